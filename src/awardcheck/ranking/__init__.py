"""How a draft stands with each of several awards: who may enter, and how much is answered already."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from awardcheck.findings import CriterionResult, Eligibility, Eligible, PromptResult, Verdict
from awardcheck.reading import Reading
from awardcheck.records import dataclass
from awardcheck.spec import Category

_ADMITS = (Eligible.ELIGIBLE, Eligible.UNCLEAR, Eligible.INELIGIBLE)
_OPEN = (Verdict.MISSING, Verdict.THIN)


@dataclass(frozen=True, slots=True)
class Standing:
    """How a draft stands with one award."""

    category: Category
    eligibility: Eligibility
    criteria: tuple[CriterionResult, ...]

    @classmethod
    def of(cls, reading: Reading) -> Standing:
        """What a reading says of it."""
        return cls(reading.category, reading.eligibility, reading.criteria)

    @property
    def verdicts(self) -> Counter[Verdict]:
        """How many of the award's questions have each verdict."""
        return Counter(prompt.verdict for prompt in self._prompts())

    @property
    def share(self) -> float:
        """How much of the award is answered, 0 to 1; what is thin counts half."""
        found = self.verdicts
        return (found[Verdict.ANSWERED] + found[Verdict.THIN] / 2) / found.total()

    def gaps(self) -> list[PromptResult]:
        """The questions that are still open: those that are missing, then those that are thin, as the award asks."""
        return [prompt for verdict in _OPEN for prompt in self._prompts() if prompt.verdict is verdict]

    def widest(self) -> list[tuple[str, int, int]]:
        """The criteria with open questions, the widest gap first: name, how many are missing, how many thin."""
        found = []
        for result in self.criteria:
            number = Counter(prompt.verdict for prompt in result.prompts)
            found.append((result.criterion.name, number[Verdict.MISSING], number[Verdict.THIN]))
        return sorted((one for one in found if one[1] or one[2]), key=lambda one: (-one[1], -one[2]))

    def _prompts(self) -> Iterator[PromptResult]:
        return (prompt for result in self.criteria for prompt in result.prompts)


def ranked(standings: Iterable[Standing]) -> list[Standing]:
    """Best first: by whether the award is open to whoever enters, then by how much is answered."""

    def order(one: Standing) -> tuple[int, float, int, str]:
        return (_ADMITS.index(one.eligibility.verdict), -one.share, -one.verdicts[Verdict.ANSWERED], one.category.id)

    return sorted(standings, key=order)
