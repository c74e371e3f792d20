"""Counts in marked text (see `numbers.mark`): of whom and what, and the words that make a small count tell."""

from __future__ import annotations

from awardcheck.text.figures.numbers import BLANK, NUMBER_REST, NUMBER_SIGN, F, N

TIME = r"(?:seconds?|minutes?|hours?|days?|nights?|weeks?|fortnights?|months?|years?|mins?|hrs?|wks?|yrs?)"
SPAN = rf"{N}(?: working)? {TIME}"
WORD = rf"[a-z{BLANK}'’/-]{{1,20}}"  # a word, or one that is masked

_EVENTS = """admissions? readmissions? attendances? deaths? falls? ulcers? complaints? incidents? detentions?
    conveyances? breaches infections? amputations? evictions? discharges? referrals? visits? calls?
    appointments? assessments? screenings? checks? contacts? consultations? interventions? operations?
    births? fires? tenancies replies responses? downloads? prescriptions? tests? scans? journeys? trips?
    stays call-?outs? interviews? meals cases? releases secondments? diagnoses cancers? arrests? issues?"""
_PERSONS = """people patients? residents? tenants? carers? famil(?:y|ies) children adults? men women parents?
    mothers? mums dads babies pupils? students? clients? callers veterans prisoners individuals
    relatives households? smokers lads lasses girls boys ladies participants? respondents? users
    learners refugees guests attendees survivors testers regulars folk fathers grandparents
    grandmothers widows neighbours wearers"""
_STAFF = """staff nurses? clinicians? doctors? gps workers? practitioners? officers? midwives paramedics?
    therapists? pharmacists? colleagues managers receptionists champions caretakers firefighters
    teachers optometrists crews? hcas volunteers? instructors leaders drivers scientists consultants
    physios physiotherapists technicians analysts sitters wardens coaches advisers navigators
    dentists dietitians psychologists specialists posts heads"""
_SITES = """homes practices surgeries schools pharmacies hospitals sites wards villages hostels neighbourhoods
    localities counties districts areas teams? authorities trusts councils systems icbs services landlords
    associations farms hospices boroughs shops contracts clinics stations prisons providers places
    networks forces libraries primaries secondaries colleges universities federations nurseries schemes"""
COUNTED = (
    rf"(?P<n>{N})\+?(?: of (?:the|our|these|those|them|whom|my|all|their|its|us))?"
    rf"(?: (?!(?:with|alongside|by|from|for|to|who|that|in|on|at|or|drew|wrote|rewrote)\b){WORD}){{0,3}}?(?<! of) "
    rf"(?:(?P<event>{'|'.join(_EVENTS.split())})|(?P<person>{'|'.join(_PERSONS.split())})"
    rf"|(?P<staff>(?:{'|'.join(_STAFF.split())})(?! (?:slots|hours|appointments|visits|shifts|clinics|days)\b))"
    rf"|(?P<site>{'|'.join(_SITES.split())}))\b"
)
# Of each kind, the least number that tells in a sentence that says what was done.
LEAST_TOLD = {"event": 3, "person": 5, "staff": 10, "site": 2}
OF_THEM = (
    rf"(?<! of )(?<!other )(?P<n>{N}) (?:of (?:them|whom|these|those|our|the)|are|were|have|had|has|stayed|left|went"
    r"|died|came|now|still|did|said|got|took|chose|quit)\b(?! (?:complete|in progress|on track|overdue)\b)"
    # Who sits on what is no result.
    r"(?![^.;\n|]{0,50}\b(?:meetings?|met|committee|steering)\b)"
)
BARE = N
HOURS = r" (?:[a-z]+ )?hours\b"
# However many there are of these, they show nothing.
STRUCTURE = (
    rf" (?:{WORD} ){{0,2}}?(?:partners?|organisations?|agencies|members(?! of (?:staff|the public))|meetings?|seats?"
    r"|workstreams?|charities|bodies|employers|sectors|boards?|committees?|directors?|executives?|sponsors?"
    r"|signatories|themes|pillars"
    r"|principles|values|patents|countries|partnerships|hits|likes|delegates|screens|lines|characters|chars"
    r"|conferences|signatures|slides"
    r"|priorities|objectives|pages?|words|questions|items|steps|stages|floors|rooms|vans?|desks|streams|languages"
    r"|pence"
    rf"|centuries|reasons|kinds|spaces|rows|columns|risks|actions|fields|boxes|clauses|rules|drafts"
    r"|tabs|feeds|descriptors|types|levels|domains|categories|chapters|pitches|cubicles|spare parts|variables"
    r"|codes|templates|metrics|standards|criteria|features|settings|buttons|sockets"
    rf"|versions|logins|posts|heads|groups)\b| (?:working |calendar |full )?{TIME}\b"
)
# Of these, fewer is tidier and no result: "It used to be five forms. It is one."
HOMELY = (
    rf" (?:{WORD} )?(?:forms?|box(?:es)?|pages?|fields?|sheets?|lists?|logins?|passwords?|systems?|records?|lots?"
    r"|things?|agencies|organisations|trusts|teams?|doors?|desks?|numbers?|folders?|versions?|handovers?|rotas?)\b"
)
# Nothing of the kind, and for how long.
NOUGHT = (
    rf"\bnot (?:{N}|a single|a soul)\b[^.\n|]{{0,60}}\b(?:since"
    rf"|in (?:{N}|a year|the (?:year|last|past|whole))|for {N})\b"
    rf"|\b(?:no|zero|nil|without an?(?: single)?)(?: {WORD}){{0,4}}?"
    rf" (?:{'|'.join([*_EVENTS.split(), *_PERSONS.split(), *_STAFF.split()])})\b"
    rf"[^.\n|]{{0,60}}?\b(?:since|for (?:{N}|over|nearly|more)|in (?:{N}|the (?:year|last|past|whole)))"
    rf"|\bnone of the {N}\b|\bnot (?:had|missed|lost) an? (?:day|night|shift)\b[^.\n|]{{0,30}}? since\b"
    rf"|\b(?:nobody|none|no (?:{N}|child|patient|person|resident|tenant|carer))\b[^.;\n|]{{0,60}}?"
    rf"(?:since|(?:longer|more) than (?:an?|the|half|{N}|{F})\b(?! other)|for (?:{N} {TIME}|over|more))"
)

# A sentence that tells what was done with those counted, or what became of them.
TOLD = (
    r"\b(?:train(?:ed|ing)|consult(?:ed|ing)|interview(?:ed|s)|survey(?:ed|s)|attend(?:ed|ing|ance)|reached|visited"
    r"|received|spoke (?:to|with)|teach(?:ing)?|volunteered|cancelled|disengaged|dropped out|benefit(?:ed|ted)"
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
    r"|c[ao]me forward|drew|test(?:ed|ing)|rewrote|rehearsed|trialled|enrolled|sees"
    r"|redrafted|redrew|drawn by lot|met over)\b"
)
# Of those who do the work only this tells: that they were trained or asked, came, answered, stayed or went.
TOLD_OUTRIGHT = (
    rf"\b(?:(?<![{NUMBER_SIGN}{NUMBER_REST}] )train(?:ed|ing)|consult(?:ed|ing)|interview(?:ed|s)|survey(?:ed|s)"
    rf"|attend(?:ed|ing)|reached"
    r"|complet(?:es?|ed|ing)"
    r"|joined|took part|taken part|taking part|told|asked|answered|responded|replied|recruited|retained|left|quit"
    r"|resigned|stayed|returned|shadow(?:ed)?|sampled|signed up|vaccinated|voted|scored|rated|fewer|came to"
    r"|came along"
    r"|c[ao]me forward|been through|came through|have had|visited|treated|seen|screened|referred|housed|rehoused"
    r"|discharged|avoided|prevented|died|stopped|supported|helped|sat (?:on|with|down)|went on|gone on|taken|taught"
    r"|certified|e-?learning|test(?:ed|ing)|wrote"
    r"|(?:talked|spoke|spoken) (?:to|with)|circulated|vacant|empty|short|(?:have|has) (?:now )?done|rehearsed"
    rf"|we(?:['’]d| had)? (?:said|wanted|aimed for|planned for) {N}"
    r"|gone back|tried|broke|spent|drawn by lot|redesigned)\b"
)
# Who is employed, and in what posts.
STAFFING = (
    r"\b(?:wte|fte|whole[- ]time equivalents?|establishment|headcount|on the payroll"
    r"|(?:team|panel|board|crew) (?:consists of|is made up of|comprises))\b"
)
# A promise becomes a target where it is called one.
TARGET = r"\b(?:targets?|aim(?:s|ed)?|ambition|goals?|desired|wanted|pledge[ds]?|expectation|(?<!be )standard)\b"
SET_TIME = rf"\b(?:within|inside|in under|under|in) {SPAN}\b"
# What it takes for a handful of places to be places that took the work up.
ADOPTED = (
    r"\b(?:adopt(?:ed|s)?|(?:now|also|already|since) us(?:e|es|ing)"
    r"|now (?:stock|run|hold|offer|have|share|carry|order|prescribe|refer|send|follow)"
    r"|us(?:e|es|ing) (?:it|our|ours|the same)|in use|extended (?:it )?to|spread to|joined(?! by\b)|copied"
    r"|rolled out|went live|gone live"
    r"|(?:taken|took) (?:(?:it|this|the \w+) )?(?:up|on|whole)|(?:is|are|now|already|went) live"
    r"|followed|borrowed|requested|do it|does it|doing it|run (?:it|one|their own)|forked"
    r"|(?:has|have) (?:it|one|theirs|the same)|have had theirs|opened (?:one|their own)|so far"
    r"|(?:went|gone|been) (?:out )?to"
    rf"|study visits|running it|works in|reached|hosted|added to|signed up|set up in"
    rf"|taken (?:[a-z]+ )?(?:up )?by|gone from|have had|now (?:takes?|works?|does|do))\b"
    rf"|(?<!from )(?<!at )(?<!the ){N} (?:other|more|further|additional) (?!than\b)"
    rf"|\ball {N}(?! (?:[a-z]+ )?(?:places|areas|towns|localities|boroughs|counties|districts)\b)"
    r"(?=[^.\n]{0,80}\b(?:now|us(?:e|es|ed|ing)|live|run|covered|trained|took|taken|have|has|since|by)\b)"
    rf"|\b(?:to|across|into|over|and|then) all {N}"
)
# What is hoped for or might have been is no count of what was done.
NOT_YET = (
    r"\b(?:expect\w*|hop(?:e|es|ing)|conversations?|discussions|talks|pipeline|interest(?:ed)?|would have"
    r"|(?:been|got) in touch|sent for|enquir\w+|can be|could have|could be|laid out in|intend(?:s|ed)? to"
    r"|when we expand|in (?:quarters|phases|stages|terms)"
    r"|might|perhaps|to scale|(?:is|are) (?:still )?to be)\b"
)
