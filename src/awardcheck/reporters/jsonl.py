"""JSON Lines for hundreds of drafts: a line for each, which is an element of the JSON report's lists with its head.

A line with a `message` is of a draft that could not be checked. What a line holds is published in line.schema.json,
beside the report's own schema.
"""

from __future__ import annotations

from collections.abc import Sequence

from awardcheck.findings import Report
from awardcheck.reporters import Options, Unreadable
from awardcheck.reporters.json import dumped, error_fields, head, report_fields

ENDING = ".jsonl"


def render(reports: Sequence[Report], errors: Sequence[Unreadable], options: Options) -> str:
    """A line for each report, then for each error; a line of itself needs no other."""
    every: list[Report | Unreadable] = [*reports, *errors]
    return "".join(line(one, options) for one in every)


def line(one: Report | Unreadable, options: Options) -> str:
    """One draft's line; without `options.excerpts` every field that holds words of the draft is null."""
    fields = error_fields(one) if isinstance(one, Unreadable) else report_fields(one, options.excerpts)
    return dumped({**head(), **fields}) + "\n"
