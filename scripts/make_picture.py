"""Writes docs/report.svg, the README's picture of a report.

python scripts/make_picture.py
"""

from __future__ import annotations

from pathlib import Path

from make_examples import report

from awardcheck.reporters import Options, terminal

TARGET = Path(__file__).resolve().parents[1] / "docs" / "report.svg"
EXAMPLE = "system-leadership"


def picture() -> str:
    """The report on an example as a terminal of 80 columns shows it."""
    title = f"awardcheck examples/{EXAMPLE}.docx --category {EXAMPLE}"
    return terminal.svg([report(EXAMPLE, ".docx")], options=Options(width=80), title=title)


if __name__ == "__main__":
    TARGET.write_text(picture(), encoding="utf-8", newline="")
