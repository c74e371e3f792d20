"""How surely a line asks something of an entry, told by its form; and what only looks as if it did.

Entry tips, the questions of an FAQ, boxes for names and the buttons of a web site are written in the same forms as the
award's own questions. So what they speak of counts against them, and a doubtful line is no ask.
"""

from __future__ import annotations

import re
from enum import IntEnum
from functools import lru_cache
from re import IGNORECASE as I

from awardcheck.importing.phrases import openings, patterns, words
from awardcheck.text.patterns import regex


class Ask(IntEnum):
    """NOT: boiler-plate; WEAK: an ask only in a list of asks; NAMED: names what is wanted; PLAIN: asks outright."""

    NOT = 0
    WEAK = 1
    NAMED = 2
    PLAIN = 3


_VERB = (
    r"(?:describe|explain|provide|show|demonstrate|outline|share|give|evidence(?= (?:how|that|the|"
    r"any|of|your|what|where|why|this|these|all|both|a)\b)|discuss|detail|define|identify|tell|"
    r"summari[sz]e|state|list|set (?:out|down)|introduce|illustrate|highlight|include|use|indicate|specify|clarify|"
    r"evaluate|analy[sz]e|"
    r"justify|reflect on|present|report|quantify|compare|consider|address|address how|name|say|prove|articulate|"
    r"(?:walk|talk|take|lead) us through|comment on|elaborate|review|assess|supply"
    r"|showcase|map|draw on|support your|note any|refer to)"
)
_LEAD = (
    r"(?:(?:please|clearly|briefly|also|then|finally|lastly|next|first(?:ly)?|in particular|where possible|here|do)"
    r",?\s+){0,2}"
)
IMPERATIVE = regex(
    rf"{_LEAD}(?:{_VERB}\b(?!\s*$)(?!:)|(?:start|begin|open|finish|end|close|conclude)"
    r" (?:(?:by|with)\b.{0,20}ing|with (?:an?|the|your|what|how|why))\b)",
    I,
)
_CONDITIONAL = regex(
    rf"(?:if|where|when|using|in|for|as|with|drawing on|by)\b[^.?]{{3,100}},\s*{_LEAD}{_VERB}\b"
    rf"|(?:in|on|with|within|under|at)\b[^.?,]{{3,60}}\splease\s+{_VERB}\b",
    I,
)
_ASKING = (
    r"(?:how|what|why|who|whom|whose|which|where|when|to what|in what|in which|is|are|was|were|has|have|had|did|does|"
    r"do|can|could|will|would|should|if so|for whom|by whom|with whom|at what|on what|from what)"
)
_QUESTION = regex(rf"(?:{_LEAD}|(?:and|so|but|or)\s+){_ASKING}\b", I)
_OPEN_QUESTION = regex(r"(?:how|what|why|who|whose|which|where|when|to what extent|in what ways?)\b", I)
_QUALITIES = (
    r"(?:(?:an?|the|any|some|clear(?:ly)?|strong|robust|compelling|demonstrabl[ey]|demonstrated|"
    r"quantitative|qualitative|"
    r"measurable|quantifiable|convincing|good|detailed|full|sound|tangible|brief|short|proven|specific|hard|solid|"
    r"relevant|real|supporting|testimonial|statistical|and|or|and/or|real-life|concrete|positive|"
    r"statement of|further),?\s+){0,6}"
)
_NAMED = regex(
    rf"{_QUALITIES}(?:evidence|proof|rationale|examples?|explanations?|descriptions?|account|"
    rf"details?|data|testimonials?|"
    r"summary|overview|demonstration|outline|results|measures?|impact|benefits?|improvements?|information|vision|"
    r"understanding|commitment|approach|case stud(?:y|ies)|plans?|figures|feedback|statistics|"
    r"metrics|assessment|analysis|"
    r"indication|clarity|outcomes?|achievements?|savings?|return on)\b",
    I,
)
_ASPECT = regex(
    r"(?:the\s+)?(?:extent|degree|ways?|quality|level|originality|innovation|innovativeness|effectiveness|likelihood|"
    r"ability|impact|boldness|scale|use|strength|scope|value|clarity|reach|ease|"
    r"success)\b.{0,40}\b(?:to|of|on|that|in|for|with|behind)\b"
    r"|whether\b|demonstrabl[ey]\b|proven\b|measurable\b|quantifiable\b|setting out\b|demonstrating\b|showing\b",
    I,
)
JUDGES = regex(
    r"(?:(?:lastly|finally|also|then|next|above all|and|but),?\s+)?(?:(?:the|our)\s+)?"
    r"(?:judges|judging panel|panel|panellists|jury|jurors|assessors|we|they)\b.{0,30}?"
    r"\b(?:look(?:ing|s)? (?:for|at)|seek(?:ing|s)?|interested in|want(?:s|ing)?(?: to (?:see|know|hear|understand))?"
    r"|(?:(?:would|should) )?(?:also )?(?:like|wish|love) to (?:see|know|hear|understand|read|learn)"
    r"|ask(?:ing|s)? (?:about|how|what|why|whether|who|which)|curious|be glad of"
    r"|expect(?:ing)?|need|(?:would|will|also) (?:also )?value|assess(?:ing)?|give credit)\b",
    I,
)

# "Entrants must demonstrate how ...", and not "Entrants must be registered".
TOLD = regex(
    r"\b(?:entr(?:y|ies|ants?)|appli(?:cants?|cations?)|nomin(?:ees?|ators?|ations?)|submissions?|letters?|proposals?|essays?|teams?|you|they"
    r"|winners?|it|candidates|finalists|statements?|judges|panel|we)\b[^.?!]{0,40}?"
    r"\b(?:must|should|need to|ha(?:s|ve) to|(?:are|is) (?:asked|expected|invited) to"
    r"|will(?: be able to)?|can|could|may wish to)\s+"
    r"(?:also |clearly |be able to |want to |be asked to |aim to )*"
    r"(?!include a\b|use |address the panel|present to|name\b|list\b|state\b|report to)"
    rf"{_VERB}\b",
    I,
)

# "You will have grown your business sensibly", and not "You will be sent a form": what whoever wins is like.
PROFILE = regex(
    r"(?:you|nominees?|(?:the |our )?(?:winners?|nominee|(?:winning|ideal|successful|best|strongest) \w+)) will\b"
    r"(?! (?:\w+:|not\b|also be\b|need\b|receive|get\b|have to\b|be (?:\w+ed\b|sent|told|given|held|chosen)))",
    I,
)

_ORDER = regex(
    r"(?:(?:then|next|also|finally|please),? )?(?!\w+(?:ed|ing|[^s]s|ly)\b)[a-z]{3,}(?: (?:us|up|down|out|back))?"
    r" (?:an?|the|your|us|one|two|three|how|what|why|who|whether|their|its)\b",
    I,
)
# An order behind what it is about: "They turn to the message: explain how it was shaped".
_ORDERS_BEHIND = regex(rf"[a-z]:\s+{_LEAD}{_VERB} [a-z]\w+")
# A verb by which a line states something, and is more than a name.
STATES = regex(r"\b(?:is|are|was|were|has|have|will|can|may|must|should|does|do)\b", I)
_HOW_TO = regex(r"how to\b", I)
# "Have you changed a service?": a call to enter as often as a question of the award.
_OF_YOU = regex(r"(?:have|has|are|is|do|does|did|can|could|will|would) your?\b[^?]*\?", I)
_LONGEST = 1500  # characters
_HOW_LONG = regex(
    r"[(\[][^()\[\]]{0,60}\b(?:words?|characters?|sides?)\b[^()\[\]]{0,40}[)\]]\s*\Z", I
)  # behind a question
_EVIDENCE = regex(r"\b(?:evidence|examples?|proof|demonstrat\w+|results|data|how|show\w*|figures|testimonials?)\b", I)

# What judges want to be told of: "They will be curious about ...", "We should like to hear why ...".
_ABOUT = regex(r"\b(?:about|what|why|whether|who|which|that)\b", I)

_ADDRESS = regex(r"\S@\S|https?://|www\.", I)
_FIRST_PERSON = regex(r"\b(?:I|me|my|mine|I['’]\w+)\b")
_LABEL_ONLY = regex(r"[\w&/’' -]{1,40}:?\Z")


def opens_ask(text: str) -> bool:
    """Whether the first words are those of an order or a question."""
    return bool(IMPERATIVE.match(f"{text} it") or _QUESTION.match(text))


def orders(text: str) -> bool:
    """Whether a text is an order by its grammar, a bare verb and what it governs: "Paint a picture of ..."."""
    return bool(_ORDER.match(text)) and not openings("no-verbs").match(re.sub(r"\A(?:then|also) ", "", text, flags=I))


@lru_cache(maxsize=4096)
def ask(text: str) -> Ask:
    """How surely a line, or a sentence, asks something of the entry."""
    if len(text) > _LONGEST or len(text.split()) < 2 or not re.search(r"[^\W\d_]{2}", text):
        return Ask.NOT
    first, *more = re.split(r"(?<=[.?!])\s+", text, maxsplit=1)
    if more and ask(first) is Ask.PLAIN:
        return Ask.PLAIN  # whatever is said of the answer behind it
    if _is_boiler_plate(text):
        return Ask.NOT
    level = _by_form(text)
    if level < Ask.PLAIN and words("handling-unless-asked").search(text):
        return Ask.NOT
    return level


def _is_boiler_plate(text: str) -> bool:
    asks = "?" in text
    return bool(
        _is_speech(text)
        or _ADDRESS.search(text)
        or (not _only_of_work(text) and (words("handling").search(text) or openings("faq").match(text)))
        or words("calls").search(text)
        or openings("boxes").match(text)
        or (asks and _FIRST_PERSON.search(text))
        or (not asks and _is_advice(_HOW_LONG.sub("", text)))
    )


def _only_of_work(text: str) -> bool:
    """Whether a text speaks of the work, and in no word of the entry or its handling."""
    spoken = {name for name, pattern in patterns("speaks-of").items() if pattern.search(text)}
    return "work" in spoken and not spoken & {"entry", "judging", "sending", "event", "rules", "money-paid", "details"}


def _is_advice(text: str) -> bool:
    return bool(openings("advice-first").match(text) or (words("advice").search(text) and not TOLD.search(text)))


def _is_speech(text: str) -> bool:
    """Whether a text is somebody's words, or a piece of them."""
    whole = text[0] in '“"‘«' and text.rstrip(".,!?")[-1:] in '”"’»'
    return whole or text.count("“") != text.count("”") or text.count('"') % 2 == 1


def _by_form(text: str) -> Ask:
    size = len(text.split())
    if _HOW_TO.match(text):
        return Ask.WEAK
    if "?" in text and (_QUESTION.match(text) or _asks_inside(text)):
        return Ask.NAMED if _OF_YOU.fullmatch(text) else Ask.PLAIN
    if size > 2 and (IMPERATIVE.match(text) or _CONDITIONAL.match(text)):
        return Ask.PLAIN
    if size > 4 and _OPEN_QUESTION.match(text) and not text.endswith("!"):
        return Ask.NAMED if text.endswith(".") else Ask.PLAIN
    if _ORDERS_BEHIND.search(text):
        return Ask.NAMED
    if JUDGES.match(text):
        return Ask.NAMED if size > 5 and (_EVIDENCE.search(text) or _ABOUT.search(text)) else Ask.WEAK
    if size > 2 and (_NAMED.match(text) or _ASPECT.match(text)):
        return Ask.NAMED
    return Ask.WEAK


def _asks_inside(text: str) -> bool:
    return any(_QUESTION.match(part.strip()) for part in re.split(r"(?<=[.?!;:,–-])\s+", text))


def is_label(text: str) -> bool:
    """Whether a line is so short that it names something and asks nothing."""
    return len(text.split()) <= 5 and bool(_LABEL_ONLY.match(text))


_SURELY_TO_ASKS = regex(
    r"\b(?:demonstrate|evidence|prove|show)\W*\Z"
    r"|\bjudged\b|\bcriteria\b|\blook(?:ing)? for\b|\b(?:should|must)\b|\bquestions\b|\bscored\b",
    I,
)


def leads_to_asks(text: str) -> bool | None:
    """Whether a line announces a list of asks; False for a list of something else, None where it does not tell."""
    if text.endswith(":") and opens_ask(text) and not words("leads-to-examples").search(text):
        return True  # an order that goes on in the list: "Give examples of how the team has:"
    wanted, other = bool(words("leads-to-asks").search(text)), bool(words("leads-elsewhere").search(text))
    if wanted and (not other or _SURELY_TO_ASKS.search(text)):
        return not re.search(r"\b(?:open to|eligible|please note)\b", text, I)
    return False if other else None
