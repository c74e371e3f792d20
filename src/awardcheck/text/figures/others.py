"""Numbers of others: of the nation, of people in general, and what guidelines, standards and price lists say.

`masks` blanks these out on marked text. A number of ours that stands beside one is left: "nationally it is 14 per cent,
here 31".
"""

from __future__ import annotations

from awardcheck.text.figures.numbers import F, N

_NATIONS = r"(?:england|scotland|wales|northern ireland|britain|the uk|the united kingdom|europe)"
_WHERE = (
    rf"(?:nationally|nationwide|worldwide|globally|internationally"
    rf"|(?:across|throughout|around|in|of) (?:{_NATIONS}|(?:the|this) (?:country|nation|world))\b(?! (?:council"
    rf"|board)))"
)
_SHARE = rf"(?:{N}(?: [a-z]+){{0,3}}? (?:in|out of|in every|of every) {N}|{N} ?(?:%|per ?cent\b)|{F})"
_MANY = r"(?:people|adults|children|women|men|patients|households|babies|pupils|families|us|them|those|boys|girls)"
# Up to where something of our own is spoken of.
_ON = r"(?:(?!\b(?:we|us|our|ours|here|locally|but|against|while|whereas|compared)\b)[^.;|\n])"
_RULE = (
    r"(?:ambitions?|targets?|standards?|specifications?|guidelines?|guidance|benchmarks?|thresholds?|requirements?"
    r"|expectations?|constitution|average|mean|median|norm)\b"
)
_BODY = (
    r"(?:guidelines?|guidance|regulations?|the (?:law|act|constitution|college|department|ministry|regulator"
    r"|specification|national [a-z]+)|nice|nhs england|who|world health organi[sz]ation|public health england|ukhsa"
    r"|royal college[a-z ]{0,30})"
)
_SPAN = rf"{N}(?: working)? (?:minutes?|hours?|days?|weeks?|months?|years?)"
_WITHIN = rf"(?:within|inside|in|by) (?:{_SPAN}|{N})"
_NATION_SIGNS = (
    "nation",
    "wide",
    "global",
    "engl",
    "scot",
    "wales",
    "ireland",
    "brit",
    "uk",
    "europ",
    "world",
    "country",
)
Table = tuple[tuple[str, tuple[str, ...], str], ...]
# What each is, words of which one must be there, and how it looks.
MARKED: Table = (
    # Nationally, about one in five adults; in England some 14% of women; English children
    ("nation", _NATION_SIGNS, rf"(?<!than )(?<!best )\b{_WHERE}(?! (?:we|our)\b),? ?(?:[a-z’'-]+ ){{0,8}}?(?:{_SPAN}"
                              rf"|{_SHARE})"),
    (
        "nation",
        _NATION_SIGNS,
        rf"{_SHARE}(?: of)?(?: [a-z’'-]+){{0,3}}? {_MANY}\b(?: (?!than\b|against\b)[a-z’'-]+){{0,6}}? {_WHERE}",
    ),
    ("nation", ("english", "british", "scottish", "welsh", " uk "), rf"{_SHARE}(?: of)? (?:all )?(?:english|british"
                                                                    rf"|scottish|welsh|uk) [a-z]{{3,}}"),
    ("people in general", (" of us",), rf"{N} (?:in|out of) (?:every )?{N} of us\b"),
    ("nation", _NATION_SIGNS, rf"\bthe [a-z]+ (?:costs?|kills?|affects?) (?:about |around |some "
                              rf"|nearly )?£?{N} [a-z ]{{0,30}}{_WHERE}"),
    ("census", ("census",), rf"\bcensus\b[^.;|\n%]{{0,60}}? {N}(?! ?(?:%|per ?cent))"),
    # the national ambition is 95%; a standard of four hours set by the college
    (
        "standard of others",
        ("national", "nhs", "nice", "government", "stat", "regulat", "europ", "minimum", "recommended", "constitution"),
        rf"\b(?:national|nhs|nice|government|statutory|constitutional|regulatory|european|international|minimum"
        rf"|recommended|nationally (?:set|agreed)) (?:[a-z’'-]+ ){{0,2}}?{_RULE}(?!-)(?: (?!we\b"
        rf"|our\b)[a-z’'-]+){{0,8}}?"
        rf" {_SHARE}",
    ),
    (
        "standard of others",
        (" by ", " in "),
        rf"\b(?:target|standard|threshold|ambition|level|mark)s? (?:that (?:is|was) )?(?:set|laid down|required"
        rf"|agreed)"
        rf" (?:by|in) (?:{_BODY}|(?:the )?(?:national|government|nhs|world)\b){_ON}{{0,80}}? {N}(?: per {N}| ?%)?",
    ),
    (
        "standard of others",
        (", a ", ", the "),
        rf"{_SHARE}, (?:a|the) (?:mark|threshold|level|standard|target|figure|minimum) (?:that (?:is|was) )?(?:set"
        rf"|recommended|laid down|required) (?:by|in)\b",
    ),
    (
        "standard of others",
        ("guid", "regulat", "the ", "nice", "nhs", "who", "world", "health", "ukhsa", "college"),
        rf"\b{_BODY} (?:says?|asks?|recommends?|requires?|advises?|sets?|states?|expects?|calls? for|suggests?|wants?"
        rf"|allows?|(?:is|are) (?:clear )?that)\b{_ON}{{0,100}}? {N}(?: ?%| per {N})?(?:{_ON}{{0,60}}? {N})?",
    ),
    # should be done within four hours of arrival, and the rest within 72
    (
        "rule",
        (" be ",),
        rf"\b(?:should|must|ought to|(?:is|are) to|has to|have to|needs? to) be [a-z]+\b[^.;|\n]{{0,40}}? {_WITHIN}"
        rf"(?:[^.;|\n]{{0,60}}? {_WITHIN}\b)?(?! (?:than|against))",
    ),
    (
        "rule",
        ("within ",),
        rf"\b(?:is|are) (?:reported|reviewed|audited|escalated|logged|recorded|notified|investigated|acknowledged"
        rf"|submitted)\b(?: (?!now\b)[a-z]+){{0,4}} within {_SPAN}(?:[^.;|\n]{{0,60}}? within (?:{_SPAN}|{N}))?",
    ),
    ("rule", ("within ",), rf"\bwithin {N}(?=[,.;)]|$)"),
    ("rule", ("points",), rf"{N} (?:consecutive |successive |data )?points (?:or more )?(?:in a row|running"
                          rf"|on (?:one|either|each|the"
             rf"|{N})(?: [a-z]+)? side|(?:above|below) (?:the|a) (?:median|mean|line|centre))"),
    (
        "net zero",
        ("zero",),
        rf"\b(?:commit(?:s|ted)?|reach|to|target of|get to|achieve|ambition of|pledge of) (?:[a-z]+ )?net[- ]zero\b"
        rf"(?:(?!\b(?:our|we|has|have|fell|saved|already|so far)\b)[^.;|\n]){{0,120}}? {N} ?(?:%|per ?cent)"
        rf"(?: [a-z]+){{0,2}}(?: (?:by|to))?",
    ),
    ("quorum", ("quor",), rf"\bquor(?:um|ate)\b[^.;]{{0,160}}? {N}(?: (?:of|out of) (?:the |our |its )?{N})?"),
    # What things cost that anybody buys: a list price, what it costs a hospital.
    (
        "price",
        ("£",),
        rf"\b(?:list|catalogue|framework|retail|market|shop|going|guide|tender(?:ed)?) (?:price|rate|cost)s?\b"
        rf"(?:(?!\b(?:sav|instead|against|down|cut|pay|paid)[a-z]*\b)[^.;|\n]){{0,60}}?£ ?{N}",
    ),
    (
        "price",
        ("£",),
        rf"£ ?{N}(?: or (?:so|more|thereabouts))?(?: (?:new|each))? (?:from|in|at) (?:the |any |most "
        rf"|a )?(?:catalogue"
        rf"|shops?|market|high street|supermarkets?|list price|chemist)",
    ),
    (
        "price",
        ("£",),
        rf"(?:^[ \n]?|(?<=[.!?:\n] )|(?<=\n)|\b(?:where|when|since|because) )an? (?!admission|attendance|fall|bed"
        rf"|missed|visit|call|stay|delay)(?:(?!our|we)[a-z’'-]+ ){{1,9}}?costs?"
        rf" (?:(?:you|anybody|anyone|a [a-z]+|the [a-z]+) )?(?:about|around|roughly|upwards of|anything from"
        rf"|somewhere"
        rf" (?:near|between|around)|in the region of|between|at least|well over|over|up to|from|nearly|almost) £ ?{N}"
        rf"(?: (?:and|to) £ ?{N})?",
    ),
    # What was given, and by whom: the sum alone is neither spent nor saved.
    (
        "grant",
        ("£",),
        rf"\b(?:grants?|award|pot|fund|funding|sum|donation|bequest|legacy) of £ ?{N} (?:came|comes|was (?:awarded"
        rf"|received|made|secured|won|given|approved)|from|arrived|has been (?:awarded|received|secured|made))\b"
        rf"|\bfund (?:was |is |has been )?(?:established|set up|created|launched|endowed|opened) (?:with|at) £ ?{N}",
    ),
)  # fmt: skip
