"""Of whom a figure in a sentence tells: those who work there, or those whom they serve."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Literal

from awardcheck.text import REMEMBERED, word_set
from awardcheck.text.patterns import regex
from awardcheck.text.voices import roles

Party = Literal["staff", "patients"]

_WORD = regex(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_STAFF = word_set(
    "staff workforce employees colleagues nurses midwives doctors gps clinicians professionals physios crews"
    " headteachers heads leads sitters tutors caretakers lifeguards"
)
_PATIENTS = word_set(
    "people adults users citizens families parents mums dads mothers fathers children youngsters women men "
    "households callers"
    " public islanders villagers householders locals visitors carers relatives pupils"
    " grandparents grandfathers grandmothers widows widowers"
)
# Who may be of either party, or is named for what was asked and not for who answered.
_EITHER = word_set(
    "members participants respondents others partners practices schools teams leaders supporters hosts friends"
    " neighbours customers trustees charities governors owners landlords employers  trainees students learners"
)
# Of those the people, of whichever party they are, and the bodies.
PERSONS = regex(
    r"\b(?:members|participants|respondents|others|supporters|hosts|friends|neighbours|trainees|students|learners"
    r"|volunteers|apprentices|graduates|peers|regulars|juniors|seniors|walkers|runners|swimmers|singers|gardeners|riders|cyclists|players|dancers|listeners"
    r"|readers|newcomers|guests|beneficiaries|recipients|starters|attendees|recruits|mentees|interviewees|everyone"
    r"|everybody|those(?= (?:on|in|at|with|using|taking|coming|attending)\b)|[a-z]*(?:holders|goers))\b",
    re.IGNORECASE,
)
BODIES = regex(
    r"\b(?:practices|schools|teams|homes|trusts|councils|charities|services|wards|sites|places|boards|hospitals"
    r"|boroughs|districts|systems|partners|organisations|agencies|pharmacies|surgeries|providers|employers|firms"
    r"|companies|landlords|trustees|governors|leaders|owners|networks|localities|clinics|hubs|groups|areas|regions|counties|towns|studies|beds|posts|plans"
    r"|referrals|calls|cases|visits|tests|forms|measures|targets|actions|recommendations|projects|schemes|reviews)\b",
    re.IGNORECASE,
)
_EITHER_BY_PLACE = word_set("carers visitors users")
AT_WORK = regex(
    r"\b(?:home|care|paid|agency|night|professional|health|support|social|domiciliary|staff|clinical|senior)[ -]$",
    re.IGNORECASE,
)
_IN_HOMES = regex(r" (?:in|at|of|from|on) (?:the |our |these |all |both )?(?:\w+ )?(?:care )?(?:homes?|wards?)\b")
# What is done by, to or with somebody is no answer of theirs.
_NOT_THEIRS = regex(
    r"\b(?:by|with|to|from|for|see|saw|seen|about|trust\w*|know|knew|met) (?:(?:the|our|a|their|same) )?(?:\w+ )?$"
)
# "31 of the 33 nurses", "88% of all frail residents", "64 carers"; a verb between them begins what was answered.
_BEHIND = regex(
    r"(?:(?: |-)(?!(?:said|say|told|felt|feel|would|were|was|are|is|had|have|has|rated?|agreed?|wanted|want|trust\w*"
    r"|that"
    r"|knew|found|thought|liked|saw|and|but|who|recommend\w*)\b)[\w’'-]+){1,5}"
)


def respondents(figure: str, sentence: str, before: str = "") -> Party | None:
    """Whose answers a figure counts: of those named right behind it, else the nearest ahead of it, else behind.

    Where the sentence names nobody, those of the sentence before. None where the words do not tell.
    """
    start = max(0, sentence.find(figure))
    end = start + len(figure)
    behind = _BEHIND.match(sentence, end)
    for stretch in (figure, behind.group() if behind else ""):
        if found := next((party for _, party in parties_named(stretch)), None):
            return found
    ahead = [
        party for at, party in parties_named(sentence[:start]) if not _NOT_THEIRS.search(sentence, max(0, at - 30), at)
    ]
    rest = [party for _, party in parties_named(sentence[end:])]
    told = [party for _, party in parties_named(before)]
    return next(iter((*ahead[-1:], *rest[:1], *told[-1:])), None)


def parties_named(text: str) -> Iterator[tuple[int, Party]]:
    """Where several people of one party are named."""
    for word in _WORD.finditer(text):
        if party := _party_at(word, text):
            yield word.start(), party


@lru_cache(maxsize=REMEMBERED)
def subjects(text: str) -> tuple[tuple[int, int, Party], ...]:
    """From where to where people are named of whom something may be told, and not what is done with or for them.

    Also "those who came"; partners' people are left out, who may be either.
    """
    return tuple(_subjects(text))


def _subjects(text: str) -> Iterator[tuple[int, int, Party]]:
    for word in _WORD.finditer(text):
        one = word.group().lower()
        party = _party_at(word, text) if roles.party(one.removesuffix("s")) != "partner" else None
        if party and not _NOT_THEIRS.search(text, max(0, word.start() - 30), word.start()):
            yield word.start(), word.end(), party
        elif roles.party(one) == "staff" and _NOT_ONE.search(text, max(0, word.start() - 15), word.start()):
            yield word.start(), word.end(), "staff"  # "No warden has left"
        elif one in ("who", "whom", "whose") and _THOSE.search(text, max(0, word.start() - 30), word.start()):
            yield word.start(), word.end(), "staff" if _WORK_THERE.match(text, word.start() - 1) else "patients"


_NOT_ONE = regex(r"\b(?:[Nn]o|[Nn]ot (?:a|one)|[Nn]ot a single) $")
_THOSE = regex(
    r"(?:\b(?:[Tt]hose|[Aa]ll|[Ee]verybody|[Ee]veryone|[Aa]nybody|[Aa]nyone)|(?<![\d.,])\d[\d,]*"
    r"|\b(?:hundred|dozen|ten|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)) $"
)


def _party_at(word: re.Match[str], text: str) -> Party | None:
    party = _party(word.group().lower(), text, word.start())
    if word.group().lower() in _EITHER_BY_PLACE and (
        AT_WORK.search(text, 0, word.start()) or _IN_HOMES.match(text, word.end())
    ):
        return "staff"
    return "staff" if party == "patients" and _WORK_THERE.match(text, word.end()) else party


_WORK_THERE = regex(r" (?:(?:who|that) (?:now |also )?work(?:s|ed)?|working) (?:on|in|at|for|there|here)\b")
_EACH = regex(r"\b(?:[Ee]ach|[Ee]very|[Pp]er) (?:[\w-]+ )?$")


def _party(word: str, text: str, start: int) -> Party | None:
    """Of several people, or of each of them: "nurses", "every nurse", "per nurse"."""
    if word in _EITHER:
        return None
    if word in _STAFF or word in _PATIENTS:
        return "staff" if word in _STAFF else "patients"
    one = roles.party(word)
    kind = roles.party(word[:-1]) if one is None and word.endswith("s") else one
    if kind is None or bool(_EACH.search(text, max(0, start - 30), start)) != (one is not None):
        return None
    return "patients" if kind in ("patient", "carer") else "staff"


_LONGEST_HEADING = 60  # characters; what is longer is a question of the award's
_OF_STAFF = regex(r"\b(?:staff\w*|workforce|(?:our|the) team|our (?:own )?people|for us|morale)\b", re.IGNORECASE)


def party_of_heading(heading: str) -> Party | None:
    """Whom a heading names, and nobody else: "Impact on staff", "What it meant for us", "Patients"."""
    if len(heading) > _LONGEST_HEADING:
        return None
    named = {party for _, party in parties_named(heading) if party != "patients" or "eople" not in heading}
    if _OF_STAFF.search(heading):
        named.add("staff")
    return named.pop() if len(named) == 1 else None
