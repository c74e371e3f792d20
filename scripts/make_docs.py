"""Writes what follows from the code: docs/checks/, a page for each check, and docs/awardcheck.1, the manual page.

python scripts/make_docs.py
"""

from __future__ import annotations

from pathlib import Path

from man_page import man_page

from awardcheck.checks import Check, checks

DOCS = Path(__file__).resolve().parents[1] / "docs"


def page(check: Check) -> str:
    """A check's page: what `awardcheck explain` prints of it."""
    back = "[All checks](README.md) · `awardcheck explain` prints this page"
    return f"# {check.id}\n\n*{str(check.severity).capitalize()}.* {check.manual}\n\n---\n\n{back}\n"


def index() -> str:
    rows = (f"| [`{check.id}`]({check.id}.md) | {check.severity} | {check.summary} |\n" for check in checks())
    head = "# The checks\n\n| Check | Weight | What it finds |\n| --- | --- | --- |\n"
    return head + "".join(rows)


def files() -> dict[Path, str]:
    """Every file that is made, and its text."""
    pages = {DOCS / "checks" / f"{check.id}.md": page(check) for check in checks()}
    return pages | {DOCS / "checks" / "README.md": index(), DOCS / "awardcheck.1": man_page()}


def main() -> None:
    made = files()
    DOCS.joinpath("checks").mkdir(exist_ok=True)
    for path in set(DOCS.joinpath("checks").glob("*.md")) - set(made):
        path.unlink()
    for path, text in made.items():
        path.write_text(text, encoding="utf-8", newline="")


if __name__ == "__main__":
    main()
