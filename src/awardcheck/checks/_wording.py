"""Plain words that several checks use, and the excerpts that go with them. A draft's words go into an excerpt only."""

from __future__ import annotations

from collections.abc import Sequence

from awardcheck.spec import Prompt
from awardcheck.text import Span
from awardcheck.text.sentences import sentences

_LONGEST = 90


def question(prompt: Prompt) -> str:
    """The question in quotation marks, cut behind a word where it is long."""
    ask = " ".join(prompt.ask.split())
    if len(ask) > _LONGEST:
        ask = ask[:_LONGEST].rpartition(" ")[0].rstrip(" ,;:.?") + "…"
    return f"“{ask.removesuffix('.')}”"


def listed(names: Sequence[str], last: str = "and") -> str:
    """ "a", "a and b", "a, b and c"; with semicolons where a name holds a comma itself."""
    if len(names) < 2:
        return "".join(names)
    comma = "; " if any("," in name for name in names) else ", "
    return f"{comma.join(names[:-1])} {last} {names[-1]}"


def counted(number: int, one: str) -> str:
    """ "1 question", "3 questions"."""
    return f"{number:,} {one}{'' if number == 1 else 's'}"


def first_of(number: int, one: str) -> str:
    """What a message adds where the finding stands for several: ", the first of 3 claims of the kind here"."""
    return f", the first of {counted(number, one)} of the kind here" if number > 1 else ""


def sentence_around(text: str, span: Span) -> str:
    """The sentence, or sentences, in which a span of `text` stands, on one line."""
    touched = [one.text for one in sentences(text) if one.start < span.end and one.end > span.start]
    return " ".join(" ".join(touched or [span.text]).split())
