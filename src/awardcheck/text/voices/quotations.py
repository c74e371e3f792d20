"""Quotations, and whose words about the work they are.

A testimonial has two halves, the words and who said them, and drafts join them in many ways. What speaks for and
against a quotation is added up with the weights of one table, so that a person can read why a passage counts and mend
a weight; words reported without marks have a table of their own in `reported`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from awardcheck.records import dataclass
from awardcheck.text import Span
from awardcheck.text.patterns import compiled, regex
from awardcheck.text.voices import speech
from awardcheck.text.voices.announced import own_account
from awardcheck.text.voices.attribution import around, last_clause, ways
from awardcheck.text.voices.credits import Joined, is_famous
from awardcheck.text.voices.parties import speaker_kind
from awardcheck.text.voices.quote_marks import inner, quoted
from awardcheck.text.voices.reported import reported
from awardcheck.text.voices.unmarked import unmarked

__all__ = ["Testimonial", "quotations", "speaker_kind", "testimonials"]

# What counts for and against quoted words; they are a testimonial at or above THRESHOLD.
WEIGHTS = {
    # the way a speaker is joined to the words, and how closely the speaker is identified
    "said": 3.0, "label": 3.0, "credit": 3.3, "cell": 3.0, "introduced": 2.5, "neighbour": 2.5,
    "told of": 2.2, "bare label": 1.6, "nearby": 1.3,
    "name": 0.5, "role": 0.3, "group": 0.2, "unlisted": 0.0, "pronoun": -0.55, "several": -0.6, "crowd": -2.5,
    # the words themselves
    "first person": 0.7, "effect": 0.5, "sentence": 0.4,
    "one or two words": -2.0, "short": -0.7, "title": -2.5, "question": -1.8, "fragment": -1.5,
    # what stands around them
    "typed": -0.5, "woven": -0.9, "runs on": -1.5, "term": -2.0, "survey": -4.0,
    "nobody": -4.0, "sign": -3.0, "paper": -4.0, "famous": -5.0, "invented": -4.0, "placeholder": -6.0,
}  # fmt: skip
THRESHOLD = 2.4


@dataclass(frozen=True, slots=True)
class Testimonial:
    """Somebody's words about the work, `text` standing from `start` to `end`, and who said them as the draft has it."""

    start: int
    end: int
    text: str
    speaker: str | None


def quotations(text: str) -> list[Span]:
    """Every quoted stretch of three words or more in `text`, marks included, whoever said it."""
    return [span for span in quoted(text) if len(inner(span).split()) >= 3]


def find_testimonials(text: str, before: str = "", after: str = "") -> list[Testimonial]:
    """The words of real, identified people or groups about the work in a passage, in order.

    `before` and `after` are the neighbouring passages: an introduction may stand in the one, a credit in the other.
    A table's cells are joined by " | ", its rows by newlines, like the items of a list.
    """
    quotes = quoted(text)
    found: list[tuple[Span, str]] = []
    for nth in range(len(quotes)):
        joined = _speaker(text, quotes, nth, before, after) if inner(quotes[nth]) else None
        found += [(quotes[nth], joined.speaker)] if joined else []
    found += _apart(unmarked(text, quotes, before, after), found)
    found += _apart(reported(text, quotes), found)
    return [
        Testimonial(span.start, span.end, span.text, who) for span, who in sorted(found, key=lambda one: one[0].start)
    ]


def _speaker(text: str, quotes: list[Span], nth: int, before: str, after: str) -> Joined | None:
    """Who is joined most strongly to the `nth` quotation, if it scores as a testimonial."""
    joined = max(
        ways(text, quotes, nth, before, after), key=lambda way: WEIGHTS[way.way] + WEIGHTS[way.strength], default=None
    )
    lead, trail = around(text, quotes, nth)
    return joined if joined and _score(inner(quotes[nth]), lead, trail, joined) >= THRESHOLD else None


def _score(words: str, lead: str, trail: str, joined: Joined) -> float:
    clause = last_clause(lead)
    given = joined.way in ("credit", "neighbour", "cell", "label")
    effect = bool(speech.EFFECT.search(words))
    seen = {
        joined.way: True,
        joined.strength: True,
        "first person": bool(speech.FIRST_PERSON.search(words)),
        "effect": effect,
        "sentence": words[:1].isupper() and words[-1:] in ".!?…",
        "one or two words": len(words.split()) < 3,
        "short": len(words.split()) in (3, 4),
        "title": _is_title(words),
        "question": words.endswith("?") and len(words.split()) < 20 and not _TOLD_FIRST.search(words),
        "fragment": joined.way in ("label", "bare label") and words[:1].islower() and not effect,
        "typed": bool(speech.TYPED.search(clause[-20:])),
        "woven": not given and bool(speech.WOVEN.search(clause)) and not speech.WEAVES.search(clause),
        "runs on": not given and words[-1:] not in ".!?…," and bool(_RUNS_ON.match(trail)) and lead[-2:-1] not in ",:",
        "term": not given and bool(speech.NAMES.search(clause)) and not own_account(clause),
        "survey": (not (given or joined.speaker.startswith("one of ")) and _is_of_survey(joined, clause))
        or bool(speech.SURVEY_AFTER.search(trail) or _HOW_MANY.match(trail)),
        "nobody": bool(speech.NOBODY.search(trail)),
        "sign": bool(_ON_A_THING.search(clause) or _ON_A_THING.match(trail) or _SIGN.search(clause)),
        "paper": joined.strength != "name" and not given and bool(speech.PAPERS.search(joined.speaker)),
        "famous": is_famous(joined),
        "invented": bool(speech.INVENTED.search(lead[-120:])),
        "placeholder": bool(speech.PLACEHOLDER.search(words)) or (words.startswith("[") and not _EDITED.match(words)),
    }
    return sum(WEIGHTS[name] for name, holds in seen.items() if holds)


def _is_of_survey(joined: Joined, clause: str) -> bool:
    """Whether the words are an item that people answer: what is told ahead of a name is not of what that one says."""
    at = clause.find(joined.speaker) if joined.strength == "name" else 0
    return bool(speech.SURVEY_BEFORE.search(clause, max(0, at)))


# The cells behind words in a table tell how many agreed with them.
_HOW_MANY = regex(r"[^|\n]{0,60}\| ?\d[\d.,]* ?(?:%|per ?cent)")


# Words on doors, cushions and mugs are those of a house.
_ON_A_THING = regex(
    r"[\s.,]*(?:That|This|It|Those|These)?(?:['’]s| is| was| are| were)? ?[^.“]{0,40}"
    r"\b(?:painted|stitched|embroidered|carved|engraved|printed|sewn|knitted|stencilled|etched|framed)\b[^.“]{0,20}"
    r"\b(?:on|over|above|across|into|in|round)\b",
    re.IGNORECASE,
)
_SIGN = regex(
    r"\b(?:sign|notice|plaque|banner)s? (?:in|on|at|by|over|above|outside)\b[^.:“\"]{0,40}: ?$", re.IGNORECASE
)
_TOLD_FIRST = regex(r"[.!] ")  # who only asks at the end says something, too
_EDITED = regex(r"\[\w+\] [a-z]")  # "[I] thought it was very helpful"
# The writer's sentence goes on behind the quotation, so that it is a part of it: said “x” means nothing.
_RUNS_ON = regex(r" (?:means?|meant|on|into|had|did|does|would|when|where)\b")


def _is_title(words: str) -> bool:
    parts = [word for word in compiled(r"[^\W\d_]+").findall(words) if len(word) > 2]
    capitals = sum(part[0].isupper() for part in parts)
    return len(parts) > 1 and words[-1:] not in ".!" and capitals / len(parts) > 0.7


def _apart(more: Iterable[tuple[Span, str]], found: list[tuple[Span, str]]) -> list[tuple[Span, str]]:
    """Those of `more` that do not overlap what was found already; both come in the order of the text."""
    taken = sorted((span.start, span.end) for span, _ in found)
    kept: list[tuple[Span, str]] = []
    nth = 0
    for span, who in sorted(more, key=lambda one: one[0].start):
        while nth < len(taken) and taken[nth][1] <= span.start:
            nth += 1
        if nth == len(taken) or taken[nth][0] >= span.end:
            kept.append((span, who))
    return kept


# Under its own name a test runner would take the function for a test.
testimonials = find_testimonials
