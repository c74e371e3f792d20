"""A sentence has more than forty words, or a paragraph more than two hundred.

For information only: it never stands in the way. It is counted once per
passage, and the three longest are listed. A semicolon is a pause like a full
stop, and so is the comma of a list behind a colon. Lists, tables and quoted
words are left alone.

## Why judges mind

A judge reads dozens of entries in an evening. What has to be read twice is read
once, and half of it is missed.

## An example that fires

`awardcheck draft.md --category place-based`

```markdown
# Ambition

Because the partners, who had never before shared a budget, a building or a
record, agreed in the spring to meet every week and to bring with them whoever
could decide, the wait that had been a year for so many became, for most people,
six weeks.
```

## An example that stays quiet

`awardcheck draft.md --category place-based`

```markdown
# Ambition

The partners had never before shared a budget, a building or a record. In the
spring they agreed to meet every week and to bring whoever could decide. The
wait had been a year for many. It became six weeks for most.
```

## How to mend it

Put a full stop before “and”, “which” or “so that”. Give each thought of a long
paragraph a paragraph of its own.
"""

from __future__ import annotations

from collections.abc import Iterator

from awardcheck.checks import Settings
from awardcheck.draft import count_words
from awardcheck.findings import Seen, Severity
from awardcheck.reading import Reading
from awardcheck.reading.passages import Passage
from awardcheck.text.sentences import sentences

SEVERITY = Severity.INFO
NEEDS_NO_VERDICT = True

_LONG_SENTENCE, _LONG_PARAGRAPH = 40, 200
_AT_MOST = 3
_LEAST_COMMAS = 3  # of a list
_QUOTES = '“”"'


def check(reading: Reading, settings: Settings) -> Iterator[Seen]:
    found = [long for passage in reading.passages if passage.kind == "paragraph" and (long := _long(passage))]
    worst = sorted(found, key=lambda long: -long[0])[:_AT_MOST]
    yield from (seen for over, seen in found if (over, seen) in worst)


def _long(passage: Passage) -> tuple[float, Seen] | None:
    """By how much a passage or its longest sentence is too long, as a multiple, and what to say of it."""
    words = count_words(passage.text)
    if words <= _LONG_SENTENCE:
        return None
    said = [one for one in sentences(passage.text) if not any(mark in one.text for mark in _QUOTES)]
    lengths = sorted(((count_words(one.text), one) for one in said), key=lambda pair: -pair[0])
    many = [(words, one) for words, one in lengths if words > _LONG_SENTENCE and _stretch(one.text) > _LONG_SENTENCE]
    if words > _LONG_PARAGRAPH:
        message, hint = f"A paragraph of {words} words is hard to take in.", "Divide it: one thought, one paragraph."
        return words / _LONG_PARAGRAPH, _seen(passage, 0, message, hint, said[0].text if said else None)
    if not many:
        return None
    longest, sentence = many[0]
    message = f"A sentence of {longest} words has to be read twice."
    if len(many) > 1:
        message = f"{len(many)} sentences of this passage are long; the longest has {longest} words."
    hint = "Put a full stop before “and”, “which” or “so that”."
    return longest / _LONG_SENTENCE, _seen(passage, sentence.start, message, hint, sentence.text)


def _stretch(sentence: str) -> int:
    """The words of the longest part of a sentence in which a reader cannot pause as at a full stop.

    He can at a semicolon, and behind each item of a list that a colon opens.
    """
    return max(count_words(part) for clause in sentence.split("; ") for part in _parts(clause))


def _parts(clause: str) -> list[str]:
    head, colon, list_ = clause.partition(": ")
    return [head, *list_.split(", ")] if colon and list_.count(", ") >= _LEAST_COMMAS else [clause]


def _seen(passage: Passage, start: int, message: str, hint: str, excerpt: str | None) -> Seen:
    shown = " ".join(excerpt.split()) if excerpt else None
    return Seen(message, hint, criterion=passage.criterion, place=passage.at(start), excerpt=shown)
