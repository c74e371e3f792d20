"""Numbers that stand around the work and tell nothing of it.

What a product is and how well its maker does, what a purse holds, how much of a drug somebody takes, what lies in a
box of equipment, where in a recording somebody speaks, which ticket it was. `masks` blanks these out, the ones as
written first, while digits and capitals are there to tell them by, the others on marked text.
"""

from __future__ import annotations

from awardcheck.text.figures.numbers import N

_HOUR = r"(?:1[0-2]|[4-9]|four|five|six|seven|eight|nine|ten|eleven|twelve)"
_STAFFED = r"(?:open|phone[ds]?|ring|rings|rung|call|staffed|contract|runs?|line|available|answered|on duty|rota)"
_TENS = r"(?:[2-9]\d|(?:[Tt]wenty|[Tt]hirty|[Ff]orty|[Ff]ifty|[Ss]ixty|[Ss]eventy|[Ee]ighty|[Nn]inety)(?:-[a-z]{3,5})?)"
FIRST: tuple[tuple[str, str], ...] = (  # ahead of names, which would leave half of it
    ("place in a recording", r"\b\d{1,2}:[0-5]\d:[0-5]\d\b"),
    ("specification", r"\b[Ii][3579][ -]\d{3,5}[A-Za-z]{0,2}\b|\b\d{1,5}(?:\.\d{1,2})? ?(?:[GMTK]B|[GM]Hz|mAh|dpi)\b"),
    # 2x standard laptops; but "2x as many"
    ("pieces of equipment", r"(?:(?m:^ ?)|(?<=, )|(?<=\| ))\d{1,3} ?[x×] (?=[A-Za-z])(?!as\b|more\b|the\b|faster\b)"),
)
AS_WRITTEN: tuple[tuple[str, str], ...] = (
    ("running number", r"#\d{1,8}\b|(?<![\d.,/£€$:-])\b0\d{2,5}\b(?![.,:]\d)"),
    ("marks of one person", r"\b(?:\d|[Tt]hree|[Ff]our|[Ff]ive)(?:\.\d)? stars\b(?=,? (?:verified|from (?:[Mm]um"
                            r"|[Dd]ad|me|a)\b))"),
    # Seventy-three, never ill in his life. Olive was 88 and she kept bees.
    ("age of somebody", rf"(?:(?m:^ ?)|(?<=[.!?] )){_TENS}, (?:retired|widowed|divorced|married|never|living|lives"
                        rf"|lived|on|off|with|who)\b"
                        rf"|\b[A-Z][a-z]{{2,20}}(?:['’]s| was| is) {_TENS}(?=,? and (?:s?he|h(?:er|is)|keeps"
                        rf"|still)\b)"),
    ("opening hours", rf"\b{_STAFFED}\b[^.;\n|]{{0,40}}? (?:from )?{_HOUR} (?:to|till|until) {_HOUR}(?=[.,;:)]|$)"),
)  # fmt: skip
MARKED: tuple[tuple[str, str], ...] = (
    ("capacity", rf"\b(?:licen[sc]ed|registered|accredited|load-tested|certified) (?:to|for)(?: [a-z]+){{0,3}}? {N}"
                 rf"(?: [a-z]+){{0,2}}?(?: an? (?:day|night|week|month|year|shift))?\b"),
    ("parts of a product", rf"{N} (?:[a-z]+ )?(?:interfaces|dashboards|integrations|connectors|signals"
                           rf"|concurrent [a-z]+)\b"),
    ("profile", r"\b(?:is|are|as) (?:one of )?(?:the |our )?(?:[\w'’]+ ){0,3}(?:largest|biggest"
                r"|busiest) (?:[a-z-]+ ){0,3}"
                r"(?:providers?|operators?|employers?|trusts?|charit(?:y|ies)|compan(?:y|ies)|suppliers?|hospitals?"
                r"|networks?)\b[^.\n|]{0,160}"),
    ("reliability", rf"{N} ?(?:%|per ?cent) (?:up-?time|availability)\b|\bup {N} ?(?:%|per ?cent) of the time\b"
                    rf"|\b(?:up-?time|availability)(?: [a-z]+){{0,4}}? {N} ?(?:%|per ?cent)"),
    ("customers", rf"\b(?:by|with|at|to|has|have) (?:over |more than |about |some )?{N} (?:[a-z]+ )?customers\b"
                  rf"|\bused by (?:over |more than )?{N} clients\b"),
    ("business", rf"{N} ?(?:%|per ?cent) of (?:our |its |the )?(?:revenues?|turnover|sales|profits?)\b"
                 rf"|\b(?:company|firm|business|order book|sales|revenues?) (?:has |have )?(?:grown"
                 rf"|grew) (?:by )?{N} ?%"
                 rf"|\bgrown by {N} ?% (?:a year|year on year|every year)"
                 rf"|\b(?:brand awareness|engagement rate|velocity)(?: [a-z]+){{0,4}}? {N} ?(?:%|per ?cent)"
                 rf"|{N} (?:readers|impressions|pageviews)\b"),
    ("size", rf"\b(?:pool|bank|assembly|field force|membership|database) of {N}(?: [a-z]+)?|= ?{N} (?:staff|people"
             rf"|patients)\b"
             rf"|\bwe(?:['’]re| are) {N} (?:[a-z]+ ){{0,2}}(?:gps|nurses|doctors|patients|people|staff)\b"
             rf"|\(charity, {N} [a-z]+\)"),
    ("staff and volunteers", rf"\b(?:has|have|with|are) (?:about |some |over )?{N} (?:[a-z]+ )?(?:staff|employees"
                             rf"|people"
                             rf"|members) and {N} (?:[a-z]+ )?(?:volunteers|members|contractors|riders)\b"),
    ("purse", rf"\b(?:deficit|allocation|allowance)(?: [a-z]+){{0,2}}? (?:of|is|was|stood at|stands at|at) (?:about "
              rf"|over |some "
              rf"|nearly )?£ ?{N}(?! to )|\basked (?:[a-z]+ )?for £ ?{N}"),
    ("share agreed", rf"\b(?:split|shared?|apportion(?:ed|ment)|shares)(?: [a-z]+){{0,3}}? {N} ?(?::|/"
                     rf"| to ) ?{N}(?: ?: ?{N}){{0,3}}"
                     rf"|\bapportionment of {N} ?(?:%|per ?cent)(?: [a-z]+ and {N} ?(?:%|per ?cent))?"),
    ("dose", rf"(?<!from )(?<!to ){N} ?(?:mg|mcg|milligrams?|micrograms?|ml|mls)\b(?! to )"
             rf"|{N} (?:tablets|pills|doses|puffs|pints|cigarettes|fags) (?:a|per|every|each) (?:day|night|week)\b"),
    ("petition", rf"\bpetition\b[^.;\n|]{{0,25}}? \(?{N}"),
    ("age", rf"\b(?:went|gone|goes|retiring|disease|stroke) at {N}(?= and\b|[,.;])"
            rf"|\b(?:grandad|grandma|gran|nan|man|woman|lad|lass|dad|mum|father|mother|boy|girl|lady|chap),? (?:only "
            rf"|just |aged )?{N}(?=,)|\bi am {N} now\b|\b[a-z]+ of {N} (?:called|named)\b"
            rf"|\b(?:mean|average|median) age(?: [a-z]+){{0,3}}? {N}"),
    ("time of one person", rf"{N} hours of (?:his|her) (?:own )?time\b"),
    ("score of one person", rf"\b(?:it|he|she|i) scored {N}\b(?! (?:out of|on))|\b(?:his|her|my) (?:own |first "
                            rf"|last )?score(?: [a-z]+){{0,2}}?"
                            rf" (?:is|was|of|at) {N}(?:[^.;:\n|]{{0,30}} {N})?"),
    ("estimate", rf"\(est\.? {N}\)"),
    ("extension", rf"\bextend(?:ed|able)? (?:it |this )?by {N}"),
    ("elsewhere", rf"\b(?:a|an|any|another) (?:whole )?(?:system|county|trust|town|practice|place|district|city"
                  rf"|board|region)"
                  rf" of (?:about |some )?{N}(?: (?:people|patients|residents))?"),
    ("years in a post", rf"\(?\b(?:mean|average|averaging) {N} years (?:qualified|since|in|as|of)\b"),
)  # fmt: skip
