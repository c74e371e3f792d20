"""Those who do the work elsewhere: whoever of them ends, no draft is lost."""

from __future__ import annotations

import warnings
from collections import deque
from collections.abc import Callable, Iterator
from concurrent.futures import BrokenExecutor, CancelledError, Executor, Future, wait
from typing import Generic, TypeVar

from awardcheck.findings import Report
from awardcheck.many.cores import cores
from awardcheck.many.orders import Order, work
from awardcheck.many.workers import Workers
from awardcheck.records import dataclass
from awardcheck.reporters import Unreadable

T = TypeVar("T")

TRIES = 2
CLOSED = "ClosedClientError"  # Dask's own error, told by its name, for only Dask itself could be asked for it


@dataclass(slots=True)
class _Task(Generic[T]):
    order: Order
    future: Future[T | Unreadable]
    tries: int = 1


class Crew(Generic[T]):
    """Those who do the work; where their executor is broken for good, processes of our own take over."""

    def __init__(self, executor: Executor, keep: Callable[[Report], T]) -> None:
        self._executor = executor
        self._keep = keep
        self._own: Workers | None = None
        self.waiting: deque[_Task[T] | Unreadable] = deque()

    def take(self, one: Order | Unreadable) -> None:
        self.waiting.append(one if isinstance(one, Unreadable) else _Task(one, self._submit(one)))

    def next(self) -> T | Unreadable:
        """The result of the order that was taken first of those that are waiting."""
        first = self.waiting[0]
        result = first if isinstance(first, Unreadable) else self._result(first)
        self.waiting.popleft()
        return result

    def leave(self) -> None:
        """Calls off what nobody asked for any more."""
        for task in self._tasks():
            task.future.cancel()
        if self._own:
            self._own.stop()

    def _tasks(self) -> Iterator[_Task[T]]:
        return (one for one in self.waiting if isinstance(one, _Task))

    def _submit(self, order: Order) -> Future[T | Unreadable]:
        try:
            return self._executor.submit(work, order, self._keep)
        except Exception as error:
            if not _gone(error):
                raise
            self._take_over(error)
            return self._executor.submit(work, order, self._keep)

    def _submit_alone(self, task: _Task[T]) -> Future[T | Unreadable]:
        """When nothing else is in work: an executor may blame all drafts that a worker had for what one of them did."""
        wait([other.future for other in self._tasks() if other is not task])
        return self._submit(task.order)

    def _result(self, task: _Task[T]) -> T | Unreadable:
        while True:
            try:
                return task.future.result()
            except Exception as error:  # work itself raises none: it is the worker that failed, or all of them
                if _gone(error):
                    self._take_over(error)
                elif task.tries == TRIES:
                    return Unreadable(task.order.told, _ended(error))
                else:
                    task.tries += 1
                    task.future = self._submit_alone(task)

    def _take_over(self, error: Exception) -> None:
        """What was given to the old executor and has no result is given to our own processes, in the same order."""
        said = f"the executor has failed ({type(error).__name__}); processes on this computer do the rest"
        warnings.warn(said, RuntimeWarning, stacklevel=5)
        self._executor = self._own = Workers(cores())
        for task in self._tasks():
            if not task.future.done() or task.future.cancelled() or task.future.exception():
                task.future = self._executor.submit(work, task.order, self._keep)


def _gone(error: Exception) -> bool:
    """Whether the executor will do nothing more."""
    return isinstance(error, BrokenExecutor | CancelledError) or type(error).__name__ == CLOSED


def _ended(error: Exception) -> str:
    how = str(error) if type(error).__module__ == Workers.__module__ else type(error).__name__
    return (
        f"the worker that reviewed it ended or failed each time it was tried ({how}); "
        "perhaps memory ran out: look at the file, and check it by itself"
    )
