"""What tells who a patient is: NHS numbers and dates of birth."""

from __future__ import annotations

import re
from collections.abc import Iterator

from awardcheck.text import Span
from awardcheck.text.patterns import regex

_GAP = r"[ \u00a0\u202f.-]?"
_TEN = regex(rf"(?<![\w/.+-])\d(?:{_GAP}\d){{9}}(?![\w/-]|[.,]\d|{_GAP}\d)")
_GROUPED = regex(r"[1-9]\d{2}[^\d]\d{3}[^\d]\d{4}")
_NHS = regex(r"\bNHS ?(?:no|num(?:ber)?|id|#)?s?\b[^\d\n]{0,20}$", re.IGNORECASE)
_NAMED = regex(r"\b(?:NHS|hospital|patient|record|H&C|CHI) ?(?:no|num(?:ber)?|id)?s?\b[^\n]{0,20}$", re.IGNORECASE)
# Of whom a sentence speaks that has such a number in it, if not just in front of it.
_OF_A_PATIENT = regex(r"\b(?:patient|record|case|linkage|admission|his|her)\b", re.IGNORECASE)
_PHONE = regex(r"\b(?:tel(?:ephone)?|phone|ph|call|ring|fax|mobile|text)\b[^\n]{0,15}$|\+\d{0,3}[ (]*$", re.IGNORECASE)
_OTHER_NUMBER = regex(r"\b(?:grant|order|invoice|ref(?:erence)?|isbn|charity|company|registered)\b[^\n]{0,15}$", re.I)
_BESIDE = 40  # characters in which a word says what a number is
# A hospital's own number for a patient, which bears letters as often as not.
_RECORD = regex(
    r"\b(?:(?:hospital|patient|unit|medical record|case ?note|health record|CHI|H&C) (?:no\.?|num(?:ber)?|id"
    r"|ref(?:erence)?)|MRN|patient ID|RiO (?:no\.?|number|ID)|SystmOne (?:no\.?|number|ID))\b"
    r"(?:[ .,:#(|=–-]| is| was| of){0,4}"
    r"(?P<number>(?=[A-Z\d -]*\d{4})[A-Z]{0,4}[ -]?\d[\d -]{3,12}\d)",
    re.IGNORECASE,
)
_PLATE = regex(r"(?<![\w-])[A-Z]{2}\d{2} ?[A-Z]{3}(?![\w-])")
_OF_A_CAR = regex(
    r"\b(?:registration|reg(?:istered)?|number ?plate|plate|car|vehicle|his|her)\b[^\n]{0,30}$", re.IGNORECASE
)

_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?"
_ORDINAL = (
    r"(?:(?:twenty[- ]|thirty[- ])?(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)|tenth|eleventh"
    r"|twelfth|(?:thir|four|fif|six|seven|eigh|nine)teenth|twentieth|thirtieth)"
)
_YEAR = r"(?:\d{4}|'?\d{2}(?!\d)|nineteen[- ](?:hundred and )?[a-z]+(?:[- ][a-z]+)?)"
_DAY = (
    r"(?:\d{1,2}[/. -]\d{1,2}[/. -](?:\d{4}|\d{2})|\d{4}-\d{2}-\d{2}"
    rf"|\d{{1,2}}(?:st|nd|rd|th)? (?:of )?{_MONTH},? {_YEAR}|{_MONTH} \d{{1,2}}(?:st|nd|rd|th)?,? \d{{4}}"
    rf"|{_ORDINAL} (?:of )?{_MONTH},? (?:in )?{_YEAR})"
)
_BORN = regex(
    rf"(?<!\w)(?:d\.?o\.?b\b\.?|dates? of birth|birth ?date|birthday)[ |]{{0,3}}(?:is|was|of|given as"
    rf"|[:=,–-])?[ |]{{0,3}}(?:the )?(?P<labelled>{_DAY})(?!\d)"
    rf"|\b(?P<subject>(?:[\w'’-]+,? ){{0,8}})(?:born|came into the world) (?:on )?(?:\w+day,? )?(?:the )?"
    rf"(?P<told>{_DAY})(?!\d)"
    rf"|\(b\. ?(?P<short>{_DAY})(?!\d)",
    re.IGNORECASE,
)
_BIRTH = regex(r"(?:date of )?birth(?:[ -]?da(?:te|y))?|born(?: on)?|d\.? ?o\.? ?b\.?", re.IGNORECASE)
# Things are born, too.
_THING = regex(
    r"\b(?:it|this|that|service|idea|project|partnership|programme|team|scheme|pilot|clinic|hub|alliance|charity|trust"
    r"|company|plan|network|model|initiative|movement|collaborative|group|board|app|vision|which|unit|ward|centre|house|tool|form|system|campaign|forum|club)\b[^.]*$",
    re.IGNORECASE,
)
_SOMEBODY = regex(
    r"\b(?:patient|resident|client|tenant|caller|guest|person|man|woman|boy|girl|baby|child|mother|father|mum|dad"
    r"|son|daughter|husband|wife|widow|widower|he|she)\b",
    re.IGNORECASE,
)


def nhs_numbers(text: str) -> Iterator[Span]:
    """NHS numbers: ten digits whose last one proves the rest, written 3-3-4 or with a word beside them.

    Of random numbers of ten digits 9.2 % pass that proof, so that it is not enough by itself.
    """
    for match in _TEN.finditer(text):
        beside = text[max(0, match.start() - _BESIDE) : match.start()]
        if _PHONE.search(beside) or len(set(match.group()) & set("0123456789")) == 1:
            continue  # a telephone number, or a dummy: 000 000 0000
        if _NHS.search(beside) or (is_nhs_number(match.group()) and _is_a_patient(text, match, beside)):
            yield Span(match.start(), match.end(), match.group())


def _is_a_patient(text: str, match: re.Match[str], beside: str) -> bool:
    """Whether a number that could be an NHS number is one, by its form or by what stands around it."""
    if _NAMED.search(beside):
        return True
    if _OTHER_NUMBER.search(beside):
        return False
    around = text[max(0, match.start() - 2 * _BESIDE) : match.end() + _BESIDE]
    return bool(_GROUPED.fullmatch(match.group()) or (match.group().isdigit() and _OF_A_PATIENT.search(around)))


def record_numbers(text: str) -> Iterator[Span]:
    """Other numbers by which a patient can be found: a hospital's own, and the plate of somebody's car."""
    for match in _RECORD.finditer(text):
        yield Span(match.start("number"), match.end("number"), match["number"])
    for match in _PLATE.finditer(text):
        if _OF_A_CAR.search(text[max(0, match.start() - _BESIDE) : match.start()]):
            yield Span(match.start(), match.end(), match.group())


def is_nhs_number(digits: str) -> bool:
    """Whether the tenth digit is the one that the first nine give, modulo eleven."""
    figures = [int(digit) for digit in digits if digit.isdigit()]
    rest = sum(figure * weight for figure, weight in zip(figures, range(10, 1, -1), strict=False)) % 11
    return (11 - rest) % 11 == figures[9]


def is_head_of_birth_dates(head: str) -> bool:
    """Whether dates below the head of a table's column are people's days of birth."""
    return bool(_BIRTH.fullmatch(head.strip()))


def birth_dates(text: str) -> Iterator[Span]:
    """Days of birth of people, as far as a word says that they are."""
    lower = text.lower()
    if not any(word in lower for word in ("birth", "born", "dob", "d.o.b", "d o b", "(b.", "came into")):
        return
    for match in _BORN.finditer(text):
        if not (match["told"] and _is_of_a_thing(match["subject"])):
            start, end = match.span(next(name for name in ("labelled", "told", "short") if match[name]))
            yield Span(start, end, text[start:end])


def _is_of_a_thing(subject: str) -> bool:
    """Whether what was born is no person: a ward, but not "our first patient on the ward"."""
    thing, person = _THING.search(subject), _SOMEBODY.search(subject)
    return thing is not None and (person is None or thing.start() < person.start())
