"""What is made from the code for people to read: the checks' pages, the manual page, the pages of the site."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from awardcheck.checks import ids
from awardcheck.cli.editor.manuals import page
from awardcheck.cli.group import COMMANDS
from awardcheck.spec import list_categories

sys.path.insert(0, str(Path(__file__).parents[1] / "scripts"))

import make_docs
import make_site
from man_page import escaped

ROOT = Path(__file__).parents[1]
MADE = make_docs.files()
MANUAL = ROOT / "docs" / "awardcheck.1"


@pytest.mark.parametrize("path", MADE, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_what_is_made_is_fresh(path: Path) -> None:
    assert path.read_text(encoding="utf-8") == MADE[path], "run: python scripts/make_docs.py"


def test_no_page_is_left_of_a_check_that_is_gone() -> None:
    assert {path.stem for path in ROOT.glob("docs/checks/*.md")} == {*ids(), "README"}


@pytest.mark.skipif(not ROOT.joinpath("src").is_dir(), reason="an installed package has its pages elsewhere")
def test_an_editor_finds_the_page_of_each_check() -> None:
    assert [page(id) for id in ids()] == [ROOT.joinpath("docs", "checks", f"{id}.md").as_uri() for id in ids()]
    assert page("no-such-check") is None


@pytest.mark.parametrize("path", [*ROOT.glob("*.md"), *ROOT.glob("docs/*.md")], ids=lambda path: path.name)
def test_no_page_says_a_thing_twice(path: Path) -> None:
    """As a merge that went wrong makes one do."""
    parts = re.split(r"(?<=[.:;])\s|\n\s*\n", path.read_text(encoding="utf-8"))
    sentences = [" ".join(part.split()) for part in parts if len(part) > 60]
    assert [sentence for sentence in {*sentences} if sentences.count(sentence) > 1] == []


# The manual page


@pytest.mark.skipif(not shutil.which("mandoc"), reason="there is no mandoc here")
def test_the_manual_page_is_sound() -> None:
    done = subprocess.run(
        ["mandoc", "-T", "lint", "-W", "warning", str(MANUAL)], capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stdout) == (0, "")


@pytest.mark.skipif(not shutil.which("groff"), reason="there is no groff here")
def test_groff_reads_the_manual_page_without_a_warning() -> None:
    command = ["groff", "-man", "-ww", "-Tutf8", str(MANUAL)]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
    assert (done.returncode, done.stderr) == (0, "")
    shown = re.sub(r"\x1b\[[0-9;]*m|.\x08", "", done.stdout)
    for command_name in COMMANDS:
        assert f"awardcheck {command_name}" in shown
    for option in ("--category ID", "--severity CHECK=LEVEL", "--install-completion"):
        assert option in shown
    assert all(re.search(rf"^ +{id} \(", shown, flags=re.MULTILINE) for id in ids())


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (".TH is no macro here", r"\&.TH is no macro here"),
        ("'tis so", r"\&'tis so"),
        ("C:\\drafts", r"C:\edrafts"),
        ("--category", r"\-\-category"),
        ("“so”, it’s £3", r"\(lqso\(rq, it\(cqs \[u00A3]3"),
    ],
)
def test_roff_obeys_nothing_in_a_text(text: str, said: str) -> None:
    assert escaped(text) == said


# The site


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("site")
    assert make_site.make(folder) == []  # every link leads somewhere
    return folder


def test_the_site_has_a_page_for_everything(site: Path) -> None:
    made = {path.relative_to(site).as_posix() for path in site.rglob("*.html")}
    assert {"index.html", "CONTRIBUTING.html", "CHANGELOG.html", "docs/editor.html", "docs/checks/index.html"} <= made
    assert {f"docs/checks/{id}.html" for id in ids()} <= made
    assert {f"docs/awards/{file.id}.html" for file in list_categories()} <= made
    assert {f"docs/{path.stem}.html" for path in ROOT.glob("docs/*.md")} <= made


def test_the_site_needs_no_network_and_no_page_that_is_not_there(site: Path) -> None:
    for path in site.rglob("*.html"):
        text = path.read_text(encoding="utf-8")
        assert not re.search(r"<script|<link|@import|url\(|src=\"(?:\w+:|//)", text), path
        for target in re.findall(r"(?:href|src)=\"([^\":#]+)[\"#]", text):
            assert path.parent.joinpath(target).resolve().is_file(), f"{path}: {target}"


def test_a_link_that_leads_nowhere_is_told() -> None:
    text = "# A\n\n[b](nowhere.md) [c](#no-heading) [d](docs/judging.md) [e](#a) ![f](g.png)\n"
    known = {**make_site.pages(), "A.md": make_site.Page("A.md", text)}
    site = make_site.Site(known)
    html = site.html(known["A.md"])
    assert [problem.split(": ")[1] for problem in site.problems] == ["nowhere.md", "#no-heading", "g.png"]
    assert 'href="docs/judging.html"' in html


def test_the_script_replaces_a_site_and_nothing_else(tmp_path: Path) -> None:
    def run(folder: Path) -> int:
        return subprocess.run([sys.executable, ROOT / "scripts/make_site.py", folder], check=False).returncode

    assert run(tmp_path / "site") == 0
    assert run(tmp_path / "site") == 0
    tmp_path.joinpath("mine.txt").touch()
    assert run(tmp_path) == 1
    assert tmp_path.joinpath("mine.txt").exists()
