"""Changes as a headline gives them ("fell by 35%"), and what tells from where and over what time something changed."""

from __future__ import annotations

import re
from collections.abc import Iterator

from awardcheck.text import Span
from awardcheck.text.changes import pairs
from awardcheck.text.dates import dates, says_recent
from awardcheck.text.figures import cleaned
from awardcheck.text.masks import filled
from awardcheck.text.numbers import FRACTION_SIGN, NUMBER_SIGN, F, N, lower, mark
from awardcheck.text.patterns import compiled, regex

_NOT = rf"[^{NUMBER_SIGN}{FRACTION_SIGN};.\n|]"
_SHARE = rf"(?:{N}(?: ?%| ?per ?cent\b| ?percentage points?| ?pp\b)|{F})"
_WENT = (
    r"(?:fell|falls|fallen|dropped|drops|declined|decreased|reduced?|reduces|reducing|cut|cuts|cutting|down|shortened"
    r"|rose|risen|grew|grown|increased|increases|increasing|climbed|jumped|improved|improves|improving|lowered"
    r"|lifted|raised|boosted|up|shrunk|shrank|slashed)"
)
_LESS = (
    r"(?:reduction|fall|drop|decrease|cut|decline|increase|rise|growth|uplift|gain|improvement|fewer|less|lower|higher"
    r"|more|shorter|faster|quicker|cheaper)\b"
)
_HEADLINE = (
    rf"\b{_WENT}\b{_NOT}{{0,50}}? by (?:[a-z]+ ){{0,3}}?{_SHARE}"
    rf"|\b{_WENT} (?:[a-z]+ ){{0,2}}?{_SHARE}"
    rf"|{_SHARE}(?: [a-z]+)? {_LESS}|{N}-?fold (?:[a-z]+ )?{_LESS}"
    rf"|\b(?:reduction|fall|drop|decrease|cut|decline|increase|rise|uplift|improvement)\b{_NOT}{{0,40}}? of "
    rf"(?:[a-z]+ ){{0,2}}?{_SHARE}"
    r"|\b(?:has|have|had|was|were|been|more than|almost|nearly|we|team|also|which|service|it|and) "
    r"(?:halved|doubled|trebled|tripled|quadrupled)\b"
    r"|\b(?:halved|doubled|trebled|tripled) (?:the|our|its|their)\b|\b(?:halved|doubled|trebled|tripled)\b(?=\.|$)"
)
_TRACE = regex(
    r"%|per ?cent|percentage|halved|doubled|tre?[bi]p?led|quadrupled|third|quarter|half|fifth|tenth|fold\b",
    re.IGNORECASE,
)
# What the change was counted from, or what it ended at, which tells the same.
_FROM_WHERE = (
    rf"\b(?:from|to|at|against|with|than|was|were|now|is|are|previously|baseline|had been|averaged|before)\W{{1,3}}"
    rf"(?:(?:an?|the|about|around|only|just|over|under|nearly|average|of|median|baseline|there|were|was|had) ){{0,4}}"
    rf"[£€$]?{N}(?! ?(?:%|per ?cent) (?:{_LESS}))"
)
# 64 kilos one spring, 29 the next; 16% used to miss it, 8% do today.
_THEN_AND_NOW = (
    rf"{N}{_NOT}{{0,40}}?\b(?:used to|one (?:year|spring|summer|autumn|winter|month)|then|before)\b{_NOT}{{0,40}}?{N}"
    rf"{_NOT}{{0,40}}?\b(?:today|now|the next|after|this)\b"
)
_PER = rf"\b{N} (?:out )?of (?:the )?{N}|{N} ?(?:→|->) ?{N}|→"
_PERIOD = regex(
    r"\b(?:(?<!have )(?<!has )since (?!(?:i|we|they|he|she|you) )|between the (?:first|second|third|last|two"
    r"|opening)|year[- ]on[- ]year"
    r"|compared|annually|yearly|a year|per year|each year"
    r"|every year|overnight"
    r"|(?:in|over|within|during|after|for|across|by|of|at|between|until|through) (?:(?:the|our|its|their|just|only"
    r"|under|less|than|about|around|over|these|those|this|that|last|end of|a|full|same|next|first|past|more) ){0,4}"
    r"(?:(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve|eighteen|\d{1,3})[- ])?"
    r"(?:full |calendar |financial |further |winter |working |operating |quarter |weeks? |months? )?"
    r"(?:years?|months?|weeks?|days|(?<!by two )(?<!by three )(?<!of three )quarters|winters?|summers?|spring"
    r"|autumn|pilot|phase|period|season|term|campaigns?|rounds?|waves?|cohorts?"
    r"|pandemic|launch|christmas|easter)"
    r"|(?:first|second|third|fourth|last|this|that|each|every|previous|past) (?:full )?(?:year|month|quarter|winter"
    r"|summer|phase|six months)"
    r"|(?:than|on) (?:the (?:year|winter|month|previous|same|quarter)|in|at|before|last)|before and"
    r" after(?! (?:each|every|a|the|any)\b)"
    r"|(?:january|february|march|april|may|june|july|august|september|october|november|december)"
    r"(?! (?:be|have|not|also)))\b",
    re.IGNORECASE,
)
# A plan, a supposition, somebody else's number.
_NO_RESULT = regex(
    r"\b(?:will|would|could|should|may|might|can|hop(?:e|es|ed|ing)|aim(?:s|ed|ing)?|intend\w*|plan(?:s|ned|ning)?"
    r"|expect\w*|want(?:s|ed)?|targets?|goals?|objectives?|ambition|vision|potential\w*|if|whether|need(?:s|ed)?"
    r"|nationally|national|england|wales|scotland|uk|elsewhere|trial|studies|study|research|evidence shows|predict\w*"
    r"|forecast\w*|project(?:ed|ions?)|estimate[ds]?|trajectory|set out to|promised?|pledge[ds]?|committed to|standard"
    r"|commit|modell\w+|ask(?:s|ed)? (?:(?:us|me|them) )?(?:for|to)|requires? (?:us|me|them) to"
    r"|assum\w+|population|demand|need|prevalence|likely|risk|budgets?|funding"
    r"|grant)\b"
    r"|(?<!done is )(?<!did was )(?<!helped )(?<!managed )(?<!able )(?<!enabled us )(?<!allowed us )"
    r"\bto (?:cut|reduce|raise|lift|bring|increase|lower|halve|double|improve) ",
    re.IGNORECASE,
)


# Where the clause of a change ends.
_GOES_ON = regex(r"[,;–—]|\b(?:and|so|as|because|which|while)\b", re.IGNORECASE)


def headline_changes(text: str) -> list[Span]:
    """The relative changes that `text` states as results, sentence by sentence as they stand."""
    return list(_found(text)) if _TRACE.search(text) else []


def _found(text: str) -> Iterator[Span]:
    marked = cleaned(text)
    for match in compiled(_HEADLINE).finditer(marked):
        yield Span(match.start(), match.end(), text[match.start() : match.end()])


def is_no_result(sentence: str, change: Span | None = None) -> bool:
    """Whether a sentence plans, supposes or tells of others; with a `change` in it, what its clause says up to"
    " there."""
    if change is None:
        return bool(_NO_RESULT.search(sentence))
    ends = _GOES_ON.search(sentence, change.end)
    return bool(_NO_RESULT.search(sentence, 0, ends.start() if ends else len(sentence)))


def tells_time(text: str) -> bool:
    """Whether `text` says when or over what time something was so."""
    return bool(_PERIOD.search(text)) or says_recent(text) or bool(dates(text))


def tells_from_where(text: str) -> bool:
    """Whether `text` gives, beside a change, the number from which it is counted or to which it led."""
    marked = mark(lower(filled(text)))
    return any(compiled(pattern).search(marked) for pattern in (_FROM_WHERE, _PER, _THEN_AND_NOW)) or any(
        True for _ in pairs(marked)
    )
