"""Marks of comments in a Word document's text: set round the very words, and taken out again (17.13.4).

A mark may stand wherever a run may. Where words stand in a link, a field or a content control the marks go round the
whole of it; in a text box, which takes no comments, round what the box hangs on.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from lxml import etree
from lxml.etree import _Element

from awardcheck.reporters._word_letters import Letter, cut, field_round, find

_OPEN = ("ins", "moveTo")  # in which a run may be cut: what was put in is words like any other


class Marker:
    """Sets marks in a document whose names begin with `w`, which is the word processor's namespace in braces."""

    def __init__(self, document: _Element, w: str) -> None:
        self.w = w
        self._document = document
        self._paragraphs = list(document.iter(w + "p"))
        self._met: Counter[tuple[_Element, str]] = Counter()

    def unmark(self, ids: set[str]) -> None:
        """Takes out the marks of the comments with these ids."""
        start, end, reference = (self.w + name for name in ("commentRangeStart", "commentRangeEnd", "commentReference"))
        for mark in list(self._document.iter(start, end, reference)):
            parent = mark.getparent()
            if mark.get(self.w + "id") not in ids or parent is None:
                continue
            parent.remove(mark)
            outer = parent.getparent()
            if mark.tag == reference and outer is not None and all(child.tag == self.w + "rPr" for child in parent):
                outer.remove(parent)

    def mark(self, handles: Sequence[int], words: Sequence[str], number: str) -> None:
        """Marks the first of `words` that is found in the paragraphs with these ordinals, or the whole first one.

        Without ordinals the mark stands at the top.
        """
        paragraphs = [self._paragraphs[handle] for handle in handles if handle < len(self._paragraphs)]
        if not any(self._mark_words(paragraph, text, number) for text in words for paragraph in paragraphs):
            self._mark_whole(paragraphs[0] if paragraphs else self._top(), number)

    def _top(self) -> _Element:
        """The first paragraph with words, or the first of all; a document without any gets one."""
        outer = [paragraph for paragraph in self._paragraphs if self._outermost(paragraph) is paragraph]
        worded = (paragraph for paragraph in outer if next(paragraph.iter(self.w + "t"), None) is not None)
        found = next(worded, outer[0] if outer else None)
        if found is None:
            body = next(self._document.iter(self.w + "body"))
            found = etree.Element(self.w + "p")
            body.insert(0, found)
            self._paragraphs.append(found)
        return found

    def _outermost(self, paragraph: _Element) -> _Element:
        return next(reversed([paragraph, *paragraph.iterancestors(self.w + "p")]))

    def _mark_words(self, paragraph: _Element, words: str, number: str) -> bool:
        if self._outermost(paragraph) is not paragraph:
            return False
        found = find(paragraph, words, self._met[paragraph, words], self.w)
        if found is None:
            return False
        self._met[paragraph, words] += 1
        first, last = found
        # The end goes in first, for a cut at the beginning would take the last letter into another run.
        after, child = self._behind(paragraph, last)
        self._set_end(number, after, child)
        self._before(paragraph, first).addprevious(self._made("commentRangeStart", number))
        return True

    def _mark_whole(self, paragraph: _Element, number: str) -> None:
        outer = self._outermost(paragraph)
        if outer is paragraph:
            children = [child for child in paragraph if child.tag != self.w + "pPr"]
        else:
            children = [_child(outer, paragraph)]
        start = self._made("commentRangeStart", number)
        if children:
            children[0].addprevious(start)
            self._set_end(number, children[-1], children[-1])
        else:
            paragraph.append(start)
            self._set_end(number, start, start)

    def _behind(self, paragraph: _Element, letter: Letter) -> tuple[_Element, _Element]:
        """The element behind which a mark after the letter goes, and the paragraph's child that this is or is in."""
        child = _child(paragraph, letter.element)
        if field := field_round(paragraph, child, self.w):
            return field[1], field[1]
        return (cut(letter, self.w, behind=True) if self._is_open(paragraph, letter) else child), child

    def _before(self, paragraph: _Element, letter: Letter) -> _Element:
        child = _child(paragraph, letter.element)
        if field := field_round(paragraph, child, self.w):
            return field[0]
        return cut(letter, self.w) if self._is_open(paragraph, letter) else child

    def _is_open(self, paragraph: _Element, letter: Letter) -> bool:
        """Whether the letter's run may be cut: it is the paragraph's own, or a tracked change put it there."""
        around = [one.tag for one in letter.element.iterancestors()]
        return set(around[1 : around.index(paragraph.tag)]) <= {self.w + name for name in _OPEN}

    def _set_end(self, number: str, after: _Element, child: _Element) -> None:
        """The end of a comment's words, and behind it, in a run of the paragraph's own, what shows the comment."""
        end = self._made("commentRangeEnd", number)
        after.addnext(end)
        run = etree.Element(self.w + "r")
        run.append(self._made("commentReference", number))
        (end if after is child else child).addnext(run)

    def _made(self, name: str, number: str) -> _Element:
        return etree.Element(self.w + name, {self.w + "id": number})


def _child(paragraph: _Element, inner: _Element) -> _Element:
    """The paragraph's child that something is in."""
    line = [inner, *inner.iterancestors()]
    return line[line.index(paragraph) - 1]
