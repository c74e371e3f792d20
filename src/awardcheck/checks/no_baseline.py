"""A change is given with neither what it was before nor over what time.

It finds results such as “fell by 35%”, “a third fewer”, “doubled”, “five days
sooner”, “saves 400 hours” or “has come down to nine days”, where the sentence,
its neighbours and the tables give no earlier number and no period. It speaks
once per passage. Plans, targets and national trends are left alone, and so are
pounds and hours that come with a rate (“a month”) or with what they are one
part of.

## Why judges mind

A fall by half is a triumph from 400 to 200 and an accident from four to two. A
percentage without its baseline and period cannot be weighed, so it is not.

## An example that fires

`awardcheck draft.md --category place-based`

```markdown
# Outcome

Thanks to the team, emergency admissions fell by 35%.
```

## An example that stays quiet

`awardcheck draft.md --category place-based`

```markdown
# Outcome

Emergency admissions fell by 35%, from 312 in the year before the team began to
204 in its first.
```

## How to mend it

Say from what to what, and between when and when: “from 312 to 204 in the year
to March 2024”.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from awardcheck.checks import Settings
from awardcheck.checks._wording import first_of
from awardcheck.findings import Seen, Severity
from awardcheck.reading import Reading
from awardcheck.reading.passages import Passage
from awardcheck.text import Span
from awardcheck.text.figures.headline import (
    ends_told,
    headline_changes,
    is_no_result,
    tells_from_where,
    tells_number,
    tells_time,
)
from awardcheck.text.figures.masks import filled
from awardcheck.text.patterns import regex
from awardcheck.text.sentences import sentences
from awardcheck.text.words import content_stems

SEVERITY = Severity.WARNING
NEEDS_NO_VERDICT = True

_MOST = 1000  # sentences with two numbers; no entry has so many
_LEAST_ROWS, _TWO = 2, 2
_CHANGE = regex(
    r"(?:% |per ?cent |percentage )?(?:change|difference|reduction|increase|improvement)(?: \(?%\)?)?", re.I
)
_MEASURED = regex(r"[-−–+]\d[\d.]*%")
# What was before, in a sentence of its own: "Before we had them I was replacing eleven a week; now it is five."
_BEFORE_AND_AFTER = regex(
    r"\W*(?:before|previously|until then|at the (?:start|outset)"
    r"|(?:it|they|that|this|these|those) (?:was|were|used to|had))\b",
    re.I,
)
_QUOTES = '“”"'
# Of these many things can be said, so that sharing them says little of what was measured.
_SAID_OF_MUCH = frozenset(
    content_stems(
        "reduction reduced fell fall fallen drop dropped rose rise risen increase improved halved doubled cut number"
        " rate down up year before first people per cent now thanks new one two three four five six seven eight nine"
        " ten half third quarter fifth"
    )
)


def check(reading: Reading, settings: Settings) -> Iterator[Seen]:
    told: list[frozenset[str]] | None = None
    for nth, passage in enumerate(reading.passages):
        if passage.kind == "table" and _is_bare_table(passage) and not _is_dated_above(reading, nth):
            yield _seen(passage, passage.pieces[1].text, 0, "")
        if passage.kind in ("table", "quote"):
            continue
        bare = _bare_changes(passage)
        if not bare or _is_dated_above(reading, nth) or _is_beside_a_table(reading, nth):
            continue
        if told is None:
            told = list(islice(_baselines(reading), _MOST))
        for here in passage.by_place(one for one in bare if not _is_told(one.text, told)):
            yield _seen(passage, here[0].text, here[0].start, first_of(len(here), "change"))


def _seen(passage: Passage, excerpt: str, start: int, several: str) -> Seen:
    return Seen(
        message=f"A change is given with neither what it was before nor over what time{several}.",
        hint="Say from what to what, and between when and when; otherwise nobody can weigh it.",
        criterion=passage.criterion,
        place=passage.at(start),
        excerpt=" ".join(excerpt.split()),
    )


def _is_bare_table(passage: Passage) -> bool:
    """Whether a table of two columns tells of something by how much it changed and nothing else."""
    rows = [piece.text.split(" | ") for piece in passage.pieces]
    if len(rows) < _LEAST_ROWS or any(len(row) != _TWO for row in rows) or tells_time(passage.text):
        return False
    head, told = rows[0][1].strip(" *"), [row[1].strip(" *") for row in rows[1:]]
    if _CHANGE.fullmatch(head):
        return any("%" in cell for cell in told)
    return any(_MEASURED.fullmatch(cell) or _is_bare(f"{head}: {cell}", cell) for cell in told)


def _is_bare(told: str, cell: str) -> bool:
    """Whether a cell tells of a change and of no number beside it."""
    changes = headline_changes(cell)
    rest = cell.replace(changes[0].text, "") if changes else cell
    return bool(changes) and not (tells_number(rest) or is_no_result(told, Span(len(told), len(told), "")))


def _bare_changes(passage: Passage) -> list[Span]:
    """The sentences that give a change whose baseline and period stand neither in them nor beside them."""
    changes, ends = headline_changes(passage.text), ends_told(passage.text)
    if not (changes or ends):
        return []
    said, blanked = sentences(passage.text), filled(passage.text)
    bare = [sentence for nth, sentence in enumerate(said) if _is_bare_end(said, nth, ends)]
    for nth, sentence in enumerate(said):
        here = [change for change in changes if sentence.start <= change.start < sentence.end]
        own = sentence.text
        if not here or any(mark in own for mark in _QUOTES) or _tells_from_where(blanked, sentence):
            continue
        last = Span(here[-1].start - sentence.start, here[-1].end - sentence.start, here[-1].text)
        if is_no_result(own, last):
            continue
        if not any(map(tells_time, [own, *_beside(said, nth)])) and not _is_told_beside(blanked, said, nth):
            bare.append(sentence)
    return bare


def _tells_from_where(blanked: str, sentence: Span) -> bool:
    return tells_from_where(blanked[sentence.start : sentence.end])


def _is_bare_end(said: list[Span], nth: int, ends: list[Span]) -> bool:
    """Whether a sentence tells what something came to, and nothing near tells a number or a time."""
    own = said[nth]
    here = [end for end in ends if own.start <= end.start < own.end]
    if not here or any(mark in own.text for mark in _QUOTES):
        return False
    last = Span(here[-1].start - own.start, here[-1].end - own.start, here[-1].text)
    beside = _beside(said, nth)
    return not (
        is_no_result(own.text, last) or any(map(tells_time, [own.text, *beside])) or any(map(tells_number, beside))
    )


def _beside(said: list[Span], nth: int) -> list[str]:
    return [one.text for one in (*said[max(0, nth - 1) : nth], *said[nth + 1 : nth + 2])]


def _is_told_beside(blanked: str, said: list[Span], nth: int) -> bool:
    """Whether a neighbouring sentence gives a number of the same thing."""
    own = _measured(said[nth].text)
    near, behind = [*said[max(0, nth - 2) : nth], *said[nth + 1 : nth + 2]], said[nth + 1 : nth + 2]
    if any(_BEFORE_AND_AFTER.match(one.text) and _tells_from_where(blanked, one) for one in behind):
        return True
    return any(_tells_from_where(blanked, one) and _may_be_of(own, _measured(one.text)) for one in near)


def _may_be_of(own: frozenset[str], other: frozenset[str]) -> bool:
    return not own or not other or bool(own & other)


def _is_dated_above(reading: Reading, nth: int) -> bool:
    """Whether the heading, the line before a list, or the rest of the passage says of what time it speaks."""
    passage = reading.passages[nth]
    before = reading.passages[nth - 1].text if nth and passage.kind == "item" else ""
    return any(tells_time(text) for text in (passage.heading, before) if text)


def _is_beside_a_table(reading: Reading, nth: int) -> bool:
    beside = reading.passages[max(0, nth - 1) : nth + 2]
    return any(passage.kind == "table" and any(map(str.isdigit, passage.text)) for passage in beside)


def _baselines(reading: Reading) -> Iterator[frozenset[str]]:
    """The meaning words of each sentence and table row that gives two numbers of one thing."""
    for passage in reading.passages:
        if passage.kind == "table":
            yield from (frozenset(content_stems(p.text)) for p in passage.pieces if sum(map(str.isdigit, p.text)) > 1)
        elif sum(map(str.isdigit, passage.text)) > 1:
            blanked = filled(passage.text)
            for sentence in sentences(passage.text):
                if sum(map(str.isdigit, sentence.text)) > 1 and _tells_from_where(blanked, sentence):
                    yield frozenset(content_stems(sentence.text))


def _is_told(sentence: str, told: list[frozenset[str]]) -> bool:
    """Whether the numbers behind a change stand elsewhere in the draft, by what was measured."""
    own = _measured(sentence)
    return any(len(own & other) >= min(2, len(own)) for other in told)


def _measured(sentence: str) -> frozenset[str]:
    """The meaning words of a sentence without those of change."""
    return frozenset(content_stems(sentence)) - _SAID_OF_MUCH
