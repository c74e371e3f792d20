"""Labelled drafts: what careful readers wrote down of a draft, block by block, as a draft with its passages' labels.

Used for training and measuring only. The format is described in `tests/labelled/LABELS.md`.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml

from awardcheck.draft import Block, Draft, Place, Row
from awardcheck.records import dataclass, field, replace


@dataclass(frozen=True, slots=True)
class Labels:
    """What a passage answers, gives and touches, and whether it holds evidence."""

    answers: frozenset[str] = frozenset()
    gives: frozenset[str] = frozenset()
    touches: frozenset[str] = frozenset()
    quantitative: bool = False
    testimonial: bool = False


@dataclass(frozen=True, slots=True)
class LabelledDraft:
    """`labels` are keyed by the line that the draft's blocks (and rows) were given; `writer` is the folder's name."""

    name: str
    writer: str
    category: str
    draft: Draft
    labels: dict[int, Labels] = field(default_factory=dict)
    verdicts: dict[str, str] = field(default_factory=dict)

    def without(self, prompt: str) -> LabelledDraft:
        """The draft with every block (or labelled row) cut out that helps to answer the prompt."""
        blocks = []
        for block in self.draft.blocks:
            if block.kind == "table" and any(row.place.line != block.place.line for row in block.rows):
                rows = tuple(row for row in block.rows if not self._answers(row.place.line, prompt))
                if rows:
                    blocks.append(replace(block, rows=rows))
            elif block.kind == "heading" or not self._answers(block.place.line, prompt):
                blocks.append(block)
        return replace(self, draft=replace(self.draft, blocks=tuple(blocks)))

    def _answers(self, line: int | None, prompt: str) -> bool:
        return line in self.labels and prompt in self.labels[line].answers


def _labels(given: dict[str, Any]) -> Labels:
    return Labels(
        frozenset(given.get("answers") or ()),
        frozenset(given.get("gives") or ()),
        frozenset(given.get("touches") or ()),
        bool(given.get("quantitative")),
        bool(given.get("testimonial")),
    )


def _clean(text: object) -> str:
    return "\n".join(" ".join(line.split()) for line in str(text).strip().splitlines())


def load_labelled(path: Path) -> LabelledDraft:
    """Reads one labelled draft. A block's line is a number of its own, so that its labels can be found again."""
    entry = yaml.safe_load(path.read_text(encoding="utf-8"))
    blocks: list[Block] = []
    labels: dict[int, Labels] = {}
    for number, given in enumerate(entry["blocks"], start=1):
        line = number * 1000
        labels[line] = _labels(given)
        kind = given["kind"]
        if kind == "list":
            for nth, item in enumerate(given["items"]):
                place = Place(len(blocks) + 1, line)
                blocks.append(Block("item", " ".join(str(item).split()), place, 1, new_list=nth == 0))
        elif kind == "table":
            blocks.append(_table(given, Place(len(blocks) + 1, line), labels))
        else:
            text = _clean(given["text"])
            level = int(given.get("level", 1)) if kind == "heading" else 0
            blocks.append(
                Block(kind, " ".join(text.split()) if kind == "heading" else text, Place(len(blocks) + 1, line), level)
            )
    draft = Draft(str(path), "md", tuple(blocks))
    return LabelledDraft(entry["entry"], path.parent.name, entry["category"], draft, labels, dict(entry["verdicts"]))


def _table(given: dict[str, Any], place: Place, labels: dict[int, Labels]) -> Block:
    own = given.get("row_labels")
    rows = []
    assert place.line is not None
    for nth, cells in enumerate(given["rows"]):
        line = place.line + 1 + nth if own else place.line
        if own:
            labels[line] = _labels(own[nth])
        rows.append(Row(tuple(_clean(cell) for cell in cells), Place(place.block, line)))
    if not own:
        labels[place.line] = _labels(given)
    return Block("table", "\n".join(row.text for row in rows), place, rows=tuple(rows))


def load_folder(folder: Path) -> Iterator[LabelledDraft]:
    """All labelled drafts below `folder`, in the order of their paths."""
    return (load_labelled(path) for path in sorted(folder.rglob("*.yaml")))


def load_passages(folder: Path) -> Iterator[tuple[str, str, Labels]]:
    """Labelled passages that stand in no draft: text, heading and labels of each, from lists in YAML files."""
    for path in sorted(folder.rglob("*.yaml")):
        for given in yaml.safe_load(path.read_text(encoding="utf-8")):
            yield _clean(given["text"]), str(given.get("heading") or ""), _labels(given)
