"""The blank form in Markdown: its notes are comments, which no page shows."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from awardcheck.guidance import Note, notes
from awardcheck.spec import Category
from awardcheck.text.patterns import regex

_MARKUP = regex(r"[\\`*_\[\]<>#|]")


def blank(category: Category) -> str:
    """The form as text; its front matter names the category."""
    return "\n\n".join(_parts(category)) + "\n"


def _parts(category: Category) -> Iterator[str]:
    form = notes(category)
    yield f'---\ntitle: ""\ncategory: {category.id}\n---'
    yield f"# {_MARKUP.sub(_escaped, category.title)}"
    yield _comments((*form.top, form.introduction))
    for criterion in category.criteria:
        yield f"\n## {_MARKUP.sub(_escaped, criterion.name)}"
        yield _comments(form.criteria[criterion.id])


def _escaped(found: re.Match[str]) -> str:
    return f"\\{found[0]}"


def _comments(notes: Iterable[Note]) -> str:
    # Two hyphens end a comment for some programs.
    return "\n".join(f"<!-- {note.text.replace('--', '–')} -->" for note in notes)
