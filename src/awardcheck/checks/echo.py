"""The award's own words come back, with nothing behind them.

It finds sentences that say little more than a question of the award does, in
the question's own words, when neither the rest of their paragraph nor a next
one that answers the same question adds anything that could be checked: a
figure, a name, a date, somebody's words. A sentence that takes up the question
and then answers it is left alone.

## Why judges mind

It looks like an answer and is none: the judge wrote these words. On the
published scale a bare statement scores one point.

## An example that fires

`awardcheck draft.md --category place-based`

```markdown
# Value

The partnership has added value to services and increased capacity, efficiency
and sharing of information.
```

## An example that stays quiet

`awardcheck draft.md --category place-based`

```markdown
# Value

The partnership has added value to services and increased capacity: each nurse
now sees nine people a day instead of six.
```

## How to mend it

Say what happened: who did what, how many, since when. Then the sentence in the
award's words is most often not needed any more.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import zip_longest

from awardcheck.checks import Settings
from awardcheck.checks._passages import one_line
from awardcheck.checks._wording import question
from awardcheck.findings import PromptResult, Seen, Severity
from awardcheck.reading import Reading
from awardcheck.reading.passages import Passage
from awardcheck.reading.signals import echo, shared
from awardcheck.spec import Prompt
from awardcheck.text.patterns import regex
from awardcheck.text.sentences import sentences
from awardcheck.text.words import content_stems

SEVERITY = Severity.WARNING

_FEWEST = 4  # words that carry meaning; fewer are a heading or a lead-in
_OWN = 0.7  # the share of a sentence's meaning that is the question's
_TAKEN_UP = 0.35  # the share of the question's meaning that the sentence takes up
_HALF_TAKEN_UP = 0.7  # the same of each of two questions that one sentence says back
_AWARDS, _NEAR, _TAKEN_UP_LOOSELY = 0.85, 0.4, 0.25  # the same, where the other words are the award's as well
# Words that add nothing to an award's.
_EMPTY = frozenset(
    content_stems(
        "across throughout together fully very really truly strongly highly greatly new all any many every everyone"
        " everybody concerned proud pleased delighted committed passionate successfully effectively clearly continue"
        " continues"
        " happy range wide wealth number great good strong"
    )
)
_SUBSTANCE = 15  # words that carry meaning; so many beside the echo are an answer, though without a figure or a name
_CHECKABLE = regex(
    r"[\d“”\"£%]|(?<=[a-z,;] )[A-Z][a-z]|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty"
    r"|thirty|forty"
    r"|fifty|sixty|seventy|eighty|ninety|hundreds?|half|halved|doubled|a third|a quarter)\b"
)
# The question itself, pasted with a slip or put in other words.
_ASKS = regex(
    r"(?:and )?(?:how|what|which|who|where|when|why|were|was|is|are|did|do|does|have|has)\b|.*\?$", re.IGNORECASE
)


def check(reading: Reading, settings: Settings) -> Iterator[Seen]:
    for passage, following in zip_longest(reading.passages, reading.passages[1:]):
        said = sentences(passage.text)
        for sentence in said:
            echoed = _echoed(sentence.text, reading)
            if not echoed:
                continue
            others = [other.text for other in said if other is not sentence]
            if sentence is said[-1] and following and _goes_on(sentence.text, following, echoed):
                others.append(following.text)
            if not _answers(" ".join(others), echoed.prompt):
                yield Seen(
                    message=f"This repeats the question {question(echoed.prompt)}, and nothing near it answers it.",
                    hint="Say what happened instead: who did what, how many, since when, with what result.",
                    criterion=passage.criterion,
                    place=passage.at(sentence.start),
                    excerpt=one_line(sentence.text),
                )


def _echoed(sentence: str, reading: Reading) -> PromptResult | None:
    """The question whose words make up the sentence."""
    is_title = (sentence[-1] not in ".!:;…" and len(sentence.split()) < 10) or sentence[0].islower()
    if is_title or _CHECKABLE.search(sentence) or _ASKS.match(sentence) or len(content_stems(sentence)) < _FEWEST:
        return None
    one = next((asked for asked in reading.prompts() if _is_echo(sentence, asked.prompt.ask)), None)
    return one or _echoed_together(sentence, reading) or _echoed_loosely(sentence, reading)


def _echoed_loosely(sentence: str, reading: Reading) -> PromptResult | None:
    """The question that a sentence takes up in words that are all the award's, if not that question's alone."""
    stems = [stem for stem in content_stems(sentence) if stem not in _EMPTY]
    own = _awards_words(tuple(asked.prompt.ask for asked in reading.prompts()))
    if not stems or sum(stem in own for stem in stems) < _AWARDS * len(stems):
        return None
    nearest = max(reading.prompts(), key=lambda asked: echo(sentence, asked.prompt.ask))
    near = echo(sentence, nearest.prompt.ask) >= _NEAR and shared(sentence, nearest.prompt.ask) >= _TAKEN_UP_LOOSELY
    return nearest if near else None


@lru_cache
def _awards_words(asks: tuple[str, ...]) -> frozenset[str]:
    return frozenset(content_stems(" ".join(asks)))


def _echoed_together(sentence: str, reading: Reading) -> PromptResult | None:
    """The first of two questions whose words, together, make up a sentence that says both back."""
    stems = content_stems(sentence)
    half = [asked for asked in reading.prompts() if shared(sentence, asked.prompt.ask) >= _HALF_TAKEN_UP]
    own = set(content_stems(" ".join(asked.prompt.ask for asked in half)))
    return half[0] if len(half) > 1 and sum(stem in own for stem in stems) >= _OWN * len(stems) else None


def _goes_on(sentence: str, following: Passage, echoed: PromptResult) -> bool:
    """Whether the next passage carries the sentence on: it is handed over to, takes it up or answers the same."""
    if _TAKES_UP.match(following.text):
        return True
    answers = {(answer.place, answer.text) for answer in echoed.passages}
    return sentence.endswith(":") or (following.place, following.text) in answers


_TAKES_UP = regex(
    r"[^.:;]{0,40}\b(?:that|this|it|which) (?:meant|means|has meant|took the form|looked? like)\b", re.IGNORECASE
)


def _is_echo(sentence: str, ask: str) -> bool:
    return echo(sentence, ask) >= _OWN and shared(sentence, ask) >= _TAKEN_UP


def _answers(others: str, prompt: Prompt) -> bool:
    """Whether what stands beside an echo gives something that could be checked, or simply says a good deal more."""
    own = set(content_stems(others)) - set(content_stems(prompt.ask))
    return bool(_CHECKABLE.search(others)) or len(own) >= _SUBSTANCE
