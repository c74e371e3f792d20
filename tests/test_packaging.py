"""The wheel: what it holds, and that it works where it is installed. And what no file may name."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import venv
import zipfile
from collections.abc import Iterator
from importlib.metadata import distribution
from importlib.util import find_spec
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PROGRAMS = "Scripts" if os.name == "nt" else "bin"


# The wheel ------------------------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Built from the checkout or, where the tests stand beside an installed package, that package packed again."""
    folder = tmp_path_factory.mktemp("wheel")
    if ROOT.joinpath("src").is_dir():
        _build(folder)
    else:
        _pack_again(folder)
    (found,) = folder.glob("awardcheck-*.whl")
    return found


def _build(folder: Path) -> None:
    """With the hatchling that is here, if there is one; otherwise build fetches it."""
    here = ["--no-isolation"] if find_spec("hatchling") else []
    run(sys.executable, "-m", "build", "--wheel", *here, "--outdir", folder, ROOT)


def _pack_again(folder: Path) -> None:
    installed = distribution("awardcheck")
    name = f"awardcheck-{installed.version}-py3-none-any.whl"
    with zipfile.ZipFile(folder / name, "w", zipfile.ZIP_DEFLATED) as file:
        for path in installed.files or ():
            if ".." not in path.parts and path.suffix != ".pyc":
                file.write(str(path.locate()), str(path))


def run(*command: str | Path, folder: Path = ROOT) -> str:
    """What a command prints, which must succeed."""
    done = subprocess.run(list(map(str, command)), cwd=folder, capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def held(wheel: Path) -> list[str]:
    with zipfile.ZipFile(wheel) as file:
        return file.namelist()


@pytest.mark.parametrize(
    "name",
    [
        "categories/place-based.yaml",
        "categories/category.schema.json",
        "categories/configuration.schema.json",
        "checks/missing_answer.py",
        "importing/roles.json",
        "py.typed",
        "reading/restated.json",
        "reading/trained.bin",
        "reporters/_page.css",
        "reporters/_page.html",
        "reporters/line.schema.json",
        "reporters/report.schema.json",
        "text/sums/weights.json",
        "text/figures/in_words.json",
        "text/voices/likely.json",
        "text/voices/spoken.json",
        "vocabulary.yaml",
    ],
)
def test_the_wheel_holds(name: str, held: list[str]) -> None:
    assert f"awardcheck/{name}" in held


def test_the_wheel_holds_every_category(held: list[str]) -> None:
    kept = {f"awardcheck/categories/{path.name}" for path in ROOT.joinpath("categories").iterdir() if path.is_file()}
    assert kept == {name for name in held if name.startswith("awardcheck/categories/")}


def test_the_wheel_holds_the_package_and_nothing_else(held: list[str]) -> None:
    assert {name.split("/")[0].split("-")[0] for name in held} == {"awardcheck"}
    assert not [name for name in held if "__pycache__" in name]


@pytest.mark.skipif(not ROOT.joinpath("src").is_dir(), reason="an installed package has them outside of itself")
@pytest.mark.parametrize("name", ["man/man1/awardcheck.1", "doc/awardcheck/checks/echo.md"])
def test_the_wheel_installs_beside_the_programs(name: str, held: list[str], programs: Path) -> None:
    assert [path for path in held if path.endswith(f".data/data/share/{name}")]
    source = ROOT / "docs" / ("awardcheck.1" if name.endswith(".1") else "checks/echo.md")
    assert programs.parent.joinpath("share", name).read_bytes() == source.read_bytes()


@pytest.mark.skipif(not shutil.which("man"), reason="there is no man here")
@pytest.mark.skipif(not ROOT.joinpath("src").is_dir(), reason="an installed package has its page elsewhere")
def test_man_finds_the_page_in_an_environment_that_is_active(programs: Path, tmp_path: Path) -> None:
    environ = {key: value for key, value in os.environ.items() if key != "MANPATH"}
    environ["PATH"] = f"{programs}{os.pathsep}{os.environ['PATH']}"
    found = subprocess.run(["man", "-w", "awardcheck"], cwd=tmp_path, env=environ, capture_output=True, check=False)
    assert Path(os.fsdecode(found.stdout).strip()) == programs.parent / "share/man/man1/awardcheck.1"


def test_the_wheel_holds_the_licence(held: list[str]) -> None:
    assert [name for name in held if name.endswith("licenses/LICENSE")]


# Installed ------------------------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def programs(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The programs of a fresh environment with the wheel in it; its dependencies are those of this environment."""
    fresh = tmp_path_factory.mktemp("fresh") / "env"
    venv.create(fresh, with_pip=False)
    python = fresh / PROGRAMS / "python"
    install = ["install", "--quiet", "--no-index", "--no-deps", "--disable-pip-version-check"]
    run(sys.executable, "-m", "pip", "--python", python, *install, wheel)
    own = Path(run(python, "-c", "import sysconfig; print(sysconfig.get_path('purelib'))").strip())
    others = [path for path in sys.path if path.rstrip("/\\").endswith(("site-packages", "dist-packages"))]
    own.joinpath("dependencies.pth").write_text("\n".join(others), encoding="utf-8")
    return fresh / PROGRAMS


def test_the_installed_package_is_the_wheels(programs: Path, tmp_path: Path) -> None:
    found = run(programs / "python", "-c", "import awardcheck; print(awardcheck.__file__)", folder=tmp_path)
    assert Path(found.strip()).resolve().is_relative_to(programs.parent.resolve())


def test_the_installed_program_lists_the_categories(programs: Path, tmp_path: Path) -> None:
    listed = run(programs / "awardcheck", "categories", folder=tmp_path)
    assert {line.split()[0] for line in listed.splitlines()} == {path.stem for path in ROOT.glob("categories/*.yaml")}
    assert "cannot be used" not in listed


@pytest.mark.parametrize("suffix", [".md", ".docx"])
def test_the_installed_program_checks_an_example_from_elsewhere(suffix: str, programs: Path, tmp_path: Path) -> None:
    example = ROOT / "examples" / f"place-based{suffix}"
    said = run(
        programs / "awardcheck", example, "--category", "place-based", "--quiet", "--fail-on", "never", folder=tmp_path
    )
    assert "READY" in said
    assert not list(tmp_path.iterdir())


# What files may not name ----------------------------------------------------------------------------------------------

OURS = ("src", "tests", "scripts", "categories", "examples", "docs", ".ci", ".github")
FOLDERS = "work|tmp|home|root|Users|mnt|opt|var"
MACHINES = re.compile(rf"""(?<![\w.~/*)\]<>-])/(?:{FOLDERS})/[\w.-]+""")
REGISTRIES = re.compile(r"\b(?:pypi|npmjs|debian|crates|pythonhosted)\.(?:org|com|io|net)\b", re.IGNORECASE)


def texts() -> Iterator[tuple[str, str]]:
    """Every text file of the project: those at its top and those in its own folders, caches left out."""
    paths = [
        path for path in ROOT.iterdir() if path.is_file() and path.name != ".git"
    ]  # which a worktree has as a file
    paths += [path for folder in OURS for path in ROOT.joinpath(folder).rglob("*") if path.is_file()]
    for path in paths:
        if "__pycache__" not in path.parts:
            data = path.read_bytes()
            if b"\0" not in data:
                yield path.relative_to(ROOT).as_posix(), data.decode("utf-8", errors="replace")


@pytest.mark.parametrize("forbidden", [MACHINES, REGISTRIES], ids=["machines", "registries"])
def test_no_file_names(forbidden: re.Pattern[str]) -> None:
    found = [f"{name}: {match[0]}" for name, text in texts() for match in forbidden.finditer(text)]
    assert not found


def test_what_is_forbidden_would_be_seen() -> None:
    assert MACHINES.search("open('" + "/".join(["", "home", "me", "draft.md"]) + "')")
    assert not MACHINES.search("care home/ward, and/or")
    assert REGISTRIES.search("https://" + "pypi" + ".org/simple")
