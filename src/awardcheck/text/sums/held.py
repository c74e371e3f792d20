"""Claims held against the two numbers that they are about, wherever in the passage these stand.

The numbers are two of one kind: of one unit, counting one thing, and told of two times; for a share the last two
counts ahead of it. A claim is let alone where there is more than one such pair, where what the pair gives is far off,
and where any other two numbers near give what is claimed.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from awardcheck.text import Span
from awardcheck.text.facts.said import meaning
from awardcheck.text.figures import change_patterns as p
from awardcheck.text.figures.amounts import Slip, What, is_money, reckoned, span_of
from awardcheck.text.figures.measures import Measure, measures
from awardcheck.text.figures.numbers import FRACTION_SIGN, NUMBER_SIGN
from awardcheck.text.figures.rounding import Interval
from awardcheck.text.figures.statistics import statistics
from awardcheck.text.patterns import compiled, regex
from awardcheck.text.sentences import sentences
from awardcheck.text.sums.afar.claims import is_of_a_part
from awardcheck.text.sums.borne_out import is_near, recomputed, tight, told_instead, usual_slip, ways
from awardcheck.text.sums.claims import FALLS_OR_RISES, MOVED, MOVES, Claim, claims
from awardcheck.text.sums.partitives import last_two_counts, whole_and_part
from awardcheck.text.sums.strangers import is_planned
from awardcheck.text.sums.two_times import in_unit_of, of_two_times

LONGEST = 800  # a longer sentence is a table or a list
_CROWD = 9  # a passage of four sentences with more numbers is a list of something
_BACK = 2  # sentences before the claim in which its numbers may stand
_FARTHEST = 4  # in which a part that is told to be "of them" and its whole may stand
_FEW = 2  # numbers of a passage that is read together with the one before it
_NOUN = 30  # characters behind a claim in which it may be called one of something: "a fall in the median"
_HEDGED = 1.25  # times that what is "over" or "under" something may be off
_MEANT = r"(?:is|are|was|were|been|be) meant"  # and not "which has meant"
_ELSEWHERE = regex(
    r"\b(?:targets?|goals?|task of|aim(?:ed|ing)?|hop(?:e[ds]?|ing)|promis(?:e[ds]?|ing)|pledged"
    r"|anticipat\w+|assum\w+|would|will|national\w*|england|wales|median|per head|against|compared"
    r"|expected|forecast|plan(?:ned)?|elsewhere|another|(?<!in )other|each|every|also|both|adjusted|further|of which"
    rf"|net|{_MEANT}|mean to|to (?:have )?(?:halved?|doubled?)|inflation|budget"
    rf"|than (?:(?:the|our)(?! £?{NUMBER_SIGN})|a|in|at)|(?<!more )than any)\b"
)
_OTHER_TIMES = regex(  # what is saved for each is the difference itself
    rf"\b(?:targets?|goals?|national\w*|expected|forecast|planned|{_MEANT}|than (?:the|other)|median|longest|shortest"
    r"|across the (?:county|region|country)|another|also|further|net)\b"
)
_DENIED = regex(r"\b(?:not|never|hardly|nor)\b")
_THAN = rf"(?! than (?!(?:the|our) £?{NUMBER_SIGN}))"  # "more than 40", but "a third more than the 40 of last year"
_FALLING = regex(
    rf"\b(?:halv\w+|cheaper|less{_THAN}|fewer{_THAN}|lower|shorter|smaller|faster|quicker"
    r"|sooner|down|fell|fall(?:en)?|drop(?:ped)?|cuts?"
    r"|reduc(?:ed|tion)|sav(?:ed|es|ing)|decreased?)\b"
)
_RISING = regex(
    rf"\b(?:more{_THAN}|higher|longer|larger|bigger|dearer|up|rose|ris(?:e|en|ing)|gr[eo]w[n]?|growing|growth"
    r"|increased?|climbed|gain(?:ed)?|jump(?:ed)?|doubl\w+|trebl\w+|tripl\w+|quadrupl\w+)\b"
)
_BEHIND_NOUN = regex(
    rf" ?(?:%|per ?cent)?(?: [a-z-]+)?(?: {FALLS_OR_RISES})?(?P<rest>(?: (?:in|of|for|across|at|on)"
    r" (?P<what>(?:[a-z’'-]{2,20} ?){1,3}))?.*)"
)
_BACK_TO = regex(
    r"^\W*(?:and |but |so )?(?:that|this|it|they|these|those"
    rf"|(?:(?:the|this|that|such) )?(?:an? )?(?:[a-z-]+ )?{FALLS_OR_RISES})\b"
    r"|(?:(?:[,;:(–—]| -) ?(?:and )?|\band )(?:which|so)\b|\b(?:therefore|thus|hence)\b"
    r"|\b(?:put (?:simply|another way|differently)|in other words|that is)\b"
    rf"|\b{MOVED} (?:it|them|this|that|these|those)\b"
)
_CLAUSES = regex(rf"[;:]|{p.STOP}")
_OVERALL = regex(r"\b(?:both|all|overall|together|elsewhere|whole)\b")
_WITH = regex(r"^ ?(?:%|per ?cent)?,? with ")  # fallen by 40%, with 260 then and 182 now
_OF_WHAT = regex(
    rf"\b{MOVED} (?!(?:that|this|those|these) )(?P<what>(?:[a-z’'-]+ ){{1,6}}?)(?:down |up )?by (?:[a-z]+ ){{0,4}}$"
)


def wrong_claims(text: str, marked: str, before: str = "") -> Iterator[Slip]:
    """The claims that their numbers do not bear out; `marked` is `amounts.reckoned` text, `before` the passage ahead.

    A passage that has few numbers is read together with the one before it.
    """
    if NUMBER_SIGN not in marked and FRACTION_SIGN not in marked:
        return
    yield from _in_passage(text, marked)
    if before and marked.count(NUMBER_SIGN) <= _FEW:
        first = len(before) + 1
        for slip in _in_passage(f"{before}\n{text}", f"{reckoned(before)}\n{marked}", first):
            if slip.span.start < first < slip.span.end:
                yield Slip(span_of(text, 0, slip.span.end - first), slip.what, slip.gives)


def _in_passage(text: str, marked: str, first: int = 0) -> Iterator[Slip]:
    """The claims of two passages, of which the second begins at `first`, or of one."""
    numbers, told = measures(text, marked), sentences(text)
    for nth, said in enumerate(told):
        for claim in claims(text, marked, said) if said.end - said.start < LONGEST else ():
            if slip := _slip(text, marked, numbers, told, nth, claim, first):
                yield slip


def _slip(
    text: str,
    marked: str,
    numbers: Sequence[Sequence[Measure]],
    told: Sequence[Span],
    nth: int,
    claim: Claim,
    first: int,
) -> Slip | None:
    said = told[nth]
    near = [in_unit_of(claim, _others(here, claim)) for here in numbers[max(0, nth - _BACK) : nth + 3]]
    window = [one for here in near for one in here]
    ahead, behind = marked[max(said.start, claim.start - 60) : claim.start], marked[claim.end : said.end][:40]
    around = f"{ahead}{NUMBER_SIGN}{behind}"
    denied = _DENIED.search(marked, max(said.start, claim.start - 20), claim.start)
    elsewhere = _OTHER_TIMES if claim.kind == "difference" else _ELSEWHERE
    if len(window) > _CROWD or denied or elsewhere.search(around):
        return None
    pair = _meant(marked, numbers, nth, near, claim)
    if pair is None or not all(one.bounded for one in pair) or not _counts_alike(claim, numbers[nth], pair):
        return None
    of = [told[one.nth] for one in pair]
    if _is_of_another(marked, said, claim, pair) or _is_other_statistic(marked, said, claim, of[0].start, pair[1]):
        return None
    if is_planned(said.text, claim.start - said.start, claim.end - said.start, all(one == said for one in of)):
        return None
    if of[0].start < first and is_of_a_part(marked, said, claim.start, of):
        return None
    told_of = [
        one for here in numbers[max(0, nth - _FARTHEST) : nth + 3] for one in in_unit_of(claim, _others(here, claim))
    ]
    if any(way.meets(_bounded(claim)) for way in ways(claim, told_of[-_CROWD - _CROWD :], pair)):
        return None
    one, other = pair[::-1] if claim.kind == "change" and _is_told_backwards(claim, around, pair) else pair
    first, last = min(pair[0].start, claim.start), max(pair[1].end, claim.end)
    a, b = (one.exact, other.exact) if claim.kind == "share" else (one.interval, other.interval)
    given = recomputed(claim, *(map(tight, (a, b)) if claim.in_words or claim.roughly else (a, b)))
    why = usual_slip(claim, one.unit, a, b)
    if given.meets(claim.interval) or not (is_near(claim, given) or why):
        return None
    what: What = "share" if claim.kind == "share" else "change"
    return Slip(span_of(text, first, last), what, told_instead(claim, one, other), why if why != "difference" else None)


def _meant(
    marked: str, numbers: Sequence[Sequence[Measure]], nth: int, near: Sequence[Sequence[Measure]], claim: Claim
) -> tuple[Measure, Measure] | None:
    """The two numbers that a claim of the sentence is about."""
    start = max(0, nth - _BACK)
    own = nth - start
    if claim.kind == "share":
        wide = numbers[max(0, nth - _FARTHEST) : nth + 1]
        if bound := whole_and_part(marked, wide, claim.start):
            return bound if not claim.of or claim.of in bound[0].nouns | bound[1].nouns else None
        last = last_two_counts(near[: own + 1], claim.start)
        if last and _is_bracketed(marked, claim) and not any(one in near[own] for one in last):
            return None  # "It was by far the best (71%)", and counts of something else sentences ahead
        return last if last and (not claim.of or claim.of in last[0].nouns) else None
    if (pair := of_two_times(marked, near, own, claim)) or not (claim.kind == "difference" or claim.left):
        return pair
    timed = [in_unit_of(claim, _others(here, claim, spans=True)) for here in numbers[start : nth + 3]]
    return of_two_times(marked, timed, own, claim)  # "it took nine weeks; it is done in 24 days"


def _is_bracketed(marked: str, claim: Claim) -> bool:
    return marked.endswith("(", 0, claim.start) and marked.find(")", claim.end, claim.end + 12) >= 0


def _counts_alike(claim: Claim, here: Sequence[Measure], pair: tuple[Measure, Measure]) -> bool:
    """Whether a claim that may be one of something else counts what its numbers count: "saved 900 miles"."""
    if not claim.loose or claim.kind != "difference":
        return True
    return any(one.nouns & pair[0].nouns for one in here if one.start == claim.start)


def _goes_on(gap: str, known: frozenset[str]) -> bool:
    """Whether, behind a first claim, a new clause tells of something else: "a drop of 2.3 points; spending is down"."""
    last = [*_CLAUSES.finditer(gap)][-1:]
    own = gap[last[0].end() :] if last and NUMBER_SIGN in gap[: last[0].start()] else ""
    return not _BACK_TO.search(own) and bool(meaning(MOVES.sub(" ", own)) - known)


def _bounded(claim: Claim) -> Interval:
    """What a claim may stand for: "over three in four" is no more than a quarter over."""
    low, high, edge = claim.interval.low, claim.interval.high, claim.interval.edge
    return Interval(max(low, edge / _HEDGED), min(high, edge * _HEDGED))


def _is_told_backwards(claim: Claim, around: str, pair: tuple[Measure, Measure]) -> bool:
    """Whether what was before is told last: "£914; before, it was £1,260, so that is 27% cheaper"."""
    fell = pair[0].interval.middle > pair[1].interval.middle
    if claim.left:
        return not fell
    return bool((_RISING if fell else _FALLING).search(around) and not (_FALLING if fell else _RISING).search(around))


def _others(here: Sequence[Measure], claim: Claim, *, spans: bool = False) -> list[Measure]:
    """The numbers of a sentence but that of the claim, and, unless `spans`, no times within which something was."""
    return [one for one in here if (spans or not one.span) and not claim.start <= one.start < claim.end]


def _is_other_statistic(marked: str, said: Span, claim: Claim, start: int, last: Measure) -> bool:
    """Whether a claim is one of the mean, and its numbers, told from `start` to the `last`, are medians.

    "We cut the mean stay by a fifth. It had been ten days" names it once for both.
    """
    is_behind = last.end < claim.start
    clause = max(said.start, last.end) if is_behind else said.start
    own = statistics(marked, clause, claim.start) | statistics(marked, claim.end, min(said.end, claim.end + _NOUN))
    of_numbers = statistics(marked, start if is_behind else claim.end, last.end)
    return bool(own - of_numbers) and (is_behind or bool(of_numbers))


def _is_of_another(marked: str, said: Span, claim: Claim, pair: tuple[Measure, Measure]) -> bool:
    """Whether a claim is of something that the sentences of its numbers do not name, or by the year."""
    if claim.kind == "share":
        return False
    known = meaning(marked[max(0, pair[0].start - 120) : max(claim.start, pair[1].end)])
    behind = _BEHIND_NOUN.match(marked, claim.end, min(said.end, claim.end + 80))
    if behind and (compiled(p.OTHERWISE).match(behind["rest"]) or meaning(behind["what"] or "") - known):
        return True
    if pair[0].start >= said.end:  # "Complaints fell by 16. There had been 52."
        known = meaning(marked[said.start : said.end])
        if _OVERALL.search(marked, said.end, pair[0].start):
            return True  # "Waits are down 40% at the mill. Over both sites they went from 15 weeks to 11"
        return not claim.in_words and bool(meaning(marked[said.end : pair[0].start]) - known)
    known_before = meaning(marked[max(0, pair[0].start - 120) : pair[1].end])
    if pair[1].start >= said.start:
        if claim.end <= pair[0].start:
            gap = _WITH.sub("", marked[claim.end : pair[0].start])
            return bool(compiled(p.STOP).search(gap))
        gap = marked[pair[1].end : claim.start]
        if claim.left and claim.loose and meaning(gap) - known_before:
            return True  # "admissions went from 19 to 11, their carers changed half as often"
        return (bool(compiled(p.STOP).search(gap)) and not _BACK_TO.search(gap)) or _goes_on(gap, known_before)
    ahead = marked[said.start : claim.start]
    known = meaning(marked[max(0, pair[0].start - 120) : min(said.start, pair[1].end + 60)])
    if (of := _OF_WHAT.search(ahead)) and meaning(of["what"]) - known:
        return True  # "practices with a hub cut admissions by 19%"
    of_times = claim.kind == "difference" and pair[0].unit and not is_money(pair[0].unit)
    if (claim.left and not claim.loose) or of_times or _BACK_TO.search(ahead):
        return False
    known = meaning(marked[max(0, pair[0].start - 120) : said.start])
    return claim.loose or bool(meaning(MOVES.sub(" ", ahead)) - known)
