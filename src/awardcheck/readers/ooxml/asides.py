"""What a Word file says beside its text: properties, comments, notes by their ids, prompts by their names."""

from __future__ import annotations

from lxml.etree import _Element

from awardcheck.draft import OURSELVES
from awardcheck.readers.ooxml import tags as x
from awardcheck.readers.ooxml.lines import plain_text
from awardcheck.readers.ooxml.package import Package
from awardcheck.records import dataclass

_CORE = ("title", "subject", "category", "keywords")
_LONGEST_PROPERTY = 2000
_PROMPT_STYLE = "PlaceholderText"


@dataclass(frozen=True, slots=True)
class Remark:
    """A comment as the comments part has it; `id` is what the text's marks refer to."""

    id: str
    author: str
    text: str
    resolved: bool


def properties(core: _Element | None, custom: _Element | None) -> dict[str, str]:
    """A file's title, subject, category and keywords, and its custom properties by name; empty ones left out."""
    found: dict[str, str] = {}
    for child in custom if custom is not None else ():
        if name := child.get("name"):
            found[name] = _text(child)
    for child in core if core is not None else ():
        name = child.tag.rpartition("}")[2].lower()
        if name in _CORE:
            found[name] = _text(child)
    return {name: text for name, text in found.items() if text}


def _text(element: _Element) -> str:
    return " ".join("".join(str(piece) for piece in element.itertext()).split())[:_LONGEST_PROPERTY]


def remarks(comments: _Element | None, extended: _Element | None) -> list[Remark]:
    """The comments of people, in order; an answer is resolved with the comment it answers.

    Those that an earlier review left are no reviewer's.
    """
    if comments is None:
        return []
    done, parents = _threads(extended)
    found = []
    for comment in comments.iterchildren(x.W + "comment"):
        paragraphs = list(comment.iter(x.P))
        key = (paragraphs[-1].get(x.W14 + "paraId") or "").upper() if paragraphs else ""
        text = "\n".join(line for paragraph in paragraphs if (line := plain_text(paragraph)))
        author = comment.get(x.W + "author") or ""
        if text and author != OURSELVES:
            resolved = key in done or parents.get(key, "") in done
            found.append(Remark(comment.get(x.ID) or "", author, text, resolved))
    return found


def _threads(extended: _Element | None) -> tuple[set[str], dict[str, str]]:
    done, parents = set(), {}
    for entry in extended.iter(x.W15 + "commentEx") if extended is not None else ():
        key = (entry.get(x.W15 + "paraId") or "").upper()
        if (entry.get(x.W15 + "done") or "0").lower() in ("1", "true", "on"):
            done.add(key)
        if parent := entry.get(x.W15 + "paraIdParent"):
            parents[key] = parent.upper()
    return done, parents


def notes_by_id(root: _Element | None, kind: str) -> dict[str, _Element]:
    """The footnotes or endnotes that people wrote, by id; separators are left out."""
    notes = root.iterchildren(x.W + kind) if root is not None else ()
    return {note.get(x.ID) or "": note for note in notes if (note.get(x.W + "type") or "normal") == "normal"}


class Prompts:
    """Tells content controls that still show their prompt ("Click to enter text") from those that are filled in."""

    def __init__(self, package: Package, glossary: str | None) -> None:
        self._package, self._glossary = package, glossary
        self._texts: dict[str, str] | None = None

    def shown_by(self, control: _Element) -> bool:
        """Whether this `w:sdt` shows its prompt."""
        properties = x.child(control, x.SDT_PR)
        if not x.switched_on(x.child(properties, x.W + "showingPlcHdr")):
            return False
        # Programs that fill a control often forget to say that its prompt is gone; the prompt's own text tells, or
        # the style that Word gives prompts, which spares the look into another part.
        name = x.value(x.child(properties, x.W + "placeholder"), x.W + "docPart")
        if not name or any(style.get(x.VAL) == _PROMPT_STYLE for style in control.iter(x.W + "rStyle")):
            return True
        prompt = self._known().get(name)
        return not prompt or plain_text(control) == prompt

    def _known(self) -> dict[str, str]:
        if self._texts is None:
            self._texts = prompts_by_name(self._package.optional_xml(self._glossary))
        return self._texts


def prompts_by_name(glossary: _Element | None) -> dict[str, str]:
    """The prompt texts of content controls, which Word keeps as building blocks, by their names."""
    found = {}
    for part in glossary.iter(x.W + "docPart") if glossary is not None else ():
        name = x.value(x.child(part, x.W + "docPartPr"), x.W + "name")
        body = x.child(part, x.W + "docPartBody")
        if name and body is not None:
            found[name] = plain_text(body)
    return found


def diagram_lines(data: _Element | None) -> list[str]:
    """The text of a SmartArt drawing's data part, a line for each paragraph."""
    lines = data.iter(x.DRAWN_P) if data is not None else ()
    texts = (" ".join("".join(t.text or "" for t in line.iter(x.DRAWN_T)).split()) for line in lines)
    return [text for text in texts if text]
