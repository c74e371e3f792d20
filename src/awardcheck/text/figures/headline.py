"""Changes as a headline gives them ("fell by 35%"), and what tells from where and over what time something changed."""

from __future__ import annotations

import re
from collections.abc import Iterator

from awardcheck.text import Span
from awardcheck.text.figures.changes import pairs
from awardcheck.text.figures.dates import dates, says_recent
from awardcheck.text.figures.figures import cleaned
from awardcheck.text.figures.masks import filled
from awardcheck.text.figures.numbers import FRACTION_SIGN, NUMBER_SIGN, F, N, lower, mark, value
from awardcheck.text.patterns import compiled, regex
from awardcheck.text.sentences import sentences

_NOT = rf"[^{NUMBER_SIGN}{FRACTION_SIGN};.\n|]"
_SHARE = rf"(?:{N}(?: ?%| ?per ?cent\b| ?percentage points?| ?pp\b)|{F})"
_POINTS = rf"{N}[ -]points?\b"
_SPAN = (
    r"(?:(?:bed|nursing|nurse|staff|clinic|clinical|working|person)[- ])?"
    r"(?:minutes?|hours?|days?|nights?|weeks?|months?)\b"
)
_SIZE = rf"(?:[£€$]{N}|{N}[ -]{_SPAN})"
# Verbs of going down or up, and the two words that say so of any other verb.
_FELL = (
    r"(?:fell|falls?|fallen|dropped|drops|declined|decreased|reduced?|reduces|reducing|cut|cuts|cutting|down|shortened"
    r"|lowered|shrunk|shrank|slashed|plummeted|plunged|tumbled?|slumped|dipped|slid|sank|eased|trimmed|lessened"
    r"|contracted|diminished)"
)
_WENT = (
    rf"(?:{_FELL}|rose|risen|grew|grown|increased|increases|increasing|climbed|jumped|improved|improves|improving"
    r"|lifted|raised|boosted|(?<!ma[dk]e )(?<!makes )(?<!making )up"
    r"|soared|surged|leapt|shot|swelled|expanded|accelerated|quickened|quicker|shorter"
    r"|lower|higher|smaller|cheaper)"
)
_LESS = (
    r"(?:reduction|fall|drop|decrease|cut|decline|increase|rise|growth|uplift|gain|improvement|fewer|less|lower|higher"
    r"|more|shorter|faster|quicker|cheaper|sooner|earlier|smaller|larger|bigger|better)\b"
)
_NOUN = r"(?:reduction|fall|drop|decrease|cut|decline|increase|rise|uplift|improvement|jump|gain)"
# Whom something was done by: "used by a third".
_NOT_BY = "".join(
    rf"(?<!{done} by)"
    for done in (
        *("used", "rated", "attended", "completed", "shared", "taken", "chosen", "answered", "returned", "welcomed"),
        *("supported", "valued", "adopted", "seen", "read", "joined", "said", "given", "followed", "beaten", "and"),
    )
)
_TIMES = r"(?:halved|doubled|trebled|tripled|quadrupled)"
_RELATIVE = (
    rf"\b{_WENT}\b{_NOT}{{0,50}}? by (?:[a-z]+ ){{0,3}}?(?:{_SHARE}|{_POINTS}|{N}(?=[,.;]|$))"
    rf"|\b{_WENT} (?:[a-z]+ ){{0,2}}?(?:{_SHARE}|{_POINTS})(?! or (?:more|less)\b| short\b)"
    rf"|{_SHARE}(?: [a-z]+)? {_LESS}|{_POINTS} {_LESS}|{N}-?fold (?:[a-z]+ )?{_LESS}|\b{_WENT} (?:[a-z]+ )?{N}-?fold\b"
    rf"|\b{_NOUN}\b{_NOT}{{0,40}}? of (?:[a-z]+ ){{0,2}}?(?:{_SHARE}|{_POINTS})"
    rf"|\b{_NOUN} in {_NOT}{{1,40}}: ?{_SHARE}"
    rf"|\bby{_NOT_BY} (?:[a-z]+ ){{0,3}}?{_SHARE}(?= ?(?:[,.;:)]|$|(?:and|among|across|at|for|in|on|over|with|as"
    rf"|but)\b))"
    rf"|\bsav(?:es|ed|ing) (?:(?:us|them|the [a-z]+|partners|both) )?(?:[a-z]+ )?{_SHARE}(?= (?:on|of|in)\b)"
    rf"|\b(?:halving|doubling|trebling|tripling) (?:of|in)\b"
    rf"|\b{_TIMES}\b(?! (?:as|up|over|down|back)\b)"
    rf"|\b(?:more than |almost |nearly )?(?:double|treble|triple|twice|half) the number of\b"
    rf"|[a-z]:? [-−–]{N} ?%"
)
# So much less in pounds or hours; what else its sentence counts, a rate ("each shift") or a comparison ("than by
# post") tells what to weigh it against.
_ABSOLUTE = (
    rf"(?<!the )(?<!that )(?<!this ){_SIZE} (?:(?!more){_LESS})"
    rf"|(?<!the )(?<!those )(?<!these ){N} fewer(?= (?!comes|came|is|was|were|than)[a-z])"
    rf"|\b{_NOUN} of (?:[a-z]+ ){{0,2}}?{_SIZE}"
    rf"|\b(?:{_FELL}|quicker|shorter|lower|cheaper|sooner|earlier)\b{_NOT}{{0,50}}? by (?:[a-z]+ ){{0,3}}?{_SIZE}"
    rf"|\b(?:sav(?:es|ed|ing)|savings?|freed|frees|freeing|releas(?:es|ed|ing)|knock(?:s|ed)|shav(?:es|ed)|trims)"
    rf"\b{_NOT}{{0,40}}? (?!{N}[ -]minutes?){_SIZE}"
    rf"|\b(?:got|given?|gave|won|handed|gained|clawed)\b{_NOT}{{0,30}}? {_SIZE}(?: [a-z]+){{0,2}} back\b"
    rf"|\b(?:twice|{N} times) as (?:many|much|fast|often|quickly)\b(?!{_NOT}{{0,60}} as\b)"
)
_LEAST_FEWER = 11
_LEAST_TELLING = 4  # two teams, three sites
_RATED = regex(
    r"\b(?:per|each|every|apiece|than|(?:a|an|one) (?:hour|day|night|shift|week|month|quarter|year|time|go|visit|head"
    r"|case|patient|person|bed|episode|stay))\b|\bp\.? ?a\b"
)
_TRACE = regex(
    r"%|per ?cent|percentage|points?\b|halved|doubled|tre?[bi]p?led|quadrupled|third|quarter|half|fifth|tenth|fold\b"
    r"|twice|times as|fewer|sav(?:e|ing)|free[ds]|freeing|releas|knock|shav|trim|sooner|earlier|shorter|lower|faster"
    r"|quicker|less\b|back\b|halving|doubling|trebling|tripling|double|treble"
    r"| by ",
    re.IGNORECASE,
)
# What the change was counted from, or what it ended at, which tells the same.
_FROM_WHERE = (
    rf"(?<!begins )(?<!begin )(?<!starts )(?<!start )(?<!opens )(?<!open )(?<!meets )(?<!meet )"
    rf"\b(?:from|(?:to|at|with)(?! the {N} [a-z])|against"
    rf"|(?<!rather )than|was|were|now|is|are|previously|baseline|had been|averaged|before"
    rf"|took|used to (?:be|take))\W{{1,3}}"
    rf"(?:(?:an?|the|about|around|only|just|over|under|nearly|average|of|median|baseline|there|were|was|had) ){{0,4}}"
    rf"(?!{_SIZE} {_LESS})(?:[£€$]?{N}(?!-?fold)(?! ?(?:%|per ?cent|(?:percentage )?points?)? ?{_LESS})|fortnight\b)"
)
# 64 kilos one spring, 29 the next; 16% used to miss it, 8% do today.
_THEN_AND_NOW = (
    rf"{N}{_NOT}{{0,40}}?\b(?:used to|one (?:year|spring|summer|autumn|winter|month)|then|before)\b{_NOT}{{0,40}}?{N}"
    rf"{_NOT}{{0,40}}?\b(?:today|now|the next|after|this)\b"
)
# What a change ended at, with no word of how large it was: "come down to nine days".
_ENDED = (
    rf"\b(?:fell|fallen|dropped|cut|reduced|shortened|lowered|down|rose|risen|climbed|grew|grown|increased|raised|lifted"
    rf"|up) (?:(?:right|back|sharply|steadily|further|down|up) ){{0,2}}to (?:(?:an?|just|only|about|around|under|over"
    rf"|nearly|average|of) ){{0,3}}(?:{_SIZE}|{N}(?: ?%| ?per ?cent\b))"
)
_PER = rf"\b{N} (?:out )?of (?:the )?{N}|{N} ?(?:→|->) ?{N}|→"
_PERIOD = regex(
    r"\b(?:(?<!have )(?<!has )since (?!(?:i|we|they|he|she|you|there|every|each|nobody|no|all|both|most|many"
    r"|some|few|none|neither) "
    r"|(?:[a-z’'-]+ ){1,5}(?:wished|wanted|asked|felt|thought|knew|said|liked|needed|preferred)\b)"
    r"|between the (?:first|second|third|last|two"
    r"|opening)|year[- ]on[- ]year"
    r"|compared|annually|yearly|a year|per year|per annum|each year"
    r"|(?:in|over|within) (?:a|one|the|that) quarter(?! of\b)"
    r"|every year|overnight"
    r"|(?!within (?:one|two|three|four|five|\d) days)"
    r"(?:in|over|within|during|after|for|across|(?:by|of)(?! (?:[a-z]+ ){0,2}?(?:\d+|two|three|four|five|six|seven"
    r"|eight"
    r"|nine|ten|eleven|twelve)[ -])|at|between|until|through) (?:(?:the|our|its|their|just|only"
    r"|under|less|than|about|around|over|these|those|this|that|last|end of|a|full|same|next|first|past|more) ){0,4}"
    r"(?:(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve|eighteen|\d{1,3})[- ])?"
    r"(?:full |calendar |financial |further |winter |working |operating |quarter |weeks? |months? )?"
    r"(?:years?|months?|weeks?|days|(?<!by two )(?<!by three )(?<!of three )quarters|winters?|summers?|spring"
    r"|autumn|pilot|phase|period|season|term|campaigns?|rounds?|waves?|cohorts?"
    r"|pandemic|launch|christmas|easter)"
    r"|(?:first|second|third|fourth|last|this|that|each|every|previous|past) (?:full )?(?:year|month|quarter|winter"
    r"|summer|phase|round|wave|six months)"
    r"|(?:weeks?|months?|years?|terms?) (?:later|afterwards|earlier|apart)|p\.? ?a"
    r"|(?:than|on) (?:the (?:year|winter|month|previous|same|quarter)|in|at|before|last)|before and"
    r" after(?! (?:each|every|a|the|any)\b)"
    r"|(?:january|february|(?-i:March|May)|april|june|july|august|september|october|november|december)"
    r"(?! (?:be|have|not|also)))\b",
    re.IGNORECASE,
)
# A plan, a supposition, somebody else's number, wherever the sentence says so.
_NO_RESULT = regex(
    r"\b(?:hop(?:e|es|ed|ing)|aim(?:s|ed|ing)?|intend\w*"
    r"|(?<!a )(?<!care )(?<!every )(?<!one )(?<!shared )(?<!their )plan(?:s|ned|ning)?"
    r"|expect\w*|want(?:s|ed)?|targets?|goals?|objectives?|ambition|vision|potential\w*|if|whether"
    r"|nationally|national|across the country|countrywide|england|wales|scotland|uk|elsewhere|trial|studies|study"
    r"|research|evidence shows|predict\w*"
    r"|forecast\w*|project(?:ed|ions?)|estimate[ds]?|trajectory|set out to|promised?|pledge[ds]?|committed to|standard"
    r"|commit|modell\w+|(?<!who )ask(?:s|ed)? (?:(?:us|me|them) )?(?:for|to)|requires? (?:us|me|them) to"
    r"|assum\w+|tells? us|told us|reckons?)\b"
    r"|(?<!done is )(?<!did was )(?<!helped )(?<!managed )(?<!able )(?<!enabled us )(?<!allowed us )"
    r"\bto (?:cut|reduce|raise|lift|bring|increase|lower|halve|double|improve) ",
    re.IGNORECASE,
)
# What makes its own clause none; ahead of a comma it is the reason of the change.
_NO_RESULT_HERE = regex(
    r"\b(?:will|would|could|should|may|might|can(?! (?:now )?(?:report|say|tell|show|add"
    r"|confirm|prove)\b)|(?<!no )need(?:s|ed)?|population|demand|prevalence"
    r"|(?<!less )(?<!more )likely"
    r"|risk|budgets?|funding|grant|prices|inflation|rents)\b",
    re.IGNORECASE,
)


# Where the clause of a change ends.
_GOES_ON = regex(r"[,;–—]|\b(?:and|so|as|because|which|while)\b", re.IGNORECASE)


# "From one assessment" tells of no baseline, "from one in four" does.
_ALONE = regex(r"\bone(?= (?!in\b|of\b|out\b)[a-z])")


def headline_changes(text: str) -> list[Span]:
    """The relative changes that `text` states as results, sentence by sentence as they stand."""
    return list(_found(text)) if _TRACE.search(text) else []


def _found(text: str) -> Iterator[Span]:
    marked = cleaned(text)
    found = [match.span() for match in compiled(_RELATIVE).finditer(marked)]
    found += _absolute(text, marked)
    for start, end in sorted(found):
        yield Span(start, end, text[start:end])


def _absolute(text: str, marked: str) -> Iterator[tuple[int, int]]:
    """The changes in pounds, hours or numbers of which their sentence tells nothing to weigh them against."""
    if not compiled(_ABSOLUTE).search(marked):
        return
    for said in sentences(text):
        here = [found.span() for found in compiled(_ABSOLUTE).finditer(marked, said.start, said.end)]
        if not here or _RATED.search(marked, said.start, said.end):
            continue
        numbers = [
            number.span()
            for number in compiled(N).finditer(marked, said.start, said.end)
            if value(text[slice(*number.span())]) >= _LEAST_TELLING
        ]
        if all(any(start <= at and to <= end for start, end in here) for at, to in numbers):
            yield from (span for span in here if not _is_few(text, marked, span))


def _is_few(text: str, marked: str, span: tuple[int, int]) -> bool:
    number = compiled(N).search(marked, *span)
    return bool(number and marked.endswith(" fewer", 0, span[1]) and value(text[slice(*number.span())]) < _LEAST_FEWER)


def ends_told(text: str) -> list[Span]:
    """What `text` tells that something came to, sentence by sentence, where they tell no other number."""
    marked = cleaned(text) if " to " in text else ""
    found = [match.span() for match in compiled(_ENDED).finditer(marked)]
    said = sentences(text) if found else []
    only = [one for one in said if len(compiled(N).findall(marked, one.start, one.end)) == 1]
    return [
        Span(start, end, text[start:end]) for start, end in found if any(one.start <= start < one.end for one in only)
    ]


def tells_number(text: str) -> bool:
    """Whether `text` tells any number."""
    return bool(compiled(f"{N}|{F}").search(mark(_ALONE.sub("a  ", lower(filled(text))))))


def is_no_result(sentence: str, change: Span) -> bool:
    """Whether a sentence plans or supposes a `change` in it, or tells of others', as far as its clause goes."""
    ends = _GOES_ON.search(sentence, change.end)
    end = ends.start() if ends else len(sentence)
    start = max((match.end() for match in _GOES_ON.finditer(sentence, 0, change.start)), default=0)
    return bool(_NO_RESULT.search(sentence, 0, end) or _NO_RESULT_HERE.search(sentence, start, end))


def tells_time(text: str) -> bool:
    """Whether `text` says when or over what time something was so."""
    return bool(_PERIOD.search(text)) or says_recent(text) or bool(dates(text))


def tells_from_where(filled: str) -> bool:
    """Whether text, by `masks.filled`, gives beside a change the number from which it is counted or to which it led."""
    marked = mark(_ALONE.sub("a  ", lower(filled)))
    return any(compiled(pattern).search(marked) for pattern in (_FROM_WHERE, _PER, _THEN_AND_NOW)) or any(
        True for _ in pairs(marked)
    )
