"""The text of one paragraph as a reader of the page sees it, every tracked change accepted.

Word's inline content (ECMA-376 part 1, 17.3 and 17.16) is walked in order. What does not stand in the line itself is
handed back beside it: text boxes, drawings and notes. What an unfilled content control shows is marked as a prompt.
"""

from __future__ import annotations

from collections.abc import Callable

from lxml.etree import _Element

from awardcheck.draft import DraftError
from awardcheck.readers.ooxml import formulas
from awardcheck.readers.ooxml import tags as x
from awardcheck.readers.ooxml.fields import FORM_FIELDS, Fields, form_field
from awardcheck.readers.ooxml.lines import ANCHOR, PROMPT, PROMPT_END, Line, Seen, plain_text, tidy
from awardcheck.readers.ooxml.survey import SPELT, Survey
from awardcheck.readers.ooxml.symbols import symbol

# A tree deeper than this is an attack or an accident; below it text is still read, but without regard to its structure.
DEEPEST = 60
# A long novel.
LONGEST_PARAGRAPH = 1_000_000

_PROPERTIES = "pPr rPr sdtPr sdtEndPr customXmlPr smartTagPr sectPr tblPr tblGrid trPr tcPr tblPrEx fldData"
_REMOVED = "delInstrText delText del moveFrom"
_MARKS = "proofErr bookmarkStart bookmarkEnd commentRangeStart commentRangeEnd lastRenderedPageBreak softHyphen"
_MATH_PROPERTIES = "ctrlPr rPr fPr sSupPr sSubPr dPr radPr naryPr oMathParaPr"
SKIPPED = frozenset(x.W + name for name in f"{_PROPERTIES} {_REMOVED} {_MARKS}".split()) | frozenset(
    x.M + name for name in _MATH_PROPERTIES.split()
)


class InlineReader:
    """Reads the paragraphs of a document in order; complex fields may run from one paragraph into the next."""

    def __init__(self, survey: Survey, seen: Seen) -> None:
        self._survey, self._seen = survey, seen
        self._parts: list[str] = []
        self._drawn: list[_Element] = []
        self._notes: list[tuple[str, str]] = []
        self._depth = 0
        self._fields = Fields()
        self._prompt = 0

    @property
    def in_code(self) -> bool:
        """Whether a field is open that has not come to its result, so that what follows is not to be seen."""
        return self._fields.silent > 0

    def read(self, paragraphs: list[_Element]) -> Line:
        """The text of the paragraph that these `w:p` make together (the marks between them being deleted)."""
        self._begin()
        for paragraph in paragraphs:
            self._as_prompt(self._survey.paragraphs[paragraph].control, paragraph)
        if not self._survey.fields_end:
            # A field that never ends would swallow all that follows.
            self._fields = Fields()
        return self._line()

    def read_loose(self, elements: list[_Element]) -> Line:
        """The text of inline content that stands where a paragraph should."""
        self._begin()
        for element in elements:
            self._one(element)
        return self._line()

    def _begin(self) -> None:
        self._parts, self._drawn, self._notes = [], [], []

    def _line(self) -> Line:
        return Line(tidied("".join(self._parts)), self._drawn, self._notes)

    def suspend(self) -> Fields:
        """Sets the open fields aside, for a text box that is anchored inside one; give them back to `resume`."""
        state, self._fields = self._fields, Fields()
        return state

    def resume(self, state: Fields) -> None:
        self._fields = state

    def _put(self, text: str) -> None:
        if not self._fields.silent:
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
                if not self._fields.silent:
                    self._parts.append(child.text or "")
            elif tag not in SKIPPED:
                self._one(child)

    def _hidden_run(self, run: _Element) -> None:
        for child in run:
            if child.tag == x.W + "fldChar":
                self._field(child)
            elif child.tag == x.T and (child.text or "").strip():
                self._seen.hidden = self._seen.hidden or not self._fields.silent

    def _text(self, element: _Element) -> None:
        self._put(element.text or "")

    def _spelt(self, element: _Element) -> None:
        self._put(SPELT[element.tag])

    def _symbol(self, element: _Element) -> None:
        self._put(symbol(element.get(x.W + "font") or "", element.get(x.W + "char") or ""))

    def _field(self, mark: _Element) -> None:
        kind = mark.get(x.W + "fldCharType")
        if kind == "begin":
            for data in mark.iter(*FORM_FIELDS):
                self._form_field(data)
            self._fields.begin()
        elif kind == "separate":
            self._fields.separate()
        elif kind == "end" and (text := self._fields.end()):
            self._parts.append(text.strip(PROMPT + PROMPT_END) if self._prompt else text)

    def _instruction(self, element: _Element) -> None:
        self._fields.instruct(element.text or "")

    def _form_field(self, data: _Element) -> None:
        self._put(form_field(data))

    def _control(self, control: _Element) -> None:
        for content in control.iterchildren(x.SDT_CONTENT):
            self._as_prompt(self._survey.prompts.get(control, 0), content)

    def _as_prompt(self, number: int, element: _Element) -> None:
        # Prompts may stand in prompts; the outermost says it all.
        if not number or self._prompt:
            self._content(element)
            return
        self._prompt = number
        self._seen.prompts.add(number)
        self._parts.append(PROMPT)
        self._content(element)
        self._parts.append(PROMPT_END)
        self._prompt = 0

    def _ruby(self, ruby: _Element) -> None:
        for base in ruby.iterchildren(x.W + "rubyBase"):
            self._content(base)
        for guide in ruby.iterchildren(x.W + "rt"):
            self._put("(")
            self._content(guide)
            self._put(")")

    def _note(self, reference: _Element) -> None:
        if not self._fields.silent:
            kind = "footnote" if reference.tag.endswith("footnoteReference") else "endnote"
            self._notes.append((kind, reference.get(x.ID) or ""))
            self._put(ANCHOR)

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
        self._drawn.append(element)
        self._put(ANCHOR)

    def _chart(self, _: _Element) -> None:
        self._seen.charts += 1

    def _formula(self, element: _Element) -> None:
        signs = formulas.signs(element)
        self._put(signs.before)
        for at, argument in enumerate(formulas.arguments(element)):
            if next(argument.iter(x.MATH_T, x.T), None) is not None:
                self._put(signs.ahead_of(at))
            self._one(argument)
        self._put(signs.after)


def tidied(text: str) -> str:
    """A paragraph's text, tidied. Raises DraftError if it is longer than a novel."""
    if len(text) > LONGEST_PARAGRAPH:
        raise DraftError(f"it has a paragraph of more than {LONGEST_PARAGRAPH:,} characters; the file was not read")
    return tidy(text)


_ACTIONS: dict[str, Callable[[InlineReader, _Element], None]] = {
    x.RUN: InlineReader._run,
    x.T: InlineReader._text,
    x.MATH_T: InlineReader._text,
    **dict.fromkeys(SPELT, InlineReader._spelt),
    x.W + "ptab": lambda reader, _: reader._put(" "),
    x.W + "sym": InlineReader._symbol,
    x.W + "fldChar": InlineReader._field,
    x.W + "instrText": InlineReader._instruction,
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
    **dict.fromkeys(FORM_FIELDS, InlineReader._form_field),
    **dict.fromkeys(formulas.FORMULAS, InlineReader._formula),
}
