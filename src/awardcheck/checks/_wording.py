"""Plain words that several checks use. Nothing here comes from the draft: a draft's words go into an excerpt only."""

from __future__ import annotations

from collections.abc import Sequence

from awardcheck.spec import Prompt

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
