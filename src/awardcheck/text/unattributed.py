"""Quoted words about the work that nobody is said to have spoken."""

from __future__ import annotations

import re
from collections.abc import Iterator

from awardcheck.text import Span, speech
from awardcheck.text.attribution import around, last_clause, ways
from awardcheck.text.patterns import regex
from awardcheck.text.quote_marks import inner, quoted
from awardcheck.text.sentences import sentences

_FEWEST_WORDS, _FEWEST_OF_FEEDBACK, _FEWEST_TOLD = 5, 3, 8
_FEEDBACK = regex(
    r"\b(?:feedback|comments|responses|reactions|remarks) (?:[a-z]+ ){0,4}?(?:includ\w+|was|were|such as)?:? ?$", re.I
)
_LIVED = regex(
    r"\b(?:has|have) (?:given|made|changed|saved|brought|taken|helped|meant|let|put|done|kept)\b|\b(?:was|were"
    r"|had|did|got|came|went|kept|knew|told|gave)\b|n['’]t\b|\b(?:Mum|Dad|Nan|Mam)\b"
)
# What hands over to words without saying whose they are.
_HANDS_OVER = regex(
    r"\b(?:comments?|commented|feedback|heard|hear|reactions?|responses?|quotes?|testimonials?|said|says|speaks?|words"
    r"|includ(?:e|es|ed|ing)|such as|doorstep|glowing|like)\b[^.]{0,60}$",
    re.IGNORECASE,
)
# What shows that the words are the writer's own: an aim, a design, a script, a line on a screen or a poster.
_OWN_WORDS = regex(
    r"\b(?:vision|mission|aims?|ambition|goals?|promise|pledge|principles?|statements?|strapline|motto|slogan|posters?"
    r"|signs?|scripts?|message|screen|leaflets?|letters? (?:says?|reads?|now)|questions?|headed|heading|titled?|called"
    r"|proverb|saying goes|adage|begins with|opens with|award|criteri(?:a|on)|judges|wall|badge|form|cards?"
    r"|imagine|should be able to say|want (?:people|patients|everyone|every \w+) to)\b",
    re.IGNORECASE,
)
# Behind the words: who spoke them is told in a sentence of its own.
_TOLD_AFTER = regex(
    r"[\s.]*(?:that|those|these|this|it) (?:is|was|were|are|comes|came) "
    r"(?:from|how|the words|what [\w ]{2,40} (?:said|says|told|wrote))\b",
    re.IGNORECASE,
)
_NOBODY = regex(
    r"^(?:they|(?:up )?what (?:they|people|it|this|that|we|she|he|most|many|all|so many|[a-z]+s)\b.*|one of"
    r" (?:the|our|these|those) (?:many|few|(?:.* )?(?:comments|quotes|responses)))$",
    re.IGNORECASE,
)
# A clause that tells how something was taken, before a dash and the words.
_RECEIVED = regex(
    r"\b(?:received|popular|welcomed?|valued|appreciated|praised?|liked|loved|enthusias\w+|positive|rated|delighted)\b"
    r"[^.]{0,60} [–—-]$",
    re.IGNORECASE,
)
# "Has been described as", with nobody who did.
_PRAISED_AS = regex(
    r"\b(?:been|was|were|is|are|being) (?:[a-z]+ ){0,2}?(?:described|praised|hailed|summed up|spoken of|held up|cited)"
    r"(?: to us)? as (?:being )?(?:an? |the )?$",
    re.IGNORECASE,
)
_BY = regex(r"[\s,]*(?:by|in) ", re.IGNORECASE)
_THEMES = regex(r"(?:themes?|topics?|areas?|subjects?|questions?|categor(?:y|ies)|aspects?|issues?) \|", re.IGNORECASE)
_MARKS = regex(r"[^\w\s.,;:’()£%|/&–—-]")  # no mark of quotation is among these, and most passages have no other
_DIGIT = regex(r"\d")


def unattributed(text: str, before: str = "", after: str = "") -> Iterator[Span]:
    """Quoted stretches of a passage that sound like somebody's words about the work and have nobody behind them.

    `before` and `after` are the neighbouring passages, which may say who speaks.
    """
    quotes = quoted(text) if _MARKS.search(text) else []
    for nth, quote in enumerate(quotes):
        lead = text[max(0, quote.start - 120) : quote.start]
        if _PRAISED_AS.search(lead) and _praises(inner(quote)) and not _BY.match(text, quote.end):
            yield quote
            continue
        if not (_is_about_the_work(inner(quote), lead) and _stands_alone(text, quotes, nth, before)):
            continue
        themes = bool(_THEMES.match(text))  # the first cell of a row is what is spoken of, and not who speaks
        if all(
            way.strength == "crowd" or is_nobody(way.speaker) or (themes and way.way in ("cell", "nearby"))
            for way in ways(text, quotes, nth, before, after)
        ):
            yield quote


def _praises(words: str) -> bool:
    """Whether quoted words are an opinion and not a name."""
    return len(words.split()) >= _FEWEST_OF_FEEDBACK and words[:1].islower()


def is_nobody(speaker: str) -> bool:
    """Whether what seems to be a speaker is none: "what they say", "one of the many comments"."""
    return bool(_NOBODY.search(speaker))


def _is_about_the_work(words: str, lead: str) -> bool:
    if words.endswith("?") or speech.PLACEHOLDER.search(words) or len(words.split()) < _FEWEST_OF_FEEDBACK:
        return False
    if _FEEDBACK.search(lead):
        return True
    if len(words.split()) < _FEWEST_WORDS:
        return False
    if speech.SINGULAR.search(words):
        return True
    return bool(speech.FIRST_PERSON.search(words) and speech.EFFECT.search(words)) or _tells(words)


def _tells(words: str) -> bool:
    """Whether whole sentences tell what somebody lived through."""
    whole = words[:1].isupper() and words[-1:] in ".!…"
    return whole and len(words.split()) >= _FEWEST_TOLD and bool(_LIVED.search(words))


def _stands_alone(text: str, quotes: list[Span], nth: int, before: str) -> bool:
    """Whether the words are set down as speech, and nothing around them shows that they are anything else."""
    lead, trail = around(text, quotes, nth)
    clause = last_clause(lead)
    in_cell = clause.endswith(("|", " |")) or lead.endswith(" | ")
    if clause and not (clause.endswith(":") or in_cell or _HANDS_OVER.search(clause) or _RECEIVED.search(clause)):
        return False
    if not clause and not inner(quotes[nth])[:1].isupper():
        return False
    said = sentences(lead)
    introduction = f"{said[-1].text if said else ''} {'' if lead.strip() else before[-120:]}"
    if not lead.strip() and not before.rstrip().endswith((":", "–", "—")):
        introduction = ""  # a paragraph of its own
    others = (speech.SURVEY_BEFORE, speech.PAPERS, speech.FAMOUS, _OWN_WORDS)
    if any(pattern.search(introduction) for pattern in others) or speech.SURVEY_AFTER.search(trail):
        return False
    rest_of_row = lead.rsplit("\n", 1)[-1] + trail.split("\n", 1)[0]
    is_measure = " | " in rest_of_row and _DIGIT.search(rest_of_row)
    return not is_measure and not _TOLD_AFTER.match(trail)
