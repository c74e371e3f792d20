"""The number from which a change is counted, or to which it led, beside a change that is told without it."""

from __future__ import annotations

from awardcheck.text.figures.changes import pairs
from awardcheck.text.figures.headline import LESS, NOT, SIZE
from awardcheck.text.figures.masks import filled
from awardcheck.text.figures.numbers import F, N, lower, mark
from awardcheck.text.patterns import compiled, regex

# How many of what there are, or how old somebody is: a scale or a place, and no earlier value of what was measured.
_PLACES = (
    r"(?:[a-z-]+ ){0,2}?(?:practices|libraries|surgeries|pharmacies|homes|sites|wards|villages|towns|schools|hospitals"
    r"|trusts|estates|boroughs|councils|clinics|hubs|neighbourhoods|localities|counties|parishes|streets|hostels|networks"
    r"|centres|clubs|crews|stations|offices|organisations|partners|providers|charities|agencies|years? old)\b"
)
_PEOPLE = (
    r"(?:[a-z-]+ ){0,2}?(?:people|residents|patients|families|carers|nurses|staff|volunteers|members|gps|doctors"
    r"|colleagues|tenants|drivers|of us)\b"
)
_ABOUT = (
    r"\W{1,3}(?:(?:an?|the|about|around|only|just|over|under|nearly|more|at least|average|of|median|baseline|there|were"
    r"|was|had) ){0,4}"
)
_VALUE = (
    rf"(?!{SIZE} {LESS})(?:[£€$]?{N}(?!-?fold)(?! ?(?:%|per ?cent|(?:percentage )?points?)? ?{LESS})(?! {_PLACES})"
    r"|fortnight\b)"
)
# What the change was counted from, or what it ended at, which tells the same.
_FROM_WHERE = (
    rf"(?<!begins )(?<!begin )(?<!starts )(?<!start )(?<!opens )(?<!open )(?<!meets )(?<!meet )"
    rf"\b(?:(?:from|against|(?<!rather )than|was|were|previously|baseline|had been|averaged|before|took|we had"
    rf"|used to [a-z]{{2,9}}){_ABOUT}{_VALUE}"
    rf"|(?:(?:to|at|with)(?! the {N} [a-z])|now|is|are){_ABOUT}{_VALUE}(?! {_PEOPLE}))"
)
_AT_FIRST = (
    rf"{N}(?: ?%| ?per ?cent)?(?: [a-z]+){{0,2}},? (?:at first|at the (?:start|outset|beginning)|to (?:begin"
    rf"|start) with|originally"
    rf"|initially|(?:when|before) (?:we|they|it|she|he|the [a-z]+) (?:began|started|opened|came|arrived|took|set))\b"
    rf"|\bthe {N} (?:that )?(?:we|they|it|there) (?:had|were|started|began)\b"
)
# 64 kilos one spring, 29 the next; 16% used to miss it, 8% do today.
_THEN_AND_NOW = (
    rf"{N}{NOT}{{0,40}}?\b(?:used to|one (?:year|spring|summer|autumn|winter|month)|then|before)\b{NOT}{{0,40}}?{N}"
    rf"{NOT}{{0,40}}?\b(?:today|now|the next|after|this)\b"
)
_PER = (
    rf"(?<!every )(?<!each )\b{N} (?:out )?of (?:the )?{N}(?! {_PLACES})|{N} ?(?:→|->) ?{N}|→"
    rf"|\bof {N}{NOT}{{0,40}}, {N}"
)
# How it was, with words between: "used to take a porter 40 minutes", "before the van came, 30 a month rang".
_ONCE = (
    rf"(?:\b(?:used to|would once|(?<!who )(?<!at )once|formerly|in the past)\b"
    rf"|^\W*(?:before|until|prior to) {NOT}{{1,60}}?,)"
    rf"(?:(?!\bnow\b){NOT}){{1,60}}?{_VALUE}"
)
_TOLD = (_FROM_WHERE, _AT_FIRST, _PER, _THEN_AND_NOW, _ONCE)
# "From one assessment" tells of no baseline, "from one in four" does.
_ALONE = regex(r"\bone(?= (?!in\b|of\b|out\b)[a-z])")
_TWO = 2
# What a number is to be held against one of its own kind.
_A_SHARE = rf"{N} ?(?:%|per ?cent)|{F}|{N} (?:in|out of|of)(?: every| the)? {N}"
_A_TIME = rf"(?:{N}|\b(?:a|an))[ -](?:minute|hour|day|night|week|fortnight|month|year)s?\b(?! old)|\bfortnight\b"
_MONEY = rf"[£€$]{N}"
_ANY = f"{N}|{F}"


def tells_number(text: str) -> bool:
    """Whether `text` tells any number."""
    return bool(compiled(_ANY).search(_marked(text)))


def tells_several(text: str) -> bool:
    """Whether `text` tells two numbers, of which a change may be reckoned."""
    return len(compiled(_ANY).findall(_marked(text))) >= _TWO


def tells_alike(text: str, value: str) -> bool:
    """Whether `text` tells a number that `value`, to which something came, can be held against: not the same again."""
    kind = next((kind for kind in (_A_SHARE, _MONEY, _A_TIME) if compiled(kind).search(_marked(value))), _ANY)
    own = {value[slice(*found.span())] for found in compiled(kind).finditer(_marked(value))}
    found = compiled(kind).finditer(_marked(text))
    return any(text[slice(*one.span())].lower() not in own for one in found)


def tells_from_where(filled: str) -> bool:
    """Whether text, by `masks.filled`, gives beside a change the number from which it is counted or to which it led."""
    marked = _marked(filled)
    return any(compiled(pattern).search(marked) for pattern in _TOLD) or any(True for _ in pairs(marked))


def _marked(text: str) -> str:
    return mark(_ALONE.sub("a  ", lower(filled(text))))
