"""The command `match`: one draft beside every award."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from awardcheck import Draft, DraftError, SpecError
from awardcheck.checks import Settings
from awardcheck.cli import output
from awardcheck.cli.drafts import load, told
from awardcheck.cli.targets import fitted
from awardcheck.configuration import Configuration, load_configuration
from awardcheck.guidance import without_notes
from awardcheck.ranking import Standing, ranked
from awardcheck.ranking.own_words import Questions
from awardcheck.records import replace
from awardcheck.reporters import Options
from awardcheck.reviewing import read_as
from awardcheck.spec import Category, list_categories

FORMATS = ("terminal", "json")
DONE, UNUSABLE = 0, 2


def run(name: str, format: str, folders: Iterable[Path]) -> int:
    """Shows the ranking and returns the exit status. Raises SpecError and Unusable for what stops it all."""
    if format not in FORMATS:
        raise output.Unusable(f"no format is called {format[:60]!r}; there are: {', '.join(FORMATS)}")
    folders = tuple(folders)
    configuration = load_configuration(Path(name).parent, folders)
    categories, errors = _categories((*folders, *configuration.folders))
    try:
        draft = replace(load(name), path=told(name))
    except DraftError as error:
        raise output.Unusable(f"{output.printable(name)}: {error}") from error
    output.show(_rendered(draft, categories, errors, format, configuration))
    return UNUSABLE if errors else DONE


def _categories(folders: Iterable[Path]) -> tuple[list[Category], list[str]]:
    """All categories, and what is wrong with those that cannot be used; that is said at once."""
    found, errors = [], []
    for file in list_categories(folders):
        try:
            found.append(file.load())
        except SpecError as error:
            errors += str(error).splitlines()
            output.complain(str(error))
    return found, errors


def _rendered(
    draft: Draft, categories: list[Category], errors: list[str], format: str, configuration: Configuration
) -> str:
    draft = without_notes(draft, categories)
    questions = Questions(categories)
    settings = Settings(organisation=configuration.organisation)
    readings = [read_as(questions.without_foreign(draft, one), one, settings) for one in categories]
    standings = ranked(map(Standing.of, readings))
    # The award's own questions are no words of the draft, so where one award's are pasted the least number is right.
    words = min(reading.words for reading in readings)
    if format == "json":
        from awardcheck.ranking import json

        return json.render(draft, words, standings, errors)
    from awardcheck.ranking import terminal

    return terminal.render(draft, words, standings, fitted(Options(), None))
