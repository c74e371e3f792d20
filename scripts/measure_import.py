"""Measures the importer on the project's invented pages and, where they are at hand, on pages of real awards.

For each page: prompts, how many are found under the right criterion and how many anywhere, invented ones; then the same
with the criteria's headings taken away. `-v` tells the words. Pages kept apart are told in sum only, unless `--apart`.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))

from import_measure import Case, own_cases, score, shared_cases, stripped


def main() -> None:
    everything = [*own_cases(), *shared_cases()]
    open_ones = [case for case in everything if not case.apart]
    apart = [case for case in everything if case.apart]
    _tell("with the headings that the page has", open_ones, show=True)
    _tell("apart", apart, show="--apart" in sys.argv)
    _tell("headings taken away", [less for case in open_ones if (less := stripped(case))], show=True)
    _tell(
        "apart, headings taken away", [less for case in apart if (less := stripped(case))], show="--apart" in sys.argv
    )


def _tell(title: str, cases: Iterable[Case], *, show: bool) -> None:
    print(f"\n{title}")
    asked = right = found = invented = 0
    less = "taken away" in title
    for case in cases:
        got = score(case, by_name=not less or case.names_matter)
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
