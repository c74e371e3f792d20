"""Earlier versions of a draft, read out of git into memory."""

from __future__ import annotations

import os
import subprocess

from awardcheck.cli.output import Unusable, printable
from awardcheck.records import dataclass

# git is to read only: it takes no lock, asks nobody, fetches nothing, and takes a name for a name.
_QUIETLY = {
    "GIT_OPTIONAL_LOCKS": "0",
    "GIT_TERMINAL_PROMPT": "0",
    "GIT_NO_LAZY_FETCH": "1",
    "GIT_LITERAL_PATHSPECS": "1",
    "LC_ALL": "C",
}
_POINTER = b"version https://git-lfs.github.com/spec/"


@dataclass(frozen=True, slots=True)
class _Repository:
    """A git repository by its top folder, and a file by its path in it."""

    top: str
    file: str

    def ask(self, *arguments: str) -> bytes | None:
        """What git says; None where it refuses."""
        return _git(self.top, *arguments)[0]


def earlier(name: str, revision: str) -> tuple[str, bytes]:
    """A file as it was in a revision: the path that it had there, and its bytes. Raises Unusable.

    Where it had another name then, that is found, unless the renaming was not told to git.
    """
    repository = _repository(name)
    commit = _commit(repository, name, revision)
    for path in _names(repository, commit):
        data = repository.ask("cat-file", "blob", f"{commit}:{path}")
        if data is not None:
            if data.startswith(_POINTER):
                raise Unusable(f"{printable(name)}: git has only a pointer to it, the file is kept by Git LFS")
            return path, data
    raise Unusable(f"{printable(name)}: is not in the revision {printable(revision)}, under this name or an older one")


def _repository(name: str) -> _Repository:
    if not os.path.exists(name):
        raise Unusable(f"{printable(name)}: there is no such file; check the name and the folder")
    folder, file = os.path.split(os.path.realpath(name))
    said, why = _git(folder, "rev-parse", "--show-toplevel", "--show-prefix")
    if said is None:
        trusted = "dubious ownership" not in why
        reason = "is in no git repository, so it has no earlier version" if trusted else "git does not trust its folder"
        raise Unusable(f"{printable(name)}: {reason}")
    top, prefix = os.fsdecode(said).split("\n")[:2]
    return _Repository(top, f"{prefix}{file}")


def _commit(repository: _Repository, name: str, revision: str) -> str:
    said = None
    if revision and not revision.startswith("-"):
        said = repository.ask("rev-parse", "--verify", "--quiet", f"{revision}^{{commit}}")
    if said is None:
        how = f"`git log --oneline -- {printable(name)}` lists those in which the draft changed"
        raise Unusable(f"--since {printable(revision)}: there is no such revision; {how}")
    return said.decode().strip()


def _names(repository: _Repository, commit: str) -> list[str]:
    """The names that the file may have had in the commit, the present one first."""
    names = [repository.file]
    names += _older(repository.ask("diff", "--cached", *_RENAMES, "HEAD"), names[-1])
    since = f"{commit}..HEAD"
    names += _older(repository.ask("log", "--follow", "--format=", *_RENAMES, since, "--", names[-1]), names[-1])
    return list(dict.fromkeys(names))


_RENAMES = ("--no-ext-diff", "--no-textconv", "--find-renames", "--diff-filter=R", "--name-status", "-z")


def _older(told: bytes | None, name: str) -> list[str]:
    """The names that a file had before, latest first, out of git's list of renames."""
    fields = os.fsdecode((told or b"").strip(b"\n\0")).split("\0")
    found = []
    for old, new in zip(fields[1::3], fields[2::3], strict=False):
        if new == name:
            name = old
            found.append(old)
    return found


def _git(folder: str, *arguments: str) -> tuple[bytes | None, str]:
    """What git prints, or None and what it complains of."""
    try:
        done = subprocess.run(
            ["git", "-C", folder, *arguments], capture_output=True, check=False, env={**os.environ, **_QUIETLY}
        )
    except FileNotFoundError:
        raise Unusable("--since needs git, which is not installed here") from None
    return (done.stdout if done.returncode == 0 else None), done.stderr.decode(errors="replace")
