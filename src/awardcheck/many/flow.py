"""Keeps drafts in their order, and a bounded number of them in work."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterable
from typing import TYPE_CHECKING, TypeVar

from awardcheck.findings import Report
from awardcheck.many.orders import Order, work
from awardcheck.reading import Aside, later
from awardcheck.reporters import Unreadable

if TYPE_CHECKING:
    from concurrent.futures import Executor

T = TypeVar("T")


def results(
    orders: Iterable[Order | Unreadable],
    keep: Callable[[Report], T],
    executor: Executor | None,
    window: int,
    aside: Aside = later,
) -> Generator[T | Unreadable, None, None]:
    """One result for each order, in their order; at most `window` orders are taken before their results are.

    Without an executor the work is done here, and the judge's part of it as `aside` has it.
    """
    if executor is None:
        return (one if isinstance(one, Unreadable) else work(one, keep, aside) for one in orders)
    return _elsewhere(orders, keep, executor, window)


def _elsewhere(
    orders: Iterable[Order | Unreadable], keep: Callable[[Report], T], executor: Executor, window: int
) -> Generator[T | Unreadable, None, None]:
    from awardcheck.many.crew import Crew  # a single draft need not wait for what this loads

    crew = Crew(executor, keep)
    try:
        for one in orders:
            crew.take(one)
            if len(crew.waiting) >= window:
                yield crew.next()
        while crew.waiting:
            yield crew.next()
    finally:
        crew.leave()
