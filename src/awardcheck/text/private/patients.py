"""Patients whose full name stands beside what they suffer from, or what is the matter at home.

A name is a patient's where something clinical is told of its bearer: it has a lay title, an age or a word such as
"patient" or "son of" beside it, or whoever bears it has, had, takes or was something, in whatever order that is said.
The words are in `conditions.txt`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from awardcheck.text import Span
from awardcheck.text.patterns import compiled, regex
from awardcheck.text.sentences import sentences
from awardcheck.text.voices.speakers import Speaker, speakers
from awardcheck.text.word_lists import word_lists

_NAMED = regex(
    r"[A-Z][\w’'-]{1,30} (?:[A-Z]\.? )?(?:[a-z]{1,3} )?[A-Z][\w’'-]|\b(?:Mr|Mrs|Miss|Ms|Mx)\.? [A-Z]|\b[A-Z]\. [A-Z]"
)
_PERSON = (
    r"patient|service[- ]user|resident|client|tenant|inmate|prisoner|pensioner|widow(?:er)?|mother|father|mum|dad"
    r"|grandmother|grandfather|grandson|granddaughter|man|woman|boy|girl|lad|lady|gentleman|baby|toddler|child|pupil"
    r"|visitor|guest|neighbour|member|participant|regular|volunteer|farmer|veteran|refugee|teenager|husband|wife|son"
    r"|daughter|brother|(?:his|her|their|my|whose|['’]s|twin|elder|older|younger) sister|sergeant|corporal|case|family"
)
_IS_PATIENT = regex(
    rf"\b(?:(?:{_PERSON})(?: called| named|,|:| is| was| of)?|little|young|old|late|take|consider|meet|met|remember"
    r"|our [\w ]{0,12}was) ?$",
    re.IGNORECASE,
)
_AGE_IN_WORDS = (
    r"(?:(?:thir|four|fif|six|seven|eigh|nine)teen|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)"
    r"(?:-(?:one|two|three|four|five|six|seven|eight|nine))?)"
)
_AGED = regex(
    rf",? ?\(?(?:aged )?(?:\d{{1,3}}|(?<=[ (]){_AGE_IN_WORDS}(?= ?[,.;)]))\)?(?=[ ,.;)]|$)"
    r"(?! (?:%|years? (?:in|of|as)))"
)
_LAY_TITLE = regex(r"(?:Mr|Mrs|Miss|Ms|Mx)\.? ")
_TITLE = regex(
    r"(?!(?:Mr|Mrs|Miss|Ms|Mx)\b)(?:Dr|Prof|Sir|Dame|Lord|Lady|Cllr|Councillor|Sister|Matron|Nurse|Rev|PC)\w{0,12}\.? "
)
# What is told of whoever stands in front of it: "who has had", "came to us with"; what stands next is then theirs.
_OF_THEM = regex(
    r"(?: of [A-Z][\w’'-]{1,30}(?: [A-Z][\w’'-]{1,30})?)?,?(?: who)? (?:was|is|has|had|suffer\w*|lives?|lived|died"
    r"|takes?|took|developed|came|went|arrived|needed|needs|could|lost|broke|fell|began|became|got|woke|spent)\b"
)
# Theirs it is not where others, or things of the work, stand between.
_OTHERS = regex(
    r"[;:]| and [A-Z]|\b(?:people|patients|women|men|children|families|nurses|staff|others|more|many|those|our"
    r"|the (?:council|trust|hospital|team|board)|governed|registered|charity|partnership|service|project|programme"
    r"|husband|wife|mother|father|brother|sister|son|daughter)\b"
)
_HERS = regex(
    r"\b(?:his|her) (?:[\w-]+ ){0,2}"
    r"|\b(?:he|she) (?:has|had|was|is|took|takes|lost|broke|lives with|suffer\w+) (?:[\w-]+ ){0,3}",
    re.IGNORECASE,
)
_OWNER = regex(r"(?:(?:Mr|Mrs|Miss|Ms|Mx)\.? (?:[A-Z]\.? )?|[A-Z][a-z’'-]+ )[A-Z][a-z-]+(?=['’]s )")
_AFTER_OWNER = regex(r"^['’]s (?:(?:own|first|second|sudden|recent|severe|advanced|early|late) )*")
_GOES_ON = regex(r"(?:He|She|His|Her)\b|[A-Z][\w ’'-]{2,40}\b(?:her|him|his)\b")
_BODY_BEHIND = regex(
    r" (?:Foundation|Trust|Hospital|Infirmary|Unit|Ward|Centre|Clinic|House|Court|Road|Street|Lane|Avenue|Close|Drive"
    r"|School|College|University|Academy|Surgery|Practice|Hospice|Award|Prize|Fund|Fellow\w*|Suite|Lodge|Church|Library|Partnership"
    r"|Council|Ltd|Limited|Society|Institute|Scheme|Programme|Project|Charter|disease|syndrome)\b"
)
_BODY = regex(  # what no surname is: "the Integrated Care Board's heart failure rooms"
    r" (?:Board|Trust|Council|Authority|Partnership|Network|Alliance|Hospital|Committee|Federation|Foundation|Service"
    r"|System|Team|Centre|Clinic|Unit|University|College|Group|Collaborative|Charity|Hospice|Department"
    r"|Coast|Valley|Bay|Marshes|Downs|Moors|Wolds|Fells|Dales|Fens|Peninsula|Isles?|Island|Levels|County|Borough"
    r"|District)$"
)
_CONSENT = regex(
    r"\b(?:not (?:his|her|their) real names?|name(?:s)? (?:has been |have been |was |were )?changed|pseudonym"
    r"|consent(?:s|ed)?|permission|(?:agreed|asked|chose|wanted|happy|glad|content) (?:for us )?to (?:be (?:named"
    r"|quoted)|share|tell|let|use)|by name here|kindly (?:agreed|shared)|fictional|invented|test patient)\b",
    re.IGNORECASE,
)
# Whoever holds an office in the work speaks for himself.
_PUBLIC = regex(
    r"\bchairs (?:the|our|its|a)\b"
    r"|(?:\b(?:the|our|is|as|former|vice)|,) ?chair(?:man|woman|person)? (?:of|for|is|was)\b|\bco-?chairs?\b"
    r"|, (?:the |our )?(?:\w+['’]s? )?chair\b"
    r"|\b(?:trustees?|expert by experience|ambassador|author)\b",
    re.IGNORECASE,
)
_BESIDE, _CLOSE = 90, 60  # characters in which a condition stands beside a name, and behind a verb


def named_patients(text: str) -> Iterator[Span]:
    """Full names of patients of whom the same sentence, or the next, tells something clinical.

    People who are quoted are not left out. Nothing is found where the passage says that a name was changed or may
    be used.
    """
    if not _NAMED.search(text) or not _may_be_told(text) or _CONSENT.search(text):
        return
    said = sentences(text)
    for nth, sentence in enumerate(said):
        if not _NAMED.search(sentence.text):
            continue
        following = said[nth + 1].text if nth + 1 < len(said) and _is_told_on(sentence, said[nth + 1]) else ""
        told = f"{sentence.text} {following}"
        if not _may_be_told(told) or not conditions().search(told) or _PUBLIC.search(told):
            continue
        for one in speakers(sentence.text):
            if one.strength == "name" and _is_patient(told, one):
                yield _at(sentence, one.start, one.end)
        for owner in _OWNER.finditer(sentence.text):
            if not _BODY.search(owner.group()) and conditions().match(
                _AFTER_OWNER.sub("", sentence.text[owner.end() :])
            ):
                yield _at(sentence, *owner.span())


def _is_told_on(sentence: Span, following: Span) -> bool:
    """Whether the next sentence goes on with whomever this one names: "Take Irene Mossop. Two strokes in a year."."""
    return bool(_GOES_ON.match(following.text) or _NAMES_ONLY.fullmatch(sentence.text))


_NAMES_ONLY = regex(r"(?:Take|Consider|Meet|Remember) [A-Z][\w’'-]+ [A-Z][\w’'-]+\.")


def _at(sentence: Span, start: int, end: int) -> Span:
    return Span(sentence.start + start, sentence.start + end, sentence.text[start:end])


def _may_be_told(text: str) -> bool:
    """Whether a text has words that begin like a condition's longest, which is quickly seen."""
    return not _beginnings().isdisjoint({word[:4] for word in _WORD.findall(text.lower())})


_WORD = regex(r"[a-z]+")


@cache
def _beginnings() -> frozenset[str]:
    return frozenset(max(_WORD.findall(entry), key=len)[:4] for entry in word_lists("conditions.txt")["conditions"])


@cache
def conditions() -> re.Pattern[str]:
    """Whatever is clinical, or private in another way, and no service's or study's name."""
    words, work = _any_of("conditions"), _any_of("work")
    return compiled(rf"\b(?:{words})\b(?!,? (?:and \w+ )?(?:{work})\b|-| (?-i:[A-Z][a-z]))", re.IGNORECASE)


@cache
def _works(beside: str) -> re.Pattern[str]:
    """A role or a deed of staff "ahead" of a name or "behind" it: "Helen Ward, the dementia lead"."""
    trades = _any_of("trades")
    if beside == "ahead":
        return compiled(rf"\b(?:{trades}|[a-z]+(?:ist|ician)),? ?$", re.IGNORECASE)
    role = r"\(?(?:is |was |has been |had been |as |our |the |a |an )?(?:[\w-]{1,20} ){0,3}"
    return compiled(rf",? (?:who )?(?:{role})?(?:{trades})\b", re.IGNORECASE)


def _any_of(name: str) -> str:
    entries = word_lists("conditions.txt")[name]
    return "|".join(re.escape(entry).replace(r"\*", r"\w*").replace("'", "['’]?") for entry in entries)


def _is_patient(sentence: str, one: Speaker) -> bool:
    name, ahead, behind = sentence[one.start : one.end], sentence[: one.start], sentence[one.end :]
    bare = _LAY_TITLE.sub("", name)
    lay = bare != name
    if " " not in bare or _TITLE.match(name):
        return False
    if _BODY_BEHIND.match(behind) or _works("behind").match(behind) or _works("ahead").search(ahead):
        return False
    if (lay or _AGED.match(behind) or _IS_PATIENT.search(ahead[-40:])) and conditions().search(behind[:_BESIDE]):
        return True
    told = _OF_THEM.match(behind)
    found = conditions().search(behind, told.end() - 1, told.end() + _CLOSE) if told else None
    if told and found and not _OTHERS.search(behind, told.end(), found.start()):
        return True
    return any(conditions().match(behind, his.end()) for his in _HERS.finditer(behind))
