"""The group of commands, of which one may be left out: whatever is no command is a draft to check."""

from __future__ import annotations

from typing import Any

import typer
from typer.core import TyperGroup

from awardcheck.cli.output import Unusable, fail

DEFAULT = "check"


class DefaultGroup(TyperGroup):
    """Puts the default command before arguments that begin with neither a command nor one of the group's own options.

    A draft that is called like a command is reached as `./show` or `check show`.
    """

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        own = {name for option in self.get_params(ctx) for name in option.opts}
        if args and args[0] not in own and args[0] not in self.commands:
            args = [DEFAULT, *args]
        return super().parse_args(ctx, args)

    def collect_usage_pieces(self, ctx: Any) -> list[str]:
        return ["[OPTIONS] DRAFT...", "| COMMAND [ARGS]..."]

    def list_commands(self, ctx: Any) -> list[str]:
        return list(self.commands)

    def format_options(self, ctx: Any, formatter: Any) -> None:
        """The options of the default command first: they are what most people look for."""
        self.commands[DEFAULT].format_options(ctx, formatter)
        help_names = set(self.get_help_option_names(ctx))
        others = [option for option in self.get_params(ctx) if not help_names.intersection(option.opts)]
        with formatter.section("Instead of a draft"):
            formatter.write_dl([record for option in others if (record := option.get_help_record(ctx))])
        self.format_commands(ctx, formatter)

    def invoke(self, ctx: Any) -> Any:
        from awardcheck.spec import SpecError

        try:
            return super().invoke(ctx)
        except KeyboardInterrupt:
            raise typer.Exit(130) from None
        except (SpecError, Unusable) as error:
            raise fail(str(error)) from None
