"""The table of what figures look like in marked text (see `numbers.mark`), and the words that make a small count tell.

Every pattern is lower case; N is any number and F any fraction. Repetitions are bounded and never nested, so that
each search takes time in proportion to the text.
"""

from __future__ import annotations

from awardcheck.text.figures.numbers import BLANK, F, N

TIME = r"(?:seconds?|minutes?|hours?|days?|nights?|weeks?|fortnights?|months?|years?|mins?|hrs?|wks?|yrs?)"
_SPAN = rf"{N}(?: working)? {TIME}"
_MORE = (
    r"(?:more|fewer|less|lower|higher|shorter|longer|faster|quicker|sooner|better|cheaper|earlier"
    r"|as (?:many|much|likely|often|long))"
)
_ABOUT = (
    r"(?:(?:just|well|a little|almost|nearly|about|around|roughly|some) )?"
    r"(?:over |under |more than |less than |fewer than |at least )?"
)
_W = rf"[a-z{BLANK}'’/-]{{1,20}}"  # a word, or one that is masked
_UP_OR_DOWN = (
    r"(?:fell|falls|fallen|rose|risen|dropped|reduced|cut|increased|grew|grown|climbed|shrank|shrunk"
    r"|(?:gone|went|came|come) (?:down|up))"
)
_WAS = (
    r"(?:used to|(?:the|a|last) (?:year|month|winter|summer|week)(?: before)?|previously"
    r"|(?:began|started) with|had been"
    rf"|where (?:she|he|it|they|we|there) (?:once |only |had |used |saw|did|was|were|took)|not {N}"
    r"|(?:it|they|there) (?:was|were))"
)
_IS = r"(?:now|last month|this year|today|is|are|it['’]s|since|by the [a-z]+)"
_DONE = (
    r"(?:interviewed|consulted|surveyed|sampled|trained|seen|treated|screened|rehoused|vaccinated|recruited|discharged"
    r"|prevented|avoided|referred|supported|helped|completed|attended|died|stopped|cancelled|fitted|installed"
    r"|delivered|issued|refused|saved)"
)
_NO_SUCH_WHOLE = rf"(?! {TIME}| (?:room|place|go|car|team|building|visit|call|week|app|record|form)\b)"

# What a sentence must have, on a first look, to hold any figure: a number, or the words of a change, a nought, a limit.
TRACE = (
    r"\d|[½⅓⅔¼¾⅕⅛|]|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|[a-z]{3,5}teen|twenty|thirty|forty"
    r"|fifty|sixty|seventy|eighty|ninety|hundred|thousand|[mb]illion|dozen|couple|half|thirds?|quarters?|fifths?"
    r"|sixths?"
    r"|sevenths?|eighths?|ninths?|tenths?|twentieths?|twice|thrice|one (?:in|out|minute|hour|day|week|month|year)"
    r"|but one"
    r"|(?:halv|doubl|trebl|tripl|quadrupl)(?:ed|es|ing)|from [a-z]+ly to|from (?:every|once)|[a-z]{3,9}fold|point|since"
    r"|(?:longer|more) than|for (?:over|nearly|more)|in (?:a year|the (?:year|last|past|whole))|zero|nil)\b"
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
    ("share", rf"(?:{N}|\bnone)(?: {_W}){{0,2}}? (?:out of|in|from) (?:every |each |a )?{N}\b{_NO_SUCH_WHOLE}"),
    (
        "share",
        rf"{N} of (?:the |our |these |those |them,? |their |its )?(?:{_W}(?<=['’s]) )?{N}\b"
        r"(?! (?:steps|forms|pages|fields|screens)\b)"
        rf"|\bout of (?:the |our |those )?{N}\b{_NO_SUCH_WHOLE}",
    ),
    ("all but", rf"\b(?:all but|every (?:single )?one of (?:the|our|those|these|my)) {N}"),
    ("ratio", rf"{N} ?: ?{N}|{N} to {N} (?:return|ratio)"),
    (
        "rate",
        rf"{N}(?: {_W}){{0,2}} (?:per|for every|in every|to every|for each) {N}"
        rf"|{N} (?:{_W} )?per (?:head|person|patient|case|visit|home|day|week|month|year|shift|night|nurse"
        r"|consultation|clinician|appointment|call|round)\b",
    ),
    (
        "flow",
        rf"{N}(?: {_W}){{0,4}} a (?:day|week|month|night)\b"
        rf"|{N}(?! {TIME})(?: {_W}){{1,3}} (?:an?|in an) (?:morning|afternoon|session|hour|shift)\b"
        rf"|{N}(?: {_W}){{1,4}} (?:each|every) (?:day|week|month|night)\b",
    ),
    (
        "fraction",
        rf"{_ABOUT}{F} of (?!(?:it|which|her|his|an?|us|me|my|this|that)\b)"
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
    ("multiple", rf"{N}[- ]?fold\b|{_ABOUT}(?:\btwice|\bthrice|{N} times) (?:the|as|{_MORE})\b|(?<!\w){N}x\b"),
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
    (
        "up or down",
        rf"{N}(?: {_W}){{0,2}},? (?:down|up) (?:to|from) {N}"
        rf"|(?<!set )(?<!made )\b(?:down|up) (?:to|by|from) (?:{_W} )?{N}"
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
    ("weight", rf"{N} ?(?:kgs?|kilos?|tonnes?|tons|litres?|[km]wh)\b"),
    ("fraction", rf"{F} (?:the|our|these|those) (?!way|time|day|battle)[a-z]{{2,20}}s\b"),
    ("bed days", rf"{N} (?:{_W} )?bed[- ]?(?:days?|nights?)\b"),
    (
        "score",
        rf"\bscores?(?: {_W}){{0,5}} {N}|\bscored (?:an? )?(?:average |mean )?(?:of )?{N}|{N} stars"
        rf"|\b(?:rat(?:e[ds]?|ing)|scor(?:e[ds]?|ing)|g[ai]v(?:es?|en|ing)) (?:{_W} ){{0,5}}?{N} ?/ ?{N}\b",
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
    ("cell", rf"(?<=\| )[~<>+-]?{N}(?= \||$| \()"),
)

# Spans of time that are results: what is waited, taken, saved; the longest that anybody may wait.
DURATION = (
    rf"\b(?:waits?|waited|waiting|takes?|taking|used to take|delays?|stays?|turnaround|response|respond(?:s|ed)?)\b"
    rf"(?: {_W}){{0,6}}? {_SPAN}\b"
    rf"|{_SPAN} (?:{_W} )?(?:sooner|faster|earlier|shorter|quicker|longer|saved|released|freed|less|fewer|back)\b"
    rf"|\b(?:sav(?:ed|es|ing)|releas(?:ed|es|ing)|fre(?:ed|es|eing)|gain(?:ed|s)|gives? back"
    rf"|lost) (?:(?!for ){_W} ){{0,4}}?{_SPAN}\b"
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
    rf"|{_SPAN} it (?:took|was)\b|\b(?:had taken|used to|where)\b[^.\n]{{0,60}}?\b(?:within|in) {_SPAN}\b"
)
# A span with nothing to hold it against is a promise or a story: it tells only beside another figure.
WITHIN = rf"\b(?:within|inside|in under) {_SPAN}\b"

_EVENTS = """admissions? readmissions? attendances? deaths? falls? ulcers? complaints? incidents? detentions?
    conveyances? breaches infections? amputations? evictions? discharges? referrals? visits? calls?
    appointments? assessments? screenings? checks? contacts? consultations? interventions? operations?
    births? fires? tenancies replies responses? downloads? prescriptions? tests? scans? journeys? trips?
    stays call-?outs? interviews? meals cases? releases secondments? diagnoses cancers? arrests? issues?"""
_PERSONS = """people patients? residents? tenants? carers? famil(?:y|ies) children adults? men women parents?
    mothers? mums dads babies pupils? students? clients? callers veterans prisoners individuals
    relatives households? smokers lads lasses girls boys ladies participants? respondents? users
    learners refugees guests attendees survivors testers regulars folk"""
_STAFF = """staff nurses? clinicians? doctors? gps workers? practitioners? officers? midwives paramedics?
    therapists? pharmacists? colleagues managers receptionists champions caretakers firefighters
    teachers optometrists crews? hcas volunteers? instructors leaders drivers scientists consultants
    physios physiotherapists technicians analysts sitters wardens coaches advisers navigators
    dentists dietitians psychologists specialists posts heads"""
_SITES = """homes practices surgeries schools pharmacies hospitals sites wards villages hostels neighbourhoods
    localities counties areas teams? authorities trusts councils systems icbs services landlords
    associations farms hospices boroughs shops contracts clinics stations prisons providers places
    networks forces libraries primaries secondaries colleges universities federations nurseries schemes"""
COUNTED = (
    rf"(?P<n>{N})(?: of (?:the|our|these|those|them|whom|my|all|their|its|us))?"
    rf"(?: (?!(?:with|alongside|by|from|for|to|who|that|in|on|at|or)\b){_W}){{0,3}}?(?<! of) "
    rf"(?:(?P<event>{'|'.join(_EVENTS.split())})|(?P<person>{'|'.join(_PERSONS.split())})"
    rf"|(?P<staff>(?:{'|'.join(_STAFF.split())})(?! (?:slots|hours|appointments|visits|shifts|clinics|days)\b))"
    rf"|(?P<site>{'|'.join(_SITES.split())}))\b"
)
# Of each kind, the least number that tells in a sentence that says what was done.
LEAST_TOLD = {"event": 3, "person": 5, "staff": 10, "site": 2}
OF_THEM = (
    rf"(?<! of )(?P<n>{N}) (?:of (?:them|whom|these|those|our|the)|are|were|have|had|has|stayed|left|went|died|came"
    rf"|now|still|did"
    r"|said|got|took|chose|quit)\b"
)
BARE = N
HOURS = r" (?:[a-z]+ )?hours\b"
# However many there are of these, they show nothing.
STRUCTURE = (
    rf" (?:{_W} ){{0,2}}?(?:partners?|organisations?|agencies|members|meetings?|seats?|workstreams?|charities|bodies"
    r"|employers|sectors|boards?|committees?|directors?|executives?|sponsors?|signatories|themes|pillars"
    r"|principles|values|patents|countries|partnerships|hits|likes|delegates|screens|lines|characters|chars"
    r"|conferences|signatures|slides"
    r"|priorities|objectives|pages?|words|questions|items|steps|stages|floors|rooms|vans?|desks|streams|languages|pence"
    rf"|centuries|reasons|kinds|spaces|rows|columns|risks|actions|fields|boxes|clauses|rules|drafts"
    rf"|versions|logins|posts|heads|groups)\b| (?:working |calendar |full )?{TIME}\b"
)
# Of these, fewer is tidier and no result: "It used to be five forms. It is one."
HOMELY = (
    rf" (?:{_W} )?(?:forms?|box(?:es)?|pages?|fields?|sheets?|lists?|logins?|passwords?|systems?|records?|lots?|things?"
    r"|agencies|organisations|trusts|teams?|doors?|desks?|numbers?|folders?|versions?|handovers?|rotas?)\b"
)
# Nothing of the kind, and for how long.
NOUGHT = (
    rf"\bnot (?:{N}|a single|a soul)\b[^.\n|]{{0,60}}\b(?:since"
    rf"|in (?:{N}|a year|the (?:year|last|past|whole))|for {N})\b"
    rf"|\b(?:no|zero|nil|without an?(?: single)?)(?: {_W}){{0,4}}?"
    rf" (?:{'|'.join([*_EVENTS.split(), *_PERSONS.split(), *_STAFF.split()])})\b"
    rf"[^.\n|]{{0,60}}?\b(?:since|for (?:{N}|over|nearly|more)|in (?:{N}|the (?:year|last|past|whole)))"
    rf"|\bnone of the {N}\b|\bnot (?:had|missed|lost) an? (?:day|night|shift)\b[^.\n|]{{0,30}}? since\b"
    rf"|\b(?:nobody|none|no (?:{N}|child|patient|person|resident|tenant|carer))\b[^.;\n|]{{0,60}}?"
    rf"(?:since|(?:longer|more) than|for (?:{N} {TIME}|over|more))"
)

# A sentence that tells what was done with those counted, or what became of them.
TOLD = (
    r"\b(?:train(?:ed|ing)|consult(?:ed|ing)|interview(?:ed|s)|survey(?:ed|s)|attend(?:ed|ing|ance)|reached|visited"
    r"|received|spoke (?:to|with)|teach(?:ing)?|volunteered"
    r"|saw|fed|served|supported|helped|treated|seen|screened|referred|recruited|join(?:ed|ing)|adopt(?:ed|ing|s)?"
    r"|in use|sampled"
    r"|us(?:e|es|ing) (?:it|our|the|them|ours)|complet(?:ed|ing)|took part|taken part|taking part|told|asked|answered"
    r"|respond(?:ed)|replied|avoided|prevented|rehoused|housed|discharged|back (?:in|at|home|with)|still|so far|now"
    r"|went on|gone on|quit|died|left|stopped|stayed|returned|copied|request(?:ed)|live in|went live"
    r"|rolled out|extended"
    r"|spread|listened|shadow(?:ed)|seconded|found|sat (?:on|with|down)|have had|has had|have been|been through"
    r"|came through|come through|moved (?:in|on|out)|settled|since|spent|sent back|fewer|came|target|taught"
    r"|followed|got"
    r"|working|happen(?:ed)?|picks? up|did the|decided|chose|wrote|designed|tried|broke"
    r"|redrafted|redrew|drawn by lot|met over)\b"
)
# Of those who do the work only this tells: that they were trained or asked, came, answered, stayed or went.
TOLD_OUTRIGHT = (
    r"\b(?:train(?:ed|ing)|consult(?:ed|ing)|interview(?:ed|s)|survey(?:ed|s)|attend(?:ed|ing)|reached"
    r"|complet(?:es?|ed|ing)"
    r"|joined|took part|taken part|taking part|told|asked|answered|responded|replied|recruited|retained|left|quit"
    r"|resigned|stayed|returned|shadow(?:ed)?|sampled|signed up|vaccinated|voted|scored|rated|fewer|came to|came along"
    r"|came forward|been through|came through|have had|visited|treated|seen|screened|referred|housed|rehoused"
    r"|discharged|avoided|prevented|died|stopped|supported|helped|sat (?:on|with|down)|went on|gone on|taken|taught"
    r"|certified|e-?learning|test(?:ed|ing)|wrote"
    r"|(?:talked|spoke|spoken) (?:to|with)|circulated|vacant|empty|short|(?:have|has) (?:now )?done|rehearsed"
    r"|gone back|tried|broke|spent|drawn by lot|redesigned)\b"
)
# Who is employed, and in what posts.
STAFFING = (
    r"\b(?:wte|fte|whole[- ]time equivalents?|establishment|headcount|on the payroll"
    r"|(?:team|panel|board|crew) (?:consists of|is made up of|comprises))\b"
)
# A promise becomes a target where it is called one.
TARGET = r"\b(?:targets?|aim(?:s|ed)?|ambition|goals?|desired|wanted|pledge[ds]?|expectation|standard)\b"
SET_TIME = rf"\b(?:within|inside|in under|under|in) {_SPAN}\b"
# What it takes for a handful of places to be places that took the work up.
ADOPTED = (
    r"\b(?:adopt(?:ed|s)?|(?:now|also|already|since) us(?:e|es|ing)"
    r"|now (?:stock|run|hold|offer|have|share|carry|order|prescribe|refer|send|follow)"
    r"|us(?:e|es|ing) (?:it|our|ours|the same)|in use|extended (?:it )?to|spread to|joined|copied"
    r"|rolled out|went live|gone live"
    r"|(?:taken|took) (?:(?:it|this|the \w+) )?(?:up|on|whole)|(?:is|are|now|already|went) live"
    r"|followed|borrowed|requested|do it|does it|doing it|run (?:it|one|their own)|forked"
    r"|(?:has|have) (?:it|one|theirs|the same)|have had theirs|opened (?:one|their own)|so far"
    r"|(?:went|gone|been) (?:out )?to"
    rf"|study visits|running it|works in|reached|hosted|added to|signed up|set up in"
    rf"|taken (?:[a-z]+ )?(?:up )?by|gone from|have had|now (?:takes?|works?|does|do))\b"
    rf"|(?<!from )(?<!at ){N} (?:other|more|further|additional) (?!than\b)"
    rf"|\ball {N}(?! (?:[a-z]+ )?(?:places|areas|towns|localities|boroughs|counties)\b)"
    r"(?=[^.\n]{0,80}\b(?:now|us(?:e|es|ed|ing)|live|run|covered|trained|took|taken|have|has|since|by)\b)"
    rf"|\b(?:to|across|into|over|and|then) all {N}"
)
# What is hoped for or might have been is no count of what was done.
NOT_YET = (
    r"\b(?:expect\w*|hop(?:e|es|ing)|conversations?|discussions|talks|pipeline|interest(?:ed)?|would have"
    r"|could have|could be|laid out in|intend(?:s|ed)? to|when we expand|in (?:quarters|phases|stages|terms)"
    r"|might|perhaps|to scale|(?:is|are) (?:still )?to be)\b"
)
