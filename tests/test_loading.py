"""Modules that are loaded from one kept file are those that Python would load itself."""

from __future__ import annotations

import importlib
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from awardcheck import kept
from awardcheck.cli import loading


@pytest.fixture
def garden(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A package that nobody has loaded yet, with nothing kept."""
    folder = tmp_path / "garden"
    (folder / "shed").mkdir(parents=True)
    (folder / "__init__.py").touch()
    (folder / "rose.py").write_text("colour = 'red'\n", "utf-8")
    (folder / "shed" / "__init__.py").write_text("from garden.shed.spade import made_of\n", "utf-8")
    (folder / "shed" / "spade.py").write_text("made_of = 'ash'\n", "utf-8")
    monkeypatch.syspath_prepend(str(tmp_path))
    empty = kept.Shelf("modules")
    empty.file = str(tmp_path / "nothing.kept")
    monkeypatch.setattr(kept, "modules", empty)
    monkeypatch.setattr(sys, "meta_path", [*sys.meta_path])
    monkeypatch.setattr(loading, "_KEPT", ("garden.",))
    loading.from_one_file()
    yield folder
    forget()


def forget() -> None:
    for name in [name for name in sys.modules if name.split(".")[0] == "garden"]:
        del sys.modules[name]
    importlib.invalidate_caches()


def again(name: str) -> object:
    """The module as the next start loads it."""
    forget()
    return importlib.import_module(name)


def test_a_module_is_the_one_that_python_loads(garden: Path) -> None:
    for _ in range(2):
        shed = again("garden.shed")
        assert shed.made_of == "ash"  # type: ignore[attr-defined]
        spade = sys.modules["garden.shed.spade"]
        assert (spade.__file__, shed.__path__) == (str(garden / "shed" / "spade.py"), [str(garden / "shed")])  # type: ignore[attr-defined]
        assert spade.__spec__
        assert spade.__spec__.cached == importlib.util.cache_from_source(str(garden / "shed" / "spade.py"))


def test_what_is_kept_is_enough(garden: Path) -> None:
    again("garden.rose")
    for compiled in garden.rglob("*.pyc"):
        compiled.unlink()
    assert again("garden.rose").colour == "red"  # type: ignore[attr-defined]
    assert not [*garden.rglob("rose*.pyc")]


def test_a_module_that_was_changed_is_loaded_anew(garden: Path) -> None:
    again("garden.rose")
    (garden / "rose.py").write_text("colour = 'sea'\n", "utf-8")
    os.utime(garden / "rose.py", (1, 1))  # the same length, another time
    assert again("garden.rose").colour == "sea"  # type: ignore[attr-defined]


def test_a_module_that_was_moved_is_found(garden: Path) -> None:
    again("garden.rose")
    (garden / "rose.py").unlink()
    with pytest.raises(ModuleNotFoundError):
        again("garden.rose")
    (garden / "rose").mkdir()
    (garden / "rose" / "__init__.py").write_text("colour = 'white'\n", "utf-8")
    assert again("garden.rose").colour == "white"  # type: ignore[attr-defined]


def test_what_is_no_file_of_python_is_left_to_python(garden: Path) -> None:
    (garden / "stones").mkdir()  # a package without a file
    (garden / "stones" / "flint.py").write_text("hard = True\n", "utf-8")
    for _ in range(2):
        assert again("garden.stones.flint").hard  # type: ignore[attr-defined]
    with pytest.raises(ModuleNotFoundError):
        again("garden.weeds")


def test_modules_of_others_are_left_to_python(garden: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(loading, "_KEPT", ("orchard.",))
    assert again("garden.rose").colour == "red"  # type: ignore[attr-defined]
    assert not kept.modules.grown


SPARED = """
import sys
from awardcheck.cli.loading import from_one_file
from_one_file()
import io, pathlib, zipfile
from lxml import etree
print([name for name in ("inspect", "urllib.parse", "bz2", "lzma", "shutil") if name in sys.modules])
"""
PARSING = """
class Target:
    def start(self, tag, attrib, nsmap):
        print(tag, dict(nsmap))
    def close(self):
        return "closed"
print(etree.fromstring("<a/>", etree.XMLParser(target=Target())))
"""
PATHS = """
print(pathlib.PurePosixPath("/a draft.md").as_uri())
import urllib.parse
print(urllib.parse.unquote("a%20draft"))
"""
PACKING = """
for way in (zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA):
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", way) as archive:
        archive.writestr("a.xml", "<a/>")
    print(zipfile.ZipFile(data).read("a.xml").decode())
"""


@pytest.mark.parametrize(
    ("uses", "told"),
    [
        (PARSING, ["a {}", "closed"]),
        (PATHS, ["file:///a%20draft.md", "a draft"]),
        (PACKING, ["<a/>", "<a/>"]),
    ],
    ids=["lxml", "pathlib", "zipfile"],
)
def test_a_library_works_without_what_is_loaded_when_it_is_used(uses: str, told: list[str]) -> None:
    done = subprocess.run([sys.executable, "-c", SPARED + uses], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines() == ["[]", *told]
