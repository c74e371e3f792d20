"""Who is mentioned in a stretch of text and could be speaking: names, roles, groups, crowds."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Literal

from awardcheck.records import dataclass
from awardcheck.text import REMEMBERED, word_set
from awardcheck.text.patterns import compiled, regex
from awardcheck.text.roles import is_crowd, party

_ONE_OF = regex(
    r"(?<![\w-])(?-i:P\d{1,3}\b)|(?<![\w-])\d{1,2}-year-old|"
    r"(?<![\w-])(?:one|another|two|three) of (?:the|our|my|its|those|these|her|his|"
    r"their) (?:[\w'’-]{1,20} ){0,3}?[\w-]{2,20}(?:s|en|ple)(?![\w-])",
    re.IGNORECASE,
)
# Plurals that are a known group all the same.
_GROUP = regex(
    r"(?<![\w-])(?:(?:members?|residents?|users?|patients?|people|staff|mothers|fathers|parents|carers|"
    r"men|women) (?:of|from|on|at) (?:the|our|that|[A-Z])|"
    r"[\w'’-]{2,30} (?:group|panel|forum|choir|federation|network|committee|club|association|"
    r"council of \w+|reference group|assembly|collective)"
    r"|(?-i:(?:(?!The |Our |This |NHS |Care )[A-Z][\w'’-]+ ){1,3}"
    r"(?:Homes|Housing|Hospice|Surgery|School|Academy|Council|Police|Mind|CIC|Society|Federation|Centre))"
    r"|healthwatch|(?:the |both |his |her |their )?(?:parents|family|children|daughters|sons) of|"
    r"both (?:parents|daughters|sons|women|men)|"
    r"(?:his|her) (?:parents|family|children)|the [A-Z]\w+ family|co-?researchers)(?![\w-])",
    re.IGNORECASE,
)

_TITLE = (
    r"(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof(?:essor)?|Sir|Dame|Lord|Lady|Cllr|Councillor|Sister|Matron|Nurse|"
    r"Father|Rev(?:erend|d)?|PC|PCSO|DC|WPC|Sgt|"
    r"Sergeant|Inspector|Insp|Supt|Superintendent|Constable|Captain|Major|Canon|Imam|Rabbi|Auntie|Uncle|Grandad|Nan)\.?"
)
_CAPITAL = r"(?:[A-ZÀ-ÞĀ-Ž](?:['’][A-Z])?[a-zà-ž]{1,24}(?:[A-Z][a-zà-ž]{1,20})?(?:-[A-Z][a-zà-ž]{1,20}){0,2})"
_NAME = regex(
    rf"(?<![\w@])(?:(?P<title>{_TITLE}) (?:{_CAPITAL}|[A-Z]\b\.?|[A-Z]{{2}}\b)(?:[ -](?:{_CAPITAL}|[A-Z]\b\.?)){{0,3}}"
    rf"|{_CAPITAL}(?: (?:[A-Z]\.|[A-Z]\b|de|van|der|al|el|bin)(?= ))?(?: {_CAPITAL}|[ -][A-Z]\b\.?){{0,3}}|@\w{{2,30}})"
)
# Capitalised words that begin no person's name: openers of sentences, months, bodies, and words of programmes.
_NO_NAME_WORDS = """
    a an the this that these those it its we our they their he she his her him you your i my me us one two three
    four five six seven eight nine ten and or but so if as at by for from in into of on to up with when where while
    what who why how which whose there here then now not no nor yes all both each every some many most more much few
    any other another such same own before after since until during over under between through about above below
    because although though however also still yet only just even once twice again last next first second third
    feedback comments comment quote quotes tell hear meet imagine today yesterday tomorrow people staff patients
    families everyone everybody somebody someone nobody anyone anybody asked speaking working thank thanks dear best
    kind regards january february march april may june july august september october november december monday
    tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays
    saturdays sundays christmas easter ramadan spring summer autumn winter nhs nice
    cqc icb uk england wales scotland ireland britain english welsh british european african covid trust council
    board committee hospital hospice surgery practice centre school university college service services programme
    project pilot scheme plan strategy policy act report review guidance framework standard standards fund
    foundation society institute association federation alliance partnership network government department ministry
    office commission authority agency public health care integrated community national local digital social primary
    mental acute long term home homes team teams group groups panel forum unit ward clinic house road street court
    lane bay city county borough town north south east west northern southern eastern western royal general district
    regional central ambition outcome outcomes spread value involvement measure result results question year date
    age source theme key aim aims goal goals target targets impact judges judge award awards entry survey interview
    interviews evidence appendix figure table section phase pathway hub desk line model approach vision mission
    culture leadership nothing something everything anything do does did is are was were has have had will would can
    could should might must let make made get got give take come came go went see saw know think like look well good
    better great new old right left therefore meanwhile instead overall finally together shared joint early safe
    carers parents nurses residents volunteers clients tenants gps consultants doctors patient carer nurse staffing
    resident service-user member members proverb words letter letters card cards email note notes his-story housing
    police fire ambulance pharmacy dental education adult adults children young older systems system leading
    starting looking building bringing using based eleven twelve thirteen fourteen fifteen sixteen seventeen
    eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety half hundred hundreds thousands dozens
    yours god bless subject mr mrs ms miss dr prof sir risk issue response problem solution feature out overdue
    planning governance ofsted fewer less costs cost money savings time times day days week weeks month months hours
    heard overheard seen spotted written posted received scribbled found picked pinned quoted taken given access
    kindness safety dignity bed sleep attendance wait uptake
    according honestly in-reach ask waiting admissions referrals visits falls sickness turnover satisfaction
"""
_NO_NAME = frozenset(_NO_NAME_WORDS.split())
_WORD = regex(r"(?<![\w-])[^\W\d_]+(?:-[^\W\d_]+)*(?![\w-])")
_PRONOUN = regex(
    r"(?<![\w-])(?:he|she|they|(?:one|another)(?= (?:\w+ly )?(?:said|says|wrote|told|writes|tells|put|"
    r"added|described|recalled)\b))(?![\w-])",
    re.IGNORECASE,
)
_ADVERB = regex(
    r"(?!(?:Sal|Mol|Kel|Pol|Bil|Emi|Li|Bever|Hol|Shel|Dol|Mil|Al|Car|Kimber|El|Til|Nel|Wal|Ju|Cecil|Ree|"
    r"O)ly$|.*lly$)[A-Z][a-z]+ly|[A-Z]ctually|Finally|Actually|Usually|Initially|Originally|Eventually|"
    r"Naturally|Really|Totally|Locally|Nationally|Regionally|Crucially|Especially|Additionally"
)
_PLACED = regex(r"(?<![\w-])(?:at|in|near|across|around|on|outside) (?:the )?$", re.IGNORECASE)

Strength = Literal["name", "role", "group", "crowd", "pronoun", "resolved"]


@dataclass(frozen=True, slots=True)
class Speaker:
    """Someone who could be speaking: where the mention stands, and how closely it says who it is."""

    start: int
    end: int
    strength: Strength

    @property
    def identified(self) -> bool:
        return self.strength in ("name", "role", "group")


@lru_cache(maxsize=REMEMBERED)
def speakers(text: str) -> tuple[Speaker, ...]:
    """Everybody mentioned in a stretch of text, in order of mention; a name wins over the role inside it."""
    found: list[Speaker] = []
    for match in _NAME.finditer(text):
        name = _trimmed(text, match)
        if name and not (
            match.group("title") is None
            and _PLACED.search(text[max(0, name.start - 12) : name.start])
            and text[name.end : name.end + 1] not in "'’"
        ):
            found.append(name)
    found += [Speaker(m.start(), m.end(), "role") for m in _ONE_OF.finditer(text)]
    found += [Speaker(m.start(), m.end(), "group") for m in _GROUP.finditer(text)]
    found += _by_noun(text)
    found += [Speaker(m.start(), m.end(), "pronoun") for m in _PRONOUN.finditer(text)]
    return tuple(one for one in _apart(found) if not _is_home(text, one) and not _OWNS.match(text, one.end))


# What belongs to somebody is not that person, unless it is a word of theirs.
_OWNS = regex(
    r"['’]s? (?!(?:own |only |one |main |exit |leaving |farewell |thank-you )?(?:words?|interview|complaint"
    r"|regret|criticism|view|verdict|note|letter|"
    r"card|e-?mail|comments?|answer|reply|feedback|response|message|summary|feeling|opinion|assessment|"
    r"favourite)\b)"
)


def _by_noun(text: str) -> Iterator[Speaker]:
    for word in _WORD.finditer(text):
        noun = word.group().lower()
        if party(noun):
            yield Speaker(word.start(), word.end(), "role")
        elif is_crowd(noun):
            yield Speaker(word.start(), word.end(), "crowd")


def _is_noun(text: str) -> bool:
    return bool(party(text.lower())) or is_crowd(text.lower())


def _is_home(text: str, one: Speaker) -> bool:
    """Whether a name only says where the person just mentioned comes from: "a carer from Oldbrook"."""
    before = text[max(0, one.start - 40) : one.start]
    return (
        one.strength == "name"
        and bool(
            compiled(
                r"(?:er|or|st|an|nt|ee|man|son|nurse|patient|mum|dad|lad|girl|boy|lady|woman|family|parents?|GP|"
                r"of \w{2,12}|\d) from (?:the )?$"
            ).search(
                before,
            )
        )
        and " " not in text[one.start : one.end]
    )


def subject(people: Sequence[Speaker]) -> Speaker | None:
    """Of those mentioned before a verb, whoever is named, or else known by a role, or else the nearest."""
    named = [one for one in people if one.strength == "name"] or [one for one in people if one.identified]
    return named[0] if named else (people[-1] if people else None)


_ASIDE = regex(r"\([^()]{0,120}\)|,[^,]{1,120},")
_ANOTHER_CLAUSE = regex(r"\b(?:that|which|why|asked|whether)\b")


def able_to_speak(people: Sequence[Speaker], ahead: str) -> list[Speaker]:
    """Those who can be the subject of a verb that follows `ahead`: asides left out, next to nothing stands between."""
    return [one for nth, one in enumerate(people) if _can_speak(one, people[nth + 1 :], ahead)]


def _can_speak(one: Speaker, others: Sequence[Speaker], ahead: str) -> bool:
    if one.strength == "name" and one.start < 4 and ahead.endswith(" and "):
        return True
    gap = _ASIDE.sub(" ", f"{ahead[one.end :]} ")
    between = any(not other.identified and ahead[other.start : other.end] in gap for other in others)
    longest = 12 if gap.startswith(", who") else 7
    return len(gap.split()) <= longest and not between and not _ANOTHER_CLAUSE.search(gap)


def _trimmed(text: str, match: re.Match[str]) -> Speaker | None:
    """A name without the capitalised words before it that are none; None when nothing of a name is left."""
    if match.group().startswith("@") or match.group("title"):
        return Speaker(match.start(), match.end(), "name")
    start = match.start()
    words = match.group().split(" ")
    while words and compiled(r"['’]").split(words[0].lower())[0].strip(".") in _NO_NAME:
        start += len(words[0]) + 1
        words.pop(0)
    left = text[start : match.end()]
    if left[:1].islower():
        return None  # "The van": what joins two names begins none
    following = _WORD.match(text, match.end() + 1)
    noun = following.group().lower() if following else ""
    if " " not in left and _is_no_name(
        left,
        following.group() if following else "",
        text[match.end() : match.end() + 1],
        opens=not text[:start].rstrip() or text[:start].rstrip()[-1] in ".!?",
    ):
        return None
    modifies = (" " not in left and party(noun)) or is_crowd(noun)
    if modifies or _ADVERB.fullmatch(left):
        return None
    if (
        not words
        or _is_noun(left)
        or any(word.lower() in _NO_NAME for word in words)
        or (not words[0][1:2].islower() and len(words[0]) < 3)
    ):
        return None
    return Speaker(start, match.end(), "name")


# A word that merely opens a sentence: what is done ("Moving"), how something is ("Qualitative"), a thing, a product.
_NO_NAME_ENDS = regex(
    r".*(?:ings?|tions?|ments?|ities|ity|ness|ances?|ences?|ative|itive|able|ible|ful|ical|ous|ology|ships?|isms?)"
    r"|(?!Mc|Mac|De|Fitz|O['’])\w*[a-z][A-Z]\w*"
)
_AFTER_THINGS = word_set(
    "are were have had do take now go get come run make need tend start began begin last cost show remain continue "
    "fall fell rise rose can may will should must also still often usually"
)


# What follows on a first name that opens a sentence: what somebody did, or a word that binds.
_AFTER_NAMES = regex(
    r"\w+(?:ed|s)|is|was|said|told|wrote|had|has|did|does|felt|came|went|got|took|made|found|knew|thought|lost|left|met"
    r"|put|ran|saw|spoke|stood|won|became|began|broke|brought|built|bought|chose|drove|ate|fell|gave|grew|heard|held"
    r"|kept|led|let|lay|paid|read|rang|rose|sat|sent|set|sold|shook|slept|spent|taught|wore|who|whose|and|or|from|of|at"
    r"|in|on|to|with|for|about|then|also|now|never|always|still|both|herself|himself|will|would|can|could|may|might"
    r"|\w+ly"
)


def _is_no_name(word: str, following: str, sign: str, opens: bool) -> bool:
    """Whether a single word with a capital, and this word and sign behind it, names nobody."""
    if opens and sign == " " and following.islower() and not _AFTER_NAMES.fullmatch(following):
        return True  # "Blood pressure is controlled"
    if sign == "-":
        return True  # "Roll-out finished"
    if _NO_NAME_ENDS.fullmatch(word):
        return sign not in (",", "(")
    return word.endswith("s") and sign == " " and following in _AFTER_THINGS


def _apart(found: list[Speaker]) -> list[Speaker]:
    """Mentions that do not overlap; of those that do, the one that begins first and is most closely identified."""
    rank = {"group": 0, "name": 1, "crowd": 2, "role": 3, "pronoun": 4}
    kept: list[Speaker] = []
    for one in sorted(found, key=lambda s: (s.start, rank[s.strength])):
        if not kept or one.start >= kept[-1].end:
            kept.append(one)
    return kept
