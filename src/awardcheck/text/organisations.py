"""Which kinds of organisation a text names, told by the words that health and care bodies bear in their names.

The kinds are those to which an award can be open, and one more: a "gp-company" is a limited company of general
practices, of which it is open whether it is private or part of the NHS.
"""

from __future__ import annotations

from collections.abc import Iterator

from awardcheck.records import dataclass
from awardcheck.text.patterns import regex

# What each kind is called in a sentence.
CALLED = {
    "icb": "an integrated care board",
    "icp": "an integrated care partnership",
    "nhs-trust": "an NHS trust",
    "primary-care": "general practice",
    "provider-collaborative": "a provider collaborative",
    "nhs-body": "an NHS organisation",
    "council": "a council",
    "public-sector": "a public-sector organisation",
    "third-sector": "a third-sector organisation",
    "private": "a private company",
    "partnership": "a local partnership",
    "gp-company": "a company of general practices",
}


@dataclass(frozen=True, slots=True)
class Named:
    """Words that name an organisation's kind, and where they stand in the text."""

    kind: str
    start: int
    end: int


_COMPANY = r"(?:Ltd|LTD|Limited|plc|PLC|Plc|LLP|Inc)"
# What stands behind "NHS" and is no place; a place there is a board's everyday name ("NHS Kent and Medway").
_NO_PLACE = (
    r"(?:England|Improvement|Digital|Resolution|Supply|Blood|Wales|Scotland|Confederation|Providers|Employers|Charities"
    r"|Elect|Staff|App|Long|Ten|Plan|People|Health|Number|Pathways|Mail|Choices|Constitution|Continuing|Talking|Pension"
    r"|Leadership|Professionals|Property|Hospitals?|Foundation|Community|Outcomes|Business|Band|Oversight|Operational"
    r"|Standard|Patient|Research|Test|The|In|We|It|And|But|Our|To)"
)
_SOME = r"(?:general|our|the|\w+teen|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty)"
# In order: what an earlier row takes, a later one does not see ("leisure trust" is no NHS trust).
_KINDS: tuple[tuple[str, ...], ...] = (
    (
        "gp-company",
        rf"(?:GPs?|Doctors|Surgeries|Practices|Primary Care|Federation)(?: [A-Z]\w{{0,20}}){{0,2}} {_COMPANY}",
    ),
    ("icb", r"(?i:integrated care boards?)", r"ICBs?"),
    ("icp", r"(?i:integrated care (?:partnership|system)s?)", r"IC[PS]s?"),
    (
        "provider-collaborative",
        r"(?i:provider (?:collaborat(?:ive|ion)|alliance)s?|(?:acute|mental health|trusts?) collaborative)",
        r"(?i:collaborative of (?:\w+ ){1,3}trusts|hospital group)",
    ),
    (
        "third-sector",
        r"(?i:(?:leisure|housing|academy|charitable|wildlife|national|community development|youth|recovery) trusts?)",
        r"(?i:(?:family|arts?|sports?|carers['’]?|tenants['’]?) trusts?)",
        r"(?i:community interest compan(?:y|ies)|social enterprises?)",
        r"C\.?I\.?C|CIO",
    ),
    (
        "nhs-trust",
        r"(?i:(?:NHS|foundation|acute|hospitals?|community|mental health|ambulance|teaching|provider)"
        r"(?: (?:NHS|foundation|health|services?|partnership)){0,4} (?:trusts?|FT))",
        r"(?i:(?:the|our|this) trust(?! (?:in|of)\b)|one of the (?:\w+ ){0,3}trusts)",
        r"[A-Z]\w+ (?:(?:General|Royal|University|District|Community|Children[’']s) )?"
        r"(?:Hospitals?|Infirmary)(?! (?:NHS|Trust)\b)",
    ),
    (
        "primary-care",
        r"(?i:GP (?:federations?|alliances?|practices?|surger(?:y|ies))|primary care networks?|general practices?)",
        r"PCNs?",
        r"[A-Z]\w+ (?:Surgery|Medical Practice|Medical Centre|Practice)",
        rf"{_SOME} (?:practices|surgeries)",
    ),
    (
        "nhs-body",
        r"NHS (?:England|Improvement|Digital|Resolution|Supply Chain|Blood and Transplant)",
        r"(?i:commissioning support unit)",
    ),
    (
        "icb",
        rf"NHS (?!{_NO_PLACE}\b)(?![^.,;:()\n]{{0,60}}\b(?:Trusts?|FT)\b)"
        r"[A-Z][a-z]+(?:,? (?:and |of |the ){0,2}[A-Z][a-z]+){0,5}",
    ),
    ("council", r"(?i:councils?(?! (?:for|of) voluntary)|london borough|local authorit(?:y|ies)|combined authority)"),
    (
        "public-sector",
        r"(?i:fire (?:and|&) rescue|fire (?:service|authority)|constabulary|police|probation)",
        r"(?i:university|college|schools?|job ?centres?)",
    ),
    (
        "third-sector",
        r"(?i:charit(?:y|ies)|hospices?|housing associations?|healthwatch|not-for-profit)",
        r"(?i:(?:third|voluntary)[- ]sector|voluntary (?:organisation|group|action)s?|volunteer bureau)",
        r"(?i:council (?:for|of) voluntary)",
        r"(?i:community association)|Age (?:UK|Concern)|Citizens Advice",
        r"(?!Care |Nursing |Our |The )[A-Z]\w+ (?:Homes|Housing)",
    ),
    (
        "private",
        rf"(?<=[\w)&.,] ){_COMPANY}",
        r"(?i:private (?:company|provider|sector company)|start-?up)|SME|(?<=& )Sons",
        r"(?i:(?:tech|technology|software|homecare|health[- ]?tech|digital health|medtech|listed|family|private"
        r"|logistics|leisure|pharmaceutical) (?:company|firm|business|brand|operator))",
    ),
    (
        "partnership",
        r"(?:(?i:place(?:-based)?|health and care)|[A-Z]\w+) (?i:partnership|alliance|collaborative|network|forum)",
    ),
)
_PATTERNS = tuple((kind, regex(rf"\b(?:{'|'.join(names)})\b")) for kind, *names in _KINDS)


def organisations(text: str) -> list[Named]:
    """The kinds of organisation that `text` names, in the order in which they stand."""
    return sorted(_found(text), key=lambda named: named.start)


def _found(text: str) -> Iterator[Named]:
    for kind, pattern in _PATTERNS:
        taken = [match.span() for match in pattern.finditer(text)]
        for start, end in taken:
            yield Named(kind, start, end)
        text = _blanked(text, taken)


def _blanked(text: str, spans: list[tuple[int, int]]) -> str:
    if not spans:
        return text
    pieces, at = [], 0
    for start, end in spans:
        pieces += [text[at:start], "\0" * (end - start)]
        at = end
    return "".join([*pieces, text[at:]])
