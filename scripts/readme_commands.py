"""Prints the commands of the README's quick start, one a line, so that they can be run as they are written."""

from __future__ import annotations

import re
from pathlib import Path


def quick_start(readme: str) -> list[str]:
    """The lines of the code blocks between the headings "Quick start" and the next one."""
    section = re.split(r"^## ", readme, flags=re.MULTILINE)
    start = next(part for part in section if part.startswith("Quick start"))
    blocks = re.findall(r"^```(?:sh|console|bash)\n(.*?)^```", start, flags=re.MULTILINE | re.DOTALL)
    return [line for block in blocks for line in block.splitlines() if line.strip()]


if __name__ == "__main__":
    print("\n".join(quick_start(Path(__file__).resolve().parents[1].joinpath("README.md").read_text(encoding="utf-8"))))
