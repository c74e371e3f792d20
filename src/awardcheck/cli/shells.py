"""Puts right, for a completion, what two shells and the command line's library misunderstand between them."""

from __future__ import annotations

from collections.abc import MutableMapping
from contextlib import suppress

from awardcheck.cli import COMPLETING

BEFORE = "_AWARDCHECK_BEFORE"  # what stands before the word that is completed and belongs to it

_ZSH = "compdef %(complete_func)s %(prog_name)s"
_ZSH_AT_ONCE = f"""if [[ $zsh_eval_context[-1] == loadautofunc ]]; then
  %(complete_func)s "$@"
else
  {_ZSH}
fi"""


def ready(environ: MutableMapping[str, str]) -> None:
    """Puts right what the shell asks by these variables, and the script that it may be given."""
    if "bash" in environ.get(COMPLETING, ""):
        _join_words(environ)
    _mend_zsh()


def _join_words(environ: MutableMapping[str, str]) -> None:
    """Bash parts words at "=": `--category=pl` is completed as `--category pl`, and of `echo=er` the level."""
    words = environ.get("COMP_WORDS", "").split("\n")
    here = int(environ.get("COMP_CWORD", "0"))
    if words[here : here + 1] == ["="]:  # the cursor stands behind it, and nothing follows yet
        words.insert(here + 1, "")
        here += 1
    if here < 2 or words[here - 1 : here] != ["="]:
        return
    option = words[here - 2].startswith("-")
    if not option:
        environ[BEFORE] = f"{words[here - 2]}="
    kept = here - 1 if option else here - 2
    environ["COMP_WORDS"] = "\n".join([*words[:kept], words[here]])
    environ["COMP_CWORD"] = str(kept)


def _mend_zsh() -> None:
    """The script for zsh completes from the first press of the key on; as it comes, that press only loads it."""
    with suppress(ImportError, AttributeError, KeyError):  # a later typer may need no mending
        from typer import _completion_shared

        scripts = _completion_shared._completion_scripts
        if "loadautofunc" not in scripts["zsh"]:
            scripts["zsh"] = scripts["zsh"].replace(_ZSH, _ZSH_AT_ONCE)
