"""What is somebody's own and not for print: contact details, and marks that say that a text is confidential."""

from __future__ import annotations

import re
from collections.abc import Iterator

from awardcheck.text import Span, word_set
from awardcheck.text.patterns import compiled, regex

_MOBILE = regex(r"(?<![\w+.])(?:\+44 ?(?:\(0\) ?)?|0)7\d{3}[ -]?(?:\d{3}[ -]?\d{3}|\d{2}[ -]?\d{4})(?!\d)")
_LANDLINE = regex(r"(?<![\w+.])(?:\+44 ?(?:\(0\) ?)?|\(?0)[12]\d{1,4}\)?[ -]?\d{3,4}[ -]?\d{3,4}(?!\d)")
_AT_HOME = regex(
    r"\b(?:at home|home (?:phone|number|tel)|(?:his|her|my|their) (?:own )?(?:number|phone))\b", re.IGNORECASE
)
# Whose number it is when it is nobody's own; looked for on both sides.
_OFFICE = regex(
    r"\b(?:hub|team|help ?line|hotline|advice line|duty|office|switchboard|reception|desk|service|clinic|surgery"
    r"|practice"
    r"|text (?:line|service)|line|ward|charity|council|press|enquir\w+|whatsapp group|freephone)\b",
    re.IGNORECASE,
)
_BESIDE = 60  # characters looked at on each side

_EMAIL = regex(
    r"(?<![\w.+-])(?P<local>[a-z0-9][\w.+-]{0,63})@(?P<domain>[a-z0-9][a-z0-9-]{0,62}(?:\.[a-z0-9-]{1,63}){1,5})", re.I
)
_MAILBOXES = regex(
    r"(?:gmail|googlemail|hotmail|outlook|live|yahoo|icloud|me|aol|btinternet|sky|talktalk|virginmedia)\.", re.I
)
# Parts of addresses that are no person's: "frailty.hub@", "info@".
_ROLES = word_set(
    "info enquiries enquiry inquiries contact contacts hello hi help helpdesk support team office admin administration"
    " comms communications press media news events bookings referrals referral hub service services care careers"
    " jobs hr"
    " feedback complaints pals foi data privacy dpo it web webmaster website newsletter mail post reception secretary"
    " clerk chair director ceo manager programme project pmo partnership alliance network board trust council ccg"
    " icb ics"
    " pcn nhs health wellbeing community communities carers patients volunteers volunteering training education"
    " research"
    " innovation awards award entries digital falls frailty diabetes cancer dementia stroke respiratory maternity"
    " mental"
    " crisis home discharge pharmacy social housing safeguarding engagement involvement forum group charity foundation"
    " study evaluation survey trial questionnaire walking walk stories story films film archive museum library school"
    " friends hospice surgery practice clinic ward london north south east west noreply no reply do not general"
)
# Words of those that are surnames, too, and so say nothing behind a first name.
_SURNAMES = word_set("ward west north east south london friends post chair clerk")

_POSTCODE = regex(r"(?<![\w-])(?:[A-PR-UWYZ][A-HK-Y]?\d[\dA-HJKMNP-Y]?) ?\d[ABD-HJLNP-UW-Z]{2}(?![\w-])")
# The address of an organisation stands in front of its postcode.
_ADDRESS = regex(
    r"\b(?:hospital|surgery|centre|center|clinic|council|town hall|civic|university|college|school|trust|nhs|office"
    r"|offices"
    r"|practice|hospice|ltd|limited|plc|cic|charity|headquarters|hq|church|library|station|infirmary|library|park|suite"
    r"|unit|tower|building|venue|pharmacy|hub|registered|business|campus|exchange|market|theatre|museum|mosque|temple|chapel|institute|hall)\b",
    re.IGNORECASE,
)

_MARK = regex(
    r"(?<!\w)(?:COMMERCIAL(?:LY)?[ -](?:IN[ -]CONFIDENCE|CONFIDENTIAL|SENSITIVE)"
    r"|NOT TO BE SHARED (?:OUTSIDE|BEYOND)|OFFICIAL[ ]?[-–:\[(]{1,2}[ ]?SENSITIVE|OFFICIAL SENSITIVE"
    r"|(?:STRICTLY )?PRIVATE (?:AND|&) CONFIDENTIAL|STRICTLY CONFIDENTIAL|(?:IN )?STRICT(?:EST)? CONFIDENCE"
    r"|NOT FOR (?:PUBLICATION|ONWARD (?:SHARING|CIRCULATION)|(?:WIDER )?CIRCULATION|DISTRIBUTION))(?!\w)",
    re.IGNORECASE,
)
# Talk of such marks is none: "data are handled as official-sensitive", "the sum is commercial in confidence".
_TALK = regex(
    r"\b(?:as|marked|labelled|classified|classed|treated|handled|stored|told us|spoke|speak|shared|talk) ?(?:in "
    r"|as )?$",
    re.IGNORECASE,
)


def phones(text: str) -> Iterator[Span]:
    """Mobile numbers, and other numbers that are said to be somebody's at home, unless an office's."""
    if "07" not in text and "+44" not in text and not _AT_HOME.search(text):
        return
    for pattern, is_own in ((_MOBILE, False), (_LANDLINE, True)):
        for match in pattern.finditer(text):
            around = _around(text, match)
            if (_AT_HOME.search(around) or not is_own) and not _OFFICE.search(around):
                yield Span(match.start(), match.end(), match.group())


def emails(text: str) -> Iterator[Span]:
    """Addresses that bear a person's name, or that are at a provider of private mailboxes."""
    if "@" not in text:
        return
    names = {name.lower() for name in compiled(r"\b[A-Z][a-z]+\b").findall(text)}
    for match in _EMAIL.finditer(text):
        parts = compiled(r"[a-z]+").findall(match["local"].lower())
        if not _ROLES.isdisjoint(parts[:1]) or not (_ROLES - _SURNAMES).isdisjoint(parts):
            continue
        initial_and_name = len(parts) > 1 and any(len(part) > 2 for part in parts)
        named = any(len(part) > 2 and part in names for part in parts)
        if initial_and_name or named or _MAILBOXES.match(match["domain"]):
            yield Span(match.start(), match.end(), match.group())


def postcodes(text: str) -> Iterator[Span]:
    """Full postcodes, unless an organisation's address stands in front of them."""
    for match in _POSTCODE.finditer(text):
        before = text[max(0, match.start() - 2 * _BESIDE) : match.start()]
        spaced = " " in match.group()
        if (spaced or len(match.group()) > 5) and not _ADDRESS.search(before):
            yield Span(match.start(), match.end(), match.group())


# Prose that sets such a mark in a sentence of its own.
_PASSED_ON = r"(?:disclosed?|publish(?:ed)?|circulated?|forward(?:ed)?|quoted?|shared?|passed on)\b"
_KEPT_BACK = regex(
    r"\b(?:commercially sensitive|confidential|embargoed|sensitive)(?: information)?,? (?:and|so|which) "
    rf"(?:\w+ ){{0,3}}(?:not|never)(?: to)? (?:be )?{_PASSED_ON}"
    rf"|\bplease (?:do not|don['’]t) {_PASSED_ON}"
    r"|\b(?:this|these|the) (?:section|figure|price|cost|document|appendix|paper|page|entry|table|annex|information)s?"
    rf"(?: [a-z]+){{0,4}} (?:must|is|are|should|may) not(?: to)? be {_PASSED_ON}",
    re.IGNORECASE,
)


def confidentiality_marks(text: str) -> Iterator[Span]:
    """Marks that say a text is not for others, where they are set and not merely spoken of."""
    for match in _MARK.finditer(text):
        before = text[max(0, match.start() - _BESIDE // 2) : match.start()]
        in_prose = match.group().islower() and before[-1:] not in ("", "(", "[", "\n")
        if not in_prose and not _TALK.search(before):
            yield Span(match.start(), match.end(), match.group())
    for match in _KEPT_BACK.finditer(text):
        yield Span(match.start(), match.end(), match.group())


def _around(text: str, match: re.Match[str]) -> str:
    return text[max(0, match.start() - _BESIDE) : match.end() + _BESIDE // 2]
