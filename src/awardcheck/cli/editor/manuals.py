"""The pages of the checks, as files that an editor can open."""

from __future__ import annotations

import sysconfig
from functools import cache
from pathlib import Path


@cache
def page(check: str) -> str | None:
    """The address of a check's page: in the checkout, else as it was installed; None where neither is."""
    checkout = Path(__file__).parents[4] / "docs"
    installed = Path(sysconfig.get_path("data"), "share", "doc", "awardcheck")
    pages = (folder / "checks" / f"{check}.md" for folder in (checkout, installed))
    return next((found.resolve().as_uri() for found in pages if found.is_file()), None)
