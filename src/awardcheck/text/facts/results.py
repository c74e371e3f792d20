"""What a sentence or a table's row tells of results, so that a target is known again in it, however it is worded."""

from __future__ import annotations

import re
from functools import lru_cache

from awardcheck.records import dataclass
from awardcheck.text.facts.attained import ALL, WHOLLY, Size, sizes
from awardcheck.text.facts.named_measures import measures
from awardcheck.text.facts.target_words import PAYS
from awardcheck.text.figures.numbers import FRACTION_SIGN, NUMBER_SIGN, N, mark
from awardcheck.text.patterns import compiled, regex


@dataclass(frozen=True, slots=True)
class Result:
    """What one sentence or row tells: its words and sizes, and whether it says what came of a target."""

    words: frozenset[str]
    sizes: tuple[Size, ...] = ()
    verdict: bool = False
    elliptic: bool = False  # a number of nothing but those who were spoken of: "260 set off"
    number: bool = False
    opinion: bool = False  # what somebody thinks
    people: bool = False  # counts people


_TELLS = regex(
    r"\d|%|\b(?:met|missed|achieved|exceeded|reached|beaten|beat|hit|halved|doubled|half|third|quarter|nobody|none"
    r"|every"
    r"|all|no one|no longer|last|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen"
    r"|sixteen|every(?:body|one)|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty"
    rf"|sixty|seventy|eighty|ninety|hundred|short|zero|nil)\b|{PAYS}",
    re.IGNORECASE,
)
# How often a door is open is no result.
_OPEN = regex(
    r"\b[\w-]+ (?:nights?|days?|times|evenings|mornings|afternoons|hours) (?:a|every|each) (?:day|week|month|year)\b",
    re.IGNORECASE,
)
_ASKED = r"(?:set|asked|aimed|promised|hoped|planned|wanted|pledged|expected|required)"
_VERDICT = regex(
    r"\b(?:(?<!they['’]d )(?<!who )(?<!body )met(?! (?:"
    r"\d[\d,]*|[a-z]+ times|weekly|monthly|quarterly|fortnightly|every|each|once|twice|with|together|regularly"
    r"|in|at|on|for|a|an)\b)|missed(?! (?!targets|goals|aims|this|its)(?:[a-z]+ )?[a-z]{3,}s\b)|beat|beaten|exceeded"
    r"|surpassed|achieved|(?:under|over|above|below|off|against) (?:our|the|its) (?:own )?(?:targets?|goal|aim|plan)"
    r"|(?:is|was|were) short(?=[.,;:]| because| by)|fell short|fallen short|short of|overshot|undershot"
    r"|on (?:target|track|trajectory|course)|(?:ahead of|behind) (?:target|plan|schedule|trajectory)|off target|in full"
    r"|(?:not|n['’]t) (?:quite )?(?:get|got|manage|reach|make|made|there)|nearly there|hit (?:it|that|our|the|both)"
    rf"|(?:than|what|which|as) (?:we|they|the [a-z]+|our [a-z]+)(?:['’]d| had)? (?:ourselves )?{_ASKED}"
    r"|^(?:and |but )?(?:every(?:body|one)|nobody|no one|all(?: of them)?|both|each|none|it|they|we|most|nearly all)"
    r" (?:now )?(?:was|were|is|are|did|does|do|has|have)(?=[.!])"  # "Everybody was."
    rf"|was {_ASKED} (?:of|for)|(?:we|i|they)(?:['’]d| had) (?:said|{_ASKED})|(?:broken?|breaks?) even"
    r"|(?:twice|three times|many times) over|(?:and|or) (?:then some|more besides)|smashed (?:it|that|our|the)"
    r"|(?:sailed|went|blew|gone) past (?:it|that|our|the)|(?:raised|found|saved|managed|reached|delivered) (?:it|that)"
    r"|ha(?:s|ve|d)n['’]t (?:been|had|seen|lost) (?:one|any|a)|there (?:has|have|had) been (?:none|one)"
    rf"|paid for (?:itself|themselves)|(?:was|were) kept|did (?:so|it)"
    rf"|kept (?:to )?(?:it|that|their word))\b",
    re.IGNORECASE,
)
_OPINION = regex(
    r"\b(?:rated|rating|scored|said|say|satisf\w+|recommend\w*|felt|feel\w*|agreed?|liked?|happy|useful|helpful"
    r"|listened|thought|think|thinks|trust(?:ed)? (?:us|it|them)|pleased|confident)\b",
    re.IGNORECASE,
)
_PEOPLE = (
    rf"{N} (?:[a-z-]+ ){{0,2}}?(?:people|patients|residents|volunteers|carers|staff|nurses|doctors|children|families"
    r"|tenants|women|men|adults|members|workers|households|pupils|parents|clients|callers|hosts|mentors|drivers|veterans"
    r"|apprentices|students|trainees|champions)\b"
)
_ELLIPTIC = (
    rf"(?<!of ){N} (?:have|has|had|are|were|came|come|set|took|joined|signed|went|got|did|turned|started|finished"
    rf"|stayed"
    r"|stay|use|attend|never|now|do)\b"
)


@lru_cache(maxsize=512)
def result(text: str) -> Result:
    """What a sentence or a row tells of results."""
    words = measures(text)
    if not _TELLS.search(_OPEN.sub("", text)):
        return Result(words)
    marked = mark(text.lower())
    return Result(
        words,
        sizes(text) + ((Size("all", ALL),) if WHOLLY.search(text) else ()),
        bool(_VERDICT.search(text)),
        bool(compiled(_ELLIPTIC).search(marked)),
        NUMBER_SIGN in marked or FRACTION_SIGN in marked,
        bool(_OPINION.search(text)),
        counts_people(text),
    )


def counts_people(text: str) -> bool:
    """Whether a number of people is told."""
    return bool(compiled(_PEOPLE).search(mark(text.lower())))
