"""How the places of targets are worded: headings, columns of tables, labels, and what announces or follows a list."""

from __future__ import annotations

import re

from awardcheck.text.facts.target_words import NAMED
from awardcheck.text.patterns import regex

# "The partnership took it up as its own target", "These were the goals": of what was said just before.
POINTS_BACK = regex(
    r"(?:(?:and |but )?(?:it|this|that|these|those|both)\b|.{0,60}? (?:took|adopted|made|set|agreed|wrote|fixed)"
    r" (?:it|this|that|these|those)\b)[^.;:?]{0,30}?"
    rf"\b(?:(?:our|its|their|the|a) (?:[a-z]+ ){{0,2}}?(?:{NAMED}|pledge|promise|dare|wager|mandate)|{NAMED})\b",
    re.IGNORECASE,
)
LIMIT = regex(
    r"(?:agreed |contract |national )?(?:thresholds?|ceiling|limit|standard|requirement)s?"
    r"|.*\b(?:want(?:ed)? to be|to reach|to be reached|hoped)\b.*",
    re.IGNORECASE,
)
# A column that is none of a result: whose it is, how it was before, how it is measured.
NO_TARGET = regex(
    r"(?!.*\b(?:owner|lead|before|baseline|start(?:ing)?|outset|beginning|measured?|source|by when|deadline"
    r"|how|who|why)\b).*",
    re.IGNORECASE,
)
HEADS = regex(
    r"(?:(?:our|the|key|local|agreed|main) )*(?:targets?|goals|aims|objectives|kpis|success measures)"
    r"(?: we set| set)?[:.]?",
    re.IGNORECASE,
)
TALKS_OF = regex(
    rf"\b(?:{NAMED}|aim(?:s|ed)?|pledged?|ambition was|hoped (?:to|for)|(?:set out|wanted|meant"
    rf"|promised) to (?!be\b))\b",
    re.IGNORECASE,
)
# What announces a list of targets though it names none: "It said that by June we'd:", "These were the aims."
SAID_THAT = regex(
    r"\b(?:said|agreed|promised|pledged|undertook|resolved|decided|signed|vowed|stated|laid down)\b[^.;]{0,80}?"
    r"(?:['’]d|\b(?:would|should|must|were to|was to))\s*:\s*$",
    re.IGNORECASE,
)
THESE_WERE = regex(
    r"\b(?:these|those|here|the following|below) (?:were|are|was)"
    rf" (?:(?:the|our|its|their|[a-z]+) ){{0,3}}?{NAMED}\.\s*$",
    re.IGNORECASE,
)
# A heading below which targets are listed: not "Targets and results".
HEADS_LIST = regex(
    r"(?:(?:our|the|its|these|what|were|measurable|agreed|two|three|four|five|six|seven|eight|\d) ){0,3}"
    r"(?:targets?|goals?|kpis?|milestones?"
    r"|(?:(?:aims?|objectives?|ambitions?|outcomes (?:wanted|intended|hoped for|expected)) and )targets?"
    r"|(?:targets? and (?:aims?|measures?|milestones?)))\b"
    r"(?!.*\b(?:results?|met|reached|achiev\w+|outcomes?|actuals?|progress|against|hit|missed|performance)\b)",
    re.IGNORECASE,
)
# A heading below which orders are aims.
HEADS_AIMS = regex(r"\b(?:ambitions?|aims?|goals?|objectives?|targets?|set out|wanted)\b", re.IGNORECASE)
