"""A success is claimed in big words with nothing near it that shows it.

It finds “significantly improved”, “huge savings”, “overwhelmingly positive” and
the like, where neither the sentence nor its neighbours give a figure or let
somebody speak. Plans, hopes and what others found are no claims. It speaks once
per passage.

## Why judges mind

Every entry says it. On the published scale a bare statement scores one point,
the same statement with its figure four.

## An example that fires

`awardcheck draft.md --category place-based`

```markdown
# Outcome

Access to the clinic has significantly improved, and feedback has been
overwhelmingly positive.
```

## An example that stays quiet

`awardcheck draft.md --category place-based`

```markdown
# Outcome

Access to the clinic has significantly improved: the median wait fell from 31
days to nine in the year to March 2024.
```

## How to mend it

Say how much, for whom and since when, or quote somebody who felt it. If you
have neither, take the sentence out: it costs words and wins nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from awardcheck.checks import Settings
from awardcheck.checks._states import evidence_in
from awardcheck.checks._wording import first_of
from awardcheck.findings import Seen, Severity
from awardcheck.reading import Reading
from awardcheck.reading.passages import Passage
from awardcheck.text import Span
from awardcheck.text.boasts.vague import vague_claims
from awardcheck.text.patterns import regex
from awardcheck.text.sentences import sentences

SEVERITY = Severity.WARNING

_POINTS = regex(
    r"\b(?:table|chart|figures?|graph)s? (?:above |below |opposite )?(?:show|tell|set)|\b(?:above|below)\b", re.I
)
_THEN_AND_NOW = regex(r"\b(?:before|baseline|start|earlier)\b.* \| .*\b(?:after|now|later|end)\b", re.I)
_SHOWS = ("table", "item", "quote")  # what a sentence can introduce


def check(reading: Reading, settings: Settings) -> Iterator[Seen]:
    for nth, passage in enumerate(reading.passages):
        if passage.kind == "quote" or (passage.kind == "table" and evidence_in(reading, passage)):
            continue
        claims = [sentence for sentence, _ in vague_claims(passage.text)]
        claims = [sentence for sentence in claims if not _is_backed(reading, passage, sentence)]
        claims = [sentence for sentence in claims if not _shows(reading, nth, sentence)]
        if claims and not _introduces(reading, nth, claims[-1]):
            for here in passage.by_place(claims):
                yield _seen(passage, here)


def _seen(passage: Passage, claims: Sequence[Span]) -> Seen:
    return Seen(
        message=f"This claims a success with neither a figure nor a voice near it{first_of(len(claims), 'claim')}.",
        hint="Say how much, for whom and since when, or let somebody say it who felt it; else take it out.",
        criterion=passage.criterion,
        place=passage.at(claims[0].start),
        excerpt=" ".join(claims[0].text.split()),
    )


def _is_backed(reading: Reading, passage: Passage, claim: Span) -> bool:
    """Whether evidence stands in the sentence or beside it, or anywhere in a passage that opens with the claim."""
    said = sentences(passage.text)
    at = next(n for n, sentence in enumerate(said) if sentence.start == claim.start)
    near: Sequence[Span] = said if at == 0 else said[max(0, at - 1) : at + 2]
    texts = [" ".join(sentence.text.split()) for sentence in near]
    return any(
        text in found.sentence or found.sentence in text for found in evidence_in(reading, passage) for text in texts
    )


def _shows(reading: Reading, nth: int, claim: Span) -> bool:
    """Whether the claim points to a table beside its passage, or opens it below a table of before and after."""
    beside = reading.passages[max(0, nth - 1) : nth + 2]
    above = reading.passages[nth - 1] if nth and reading.passages[nth].text.startswith(claim.text) else None
    if above and above.kind == "table" and _THEN_AND_NOW.search(above.pieces[0].text):
        return True
    return bool(_POINTS.search(claim.text)) and any(other.kind == "table" for other in beside)


def _introduces(reading: Reading, nth: int, claim: Span) -> bool:
    """Whether the claim ends its passage and what comes next is a table, list or quotation that holds evidence."""
    if nth + 1 == len(reading.passages) or not reading.passages[nth].text.rstrip().endswith(claim.text.rstrip()):
        return False
    following = reading.passages[nth + 1]
    introduced = following.kind in _SHOWS or claim.text.rstrip().endswith(":")
    return introduced and bool(evidence_in(reading, following))
