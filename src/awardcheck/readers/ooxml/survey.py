"""A part looked over once, in one pass, before it is read paragraph by paragraph.

Most paragraphs are only runs of text. To have their words and properties at hand, and to know which the others are,
costs far less than to walk each of them; those others are walked with care by `inline`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from lxml.etree import _Element

from awardcheck.draft import DraftError
from awardcheck.readers.ooxml import tags as x
from awardcheck.readers.ooxml.formulas import FORMULAS
from awardcheck.readers.ooxml.lines import BREAK
from awardcheck.records import dataclass, field

# Some two thousand pages.
MOST_PARAGRAPHS = 50_000
_LONGEST_DRAFT = 10_000
# 5 mm on both sides: less is no quotation but a stray tab stop.
QUOTE_INDENT = 284

SPELT = {x.W + "tab": " ", **dict.fromkeys(x.BREAKS, BREAK), x.W + "noBreakHyphen": "-"}
# What stands in a paragraph that is more than its runs' text, tabs and breaks.
_CAREFUL = (
    *(x.W + name for name in ("ptab", "sym", "fldChar", "ruby", "checkBox", "ddList", "drawing", "pict")),
    *(x.W + name for name in ("footnoteReference", "endnoteReference")),
    *(x.MATH_T, x.SDT, x.OBJECT, x.SUB_DOC, x.ALTERNATE, x.BOX, x.ALT_CHUNK, x.TBL, x.DEL, x.MOVE_FROM),
    *(x.DRAWN_P, x.WORD_ART, x.DIAGRAM, x.CHART, *FORMULAS),
)
_STYLE, _LIST_ID, _DEPTH, _OUTLINE, _INDENT = (x.W + name for name in ("pStyle", "numId", "ilvl", "outlineLvl", "ind"))
_CHANGED, _FIELD_MARK, _VANISH = x.PPR + "Change", x.W + "fldChar", x.W + "vanish"
_FRAME = x.W + "framePr"
_REMOVED = frozenset({x.DEL, x.MOVE_FROM})
_KEPT = frozenset({x.INS, x.MOVE_TO, *(x.W + name for name in ("cellIns", "cellDel", "cellMerge"))})
_REVISIONS = _REMOVED | _KEPT
_EMPHASIS = x.W + "b", x.W + "rStyle"
_WATCHED = (
    *(x.P, x.T, _FRAME, _STYLE, _LIST_ID, _DEPTH, _OUTLINE, _INDENT, _CHANGED, _VANISH, *_EMPHASIS),
    *SPELT,
    *dict.fromkeys((*_CAREFUL, *_REVISIONS)),
)
_TELLING = frozenset({_LIST_ID, _DEPTH, _OUTLINE, _INDENT})
_SIDES = tuple((x.W + one, x.W + other) for one, other in (("right", "end"), ("left", "start")))


@dataclass(slots=True)
class Facts:
    """What is known of a paragraph: its place among the part's paragraphs, its words, and what its `w:pPr` says.

    `plain` says that `text`, which is not tidied yet, is all there is to it; `emphatic` that some of it may be bold by
    itself; `runs_on` that the next paragraph goes on with it, as where its mark is deleted. `control` numbers the
    unfilled content control whose prompt the paragraph is, or is 0.
    """

    at: int
    text: str = ""
    style: str | None = None
    list_id: str | None = None
    depth: int | None = None
    outline: int | None = None
    set_in: bool = False
    plain: bool = True
    emphatic: bool = False
    runs_on: bool = False
    control: int = 0


@dataclass(slots=True)
class Survey:
    """What is known of a document's parts: their paragraphs, hidden runs, prompts, and whether every field has an end.

    `is_prompt` says whether a content control still shows its prompt, `hiding` are the styles that hide text.
    """

    is_prompt: Callable[[_Element], bool]
    hiding: frozenset[str] = frozenset()
    paragraphs: dict[_Element, Facts] = field(default_factory=dict)
    hidden: set[_Element] = field(default_factory=set)
    prompts: dict[_Element, int] = field(default_factory=dict)
    fields_end: bool = True
    revisions: int = 0
    _worded: set[_Element] = field(default_factory=set)

    @property
    def like_a_draft(self) -> bool:
        """Whether the document is short enough to be a draft, so that its lines are worth a closer look."""
        return len(self.paragraphs) < _LONGEST_DRAFT

    def add(self, root: _Element) -> None:
        """Looks over one part. Raises DraftError if it has more paragraphs than any draft."""
        met = _Pass(self.paragraphs)
        met.go_over(root)
        self.revisions += met.revisions
        self.fields_end = self.fields_end and met.open_fields == 0
        self._find_hidden(root, met.vanishing)
        self._find_words(root, met.alternates)
        for control in met.controls:
            if self.is_prompt(control):
                number = self.prompts[control] = len(self.prompts) + 1
                for paragraph in control.iter(x.P):
                    self.paragraphs[paragraph].control = number

    def chosen(self, alternate: _Element) -> _Element | None:
        """The branch of an mc:AlternateContent that shows words: the first that has any, else the first."""
        branches = [branch for branch in alternate if branch.tag in (x.CHOICE, x.FALLBACK)]
        return next((branch for branch in branches if branch in self._worded), branches[0] if branches else None)

    def _find_words(self, root: _Element, alternates: list[_Element]) -> None:
        # Branches of alternative content may nest, so each is marked once from below instead of searched from above.
        for alternate in alternates:
            if alternate in self._worded or next(alternate.iterancestors(x.ALTERNATE), None) is not None:
                continue
            for node in alternate.iter(*x.WORDED):
                if node.tag in x.LETTERS and not (node.text or "").strip():
                    continue
                for ancestor in node.iterancestors():
                    if ancestor in self._worded or ancestor is root:
                        break
                    self._worded.add(ancestor)

    def _find_hidden(self, root: _Element, vanishing: list[_Element]) -> None:
        hidden = hidden_runs(root, vanishing, self.hiding)
        self.hidden |= hidden
        for run in hidden:
            owner = next(run.iterancestors(x.P), None)
            if owner is not None:
                self.paragraphs[owner].plain = False


@dataclass(slots=True)
class _Pass:
    """One pass over a part; what it meets beside the paragraphs' words is kept for those who need it."""

    paragraphs: dict[_Element, Facts]
    open_fields: int = 0
    revisions: int = 0
    alternates: list[_Element] = field(default_factory=list)
    controls: list[_Element] = field(default_factory=list)
    vanishing: list[_Element] = field(default_factory=list)

    def go_over(self, root: _Element) -> None:
        # One long loop: it sees every word of the document, and a call for each would cost as much again.
        at, facts, told = -1, Facts(-1), True
        pieces: list[str] = []
        current = container = root
        last: _Element | None = None
        paragraphs = self.paragraphs
        for node in root.iter(*_WATCHED):
            tag = node.tag
            if tag == x.T:
                pieces.append(node.text or "")
                last = node
            elif tag == x.P:
                if last is not None:
                    # Mostly the last words' run is the paragraph's own.
                    if (run := last.getparent()) is None or run.getparent() is not current:
                        self._check_owner(last, current)
                    last = None
                at += 1
                if len(paragraphs) >= MOST_PARAGRAPHS:
                    raise DraftError(
                        f"it has more than {MOST_PARAGRAPHS:,} paragraphs, which no draft has; the file was not read"
                    )
                if pieces:
                    facts.text = "".join(pieces)
                    pieces.clear()
                facts = paragraphs[node] = Facts(at)
                current, told = node, True
                if (parent := node.getparent()) is not container:
                    container = node if parent is None else parent
                    self._enter(container)
            elif tag == _STYLE:
                if told:
                    facts.style = node.get(x.VAL)
            elif tag in _TELLING:
                if told:
                    _tell(facts, tag, node)
            elif tag in _EMPHASIS:
                facts.emphatic = True
            elif tag == _FRAME:
                # A big first letter is a paragraph of its own that runs on in the next (17.3.1.11).
                facts.runs_on = facts.runs_on or node.get(x.W + "dropCap", "none") != "none"
            elif tag in SPELT:
                pieces.append(SPELT[tag])
            elif tag == _CHANGED:
                told = False
            else:
                if tag not in _KEPT:
                    facts.plain = False
                self._meet(tag, node)
        facts.text = "".join(pieces)
        if last is not None:
            self._check_owner(last, current)

    def _enter(self, container: _Element) -> None:
        # A paragraph inside another hangs on it.
        outer = container if container.tag == x.P else next(container.iterancestors(x.P), None)
        if outer in self.paragraphs:
            self.paragraphs[outer].plain = False

    def _check_owner(self, last: _Element, current: _Element) -> None:
        # Words after the last paragraph of a box or a cell may be its owner's, or nobody's.
        owner = next(last.iterancestors(x.P), None)
        if owner is not current:
            for paragraph in (owner, current):
                if paragraph in self.paragraphs:
                    self.paragraphs[paragraph].plain = False

    def _meet(self, tag: str, node: _Element) -> None:
        if tag in _REVISIONS:
            self.revisions += 1
            if tag in _REMOVED and (facts := self._whose_mark(node)) is not None:
                facts.runs_on = True
        elif tag == _FIELD_MARK:
            kind = node.get(x.W + "fldCharType")
            self.open_fields += (kind == "begin") - (kind == "end")
        elif tag == x.ALTERNATE:
            self.alternates.append(node)
        elif tag == x.SDT:
            self.controls.append(node)
        elif tag == _VANISH:
            self.vanishing.append(node)

    def _whose_mark(self, change: _Element) -> Facts | None:
        # A mark's own deletion stands in the run properties of its paragraph (17.13.5.15).
        run = change.getparent()
        properties = run.getparent() if run is not None and run.tag == x.RPR else None
        owner = properties.getparent() if properties is not None and properties.tag == x.PPR else None
        return None if owner is None else self.paragraphs.get(owner)


def _tell(facts: Facts, tag: str, node: _Element) -> None:
    if tag == _INDENT:
        facts.set_in = all((x.number(node.get(one) or node.get(other)) or 0) >= QUOTE_INDENT for one, other in _SIDES)
    elif tag == _LIST_ID:
        facts.list_id = node.get(x.VAL)
    elif tag == _DEPTH:
        facts.depth = x.number(node.get(x.VAL))
    else:
        facts.outline = x.number(node.get(x.VAL))


def hidden_runs(root: _Element, vanishing: Iterable[_Element], hiding: frozenset[str]) -> set[_Element]:
    """The runs that are hidden text, by a `w:vanish` of their own or by a style in `hiding`."""
    own = {mark.getparent(): x.switched_on(mark) for mark in vanishing}
    found = {owner for properties, on in own.items() if on and (owner := _run_of(properties)) is not None}
    for mark in root.iter(x.W + "rStyle", _STYLE) if hiding else ():
        properties = mark.getparent()
        owner = None if properties is None else properties.getparent()
        if owner is not None and mark.get(x.VAL) in hiding and properties not in own:
            found.update(run for run in owner.iter(x.RUN) if x.child(run, x.RPR) not in own)
    return found


def _run_of(properties: _Element | None) -> _Element | None:
    owner = None if properties is None else properties.getparent()
    return owner if owner is not None and owner.tag == x.RUN else None
