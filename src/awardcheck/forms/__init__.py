"""Blank forms: an award's criteria as headings with room below, and notes that a check does not count.

A form is one file of this folder, found by the ending of the name that it is to have.
"""

from __future__ import annotations

from importlib import import_module
from typing import Protocol, cast

from awardcheck.spec import Category

_FORMS = {".docx": "word", ".md": "markdown", ".markdown": "markdown"}
ENDINGS = tuple(_FORMS)


class Form(Protocol):
    def blank(self, category: Category) -> str | bytes: ...


def blank(category: Category, ending: str = ".md") -> str | bytes:
    """The award's blank form, in the format of files with that ending. Raises KeyError for any that is not known."""
    # Only here, so that nobody waits for the library of a form that is not used.
    form = cast(Form, import_module(f"{__name__}.{_FORMS[ending.lower()]}"))
    return form.blank(category)
