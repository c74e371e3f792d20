"""What a heading of an award's page announces, and the name that it gives a criterion."""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import Enum
from functools import cache, lru_cache
from re import IGNORECASE as I

from awardcheck.spec import SpecError, list_categories, slug


class Topic(Enum):
    """What stands beneath a heading. NOISE goes on through unknown headings after it, PROCESS does not."""

    ELIGIBILITY = "eligibility"
    CRITERIA = "criteria"
    PROCESS = "process"
    NOISE = "noise"
    ABOUT = "about"
    CRITERION = "criterion"
    UNKNOWN = "unknown"


_TOPICS: tuple[tuple[Topic, re.Pattern[str]], ...] = (
    (
        Topic.NOISE,
        re.compile(
            r"(?:\bfaqs?\b|frequently asked|\btips\b|\bhints?\b|advice|dos? and don|terms|conditions|^(?:the )?rules|privacy|cookie"
            r"|(?:previous|past|last year|20\d\d)\W+(?:\w+\W+)?(?:winners?|finalists?)|^winners?\b|finalists|shortlist"
            r"|scor(?:ing|e) (?:guid|scale|matrix|system|descript)|rating|marks available|you may also|related|more (?:awards|categories)|other (?:awards|categories)|newsletter"
            r"|subscribe|share this|follow us|^(?:meet )?(?:the |our )?judges$|judging (?:process|panel)|testimonials from (?:past|previous)|latest news"
            r"|before you (?:start|begin|enter)|how to write|writing (?:your|a|an)|good entr|winning entr|plan your entry|checklist|please note|important|declaration|your details|contact details|about you\b"
            r"|guidance|need help|help$|support$|why (?:should (?:you|i) )?(?:enter|nominate|apply)|benefits of|reasons to|^what happens (?:next|after)$|data protection|confidential)",
            I,
        ),
    ),
    (
        Topic.ELIGIBILITY,
        re.compile(r"eligib|who (?:can|should|may|is (?:it|this)) (?:enter|apply|nominate|be|for)|who can|who should|who is|open to|^entrants$|is this (?:award|category) for you|can (?:i|we|you) enter", I),
    ),
    (
        Topic.PROCESS,
        re.compile(
            r"how (?:to|do i|do you|you) (?:apply|enter|submit|nominate)|how it works|start your|enter now|key dates|^dates|timeline|timetable|deadline|important dates|^(?:entry )?(?:fee|cost|price)s?\b"
            r"|\b(?:fees|pricing|prices)$|^(?:entry )?fees?|contact|find out more|supporting (?:material|evidence|document|information|file)|attachments?|word (?:count|limit)|length|format of"
            r"|presentation|ceremony|tickets|book(?:ing)? |your details|contact details|about you\b|declaration|^home$|^news$|^categories$|sponsor|award partner|(?:our|headline|event|media) partners?$|supporters|^gallery|^register|download",
            I,
        ),
    ),
    (
        Topic.CRITERIA,
        re.compile(
            r"criteria\b|\bjudg(?:es|ing|ed)\b|^what (?:we|the judges|judges|you)\b.*\b(?:want|look|ask|need|include|like)|what to include|what your (?:entry|submission|nomination)"
            r"|^(?:the )?(?:entry )?questions$|your (?:entry|submission|nomination)\b|entry (?:form|questions|requirements)|submissions?\b.*\b(?:should|must|address)|nomination form|how (?:your|entries|you).*(?:scored|judged|assessed|marked)"
            r"|^(?:assessment|scoring|marking)\b",
            I,
        ),
    ),
    (Topic.ABOUT, re.compile(r"^(?:about|overview|description|introduction|the award|summary of|award description|category description)\b", I)),
)
_NUMBERED = re.compile(
    r"(?:(?P<word>criterion|criteria|question|section|part|q|step|theme)\s*(?P<id>\d{1,2}|[A-H]|one|two|three|four|five|six|seven|eight)\b\s*[.):–—-]?\s*"
    r"|\(?\d{1,2}(?:\.\d)?[.)]\s*|\d{1,2}\s*[–—-]\s+|\(?[A-Ha-h][.)]\s+)",
    I,
)
_TAIL = re.compile(
    r"\s*(?:[-–—:,|]\s*)?(?:[(\[][^()\[\]]*(?:\d|word|mark|weight|score|point|max|optional|required|mandatory)[^()\[\]]*[)\]]"
    r"|(?:\d{1,3}\s*(?:%|marks?|points?|per cent)|(?:max(?:imum)?\.?(?: of)?|up to|limit:?)?\s*\d[\d,]*\s*words?(?:\s*(?:max(?:imum)?|limit))?))\s*[:.*]?\s*\Z",
    I,
)


@lru_cache(maxsize=1024)
def topic(title: str) -> Topic:
    """What a heading announces."""
    if (found := _NUMBERED.match(title)) and found["word"] and found["word"].lower() != "section":
        return Topic.CRITERION
    bare = criterion_name(title)
    if slug(bare) in known_names():
        return Topic.CRITERION
    return next((topic for topic, pattern in _TOPICS if pattern.search(bare)), Topic.UNKNOWN)


def criterion_name(title: str) -> str:
    """The name in a heading, without its number, weight and limit: "2. Outcome (20 marks)" gives "Outcome"."""
    bare = title.strip()
    while (cut := _TAIL.sub("", bare)) != bare and cut:
        bare = cut
    number = _NUMBERED.match(bare)
    rest = bare[number.end() :].strip(" :–—-") if number else bare
    return (rest or bare).strip(" :*#–—-") or title


@cache
def known_names() -> dict[str, str]:
    """Names that awards are known to give their criteria, by slug: those of our categories, and usual ones."""
    return {slug(name): name for name in (*_of_categories(), *_USUAL)}


def _of_categories() -> Iterator[str]:
    for file in list_categories():
        try:
            yield from (criterion.name for criterion in file.load().criteria)
        except SpecError:
            continue


# From the public pages of HSJ, LGC, MJ, Nursing Times, RCNi, PENNA, BMJ and Patient Safety awards.
_USUAL = (
    *("Aims", "Aims and objectives", "Key aims", "Objectives", "Background", "Context", "Rationale", "Challenge", "Challenges"),
    *("The challenge", "Vision", "Strategy", "Approach", "Planning", "Implementation", "Delivery", "Method", "Methods"),
    *("Innovation", "Creativity", "Originality", "Leadership", "Teamwork", "Collaboration", "Partnership", "Partnership working"),
    *("Impact", "Outcomes", "Results", "Achievements", "Evaluation", "Effectiveness", "Evidence", "Measurement", "Benefits"),
    *("Scale", "Scalability", "Sharing", "Sharing best practice", "Dissemination", "Transferability", "Adaptability", "Adoption"),
    *("Replicability", "Sustainability", "Legacy", "Future", "Value for money", "Efficiency", "Financial impact", "Cost", "Costs"),
    *("Engagement", "Patient involvement", "Patient experience", "Patient focus", "Co-production", "Equality", "Inclusion"),
    *("Equality, diversity and inclusion", "Safety", "Quality", "People", "Culture", "Environmental impact", "Problem", "Solution"),
)
