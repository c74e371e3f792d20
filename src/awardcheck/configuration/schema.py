"""How a configuration is written in a file; `models` has what becomes of it."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Annotated, Any, Literal

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, StringConstraints
from pydantic_core import PydanticCustomError

from awardcheck.checks import ids
from awardcheck.spec.schema import Positive, Text
from awardcheck.text.patterns import regex

if TYPE_CHECKING:
    from pydantic import GetJsonSchemaHandler
    from pydantic.json_schema import JsonSchemaValue
    from pydantic_core import CoreSchema

_DATE = regex(r"\d{4}-\d\d-\d\d")


def _known_check(given: str) -> str:
    if given not in ids():
        raise PydanticCustomError("unknown_name", "unknown check", {"kind": "check", "known": list(ids())})
    return given


def _date_from_text(given: Any) -> Any:
    if not isinstance(given, str) or not _DATE.fullmatch(given):
        return given
    try:
        return date.fromisoformat(given)
    except ValueError:
        return given


class _ForEditors:
    """Names the checks in the schema by which editors complete a configuration."""

    def __get_pydantic_json_schema__(self, core: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        return {**handler(core), "enum": list(ids())}


Level = Literal["error", "warning", "info"]
Glob = Annotated[str, StringConstraints(min_length=1, max_length=200)]
CheckId = Annotated[str, AfterValidator(_known_check), _ForEditors()]
Day = Annotated[date, BeforeValidator(_date_from_text)]


class Configuration(BaseModel):
    """What a team says once for all its drafts; each field is a key of the file, with hyphens."""

    model_config = ConfigDict(
        extra="forbid",
        strict=True,
        frozen=True,
        alias_generator=lambda name: name.replace("_", "-"),
    )

    categories: dict[Glob, Text] = {}
    category_folders: tuple[Text, ...] = ()
    word_limit: Positive | None = None
    word_limits: dict[Text, Positive] = {}
    deadline: Day | None = None
    organisation: Text | None = None
    semantic: bool = False
    severities: dict[CheckId, Level] = {}
    off: tuple[CheckId, ...] = ()
    acronyms: tuple[Text, ...] = ()
    baseline: Text | None = None
