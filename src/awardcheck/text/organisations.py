"""Which kinds of organisation a text names, told by the words that UK health and care organisations bear in their names.

The kinds are those that a category can be open to, and one more: a "gp-company" is a limited company of general
practices, of which it is open whether it is private or part of the NHS.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

# What each kind is called in a sentence.
CALLED = {
    "icb": "an integrated care board",
    "icp": "an integrated care partnership or system",
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
    """A word that names an organisation's kind, and where it stands in the text."""

    kind: str
    start: int
    end: int


_COMPANY = r"(?:Ltd|LTD|Limited|plc|PLC|Plc|LLP|Inc)\b"
# In order: what an earlier pattern takes, a later one does not see ("leisure trust" is no NHS trust). Capitals count.
_KINDS: tuple[tuple[str, str], ...] = (
    ("gp-company", rf"\b(?:GPs?|Doctors|Surgeries|Practices|Primary Care|Federation)(?: [A-Z]\w{{0,20}}){{0,2}} {_COMPANY}"),
    ("icb", r"\b[Ii]ntegrated [Cc]are [Bb]oards?\b|\bICBs?\b"),
    ("icp", r"\b[Ii]ntegrated [Cc]are (?:[Pp]artnership|[Ss]ystem)s?\b|\bIC[PS]s?\b"),
    ("provider-collaborative", r"\b[Pp]rovider (?:[Cc]ollaborat(?:ive|ion)|[Aa]lliance)s?\b|\b(?:[Aa]cute|[Mm]ental [Hh]ealth|[Tt]rusts?) [Cc]ollaborative\b|\b[Cc]ollaborative of (?:\w+ ){1,3}trusts\b|\b[Hh]ospital [Gg]roup\b"),
    ("third-sector", r"\b(?:[Ll]eisure|[Hh]ousing|[Aa]cademy|[Cc]haritable|[Ww]ildlife|[Nn]ational|[Cc]arers['’]?|[Cc]ommunity [Dd]evelopment|[Yy]outh|[Rr]ecovery|[Tt]enants['’]?|[Ff]amily|[Aa]rts?|[Ss]ports?) [Tt]rusts?\b|\b[Cc]ommunity [Ii]nterest [Cc]ompan(?:y|ies)\b|\bC\.?I\.?C\b|\b[Ss]ocial [Ee]nterprises?\b|\bCIO\b"),
    ("nhs-trust", r"\b(?:NHS|[Ff]oundation|[Aa]cute|[Hh]ospitals?|[Cc]ommunity|[Mm]ental [Hh]ealth|[Aa]mbulance|[Tt]eaching|[Pp]rovider)(?: (?:NHS|[Ff]oundation|[Hh]ealth|[Ss]ervices?|[Pp]artnership))* (?:[Tt]rusts?|FT)\b|\bNHS FT\b|\b(?:[Tt]he|[Oo]ur|[Tt]his|[Aa]) [Tt]rust\b|\b[Oo]ne of the (?:\w+ ){0,3}trusts\b|\b(?:[A-Z]\w+ )(?:General|Royal|University|District|Community|Children[’']s)? ?(?:Hospitals?|Infirmary)\b"),
    ("primary-care", r"\bGP (?:[Ff]ederations?|[Aa]lliances?|[Pp]ractices?|[Ss]urger(?:y|ies))\b|\b[Pp]rimary [Cc]are [Nn]etworks?\b|\bPCNs?\b|\b[A-Z]\w+ (?:Surgery|Medical Practice|Medical Centre|Practice)\b|\b(?:general|our|the|\w+teen|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty) (?:practices|surgeries)\b|\b[Gg]eneral [Pp]ractices?\b"),
    ("nhs-body", r"\bNHS (?:England|Improvement|Digital|Resolution|Supply Chain|Blood and Transplant)\b|\b[Cc]ommissioning [Ss]upport [Uu]nit\b"),
    ("council", r"\b(?:[Cc]ouncils?|[Ll]ondon [Bb]orough|[Ll]ocal [Aa]uthorit(?:y|ies)|[Cc]ombined [Aa]uthority)\b(?! (?:for|of [Vv]oluntary))"),
    ("public-sector", r"\b(?:[Ff]ire (?:and|&) [Rr]escue|[Ff]ire [Ss]ervice|[Ff]ire [Aa]uthority|[Cc]onstabulary|[Pp]olice|[Pp]robation|[Uu]niversity|[Cc]ollege|[Ss]chools?|[Jj]ob ?centres?)\b"),
    ("third-sector", r"\b(?:[Cc]harit(?:y|ies)|[Hh]ospices?|[Hh]ousing [Aa]ssociations?|[Hh]ealthwatch|[Nn]ot-for-profit|(?:[Tt]hird|[Vv]oluntary)[- ][Ss]ector|[Vv]olunteer [Bb]ureau|[Cc]ommunity [Aa]ssociation|[Vv]oluntary (?:[Oo]rganisation|[Gg]roup|[Aa]ction)s?|[Cc]ouncil (?:for|of) [Vv]oluntary|Age (?:UK|Concern)|Citizens Advice)\b|\b(?!Care |Nursing |Our |The )[A-Z]\w+ (?:Homes|Housing)\b"),
    ("private", rf"(?<=[\w)&.,] ){_COMPANY}|\b[Pp]rivate (?:[Cc]ompany|[Pp]rovider|[Ss]ector [Cc]ompany)\b|\bSME\b|& Sons\b|\b(?:[Ss]tart-?up|(?:tech(?:nology)?|software|homecare|health[- ]?tech|digital health|listed|family|private|logistics|leisure|pharmaceutical|medtech) (?:company|firm|business|brand|operator))\b"),
    ("partnership", r"\b(?:[Pp]lace(?:-based)? |[Hh]ealth and [Cc]are |[A-Z]\w+ )(?:[Pp]artnership|[Aa]lliance|[Cc]ollaborative|[Nn]etwork|[Ff]orum)\b"),
)  # fmt: skip
_PATTERNS = tuple((kind, re.compile(pattern)) for kind, pattern in _KINDS)


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
    pieces, at = [], 0
    for start, end in spans:
        pieces += [text[at:start], "\0" * (end - start)]
        at = end
    return "".join([*pieces, text[at:]])
