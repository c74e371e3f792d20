"""How entries date what they report: evidence with its time, what goes on from it, and old figures of other things."""

from __future__ import annotations

import re

from awardcheck.text.patterns import regex

# What a date may be besides the time of the result beside it: where a comparison or a history begins or ends.
BOUNDARY = regex(
    r"\b(?:since|(?<!results )(?<!data )(?<!comes )(?<!came )(?<!dates )(?<!taken )(?<!drawn )(?<!are )(?<!is )from"
    r"|until|till|before|against|than|compared (?:with|to)|founded|began)(?: [^\s,;]+){0,4} $"
    r"|\b(?:live|opened|launched|started|set up|introduced|merged) (?:in|on) (?:[a-z0-9]+ )?$"
    r"|\b(?:bus|scheme|service|project|contract|system|attempt|programme|model|policy|merger|act) of $",
    re.I,
)
# Which dates may still be to come.
AHEAD = regex(
    r"\b(?:by|until|term|targets?|goals?|aims?|next|due|hope|expect\w*|commitments?|the \d{4} figure)\b", re.I
)
RANGED = regex(
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
    r"\b(?:evaluation|survey|audit|study|trial|pilot|review|questionnaire|analysis|were asked|asked|interviewed"
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
    r"|(?:That|The same|The following) (?:year|winter|summer|period|quarter)\b",
)
A_NUMBER = regex(
    r"\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|half|third|quarter|none|nobody)\b", re.I
)
# How a sentence dates the figures of the one before.
THOSE_FIGURES = regex(
    r"(?:All )?(?:Those|These|That|This|The) (?:figures?|numbers|results?|data|scores?|percentages?|findings?) "
    r"(?:comes?|came|dates?|dated|is|are|was|were|relates?)\b",
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
# What heads the column of a table that says when.
WHEN = regex(r"\W*(?:periods?|when|dates?|years?|quarters?|months?|time(?:frame)?s?|measured|as at)\W*", re.IGNORECASE)
# What goes on in the present beside what is old, which then is its baseline.
NOW = regex(r"\b(?:now|today|nowadays|currently|these days|at present|by contrast)\b", re.IGNORECASE)
# What others ask, plan or count, and what was so before the work.
NO_RESULT = regex(
    r"\b(?:census|guid(?:ance|eline|elines)|strategy|policy|national|plan|were to|was to|should|must|worst"
    r"|qualified|born|opened|which is why|because of this|that is why|the need|recurred|founded|established|set up"
    r"|tender\w*|contract|commissioned|awarded|won|signed|joined|baseline|starting point|used to|inherited"
    r"|when we (?:began|started|arrived|took over|came)|before (?:we|the|our)|at the outset|target|aim(?:ed)?|wanted"
    r"|highest|England|Wales|population|lived|lacked|waited|were waiting|merged|just \d+|empty|vacant|coroner|lease"
    r"|rent|raised|built|bought|square (?:feet|metres)|previous|former"
    r"|same (?:item|question|measure)|ugly|trouble|mistakes?|wrong|late"
    r"|broke|problems?|deficit|overspen[dt]|shortfall|vacanc(?:y|ies)|similar|protocol|(?:idea|model) (?:came|comes)"
    r"|homeless|elsewhere|died(?! (?:in the place|in their own|where|at home|as) )|budget of|began with)\b",
    re.IGNORECASE,
)
