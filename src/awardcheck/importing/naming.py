"""Names for criteria whose headings the page has lost, from what their questions ask.

How often each of our categories asks for a function under each criterion tells which name goes with which kind of ask.
A name found so is a guess, and the file says so.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import permutations

from awardcheck.importing.parts import functions
from awardcheck.spec import SpecError, list_categories

_SMOOTH = 0.3
_OUT_OF_PLACE = 0.8  # our categories agree in the order of most of their criteria
_LEAST_FIT = 0.5  # on average; below it the award's criteria are likely to be others than ours
_MANY, _LEAST_FIT_OF_MANY = 10, 0.25  # so many questions are hardly of one criterion
_NEW_CRITERION = 1.2  # what a change of topic costs where no gap shows it
_MOST_NAMES = 6  # more would take too long to try out in every order
_FEWEST = 8  # questions of a page on which a shift of topic can be told
_MOST = 8  # questions of one criterion

Table = dict[str, dict[str, float]]


def name_blocks(blocks: Sequence[Sequence[str]], without: str = "") -> list[str] | None:
    """A name for each block of questions, all different; None where there are more blocks than names."""
    names, _ = _knowledge(without)
    if not blocks or len(blocks) > len(names):
        return None
    scores = [{name: sum(score(ask, name, without) for ask in block) for name in names} for block in blocks]
    best = max(
        permutations(names, len(blocks)),
        key=lambda order: sum(scores[at][name] for at, name in enumerate(order)) + _in_order(order, names),
    )
    return list(best)


def cut(asks: Sequence[str], without: str = "") -> list[tuple[str, list[int]]] | None:
    """Questions that stand in one run, cut where their topic shifts: names with the positions of their questions.

    None where the questions are too few or too many for our categories' criteria.
    """
    names, _ = _knowledge(without)
    if not _FEWEST <= len(asks) <= len(names) * _MOST:
        return None
    table = [{name: score(ask, name, without) for name in names} for ask in asks]
    best_value, best = -math.inf, None
    for count in range(3, len(names) + 1):
        for order in permutations(names, count):
            value, ends = _best_cut(table, order)
            value += _in_order(order, names) - _NEW_CRITERION * count
            if ends and value > best_value:
                best_value, best = value, (order, ends)
    if best is None:
        return None
    order, ends = best
    if _fit(table, order, ends) < (_LEAST_FIT if len(asks) < _MANY else _LEAST_FIT_OF_MANY):
        return None
    starts = [0, *ends[:-1]]
    return [(name, list(range(start, end))) for name, start, end in zip(order, starts, ends, strict=True)]


def _fit(table: Sequence[dict[str, float]], order: Sequence[str], ends: Sequence[int]) -> float:
    """How well the questions go under their names, on average."""
    starts = [0, *ends[:-1]]
    return sum(
        table[at][name] for name, start, end in zip(order, starts, ends, strict=True) for at in range(start, end)
    ) / len(table)


def _best_cut(table: Sequence[dict[str, float]], order: Sequence[str]) -> tuple[float, list[int]]:
    """The best ends of the segments when the names come in that order, and what they come to."""
    size = len(table)
    best: list[tuple[float, list[int]]] = [(-math.inf, [])] * (size + 1)
    best[0] = (0.0, [])
    for name in order:
        sums = [0.0]
        for row in table:
            sums.append(sums[-1] + row[name])
        following: list[tuple[float, list[int]]] = [(-math.inf, [])] * (size + 1)
        for end in range(1, size + 1):
            for start in range(max(0, end - _MOST), end):
                value = best[start][0] + sums[end] - sums[start]
                if value > following[end][0]:
                    following[end] = (value, [*best[start][1], end])
        best = following
    return best[size]


def _in_order(order: Sequence[str], names: Sequence[str]) -> float:
    """What an order loses by each place that a name is away from its usual one."""
    return -_OUT_OF_PLACE * sum(abs(at - names.index(name)) for at, name in enumerate(order))


@lru_cache(maxsize=4096)
def score(ask: str, name: str, without: str = "") -> float:
    """How well a question goes under a criterion of that name: a mean log-odds of its functions."""
    _, table = _knowledge(without)
    found = [table[function][name] for function in functions(ask) if function in table]
    return sum(found) / math.sqrt(len(found)) if found else 0.0


@lru_cache(maxsize=8)
def _knowledge(without: str = "") -> tuple[tuple[str, ...], Table]:
    """The criteria's names in their usual order, and for each function the log-odds of each name."""
    counts: dict[str, Counter[str]] = {}
    totals: Counter[str] = Counter()
    names: dict[str, None] = {}
    for name, function in _asked(without):
        names.setdefault(name)
        counts.setdefault(function, Counter())[name] += 1
        totals[name] += 1
    usual = [name for name, _ in totals.most_common(_MOST_NAMES)]
    names = {name: None for name in names if name in usual}
    whole = sum(totals.values())
    table: Table = {}
    for function, count in counts.items():
        seen = count.total() + _SMOOTH * len(names)
        table[function] = {
            name: math.log((count[name] + _SMOOTH) / seen) - math.log(totals[name] / whole) for name in names
        }
    return tuple(names), table


def _asked(without: str) -> Iterator[tuple[str, str]]:
    for file in list_categories():
        if file.id == without:
            continue
        try:
            category = file.load()
        except SpecError:
            continue
        for criterion in category.criteria:
            for prompt in criterion.prompts:
                functions_given = {id for part in prompt.parts for id in part.any}
                yield from ((criterion.name, id) for id in sorted(functions_given | set(functions(prompt.ask))))
