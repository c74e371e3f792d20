"""A change is given with neither what it was before nor over what time.

It finds results such as “fell by 35%”, “a third fewer”, “doubled”, “five days
sooner”, “saves 400 hours” or “has come down to nine days”, where the sentence,
its neighbours and the tables give no earlier number and no period. How often,
how soon or to how many people and places something is done is neither of them.
It speaks once per passage. Plans, targets, national trends, what stands under
“Background” or a similar heading and what a team arranged for itself (“we cut
the meeting by half”) are left alone. So are pounds and hours that come with a
rate (“a month”) or with what they are one part of, what is held against others
at the same time (“a third more come when it rains than when it is fine”), and
what people who are quoted say of themselves.

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
from awardcheck.checks._bare_tables import bare_row
from awardcheck.checks._wording import first_of
from awardcheck.findings import Seen, Severity
from awardcheck.reading import Reading
from awardcheck.reading.passages import Passage
from awardcheck.text import Span
from awardcheck.text.figures.ends import ends_told
from awardcheck.text.figures.from_where import tells_alike, tells_from_where, tells_several
from awardcheck.text.figures.headline import headline_changes
from awardcheck.text.figures.masks import filled
from awardcheck.text.figures.no_result import is_no_result
from awardcheck.text.figures.since_when import tells_time, tells_time_beside
from awardcheck.text.patterns import regex
from awardcheck.text.sentences import sentences
from awardcheck.text.words import content_stems

SEVERITY = Severity.WARNING
NEEDS_NO_VERDICT = True

_MOST = 1000  # sentences with two numbers; no entry has so many
# What was before, in a sentence of its own: "Before we had them I was replacing eleven a week; now it is five."
_BEFORE_AND_AFTER = regex(
    r"\W*(?:before|previously|until then|at the (?:start|outset)"
    r"|(?:it|they|that|this|these|those) (?:was|were|used to|had)"
    # "There were 90 a month before", and not "there were 90 volunteers"
    r"|there (?:were|was|used to be|had been) (?:(?:about|around|over|nearly|almost|some) )?[\w,-]+"
    r"(?=[.,;:]| (?:an?|per|each|every|before|when|until|in|at|then|last|the)\b))\b",
    re.I,
)
_QUOTES = '“”"'
_OF_MYSELF = regex(r"\b(?:I|I['’]\w+|me|my|mine|[Mm]y)\b")
# It is what stood ahead that changed so much: "That is a third fewer", "A third fewer, then".
_POINTS_BACK = regex(
    r"\W*(?:(?:and|so|or|in short|in all|in other words)\W+)?(?:(?:that|this|it|which|they)\b['’]?(?: ?[a-z]+){0,3} ?)?"
    r"(?:an? |the |just |over |nearly |almost |about |more |than |well |by )*",
    re.I,
)
_OF_IT = regex(r"\W*(?:that|it|they|(?:the|that|this) (?:number|figure|rate|total))\b", re.I)
_IS_OFF_IT = regex(r"£[^.;]{1,30} (?:off|from|out of|on) (?:it|that|this|them)\b")
_IS_FURTHER = regex(r"\b(?:a further|another) £", re.I)  # sum, beside one that was told with its time
_STOPS = regex(r"\W*(?:then\b|in all\b|[,.;:–—]|$)")
# When somebody came or went is the time of that, and of nothing else: "a second nurse joined in September".
_CAME_THEN = regex(
    r"^[^;]{0,80}\b(?:joined|retired|was appointed|were appointed|has been appointed|left|qualified|married|moved on"
    r"|was promoted|visited|came to see|signed up) (?:[a-z]+ ){0,3}?(?:in|on|last|this)\b"
    r"|^\W*(?:An?|Our|The) (?:second|third|fourth|new|further|extra|additional)\b[^;]{0,80}\b(?:arrived|started|came"
    r"|began) (?:[a-z]+ ){0,3}?(?:in|on|last|this)\b",
)
# What is told under such a heading is how things were, and no result.
_IS_OF_NEED = regex(
    r"(?:the |our )?(?:[\w-]+ ){0,2}(?:background|context|challenges?|problems?|needs?|case for change|rationale)"
    r"(?: (?:and|for|in|of|that) (?:[\w-]+ ){0,3}[\w-]+)?|why [^\n]{1,40}|where we (?:were|started|began)",
    re.I,
)
# Of these many things can be said, so that sharing them says little of what was measured.
_SAID_OF_MUCH = frozenset(
    content_stems(
        "reduction reduced fell fall fallen drop dropped rose rise risen increase improved halved doubled cut number"
        " rate down up year before first people per cent now thanks new one two three four five six seven eight nine"
        " ten half third quarter fifth fewer less more lower higher shorter longer quicker faster sooner better"
        " minute hour day night week month average just over under about nearly almost some then"
    )
)


def check(reading: Reading, settings: Settings) -> Iterator[Seen]:
    told: list[tuple[str, frozenset[str]]] | None = None
    for nth, passage in enumerate(reading.passages):
        if passage.kind == "table" and (row := bare_row(passage)) and not _is_dated_above(reading, nth):
            yield _seen(passage, row, 0, "")
        if passage.kind == "table" or _is_own_words(passage) or _IS_OF_NEED.fullmatch(passage.heading.strip(" :.?")):
            continue
        bare = _bare_changes(passage)
        if not bare or _is_dated_above(reading, nth) or _is_beside_a_table(reading, nth):
            continue
        if told is None:
            told = list(islice(_baselines(reading), _MOST))
        for here in passage.by_place(one for one in bare if not _is_told(one.text, told)):
            yield _seen(passage, here[0].text, here[0].start, first_of(len(here), "change"))


def _is_own_words(passage: Passage) -> bool:
    """Whether somebody is quoted, in a block, with what became of himself."""
    return passage.kind == "quote" and bool(_OF_MYSELF.search(passage.text))


def _seen(passage: Passage, excerpt: str, start: int, several: str) -> Seen:
    return Seen(
        message=f"A change is given with neither what it was before nor over what time{several}.",
        hint="Say from what to what, and between when and when; otherwise nobody can weigh it.",
        criterion=passage.criterion,
        place=passage.at(start),
        excerpt=" ".join(excerpt.split()),
    )


def _bare_changes(passage: Passage) -> list[Span]:
    """The sentences that give a change whose baseline and period stand neither in them nor beside them."""
    changes, ends = headline_changes(passage.text), ends_told(passage.text)
    if not (changes or ends):
        return []
    said, blanked = sentences(passage.text), filled(passage.text)
    bare = [sentence for nth, sentence in enumerate(said) if _is_bare_end(said, nth, ends, passage.kind)]
    for nth, sentence in enumerate(said):
        change = _last_in(sentence, changes)
        if change is None or _is_own_story(sentence.text) or _tells_from_where(blanked, sentence):
            continue
        if is_no_result(sentence.text, change) or _is_timed(said, nth, passage.kind) or _is_reckoned(said, nth, change):
            continue
        if not _is_told_beside(blanked, said, nth):
            bare.append(sentence)
    return bare


def _last_in(sentence: Span, found: list[Span]) -> Span | None:
    """The last of the changes that stands in a sentence, by its place there."""
    here = [one for one in found if sentence.start <= one.start < sentence.end]
    return Span(here[-1].start - sentence.start, here[-1].end - sentence.start, here[-1].text) if here else None


def _is_own_story(sentence: str) -> bool:
    """Whether somebody is quoted with what became of himself: "my breathing is half what it was"."""
    return any(mark in sentence for mark in _QUOTES) and bool(_OF_MYSELF.search(sentence))


def _is_timed(said: list[Span], nth: int, kind: str) -> bool:
    """Whether a sentence, or one beside it, says over what time; an item that names its measure speaks for itself."""
    beside = [] if kind == "item" and _measured(said[nth].text) else _beside(said, nth)
    return tells_time(said[nth].text) or any(tells_time_beside(text) for text in beside if not _CAME_THEN.search(text))


def _is_reckoned(said: list[Span], nth: int, change: Span) -> bool:
    """Whether the change sums up the numbers of the sentences ahead, and names nothing of its own."""
    own = said[nth].text
    ahead = _POINTS_BACK.fullmatch(own, 0, change.start)
    if not ahead or _measured(change.text) or not (ahead.group().strip() or _STOPS.match(own, change.end)):
        return False
    return tells_several(" ".join(one.text for one in said[max(0, nth - 2) : nth]))


def _tells_from_where(blanked: str, sentence: Span) -> bool:
    return tells_from_where(blanked[sentence.start : sentence.end])


def _is_bare_end(said: list[Span], nth: int, ends: list[Span], kind: str) -> bool:
    """Whether a sentence tells what something came to, and nothing near tells a time or a number of that kind."""
    end = _last_in(said[nth], ends)
    if end is None or _is_own_story(said[nth].text) or is_no_result(said[nth].text, end) or _is_timed(said, nth, kind):
        return False
    if any(_BEFORE_AND_AFTER.match(one.text) and tells_from_where(one.text) for one in said[nth + 1 : nth + 2]):
        return False
    return not any(tells_alike(beside, end.text) for beside in _beside(said, nth))


def _beside(said: list[Span], nth: int) -> list[str]:
    return [one.text for one in (*said[max(0, nth - 1) : nth], *said[nth + 1 : nth + 2])]


def _is_told_beside(blanked: str, said: list[Span], nth: int) -> bool:
    """Whether a neighbouring sentence gives a number of the same thing."""
    own = _measured(said[nth].text)
    near, behind = [*said[max(0, nth - 2) : nth], *said[nth + 1 : nth + 2]], said[nth + 1 : nth + 2]
    if any(_BEFORE_AND_AFTER.match(one.text) and _tells_from_where(blanked, one) for one in behind):
        return True
    if _OF_IT.match(said[nth].text) and nth and _tells_from_where(blanked, said[nth - 1]):
        return True
    if _IS_OFF_IT.search(said[nth].text) and nth and "£" in said[nth - 1].text:
        return True
    if _IS_FURTHER.search(said[nth].text) and any("£" in one.text and tells_time(one.text) for one in said[:nth]):
        return True
    return any(_tells_from_where(blanked, one) and _may_be_of(own, _measured(one.text)) for one in near)


def _may_be_of(own: frozenset[str], other: frozenset[str]) -> bool:
    return not own or not other or bool(own & other)


def _is_dated_above(reading: Reading, nth: int) -> bool:
    """Whether the heading, or the line before a list, says of what time it speaks."""
    passage = reading.passages[nth]
    before = reading.passages[nth - 1].text if nth and passage.kind == "item" else ""
    return any(tells_time(text) for text in (passage.heading, before) if text)


def _is_beside_a_table(reading: Reading, nth: int) -> bool:
    beside = reading.passages[max(0, nth - 1) : nth + 2]
    return any(passage.kind == "table" and any(map(str.isdigit, passage.text)) for passage in beside)


def _baselines(reading: Reading) -> Iterator[tuple[str, frozenset[str]]]:
    """Each sentence and table row that gives two numbers of one thing, with its meaning words."""
    for passage in reading.passages:
        if passage.kind == "table":
            yield from ((p.text, frozenset(content_stems(p.text))) for p in passage.pieces if _has_two_digits(p.text))
        elif _has_two_digits(passage.text):
            blanked = filled(passage.text)
            for sentence in sentences(passage.text):
                if _has_two_digits(sentence.text) and _tells_from_where(blanked, sentence):
                    yield sentence.text, frozenset(content_stems(sentence.text))


def _has_two_digits(text: str) -> bool:
    return sum(map(str.isdigit, text)) > 1


def _is_told(sentence: str, told: list[tuple[str, frozenset[str]]]) -> bool:
    """Whether the numbers behind a change stand elsewhere in the draft, by what was measured."""
    own = _measured(sentence)
    return any(len(own & other) >= min(2, len(own)) for text, other in told if text != sentence)


def _measured(sentence: str) -> frozenset[str]:
    """The meaning words of a sentence without those of change."""
    return frozenset(content_stems(sentence)) - _SAID_OF_MUCH
