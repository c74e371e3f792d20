"""What the engine is told of a pattern's beginnings, and the order of its words, never change which match is found."""

from __future__ import annotations

import gc
import re
from importlib import import_module
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

import awardcheck
from awardcheck.reading.labelled import load_labelled
from awardcheck.text import beginnings
from awardcheck.text.patterns import _Later, compiled

HERE = Path(__file__).parent
SIGNS = "abkKsSſ\u212aiIİıdD1 £-.\n“é"
SOURCES = (
    r"\bask",
    r"(?i:\bK)a|(?<!b)[sd]\b",
    r"(?:a|b)?(?:\d|£)+",
    r"(?!aa)(?>a|b)\s",
    r"(?:a??)(?=k)k|İ",
    r"[i-k]{2,3}+\b",
    r"bi|ab|a|bib|aba|\d|di|as|b",
    r"(?:a|kid|k|kd|)(?:ska|sk|s|is)|(?P<one>da|d)(?:£|“|£s)?|(?i:kb|ki|Kd)",
    r"(?<!ab|ad)(?:kis|(?-i:ki)|kib|ſi|si|ıs|is|i)(?=a|ad|$)",
)


def ours() -> set[tuple[str, int]]:
    """All patterns of the modules that review a draft."""
    root = Path(awardcheck.__file__).parent
    for file in [*(root / "text").rglob("*.py"), *(root / "checks").glob("*.py"), *(root / "reading").glob("*.py")]:
        if "train" not in file.stem and "fit" not in file.stem:
            import_module(".".join(("awardcheck", *file.relative_to(root).with_suffix("").parts)))
    made_of = (one._made_of for one in gc.get_objects() if isinstance(one, _Later))
    return {(source, flags) for source, flags in made_of if isinstance(source, str)}


def spans(pattern: re.Pattern[str], text: str) -> list[tuple[tuple[int, int], str | None, tuple[str | None, ...]]]:
    return [(found.span(), found.lastgroup, found.groups()) for found in pattern.finditer(text)]


def test_every_pattern_finds_in_drafts_what_it_finds_without_being_told() -> None:
    drafts = [load_labelled(file).draft for file in sorted((HERE / "labelled").rglob("*.yaml"))[::60]]
    texts = [block.text for draft in drafts for block in draft.blocks]
    assert len(ours()) > 300
    for source, flags in ours():
        plain, quick = re.compile(source, flags), compiled(source, flags)
        for text in texts:
            assert spans(plain, text) == spans(quick, text), source


@pytest.mark.parametrize("flags", [0, re.IGNORECASE, re.VERBOSE | re.IGNORECASE, re.ASCII | re.IGNORECASE])
@pytest.mark.parametrize("source", SOURCES)
@settings(deadline=None)
@given(text=st.text(SIGNS, max_size=12))
@example(text="\u212aa ſk İ ıi")
def test_signsin_both_cases_and_rare_ones_are_found(source: str, flags: int, text: str) -> None:
    assert spans(re.compile(source, flags), text) == spans(compiled(source, flags), text)


def test_no_letter_is_overlooked() -> None:
    beyond = map(chr, range(beginnings._LAST_LETTER + 1, 0x110000))
    assert all(sign.lower() == sign for sign in beyond)


def test_all_signs_that_are_taken_for_one_are_known() -> None:
    flags = re.IGNORECASE | re.UNICODE
    signs = "".join(
        map(chr, (*range(0x250), *range(0x390, 0x3D8), *range(0x1E90, 0x1EA2), 0x2126, 0x212A, 0xFB05, 0xFB06))
    )
    for one in signs:
        alike = {ord(found) for found in re.findall(re.escape(one), signs, flags)}
        assert alike <= {*beginnings.in_both_cases([ord(one)], flags)}
