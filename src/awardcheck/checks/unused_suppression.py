"""A note that lets findings pass is misspelt, lacks its reason, or is not needed.

Such a note is “awardcheck: ignore CHECK: reason”, as a comment in Word or an
HTML comment in Markdown. It is for the paragraph that it stands in or, on a
line of its own, for the paragraph below it. Without a reason it is not obeyed.

## Why judges mind

They do not: they never see it. But a note that lets nothing pass is either left
over from a draft that has been mended, or it is misspelt, and somebody believes
that a finding was settled when it was not.

## An example that fires

`awardcheck draft.md --category place-based`

```markdown
# Outcome

Admissions fell from 412 to 268 a year. <!-- awardcheck: ignore vague-claims:
the board has seen the figures -->
```

## An example that stays quiet

`awardcheck draft.md --category place-based`

```markdown
# Outcome

Access to the clinic has significantly improved. <!-- awardcheck: ignore
vague-claim: the figure is in the supporting file -->
```

## How to mend it

Delete the note if what it let pass is gone. Otherwise write the check's id as
the report has it, put the note beside the words it is for, and say why.
"""

from __future__ import annotations

from collections.abc import Iterator

from awardcheck.checks import Settings, ids
from awardcheck.draft import Suppression
from awardcheck.findings import Seen, Severity
from awardcheck.reading import Reading
from awardcheck.spec import slug
from awardcheck.suppressing import subjects

SEVERITY = Severity.WARNING
RUNS_LAST = True

_FORM = "“awardcheck: ignore CHECK: reason”"


def check(reading: Reading, settings: Settings) -> Iterator[Seen]:
    for note in reading.draft.suppressions:
        for message, hint in _complaints(note, reading):
            yield Seen(message, hint, place=note.place, excerpt=note.text)


def _complaints(note: Suppression, reading: Reading) -> Iterator[tuple[str, str]]:
    if not note.ignored:
        yield "A note to awardcheck is not understood.", f"Write it as {_FORM}."
    for name, about in note.ignored:
        if name not in ids():
            yield "A note names a check that there is not.", _nearest(name, ids(), "`awardcheck explain` lists them.")
        elif about is not None and slug(about) not in subjects(reading.category):
            known = tuple(subjects(reading.category).values())
            yield (
                f"A note about {name} names neither a section nor a question of the award in its brackets.",
                _nearest(about.lower(), known, f"There are: {', '.join(dict.fromkeys(known))}."),
            )
        elif not note.reason:
            yield (
                f"A note lets {name} pass and does not say why, so it is not obeyed.",
                f"Add the reason behind a colon: {_FORM.replace('CHECK', name)}.",
            )
        else:
            yield (
                f"A note lets {name} pass, but nothing of the kind was found where it stands.",
                "Delete it, or put it beside the words that it is for.",
            )


def _nearest(given: str, known: tuple[str, ...], otherwise: str) -> str:
    from difflib import get_close_matches

    near = get_close_matches(given[:60], known, n=1, cutoff=0.5)
    return f"Did you mean {near[0]!r}?" if near else otherwise
