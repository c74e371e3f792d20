"""What a worker gets and what it does: one draft, with all that holds for it, becomes one result."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TypeVar

from awardcheck.baseline import Known
from awardcheck.checks import Settings, checks
from awardcheck.configuration import Untold
from awardcheck.draft import Draft, DraftError
from awardcheck.findings import Report
from awardcheck.many.desk import Desk, Terms
from awardcheck.many.mishaps import in_full, mishap
from awardcheck.readers import file_bytes, read_bytes, read_draft
from awardcheck.reading import Aside, Reading, later
from awardcheck.records import dataclass, field, replace
from awardcheck.reporters import Unreadable
from awardcheck.reviewing import read_as, report
from awardcheck.spec import SpecError

T = TypeVar("T")


class Unknown(Unreadable):
    """A file of which nothing tells an award, and which is perhaps no draft at all."""


class Closed(Unknown):
    """One that cannot be read, so that it might tell."""


@dataclass(frozen=True, slots=True)
class Order:
    """A draft to be reviewed: the file at `path`, or `data` where its bytes come along; reports call it `told`.

    `known` is what a baseline lets pass of it, for each award.
    """

    path: str
    told: str
    terms: Terms
    data: bytes | None = None
    known: Mapping[str, Known] = field(default_factory=dict)

    def draft(self) -> Draft:
        """Raises DraftError."""
        return read_draft(self.path) if self.data is None else read_bytes(Path(self.path), self.data)

    def failed(self, error: DraftError | SpecError) -> Unreadable:
        """What came of it where it cannot be used."""
        kind: type[Unreadable] = Unreadable
        if isinstance(error, Untold):
            kind = Unknown
        elif isinstance(error, DraftError) and not self.terms.expects(self.path):
            kind = Closed
        return kind(self.told, str(error))


def order(desk: Desk, name: str) -> Order | Unreadable:
    """The order for a draft by its name; Unreadable where what is configured for it cannot be used."""
    try:
        return Order(absolute(name), name, desk.terms(name))
    except SpecError as error:
        return Unreadable(name, str(error))


def absolute(name: str) -> str:
    """The name as another process finds it, whatever folder that works in."""
    try:
        return os.path.abspath(name)
    except FileNotFoundError:  # the working folder was removed
        return name


def sent(one: Order | Unreadable) -> Order | Unreadable:
    """The order with the draft's bytes, for a worker that does not see our disk."""
    if isinstance(one, Unreadable) or one.data is not None:
        return one
    try:
        return replace(one, data=file_bytes(one.path))
    except DraftError as error:
        return one.failed(error)


def work(one: Order, keep: Callable[[Report], T], aside: Aside = later) -> T | Unreadable:
    """Reviews the draft and keeps of the report what is asked for. Whatever goes wrong is a result, too."""
    try:
        return keep(reviewed(one, aside))
    except (DraftError, SpecError) as error:
        return one.failed(error)
    except MemoryError:
        return Unreadable(one.told, "there is not enough memory to review it")
    except Exception as error:
        return Unreadable(one.told, in_full(error) + mishap(error))


def whole(report: Report) -> Report:
    """Keeps all of it."""
    return report


def reviewed(one: Order, aside: Aside = later) -> Report:
    """The report on the draft. Raises DraftError and SpecError."""
    (read,) = aside(lambda: _read(one))
    checks()  # to load them takes as long as to read a draft
    reading, settings, note = read()
    found = report(reading, settings, aside)
    return replace(found, notes=(note, *found.notes)) if note else found


def _read(one: Order) -> tuple[Reading, Settings, str | None]:
    """The draft read, with what holds for it and with a note that says whence its category, if that must be told."""
    draft = one.draft()
    category, note = one.terms.category(draft)
    settings = one.terms.settings(category)
    if one.known:
        settings = replace(settings, baseline=one.known.get(category.id, {}))
    return read_as(replace(draft, path=one.told), category, settings), settings, note
