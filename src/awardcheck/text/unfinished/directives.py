"""The note by which a writer lets findings pass: "awardcheck: ignore vague-claim: the board has the figure"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from awardcheck.records import dataclass
from awardcheck.text.patterns import regex

_BEGINS = regex(r"\bawardcheck\s*(?P<colon>[:,–—-]?)\s*(?P<word>[A-Za-z]+)", re.IGNORECASE)
_OTHER_WORDS = ("disable", "suppress", "skip", "allow", "noqa")  # by which other tools are told the same
_REASON = regex(r"(?P<names>(?:[^:()]|\([^()]*\))*?)(?:\s*:|\s[-–—]+\s)\s*(?P<reason>.*)", re.DOTALL)
_NAME = regex(r"([^,;&+()]+)(?:\(([^()]*)\))?")
_AND = regex(r"\s+and\s+", re.IGNORECASE)
_DASHES = regex(r"[\s_\u2010-\u2015]+")


@dataclass(frozen=True, slots=True)
class Directive:
    """What a note lets pass: `ignored` are checks, each with what it is about where brackets say so; else None.

    A check is in small letters with hyphens, whether or not there is one of that name. A note that cannot be understood
    ignores nothing. `text` is the note as it was written, white space as one space.
    """

    ignored: tuple[tuple[str, str | None], ...]
    reason: str
    text: str


def directives(text: str) -> tuple[Directive, ...]:
    """The directives that a comment consists of, one or several; none where it does not begin with one."""
    text = " ".join(text.split())
    starts = [found.start() for found in _BEGINS.finditer(text) if _meant(found)]
    if not starts or starts[0]:
        return ()
    return tuple(_directive(text[start:end].strip()) for start, end in zip(starts, (*starts[1:], None), strict=True))


def _meant(found: re.Match[str]) -> bool:
    """Whether it begins a note to us; after a colon a slip of the pen does as well, so that it can be told."""
    word = found["word"].lower()
    if word == "ignore" or found["colon"] != ":":
        return word == "ignore"
    from difflib import get_close_matches  # only here: most drafts have no note, and git reads many

    return word in _OTHER_WORDS or bool(get_close_matches(word, ("ignore",), cutoff=0.75))


def _directive(text: str) -> Directive:
    begun = _BEGINS.match(text)
    if begun is None or begun["word"].lower() != "ignore":
        return Directive((), "", text)
    rest = text[begun.end() :].lstrip()
    parted = _REASON.fullmatch(rest)
    names, reason = (parted["names"], parted["reason"]) if parted else (rest, "")
    return Directive(tuple(_ignored(names)), reason.strip(), text)


def _ignored(names: str) -> Iterator[tuple[str, str | None]]:
    for name, about in _NAME.findall(names):
        *others, last = [_DASHES.sub("-", one.strip().lower()).strip("-. ") for one in _AND.split(f" {name}")]
        yield from ((other, None) for other in others if other)
        if last:
            yield last, " ".join(about.split()) or None
