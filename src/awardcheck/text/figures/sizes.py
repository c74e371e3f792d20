"""How large a body, a nation or a purse is, and how old somebody is: numbers that tell nothing of the work.

`masks` blanks these out, the ones as written first, while digits are there to tell a nation's numbers by, the others
on marked text.
"""

from __future__ import annotations

from awardcheck.text.figures.numbers import N

_LARGE = (
    r"(?:\d{1,3}(?:,\d{3}){1,3}|\d[\d.]{0,8} ?(?:m|million|billion)|(?:[a-z]{3,9}|a) (?:million|billion|thousand))"
    r"(?: million)?"
)
_NATION = (
    r"(?:England|Scotland|Wales|Britain|the UK|the United Kingdom|(?:the|this) (?:country|nation|world)|Europe"
    r"|the (?:health service|NHS))\b"
)
_SCHOOL_YEAR = rf"\b(?:{'|'.join(f'{year}/{year + 1}' for year in range(15, 35))})\b(?! ?%)"
AS_WRITTEN: tuple[tuple[str, str], ...] = (
    # some 620,000 people with glaucoma in England; 13 million adults nationally
    ("nation", rf"\b{_LARGE}(?: [\w'’-]{{1,20}}){{0,7}}? (?:(?:in|across|around|throughout|to) {_NATION}|worldwide\b"
               rf"|nationwide\b|nationally\b|globally\b)"),
    ("nation", rf"\b[Nn]ationally,?(?: [a-z]{{1,12}}){{0,4}}? £?{_LARGE}"),
    # billions are no entrant's
    ("nation", r"[£€$] ?\d[\d.,]{0,8} ?(?:bn|billion)\b"),
    ("nation", r"\b(?:costs?|costing|sav(?:es?|ing)) (?:the )?(?:UK|NHS|country|nation|economy|society|state|taxpayer)"
               r"(?: [a-z]{1,12}){0,4}? [~£]{1,2}\d[\d.,]{0,9}(?: ?(?:k|m|million))?\b"),
    # whom a place or a service is there for: "for 322,000+ patients", "to the 18.25 million veterans"
    ("nation", r"\b(?:for|of|to|serv(?:es|ing)) (?:the |all |around |about |over |some )?"
               r"(?:\d{3},\d{3}|\d[\d.]{0,6} ?(?:m|million))\+? (?:[a-z]+ )?"
               r"(?:residents|patients|people|citizens|[vV]eterans|households|customers)\b"),
    ("size", r"\bthrough (?:its|our|their|the) \d[\d,]{0,6} (?:[a-z]+ )?(?:facilities|sites|branches|stores|libraries"
             r"|offices|hospitals|clinics|surgeries)\b"),
    ("age after a name", r"\b[A-Z][a-z]{1,20}, (?:six|seven|eight|nine|twen|thir|for|fif)t(?:een|y)(?:-[a-z]{3,5})?"
                         r"(?=[,.;)])"),
    ("age after a name", r"\b[A-Z][\w'’]{0,20}(?:['’]s| is) (?:now |only )?"
                         r"(?:\d\d|[a-z]{3,5}t(?:y|een)(?:-[a-z]{3,5})?)"
                         r"(?= and (?:was|had|has|is|keeps|lives|taught|still)\b)"),
    ("population", r"\b(?:its|our|the) \d[\d.,]{0,6} ?(?:million|m) (?:people|residents|citizens)\b"),
    ("scale", r"\b(?:scores?|scales?|scored) (?:of |from |runs from )?[01] ?(?:to|-|–) ?(?:5|7|9|10|100)\b"),
    ("age of a group", r"\b(?:be|are|is|being) (?:over|under|past) (?:1[68]|2[15]|[5-9][05])(?=[,.;)]| and\b| or\b)"),
    ("race", r"\b(?:[Rr]un(?:ning)?|[Ww]alk(?:ing)?|[Rr]ac(?:e|ing)|[Ss]wim|[Jj]og) (?:a |the )?\d{1,2}[Kk]\b"
             r"|\b\d{1,2}[Kk] (?:run|race|walk)"),
    ("blood pressure", r"\b[12]\d\d(?:/| over )\d{2,3}\b(?! ?%)"),
    ("school year", _SCHOOL_YEAR),
    ("month", r"\b(?:[A-Z][A-Za-z]{1,20}|approved|agreed|live) (?:0?[1-9]|1[0-2])/2\d\b"),
)  # fmt: skip
MARKED: tuple[tuple[str, str], ...] = (
    (
        "age of somebody",
        rf"\b(?:who|he|she|i|mum|mam|dad|gran|nan|father|mother|brother|sister|husband|wife|son|daughter"
        rf"|brother [a-z]+|sister [a-z]+)(?: is|['’]s|['’]m| was| am| turned) (?:now |only |just )?{N}(?= ?[,.;)]"
        rf"| and (?:was|had(?:n['’]t)?|has|is|lives|he|she|i|an?|now)\b| when| with a)"
        rf"|\b(?:lad|man|woman|boy|girl|child|mum|lady|chap|bloke|gentleman|gent|widow|widower|fellow|husband|wife"
        rf"|father|mother|son|daughter) of {N}"
        rf"|\b(?:i am|i['’]m) {N}(?= and\b)|\b[a-z]{{2,20}} [a-z]{{2,20}}, {N}(?=, (?:had|has|who|was|is|lives|from"
        rf"|said|told)\b)"
        rf"|\b(?:over|retire|retired|homeless|diagnosed|died|dead|widowed|pregnant|herself|himself|dying|married"
        rf"|began|again|left) at {N}(?! ?%)\b",
    ),
    (
        "age",
        rf"\b(?:is|was|turned|turns|will be) {N} (?:in|on|at|next|this) (?:january|february|march|april|may|june|july"
        r"|august|september|october|november|december|christmas|easter|birthday)\b",
    ),
    ("age", rf"\b(?:he|she|i|who)(?: is|['’]s| was|['’]m) {N} now\b|\bnow {N}(?=[,.)])"
            rf"|\b(?:[a-z]{{3,20}}(?:man|woman|er|or|ist|eer)|widows?|widowers?) of {N}\b(?! ?(?:%|per ?cent))"
            rf"|\ball (?:under|over) {N}(?=[,.;]| and\b)"
            rf"|\b(?:oldest|youngest|eldest) (?:of them )?(?:is|was) {N}"),
    ("reading", rf"\b(?:sats|saturations?|breathing|blood pressure|blood sugars?|sugars|temperature|pulse|heart rate)"
                rf" (?:is|are|was|were|of|at) {N}|\bbmi (?:(?:of|over|above|is|was) )?{N}"),
    ("size", rf"\b(?:charity|company|firm|organisation|practice) (?:with|of) {N}"),
    ("purse", rf"\b(?:income|turnover|revenues?|sales|assets|endowment|value) of (?:about |around |some |over )?£ ?{N}"
              rf"|\bturn(?:s|ed|ing)? over (?:about |around |some )?£ ?{N}"),
    ("spending limit", rf"\b(?:decisions?|spends?|sums?|orders|anything|purchases?) (?:of )?(?:up to|over|above|below"
                       rf"|under|more than|less than) £ ?{N}|£ ?{N} (?:rule|limit|ceiling)\b"
                       rf"|\bspend (?:up to )?£ ?{N} (?:without|on the spot)"),
    ("meetings", rf"\b(?:met|meets?|sat) (?:about |some |over )?{N} times\b"),
    ("how common", rf"{N} in {N} (?:of us|adults|women|men|people|children|families) will\b"),
    ("capacity", rf"\b(?:includes?|produces?|holds?|handles?|supports?|allows?|stores?|fits?) up to {N}\b(?! ?%)"),
    ("hope", rf"\bcould (?:save|release|free|avoid|be worth) (?:[a-z]+ ){{0,3}}?£ ?{N}|£? ?{N}(?: ?%)?(?: to {N} ?%)?"
             rf"[^.\n]{{0,40}} according to (?:our|the) (?:[a-z]+ )?calculator|\bexpected to be {N} ?%"),
    ("size", rf"{N} (?:registered )?(?:patients|residents|people|staff) and {N} (?:care homes|practices|sites|beds)"
             rf"|{N} (?:people|staff|of us) in [a-z]{{2,20}}(?: and [a-z]{{2,20}})? (?:hold|make|work|and|with)\b"
             rf"|\b(?:runs|has|covers|holds) {N} (?:[a-z]+ )?(?:stations|sites|bases|depots|practices|schools|homes)"
             rf"(?:,? (?:and |with )?{N} (?:[a-z]+ )?(?:staff|people|patients|vehicles|beds|networks|towns)){{0,3}}"
             rf"|\b(?:takes?|handles?|answers?|receives?) {N} calls a year"
             rf"|\bwith (?:about |around |some |over |nearly |more than )?{N} (?:students|pupils|employees"
             rf"|professionals)\b(?! [a-z]+ed\b)"
             rf"|\bnumber of (?:pupils|students|staff|employees|beds|patients|residents): ?{N}"
             rf"|(?:{N} of|\bamong) the (?:first|top|largest|biggest|best|oldest|last) {N}\b"
             rf"|{N}(?: people| residents)? per square (?:mile|kilometre)\b"
             rf"|\b(?:about|around|approximately|over) {N} professionals\b"
             rf"|\bup to {N} ?% (?:are|is) (?:typical|possible|usual)\b"
             rf"|\bprovid(?:es|ing) {N} jobs\b|\btrusted (?:by|in) (?:more than |over )?{N}"),
)  # fmt: skip
