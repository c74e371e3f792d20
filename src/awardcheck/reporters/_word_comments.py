"""Comments put into a Word file: the parts that hold them, and all that has to know of those parts.

What is not about our comments stays as it is: every other part byte for byte, in the same order.
"""

from __future__ import annotations

from collections.abc import Sequence

from lxml import etree
from lxml.etree import _Element

from awardcheck.draft import OURSELVES, Source
from awardcheck.records import NamedTuple
from awardcheck.reporters._word_marks import Marker
from awardcheck.reporters._word_package import Package
from awardcheck.reporters._wording import harmless

W14 = "{http://schemas.microsoft.com/office/word/2010/wordml}"
W15 = "{http://schemas.microsoft.com/office/word/2012/wordml}"
W16_IDS = "{http://schemas.microsoft.com/office/word/2016/wordml/cid}"
XML_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
# What newer programs keep beside the comments: which answers which, and which is resolved.
BESIDE = ("commentsExtended", "commentsIds")
INITIALS = "ac"


class Comment(NamedTuple):
    """Lines, of which the first is a title, at the first of `words` that stands in one of the paragraphs `handles`.

    Where none does the comment is about the whole first paragraph; without paragraphs it stands at the top.
    """

    lines: tuple[str, ...]
    handles: tuple[int, ...] = ()
    words: tuple[str, ...] = ()


def commented(source: Source, comments: Sequence[Comment]) -> bytes:
    """The Word file with these comments of ours instead of any earlier ones."""
    package = Package(source.data, source.main)
    package.be_document()
    document = package.xml(package.main)
    word = etree.QName(document).namespace or ""
    marker = Marker(document, f"{{{word}}}")
    name = package.linked("comments") or package.link("comments")
    if package.has(name):
        part = package.xml(name)
        _forget(part, marker, package)
    else:
        part = etree.Element(marker.w + "comments", nsmap={"w": word})
        package.declare(name, TYPE)
    taken = [int(id) for one in part if (id := one.get(marker.w + "id") or "").isdecimal()]
    for number, comment in enumerate(comments, start=max(taken, default=-1) + 1):
        part.append(_element(comment, number, marker.w))
        marker.mark(comment.handles, comment.words, str(number))
    package.put(name, part)
    package.put(package.main, document)
    return package.written()


def _forget(part: _Element, marker: Marker, package: Package) -> None:
    """Takes our earlier comments out, with their marks in the text; an answer to one becomes a comment of its own."""
    w = marker.w
    ours = [comment for comment in part.iterchildren(w + "comment") if comment.get(w + "author") == OURSELVES]
    if not ours:
        return
    keys = {paragraph.get(W14 + "paraId") for comment in ours for paragraph in comment.iter(w + "p")} - {None}
    marker.unmark({comment.get(w + "id") or "" for comment in ours})
    for comment in ours:
        part.remove(comment)
    for kind in BESIDE:
        name = package.linked(kind)
        if keys and name and package.has(name):
            root = package.xml(name)
            for entry in list(root):
                if entry.get(W15 + "paraIdParent") in keys:
                    del entry.attrib[W15 + "paraIdParent"]
                if entry.get(W15 + "paraId") in keys or entry.get(W16_IDS + "paraId") in keys:
                    root.remove(entry)
            package.put(name, root)


def _element(comment: Comment, number: int, w: str) -> _Element:
    made = etree.Element(w + "comment", {w + "id": str(number), w + "author": OURSELVES, w + "initials": INITIALS})
    for at, line in enumerate(comment.lines):
        run = etree.SubElement(etree.SubElement(made, w + "p"), w + "r")
        if at == 0:
            etree.SubElement(etree.SubElement(run, w + "rPr"), w + "b")
        etree.SubElement(run, w + "t", {XML_SPACE: "preserve"}).text = harmless(line)
    return made
