"""Who may enter: the page's own words, and the kinds of organisation that they name."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from re import IGNORECASE as I
from typing import cast

from awardcheck.importing.asks import leads_to_asks
from awardcheck.importing.lines import Line, Page
from awardcheck.importing.outline import Section, sections
from awardcheck.importing.phrases import patterns
from awardcheck.importing.titles import Topic
from awardcheck.records import dataclass
from awardcheck.spec import EntrantKind
from awardcheck.text.patterns import regex

_WITH = regex(
    r"\b(?:work(?:ing|s)?|partner(?:ing|ed|s)?|collaborat\w+|supplying services|"
    r"enter\w*)\b[^.;]{0,30}?\b(?:with|for) (?:an?|the|at least one|one or more)?\b",
    I,
)
_SHUT = regex(
    r"\b(?:not (?:be )?(?:eligible|open|accepted|enter)|ineligible|only enter (?:together|with|alongside|in)|"
    r"cannot enter|can ?not|may not|"
    r"will not be|excluded|unable to enter|except|should (?:be entered|enter) (?:in|into|under|"
    r"for|the))\b",
    I,
)
_ENTERS = regex(
    r"\b(?:open to|eligib\w+|(?:can|may|might|should|must|could) (?:enter|apply|be|nominate|"
    r"also)\b|welcome[sd]?\b.{0,20}\bfrom|are (?:accepted|welcomed|invited|open)|entrants\b|"
    r"who can|to enter\b|will recognise|award is (?:for|aimed at))"
    r"|^(?:all|any) (?:NHS|public|health|charit|council|organisation)",
    I,
)
_WHO = regex(
    r"\b(?:organisations?|trusts?|teams?|services?|providers?|partners?|councils?|charit(?:y|ies)|bod(?:y|ies)|boards?"
    r"|authorit(?:y|ies))\b",
    I,
)
_VERBS = regex(r"\?|\b(?:is|are|has|have|continue|must|award)\b", I)
_ANY = regex(r"\A(?:all|any)\b|\b(?:in|from|of|at) any\b", I)
_THANKS = regex(
    r"(?:\w+ )?(?:supported|sponsored|funded|organised|organized|run|hosted|presented|brought to you) by\b"
    r"|(?:in )?(?:association|partnership) with\b|(?:with )?thanks to\b|our (?:sponsors|supporters|partners)\b",
    I,
)
_SENTENCES = regex(r"(?<=[.;!])\s+")
_LONGEST_RULE = 900
_PROGRESS = regex(r"\balready made (?:some )?progress\b", I)

_FOR_WHOM = regex(
    r"(?:is |this (?:award|category) is )?(?:open to|for)\s(?!example|instance|how|what|whom|which)[^?:]{3,80}?"
    r"\s(?:who|that|which|whose)\s",
    I,
)


@dataclass(frozen=True, slots=True)
class Entrants:
    """Who may enter: the page's words, the kinds of organisation that they name, and kinds that must be partners."""

    text: str
    open_to: tuple[EntrantKind, ...]
    partner: tuple[EntrantKind, ...]
    doubtful: bool
    needs_progress: bool


def entrants(page: Page, prompts: Iterable[str]) -> Entrants | None:
    """What the page says of who may enter; None where it says nothing."""
    asked = frozenset(prompts)
    lines = [line for line in page.lines if not any(ask in line.text for ask in asked)]
    texts = _of_sections(sections(page), asked) or list(_said(lines)) or list(_bare_kinds(lines))[:1]
    if not texts:
        return None
    parts = [part for text in texts for part in _SENTENCES.split(text)]
    shut = [part for part in parts if _SHUT.search(part)]
    open_to, partner = _both([part for part in parts if part not in shut])
    text = " ".join(map(_stopped, texts))
    return Entrants(text, open_to, partner, bool(shut) or not open_to, bool(_PROGRESS.search(text)))


def _of_sections(found: Sequence[Section], asked: frozenset[str]) -> list[str]:
    """What stands under a heading that announces it, up to a wide gap or to what is another matter."""
    texts: list[str] = []
    for section in found:
        if section.topic is not Topic.ELIGIBILITY or Topic.NOISE in section.topics:
            continue
        for at, line in enumerate(section.lines):
            if (at and line.gap > 1) or leads_to_asks(line.text) or any(ask in line.text for ask in asked):
                break
            texts.append(line.text)
    return texts[:8]


def _said(lines: Sequence[Line]) -> Iterator[str]:
    """Sentences that say who may enter."""
    for line in lines:
        parts = _SENTENCES.split(line.text)
        first = next((at for at, part in enumerate(parts) if _ENTERS.search(part) and kinds(part)), None)
        if first is not None and len(line.text) < _LONGEST_RULE and line.form != "heading":
            yield " ".join(parts[first:])


def says_who(text: str) -> bool:
    """Whether a line says who may enter, or is nothing but kinds of organisation."""
    words = text.split()
    bare = _WHO.search(text) and 2 < len(words) < 25 and not _VERBS.search(text) and _ANY.search(text)
    return bool((kinds(text) and (_ENTERS.search(text) or bare)) or _FOR_WHOM.match(text))


def _bare_kinds(lines: Sequence[Line]) -> Iterator[str]:
    """A line that is nothing but kinds of organisation, where headings were lost."""
    for line in lines[1:]:
        words = line.text.split()
        whole = _WHO.search(line.text) and kinds(line.text) and 2 < len(words) < 25
        if whole and not _VERBS.search(line.text) and not _THANKS.match(line.text):
            yield line.text


def _stopped(text: str) -> str:
    return text if text.endswith((".", ";", ":", "!", "?")) else f"{text}."


def kinds(text: str) -> tuple[EntrantKind, ...]:
    """The kinds of organisation that a text names."""
    text = re.sub(r"\b(private|independent) (\w+) of NHS services", r"\1 \2", text)
    return tuple(cast(EntrantKind, kind) for kind, pattern in patterns("kinds").items() if pattern.search(text))


def _both(parts: Sequence[str]) -> tuple[tuple[EntrantKind, ...], tuple[EntrantKind, ...]]:
    """Kinds that may enter, and kinds with which they must work."""
    open_to: dict[EntrantKind, None] = {}
    partner: dict[EntrantKind, None] = {}
    for part in parts:
        cut = _WITH.search(part)
        open_to.update(dict.fromkeys(kinds(part[: cut.start()] if cut else part)))
        if cut and kinds(part[: cut.start()]):
            partner.update(dict.fromkeys(kinds(part[cut.end() :])))
    return tuple(open_to), tuple(kind for kind in partner if kind not in open_to)
