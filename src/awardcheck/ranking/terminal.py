"""The ranking for people at a terminal: a table, then what the award at its top still wants."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from shlex import quote

from awardcheck.draft import Draft
from awardcheck.findings import Eligible, PromptResult, Verdict
from awardcheck.ranking import Standing
from awardcheck.reporters import Options
from awardcheck.reporters import _wording as wording
from awardcheck.reporters._ink import Ink, printed
from awardcheck.reporters._layout import Column, Part, Table, Text

_STYLES = {Eligible.ELIGIBLE: "green", Eligible.INELIGIBLE: "bold red", Eligible.UNCLEAR: "yellow"}
_MAY = {Eligible.ELIGIBLE: "yes", Eligible.INELIGIBLE: "no", Eligible.UNCLEAR: "unclear"}
_LISTED = 5
_ROOMY, _TIGHT = 100, 76  # columns from which on two gaps stand beside each other, and one stands beside the rest
_QUESTION = 140  # characters shown


def render(draft: Draft, words: int, standings: Sequence[Standing], options: Options) -> str:
    """`standings` are best first, at least one of them; `words` are the draft's."""
    gaps = sum(options.width >= columns for columns in (_ROOMY, _TIGHT))
    return printed(_parts(Ink(options.encoding), draft, words, standings, gaps), options)


def _parts(ink: Ink, draft: Draft, words: int, standings: Sequence[Standing], gaps: int) -> Iterator[Part]:
    awards = wording.count(len(standings), "award")
    yield ink.text((draft.path, "bold"), f" ({wording.count(words, 'word')}) beside {awards}")
    yield ink.text()
    yield _board(ink, standings, gaps)
    yield ink.text()
    says_little = not any(one.verdicts[Verdict.ANSWERED] for one in standings)
    if says_little:
        yield ink.text(("No award has an answer in the draft yet, so the order says little.", "yellow"))
    about = "A gap is how many of a criterion's questions are missing or thin." if gaps else ""
    yield ink.text(
        f"Awards that are open to whoever enters come first, and of these the one with most answered. {about}"
    )
    for standing in standings:
        if standing.eligibility.verdict is not Eligible.ELIGIBLE:
            yield ink.hanging(2, "•", (f"{standing.category.id}: ", "bold"), standing.eligibility.reason)
    yield from _closest(ink, standings[0])
    yield ink.text()
    category = "ID" if says_little else standings[0].category.id
    yield ink.text((f"Next: awardcheck {quote(draft.path)} --category {category}", "bold"))


def _board(ink: Ink, standings: Sequence[Standing], gaps: int) -> Table:
    columns = [
        Column(ink.text(name), yields=False, right=name in ("Thin", "Missing"))
        for name in ("Award", "May enter?", "Answered", "Thin", "Missing")
    ]
    if gaps:
        columns.append(Column(ink.text("Biggest gaps" if gaps > 1 else "Biggest gap")))
    board = Table(columns)
    for standing in standings:
        number, may = standing.verdicts, standing.eligibility.verdict
        board.add(
            ink.text((standing.category.id, "bold")),
            ink.text((_MAY[may], _STYLES[may])),
            ink.text(f"{number[Verdict.ANSWERED]} of {number.total()}"),
            ink.text(str(number[Verdict.THIN])),
            ink.text(str(number[Verdict.MISSING])),
            *_gaps(ink, standing, gaps),
        )
    return board


def _gaps(ink: Ink, standing: Standing, most: int) -> Iterator[Text]:
    if most:
        yield ink.text(", ".join(f"{name} {missing + thin}" for name, missing, thin in standing.widest()[:most]))


def _closest(ink: Ink, standing: Standing) -> Iterator[Part]:
    """The questions that are open for the award at the top."""
    gaps = standing.gaps()
    yield ink.text()
    if not gaps:
        yield ink.text((f"For {standing.category.title} every question is answered.", "bold green"))
        return
    yield ink.text((f"Still open for {standing.category.title}:", "bold"))
    for gap in gaps[:_LISTED]:
        yield ink.hanging(2, "•", (f"{_named(standing, gap)}, {gap.verdict}: ", "cyan"), _asked(gap))
    if len(gaps) > _LISTED:
        yield ink.indented(4, f"and {len(gaps) - _LISTED} more")


def _named(standing: Standing, gap: PromptResult) -> str:
    criterion, _, number = gap.prompt.id.rpartition(".")
    return f"{standing.category.criterion(criterion).name}, question {number}"


def _asked(gap: PromptResult) -> str:
    return wording.shorten(" ".join(gap.prompt.ask.split()), _QUESTION)
