"""The texts of the commands that list and describe categories and checks."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from awardcheck import load_category, spec
from awardcheck.checks import checks
from awardcheck.cli.configuring import known_check
from awardcheck.cli.output import is_terminal, width
from awardcheck.guidance import part_extras, wanted

MOST_COLUMNS = 100


def list_categories(folders: Iterable[Path]) -> str:
    """Each category's id and title, and a word about each file that is none. Raises SpecError for a folder."""
    files = sorted(spec.list_categories(folders), key=lambda file: file.id)
    return _listed([((file.id,), _about(file)) for file in files])


def _about(file: spec.CategoryFile) -> str:
    try:
        category = file.load()
    except spec.SpecError as error:
        return f"cannot be used: {str(error).splitlines()[0]}"
    questions = len(list(category.prompts()))
    count = f"{questions} question{'s' * (questions != 1)}"
    return f"{category.title} ({'; '.join(filter(None, (category.awarded_by, count)))})"


def describe_category(name: str, folders: Iterable[Path]) -> str:
    """What a category asks, for people. Raises SpecError."""
    return "\n".join(_description(load_category(name, folders))) + "\n"


def _description(category: spec.Category) -> Iterator[str]:
    yield from _wrapped(category.title)
    if category.awarded_by:
        yield category.awarded_by
    yield ""
    yield from _wrapped(f"Who may enter: {' '.join(category.eligibility.text.split()) or 'not known'}")
    for other in category.eligibility.instead:
        yield from _wrapped(f"Or else: {other.name}", "  ")
    if window := category.eligibility.evidence_window:
        yield from _wrapped(f"Evidence: from the last {_years(window.years)} before the deadline")
    yield from _wrapped(f"Words: {_limit(category)}")
    if files := category.supporting_files:
        yield from _wrapped(f"Supporting files: at most {files.most:,} ({files.source.rstrip('.')})")
    yield from _wrapped(f"Source: {category.source}{f', {category.as_of}' if category.as_of else ''}")
    for criterion in category.criteria:
        yield ""
        limit = f" (at most {criterion.word_limit:,} words)" if criterion.word_limit else ""
        yield f"{criterion.name.upper()}{limit}"
        for number, prompt in enumerate(criterion.prompts, start=1):
            yield from _question(number, prompt)


def _question(number: int, prompt: spec.Prompt) -> Iterator[str]:
    yield from _wrapped(f"{number}. {' '.join(prompt.ask.split())}", "   ", first="")
    for part in prompt.parts:
        said = ", ".join(part_extras(part))
        yield from _wrapped(f"- {part.label}{f' ({said})' if said else ''}", "     ", first="   ")
    if wants := ", ".join(wanted(prompt.wants)):
        yield from _wrapped(f"wants {wants}", "   ")


def _limit(category: spec.Category) -> str:
    limit = category.word_limit
    if limit is None:
        return "no limit is known"
    parts = [
        f"{limit.per_criterion:,} for each criterion" if limit.per_criterion else "",
        f"{limit.total:,} in all" if limit.total else "",
    ]
    return f"{', '.join(filter(None, parts))} ({limit.source.rstrip('.')})"


def _years(number: int) -> str:
    return f"{number} year{'s' * (number != 1)}"


def list_checks() -> str:
    """Each check's id, how much its findings weigh, and what it finds."""
    return _listed([((check.id, str(check.severity)), check.summary) for check in checks()])


def explain_check(name: str) -> str:
    """A check's manual. Raises Unusable, a message for people, where there is no such check."""
    id = known_check(name)
    check = next(check for check in checks() if check.id == id)
    return f"# {id} ({check.severity})\n\n{check.manual}\n"


def _listed(rows: Sequence[tuple[tuple[str, ...], str]]) -> str:
    """Names in columns, and beside them what is said of each: within a screen's width, for a program in one line."""
    widths = [max(map(len, names)) for names in zip(*(names for names, _ in rows), strict=True)]
    lines = []
    for names, said in rows:
        head = "".join(f"{name:{wide}}  " for name, wide in zip(names, widths, strict=True))
        lines += _wrapped(said, " " * len(head), first=head) if is_terminal() else [f"{head}{said}"]
    return "\n".join(lines) + "\n"


def _wrapped(text: str, indent: str = "", first: str | None = None) -> list[str]:
    columns = min(width(), MOST_COLUMNS)
    head = indent if first is None else first
    lines = textwrap.wrap(text, columns, initial_indent=head, subsequent_indent=indent, break_on_hyphens=False)
    return lines or [""]
