"""What reports on a target: a result that names what it measures, or tells the same sizes, or stands for it alone."""

from __future__ import annotations

import re
from collections.abc import Sequence

from awardcheck.text.facts.attained import (
    MINUTES,
    Result,
    Size,
    is_alike,
    is_like,
    is_near,
    is_opinion,
    is_same_change,
    is_surely_near,
    result,
    sizes,
)
from awardcheck.text.facts.named_measures import measures, telling
from awardcheck.text.facts.target_words import AS_DONE, NAMED, VERDICT
from awardcheck.text.facts.targets import Target
from awardcheck.text.patterns import regex
from awardcheck.text.sentences import sentences

_NEXT, _SHORT = 2, 10
_IT = regex(
    r"(?:And |But )?(?:It|That|They|(?:We|I) (?:did|got|reached|ended|finished|closed|managed|came)|In the end"
    r"|In fact|Today"
    r"|By then|At the end|The (?:figure|result|outcome|median|mean|average))\b"
)
_DONE = r"(?:met|missed|achieved|exceeded|reached|beaten|hit|passed|delivered)"
_ALL_TOLD = regex(
    rf"\b(?:all|both)(?: (?:two|three|four|five|six|of (?:them|these)))? (?:were |was |have been )?{_DONE}\b"
    rf"|\b(?:all|both|each|every|none|neither|one|two|three|four|five|six|seven|most|first|second|third|fourth|other"
    rf"|\d+)\b[^.]{{0,40}}\b(?:{NAMED}|measures|them|these)\b[^.]{{0,30}}\b{_DONE}\b"
    rf"|\b(?:met|missed|beat|exceeded|achieved|hit|(?:fell|fallen|falling|were|was|came) short of) (?:[a-z]+"
    rf" ){{0,3}}?{NAMED}"
    rf"|\b{NAMED} (?:that we set |we set |[a-z]+ )?(?:was|were|has been|have been) (?:all |both |[a-z]+ )?{_DONE}"
    rf"|\b{NAMED}\b[^.]{{0,50}}\b{_DONE}\b[^.]{{0,40}}\bthe (?:second|third|other)\b",
    re.IGNORECASE,
)
_SUCH = regex(r"\d[\d,]* such ([a-z]+)\b", re.IGNORECASE)
_FEW_WORDS, _HARDLY_ANY = 3, 1  # "It was 61% in the last quarter": what has more words of its own is of something else
_MUCH = 0.5  # of what a target measures; so much in common needs no like size
_SOME, _SOMEWHAT = 0.3, 0.25
_RIVAL = 0.6  # what shares less than that with a target, and more with another, is of the other
_NUMBERED = regex(r"\b(?:target|goal|aim|objective|kpi)s? (?:\d|one|two|three|four|[a-d]\b)", re.IGNORECASE)
_OUTCOME = regex(
    r"\b(?:met|yes|no|not|done|achiev\w+|complete\w*|signed|in place|on (?:track|target|course|time)|exceed\w+|green"
    r"|amber"
    r"|red|part\w*|open\w*|live|delivered|miss\w+|below|above|one|two|three|four|five|six|seven|eight|nine|ten|half|all"
    r"|none|every|zero|nil|publish\w+|launched|agreed|ahead|behind|reached|hit|doubled|halved)\b|[✓✔☑✗✘]",
    re.IGNORECASE,
)


def goes_on(target: Target, behind: Sequence[str]) -> bool:
    """Whether the sentences `behind` a target tell what became of it, calling it no more than "it"."""
    _, mark, rest = target.sentence.text.partition("; ")
    if mark and AS_DONE.search(rest) and is_near(target.sizes, sizes(rest), of_few=True):
        return True
    for text in behind[:_NEXT]:
        found = result(text)
        if found and found.verdict and not found.words - target.measure:
            return True
        if found and _IT.match(text) and is_near(target.sizes, _in_its_unit(target, found), of_few=True):
            return True
        told = [size for size in found.sizes if size.unit] if found and len(text.split()) <= _SHORT else []
        if is_near(target.sizes, told, of_few=True):
            return True
    return False


def _in_its_unit(target: Target, found: Result) -> list[Size]:
    """The sizes of a result, bare numbers also in the units of a target's time: "the median is 17"."""
    bare = [size.size for size in found.sizes if not size.unit]
    times = [size for size in target.sizes if size.unit == "time"]
    return [*found.sizes, *(Size("time", number * unit) for number in bare for unit in MINUTES.values() if times)]


def is_outcome(cell: str) -> bool:
    """Whether a cell tells what came of a target: a figure, or that it was met."""
    return any(map(str.isdigit, cell)) or bool(_OUTCOME.search(cell))


def tells_of_all(text: str) -> bool:
    """Whether `text` says of all targets together what became of them."""
    return bool(_ALL_TOLD.search(text))


def tells_of_such(target: Target, text: str) -> bool:
    """Whether `text` counts those of whom a target speaks, and calls them no more than such: "1,644 such patients"."""
    found = _SUCH.search(text)
    return found is not None and found[1].lower() in target.sentence.text.lower().split()


def verdicts(text: str) -> int:
    """In how many sentences `text` says that something was met, missed or beaten without saying again what."""
    return sum(1 for said in sentences(text) if VERDICT.search(said.text) and not measures(said.text))


def numbers_targets(text: str) -> bool:
    """Whether `text` calls a target by its number, so that reports on it need not say again what it measures."""
    return bool(_NUMBERED.search(text))


def is_about(target: Target, result: Result, rivals: float) -> bool:
    """Whether a result is one of the target, `rivals` being how much it shares with the other targets at the most."""
    if result.verdict and is_near(target.sizes, result.sizes, of_few=True):
        return True
    if result.opinion and target.is_measured and not is_opinion(target.sentence.text):
        return False
    if result.contacts and not result.contacts & target.measure:
        return False
    much = target.shared(result)
    near = is_near(target.sizes, result.sizes, of_few=much > 0)
    if much < _RIVAL * rivals and not (much >= _SOME and near):
        return False
    if much >= _MUCH and (result.verdict or is_alike(target.sizes, result.sizes)):
        return True
    if target.names(result) or (much and not target.is_measured):
        return near or result.verdict or not target.is_measured
    if rivals >= _MUCH or not near:
        return False
    if much and is_same_change(target.sizes, result.sizes):
        return True
    if much >= _SOMEWHAT or is_surely_near(target.sizes, result.sizes):
        return True
    few = _FEW_WORDS if is_like(target.sizes, result.sizes) else _HARDLY_ANY
    return not target.is_measured or result.elliptic or len(telling(result.words)) <= few
