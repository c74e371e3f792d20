"""Claims of success that nothing could confirm or refute: "significantly improved", "huge savings"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from awardcheck.text import Span
from awardcheck.text.boasts.phrases import PHRASE
from awardcheck.text.boasts.shapes import GAINS, LESS, MORE
from awardcheck.text.boasts.words import row
from awardcheck.text.patterns import regex
from awardcheck.text.sentences import sentences
from awardcheck.text.signs import span

_CLAUSE = regex(r"[.;:|(]|,c|,(?=[Wtub])|c(?=[Wt])")
_OF_WHAT = regex(r"[JKX]+")
# Before a claim these make it a plan, a wish, a doubt or a question; or the claim is somebody's finding or no claim.
_UNCLAIMED = regex(
    r"\b(?:will|would|could|should|may|might|can|hop(?:e|es|ed|ing)|aim(?:s|ed|ing)?|intend\w*"
    r"|(?<!care )(?<!discharge )plan(?:s|ned)?|planning (?:to|for|on)"
    r"|(?:is|are|was|were) to|designed to|set out to|love to|in order to|so that|seek\w*"
    r"|expect\w*|want(?:s|ed)?|wish\w*|targets?|goals?|ambition|vision|potential\w*|need(?:s|ed)?"
    r"|opportunit(?:y|ies)|asked|['’]d (?:love|like|prefer)|rationale|case for|argument"
    r"|if|whether|not|no|never|nothing|nobody|no-one|hardly|nor|neither|without"
    r"|statistically|clinically|statistical|evidence (?:shows|suggests)|research|studies|nationally|elsewhere"
    r"|before (?:the|this|we|our)|review by|(?:was|were) having|found that such|such schemes|promis\w+|business case"
    r")\b|n['’]t\b"
    r"|\b(?<!led )(?<!leads )(?<!leading )(?<!contributed )to $",
    re.IGNORECASE,
)
# Behind a claim these do: "greatly improved access remains our aim", "big savings were promised".
_NOT_YET = regex(
    r"^[^.;:]{0,60}\b(?:is|are|was|were|remains?) (?:what )?(?:our|the|an?|we) (?:\w+ )?"
    r"(?:aims?|goals?|hopes?|targets?|ambitions?|wanted)\b"
    r"|^[^.;:,]{0,40}\b(?:is|are|was|were|been) (?:still )?(?:needed|required|promised|expected|hoped|possible|planned"
    r"|predicted|sought|wanted|anticipated|forecast|likely)\b",
    re.IGNORECASE,
)
_NEW_CLAUSE = regex(r"[;:]\s|, (?:and|but|so|yet)\s|\sbut\s")
_VERB = regex(r"[bhHVRZFUCyY]")
_INFINITIVE = regex(r"\bto\b", re.IGNORECASE)
_CONDITION = regex(r"\b(?:if|whether|unless|hop(?:e|es|ed|ing)|that)\b", re.IGNORECASE)
_QUOTED = regex(r"[“\"][^”\"\n]*$")


def vague_claims(text: str) -> list[tuple[Span, Span]]:
    """The sentences of `text` that claim a success in such words, each with the words."""
    return list(_found(text))


def _found(text: str) -> Iterator[tuple[Span, Span]]:
    for sentence in sentences(text):
        if sentence.text.rstrip().endswith("?"):
            continue
        for start, end in sorted(_claims(sentence.text)):
            if _is_claimed(sentence.text, start, end):
                yield sentence, Span(sentence.start + start, sentence.start + end, sentence.text[start:end])
                break


def _claims(sentence: str) -> Iterator[tuple[int, int]]:
    """Where in a sentence such words stand."""
    signs = row(sentence)
    found = [match.span() for match in GAINS.finditer(signs)]
    found += [match.span() for match in LESS.finditer(signs) if _of_what(signs, *match.span()) not in ("J", "X")]
    found += [match.span() for match in MORE.finditer(signs) if _of_what(signs, *match.span()) == "J"]
    yield from (span(sentence, *place) for place in found)
    yield from (match.span() for match in PHRASE.finditer(sentence))


def _of_what(signs: str, start: int, end: int) -> str:
    """What a claim of less or more is told of: the sign of the nearest such word in it, behind it or of its subject."""
    within = _OF_WHAT.search(signs, start, end)
    behind = _OF_WHAT.search(_CLAUSE.split(signs[end : end + 5])[0])
    subject = _OF_WHAT.search(_CLAUSE.split(signs[:start])[-1])
    found = within or behind or subject
    return found.group()[-1] if found else ""


def _is_claimed(sentence: str, start: int, end: int) -> bool:
    before = sentence[:start]
    if _QUOTED.search(before) or _NOT_YET.search(sentence[end:]):
        return False
    return not _UNCLAIMED.search(_clause(before, sentence[start:end])[-120:])


def _clause(before: str, claim: str) -> str:
    """What stands ahead of a claim in its own clause, where it has a verb of its own; else the sentence so far."""
    cut = max((found.end() for found in _NEW_CLAUSE.finditer(before)), default=0)
    own = before[cut:]
    hangs_on = _INFINITIVE.search(own) or _CONDITION.search(before)
    return own if _VERB.search(row(own + claim)) and not hangs_on else before
