"""Which findings of two reports are the same, though the draft has moved on around them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from rapidfuzz import fuzz

from awardcheck.findings import Finding
from awardcheck.text.patterns import regex

# They tell again what the verdicts tell.
_OF_VERDICTS = frozenset({"missing-answer", "missing-criterion", "thin-answer"})
_ALIKE = 70  # of 100: the words that a finding quotes, after somebody has worked on their sentence
_COMPARED = 500  # findings; a draft with more has other troubles than which of them are new
_NUMBER = regex(r"\d[\d,.]*")


def changed(old: Iterable[Finding], new: Iterable[Finding]) -> tuple[tuple[Finding, ...], tuple[Finding, ...]]:
    """The findings that only the new report has, and those that only the old one has.

    What is said of a question as a whole is left out: its verdict tells.
    """
    before, after = ([one for one in all if one.check not in _OF_VERDICTS] for all in (old, new))
    gone, left = _without(before, after), _without(after, before)
    fresh = tuple(one for one in left if not _paired_off(one, gone))
    return fresh, tuple(gone)


def _without(findings: Sequence[Finding], others: Sequence[Finding]) -> list[Finding]:
    """The findings without as many as the others have of the very same."""
    there = Counter(map(_key, others))
    left = []
    for finding in findings:
        if there[_key(finding)]:
            there[_key(finding)] -= 1
        else:
            left.append(finding)
    return left


def _key(finding: Finding) -> tuple[str | None, ...]:
    return finding.check, finding.seen.prompt, finding.seen.excerpt, finding.seen.message


def _paired_off(finding: Finding, others: list[Finding]) -> bool:
    """Whether one of the others is much the same, which is then taken out of them."""
    for at, other in enumerate(others[:_COMPARED]):
        if (other.check, other.seen.prompt) == (finding.check, finding.seen.prompt) and _similar(finding, other):
            del others[at]
            return True
    return False


def _similar(one: Finding, other: Finding) -> bool:
    if one.seen.prompt is not None:
        return True
    if one.seen.excerpt and other.seen.excerpt:
        return fuzz.ratio(one.seen.excerpt, other.seen.excerpt) >= _ALIKE
    same_criterion = one.seen.criterion == other.seen.criterion
    return same_criterion and _NUMBER.sub("", one.seen.message) == _NUMBER.sub("", other.seen.message)
