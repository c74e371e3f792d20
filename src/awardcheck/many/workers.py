"""Worker processes of our own. One that ends takes no more with it than the call that it was at, and is replaced."""

from __future__ import annotations

import signal
import threading
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from multiprocessing import get_context
from multiprocessing.connection import Connection
from types import TracebackType
from typing import Any, ParamSpec, TypeVar

P = ParamSpec("P")
T = TypeVar("T")

ENDING = 5.0  # seconds that a process may take to end when its pipe is closed
_CONTEXT = get_context("spawn")  # the same on every system, and safe beside threads


class WorkerEnded(Exception):
    """The process that did the call ended before it was done; the message says how."""


class Workers(ThreadPoolExecutor):
    """An executor in which each of its threads has a process of its own that does the calls.

    Python's ProcessPoolExecutor is broken for good when one of its processes ends, and does not say at which call. Here
    the call's future raises WorkerEnded, and the next call has a new process.
    """

    def __init__(self, number: int) -> None:
        super().__init__(number, "awardcheck", initializer=_leave_interrupts_to_others)
        self._mine = threading.local()
        self._processes: set[_Process] = set()
        self._stopped = False

    def submit(self, fn: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs) -> Future[T]:
        return super().submit(self._call, fn, args, kwargs)

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:
        """The processes end as soon as their calls are done."""
        super().shutdown(wait, cancel_futures=cancel_futures)
        if wait:
            for process in self._processes:
                process.end()

    def stop(self) -> None:
        """Ends the processes in the midst of their work."""
        self._stopped = True
        super().shutdown(wait=False, cancel_futures=True)
        for process in set(self._processes):
            process.kill()
        self.shutdown()

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if kind:
            self.stop()
        self.shutdown()

    def _call(self, function: Callable[..., Any], args: tuple[Any, ...], kwargs: dict[str, Any]) -> Any:
        process: _Process | None = getattr(self._mine, "process", None)
        if process is None:
            process = self._mine.process = _Process()
            self._processes.add(process)
        if self._stopped:
            process.kill()
        try:
            return process.call(function, args, kwargs)
        except WorkerEnded:
            self._processes.discard(process)
            self._mine.process = None
            raise


def _leave_interrupts_to_others() -> None:
    """Ctrl-C is for the main thread; the processes that this one starts inherit that they do not hear of it."""
    if hasattr(signal, "pthread_sigmask"):
        signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGINT])


class _Process:
    """A process that does one call after the other."""

    def __init__(self) -> None:
        self._pipe, theirs = _CONTEXT.Pipe()
        self._process = _CONTEXT.Process(target=_serve, args=(theirs,), daemon=True)
        self._process.start()
        theirs.close()

    def call(self, function: Callable[..., Any], args: tuple[Any, ...], kwargs: dict[str, Any]) -> Any:
        """Raises what the call raises, and WorkerEnded."""
        try:
            self._pipe.send((function, args, kwargs))
            done, result = self._pipe.recv()
        except (EOFError, OSError):
            self._process.join(timeout=ENDING)
            self.kill()
            raise WorkerEnded(_how(self._process.exitcode)) from None
        if not done:
            raise result
        return result

    def end(self) -> None:
        self._pipe.close()
        self._process.join()

    def kill(self) -> None:
        self._process.kill()
        self._process.join()


def _serve(pipe: Connection) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    while True:
        try:
            function, args, kwargs = pipe.recv()
            answer = True, function(*args, **kwargs)
        except EOFError:
            return
        except Exception as error:
            answer = False, error
        try:
            pipe.send(answer)
        except (BrokenPipeError, ConnectionError):  # nobody listens any more
            return
        except Exception as error:  # the answer cannot be pickled
            pipe.send((False, TypeError(f"{type(error).__name__} in pickling the answer")))


def _how(code: int | None) -> str:
    if code is not None and code < 0:
        return f"killed by {signal.Signals(-code).name}"
    return f"ended with status {code}"
