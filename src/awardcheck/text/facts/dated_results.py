"""How entries date what they report: evidence with its time, what goes on from it, and old figures of other things."""

from __future__ import annotations

import re
from collections.abc import Sequence

from awardcheck.text.figures.dates import Dated
from awardcheck.text.figures.from_where import tells_from_where
from awardcheck.text.figures.headline import headline_changes
from awardcheck.text.figures.masks import filled
from awardcheck.text.patterns import regex

# What a date may be besides the time of the result beside it: where a comparison or a history begins or ends.
_BOUNDARY = regex(
    r"\b(?:since|back to|(?<!results )(?<!data )(?<!comes )(?<!came )(?<!dates )(?<!taken )(?<!drawn )(?<!are )(?<!is )"
    r"from(?! [£€]?\d\S*(?: [a-z]+){0,2} to )"
    r"|until|till|before|against|than|compared (?:with|to)|founded|began)(?: [^\s,;]+){0,4} $"
    r"|\b(?:live|opened|launched|started|set up|introduced|merged) (?:in|on) (?:[a-z0-9]+ )?$"
    r"|\b(?:bus|scheme|service|project|contract|system|attempt|programme|model|policy|merger|act|cuts?|closures?"
    r"|strikes?|floods?) of $",
    re.I,
)
# Which dates may still be to come.
AHEAD = regex(
    r"\b(?:by|until|term|targets?|goals?|aims?|next|due|hope|expect\w*|commitments?|the \d{4} figure"
    r"|(?:runs?|lasts?|funded|secured?|extended|agreed|in place|guaranteed|signed) (?:on )?(?:to|for|through|up to)"
    r"|ends? in|expires?|renew\w*)\b",
    re.I,
)
_RANGED = regex(
    r"\b(?:from|between)(?: the)?(?: (?:January|February|March|April|May|June|July|August|September|October"
    r"|November|December|early|late|beginning|start|end|of|to|and|until))* $",
    re.I,
)
# How a result reads that stands anywhere; and what goes on with the time of the sentence before.
FOUND = regex(
    r"\b(?:survey|evaluation|audit|study)\b[^.]*\b(?:found|showed|said|supported|rated|replied)\b", re.IGNORECASE
)
# A draft's own evidence, which its sentence dates by itself, whatever else its passage tells of.
OWN_EVIDENCE = regex(
    r"\b(?:our|the) (?:evidence|proof|data|findings?|results?|case)\b[^.]*\b(?:gathered|collected|comes?|came|is"
    r" from|rests?|trial"
    r"|strong|dates?)\b",
    re.IGNORECASE,
)
# What was asked or measured at a time, and how the next sentence tells what came of it.
ASKED = regex(
    r"\b(?:evaluation|survey|audit|study|trial|pilot|review|questionnaire|analysis|were asked|asked|interviewed|count"
    r"|surveyed|tested|researchers|evaluators|evaluated|looked (?:at|into)|examined|checked|counted|measured)\b",
    re.IGNORECASE,
)
ANNOUNCED = regex(r"\b(?:numbers|figures|results|outcomes|scores|statistics|achievements?)\b", re.IGNORECASE)
RESULTS_IN = regex(
    r"\b(?:results?|outcomes?|impact|achiev\w+|performance|figures|numbers|evidence|benefits?|findings|evaluation"
    r"|data)\b",
    re.IGNORECASE,
)
OF_THOSE = regex(
    r"(?:Of|Among|In all|Altogether)\b|[\d,]+ |(?:It|They|This|That|The (?:results?|findings?|answers|scores?"
    r"|evaluation|survey|audit))\b"
)
THEN = regex(
    r"(?:Over|In|During|For|Within|By the end of) (?:that|those|this|the (?:same|following|next|first)|its first)\b"
    r"|.*\b(?:[Tt]hat|(?:[Tt]he )?same) (?:year|winter|spring|summer|autumn|season|period|quarter|month|time)\b"
    r"(?! (?:before|after))"
    r"|The following (?:year|winter|summer|period|quarter)\b",
)
A_NUMBER = regex(
    r"\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|half|third|quarter|none|nobody)\b", re.I
)
# How a sentence dates the figures of the one before.
THOSE_FIGURES = regex(
    r"(?:All )?(?:Those|These|That|This|The) (?:\w+ )?(?:figures?|numbers|results?|data|scores?|percentages?|findings?"
    r"|sums?|counts?|calculations?|analysis|estimates?|audit|survey|evaluation|study|measurements?|period) "
    r"(?:comes?|came|dates?|dated|is|are|was|were|relates?|covers?|covered|refers?|applies)\b"
    r"|(?:It|They|All this|This|That|Those|These|All of (?:this|that|these|those)) (?:was|were|is|are) "
    r"(?:measured|counted|taken|drawn|recorded|audited|calculated|worked out|found|seen|achieved|based)\b"
    r"|(?:It|That|This|All this) was (?:back )?(?:in |for )?[^.,;\d]{0,20}\d{4}(?:[/–-]\d{2,4})?\W*$",
    re.IGNORECASE,
)
# A year that is itself what is spoken of: "2021 was our best year", "Our best season was the winter of 2020".
_TOPIC_BEHIND = regex(r",? (?:was|is|proved|brought|saw|gave|went|turned)\b")
_TOPIC_AHEAD = regex(
    r"\b(?:year|winter|summer|spring|autumn|season|quarter|month|period|those) (?:was|is|were|are)"
    r"(?: (?:in|of|the|that|from))* $",
    re.IGNORECASE,
)
# The time before the pandemic is a result's when somebody had done something by then; else it is how things were.
BEFORE_IT = regex(r"\b(?:before|ahead of|prior to|by the time|eve of)\b[^.;]{0,20}\b(?:pandemic|covid|lockdown)", re.I)
DONE = regex(
    r"\b(?:reached|cut|trained|screened|saved|brought|helped|supported|prevented|delivered|reduced|achieved|treated|made"
    r"|found|freed|halved|doubled|avoided|cleared|discharged|vaccinated|dropped|improved|rose|fallen|risen|given)\b",
    re.IGNORECASE,
)
IN_THE_PRESENT = regex(r"\b(?:is|are|has|have|will|['’](?:s|re|ve))\b", re.IGNORECASE)
MEASURED = regex(
    r"\b(?:measured|(?:evaluation|audit|survey|study)\b[^.]{0,60}? (?:reports?|reported|finds|found|shows?))\b", re.I
)
# What a newer sentence says of an older result without a number: that it has lasted, or got better still.
KEPT = regex(
    r"\b(?:still|kept|keeps?|held|holds?|remain\w*|ever since|continue[sd]?|unchanged|halved|doubled|none|nobody|no one"
    r"|nil|zero|half|third|quarter|best|lowest|highest|shorter|fewer|better)\b",
    re.IGNORECASE,
)
# A count that is told in a word.
NONE_LEFT = regex(r"\b(?:nil|zero|nobody|no one|none|not (?:\w+ )?(?:one|a single)|without a single)\b", re.IGNORECASE)
# What heads the column of a table that says when.
WHEN = regex(
    r"\W*(?:(?:periods?|when|dates?|years?|quarters?|months?|time(?:frame)?s?|measured|taken|counted|recorded|as at|of)"
    r"\b\W*){1,3}",
    re.IGNORECASE,
)
# What goes on in the present beside what is old, which then is its baseline.
NOW = regex(r"\b(?:now|today|nowadays|currently|these days|at present|by contrast)\b", re.IGNORECASE)
# What others ask, plan or count.
_OF_OTHERS = regex(
    r"\b(?:census|guid(?:ance|eline|elines)|national(?:ly)?|were to|was to|should|must|Cochrane|Lancet|meta-analysis"
    r"|systematic review|inquest|coroner|elsewhere|similar|England|Wales|(?:idea|model) (?:came|comes)|aim(?:ed)?"
    r"|wanted"
    r"|(?:\d{4}|five-year|long[- ]term) (?:\w+ )?(?:plan|strategy|policy|protocol)"
    r"|(?:plan|strategy|policy|protocol) (?:of|from|in|said|says|sets?|required?s?|asks?|foresaw|wants?|was|is|to)"
    r"|(?<!over )(?<!above )(?<!beyond )(?<!ahead of )target|same (?:item|question|measure)"
    r"|(?:previous|former) (?!year|winter|summer|spring|autumn|month|quarter|week|season|period|twelve|\d))\b",
    re.IGNORECASE,
)
# What was wrong: a need, unless it is told that there is less of it.
_NEED = regex(
    r"\b(?:worst(?<!at its worst)|which is why|because of this|that is why|the need|recurred|(?:were|was) left|retired"
    r"|highest|population|(?<!who )lived|lacked|were waiting|just \d+|empty|vacant|square (?:feet|metres)"
    r"|(?<!no one )(?<!nobody )(?<!none )(?<!one else )waited"
    r"|ugly|trouble|mistakes?|wrong|(?:too|out|was|were|came|arrived|minutes|hours|days|weeks) late"
    r"|problems?|deficit|overspen[dt]|shortfall|vacanc(?:y|ies)"
    r"|homeless|died(?! (?:in the place|in their own|where|at home|as) ))\b",
    re.IGNORECASE,
)
_LESS = regex(
    r"\b(?:fell|fallen|fewer|less|dropped|down (?:from|to|by)|cut|halved|reduced|shrank|lower|shorter|cleared)\b", re.I
)
# What people come with is none of the entrant's troubles.
_SUFFERED = regex(r"\b(?:for|with) (?:\w+ ){0,2}(?:problems?|trouble)\b", re.IGNORECASE)
# What was so before the work. Beside it the same sentence may tell what came of it.
_AS_IT_WAS = regex(
    r"\b(?:baseline|starting point|used to|inherited|when we (?:began|started|arrived|took over|came)"
    r"|before (?:we|our|the (?:\w+ )?(?:service|scheme|pilot|project|programme|team|hub|clinic|change|partnership|work)"
    r"|the [^,;.]{1,30} (?:began|started|opened|came|arrived|joined|existed|went live))"
    r"|at the (?:outset|start)|began with)\b",
    re.IGNORECASE,
)
# What happens to an organisation, which is its history: with the date in one clause it tells no result.
_HISTORY = regex(
    r"\b(?:qualified|born|dat(?:es?|ed|ing) (?:back )?(?:from|to)|opened|founded|established|set up|tender\w*"
    r"|contract (?:was|began|started|ran|came|went|worth|for)"
    r"|commissioned|awarded|won"
    r"|signed|joined|merged|lease|rent|raised|built|bought|budget of|moved (?:into|out|to)|validated|appointed"
    r"|took (?:on|over)|(?:was|were) first"
    r"|winners?|fund|prize|grant|broke(?! up))\b",
    re.IGNORECASE,
)
_NEW_CLAUSE = regex(r"[,;:–—()] ?|\b(?:and|but|where|when|which|while|who) ", re.IGNORECASE)
_NEAR = 60  # characters ahead of a date in which its boundary is looked for
_ADVERBIAL = 5  # a stretch of so few words is no clause of its own


def tells_no_result(sentence: str, when: Sequence[Dated] = ()) -> bool:
    """Whether a sentence with a figure tells of others, of a need or of how things came about: of no result.

    `when` are its dates: what became of an organisation counts beside one of them only.
    """
    if _OF_OTHERS.search(sentence) or (_NEED.search(_SUFFERED.sub("", sentence)) and not _LESS.search(sentence)):
        return True
    clauses = [_clause(sentence, one) for one in when] or [sentence]
    if any(_HISTORY.search(clause) for clause in clauses):
        return True
    changed = headline_changes(sentence) or tells_from_where(filled(sentence))
    as_it_was = [*clauses, _NEW_CLAUSE.split(sentence, maxsplit=1)[0]] if changed else [sentence]
    return any(_AS_IT_WAS.search(clause) for clause in as_it_was)


def is_topic(sentence: str, when: Dated) -> bool:
    """Whether a date is what its sentence speaks of, so that the next one tells what happened then."""
    ahead = bool(_TOPIC_AHEAD.search(sentence, 0, when.start))
    return ahead or (when.start == 0 and bool(_TOPIC_BEHIND.match(sentence, when.end)))


def is_boundary(sentence: str, when: Dated) -> bool:
    """Whether a date is but where something began, ended or is compared with."""
    ahead = sentence[max(0, when.start - _NEAR) : when.start]
    return bool(_BOUNDARY.search(ahead)) and not _RANGED.search(ahead)


def _clause(sentence: str, when: Dated) -> str:
    """The clause in which a date stands, with the next one or the one before if it is but an adverbial."""
    ends = [0, *(found.start() for found in _NEW_CLAUSE.finditer(sentence)), len(sentence)]
    after = next(nth for nth, end in enumerate(ends) if end >= when.end)
    before = max(nth for nth, end in enumerate(ends) if end <= when.start and nth < after)
    if len(sentence[ends[before] : ends[after]].split()) <= _ADVERBIAL:
        before, after = (before, min(after + 1, len(ends) - 1)) if before == 0 else (before - 1, after)
    return sentence[ends[before] : ends[after]]
