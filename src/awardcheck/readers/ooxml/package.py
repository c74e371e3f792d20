"""A Word file as a package of parts (ECMA-376 part 2): found, unpacked and parsed within bounds.

Nothing of a package is believed: sizes are counted as they are unpacked, no part is parsed that declares a document
type (so no entity is ever expanded), and no target outside the archive is looked at.
"""

from __future__ import annotations

import codecs
import posixpath
import re
import zipfile
import zlib
from collections.abc import Iterator

from lxml import etree

from awardcheck.draft import DraftError
from awardcheck.readers.packed import open_archive
from awardcheck.readers.sniff import refusal
from awardcheck.records import dataclass, field
from awardcheck.text.patterns import regex

# Far above any draft (a thousand pages are some 10 MB of XML), low enough for a parsed tree to stay under 300 MB.
PART_BYTES = 40 << 20
TOTAL_BYTES = 80 << 20
TOTAL_COST = 1_400_000

_MEND = "open the file in Word and save it again"
_STRICT = b"http://purl.oclc.org/ooxml/"
_STRICT_NAMES = (
    (b"wordprocessingml/main", b"http://schemas.openxmlformats.org/wordprocessingml/2006/main"),
    (b"officeDocument/", b"http://schemas.openxmlformats.org/officeDocument/2006/"),
    (b"drawingml/", b"http://schemas.openxmlformats.org/drawingml/2006/"),
)
_RELATIONSHIP = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_DECLARED = regex(rb"""^<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w.:-]{1,40})["']""")
_ENCODING = regex(
    r"utf-?(8|16)|us-ascii|iso-8859-\d+|latin-?\d|(windows-|cp)125\d|gbk|gb2312|gb18030|shift_jis|euc-\w+|big5", re.I
)
_MAIN_TYPE = regex(r"(wordprocessingml|ms-word)\.(document|template).*main\+xml", re.I)
# Formatting that says nothing of the text is half of most parts: taken out before the tree is built, it costs neither
# the time nor the memory. A part that spells these names with another prefix is only read more slowly.
_FORMATTING = regex(
    rb"<w:(?:r(?:Fonts|tl|ight)|sz(?:Cs)?|s(?:hd|pacing)|l(?:ang|eft|astRenderedPageBreak|sdException)|c(?:olor|nfStyle)|jc|noProof"
    rb"|proofErr|b(?:Cs|ottom|ookmarkEnd)|i(?:Cs)?|u|kern|t(?:cW|blW|blLook|op|ab(?= w:))|vAlign|gridCol|widowControl)"
    rb"(?=[ /])[^<>/]*/>"
)
# What styles say of the parts of a table: most of what Word writes into word/styles.xml.
_TABLE_PART, _TABLE_PART_END = b"<w:tblStylePr ", b"</w:tblStylePr>"
# The tree may be as deep as libxml2 allows: size, cost and entities are bounded, and walkers mind the depth.
_PARSER = etree.XMLParser(
    resolve_entities=False,
    no_network=True,
    load_dtd=False,
    huge_tree=True,
    remove_comments=True,
    remove_pis=True,
    collect_ids=False,
)


@dataclass(frozen=True, slots=True)
class Link:
    """One relationship: the last word of its type, the part it points at (normalised) and its id."""

    type: str
    target: str
    id: str


@dataclass(slots=True)
class Spent:
    """What has been unpacked and parsed so far of a file and of the files inside it."""

    size: int = 0
    cost: int = 0


@dataclass(slots=True)
class Package:
    """An opened Word file; `notes` gathers what had to be skipped."""

    archive: zipfile.ZipFile
    names: dict[str, str]
    notes: list[str] = field(default_factory=list)
    spent: Spent = field(default_factory=Spent)
    known_links: dict[str, list[Link]] = field(default_factory=dict)

    @classmethod
    def open(cls, data: bytes, spent: Spent | None = None) -> Package:
        """The package in a file's bytes; `spent` is that of the file it is inside of.

        Raises DraftError if they are no ZIP archive that can be listed.
        """
        try:
            archive = open_archive(data)
        except zipfile.BadZipFile as error:
            raise DraftError(refusal("zip-crowded" if str(error) == "crowded" else "zip-damaged")) from error
        return cls.of(archive, spent)

    @classmethod
    def of(cls, archive: zipfile.ZipFile, spent: Spent | None = None) -> Package:
        """The package in an open archive; `spent` as for `open`."""
        return cls(archive, {_normal(name): name for name in archive.namelist()}, spent=spent or Spent())

    def has(self, part: str) -> bool:
        return _normal(part) in self.names

    def stored(self, part: str) -> str:
        """The name under which the archive has a part."""
        return self.names[_normal(part)]

    def read(self, part: str) -> bytes:
        """The bytes of a part. Raises DraftError if it is damaged, encrypted or larger than any draft's."""
        info = self.archive.getinfo(self.stored(part))
        if info.flag_bits & 1:
            raise DraftError(refusal("ole-encrypted"))
        if info.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
            raise DraftError(
                f"{part} is packed in a way that Word does not use; open the file in Word and save it again"
            )
        room = min(PART_BYTES, TOTAL_BYTES - self.spent.size)
        try:
            with self.archive.open(info) as member:
                data = member.read(room + 1)
        except (
            zipfile.BadZipFile,
            zlib.error,
            EOFError,
            OSError,
            ValueError,
            RuntimeError,
            NotImplementedError,
        ) as error:
            raise DraftError(f"{refusal('zip-damaged')} ({part} does not unpack)") from error
        if len(data) > room:
            raise DraftError(
                f"{part} unpacks to more than {room >> 20} MB, which no draft needs; the file was not read"
            )
        self.spent.size += len(data)
        return data

    def xml(self, part: str) -> etree._Element:
        """The root of a part. Raises DraftError if it is not XML or is dangerous to parse."""
        data = _as_utf8(self.read(part), part)
        if b"<![CDATA[" not in data:
            data = _FORMATTING.sub(b"", _without_parts_of_tables(data))
        self._check_harmless(data, part)
        try:
            return etree.fromstring(data, _PARSER)
        except (etree.XMLSyntaxError, ValueError) as error:
            line = getattr(error, "lineno", None) or 1
            raise BrokenPart(f"{part} is not well-formed XML (line {line}); {_MEND}") from error

    def _check_harmless(self, data: bytes, part: str) -> None:
        # Entities are declared nowhere else.
        if b"<!DOCTYPE" in data:
            raise DraftError(f"{part} declares a document type, which Word documents never do; the file was not read")
        # However short it is written, a tag costs over a hundred bytes of memory, and an attribute twice as many.
        self.spent.cost += data.count(b"<") + 2 * data.count(b"=")
        if self.spent.cost > TOTAL_COST:
            raise DraftError(f"{part} holds far more elements than a draft can; the file was not read")

    def optional_xml(self, part: str | None) -> etree._Element | None:
        """The root of a part that a draft can do without: None if it is missing, or if it is broken, which is noted."""
        if part is None or not self.has(part):
            return None
        try:
            return self.xml(part)
        except BrokenPart:
            self.notes.append(f"{part} is not well-formed XML and was left out")
            return None

    def links(self, part: str) -> list[Link]:
        """The relationships of a part ("" for the package's own) that lead to parts of the archive."""
        if part not in self.known_links:
            folder, name = posixpath.split(part)
            root = self.optional_xml(posixpath.join(folder, "_rels", name + ".rels"))
            found = () if root is None else root.iter(_RELATIONSHIP)
            self.known_links[part] = [_link(folder, link) for link in found if link.get("TargetMode") != "External"]
        return self.known_links[part]

    def main_part(self) -> str:
        """The name of the main document part: by relationship, else by content type, else by its usual name.

        Raises DraftError if the package has none.
        """
        for name in self._main_candidates():
            if self.has(name):
                return name
        raise DraftError("no main document part, so there is no text in it; open the file in Word and save it again")

    def _main_candidates(self) -> Iterator[str]:
        yield from (link.target for link in self.links("") if link.type == "officeDocument")
        yield from self._by_content_type()
        yield "word/document.xml"

    def _by_content_type(self) -> list[str]:
        root = self.optional_xml("[Content_Types].xml")
        if root is None:
            return []
        overrides = [child for child in root if _MAIN_TYPE.search(child.get("ContentType") or "")]
        return [_target("", child.get("PartName")) for child in overrides if child.get("PartName")]


class BrokenPart(DraftError):
    """A part that is not well-formed XML: fatal for the text itself, a note for the rest."""


def _link(folder: str, link: etree._Element) -> Link:
    kind = (link.get("Type") or "").rstrip("/").rpartition("/")[2]
    return Link(kind, _target(folder, link.get("Target")), link.get("Id") or "")


def _normal(name: str) -> str:
    return name.replace("\\", "/").lstrip("/").lower()


def _target(folder: str, target: str | None) -> str:
    path = (target or "").replace("\\", "/")
    if "%" in path:
        from urllib.parse import unquote  # what it loads, few packages need

        path = unquote(path)
    path = path.partition("#")[0]
    joined = path if path.startswith("/") else posixpath.join(folder, path)
    return posixpath.normpath(joined or "/").lstrip("/")


def _as_utf8(data: bytes, part: str) -> bytes:
    # One encoding and one family of namespaces from here on; a declaration would contradict the bytes.
    if data[:2] in (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE):
        data = _recoded(data, "utf-16", part)
    elif data[:2] in (b"<\0", b"\0<"):
        data = _recoded(data, "utf-16-le" if data[0] else "utf-16-be", part)
    data = data.removeprefix(codecs.BOM_UTF8).rstrip(b"\0")
    data = data.strip()
    if declared := _DECLARED.match(data):
        encoding = declared[1].decode("ascii").lower()
        if not _ENCODING.fullmatch(encoding):
            raise DraftError(
                f"{part} is written in the encoding {encoding}, which Word does not use; save the file again in Word"
            )
        if not encoding.startswith(("utf", "us-")):
            data = _recoded(data, encoding, part)
    if data.startswith(b"<?xml"):
        data = data[data.find(b"?>") + 2 :]
    return _transitional(data) if _STRICT in data else data


def _without_parts_of_tables(data: bytes) -> bytes:
    """Leaves alone what does not end before the next of its kind begins."""
    first, *others = data.split(_TABLE_PART)
    kept = [first]
    for other in others:
        _, end, behind = other.partition(_TABLE_PART_END)
        kept.append(behind if end else _TABLE_PART + other)
    return b"".join(kept)


def _recoded(data: bytes, encoding: str, part: str) -> bytes:
    try:
        return data.decode(encoding).encode()
    except (UnicodeError, LookupError) as error:
        raise BrokenPart(
            f"{part} is not in the encoding {encoding} that it claims; save the file again in Word"
        ) from error


def _transitional(data: bytes) -> bytes:
    for strict, transitional in _STRICT_NAMES:
        data = data.replace(_STRICT + strict, transitional)
    return data
