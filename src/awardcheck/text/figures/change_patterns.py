"""How changes, shares and yearly sums are worded, in masked text (see `masks`): all lower case, N is any number.

Repetitions are bounded and never nested, and most patterns are matched beside a pair of numbers only, so that the time
they take grows with the text and no faster.
"""

from __future__ import annotations

from awardcheck.text import word_set
from awardcheck.text.figures.counts import TIME
from awardcheck.text.figures.numbers import BLANK, FRACTION_SIGN, NUMBER_SIGN, F, N

NUMBER, FRACTION, WORD = N, F, r"[a-z]+"
_W = rf"[a-z{BLANK}'’/&-]{{1,20}}"
_PERCENT = r"(?: ?%| ?per ?cent\b(?!age)| ?percentage points?\b| ?pp\b)"
UNIT = rf"{_PERCENT}|[ -](?:working )?{TIME}\b"
POINTS = r" ?(?:percentage points?|pp\b|points?\b)"
_Q = rf"[~<>]?[£€$]? ?{N}(?:{UNIT}| points?\b)?"
_SOME = rf"(?:{_W} ){{0,4}}?"
_GAP = rf"[^{NUMBER_SIGN}{FRACTION_SIGN};.\n|]{{0,45}}?"
_LONG_GAP = _GAP.replace("45", "75")
# A number that is one end of a range; between the two numbers of a change "to" makes no range.
DASHED = (rf" ?(?:%|per ?cent)? ?(?:-|–|—|or) ?[£€$]?{N}", rf"(?:{N}(?: ?%)? ?(?:-|–|—|or) ?|\bbetween )[£€$]?$")
RANGED = (
    rf" ?(?:%|per ?cent)? ?(?:-|–|—|to|or) ?[-−–+]?[£€$]?{N}",
    rf"(?:{N}(?: ?%)? ?(?:-|–|—|to|or) ?[-−–+]?|\bbetween )[£€$]?$",
)
RANGED_BEFORE = (DASHED[0], RANGED[1])

# What is said of a number: how sure it is, and of how many it is one.
DESCRIBES = (
    rf"\((?:{N} ?% )?(?:ci|c\.i\.|(?:confidence |credible )?interval|iqr|sd|p ?[=<])[^()\n]{{0,60}}\)"
    rf"|(?<= )per {N} \({N} (?:to|–|-) {N}\)|(?<= )per {N}(?= [a-z])"  # 3.1 per 1,000 (2.6 to 3.6)
)
RUNS = r"\b(?:runs?|running|rang(?:es?|ing)|goes|going|scored|aged) $"
_MORE = r"(?:fewer|less|lower|shorter|higher|more|longer|greater|smaller|larger|bigger|cheaper|faster|quicker|sooner)\b"
# The number before (a) and the number after (b), in every order in which people put them, each pattern with the words
# of which its text must have one: most texts need few of them.
PAIRS: tuple[tuple[tuple[str, ...], str], ...] = (
    (("from ",), rf"\bfrom (?:(?!from ){_W} ){{0,4}}?(?P<a>{_Q})(?: {F})?{_LONG_GAP} to {_SOME}(?P<b>{_Q})"),
    (("(",), rf"(?<=\()(?P<a>{_Q}) to (?P<b>{_Q})(?=\))"),
    (("→", "->", "–>", "=>"), rf"(?P<a>{_Q}) ?(?:→|->|–>|=>) ?(?P<b>{_Q})"),
    (
        ("down ", "up "),
        rf"(?P<b>{_Q})(?: (?:out of|/) {N})?{_GAP}\b(?:down|up) (?:by )?(?:(?P<c>{_SOME}{N}(?:{UNIT}| points?)?) )?"
        rf"from {_SOME}(?P<a>{_Q})",
    ),
    ((" from ",), rf"\bto {_SOME}(?P<b>{_Q}){_GAP} from {_SOME}(?P<a>{_Q})"),
    (
        ("compared", "against", "versus", " vs", "instead of"),
        rf"(?P<b>{_Q}){_GAP},? (?:compared (?:with|to)|against|versus|vs\.?|instead of) {_SOME}(?P<a>{_Q})"
        rf"(?![^{NUMBER_SIGN}.]{{0,40}}\b(?:target|nation|average|plan|budget|expect|forecast|elsewhere|england|control))",
    ),
    (
        ("before",),
        rf"(?P<a>{_Q})(?: [a-z]{{1,15}})? before(?:hand)?(?:,| and|;){_GAP}(?P<b>{_Q})(?: [a-z]{{1,15}})? (?:after|now)"
        r"(?:wards)?\b",
    ),
    (
        (" now ",),
        rf"\bnow {_SOME}(?P<b>{_Q}){_GAP}[;,(] ?(?:{_W} )?(?:had been|was|were|used to be) {_SOME}(?P<a>{_Q})",
    ),
    (
        (" than the ", " than our "),
        rf"(?P<b>{_Q}){_GAP}(?:,| \(| [–—-]|:| or| which is| that is) ?(?P<c>{_SOME}(?:{N}|{F})(?:{UNIT})?) {_MORE}"
        rf" than (?:the|our) (?:[a-z]{{1,9}} )?(?P<a>{_Q})",
    ),
    ((", was ", ", were "), rf"(?P<b>{_Q}), (?:was|were) (?P<a>{_Q})(?=[).,;])"),
    (
        (" now ",),
        rf"\b(?:was|were|used to be|had been|took|averaged) {_SOME}(?P<a>{_Q}){_GAP};?{_GAP}"
        rf"\b(?:(?:is|are|takes?) now|now (?:it )?(?:is|are|takes?)) {_SOME}(?P<b>{_Q})",
    ),
)

_FALL = "reduction|fall|drop|decrease|cut|decline|saving"
_RISE = "increase|rise|growth|uplift|gain|jump"
_NOUN = rf"(?:{_FALL}|{_RISE}|improvement|change|difference)\b"
_VERB = (
    r"(?:fell|falls|fallen|falling|dropped|drops|dropping|declined|decreased|reduced|reduces|reducing|reduction|cut"
    r"|cuts|cutting|down|shortened|rose|rises|risen|rising|grew|grown|growing|increased|increases|increasing|climbed"
    r"|jumped|up|improved|improves|improving|went|gone|lowered|lifted|raised|took|brought|shorter|fewer|lower|higher"
    r"|longer|more|less|fall|rise|drop|increase|decrease)"
)
_TIMES = r"(?P<times>(?:halv|doubl|trebl|tripl|quadrupl)(?:ed|es|ing)\b(?![ -]up\b))"
_FOLD = rf"(?P<fold>{N})[- ]?fold\b"
_AMOUNT = rf"(?P<n>(?:[£€$]?{N}|{F})(?:{_PERCENT}|[ -]{TIME}\b)?)"
_CONNECT = (
    r"(?: ?[,:(–—]| -|;| or\b|\. (?:that|this)(?: (?:is|was|represents|equates to|amounts to|means|equals|gives))?) ?"
    r"(?:(?:or|which (?:is|was|represents|equates to|means|gives)|that is|i\.e\.|representing|equating to"
    r"|equivalent to|amounting to|meaning|giving|making|achieving|showing|so|equal to),? )?"
)
_TAIL = (
    rf"(?P<gap>[^{NUMBER_SIGN}{FRACTION_SIGN};.\n|]{{0,60}}?"
    rf"(?:(?:in|over|within|after|during|across) (?:{_W} ){{0,2}}?{N} {TIME}"
    rf"[^{NUMBER_SIGN}{FRACTION_SIGN};.\n|]{{0,30}}?)?)"
)
AFTER = (
    # , a 35% reduction; (35% fewer); or a third lower
    rf"{_TAIL}{_CONNECT}(?:an? |the |some )?(?:[a-z’'-]{{1,15}} ){{0,3}}?{_AMOUNT}"
    rf"(?P<how>(?: points?)?(?: [a-z’'-]{{1,15}})?) (?:{_NOUN}|{_MORE})",
    # , a reduction of 35%
    rf"{_TAIL}{_CONNECT}(?:an? |the )?(?:[a-z’'-]{{1,15}} ){{0,2}}?{_NOUN}(?: in (?:[a-z’'-]{{1,15}} ){{1,4}}?| )of "
    rf"{_SOME}{_AMOUNT}",
    # , down 35%
    rf"{_TAIL}{_CONNECT}(?:down|up|lower|higher) (?:by )?{_SOME}{_AMOUNT}",
    # (35%); (-35%); , or 35%.
    rf"{_TAIL}(?: ?\((?:or )?|,? or )[-−–+]?(?P<n>{N} ?(?:%|per ?cent))(?=[).,;])",
    rf"{_TAIL}{_CONNECT}(?:(?:it|they|that|which|this) (?:has|have) )?(?:more than |almost |nearly |over )?{_TIMES}",
    rf"{_TAIL}[,;–—-] ?(?:and )?(?:so )?(?:(?:it|they|that|which|this|we|the (?:number|rate|figure)) "
    rf"(?:has|have|had)? ?)?(?:more than |almost |nearly |over |roughly )?{_TIMES}",
    rf"{_TAIL}{_CONNECT}(?:an? )?(?:[a-z]{{1,15}} ){{0,2}}?{_FOLD}",
    # , saving 12 bed days
    rf"{_TAIL}(?:,? (?:saving|avoiding|freeing|preventing)"
    rf"|[.;] (?:that|this|it|which|the change) (?:has |have )?(?:sav|free|releas|shav|cut)\w{{1,3}}"
    rf"|[.;] (?:that|this|it) (?:is|was|means) an? (?:saving|fall|cut|reduction|gain) of)"
    rf" {_SOME}{_AMOUNT}(?P<counted>(?: [a-z’'-]{{1,20}}){{0,2}})",
)
IN_PER_CENT = (
    rf"(?: (?!and )[a-z’'-]{{1,15}}){{0,4}} ?(?:\((?:or )?|,? or |, (?:i\.e\.|that is|equal to|equivalent to),? )"
    rf"[-−–+]?(?P<n>{N} ?(?:%|per ?cent))(?! (?:points?|of)\b)"
)
_TO_PAIR = rf"(?P<gap>[^{NUMBER_SIGN}{FRACTION_SIGN};.\n|]{{0,60}})$"
BEFORE = (
    rf"\b{_VERB}\b[^{NUMBER_SIGN}{FRACTION_SIGN};.\n|]{{0,50}}?\bby {_SOME}{_AMOUNT}(?: points?\b)?{_TO_PAIR}",
    rf"{_AMOUNT}(?: points?)? (?:{_NOUN}|{_MORE}){_TO_PAIR}",
    rf"\b{_NOUN}[^{NUMBER_SIGN}{FRACTION_SIGN};.\n|]{{0,40}}? of {_SOME}{_AMOUNT}{_TO_PAIR}",
    rf"\b{_VERB} (?P<n>{N}(?: ?(?:%|per ?cent)| (?:percentage )?points?)){_TO_PAIR}",
    rf"{_TIMES}{_TO_PAIR}",
    rf"{_FOLD}{_TO_PAIR}",
    rf"\b(?:saved|saves|saving)\b[^{NUMBER_SIGN}{FRACTION_SIGN};.\n|]{{0,40}}? (?P<n>{N} {TIME}){_TO_PAIR}",
    rf"\b(?:fell|fallen|dropped|rose|risen|reduced|shortened|cut|down|up) (?P<n>{N} {TIME})(?P<gap>,?) $",
)
# Between the numbers and a change, these begin to speak of something else.
STOP = (
    r"\b(?:and|so|that|because|as|of them|while|whilst|but|with|whereas|when|plus|though|although|target|goal|plan)\b"
)
# A count of its own thing: "310 fewer letters"; a count of those who are compared: "the largest fall of the six".
OWN_NOUN = rf" (?:fewer|less|more|extra) (?!(?:than|in|on|at|an?|per|for|and|or|by|of|each|every|{TIME}s?)\b)[a-z]"
OF_THE = r"\bof (?:all )?(?:the|our|these|those) $"
OF_SO_MANY = rf" (?:out )?of (?:(?:the|our|all|these|those) )?(?:{N}|{BLANK})"
# Behind the change of one thing, another is named that went down or up.
NEXT_SUBJECT = (
    r"[,;:] (?:and )?(?:(?:the|our|their|its) )?"
    r"(?!(?:down|up|from|which|that|this|it|they|falling|rising|dropping|going|coming|an?|in|at|over|with|as|after"
    r"|having)\b)[a-z’'-]+ (?:[a-z’'-]+ ){0,3}?"
    r"(?:down|up|fell|rose|cut|went|dropped|falling|rising|fallen|risen|came|shortened|reduced)\b"
)
# What a change of so much counts for, whoever has it: "a change of 2 points is one that patients notice".
IN_GENERAL = (
    rf" or (?:more|over|above|less|fewer|under|below)\b"
    rf"| ?(?:%|per ?cent|points?)? (?:is|are|counts? as|would be) (?:{N}|what|the (?:least|smallest)|thought|held"
    r"|considered|regarded|enough|seen|taken)\b"
)
# The change is no plain one: by the year, against somebody else's, after an adjustment.
ADJUSTED = (
    r"\b(?:net|real[- ]terms|adjust\w*|per head|standardi[sz]\w*|weighted|seasonal\w*|inflation|annuali[sz]\w*|compound"
    r"|like[- ]for[- ]like|relative risk|allowing for|than expected|than forecast)\b"
)
OTHERWISE = (
    r"\W{0,2}\b(?:(?:[a-z]+ ){0,2}?(?:a|per|each|every) (?:year|month|week|quarter|person|patient|head|case|site)\b"
    r"|annual|yearly|monthly|weekly|average|year[- ]on[- ]year|on average|compared|against|relative|versus|vs\b"
    r"|above|below|beyond|among"
    r"|than\b(?! (?:in|at|before|the (?:year|month|winter|previous|start)|last))|target|further|additional|extra)"
)
# A length of time is that of each of them, so that what is saved "for each patient" is the difference itself.
EACH_TIME = (
    rf"{N}[ -]{TIME} (?:for |on |to )?(?:each|every|per|an?) "
    r"(?:patient|person|visit|case|call|client|resident|child|appointment|stay)\b"
)
# Two numbers of two times with no verb between them: 38 in the first winter and 57 in the second, an increase of 50%.
CHANGE_NOUN = rf"\b{_NOUN}"
CHANGED = rf"\b(?:{_NOUN}|{_MORE})|{_TIMES}"
# Where the change stands before the number that it led to: reduced that by 18 days, to an average of 24 days.
BY_TO = rf"\bby {_SOME}(?P<n>{_Q}),? (?:and )?(?:down |up )?to {_SOME}(?P<b>{_Q})"
CHANGED_IT = rf"\b{_VERB}(?: (?:it|this|that|them|these|those|down|the [a-z]+))? (?:down )?$"
# A few things that are counted between a change and its numbers; a span of dates there.
A_FEW_THINGS = (
    r"\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve) "
    r"(?!per|point|minute|hour|day|week|month|year|time|in\b|out\b|of\b|and\b|to\b)(?=[a-z])"
)
SPAN_OF_DATES = rf"\b(?:between|from) (?:[a-z]+ )?{BLANK}+ (?:and|to) (?:[a-z]+ )?{BLANK}+"
IT = r"\b(?:it|that|they|there|(?:the|this|that) (?:figure|number|total|count))\b"
NO_NOUN = r"[%,]| \(| (?:[–—-]|in|last|this|now|the|by|at|an?|per|during|after|on|per cent|then|today|%) ?"
TIMES_APART = (
    r"\b(?:first|second|third|then|now|years?|last|before|next|this|later|today|previous\w*|winter|summer|spring|autumn"
    rf"|months?|quarter)\b|{BLANK}"
)
OF_WHAT = r"\W{0,2}(?:in|of|for|across|at|on|to) (?P<what>(?:[a-z’'-]{2,20} ?){1,4})"
TIME_WORDS = word_set(
    """year years month months week weeks day days first second last past next time period months quarter winter
    summer spring autumn total all overall just only under over less more same two three four five six twelve
    eighteen number rate level amount their them"""
)
# A verb straight before the pair that says which way the number went.
WENT = (
    r"\b(?:(?P<down>fell|fallen|falling|dropped|declined|decreased|fall)|(?P<up>rose|risen|rising|grew|grown"
    r"|increased|climbed))\b(?: (?:by|sharply|steadily|slightly|again|further|back|steeply|over the year))?,? $"
)
RANKED = r"\b(?:rank\w*|position|placed|(?:first|second|third|last|top) place|league|priority|table)\b"

_OF = (
    r"(?: (?:of|out of|from) | ?/ ?)(?:(?:the|our|these|those|a total of|all|its|their|[a-z]{1,20}['’]s"
    r"|[a-z]{1,20}s['’]|eligible|invited|local|first|original) ){0,3}"
)
_NOUNS = r"(?: [a-z’'-]{1,20}){0,4}?"
_SOME_SHARE = r"(?:(?:just|about|around|some|nearly|almost|over|under|more|less|than|roughly|only) ){0,3}"
# Three in four; three people out of every four; one gown in three.
_OF_SO_MANY = (
    rf"(?: (?:[a-z]+ )?(?:(?:in|out of) (?:every|each)|of every)| (?:in|out of)| [a-z]+ (?:in|out of)(?= {N}"
    r"(?:[.,;:)!]|$| (?:and|because|when|who|that|which|we|it|is|are|was|were|has|have|had|with|without|on|at|across|in"
    r"|to|from|by|could|can|did|does|do|said|says|never|still|now|already|[a-z]{2,12}ed|got|gets|came|comes|went|goes|left|fails?)\b)))"
)
_PART_SAID = (
    rf"(?:(?:just |well |very )?(?:over|under|more than|less than|nearly|almost|about|around) )?"
    rf"(?:{F}|{N}{_OF_SO_MANY} {N})"
)
IN_SO_MANY = rf"(?P<k>{N}){_OF_SO_MANY} (?P<n>{N})"
SO_MANY = rf"{N}{_OF_SO_MANY} {N}"
OF = rf"{_OF}(?={N})"  # between a part and its whole: "47 of the 60"
SHARES: tuple[str, ...] = (
    rf"(?P<k>{N}){_OF}(?P<n>{N}){_NOUNS}(?: ?\(|,? or |, | [–—-] |: )(?:(?:that is|i\.e\.|or|a) )?"
    rf"(?P<p>{_SOME}{N} ?(?:%|per ?cent))(?= ?[),.;–—]| response rate| ?$)",
    rf"(?P<p>{N} ?(?:%|per ?cent))(?: of (?:[a-z’'-]{{1,20}} ){{0,4}}?| ?)\((?:n ?= ?)?(?P<k>{N}){_OF}(?P<n>{N})"
    rf"{_NOUNS}\)",
    # Of 312 residents visited, 198 (63%); 1,450 were referred, of whom 870 (60%)
    rf"\bof (?:(?:the|our|all|these|those|a total of) )?(?P<n>{N})[^{NUMBER_SIGN};.\n|%()£]{{0,80}}?,? (?P<k>{N}) ?"
    rf"\((?P<p>{N} ?(?:%|per ?cent)|{_PART_SAID})\)",
    # Of the 450 comments, two thirds (302)
    rf"\bof (?:(?:the|our|all|these|those) )?(?P<n>{N}){_NOUNS}, (?P<p>{_PART_SAID}|{N} ?(?:%|per ?cent))"
    rf" \((?P<k>{N})\)",
    # More than half of the 240 staff (98)
    rf"(?P<p>{_PART_SAID}) of (?:(?:the|our|all|these|those) ){{0,2}}(?P<n>{N}){_NOUNS} \((?P<k>{N})\)",
    # Three quarters of the 48 practices, 36 in all, joined
    rf"(?P<p>{_PART_SAID}) of (?:(?:the|our|all|these|those) ){{0,2}}(?P<n>{N}){_NOUNS}, (?P<k>{N})"
    r" (?:in all|of them)\b",
    # 88 replied, and 58 of them, three in four, said
    rf"(?P<n>{N})(?: [a-z’'-]{{1,20}}){{1,6}}?[,;]? (?:and )?(?P<k>{N}) of (?:whom|which|them|these)"
    rf"(?:,? or |, | ?\(| [–—-] )"
    rf"(?P<p>{_PART_SAID})(?= ?[),–—-])",
    # 47 of 60, three in four,
    rf"(?P<k>{N}){_OF}(?P<n>{N}){_NOUNS}(?: ?\(|,? or |, | [–—-] |: )(?:(?:that is|i\.e\.|or|a) )?(?P<p>{_PART_SAID})"
    rf"(?= ?[),.;–—]| -| ?$)",
    rf"(?P<n>{N})(?: [a-z’'-]{{1,20}}){{1,4}}?,? (?P<k>{N}) of (?:whom|which|them|these)(?:,? or |,? | ?\()"
    rf"(?P<p>{N} ?(?:%|per ?cent))(?= ?[),])",
    rf"(?P<n>{N})(?: [a-z’'-]{{1,20}}){{1,6}}?,? (?:of whom|of which|of these|of them|and) (?P<k>{N}) ?"
    rf"\((?P<p>{N} ?(?:%|per ?cent))\)",
)
_PART = rf"(?:(?:just |well )?(?:over|under|more than|less than|nearly|almost|about|around) )?{F}"
SHARES += (
    # Over half of those we asked – 212 of 480 –; two thirds of the group, 19 of 38,
    rf"(?P<p>{_PART}) of {_W}(?: {_W}){{0,6}}? ?(?:,|\(| [–—-]) ?(?P<k>{N}){_OF}(?P<n>{N})(?= ?[,.);–—]| -| [a-z]| ?$)",
)
_RATE = (
    r"(?:rate|uptake|take-up|response|share|proportion|attendance|completion|coverage|turnout|retention|conversion"
    r"|success|acceptance)\b"
)
_SHARE_NAME = (
    r"(?:(?:or|a|an|i\.e\.|(?:which|that) (?:is|was|makes|gives|means|equals|represents)|representing|equating to"
    r"|giving|making),? )?(?:an? )?(?:(?:[a-z-]{2,15} ){1,3}of )?"
)
SHARES_LATER = (
    # Of the 186 patients whom we rang, 121 picked up, which is 65%
    rf"\bof {_SOME}(?P<n>{N})[^{NUMBER_SIGN};.\n|%]{{0,60}}?[, ] ?(?P<k>{N})(?! ?(?:%|per ?cent|{TIME}))"
    rf"[^{NUMBER_SIGN};.\n|%]{{0,60}}?(?: ?\(|,| [–—-]|:) ?{_SHARE_NAME}(?P<p>{_SOME_SHARE}{N} ?(?:%|per ?cent))"
    r"(?= ?[),.;–—]| -| ?$)",
    # of two counts and nothing else: , a 65% uptake; , an uptake of 65%; (a response rate of 65%)
    rf"(?P<n>{N})(?! ?(?:%|per ?cent|{TIME}))[^{NUMBER_SIGN};.\n|%£]{{2,60}}?(?P<k>{N})(?! ?(?:%|per ?cent|{TIME}))"
    rf"[^{NUMBER_SIGN};.\n|%£]{{0,60}}?(?:,| [–—-]|:| \() ?an? (?:[a-z-]{{2,15}} ){{0,3}}?"
    rf"(?:(?P<p>{_SOME_SHARE}{N} ?(?:%|per ?cent)) (?:[a-z]{{2,15}} )?{_RATE}"
    rf"|{_RATE}(?: rate)? of (?P<q>{_SOME_SHARE}{N} ?(?:%|per ?cent)))",
)
# It is no share of the two numbers ahead of it.
NO_SHARE = (
    r"\b(?:reduction|fall|drop|decrease|cut|decline|saving|increase|rise|growth|uplift|gain|improvement|change"
    r"|targets? (?:of|was)"
    r"|goals? (?:of|was)|against|compared|from|average|mean|median|per|fewer|less|more|lower|higher|also|both"
    r"|same|another"
    r"|other|rest|remaining|between|points?)\b"
    rf"|\b(?:up|down) (?:(?:by|from|to) )?{N}"
)
