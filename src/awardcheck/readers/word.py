"""Word files (.docx, .docm, .dotx, .dotm) as drafts: every word that a reader of the page sees, once and in order."""

from __future__ import annotations

from pathlib import Path
from zipfile import ZipFile

from lxml.etree import _Element

from awardcheck.draft import Block, Draft, DraftError, Source
from awardcheck.readers.ooxml import asides
from awardcheck.readers.ooxml import tags as x
from awardcheck.readers.ooxml.comments import told
from awardcheck.readers.ooxml.inline import InlineReader
from awardcheck.readers.ooxml.lines import Seen, plain_text
from awardcheck.readers.ooxml.numbering import Numbering
from awardcheck.readers.ooxml.package import Link, Package, Spent
from awardcheck.readers.ooxml.shapes import Shaper
from awardcheck.readers.ooxml.story import Parts, Story
from awardcheck.readers.ooxml.styles import Styles
from awardcheck.readers.ooxml.survey import Survey
from awardcheck.readers.sniff import refusal, sniff

_EMBEDDED_DEPTH = 2
_HEADER_WORDS = 12


def read_word(path: Path, data: bytes, archive: ZipFile | None = None) -> Draft:
    """The draft in a Word file's bytes; `path` only names it, and `archive` is the bytes' own if it is open already.

    Tracked changes are read as if accepted. What an unfilled content control shows is text, but marked as a prompt.
    Hidden text, headers and footers are no part of the text; what was left out is said in the draft's notes. Raises
    DraftError, in one line, if the bytes are no Word document, are damaged or protected, or are larger than any draft.
    """
    return _Reader(data, archive).draft(path)


class _Reader:
    """Reads one package, and so once the documents that it embeds."""

    def __init__(self, data: bytes, archive: ZipFile | None = None, depth: int = 0, spent: Spent | None = None) -> None:
        self._depth = depth
        self._data = data
        self._package = Package.of(archive, spent) if archive else Package.open(data, spent)
        self._used: set[str] = set()
        self._main = self._package.main_part()
        self._links = self._package.links(self._main)
        self._targets = {link.id: link.target for link in self._links}
        root = self._package.xml(self._main)
        if root.tag != x.W + "document":
            kind = sniff(data)
            raise DraftError(refusal(kind if kind != "word" else "zip"))
        self._seen = Seen()
        self._notes: dict[str, dict[str, _Element]] = {}
        styles = Styles.of(self._part("styles"))
        self._shaper = Shaper(styles, Numbering.of(self._part("numbering")))
        prompts = asides.Prompts(self._package, _target(self._links, "glossaryDocument"))
        self._survey = Survey(prompts.shown_by, styles.hiding)
        self._survey.add(root)
        # Last, for what is held last is freed last: to free a tree's elements after its root takes many times as long.
        self._root = root

    def draft(self, path: Path) -> Draft:
        parts = Parts(self._note, self._chunk, self._diagram)
        story = Story(self._survey, self._shaper, InlineReader(self._survey, self._seen), parts, self._seen)
        for body in self._root.iterchildren(x.BODY):
            story.read(body)
        blocks = tuple(story.blocks.made)
        remarks = asides.remarks(self._part("comments"), self._part("commentsExtended"))
        comments, suppressions = told(remarks, blocks, self._root, self._survey.paragraphs) if remarks else ((), ())
        return Draft(
            str(path),
            "docx",
            blocks,
            asides.properties(self._package_part("core-properties"), self._package_part("custom-properties")),
            comments,
            self._survey.revisions,
            notes=tuple(self._remarks(len(comments))),
            source=Source(self._data, self._package.stored(self._main)),
            suppressions=suppressions,
            pictures=sum(1 for _ in self._root.iter(x.W + "drawing", x.W + "pict", x.OBJECT)),
        )

    def _part(self, kind: str) -> _Element | None:
        return self._package.optional_xml(_target(self._links, kind))

    def _package_part(self, kind: str) -> _Element | None:
        return self._package.optional_xml(_target(self._package.links(""), kind))

    def _note(self, kind: str, note_id: str) -> _Element | None:
        if kind not in self._notes:
            root = self._part(f"{kind}s")
            if root is not None:
                self._survey.add(root)
            self._notes[kind] = asides.notes_by_id(root, kind)
        return self._notes[kind].get(note_id)

    def _diagram(self, element: _Element) -> list[str]:
        part = self._first_use(element.get(x.R + "dm"))
        return asides.diagram_lines(self._package.optional_xml(part))

    def _chunk(self, element: _Element) -> list[Block]:
        part = self._first_use(element.get(x.R + "id"))
        try:
            if part is None or not self._package.has(part):
                raise DraftError("it is missing from the file")
            from awardcheck.readers.ooxml.chunks import chunk_blocks

            return chunk_blocks(part, self._package.read(part), self._embedded)
        except DraftError as error:
            self._package.notes.append(f"an embedded document was left out: {error}")
            return []

    def _embedded(self, data: bytes) -> tuple[Block, ...]:
        if self._depth >= _EMBEDDED_DEPTH:
            raise DraftError("it is embedded too deeply")
        inner = _Reader(data, None, self._depth + 1, self._package.spent)
        blocks = inner.draft(Path()).blocks
        self._package.notes += inner._package.notes
        return blocks

    def _first_use(self, link_id: str | None) -> str | None:
        # No honest file shows one part twice; a hostile one could have it read a million times.
        target = self._targets.get(link_id or "")
        if target is None or target in self._used:
            return None
        self._used.add(target)
        return target

    def _margins_matter(self) -> bool:
        # A page number, a title and a name are no loss; a sentence may be.
        margins = (self._package.optional_xml(link.target) for link in self._links if link.type in ("header", "footer"))
        return any(len(plain_text(root).split()) >= _HEADER_WORDS for root in margins if root is not None)

    def _remarks(self, comments: int) -> list[str]:
        notes = []
        if self._survey.revisions:
            notes.append(f"{_counted(self._survey.revisions, 'tracked change')} read as if accepted")
        if comments:
            notes.append(f"{comments} open comment{'s' if comments > 1 else ''}")
        if prompts := len(self._seen.prompts):
            notes.append(f"{prompts} form field{' is' if prompts == 1 else 's are'} not filled in")
        if self._seen.hidden:
            notes.append("hidden text was left out")
        for count, what in self._seen.left_out():
            notes.append(f"{_counted(count, what)} left out")
        if self._margins_matter():
            notes.append("headers or footers hold text, which was left out")
        if self._seen.too_deep:
            notes.append("parts nested too deeply were read as plain paragraphs")
        return [*notes, *dict.fromkeys(self._package.notes)]


def _target(links: list[Link], kind: str) -> str | None:
    return next((link.target for link in links if link.type == kind), None)


def _counted(count: int, what: str) -> str:
    return f"1 {what} was" if count == 1 else f"{count} {what}s were"
