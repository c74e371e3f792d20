"""How a category is written in a file: keys, kinds of values, what may be left out. `models` has what becomes of it."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Any, Literal

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    GetJsonSchemaHandler,
    StringConstraints,
    WithJsonSchema,
    model_validator,
)
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, PydanticCustomError

from awardcheck.spec.models import EntrantKind, vocabulary


def _known_function(given: str) -> str:
    if given not in vocabulary():
        raise PydanticCustomError("unknown_name", "unknown function", {"kind": "function", "known": list(vocabulary())})
    return given


def _list_functions(schema: dict[str, Any]) -> None:
    schema["enum"] = sorted(vocabulary())


def _date_as_text(given: Any) -> Any:
    return str(given) if type(given) in (int, date) else given


Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]
Slug = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")]
Positive = Annotated[int, Field(ge=1)]
FunctionId = Annotated[str, AfterValidator(_known_function), Field(json_schema_extra=_list_functions)]
# A date is wanted here, so that the forms in which YAML itself knows a year or a date are welcome unquoted.
AsOf = Annotated[
    Text, BeforeValidator(_date_as_text), WithJsonSchema({"anyOf": [{"type": "string"}, {"type": "integer"}]})
]


class _Model(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)


class Function(_Model):
    """What a passage can do: `name` completes "Nothing gives ...", `gives` says when a passage does it."""

    name: Text
    gives: Text


class Part(_Model):
    """One thing that a full answer has, met by `count` passages that give any of the functions in `any`.

    `any` is the id itself where it is not given. With `figure` the passage needs a number. An `optional` part
    helps, but an answer is not thin without it.
    """

    id: Slug
    any: Annotated[tuple[FunctionId, ...], Field(min_length=1)] = ()
    figure: bool = False
    count: Positive = 1
    optional: bool = False
    name: Text | None = None

    @model_validator(mode="before")
    @classmethod
    def _write_out(cls, given: Any) -> Any:
        if isinstance(given, str):
            given = {"id": given}
        if isinstance(given, dict) and "id" in given and "any" not in given:
            return given | {"any": (given["id"],)}
        return given

    @classmethod
    def __get_pydantic_json_schema__(cls, core: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        """In a file a bare function id is a part, too."""
        return {"anyOf": [{"type": "string", "enum": sorted(vocabulary())}, handler.resolve_ref_schema(handler(core))]}


class Testimonials(_Model):
    """From whom a prompt asks for testimonials, in its own words ("partners"); no one named means from anybody."""

    from_whom: Annotated[tuple[Text, ...], Field(alias="from")] = ()


class Wants(_Model):
    """What a prompt asks for beyond prose; `period` is the time that it speaks of, in its own words."""

    figures: bool = False
    testimonials: Testimonials | None = None
    examples: Positive | None = None
    period: Text | None = None


class Prompt(_Model):
    """One question of the award, verbatim; `id` (outcome.2) is stamped by its criterion, from its position there."""

    ask: Text
    parts: Annotated[tuple[Part, ...], Field(min_length=1)]
    wants: Wants = Wants()


class Criterion(_Model):
    """A section of the entry; `headings` are other names that drafts give it. Its `id` is the slug of its name."""

    name: Text
    headings: tuple[Text, ...] = ()
    word_limit: Positive | None = None
    prompts: Annotated[tuple[Prompt, ...], Field(min_length=1)]


class Alternative(_Model):
    """Where else `entrants` should enter: `category` is the id of one of our categories, `name` what people call it."""

    entrants: Annotated[tuple[EntrantKind, ...], Field(min_length=1)]
    category: Slug | None = None
    name: Text


class EvidenceWindow(_Model):
    """Evidence must be from the last `years` years before the deadline."""

    years: Positive
    until: Literal["deadline"] = "deadline"


class Eligibility(_Model):
    """Who may enter; `text` is the page's own, and `open_to` is empty where it names no kind.

    `partner` are the kinds of organisation of which the entrant must work with at least one. `needs_progress`: the work
    must already have made progress.
    """

    text: Text
    open_to: tuple[EntrantKind, ...] = ()
    partner: tuple[EntrantKind, ...] = ()
    instead: tuple[Alternative, ...] = ()
    needs_progress: bool = False
    evidence_window: EvidenceWindow | None = None


def _not_stated() -> Eligibility:
    return Eligibility.model_construct(text="")


class WordLimit(_Model):
    """A published limit, where it was published and as of when: limits move from year to year."""

    per_criterion: Positive | None = None
    total: Positive | None = None
    source: Text
    as_of: AsOf | None = None


class SupportingFiles(_Model):
    """How many files of supporting material the award takes, where that was published and as of when."""

    most: Positive
    source: Text
    as_of: AsOf | None = None


class Category(_Model):
    """An award's category.

    `programme`, `year` and `as_of` (the day the wording was taken) are None where they are not known.
    """

    id: Slug
    title: Text
    programme: Text | None = None
    year: Annotated[int, Field(ge=1900, le=2200)] | None = None
    source: Text
    as_of: AsOf | None = None
    word_limit: WordLimit | None = None
    supporting_files: SupportingFiles | None = None
    eligibility: Eligibility = Field(default_factory=_not_stated)
    criteria: Annotated[tuple[Criterion, ...], Field(min_length=1)]
