"""Changes as a headline gives them: "fell by 35%", "a third fewer", "five days sooner", "saves 400 hours"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from awardcheck.text import Span
from awardcheck.text.figures.figures import cleaned
from awardcheck.text.figures.numbers import FRACTION_SIGN, NUMBER_SIGN, F, N, value
from awardcheck.text.patterns import compiled, regex
from awardcheck.text.sentences import sentences

NOT = rf"[^{NUMBER_SIGN}{FRACTION_SIGN};.\n|]"
_SHARE = rf"(?:{N}(?: ?%| ?per ?cent\b| ?percentage points?| ?pp\b)|{F})"
_POINTS = rf"{N}[ -]points?\b"
_SPAN = (
    r"(?:(?:bed|nursing|nurse|staff|clinic|clinical|working|person)[- ])?"
    r"(?:minutes?|hours?|days?|nights?|weeks?|months?)\b"
)
SIZE = rf"(?:[£€$]{N}|{N}[ -]{_SPAN})"
# Verbs of going down or up, and the two words that say so of any other verb.
_FELL = (
    r"(?:fell|falls?|fallen|dropped|drops|declined|decreased|reduced?|reduces|reducing|cut|cuts|cutting|down|shortened"
    r"|lowered|shrunk|shrank|slashed|plummeted|plunged|tumbled?|slumped|dipped|slid|sank|eased|trimmed|lessened"
    r"|contracted|diminished)"
)
_WENT = (
    rf"(?:{_FELL}|rose|risen|grew|grown|increased|increases|increasing|climbed|jumped|improved|improves|improving"
    r"|lifted|raised|boosted|(?<!ma[dk]e )(?<!makes )(?<!making )up"
    r"|soared|surged|leapt|shot|swelled|expanded|accelerated|quickened|quicker|shorter"
    r"|lower|higher|smaller|cheaper)"
)
LESS = (
    r"(?:reduction|fall|drop|decrease|cut|decline|increase|rise|growth|uplift|gain|improvement|fewer|less|lower|higher"
    r"|more|shorter|faster|quicker|cheaper|sooner|earlier|smaller|larger|bigger|better)\b"
)
_NOUN = (
    r"(?:reduction|fall|drop|decrease|cut|decline|increase|rise|uplift|improvement|jump|gain|dip|diminution|shrinkage"
    r"|lessening|contraction|slump|surge|upturn|saving)"
)
# Whom something was done by: "used by a third".
_NOT_BY = "".join(
    rf"(?<!{done} by)"
    for done in (
        *("used", "rated", "attended", "completed", "shared", "taken", "chosen", "answered", "returned", "welcomed"),
        *("supported", "valued", "adopted", "seen", "read", "joined", "said", "given", "followed", "beaten", "and"),
    )
)
_TIMES = r"(?:halved|doubled|trebled|tripled|quadrupled)"
_ONCE = r"(?:was|were|used to be|had been|once (?:was|were))(?=\W*(?:$|[.,;:]|when|before|then|and|a |in |at |with ))"
_RELATIVE = (
    rf"\b{_WENT}\b{NOT}{{0,50}}? by (?:[a-z]+ ){{0,3}}?(?:{_SHARE}|{_POINTS}|{N}(?=[,.;]|$))"
    rf"|\b{_WENT} (?:[a-z]+ ){{0,2}}?(?:{_SHARE}|{_POINTS})(?! or (?:more|less)\b| short\b)"
    rf"|{_SHARE}(?: (?!or\b|and\b)[a-z]+)? {LESS}(?! than (?!before|they|it|we|ever|when|in|at|last|previous"
    rf"|the)[a-z])|{_POINTS} {LESS}|{N}-?fold (?:[a-z]+ )?{LESS}|\b{_WENT} (?:[a-z]+ )?{N}-?fold\b"
    rf"|\b{_NOUN}\b{NOT}{{0,40}}? of (?:[a-z]+ ){{0,2}}?(?:{_SHARE}|{_POINTS})"
    rf"|\b{_NOUN} in {NOT}{{1,40}}: ?{_SHARE}"
    rf"|\bby{_NOT_BY} (?:[a-z]+ ){{0,3}}?{_SHARE}(?= ?(?:[,.;:)]|$|(?:and|among|across|at|for|in|on|over|with|as"
    rf"|but)\b))"
    rf"|\bsav(?:es|ed|ing) (?:(?:us|them|the [a-z]+|partners|both) )?(?:[a-z]+ )?{_SHARE}(?= (?:on|of|in)\b)"
    rf"|\b(?<!by )(?<!for )(?<!without )(?<!than )(?:halving|doubling|trebling|tripling) (?:of|in|the|our|their"
    rf"|both|all"
    rf"|[a-z]+s)\b"
    rf"|\b(?:cut|slashed|chopped|sliced)\b{NOT}{{0,40}} in {F}|{F} what (?:it|they|we) {_ONCE}"
    rf"|(?:{F}|{N} ?(?:%|per ?cent)) of (?:what (?:it|they|we) {_ONCE}|(?:its|their|the) (?:old|former|previous"
    rf"|earlier) [a-z]+\b)"
    rf"|(?:{F}) as (?:many|much|long|often|likely)\b(?!{NOT}{{0,60}} as\b)"
    rf"|[↓↑▲▼] ?{N} ?%"
    rf"|\b{_TIMES}\b(?! (?:as|up|over|down|back)\b)"
    rf"|\b(?:more than |almost |nearly )?(?:double|treble|triple|twice|half) the number of\b"
    rf"|[a-z]:? [-−–]{N} ?%"
)
# So much less in pounds or hours; what else its sentence counts, a rate ("each shift") or a comparison ("than by
# post") tells what to weigh it against.
_ABSOLUTE = (
    rf"(?<!the )(?<!that )(?<!this ){SIZE} (?:(?!more){LESS})"
    rf"|(?<!the )(?<!those )(?<!these )(?:{N} fewer {_SPAN}|{N} fewer(?= (?!(?:comes|came|is|was|were|than)\b)[a-z]))"
    rf"|\b{_NOUN} of (?:[a-z]+ ){{0,2}}?{SIZE}"
    rf"|\b(?:{_FELL}|quicker|shorter|lower|cheaper|sooner|earlier)\b{NOT}{{0,50}}? by (?:[a-z]+ ){{0,3}}?{SIZE}"
    rf"|\b(?:sav(?:es|ed|ing)|savings?|freed|frees|freeing|releas(?:es|ed|ing)|knock(?:s|ed)|shav(?:es|ed)|trims"
    rf"|spar(?:es|ed|ing)|recoup(?:s|ed)|claw(?:s|ed) back|w[io]ns? back)"
    rf"\b{NOT}{{0,40}}? (?!{N}[ -]minutes?){SIZE}"
    rf"|\b(?:take[ns]?|took|taking|strip(?:s|ped)|stripping|wip(?:es|ed)) {SIZE} (?:[a-z]+ )?(?:out of|off)\b"
    rf"|\b(?:given?|gives|gave|handed)\b{NOT}{{0,30}}? back{NOT}{{0,20}}? {SIZE}"
    rf"|\b(?:got|given?|gave|won|handed|gained|clawed)\b{NOT}{{0,30}}? {SIZE}(?: [a-z]+){{0,2}} back\b"
    rf"|\b(?:twice|{N} times) as (?:many|much|fast|often|quickly)\b(?!{NOT}{{0,60}} as\b(?! before\b))"
    rf"|{SIZE}{NOT}{{0,50}}? (?:has|have|had|was|were) (?:been )?(?:saved|spared|freed|released|recouped|won back)\b"
    rf"|\b(?:is|(?<!we )are|was|(?<!we )were|come|came|gone|went) down (?:[a-z]+ )?{SIZE}(?! (?:on|from|to|below)\b)"
)
_LEAST_FEWER = 11
_LEAST_TELLING = 4  # two teams, three sites
_RATED = regex(
    rf"\b(?:per|each|every|apiece|than(?! (?:twice|double|[£€$]?[{NUMBER_SIGN}]))"
    r"|(?:a|an|one) (?:hour|day|night|shift|week|month|quarter|year|time|go|visit|head"
    r"|case|patient|person|bed|episode|stay))\b|\bp\.? ?a\b"
)
_TRACE = regex(
    r"%|per ?cent|percentage|points?\b|halved|doubled|tre?[bi]p?led|quadrupled|third|quarter|half|fifth|tenth|fold\b"
    r"|twice|times as|down [£€$]"
    r"|fewer|sav(?:e|ing)|spar(?:e|ing)|recoup|out of|off\b|in half|free[ds]|freeing|releas|knock"
    r"|shav|trim|sooner|earlier"
    r"|shorter|lower|faster"
    r"|quicker|less\b|back\b|halving|doubling|trebling|tripling|double|treble"
    r"| by |[↓↑▲▼]| as (?:many|much|long|often|likely)",
    re.IGNORECASE,
)


def headline_changes(text: str) -> list[Span]:
    """The relative changes that `text` states as results, sentence by sentence as they stand."""
    return list(_found(text)) if _TRACE.search(text) else []


def _found(text: str) -> Iterator[Span]:
    marked = cleaned(text)
    found = [match.span() for match in compiled(_RELATIVE).finditer(marked)]
    found += _absolute(text, marked)
    for start, end in sorted(found):
        yield Span(start, end, text[start:end])


def _absolute(text: str, marked: str) -> Iterator[tuple[int, int]]:
    """The changes in pounds, hours or numbers of which their sentence tells nothing to weigh them against."""
    if not compiled(_ABSOLUTE).search(marked):
        return
    for said in sentences(text):
        here = [found.span() for found in compiled(_ABSOLUTE).finditer(marked, said.start, said.end)]
        here = [span for span in here if not _RATED.search(marked, said.start, _clause_end(marked, span[1], said.end))]
        if not here:
            continue
        numbers = [
            number.span()
            for number in compiled(N).finditer(marked, said.start, said.end)
            if value(text[slice(*number.span())]) >= _LEAST_TELLING
        ]
        if all(any(start <= at and to <= end for start, end in here) for at, to in numbers):
            yield from (span for span in here if not _is_few(text, marked, span))


def _clause_end(marked: str, start: int, end: int) -> int:
    return next((at for at in range(start, end) if marked[at] in ",;"), end)


def _is_few(text: str, marked: str, span: tuple[int, int]) -> bool:
    number = compiled(N).search(marked, *span)
    return bool(
        number
        and " fewer " not in marked[slice(*span)]
        and marked.endswith(" fewer", 0, span[1])
        and value(text[slice(*number.span())]) < _LEAST_FEWER
    )
