"""Supporting material and the entry do not fit together.

It finds references that do not say to what (“see appendix”), material on a list
at the end that the answers never use, references to what is not on that list or
to a chart or table that is not there (“the chart below”), links without an
address, more files than the award takes, and examples that are asked for by
number and cannot be told apart. A list that says that nothing is sent is none.

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

from collections.abc import Iterator, Sequence, Set

from awardcheck.checks import Settings
from awardcheck.checks._material import Item, Material, material
from awardcheck.checks._on_the_page import not_on_the_page
from awardcheck.checks._passages import one_line
from awardcheck.checks._states import examples_told_apart, heading_place, judged, lacks_examples
from awardcheck.checks._wording import counted, question
from awardcheck.draft import Draft
from awardcheck.findings import Excerpt, Seen, Severity
from awardcheck.reading import Reading
from awardcheck.text.exhibits import (
    Labels,
    file_by_format,
    files,
    is_front_matter,
    is_mentioned,
    is_same_thing,
    labels,
    marks,
    says_where_it_belongs,
)
from awardcheck.text.sending.by_label import is_label_first, refers_by_label, says_what_is_labelled
from awardcheck.text.sending.called import called, own_noun
from awardcheck.text.sending.references import files_sent, references, says_it_sends, unnamed_references
from awardcheck.text.sentences import sentences

SEVERITY = Severity.WARNING


def check(reading: Reading, settings: Settings) -> Iterator[Seen]:
    sent = material(reading.draft)
    unnamed = list(_unnamed(reading, sent))
    yield from unnamed
    if sent.items:
        yield from _unused(sent)
        yield from _unlisted(sent)
    else:
        yield from _no_list(sent)
    yield from _not_there(reading.draft, sent, {seen.place.block for seen in unnamed if seen.place})
    yield from _too_many(reading, sent)
    yield from _not_told_apart(reading)


def _unnamed(reading: Reading, sent: Material) -> Iterator[Seen]:
    for passage in reading.passages:
        for sentence, words in unnamed_references(passage.text):
            is_told_here = sentence.text.endswith(":")  # what the material says follows at once
            if is_told_here or any(is_same_thing(words, item.text) for item in sent.items):
                continue
            yield Seen(
                message="This refers to supporting material without saying which, or where in it.",
                hint="Name it, by its title or letter, and give the page.",
                criterion=passage.criterion,
                place=passage.at(sentence.start),
                excerpt=one_line(sentence.text),
            )


def _at(line: Excerpt, message: str, hint: str) -> Seen:
    return Seen(message=message, hint=hint, place=line.place, excerpt=one_line(line.text))


def _unused(sent: Material) -> Iterator[Seen]:
    said = [sentence.text for line in sent.rest for sentence in sentences(line.text)]
    text = "\n".join(said)
    named = labels(text) | {("file", name) for name in files(text)}
    signs = {sign for noun, sign in named if noun != "page" and "." not in sign} | marks(text)
    told = [sentence.text for line in sent.rest for sentence in references(line.text)]
    nouns = [own_noun(item.text) for item in sent.items]
    by_noun = {noun for noun in called(text) if nouns.count(noun) == 1}
    unused = [
        item
        for item, noun in zip(sent.items, nouns, strict=True)
        if noun not in by_noun and not (told and len(nouns) == 1) and not _is_used(item, named, signs, said, told)
    ]
    if len(unused) == len(sent.items) > 1:
        unused = unused[:1]
        message = f"None of the {counted(len(sent.items), 'item')} of supporting material is referred to anywhere."
    else:
        message = "This supporting material is listed, and nothing refers to it."
    for item in unused:
        yield _at(item.line, message, "Refer to it by name where it supports an answer, or leave it out.")


def _is_used(item: Item, named: Labels, signs: Set[str], said: Sequence[str], told: Sequence[str]) -> bool:
    """Whether the answers name an item by its label or its sign, by its title, or as what they send."""
    return (
        not item.signs.isdisjoint(named)
        or any(noun in ("", "nth") and sign in signs for noun, sign in item.signs)
        or any(is_mentioned(item.text, sentence) for sentence in said)
        or any(is_same_thing(sentence, item.text) for sentence in told)
        or is_front_matter(item.text)
        or says_where_it_belongs(item.text)
    )


def _unlisted(sent: Material) -> Iterator[Seen]:
    listed = {label for item in sent.items for label in item.signs}
    nouns = {noun for noun, _ in listed} - {"page", "file", "nth"}
    signs = {sign for noun, sign in listed if not noun}  # of a list without nouns: "A - Staff survey"
    for line in sent.rest:
        missing = labels(line.text) - listed
        if any(
            (noun in nouns) or (signs and noun not in ("page", "item") and sign not in signs) for noun, sign in missing
        ):
            message = "This refers to supporting material that is not on the list of it."
            yield _at(line, message, "Add it to the list and to what you send, or correct the reference.")


def _no_list(sent: Material) -> Iterator[Seen]:
    """The first reference by a label where the draft lists nothing and does not say that it sends anything."""
    line = next((line for line in sent.rest if _is_bare_label(line.text)), None)
    if line and not any(is_label_first(line.text) or says_it_sends(line.text) for line in sent.rest):
        message = "This refers to supporting material by a label, and nothing says what bears that label."
        yield _at(line, message, "List what you send at the end of the draft, each item with its label and its title.")


def _is_bare_label(text: str) -> bool:
    said = (sentence.text for sentence in sentences(text))
    return refers_by_label(text) and any(refers_by_label(one) and not says_what_is_labelled(one) for one in said)


def _not_there(draft: Draft, sent: Material, told: Set[int]) -> Iterator[Seen]:
    """What should stand on the page and does not, unless something is `told` of the same block already."""
    missing = not_on_the_page(draft, sent)
    return (_at(line, message, hint) for line, message, hint in missing if line.place.block not in told)


def _too_many(reading: Reading, sent: Material) -> Iterator[Seen]:
    most = reading.category.supporting_files
    listed = [item.line for item in sent.items]
    names = {name: line for line in (*listed, *sent.rest) for name in files(line.text)}
    unnamed = (line for line in listed if not files(line.text))
    names |= {name: line for line in unnamed if (name := file_by_format(line.text))}
    told = max((*listed, *sent.rest), key=lambda line: files_sent(line.text), default=None)
    number, last = len(names), max(names.values(), key=lambda line: line.place.block, default=None)
    if told and files_sent(told.text) > number:
        number, last = files_sent(told.text), told
    if most and last and number > most.most:
        yield _at(
            last,
            f"The draft speaks of {counted(number, 'file')}; the award takes {most.most:,}.",
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
