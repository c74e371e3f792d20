"""By how much a result is said to have beaten a target, or to have missed it, held against the two."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from awardcheck.text.figures.amounts import Slip, percent, plain, span_of
from awardcheck.text.figures.measures import Measure, measures
from awardcheck.text.figures.numbers import F, N
from awardcheck.text.figures.rounding import Interval, between, changed, fraction_said, is_within, ratio
from awardcheck.text.patterns import regex
from awardcheck.text.sentences import sentences
from awardcheck.text.sums.claims import FALLS_OR_RISES

_CROWD = 7  # a passage of four sentences with more numbers is a list of something
_BACK = 3  # sentences before the claim in which the target and the result may stand
_MOST_TIMES = 4  # that a result may be the target
_NEAR = 4  # times that a claim may be off
_AIM = r"(?:targets?|goals?|plans?|aims?|forecasts?|budgets?|trajectory|ambitions?|expectations?|milestones?)"
_AS_PLANNED = r"(?:planned|hoped|expected|budgeted|promised|pledged|intended|aimed for|forecast|set out to)"
_PERCENT = r"(?: ?%| per ?cent\b)"
# We beat our target by 48 per cent; 16% over plan; 40 short of the target.
_CLAIM = regex(
    r"\b(?:beat(?:s|en|ing)?|exceed(?:s|ed|ing)?|surpass(?:es|ed|ing)?|outstripp(?:ed|ing)|overshot|pass(?:ed|ing)"
    r"|topp(?:ed|ing)|bettered|miss(?:ed|ing)|above|over|ahead of|beyond|below|under|short of)"
    rf" (?:[a-z’'-]+ ){{0,3}}?{_AIM}(?: [a-z]+){{0,3}}? by (?:(?:about|around|some|just|over|nearly|almost|a) ){{0,2}}"
    rf"(?:£?(?P<n>{N})(?P<p>{_PERCENT})?|(?P<f>{F})(?! an? [a-z]))"
    rf"|\b(?:overshot|undershot|overran|fell short|(?:beat|exceeded|passed|missed) (?:it|that|this|them)) by"
    rf" (?:(?:about|around|some|just|over|nearly|almost|a) ){{0,2}}"
    rf"(?:£?(?P<k>{N})(?P<r>{_PERCENT})?|(?P<g>{F})(?! an? [a-z]))"
    rf"|£?(?P<m>{N})(?P<q>{_PERCENT})?(?: [a-z’'-]+){{0,2}}? (?:above|over|ahead of|beyond|more than|better than|below"
    rf"|under|short of|fewer than|less than) (?:[a-z’'-]+ ){{0,3}}?(?:{_AIM}|{_AS_PLANNED})\b(?! of\b)"
)
_AIMED = regex(
    rf"\b(?:{_AIM}|aim(?:ed|ing)|hop(?:ed|ing)|plann(?:ed|ing)|expected|budgeted|promis(?:es?|ed)|pledged|meant|set out"
    r"|asked for|agreed|were to|was to|wanted|intended)\b"
)
_OTHER = regex(
    rf"\b(?:{FALLS_OR_RISES}|national\w*|elsewhere|stretch|original|revised|first|second|each|per(?! cent)|another)\b"
)


def wrong_beyond_targets(text: str, marked: str) -> Iterator[Slip]:
    """The margins over or under a target that the two numbers do not give; `marked` is `amounts.reckoned` text."""
    for claim, is_share, nth in margins(text, marked):
        near = [one for here in measures(text, marked)[max(0, nth - _BACK) : nth + 1] for one in here]
        pair = _target_and_result(marked, [one for one in near if one.start != claim.start])
        if pair and (gives := beyond(claim, pair, is_share)):
            start, end = min(pair[0].start, claim.start), max(pair[1].end, claim.end)
            yield Slip(span_of(text, start, end), "change", gives)


def margins(text: str, marked: str) -> Iterator[tuple[Measure, bool, int]]:
    """By how much targets are said to have been beaten or missed, if as a share of them, and in which sentence."""
    if not _CLAIM.search(marked):
        return
    numbers = measures(text, marked)
    for nth, said in enumerate(sentences(text)):
        for found in _CLAIM.finditer(marked, said.start, said.end):
            at = found.span(next(name for name in "nkmfg" if found[name]))
            number = next((one for one in numbers[nth] if one.start == at[0]), None)
            claim = _fraction(text, nth, *at) if found["f"] or found["g"] else number
            if claim and not _OTHER.search(found.group()):
                yield claim, any(found[name] for name in "prqfg"), nth


def is_aimed(marked: str, one: Measure) -> bool:
    """Whether a number is told as what was aimed at."""
    return bool(_AIMED.search(marked, max(0, one.start - 60), one.start))


def _fraction(text: str, nth: int, start: int, end: int) -> Measure | None:
    """A fraction in words in per cent: "beating our target by a third"."""
    part = fraction_said(text, start, end)
    if part is None:
        return None
    share = part.times(100)
    return Measure(start, end, share, share, "%", frozenset(), frozenset(), nth, in_range=False, span=False)


def _target_and_result(marked: str, near: Sequence[Measure]) -> tuple[Measure, Measure] | None:
    """The only two numbers of one kind, of which one, told as an aim, is the target."""
    if len(near) > _CROWD:
        return None
    pairs = [pair for pair in combinations(near, 2) if _are_alike(*pair)]
    if len(pairs) != 1:
        return None
    aimed = [is_aimed(marked, one) for one in pairs[0]]
    one, other = pairs[0]
    if aimed[1] and not aimed[0]:
        return other, one
    return (one, other) if aimed[0] else None


def _are_alike(one: Measure, other: Measure) -> bool:
    low, high = sorted((one.interval.middle, other.interval.middle))
    if one.unit != other.unit or not (one.bounded and other.bounded) or not low < high <= _MOST_TIMES * low:
        return False
    return bool(one.unit or one.nouns & other.nouns or not (one.nouns and other.nouns))


def beyond(claim: Measure, pair: tuple[Measure, Measure], is_share: bool) -> str:
    """What the two give where that is not what is claimed; "" where it is, or where something else may be meant."""
    target, result = (one.interval for one in pair)
    margin = between(target, result)
    if not is_share:
        stated, ways, gives = claim.interval, [margin], plain(margin.middle, claim.unit)
        if claim.unit != pair[0].unit:
            return ""
    else:
        stated, gives = claim.interval.times(0.01), percent(abs(result.middle - target.middle) / target.middle)
        share = ratio(result, target)
        ways = [changed(target, result), Interval(share.low, share.high)]
        if pair[0].unit == "%":
            ways.append(margin.times(0.01))
    near = min(stated.edge, ways[0].middle) > 0 and is_within(stated.edge, ways[0].middle, _NEAR)
    return "" if not near or any(way.meets(stated) for way in ways) else gives
