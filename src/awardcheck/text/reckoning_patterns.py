"""How results are worded that several numbers come to, in marked text (see `numbers`): all lower case, N is any number.

Repetitions are bounded and never nested, so that the time that a search takes grows with the text and no faster.
"""

from __future__ import annotations

from awardcheck.text.numbers import NUMBER_SIGN, F, N

_NOUNS = r"(?: [a-z’'-]{1,20}){0,4}?"
_NOT = rf"[^{NUMBER_SIGN};.\n|]"

# A whole and its parts.
REST = r"\b(?:the|our|another) (?:other|rest|remaining|remainder|final)\b|\bremaining\b|\brest\b"
COLON = r"[:;]|[–—]| - "
OF = r"(?:\bof|\bout of) (?:(?:the|our|all|these|those|a total of|its|their) ){0,2}$"
JOINED = r",|;|\band\b|\bor\b|\bplus\b"
LAST = r"\band\b|\bplus\b|;|\bor\b"
# Somebody may be in two of the parts, or not all of them are named, or they are steps and not parts.
NO_PARTS = (
    r"\b(?:of (?:whom|which|them|these|those)|also|both|some|at least|such as|includ\w+|average|mean|median|target"
    r"|then|from [£€$]?"
    rf"{N}"
    r"|between|later|within|after|before|against|compared|per|each|a (?:week|month|day|year)|overlap\w*"
    r"|more than one|in total|altogether|multiple|follow(?:ed|ing)|up to|years?|months?|weeks?|days?|hours?|minutes?"
    r"|than|times|still|twice|once|first|second|third|now|e\.g|for example)\b"
)
# The answers of a scale, of which everybody gives one.
SCALE = (
    r"\b(?:very|good|excellent|agreed?|satisfied|better|improved|positive|happy|yes)\b[^.\n]*"
    r"\b(?:poor|disagreed?|dissatisfied|worse|neither|neutral|unsure|undecided|unhappy|no|don['’]t know)\b"
)
BRACKETED = r"\([£€$]? ?$"
# What more than one thing may be true of: of so many people some live alone and some have no phone.
ATTRIBUTE = r"\b(?:had|have|has|are|is|lived?|live|over|under|aged|said|told|would|felt|knew|want\w*)\b"
# Of two such parts nobody is in both.
EITHER_OR = (
    r"\baccept\w*\b.*\b(?:declin|reject|redirect|refus|return|turned)|\bmen\b.*\bwomen\b|\bwomen\b.*\bmen\b"
    r"|\bboys\b.*\bgirls\b|\bgirls\b.*\bboys\b|\bcomplet\w*\b.*\b(?:dropped out|withdr|gave up)"
    r"|\bdid(?: not|n['’]t)\b|\byes\b.*\bno\b|\bpass\w*\b.*\bfail|\b(?:in favour|for)\b.*\bagainst\b"
)

# So many times so much.
EACH = (
    rf"\b(?:each|apiece|every|per (?:[a-z]+)|a (?:head|place|person|visit|session|night|time|day|week|month|quarter"
    rf"|year|hour|patient|case|bed)|(?:places?|people|seats?|slots?|sessions?|hours?) (?:at|of) [£€$]?(?={N}))\b"
    rf"|{N} (?:[a-z]+ ){{0,2}}?of {N}|[£€$] ?{N} an? [a-z]+|\b(?:costs?|at|for|is|of) [£€$]$"
)
HENCE = (
    r"\b(?:so|that is|that makes|which (?:is|makes|gives|means)|mak(?:es|ing)|giv(?:es|ing)|gave|brought|brings"
    r"|bringing|c[ao]mes? to|amount\w*|totall?\w*|a total|total of|a (?:saving|cost|bill|budget) of|equal\w*|adds? up"
    r"|means|meaning|in all|altogether|cost(?:s|ing)? us|worth|a value of)\b|="
)
ALTOGETHER = (
    r"(?: [a-z’-]{1,15}){0,3}? (?:in (?:all|total)|altogether|all told|together|combined|between (?:them|us)|overall)\b"
)
# There is more to the result than the two numbers.
MORE_TO_IT = (
    r"\b(?:and (?:the|our|a|an|some)|with|plus|including|as well|on top|besides|match\w*|after|less|minus|net of"
    r"|up to|at least|towards?|of (?:which|whom)|against|compared|than|instead|target|capacity|could"
    r"|would|might)\b"
)

# The sum of all other numbers.
TOTAL = (
    r"(?:\b(?:total|combined|joint)(?: (?:[a-z’-]{1,15} ){0,2}?(?:of|to))?|\btotall?ing|\bsum of|\btotal(?:led|s)"
    r"|\b(?:altogether|in all|all told),|\btogether mak\w+|(?<=,) (?:c[ao]mes?|add(?:s|ed|ing)? up) to)"
    r"(?: [a-z]+){0,2}? [£€$]?$"
)
NO_TOTAL = (
    r"\b(?:of (?:which|whom|them|these|those)|each|apiece|per|every|includ\w+|part of|such as|match\w*|other|rest|than"
    r"|average|mean|between (?!them|us)|out of|target|from \w+ to|less|minus|net|over|rose|fell|against|compared"
    r"|also|both|more"
    r"|then|times|with (?:the|our|those|a)|a (?:day|week|month|year|head)|so far|now|as well|years|in the "
    r"(?:year|quarter|month)|toward\w*)\b"
)
# What one of many costs: each person supported cost £250; £250 a head.
_ROUGHLY = r"(?: (?:about|around|just|some|us)){0,2}"
_ONE_OF_THEM = r"(?:person|patient|head|household|home|family|child|resident|client|user|participant|carer)"
PER_ONE = (
    rf"\b(?:each|every)(?: [a-z’'-]{{1,20}}){{0,5}} (?:costs?|costing|received?|got){_ROUGHLY} £ ?(?P<x>{N})"
    rf"|\b(?:cost|average|price|spend)(?:s|ed)? (?:per|of each|for each|for every) [a-z]{{2,20}}(?: [a-z]{{2,20}})? "
    rf"(?:was|is|of|came to|comes to){_ROUGHLY} £ ?(?P<y>{N})"
    rf"|£ ?(?P<z>{N}) (?:each|apiece|a head|a person|per {_ONE_OF_THEM})\b"
)
NO_PER_ONE = (
    r"\b(?:against|compared|instead|than|elsewhere|hospital|nation\w*|tariff|save[sd]?|saving|target|budgeted)\b"
)
# What is left of one when the other is taken off.
LEFT = r"\b(?:leaving|leaves|left|(?:under|over)spend of|surplus of|shortfall of)\b[^.;]{0,12}$"
# What each has when it is shared out.
AVERAGE = r"(?: [a-z’-]{1,15})? (?:each|apiece|on average)\b"
OF_THESE = r"^ (?:out )?of (?:(?:the|our|all) ){0,2}$"
REMAINING = r"\b(?:the|our|another) (?:remaining|final|last) $"
# What is left when the cost is taken off.
NET = r"\bnet\b"
GAIN = r"\b(?:sav\w+|benefits?|income|gross|released|worth|value|rais\w+|avoided|return\w*)\b"
COST = r"\b(?:costs?|costing|spen[dt]\w*|fees?|price|licen[cs]es?|invest\w*|outlay|paid|pay)\b"
# A return that is more than one sum held against another.
NO_RETURN = (
    r"\b(?:net|less|fewer|together|combined|discount\w*|present value|social|public|model\w*|lifetime|per)\b"
    rf"|\bover (?:[a-z]+ )?(?:{N} )?years?\b"
)
_FOR_EACH = r"(?:for|on|from|per|to) (?:every|each) (?:£ ?(?:1\b|N)|pound)".replace("N", N)
_EACH_POUND = _FOR_EACH.replace("(?:for|on|from|per|to) ", "(?:(?:for|on|from|per|to) )?", 1)
FOR_EVERY_POUND = rf"[£] ?(?P<x>{N}) (?:[a-z]+ ){{0,4}}?{_FOR_EACH}|{_EACH_POUND}{_NOT}{{0,50}}?[£] ?(?P<y>{N})"

# Years.
_EACH_ONE = r"(?:a|per|each|every) "
_PERIOD = rf"(?P<period>{_EACH_ONE}(?:month|quarter|week)\b|{F})"
_PART = (
    rf"(?P<m>[£€$]? ?{N}){_NOUNS} {_PERIOD}"
    rf"(?: (?:throughout|during|in|over|across|all|for|on average|of the)\b{_NOT}{{0,25}}?)?"
)
_HENCE = (
    r"(?:,| \(| is| makes| gives|,? or| –| —| -|:|,? which is|,? which (?:makes|gives|means|adds up to|comes to)"
    r"|,? that is|,? making|,? equating to|,? equivalent to"
    r"|,? amount(?:s|ing) to|,? so|,? adding up to| adds up to| comes to|,? totalling) ?"
)
_YEARLY = rf"(?:{_EACH_ONE}year|annually|over the (?:full |whole )?year|(?:over|in) a (?:full |whole )?year|p\.?a\b)"
_SOME = (
    r"(?:(?:or|which is|that is|i\.e\.|making|equating to|equivalent to|about|around|nearly|almost|over|more than|some"
    r"|roughly|just over|just under|a total of) ){0,3}"
)
_COMES_TO = (
    r"(?:which|that|this|it) (?:is|makes|gives|means|comes to|came to|adds up to|amounts to|equals)|or|making|totalling"
)
YEARS = (
    rf"(?P<m>[£€$]? ?{N}){_NOUNS} (?P<period>{_EACH_ONE}(?:month|quarter|week)\b)[ ,]{_NOT}{{2,60}}?[,–—(-] ?"
    rf"(?:and )?(?:{_COMES_TO}) {_SOME}(?P<y>[£€$]? ?{N}){_NOUNS} {_YEARLY}",
    rf"{_PART}{_HENCE}{_SOME}(?P<y>[£€$]? ?{N}){_NOUNS} {_YEARLY}",
    rf"{_PART}{_HENCE}{_NOT}{{0,20}}?(?:{_YEARLY}|\bannual [a-z]{{1,15}} of){_NOT}{{0,30}}?(?P<y>[£€$]? ?{N})",
    rf"(?P<y>[£€$]? ?{N}){_NOUNS} {_YEARLY}{_HENCE}{_SOME}(?P<m>[£€$]? ?{N}){_NOUNS} {_PERIOD}",
)
PART_OF_YEAR = r"\b(?:from|since|until|and the|another|summer|winter|term|season\w*|year[- ]end|so far)\b"
# A year of weeks may leave out holidays.
PERIODS_IN_A_YEAR = {"month": (12, 12), "quarter": (4, 4), "week": (38, 53)}
