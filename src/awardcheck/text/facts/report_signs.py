"""What speaks for or against a sentence telling what came of a target: the signs that trained weights are given to.

Two things bring the two together: the words that say what is measured, and the sizes. Where a sentence stands right
behind the target and calls it no more than "it", the sizes alone must do.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from awardcheck.records import dataclass
from awardcheck.text.facts.attained import MINUTES, Size, is_like, is_near, is_surely_near
from awardcheck.text.facts.named_measures import BREAK_EVEN, measures
from awardcheck.text.facts.results import Result, result
from awardcheck.text.facts.targets import Target
from awardcheck.text.figures.amounts import reckoned
from awardcheck.text.figures.numbers import NUMBER_SIGN, N, value
from awardcheck.text.patterns import compiled, regex

_SOON = 2  # sentences
_SOME = 0.4
_SHORT = 8  # words
_MOST_NEW, _BY_NEW = 12, 6
_FEW_NEW = 1
# How a sentence begins that goes on about what was spoken of just before.
_GOES_ON = regex(
    r"(?:(?:And|But|So|Since then|Since|Over|In|At|By|Within|During|After)\b[^,;:]{0,40}?,? )?"
    r"(?:it|that|this|they|we|all|none|both|not one|the (?:figure|result|outcome|median|mean|average|longest|worst"
    r"|total|final|last|typical|best|tally|count|number))\b"
    r"|(?:In the (?:event|end)|In fact|At that point|Today|By then|At the end|So far|Only|Now|Since)\b",
    re.IGNORECASE,
)
# A number with no noun counts what was spoken of just before: "By Easter we had 52", "No child waits longer than 15".
_BARE = (
    rf"(?<![£€$]){N}(?= ?(?:[,.;:)!?–—]|$)| (?:and|but|or|since|by|in|at|of them|of whom|so|when|while|because|before"
    r"|after|on|this|that|last|instead|with|to date|now|then|all|from|against|which|the|years? later)\b)"
)
_MAIN_ENDS = regex(r",(?! \d)|[;:–—(]|\b(?:who|which|whom|whose|because|since|when|while|so that)\b")
_COST = regex(r"\b(?:costs?|spen[dt]|spending|budget|outlay|price)\b", re.IGNORECASE)
_GAIN = regex(r"\b(?:worth|sav(?:ed|es|ing)|avoided|released|raised)\b", re.IGNORECASE)
_BALANCE = regex(
    r"\b(?:surplus|deficit|profits?|loss-making|in (?:the black|the red|credit)|(?:over|under)sp[ae]n[dt]"
    r"|(?:within|inside|on|under|over) (?:the |our |its )?budget)\b",
    re.IGNORECASE,
)
_BUDGET = regex(
    r"\b(?:within|inside|in|on|over|under|exceed|keep to|stick to) (?:the|our|a|its|this|that) budget\b", re.IGNORECASE
)
_OUT_OF = regex(r"\bout of (?P<most>ten|10|five|5|seven|7)\b", re.IGNORECASE)  # a score
_MARKS = {"ten": 10, "10": 10, "five": 5, "5": 5, "seven": 7, "7": 7}
_MARK = regex(r"(?<![\d.£])(?:10|\d(?:\.\d{1,2})?)(?![\d%]|\.\d)")
# What people think of something.
_FELT = regex(
    r"\b(?:felt|feel|rated?|rating|scored?|recommend\w*|satisf\w+|happy|useful|helpful|listened|pleased|confident|like[ds]?)\b",
    re.IGNORECASE,
)
_STATE = regex(
    r"\b(?:went|gone|has|have|is|are|was|were|been|being) (?:now |all |fully |both )?(?P<state>live|open|in place"
    r"|running|signed|published|built|in post|complete|in use)",
    re.IGNORECASE,
)
_FEW = 11
_WHOLE = (Size("%", 100.0), Size("all", 100.0))
_NO_MORE = regex(r"\bno (?:increase|rise|growth|fall|drop|reduction|deterioration|loss|worsening|difference)\b", re.I)
_SUCH = regex(
    r"\bsuch (?P<what>[a-z]{4,})|\bit (?:has )?happened\b|\b(?:we|they|it) (?:did so|managed it)\b", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Told:
    """A sentence or a row as it stands to a target: how many sentences behind it, and whether in one passage."""

    text: str
    behind: int
    together: bool

    @property
    def result(self) -> Result:
        return result(self.text)

    @property
    def is_soon(self) -> bool:
        return self.together and 0 < self.behind <= _SOON

    @property
    def is_why(self) -> bool:
        """Whether it leads up to the target with nothing that could have come of it."""
        return self.together and self.behind < 0 and not (self.result.number or self.result.verdict)

    @property
    def goes_on(self) -> bool:
        return self.is_soon and (bool(_GOES_ON.match(self.text)) or bool(self.bare))

    @property
    def bare(self) -> list[float]:
        """The numbers of which it does not say what they count."""
        marked = reckoned(self.text) if self.is_soon else ""
        return [value(self.text[slice(*found.span())]) for found in compiled(_BARE).finditer(marked)]

    @property
    def words(self) -> frozenset[str]:
        """What it is about: right behind a target, as its main clause has it."""
        if not self.is_soon:
            return self.result.words
        clauses = _MAIN_ENDS.split(self.text)
        return measures(next((clause for clause in clauses if NUMBER_SIGN in reckoned(clause)), self.text))


def signs(target: Target, told: Told, rivals: float) -> Iterator[tuple[str, float]]:
    """What there is of each sign; `rivals` is how much the sentence shares with any other target at the most."""
    found = told.result
    much = target.shared(found)
    yield "shared", much
    yield "new words", min(_MOST_NEW, len(told.words - target.measure)) / _BY_NEW
    yield "bare number", bool(told.bare)
    yield "bare number, little new", bool(told.bare) and len(told.words - target.measure) <= _FEW_NEW
    yield "of a rival", rivals > much
    yield "unmeasured, shared", much > _SOME and not target.is_measured
    yield "elliptic", found.elliptic
    yield "short", len(told.text.split()) <= _SHORT
    yield "soon, nothing shared", told.is_soon and not much
    yield "ahead", told.behind < 0
    yield "opinion, little shared", found.opinion and much < _SOME
    feels = bool(_FELT.search(told.text)) and not _FELT.search(target.sentence.text)
    yield "feeling, none asked", feels
    yield "gain for a cost", _is_gain_for_cost(target.sentence.text, told.text)
    yield "such", _says_such(target, told.text)
    yield "in its state", _balances(target, told.text) or _is_in_its_state(target, told.text)
    yield "feeling, like, none asked", feels and is_like(target.sizes, found.sizes)
    yield "goes on, near", told.goes_on and is_near(target.sizes, _in_its_unit(target, told), of_few=True)
    where = "" if much else ", nothing shared"
    yield from ((f"{name}{where}", is_so) for name, is_so in _of_sizes(target, told))


def _of_sizes(target: Target, told: Told) -> Iterator[tuple[str, float]]:
    ours, found = target.sizes, told.result
    sizes = [*_in_its_unit(target, told)] if told.goes_on else [*found.sizes, *_scores(target, told)]
    counts_people = target.people and (found.people or found.elliptic)
    yield "verdict", found.verdict
    yield "number", found.number
    yield "one unit", counts_people or bool(_units(ours) & _units(sizes))
    yield "near", is_near(ours, sizes, of_few=False)
    yield "near, if few", is_near(ours, sizes, of_few=True)
    yield "like", is_like(ours, sizes)
    yield "surely near", is_surely_near(ours, sizes)


def _in_its_unit(target: Target, told: Told) -> list[Size]:
    """The sizes of a result, bare numbers also in the units of a target's time: "the median is 17"."""
    is_time = any(size.unit == "time" for size in target.sizes)
    units = MINUTES.values() if is_time else ()
    return [*told.result.sizes, *(Size("time", number * unit) for number in told.bare for unit in units)]


def _scores(target: Target, told: Told) -> Iterator[Size]:
    """The marks that a sentence gives where a target asks for so many of a scale: 8.6 of "at least 8 out of 10"."""
    scale = _OUT_OF.search(target.sentence.text)
    if scale and target.measure & told.words:
        most = _MARKS[scale["most"].lower()]
        marks = [float(found.group()) for found in _MARK.finditer(told.text)]
        yield from (Size("%", 100 * mark / most) for mark in marks if 0 < mark <= most)


def _is_gain_for_cost(target: str, told: str) -> bool:
    """Whether something was to cost so much, and a sentence tells what was gained."""
    return bool(_COST.search(target) and not _GAIN.search(target) and _GAIN.search(told) and not _COST.search(told))


def _balances(target: Target, text: str) -> bool:
    """Whether something was to pay for itself, or to keep to its budget, and a sentence tells how that came out."""
    is_balance = bool(_BALANCE.search(text))
    if "budget" in target.measure and _BUDGET.search(target.sentence.text):
        return is_balance
    return BREAK_EVEN in target.measure and (is_balance or bool(_COST.search(text) and _GAIN.search(text)))


def _units(sizes: Sequence[Size]) -> set[str]:
    return {size.unit for size in sizes} - {"fall", "rise", "all", ""}


def _is_in_its_state(target: Target, text: str) -> bool:
    """Whether something was to be live, open or in place, and a sentence tells that it is, or when it came to be."""
    found = _STATE.search(text)
    if found is None or any(one.size >= _FEW and one not in _WHOLE for one in target.sizes):
        return False
    return found["state"].lower() in target.sentence.text.lower() and bool(target.measure & measures(text))


def _says_such(target: Target, text: str) -> bool:
    """Whether a sentence calls what a target speaks of just such: "1,644 such patients", "it happened twice".

    Or it says that there was none of what there was to be none of: "no increase".
    """
    none = _NO_MORE.search(target.sentence.text)
    if none and none.group().lower() in text.lower() and target.measure & measures(text):
        return True
    found = _SUCH.search(text)
    return found is not None and (found["what"] or "").lower().rstrip("s") in target.sentence.text.lower()
