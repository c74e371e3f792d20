"""A Dask cluster that the user names. Nothing else in the package reaches another computer, and nothing imports this
module unless a cluster was named.
"""

from __future__ import annotations

import logging
from collections.abc import Iterator
from concurrent.futures import Executor
from contextlib import contextmanager
from typing import Any

from awardcheck import __version__

PATIENCE = 10  # seconds for a scheduler to answer, and for its first worker


class ClusterError(Exception):
    """The cluster cannot be used; the message says why and what to do."""


@contextmanager
def joined(address: str) -> Iterator[tuple[Executor, int]]:
    """An executor on the cluster with the scheduler at `tcp://host:port`, and how many calls it does at a time.

    Raises ClusterError, also where its workers have another version of awardcheck, which could find other things.
    """
    try:
        from distributed import Client
    except ImportError:
        raise ClusterError('Dask is not installed here; run pip install ".[dask]" in the clone') from None
    logging.getLogger("distributed").setLevel(logging.CRITICAL)  # what goes wrong is told by us
    client = Client.__new__(Client)
    try:
        client.__init__(address, timeout=PATIENCE, set_as_default=False)
    except (OSError, ValueError) as error:
        client.status = "closed"  # or Dask would, sooner or later, wait for what was never opened to be closed
        raise ClusterError(f"no Dask scheduler answers there ({type(error).__name__})") from None
    with client:
        _check_workers(client)
        yield client.get_executor(pure=False), sum(client.nthreads().values())


def _check_workers(client: Any) -> None:
    try:
        client.wait_for_workers(1, timeout=PATIENCE)
    except TimeoutError:
        raise ClusterError("the cluster has no workers; start one with: dask worker ADDRESS") from None
    try:
        versions = set(client.run(_version).values())
    except Exception as error:
        raise ClusterError(f"its workers cannot run awardcheck ({type(error).__name__}); install it there") from None
    if others := sorted(versions - {__version__}):
        raise ClusterError(f"its workers have awardcheck {', '.join(others)}, and this is {__version__}")


def _version() -> str:
    return __version__
