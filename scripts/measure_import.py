"""Measures the importer on the project's invented pages and, where they are at hand, on pages of real awards.

For each page: prompts, how many are found under the right criterion and how many anywhere, invented ones; then the same
with the criteria's headings taken away. `-v` tells the words. Pages kept apart are told in sum only, unless `--apart`.
First come a few pages that it was never taught. `--unseen` trains it anew on four fifths of the pages that it was
taught, measures it on the rest, and so on for each fifth (needs the extra `train`).
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))

from awardcheck.importing.chain import Chain
from import_measure import CASES, Case, own_cases, score, shared_cases, stripped, taught_cases, unseen_cases

_FIFTHS = 5
Models = Callable[[Case], Chain | None]


def main() -> None:
    if "--unseen" in sys.argv:
        cases = [*own_cases(), *taught_cases()]
        models = _without_each(cases)
        _tell("unseen", cases, models, show="-v" in sys.argv)
        _tell("unseen, headings taken away", _less(cases), models, show="-v" in sys.argv)
        return
    never_taught = list(unseen_cases())
    for title, lost in (("never taught", False), ("never taught, headings lost", True)):
        _tell(title, [case for case in never_taught if case.lost is lost], _trained, by_name=False)
    everything = [*own_cases(), *taught_cases(), *shared_cases()]
    for title, cases, show in (
        ("", [case for case in everything if not case.apart], True),
        ("apart", [case for case in everything if case.apart], "--apart" in sys.argv),
    ):
        _tell(title or "with the headings that the page has", cases, _trained, show=show)
        _tell(f"{title} headings taken away".strip(), _less(cases), _trained, show=show)


def _less(cases: Iterable[Case]) -> list[Case]:
    return [less for case in cases if (less := stripped(case))]


def _trained(case: Case) -> None:
    return None


def _without_each(cases: list[Case]) -> Models:
    """For a page the model that was trained without it."""
    from awardcheck.importing.fit import fit
    from awardcheck.importing.lessons import lessons, pages_in

    pages = [(page.name, list(lessons(page))) for page in pages_in(CASES)]
    fifth = {name: at % _FIFTHS for at, name in enumerate(sorted(case.name for case in cases))}
    models = [
        fit([lesson for name, taught in pages if fifth[name] != left for lesson in taught], {})
        for left in range(_FIFTHS)
    ]
    return lambda case: models[fifth[case.name]]


def _tell(title: str, cases: Iterable[Case], models: Models, *, show: bool = True, by_name: bool | None = None) -> None:
    """Prints how the cases are read; a criterion counts by its name, if not `by_name` says otherwise."""
    print(f"\n{title}")
    asked = right = found = invented = 0
    for case in cases:
        named = ("taken away" not in title or case.names_matter) if by_name is None else by_name
        got = score(case, by_name=named, model=models(case))
        asked, right, found = asked + got.asked, right + got.right, found + got.found
        invented += len(got.invented)
        if show:
            print(f"  {case.name:32} {got.right:3}/{got.asked:<3} found {got.found:3}  invented {len(got.invented)}")
        if show and "-v" in sys.argv:
            for words in got.missing:
                print(f"      not right: {words[:110]}")
            for words in got.invented:
                print(f"      invented:  {words[:110]}")
    share = 100 * right / max(asked, 1)
    print(
        f"  {'all':32} {right:3}/{asked:<3} = {share:.1f} %, found {100 * found / max(asked, 1):.1f} "
        f"%, invented {invented}"
    )


if __name__ == "__main__":
    main()
