"""The shapes of claims of success, each a pattern of the signs that `words` gives."""

from __future__ import annotations

from awardcheck.text.patterns import regex

_BIG = "[aeP]"
_MUCH = "(?:u?[ae]?L|S|s{1,2})"
_THING = "[wtJKX]"  # what may stand between a size and its noun
_BETTER = "(?:B|m[ET!%]|mJ|lK|Kbl|Jbm)"

# Claims whatever they are told of.
_GAINS = (
    f"S[wj]?[VZ]|V[iont]{{0,2}}{_THING}{{0,3}}S|Vj?[ue]?L(?=[.,;c]|$)",  # "greatly improved", "improved care a lot"
    f"(?:[hH]j?b?|[bWt]w?)Z(?!i)|Z[twW]?{_THING}?X",  # "has transformed", "was transformed", "transformed lives"
    f"{_MUCH}B(?!n)|{_MUCH}[mj][ET!%]",  # "much better", "far more confident"
    f"{_BIG}(?:c[wS]?{_BIG})?{_THING}?{_THING}?G",  # "huge cost savings"
    f"[HM]u?[wjS]{{0,2}}(?:{_BIG}c[wS]?)?{_BIG}(?:c{_BIG})?w?g",  # "made a real and lasting difference"
    # "the response from the streets has been immediate and amazing"
    "[GgJQ](?:[MowintJKX][^.;:,bhHD]{0,10})?(?:[hH]b|b)[wSsjol]{0,3}(?:wc)?[aP](?![GgJXKfr])",
    "P(?:[wS]c)?w?[gQ]",  # "a phenomenal response"
    "(?<!!c)[SPv]!(?!n)|[SPv]w?%",  # "hugely successful", "extremely pleased", but not "to share it"
    "hzb[wS]?(?:B|m[ET!%])",  # "has never been better"
    "[aPq][xK](?:o[^.;:,]{0,6})?[hb]b?T|T[^.;:,]{0,2}(?:[aP]x|q)",  # "huge numbers have been reached"
    # "is safer, kinder and quicker", "has led to better outcomes and lower costs"
    f"[bhMj][^.;:]{{0,4}}{_BETTER}[^.;:,]{{0,4}}(?:,c?|c)[^.;:,]{{0,3}}{_BETTER}",
)
GAINS = regex("|".join(_GAINS))
# Claims of less and of more: they are claims if it is less of what is bad, or more of what is good.
_LESS = (
    "S[wj]?[RFd]|[RF][twoinJKX]{0,7}S|[RF][wj]?L",  # "greatly reduced", "cut the wait sharply"
    "[hJK]FO|[bC]w?[dF]S|Cd(?:w?S|ue?L)|bw?dS",  # "has dropped right off", "came down sharply"
    f"{_MUCH}l(?!k)|{_BIG}[wJKX]{{0,2}}f|{_BIG}w?Ri",  # "far fewer", "a dramatic fall", "big cuts in"
    "(?:[hH]w{0,3}|b|W|t[wJKX]|[wJKX])y",  # "have plummeted"
    "Kd(?:w?S|ue?L)|[RF]w?u[wae]?L",  # "driven costs down considerably", "cut out an awful lot of"
    "(?:l[wb][^.;:]{0,3}(?:,c?|c)){2}l|b[Sv]3",  # "fewer fall, fewer wait and fewer come back", "is extremely low"
)
LESS = regex("|".join(_LESS))
_MORE = (
    "S[wj]?U|U[wj]?[SL]|[bC]pS|CpuL",  # "risen steeply", "has gone up a lot"
    f"bmS|b[Sv]2|hzbm(?!w)|{_MUCH}m|{_BIG}[wJKX]{{0,2}}r",  # "far higher", "a huge rise"
    "(?:[hH]w{0,3}|[wJKX]|W)Y",  # "has soared"
)
MORE = regex("|".join(_MORE))
