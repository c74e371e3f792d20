"""Supporting material and the entry do not fit together.

It finds references that do not say to what (“see appendix”), material on a list
at the end that the answers never use, references to what is not on that list or
to a figure that is not there, more files than the award takes, and examples
that are asked for by number and cannot be told apart.

## Why judges mind

Judges do not search. What they are not led to by name and page they do not
open, and what comes beyond the allowed number they do not get.

## An example that fires

`awardcheck draft.md --category place-based`

```markdown
# Outcome

Admissions fell by 14% in the first year (see appendix).
```

## An example that stays quiet

`awardcheck draft.md --category place-based`

```markdown
# Outcome

Admissions fell by 14% in the first year (see page 3 of the audit of falls).
```

## How to mend it

Name what you refer to, with its page, and refer by name to each thing that you
send. Number the examples that are asked for, or give each a name.
"""

from __future__ import annotations

from collections.abc import Iterator

from awardcheck.checks import Settings
from awardcheck.checks._passages import one_line
from awardcheck.checks._states import examples_told_apart, heading_place, judged, lacks_examples
from awardcheck.checks._wording import counted, question
from awardcheck.draft import Block, Draft, count_words
from awardcheck.findings import Excerpt, Seen, Severity
from awardcheck.reading import Reading
from awardcheck.records import dataclass, field
from awardcheck.text.exhibits import (
    caption,
    file_by_format,
    files,
    is_label,
    is_list_of_exhibits,
    is_mentioned,
    labels,
    shown,
    unnamed_references,
)
from awardcheck.text.sentences import sentences

SEVERITY = Severity.WARNING

_LONGEST_ITEM = 30  # words


@dataclass(slots=True)
class _Material:
    """A draft's list of supporting material, item by item, and everything else that it says."""

    items: list[Excerpt] = field(default_factory=list)
    rest: list[Excerpt] = field(default_factory=list)


def check(reading: Reading, settings: Settings) -> Iterator[Seen]:
    yield from _unnamed(reading)
    material = _material(reading.draft)
    if material.items:
        yield from _unused(material)
        yield from _unlisted(material)
    yield from _not_shown(reading.draft)
    yield from _too_many(reading, material)
    yield from _not_told_apart(reading)


def _unnamed(reading: Reading) -> Iterator[Seen]:
    for passage in reading.passages:
        for sentence in unnamed_references(passage.text):
            yield Seen(
                message="This refers to supporting material without saying which, or where in it.",
                hint="Name it, by its title or letter, and give the page.",
                criterion=passage.criterion,
                place=passage.at(sentence.start),
                excerpt=one_line(sentence.text),
            )


def _material(draft: Draft) -> _Material:
    found = _Material()
    level: int | None = None  # of the heading of the list that we are in
    for block in draft.blocks:
        if is_list_of_exhibits(block.text) and block.kind in ("heading", "paragraph"):
            level = block.level or 9
        elif level is not None and (block.kind != "heading" or block.level > level):
            for line in _lines(block):  # prose below such a heading is an answer, not a list
                (found.items if count_words(line.text) <= _LONGEST_ITEM else found.rest).append(line)
        else:
            level = None
            found.rest += _lines(block)
    return found


def _lines(block: Block) -> Iterator[Excerpt]:
    if block.kind == "table":
        noun = block.rows[0].cells[0].strip() if block.rows and is_label(block.rows[0].cells[0]) else ""
        rows = block.rows[1:] if noun else block.rows  # the first says only what the others are
        yield from (Excerpt(f"{noun} {row.text}".strip(), row.place) for row in rows)
    else:
        yield Excerpt(block.text, block.place)


def _at(line: Excerpt, message: str, hint: str) -> Seen:
    return Seen(message=message, hint=hint, place=line.place, excerpt=one_line(line.text))


def _unused(material: _Material) -> Iterator[Seen]:
    said = [sentence.text for line in material.rest for sentence in sentences(line.text)]
    named = labels("\n".join(said)) | {("file", name) for name in files("\n".join(said))}
    unused = [item for item in material.items if not _is_used(item.text, named, said)]
    if len(unused) == len(material.items) > 1:
        unused = unused[:1]
        message = f"None of the {counted(len(material.items), 'item')} of supporting material is referred to anywhere."
    else:
        message = "This supporting material is listed, and nothing refers to it."
    for item in unused:
        yield _at(item, message, "Refer to it by name where it supports an answer, or leave it out.")


def _is_used(item: str, named: set[tuple[str, str]], said: list[str]) -> bool:
    own = labels(item) | {("file", name) for name in files(item)}
    return not own.isdisjoint(named) or any(is_mentioned(item, sentence) for sentence in said)


def _unlisted(material: _Material) -> Iterator[Seen]:
    listed_labels = {label for item in material.items for label in labels(item.text)}
    nouns = {noun for noun, _ in listed_labels} - {"page"}
    for line in material.rest:
        if any(noun in nouns for noun, _ in labels(line.text) - listed_labels):
            message = "This refers to supporting material that is not on the list of it."
            yield _at(line, message, "Add it to the list and to what you send, or correct the reference.")


def _not_shown(draft: Draft) -> Iterator[Seen]:
    """References to a figure or a table by a number that no caption bears, where others of its kind have captions."""
    captions = {found for block in draft.blocks if (found := caption(block.text))}
    nouns = {noun for noun, _ in captions}
    for line in (line for block in draft.blocks if nouns for line in _lines(block)):
        if any(noun in nouns for noun, _ in shown(line.text) - captions):
            message = "This refers to a figure or a table that is not in the draft."
            yield _at(line, message, "Add it, or correct its number.")


def _too_many(reading: Reading, material: _Material) -> Iterator[Seen]:
    most = reading.category.supporting_files
    names = {name: line for line in (*material.items, *material.rest) for name in files(line.text)}
    unnamed = (line for line in material.items if not files(line.text))
    names |= {name: line for line in unnamed if (name := file_by_format(line.text))}
    if most and len(names) > most.most:
        last = max(names.values(), key=lambda line: line.place.block)
        yield _at(
            last,
            f"The draft speaks of {counted(len(names), 'file')}; the award takes {most.most:,}.",
            f"Put what you send into {counted(most.most, 'file')} and refer to pages. The rule is from"
            f" {most.source.rstrip('.')}; rules move, so see this year's form.",
        )


def _not_told_apart(reading: Reading) -> Iterator[Seen]:
    for result, prompt in judged(reading):
        if lacks_examples(reading, prompt):
            best = prompt.passages[0] if prompt.passages else None
            wanted = prompt.prompt.wants.examples or 0
            yield Seen(
                message=f"The question {question(prompt.prompt)} asks for {counted(wanted, 'example')},"
                f" and {_no_more_than(examples_told_apart(reading, prompt))} could be told apart.",
                hint="Give each a name or a number of its own, and say of each what it did and what came of it.",
                criterion=result.criterion.id,
                prompt=prompt.prompt.id,
                place=best.place if best else heading_place(result),
                excerpt=best.text if best else None,
            )


def _no_more_than(number: int) -> str:
    return f"no more than {number}" if number > 1 else "no two"
