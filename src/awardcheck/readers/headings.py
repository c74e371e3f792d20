"""Lines that are headings in all but style: a short bold line, ALL CAPS, `1. Ambition (400 words)`, "Section 4: Value".

A heading that is missed costs a criterion its place; a line wrongly taken for one cuts an answer in two. So each rule
wants a line that is short, that closes like a title, and that is nothing else that people also set apart: a quotation,
its attribution, a figure, a caption, a date, a note to self, a label with its sentence.
"""

from __future__ import annotations

import re
from re import IGNORECASE as I

from awardcheck.text.patterns import compiled, regex

_LONGEST = 110  # characters; a title-like line is never longer, and no pattern below sees more than this
_MOST_WORDS = 12
_MOST_WORDS_NUMBERED = 6

# Fake headings rank below a title; a merely bold line ranks below a number or capitals.
_PLAIN_LEVEL, _BOLD_LEVEL = 2, 3

_ALLOWANCE = regex(
    r"(?:\s*[-–—:,]\s*|\s*[(\[]\s*|\s+(?=max|up to|limit|no more))"
    r"(?:(?:max(?:imum|\.)?|up to|limit|no more than|about|approx\.?)\s*(?:of\s*)?:?\s*)?"
    r"\d[\d,]{0,6}(?:\s?/\s?\d[\d,]{0,6})?\s*(?:words?|wds)"
    r"(?:\s+(?:max(?:imum)?|limit|allowed|so far|left|each))?\.?[)\]]?\s*:?$",
    I,
)
_DIGIT = regex(r"\d")
_LIMIT_HINT, _LIMIT_TAIL = regex(r"\d\s?w", I), 32
_NUMBER = regex(
    r"(?:(?P<part>section|part|question|criterion|criteria|q)\s?"
    r"(?P<id>\d{1,2}(?:\.\d{1,2})?[a-h]?|[A-H]|[IVX]{1,4}|one|two|three|four|five|six)\b\s*[.):–—-]?"
    r"|(?P<dotted>\d{1,2}(?:\.\d{1,2}){1,3})\.?\)?"
    r"|\(?(?P<simple>\d{1,2})(?P<after>[.):]|\s?[-–—](?=\s)|(?=\s))"
    r"|(?-i:(?P<letter>[A-H]\d{0,2}|[IVX]{1,4}))[.):])(?:\s+|$)",
    I,
)
_QUOTED = regex(r"[\"'“‘«].*[\"'”’»][.!?,]?")
_DATE = regex(
    r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s+)?(?:\d{1,2}(?:st|nd|rd|th)?\s+)?"
    r"(?:jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec)[a-z]*\.?(?:,?\s+\d{2,4})?"
    r"|\d{1,4}[/.-]\d{1,2}[/.-]\d{2,4}|(?:19|20)\d\d",
    I,
)
_CLOSING = ".!;,…"
_CAPTION = regex(r"(?:figure|fig\.?|table|chart|graph|image|photo|diagram|appendix|annex|page)\s+[\dA-Z]{1,3}\b", I)
_CONTACT = regex(r"\S@\S|https?:|www\.", I)
_FIGURE = regex(
    r"[%£$€]|\bper cent\b"
    r"|\bfrom\s\d.*\bto\s\d"
    r"|^[+~<>≥≤]?\d[\d,.]*(?:k|m|bn|st|nd|rd|th)?\b(?!/|-\d|\s(?:months?|years?|weeks?|days?)\s(?:on|later)$)",
    I,
)
_YEAR = regex(r"(?:19|20)\d\d\b")
_NOTE = regex(
    r"\b(?:tb[cda]|todo|to do:|fixme|nb|n\.b\.|xx+|asap|to follow|to come|to be (?:confirmed|agreed|added|written)"
    r"|chased?|awaiting|waiting (?:for|on)|check (?:with|this|these|that|the|if)|ask (?!us\b)[a-z]+|insert|placeholder"
    r"|delete|remove (?:this|before)"
    r"|please (?!describe|provide|explain|tell|outline|give|state|share|detail|demonstrate)"
    r"|pls|needed|don'?t forget|remember to|over (?:the )?(?:word )?limit|draft (?:only|\d|v\d)|v\d+(?:\.\d+)?|do not"
    r"|^\w+ to (?:confirm|check|add|send|supply|provide|write|get)|needs work|exceeded|cop(?:y|ied) from|working draft"
    r"|final version|not for sharing|^(?:maybe|not sure|unsure|ok|help$)|word count|confidential"
    r"|not for (?:circulation|publication)|more here"
    r"|(?:add|get|put|include|update|rewrite|finish|confirm|email|ring|phone|remind)\b.{0,40}\b"
    r"(?:here|from|with|later|by|today|tomorrow|again|figures?|quotes?|numbers?|data|stats?|section|para|bit)"
    r"|mon|tues?|weds?|thurs?|fri)\b|^needs?\s|\?\?|!|^\W*[\[{<].*[\]}>]\W*$",
    I,
)
_LABEL = regex(
    r"(?:notes?|ref(?:erence)?|words?|pages?|source|contact|from|to|cc|date|author|lead|owner|status|version|subject|re|e-?mail|tel|(?:tele)?phone"
    r"|name|deadline|budget|total|costs?|savings?|score|rating|result|before|after|baseline|target|key|warning|important"
    r"|category|award|programme|organisation|job title|entrant|(?:submitted|prepared|written) by)\s*:",
    I,
)
_ROLE = (
    r"(?:nurse|carer|patient|service[ -]user|volunteer|resident|tenant|parent|mother|father|mum|dad|wife|husband|son"
    r"|daughter|sister|brother|manager|director|officer|chief|chair|lead|head|consultant|gp|doctor|matron|\w*therapist"
    r"|paramedic|pharmacist|practitioner|worker|co-?ordinator|clinician|councillor|trustee|member|student|pupil"
    r"|(?:head)?teacher|clerk|administrator|partner|leader|commissioner|ceo|midwife|psychologist|advocate|surgeon"
    r"|registrar|aged)"
)
_ANSWER = regex(r"(?:yes|no|none|n/a|thanks|thank you|and|but|or|so|because|then|see|e\.g\.|i\.e\.)(?:\W|$)", I)
_COUNTED = regex(
    r"(?:minutes|hours|days|weeks|months|years|people|patients|carers|families|staff|nurses|partners|organisations|beds"
    r"|wards|sites|practices|homes|visits|referrals|posts|wte|fte)\b",
    I,
)
_NAMED = r"(?-i:[A-Z][\w'’-]+(?:\s[A-Z][\w'’-]+){1,3})"
_ATTRIBUTION = regex(
    r"[-–—~]"
    r"|[\"'“‘].*[.!?,][\"'”’]\s"
    r"|(?-i:[A-Z]\.\s?){1,3}(?-i:[A-Z])[\w'’-]+$"
    r"|(?:dr|mrs?|ms|miss|mx|prof(?:essor)?|sir|dame|cllr|councillor|rev|sister|matron)\.?\s(?-i:[A-Z])"
    rf"|{_NAMED},\s(?:[^,]{{0,60}},?\s)?(?:[\w-]+\s){{0,4}}{_ROLE}s?\b"
    rf"|(?:an?\s)?(?:[\w-]+\s){{0,3}}{_ROLE}(?:,|\s(?:from|at|in|of|on|aged)\b)",
    I,
)
_SENTENCE = regex(
    r"\b(?:i|we|they|he|she|it|you|this|there)(?:['’](?:ve|re|ll|d|s|m))?\b"
    r"|\b(?:is|are|was|were|has|had|have|will|would|can|could|did|does|do|must|should|may|might|been|be)\b|\w{3,}n['’]t\b",
    I,
)
_ASKS = regex(r"(?:what|how|why|who|where|when|which)(?:['’]s)?\b", I)
_ASKS_YES_NO = regex(r"(?:were|was|did|does|is|are|has|have)\s(?!this|that|it|i\b|you\b)", I)
_IMPERATIVE = regex(
    r"(?:to|reduce|improve|increase|develop|deliver|build|create|provide|ensure|make|give|support|train|recruit|run|cut"
    r"|halve|stop|start|launch|introduce|establish|set|agree|meet|share|test|review|identify|enable|help|work|move|bring"
    r"|keep|use|embed|extend|expand|offer|design|prevent|prioritise|promote|raise|save|reach|listen|learn|hold|visit|treat"
    r"|refer|assess|discharge|monitor|measure|collect|appoint|publish|secure|strengthen|tackle|address|achieve|end|free"
    r"|close|open|record|send|contact)\s",
    I,
)
_LEAD_IN = regex(r"\b(?:we|they|to|by|that|and|with|including|as follows|which|are|is|were|was|will|include[sd]?):$", I)
_INITIALS = frozenset(  # initials that are spoken like a word, and stamps: neither is a title
    compiled(r"\w+").findall(
        """AGE AKA BAME CAMHS COVID CQUIN DHSC EMIS ICBS LGBT MHRA MIND NHSE NICE OFSTED PALS PREMS PROMS QIPP RCGP SEND
        SNOMED UKHSA UNICEF VCSE VCSFE DRAFT FINAL OFFICIAL PRIVATE SENSITIVE URGENT""",
    )
)
_SMALL = frozenset(("AND", "ARE", "DID", "FOR", "HOW", "OUR", "THE", "WAS", "WHO", "WHY"))
_WORD = regex(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")


def fake_heading(text: str, *, bold: bool) -> int | None:
    """The level of a line that is a heading in all but style, or None.

    `text` is the whole paragraph as plain text; `bold` says that every visible run of it is bold. No error is raised.
    Numbers and capitals count as a level below a document's title, a merely bold line as one below those.
    """
    line = text.strip()
    if not line or len(line) > _LONGEST or "\n" in line:
        return None
    line = " ".join(line.split())
    if not (bold or _stands_out(line)):
        return None
    title = (_ALLOWANCE.sub("", line) if _DIGIT.search(line) else line) or line
    number = _NUMBER.match(title)
    if not _may_be_title(title, title[number.end() :] if number else title):
        return None
    limited = title != line
    if number and (level := _numbered(title, number, sure=bold or limited)):
        return level
    if _capitals(title) or (limited and title[0].isupper() and not _reads_as_item(title)):
        return _PLAIN_LEVEL
    return _BOLD_LEVEL if bold and _bold_title(title) else None


def may_be_heading(line: str) -> bool:
    """False for most lines that `fake_heading` says no to whatever their print, in a fraction of the time.

    `line` is tidied text: it neither begins nor ends with white space.
    """
    return 0 < len(line) <= _LONGEST and (line[-1] not in _CLOSING or _ends_with_limit(line))


def _ends_with_limit(line: str) -> bool:
    # Only a hint: what follows the number and the w is for `_ALLOWANCE` to judge.
    return bool(_LIMIT_HINT.search(line[-_LIMIT_TAIL:]))


def _stands_out(line: str) -> bool:
    """Whether a line in plain print has what could yet make it a heading: capitals, a number, a limit."""
    return line.lower() != line == line.upper() or bool(_NUMBER.match(line)) or _ends_with_limit(line)


def has_word_limit(text: str) -> bool:
    """Whether a line ends with the limit that forms put behind a question: "(400 words)", "max 400 words"."""
    return bool(_ALLOWANCE.search(text[-_LONGEST:]))


def _may_be_title(title: str, unnumbered: str) -> bool:
    """False for what no heading is, whatever its looks."""
    # A pattern that needs a certain sign is tried only where that sign is: most lines are asked in vain.
    if len(unnumbered.split()) > _MOST_WORDS or not _WORD.search(title) or title[-1:] in _CLOSING:
        return False
    if title.endswith("?") and not (_ASKS.match(unnumbered) or _ASKS_YES_NO.match(unnumbered)):
        return False
    closed = title.rstrip(":")
    if _QUOTED.fullmatch(closed) or _DATE.fullmatch(closed) or _CAPTION.match(unnumbered) or _ANSWER.match(unnumbered):
        return False
    if (":" in unnumbered and _LABEL.match(unnumbered)) or _ATTRIBUTION.match(unnumbered):
        return False
    contact = ("@" in title or ":" in title or "." in title) and _CONTACT.search(title)
    return not (contact or _NOTE.search(title))


def _numbered(title: str, number: re.Match[str], *, sure: bool) -> int | None:
    """The level of a numbered line; `sure` says that bold print or a word limit has told it from a list's item."""
    rest = title[number.end() :].rstrip(":")
    numeral = number["dotted"] or number["id"] or number["letter"] or ""
    level = _PLAIN_LEVEL + numeral.count(".") + bool(number["letter"] and numeral[-1].isdigit())
    if number["part"]:
        return level if _part_title(rest, number["id"]) else None
    if not rest[:1].isupper() or _FIGURE.search(rest) or _DATE.match(rest) or _unit_follows(number, rest):
        return None
    short = len(rest.split()) <= _MOST_WORDS_NUMBERED and not title.endswith(("?", ":"))
    return level if sure or (short and not _reads_as_item(rest)) else None


def _part_title(rest: str, number: str) -> bool:
    """Whether "Section 4" is followed by a title or nothing, and not by the rest of a sentence or an Act's name."""
    if number.isdigit() and int(number) > 20:
        return False
    return not rest or (rest[0].isupper() and not _FIGURE.search(rest) and not _reads_as_item(rest))


def _unit_follows(number: re.Match[str], rest: str) -> bool:
    """`2.4 WTE nurses`, `4.30 Tea`, `12 Patients`: a measure, a time or a count, not a section's number."""
    first = rest.split()[0]
    dotted = number["dotted"]
    if dotted:
        return (first.isupper() and len(first) < 5) or dotted.split(".")[1] in {"00", "15", "30", "45"}
    bare = number["simple"] and not number["after"].strip()
    return bool(bare) and (int(number["simple"]) > 12 or len(rest.split()) > 4 or bool(_COUNTED.match(rest)))


def _reads_as_item(rest: str) -> bool:
    """Whether the words after a number read as a sentence or an order, as the items of a list do."""
    if _ASKS.match(rest):
        return False
    return bool(_SENTENCE.search(rest) or _IMPERATIVE.match(rest))


def _capitals(title: str) -> bool:
    if not title.isupper() or sum(map(str.isalpha, title)) < 4:
        return False
    return not _FIGURE.search(title) and any(_spelt(word) for word in _WORD.findall(title))


def _spelt(word: str) -> bool:
    """Whether a word in capitals is a word and not the initials of something."""
    return word in _SMALL or (len(word) >= 4 and word not in _INITIALS and bool(compiled("[AEIOUY]").search(word)))


def _bold_title(title: str) -> bool:
    if (_FIGURE.search(title) and not _YEAR.match(title)) or (title[-1] == ":" and _LEAD_IN.search(title)):
        return False
    _, colon, rest = title.partition(": ")
    if colon and (len(rest.split()) > 7 or (_SENTENCE.search(rest) and not _ASKS.match(rest))):
        return False
    return any(_spelt(word) for word in _WORD.findall(title) if len(word) > 3) or not title.isupper()
