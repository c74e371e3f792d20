"""What a draft tells elsewhere of somebody whom it quotes by a mere name."""

from __future__ import annotations

import re
from collections.abc import Iterator

from awardcheck.reading import Reading
from awardcheck.text.patterns import compiled, regex
from awardcheck.text.voices import speech
from awardcheck.text.voices.parties import doing_kind, speaker_kind
from awardcheck.text.voices.roles import Kind


def introduced(reading: Reading, speaker: str) -> Kind | None:
    """The kind that the draft gives a name elsewhere.

    "Moira Dale, the ward sister"; "our porter, Moira Dale"; "Moira Dale runs the pharmacy".
    """
    called = compiled(r"[,(]| (?:at|of|from|in|on|for) ").split(speaker, maxsplit=1)[0]
    name = _NAME.search(called.strip(" .,:"))
    if not name:
        return None
    texts = [passage.text for passage in reading.passages]
    beside = (speaker_kind(words) for text in texts for words in _around(text, name["last"]))
    alone = dict.fromkeys((name["last"], name["first"] or name["last"]))
    told = (doing_kind(f"{one}, who {deeds}") for one in alone for text in texts for deeds in _deeds(text, one))
    return next((kind for kinds in (beside, told) for kind in kinds if kind), None)


_NAME = regex(r"(?:(?P<first>[A-Z][a-zà-ž]+) )?(?P<last>[A-Z][\w’'-]+)$")


# "The continuity midwife for the east of the city, ", or at most three words.
_AHEAD = regex(
    r"(?:(?<![^.!?“”\"] )|(?<= to )|(?<= from )|(?<= by )|(?<= which )|(?<= and )|(?<= as )|(?<= when ))"
    r"\b(?:The|Our|An?|Its|His|Her|the|our|an?) [^,.:;!?“”\"\n]{2,70}, (?:[A-Z][\w’'-]+ )?$"
    r"|(?:[\w’'-]+,? ){0,3}$"
)
_BEHIND = regex(rf"(?:, (?!and\b|{speech.SAYS.pattern})[^,.;:|“”\"\n]{{2,60}}| \([^()\n]{{2,60}}\))?", re.IGNORECASE)


def _around(text: str, name: str) -> Iterator[str]:
    """A name with the few words ahead of it and what is set beside it, wherever it stands."""
    for at, end in _places(text, name):
        ahead, behind = _AHEAD.search(text[max(0, at - 80) : at]), _BEHIND.match(text, end)
        yield f"{ahead.group() if ahead else ''}{name}{behind.group() if behind else ''}"


def _deeds(text: str, name: str) -> Iterator[str]:
    """What a sentence that opens with somebody goes on to tell: "runs the pharmacy", not what is said or asked."""
    for at, end in _places(text, name):
        told = _PREDICATE.match(text, end)
        if told and _OPENS.search(text[max(0, at - 60) : at]) and not speech.SAYS.match(told["told"]):
            yield told["told"]


_OPENS = regex(r"(?:^|[.!?”\"|\n] ?|, and )(?:(?:And|But|Her|His|Our|The) )?(?:[\w’'-]+ ){0,2}$")
_PREDICATE = regex(r" (?P<told>[a-z][^.!?:;“”\"\n]{3,120})")


def _places(text: str, name: str) -> Iterator[tuple[int, int]]:
    at = text.find(name)
    while at >= 0:
        yield at, at + len(name)
        at = text.find(name, at + len(name))
