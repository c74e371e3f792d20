"""Fills blank forms as people and programs do: into the fields, after the notes, over them, with the layout undone."""

from __future__ import annotations

import io
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from copy import deepcopy
from typing import Any

from docx import Document
from docx.document import Document as WordDocument
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph

from awardcheck.forms import blank
from awardcheck.spec import Category

Answers = Mapping[str, Sequence[str]]  # paragraphs by criterion
Section = tuple[list[Paragraph], Any]  # the notes below a heading, and the field


def plain_markdown(category: Category, answers: Answers) -> str:
    """The same answers below the same headings in a draft that never was a form."""
    parts: list[str] = []
    for criterion in category.criteria:
        parts += [f"## {criterion.name}", *map(escaped, answers.get(criterion.id, ()))]
    return "\n\n".join(parts) + "\n"


def plain_word(category: Category, answers: Answers) -> bytes:
    """The same as a Word file."""
    document = Document()
    for criterion in category.criteria:
        document.add_heading(criterion.name, level=1)
        for text in answers.get(criterion.id, ()):
            document.add_paragraph(text)
    return saved(document)


def saved(document: WordDocument) -> bytes:
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def escaped(text: str) -> str:
    return re.sub(r"([\\`*_\[\]<>#|~=+{}-]|(?<=^\d)\.|(?<=^\d\d)\.)", r"\\\1", text)


def word_form(category: Category, answers: Answers, fill: Callable[[Section, Sequence[str]], None]) -> bytes:
    """The Word form, each section that has an answer filled by `fill`."""
    form = blank(category, ".docx")
    assert isinstance(form, bytes)
    document = Document(io.BytesIO(form))
    for criterion, section in zip(category.criteria, sections(document), strict=True):
        if texts := answers.get(criterion.id):
            fill(section, texts)
    return saved(document)


def sections(document: WordDocument) -> list[Section]:
    found: list[Section] = []
    notes: list[Paragraph] = []
    for element in list(document.element.body):
        if element.tag == qn("w:p"):
            paragraph = Paragraph(element, document._body)
            heading = paragraph.style is not None and paragraph.style.name == "Heading 1"
            notes = [] if heading else [*notes, paragraph]
        elif element.tag == qn("w:sdt"):
            found.append((notes, element))
    return found[1:]  # the first is the introduction's


def new_paragraph(text: str, style: Any = None) -> Any:
    paragraph = Document().add_paragraph(text)._p
    if style is not None:
        paragraph.get_or_add_pPr().append(deepcopy(style))
    return paragraph


def below(element: Any, texts: Iterable[str], style: Any = None) -> None:
    for text in texts:
        paragraph = new_paragraph(text, style)
        element.addnext(paragraph)
        element = paragraph


def style_of(paragraph: Paragraph) -> Any:
    properties = paragraph._p.pPr
    return None if properties is None else properties.find(qn("w:pStyle"))


def drop(element: Any) -> None:
    element.getparent().remove(element)


# Ways to fill a section in Word ---------------------------------------------------------------------------------------


def into_the_field(section: Section, texts: Sequence[str]) -> None:
    """As Word does: the field gives way to what is typed."""
    _, field = section
    below(field, texts)
    drop(field)


def into_the_field_by_program(section: Section, texts: Sequence[str]) -> None:
    """By a program that puts text into the field and forgets to say that the prompt is gone."""
    content = section[1].find(qn("w:sdtContent"))
    first = content.find(qn("w:p"))
    next(first.iter(qn("w:t"))).text = texts[0]
    below(first, texts[1:])


def below_the_notes(section: Section, texts: Sequence[str]) -> None:
    """In new paragraphs, the field forgotten."""
    below(section[0][-1]._p, texts)


def below_in_the_notes_style(section: Section, texts: Sequence[str]) -> None:
    notes, field = section
    below(notes[-1]._p, texts, style_of(notes[-1]))
    drop(field)


def behind_the_last_note(section: Section, texts: Sequence[str]) -> None:
    """Typed on where the note ends, in its paragraph and its run, without so much as a space."""
    notes, field = section
    notes[-1].runs[-1].text += texts[0]
    below(notes[-1]._p, texts[1:], style_of(notes[-1]))
    drop(field)


def behind_a_line_break(section: Section, texts: Sequence[str]) -> None:
    notes, _ = section
    notes[-1].add_run().add_break()
    notes[-1].add_run(texts[0])
    below(notes[-1]._p, texts[1:])


def over_a_note(section: Section, texts: Sequence[str]) -> None:
    """The last note overwritten, its style kept."""
    notes, field = section
    notes[-1].runs[0].text = texts[0]
    below(notes[-1]._p, texts[1:])
    drop(field)


def inside_the_last_note(section: Section, texts: Sequence[str]) -> None:
    """In front of the closing bracket."""
    notes, _ = section
    notes[-1].runs[0].text = notes[-1].runs[0].text.removesuffix("]") + " " + texts[0] + "]"
    below(notes[-1]._p, texts[1:])


def inside_a_question(section: Section, texts: Sequence[str]) -> None:
    """Behind the first half of the last question."""
    notes, field = section
    question = [note for note in notes if note.text.startswith("[Question")][-1]
    half = question.text.find(" ", len(question.text) // 2)
    question.runs[0].text = f"{question.text[:half]} {texts[0]}{question.text[half:]}"
    below(field, texts[1:])


def some_notes_deleted(section: Section, texts: Sequence[str]) -> None:
    notes, _ = section
    for note in notes[::2]:
        drop(note._p)
    into_the_field(section, texts)


def parts_of_notes_deleted(section: Section, texts: Sequence[str]) -> None:
    """Of one note the end is gone, of another the beginning, of a third the middle."""
    notes, _ = section
    words = notes[0].text.split()
    notes[0].runs[0].text = " ".join(words[: len(words) * 2 // 3])
    words = notes[-1].text.split()
    notes[-1].runs[0].text = " ".join(words[-6:])
    into_the_field(section, texts)


def layout_undone(section: Section, texts: Sequence[str]) -> None:
    """All formatting cleared, notes in bullets, bold print, two in one paragraph; other hyphens and marks."""
    notes, _ = section
    for nth, note in enumerate(notes):
        properties = note._p.pPr
        if properties is not None:
            properties.clear()
        note.runs[0].bold = nth % 2 == 0
        note.runs[0].text = note.runs[0].text.replace("'", "’").replace("-", "‑").replace(": ", ":  ")
    notes[0].add_run(" " + notes[1].text if len(notes) > 1 else "")
    if len(notes) > 1:
        drop(notes[1]._p)
    below(section[1], texts)


def below_each_question(section: Section, texts: Sequence[str]) -> None:
    """A paragraph behind each note, in the notes' order, the rest behind the last."""
    notes, _ = section
    for note, text in zip(notes[:-1], texts, strict=False):
        below(note._p, [text])
    below(notes[-1]._p, texts[len(notes) - 1 :])


def with_tracked_changes(section: Section, texts: Sequence[str]) -> None:
    """The notes deleted and the answer inserted, with Word keeping track of both."""
    notes, field = section
    for note in notes:
        deleted = note._p.makeelement(qn("w:del"), {qn("w:id"): "1", qn("w:author"): "Sam"})
        for run in list(note._p.iterchildren(qn("w:r"))):
            next(run.iter(qn("w:t"))).tag = qn("w:delText")
            deleted.append(run)
        note._p.append(deleted)
    below(field, texts)
    drop(field)


def field_pasted_as_text(section: Section, texts: Sequence[str]) -> None:
    """The field is gone and its prompt is plain text, as in a copy that went through another program."""
    _, field = section
    text = "".join(node.text or "" for node in field.iter(qn("w:t")))
    below(field, [text, *texts])
    drop(field)


WORD_WAYS = (
    into_the_field,
    into_the_field_by_program,
    below_the_notes,
    below_in_the_notes_style,
    behind_the_last_note,
    behind_a_line_break,
    over_a_note,
    inside_the_last_note,
    inside_a_question,
    some_notes_deleted,
    parts_of_notes_deleted,
    layout_undone,
    below_each_question,
    with_tracked_changes,
    field_pasted_as_text,
)


# Ways to fill a section in Markdown -----------------------------------------------------------------------------------


def md_below(comments: list[str], answer: list[str]) -> str:
    return "\n".join(comments) + "\n\n" + "\n\n".join(answer)


def md_right_below(comments: list[str], answer: list[str]) -> str:
    return "\n".join(comments) + "\n" + "\n\n".join(answer)


def md_same_line(comments: list[str], answer: list[str]) -> str:
    return "\n".join(comments) + " " + "\n\n".join(answer)


def md_inside(comments: list[str], answer: list[str]) -> str:
    last = comments[-1].removesuffix(" -->")
    return "\n".join([*comments[:-1], f"{last} {unescaped(answer[0])} -->"]) + "\n\n" + "\n\n".join(answer[1:])


def md_inside_all(comments: list[str], answer: list[str]) -> str:
    last = comments[-1].removesuffix(" -->")
    return "\n".join([*comments[:-1], f"{last}\n\n" + unescaped("\n\n".join(answer)) + "\n-->"])


def unescaped(text: str) -> str:
    return re.sub(r"\\(.)", r"\1", text)


def md_over(comments: list[str], answer: list[str]) -> str:
    return "\n".join(comments[:-1]) + "\n\n" + "\n\n".join(answer)


def md_shown(comments: list[str], answer: list[str]) -> str:
    """The comments made visible: as a quotation, without brackets."""
    shown = [f"> {escaped(comment.removeprefix('<!-- ').removesuffix(' -->'))}\n>" for comment in comments]
    return "\n".join(shown) + "\n\n" + "\n\n".join(answer)


def md_bracketed(comments: list[str], answer: list[str]) -> str:
    shown = [f"*[{escaped(comment.removeprefix('<!-- ').removesuffix(' -->'))}]*" for comment in comments]
    return "\n".join(shown) + "\n" + "\n\n".join(answer)


def md_wrapped(comments: list[str], answer: list[str]) -> str:
    """Comments over several lines, all in one."""
    return "\n".join(comment.replace(", ", ",\n  ") for comment in comments[::2]) + "\n" + "\n\n".join(answer)


MARKDOWN_WAYS = (
    md_below,
    md_right_below,
    md_same_line,
    md_inside,
    md_inside_all,
    md_over,
    md_shown,
    md_bracketed,
    md_wrapped,
)


def markdown_form(category: Category, answers: Answers, fill: Callable[[list[str], list[str]], str]) -> str:
    form = blank(category, ".md")
    assert isinstance(form, str)
    head, *parts = form.split("\n## ")
    made = [head]
    for criterion, part in zip(category.criteria, parts, strict=True):
        name, *rest = part.strip().split("\n")
        comments = [line for line in rest if line]
        texts = list(map(escaped, answers.get(criterion.id, ())))
        made.append(f"{name}\n\n{fill(comments, texts) if texts else chr(10).join(comments)}\n")
    return "\n## ".join(made)
