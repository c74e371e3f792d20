"""The text of one paragraph as a reader of the page sees it, every tracked change accepted.

Word's inline content (ECMA-376 part 1, 17.3 and 17.16) is walked in order. What does not stand in the line itself is
handed back beside it: text boxes and drawings, notes, and prompts of content controls that nobody has filled in.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field

from lxml.etree import _Element

from awardcheck.draft import DraftError
from awardcheck.readers.ooxml import tags as x
from awardcheck.readers.ooxml.survey import BREAK, SPELT, Survey
from awardcheck.readers.ooxml.symbols import symbol

# A tree deeper than this is an attack or an accident; below it text is still read, but without regard to its structure.
DEEPEST = 60
# A long novel.
LONGEST_PARAGRAPH = 1_000_000
_ANCHOR = "\x01"
_INVISIBLE = re.compile("[\u00ad\u200b\u2060\ufeff]")
_BETWEEN_LETTERS = re.compile(rf"(?<=\w){_ANCHOR}+(?=\w)")

_PROPERTIES = "pPr rPr sdtPr sdtEndPr customXmlPr smartTagPr sectPr tblPr tblGrid trPr tcPr tblPrEx fldData"
_REMOVED = "instrText delInstrText delText del moveFrom"
_MARKS = "proofErr bookmarkStart bookmarkEnd commentRangeStart commentRangeEnd lastRenderedPageBreak softHyphen"
_MATH_PROPERTIES = "ctrlPr rPr fPr sSupPr sSubPr dPr radPr naryPr oMathParaPr"
SKIPPED = frozenset(x.W + name for name in f"{_PROPERTIES} {_REMOVED} {_MARKS}".split()) | frozenset(
    x.M + name for name in _MATH_PROPERTIES.split()
)
_MATH_SIGNS = {x.M + "f": "/", x.M + "sSup": "^", x.M + "sSub": "_"}


@dataclass(slots=True)
class Line:
    """One paragraph's text, and what hangs on it: drawn content, the ids of its notes, unfilled prompts."""

    text: str = ""
    drawn: list[_Element] = field(default_factory=list)
    notes: list[tuple[str, str]] = field(default_factory=list)
    prompts: list[str] = field(default_factory=list)


@dataclass(slots=True)
class Seen:
    """What inline reading met over a whole document that a person should be told of."""

    hidden: bool = False
    too_deep: bool = False
    charts: int = 0
    objects: int = 0
    linked: int = 0

    def left_out(self) -> list[tuple[int, str]]:
        """How many of each kind of thing could not be read as text."""
        counts = (self.charts, "chart"), (self.objects, "embedded object"), (self.linked, "linked document")
        return [(count, what) for count, what in counts if count]


def tidy(text: str) -> str:
    """`text` with runs of white space as one space, and each break of a line that parts words as a newline."""
    if not text.isascii():
        text = _INVISIBLE.sub("", text)
    if _ANCHOR in text:
        text = _BETWEEN_LETTERS.sub(" ", text).replace(_ANCHOR, "")
    if BREAK not in text:
        return " ".join(text.split())
    return "\n".join(line for part in text.split(BREAK) if (line := " ".join(part.split())))


def plain_text(element: _Element) -> str:
    """All text under `element` in order, whatever its structure, without deleted text."""
    return tidy("".join(" " if node.tag == x.P else node.text or "" for node in element.iter(x.T, x.P)))


class InlineReader:
    """Reads the paragraphs of a document in order; complex fields may run from one paragraph into the next.

    `is_prompt` says whether a content control still shows its prompt.
    """

    def __init__(self, survey: Survey, is_prompt: Callable[[_Element], bool], seen: Seen) -> None:
        self._survey, self._is_prompt, self._seen = survey, is_prompt, seen
        self._parts: list[str] = []
        self._line = Line()
        self._depth = 0
        self._fields: list[bool] = []
        self._code = 0

    def read(self, paragraphs: list[_Element]) -> Line:
        """The text of the paragraph that these `w:p` make together (the marks between them being deleted)."""
        self._parts, self._line = [], Line()
        for paragraph in paragraphs:
            facts = self._survey.paragraphs[paragraph]
            if facts.plain and not self._code:
                self._parts += facts.pieces
            else:
                self._content(paragraph)
        if not self._survey.fields_end:
            # A field that never ends would swallow all that follows.
            self._fields, self._code = [], 0
        self._line.text = self._tidied()
        return self._line

    def read_loose(self, elements: list[_Element]) -> Line:
        """The text of inline content that stands where a paragraph should."""
        self._parts, self._line = [], Line()
        for element in elements:
            self._one(element)
        self._line.text = self._tidied()
        return self._line

    def _tidied(self) -> str:
        text = "".join(self._parts)
        if len(text) > LONGEST_PARAGRAPH:
            raise DraftError(f"it has a paragraph of more than {LONGEST_PARAGRAPH:,} characters; the file was not read")
        return tidy(text)

    def suspend(self) -> tuple[list[bool], int]:
        """Sets the open fields aside, for a text box that is anchored inside one; give them back to `resume`."""
        state = self._fields, self._code
        self._fields, self._code = [], 0
        return state

    def resume(self, state: tuple[list[bool], int]) -> None:
        self._fields, self._code = state

    def _put(self, text: str) -> None:
        if not self._code:
            self._parts.append(text)

    def _content(self, element: _Element) -> None:
        if self._depth > DEEPEST:
            self._seen.too_deep = True
            self._put(plain_text(element))
            return
        self._depth += 1
        for child in element:
            tag = child.tag
            if tag == x.RUN:
                self._run(child)
            elif tag in SKIPPED:
                continue
            elif (action := _ACTIONS.get(tag)) is not None:
                action(self, child)
            else:
                self._content(child)
        self._depth -= 1

    def _one(self, element: _Element) -> None:
        action = _ACTIONS.get(element.tag)
        if action is not None:
            action(self, element)
        elif element.tag not in SKIPPED:
            self._content(element)

    def _run(self, run: _Element) -> None:
        if run in self._survey.hidden:
            self._hidden_run(run)
            return
        for child in run:
            tag = child.tag
            if tag == x.T:
                if not self._code:
                    self._parts.append(child.text or "")
            elif tag not in SKIPPED:
                self._one(child)

    def _hidden_run(self, run: _Element) -> None:
        for child in run:
            if child.tag == x.W + "fldChar":
                self._field(child)
            elif child.tag == x.T and (child.text or "").strip():
                self._seen.hidden = self._seen.hidden or not self._code

    def _text(self, element: _Element) -> None:
        self._put(element.text or "")

    def _spelt(self, element: _Element) -> None:
        self._put(SPELT[element.tag])

    def _symbol(self, element: _Element) -> None:
        self._put(symbol(element.get(x.W + "font") or "", element.get(x.W + "char") or ""))

    def _field(self, mark: _Element) -> None:
        kind = mark.get(x.W + "fldCharType")
        if kind == "begin":
            for data in mark.iter(x.W + "checkBox", x.W + "ddList"):
                self._one(data)
            self._fields.append(True)
            self._code += 1
        elif self._fields and kind == "separate":
            self._code -= self._fields[-1]
            self._fields[-1] = False
        elif self._fields and kind == "end":
            self._code -= self._fields.pop()

    def _check_box(self, box: _Element) -> None:
        state = x.child(box, x.W + "checked")
        self._put("☒" if x.switched_on(x.child(box, x.W + "default") if state is None else state) else "☐")

    def _choice_made(self, choices: _Element) -> None:
        entries = [entry.get(x.VAL) or "" for entry in choices.iterchildren(x.W + "listEntry")]
        index = x.number(x.value(choices, x.W + "result") or x.value(choices, x.W + "default")) or 0
        if 0 <= index < len(entries):
            self._put(entries[index])

    def _control(self, control: _Element) -> None:
        if self._is_prompt(control):
            self._line.prompts.append(plain_text(control))
            return
        for content in control.iterchildren(x.SDT_CONTENT):
            self._content(content)

    def _ruby(self, ruby: _Element) -> None:
        for base in ruby.iterchildren(x.W + "rubyBase"):
            self._content(base)
        for guide in ruby.iterchildren(x.W + "rt"):
            self._put("(")
            self._content(guide)
            self._put(")")

    def _note(self, reference: _Element) -> None:
        if not self._code:
            kind = "footnote" if reference.tag.endswith("footnoteReference") else "endnote"
            self._line.notes.append((kind, reference.get(x.ID) or ""))
            self._put(_ANCHOR)

    def _drawing(self, drawing: _Element) -> None:
        if next(drawing.iter(x.BOX, *x.WORDED), None) is not None:
            self._content(drawing)

    def _object(self, element: _Element) -> None:
        self._seen.objects += 1
        self._drawing(element)

    def _linked(self, _: _Element) -> None:
        self._seen.linked += 1

    def _alternate(self, alternate: _Element) -> None:
        branch = self._survey.chosen(alternate)
        if branch is not None:
            self._content(branch)

    def _hang(self, element: _Element) -> None:
        self._line.drawn.append(element)
        self._put(_ANCHOR)

    def _chart(self, _: _Element) -> None:
        self._seen.charts += 1

    def _around(self, element: _Element, before: str, after: str) -> None:
        self._put(before)
        self._content(element)
        self._put(after)

    def _operator(self, element: _Element) -> None:
        # The integral sign is what an n-ary operator without a sign of its own shows (22.1.2.70).
        sign = element.find(f"{x.M}naryPr/{x.M}chr")
        self._put((sign.get(x.M + "val") or "") if sign is not None else "∫")
        self._content(element)

    def _math(self, element: _Element) -> None:
        arguments = [child for child in element if child.tag not in SKIPPED]
        for at, argument in enumerate(arguments):
            if at:
                self._put(_MATH_SIGNS[element.tag])
            self._content(argument)


_ACTIONS: dict[str, Callable[[InlineReader, _Element], None]] = {
    x.RUN: InlineReader._run,
    x.T: InlineReader._text,
    x.MATH_T: InlineReader._text,
    **dict.fromkeys(SPELT, InlineReader._spelt),
    x.W + "ptab": lambda reader, _: reader._put(" "),
    x.W + "sym": InlineReader._symbol,
    x.W + "fldChar": InlineReader._field,
    x.SDT: InlineReader._control,
    x.W + "ruby": InlineReader._ruby,
    x.W + "footnoteReference": InlineReader._note,
    x.W + "endnoteReference": InlineReader._note,
    x.W + "drawing": InlineReader._drawing,
    x.W + "pict": InlineReader._drawing,
    x.OBJECT: InlineReader._object,
    x.SUB_DOC: InlineReader._linked,
    x.ALTERNATE: InlineReader._alternate,
    x.BOX: InlineReader._hang,
    x.P: InlineReader._hang,
    x.TBL: InlineReader._hang,
    x.ALT_CHUNK: InlineReader._hang,
    x.DRAWN_P: InlineReader._hang,
    x.WORD_ART: InlineReader._hang,
    x.DIAGRAM: InlineReader._hang,
    x.CHART: InlineReader._chart,
    x.W + "checkBox": InlineReader._check_box,
    x.W + "ddList": InlineReader._choice_made,
    x.M + "rad": lambda reader, element: reader._around(element, "√(", ")"),
    x.M + "d": lambda reader, element: reader._around(element, "(", ")"),
    x.M + "nary": InlineReader._operator,
    **dict.fromkeys(_MATH_SIGNS, InlineReader._math),
}
# Paragraphs without any of these are no more than their runs' text, tabs and breaks.
CAREFUL = (*(_ACTIONS.keys() - {x.RUN, x.T, x.P, x.TBL, *SPELT}), x.DEL, x.MOVE_FROM)
