"""How text shows what a number is: what it counts, whose it is, and whether it was so, is so or is only wanted.

All patterns are for marked text (see `amounts.reckoned`): what stands ahead of a number, behind it, or its sentence.
"""

from __future__ import annotations

import re

from awardcheck.text import word_set
from awardcheck.text.facts.said import STOP
from awardcheck.text.figures.numbers import N
from awardcheck.text.patterns import regex

REACH = 60  # characters ahead of a number that say what it is
DATED = 18  # characters behind a number in which its own date stands
NOUNS = rf"((?:(?!{STOP})[a-z’'-]{{2,20}} ){{0,3}}?(?!{STOP})[a-z’'-]{{3,20}})"
END = rf"(?=[.,;:)\n?!]|$| (?:{STOP}|[a-z]+ed\b|[a-z]+ing\b))"
HEAD = regex(rf" {NOUNS}{END}")
OF_HEAD = regex(
    rf"(?: ?%| per ?cent)? (?:out )?of (?:(?:the|our|all|these|those|its|their) ){{0,2}}(?:{N} )?{NOUNS}{END}"
)
PARTICIPLE = regex(r"[a-z]{4}ed$")  # 165 trained
OF_THESE = regex(r" of (?:these|those|whom|which)\b(?! who\b)")
OF_THEM = regex(r" of (?:them|us)\b")
SPANS = word_set("second minute hour day night week month quarter year")
DEFINITE = regex(r"\b(?:all|the|our|these|those|each of the|all of the|every one of the) (?:of )?$")
# "our 340 fell", "one of the fourteen, ...": some who were spoken of before
ALONE = regex(r"[.,;:)]|$| (?:[a-z]+ed|fell|rose|came|were|are|had|have|went|who)\b")
EARLIER = regex(
    r"\b(?:(?<!^)from|used to be|had been|(?<!\bhas )(?<!\bhave )(?<!['’]ve )"
    r"had(?! (?:dropped|fallen|risen|gone|come|grown))|against|instead of"
    r"|rather than|compared with|where it was) (?:(?!the |our |all )[a-z]+ ){0,2}?£?$"
)
GOES_TO = regex(r"\bto\b|→")
MORE = regex(
    r"\b(?:another|further|extra(?!-)|additional|more(?! than)|other|remaining|rest|second|third|half|most|some"
    rf"|new(?! [a-z-]+(?: [a-z]+)?\W*(?:{STOP}|$|[:,]))"
    r"|many|few|(?:last|next|previous)(?! (?:year|quarter|month|winter|summer|spring|autumn|week))|remain\w*)\b"
)
CHANGE_AHEAD = regex(
    r"\b(?:by|reduction of|fall of|drop of|increase of|rise of|cut of|saving of|down|up(?! of\b)|another|further)"
    r" (?:(?!from )[a-z]+ ){0,2}£?$"
)
# What a row of a table is headed with: "Fall in calls"
CHANGE_IN = regex(r"\W*(?:fall|drop|rise|cut|change|reduction|increase|decrease|decline|growth)s? (?:in|of) ")
CHANGE_BEHIND = regex(
    r" ?(?:%|per ?cent)?(?: percentage)?(?: points?)? ?(?:[a-z]+ )?(?:reduction|fall|drop|cut|increase|rise|fewer|less"
    r"|more|lower|higher|decrease|improvement|longer|shorter|growth|decline)\b"
)
# 81% against 64%
HELD_AGAINST = regex(
    rf" ?(?:%|per ?cent)? (?:against|compared (?:with|to)|versus|rather than|instead of) (?:[a-z]+ ){{0,3}}£?{N}"
)
COMPARED = regex(
    r" (?:minutes?|hours?|days?|nights?|weeks?|months?|years?) (?:quicker|faster|shorter|longer|sooner|earlier|less"
    r"|fewer)\b(?! than)"
)
AMONG = regex(r"\bamong (?P<who>[a-z’'-]+ (?:who|with|from|in|at|aged) [^,;:.]{3,60})")
SAVED = regex(r"\b(?:sav(?:es?|ed|ing)|cut|gain(?:s|ed)|lost|reduction|fall|drop)\b")
# "(national: 61%)"
OTHERS_AHEAD = regex(r"\b(?:national(?:ly)?|england|regional(?:ly)?|elsewhere|uk)(?: average| figure| rate)?:? $")
# "Northlea went live in May. Its wait fell": of whoever took the work up.
OF_ITS_OWN = regex(r"(?:its|their) ")
TOOK_IT_UP = regex(
    r"\b(?:went live|(?:has|have)? ?(?:adopted|copied|joined|followed)|took (?:it|this) up|now (?:runs?|uses?)"
    r"|(?:opened|started|set up|launched|began|built|runs?|has|have) (?:its|their) own)\b"
    r"|\bour (?:newest|latest)\b|\bnext door\b|\bneighbour(?:s|ing)?\b"
)
# How far two others lie apart: "a gap of 790".
GAP = regex(r"\b(?:gap|difference|margin|shortfall)(?: (?:was|is|stood at))?(?: of)? (?:[a-z]+ )?£?$")
END_OF = regex(r"\bfrom\b[^.;:]{0,40}\bto (?:[a-z]+ ){0,2}£?$")
START_OF = regex(r"\bfrom (?:[a-z]+ ){0,2}£?$"), regex(rf"[^.;:]{{0,40}}? to (?:[a-z]+ ){{0,2}}£?{N}")
RATE = regex(
    r"(?: ?%| per ?cent)?(?: [a-z’'-]+){0,4}? (?:an?|per|each|every)"
    r" (day|night|week|month|quarter|year|head|person|hour|session|visit|patient|shift|time)\b"
)
PART = regex(
    r"\bof (?:these|those|them|whom|which)\b,?(?: [a-z]+){0,2} $"
    r"|\bof (?:these|those) [a-z][^.;:,]{0,50}, (?:[a-z]+ ){0,2}$"
    r"|[^.;] alone,?(?: [a-z]+){0,4} £?$"
)
OF_WHOLE = regex(r"\bof (?:the|our|all|those|these) [^,.;:]{3,40}, (?:[a-z]+ ){0,2}$")
# No cut is the "and" between two dates.
CUT = regex(r"[;:()–—]|,(?!\d)|\.(?!\d)|\band\b(?!(?<=\x00 and) \x00)|\b(?:but|while|whereas|although)\b")
OR_LESS = regex(r"(?: ?%| per ?cent| [a-z]+)? or (?:less|fewer|under|below|better|sooner|quicker)\b")
# What a sentence begins with that holds for all of it: "At night, ...", "Officers on the late shift: ...".
OPENING = regex(
    r"\W*(?:(?:in|at|on|of|for|by|among|amongst|across|within|over|between|before|after|during|with|from|under) "
    r"[^,:;.]{3,60},|[^,:;.]{3,60}:)",
    re.IGNORECASE,
)
TO_BE = regex(
    r"(?: ?%| per ?cent)?(?: of (?:[a-z]+ ){0,3}[a-z]+)? to "
    r"(?!the|our|all|this|that|us|society|each|date|spend|share|an? |hospital|home\b|school|care\b|work\b)[a-z]+\b"
)
WOULD_BE = regex(r"\W*(?:with|if|had)\b[^.;:]*\b(?:could|would|might) have\b")
STANDS_FOR = regex(r"\W*(?:(?:by|since) [^,.;]{1,25}?,? )?(?:it|they)\b")
ONLY_HAD = regex(r"had (?!been\b)")  # which in a sentence with a date is no more than "there were"
# What ought to be, and not what is.
OUGHT = regex(
    r"\b(?:should|ought to|supposed to|must)\b"
    r"|\bthat (?:the|our|its) [a-z]+ (?:required|demanded|specified|stipulated|asked for|wanted)\b"
)
COSTS = regex(r"\b(?:costs?|costing|spent|paid|took) [^.;,]{0,15}$")
# "Had the 4,500 hours which our volunteers gave been paid": so many were given.
THAT_WERE = regex(
    r" (?:[^\s,.;]+ ){1,3}?(?:(?:which|that|who|whom) (?:we|our|they|the|their|[a-z]+ed)|done|made|given|held|seen"
    r"|[a-z]+ed)\b"
)
BEFORE_US = regex(r"\bin the (?:year|quarter|month|winter|summer|season) before (?:we|the|it|our|this)\b")
TIME_BEFORE = regex(
    r"\W*(?:in |over |during )?(?:the|a) (?:(?:year|quarter|month|winter|summer|season) (?:before|earlier|after|later)"
    r"|(?:previous|preceding|prior) (?:year|quarter|month|winter|summer|season))\b"
)
WHEN_WE_BEGAN = regex(r"\W*(?:when we (?:began|started|set out|opened)|at the (?:start|outset)|to begin with)\b")
AT_FIRST = regex(r"\b(?:at first|originally|initially)\b")
THEN = regex(r"\b(?:before|baseline|start(?:ed)?|outset|beg[au]n|opened|had|from|was|were|used to|originally|first)\b")
BEFORE = regex(r"\b(?:before|baseline|start)\b", re.IGNORECASE)
