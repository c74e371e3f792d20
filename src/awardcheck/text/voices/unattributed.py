"""Quoted words about the work that nobody is said to have spoken."""

from __future__ import annotations

import re
from collections.abc import Iterator

from awardcheck.text import Span
from awardcheck.text.patterns import regex
from awardcheck.text.voices import speech
from awardcheck.text.voices.attribution import around, last_clause, ways
from awardcheck.text.voices.credits import Joined
from awardcheck.text.voices.quote_marks import inner, quoted
from awardcheck.text.voices.quote_signs import Setting, first_of_series
from awardcheck.text.voices.speakers import CARRIERS, speakers
from awardcheck.text.voices.spoken import is_spoken

_FEWEST_WORDS = 3
_NEAR = 60  # characters behind the words
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
_MARKS = regex(r"[^\w\s.,;:’()£%|/&–—-]")  # no mark of quotation is among these, and most passages have no other


def unattributed(text: str, before: str = "", after: str = "", heading: str = "") -> Iterator[Span]:
    """Quoted stretches of a passage that sound like somebody's words about the work and have nobody behind them.

    Of several in a row, only the first: whoever mends that one will see the others.
    `before` and `after` are the neighbouring passages, which may say who speaks.
    """
    quotes = quoted(text) if _MARKS.search(text) else []
    setting = Setting(text, quotes, before, after, heading)
    rows: set[int] = set()  # in which one was found
    told: set[int] = set()  # whose speaker is known
    for nth, quote in enumerate(quotes):
        if len(inner(quote).split()) < _FEWEST_WORDS or speech.PLACEHOLDER.search(inner(quote)):
            continue
        lead, trail = around(text, quotes, nth)
        if (
            _TOLD_AFTER.match(trail)
            or _ADOPTED.match(trail)
            or _REWORDED.match(trail)
            or (inner(quote)[:1].islower() and _BY_HOW_MANY.match(trail))
            or speech.FAMOUS.search(f"{last_clause(lead)} {trail[:_NEAR]}")
        ):
            continue
        goes_on = nth - 1 in told and (_goes_on(text, quotes[nth - 1], quote) or bool(_ANOTHER.search(lead)))
        if goes_on or _HIS_LETTER.match(trail) or _told_ahead(lead, inner(quote), nth > 0 and not rows):
            told.add(nth)
            continue
        if (row := first_of_series(setting, nth)) in rows or not is_spoken(setting, nth):
            continue
        if not any(_is_somebody(way) for way in ways(text, quotes, nth, before, after)):
            rows.add(row)
            yield quote
        else:
            told.add(nth)


def _goes_on(text: str, before: Span, quote: Span) -> bool:
    """Whether a quotation goes on behind who says it: “Such a kind man,” her card says, “and he mended the rail.”

    Or it follows at once upon another.
    """
    between = text[before.end : quote.start]
    if not between.strip():
        return True
    if inner(quote)[:1].islower() and len(between) < _NEAR and _IN_A_BREATH.match(between):
        return True
    return inner(before)[-1:] == "," and inner(quote)[:1].islower() and len(between) < _NEAR and "." not in between


# Of the same kind as the one whose words stand ahead: "Another card said only:".
_ANOTHER = regex(
    r"(?:^\s*|[.!?”\"’] )(?:Another|A second|The next)"
    r"(?: (?:card|reply|response|letter|note|answer|comment|message|form))?(?: [a-z]+){0,4}[,:] ?$"
)
# He had been “a sceptic”, and this had “taken patients off my list”: of one sentence.
_IN_A_BREATH = regex(r",? (?:and|but)\b[^.!?;:]*$")
# "..., his letter began": of whomever the sentence before tells.
_HIS_LETTER = regex(
    r"\s*(?:his|her) (?:\w+ )?(?:letter|card|note|e-?mail|message|speech|answer|reply|words|statement)"
    r" (?:began|begins|ended|ends|went|goes|ran|runs|said|says|read|reads|was|were)\b"
)
# "She wrote to us in August." ahead of words that stand by themselves.
_WROTE = regex(r"\b(?:wrote|writes|e-?mailed|texted) (?:to )?(?:us|me|the|our|his|her) ?[^.!?\n]{0,40}[.]\s*$")
# "Why didn't you go?", we asked; "We asked the same four questions." ahead of an item of them.
_QUESTIONS = regex(r"\b(?:asked|asks?|asking|answered) [^.!?“”\"]{0,40}\bquestions?\b[^.!?“”\"]{0,60}[.:] ?$")
# What people were asked, as it was put to them: whether they “felt safe”; “did you sleep?”; finish the line “I”
_PUT_TO_THEM = regex(
    r"\bask(?:s|ed|ing)?\b[^.!?“”\"]{0,80}\b(?:whether|if|how (?:far|much|often))(?: (?:they|he|she|people|you|it))? $"
    r"|\b(?:dis)?agree(?:[sd]|ing)? (?:or disagreed? )?(?:that|with(?: the (?:statement|sentence|line))?):? $"
    r"|\b(?:finish|complet|end)\w* (?:the|this|our) (?:sentence|line|phrase) $"
)
_ASKED = regex(
    r"\b(?:we|they|it|cards?|text|form|survey|poll|nurse|caller|volunteer)s? asks?(?:ed)?\b[^.!?“”\"]{0,40}[,:] $",
    re.IGNORECASE,
)
# "treated with respect", survey above, 94%
_BY_HOW_MANY = regex(r"[\s,:(–—-]*(?:[a-z]+,? ){0,4}\d[\d.]*(?: ?%| per cent)")
# "Drivers are told what they need (“walks with a frame”)": a note.
_NOTED = regex(r"\b(?:are|is|be) told\b|\b(?:cards?|notes?|labels?|records?|screens?) (?:says?|reads?|shows?|tells?)\b")
# "People told us why they didn't go." ahead of what several of them said.
_TOLD_WHY = regex(r"\b(?:told|tell) us (?:why|what|how|where)\b[^.!?“”\"]{0,60}[.:] ?(?:“[^”]*”|\"[^\"]*\"|\s)*$")
# The same speaker, another time: "Six months on, in the same room:".
_LATER = regex(
    r"(?:^|[.!?”\"’] ?)[A-Z\d][\w’-]*(?: [\w’-]+){0,2} (?:on|later|after(?:wards)?|before)(?:, [a-z][a-z ]{2,30})?: ?$"
)
# What was agreed or laid down is nobody's word: "Our rule:", "Shared vision.", "The wording was adopted in May."
_LAID_DOWN = regex(
    r"\b(?:rule|principle|law|test|criterion|instruction)\b[^.!?“”\"]{0,20}: ?$"
    r"|(?:^|[.!?\n] ?)(?:[a-z]+ ){0,2}(?:vision|mission|purpose|promise|pledge|aim|ambition|goal|strapline|motto|slogan"
    r"|statement)(?: [.:]?|[.:] ?)$",
    re.IGNORECASE,
)
_ADOPTED = regex(
    r"[\s.,]*(?:(?:that|this) (?:is|was) )?(?:the|this|that|our) (?:wording|statement|line|sentence|phrase|vision"
    r"|promise|pledge)\b[^.!?“”\"]{0,80}\b(?:adopt|agree|chose|sign(?:ed)? up|came from|vote)",
    re.IGNORECASE,
)
# What was written in other words, or made a measure: “Is she compliant?” became “What gets in her way?”
_REWORDED = regex(r"[\s,]*(?:became|turned into|gave way to|(?:was|were) (?:replaced|changed|reworded|rewritten))\b")
# An inspector's finding is signed by the body.
_INSPECTED = regex(
    r"\b(?:CQC|Care Quality Commission|Ofsted|Ombudsman|Healthwatch|[Ii]nspect(?:ors?|ion)|[Rr]egulator)\b"
    r"[^.!?“”\"]{0,80}\b(?:said|says|found|finds|noted|described|called|concluded|judged|praised|saw)\b[^.!?“”\"]{0,40}$"
)
# Of how many an item of a survey is true.
_OF_HOW_MANY = regex(
    r"(?:%|\bper cent|\b(?:in|out of) (?:ten|five|four|\d+))\b[^.!?“”\"]{0,60}$"
    r"|\d (?:of (?:them|these|those) )?(?:said|agreed|felt|ticked|told us|answered) that $"
)
# "The head of housing, Rupert Adeyinka, calls the reviews “...”".
_CALLS = regex(r"\b(?:calls?|called|describes?|described) [^.!?“”\"]{2,60}$")


def _told_ahead(lead: str, words: str, goes_on: bool) -> bool:
    """Whether what stands ahead of some words tells whose they are, or that they are nobody's."""
    if goes_on and _LATER.search(lead):
        return True
    if words[:1].islower() and _OF_HOW_MANY.search(lead):
        return True
    if _PUT_TO_THEM.search(lead) or (words.endswith("?") and _ASKED.search(lead)):
        return True
    if _LAID_DOWN.search(lead) or _INSPECTED.search(lead):
        return True
    if lead.endswith("(") and words[:1].islower() and _NOTED.search(_last_sentence(lead)):
        return True
    if (words.endswith("?") and _QUESTIONS.search(lead)) or _TOLD_WHY.search(lead):
        return True
    wrote = _WROTE.search(lead) or _CALLS.search(lead)
    said = _last_sentence(lead[: wrote.start()]) if wrote else ""
    return any(one.identified for one in speakers(said))


def _last_sentence(text: str) -> str:
    """The sentence that a text breaks off in."""
    return text[max(text.rfind(mark) for mark in ".!?\n") + 1 :]


def _is_somebody(way: Joined) -> bool:
    """Whether whoever is joined to some words can be told apart, and is no thing that opens a sentence."""
    if way.strength == "crowd" or is_nobody(way.speaker):
        return False
    if way.way in ("cell", "label", "said") and _CARRIED.fullmatch(way.speaker):
        return False
    if way.strength != "name":
        return True
    return not (_FIGURE.search(way.speaker) and not _OF_A_PERSON.search(way.speaker))


_FIGURE = regex(r"\d")
_OF_A_PERSON = regex(r"(?:,|\(|\baged?|\b[Ww]ard|\b[Yy]ear|\b[Bb]and) ?\d|\d{2}-year-old|\d{2}$|@")


def is_nobody(speaker: str) -> bool:
    """Whether what seems to be a speaker is none: "what they say", "one of the many comments", "a voicemail"."""
    return bool(_NOBODY.search(speaker) or _CARRIED_BY.fullmatch(speaker))


# The same where it stands in the place of somebody: "one reply", "user comment".
_CARRIED = regex(
    rf"(?:(?:an?|the|one|another|some|our|any) )?(?:[\w-]+ )??(?:{CARRIERS}|lines?|sentences?|quot(?:e|ation)s?"
    r"|remarks?|slips?|words?|stor(?:y|ies))(?: (?:in|on|at) [^,]{2,40})? ?\|?",
    re.IGNORECASE,
)
# A thing on which words came, with nothing that says from whom.
_CARRIED_BY = regex(
    rf"(?:an?|the|one|another|some|our)? ?(?:[\w-]+ )??{CARRIERS}\b(?: (?!from\b|by\b|of\b)[a-z’'-]+){{1,8}}",
    re.IGNORECASE,
)
