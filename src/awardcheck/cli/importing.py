"""The work of `awardcheck import`: a page in, a category's file out."""

from __future__ import annotations

import re
import sys
from pathlib import Path

from awardcheck import importing, spec
from awardcheck.cli.drafts import STDIN, told
from awardcheck.cli.output import Unusable, check_target, printable, say, show, write_file
from awardcheck.draft import DraftError
from awardcheck.readers import file_bytes

_NONE_FOUND = (
    "no questions of an award were found; is it the page of one award, and does it hold the criteria? "
    "Where it lists many awards, save the text of one"
)
_ENTRY = (
    "this reads as an entry that answers an award, and there is no list of criteria in it; import the award's own "
    "page, and check the entry with `awardcheck DRAFT --category ID`"
)


def run(page: str, output: Path | None, force: bool) -> None:
    """Writes the category to `output`, or to standard output, and says on standard error what was found.

    Raises Unusable.
    """
    if output:
        _check(output, page, force)
    try:
        category = importing.propose_category(
            importing.read_page(_data(page), _name(page)), output.stem if output else None
        )
    except DraftError as error:
        raise Unusable(f"{printable(page)}: {error}") from None
    except importing.IsEntry:
        raise Unusable(f"{printable(page)}: {_ENTRY}") from None
    except importing.NoPrompts:
        raise Unusable(f"{printable(page)}: {_NONE_FOUND}") from None
    text = importing.as_yaml(category)
    spec.parse_category(text, Path(f"{category.id}.yaml"))  # what is written can always be used
    if output:
        write_file(output, text)
    else:
        show(text)
    say(_summary(category, importing.looks(text), output))


def _data(page: str) -> bytes:
    if page != STDIN:
        return file_bytes(Path(page))
    if sys.stdin is None or sys.stdin.isatty():
        raise DraftError("standard input is the keyboard; pipe a page into it, or name a file")
    return sys.stdin.buffer.read()


def _name(page: str) -> str:
    return "standard input" if page == STDIN else printable(told(page))


def _check(output: Path, page: str, force: bool) -> None:
    check_target(output, [page])
    name = printable(str(output))
    if output.suffix not in (".yaml", ".yml"):
        raise Unusable(f"{name}: a category's file must end in .yaml")
    if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", output.stem):
        nearest = importing.id_from(output.stem)
        raise Unusable(
            f"{name}: the name is the category's id: write it in lower case with hyphens, {nearest}.yaml say"
        )
    if output.is_file() and not force:
        raise Unusable(f"{name}: is there already; name another file, or give --force to write over it")


def _summary(category: importing.ProposedCategory, looks: int, output: Path | None) -> str:
    prompts = sum(len(criterion.prompts) for criterion in category.criteria)
    where = printable(str(output)) if output else f"Save it as {category.id}.yaml"
    counted = (
        f"{_counted(len(category.criteria), 'criterion', 'criteria')}, {_counted(prompts, 'question', 'questions')}"
    )
    return f"{where}: {counted}; {_counted(looks, 'place', 'places')} to look at, marked LOOK"


def _counted(number: int, one: str, many: str) -> str:
    return f"{number} {one if number == 1 else many}"
