"""Patterns: compiled at their first use, ours and those of the libraries that are loaded for us."""

from __future__ import annotations

import re

import pytest

from awardcheck.text.patterns import compiled, in_libraries, regex


def test_a_pattern_is_compiled_when_it_is_used_and_a_faulty_one_fails_then() -> None:
    assert regex("a+").findall("aa b a") == ["aa", "a"]
    faulty = regex("(")
    with pytest.raises(re.error):
        faulty.search("a")


def test_libraries_get_their_patterns_from_us_only_while_they_are_imported() -> None:
    own = re.compile
    with in_libraries():
        assert re.compile(r"\bq+", re.IGNORECASE) is compiled(r"\bq+", re.IGNORECASE)
        assert re.compile(own("q")).pattern == "q"
    assert re.compile is own
    with pytest.raises(ZeroDivisionError), in_libraries():
        raise ZeroDivisionError
    assert re.compile is own
