"""What a draft says stands on its own pages, and does not: "the chart below" where there is none."""

from __future__ import annotations

from collections.abc import Iterator

from awardcheck.checks._material import Material
from awardcheck.draft import Draft
from awardcheck.findings import Excerpt
from awardcheck.text.exhibits import is_same_thing
from awardcheck.text.patterns import compiled
from awardcheck.text.sending.on_the_page import (
    by_number,
    caption,
    in_sight,
    is_of_a_paper,
    lettered,
    links,
    shown,
)
from awardcheck.text.sending.references import says_it_sends
from awardcheck.text.sentences import sentences
from awardcheck.text.unfinished.brackets import quoted
from awardcheck.text.words import words


def not_on_the_page(draft: Draft, sent: Material) -> Iterator[tuple[Excerpt, str, str]]:
    """Each line that refers to something that is not there, with what to say of it and a hint."""
    page = _Page(draft, sent)
    for line in page.lines:
        if said := page.lacks(line) or (_DEAD if page.has_dead_link(line) else None):
            yield line, *said


_ADD = "Add it, or say what it shows: in an award's form there may be no room for it."
_FIGURE = ("This refers to a figure or a table that is not in the draft.", "Add it, or correct its number.")
_PICTURE = ("This refers to a picture or a chart that is not in the draft.", _ADD)
_TABLE = ("This refers to a table that is not in the draft.", _ADD)
_LETTER = (
    "This refers to an item by a letter that no item in the draft has.",
    "Say what it is, or correct the letter.",
)
_LINK = ("This sends judges along a link and does not say where it leads.", "Write out the address, or tell it here.")
_DEAD = ("This has a link that leads nowhere.", "Write out the address: an award's form may not keep the link.")


class _Page:
    """What there is on a draft's pages to be referred to."""

    def __init__(self, draft: Draft, sent: Material) -> None:
        self.lines = sorted([*sent.rest, *(item.line for item in sent.items)], key=lambda line: line.place.block)
        self.captions = {found for line in self.lines if (found := caption(line.text))}
        self.nouns = {noun for noun, _ in self.captions}
        self.tables = [block.place.block for block in draft.blocks if block.kind == "table"]
        self.sends = bool(sent.items) or any(says_it_sends(line.text) for line in self.lines)
        self.told: set[str] = set()  # the words of the sentences that were looked at so far
        self.pictures, self.items, self.sent = draft.pictures, sum(b.kind == "item" for b in draft.blocks), sent
        headings = {block.text.casefold() for block in draft.blocks if block.kind == "heading"}
        # A link whose words are a heading of the draft is in its contents.
        self.dead_links = [link for link in draft.dead_links if link[0].casefold() not in headings]

    def has_dead_link(self, line: Excerpt) -> bool:
        """Whether a line has the words of a link without an address."""
        return any(line.place.block == place.block and said in line.text for said, place in self.dead_links)

    def lacks(self, line: Excerpt) -> tuple[str, str] | None:
        """What to say of a line that refers to something that is not there."""
        if any(noun in self.nouns for noun, _ in shown(line.text) - self.captions):
            return _FIGURE
        for sentence in sentences(line.text):
            numbered = [] if is_of_a_paper(line.text) else [*by_number(sentence.text)]
            if (said := self._lacked(line.place.block, sentence.text, numbered)) and not quoted(
                line.text, sentence.start
            ):
                return said
            self.told.update(words(sentence.text))
        return None

    def _lacked(self, block: int, sentence: str, numbered: list[tuple[str, int]]) -> tuple[str, str] | None:
        if any(not self._has_number(*one) for one in numbered):
            return _FIGURE
        seen = in_sight(sentence, self.told)
        if seen and not self._shows(seen, block) and not self._is_listed(sentence):
            return _TABLE if seen == "table" else _PICTURE
        if any(not self._has_letter(letter) for letter in lettered(sentence)):
            return _LETTER
        return _LINK if links(sentence) else None

    def _shows(self, seen: str, block: int) -> bool:
        if seen == "table":
            return bool(self.tables)
        beside = any(abs(table - block) <= 1 for table in self.tables)
        return (beside and seen != "drawing") or bool(self.pictures or self.nouns - {"table"})

    def _has_number(self, noun: str, number: int) -> bool:
        """Whether a table or a figure may be there; figures may be pictures, or stand in what is sent."""
        if noun in self.nouns or number <= len(self.tables):
            return True
        return noun != "table" and bool(self.pictures or self.sends)

    def _is_listed(self, sentence: str) -> bool:
        return any(is_same_thing(sentence, item.text) for item in self.sent.items)

    def _has_letter(self, letter: str) -> bool:
        """Whether an item has the letter, or may have it, as where Word numbers the items."""
        written = compiled(r"(?:^|[\s(])([a-h])[).]").findall("\n".join(line.text for line in self.lines))
        return written.count(letter) > 1 or self.items > ord(letter) - ord("a")
