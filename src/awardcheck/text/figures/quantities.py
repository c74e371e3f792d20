"""The table of what figures look like in marked text (see `numbers.mark`) that need nobody to be counted.

Every pattern is lower case; N is any number and F any fraction. Repetitions are bounded and never nested, so that
each search takes time in proportion to the text.
"""

from __future__ import annotations

from awardcheck.text.figures.counts import SPAN as _SPAN
from awardcheck.text.figures.counts import TIME
from awardcheck.text.figures.counts import WORD as _W
from awardcheck.text.figures.numbers import BLANK, F, N

_MORE = (
    r"(?:more|fewer|less|lower|higher|shorter|longer|faster|quicker|sooner|better|cheaper|earlier"
    r"|as (?:many|much|likely|often|long))"
)
_ABOUT = (
    r"(?:(?:just|well|a little|almost|nearly|about|around|roughly|some) )?"
    r"(?:over |under |more than |less than |fewer than |at least )?"
)
_UP_OR_DOWN = (
    r"(?:fell|falls|fallen|rose|risen|dropped|reduced|cut|increased|grew|grown|climbed|shrank|shrunk"
    r"|(?:gone|went|came|come) (?:down|up))"
)
_WAS = (
    r"(?:used to|(?:the|a|last) (?:year|month|winter|summer|week)(?: before)?|previously"
    r"|(?:began|started) with|(?<!who )had been"
    rf"|where (?:she|he|it|they|we|there) (?:once |only |had |used |saw|did|was|were|took)|not {N}"
    r"|(?:it|they|there) (?:was|were))"
)
_IS = r"(?:now|last month|this year|today|is|are|it['’]s|since|by the [a-z]+)"
_DONE = (
    r"(?:interviewed|consulted|surveyed|sampled|trained|seen|treated|screened|rehoused|vaccinated|recruited"
    r"|discharged"
    r"|prevented|avoided|referred|supported|helped|completed|attended|died|stopped|cancelled|fitted|installed"
    r"|delivered|issued|refused|saved)"
)
# Who has half of these has a say and no result.
_BODY = r"(?:votes|seats|board|committee|panel|trustees|governors|sum|money|facts|questions)\b"
_OF_A_BODY = rf"(?:(?:the|our|its|their|his|her) )?{_BODY}"
_NO_SUCH_WHOLE = rf"(?! {TIME}| (?:room|place|go|car|team|building|visit|call|week|app|record|form)\b)"

_WHEN = (
    r"(?:spring|summer|autumn|winter|january|february|march|april|may|june|july|august|september|october|november"
    r"|december|start|end|beginning|outset|close|finish|baseline|exit|intake|entry|discharge|follow-up)\b"
)

# What a sentence must have, on a first look, to hold any figure: a number, or the words of a change, a nought, a limit.
TRACE = (
    r"\d|[½⅓⅔¼¾⅕⅛|]|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|[a-z]{3,5}teen|twenty|thirty"
    r"|forty"
    r"|fifty|sixty|seventy|eighty|ninety|hundred|thousand|[mb]illion|dozen|couple|half|thirds?|quarters?|fifths?"
    r"|sixths?"
    r"|sevenths?|eighths?|ninths?|tenths?|twentieths?|twice|thrice|one (?:in|out|minute|hour|day|week|month|year)"
    r"|but one"
    r"|(?:halv|doubl|trebl|tripl|quadrupl)(?:ed|es|ing)|from [a-z]+ly to|from (?:every|once)|[a-z]{3,9}fold|point"
    r"|since"
    r"|(?:longer|more) than|for (?:over|nearly|more)|in (?:a year|the (?:year|last|past|whole))|zero|nil|nobody"
    r"|no[ -]one"
    r"|bar one|from (?:one|most|none|few|nothing|hardly|next|almost|the (?:bottom|worst|lowest)|bottom|an? (?:dai"
    r"|week)ly)"
    r"|(?:not|n['’]t|never|without) (?:los|miss|cancel|turn)(?:e|t|s|ed|led|ing|ling)?)\b"
    r"|one [a-z]+ in "
)

# Figures that stand by themselves, whatever surrounds them.
STRONG: tuple[tuple[str, str], ...] = (
    (
        "percentage",
        rf"{N} ?(?:%|per ?cent\b|percentage points?\b|pp\b)|{N} points\b|\bby (?:a|{F}) (?:percentage )?point\b",
    ),
    (
        "money",
        rf"[£€$] ?{N}(?: ?(?:-|–|to) ?[£€$]?{N})?|{_ABOUT}{N} (?:pounds?|euros|quid|grand|pence)\b(?! (?:of|heavier"
        rf"|lighter)\b)|{N}p (?:per|an?|each|for)\b",
    ),
    # nine out of ten; two in every thirty; one picture in twenty
    (
        "share",
        rf"(?:{N}|\bnone)(?: {_W}){{0,2}}? (?:(?:out of|in|from) (?:every |each |a )?"
        rf"|of every ){N}\b{_NO_SUCH_WHOLE}",
    ),
    (
        "share",
        rf"{N} of (?:the |our |these |those |them,? |their |its )?(?:{_W}(?<=['’s]) )?{N}\b"
        r"(?! (?:[a-z]+ )?(?:steps|forms|pages|fields|screens|votes|seats|questions|messages|strands|outcomes)\b)"
        rf"|\bout of (?:the |our |those )?{N}\b{_NO_SUCH_WHOLE}",
    ),
    # Of the nine, seven stayed; four in every hundred
    ("share", rf"{N}(?: {_W}){{0,2}} (?:in|of|out of) every (?:hundred|thousand)\b"),
    (
        "of so many",
        rf"\bof (?:the|our|those|these|its|their) {N}(?! (?:[a-z]+ )?(?:partners|members|organisations|seats|trustees"
        rf"|governors|staff|posts)\b)[^.;|\n]{{0,60}}?, (?:only |just |all but )?{N} (?:have|has|were|was|did|came"
        rf"|went|got|said|took|met|passed|stayed|left|still|now|finished|completed|kept|found)\b",
    ),
    ("all but", rf"\b(?:all but|every (?:single )?one of (?:the|our|those|these|my)) {N}"),
    (
        "all but",
        rf"\bevery (?:single )?(?:occasion|time|case|night|day|week|month|visit|call|patient|family|person|shift|home"
        rf"|site|ward) (?:but|bar|except|save)(?: for)? {N}",
    ),
    ("ratio", rf"{N}(?::| : ){N}|{N} to {N} (?:return|ratio)"),
    (
        "rate",
        rf"{N}(?: {_W}){{0,2}} (?:per|for every|in every|to every|for each) {N}"
        rf"|{N} (?:{_W} )?per (?:head|person|patient|case|visit|home|day|week|month|year|shift|night|nurse"
        r"|consultation|clinician|appointment|call|round)\b",
    ),
    (
        "rate",
        rf"{_SPAN} (?:off|out of|from) (?:each|every)\b|{_SPAN} for (?:every|each) (?:nurse|doctor|clinician|midwife"
        rf"|worker"
        rf"|carer|member of staff|shift|gp|therapist)\b"
        rf"|\b(?:shav|tak|took|cut|knock|trim|slic|chop)[a-z]*\b[^.;\n|]{{0,60}}? {_SPAN} (?:off"
        rf"|from) (?:the (?:wait|time"
        rf"|journey|average|process|job|stay|length|round)|an? [a-z]+|our|all)\b",
    ),
    (
        "flow",
        rf"{N}(?: (?!spen[dt]|tablets|each){_W}){{0,4}} a (?:day|week|month|night)\b(?!['’]s notice)"
        rf"|{N}(?! {TIME})(?: (?!spen[dt]|did|each){_W}){{1,3}} (?:an?|in an) (?:morning|afternoon|session|hour"
        rf"|shift)\b"
        rf"|{N}(?: {_W}){{1,4}} (?:each|every) (?:day|week|month|night)\b",
    ),
    (
        "fraction",
        rf"(?<! and a ){_ABOUT}{F} of (?!(?:it|which|her|his|an?|us|me|my|this|that)\b)(?!{_OF_A_BODY})"
        rf"|{F} (?:what|the (?:number|rate|cost|price|length|size|time(?! (?:the|it|we|they|you|i|she|he)\b)))\b",
    ),
    (
        "fraction",
        rf"{_ABOUT}{F}(?= (?:as|again|{_MORE})\b)"
        rf"|\b(?:by|to|than|down|up|fell|rose|dropped|cut) (?:by )?{_ABOUT}{F}(?! (?:hour|day|past|{N}))",
    ),
    ("fraction", rf"\b(?:over|more than|less than|nearly|almost|under|about|around|fewer than) {F}"),
    (
        "change in words",
        r"\b(?:more than |almost |nearly |roughly |about )?(?:halv|doubl|trebl|tripl|quadrupl)(?:ed|es"
        r"|ing)\b(?! up)",
    ),
    (
        "multiple",
        rf"{N}[- ]?fold\b|{_ABOUT}(?:\btwice|\bthrice|{N} times) (?:the|as|{_MORE})\b|(?<!\w){N}x(?= (?:as|the|more"
        rf"|faster|what|return|increase|rise|growth|improvement|better)\b)",
    ),
    ("statistic", rf"\bp ?[<=>≤≥] ?\.?{N}|\b(?:ci|iqr|sd)\b[ (:=]{{0,3}}{N}(?: ?(?:-|–|to|,) ?{N})?|\bn ?= ?{N}"),
    (
        "average",
        rf"\b(?:median|mean|average|averag(?:es|ed|ing))(?: [\w{BLANK}\"“”'’-]{{1,20}}){{0,14}}? {N}"
        rf"|{N}(?: {TIME}| times)? on average",
    ),
    (
        "from to",
        rf"\bfrom (?:{_W} ){{0,3}}?{N}(?: {_W}){{0,2}}? (?:down |up |back )?to (?:just |under |over |about "
        rf"|around |fewer than |less than |only |all )?(?:{N}|none\b|nil\b|zero\b)",
    ),
    (
        "from to",
        rf"\bfrom (?:{_W} ){{0,3}}?(?:{N} {_W} )?{N} {TIME},? (?:down |up )?to (?:{_W} ){{0,3}}?{N} {TIME}\b",
    ),
    ("from to", r"\bfrom (?:hourly|daily|weekly|monthly|nightly|every [a-z]+|once an? [a-z]+|twice an? [a-z]+) to\b"),
    # from most to hardly any; from a daily event to two in March; from the bottom quarter to the top
    (
        "from to",
        rf"\bfrom (?:hardly any|almost none|next to (?:none|nothing)|none|nothing|very few|few|most|a handful)"
        rf"(?: of (?:them|the [a-z]+))? to (?:hardly any|almost none|next to none|none|very few|few|most|nearly all"
        rf"|almost all"
        rf"|all|every|a handful|{N}|{F})\b|\bfrom an? (?:[a-z]+ )?(?:daily|weekly|nightly|monthly|hourly"
        rf"|everyday) [a-z]+ to"
        rf" (?:{N}|none|nil|never|zero|once|twice|an? (?:rare|yearly|monthly|weekly))\b"
        rf"|\bfrom (?:the )?(?:bottom|lowest|worst)\b(?: [a-z]+){{0,3}}? to (?:the )?(?:top|best|second|third|upper"
        rf"|middle"
        rf"|highest)\b",
    ),
    (
        "up or down",
        rf"{N}(?: {_W}){{0,2}},? (?:down|up) (?:to|from) {N}"
        rf"|(?<!set )(?<!made )(?<!picked )(?<!taken )(?<!drawn )\b(?:down (?:to|by|from)|up (?:by"
        rf"|from)) (?:{_W} )?{N}"
        rf"|\b{_UP_OR_DOWN} (?:{_W} ){{0,2}}?(?:to|by|from) (?:{_W} )?{N}"
        rf"|\b(?:shorter|longer|fewer|less|more|lower|higher) by {N}",
    ),
    (
        "against",
        rf"{N}(?: {_W}){{0,5}}?,? (?:against|compared (?:with|to)|versus|vs\.?|instead of"
        rf"|rather than) (?:{_W} ){{0,4}}?{N}",
    ),
    ("now and then", rf"{N}[^.\n|]{{0,50}}?{_WAS}[^.\n|]{{0,40}}?{N}"),
    (
        "then and now",
        rf"\b(?:used to|had been|previously|(?:began|started) with|once|was"
        rf"|were) [^.\n|]{{0,40}}?{N}[^.\n|]{{0,50}}?\b{_IS}\b[^.\n|]{{0,30}}?{N}",
    ),
    (
        "then and now",
        rf"{_SPAN} at (?:its|their) (?:worst|peak|height|longest)"
        rf"|\b(?:clos(?:e|ed)|freed|released) (?:{_W} )?{N} beds\b",
    ),
    ("digits down", rf"{N}(?: ?/ ?[a-z]{{1,5}}| (?:days?|wks?|weeks?|hrs?|hours?|mins?|minutes?))? to {N}"),
    (
        "reached",
        rf"{N} (?:[a-z]+ )?(?:countries|counties|communities|areas|towns|sites) (?:impacted|reached|helped"
        rf"|supported)\b",
    ),
    (
        "nought",
        rf"\b(?:at|been|to|on) (?:zero|nil|nought|none) (?:for|since|in|all|every|throughout|ever since)\b"
        rf"|\bno (?:{_W} )?(?:child|patient|person|resident|tenant|carer|baby|family|caller|referral|{N}|woman|man"
        rf"|pupil)"
        rf" (?:has |had |now )*(?:waits?|waited|stays?|stayed) (?:past|beyond|over|more than|longer than)\b"
        rf"|(?<!he )(?<!i )(?<!could )\b(?:did not|did|has not|have not|didn['’]t|hasn['’]t|haven['’]t|never|without)"
        rf" (?:it |once |we |yet ){{0,2}}(?:lose|lost|losing|miss|missed|missing|cancel|cancelled|cancelling"
        rf"|turn(?:ed|ing)? away"
        rf") (?:an?|{N}|so much as an?) (?:single )?(?:minute|hour|day|night|shift|appointment|operation|clinic"
        rf"|session|list|patient|dose|visit|call|delivery|round|bed|person|woman|child|family)\b"
        rf"|\bfor (?:the (?:last|past) )?{N} (?:months|years|winters|summers|springs|quarters|seasons)(?: running"
        rf"| now| in a row)?,?"
        rf" (?:nobody|no[ -]{N}|not {N})\b|{N} {TIME},? (?:and )?not (?:{N}|a single)\b"
        rf"|\b(?:nobody|no[ -]{N}|not {N}|none)\b(?! can| could| would)[^.;\n|]{{0,80}}?\b(?:was|were|has been"
        rf"|have been|came|went)"
        rf" (?:re-?admitted|back in hospital|evicted|turned away|sent (?:home|away|back)|admitted|hurt|injured"
        rf"|cancelled"
        rf"|arrested|excluded|recalled|conveyed|harmed)\b",
    ),
    (
        "taken up by",
        rf"{N} (?:other |more |further )?(?:[a-z]+ )?(?:trusts|councils|practices|surgeries|schools|homes|hospices"
        rf"|boroughs"
        rf"|counties|hospitals|systems|boards|icbs|charities|pharmacies|services|prisons|towns|districts|networks"
        rf"|areas"
        rf"|places|regions) (?:have|has) (?:(?:since|now|also|already|all|both) ){{0,2}}(?:bought|adopted|copied"
        rf"|taken (?:it"
        rf"|up|this)|signed up|borrowed|followed|ordered|installed|set up (?:one|their|the same)|purchased)\b",
    ),
    (
        "one time and another",
        rf"{N}(?! {TIME})(?: (?!sessions?|meetings?|workshops?|visits|events?|clinics?|waves?|wards|sites|practices"
        rf"|homes"
        rf"|partners|courses?|groups|stages|phases){_W}){{0,2}} (?:in|at) (?:the )?{_WHEN}(?:,|;|,? and"
        rf"|,? but) (?:{_W} ){{0,3}}?"
        rf"(?:{N}|none|nil)(?: {_W}){{0,2}} (?:in|by|at) (?:the )?(?:{_W} of )?{_WHEN}",
    ),
    (
        "taken up by",
        rf"\b(?:downloaded|adopted|taken up|bought|procured|requested|copied|borrowed|(?:now|been|is|are) (?:used"
        rf"|read))"
        rf" by (?:staff (?:at|in|of|from) )?(?:over |more than |about |some )?{N} (?!(?:[a-z]+ )?(?:customers"
        rf"|clients)\b)",
    ),
    ("weight", rf"{N} ?(?:kgs?|kilos?|tonnes?|tons|litres?|[km]wh)\b"),
    ("fraction", rf"{F} (?:the|our|these|those) (?!way|time|day|battle|{_BODY})[a-z]{{2,20}}s\b"),
    ("gap", rf"{N}[- ]year (?:gap|difference) in (?:healthy )?life"),
    ("bed days", rf"{N} (?:{_W} )?bed[- ]?(?:days?|nights?)\b"),
    (
        "score",
        rf"\b(?:scores?(?: {_W}){{0,5}}|nps(?: (?:is|was|of|at|now))?) [+−–-]?{N}|\bscored (?:an? )?(?:average "
        rf"|mean )?(?:of )?{N}|{N} stars"
        rf"|\b(?:rat(?:e[ds]?|ing)|scor(?:e[ds]?|ing)|g[ai]v(?:es?|en|ing)|gets?|got) (?:{_W} ){{0,5}}?{N} ?/ ?{N}\b",
    ),
    ("done", rf"{N}(?: {_W}){{1,3}} (?:were|was|have been|have now been|have) (?:[a-z]+ly )?{_DONE}\b"),
    (
        "did",
        rf"{N}(?! {TIME}| times)(?: {_W}){{0,5}} (?:died|quit|relapsed|gave up|refused|declined|signed up|took part"
        rf"|turned up"
        r"|changed their minds)\b",
    ),
    ("the year before", rf"\b(?:(?:in )?the (?:year|winter|month) before|last (?:year|winter|month)),? {N}"),
    ("vote", rf"\bvoted (?:by )?{N} to {N}|{N} (?:votes )?to {N} (?:in favour|against)\b"),
    # Complaints: 14 (2023), 9 (2024)
    ("label", rf"(?<=[a-z)])(?<!held)(?<!meetings)(?<!partners)(?<!members): {N}(?= ?[,.;(]| ?$| in {BLANK})"),
    ("spans in cells", rf"{_SPAN} \| {_SPAN}(?= ?\||$)"),
    ("cell", rf"(?<=\| )[~<>+-]?{N}(?= \||$| \()"),
)

# Spans of time that are results: what is waited, taken, saved; the longest that anybody may wait.
DURATION = (
    rf"\b(?:waits?|waited|waiting|takes?|taking|used to take|delays?|stays?|turnaround|response|respond(?:s|ed)?)\b"
    rf"(?: {_W}){{0,6}}? {_SPAN}\b"
    rf"|{_SPAN} (?:{_W} )?(?:sooner|faster|earlier|shorter|quicker|longer|saved|released|freed|less|fewer|back)\b"
    rf"|\b(?:(?<!could )(?<!would )(?<!might )(?<!can )(?<!to )save|sav(?:ed|es|ing)|releas(?:ed|es|ing)|fre(?:ed|es"
    rf"|eing)|gain(?:ed|s)|gives? back"
    rf"|lost) (?:(?!for ){_W} ){{0,7}}?{_SPAN}\b"
    rf"|\b(?:wait|time|delay|stay|turnaround|gap|interval|queue)\b[^.\n|]{{0,120}}?"
    rf" (?:was|were|is|are|averaged|stands at|stood at) (?:{_W} )?{_SPAN}\b"
    rf"|\b(?:used to|would|usually|previously)\b[^.\n|]{{0,160}}? {_SPAN} later\b"
    rf"|{N}[- ](?:working[- ])?(?:minute|hour|day|week|month|year)s?['’]?[- ]"
    rf"(?:waits?|delays?|backlog|queue|turnaround|waiting list|(?:[a-z]+ )?pay-?back)\b"
    rf"(?! (?:pathway|target|standard|referral|rule))"
    rf"|\bpaid (?:back|for itself) (?:within|in|inside) {_SPAN}\b|\b(?:not|instead of|rather than) {_SPAN}\b"
    rf"|{_SPAN} (?:before|since|after|now|then)\b[^.\n]{{0,30}}?{N}"
    rf"|\b(?:longer|more|under|less) than {_SPAN}\b|\bunder {_SPAN}\b|\bas (?:high|long|much) as {_SPAN}\b"
    rf"|{_SPAN},? (?:was|were|used to be|had been|down from) {N}"
    rf"|\btakes?\b[^.\n]{{0,80}}?\btook (?:{_W} ){{0,4}}?{_SPAN}\b"
    rf"|\btook (?:{_W} ){{0,4}}?{_SPAN}\b[^.\n]{{0,60}}?\b(?:now|takes)\b"
    rf"|\b(?:before|until|then|previously|formerly)\b[^.\n]{{0,60}}?\btook (?:{_W} ){{0,4}}?{_SPAN}\b"
    rf"|(?<!it )\btook {_SPAN} to (?!train|learn|get there)[a-z]+\b"
    rf"|{_SPAN} it (?:took|was)\b|\b(?:had taken|used to|where)\b[^.\n]{{0,60}}?\b(?:within|in) {_SPAN}\b"
)
# A span with nothing to hold it against is a promise or a story: it tells only beside another figure.
WITHIN = rf"\b(?:within|inside|in under) {_SPAN}\b"
