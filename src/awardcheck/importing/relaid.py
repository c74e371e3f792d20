"""Pages for training, with their criteria set in other layouts: what a page asks does not hang on how it is printed.

Of each page that names its criteria some layouts are taken, others for each page, so that the words stay few beside
the forms.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Iterator, Sequence

from awardcheck.importing.titles import criterion_name

_MOST_BESIDE = 0.4  # of what stands among the questions; more would be lost in another layout
_LAYOUTS_OF_EACH = 5
_FEWEST_WORDS = 3

Criteria = Sequence[tuple[str, Sequence[str]]]


def relaid(name: str, text: str, criteria: dict[str, list[str]]) -> Iterator[tuple[str, str, str]]:
    """A page's text in other layouts: the layout's name, the form of the text, and the text."""
    parts = _parted(text.split("\n"), criteria)
    if parts is None:
        return
    above, below = parts
    named = [(criterion_name(title), asks) for title, asks in criteria.items()]
    chosen = sorted(LAYOUTS, key=lambda layout: hashlib.sha256(f"{name} {layout}".encode()).digest())
    for layout in chosen[:_LAYOUTS_OF_EACH]:
        body = LAYOUTS[layout](named)
        form = "md" if layout.startswith("marked") else "txt"
        yield layout, form, "\n".join((*above, body, "", *below))


def _parted(lines: Sequence[str], criteria: dict[str, list[str]]) -> tuple[Sequence[str], Sequence[str]] | None:
    """The lines above and below a page's criteria; None where these are not to be had as a whole."""
    asks = [_plain(ask) for of_one in criteria.values() for ask in of_one]
    names = [_plain(criterion_name(name)) for name in criteria]
    if len(names) < 2 or not all(names) or any(len(ask.split()) < _FEWEST_WORDS for ask in asks):
        return None
    if any(ask[0].islower() for of_one in criteria.values() for ask in of_one):
        return None  # they go on from a line that another layout would lose
    said = [_plain(line) for line in lines]
    first = next((at for at, words in enumerate(said) if words and _plain(criterion_name(lines[at])) == names[0]), None)
    last = max((at for at, words in enumerate(said) if len(words) > 3 and words in asks[-1]), default=-1)
    last = max(last, max((at for at, words in enumerate(said) if asks[-1] in words), default=-1))
    if first is None or last <= first:
        return None
    body = " ".join(said[first : last + 1])
    asked = sum(map(len, asks)) + sum(map(len, names))
    whole = all(ask in body for ask in asks) and asked >= (1 - _MOST_BESIDE) * len(body)
    return (lines[:first], lines[last + 1 :]) if whole else None


def _headed(title: Callable[[int, str], str], ask: Callable[[int, int, str], str]) -> Callable[[Criteria], str]:
    """A layout of a title and a line for each question, from how these are written."""

    def lay(criteria: Criteria) -> str:
        return "\n\n".join(
            "\n".join((title(at, name), *(ask(at, number, one) for number, one in enumerate(asks, start=1))))
            for at, (name, asks) in enumerate(criteria, start=1)
        )

    return lay


def _run_in(lead: str) -> Callable[[Criteria], str]:
    """A layout of a paragraph for each criterion, which its name opens."""

    def lay(criteria: Criteria) -> str:
        return "\n\n".join(lead.format(name) + " ".join(map(_sentence, asks)) for name, asks in criteria)

    return lay


def _bare(mark: str) -> Callable[[Criteria], str]:
    """A layout that has lost the names: lists or lines that only blank lines part."""

    def lay(criteria: Criteria) -> str:
        return "\n\n\n".join("\n".join(f"{mark}{ask}" for ask in asks) for _, asks in criteria)

    return lay


def _sentence(ask: str) -> str:
    return ask if ask.endswith((".", "?", "!")) else f"{ask.rstrip(';,:')}."


LAYOUTS: dict[str, Callable[[Criteria], str]] = {
    "capitals": _headed(lambda _, name: name.upper(), lambda _a, _b, ask: f"\n{ask}"),
    "lines": _headed(lambda _, name: name, lambda _a, _b, ask: ask),
    "colons": _headed(lambda _, name: f"{name}:", lambda _a, _b, ask: f"- {ask}"),
    "numbers": _headed(lambda at, name: f"{at}. {name}", lambda at, number, ask: f"{at}.{number} {ask}"),
    "weights": _headed(lambda at, name: f"Criterion {at}: {name} ({10 * at}%)", lambda _a, _b, ask: f"\n{ask}"),
    "limits": _headed(lambda _, name: f"{name}\n", lambda at, _, ask: f"{ask} ({50 + 50 * at} words)"),
    "run in": _run_in("{}: "),
    "marked paragraphs": _headed(lambda _, name: f"### {name}", lambda _a, _b, ask: f"\n{ask}"),
    "marked list": _headed(lambda _, name: f"## {name}\n", lambda _a, _b, ask: f"- {ask}"),
    "marked text": _headed(lambda _, name: f"### {name}\n", lambda _a, number, ask: _sentence(ask)),
    "marked run in": _run_in("**{}:** "),
    "bare list": _bare("  • "),
    "bare lines": _bare(""),
}


def _plain(text: str) -> str:
    return " ".join(re.sub(r"[\W_]+", " ", text.casefold()).split())
