"""The group of commands, of which one may be left out: whatever is no command is a draft to check."""

from __future__ import annotations

from importlib import import_module
from typing import Any

import typer
from typer.core import TyperCommand, TyperGroup
from typer.main import get_command

from awardcheck.cli.output import Unusable, fail

# In the order of the help: each command, and the file in `commands/` and the function in it that declare it.
COMMANDS = {
    "check": "check",
    "new": "new",
    "match": "match",
    "compare": "compare",
    "watch": "watch",
    "categories": "categories",
    "show": "show",
    "explain": "explain",
    "import": "import_page",
    "validate": "validate",
    "config": "config",
    "text": "text",
    "lsp": "lsp",
}
DEFAULT = "check"
WHOLE = 200  # characters of a command's first sentence, which the help of all commands shows


class Command(TyperCommand):
    def collect_usage_pieces(self, ctx: Any) -> list[str]:
        """Arguments as manuals have them: typer puts braces around those that must be given."""
        return [piece.strip("{}") for piece in super().collect_usage_pieces(ctx)]


class DefaultGroup(TyperGroup):
    """Puts the default command before arguments that begin with neither a command nor one of the group's own options.

    A draft that is called like a command is reached as `./show` or `check show`.
    """

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        own = {name for option in self.get_params(ctx) for name in option.opts}
        if args and args[0] not in own and args[0] not in COMMANDS:
            args = [DEFAULT, *args]
        return super().parse_args(ctx, args)

    def collect_usage_pieces(self, ctx: Any) -> list[str]:
        return ["[OPTIONS] DRAFT...", "| COMMAND [ARGS]..."]

    def list_commands(self, ctx: Any) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        """Only the one that is asked for is imported: building all of them takes longer than some of them run."""
        if cmd_name not in COMMANDS:
            return None
        if cmd_name not in self.commands:
            self.commands[cmd_name] = _command(cmd_name)
        return self.commands[cmd_name]

    def format_options(self, ctx: Any, formatter: Any) -> None:
        """The options of the default command first: they are what most people look for."""
        self.get_command(ctx, DEFAULT).format_options(ctx, formatter)
        help_names = set(self.get_help_option_names(ctx))
        others = [option for option in self.get_params(ctx) if not help_names.intersection(option.opts)]
        with formatter.section("Instead of a draft"):
            formatter.write_dl([record for option in others if (record := option.get_help_record(ctx))])
        with formatter.section("Commands"):
            formatter.write_dl([(name, self.get_command(ctx, name).get_short_help_str(WHOLE)) for name in COMMANDS])

    def shell_complete(self, ctx: Any, incomplete: str) -> list[Any]:
        """Options of the default command and of the group; else commands and, beside them, drafts."""
        from awardcheck.cli.complete import drafts

        found = super().shell_complete(ctx, incomplete)
        if incomplete.startswith("-"):
            return [*self.get_command(ctx, DEFAULT).shell_complete(ctx, incomplete), *found]
        item = type(found[0]) if found else None
        return [*found, *map(item, drafts(incomplete))] if item else []

    def invoke(self, ctx: Any) -> Any:
        from awardcheck.spec import SpecError

        try:
            return super().invoke(ctx)
        except KeyboardInterrupt:
            raise typer.Exit(130) from None
        except (SpecError, Unusable) as error:
            raise fail(str(error)) from None


def _command(name: str) -> Any:
    declared = COMMANDS[name]
    function = getattr(import_module(f"awardcheck.cli.commands.{declared}"), declared)
    alone = typer.Typer(rich_markup_mode=None, add_completion=False)
    alone.command(name, cls=Command)(function)
    return get_command(alone)
