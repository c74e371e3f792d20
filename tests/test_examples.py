"""The examples: what follows from their Markdown is as the scripts write it; Word and Markdown read the same."""

from __future__ import annotations

import io
import sys
import zipfile
from pathlib import Path

import pytest

from awardcheck import Report, load_category
from awardcheck.spec import list_categories

sys.path.insert(0, str(Path(__file__).parents[1] / "scripts"))

import make_examples
import make_picture
from make_examples import EXAMPLES, names, report, reports, word

STALE = "run: python scripts/make_examples.py"
WRITTEN_BY_US = (
    "word/document.xml",
    "word/comments.xml",
    "docProps/core.xml",
)  # the rest is python-docx's
EACH = pytest.mark.parametrize("name", names())


def parts(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as file:
        return {name: file.read(name) for name in WRITTEN_BY_US if name in file.namelist()}


def verdicts(found: Report) -> dict[str, str]:
    return {prompt.prompt.id: prompt.verdict for result in found.criteria for prompt in result.prompts}


def test_every_category_has_an_example() -> None:
    assert names() == sorted(file.id for file in list_categories())


@EACH
def test_the_word_file_is_made_from_the_markdown(name: str) -> None:
    kept = EXAMPLES.joinpath(f"{name}.docx").read_bytes()
    assert parts(kept) == parts(word(name)), STALE


@EACH
def test_the_same_markdown_gives_the_same_bytes(name: str) -> None:
    assert word(name) == word(name)


@EACH
def test_the_reports_are_what_the_drafts_get(name: str) -> None:
    for file, text in reports(name).items():
        assert EXAMPLES.joinpath(file).read_text(encoding="utf-8") == text, f"{file}: {STALE}"


def test_nothing_else_is_kept() -> None:
    made = {file for name in names() for file in (f"{name}.md", f"{name}.docx", *reports(name))}
    assert {path.name for path in EXAMPLES.iterdir()} == made


@EACH
def test_word_and_markdown_get_the_same_verdicts(name: str) -> None:
    markdown, document = report(name), report(name, ".docx")
    assert verdicts(document) == verdicts(markdown)
    assert document.ready == markdown.ready


@EACH
def test_an_example_is_as_long_as_an_entry(name: str) -> None:
    assert 600 <= report(name).words <= 1000
    assert all(result.heading for result in report(name).criteria)


def test_the_examples_go_from_ready_to_weak() -> None:
    answered = sorted(list(verdicts(report(name)).values()).count("answered") / _questions(name) for name in names())
    assert any(report(name).ready for name in names())
    assert answered[0] < 0.5 < 0.9 < answered[-1]


def _questions(name: str) -> int:
    return len(list(load_category(name).prompts()))


def test_the_form_is_a_form() -> None:
    for name in make_examples.FORMS:
        tables = [block for block in report(name, ".docx").draft.blocks if block.kind == "table"]
        assert sum(len(table.rows) for table in tables) == _questions(name)


def test_the_picture_shows_the_report_as_it_is() -> None:
    kept = make_picture.TARGET.read_text(encoding="utf-8")
    assert _lines(kept) == _lines(make_picture.picture()), "run: python scripts/make_picture.py"


def _lines(picture: str) -> list[str]:
    """What a picture says, whatever the colours: versions of rich differ in those."""
    from xml.etree import ElementTree

    texts = ElementTree.fromstring(picture).iter("{http://www.w3.org/2000/svg}text")
    return [text for element in texts if (text := "".join(element.itertext()).strip())]
