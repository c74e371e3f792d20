"""Where whoever writes the entry opens it or signs off, as in a letter: what stands there is nobody's testimony."""

from __future__ import annotations

import re
from collections.abc import Sequence

from awardcheck.reading.passages import Passage
from awardcheck.text.patterns import regex
from awardcheck.text.voices import speech
from awardcheck.text.voices.quote_marks import quoted

_FEWEST = 2  # other passages in which the writer says "I"
_FOOT = 90  # characters
_POSTSCRIPT = 4  # passages in which a letter may end, with what its writer adds below
_VALEDICTION = regex(
    r"\b(?:yours(?: (?:sincerely|faithfully|truly|ever))?|(?:best|kind|warm) (?:wishes|regards)|regards|sincerely)\b"
    r"[,.]?[^.!?]{2,80}\.?$|\b[A-Z]\w+ x+\s*$",
    re.IGNORECASE,
)


def signed_by_the_writer(passages: Sequence[Passage], i: int) -> str:
    """The foot of the first or the last words of a draft that tells its story as "I", if they are signed there."""
    near_the_end = i >= len(passages) - _POSTSCRIPT
    if not (i == 0 or near_the_end) or passages[i].kind == "quote":
        return ""
    below = "".join(f" {one.text}" for one in passages[i + 1 : i + 2] if near_the_end)
    feet = [passages[i].text[-_FOOT:], f"{passages[i].text}{below}"[-_FOOT:]]
    signed = next((foot for foot in feet if _VALEDICTION.search(foot)), "")
    others = (one for k, one in enumerate(passages) if k != i and one.kind == "paragraph" and not quoted(one.text))
    return signed if signed and sum(bool(speech.SINGULAR.search(one.text)) for one in others) >= _FEWEST else ""
