"""How a baseline is written in a file."""

from __future__ import annotations

from typing import Literal

from pydantic import BaseModel, ConfigDict

from awardcheck.spec.schema import Positive


class Baseline(BaseModel):
    """How many findings of each fingerprint are known, by draft and by award."""

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)

    version: Literal[1]
    drafts: dict[str, dict[str, dict[str, Positive]]] = {}
