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
    r"|.*\b(?:want(?:ed)? to be|to reach|to be reached|hoped)\b.*"
    r"|(?:what )?(?:we|they|i) (?:had )?(?:said|promised|agreed|pledged|undertook|vowed|asked|planned)"
    r"(?: (?:that )?(?:we|they|i)(?: would|['’]d))?"
    r"|what (?:we|they|was) (?:had )?(?:said|promised|agreed|pledged|undertaken|undertook|asked|planned|wanted)\b.*",
    re.IGNORECASE,
)
_THEY = r"(?:we|i|they|partners|(?:the|our) [a-z]+)"
# A sentence that only says that targets follow, with no size: "Targets were set for each strand.", "What we asked of
# them was simple.", "We had two things to prove."
FOLLOW = regex(
    rf"[^.?]{{0,60}}\b{NAMED} (?:were|was) (?:set|agreed|fixed|written|chosen|named)\b[^.?]{{0,60}}\.$"
    rf"|{_THEY} (?:all )?(?:set|agreed|fixed|chose|had|wrote|named)[^.?]{{0,30}} {NAMED}\b[^.?]{{0,30}}\.$"
    rf"|[^.?:]{{0,60}}\b(?:signed up to|put (?:its|their|our) names? to|agreed(?: on)?|settled (?:on|for)|set|chose"
    r"|fixed|adopted|wrote down) (?:just |only )?(?:one|two|three|four|five|a(?: single)?) (?:[a-z]+ ){0,2}(?:measures?"
    r"|figures?|promises?|tests?|yardsticks?|pledges?|commitments?|marks?|numbers?)\b[^.?:]{0,30}\.$"
    rf"|{_THEY} had (?:[a-z]+ ){{0,2}}(?:things?|points?|promises?) to (?:prove|show|reach|keep|do)\.$"
    rf"|(?:[^.?:]{{0,40}}: )?what {_THEY} (?:had )?(?:asked|wanted|hoped|promised|agreed|expected)\b[^.?]{{0,50}}? "
    r"(?:was|were) (?:(?:quite|very|rather) )?(?:simple|plain|clear|modest|this|these|ambitious|[a-z]+ things?)\.$",
    re.IGNORECASE,
)
# "Year-one goals.", ahead of "Blood pressures taken at the food bank: 1,000."
HEADS_LABELS = regex(
    rf"(?!(?:no|not|none|nothing)\b)(?:[\w'’-]+ ){{0,3}}(?=[a-z ]+s\b){NAMED}(?: for [^.?:]{{1,30}})?\.$", re.IGNORECASE
)
LABEL_AND_SIZE = regex(r"[^.:;?]{3,70}: [^.:;?]{0,12}\d[^:;?]{0,20}")
# What a sentence calls the target: "So the goal on the whiteboard was to move 300 people out of ..."
IS_NAMED = regex(
    rf".{{0,40}}?\b(?:the|our|one|their|its) (?:[a-z]+ ){{0,2}}?{NAMED}\b[^.,;:?]{{0,40}}? (?:was|were) "
    r"(?:to (?!be (?:set|agreed|found|reviewed)\b)|that\b|for\b)",
    re.IGNORECASE,
)
# One of those that follow: "For housing it was 150 tenancies kept.", "The other was that nobody would wait."
PART = regex(
    r"(?:for|on|in|as for) [^,.]{2,30},? (?:it|this|that|ours?|the [a-z]+) (?:was|were)\b"
    r"|(?:one|another|(?:the|a) (?:first|second|third|fourth|other|last))\b[^.,]{0,30}? (?:was|were)\b",
    re.IGNORECASE,
)
# The sentence behind that says whose target it is: "It is not ours", "That is its own campaign".
OF_OTHERS = regex(
    r"(?:it|that|this|they|these|those) (?:is|are|was|were) (?:not|never) (?:ours|our|ones? of ours|for us|of our)\b"
    r"|(?:it|that|this|they|these|those) (?:is|are|was|were) (?:its|their|his|her) own\b",
    re.IGNORECASE,
)
# How the work went, stage by stage: "The pilot ran for nine weeks", "Plan agreed in June", "Apr-Sep 2022: six wards".
_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}"
_STAGES = (
    r"\W*(?:(?:the |our )?(?:discovery|(?:pilot|roll-?out|design|build|testing|planning|preparation|project|programme)"
    r"(?: (?:phase|stage|work))?)"
    r" (?:ran|took|lasted|followed|went|came|began|started|spread)\b"
    r"|(?:the |our )?plan (?:was )?agreed\b(?! that\b)|steps?:"
    rf"|{_MONTH}(?: \d{{4}})? ?(?:-|–|to) ?{_MONTH} \d{{4}}: "
    r"(?![^.]*(?:\d ?%|\bper cent\b|\bto (?:cut|reach|halve)\b)))"
)
# What was done for a target, or what came of it: "To get there we placed two trainers", "Our own figure was 40".
DONE = regex(
    r".{0,80}\b(?:twice|three times|many times) over\b"
    r"|.{0,100}\b(?:short|ahead|than|beyond|above|below|over|under)(?: of)? what"
    r" (?:we|they) (?:had )?(?:set|aimed|hoped|promised)\b"
    r"|to (?:get there|do (?:so|this|that|it)|(?:reach|meet|manage) (?:it|them|this|that))\b"
    r"|(?:(?:our|the|its|their) )(?:own )?(?!target|plan|agree|set)(?:[a-z]+ )?(?:figure|result|total|count|score"
    r"|position|performance|outcome|tally)(?: (?:for|in|at|by|of) [^,.]{1,30}?)? (?:was|were|is|came|stood|stands)\b"
    rf"|{_STAGES}",
    re.IGNORECASE,
)
# A column of what is to be reached by then: "By March 2024", "By the end of 2022/23".
BY_THEN = regex(
    rf"by (?:(?:the )?(?:end of|end|close of) )?(?:the )?(?:{_MONTH}|spring|summer|autumn|winter|christmas|easter"
    r"|year[- ]end|(?:year|quarter|month) ?\d+)?[ ,]*(?:\d{4}(?:[/-]\d{2,4})?)?",
    re.IGNORECASE,
)
# A label that names a target, and behind it what is to be reached: "Target for year 1 = 200", "Dear all, our goals for
# the winter, as promised: handovers in ...".
LABELLED = regex(
    rf"(?P<label>[^:=?;\d]{{0,80}}?\b(?<!no ){NAMED}\b[^:=?;.]{{0,90}}?)(?: ?= ?|: )(?P<rest>.+)",
    re.IGNORECASE | re.DOTALL,
)
# What a piece of work was for: "was set up with one purpose, to reduce ..."
PURPOSE = regex(
    r"\b(?:aim|goal|purpose|objective|object|reason|mission|meant|intended|designed|conceived|hoped|wanted"
    r"|set (?:up|out)|aimed|existed)\b[^.;]{0,50}?(?:\bto\b|: )",
    re.IGNORECASE,
)
# "reducing sickness absence was the whole point of it", behind what was to be changed.
THE_POINT = regex(
    r"[^.;:]{0,40}?\b(?:was|were) (?:[a-z]+ ){0,3}(?:point|aim|goal|purpose|idea|object|objective|reason|ambition)\b",
    re.IGNORECASE,
)
# What those who set targets are quoted to have ordered: The committee put it bluntly: "Get 400 men ..."
ORDERED = regex(
    r"[^\"“]{0,60}\b(?:board|committee|council|chair|chief executive|commissioners?|funders?|trustees|mayor|director"
    r"|executive|panel|partners|we)\b[^.\"“]{0,40}[:,] ?[\"“](?P<order>[^\"”]+)",
    re.IGNORECASE,
)
# Whose target is none of the draft's: a dead body's or one that was given up before, a neighbour's, a patient's own.
NOBODYS = regex(
    r"\b(?:no longer exists?|(?:was|were|been) (?:then |since |quietly |later |never )?(?:shelved|scrapped|withdrawn"
    r"|dropped|abandoned|superseded|wound up|funded)|(?:since|now|long) (?:wound up|dissolved|abolished)"
    r"|before (?:any of )?(?:us|we) (?:came|began|started)|predecessors?"
    r"|predates?)\b"
    r"|^[^,;:]{0,40}\b(?:(?:our|the|its) neighbours|neighbouring|competitors?|rivals?|nice|government|ofsted"
    r"|other (?:charities|trusts|councils|areas|towns|places|systems))\b"
    r"|\b(?:planned|reckoned|budgeted|counted|banked|catered) (?:on|for|upon)\b(?! (?:a|an)\b)"
    r"|\bto (?:be )?(?:end|stop|close|closed|ended|stopped|withdrawn) (?:early |at once |down )?if\b"
    r"|\b(?:his|her) (?:own |first |main |next )?(?:goal|aim|target)s?\b"
    r"|\b(?:goal|aim|target|ambition|forecast)s?:? (?:was |were )?none\b|\bno (?:[a-z]+ )?(?:goal|target)s?\b",
    re.IGNORECASE,
)
# How the work was laid out: "Steps: ...", "in three waves", which is no target.
PLAN = regex(
    r"^\W*(?:the |our |next )?(?:(?:key )?steps?|phas(?:es?|ing)|stages?|mobili[sz]ation|roll-?out|timetable|timeline"
    r"|governance|method|waves?|sprints?)\b[^.:]{0,30}:|\b(?:phased|go/no-go|gateway reviews?|raid log|wave plan)\b"
    r"|\b(?:in|over|of) (?:two|three|four|five|six|\d|several) (?:[a-z]+ )?(?:steps|stages|phases|waves|sprints"
    r"|tranches|bits)\b"
    r"|\b(?:[a-z]+-step|step-by-step) plan\b|\btheory of change\b|\b(?:two|three|four|five|\d) gates\b"
    r"|\b(?:planned|staged|laid out|sequenced|rolled out)(?: it| them| the (?:work|plan|roll-?out))?"
    r" (?:as|by|over|into)\b"
    r"|\blaid (?:it|them|the (?:work|plan)) out (?:over|in|by)\b|^\W*planned as\b",
    re.IGNORECASE,
)
# A column that is none of a result: whose it is, how it was before, how it is measured.
NO_TARGET = regex(
    r"(?!.*\b(?:owner|lead|before|baseline|start(?:ing)?|outset|beginning|measured?|source|by when|deadline|then"
    r"|previous(?:ly)?|where (?:we|it|things) (?:were|was|stood|started|began)|how|who|why)\b).*",
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
    r"(?:['’]d|\b(?:would|should|must|were to|was to))\s*:\s*$"
    r"|\b(?:signed up|committed(?: [a-z]+)?|agreed|undertook|promised|pledged|vowed)(?: to)?\s*:\s*$"
    r"|\b(?:adopted|set|agreed|fixed|chose|wrote|made) (?:[a-z]+ ){0,3}(?:measures|tests|criteria|promises|pledges"
    r"|commitments|conditions)\b[^.;:]{0,60}:\s*$"
    r"|\bset (?:ourselves |itself |out )?(?:these|the following)(?:,? (?:for|by|to|against|as)\b[^.;:]{0,60})?:\s*$",
    re.IGNORECASE,
)
DUE = regex(r",? to be (?:met|reached|achieved|hit) (?:by|in|within)\b", re.IGNORECASE)  # and not: was met
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
