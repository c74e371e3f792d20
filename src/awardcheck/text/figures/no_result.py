"""Whether a change that a sentence states is a result of the work, or a plan, a supposition, a need or others'."""

from __future__ import annotations

import re

from awardcheck.text import Span
from awardcheck.text.patterns import regex

# A plan, a supposition, somebody else's number, wherever the sentence says so.
_NO_RESULT = regex(
    r"\b(?:hop(?:e|es|ed|ing)|aim(?:s|ed|ing)?|intend\w*"
    r"|(?:the|our|this|business|delivery|recovery|improvement|financial) plans?|(?:we|they) plan|plans? (?:to|for"
    r"|is|was)"
    r"|(?<!care )(?<!discharge )(?<!crisis )(?<!family )plann(?:ed|ing)"
    r"(?! (?:care|services?|departments?|teams?|officers?|offices?"
    r"|applica\w+|committees?|permissions?|appeals?|enforcement|authorit\w+|decisions?|law)\b)"
    r"|expect\w*|want(?:s|ed)?|targets?|goals?|objectives?|ambition|vision|potential\w*|if|whether"
    r"|nationally|national|across the country|countrywide|england|wales|scotland|uk|elsewhere|abroad|overseas"
    r"|meta-analysis|trial|studies|study"
    r"|research|evidence shows|predict\w*"
    r"|forecast\w*|project(?:ed|ions?)|estimate[ds]?|trajectory|set out to|promised?|pledge[ds]?|committed to|standard"
    r"|commit|modell\w+|(?<!who )ask(?:s|ed)? (?:(?:us|me|them) )?(?:for|to)|requires? (?:us|me|them) to"
    r"|assum\w+|tells? us|told us|reckons?)\b"
    r"|(?<!done is )(?<!did was )(?<!helped )(?<!managed )(?<!able )(?<!enabled us )(?<!allowed us )"
    r"\bto (?:cut|reduce|raise|lift|bring|increase|lower|halve|double|improve) ",
    re.IGNORECASE,
)
# "In four comparable districts they rose by 3%": what is held beside ours.
_OF_THOSE_BESIDE = regex(
    r"\W*(?:in|across|among|amongst|at|over) (?:[a-z]+ ){0,3}?(?:comparable|similar|matched|comparison|comparator"
    r"|neighbouring|other) (?:[a-z]+ )?(?:groups?|sites?|areas?|wards?|practices|boroughs?|trusts?|districts?|places"
    r"|homes|towns?|counties|regions?|systems|councils|hospitals|schools|estates)\b(?![^;]*\b(?:our|ours|we|us)\b)",
    re.IGNORECASE,
)
# What makes its own clause none; ahead of a comma it is the reason of the change.
_NO_RESULT_HERE = regex(
    r"\b(?<!\bwho )(?<!\bthan they )(?<!\bthan it )(?<!\bthan we )"
    r"(?:will|would|could|should|may|might|can(?! (?:now )?(?:report|say|tell|show|add"
    r"|confirm|prove)\b)|(?<!no )(?<!in )(?<!special )(?<!complex )(?<!care )(?<!high )(?<!additional )(?<!support )"
    r"(?<!health )need(?:s|ed)?|population|demand|prevalence"
    r"|(?<!less )(?<!more )likely"
    r"|(?<!at )(?<!high )risk|budgets?|funding|grant|prices|inflation|rents)\b",
    re.IGNORECASE,
)
# What did not come about, or had come about before the work.
_DENIED = regex(
    r"(?:\b(?:not|never|no|nor|nothing|nobody|neither)|n['’]t)(?: [a-z]+){0,2} $|\bhad (?:[a-z]+ ){0,2}$", re.I
)
_DENIED_AHEAD = 30  # characters
# What a team arranges for itself is what it did, and not what came of it: "we cut the Friday meeting by half".
_OWN_THINGS = (
    r"(?:overlap|handovers?|meetings?|rotas?|rounds?|sessions?|slots?|desks?|vans?|seats?|teams?|posts?|staffing"
    r"|opening|capacity|workforce|minibus|rooms?|lessons?|classes|courses|leaflets?|forms?|questions?|phones?|lines?"
    r"|print|pages?|type|letters?|agendas?|breaks?|questionnaires?|templates?|checklists?|newsletters?|minutes"
    r"|(?:attendance|mailing|invitation|circulation|distribution|membership|reading) lists?|menus?|scripts?|packs?"
    r"|manuals?|booklets?|policy|policies|protocols?|reports?|speeches|induction)\b"
)
_ARRANGED = regex(
    r"(?:(?<!has )(?<!have )(?<!was )(?<!were )(?<!been )\b(?:doubl|trebl|tripl|halv|cut|increas|reduc|rais"
    r"|shorten|length|extend|expand|trim|prun|slash|squeez|shr[aiu]nk)\w*"
    r" (?:the|our|its|their|each|every) (?:[\w’'-]+ ){0,3}?"
    r"|\b(?:doubl|trebl|tripl|halv)\w+ (?:the|our|its|their) (?:[\w’'-]+ ){0,2}?(?:number|size"
    r"|length) of (?:[\w’'-]+ ){0,2}?)"
    rf"{_OWN_THINGS}"
    rf"|(?:^|[,;:] )\W*(?:the|our|this|each|every) (?:[\w’'-]+ ){{0,2}}?{_OWN_THINGS}"
    r"(?<!posts)(?<!capacity)(?<!workforce)"
    r" (?:is|are|was|were|became) (?:now )?(?:[\w%.-]+ ){1,4}?(?:shorter|longer|smaller|bigger|lighter|larger|simpler"
    r"|thinner)\b"
    r"|(?:^|[,;:] )\W*(?:the|our) (?:steering|working|project|advisory|planning|organising) (?:group|board|panel"
    r"|committee) (?:has|had|is|was|shrank|grew|doubled|halved)\b",
    re.I,
)
# What is held against others at the same time, and against no time before: "more come when it rains than when it is
# fine", "than those who come alone", "than the one that the hospital has".
_WHICH = (
    r"(?:(?:[\w’'-]+ ){0,2}(?:ones?|versions?|models?|kinds?|sorts?|types?|average|rest|others?|norm)|[\w-]+['’]s?)\b"
)
# Other places or people that are named by what they are: "than in the rest of the county", "than the wards without it".
_ELSEWHERE = (
    r"(?:(?:on|at|in|among|amongst|for|across|with|by|from) )?"
    r"(?:(?:the|those|our|all|any|its|their|these|two|three|four|five|six|\d+) ){0,3}"
    r"(?!(?:same|previous|former|old|earlier)\b)(?:[\w’'-]+ ){0,2}?"
    r"(?:practices|surgeries|pharmacies|libraries|homes|sites|wards|units|villages|towns|schools|hospitals|trusts"
    r"|estates|boroughs|councils|districts|clinics|hubs|teams|neighbourhoods|localities|areas|places|counties|parishes"
    r"|streets|blocks|hostels|households|families|patients|residents|tenants|carers|pupils|rest|remainder|county"
    r"|region|neighbours|(?:comparison|control|matched|other) (?:group|site|area|ward|practice|borough|trust)s?)\b"
    r"(?! (?:[a-z]+ ){0,4}?(?:before|last|a year|(?:in|of|a) \d|previous|ago|used to|had been)\b)"
)
_IS_SO = r"(?:it|they|people|you|she|he|there|the [a-z]+)(?:['’](?:s|re)| is| are| does| do| [a-z]+s)\b"
_OF_OTHERS = regex(
    rf"[^;.]{{0,100}}\bthan (?:when(?:ever)? {_IS_SO}|those\b|people (?:who|with|on|in)\b|(?:women|men|children|adults"
    r"|patients|others|anyone|anybody|anywhere|elsewhere|average|most|any other|all other|other)\b"
    r"|among(?:st)? (?!(?:the )?(?:same|last|previous|earlier)\b)"
    r"|(?:on|at) (?:weekdays|weekends|(?:mon|tues|wednes|thurs|fri|satur|sun)days|other)\b"
    rf"|(?!(?:before|previous|years|months|weeks)\b)[a-z]{{3,}}s(?=[,.;)]|$)"
    rf"|(?:by|without) (?!\d)|(?:the|our|its|their) {_WHICH}|{_ELSEWHERE})"
    r"|(?: (?!now\b)[a-z]+){0,3} (?:turn up|come|ring|call|attend|arrive|book|stay) (?:[a-z]+ ){0,3}?"
    rf"(?:when(?:ever)? {_IS_SO}|on (?:[a-z]+ )?days\b)",
    re.I,
)


# Where the clause of a change ends.
_GOES_ON = regex(r"[,;–—]|\b(?:and|so|as|because|which|while)\b", re.IGNORECASE)


def is_no_result(sentence: str, change: Span) -> bool:
    """Whether a sentence plans, supposes, denies or arranges a `change` in it, or tells of others', in its clause."""
    ends = _GOES_ON.search(sentence, change.end)
    end = ends.start() if ends else len(sentence)
    start = max((match.end() for match in _GOES_ON.finditer(sentence, 0, change.start)), default=0)
    if _DENIED.search(sentence, max(start, change.start - _DENIED_AHEAD), change.start):
        return True
    if _ARRANGED.search(sentence, start, end) or _OF_OTHERS.match(sentence, change.end):
        return True
    if _OF_THOSE_BESIDE.match(sentence):
        return True
    return bool(_NO_RESULT.search(sentence, 0, end) or _NO_RESULT_HERE.search(sentence, start, end))
