"""A stated change, share or total does not agree with the numbers beside it.

It recomputes what can be recomputed from numbers that both stand in the text:
changes (“from 1,240 to 930, a 35% reduction”, “cut by 12 days, from 31 to 21”,
“halved from 90 to 50”), shares (“47 of 60 (68%)”), a year from its months, a
sum of what is listed right before it, a part that is more than its whole, and
the totals and changes in tables.
A change that is told again under another heading is held against the numbers
that it is about, wherever they stand.
Every number stands for all that a writer would round to it, and “about”,
“nearly” or “over” widen that, so that no true statement is accused because of
its rounding. Ranges, noughts and unlike units are left alone.

Of 60 ordinary slips by two writers whose words it had not met it found 59; of
50 that were told in roundabout words on purpose, 29. In eight honest drafts
full of numbers it accused one statement wrongly, so look before you change a
figure. A draft in which it finds nothing still wants somebody with a
calculator.

## Why judges mind

A judge with a calculator needs ten seconds, and one figure that is wrong makes
every other doubtful.

## An example that fires

`awardcheck draft.md --category place-based`

```markdown
# Outcome

Admissions went from 1,240 to 930, a 35% reduction in two years.
```

## An example that stays quiet

`awardcheck draft.md --category place-based`

```markdown
# Outcome

Admissions went from 1,240 to 930, a 25% reduction in two years.
```

## How to mend it

Recompute it from the source: one of the three numbers is wrong. A reduction by
35% is the difference divided by the earlier number. Between two percentages say
“percentage points” for the difference.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import takewhile

from awardcheck.checks import Settings
from awardcheck.checks._wording import sentence_around
from awardcheck.findings import Excerpt, Seen, Severity
from awardcheck.reading import Reading
from awardcheck.reading.passages import Passage
from awardcheck.text import Span
from awardcheck.text.figures.amounts import Slip
from awardcheck.text.sentences import sentences
from awardcheck.text.sums.afar.told import Passage as Told
from awardcheck.text.sums.afar.wrong import Wrong, wrong_afar
from awardcheck.text.sums.slips import slips
from awardcheck.text.sums.tables.accounts import wrong_totals
from awardcheck.text.sums.tables.change_columns import changes_told
from awardcheck.text.sums.tables.columns import are_shares_of, odd_columns, odd_items, odd_rows
from awardcheck.text.sums.tables.periods import wrong_periods
from awardcheck.text.sums.tables.row_changes import wrong_row_changes
from awardcheck.text.sums.tables.shares_above import wrong_shares_above
from awardcheck.text.sums.tables.told_beside import parts_of_list, parts_of_table, tells_whole, wrong_whole
from awardcheck.text.sums.tables.workings import wrong_workings

SEVERITY = Severity.WARNING
NEEDS_NO_VERDICT = True

_NEXT = 2  # sentences beside a list in which its whole is looked for
_HINT = "Recompute it from your source; one of these numbers is wrong."
_WHY = {
    None: _HINT,
    "points": "The difference between two percentages is in percentage points: say so, or give the relative change.",
    "to": "It looks as if this is what the number was reduced to, or grew to; “by” needs the difference.",
    "base": "It looks as if the difference was divided by the later number; divide it by the earlier one.",
}
_STATED: dict[str, str] = {
    "change": "The stated change",
    "share": "The stated share",
    "return": "What comes back for every pound",
}


def check(reading: Reading, settings: Settings) -> Iterator[Seen]:
    wrong: set[int] = set()  # the passages that their own numbers contradict
    for nth, passage in enumerate(reading.passages):
        yield from _of_whole(reading.passages, nth)
        if passage.kind == "table":
            yield from _of_table(passage, _beside(reading.passages, nth))
        else:
            told = [*_of_prose(passage, reading.passages[nth - 1] if nth else None)]
            wrong.update([nth] if told else [])
            yield from told
    yield from (_from_afar(reading, one) for one in wrong_afar(map(_told, reading.passages)) if one.nth not in wrong)


def _from_afar(reading: Reading, wrong: Wrong) -> Seen:
    """A claim that numbers of other sections contradict."""
    passage, (one, other) = reading.passages[wrong.nth], wrong.about
    stated = _STATED.get(wrong.what, _STATED["change"])
    where = "in other items of the list" if passage.kind == "item" else "elsewhere"
    of_two = f"{stated} does not agree with {one} and {other}, told {where}, which give {wrong.gives}."
    of_whole = f"The parts do not agree with their whole, {one}, told elsewhere: they add up to {wrong.gives}."
    return Seen(
        of_whole if wrong.what == "part" else of_two,
        "Recompute it from your source; one of these numbers is wrong, or say what else it is of.",
        criterion=passage.criterion,
        place=passage.at(wrong.span.start),
        excerpt=sentence_around(passage.text, wrong.span),
    )


def _told(passage: Passage) -> Told:
    rows = [piece.text for piece in passage.pieces] if passage.kind == "table" else ()
    return Told(passage.text, rows, passage.kind == "item")


def _of_prose(passage: Passage, before: Passage | None) -> Iterator[Seen]:
    ahead = before.text if before and before.kind != "table" else ""
    items = [piece.text for piece in passage.pieces]
    found = slips(passage.text, ahead)
    if any(slip.what == "share" for slip in found) and are_shares_of(items, ahead):
        found = [slip for slip in found if "\n" not in slip.span.text]
    for slip in found:
        yield _seen(passage, slip, sentence_around(passage.text, slip.span), slip.span.start)
    told = {passage.at(slip.span.start) for slip in found}
    for odd in odd_items(items, "".join(said.text for said in sentences(ahead)[-1:])):
        piece = passage.pieces[odd.row]
        if piece.place not in told:
            yield _unlike(passage, piece, "item of the list", odd.gives)


def _beside(passages: Sequence[Passage], nth: int) -> str:
    """The sentence ahead of a passage and the one behind it."""
    return "\n".join(said.text for _, near, _ in _sentences_beside(passages, nth, nth + 1) for said in near[:1])


def _sentences_beside(passages: Sequence[Passage], start: int, end: int) -> Iterator[tuple[Passage, list[Span], bool]]:
    """The sentences next to some passages ahead and behind, the nearest first: their passage, and if they are ahead."""
    for at in (start - 1, end):
        if 0 <= at < len(passages) and passages[at].kind not in ("table", "item"):
            told = sentences(passages[at].text)
            yield passages[at], [*(told[::-1] if at < start else told)][:_NEXT], at < start


def _of_whole(passages: Sequence[Passage], nth: int) -> Iterator[Seen]:
    """We trained 96 people: 41 care assistants, 28 nurses and 17 porters, one a line or a row."""
    kind, end = passages[nth].kind, nth + 1
    if kind == "item" and not (nth and passages[nth - 1].kind == "item"):
        end = nth + len([*takewhile(lambda passage: passage.kind == "item", passages[nth:])])
        of_list = parts_of_list([line for item in passages[nth:end] for line in item.text.split("\n")])
        wholes = [of_list] if of_list else []
    else:
        wholes = [*parts_of_table(_rows(passages[nth]))] if kind == "table" else []
    for passage, near, is_ahead in _sentences_beside(passages, nth, end) if wholes else ():
        said = next((one for one in near if tells_whole(one.text, wholes)), None)
        gives = wrong_whole(said.text, is_ahead, wholes) if said else None
        if said and gives and (is_ahead or not slips(passage.text, passages[end - 1].text)):
            yield Seen(
                f"A total does not agree with its parts, which add up to {gives}.",
                "Add it up again; a part or the total is wrong, or a line is missing.",
                criterion=passage.criterion,
                place=passage.at(said.start),
                excerpt=" ".join(said.text.split()),
            )


def _rows(table: Passage) -> list[list[str]]:
    return [piece.text.split(" | ") for piece in table.pieces]


def _of_table(passage: Passage, beside: str) -> Iterator[Seen]:
    rows = _rows(passage)
    wrong = dict(wrong_totals(rows))
    for number, gives in wrong.items():
        piece = passage.pieces[number]
        yield Seen(
            f"A total does not agree with its parts, which add up to {gives}.",
            "Add it up again; a part or the total is wrong, or a row is missing.",
            criterion=passage.criterion,
            place=piece.place,
            excerpt=piece.text,
        )
    odd = {one.row: one.gives for one in (*odd_columns(rows), *odd_rows(rows, beside))}
    odd |= dict(wrong_periods(rows))
    odd = dict(wrong_shares_above(rows)) | dict(wrong_row_changes(rows)) | odd | dict(wrong_workings(rows))
    for number, gives in odd.items():
        if number not in wrong:
            yield _unlike(passage, passage.pieces[number], "row of the table", gives)
    told = [*changes_told(rows), *((number, cell) for number, row in enumerate(rows) for cell in row[1:])]
    for number, said in told:
        for slip in slips(said) if number not in wrong | odd else ():
            piece = passage.pieces[number]
            at = sum(len(before.text) + 1 for before in passage.pieces[:number])
            yield _seen(passage, slip, piece.text, at)


def _unlike(passage: Passage, piece: Excerpt, what: str, gives: str) -> Seen:
    return Seen(
        f"In this {what} the numbers do not fit together, which would give {gives}.",
        _HINT,
        criterion=passage.criterion,
        place=piece.place,
        excerpt=piece.text,
    )


def _seen(passage: Passage, slip: Slip, excerpt: str, offset: int) -> Seen:
    message = {
        "change": f"The stated change does not agree with the two numbers beside it, which give {slip.gives}.",
        "share": f"The stated share does not agree with the two numbers beside it, which give {slip.gives}.",
        "year": f"The sum for the year does not agree with the one for its parts, which gives {slip.gives}.",
        "sum": f"The stated sum does not agree with its parts, which add up to {slip.gives}.",
        "part": f"The parts do not agree with the whole that they are parts of: they add up to {slip.gives}.",
        "product": f"The result does not agree with the two numbers beside it, which give {slip.gives}.",
        "net": f"The net sum does not agree with the two sums beside it, which give {slip.gives}.",
        "return": f"What comes back for every pound does not agree with the sums beside it, which give {slip.gives}.",
        "mean": f"The mean does not agree with the numbers that it is the mean of, which give {slip.gives}.",
        "beyond": f"A part is told that is more than the whole that it is a part of, {slip.gives}.",
        "direction": "The second number lies on the other side of the first than the words say.",
    }[slip.what]
    return Seen(message, _WHY[slip.why], criterion=passage.criterion, place=passage.at(offset), excerpt=excerpt)
