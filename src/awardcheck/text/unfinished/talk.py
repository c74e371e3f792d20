"""Talk among colleagues about the draft, in ordinary words: "Huw has the figures.", "Do we want to mention the bus?".

Such words may also be somebody's in a quotation, and are therefore looked for outside quotation marks only.
"""

from __future__ import annotations

import re

from awardcheck.text.patterns import compiled, regex
from awardcheck.text.unfinished.notes import FINITE, LONGEST_TALK, NAME, NOT_A_COLLEAGUE, TASK

# What the talk is about: what a draft holds, and the parts of it.
_MATTER = (
    r"(?:figures?|numbers?|quotes?|photos?|pictures|logos?|stats|data|charts?|slides?|spreadsheet|testimonials?|dates?"
    r"|names?|wording|sources?|references?|evidence|bios?|attendance)"
)
_PART = r"(?:bit|section|para|paragraph|answer|box|sentence|line|part|piece|lines|paras|words)"
_WHERE_PEOPLE_POST = r"(?:x|twitter|facebook|instagram|bluesky|threads|mastodon|linkedin|tiktok)"
_TALK = regex(
    rf"""
    \W*(?:[\w'’]{{1,20}}(?:\ [\w'’]{{1,20}}){{0,3}}\ ?[-–:]\ )?(?:
      {NOT_A_COLLEAGUE}[A-Z][\w'’-]+,?\ (?:can|could|will|would|do|did|have|which|what|where)\ (?:(?:do|did|have)\ )?
      you\b[^\n]*\?
    | {NOT_A_COLLEAGUE}[A-Z][\w'’-]+(?:['’]s\ got|\ (?:has|have|holds|had))\ (?:(?:the|all|our|my|some|latest)\ )
      (?:[\w'’-]{{1,20}}\ ){{0,2}}{_MATTER}(?:\ (?:for\ (?:this|that)|on\ (?:his|her|their)\ \w+|somewhere))?
    | (?i:(?:the\ )?{_MATTER})\ (?:is|are|all)?\ ?(?:with|from|coming\ from|held\ by)\ [A-Z][\w'’-]+(?:\ [A-Z][\w'’-]+)?
    | {NOT_A_COLLEAGUE}[A-Z][\w'’-]+\ (?:promised|swore|is\ (?:sending|getting|finding|digging\ out|chasing|writing
      |checking)
      |(?:will|to|said\ (?:he|she|they)(?:['’]d|\ would))\ (?:send|get|find|dig\ out|check
      |write))\b(?:\ [\w'’-]{{1,20}}){{0,5}}?
      \ (?:{_MATTER}|{_PART}|(?:this|it|something)\ (?:by|on|before|would)|wording|figure)\b[^.!?\n]{{0,40}}
    | (?:(?i:can|could|will)\ (?:you|someone|somebody|anyone)|(?i:can|could)\ {NAME})\ (?:please\ |pls\ )?
      (?i:paste|add|check|send|fill|confirm|supply|write|find|provide|insert)\b[^\n]*
    | (?i:cut|trim|lose|delete|drop|shorten|keep|reword|bin|merge|redo|expand|split)\b(?:\ [\w'’-]{{1,20}}){{0,6}}\?
    | (?i:should|do|shall|can|could)\ we\ (?:still\ |really\ |also\ |just\ |want\ to\ |need\ to\ )?
      (?:say|mention|include|put|name|cut|quote|credit|add|drop|leave)\b[^?\n]{{0,80}}\?
    | (?:[A-Z][a-z]+(?:,|\ [-–])\ )?(?i:is|are|was)\ (?:this|that|these|it)\ (?:still\ )?(?:right|true|correct|current
      |ok|okay|the\ latest|the\ right\ \w+|up\ to\ date)
      [^?\n]{{0,30}}\?
    | (?i:who(?:['’]s|\ is|\ was)\ (?:writing|doing|drafting|supplying|checking|sending))\b[^?\n]{{0,60}}\?
    | (?i:(?:i['’]ll|i\ will|will|to)\ (?:come\ back\ to\ (?:this|it)|do\ this\ (?:bit|later)))\b[^.!?\n]{{0,40}}
    | (?i:i['’]ll|i\ will)\ (?:add|fill\ in|finish|insert|chase|dig\ out|send|find
      |get)\b(?:\ [\w'’-]{{1,20}}){{0,4}}?\ (?:{_MATTER}|{_PART}|this|it)\b
      [^.!?\n]{{0,40}}
    | (?P<pending>[^.!?\n]{{1,60}})\ to\ be\ (?:confirmed|advised|supplied|inserted|added|provided)
      (?:\ (?:by|with)\ [^.!?\n]{{1,30}})?
    | (?i:i\ )?(?i:can['’]?t|cannot|couldn['’]t)\ (?:find|remember|recall|lay\ hands\ on)\ (?:the|our|his|her|that
      |which|who|when|how\ many)\b
      [^.!?\n]{{0,50}}\b(?:{_MATTER}|report|paper|minutes|reference|email|evaluation)\b[^.!?\n]{{0,20}}
    | (?i:check|confirm|verify)\ (?:(?:the|this|that|these)\ )?(?:spelling|{_MATTER}|title|job\ title|wording|with)
      \b[^.!?,\n]{{0,60}}
    | (?i:someone|somebody|anyone)\ (?:(?:please|pls)\ \w+|to\ {TASK}\b(?=\W*$|\ (?:this|that|these|here|with)\b
      |\ (?:(?:the|a|some)\ )?{_MATTER}))[^.!?\n]{{0,60}}
    | (?i:(?:i['’]?m|i\ am|we['’]re)\ (?:still\ )?(?:waiting\ (?:on|for)|chasing))\ [A-Z][\w'’-]+[^.!?\n]{{0,60}}
    | (?i:does\ (?:this|that|it)\ (?:answer\ (?:the|their|it)|read\ (?:ok|okay|well|right)))[^?\n]{{0,40}}\?
    | [^?\n]{{1,120}}\ [-–—(]\ ?(?i:(?:is|was|are|were)\ (?:this|that|these)\ (?:per|the|from|still|for|right|correct))
      \b[^?\n]{{0,60}}\?
    | (?i:leave|keep)\ (?:a\ )?(?:space|room|gap)\ (?:here|for\ (?:(?:the|a)\ )?{_MATTER})[^.!?\n]{{0,40}}
    | (?i:say|put|write|add)\ (?:something|a\ (?:bit|line|sentence|word)|more)\ (?:about|on|here)\b[^.!?\n]{{0,60}}
    | (?i:delete|remove)\ (?:this|before)\b[^.!?\n]{{0,40}}
    | @[A-Z][\w'’-]+\b(?!\ (?i:on\ {_WHERE_PEOPLE_POST}|posted|tweeted)\b)[^\n]*
    | (?i:(?:(?:more|further|some|better)\ )?(?:{_MATTER}|examples?|details?))
      \ (?:please|needed|required|wanted|missing)
      (?:\ (?:on|about|for|from|of)\ [^.!?\n]{{1,40}})?
    | (?i:any|better|more|other)\ (?:[\w'’-]+\ ){{0,2}}(?i:{_MATTER}|examples?|details?|else)(?:\ [\w'’-]+){{0,4}}\?
    | (?i:{_MATTER}|examples?|details?)\?
    | (?i:(?:i['’]ve|i\ have|have|we['’]ve)\ (?:asked|emailed|chased|messaged|texted|left))
      \ (?:[A-Z]|this\ (?:blank|bit|for))[^\n]*
    | (?i:still\ )?(?i:nothing|no\ (?:reply|answer|response|word))\ (?:back\ |yet\ )?from\ [A-Z][\w'’-]+(?:\ yet)?
    | {NOT_A_COLLEAGUE}[A-Z][\w'’-]+(?:['’]s|\ is)\ (?:on|off\ on)\ (?:annual\ )?leave\b[^.!?\n]{{0,40}}
    | (?i:over\ to\ you|leave\ this|leaving\ this|i['’]ve\ left\ this)\b[^.!?\n]{{0,40}}
    | (?i:copied|pasted)\ from\b[^.!?\n]{{0,80}}
    )\W*
    """,
    re.VERBOSE,
)
# The same with words ahead of it, and some of the words of which each such sentence has one.
_BEHIND_OTHERS = regex(
    r"""
    \W*(?:[\w'’]{1,20}(?:\ [\w'’]{1,20}){0,3}\ ?[-–:]\ )?(?:
      [^.!?\n]{0,40}\b(?i:not\ sure|unsure|no\ idea)\ (?:what|where|how|if|whether|which)\ (?:to\ (?:put|say|write
      |add|include)
      |this\ (?:bit|goes|belongs|answers)|they\ (?:want|mean))\b[^.!?\n]{0,60}
    | [^.!?\n]{0,40}\b(?i:not\ sure|unsure),?\ (?:pls\ |please\ )?check
    | [^.!?\n]{0,40}\b(?i:permission|consent|sign-?off|approval|clearance)
      \ (?:still\ )?(?:outstanding|pending|awaited)
    | [^.!?\n]{0,60}\b(?:\d{1,4}|over|under)\ (?:words\ (?:over|under|left|to\ (?:lose|cut|spare))
      |(?:the\ )?word\ (?:limit|count))
      [^.!?\n]{0,60}
    | [^.!?\n]{0,40}\b(?i:comments\ (?:by|back\ to|welcome)|not\ for\ circulation|blah\ blah)\b[^.!?\n]{0,40}
    )\W*
    """,
    re.VERBOSE,
)
_CUES = ("sure", "no idea", "outstanding", "pending", "awaited", "word", "comments", "circulation", "blah")


def is_talk(sentence: str) -> bool:
    """Whether a sentence, unless it is somebody's quoted words, is talk among colleagues about the draft."""
    if len(sentence) > LONGEST_TALK:
        return False
    if talk := _TALK.fullmatch(sentence):
        return not compiled(FINITE).search(talk["pending"] or "")
    return _has_cue(sentence) and bool(_BEHIND_OTHERS.fullmatch(sentence))


def _has_cue(sentence: str) -> bool:
    lower = sentence.casefold()
    return any(cue in lower for cue in _CUES)
