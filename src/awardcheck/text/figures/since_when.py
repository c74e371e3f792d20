"""Whether a text says over what time a change came about.

A time that belongs to what was measured ("readmissions within 30 days", "the last year of life") says nothing of that,
nor does a season that is only what kind of thing something is ("winter visits"). Of a neighbouring sentence less is
taken: how often something happens, how soon somebody is seen or how long somebody has worked is told of other things.
"""

from __future__ import annotations

import re

from awardcheck.text.figures.dates import dates, says_recent
from awardcheck.text.patterns import regex

_UNIT = r"(?:years?|months?|weeks?|days|nights)"
_SOME = (
    r"(?:(?:the|our|its|their|just|only|under|less|than|about|around|over|these|those|this|that|last|end of|a|full"
    r"|same|next|first|past|more|single|later|earlier|second|opening|final) ){0,4}"
    r"(?:(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|eighteen|\d{1,3})[- ])?"
    r"(?:full |calendar |financial |further |winter |working |operating |quarter |weeks? |months? )?"
)
# A season or stage, and not what kind of thing something is: "over the winter", but not "of winter visits".
_STAGE = (
    r"(?:winters?|summers?|spring|autumn|pilot|phase|period|season|term|campaigns?|rounds?|waves?|cohorts?|pandemic"
    r"|launch|christmas|easter)\b(?! (?!months|weeks|terms|falls)[a-z]{3,}s\b)"
)
_SPAN = (
    rf"{_SOME}(?:(?:years?|months?|weeks?)(?!-olds?\b)|days"
    r"|(?<!by two )(?<!by three )(?<!of three )(?<!of the three )quarters"
    rf"|{_STAGE})"
)
_MONTH = (
    r"(?:january|february|(?-i:March|May)|april|june|july|august|september|october|november|december)"
    r"(?! (?:be|have|not|also))"
)
# A quarter of the year, and not of what there was: "down by just over a quarter".
_QUARTER = (
    r"(?:(?:in|within)|(?<!by )(?<!just )(?<!well )(?<!little )(?<!down )(?<!up )(?<!fell )(?<!fallen )(?<!of )over)"
    r" (?:a|one|the|that) quarter(?! (?:of|fewer|less|more|lower|higher|shorter|quicker|faster|better)\b)"
)
_CAME_ABOUT = (
    r"since(?=[.;,)]|$)"
    r"|(?<!have )(?<!has )since (?!(?:i|we|they|he|she|you|there|every|each|nobody|no|all|both|most|many"
    r"|some|few|none|neither) "
    r"|(?:[a-z’'-]+ ){1,5}(?:wished|wanted|asked|felt|thought|knew|said|liked|needed|preferred)\b)"
    r"|between the (?:first|second|third|last|two|opening)|year[- ]on[- ]year|overnight"
    r"|compar(?:ed|ing)(?! (?:with|to) (?:how|what|where) (?:it|they|things|we|life)\b)"
    r"|(?:the|these|those|both|two) (?:two )?(?:years|winters|summers|quarters|terms|seasons)"
    r"(?! (?:of|after|before|old)\b)"
    rf"|{_QUARTER}|(?:in|over|during|across|throughout) {_SPAN}"
    r"|(?:within|after|until|through|by|at|of|for) (?:the|our|its) (?:end of (?:the |its |our )?)?"
    rf"(?:first|second|third|fourth|last|past|previous) {_SPAN}"
    r"|(?:first|second|third|fourth|last|previous|past) (?:full )?(?:year|month|quarter|winter|summer|phase|round|wave"
    r"|six months)"
    r"|(?:weeks?|months?|years?|terms?) (?:later|afterwards|earlier|apart)"
    r"|(?:than|on) (?:the (?:year|winter|month|quarter)|in|at|before|last)"
    r"|(?:the )?(?:previous|same) (?:[a-z]+ )?(?:years?|months?|weeks?|quarters?|period|winter|summer|time|term"
    r"|stretch)"
    r"|before and after(?! (?:each|every|a|the|any)\b)"
    r"|\d\d/\d\d(?![\d/])"
    rf"|(?:in|since|by|to|from|until|last|during|between|and|of|after|before|through|early|late|mid|this) {_MONTH}"
)
_SO_LONG = (
    r"annually|yearly|a year|per year|per annum|each year|every year|p\.? ?a"
    r"|(?!within (?:one|two|three|four|five|\d) days)"
    r"(?:in|over|within|during|after|for|across|(?:by|of)(?! (?:[a-z]+ ){0,2}?(?:\d+|two|three|four|five|six|seven"
    rf"|eight|nine|ten|eleven|twelve)[ -])|at|between|until|through) {_SPAN}"
    rf"|(?:this|that|each|every) (?:full )?(?:year|month|quarter|winter|summer|phase|round|wave|six months)|{_MONTH}"
)
_BESIDE = regex(rf"\b(?:{_CAME_ABOUT})\b", re.IGNORECASE)
_OWN = regex(rf"\b(?:{_CAME_ABOUT}|{_SO_LONG})\b", re.IGNORECASE)
_NUMBER = (
    r"(?:(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve|eighteen|\d{1,3}|a|an)(?: (?:calendar|working"
    r"|full))?"
    r"[ -])"
)
_BETWEEN = (
    r"(?: (?!(?:by|fell|fall\w*|drop\w*|doubl\w*|trebl\w*|halv\w*|rose|ris\w*|grew|grown|went|gone|c[ao]me|down|up|cut"
    r"|reduc\w*|declin\w*|increas\w*|improv\w*|has|have|had|is|are|was|were)\b)[a-z]+){0,3}"
)
# Of what was measured: how soon, how long, at what age, at what stage of a life.
_OF_THE_MEASURE = regex(
    r"\b(?:(?:re-?)?(?:admi(?:ssions?|tted)|attend(?:ances?|ed)?|offend(?:ing|ed)?|called|presentations?|referrals?)"
    r"|relaps(?:es?|ed|ing)|return(?:s|ed)?|deaths?|died|mortality|seen|rung|visited|contacted|reviewed|assessed"
    r"|discharged|treated|started|answered|reached|offered|quits?|reviews?|visits?|appointments?|assessments?"
    rf"|detentions?){_BETWEEN} (?:within|inside|after|beyond|in under)"
    rf" (?:(?:the|their|less than|more than|about) )?(?:first )?{_NUMBER}?{_UNIT}"
    r"|\b(?:wait(?:s|ed|ing)?|stay(?:s|ed|ing)?|delays?|delayed|queue|lists?|stuck|lasting|last|open|long|breaches)"
    rf"{_BETWEEN} (?:over|under|of|for|than|beyond|within)(?: (?:over|under|more than|less than))? {_NUMBER}{_UNIT}"
    rf"|\b(?:within|inside) {_NUMBER}{_UNIT} (?:of|after) (?!(?:the |our |its )?(?:opening|launch|start|going live"
    r"|it\b|we\b)|(?:the|our|its) (?:[\w’'-]+ ){1,3}?(?:opening|launch|start|arrival|[a-z]{2,}ing)\b)[a-z]+"
    rf"|\b(?:first|last|final)(?: {_NUMBER})? ?{_UNIT} (?:of|after) (?:life|their li[fv]es?|birth|pregnancy|discharge"
    r"|leaving|treatment)\b"
    rf"|\b(?:aged?|under|over|older than|younger than) {_NUMBER}{_UNIT}(?: old| of age)\b",
    re.IGNORECASE,
)


def tells_time(text: str) -> bool:
    """Whether `text` says when or over what time something was so."""
    text = _OF_THE_MEASURE.sub("", text)
    return bool(_OWN.search(text)) or says_recent(text) or bool(dates(text))


def tells_time_beside(text: str) -> bool:
    """Whether a sentence says when something came about that the sentence beside it tells."""
    text = _OF_THE_MEASURE.sub("", text)
    return bool(_BESIDE.search(text)) or says_recent(text) or bool(dates(text))
