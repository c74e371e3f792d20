"""What a thing holds, carries, is made of or runs to, and how long a meeting lasts: numbers that are no result.

`masks` blanks these out, the ones as written first, the others on marked text. What is held or lasts less than before
is left alone.
"""

from __future__ import annotations

from awardcheck.text.figures.numbers import F, N
from awardcheck.text.figures.others import Table

_TIME = r"(?:seconds?|minutes?|hours?|days?|weeks?|months?|mins?|hrs?)"
_SPAN = rf"{N}(?: and a [a-z]+)? {_TIME}"
_ABOUT = (
    r"(?:(?:up to|about|around|some|over|nearly|almost|roughly|as many as|at least|at most|a maximum of|more than"
    r"|only|just|between) ){0,2}"
)
_A_WEEK = r"(?![^.;|\n]{0,40}? (?:a|an|per|each|every) (?:day|night|week|month|year|shift|hour)\b)"
_NO_PERSONS = (
    r"(?! (?:[a-z-]+ ){0,2}?(?:people|patients?|residents|carers|families|households|children|adults|women|men"
    r"|members"
    r"|points|vacanc|learners|graduates|referrals|calls|visits|admissions|complaints|falls|deaths|names|percent"
    r"|per ?cent))"
)
_THING = (
    r"(?:framework|form|tool|questionnaire|survey|app|dashboard|website|system|module|course|spreadsheet|scale"
    r"|checklist"
    r"|template|pack|handbook|toolkit|curriculum|database|building|fridge|scanner|van|box|kit|store|specification"
    r"|library|index|model|matrix|plan|policy|strategy|manual|guide|workbook|assessment|instrument|audit|standard"
    r"|platform|interface|portal|estate|campus|hall|lorry|bus|trolley|cupboard|park|site|robot|freezer"
    r"|cabinet|machine|battery|drone|wheelchair)"
)
_MEETING = (
    r"(?:huddles?|meetings?|training|sessions?|courses?|briefings?|workshops?|lessons?|stand-?ups?|modules?"
    r"|e-?learning"
    r"|inductions?|check-?ins?|debriefs?|demonstrations?|drills?|interviews?|surveys?|questionnaires?|webinars?"
    r"|tutorials?|supervisions?|rehearsals?)\b"
)
_NOT_LESS = (
    r"(?![^.;|\n]{0,80}\b(?:used to|was|were|down|had|instead|before|rather|against|saving|saves|fewer"
    r"|less than (?:the"
    r"|it)|where)\b)"
)
AS_WRITTEN: tuple[tuple[str, str], ...] = (
    ("short code", r"\b[Tt]ext(?:ing|s|ed)? [\w“”\"'‘’]{1,20} to \d{4,6}\b|\b116 ?\d{3}\b(?! [a-z]+s\b)"
                   r"|\b(?:bleep|pager|PIN|short ?code|extn?)\.?(?: is| no\.?| number)?:? \d{3,6}\b"),
    ("hyphenated name", r"\b[A-Z]-[A-Z][a-z]{2,15} \d{1,3}\b"),
    ("year long past", r"\b[Dd]at(?:es?|ing|ed) (?:back )?(?:to|from) 1[0-9]\d\d\b"),
    ("clock range", r"\b(?:1[0-2]|[1-9])[.:](?:00|15|30|45) ?(?:to|till|until|-|–) ?(?:1[0-2]"
                    r"|[1-9])(?:[.:][0-5]\d)?\b"
                    r"(?! ?(?:%|per|m\b|million|hours|days|minutes|weeks))"),
    ("clock range", r"\b(?:on|in|here|there|manned|covered|cover) (?:from )?(?:[4-9]|1[0-2]) (?:to|till|until)"
                    r" (?:[1-9]|1[0-2])(?=[.,;:)]|$)"),
    ("idiom", r"\b(?:[Nn]ine|[Nn]inety-nine|9|99) times out of (?:ten|a hundred|10|100)\b"
              r"|\b(?:[Aa]|[Oo]ne) (?:hundred|thousand|million) (?:and one\b|times\b(?! (?:more|less|as)\b)|(?:small"
              r"|little|other|different|tiny) [a-z]+s\b|things\b|reasons\b|ways\b|miles\b|years\b)"
              r"|\b(?:[Tt]wenty[- ]twenty|20[/-]20) (?:hindsight|vision)\b"
              r"|\ba hundred per ?cent (?:sure|certain|honest)\b"),
    ("points in time", r"\bat (?:[2-6]|two|three|four|five|six) (?:time ?)?points\b(?! (?:above|below|higher"
                       r"|lower))"),
    ("age of somebody", r"\bAt (?:[1-9]\d|(?:[a-z]{3,5}t(?:een|y))(?:-[a-z]{3,5})?),? (?:[A-Z][a-z]+|s?he|I|her|his"
                        r"|my)"
                        r"\b(?! (?:Road|Street|Lane|Avenue|Close|Drive))"),
    ("age of somebody", r"\b(?:[Mm](?:rs?|s)|[Mm]iss|[Dd]ame|[Ss]ir)\.? [A-Z][\w'’]{0,20} (?:is|was|turned|will be)"
                        r" (?:now |only |just |nearly )?(?:\d\d|[A-Za-z]{3,5}t(?:een|y)(?:-[a-z]{3,5})?)\b(?! ?%)"),
    ("age of somebody", r"\b(?:[A-Z][a-z]{2,15}|[Ss]?[Hh]e|(?:[Oo]ur|[Tt]he) (?:youngest|oldest|eldest) [a-z]+)"
                        r"(?:['’]s| is| was| turned) (?:now |only |just |nearly )?"
                        r"(?:\d\d|[a-z]{3,5}t(?:een|y)(?:-[a-z]{3,5})?)(?=,? and (?:does|lives|has|had|keeps|still"
                        r"|makes"
                        r"|walks|goes|runs|drives|plays|wants|swims|can|cannot|never|likes|loves|thinks|says|sleeps"
                        r"|cooks|built|never|looks|works|uses|will|would|did|came|went|knows|s?he|sharp|deaf|blind)\b"
                        r"|, (?:lives|has|had|deaf|blind|a (?:widow|retired)|widowed|retired)\b)"),
    ("story", r"\b(?:[Aa]sk|[Tt]ake|[Mm]eet|[Cc]onsider|[Rr]emember) [A-Z][a-z]{1,15}, who (?:had )?(?:waited|spent"
              r"|lay"
              r"|lived|slept)(?: for)? [\w-]+ [a-z]+s\b"),
)  # fmt: skip
MARKED: Table = (  # with words of which one must be there
    ("holds", (), rf"\b(?:holds|carries|seats|sleeps|stores|weighs|stocks|fits|(?<!we )(?<!to )(?<!they )(?<!never"
                  rf" )(?:hold|carry|seat))"
              rf" {_ABOUT}{N}\b{_A_WEEK}{_NO_PERSONS}(?! ?(?:%|per ?cent|(?:more|fewer|less)\b|months|weeks))"),
    ("holds", ("takes", "lifts", "bears"), rf"\b(?:takes|lifts|bears) {_ABOUT}{N} ?(?:kgs?|kilos?|litres?|tonnes?"
                                           rf"|stone|passengers|trays|boxes"
              rf"|crates|bags)\b{_A_WEEK}"),
    ("holds", (" at ", " so", "together"), rf"\b(?:(?<!now )can|could|room (?:for|to)|space (?:for|to)"
                                      r"|able to) (?:(?:look after|care for|hold|take"
              rf"|carry|see|treat|support|accommodate|house|seat|manage|monitor|handle|sleep|feed|have"
              rf"|teach) )?{_ABOUT}"
              rf"{N}(?: [a-z-]+){{0,3}}? (?:at once|at a time|at any (?:{N} )?time|at the same time|together"
              rf"|or so)\b"),
    ("holds", (" for ", " to "), rf"\b(?:designed|built|sized|licensed|meant|laid out|big enough"
                                 rf"|large enough) (?:for|to (?:take|hold|seat))"
              rf" {_ABOUT}{N}(?! ?%)"),
    ("made of", ("compris", "consist", "contain", "runs to", "made up", "spans"), rf"\b(?:comprises|comprising"
                                                                                  rf"|consists of|contains|runs to"
                                                                                  rf"|is made up of"
                                                                                  rf"|spans) {_ABOUT}{N}\b{_NO_PERSONS}"
                rf"(?! ?%)(?:(?: [a-z-]+){{0,3}}?,? and {N}{_NO_PERSONS}(?! ?%))?"),
    ("made of", (), rf"\b{_THING} (?:(?:now|itself|still) )?(?:has|with|covers|asks|lists|includes"
                    rf"|offers) {_ABOUT}{N}\b"
                rf"{_NO_PERSONS}(?! ?(?:%|per ?cent|months|weeks))"
                rf"(?:(?: [a-z-]+){{1,3}}?,? and {N}{_NO_PERSONS}(?! ?%))?"),
    ("made of", ("turns", "brings", "pulls", "combines", "merges", "draws"), rf"\b(?:turns|brings together"
                                                                             rf"|pulls together|combines|merges"
                                                                             rf"|draws on) {_ABOUT}{N} (?:[a-z]+"
                                                                             rf" )?(?:feeds"
                rf"|sources|systems|data ?sets|spreadsheets|streams|indicators|files)\b"),
    ("cohorts", ("s of ",), rf"\b(?:cohorts?|groups|batches|classes|sets|bays|farms?|flocks?|herds?|wards"
                            rf"|rounds) of (?:about |up to"
                rf" |around |some )?{N}(?: (?:to|or) {N})?(?! ?(?:%|were|was|had|have))"),
    ("area", ("square", "sq", "hectare", "ewes", "cows", "sheep", "pitches"), rf"{N} (?:square|sq\.?) (?:metres?"
                                                                              rf"|feet|m|ft|kilometres?|km)\b"
                                                                              rf"|{N} (?:hectares?|ewes|cows|sheep"
                                                                              rf"|pitches)\b"),
    ("degrees", ("°", "degrees"), rf"(?:\bbetween )?{N} (?:and|to|-) {N}(?= ?(?:°|degrees))"),
    # a scale from 7 to 35, but not a score that went from 12 to 31
    ("scale", (" from ", " to ", "scale"), rf"\b(?:an?|any|each|every) (?:[a-z]+ )?(?:scale|rating|score|mark"
                                           rf"|grade)(?: (?:of|running|that runs"
              rf"|which runs))? from {N} to {N}"
              rf"|\b(?:scored|marked|rated|graded|measured|ranges|ranging|runs|running|goes) (?:on a scale )?"
              rf"(?:of |from ){N} (?:\([a-z ]{{1,30}}\) )?to {N}|\bscales? (?:of|from|is|was) {N} (?:to|-|–) {N}"
              rf"|{N} (?:stars|smileys|faces) to (?:tap|press|give|click|choose)"),
    # A huddle takes ten minutes.
    ("length of a meeting", ("take", "last", " is", " are", " run"), rf"\b{_MEETING}(?: (?!now\b|of\b|before\b"
                                                                     rf"|until\b)[a-z’'-]+){{0,8}}?,? (?:takes?"
                                                                     rf"|lasts?|lasting"
                            rf"|(?:is|are|runs?)(?: kept| held)?(?: for| to)?)(?: (?:no|not|never|less|more|longer"
                            rf"|under"
                            rf"|over|than|about|around|just|only|roughly|some|up|to|barely|the|whole)){{0,5}}"
                            rf" {_SPAN}\b{_NOT_LESS}"),
    ("length of a meeting", (" than ",), rf"\b(?:meets?|{_MEETING})[^.;|\n]{{0,80}}?\b(?:(?:no|not|never) (?:more"
                                         rf"|longer)"
                            rf"|(?:less|under)) than {_SPAN}{_NOT_LESS}"),
    # What befell one person is a story.
    ("story", ("£",), rf"£ ?{N} (?:left )?in (?:his|her|my) (?:pocket|purse|wallet|hand|bank|account)"),
    ("story", ("moved",), rf"\b(?:he|she|i|[a-z]+ had) (?:had )?moved (?:[a-z]+ )?{N} times(?: in (?:an?"
                          rf"|{N}) [a-z]+)?"),
    ("story", ("took", "taken", "cost "), rf"\b(?:took|taken|cost) (?:him|her|me) {N} (?:goes|tries|attempts"
                                          rf"|visits)\b"),
    ("half as large", (" size",), rf"\b(?:for|of|in) an? [a-z]+ {F} (?:the|its) size\b"),
)  # fmt: skip
