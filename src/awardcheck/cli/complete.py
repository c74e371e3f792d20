"""What the shell offers when a user presses the tabulator key. A mistake here must never disturb the command line."""

from __future__ import annotations

import typer


def categories(ctx: typer.Context, incomplete: str) -> list[str]:
    from awardcheck.cli.configuring import category_folders
    from awardcheck.spec import SpecError, list_categories

    try:
        files = list_categories(category_folders(ctx.params.get("categories_dir")))
    except SpecError:
        return []
    return sorted(file.id for file in files if file.id.startswith(incomplete))


def formats(incomplete: str) -> list[str]:
    from awardcheck.reporters import formats as known

    return [name for name in known() if name.startswith(incomplete)]


def checks(incomplete: str) -> list[str]:
    from awardcheck.checks import ids

    return [id for id in ids() if id.startswith(incomplete)]


def severities(incomplete: str) -> list[str]:
    check, given, _ = incomplete.partition("=")
    if not given:
        return [f"{id}=" for id in checks(incomplete)]
    return [option for level in ("error", "warning", "info") if (option := f"{check}={level}").startswith(incomplete)]
