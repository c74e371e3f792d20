"""What a target or a result measures, in words: the stems of what is named, synonyms as one, what people and places
it is of weighing little.
"""

from __future__ import annotations

from math import fsum

from awardcheck.text import word_set
from awardcheck.text.facts.target_words import PAYS
from awardcheck.text.figures.numbers import mark
from awardcheck.text.patterns import compiled, regex
from awardcheck.text.synonyms import one_word
from awardcheck.text.words import COMMON, stem

_TUMBLES = regex(r"\b(?:falls|fallers?|fewer [a-z]+ fell|falling at home)\b")
_NOT_CAME = regex(
    r"\b(?:did[- ]not[- ]attends?|dnas?|no-shows?|missed (?:[a-z]+ )?(?:appointment|visit|clinic)s?"
    r"|appointments? (?:were )?missed|non-attendances?|not attend(?:ing|ed)?"
    r"|fail(?:ed|ing|ure) to (?:attend|turn up|show up|come)|not turn(?:ed|ing)? up)\b"
)
_STAYED = regex(r"\b(?:keep|kept|retain\w*|stay(?:ed)?|still) (?:\d[\d.%]*|with us|at least|on\b|a year)")
_PAYS = regex(PAYS)
_BREAK_EVEN = "breakeven"
BREAK_EVEN = stem(_BREAK_EVEN)
_WORDS = r"[a-z]+(?![’'][a-z]*t\b)"
_NOISE = frozenset(
    stem(word)
    for word in word_set(
        """fewer uptake target targets goal goals objective objectives kpi kpis aim aimed want wanted hoped set agreed
        nil only acceptable zero below above beyond start end year years month months
        week weeks day days hour hours minute minutes time within under over more less
        least most than fall falls fell rise cut reduce reduced reduction increase raise down up bring brought
        keep per cent percent number numbers share rate proportion people patients residents those our we us one two
        three four five six seven eight nine ten half third quarter fifth every all nobody none no not never through
        each also first second summer winter spring autumn march april may june july august september october
        november december january february met missed miss beat beaten exceeded achieved surpassed short fell so
        measures measure out first new better see seen have good being get make take
        improve improving improved improvement
        halve halved halving double doubled
        endpoint endpoints primary secondary prespecified criteria milestone milestones thing things done mean
        average"""
    )
)
# Whom and where: most sentences of an entry name them, whatever they measure.
_SAID_OF_MUCH = one_word(
    stem(word)
    for word in word_set(
        """volunteers carers staff nurses doctors children families tenants homes wards schools practices women men
        adults service services clinic clinics unit units team teams programme scheme project care health local
        sites site area community trust council hospital home users members workers households young older
        visits used use"""
    )
)
# Who sets targets, in what, and how: none of what is measured.
ANNOUNCES = frozenset(
    stem(word)
    for word in word_set(
        """board cabinet icb committee funder funders trustees commissioner commissioners executive executives directors
        governors lender mayor minister minutes minuted note line schedule bid contract tender specification charter
        memorandum compact business case plan strategy clause agreement grant application proposal terms manifesto
        document paper poster ambition ambitions trajectory pledge pledges promise promises commitment undertaking
        condition conditions requirement threshold ceiling mandate remit challenge brief bargain deal standard tests
        milestone success indicator indicators yardstick criterion dare wager vow intention task demand stipulation
        meant intended planned sought aspired resolved pledged promised vowed undertook committed asked required
        expected demanded insisted stipulated challenged tasked wished determined swore said told settled decided
        modest simple plain ambitious bold bar"""
    )
)
# Words of a result that tell of what a target calls by another: of who stays by who left.
_TOLD_AS = {
    "retenti": word_set("turnov stayed attriti"),
    "attriti": word_set("turnov stayed retenti"),
    "turnov": word_set("retenti stayed attriti"),
    "stayed": word_set("retenti attriti"),
    BREAK_EVEN: word_set("cost sav surplu profit"),
}
_NONE: frozenset[str] = frozenset()
_LITTLE = 0.4
_IN_OTHER_WORDS = 0.7
_FORM = 6  # letters that two forms of a word have in common
_ASIDE = regex(
    r"(?<!reduction )(?<!rise )(?<!fall )(?<!cut )(?<!increase )(?<!drop )(?<!growth )(?<!change )(?<!improvement )"
    r"\b(?:in|at|among|across|within|on|from) (?:(?:the|our|its|their|all|every|each|a) )?"
    r"(?:[a-z-]+ ){0,2}?[a-z-]+\b"
)


def measures(text: str) -> frozenset[str]:
    """The stems of what a target or a result measures, synonyms as one."""
    text = _PAYS.sub(_BREAK_EVEN, _NOT_CAME.sub("absentees", text.lower()))
    found = one_word(
        {stem(word) for word in compiled(_WORDS).findall(mark(text)) if len(word) > 1 and word not in COMMON} - _NOISE
    )
    if _TUMBLES.search(text):
        found |= {"tumble"}
    return found | {"stayed"} if _STAYED.search(text) else found


def aside(text: str) -> frozenset[str]:
    """The words of a target that only say of whom or where it is: "in the reablement team"."""
    return frozenset(word for found in _ASIDE.findall(text.lower()) for word in measures(found))


def shared(target: frozenset[str], result: frozenset[str], little: frozenset[str] = frozenset()) -> float:
    """How much of what a target measures is named in a result, from 0 to 1; `little` are words that weigh less."""
    near = {word for word in target - result if any(_is_form(word, other) for other in result - target)}
    much = _weight(target & result, little) + _IN_OTHER_WORDS * _weight(frozenset(near), little)
    return much / (_weight(target, little) or 1.0)


def told_as(target: frozenset[str], result: frozenset[str]) -> frozenset[str]:
    """The words of a target that a result tells by their opposite, or by what they come to."""
    return frozenset(word for word in target if _TOLD_AS.get(word, _NONE) & result)


def _is_form(one: str, other: str) -> bool:
    """Whether two stems are forms of one word."""
    return len(one) >= _FORM and one[:_FORM] == other[:_FORM]


def rare(word: str) -> float:
    """How much it tells that a word is named: little, where it says whom or where."""
    return _LITTLE if word in _SAID_OF_MUCH else 1.0


def _weight(words: frozenset[str], little: frozenset[str]) -> float:
    return fsum(_LITTLE if word in little else rare(word) for word in words)


def telling(words: frozenset[str]) -> frozenset[str]:
    """The words without those that only say whom or where."""
    return words - _SAID_OF_MUCH
