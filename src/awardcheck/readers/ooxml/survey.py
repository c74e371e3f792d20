"""A part looked over once, in one pass, before it is read paragraph by paragraph.

Most paragraphs are only runs of text. To know which, and to have their words and properties at hand, costs far less
than to walk each of them; the others are walked with care by `inline`.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from lxml.etree import _Element

from awardcheck.draft import DraftError
from awardcheck.readers.ooxml import tags as x

BREAK = "\x00"
# Some two thousand pages.
MOST_PARAGRAPHS = 50_000
_LONGEST_DRAFT = 10_000
_CHANGED = x.PPR + "Change"
_STYLE, _LIST, _OUTLINE, _INDENT = x.W + "pStyle", x.W + "numPr", x.W + "outlineLvl", x.W + "ind"
SPELT = {x.W + "tab": " ", x.W + "br": BREAK, x.W + "cr": BREAK, x.W + "noBreakHyphen": "-"}
_NO_PLACE_FOR_BLOCKS = frozenset({x.P, x.RUN, x.W + "hyperlink", x.INS, x.MOVE_TO})
_VANISH = x.W + "vanish"
_REVISIONS = (x.INS, x.DEL, x.MOVE_FROM, x.MOVE_TO, x.W + "cellIns", x.W + "cellDel", x.W + "cellMerge")


@dataclass(slots=True)
class Facts:
    """What is known of a paragraph: its place among the part's paragraphs, its words, and what its `w:pPr` says.

    `plain` says that `pieces` are all there is to its text; `told` are the properties other than its style that matter.
    """

    at: int
    pieces: list[str] = field(default_factory=list)
    style: str | None = None
    told: list[_Element] | None = None
    plain: bool = True
    mark_deleted: bool = False


@dataclass(slots=True)
class Survey:
    """What is known of a part: its paragraphs, its hidden runs, and whether every complex field has an end."""

    paragraphs: dict[_Element, Facts] = field(default_factory=dict)
    hidden: set[_Element] = field(default_factory=set)
    worded: set[_Element] = field(default_factory=set)
    fields_end: bool = True
    revisions: int = 0

    @property
    def like_a_draft(self) -> bool:
        """Whether the document is short enough to be a draft, so that its lines are worth a closer look."""
        return len(self.paragraphs) < _LONGEST_DRAFT

    def add(self, root: _Element, careful: Iterable[str], hiding: frozenset[str]) -> None:
        """Looks over one part; `careful` are tags that make a paragraph more than plain, `hiding` styles that hide."""
        self._gather(root)
        self._find_words(root)
        hidden = hidden_runs(root, hiding)
        self.hidden |= hidden
        for node in (*root.iter(*careful), *hidden):
            self._walk_with_care(node)
        for table in root.iter(x.TBL):
            if (parent := table.getparent()) is not None and parent.tag in _NO_PLACE_FOR_BLOCKS:
                self._walk_with_care(parent)
        ends = [mark.get(x.W + "fldCharType") for mark in root.iter(x.W + "fldChar")]
        self.fields_end = self.fields_end and ends.count("begin") == ends.count("end")
        for change in root.iter(*_REVISIONS):
            self.revisions += 1
            if change.tag in (x.DEL, x.MOVE_FROM) and (facts := self._whose_mark(change)) is not None:
                facts.mark_deleted = True

    def _gather(self, root: _Element) -> None:
        facts, told, current = Facts(-1), True, root
        at = -1
        for node in root.iter(x.P, x.T, _STYLE, _LIST, _OUTLINE, _INDENT, _CHANGED, *SPELT):
            tag = node.tag
            if tag == x.T:
                run = node.getparent()
                if run is None or run.getparent() is not current:
                    # Not simply a run of this paragraph: a link, a content control, an insertion, or nobody's.
                    facts.plain = False
                    self._walk_with_care(node)
                facts.pieces.append(node.text or "")
            elif tag == x.P:
                at += 1
                if len(self.paragraphs) >= MOST_PARAGRAPHS:
                    raise DraftError(
                        f"it has more than {MOST_PARAGRAPHS:,} paragraphs, which no draft has; the file was not read"
                    )
                facts = self.paragraphs[node] = Facts(at)
                current, told = node, True
                parent = node.getparent()
                if parent is not None and parent.tag in _NO_PLACE_FOR_BLOCKS:
                    self._walk_with_care(parent)
            elif tag in SPELT:
                facts.pieces.append(SPELT[tag])
            elif tag == _CHANGED:
                told = False
            elif told and tag == _STYLE:
                facts.style = node.get(x.VAL)
            elif told:
                facts.told = [*(facts.told or ()), node]

    def _find_words(self, root: _Element) -> None:
        # Branches of alternative content may nest, so each is marked once from below instead of searched from above.
        for alternate in root.iter(x.ALTERNATE):
            if alternate in self.worded or next(alternate.iterancestors(x.ALTERNATE), None) is not None:
                continue
            for node in alternate.iter(*x.WORDED):
                if node.tag in x.LETTERS and not (node.text or "").strip():
                    continue
                for ancestor in node.iterancestors():
                    if ancestor in self.worded or ancestor is root:
                        break
                    self.worded.add(ancestor)

    def chosen(self, alternate: _Element) -> _Element | None:
        """The branch of an mc:AlternateContent that shows words: the first that has any, else the first."""
        branches = [branch for branch in alternate if branch.tag in (x.CHOICE, x.FALLBACK)]
        return next((branch for branch in branches if branch in self.worded), branches[0] if branches else None)

    def _walk_with_care(self, node: _Element) -> None:
        owner = node if node.tag == x.P else next(node.iterancestors(x.P), None)
        facts = None if owner is None else self.paragraphs.get(owner)
        if facts is not None:
            facts.plain = False

    def _whose_mark(self, change: _Element) -> Facts | None:
        # A mark's own deletion stands in the run properties of its paragraph (17.13.5.15).
        run = change.getparent()
        properties = run.getparent() if run is not None and run.tag == x.RPR else None
        owner = properties.getparent() if properties is not None and properties.tag == x.PPR else None
        return None if owner is None else self.paragraphs.get(owner)


def hidden_runs(root: _Element, hiding: frozenset[str]) -> set[_Element]:
    """The runs under `root` that are hidden text, by their own properties or by a style's in `hiding`."""
    own = {mark.getparent(): x.switched_on(mark) for mark in root.iter(_VANISH)}
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
