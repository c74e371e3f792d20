"""An acronym is not explained, or only after it was used.

Each is told once, where it first stands. It is explained when its long form
stands beside it, in either order, “Urgent Community Response (UCR)” or “UCR
(Urgent Community Response)”, in its sentence, in capitals before it, be it in
a heading, or in a glossary: “UCR = urgent community response”. Acronyms that
judges know (NHS, GP, A&E, ICB, CQC, MDT ...) need none; nor do Roman numerals,
units, postcodes, codes, firms, initials and words in capitals.

## Why judges mind

Judges come from all corners of health and care. Each acronym that they have to
guess costs them attention, and some guess wrong.

## An example that fires

`awardcheck draft.md --category place-based`

```markdown
# Outcome

The UCR team now visits within two hours.
```

## An example that stays quiet

`awardcheck draft.md --category place-based`

```markdown
# Outcome

The urgent community response (UCR) team now visits within two hours.
```

## How to mend it

Write it out where it first stands, with the acronym in brackets if you need it
again. If you need it once or twice, leave the acronym out. Acronyms that your
judges are sure to know go into a configuration file, under `acronyms`.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence, Set
from itertools import accumulate

from awardcheck.checks import Settings
from awardcheck.findings import Seen, Severity
from awardcheck.reading import Reading
from awardcheck.reading.passages import Passage
from awardcheck.text import Span
from awardcheck.text.acronyms import acronyms, is_known
from awardcheck.text.expansions import explained
from awardcheck.text.patterns import regex
from awardcheck.text.sentences import sentences
from awardcheck.text.unfinished.placeholders import placeholders

SEVERITY = Severity.INFO
NEEDS_NO_VERDICT = True


def check(reading: Reading, settings: Settings) -> Iterator[Seen]:
    text, passages = _prose(reading)
    begins = [begin for begin, _ in passages]
    for uses in _unknown(text, passages, settings.acronyms).values():
        first = uses[0].start
        at = explained(text, uses)
        if at is not None and at <= _end_of_sentence(text, first):
            continue
        begin, passage = passages[bisect_right(begins, first) - 1]
        if passage is None or any(note.start <= first - begin < note.end for note in placeholders(passage.text)):
            continue  # initials of a colleague, most often
        yield Seen(
            message="An acronym is used that the draft does not explain."
            if at is None
            else "An acronym is used before the draft explains it.",
            hint="Write it out where it first stands, unless every judge is sure to know it.",
            criterion=passage.criterion,
            place=passage.at(first - begin),
            excerpt=uses[0].text,
        )


def _unknown(text: str, parts: Sequence[Part], others: Set[str]) -> dict[str, list[Span]]:
    """The acronyms that need a long form, each with where it stands, headings aside: those are looked at by nobody."""
    begins = [begin for begin, _ in parts]
    uses: dict[str, list[Span]] = {}
    for use in acronyms(text):
        if not is_known(use.text, others) and parts[bisect_right(begins, use.start) - 1][1]:
            uses.setdefault(use.text, []).append(use)
    papers = {cited["name"] for cited in _CITED.finditer(text)} if uses else set()
    return {name: found for name, found in uses.items() if name not in papers}


# What stands for a paper of the entrant's own, with its page: "SF p. 2".
_CITED = regex(r"\b(?P<name>[A-Z]{2,6}),? (?:pp?|pages?|para|section|slide)\b\.? ?\d")
Part = tuple[int, Passage | None]


def _prose(reading: Reading) -> tuple[str, list[Part]]:
    """The draft's words in one text, and where in it each passage begins, or a heading (None), which may explain."""
    titles = [(block.place.block, block.text, None) for block in reading.draft.blocks if block.kind == "heading"]
    told = [(passage.place.block, passage.text, passage) for passage in reading.passages]
    parts = sorted([*titles, *told], key=lambda part: part[0])
    begins = accumulate((len(text) + 1 for _, text, _ in parts), initial=0)
    return "\n".join(text for _, text, _ in parts), [(at, one) for at, (_, _, one) in zip(begins, parts, strict=False)]


def _end_of_sentence(text: str, start: int) -> int:
    begin, end = text.rfind("\n", 0, start) + 1, text.find("\n", start)
    line = sentences(text[begin : end if end >= 0 else len(text)])
    return next((begin + one.end for one in line if begin + one.end > start), len(text))
