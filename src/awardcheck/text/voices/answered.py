"""Whether a sentence counts what people answered, whatever it was that they were asked and whatever they are called.

`weighed` knows how people feel and `deeds` what they do. Here it is enough that so many of them say something, that so
many gave an answer out of those who sent a form back, or that those say something who were interviewed.
"""

from __future__ import annotations

import re

from awardcheck.text.patterns import regex
from awardcheck.text.voices.respondents import BODIES, PERSONS, Party, parties_named
from awardcheck.text.voices.weighed import DIGITS, FEW, LONGEST, OF_COURSE, THE

_MASKS: dict[str, Party] = {"STAFF": "staff", "SERVED": "patients"}
_WHO = r"(?-i:STAFF|SERVED|PERSONS)"
_NUMBER = rf"(?:{DIGITS}|\b(?:{FEW}|all {FEW}|all|both)\b)"
_GROUP = rf"{_NUMBER} (?:of (?:the |our )?)?(?:[\w’'-]+ ){{0,2}}?{_WHO}"
_WORD = r"[\w’'-]+"
_NOT_TOLD = r"(?!(?:are|were|was|is|be|been|being|get|got|not)\b)"  # who is told something says nothing
# What only people do, and what is therefore an answer, with one number beside it and with two.
_SAY = (
    r"(?:said|say|told (?!to\b)|called|felt|feel(?! to\b)|agreed?|thought|think|rated?|described|preferred|prefer"
    r"|liked|voted|ticked|(?:reported|wrote|answered|replied) that|found (?:it|this|that|them|the)|answered yes)"
)
_ANSWER = (
    rf"(?:{_SAY}|knew|know|would|wanted|want|could (?:say|name|tell)|named|chose|put|marked|found|recommend(?:ed)?"
    r"|reported"
    r"|(?:were|are|was) (?:content|happy|happier|glad|satisfied|pleased|confident|warmer|safer))"
)
# "35 patients and 61 families said"
_SO_MANY_SAY = regex(
    rf"{_GROUP}(?: {_NOT_TOLD}{_WORD}){{0,2}}?(?: and {_NUMBER}(?: {_WORD}){{1,4}}?)?,? {_SAY}\b", re.IGNORECASE
)
# "118 of 130 walkers said", "four of the five call handlers said"
_SHARE_SAYS = regex(
    rf"(?:{_NUMBER} (?:out )?(?:of|in) {THE}(?:every )?{_NUMBER}|{DIGITS}(?: ?%| per ?cent))"
    rf"(?: (?!{_ANSWER}\b){_WORD}){{0,6}}? {_ANSWER}\b",
    re.IGNORECASE,
)
# How forms come back, or people answer.
_FORM = (
    r"(?:surveys?|questionnaires?|polls?|(?:post)?cards?|forms?|slips?|texts?|replies|responses|answers|booklets?"
    r"|sheets?)"
)
_BACK = (
    r"(?:completed|filled (?:in|out)|answered|returned|sent (?:it |them )?(?:back|in)|(?:came|come) (?:back|in)"
    r"|handed (?:in|back)|received|drew)"
)
_RETURNED = regex(
    rf"\b{_FORM}\b[^.]{{0,60}}?\b{_BACK}\b|\b{_BACK}\b[^.;:]{{0,40}}?\b{_FORM}\b"
    rf"|{_NUMBER} [^.;:]{{0,30}}?\b(?:replied|answered|responded)\b"
    rf"|\b(?:sent|handed|gave|posted) (?:the|our|a|their) {_FORM} (?:back|in)\b"
    rf"|\b(?:replies|responses|answers) (?:\w+ )?from {_NUMBER}"
    rf"|\b(?:asked|rang|telephoned|phoned|interviewed|polled|surveyed) {THE}{_GROUP}(?! to\b)",
    re.IGNORECASE,
)
_NO_ANSWER = (
    r"(?:live|lived|(?:are|were|was) (?:aged|over|under|from|seen|called|visited|referred|admitted|discharged))"
)
# Of whom, or of which, so many: "640 residents, of whom 588 had", "388 came back, and 351 said"
_OF_THEM = regex(
    rf"(?P<all>{_NUMBER})[^.]{{0,100}}?(?:[,;:]|\band\b)(?: (?:and|of (?:whom|these|them|those)|in all|only|just))*"
    rf" (?P<some>{_NUMBER})(?!,?\d| ?%)(?: of (?:whom|these|them|those))? (?!{_NO_ANSWER}\b)[“\"]?[a-z]+",
    re.IGNORECASE,
)
# "Sixty guests answered the card. Fifty-two knew where to go."
_SO_MANY = regex(
    rf"(?:Of (?:these|those|them),? )?{_NUMBER}(?: of (?:them|these|those))? (?!{_NO_ANSWER}\b)[a-z]+", re.IGNORECASE
)
_ASKED = (
    r"(?:interview\w*|surveyed|polled|questioned|(?:talked|spoke|listened) (?:to|with)|asked|rang|telephoned|phoned"
    r"|wrote to|met|focus groups?|listening (?:groups?|sessions?))"
)
_INTERVIEWED = regex(rf"\b{_ASKED}\b[^.;:]{{0,80}}?{_GROUP}|{_GROUP}[^.;:]{{0,40}}?\b{_ASKED}\b", re.IGNORECASE)
_THEY_SAY = regex(
    rf"(?:^|[.;,:] |\band )(?:(?:All|Both|The|Most|Our|These|Those) )*(?:{_WORD} )?"
    rf"(?P<who>{_WHO}|They|who)(?: {_WORD}){{0,2}}? {_SAY}\b",
    re.IGNORECASE,
)
# What is asked of people before there is anything, and what is asked of those who want a job.
_NOT_OF_IT = regex(
    r"\b(?:consult\w+|before (?:anything|we|the work|it)|beforehand|co-?design\w*|draft|advert\w*|applic\w+|vacanc\w+"
    r"|aim\w*|plan(?:s to|ned)|will|nationally|what they (?:want|wanted|needed))\b",
    re.IGNORECASE,
)


def answers(party: Party, said: str, so_far: str = "", about: Party | None = None) -> bool:
    """Whether it is counted, or was asked of so many, what that party has to say.

    `so_far` is what was said before, and `about` those whom the heading names. Where nobody is named, or those who may
    be of either party, it is those who are served.
    """
    if len(said) > LONGEST or _NOT_OF_IT.search(said):
        return False
    text, before = _masked(said), _masked(so_far[-LONGEST:])
    if found := _SO_MANY_SAY.search(text):
        return party in _named(found.group())
    if found := _SHARE_SAYS.search(text):
        return party == _whose(found.group(), text[: found.start()], before, about)
    if _gave_answer(text, before):
        return party == _whose(text, "", before, about)
    return party in _interviewed(text, before)


def _gave_answer(text: str, before: str) -> bool:
    """Whether so many are told of out of those who sent something back."""
    near = _near(before)
    if _SO_MANY.match(text) and not _LAST.search(text) and _RETURNED.search(near):
        return True
    if not _RETURNED.search(f"{near} {text}"):
        return False
    return any(_is_part(one["some"], one["all"]) for one in _OF_THEM.finditer(text))


def _is_part(some: str, whole: str) -> bool:
    """Whether a number may be of another; those in words are not weighed."""
    digits = [int(re.sub(r"\D", "", number) or -1) for number in (some, whole)]
    return -1 in digits or digits[0] <= digits[1]


def _interviewed(text: str, before: str) -> set[Party]:
    """Those of whom so many were interviewed, and who then say something."""
    whole = f"{before} {text}".strip()
    asked: set[Party] = set()
    for found in _INTERVIEWED.finditer(whole):
        rest = whole[found.start() :].split(". ", 1)[0]
        asked |= _named(rest)
    told = {one["who"] for one in _THEY_SAY.finditer(text)} if asked else set()
    return {of for of in asked if of in map(_MASKS.get, told) or (len(asked) == 1 and told & _PRONOUNS)}


_PRONOUNS = {"They", "they", "who"}


def _whose(found: str, ahead: str, before: str, about: Party | None) -> Party | None:
    """Of whom it is: of those who are named there, last before, or by the heading; else of those who are served."""
    for text in (found, ahead):
        if named := _LAST.findall(text):
            return _MASKS[named[-1]]
    near = _near(before)
    if _BODIES.search(_FORMS.sub(" ", f"{near} {ahead} {found}")):
        return None
    if "PERSONS" in found:
        return about or "patients"
    named = _LAST.findall(near)
    if not named and OF_COURSE.search(f"{near} {ahead} {found}"):
        return about
    named = named or _LAST.findall(before)
    return _MASKS[named[-1]] if named else about or "patients"


def _near(before: str) -> str:
    """The last sentence."""
    return before.rstrip(" .").rsplit(". ", 1)[-1]


_LAST = regex("STAFF|SERVED")
_FORMS = regex(r"\b(?:forms|calls)\b")
_BODIES = regex(rf"{_NUMBER} (?:of (?:the |our )?)?(?:[\w’'-]+ ){{0,2}}?{BODIES.pattern}", re.IGNORECASE)


def _named(text: str) -> set[Party]:
    return {_MASKS[who] for who in _LAST.findall(text)} or ({"patients"} if "PERSONS" in text else set())


def _masked(said: str) -> str:
    """The sentence with all who work there as "STAFF", those served as "SERVED", and others as "PERSONS"."""
    for at, of in reversed([*parties_named(said)]):
        said = said[:at] + _NAMED.sub("STAFF" if of == "staff" else "SERVED", said[at:], count=1)
    return PERSONS.sub("PERSONS", said)


_NAMED = regex(rf"{_WORD}")
