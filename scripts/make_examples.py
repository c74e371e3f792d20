"""Writes all in examples/ that follows from the drafts in Markdown: a Word file of each, and the reports they get.

python scripts/make_examples.py
"""

from __future__ import annotations

from pathlib import Path

from word_from_markdown import word_file

from awardcheck import Report, load_category, review
from awardcheck.readers import read_bytes
from awardcheck.reporters import Options, render

EXAMPLES = Path(__file__).resolve().parents[1] / "examples"
FORMS = {"integration-contribution"}  # laid out in Word as a form: a table of questions and answers
AS_JSON = {"system-leadership"}


def names() -> list[str]:
    """The examples' names, which are the ids of their categories."""
    return sorted(path.stem for path in EXAMPLES.glob("*.md"))


def word(name: str) -> bytes:
    text = EXAMPLES.joinpath(f"{name}.md").read_text(encoding="utf-8")
    return word_file(text, form=name in FORMS)


def report(name: str, suffix: str = ".md") -> Report:
    """The report on an example's .md or .docx, which it names as seen from the project's folder."""
    file = EXAMPLES / f"{name}{suffix}"
    return review(read_bytes(Path("examples", file.name), file.read_bytes()), load_category(name))


def reports(name: str) -> dict[str, str]:
    """File names and texts."""
    found = [report(name)]
    texts = {f"{name}.report.txt": render("terminal", found, options=Options(width=80))}
    if name in AS_JSON:
        texts[f"{name}.report.json"] = render("json", found)
    return texts


def main() -> None:
    for name in names():
        EXAMPLES.joinpath(f"{name}.docx").write_bytes(word(name))
        for file, text in reports(name).items():
            EXAMPLES.joinpath(file).write_text(text, encoding="utf-8", newline="")


if __name__ == "__main__":
    main()
