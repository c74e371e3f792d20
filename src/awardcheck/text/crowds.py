"""Praise from nobody in particular: "patients told us that the clinic has changed their lives"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from awardcheck.text import Span
from awardcheck.text.patterns import regex
from awardcheck.text.sentences import sentences
from awardcheck.text.speakers import speakers

_CROWD = (
    r"(?:patients|women|men|children|young people|older people|pupils|students|learners|farmers|farming families"
    r"|villagers"
    r"|neighbours|tenants and residents|visitors|guests|parishioners|drivers|workers|employees|trainees|coaches"
    r"|service[- ]users|users|residents|famil(?:y|ies)(?: members)?|carers|parents|mothers|people|everyone"
    r"|everybody|citizens|members|customers|relatives|participants|clients|tenants|communities|partners|finance"
    r" teams|stakeholders"
    r"|commissioners|staff|colleagues|teams|nurses|midwives|clinicians|GPs|doctors|consultants|therapists|paramedics"
    r"|practices|professionals|teachers|schools|volunteers|leaders|managers|many(?: of them)?"
    r"|most of them|beneficiaries|crews|delegates|attendees|apprentices|officers|governors|trustees|mums|dads|fathers"
    r"|grandparents|couples|landlords|employers|pharmacists|porters|(?:social|support|youth) workers|referrers|callers"
    r"|those who (?:came|attended|took part|use it))"
)
_SAY = (
    r"(?:t(?:ell|old) us|sa(?:y|id|ys)|report(?:s|ed)?|feel|felt|describe[sd]?|praise[sd]?|love[sd]?|comment(?:s|ed)?"
    r"|agree[sd]?|call(?:s|ed)?|mention(?:s|ed)?|remark(?:s|ed)?|think|thought|believe[sd]?|find|found|acknowledge[sd]?|commend(?:s|ed)?|thank(?:s|ed)?|welcome[sd]?|appreciate[sd]?|value[sd]?|rave[sd]?|speak|spoke)"
)
_GLAD = (
    r"(?:are|were|have been|is|was|has been) (?:\w+ly |very |so |really )?(?:positive|happy|happier|delighted|pleased"
    r"|thrilled|satisfied|enthusiastic|impressed|grateful|complimentary|unanimous|full of praise)"
)
_BETWEEN = r"(?: (?:who|across|in|from|at|of|within|on) (?:[\w'’-]+ ){0,4}[\w'’-]+)?"
_OFTEN = (
    r"(?: (?:has|have|had|all|also|now|regularly|often|consistently|frequently|always|repeatedly|universally|both))*"
)
_SAYS = regex(rf"(?<![\w'’-]){_CROWD}{_BETWEEN}(?:{_OFTEN} {_SAY}| {_GLAD})\b.*", re.IGNORECASE | re.DOTALL)
_FEEDBACK = regex(
    rf"\b(?:glowing|positive|fantastic|excellent|great|wonderful|overwhelming) (?:\w+ )?"
    rf"(?:feedback|response|comments|reviews) from (?:[\w'’-]+ ){{0,4}}{_CROWD}.*"
    rf"|\b(?:acknowledged|recogni[sz]ed|praised|welcomed|valued|appreciated|loved|popular) (?:by|with|among) "
    rf"(?:[\w'’-]+ ){{0,3}}?{_CROWD}.*"
    rf"|\b(?:feedback|comments|reaction|response)s?\b(?: (?:we (?:get|got|receive|have)|received))?"
    rf"(?: from (?:[\w'’-]+ ){{0,4}}{_CROWD}{_BETWEEN})?{_OFTEN} (?:is|are|was|were|been|suggests?|shows?"
    rf"|indicates?|confirms?|tells us|says)\b.*",
    re.IGNORECASE | re.DOTALL,
)
# Words of praise, which make a report a claim about the work; a crowd may well tell of a need, a wish or a method.
_PRAISE = regex(
    r"\b(?:happ(?:y|ier)|valued|supported|better|positive(?:ly)?|delighted|overwhelming(?:ly)?|improve(?:d|ment)"
    r"|(?:chang|transform)(?:ed|ing) (?:\w+ ){0,2}(?:li(?:fe|ves)|how|everything)|transformed|enjoy(?:s|ed)?|love[sd]?"
    r"|helpful|empowered|listened to|fairer|trust(?:s)?|kind|patient(?= with\b|[.,;]|$)|exactly what|welcoming"
    r"|friendl(?:y|ier)|less alone|(?:more|better) able|fantastic|great(?:er|ly)?|smooth(?:er|ly)?|praise[sd]?"
    r"|commend(?:s|ed)?|rave[sd]?"
    r"|difference|wonderful|impressed|glowing|satisfied|lifeline|no longer|safer?|proud|easier|easy|brilliant"
    r"|excellent|calmer|outstanding|best|grateful|gratitude|thank(?:s|ful|ed)?|recommend|looked after|like family"
    r"|confident|confidence|saved|godsend|amazing|superb|invaluable|kinder|life-changing|appreciat\w+|respected|heard"
    r"|trusted|unanimous|stronger|closer|warmer|quicker|clearer|simpler"
    r"|valuable|useful|worthwhile|(?:part of|become) (?:normal|everyday) practice"
    r"|(?:more|less) (?!than)\w+|saves|second nature|(?:weight|pressure|strain) off|on the map"
    r"|(?:has|have) (?:also |really )?(?:given|made|put|taken|helped|brought|freed|opened|broken|restored) \w+)\b",
    re.IGNORECASE,
)
_COUNTED = regex(
    r"\d|(?<!old )(?<!new )(?<!the )(?<!this )(?<!last )(?<!every )\bone\b"
    r"|\b(?:two|three|four|five|six|seven|eight|nine|ten|half|third|quarter|dozen|hundred|twenty|thirty|forty"
    r"|fifty|sixty|seventy|eighty|ninety)\b",
    re.IGNORECASE,
)
# How many of how many said so, in the next sentence.
_COUNTS_ANSWERS = regex(
    r"\d\w* (?:out )?of (?:the |our |those |them |all )?\d|\bof (?:the |our )?\d+ (?:who|people|asked|that)|\d ?%"
    r"|per cent|\bn ?= ?\d"
    r"|\b\d+ (?:of them|said|wrote|told)",
    re.IGNORECASE,
)
# What was said before the work, of a need or a wish, or led to a change.
_OTHERWISE = regex(
    r"\b(?:before (?:the|this|we|that)|beforehand|previously|at the (?:start|outset)|used to (?:feel|say)|wanted"
    r"|want to"
    r"|would like|needed|should|barriers?|mattered|so (?:we|the|it|they)|which is why|workshops?|design group"
    r"|did not|didn['’]t|not (?:yet|feel|have)|will|if|whether|survey|score[sd]?)\b",
    re.IGNORECASE,
)


# Behind these stands what the crowd says, and whoever is named there is spoken of.
_SAID_THAT = regex(
    rf"(?<![\w'’-]){_CROWD}{_BETWEEN}{_OFTEN} {_SAY}(?: us)? (?:that|how|feeling|being|they|the|it)\b", re.IGNORECASE
)


def crowd_praise(text: str) -> Iterator[Span]:
    """Sentences in which a crowd praises the work, with neither a count of it nor anybody who can be told apart."""
    if not (_SAYS.search(text) or _FEEDBACK.search(text)):
        return
    said = sentences(text)
    for nth, sentence in enumerate(said):
        found = _SAYS.search(sentence.text) or _FEEDBACK.search(sentence.text)
        counted = any(_COUNTS_ANSWERS.search(following.text) for following in said[nth + 1 : nth + 2])
        if found and _PRAISE.search(found.group()) and not _is_more(sentence.text) and not counted:
            yield sentence


_ONLY = regex(rf"(?:many |most |all |our |some |the )*{_CROWD}(?: ha(?:s|ve))?(?:{_BETWEEN})?", re.IGNORECASE)


def is_crowd(speaker: str) -> bool:
    """Whether a speaker is nobody in particular: "Carers", "Staff across the system"."""
    return bool(_ONLY.fullmatch(speaker.strip()))


def _is_more(sentence: str) -> bool:
    """Whether the sentence counts, tells of something else than the work's effect, or names a person or a group."""
    if _COUNTED.search(sentence) or _OTHERWISE.search(sentence):
        return True
    said_that = _SAID_THAT.search(sentence)
    of_whom = sentence if said_that is None else sentence[: said_that.start()]  # whoever is praised says nothing
    told_apart = (one for one in speakers(of_whom) if one.strength in ("name", "role", "group"))
    return any(one.start or " " in sentence[: one.end] for one in told_apart)  # "Stakeholders" opens, and is no name
