"""How surely a line asks something of an entry, told by its form; and what only looks as if it did.

Entry tips, the questions of an FAQ, boxes for names and the buttons of a web site are written in the same forms as the
award's own questions. So what they speak of counts against them, and a doubtful line is no ask.
"""

from __future__ import annotations

import re
from enum import IntEnum
from functools import lru_cache
from re import IGNORECASE as I


class Ask(IntEnum):
    """NOT: boiler-plate; WEAK: an ask only in a list of asks; NAMED: names what is wanted; PLAIN: asks outright."""

    NOT = 0
    WEAK = 1
    NAMED = 2
    PLAIN = 3


_VERB = (
    r"(?:describe|explain|provide|show|demonstrate|outline|share|give|evidence(?= (?:how|that|the|any|of|your|what|where|why|this|these|all|both|a)\b)|discuss|detail|define|identify|tell|"
    r"summari[sz]e|state|list|set out|illustrate|highlight|include|use|indicate|specify|clarify|evaluate|analy[sz]e|"
    r"justify|reflect on|present|report|quantify|compare|consider|address|address how|name|say|prove|articulate|"
    r"comment on|elaborate|review|assess|supply|showcase|map|draw on|support your|note any|refer to)"
)
_LEAD = r"(?:(?:please|clearly|briefly|also|then|finally|next|first(?:ly)?|in particular|where possible|here),?\s+){0,2}"
_IMPERATIVE = re.compile(rf"{_LEAD}{_VERB}\b(?!\s*$)(?!:)", I)
_CONDITIONAL = re.compile(rf"(?:if|where|when|using|in|for|as|with|drawing on|by)\b[^.?]{{3,100}},\s*{_LEAD}{_VERB}\b", I)
_ASKING = (
    r"(?:how|what|why|who|whom|whose|which|where|when|to what|in what|in which|is|are|was|were|has|have|had|did|does|"
    r"do|can|could|will|would|should|if so|for whom|by whom|with whom|at what|on what|from what)"
)
_QUESTION = re.compile(rf"(?:{_LEAD}|(?:and|so|but|or)\s+){_ASKING}\b", I)
_OPEN_QUESTION = re.compile(r"(?:how|what|why|who|whose|which|where|when|to what extent|in what ways?)\b", I)
_QUALITIES = (
    r"(?:(?:an?|the|any|some|clear(?:ly)?|strong|robust|compelling|demonstrabl[ey]|demonstrated|quantitative|qualitative|"
    r"measurable|quantifiable|convincing|good|detailed|full|sound|tangible|brief|short|proven|specific|hard|solid|"
    r"relevant|real|supporting|testimonial|statistical|and|or|and/or|real-life|concrete|positive|statement of|further),?\s+){0,6}"
)
_NAMED = re.compile(
    rf"{_QUALITIES}(?:evidence|proof|rationale|examples?|explanations?|descriptions?|account|details?|data|testimonials?|"
    r"summary|overview|demonstration|outline|results|measures?|impact|benefits?|improvements?|information|vision|"
    r"understanding|commitment|approach|case stud(?:y|ies)|plans?|figures|feedback|statistics|metrics|assessment|analysis|"
    r"indication|clarity|outcomes?|achievements?|savings?|return on)\b",
    I,
)
_ASPECT = re.compile(
    r"(?:the\s+)?(?:extent|degree|ways?|quality|level|originality|innovation|innovativeness|effectiveness|likelihood|"
    r"ability|impact|boldness|scale|use|strength|scope|value|clarity|reach|ease|success)\b.{0,40}\b(?:to|of|on|that|in|for|with|behind)\b"
    r"|whether\b|demonstrabl[ey]\b|proven\b|measurable\b|quantifiable\b|setting out\b|demonstrating\b|showing\b",
    I,
)
JUDGES = re.compile(
    r"(?:(?:the|our)\s+)?(?:judges|judging panel|panel|we|they)\b.{0,30}?\b(?:look(?:ing|s)? for|want(?:s|ing)?(?: to (?:see|know|hear))?"
    r"|(?:would )?(?:also )?like to (?:see|know|hear)|expect(?:ing)?|need|assess(?:ing)?|give credit)\b",
    I,
)

_EVIDENCE = re.compile(r"\b(?:evidence|examples?|proof|demonstrat\w+|results|data|how|show\w*|figures|testimonials?)\b", I)

# What speaks of the entry's handling, of the web site or of the awards evening, and not of the work.
_HANDLING = re.compile(
    r"\b(?:regist(?:er|ration)\b.{0,20}\b(?:account|interest|online|here|now|your)|log ?(?:in|on)\b|sign (?:in|up)\b|"
    r"(?:create|set up) an? account|(?:start|submit|save|begin|complete|edit|finish) your (?:entry|nomination|submission|application|work)"
    r"|before the deadline|in the running|download (?:the|our|a|your)|click (?:here|on|the)|view (?:the|our|all|full|more)"
    r"|read (?:more|all|the|our)|book (?:a|your|now|tickets|tables?)|(?:buy|order) tickets|contact us|get in touch"
    r"|follow us|share this|cookies?\b|privacy (?:policy|notice)|your (?:browser|privacy|password)|upload(?:ed|ing)?\b"
    r"|entry fees?|early bird|\bvat\b|deadline|closing date|close[sd]? (?:on|at)|shortlist(?:ed|ing)?\b|ceremony|gala|"
    r"winners? (?:will|are|is)|judges['’] decision|terms (?:and|&) conditions|t&cs|newsletter|mailing list|sponsorship\b|our sponsors?\b|sponsored by\b"
    r"|e-?mail (?:us|address)|phone number|telephone|supporting (?:documents?|files?|materials?|evidence|information)(?: (?:must|should|may|can|is|are)\b|:)"
    r"|file (?:size|format)|attach(?:ed|ing)? (?:up to|a|any|your|supporting)|hear about (?:the|this|these|us)"
    r"|happy for us|(?:may|can) we (?:contact|use|publish)|contact you\b|i confirm|by (?:submitting|entering)"
    r"|for a (?:demonstration|demo|quote)|find out more|accept all|skip to)"
    r"|\S@\S|https?://|www\.",
    I,
)
# Advice on how to write an entry, or on what will not be judged.
_ADVICE = re.compile(
    r"\b(?:jargon|acronyms|plain english|third person|first person|word (?:count|limit)|proof-?read|bullet points?"
    r"|concise(?:ly)?|spelling|grammar|your draft|for every claim|do not (?:enter|include|exceed|count)|don['’]t\b"
    r"|evidence (?:must|should|has to|can only|may) (?:be (?:from|dated|recent|no)|come|relate|date|cover)|entries (?:must|should|will|without|may|can|are|that|from)|entrants? (?:must|should|will|may|can|are)|will not be (?:judged|accepted|considered)"
    r"|references at the end|(?:an )?entry of its own|keep (?:it|your|each|to|answers)|read(?:ing)? (?:the|your|each) (?:question|criteria|entry)"
    r"|outside (?:the|your) (?:project|team|organisation)|judges (?:score|read|will not|do not|cannot|know|have)"
    r"|judges? (?:should|must) be able|too (?:long|many|much)|avoid\b|make sure (?:that )?you|remember (?:to|that)|rather than more|(?:charts?|photographs|pictures|videos?) (?:and|or|rather)"
    r"|stick to|cut and paste|spell out|answer (?:every|each|all|the) (?:question|criteri))",
    I,
)
# Boxes for names, and the like.
_BOX = re.compile(
    r"(?:(?:please\s+)?(?:list|state|give|provide|enter|add|supply|insert|include|tell us)\s+)(?:us\s+)?(?:the|your|a|an|all|full)?.{0,40}?\b"
    r"(?:a title|entry title|project title|full names?|names? of|job title|your name|e-?mail|telephone|postcode|contact details|logo|photographs?|workplace"
    r"|organisation name|name and)\b|(?:full )?names? of\b|(?:entry|project|job) title\b|team or individual\b|is your organisation\b",
    I,
)
# The questions of an FAQ: put by the one who enters, or about entering.
_FAQ = re.compile(
    r"(?=.*\?).*\b(?:I|me|my|mine|I['’]\w+)\b"
    r"|(?i:(?:can|may|must|do|should|could|will) (?:we|our)\b.*\?)"
    r"|(?i:(?:what|how|when|where|who|is|are|can|do|does|will|must|may|should|why|which)\b.*\b(?:word (?:limit|count)s?|deadlines?|entry fee|shortlist\w*|"
    r"ceremony|tickets?|(?:entries|nominations|finalists|winners) (?:be |being )?(?:judged|announced|scored|accepted|assessed|chosen|notified|close|open)|entries (?:judged|close|open)"
    r"|(?:to|we|you|one|people|organisations?|anyone|i) (?:enter|apply|nominate|submit)\b|an answer be|confidential|judging process|judges? are|judging (?:day|take)|attend|pay\b|refund|multiple (?:entries|categories)"
    r"|more than (?:once|one (?:category|entry))|using ai|use ai|supporting (?:documents?|evidence|materials?) (?:be|include|allowed|needed))\b.*\?)"
    r"|(?i:(?:what|how|when|where|who|is|are|can|do|does|will|must|may|should|which)\b.{0,30}\b(?:should|must|can|may|will|do|does|is) (?:the|my|an|your|our|each) (?:entry|entries|nomination|submission|application)\b.*\?)"
    r"|(?i:(?:who|what|how|where) (?:can|do|should) (?:i|we|you) (?:contact|proceed|ask|talk)\b)"
    r"|(?i:how (?:do you want|would you like|could we|can we|may we) (?:to )?(?:proceed|help)\b)"
    r"|(?i:(?:what|who|how|when|are|do|will)\b[^?]{0,60}\b(?:judges?|judging|judging panel)\b.*\?)"
    r"|(?i:why (?:should (?:you|i|we) )?enter\b)|(?i:need (?:any )?help|have a question|what happens (?:after|once) (?:i|we|you|my))"
)
# "Is this award for you?", "Have you got what it takes?": calls to enter.
_CALL = re.compile(r"\b(?:is this (?:award|category|you)|got what it takes|could you be|think you have|have you (?:got|led|delivered|been part))\b", I)
_LABEL_ONLY = re.compile(r"[\w&/’' -]{1,40}:?\Z")


def opens_ask(text: str) -> bool:
    """Whether the first words are those of an order or a question."""
    return bool(_IMPERATIVE.match(f"{text} it") or _QUESTION.match(text))


@lru_cache(maxsize=4096)
def ask(text: str) -> Ask:
    """How surely a line, or a sentence, asks something of the entry."""
    words = text.split()
    if len(words) < 2 or not re.search(r"[^\W\d_]{2}", text):
        return Ask.NOT
    if _HANDLING.search(text) or _ADVICE.search(text) or _BOX.match(text) or _FAQ.match(text) or _CALL.search(text):
        return Ask.NOT
    if "?" in text and (_QUESTION.match(text) or _asks_inside(text)):
        return Ask.PLAIN
    if len(words) > 2 and (_IMPERATIVE.match(text) or _CONDITIONAL.match(text)):
        return Ask.PLAIN
    if len(words) > 4 and _OPEN_QUESTION.match(text) and not text.endswith("!"):
        return Ask.NAMED if text.endswith(".") else Ask.PLAIN
    if JUDGES.match(text):
        return Ask.NAMED if len(words) > 5 and _EVIDENCE.search(text) else Ask.WEAK
    if len(words) > 2 and (_NAMED.match(text) or _ASPECT.match(text)):
        return Ask.NAMED
    return Ask.WEAK


def _asks_inside(text: str) -> bool:
    return any(_QUESTION.match(part.strip()) for part in re.split(r"(?<=[.?!;:,–-])\s+", text))


def is_label(text: str) -> bool:
    """Whether a line is so short that it names something and asks nothing."""
    return len(text.split()) <= 5 and bool(_LABEL_ONLY.match(text))


# What a line promises of the list beneath it.
_LEADS_TO_ASKS = re.compile(
    r"\b(?:judged|scored|assessed|marked|evaluated|graded)\b.*\b(?:on|against|by|using|following|criteria)\b|\bcriteria\b"
    r"|\blook(?:ing|s)? (?:for|at)\b|\b(?:want|like|need)(?:s|ing)? to (?:see|know|hear)\b"
    r"|\b(?:should|must|will need to|need to|are asked to|is asked to)\b.{0,40}\b(?:include|address|demonstrate|cover|focus|describe|show|explain|answer|"
    r"consider|contain|outline|evidence|tell|provide)\b|\bquestions?\b.*\b(?:are|below|following|form|to answer)\b"
    r"|\bplease (?:answer|address|describe|provide|include|demonstrate|tell|cover|outline|explain)\b"
    r"|\bfollowing (?:questions|areas|points|headings|sections|aspects|themes)\b|\bcredit (?:for|to)\b|\btell us\b|\bentries will\b"
    r"|\bwhat (?:to include|we (?:ask|want|are looking for)|you need to tell us)\b",
    I,
)
_LEADS_ELSEWHERE = re.compile(
    r"\b(?:might|may|could|can)\b.{0,60}:?$|\bsuch as\b|\bexamples? (?:of|might|could|may|include)\b|\beither\b|\bthrough:|\brange from\b"
    r"|\bplease note\b|\bnotes?:|\btips?\b|\b(?:previous|past|recent) (?:winners|finalists)\b|\byou will (?:get|receive)\b"
    r"|\bcategories\b|\bopen to\b|\beligib\w+|\bwho (?:can|may|should)\b|\bincludes?:$|\bapplicants?\b|\b(?:can|may) (?:be|enter)\b|\bfor example:?$",
    I,
)
_SURELY_TO_ASKS = re.compile(r"\bjudged\b|\bcriteria\b|\blook(?:ing)? for\b|\b(?:should|must)\b|\bquestions\b|\bscored\b", I)


def leads_to_asks(text: str) -> bool | None:
    """Whether a line announces a list of asks; False for a list of something else, None where it does not tell."""
    wanted, other = bool(_LEADS_TO_ASKS.search(text)), bool(_LEADS_ELSEWHERE.search(text))
    if wanted and (not other or _SURELY_TO_ASKS.search(text)):
        return not re.search(r"\b(?:open to|eligible|please note)\b", text, I)
    return False if other else None
