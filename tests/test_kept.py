"""What is kept for the next start is there then, and is made anew where it cannot be used."""

from __future__ import annotations

from pathlib import Path

import pytest

from awardcheck.kept import Shelf


def shelf(file: Path) -> Shelf:
    """The shelf as the next start has it."""
    found = Shelf("things")
    found.file = str(file)
    return found


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path, first = tmp_path / "things.kept", shelf(tmp_path / "none")
    first.get(("how many", 3), lambda: (1.5, "three"))
    path.write_bytes(first.to_bytes())
    return path


def test_a_thing_is_made_once(file: Path) -> None:
    again = shelf(file)
    assert again.get(("how many", 3), lambda: pytest.fail("it is kept")) == (1.5, "three")
    assert not again.grown


def test_a_thing_takes_the_place_of_a_stale_one(file: Path) -> None:
    again = shelf(file)
    again.put(("how many", 3), "others")
    assert again.grown
    file.write_bytes(again.to_bytes())
    assert shelf(file).get(("how many", 3), str) == "others"


def test_what_nobody_asked_for_stays(file: Path) -> None:
    again = shelf(file)
    again.put("a word", b"of code")
    file.write_bytes(again.to_bytes())
    later = shelf(file)
    assert later.get("a word", str) == b"of code"
    assert later.get(("how many", 3), str) == (1.5, "three")
    assert not later.grown


@pytest.mark.parametrize("damage", ["gone", "empty", "cut short", "changed", "of another version"])
def test_what_cannot_be_used_is_made_anew(file: Path, damage: str) -> None:
    data = file.read_bytes()
    changed = data[:-1] + bytes([data[-1] ^ 1])
    file.write_bytes({"empty": b"", "cut short": data[:-3], "changed": changed}.get(damage, b"0" + data[1:]))
    if damage == "gone":
        file.unlink()
    again = shelf(file)
    assert again.get(("how many", 3), lambda: "anew") == "anew"
    assert again.grown
