"""What reports on targets: on one, as trained weights have it, or on all of them at once."""

from __future__ import annotations

import re
from collections.abc import Sequence

from awardcheck.text.facts.attained import is_near, sizes
from awardcheck.text.facts.named_measures import measures
from awardcheck.text.facts.report_signs import Told, signs
from awardcheck.text.facts.results import result
from awardcheck.text.facts.target_weights import weights
from awardcheck.text.facts.target_words import AS_DONE, CHANGES, NAMED, VERDICT
from awardcheck.text.facts.targets import Target
from awardcheck.text.patterns import regex
from awardcheck.text.sentences import sentences

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
# How much must speak for a report, and by how much more it must speak for the target: so that of twenty complete drafts
# that the weights do not know about one has a false alarm.
_ENOUGH, _APART = 0.6, 3.4
_UNMEASURED = 1.5  # how much less is enough where no size says what is to be reached
_NUMBERED = regex(
    r"\b(?:target|goal|aim|objective|kpi)s? (?:\d\b(?!%|[,.]\d)|one|two|three|four|(?-i:[A-D]\b))", re.IGNORECASE
)
# That nobody holds to it any more is what became of a target.
_GIVEN_UP = regex(
    r"\b(?:dropped|scrapped|abandoned|shelved|gave up(?: on)?) (?:it|that|this|our|the"
    r" (?:target|goal|aim|idea|figure))\b"
    r"|\bgave (?:it|that|this) up\b",
    re.IGNORECASE,
)
# That it is not known yet is told as well: "the one-year follow-up is due in November", "too early to say".
_PENDING = regex(
    r"\b(?:follow-?up|results?|figures?|data|audit|survey|answer|count)\b[^.;]{0,60}? (?:is|are|will be|falls?) "
    r"(?:not yet )?(?:due|known|available|published|measured|out)\b"
    r"|\btoo (?:early|soon) to (?:say|tell|know|judge|report)\b",
    re.IGNORECASE,
)
_IN_TIME = regex(r"\bafter (?:an?|one|two|three|six|twelve|\d+) (?:years?|months?)\b", re.IGNORECASE)
_OUTCOME = regex(
    r"\b(?:met|yes|no|not|done|achiev\w+|complete\w*|signed|in place|on (?:track|target|course|time)|exceed\w+|green"
    r"|amber"
    r"|red|part\w*|open\w*|live|delivered|miss\w+|below|above|one|two|three|four|five|six|seven|eight|nine|ten|half|all"
    r"|none|every|zero|nil|publish\w+|launched|agreed|ahead|behind|reached|hit|doubled|halved)\b|[✓✔☑✗✘]",
    re.IGNORECASE,
)


def is_reported(target: Target, told: Sequence[Told], others: Sequence[Target]) -> bool:
    """Whether any of the sentences tells what became of a target, and not of one of the others.

    The less sure it is that a target was set at all, the less must speak for a report.
    """
    is_measured = target.is_measured or CHANGES.search(target.sentence.text)
    enough = min(_ENOUGH, target.sure - _APART - (0 if is_measured else _UNMEASURED))
    if any(one.is_soon and _GIVEN_UP.search(one.text) for one in told):
        return True
    if _ends_itself(target) or any(_is_pending(target, one) for one in told):
        return True
    return any(speaks_for(target, one, others) >= enough for one in told if not one.is_why)


def _is_pending(target: Target, told: Told) -> bool:
    """Whether a sentence says that it is not known yet what came of a target."""
    is_of_it = bool(target.measure & told.words) or bool(_IN_TIME.search(target.sentence.text))
    return bool(_PENDING.search(told.text)) and is_of_it


def speaks_for(target: Target, told: Told, others: Sequence[Target]) -> float:
    """How much speaks for a sentence telling what came of a target."""
    rivals = max((other.shared(told.result) for other in others), default=0.0)
    return weights().sum_of_reporting(signs(target, told, rivals))


# "...; it was 52", "and got 13%", "but reached 44": where a target's own sentence goes on to what came of it.
_ENDS = regex(
    r"(?:; |,? (?:and|but|yet) |, (?:which )?)(?=(?:(?:we|it|they|there|that|so far|in the end|now|then) ){0,2}(?:have"
    r"|has|had|is|are|was|were|got|made|reached|came|did|managed|ended|finished|stands?|achieved|saw|counted|raised"
    r"|trained|found|took|saved|met|missed|beat|hit|passed|exceeded|averaged|fell|rose|went)\b)",
    re.IGNORECASE,
)


def _ends_itself(target: Target) -> bool:
    """Whether a target's own sentence goes on to tell how it ended."""
    text = target.sentence.text
    _, mark, rest = text.partition("; ")
    if mark and AS_DONE.search(rest) and _is_near(target, rest):
        return True
    return any(
        _is_near(target, text[: end.start()])
        and (_is_near(target, text[end.end() :]) or result(text[end.end() :]).verdict)
        for end in _ENDS.finditer(text)
    )


def _is_near(target: Target, text: str) -> bool:
    return is_near(target.sizes, sizes(text), of_few=True)


def is_outcome(cell: str) -> bool:
    """Whether a cell tells what came of a target: a figure, or that it was met."""
    return any(map(str.isdigit, cell)) or bool(_OUTCOME.search(cell))


def tells_of_all(text: str) -> bool:
    """Whether `text` says of all targets together what became of them."""
    return bool(_ALL_TOLD.search(text))


def verdicts(text: str) -> int:
    """In how many sentences `text` says that something was met, missed or beaten without saying again what."""
    return sum(1 for said in sentences(text) if VERDICT.search(said.text) and not measures(said.text))


def numbers_targets(text: str) -> bool:
    """Whether `text` calls a target by its number, so that reports on it need not say again what it measures."""
    return bool(_NUMBERED.search(text))
