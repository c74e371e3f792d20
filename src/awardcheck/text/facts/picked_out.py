"""Whether a number is told of some who are picked out of others, or of how many a team, a group or a board has."""

from __future__ import annotations

from awardcheck.text import word_set
from awardcheck.text.facts.said import words_said
from awardcheck.text.facts.stated import Stated
from awardcheck.text.facts.stated_signs import HEAD
from awardcheck.text.patterns import regex
from awardcheck.text.synonyms import one_word
from awardcheck.text.words import stem

# "those who came by the hub stayed" so long: of whom alone it is told
_WHO = regex(
    r"\b(?:those|people|women|men|children|[a-z’'-]{3,}s) who (?P<who>(?:[a-z’'-]+ ){2,8}?)(?:is|are|was|were|had|has"
    r"|have|waited|stayed|spent|took|needed|fell|dropped|rose|went|said|scored|rated|averaged) "
)
# "four members of the board who": of those counted, a part
_PART_WHO = regex(r" [a-z]+ of (?:the|our) [a-z]+(?: [a-z]+)? who (?P<who>[^,;:.()–—]{3,30})")
# How many a body has: "is made up of fourteen people", "all 14 members of the team".
_MADE_OF = regex(r"\b(?:made up of|consists? of|compris(?:es?|ed|ing)|numbers|(?:team|group|panel|board|crew) of)\b")
_ON_IT = regex(r" (?:people|persons|members) (?:sit|sits|serve|serves|work|works|are) (?:on|in) (?:the|our)\b")
_MEMBERS = regex(r" (?:members|people) (?:of|in|on) (?:the|our)\b")
_NEAR = 25  # characters
# Behind these a verb may be taken for the noun: "57 people come".
_PERSONS = one_word(
    stem(word)
    for word in word_set(
        """people person patients carers residents tenants volunteers staff nurses doctors parents children women men
        adults families members users walkers callers pupils students workers managers practices"""
    )
)


def are_picked_out(one: Stated, other: Stated) -> bool:
    """Whether the one is told of those alone of whom the other says not a word: "those who came by the hub"."""
    told = other.words | other.led
    found = _WHO.search(one.ahead)
    who = words_said(found["who"]) if found else frozenset()
    part = _PART_WHO.match(one.behind)
    return bool(part and words_said(part["who"]) - told) or bool(who and not who & told)


def is_of_things_of(one: Stated, other: Stated) -> bool:
    """Whether what the one counts is of things that the other counts: care home staff, care homes."""
    if not one.head or not other.head or one.head[-1] == other.head[-1]:
        return False
    noun = HEAD.match(other.behind)
    is_plural = bool(noun and noun[1].endswith("s"))
    return is_plural and other.head[-1] in one.head[:-1] and other.head[-1] not in _PERSONS


def is_size(one: Stated) -> bool:
    """Whether it is how many a team, a group or a board has."""
    if one.unit or one.in_row or _PART_WHO.match(one.behind):
        return False
    whole = one.definite and _MEMBERS.match(one.behind)
    return bool(whole or _ON_IT.match(one.behind) or _MADE_OF.search(one.ahead[-_NEAR:]))
