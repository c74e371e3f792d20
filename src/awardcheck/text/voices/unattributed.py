"""Quoted words about the work that nobody is said to have spoken."""

from __future__ import annotations

import re
from collections.abc import Iterator

from awardcheck.text import Span
from awardcheck.text.patterns import regex
from awardcheck.text.sentences import sentences
from awardcheck.text.voices import speech
from awardcheck.text.voices.attribution import around, last_clause, ways
from awardcheck.text.voices.credits import Joined
from awardcheck.text.voices.quote_marks import inner, quoted
from awardcheck.text.voices.speakers import CARRIERS
from awardcheck.text.voices.testimony import feels, is_personal, is_short_cry, praises, sounds_told

_FEWEST_WORDS, _FEWEST_OF_FEEDBACK = 5, 3
_FEEDBACK = regex(
    r"\b(?:feedback|comments|responses|reactions|remarks) (?:[a-z]+ ){0,4}?(?:includ\w+|was|were|such as)?:? ?$", re.I
)
# What hands over to words without saying whose they are.
_HANDS_OVER = regex(
    r"\b(?:comments?|commented|remarks?|observations?|verdict|feedback|heard|hear|reactions?|responses?|quotes?|testimonials?|said|says|speaks?|words"
    r"|includ(?:e|es|ed|ing)|such as|doorstep|glowing|like|read|reads|wrote|tells it|ran|simply|puts? it|put to us|told"
    r"|feeling|sense|view|described|summed|called|messages?|notes?|overheard|quotations?|(?:one|a) sentence"
    r"|compliments?|log|scribbled|chalked)\b"
    r"[^.]{0,60}$",
    re.IGNORECASE,
)
# What shows that the words are the writer's own: an aim, a design, a script, a line on a screen or a poster.
_OWN_WORDS = regex(
    r"\b(?:vision|mission|aims?|ambition|goals?|promise|pledge|principles?|statements?|strapline|motto|slogan"
    r"|scripts?|questions?|headed|heading|titled?|called|proverb|saying goes|adage|begins with|opens with|award"
    r"|criteri(?:a|on)|judges|imagine|should be able to say|want (?:people|patients|everyone|every \w+) to"
    r"|used to (?:say|be told|hear|tell)|(?:finish|complete) (?:the|this|a) sentence)\b",
    re.IGNORECASE,
)
# What carries the words of whoever puts them there: the writer's own, unless they have come in or are a person's.
_ON_A_THING = regex(
    r"\b(?:posters?|signs?|message|screen|leaflets?|letters? (?:says?|reads?|now)|texts?|wall|badge|form)\b",
    re.IGNORECASE,
)
_CAME_IN = regex(
    r"\b(?:c(?:a|o)mes? (?:back|in|from|to us)|receiv\w+|reached us|arriv\w+|left|handed|pinned|stuck|scribbled|chalked"
    r"|we (?:found|read|heard|saw|got|were sent)|anonymous)\b",
    re.IGNORECASE,
)
_GOES_OUT = regex(r"\b(?:goes|go|went|sent) out\b|\bwe (?:send|sent|text|texted|write|printed)\b", re.IGNORECASE)
# Behind the words: who spoke them is told in a sentence of its own.
_TOLD_AFTER = regex(
    r"[\s.]*(?:that|those|these|this|it) (?:is|was|were|are|comes|came) "
    r"(?:from|how|the words|what [\w ]{2,40} (?:said|says|told|wrote))\b",
    re.IGNORECASE,
)
_NOBODY = regex(
    r"^(?:they|one|another|a (?:second|third)"
    r"|(?:up )?what (?:they|people|it|this|that|we|she|he|most|many|all|so many|[a-z]+s)\b.*"
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
    r"[^.\n]{0,60}(?:[:,–—-]|\b(?:was|is) (?:simply|just)) ?$",
    re.IGNORECASE,
)
_PRAISED_AS = regex(
    r"\b(?:been|was|were|is|are|being) (?:[a-z]+ ){0,2}?(?:(?:described|praised|hailed|summed up|spoken of"
    r"|held up|cited)(?: to us| recently| lately| since| once| more than once"
    r"| by (?:many|some|several|others|people|users|patients|staff|partners|visitors))?"
    r" as|called|dubbed|labelled|said of (?:it|us|them|the \w+),) (?:being )?(?:an? |the )?$"
    r"|\b(?:one|an?|another|the) (?:[a-z]+ )?(?:cards?|letters?|notes?|messages?|reviews?|e-?mails?|comments?"
    r"|repl(?:y|ies)|posts?|texts?) (?:[a-z]+ ){0,3}?"
    r"(?:(?:described|praised) (?:it|us|the \w+) as|called (?:it|us|them|the \w+)) (?:an? |the )?$"
    r"|\b(?:comments|feedback|responses|reactions|remarks|replies)\b[^.\n“”\"]{0,40} (?:ranged?|ranging) from "
    r"[“\"][^“”\"\n]{2,80}[”\"] to $",
    re.IGNORECASE,
)
_BY = regex(r"[\s,]*(?:by|in) ", re.IGNORECASE)
# Asked of many, in a sentence before the words.
_SURVEYED = regex(
    r"\b(?:survey\w*|questionnaire|statement|agreed?|rate|respondents?|items?"
    r"|asked (?:them|us|people|patients|every|all|whether|if|how))\b",
    re.IGNORECASE,
)
# One answer in a survey's own words, and no statement of the survey.
_COMMENT = regex(
    r"\b(?:comments?|remarks?|quotations?|compliments?)\b[^.]{0,90}[:,] ?$|\bfree[- ]text\b"
    r"|\boverheard\b|\b(?:anything else|any other comments?|we read)\b"
    r"|\b(?:one|another|a|an|this) (?:[a-z]+ )?(?:reply|answer|response|comment|remark|line|message|card|letter"
    r"|note)\b",
    re.IGNORECASE,
)
# Behind these, words in marks are a term or the name of something.
_TERM = regex(
    rf"\b(?:the|an?|our|its|their|this|these|those|of|and|or|by|than|as|with|for|called|whose) ?$"
    rf"|{speech.NAMES.pattern}|{speech.TYPED.pattern}",
    re.IGNORECASE,
)
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
        if _PRAISED_AS.search(lead) and praises(inner(quote)) and not _BY.match(text, quote.end):
            yield quote
            continue
        told = _is_about_the_work(inner(quote), lead) or _said_by_nobody(text, quote, lead)
        if not (told and _stands_alone(text, quotes, nth, before)):
            continue
        if not any(_is_somebody(way) for way in ways(text, quotes, nth, before, after)):
            yield quote


# The writer says that it was said, and not by whom: "As one put it, “...”"; "“...” is the kind of remark we hear".
_SOMEBODY_SAID = regex(
    r"\b(?:as|what|how|until|that) (?:some(?:body|one)|one|another|more than one) (?:of them )?(?:\w+ly )?(?:put|said"
    r"|says|wrote|told|described|remarked|observed|commented|summed)\b[^.]{0,40}[,:] ?$",
    re.IGNORECASE,
)
_IS_WHAT_IS_SAID = regex(
    r"[\s,.]*(?:(?:is|was|are|were) (?!about\b)[\w ]{0,30}?\b(?:what we (?:hear|heard)|remarks?|comments? (?:we|that)"
    r"|we hear|we get|repl(?:y|ies) (?:we|that)|typical (?:of|reply|comment|response)|(?:it|one) said on)\b"
    r"|(?:as )?some(?:body|one) (?:said|wrote|remarked|put it|observed|told us)\b)",
    re.IGNORECASE,
)


_QUOTED_AS = regex(
    r"\b(?:remarks?|quotations?|compliments?|overheard|scribbled|chalked)\b[^.]{0,90}[:,–—-] ?$", re.IGNORECASE
)


def _said_by_nobody(text: str, quote: Span, lead: str) -> bool:
    """Whether the writer says of some words that they were said, and by nobody in particular."""
    if len(inner(quote).split()) < _FEWEST_WORDS or inner(quote).endswith("?"):
        return False
    return bool(_SOMEBODY_SAID.search(lead) or _IS_WHAT_IS_SAID.match(text, quote.end) or _QUOTED_AS.search(lead))


def _is_somebody(way: Joined) -> bool:
    """Whether whoever is joined to some words can be told apart, and is no thing that opens a sentence."""
    if way.strength == "crowd" or is_nobody(way.speaker):
        return False
    if way.strength != "name":
        return True
    return not (_FIGURE.search(way.speaker) and not _OF_A_PERSON.search(way.speaker))


_FIGURE = regex(r"\d")
_OF_A_PERSON = regex(r"(?:,|\(|\baged?|\b[Ww]ard|\b[Yy]ear|\b[Bb]and) ?\d|\d{2}-year-old|\d{2}$|@")


def is_nobody(speaker: str) -> bool:
    """Whether what seems to be a speaker is none: "what they say", "one of the many comments", "a voicemail"."""
    return bool(_NOBODY.search(speaker) or _CARRIED_BY.fullmatch(speaker))


# A thing on which words came, with nothing that says from whom.
_CARRIED_BY = regex(
    rf"(?:an?|the|one|another|some|our)? ?(?:[\w-]+ )??{CARRIERS}\b(?: (?!from\b|by\b|of\b)[a-z’'-]+){{1,8}}",
    re.IGNORECASE,
)


def _is_about_the_work(words: str, lead: str) -> bool:
    if words.endswith("?") or speech.PLACEHOLDER.search(words) or len(words.split()) < _FEWEST_OF_FEEDBACK:
        return False
    if _GOES_OUT.search(lead):
        return False
    if _FEEDBACK.search(lead) or (_HANDED.search(lead) and not _are_own(lead, words)):
        return True
    if len(words.split()) < _FEWEST_WORDS:
        alone = (lead.rstrip()[-1:] or ".") in ".!?"
        return alone and is_short_cry(words)
    return sounds_told(words)


def _stands_alone(text: str, quotes: list[Span], nth: int, before: str) -> bool:
    """Whether the words are set down as speech, and nothing around them shows that they are anything else."""
    lead, trail = around(text, quotes, nth)
    clause, words = last_clause(lead), inner(quotes[nth])
    if clause and not (_is_handed_over(lead, clause, words) or _is_carried(clause, words)):
        return False
    if not clause and not words[:1].isupper():
        return False
    rest_of_row = lead.rsplit("\n", 1)[-1] + trail.split("\n", 1)[0]
    is_measure = " | " in rest_of_row and _DIGIT.search(rest_of_row)
    return (
        not is_measure and not _TOLD_AFTER.match(trail) and not _is_of_another_kind(words, lead, clause, trail, before)
    )


def _is_handed_over(lead: str, clause: str, words: str) -> bool:
    """Whether what stands ahead hands over to somebody's words: a colon, a cell, "one card reads"."""
    in_cell = clause.endswith(("|", " |")) or lead.endswith(" | ")
    if is_personal(words) and _IT_WAS.search(clause):
        return True
    crowd = clause.endswith(("say,", " say")) and feels(words)
    return clause.endswith(":") or in_cell or crowd or bool(_HANDS_OVER.search(clause) or _RECEIVED.search(clause))


# What somebody in the first person said, where "it" is what came in: "In June it was “I wish I had found you”".
_IT_WAS = regex(
    r"\b(?:it|this|that|which|these|(?:answer|reply|response|line|comment|word)\b[^.,]{0,40}) (?:was|were|is|are"
    r"|said|read|ran) ?$",
    re.IGNORECASE,
)


def _is_carried(clause: str, words: str) -> bool:
    """Whether the words of an "I" stand on something on which anybody writes: "on the forms we found “my best day”"."""
    return is_personal(words) and bool(_CARRIER.search(clause)) and not _TERM.search(clause)


_CARRIER = regex(
    r"\b(?:(?:evaluation|feedback|comment|exit) forms?|walls?|(?:our|facebook|web) page|book"
    r"|(?:white|notice|comment)?boards?|inbox|messages?|texts?|cards?|letters?|notes?|e-?mails?|posts?|tweets?|voicemails?|reply|replies"
    r"|people (?:put|wrote|write|left|say|said)|we (?:found|read|heard|hear|saw|see|received|were (?:told|sent))"
    r"|some(?:body|one) (?:wrote|said|put|left))\b",
    re.IGNORECASE,
)


def _is_of_another_kind(words: str, lead: str, clause: str, trail: str, before: str) -> bool:
    """Whether the words are said to be an item of a survey, a paper's, a famous saying, or the writer's own."""
    said = sentences(lead)
    introduction = f"{said[-1].text if said else ''} {'' if lead.strip() else before[-120:]}"
    if not lead.strip() and not before.rstrip().endswith((":", "–", "—")):
        introduction = ""  # a paragraph of its own
    is_comment = _COMMENT.search(introduction)
    surveyed = speech.SURVEY_BEFORE if clause or " | " in lead else _SURVEYED
    others = (speech.FAMOUS, *(() if is_comment else (surveyed, speech.PAPERS)))
    counted = not is_comment and _SHARE_AFTER.match(trail)
    return bool(counted) or _are_own(introduction, words) or any(pattern.search(introduction) for pattern in others)


def _are_own(introduction: str, words: str) -> bool:
    """Whether the words are said to be the writer's own: an aim, a script, a line on a screen or a poster."""
    if _COMMENT.search(introduction):
        return False
    if _OWN_WORDS.search(introduction):
        return True
    return bool(_ON_A_THING.search(introduction)) and not (_CAME_IN.search(introduction) or is_personal(words))
