"""Who is mentioned in a stretch of text and could be speaking: names, roles, groups, crowds."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Literal

from awardcheck.records import NamedTuple
from awardcheck.text import REMEMBERED, word_set
from awardcheck.text.patterns import compiled, regex
from awardcheck.text.voices.names import names
from awardcheck.text.voices.roles import is_crowd, party
from awardcheck.text.word_lists import english

# Things on which words stand, which speak for nobody.
CARRIERS = (
    r"(?:letters?|cards?|messages?|e-?mails?|texts?|voicemails?|comments?|repl(?:y|ies)|reviews?|entr(?:y|ies)|surveys?"
    r"|strap ?lines?|slogans?|mottos?|taglines?"
    r"|reports?|forms?|signs?|posters?|notes?|screens?|labels?|papers?|banners?|mugs?|stickers?|badges?|tags?"
    r"|calls?)"
)
_ONE_OF = regex(
    r"(?<![\w-])(?-i:P\d{1,3}\b)|\bexpert by experience\b|"
    r"(?<![\w-])(?:\d{1,3}|[a-z]{2,5}ty(?:-[a-z]{3,5})?|[a-z]{2,5}teen)-year-old|"
    r"(?<![\w-])(?<!\bon )(?<!\bin )(?<!\binside )"
    r"(?:one|another|two|three|four|five|six|seven|eight|nine|ten) of (?:the|our|my|its|those|these|her|his|"
    rf"their) (?:[\w'’-]{{1,20}} ){{0,3}}?(?!{CARRIERS}\b|NHS\b|out-of-hours\b)(?:[\w-]{{2,20}}(?:s|en|ple)"
    r"|men|crew|team|group|panel|board|watch|cast|cohort|class|choir|family|shift|intake)(?![\w-])",
    re.IGNORECASE,
)
# Plurals that are a known group all the same.
_GROUP = regex(
    r"(?<![\w-])(?:(?:members|residents|users|patients|people|staff|mothers|fathers|parents|carers|"
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

_WORD = regex(r"(?<![\w-])[^\W\d_]+(?:-[^\W\d_]+)*(?![\w-])")
_PRONOUN = regex(
    r"(?<![\w-])(?:he|she|they|(?<!of )(?:one|another) of them"
    r"|the (?:first|second|third|fourth|last|other)(?=[:,.;]|$| who\b)|(?<=(?:said|says|told) )(?:one"
    r"|another)(?=[.,;]|$)|(?<=wrote )(?:one|another)(?=[.,;]|$)"
    r"|(?:one|another|a second|a third)(?=(?:, [^,.;:\n]{2,80},)? (?:\w+ly )?(?:said|says|wrote|told|writes"
    r"|tells|put|added|described|recalled)\b))(?![\w-])",
    re.IGNORECASE,
)
_PLACED = regex(r"(?<![\w-])(?:at|in|near|across|around|on|outside) (?:the )?$", re.IGNORECASE)

Strength = Literal["name", "role", "group", "crowd", "pronoun", "resolved"]


class Speaker(NamedTuple):
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
    for name, titled in names(text):
        placed = not titled and _PLACED.search(text[max(0, name.start - 12) : name.start])
        if not placed or text[name.end : name.end + 1] in "'’":
            found.append(Speaker(name.start, name.end, "name"))
    found += [Speaker(m.start(), m.end(), "role") for m in _ONE_OF.finditer(text) if not _is_thing(m.group())]
    found += [Speaker(m.start(), m.end(), "group") for m in _GROUP.finditer(text)]
    found += _by_noun(text)
    found += [Speaker(m.start(), m.end(), "pronoun") for m in _PRONOUN.finditer(text)]
    return tuple(one for one in _apart(found) if not _is_home(text, one) and not _OWNS.match(text, one.end))


# What belongs to somebody is not that person, unless it is a word of theirs.
_OWNS = regex(
    r" (?:book|satisfaction|experience|involvement|engagement|safety|flow|choice|morale|sickness|retention|wellbeing"
    r"|turnover|numbers|lists?|records?|pathways?|journeys?|transport|information|education|outcomes?|needs)\b"
    r"|['’]s? (?!(?:own |only |one |main |exit |leaving |farewell |thank-you )?(?:words?|interview|complaint|regret"
    r"|criticism|view|verdict|note|letter|card|e-?mail|comments?|answer|reply|feedback|response|message|summary"
    r"|feeling|opinion|assessment|text|tweet|post|blog|diary|log|appraisal|interview|speech|statement|tribute"
    r"|testimony|account|reflections?|remarks?|story|favourite)\b)"
)


def _is_thing(one_of: str) -> bool:
    """Whether it is one of several things: "one of the envelopes"."""
    noun = one_of.rpartition(" ")[2].lower()
    singles = (noun.removesuffix("s"), noun.removesuffix("es"))
    return (
        noun.endswith("s")
        and noun not in _COLLECTIVES
        and not is_crowd(noun)
        and not _DOER.search(noun)
        and not english().isdisjoint(singles)
    )


_COLLECTIVES = word_set("crews couples households squads shifts")
_DOER = regex(r"(?:er|or|ist|ant|ian|mate|man|woman|folk|guest)s$")


def _by_noun(text: str) -> Iterator[Speaker]:
    for word in _WORD.finditer(text):
        noun = word.group().lower()
        if party(noun):
            yield Speaker(word.start(), word.end(), "role")
        elif is_crowd(noun):
            yield Speaker(word.start(), word.end(), "crowd")


_WHENCE = regex(r"(?<![\w-])(?P<who>[a-z]+),? from (?:the )?$")


def _is_home(text: str, one: Speaker) -> bool:
    """Whether a name only says where the person just mentioned comes from: "a carer from Oldbrook"."""
    before = text[max(0, one.start - 40) : one.start]
    whence = _WHENCE.search(before) if one.strength == "name" else None
    if whence and party(whence["who"].lower()):
        return True
    return (
        one.strength == "name"
        and bool(
            compiled(
                r"(?:er|or|st|an|nt|ee|man|son|nurse|patient|mum|dad|lad|girl|boy|lady|woman|family|parents?|GP|"
                r"of \w{2,12}|\d|[Oo]ne|them),? from (?:the )?$"
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


_ASIDE = regex(r"\([^()]{0,120}\)|,[^,]{1,120},(?: who(?:m|se)?\b[^,]{1,120},)?")
# Those with whom somebody has to do are not who speaks: "a grandmother bringing up two boys", "a tutor of apprentices".
_WITH_THEM = regex(r" (?:[a-z]{3,}ing|with|of) ")
_ANOTHER_CLAUSE = regex(r"\b(?:that|which|why|asked|whether)\b")


def able_to_speak(people: Sequence[Speaker], ahead: str) -> list[Speaker]:
    """Those who can be the subject of a verb that follows `ahead`: asides left out, next to nothing stands between."""
    return [one for nth, one in enumerate(people) if _can_speak(one, people[nth + 1 :], ahead)]


def _can_speak(one: Speaker, others: Sequence[Speaker], ahead: str) -> bool:
    if one.strength == "name" and one.start < 4 and ahead.endswith(" and "):
        return True
    gap = _ASIDE.sub(" ", f"{ahead[one.end :]} ")
    between = not _WITH_THEM.match(gap) and any(
        not other.identified and ahead[other.start : other.end] in gap for other in others
    )
    longest = 12 if gap.startswith(", who") else 7
    return len(gap.split()) <= longest and not between and not _ANOTHER_CLAUSE.search(gap)


def _apart(found: list[Speaker]) -> list[Speaker]:
    """Mentions that do not overlap; of those that do, the one that begins first and is most closely identified."""
    rank = {"group": 0, "name": 1, "crowd": 2, "role": 3, "pronoun": 4}
    kept: list[Speaker] = []
    for one in sorted(found, key=lambda s: (s.start, rank[s.strength])):
        if not kept or one.start >= kept[-1].end:
            kept.append(one)
    return kept


# Somebody for whom no role is listed: "a retired miner who comes on Thursdays".
_SOMEBODY = regex(
    r"(?:^|[,;:] |\b(?:and|but|as|when) )(?P<who>(?:an?|one|another|our|my|his|her"
    r"|the (?=(?:elder|younger|older|eldest|youngest)\b))"
    rf"(?! (?:[\w-]+ )?(?:{CARRIERS}|arms?)\b)"
    r"(?: [\w'’-]{2,20}){1,4}?)"
    r"(?: (?:from|in|at|of|on|with|who) [^,;]{2,60}?)?(?: later| simply| now| has| had| also| then)? $",
    re.IGNORECASE,
)


def somebody(ahead: str) -> Speaker | None:
    """Whoever stands right before a verb of saying, though no role of theirs is listed."""
    found = _SOMEBODY.search(ahead, max(0, len(ahead) - 120))
    if not found or compiled(r"(?<!s)s$").search(found.group("who")):
        return None
    return Speaker(found.start("who"), found.end("who"), "role")
