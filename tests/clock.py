"""How tests ask whether time grows as it should, on machines that are noisy."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable

BLINK = 0.1  # seconds; below this the clock says nothing
TRIES = 4


def seconds(work: Callable[[], object]) -> float:
    """Processor seconds of this process; what others do on the machine does not count.

    Nor does the garbage collector, as in `timeit`: late in a long run it walks through all that the other tests hold.
    """
    gc.collect()
    gc.disable()
    try:
        start = time.process_time()
        work()
        return time.process_time() - start
    finally:
        gc.enable()


def grows_straight(work: Callable[[int], object], small: int, large: int) -> bool:
    """Whether the work's time grows with its size and no faster: well below what a square law would take.

    Half-way between the line and the square is the limit. The best of a few tries decides: a slow moment passes, a
    square law does not.
    """
    work(small)  # loads and compiles what is needed once
    allowed = (large / small) ** 1.5
    return any(seconds(lambda: work(large)) <= max(BLINK, allowed * seconds(lambda: work(small))) for _ in range(TRIES))
