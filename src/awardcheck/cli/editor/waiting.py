"""Work that waits until a writer pauses."""

from __future__ import annotations

from collections.abc import Callable
from threading import Condition, Thread
from time import monotonic
from typing import Generic, TypeVar

Item = TypeVar("Item")


class Waiting(Generic[Item]):
    """Hands items to `work`, one at a time, in a thread of its own; of several under one key only the newest."""

    def __init__(self, work: Callable[[Item], None]) -> None:
        self._work = work
        self._items: dict[str, tuple[float, Item]] = {}
        self._changed = Condition()
        Thread(target=self._run, daemon=True).start()

    def put(self, key: str, item: Item, seconds: float) -> None:
        """To be worked on in so many seconds, unless something newer comes under the key."""
        with self._changed:
            self._items[key] = (monotonic() + seconds, item)
            self._changed.notify()

    def drop(self, key: str) -> None:
        """What waits under the key is wanted no longer."""
        with self._changed:
            self._items.pop(key, None)

    def _run(self) -> None:
        while True:
            self._work(self._next())

    def _next(self) -> Item:
        with self._changed:
            while True:
                if not self._items:
                    self._changed.wait()
                    continue
                key, (due, item) = min(self._items.items(), key=lambda one: one[1][0])
                if (left := due - monotonic()) <= 0:
                    del self._items[key]
                    return item
                self._changed.wait(left)
