"""How targets are worded: the nouns that name them, who sets them, and the verbs of setting and wishing."""

from __future__ import annotations

import re

from awardcheck.text.patterns import regex

NAMED = (
    r"(?:targets?|goals?|aims?|objectives?|kpis?|success (?:measures|criteria)|(?:key )?(?:performance )?indicators?"
    r"|ambitions?|trajector(?:y|ies))"
)
_DO = (
    r"(?:cut|reduce|bring|get|reach|halve|double|treble|triple|raise|lift|increase|lower|improve|see|train|recruit|keep"
    r"|hold|achieve|save|treat|help|support|place|prevent|shorten|speed|close|have|come|fall|rise|drop|grow|be"
    r"|answer|screen"
    r"|visit|house|rehouse|enrol|shift|stay|deliver|serve|hit|attain|end|stop|eliminate|avoid|free|release|return"
    r"|vaccinate|diagnose|spend|trim|slash|narrow|match|limit|cap|clear|restore|retain|attract|discharge|assess"
    r"|insulate)"
)
# An order: "get the list below 200".
ORDER = regex(rf"\W*(?:to )?{_DO}\b", re.IGNORECASE)
AS_DONE = regex(
    r"\b(?:is|are|has|have|had|was|were)\b(?! to\b| been for\b)|\b(?:fell|rose|went|came|got|gave|made|began|built"
    r"|did(?!-)|stood|took"
    r"|now|ran|won|met|held|chose|wrote|brought|sat|saw|heard|said|told|moved|opened|started|joined|worked|asked)\b",
    re.IGNORECASE,
)
# What is still to be.
STILL = regex(r"\b(?:to|would|should|must|shall|be)\b", re.IGNORECASE)
WANTS = regex(
    r"\b(?:did (?:we|i|they|the [a-z]+) (?:want|hope|aim|mean to|set out|expect|promise|pledge"
    r"|sign up to|undertake|agree)|success|good (?:look|year|enough)"
    r"|would count)\b",
    re.IGNORECASE,
)
# Measures that are counted as a matter of course, so that a wish to change one is a target even without a number.
COUNTED = (
    r"(?:admissions?|readmissions?|falls|wait(?:s|ing)?|length of stay|sickness|vacanc(?:y|ies)|turnover|retention"
    r"|attendances?|absence|delays?|complaints|infections?|cancellations?|uptake|coverage|satisfaction|engagement"
    r"|mortality"
    r"|deaths|stillbirths|costs?|spend(?:ing)?|response times?|occupancy|dnas?|referrals|prescri(?:bing|ptions)|errors"
    r"|ulcers|incidents|restraint|evictions|arrears|smoking|obesity|emissions|waste|attainment|isolation|loneliness)"
)
CHANGES = regex(
    r"\b(?:cut|cutting|reduc(?:e|ing)|lower(?:ing)?|shorten(?:ing)?|rais(?:e|ing)|increas(?:e|ing)|improv(?:e|ing)"
    r"|lift(?:ing)?"
    rf"|fewer|bring(?:ing)? down|drive down|speed(?:ing)? up)\b[^,;:.]{{0,40}}?\b{COUNTED}\b|\b(?:shorter|lower"
    rf"|higher|better"
    rf"|fewer) {COUNTED}\b",
    re.IGNORECASE,
)
# What only stands beside what is still to be.
BESIDE = regex(
    r"\W*(?!(?:which|who) (?:was|were|is|are) to\b)(?:at(?! least| most|[^,;:]*\bby\b)|from|where|who|which|when|though"
    r"|because|against|as|since|with|worth|after|so|if|but|baseline|start|(?:up|down) (?:from|on)|compared)\b",
    re.IGNORECASE,
)
# What makes words behind a colon a mark to be reached and no mere list.
MARK = regex(
    r"%|per ?cent|\b(?:at least|at most|no more|no fewer|no less|fewer|less|more|under|below|over|above|within"
    r"|inside|out of"
    r"|in (?:every )?(?:\d+|ten|five|four|three|twenty)|zero|none|no|nobody|every|each|half|third|quarter|down|up"
    r"|than)\b",
    re.IGNORECASE,
)
_AHEAD_OF_AN_END = (
    r"(?:was|were|is|are|has|have|had|been|we|i|it|they|that|which|this|each|all|both|just|easily|narrowly|comfortably"
    r"|nearly|almost|not|yet|and|but|then|later|targets?|goals?|aims?)"
)
# Those of others, those of which the same sentence tells the end, and "we target people".
NOT_OURS = regex(
    r"\b(?:next (?:year|phase|step)s?|nationally|national|statutory|constitutional|nhs (?:standard|england(?:['’]s"
    r"| (?:asks|requires|expects|wants|targets?|set)))|will|aim to"
    r"|future|against (?:an? |the |our |this )?(?:[a-z]+ )?(?:targets?|goals?|plan|baseline|requirement|pledge"
    r"|promise|threshold"
    r"|trajectory|commitment|ambition|aim|objective|£?\d)"
    r"|fell|rose|result|actual|now|outcome was|became|minus|in the bag"
    r"|; (?:there|we|it|they|in the end|so far) (?:were|was|are|is|have|has|had|got)"
    r"|and (?:came|went|got) (?:down|up|to|by)|and (?:had|did|reached|ended|made it|(?:it|they|we|so) (?:was|were"
    r"|did|had))"
    r"|to be (?:covered|paid|met|funded|financed|earned)|talks are"
    r"|not set|no targets?|never (?:met|reached|had|set|been)|reviewed (?:progress|every|monthly)|how"
    r"|target(?:s|ed|ing)? (?:people|those|the|our|families|areas|patients|men|women|residents|streets))\b"
    r"|(?<!\bwho had)(?<!\bwho did)(?<!\bwho were)(?<!\bwho have)(?<!\bthat had)(?<!\bthat did)n['’]t\b"
    rf"|(?:^|\b{_AHEAD_OF_AN_END} )(?:met|beat|beaten|missed|exceeded|achieved|surpassed|passed|reached)\b",
    re.IGNORECASE,
)
FAR_OFF = regex(r"\W*(?:[3-9]|1\d|three|four|five|ten) years?\b", re.IGNORECASE)
# What is to earn what it costs.
PAYS = (
    r"\b(?:(?:pay(?:s|ing)?|paid) (?:for (?:itself|themselves)|(?:its|their) (?:own )?way)"
    r"|br(?:eak|eaks|oke|oken)[- ]even|breaking[- ]even"
    r"|(?:cover(?:s|ed|ing)?|meet(?:s|ing)?|met|earn(?:s|ed|ing)?) (?:all )?(?:of )?(?:its|their)"
    r" (?:own )?(?:costs?|keep)|self[- ](?:financing|funding|supporting))\b"
)
NONE = regex(
    rf"{PAYS}|\b(?:zero|nil|nought|single (?:figures|digits))\b|^\W*(?:that )?(?:nobody|no one|none|no)\b",
    re.IGNORECASE,
)
VERDICT = regex(
    r"\b(?:met|missed(?! (?!targets|goals|aims|this|its)(?:[a-z]+ )?[a-z]{3,}s\b)|beat|beaten|exceeded|surpassed"
    r"|achieved|fell short|short of|got there)\b"
    r"|n['’]t (?:quite )?(?:get there|make it|manage it|reach it)\b",
    re.IGNORECASE,
)
# "... to get it below 10%": what was spoken of just before.
OF_BEFORE = regex(
    r"\b(?:get|bring|keep|cut|take|hold|push|raise|lift|halve|double|see|give|offer)"
    r" (?:it|that|this|these|them|those)\b"
    r"|\bof (?:them|these|those)\W*$"
    r"|\bhave (?:it|that|this|these|them|those) (?:all )?(?:[a-z]+(?:ed|en)|done|met|read|put|cut|back)\b"
    r"|\b(?:get|go|come|fall|drop|rise|climb) (?:below|under|above|over|beyond|past|down to|up to)\b",
    re.IGNORECASE,
)
# What a writer tells of the time to come, next year's plans and all.
TO_COME = regex(
    r"\b(?:(?<!\btheir )(?<!\bher )(?<!\bhis )(?<!\byour )(?<!\bmy )(?<!\ba )will(?! have been)"
    r"|shall|next (?:year|spring|summer|autumn|winter|phase|step)s?"
    r"|(?:we|i|partners) (?:now )?(?:want|intend|mean|aim|hope|plan|expect|wish)"
    r"|(?:is|are) (?:to (?!date)|going to|looking to|due)|over the next|the coming|in future|longer?[- ]term"
    r"|(?:is|are)\b[^.;:]{0,60} and would"
    r"|(?:year|phase|stage),? (?:that has |which has )?(?:just|now) (?:begun|started|beginning|starting)"
    r"|medium[- ]term)\b",
    re.IGNORECASE,
)
