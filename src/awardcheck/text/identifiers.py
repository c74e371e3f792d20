"""What tells who a patient is: NHS numbers and dates of birth."""

from __future__ import annotations

import re
from collections.abc import Iterator

from awardcheck.text import Span
from awardcheck.text.patterns import regex

_GAP = r"[ \u00a0\u202f-]?"
_TEN = regex(rf"(?<![\w/.+-])(\d{{3}})({_GAP})(\d{{3}})({_GAP})(\d{{4}})(?![\w/-]|[.,]\d)")
_NAMED = regex(r"\b(?:NHS|hospital|patient|record|H&C|CHI) ?(?:no|num(?:ber)?|id)?s?\b[^\n]{0,20}$", re.IGNORECASE)
_PHONE = regex(r"\b(?:tel(?:ephone)?|phone|ph|call|ring|fax|mobile|text)\b[^\n]{0,15}$|\+\d{0,3}[ (]*$", re.IGNORECASE)
_OTHER_NUMBER = regex(r"\b(?:grant|order|invoice|ref(?:erence)?|isbn|charity|company|registered)\b[^\n]{0,15}$", re.I)
_BESIDE = 40  # characters in which a word says what a number is

_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?"
_DAY = (
    r"(?:\d{1,2}[/.-]\d{1,2}[/.-](?:\d{4}|\d{2})|\d{4}-\d{2}-\d{2}"
    rf"|\d{{1,2}}(?:st|nd|rd|th)? (?:of )?{_MONTH},? \d{{4}}|{_MONTH} \d{{1,2}}(?:st|nd|rd|th)?,? \d{{4}})"
)
_BORN = regex(
    rf"(?<!\w)(?:d\.?o\.?b\b\.?|date of birth|birth ?date|birthday)[ |]{{0,3}}(?:is|was|of"
    rf"|[:=–-])?[ |]{{0,3}}(?P<labelled>{_DAY})(?!\d)"
    rf"|\b(?P<subject>(?:[\w'’-]+,? ){{0,4}})born (?:on )?(?:the )?(?P<told>{_DAY})(?!\d)",
    re.IGNORECASE,
)
# Things are born, too.
_THING = regex(
    r"\b(?:it|this|that|service|idea|project|partnership|programme|team|scheme|pilot|clinic|hub|alliance|charity|trust"
    r"|company|plan|network|model|initiative|movement|collaborative|group|board|app|vision|which|unit|ward|centre|house|tool|form|system|campaign|forum|club)\b[^.]*$",
    re.IGNORECASE,
)


def nhs_numbers(text: str) -> Iterator[Span]:
    """NHS numbers: ten digits whose last one proves the rest, written 3-3-4 or with a word beside them.

    Of random numbers of ten digits 9.2 % pass that proof, so that it is not enough by itself.
    """
    for match in _TEN.finditer(text):
        beside = text[max(0, match.start() - _BESIDE) : match.start()]
        if not is_nhs_number("".join(match.group(1, 3, 5))) or _PHONE.search(beside):
            continue
        grouped = match[2] and match[4] and match[1][0] != "0" and not _OTHER_NUMBER.search(beside)
        if grouped or _NAMED.search(beside):
            yield Span(match.start(), match.end(), match.group())


def is_nhs_number(digits: str) -> bool:
    """Whether the tenth digit is the one that the first nine give, modulo eleven."""
    rest = sum(int(digit) * weight for digit, weight in zip(digits, range(10, 1, -1), strict=False)) % 11
    return (11 - rest) % 11 == int(digits[9])


def birth_dates(text: str) -> Iterator[Span]:
    """Days of birth of people, as far as a word says that they are."""
    lower = text.lower()
    if not any(word in lower for word in ("birth", "born", "dob", "d.o.b")):
        return
    for match in _BORN.finditer(text):
        if not (match["told"] and _THING.search(match["subject"])):
            start, end = match.span("labelled" if match["labelled"] else "told")
            yield Span(start, end, text[start:end])
