"""Many drafts in one call: in this process, in several, or on whatever runs functions elsewhere.

`review_many` is the one way in. `desk` knows what holds for each draft, `orders` are what a worker gets, `flow` keeps
the order and a bounded number of drafts in work, `workers` are processes of our own, `cluster` are somebody else's.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar, overload

if TYPE_CHECKING:
    from concurrent.futures import Executor

    from awardcheck.checks import Settings
    from awardcheck.findings import Report
    from awardcheck.reporters import Unreadable
    from awardcheck.spec import Category

T = TypeVar("T")

WINDOW = 64  # drafts that are in work at a time: enough for two dozen workers


@overload
def review_many(
    paths: Iterable[str | Path],
    executor: Executor | None = None,
    category: Category | str | None = None,
    settings: Settings | None = None,
    *,
    window: int = WINDOW,
    keep: None = None,
    send: bool = False,
) -> Iterator[Report | Unreadable]: ...


@overload
def review_many(
    paths: Iterable[str | Path],
    executor: Executor | None = None,
    category: Category | str | None = None,
    settings: Settings | None = None,
    *,
    window: int = WINDOW,
    keep: Callable[[Report], T],
    send: bool = False,
) -> Iterator[T | Unreadable]: ...


def review_many(
    paths: Iterable[str | Path],
    executor: Executor | None = None,
    category: Category | str | None = None,
    settings: Settings | None = None,
    *,
    window: int = WINDOW,
    keep: Callable[[Report], Any] | None = None,
    send: bool = False,
) -> Iterator[Any]:
    """The reports of the drafts in these files, in their order, one by one as they are asked for.

    A draft that cannot be used gives an `Unreadable`, with its path and a message for people, and stops no other.
    `category` (or its id, or its file) and `settings` hold for all drafts; without them each draft's own words, the
    configuration above it and its name tell, as on the command line. Raises SpecError for a category that cannot be
    used.

    The work is done by any `concurrent.futures.Executor`, one call for each draft; without one it is done here. At most
    `window` drafts are in work at a time, which should be at least twice the number of workers. The executor stays
    open. A draft whose worker ended is tried once more; one that ends two is Unreadable. Where an executor is broken
    for good, as a ProcessPoolExecutor is when one of its processes was killed, there is a RuntimeWarning, and processes
    of our own do the rest.

    With `keep`, what that function makes of each report is given instead of it, and is made by the worker: less has to
    come back. With `send` workers are sent the drafts' bytes, not their paths, and need no disk that they share.
    """
    from awardcheck.many.desk import Asked, Desk
    from awardcheck.many.flow import results
    from awardcheck.many.orders import order, sent, whole

    desk = Desk(Asked(category=category, settings=settings))
    if category is not None:
        desk.load_asked()
    orders = (order(desk, str(path)) for path in paths)
    return results(map(sent, orders) if send else orders, keep or whole, executor, window)
