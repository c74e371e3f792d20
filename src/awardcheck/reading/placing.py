"""Places a draft's blocks under the award's criteria and prompts, and cuts it into passages.

A passage is what a judge takes in at one go: a paragraph, a whole list, a quote, a table of figures, one answer of a
form. The award's own words (names of criteria, pasted prompts) are recognised here and are never the entrant's.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from itertools import groupby

from awardcheck.draft import Block, Draft, Kind, Place, Row, count_words
from awardcheck.findings import Excerpt
from awardcheck.reading.headings import Label, Labeller
from awardcheck.spec import Category

LAYOUT_CELL = 14  # words; a table whose answer cells average more is a form, not a table of figures


@dataclass(frozen=True, slots=True)
class Passage:
    """Words of the entrant and where they stand.

    `criterion` and `prompt` are those under whose heading or wording it stands (None: unknown); `likeness` tells how
    sure the latter is. `heading` is the text of the nearest heading, for what it says beyond the award's words.
    `pieces` are the items of a list and the rows of a table: their texts, joined by newlines, are `text`.
    """

    text: str
    place: Place
    kind: Kind
    criterion: str | None = None
    prompt: str | None = None
    likeness: float = 0.0
    heading: str = ""
    handles: tuple[int, ...] = field(default=(), compare=False)
    pieces: tuple[Excerpt, ...] = ()

    def at(self, offset: int) -> Place:
        """The place of what stands at that offset of `text`."""
        for piece in self.pieces:
            if offset <= len(piece.text):
                return piece.place
            offset -= len(piece.text) + 1
        return self.place


@dataclass(frozen=True, slots=True)
class Placed:
    """`passages` in reading order; `headings` is where each criterion begins; `words` counts the entrant's words by
    criterion.

    Under None stand the words under no criterion (title, introduction). `titles` are the entrant's own headings.
    """

    passages: tuple[Passage, ...]
    headings: dict[str, Excerpt]
    words: dict[str | None, int]
    titles: tuple[Excerpt, ...]


@dataclass(slots=True)
class _Section:
    """Where we are: the criterion and the level at which its heading stood, and the prompt last seen."""

    criterion: str | None = None
    level: int = 0
    prompt: str | None = None
    likeness: float = 0.0
    prompt_level: int = 0
    heading: str = ""

    def enter(self, label: Label, level: int) -> None:
        if label.criterion != self.criterion or label.prompt is None:
            self.criterion, self.level = label.criterion, level
        self.prompt, self.likeness, self.prompt_level = label.prompt, label.likeness, level

    def leave(self, level: int) -> None:
        """A heading that the award does not know: at the criterion's own level or above it ends the section."""
        if self.prompt is not None and level <= self.prompt_level:
            self.prompt, self.likeness = None, 0.0
        if self.criterion is not None and level <= self.level:
            self.criterion, self.prompt, self.likeness = None, None, 0.0


class _Placer:
    def __init__(self, draft: Draft, category: Category) -> None:
        self.draft = draft
        self.labels = Labeller(category)
        self.title = category.title
        self.section = _Section()
        self.passages: list[Passage] = []
        self.headings: dict[str, Excerpt] = {}
        self.words: Counter[str | None] = Counter()
        self.titles: list[Excerpt] = []

    def run(self) -> Placed:
        for block in self.draft.blocks:
            match block.kind:
                case "heading":
                    self._heading(block)
                case "table":
                    self._table(block)
                case _:
                    self._prose(block)
        return Placed(tuple(_gather_lists(self.passages)), self.headings, dict(self.words), tuple(self.titles))

    def _heading(self, block: Block) -> None:
        label = self.labels.pasted(block.text) or self.labels.name(block.text)
        if label and label.prompt is None and label.likeness == 0.9 and block.level > self.section.level > 0:
            label = None  # "Outcome goals" below Ambition is not Outcome
        first = not any(b.kind == "heading" for b in self.draft.blocks[: block.place.block - 1])
        if label is None and not (first and block.level == 1):
            label = self.labels.loose(block.text, self.section.criterion)
        if label is None:
            self.section.leave(block.level)
            self.section.heading = block.text
            self.titles.append(Excerpt(block.text, block.place))
            self.words[self.section.criterion] += count_words(block.text)
            return
        self._enter(label, block.text, block.place, block.level)

    def _enter(self, label: Label, text: str, place: Place, level: int) -> None:
        self.section.enter(label, level)
        self.section.heading = text
        known = self.headings.get(label.criterion)
        if known is None:
            self.headings[label.criterion] = Excerpt(text, place)

    def _prose(self, block: Block) -> None:
        text = block.text
        if label := self.labels.pasted(text):
            self._enter(label, text, block.place, self.section.level + 1)
            return
        opening = self._criterion_opening(text) or self.labels.prefix(text)
        if opening:
            label, end = opening
            self._enter(
                label,
                text[:end].strip(" :"),
                block.place,
                self.section.level if label.prompt is None else self.section.level + 1,
            )
            text = text[end:].lstrip(" :–—-\n")
        self._add(text, block.place, block.kind, block.handles)

    def _criterion_opening(self, text: str) -> tuple[Label, int] | None:
        """ "Ambition: we set out to ..." names its criterion at the start of a paragraph."""
        head, colon, rest = text[:70].partition(":")
        if (
            colon
            and rest.strip()
            and len(head.split()) <= 5
            and (label := self.labels.name(head))
            and label.likeness >= 0.86
        ):
            return label, len(head) + 1
        return None

    def _add(self, text: str, place: Place, kind: Kind, handles: tuple[int, ...] = ()) -> None:
        if not text.strip():
            return
        section = self.section
        self.words[section.criterion] += count_words(text)
        self.passages.append(
            Passage(text, place, kind, section.criterion, section.prompt, section.likeness, section.heading, handles)
        )

    def _table(self, block: Block) -> None:
        if not self._is_form(block.rows):
            self._add_table(block)
            return
        for row in block.rows:
            self._form_row(row)

    def _add_table(self, block: Block) -> None:
        pieces = tuple(Excerpt(row.text, row.place) for row in block.rows)
        section = self.section
        self.words[section.criterion] += sum(count_words(cell) for row in block.rows for cell in row.cells)
        self.passages.append(
            Passage(
                "\n".join(piece.text for piece in pieces),
                block.place,
                "table",
                section.criterion,
                section.prompt,
                section.likeness,
                section.heading,
                block.handles,
                pieces,
            )
        )

    def _cell_label(self, cell: str) -> Label | None:
        head = cell.split("\n")[0]
        return self.labels.pasted(" ".join(cell.split())) or self.labels.pasted(head) or self.labels.name(head)

    def _is_form(self, rows: tuple[Row, ...]) -> bool:
        """A table is a form when its cells hold the award's words, or when what stands beside its labels is prose."""
        firsts = [next((cell for cell in row.cells if cell.strip()), "") for row in rows]
        if any(self._cell_label(cell) for cell in firsts if cell):
            return True
        answers = [cell for row in rows for cell in row.cells[1:] if cell.strip()] or [cell for cell in firsts if cell]
        return bool(answers) and sum(map(count_words, answers)) / len(answers) >= LAYOUT_CELL

    def _form_row(self, row: Row) -> None:
        cells = [(i, cell) for i, cell in enumerate(row.cells) if cell.strip()]
        if not cells:
            return
        (first, head), rest = cells[0], cells[1:]
        label = self._cell_label(head)
        alone = not rest or all(count_words(cell) <= 3 for _, cell in rest)
        if label is None and count_words(head) <= 30 and (rest or count_words(head) <= 14):
            label = self.labels.loose(head, self.section.criterion)
        if label is not None:
            level = self.section.level if label.prompt is None and label.criterion == self.section.criterion else 1
            self._enter(label, head, row.place, level if label.prompt is None else self.section.level + 1)
        elif alone or count_words(head) > 30:
            self._cell(row, first, head)
        else:
            self.section.prompt, self.section.likeness, self.section.heading = None, 0.0, head
            self.words[self.section.criterion] += count_words(head)
        for i, cell in rest:
            if self._is_furniture(cell):
                continue
            self._cell(row, i, cell)

    def _is_furniture(self, cell: str) -> bool:
        """Column headings and counters of a form: "Response", "Your answer", "212 words", or its question once more."""
        if self.labels.pasted(cell):
            return True
        return cell.strip().lower().rstrip(":") in {
            "response",
            "your response",
            "answer",
            "your answer",
            "our response",
            "our answer",
            "draft",
            "words",
            "word count",
            "notes",
            "text",
        }

    def _cell(self, row: Row, i: int, cell: str) -> None:
        handles = row.handles[i] if i < len(row.handles) else ()
        for part in cell.split("\n"):
            if label := self.labels.pasted(part):
                self._enter(label, part, row.place, self.section.level + 1)
            else:
                self._add(part, row.place, "paragraph", handles)


def _gather_lists(passages: list[Passage]) -> Iterator[Passage]:
    """Items that follow one another under one heading are one passage, with the first one's place."""
    for (kind, *_), group in groupby(passages, lambda p: (p.kind, p.criterion, p.prompt, p.heading)):
        if kind != "item":
            yield from group
            continue
        items = list(group)
        yield replace(
            items[0],
            text="\n".join(item.text for item in items),
            handles=tuple(handle for item in items for handle in item.handles),
            pieces=tuple(Excerpt(item.text, item.place) for item in items),
        )


def place_blocks(draft: Draft, category: Category) -> Placed:
    """Where each of the draft's blocks stands in the award's terms."""
    return _Placer(draft, category).run()
