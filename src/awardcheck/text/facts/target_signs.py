"""What speaks for or against a sentence setting a target: the signs that trained weights are given to.

Its words and pairs of neighbours, and its frame: what is left of it when of each word only its class is kept, and
words of no class are left out. "The board said that waits would be under six weeks" has the frame who, aim, shall,
than, number, so that a sentence in other words is known by it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from awardcheck.text import word_set
from awardcheck.text.patterns import regex
from awardcheck.text.words import stem

_SHALL = word_set("would should must shall ought 'd")
_AIM = word_set(
    """aimed wanted hoped meant intended planned sought aspired resolved pledged promised vowed undertook committed
    agreed asked required expected demanded insisted stipulated challenged tasked wished determined swore specified set
    wish want intend seek aim hope plan said told settled decided"""
)
_TARGET = word_set(
    """target targets goal goals aim aims objective objectives kpi kpis ambition ambitions trajectory trajectories
    pledge pledges promise promises commitment commitments undertaking condition conditions requirement threshold
    thresholds ceiling ceilings mandate remit challenge brief bar mark bargain deal standard standards test tests
    measure measures milestone milestones success indicator indicators yardstick criterion criteria dare wager vow
    intention task ask asks demand stipulation line limit outcomes"""
)
_DEED = word_set(
    """bid contract tender specification charter memorandum compact business case plan strategy clause agreement grant
    application proposal schedule minutes minuted letter terms prospectus manifesto document paper poster wall"""
)
_WHO = word_set(
    """board cabinet trust council icb committee funder funders trustees commissioner commissioners chair chairs
    executive executives director directors governors partners we i client lender lenders mayor manager managers
    minister team partnership alliance"""
)
_THAN = word_set(
    """least most more fewer less under below above over within inside exceed maximum minimum exceeding longer nobody
    none no zero nil every all beyond cap capped nought"""
)
_BY = word_set("by before until end deadline latest")
_TIME = word_set(
    """year years month months week weeks day days spring summer autumn winter christmas easter january february march
    april may june july august september october november december hours minutes"""
)
_DO = word_set(
    """cut reduce reducing reduction lower bring bringing get getting reach reaching halve halving double doubling raise
    raising lift lifting increase increasing improve improving drop fall rise come coming go going keep keeping hold
    holding stay staying down up save saving train recruit achieve deliver fit treat see"""
)
_DONE = word_set(
    """was were is are has have had been now fell rose went came got gave made began built did took ran won met held
    chose wrote brought saw heard moved opened started joined worked became grew dropped stood ended closed finished
    reached found left kept since so far"""
)
_THEY = word_set("patients people residents families carers users they she he who staff nurses")
_VERDICT = word_set("missed beat beaten exceeded achieved surpassed actual result results outcome short managed")
_AHEAD = word_set("will next plans future")
_CLASSES = {
    word: name
    for name, words in {
        "aim": _AIM, "target": _TARGET, "deed": _DEED, "who": _WHO, "than": _THAN, "by": _BY, "time": _TIME, "do": _DO,
        "done": _DONE, "they": _THEY, "verdict": _VERDICT, "ahead": _AHEAD, "shall": _SHALL,
    }.items()
    for word in words
} | dict.fromkeys(("cent", "%", "£"), "%") | {"#": "#"}  # fmt: skip
_OF_WILL = _AIM | _TARGET | _SHALL
_NUMBERS = word_set(
    """one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
    eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million half third quarter
    fifth tenth"""
)
_VERBS = word_set("was were is are has have had fell rose went came would should must to")
_BE = word_set("be to been have being")
_TOKEN = regex(r"[a-z]+|'[ds]\b|[0-9][0-9,.]*|[%£:;|\"“]")
# Kinds of headings: "What we wanted", "Ambition", "The brief"; "Outcome", "What came of it".
_OF_AIMS = regex(
    r"ambition|aim|goal|target|objective|want|promis|\bsaid\b|set out|\bask|hope|plan|beg[au]n|brief|pledge|bargain"
    r"|commit|agreed|wish|vow|\bneed",
    re.IGNORECASE,
)
_OF_RESULTS = regex(
    r"outcome|result|impact|happened|since|\bnow\b|\bgot\b|evidence|\bcame\b|\bdid\b|performance|learn|after|today",
    re.IGNORECASE,
)
_LONG = 4  # letters: longer words in -ed are mostly what was done
_BEHIND_NUMBER = 5
_MOST_WORDS, _BY_WORDS = 6, 6


def signs(sentence: str, heading: str = "") -> frozenset[str]:
    """All signs of a sentence, those of the heading above it with them."""
    said = _words(sentence)
    stems = [stem(word) for word in said]
    frame = [name for word in said if (name := _class(word))]
    return frozenset(
        (
            *stems,
            *(f"{a} {b}" for a, b in pairwise(stems)),
            *(f"+{name}" for name in frame),
            *(f"{a}>{b}" for a, b in pairwise(frame)),
            *(f"{a}>{b}>{c}" for a, b, c in zip(frame, frame[1:], frame[2:], strict=False)),
            f"words={min(_MOST_WORDS, len(said) // _BY_WORDS)}",
            *_beginning(stems),
            *_headed(heading),
            *_verbs(said),
        )
    )


def is_of_will(sentence: str) -> bool:
    """Whether any of its words is one of wishing, of what is to be, or of targets."""
    return not _OF_WILL.isdisjoint(_words(sentence))


def _words(sentence: str) -> list[str]:
    """Its words and some of its marks, every number as one sign."""
    found: list[str] = []
    for word in _TOKEN.findall(sentence.lower().replace("’", "'")):
        is_number = word[0].isdigit() or word in _NUMBERS
        if not is_number:
            found.append(word)
        elif found[-1:] != ["#"]:
            found.append("#")
    return found


def _class(word: str) -> str | None:
    return _CLASSES.get(word) or ("ed" if _is_done(word) else None)


def _is_done(word: str) -> bool:
    return len(word) > _LONG and word.endswith("ed") and word not in _AIM


def _beginning(stems: list[str]) -> Iterator[str]:
    yield f"^{' '.join(stems[:1])}"
    yield f"^{' '.join(stems[:2])}"


def _headed(heading: str) -> Iterator[str]:
    """Whether the heading above promises aims, or results."""
    if _OF_AIMS.search(heading):
        yield "under aims"
    if _OF_RESULTS.search(heading):
        yield "under results"


def _verbs(said: list[str]) -> Iterator[str]:
    """How its verbs read: which comes first, and whether a number is what did something."""
    first = next((word for word in said if word in _VERBS or word.endswith("ed")), "none")
    yield f"first verb={first if first in _VERBS else _class(first) or first}"
    if "#" not in said:
        yield "no number"
    for nth, word in enumerate(said):
        if word == "#" and any(_class(other) in ("done", "ed") for other in said[nth + 1 : nth + _BEHIND_NUMBER]):
            yield "number did"
        if _is_done(word) and (not nth or said[nth - 1] not in _BE):
            yield "done"
