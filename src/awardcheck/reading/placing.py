"""Places a draft's blocks under the award's criteria and prompts, and cuts it into passages.

The award's own words (names of criteria, pasted prompts) are recognised here and are never the entrant's.
"""

from __future__ import annotations

from collections import Counter

from awardcheck.draft import Block, Draft, Kind, Place, Row, count_words
from awardcheck.findings import Excerpt
from awardcheck.reading.forms import (
    LAYOUT_CELL,
    LONGEST_LABEL,
    TERSE,
    cell_label,
    head_and_rest,
    is_counter,
    is_form,
    is_furniture,
    is_number,
    is_remark,
    row_handles,
)
from awardcheck.reading.headings import Label, Labeller
from awardcheck.reading.passages import Passage, Placed, gather_lists
from awardcheck.reading.section import Run, Section
from awardcheck.records import replace
from awardcheck.spec import Category
from awardcheck.text.category_line import TOP, category_line
from awardcheck.text.patterns import regex

LOWEST = 9  # level of a label that no heading stands for

# "Ambition: ...", "1. Ambition - ...", "Involvement. ..."
_OPENING = regex(r"(?P<name>(?:\W*\d{1,2}[.):]\s*)?[^:.\n]{2,60}?)(?P<mark>:|\.|\s[-–—])\s+(?=\S)")


class _Placer:
    def __init__(self, draft: Draft, category: Category) -> None:
        self.draft = draft
        self.labels = Labeller(category)
        self.levels = self._levels()
        self.named_in_text = self._is_named_in_text()
        self.title = next(draft.headings(), None)
        self.section = Section()
        self.run_of_prompts: Run | None = None
        self.passages: list[Passage] = []
        self.headings: dict[str, Excerpt] = {}
        self.words: Counter[str | None] = Counter()
        self.titles: list[Excerpt] = []

    def _levels(self) -> dict[str, int]:
        """The criteria that have a heading of their own, each with the highest level of one."""
        levels: dict[str, int] = {}
        for block in self.draft.headings():
            label = self.labels.name(block.text)
            if label and label.how != "part":
                levels[label.criterion] = min(block.level, levels.get(label.criterion, block.level))
        return levels

    def run(self) -> Placed:
        for block in self.draft.blocks:
            if block.kind == "heading":
                self._heading(block)
            elif block.kind == "table":
                self._table(block)
            elif label := self._plain_heading(block):
                self._enter(label, block.text, block.place, LOWEST, own_line=False)
            elif block.place.block > TOP or not category_line(block.text):
                self._say(block.written, block.place, block.kind, block.handles)
        return Placed(tuple(gather_lists(self.passages)), self.headings, dict(self.words), tuple(self.titles))

    # Headings ---------------------------------------------------------------------------------------------------------

    def _heading(self, block: Block) -> None:
        self.run_of_prompts = None
        label = self.labels.pasted(block.text) or self.labels.name(block.text)
        if label and (self._is_title(block, label) or self._is_below(block, label)):
            label = None
        if label is None and not (block is self.title and block.level == 1):
            label = self.labels.loose(block.text, self.section.criterion)
        if label and not self._is_below(block, label):
            self._enter(label, block.text, block.place, block.level)
            return
        if not (written := block.written):
            return
        self.section.leave(block.level)
        if label and label.prompt:
            self.section.hint(label, block.level)
        self.section.heading = written
        self.titles.append(Excerpt(written, block.place))
        self.words[self.section.criterion] += count_words(written)

    def _plain_heading(self, block: Block) -> Label | None:
        """A paragraph that is a criterion's name and nothing else, where no heading names it."""
        label = self.labels.name(block.text) if block.kind == "paragraph" else None
        return label if label and label.how != "part" and label.criterion not in self.levels else None

    def _is_title(self, block: Block, label: Label) -> bool:
        """A draft called "Ambition into Action", with a heading "Ambition" farther down."""
        return block is self.title and label.how == "part" and label.criterion in self.levels

    def _is_below(self, block: Block, label: Label) -> bool:
        """A sub-heading that another criterion could bear, too: "Outcome goals" below Ambition is not Outcome."""
        here = self.section
        if here.criterion is None or not block.level > here.level > 0 or label.how == "prompt":
            return False
        if label.how == "paraphrase":
            return label.criterion != here.criterion and label.criterion in self.levels
        higher = self.levels.get(label.criterion, block.level) < block.level
        return label.how == "part" or higher or label.criterion == here.criterion

    def _enter(self, label: Label, text: str, place: Place, level: int, *, own_line: bool = True) -> None:
        """Goes on below a label; where the draft heads a criterion, a label in the text is not its heading."""
        self.section.enter(label, level)
        self.section.heading = text
        if own_line or label.criterion not in self.levels:
            self.headings.setdefault(label.criterion, Excerpt(text, place))

    # Prose ------------------------------------------------------------------------------------------------------------

    def _say(self, text: str, place: Place, kind: Kind, handles: tuple[int, ...] = ()) -> None:
        """Takes in a paragraph, an item or a part of a cell; the award's words that open it tell what it answers."""
        while found := self._opening(text, kind):
            label, end = found
            said = text[:end].strip(" :.–—-" if label.prompt is None else " :")
            if label.prompt is None:
                self.run_of_prompts = None
                self._enter(label, said, place, self._level_of(label), own_line=False)
            else:
                self._ask(label, said, place, kind)
            text = _after(text, end)
        if text.strip() and not is_counter(text):
            self._add(Passage(text, place, kind, handles=handles), count_words(text))

    def _opening(self, text: str, kind: Kind) -> tuple[Label, int] | None:
        """The award's words at the start of a text: a pasted prompt, or the name of its criterion; and their length."""
        return self.labels.opening(text) or self._criterion_opening(text, kind)

    def _criterion_opening(self, text: str, kind: Kind) -> tuple[Label, int] | None:
        """ "Ambition: we set out to ..." names its criterion where no heading does.

        By another name ("Savings: ...") only where that is how the draft is built.
        """
        found = self._named_opening(text)
        if not found or found[0].criterion in self.levels or (kind == "item" and self.levels):
            return None
        if found[0].how == "alias" and (kind != "paragraph" or not self.named_in_text):
            return None
        return found

    def _named_opening(self, text: str) -> tuple[Label, int] | None:
        match = _OPENING.match(text)
        label = self.labels.name(match["name"]) if match else None
        return (label, match.end("mark")) if match and label and label.how != "part" else None

    def _is_named_in_text(self) -> bool:
        """Whether no heading names a criterion, but the openings of paragraphs name several."""
        if self.levels:
            return False
        openings = (self._named_opening(block.text) for block in self.draft.blocks if block.kind == "paragraph")
        return len({found[0].criterion for found in openings if found}) > 1

    def _level_of(self, label: Label) -> int:
        """The level of a label in the text: that of its section, else below every heading, so that any ends it."""
        return self.section.level if self.section.criterion == label.criterion else LOWEST

    def _ask(self, label: Label, text: str, place: Place, kind: Kind) -> None:
        """A pasted prompt. Where several stand in a row, it is not known which of them is answered below."""
        run = self.run_of_prompts = self.run_of_prompts or Run(replace(self.section), dict(self.headings))
        run.labels.append(label)
        self._enter(label, text, place, self._level_of(label) + 1, own_line=False)
        if len({label.prompt for label in run.labels}) > 1:
            if kind == "item" and len({label.criterion for label in run.labels}) > 1:
                self.section, self.headings = replace(run.section), dict(run.headings)
            self.section.forget()
            self.section.heading = run.section.heading

    def _add(self, passage: Passage, words: int) -> None:
        """Adds a passage where we are; its number of words is not counted here, because of a table's bars."""
        self.run_of_prompts = None
        here = self.section
        self.words[here.criterion] += words
        self.passages.append(
            replace(passage, criterion=here.criterion, prompt=here.prompt, likeness=here.likeness, heading=here.heading)
        )

    # Tables -----------------------------------------------------------------------------------------------------------

    def _table(self, block: Block) -> None:
        if not is_form(block.rows, self.labels):
            self._add_table(block)
            return
        for row in block.rows:
            self._form_row(row)

    def _add_table(self, block: Block) -> None:
        if not block.written:
            return
        pieces = tuple(Excerpt(" | ".join(row.written), row.place) for row in block.rows)
        text = "\n".join(piece.text for piece in pieces)
        words = sum(count_words(cell) for row in block.rows for cell in row.written)
        self._add(Passage(text, block.place, "table", handles=block.handles, pieces=pieces), words)

    def _form_row(self, row: Row) -> None:
        at, head, rest = head_and_rest(row)
        asked = [label for _, cell in rest if (label := self.labels.pasted(cell))]
        answers = [(i, cell) for i, cell in rest if not is_furniture(cell) and not self.labels.pasted(cell)]
        if len(answers) > 1:
            answers = [(i, cell) for i, cell in answers if not cell.strip().isdigit()]
        if not head or is_furniture(head) or (rest and is_number(head)):
            pass
        elif found := self._form_label(head, rest):
            label, end = found
            said = _after(head, end)
            is_label = bool(rest) and not is_remark(said) and count_words(said) <= LONGEST_LABEL
            self._enter_form(label, head if is_label else head[:end], row.place)
            self._cell(row, at, "" if is_label else said)
        elif answers and all(count_words(cell) <= TERSE for _, cell in rest):
            self._say(" | ".join([head, *(cell for _, cell in answers)]), row.place, "paragraph", row_handles(row))
            return
        elif not answers or count_words(head) > LONGEST_LABEL:
            self._cell(row, at, head)
        else:
            self.section.forget()
            self.section.heading = head
            self.words[self.section.criterion] += count_words(head)
        if len(asked) == 1:
            self._enter_form(asked[0], self.section.heading, row.place)
        for i, cell in answers:
            self._cell(row, i, cell)

    def _form_label(self, head: str, rest: list[tuple[int, str]]) -> tuple[Label, int] | None:
        """What the first cell of a row says of the award, and the length of that."""
        if found := cell_label(head, self.labels):
            return found
        alone = all(count_words(cell) <= TERSE for _, cell in rest)
        if count_words(head) > (LONGEST_LABEL if rest else LAYOUT_CELL) or (alone and is_remark(head)):
            return None
        label = self.labels.loose(head, self.section.criterion)
        return (label, len(head)) if label else None

    def _enter_form(self, label: Label, text: str, place: Place) -> None:
        self.run_of_prompts = None
        level = self._level_of(label)
        self._enter(label, text, place, level if label.prompt is None else level + 1)

    def _cell(self, row: Row, i: int, cell: str) -> None:
        handles = row.handles[i] if i < len(row.handles) else ()
        for part in cell.split("\n"):
            self._say(part, row.place, "paragraph", handles)


def _after(text: str, end: int) -> str:
    """What follows the award's words in a text, without the marks that set it off."""
    return text[end:].lstrip(" :–—-\n")


def place_blocks(draft: Draft, category: Category) -> Placed:
    """Where each of the draft's blocks stands in the award's terms."""
    return _Placer(draft, category).run()
