"""What is somebody's own and not for print: contact details, and marks that say that a text is confidential."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain

from awardcheck.text import Span, word_set
from awardcheck.text.patterns import compiled, regex

_BETWEEN = r"[ .\u00a0-]?"
_PREFIX = r"(?<![\w+.-])(?:(?:\+|00)44 ?(?:\(0\) ?)?|\(?0 ?)"
_MOBILE = regex(rf"{_PREFIX}7(?:{_BETWEEN}\d){{9}}(?![\d-])")
_LANDLINE = regex(rf"{_PREFIX}[12]\d(?:\)?{_BETWEEN}\d){{7,8}}(?![\d-])")
_AT_HOME = regex(
    r"\b(?:at home|home (?:phone|number|tel)|(?:his|her|my|their) (?:own )?(?:mobile|land ?line|number|phone|cell"
    r"|home))\b"
    r"|\b(?:mother|mum|father|dad|daughter|son|wife|husband|widow|carer|patient|tenant|family)\b[^.;]{0,30}\bon\b",
    re.IGNORECASE,
)
# Whose number it is when it is nobody's own; looked for on both sides.
_OFFICE = regex(
    r"\b(?:hub|team|help ?line|hotline|advice line|duty|office(?! hours)|switchboard|reception|desk|service|clinic"
    r"|surgery|practice"
    r"|text (?:line|service)|line|ward|charity|council|press|enquir\w+|whatsapp group|freephone)\b",
    re.IGNORECASE,
)
# Said so close to a number it is somebody's own, whatever stands farther off.
_OWN = regex(
    r"\b(?:his|her|my|their) (?:own )?(?:mobile|land ?line|number|phone|cell)\b[^.]{0,12}$"
    r"|\b(?:at home|me|him|her) on $",
    re.IGNORECASE,
)
_BESIDE = 60  # characters looked at on each side

_EMAIL = regex(
    r"(?<![\w.+-])(?P<local>[a-z0-9][\w.+-]{0,63})@(?P<domain>[a-z0-9][a-z0-9-]{0,62}(?:\.[a-z0-9-]{1,63}){1,5})", re.I
)
_SPELT = regex(r"\b[\w.-]+(?: dot [\w-]+)* at [\w-]+ dot (?:co dot uk|com|org|net|nhs dot uk|uk)\b", re.IGNORECASE)
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
    " desk duty rota triage switchboard dispatch control"
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
    r"|unit|respite|tower|building|venue|pharmacy|hub|registered|business|campus|exchange|market|theatre|museum|mosque|temple|chapel|institute|hall)\b",
    re.IGNORECASE,
)

_MARK = regex(
    r"(?<!\w)(?:COMMERCIAL(?:LY)?[ -](?:IN[ -]CONFIDENCE|CONFIDENTIAL|SENSITIVE)"
    r"|NOT TO BE SHARED (?:OUTSIDE|BEYOND)|OFFICIAL[ ]?[-–:\[(]{1,2}[ ]?SENSITIVE|OFFICIAL SENSITIVE"
    r"|(?:STRICTLY )?PRIVATE (?:AND|&) CONFIDENTIAL|STRICTLY CONFIDENTIAL|(?:IN )?STRICT(?:EST)? CONFIDENCE"
    r"|NOT FOR (?:PUBLICATION|ONWARD (?:SHARING|CIRCULATION)|(?:WIDER )?CIRCULATION|DISTRIBUTION))(?!\w)",
    re.IGNORECASE,
)
# A line with nothing but the mark, and which version it stands on: "CONFIDENTIAL - DRAFT v3".
_ALONE = regex(
    r"^[^\w\n]*CONFIDENTIAL\b[^\w\n]*(?:(?:DRAFT|VERSION|INTERNAL|USE|ONLY|FINAL|V?\.? ?\d{1,2}(?:\.\d)?"
    r"|(?:DO )?NOT (?:FOR )?(?:SHARE|SHARING|COPY|CIRCULATE|CIRCULATION|FORWARD|RELEASE))\b[^\w\n]*){0,5}$",
    re.IGNORECASE | re.MULTILINE,
)
# Talk of such marks is none: "data are handled as official-sensitive", "the sum is commercial in confidence".
_TALK = regex(
    r"\b(?:as|marked|labelled|classified|classed|treated|handled|stored|told us|spoke|speak|shared|talk) ?(?:in "
    r"|as )?$",
    re.IGNORECASE,
)


def phones(text: str) -> Iterator[Span]:
    """Mobile numbers, and other numbers that are said to be somebody's at home, unless an office's."""
    for pattern, at_home_only in ((_MOBILE, False), (_LANDLINE, True)):
        for match in pattern.finditer(text):
            ahead = text[max(0, match.start() - _BESIDE) : match.start()]
            at_home = _AT_HOME.search(ahead) or _AT_HOME.search(text[match.end() : match.end() + _BESIDE // 4])
            office = _OFFICE.search(_around(text, match)) and not _OWN.search(ahead)
            if (at_home or not at_home_only) and not office:
                yield Span(match.start(), match.end(), match.group())


def emails(text: str) -> Iterator[Span]:
    """Addresses that bear a person's name, or that are at a provider of private mailboxes."""
    if " dot " in text:
        yield from (Span(*match.span(), match.group()) for match in _SPELT.finditer(text))
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


# Where somebody lives: a house and its street, in a sentence that tells of a home or of whoever lives there.
_HOUSE = regex(
    r"(?<![\w£/.-])(?:(?:Flat|Apartment|Room) \d{1,3}[A-Za-z]?,? )?\d{1,3}[A-Za-z]? (?:[A-Z][\w’']+ ){1,3}"
    r"(?:Street|St|Road|Rd|Lane|Avenue|Ave|Close|Drive|Crescent|Terrace|Gardens|Grove|Court|Way|Row|Place|Mews|Walk|Rise|Hill)\b"
)
_LIVES = regex(
    r"\b(?:liv(?:es|ed|ing)|home|tenant|tenancy|flat|patient|his|her|she|he|famil(?:y|ies)|couple|brothers?|sisters?|resident|mother|father|mum|dad|son|daughter|widow\w*|moved"
    r"|visited|found)\b",
    re.IGNORECASE,
)


def homes(text: str) -> Iterator[Span]:
    """The addresses at which people live, unless an organisation is at home there."""
    for match in _HOUSE.finditer(text):
        start, end = max(0, match.start() - 2 * _BESIDE), match.end() + _BESIDE
        office = _ADDRESS.search(text, start, match.start()) or _ADDRESS.search(text, match.end(), match.end() + 30)
        if _LIVES.search(text, start, end) and not office:
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
    for match in chain(_KEPT_BACK.finditer(text), _ALONE.finditer(text)):
        yield Span(match.start(), match.end(), match.group())


def _around(text: str, match: re.Match[str]) -> str:
    return text[max(0, match.start() - _BESIDE) : match.end() + _BESIDE // 2]
