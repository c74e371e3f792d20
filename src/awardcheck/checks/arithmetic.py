"""A stated change, share or total does not agree with the numbers beside it.

It recomputes what can be recomputed from numbers that both stand in the text:
changes (“from 1,240 to 930, a 35% reduction”, “cut by 12 days, from 31 to 21”,
“halved from 90 to 50”), shares (“47 of 60 (68%)”), a year from its months, a
sum of what is listed right before it, and the totals and changes in tables.
A change that is told again under another heading is held against the numbers
that it is about, wherever they stand.
Every number stands for all that a writer would round to it, and “about”,
“nearly” or “over” widen that, so that no true statement is accused because of
its rounding. Ranges, noughts and unlike units are left alone.

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
from awardcheck.findings import Seen, Severity
from awardcheck.reading import Reading
from awardcheck.reading.passages import Passage
from awardcheck.text.figures.amounts import Slip
from awardcheck.text.sentences import sentences
from awardcheck.text.sums.afar import Wrong, wrong_afar
from awardcheck.text.sums.listed import wrong_list
from awardcheck.text.sums.slips import slips
from awardcheck.text.sums.sums import changes_told, odd_rows, wrong_totals
from awardcheck.text.sums.told_afar import Passage as Told

SEVERITY = Severity.WARNING
NEEDS_NO_VERDICT = True

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
        if passage.text.rstrip().endswith(":"):
            yield from _of_list(passage, _items(reading.passages, nth + 1))
        if passage.kind == "table":
            yield from _of_table(passage)
        else:
            before = reading.passages[nth - 1] if nth else None
            for slip in slips(passage.text, before.text if before and before.kind != "table" else ""):
                wrong.add(nth)
                yield _seen(passage, slip, sentence_around(passage.text, slip.span), slip.span.start)
    yield from (_from_afar(reading, one) for one in wrong_afar(map(_told, reading.passages)) if one.nth not in wrong)


def _from_afar(reading: Reading, wrong: Wrong) -> Seen:
    """A claim that numbers of other sections contradict."""
    passage, (one, other) = reading.passages[wrong.nth], wrong.about
    stated = {"share": "The stated share", "return": "What comes back for every pound"}.get(
        wrong.what, "The stated change"
    )
    return Seen(
        f"{stated} does not agree with {one} and {other}, told elsewhere, which give {wrong.gives}.",
        "Recompute it from your source; one of these numbers is wrong, or say what else it is of.",
        criterion=passage.criterion,
        place=passage.at(wrong.span.start),
        excerpt=sentence_around(passage.text, wrong.span),
    )


def _told(passage: Passage) -> Told:
    rows = [piece.text for piece in passage.pieces] if passage.kind == "table" else ()
    return Told(passage.text, rows, passage.kind == "item")


def _items(passages: Sequence[Passage], start: int) -> list[Passage]:
    return [*takewhile(lambda passage: passage.kind == "item", passages[start:])]


def _of_list(ahead: Passage, items: Sequence[Passage]) -> Iterator[Seen]:
    """We trained 96 people: 41 care assistants, 28 nurses and 17 porters, one a line."""
    if gives := wrong_list(ahead.text, [line for item in items for line in item.text.split("\n")]):
        yield Seen(
            f"A total does not agree with its parts, which add up to {gives}.",
            "Add it up again; a part or the total is wrong, or a line is missing.",
            criterion=ahead.criterion,
            place=ahead.at(sentences(ahead.text)[-1].start),
            excerpt=" ".join(sentences(ahead.text)[-1].text.split()),
        )


def _of_table(passage: Passage) -> Iterator[Seen]:
    rows = [piece.text.split(" | ") for piece in passage.pieces]
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
    odd = {number: gives for number, gives in odd_rows(rows) if number not in wrong}
    for number, gives in odd.items():
        piece = passage.pieces[number]
        yield Seen(
            f"In this row of the table the numbers do not fit together as in the others, which would give {gives}.",
            _HINT,
            criterion=passage.criterion,
            place=piece.place,
            excerpt=piece.text,
        )
    for number, told in changes_told(rows):
        for slip in slips(told) if number not in odd else ():
            piece = passage.pieces[number]
            at = sum(len(before.text) + 1 for before in passage.pieces[:number])
            yield _seen(passage, slip, piece.text, at)


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
        "direction": "The second number lies on the other side of the first than the words say.",
    }[slip.what]
    return Seen(message, _WHY[slip.why], criterion=passage.criterion, place=passage.at(offset), excerpt=excerpt)
