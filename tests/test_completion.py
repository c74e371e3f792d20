"""The tabulator key in four shells: what each asks, as its script asks it, and what it is offered."""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

from awardcheck.cli import COMPLETING, main

CASES = yaml.safe_load(Path(__file__).parent.joinpath("cases", "completion.yaml").read_text(encoding="utf-8"))
SHELLS = ("bash", "zsh", "fish", "powershell", "pwsh")
NO_DETECTION = {"_TYPER_COMPLETE_TEST_DISABLE_SHELL_DETECTION": "1"}  # so that a shell can be named
Offered = Callable[[str, str], list[str]]
real = {shell: pytest.mark.skipif(not shutil.which(shell), reason=f"{shell} is not here") for shell in SHELLS}


@pytest.fixture
def here(tmp_path: Path) -> Path:
    for name in ("draft.md", "explain me.docx", "notes.txt", ".hidden.md"):
        tmp_path.joinpath(name).touch()
    tmp_path.joinpath("drafts").mkdir()
    return tmp_path


@pytest.fixture
def offered(here: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Offered:
    """What a shell makes of the program's answer, in that folder; the program must not complain."""

    def run(shell: str, line: str) -> list[str]:
        with monkeypatch.context() as patch:
            patch.chdir(here)
            patch.setattr(sys, "argv", ["awardcheck"])
            patch.setattr(os, "environ", {**os.environ, **asked(shell, line), COMPLETING: f"complete_{shell}"})
            with pytest.raises(SystemExit) as end:
                main()
        said = capsys.readouterr()
        assert (end.value.code, said.err) == (0, "")
        return read(shell, said.out.strip())

    return run


def words(line: str) -> list[str]:
    """As a shell parts a line: an empty word at its end where a space stands there."""
    return [*shlex.split(line), *([""] if line.endswith(" ") else [])]


def asked(shell: str, line: str) -> dict[str, str]:
    """The environment in which the shell's script calls the program."""
    match shell:
        case "bash":  # which parts words at "=", too
            quoted = [f'"{word}"' if " " in word else word for word in words(line)]
            parts = [part for word in quoted for part in re.split("(=)", word) if part or not word]
            return {"COMP_WORDS": "\n".join(parts), "COMP_CWORD": str(len(parts) - 1)}
        case "zsh" | "fish":
            return {"_TYPER_COMPLETE_ARGS": line, "_TYPER_COMPLETE_FISH_ACTION": "get-args"}
        case _:
            return {"_TYPER_COMPLETE_ARGS": line.rstrip(), "_TYPER_COMPLETE_WORD_TO_COMPLETE": words(line)[-1]}


def read(shell: str, said: str) -> list[str]:
    match shell:
        case "zsh":
            if not said.startswith("_arguments"):
                assert said == "_files"
                return []
            listed = said.removeprefix("_arguments '*: :((").removesuffix("))'")
            return [row.split('"')[1].replace("\\\\:", ":") for row in listed.splitlines()]
        case "fish":
            return [row.split("\t")[0] for row in said.splitlines()]
        case "bash":
            return said.splitlines()
        case _:
            return [row.split(":::")[0] for row in said.splitlines()]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["line"])
@pytest.mark.parametrize("shell", ["bash", "zsh", "fish", "powershell"])
def test_what_is_offered(shell: str, case: dict[str, Any], offered: Offered) -> None:
    found = offered(shell, case["line"])
    assert set(case.get("offers", ())) <= set(found)
    assert not set(case.get("but_not", ())) & set(found)
    assert not case.get("nothing") or not found


def test_two_names_for_one_shell(offered: Offered) -> None:
    assert offered("pwsh", "awardcheck show pl") == offered("powershell", "awardcheck show pl")


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("awardcheck draft.md --category=pl", ["place-based"]),
        ("awardcheck draft.md --severity echo=", ["error", "warning", "info"]),
        ("awardcheck draft.md --severity echo=wa", ["warning"]),
    ],
)
def test_bash_is_offered_what_follows_an_equals_sign(line: str, found: list[str], offered: Offered) -> None:
    assert offered("bash", line) == found


def test_a_category_of_ones_own_is_offered_and_none_that_a_shell_would_obey(here: Path, offered: Offered) -> None:
    here.joinpath(".git").mkdir()
    here.joinpath("awards").mkdir()
    here.joinpath(".awardcheck.yaml").write_text("category-folders: [awards]\n", encoding="utf-8")
    for name in ("kitchens.yaml", "\\$(touch obeyed).yaml", "`touch obeyed`.yaml"):
        here.joinpath("awards", name).write_text("id: x", encoding="utf-8")
    here.joinpath("check \\$(touch obeyed).md").touch()
    for shell in SHELLS:
        assert "kitchens" in offered(shell, "awardcheck show ")
        assert not [name for name in offered(shell, "awardcheck show ") if "touch" in name]
        assert offered(shell, "awardcheck che") == ["check"]


def test_a_broken_configuration_offers_nothing_and_says_nothing(here: Path, offered: Offered) -> None:
    here.joinpath(".awardcheck.yaml").write_text("off: [", encoding="utf-8")
    assert offered("bash", "awardcheck show pl") == []


# The scripts themselves, in the shells that are here


@pytest.fixture
def program(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the program, for a PATH."""
    folder = tmp_path_factory.mktemp("program")
    path = folder / "awardcheck"
    path.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m awardcheck "$@"\n', encoding="utf-8")
    path.chmod(0o755)
    return folder


def script(shell: str, folder: Path) -> str:
    command = [sys.executable, "-m", "awardcheck", "--show-completion", shell]
    environ = {**os.environ, **NO_DETECTION}
    return subprocess.run(command, cwd=folder, env=environ, capture_output=True, encoding="utf-8", check=True).stdout


def in_shell(command: list[str], folder: Path, program: Path) -> str:
    environ = {**os.environ, "PATH": f"{program}{os.pathsep}{os.environ['PATH']}", "HOME": str(folder)}
    done = subprocess.run(command, cwd=folder, env=environ, capture_output=True, encoding="utf-8", check=False)
    return done.stdout


@real["bash"]
def test_bash_completes(here: Path, program: Path) -> None:
    press = "_awardcheck_completion awardcheck; printf '%s\\n' \"${COMPREPLY[@]}\""
    lines = [
        script("bash", here),
        f"COMP_WORDS=(awardcheck draft.md --category = pl); COMP_CWORD=4; {press}",
        f"COMP_WORDS=(awardcheck ex); COMP_CWORD=1; {press}",
        "complete -p awardcheck",
    ]
    *found, bound = in_shell(["bash", "--norc", "-c", "\n".join(lines)], here, program).splitlines()
    assert found == ["place-based", "explain", "explain me.docx"]
    assert bound == "complete -o default -F _awardcheck_completion awardcheck"


@real["fish"]
def test_fish_completes(here: Path, program: Path) -> None:
    lines = [script("fish", here), "complete -C 'awardcheck show pl'", "complete -C 'awardcheck draf'"]
    assert in_shell(["fish", "--no-config", "-c", "\n".join(lines)], here, program).split() == [
        "place-based",
        "draft.md",
        "drafts/",
    ]


@real["zsh"]
def test_zsh_completes_from_the_first_press_on(here: Path, program: Path) -> None:
    """In a terminal of its own, for zsh completes nowhere else; the script is loaded as zsh loads one."""
    here.joinpath("_awardcheck").write_text(script("zsh", here), encoding="utf-8")
    typed = f"""
        zmodload zsh/zpty; zpty z zsh -f -i
        zpty -w z "fpath=({here} \\$fpath); autoload -Uz compinit; compinit -u -D; PS1=; stty columns 200; echo RE''ADY"
        zpty -r z seen '*READY*'
        zpty -n -w z $'awardcheck show pl\\t'
        zpty -r z seen '*place-based*' && echo COMPLETED; zpty -d z
    """
    assert "COMPLETED" in in_shell(["timeout", "60", "zsh", "-f", "-c", typed], here, program)


@pytest.mark.parametrize("shell", SHELLS)
def test_the_scripts_name_the_program_and_its_variable(shell: str, here: Path) -> None:
    found = script(shell, here)
    assert "awardcheck" in found
    assert "_AWARDCHECK_COMPLETE" in found
