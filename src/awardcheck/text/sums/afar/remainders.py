"""What remains of a whole that another passage tells: "All 36 councils", then "Nineteen ... The remaining 14 councils".

The part and what remains of the whole stand together, with no third number between them; the whole is the only larger
number of the draft that counts the same. That they come to more than it cannot be; less may be all that there is only
where nobody is left out.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from awardcheck.records import NamedTuple
from awardcheck.text import Span
from awardcheck.text.patterns import regex
from awardcheck.text.sentences import sentences
from awardcheck.text.sums.afar.told import Fact
from awardcheck.text.sums.remainders import is_near, is_otherwise
from awardcheck.text.sums.terms import Term, terms

_BACK = 2  # sentences back in which the part may stand
_REST = regex(r"\b(?:the|our|these|those) (?:remaining|other|last|final) $")
_ALL = regex(r"\b(?:all|every|each|whole)\b")


class Remainder(NamedTuple):
    """A part and what is said to remain, with the number of their passage."""

    nth: int
    part: Term
    rest: Term


def remainders_told(nth: int, text: str, marked: str) -> Iterator[Remainder]:
    """The parts of a passage and what it says remains, in order; `marked` is `reckoned` text."""
    found = [one for one in terms(text, marked) if one.exact.middle != 1]
    told = sentences(text)
    for at, rest in enumerate(found):
        ahead = [one for one in found[:at] if rest.nth - one.nth <= _BACK]
        is_rest = len(ahead) == 1 and _is_rest(marked, told, rest) and _counts_alike(ahead[0], rest)
        if is_rest and not is_otherwise(marked, ahead[0].start, told[rest.nth].end):
            yield Remainder(nth, ahead[0], rest)


def _is_rest(marked: str, told: Sequence[Span], rest: Term) -> bool:
    ahead = marked[told[rest.nth].start : rest.start]
    return bool(_REST.search(ahead) and rest.nouns and not rest.unit)


def _counts_alike(part: Term, rest: Term) -> bool:
    """Whether a part counts the same, or only tells what was done with it: "Nineteen were trained"."""
    return not part.unit and not (part.nouns and part.nouns.isdisjoint(rest.nouns))


def wrong_remainder(left: Remainder, all_facts: Sequence[Fact], marked: Sequence[str]) -> tuple[Fact, float] | None:
    """The whole that a part and what remains do not come to, and what they do; `marked` as in `wrong_share`."""
    nth, part, rest = left
    alike = [one for one in all_facts if not one.term.unit and one.term.nouns & rest.nouns]
    most = max(part.exact.middle, rest.exact.middle)
    wholes = [one for one in alike if one.term.exact.middle > most]
    if not wholes or any(one.nth == nth for one in wholes) or len({one.term.exact for one in wholes}) > 1:
        return None
    whole, sum_ = wholes[0].term.exact.middle, part.exact.middle + rest.exact.middle
    if sum_ < whole and not _takes_in_all(wholes[0], marked[nth][: rest.start]):
        return None
    return (wholes[0], sum_) if is_near(whole - part.exact.middle, rest.exact.middle, whole) else None


def _takes_in_all(whole: Fact, ahead: str) -> bool:
    """Whether it is said of the whole, or ahead of what remains, that nobody is left out."""
    return bool(_ALL.search(whole.sentence) or _ALL.search(ahead))
