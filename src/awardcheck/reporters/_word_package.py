"""The parts of a Word file, some of them changed, the others kept as they are (ECMA-376 part 2).

The reader has already held the file against what is dangerous; here only what it found good comes in.
"""

from __future__ import annotations

import io
import posixpath
import urllib.parse
import zipfile
import zlib

from lxml import etree
from lxml.etree import _Element

from awardcheck.draft import DraftError

_RELS = "{http://schemas.openxmlformats.org/package/2006/relationships}"
_TYPES = "{http://schemas.openxmlformats.org/package/2006/content-types}"
_TRANSITIONAL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_STRICT = "http://purl.oclc.org/ooxml/officeDocument/relationships"
_NO_LINKS = b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>'
_TYPES_PART = "[Content_Types].xml"
_DOCUMENT = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
_MACROS = ("vbaproject", "vbadata")
_PARSER = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=True, collect_ids=False)
_MOST_BYTES = 500 << 20
_DATE = (1980, 1, 1, 0, 0, 0)


class Package:
    """Parts by their names in the archive, which are found however they are spelt."""

    def __init__(self, data: bytes, main: str) -> None:
        self._archive = zipfile.ZipFile(io.BytesIO(data))
        self._names = {_plain(name): name for name in self._archive.namelist()}
        self._changed: dict[str, bytes] = {}
        self._dropped: set[str] = set()
        self.main = main
        folder, file = posixpath.split(_slashes(main))
        self._folder = folder
        self._rels = posixpath.join(folder, "_rels", file + ".rels")

    def has(self, part: str) -> bool:
        return _plain(part) in self._names or part in self._changed

    def xml(self, part: str) -> _Element:
        """The root of a part, as it is by now."""
        name = self._names.get(_plain(part), part)
        return etree.fromstring(self._changed.get(name) or _tidied(self._archive.read(name)), _PARSER)

    def put(self, part: str, root: _Element) -> None:
        """Has a part written anew, or added."""
        tree = root.getroottree()
        data = etree.tostring(tree, encoding="UTF-8", xml_declaration=True, standalone=True)
        self._changed[self._names.get(_plain(part), part)] = data

    def linked(self, kind: str) -> str | None:
        """The part of a kind that the main part refers to."""
        for link in self._links():
            if _kind(link) == kind and link.get("TargetMode") != "External":
                return self._target(link.get("Target") or "")
        return None

    def link(self, kind: str) -> str:
        """Has the main part refer to a new part of a kind; its name."""
        root = self._links()
        ids = {link.get("Id") for link in root}
        free = next(name for number in range(len(ids) + 1) if (name := f"rIdComments{number or ''}") not in ids)
        strict = any((link.get("Type") or "").startswith(_STRICT) for link in root)
        name = next(name for number in range(len(self._names) + 1) if not self.has(name := self._new(kind, number)))
        target = posixpath.relpath(name, self._folder or ".")
        etree.SubElement(
            root,
            _RELS + "Relationship",
            {"Id": free, "Type": f"{_STRICT if strict else _TRANSITIONAL}/{kind}", "Target": target},
        )
        self.put(self._rels, root)
        return name

    def declare(self, part: str, content_type: str) -> None:
        """Says of what type a new part is."""
        if self.has(_TYPES_PART):
            root = self.xml(_TYPES_PART)
            etree.SubElement(root, _TYPES + "Override", {"PartName": f"/{part}", "ContentType": content_type})
            self.put(_TYPES_PART, root)

    def be_document(self) -> None:
        """Makes a document of a template or of a file with macros, as the ending .docx promises; the macros go."""
        if not self.has(_TYPES_PART):
            return
        types, links = self.xml(_TYPES_PART), self._links()
        for entry in list(types):
            if _plain(entry.get("PartName") or "") == _plain(self.main):
                if entry.get("ContentType") == _DOCUMENT:
                    return
                entry.set("ContentType", _DOCUMENT)
            elif "vba" in (entry.get("ContentType") or ""):
                types.remove(entry)
        for link in list(links):
            if _kind(link) == "vbaProject":
                links.remove(link)
                self.put(self._rels, links)
        self._dropped = {name for name in self._names if posixpath.basename(name).startswith(_MACROS)}
        self.put(_TYPES_PART, types)

    def written(self) -> bytes:
        """The file: changed parts in the others' midst, new ones at the end.

        Raises DraftError if a part that nobody needed so far is damaged or far too large.
        """
        if sum(info.file_size for info in self._archive.infolist()) > _MOST_BYTES:
            raise DraftError(f"the file unpacks to more than {_MOST_BYTES >> 20:,} MB, so no copy of it was made")
        target = io.BytesIO()
        try:
            with zipfile.ZipFile(target, "w") as made:
                self._write(made)
        except (zipfile.BadZipFile, zlib.error, EOFError, OSError, RuntimeError) as error:
            raise DraftError(
                "a part of the file is damaged, so no copy of it can be made; open it in Word and save it again"
            ) from error
        return target.getvalue()

    def _write(self, made: zipfile.ZipFile) -> None:
        for info in self._archive.infolist():
            if _plain(info.filename) in self._dropped:
                continue
            changed = self._changed.get(info.filename)
            made.writestr(_like(info), self._archive.read(info) if changed is None else changed)
        for name in (name for name in self._changed if name not in self._archive.namelist()):
            made.writestr(_like(zipfile.ZipInfo(name, _DATE), zipfile.ZIP_DEFLATED), self._changed[name])

    def _new(self, kind: str, number: int) -> str:
        return posixpath.join(self._folder, f"{kind}{number or ''}.xml")

    def _links(self) -> _Element:
        return self.xml(self._rels) if self.has(self._rels) else etree.fromstring(_NO_LINKS)

    def _target(self, target: str) -> str:
        path = urllib.parse.unquote(_slashes(target))
        return posixpath.normpath(path if path.startswith("/") else posixpath.join(self._folder, path)).lstrip("/")


def _kind(link: _Element) -> str:
    return (link.get("Type") or "").rstrip("/").rpartition("/")[2]


def _slashes(name: str) -> str:
    return name.replace("\\", "/")


def _plain(name: str) -> str:
    return _slashes(name).lstrip("/").lower()


def _like(info: zipfile.ZipInfo, packing: int | None = None) -> zipfile.ZipInfo:
    """A member's name, time and packing, without the sizes and flags of what it held."""
    made = zipfile.ZipInfo(info.filename, max(info.date_time, _DATE))
    made.compress_type = info.compress_type if packing is None else packing
    made.external_attr, made.create_system = info.external_attr, 3
    return made


def _tidied(data: bytes) -> bytes:
    """What some programs write around XML, and its parser refuses, taken off."""
    wide = data[:2] in (b"\xff\xfe", b"\xfe\xff", b"<\0", b"\0<")
    return data if wide else data.rstrip(b"\0").strip()
