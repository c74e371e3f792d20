"""What an award asks: categories, their criteria and prompts, and the vocabulary that names parts of answers.

Plain data: what a file may say, and what each key means, is told in `schema`, which has the same fields.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any, Literal, Self

from awardcheck import kept
from awardcheck.records import dataclass, field, replace

EntrantKind = Literal[
    "icb",
    "icp",
    "nhs-trust",
    "primary-care",
    "provider-collaborative",
    "nhs-body",  # any NHS organisation, national ones included
    "council",
    "public-sector",
    "third-sector",
    "private",
    "partnership",
]


def slug(name: str) -> str:
    """The id that a name gives: its letters and digits in lower case without accents, words joined by hyphens."""
    bare = "".join(char for char in unicodedata.normalize("NFKD", name) if not unicodedata.combining(char))
    return "-".join(re.findall(r"[^\W_]+", bare.casefold()))


class _Plain:
    """Can be made of a plain dict, as validation leaves it."""

    __slots__ = ()

    @classmethod
    def of(cls, given: Mapping[str, Any]) -> Self:
        """From plain values by field, with dicts where another of these classes stands."""
        return cls(**{name: _made(name, value) for name, value in given.items()})


def _made(name: str, value: Any) -> Any:
    if isinstance(value, dict):
        return _INSIDE[name].of(value)
    if isinstance(value, tuple) and name in _INSIDE:
        return tuple(map(_INSIDE[name].of, value))
    return value


@dataclass(frozen=True, slots=True)
class Function(_Plain):
    """What a passage can do: `name` completes "Nothing gives ...", `gives` says when a passage does it."""

    name: str
    gives: str


@cache
def vocabulary() -> dict[str, Function]:
    """The shared vocabulary: each function's id with its name and definition."""
    text = Path(__file__).parents[1].joinpath("vocabulary.yaml").read_text(encoding="utf-8")
    return {id: Function(*told) for id, told in kept.specs.get(text, lambda: _functions(text)).items()}


def _functions(text: str) -> dict[str, tuple[str, str]]:
    from awardcheck.spec import marked_yaml, schema

    valid = {id: schema.Function.model_validate(value) for id, value in marked_yaml.read(text).value.items()}
    return {id: (function.name, function.gives) for id, function in valid.items()}


@dataclass(frozen=True, slots=True)
class Part(_Plain):
    """One thing that a full answer has, met by `count` passages that give any of the functions in `any`."""

    id: str
    any: tuple[str, ...] = ()
    figure: bool = False
    count: int = 1
    optional: bool = False
    name: str | None = None

    def __post_init__(self) -> None:
        object.__setattr__(self, "any", self.any or (self.id,))

    @property
    def label(self) -> str:
        """Plain words for messages: the part's own name, or its functions' names joined by "or"."""
        return self.name or " or ".join(vocabulary()[function].name for function in self.any)


@dataclass(frozen=True, slots=True)
class Testimonials(_Plain):
    """From whom a prompt asks for testimonials; no one named means from anybody."""

    from_whom: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Wants(_Plain):
    """What a prompt asks for beyond prose."""

    figures: bool = False
    testimonials: Testimonials | None = None
    examples: int | None = None
    period: str | None = None


@dataclass(frozen=True, slots=True)
class Prompt(_Plain):
    """One question of the award; `id` (outcome.2) is stamped by its criterion, from its position there."""

    ask: str
    parts: tuple[Part, ...]
    wants: Wants = Wants()
    id: str = ""


@dataclass(frozen=True, slots=True)
class Criterion(_Plain):
    """A section of the entry; `headings` are other names that drafts give it. Its `id` is the slug of its name."""

    name: str
    prompts: tuple[Prompt, ...]
    headings: tuple[str, ...] = ()
    word_limit: int | None = None

    id: str = field(default="", init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "id", slug(self.name))
        stamped = (replace(prompt, id=f"{self.id}.{number}") for number, prompt in enumerate(self.prompts, start=1))
        object.__setattr__(self, "prompts", tuple(stamped))


@dataclass(frozen=True, slots=True)
class Alternative(_Plain):
    """Where else `entrants` should enter: `category` is the id of one of our categories, `name` what people call it."""

    entrants: tuple[EntrantKind, ...]
    name: str
    category: str | None = None


@dataclass(frozen=True, slots=True)
class EvidenceWindow(_Plain):
    """Evidence must be from the last `years` years before the deadline."""

    years: int
    until: Literal["deadline"] = "deadline"


@dataclass(frozen=True, slots=True)
class Eligibility(_Plain):
    """Who may enter: what the page says, "" where it says nothing, and the kinds that it names.

    The entrant must work with at least one organisation of the kinds in `partner`.
    """

    text: str = ""
    open_to: tuple[EntrantKind, ...] = ()
    partner: tuple[EntrantKind, ...] = ()
    instead: tuple[Alternative, ...] = ()
    needs_progress: bool = False
    evidence_window: EvidenceWindow | None = None


@dataclass(frozen=True, slots=True)
class WordLimit(_Plain):
    """A published limit, where it was published and as of when: limits move from year to year."""

    source: str
    per_criterion: int | None = None
    total: int | None = None
    as_of: str | None = None


@dataclass(frozen=True, slots=True)
class SupportingFiles(_Plain):
    """How many files of supporting material the award takes, where that was published and as of when."""

    most: int
    source: str
    as_of: str | None = None


@dataclass(frozen=True, slots=True)
class Category(_Plain):
    """An award's category.

    `programme`, `year` and `as_of` (the day the wording was taken) are None where they are not known.
    """

    id: str
    title: str
    source: str
    criteria: tuple[Criterion, ...]
    eligibility: Eligibility = Eligibility()
    programme: str | None = None
    year: int | None = None
    as_of: str | None = None
    word_limit: WordLimit | None = None
    supporting_files: SupportingFiles | None = None

    @property
    def awarded_by(self) -> str:
        """The programme and the year, as far as they are known."""
        return " ".join(str(known) for known in (self.programme, self.year) if known)

    def prompts(self) -> Iterator[Prompt]:
        return (prompt for criterion in self.criteria for prompt in criterion.prompts)

    def criterion(self, id: str) -> Criterion:
        """The criterion with that id; raises KeyError."""
        return {criterion.id: criterion for criterion in self.criteria}[id]

    def prompt(self, id: str) -> Prompt:
        """The prompt with that id; raises KeyError."""
        return {prompt.id: prompt for prompt in self.prompts()}[id]

    def limit(self, criterion: Criterion) -> int | None:
        """A criterion's word limit: its own, or the one that holds for all; None where none is known."""
        return criterion.word_limit or (self.word_limit.per_criterion if self.word_limit else None)


_INSIDE: dict[str, type[_Plain]] = {
    "criteria": Criterion,
    "prompts": Prompt,
    "parts": Part,
    "wants": Wants,
    "testimonials": Testimonials,
    "eligibility": Eligibility,
    "instead": Alternative,
    "evidence_window": EvidenceWindow,
    "word_limit": WordLimit,
    "supporting_files": SupportingFiles,
}
