"""How results are worded that several numbers come to, in marked text (see `numbers`): all lower case, N is any number.

Repetitions are bounded and never nested, so that the time that a search takes grows with the text and no faster.
"""

from __future__ import annotations

from awardcheck.text.figures.numbers import NUMBER_SIGN, N

_NOUNS = r"(?: [a-z’'-]{1,20}){0,4}?"
_NOT = rf"[^{NUMBER_SIGN};.\n|]"

# A whole and its parts.
REST = r"\b(?:the|our|another) (?:other|rest|remaining|remainder|final)\b|\bremaining\b|\brest\b"
COLON = r"[:;]|[–—]| - "
# Behind a whole, all its parts follow.
ALL_OF = r":|\b(?:made up of|consist(?:s|ed|ing)? of|compris(?:es?|ed|ing)|composed of|namely)\b"
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
DETERMINED = r"\b(?:the|our|all|these|those|its|their) $"
BRACKETED = r"\([£€$]? ?$"
# What more than one thing may be true of: of so many people some live alone and some have no phone.
ATTRIBUTE = r"\b(?:had|have|has|are|is|lived?|live|over|under|aged|said|told|would|felt|knew|want\w*)\b"
# Of two such parts nobody is in both.
EITHER_OR = (
    r"\baccept\w*\b.*\b(?:declin|reject|redirect|refus|return|turned)|\bmen\b.*\bwomen\b|\bwomen\b.*\bmen\b"
    r"|\bboys\b.*\bgirls\b|\bgirls\b.*\bboys\b|\bcomplet\w*\b.*\b(?:dropped out|withdr|gave up)"
    r"|\bdid(?: not|n['’]t)\b|\byes\b.*\bno\b|\bpass\w*\b.*\bfail|\b(?:in favour|for)\b.*\bagainst\b"
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
    r"(?:\b(?:total|combined|joint)(?: (?:[a-z’-]{1,15} ){0,2}?(?:of|to|was|is|came to))?|\btotall?ing|\bsum of"
    r"|\btotal(?:led|s)|\btogether mak\w+|(?<=,) (?:c[ao]mes?|add(?:s|ed|ing)? up) to|\bwith (?:that|this)"
    r"|\b(?:altogether|in all|all told|all in|together),(?: [a-z’-]{1,15}){0,4})(?: [a-z]+){0,2} [£€$]?$"
)
NO_TOTAL = (
    r"\b(?:of (?:which|whom|them|these|those)|each|apiece|per|every|includ\w+|part of|such as|match\w*|other|rest|than"
    r"|average|mean|between (?!them|us)|out of|target|from \w+ to|less|minus|net|over|rose|fell|against|compared"
    r"|also|both|more"
    r"|then|times|with (?:the|our|those|a)|a (?:day|week|month|year|head)|so far|now|as well|years|in the "
    r"(?:year|quarter|month)|toward\w*)\b"
)
# "In all" is of the number ahead of it: "212 people in all, 96 of them at home".
OF_ONE_AHEAD = rf"{N}(?: [a-z’-]{{1,15}}){{0,3}} $"
# What is left of one when the other is taken off.
LEFT = r"\b(?:leaving|leaves|left|(?:under|over)spend of|surplus of|shortfall of)\b[^.;]{0,12}$"
MEAN = r"\b(?:mean|average[ds]?|averaging)(?: (?:wait|time|stay|score|figure))?(?: (?:of|is|was|to))? (?:[a-z]+ )?$"
MEANS_OF_OTHERS = (
    r"\b(?:from|than|against|compared|before|previous\w*|last year|target|national\w*|regional\w*|england|english"
    r"|peers?|comparators?|later|of (?:whom|which|them)|now"
    r"|weighted|year's|usual\w*)\b"
)
AND_SO = r"\b(?:(?:that|this|which) (?:makes|made|gives|gave|is|works out|comes)|making|giving|so,?) (?:[a-z]+ ){0,4}$"
OF_THESE = r"^ (?:out )?of (?:(?:the|our|all) ){0,2}$"
REMAINING = r"\b(?:the|our|another) (?:remaining|final|last|other) $"
# What is left when the cost is taken off.
NET = r"\bnet\b"
GAIN = r"\b(?:sav\w+|benefits?|income|gross|releas\w+|worth|value|rais\w+|avoid\w*|prevent\w*|return\w*|back)\b"
COST = (
    r"\b(?:put (?:[^.;]{1,20} )?into|costs?|costing|spen[dt]\w*|fees?|price|licen[cs]es?|invest\w*|outlay|paid|pay"
    r"|funding|fund|grant|budget)\b"
)
# A return that is more than one sum held against another.
NO_RETURN = (
    r"\b(?:net|less|fewer|together|combined|discount\w*|present value|social|public|model\w*|lifetime|per|alone"
    r"|not|(?:previous|following|preceding) year|year before)\b"
    rf"|\bover (?:[a-z]+ )?(?:{N} )?years?\b"
)
_FOR_EACH = r"(?:for|on|from|per|to) (?:every|each) (?:£ ?(?:1\b|N)|pound)".replace("N", N)
_EACH_POUND = _FOR_EACH.replace("(?:for|on|from|per|to) ", "(?:(?:for|on|from|per|to) )?", 1)
FOR_EVERY_POUND = (
    rf"[£] ?(?P<x>{N}) (?:[a-z]+ ){{0,4}}?{_FOR_EACH}|{_EACH_POUND}(?: of (?:[a-z’']+ ){{0,4}}£ ?{N})?{_NOT}{{0,50}}?"
    rf"(?:[£] ?(?P<y>{N})|(?P<z>{N}) (?:pounds|back|in return)\b)"
)
