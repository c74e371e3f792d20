"""Quoted words about the work that nobody is said to have spoken."""

from __future__ import annotations

import re
from collections.abc import Iterator

from awardcheck.text import Span, speech
from awardcheck.text.attribution import around, last_clause, ways
from awardcheck.text.credits import Joined, credit
from awardcheck.text.crowd_grammar import is_good
from awardcheck.text.crowd_words import tokens
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
    r"\b(?:comments?|commented|remarks?|observations?|verdict|feedback|heard|hear|reactions?|responses?|quotes?|testimonials?|said|says|speaks?|words"
    r"|includ(?:e|es|ed|ing)|such as|doorstep|glowing|like|read|reads|wrote|tells it|ran|simply)\b[^.]{0,60}$",
    re.IGNORECASE,
)
# What shows that the words are the writer's own: an aim, a design, a script, a line on a screen or a poster.
_OWN_WORDS = regex(
    r"\b(?:vision|mission|aims?|ambition|goals?|promise|pledge|principles?|statements?|strapline|motto|slogan|posters?"
    r"|signs?|scripts?|message|screen|leaflets?|letters? (?:says?|reads?|now)|questions?|headed|heading|titled?|called"
    r"|proverb|saying goes|adage|begins with|opens with|award|criteri(?:a|on)|judges|wall|badge|form"
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
    r"^(?:they|(?:up )?what (?:they|people|it|this|that|we|she|he|most|many|all|so many|[a-z]+s)\b.*"
    r"|(?:they|we) (?:[\w'’]+ ){1,6}this (?:was|is|one)\b.*|one of"
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
_HANDED = regex(
    r"\b(?:feedback|comments?|commented|responses?|reactions?|remarks|reviews?|cards?|letters?|notes?|messages?|e-?mails?"
    r"|texts?|posts?|quotes?|testimonials?|heard|hear|visitors['’]? book|in their own words|voices?)\b"
    r"[^.\n]{0,60}[:,–—-] ?$",
    re.IGNORECASE,
)
_PRAISED_AS = regex(
    r"\b(?:been|was|were|is|are|being) (?:[a-z]+ ){0,2}?(?:(?:described|praised|hailed|summed up|spoken of"
    r"|held up|cited)(?: to us)? as|called|dubbed|labelled) (?:being )?(?:an? |the )?$",
    re.IGNORECASE,
)
_BY = regex(r"[\s,]*(?:by|in) ", re.IGNORECASE)
# Asked of many, in a sentence before the words.
_SURVEYED = regex(
    r"\b(?:survey\w*|questionnaire|statement|agreed?|respondents?|items?"
    r"|asked (?:them|us|people|patients|every|all|whether|if|how))\b",
    re.IGNORECASE,
)
# One answer in a survey's own words, and no statement of the survey.
_COMMENT = regex(r"\b(?:comments?|remarks?|free[- ]text)\b[^.]{0,70}:$", re.IGNORECASE)
_SHARE_AFTER = regex(rf"[ ,:;–—-]{{1,4}}\(?(?:from |up |was )?\d|{speech.SURVEY_AFTER.pattern}", re.IGNORECASE)
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
        if not any(_is_somebody(way) for way in ways(text, quotes, nth, before, after)):
            yield quote


def _is_somebody(way: Joined) -> bool:
    """Whether whoever is joined to some words can be told apart, and is no thing that opens a sentence."""
    if way.strength == "crowd" or is_nobody(way.speaker):
        return False
    if way.strength != "name":
        return True
    return not (_FIGURE.search(way.speaker) and not _OF_A_PERSON.search(way.speaker))


_WE_FEEL = regex(r"(?:We|They) (?:now |really |all )?(?:feel|felt|love|loved)\b")
_FIGURE = regex(r"\d")
_OF_A_PERSON = regex(r"(?:,|\(|\baged?|\b[Ww]ard|\b[Yy]ear|\b[Bb]and) ?\d|\d{2}-year-old|\d{2}$|@")
_YOU_OR_I = regex(r"\b(?:You|I|I['’](?:m|d|ve|ll))\b")
_SUPERB = regex(
    r"\b(?:brilliant|fantastic|wonderful|amazing|excellent|outstanding|superb|marvellous|best|game[- ]changer"
    r"|breath of fresh air|lifeline|godsend|life-?saver|first[- ]class|invaluable|thanks?|lovely|incredible)\b",
    re.IGNORECASE,
)


def is_signed(text: str) -> bool:
    """Whether the last of several sentences does nothing but say whose words the others are."""
    said = sentences(text)
    return len(said) > 1 and credit("credit", said[-1].text.lstrip("–—- ")) is not None


def _praises(words: str) -> bool:
    """Whether quoted words are an opinion and not a name, nor an ill word such as "hard to reach"."""
    return len(words.split()) >= _FEWEST_OF_FEEDBACK and words[:1].islower() and is_good(tokens(words), 0)


def is_nobody(speaker: str) -> bool:
    """Whether what seems to be a speaker is none: "what they say", "one of the many comments"."""
    return bool(_NOBODY.search(speaker))


def _is_about_the_work(words: str, lead: str) -> bool:
    if words.endswith("?") or speech.PLACEHOLDER.search(words) or len(words.split()) < _FEWEST_OF_FEEDBACK:
        return False
    if _FEEDBACK.search(lead) or (_HANDED.search(lead) and not _OWN_WORDS.search(lead)):
        return True
    if len(words.split()) < _FEWEST_WORDS:
        alone = words[:1].isupper() and words[-1:] in ".!" and (lead.rstrip()[-1:] or ".") in ".!?"
        return bool(alone and _YOU_OR_I.search(words))
    if speech.SINGULAR.search(words):
        return True
    if speech.FIRST_PERSON.search(words) and (speech.EFFECT.search(words) or _SUPERB.search(words)):
        return True
    return _tells(words) or bool(_WE_FEEL.match(words))


def _tells(words: str) -> bool:
    """Whether whole sentences tell what somebody lived through."""
    whole = words[:1].isupper() and words[-1:] in ".!…"
    return whole and len(words.split()) >= _FEWEST_TOLD and bool(_LIVED.search(words) or _SUPERB.search(words))


def _stands_alone(text: str, quotes: list[Span], nth: int, before: str) -> bool:
    """Whether the words are set down as speech, and nothing around them shows that they are anything else."""
    lead, trail = around(text, quotes, nth)
    clause = last_clause(lead)
    in_cell = clause.endswith(("|", " |")) or lead.endswith(" | ")
    crowd = clause.endswith(("say,", " say")) and _WE_FEEL.match(inner(quotes[nth]))
    handed_over = clause.endswith(":") or in_cell or crowd or _HANDS_OVER.search(clause) or _RECEIVED.search(clause)
    if clause and not handed_over:
        return False
    if not clause and not inner(quotes[nth])[:1].isupper():
        return False
    said = sentences(lead)
    introduction = f"{said[-1].text if said else ''} {'' if lead.strip() else before[-120:]}"
    if not lead.strip() and not before.rstrip().endswith((":", "–", "—")):
        introduction = ""  # a paragraph of its own
    surveyed = speech.SURVEY_BEFORE if clause or " | " in lead else _SURVEYED
    papers = () if _COMMENT.search(clause) else (surveyed, speech.PAPERS)
    others = (*papers, speech.FAMOUS, _OWN_WORDS)
    if any(pattern.search(introduction) for pattern in others) or _SHARE_AFTER.match(trail):
        return False
    rest_of_row = lead.rsplit("\n", 1)[-1] + trail.split("\n", 1)[0]
    is_measure = " | " in rest_of_row and _DIGIT.search(rest_of_row)
    return not is_measure and not _TOLD_AFTER.match(trail)
