"""Remarks on how to answer: beneath several questions a line begins with the same word and a colon."""

from __future__ import annotations

from collections.abc import Sequence

from awardcheck.importing.asks import Ask, ask
from awardcheck.importing.phrases import patterns
from awardcheck.importing.units import Unit
from awardcheck.text.patterns import regex

_FEWEST = 2  # questions with a remark
_NAMED = regex(r"(?P<word>[A-Z][a-z]+(?: [a-z]+){0,2}):\s")


def among_remarks(found: Sequence[Unit]) -> list[bool]:
    """For each unit whether it is of a remark: "Remarks: Judges do not know your area. A map helps."."""
    words = [_word(found, at) for at in range(len(found))]
    told = [word for at, word in enumerate(words) if word and not _same_line(found, at)]
    return [word is not None and told.count(word) >= _FEWEST for word in words]


def _word(found: Sequence[Unit], at: int) -> str | None:
    """The word that a unit's line begins with, if a question stands right above the line."""
    named = _NAMED.match(found[at].line.text)
    above = next((unit for unit in reversed(found[:at]) if unit.line is not found[at].line), None)
    if named is None or above is None or found[at].line.gap or patterns("speaks-of")["work"].search(named["word"]):
        return None
    other = _NAMED.match(above.line.text)
    asks = ask(above.text) is Ask.PLAIN and not (other and other["word"] == named["word"])
    return named["word"].casefold() if asks else None


def _same_line(found: Sequence[Unit], at: int) -> bool:
    return at > 0 and found[at - 1].line is found[at].line
