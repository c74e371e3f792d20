"""Limits of words that stand above their questions: they are put behind them, where most forms have theirs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from awardcheck.importing.asks import Ask, ask
from awardcheck.importing.lines import Line
from awardcheck.importing.prompts import LIMIT
from awardcheck.records import replace

_FEWEST = 3  # limits; fewer may as well belong to what is above them


def with_limits_behind(lines: Sequence[Line]) -> Iterator[Line]:
    """The lines; where each limit stands above a question, the first beneath none, they go behind their questions."""
    limits = {at for at, line in enumerate(lines) if line.form == "text" and LIMIT.fullmatch(line.text)}
    if len(limits) < _FEWEST or not _are_above(lines, limits):
        yield from lines
        return
    for at, line in enumerate(lines):
        above = lines[at - 1] if at - 1 in limits else None
        if above:
            yield replace(line, text=f"{line.text} ({above.text.strip('()[] .:')})", gap=max(above.gap, line.gap))
        elif at not in limits:
            yield line


def _are_above(lines: Sequence[Line], limits: set[int]) -> bool:
    """Whether a question stands beneath each limit, and none above the first."""
    asks = [at + 1 < len(lines) and ask(lines[at + 1].text) is Ask.PLAIN for at in limits]
    first = min(limits)
    return all(asks) and (not first or ask(lines[first - 1].text) is not Ask.PLAIN)
