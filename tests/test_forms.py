"""Blank forms: what they say, that it counts for nothing, and that what is written into them counts as anywhere."""

from __future__ import annotations

import io
import shlex
import zipfile
from collections.abc import Callable
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest
import yaml
from docx import Document
from hypothesis import given, settings
from hypothesis import strategies as st

import form_filling
from awardcheck import Draft, Report, load_category, review
from awardcheck.configuration import Configuration, choose_category
from awardcheck.draft import Block, Place
from awardcheck.forms import ENDINGS, blank
from awardcheck.guidance import notes, without_notes
from awardcheck.readers import read_bytes
from awardcheck.reporters import render
from awardcheck.reviewing import with_limit
from awardcheck.spec import Category, list_categories
from clock import grows_straight
from typed import Run, typist

CATEGORIES = {file.id: file.load() for file in list_categories()}
CATEGORIES["small-award"] = load_category(Path(__file__).parent / "cases" / "awards" / "small-award.yaml")
EXAMPLES = Path(__file__).parents[1] / "examples"
NOTE = "<!-- Question 1: Describe the results of the partnership, were targets met and what challenges were faced? -->"
LEFT = {"tracked-changes"}  # what is told of the file, whoever's words stand in it
EACH = pytest.mark.parametrize("id", sorted(CATEGORIES))
LABELLED = Path(__file__).parent / "labelled"
# One of each award, by writers of different habits.
DRAFTS = sorted(
    {
        yaml.safe_load(path.read_text("utf-8"))["category"]: path for path in sorted(LABELLED.rglob("*.yaml"))[::37]
    }.values()
)
FILLED = pytest.mark.parametrize("path", DRAFTS, ids=lambda path: path.stem)


def form(id: str, ending: str) -> bytes:
    made = blank(CATEGORIES[id], ending)
    return made if isinstance(made, bytes) else made.encode()


def read(data: bytes, ending: str) -> Draft:
    return read_bytes(Path(f"entry{ending}"), data)


def answers_of(path: Path) -> tuple[Category, form_filling.Answers]:
    """A labelled draft's paragraphs, each under the criterion of the first question that it answers."""
    entry = yaml.safe_load(path.read_text("utf-8"))
    answers: dict[str, list[str]] = {}
    for block in entry["blocks"]:
        if block["kind"] in ("paragraph", "quote") and block.get("answers"):
            answers.setdefault(block["answers"][0].rsplit(".", 1)[0], []).append(" ".join(block["text"].split()))
    return CATEGORIES[entry["category"]], answers


def gist(report: Report) -> dict[str, object]:
    """All that a report says of the entry, without the places, which a form's notes push down."""
    return {
        "verdicts": {p.prompt.id: (p.verdict, p.confidence) for c in report.criteria for p in c.prompts},
        "words": [result.words for result in report.criteria],
        "eligibility": (report.eligibility.verdict, report.eligibility.reason),
        "evidence": [(one.kind, one.text, one.criterion) for one in report.evidence],
        "findings": [
            (one.check, one.seen.message, one.seen.excerpt) for one in report.findings if one.check not in LEFT
        ],
    }


@cache
def expected(path: Path, ending: str) -> dict[str, object]:
    category, answers = answers_of(path)
    markdown = form_filling.plain_markdown(category, answers).encode()
    plain = markdown if ending == ".md" else form_filling.plain_word(category, answers)
    return gist(review(read(plain, ending), category))


# Untouched ------------------------------------------------------------------------------------------------------------


@EACH
@pytest.mark.parametrize("ending", ENDINGS)
def test_an_untouched_form_is_empty(id: str, ending: str) -> None:
    report = review(read(form(id, ending), ending), CATEGORIES[id])
    assert [found.check for found in report.findings] == ["empty-draft"]
    assert report.words == 0


@pytest.mark.parametrize("id", sorted(set(CATEGORIES) - {"small-award"}))
@pytest.mark.parametrize("ending", ENDINGS)
def test_a_form_says_for_which_award_it_is(id: str, ending: str) -> None:
    assert choose_category(read(form(id, ending), ending), Configuration()).id == id


@EACH
@pytest.mark.parametrize("ending", ENDINGS)
def test_a_form_asks_all_that_the_award_asks(id: str, ending: str) -> None:
    category = CATEGORIES[id]
    draft = read(form(id, ending), ending)
    said = " ".join(text for text, _ in draft.texts()).replace("\n", " ")
    headings = [block.text for block in draft.headings()]
    assert [criterion.name for criterion in category.criteria] == headings[-len(category.criteria) :]
    for prompt in category.prompts():
        assert " ".join(prompt.ask.split()) in said
        assert all(part.label in said for part in prompt.parts)
        for whom in prompt.wants.testimonials.from_whom if prompt.wants.testimonials else ():
            assert f"testimonials from: {whom}" in said or f", {whom}" in said
    assert " ".join(category.eligibility.text.split()) in said
    for criterion in category.criteria:
        if limit := category.limit(criterion):
            assert f"at most {limit:,} for {criterion.name}" in said
    assert not draft.hidden


def test_no_note_holds_a_square_bracket() -> None:
    """By them a note is found again."""
    category = CATEGORIES["place-based"]
    odd = replace(category, eligibility=replace(category.eligibility, text="All [sic] bodies"))
    assert not any(mark in note.text for note in notes(odd) for mark in "[]\n")


@pytest.mark.parametrize("id", ["place-based", "integration-contribution"])
def test_a_word_form_is_made_as_word_makes_it(id: str) -> None:
    data = form(id, ".docx")
    document = Document(io.BytesIO(data))
    assert not document.tables
    assert document.core_properties.category == id
    names = [paragraph.style.name for paragraph in document.paragraphs if paragraph.style]
    assert names[0] == "Title"
    assert names.count("Heading 1") == len(CATEGORIES[id].criteria)
    assert {"Form Question", "Form Note"} < set(names)
    with zipfile.ZipFile(io.BytesIO(data)) as file:
        assert file.testzip() is None
        assert "word/glossary/document.xml" in file.namelist()
    assert data == form(id, ".docx")


# Filled in ------------------------------------------------------------------------------------------------------------


@FILLED
@pytest.mark.parametrize("fill", form_filling.WORD_WAYS, ids=lambda fill: fill.__name__)
def test_a_filled_word_form_fares_as_the_plain_draft(path: Path, fill: Callable[..., None]) -> None:
    category, answers = answers_of(path)
    draft = read(form_filling.word_form(category, answers, fill), ".docx")
    assert gist(review(draft, category)) == expected(path, ".docx")


@FILLED
@pytest.mark.parametrize("fill", form_filling.MARKDOWN_WAYS, ids=lambda fill: fill.__name__)
def test_a_filled_markdown_form_fares_as_the_plain_draft(path: Path, fill: Callable[..., str]) -> None:
    category, answers = answers_of(path)
    draft = read(form_filling.markdown_form(category, answers, fill).encode(), ".md")
    assert gist(review(draft, category)) == expected(path, ".md")


def test_notes_in_a_table_are_notes() -> None:
    """The form pasted into a table: notes on the left, answers on the right."""
    category = CATEGORIES["place-based"]
    form = notes(category)
    rows = [(f"\\[{note.text}\\]", "") for note in form.criteria["ambition"]]
    rows[-1] = (rows[-1][0], "Three in ten of our older residents went to hospital after a fall in 2022.")
    table = "\n".join(f"| {left} | {right} |" for left, right in [("", ""), ("---", "---"), *rows])
    draft = read(f"## Ambition\n\n{table}\n".encode(), ".md")
    left = without_notes(draft, [category])
    assert [cell for block in left.blocks for row in block.rows for cell in row.cells if cell] == [rows[-1][1]]
    assert review(draft, category).words == len(rows[-1][1].split())


def test_the_notes_of_an_unknown_award_go_by_their_brackets() -> None:
    draft = read(form("small-award", ".md"), ".md")
    assert all(block.kind == "heading" for block in without_notes(draft, [CATEGORIES["place-based"]]).blocks)


@pytest.mark.parametrize("ending", ENDINGS)
def test_an_award_whose_limit_was_changed_since_knows_its_notes(ending: str) -> None:
    made = blank(with_limit(CATEGORIES["place-based"], 500), ending)
    draft = read(made if isinstance(made, bytes) else made.encode(), ending)
    assert "at most 500 for Ambition" in " ".join(text for text, _ in draft.texts())
    assert review(draft, CATEGORIES["place-based"]).words == 0


@pytest.mark.parametrize("note", ["Your answer: ", "Begin here: ", "Question 2: "])
def test_an_answer_written_over_a_notes_words_between_its_brackets_counts(note: str) -> None:
    answer = "Three in ten of our older residents went to hospital after a fall in 2022."
    first = notes(CATEGORIES["place-based"]).criteria["ambition"][0].text
    draft = read(f"## Ambition\n\n\\[{first}\\]\n\n\\[{note}{answer}\\]\n".encode(), ".md")
    (passage,) = [
        block for block in without_notes(draft, [CATEGORIES["place-based"]]).blocks if block.kind != "heading"
    ]
    assert passage.text == answer


def test_an_award_whose_wording_was_mended_since_knows_its_notes() -> None:
    category = CATEGORIES["place-based"]
    first, *others = category.criteria
    reworded = replace(first.prompts[0], ask=first.prompts[0].ask.replace("clear", "short"))
    mended = replace(first, prompts=(reworded, *first.prompts[1:]))
    category = replace(category, criteria=(mended, *others))
    assert review(read(form("place-based", ".docx"), ".docx"), category).words == 0


@pytest.mark.parametrize(
    "text",
    [
        "Evidence from: our partners tells the same.",
        "We asked [the council] to help. [Sam: get the figures.]",
        "Our answer to Question 1: we did it together, with the council and its housing team.",
        "[Question: who pays?]",
        "Who may enter: anybody who lives in Oldbrook may enter the garden.",
    ],
)
def test_what_only_looks_like_a_note_stays(text: str) -> None:
    draft = read(f"## Ambition\n\n{text}\n".encode(), ".md")
    assert without_notes(draft, CATEGORIES.values()) == draft


def test_that_notes_were_left_is_told_once() -> None:
    report = review(read(form("place-based", ".md"), ".md"), CATEGORIES["place-based"])
    assert sum("notes of the form" in note for note in report.notes) == 1


@pytest.mark.parametrize(
    ("left", "said"), [("", "Next: submit it"), (NOTE, "Next: delete the form's notes, then submit it")]
)
def test_a_draft_with_notes_is_not_to_be_submitted_before_they_are_deleted(left: str, said: str) -> None:
    example = (EXAMPLES / "place-based.md").read_text(encoding="utf-8")
    report = review(read(f"{example}\n{left}\n".encode(), ".md"), CATEGORIES["place-based"])
    assert report.ready
    assert said in render("terminal", [report])


@given(st.data())
@settings(max_examples=60, deadline=None)
def test_whatever_is_cut_from_a_form_no_note_becomes_an_answer(data: st.DataObject) -> None:
    """Any lines of the notes may go, and any may be joined; nobody has written anything."""
    lines = form("place-based", ".md").decode().split("\n")
    kept = [line for line in lines if not line.startswith("<!--") or data.draw(st.booleans())]
    between = data.draw(st.sampled_from([" --> <!--", " -->\n\n<!--", " -->\n<!--"]))
    joined = "\n".join(kept).replace(" -->\n<!--", between)
    report = review(read(joined.encode(), ".md"), CATEGORIES["place-based"])
    assert [found.check for found in report.findings] == ["empty-draft"]


def test_a_hostile_number_of_notes_is_quick() -> None:
    def work(size: int) -> None:
        text = "[Question 1: Provide a clear " * size
        draft = Draft("entry.md", "md", (Block("paragraph", text.strip(), Place(1, 1)),))
        without_notes(draft, [CATEGORIES["place-based"]])

    assert grows_straight(work, 2_000, 16_000)


# The command ----------------------------------------------------------------------------------------------------------


@pytest.fixture
def new(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    monkeypatch.chdir(tmp_path)

    return typist(monkeypatch, capsys)


@pytest.mark.parametrize("name", ["draft.docx", "draft.md", "My Draft.DOCX", "draft.markdown"])
def test_a_form_is_written_and_checked_without_a_category(new: Run, tmp_path: Path, name: str) -> None:
    status, out, err = new("new", "place-based", "-o", name)
    assert (status, err) == (0, "")
    assert "5 headings, 15 questions" in out
    assert name in out
    status, out, err = new(name)
    assert (status, err) == (1, "")
    assert "empty draft" in out
    assert "category place-based, from" in out


def test_without_a_file_the_form_is_printed(new: Run) -> None:
    status, out, err = new("new", "system-leadership")
    assert (status, out, err) == (0, form("system-leadership", ".md").decode(), "")


@pytest.mark.parametrize("name", ["draft.docx", "draft.md"])
def test_nothing_is_overwritten_unless_that_is_wanted(new: Run, tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text("our answers", "utf-8")
    status, out, err = new("new", "place-based", "-o", name)
    assert (status, out) == (2, "")
    assert "there is such a file already" in err
    assert "--force" in err
    assert (tmp_path / name).read_text("utf-8") == "our answers"
    assert new("new", "place-based", "-o", name, "--force")[0] == 0
    assert (tmp_path / name).read_bytes() == form("place-based", Path(name).suffix)


def test_an_award_of_ones_own_has_a_form(new: Run, tmp_path: Path) -> None:
    award = tmp_path / "awards" / "small-award.yaml"
    award.parent.mkdir()
    award.write_bytes((Path(__file__).parent / "cases" / "awards" / "small-award.yaml").read_bytes())
    status, out, _ = new("new", "awards/small-award.yaml", "-o", "one.docx")
    assert status == 0
    assert "awardcheck one.docx --category awards/small-award.yaml" in out
    assert new("one.docx", "--category", "awards/small-award.yaml")[0] == 1
    status, out, _ = new("new", "small-award", "--categories-dir", "awards", "-o", "two.docx")
    assert status == 0
    assert "awardcheck two.docx --categories-dir awards" in out
    assert "empty draft" in new("two.docx", "--categories-dir", "awards")[1]
    (tmp_path / ".awardcheck.yaml").write_text("category-folders: [awards]\nword-limit: 321\n", "utf-8")
    assert "at most 321 for" in new("new", "small-award")[1]
    assert "run: awardcheck three.docx\n" in new("new", "small-award", "-o", "three.docx")[1]
    assert "empty draft" in new("three.docx")[1]
    elsewhere = tmp_path.parent / f"{tmp_path.name}-elsewhere"
    elsewhere.mkdir()
    last = new("new", "small-award", "-o", f"{elsewhere}/four.docx")[1].splitlines()[-1]
    _, *typed = shlex.split(last.partition("run: ")[2])
    assert "empty draft" in new(*typed)[1]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("plaice-based",), "did you mean 'place-based'?"),
        (("gone.yaml",), "gone.yaml: there is no such file"),
        (("place-based", "-o", "draft.pdf"), "draft.pdf: a form is a Word or a Markdown file"),
        (("place-based", "-o", "draft"), "draft: a form is a Word or a Markdown file"),
        (("place-based", "-o", "nowhere/draft.docx"), "there is no such folder"),
        (("place-based", "--force", "-o", "folder.md"), "this is a folder"),
    ],
)
def test_what_cannot_become_a_form_is_told_in_a_line(
    new: Run, tmp_path: Path, arguments: tuple[str, ...], said: str
) -> None:
    (tmp_path / "folder.md").mkdir()
    status, out, err = new("new", *arguments)
    assert (status, out) == (2, "")
    assert said in err
    assert [path.name for path in tmp_path.iterdir()] == ["folder.md"]
