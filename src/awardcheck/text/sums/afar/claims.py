"""Claims of change and difference with what they are about, so that their numbers can be found anywhere in a draft.

What a claim is about is read from its own clause: from the last "how", "that" or "we" ahead of it ("how we cut the
waiting list by 60%") to the next verb or stop behind it ("a 35% fall in missed appointments is worth"). Words of change
and time are none of it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from awardcheck.records import NamedTuple
from awardcheck.text import Span, word_set
from awardcheck.text.facts.said import is_aim, is_of_others, is_to_come, said
from awardcheck.text.figures.amounts import amount
from awardcheck.text.figures.numbers import FRACTION_SIGN, NUMBER_SIGN, F, N, value
from awardcheck.text.figures.rounding import Interval, fraction_said
from awardcheck.text.figures.statistics import statistics
from awardcheck.text.patterns import regex
from awardcheck.text.sentences import sentences
from awardcheck.text.sums.afar.told import things
from awardcheck.text.sums.claims import FALLS_OR_RISES, Claim, claims
from awardcheck.text.sums.word_classes import FALLING, RISING
from awardcheck.text.synonyms import one_word
from awardcheck.text.words import stem

_LONGEST = 800  # a longer sentence is a list
_STOP = rf"[.,;:()!?–—{NUMBER_SIGN}{FRACTION_SIGN}\x00]"
_VERB = (
    r"(?:is|are|was|were|be|been|has|have|had|will|would|can|could|may|might|did|does|do|means?|meant|makes?|made|gives?"
    r"|gave|shows?|showed|pays?|paid|took|takes?|came|comes?|went|goes|let|lets|led|brought|saved?|persuaded|and|so|but"
    r"|that|which|who|because|when|while|where|without|since|we|they|it|you|i|than|as|said|says|if|though|although"
    r"|still|also|not"
    rf"|[a-z]+ed(?= (?:no|the|an?|us|our|nothing|some|more|less|by)\b| [£{NUMBER_SIGN}])"
    r"|costs?(?= (?:us|nothing|no|the|less|more|about|only|an?|£)\b))"
)
_OPENS = regex(
    r"\b(?:how|that|which|who|because|when|while|having|we|they|so|and|but|where|if|though|although|as|says?"
    rf"|said)\b|{_STOP}"
)
_ENDS = regex(rf"\b{_VERB}\b|{_STOP}")
_CHANGE_WORDS = one_word(
    map(
        stem,
        FALLING
        | RISING
        | word_set(
            """brought bring bringing shorten shortening lower lowering slash slashing shrink winning won win take takes
            took taking shift"""
        ),
    )
)
_NOTHING = one_word(
    map(
        stem,
        word_set(
            """percentage point points fold year percent half third quarter two three clear good same such another
            figure level volume amount overall average mean each every per all both them"""
        ),
    )
)
_BY = regex(r"\bby (?:(?:just|about|around|some|nearly|almost|over|more|than|roughly|an?|full|well|at|least) ){0,3}£?$")
_ANY = regex(rf"{N}|{F}")
_SHORTER = regex(
    r"(?: ?%| ?per ?cent)? (?:shorter|smaller|lower|fewer|less|quicker|faster|cheaper|higher|larger|more|bigger)\b"
    r"(?! than (?:the|our|a|in|at|any|most)\b)"
)
_POINTS_BEHIND = regex(r"[ -](?:percentage[ -])?points?\b")
_FOLD = regex(
    rf"(?P<n>{N})[ -]?fold(?: [a-z]+)? {FALLS_OR_RISES}\b|(?P<m>{N}) times (?:as (?:many|much|often)|the number)\b"
)
_POINTS = regex(rf"(?P<n>{N})[ -](?:percentage[ -])?points? {FALLS_OR_RISES}\b")
_OFF = regex(
    rf"(?P<n>{N})(?: [a-z]+)?(?: off (?:the|our|their|its|an?|each|every|that|this)\b"
    r"|(?: that| which)?(?: we| it| they| the [a-z]+)? no longer (?:spend|spent|pay|paid|lost?|wait)\b)"
)
# "The 980 fewer parcels" points back to two counts; "980 fewer parcels" may be told here for the first time.
_THE_FEWER = regex(rf"\b(?:the|those|these|our) (?P<n>{N}) (?:fewer|extra|additional|more)(?! than\b) [a-z]")
_CHANGE = regex(
    r"(?:[ -]?(?:%|per ?cent|fold|percentage|points?|pp|(?:second|minute|hour|day|night|week|month)s?))*"
    r"(?: (?:saved|gained|won|freed|lost|back))?"
)
_OWN_UNIT = regex(r"^[ -](?:working )?(?:second|minute|hour|day|night|week|month)s?\b")
_OURS = regex(r"\b(?:we|our|us|how)\b")
_OBJECT = regex(r" (?:the|our|its|their|that|those|this|these|both)\b")
_OPENING = regex(r"\W*(?:in|on|at|among|for|across|within|where|of)\b|[^.]*:\W*$")
IN_SHORT = regex(
    r"\W*(?:in (?:short|brief|sum|the (?:end|event)|summary|other words|fact|effect"
    r"|(?:plain|real) terms|(?:round )?(?:numbers|figures)"
    r"|(?:one|a) (?:line|sentence|nutshell))|at (?:a glance|last|first|heart)"
    r"|on (?:average|balance|paper)|for (?:the record|example|instance)|of course)\b"
)
_POINTS_BACK = regex(r"\b(?:it|them|this|that|these|those|such)\b")
_EACH_POUND = regex(rf"\b(?:each|every|per) (?:£{N}|pound)|£{N} (?:[a-z]+ )?(?:for|on) (?:each|every)\b")
# What is said to be so, is so of others or of a part, or tells by how much later something was, is no claim.
_NO_CLAIM = regex(
    r"\b(?:net|gross|another|further|own|each|not|never) (?:[a-z]+ ){0,2}£?$"
    r"|\bto (?:(?:just|about|only|some|under|over|nearly|almost|around|an?|below) ){0,2}£?$"
)
_OF_AN_AGE = regex(
    r"\b[a-z]+ (?:over|under|aged) (?:the age of )?\d\d\b(?![%,.]\d| ?%| (?:per|days|weeks|minutes|hours)\b)"
)
_NOT_CHANGED = regex(
    r"(?:[ -][a-z]+)? (?:later|longer)\b|(?: of)? an? (?:hour|day|week)\b|[ -](?:months?|years?) earlier\b"
)
_NOT_ALL = regex(
    r"\b(?:its|their|his|her) own\b|\b(?:one|another|an?other|some) (?:of the |of our )?"
    r"(?:practice|ward|home|site|team|school|hospital|district|place|borough)s?\b"
)
_AIMS = regex(r"\bmeasures?\b[^.:]{0,30}:|\b(?:set|agreed|chose)\b[^.:]{0,40}\b(?:measures|outcomes|objectives)\b")
_FOLDS = 0.12  # what "fivefold" leaves open, as a share of it


class Far(NamedTuple):
    """A claim with its passage and its sentence, their numbers, and the words of what it is about."""

    nth: int
    said: int
    sentence: Span
    claim: Claim
    about: frozenset[str]
    where: frozenset[str]  # the words that open its sentence: "On the two stroke wards, ..."
    when: frozenset[tuple[date, date]]  # its dates
    turns: frozenset[tuple[str, str]]  # "first year"
    names: frozenset[str]  # of whom it may be told, where it is not told of us
    went: str  # "down", "up" or "", where the words leave it open
    leans: bool  # whether what it is about may be told ahead of it: "we had quadrupled it"
    of: frozenset[str] = frozenset()  # the statistics that its clause names: "the median fell by a third"


def far_claims(nth: int, text: str, marked: str) -> Iterator[Far]:
    """The claims of a passage; `marked` is `amounts.reckoned` text."""
    for number, sentence in enumerate(sentences(text)):
        words = marked[sentence.start : sentence.end]
        if len(words) > _LONGEST or _EACH_POUND.search(words) or is_aim(words) or is_to_come(words):
            continue
        told = said(sentence.text, words)
        for claim in _claims(text, marked, sentence):
            if not _is_no_claim(marked, sentence, claim):
                about, went = _about(marked, sentence, claim), _went(marked, sentence, claim)
                where = _where(marked, sentence, claim.start)
                start, end = _clause(marked, sentence, claim)
                leans = not about and bool(_POINTS_BACK.search(marked, start, end + len(" them ")))
                names = frozenset() if _OURS.search(marked, sentence.start, end) else told.names
                of = statistics(marked, start, end)
                yield Far(nth, number, sentence, claim, about, where, told.when, told.turns, names, went, leans, of)


def _claims(text: str, marked: str, sentence: Span) -> list[Claim]:
    """Those that are known near their numbers, and those whose words stand farther off."""
    found = [one for one in claims(text, marked, sentence) if one.kind != "share" and not one.loose]
    for one in (*_by_so_much(text, marked, sentence), *_in_one_word(text, marked, sentence)):
        if not any(one.start < other.end and other.start < one.end for other in found):
            found.append(one)
    return found


def _is_no_claim(marked: str, sentence: Span, claim: Claim) -> bool:
    """Whether it is what something came to, or by how much later it came, or is of a part or an aim."""
    ahead = marked[sentence.start : claim.start]
    start = _start(marked, sentence, claim.start)
    clause, whole = marked[start : sentence.end], marked[sentence.start : sentence.end]
    if marked.endswith("they", sentence.start, start):
        return True
    ours = marked.endswith("we", sentence.start, start)  # "They copied the form after we halved the number"
    return (not ours and is_of_others(whole, whole)) or bool(
        _NO_CLAIM.search(ahead)
        or _NOT_CHANGED.match(marked, claim.end)
        or _NOT_ALL.search(ahead)
        or _NOT_ALL.search(clause)
        or _AIMS.search(ahead)
        or _OF_AN_AGE.search(sentence.text)
    )


def _by_so_much(text: str, marked: str, sentence: Span) -> Iterator[Claim]:
    """Cutting the days lost to delay by 40%, turnover by 14 points; a half shorter."""
    for found in _ANY.finditer(marked, sentence.start, sentence.end):
        ahead = marked[_start(marked, sentence, found.start()) : found.start()]
        changed = _BY.search(ahead) and one_word(map(stem, ahead.split())) & _CHANGE_WORDS
        if not (changed or _SHORTER.match(marked, found.end())):
            continue
        points = _POINTS_BEHIND.match(marked, found.end())
        if part := None if points else _part(text, marked, *found.span()):
            yield Claim("change", *found.span(), part)
        elif points and (number := amount(text, marked, *found.span())):
            yield Claim("difference", *found.span(), number.interval, "point")


def _part(text: str, marked: str, start: int, end: int) -> Interval | None:
    if marked[start] == NUMBER_SIGN:
        stated = amount(text, marked, start, end)
        return stated.interval.times(0.01) if stated and stated.unit == "%" else None
    return fraction_said(text, start, end)


def _in_one_word(text: str, marked: str, sentence: Span) -> Iterator[Claim]:
    """A fourfold rise, four times as many; a 31-point gain; 12 weeks off the wait; £90,000 no longer spent; the 90
    fewer calls.
    """
    for found in _FOLD.finditer(marked, sentence.start, sentence.end):
        name = "n" if found["n"] else "m"
        times = value(text[slice(*found.span(name))])
        yield Claim("change", *found.span(name), Interval(times * (1 - _FOLDS) - 1, times * (1 + _FOLDS) - 1), off=1.1)
    for pattern, unit in ((_POINTS, "point"), (_OFF, ""), (_THE_FEWER, "")):
        for found in pattern.finditer(marked, sentence.start, sentence.end):
            if number := amount(text, marked, *found.span("n")):
                end = found.end() if "longer" in found.group() else found.end("n")
                yield Claim("difference", found.start("n"), end, number.interval, unit or number.unit)


def _about(marked: str, sentence: Span, claim: Claim) -> frozenset[str]:
    """The words of what changed: behind the claim, and from the last opening ahead of it."""
    start, end = _clause(marked, sentence, claim)
    ahead, behind = marked[start : claim.start], _OWN_UNIT.sub("", marked[claim.end : end])
    if claim.in_words and _OBJECT.match(behind):
        ahead = ""  # what brought it about: "A grant trebled the number of clubs"
    return things(f"{ahead} . {behind}") - _CHANGE_WORDS - _NOTHING


def _clause(marked: str, sentence: Span, claim: Claim) -> tuple[int, int]:
    ends = _ENDS.search(marked, _past_change(marked, claim.end), sentence.end)
    return _start(marked, sentence, claim.start), ends.start() if ends else sentence.end


def is_of_a_part(marked: str, sentence: Span, claim: int, others: Iterable[Span]) -> bool:
    """Whether a claim that stands there in a sentence is told of somewhere of which those of its numbers do not speak.

    `marked` is `amounts.reckoned` text.
    """
    known = (things(marked[one.start : one.end]) for one in others)
    return bool(_where(marked, sentence, claim) - frozenset().union(*known))


def _where(marked: str, sentence: Span, claim: int) -> frozenset[str]:
    """What the words ahead of a claim's clause speak of, where they tell of a part: "On the two stroke wards, ..."."""
    ahead = marked[sentence.start : _start(marked, sentence, claim)]
    return things(ahead) if _OPENING.match(ahead) and not IN_SHORT.match(ahead) else frozenset()


def _went(marked: str, sentence: Span, claim: Claim) -> str:
    around = marked[_start(marked, sentence, claim.start) : min(sentence.end, claim.end + 20)]
    words = {*around.replace("-", " ").split()}
    falls, rises = bool(words & FALLING), bool(words & RISING)
    return "" if falls == rises else "down" if falls else "up"


def _past_change(marked: str, end: int) -> int:
    """Where the words that call it a change are over: behind "% fewer", "-point gain", "saved"."""
    found = _CHANGE.match(marked, end)
    return found.end() if found else end


def _start(marked: str, sentence: Span, end: int) -> int:
    return max((one.end() for one in _OPENS.finditer(marked, sentence.start, end)), default=sentence.start)
