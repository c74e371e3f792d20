"""What the shell offers when a user presses the tabulator key. A mistake here must never disturb the command line."""

from __future__ import annotations

import typer


def categories(ctx: typer.Context, incomplete: str) -> list[str]:
    from awardcheck.spec import SpecError, list_categories

    try:
        files = list_categories(ctx.params.get("categories_dir") or ())
    except SpecError:
        return []
    return sorted(file.id for file in files if file.id.startswith(incomplete))


def formats(incomplete: str) -> list[str]:
    from awardcheck.reporters import formats as known

    return [name for name in known() if name.startswith(incomplete)]


def checks(incomplete: str) -> list[str]:
    from awardcheck.checks import ids

    return [id for id in ids() if id.startswith(incomplete)]
