"""How sure it is that a sentence sets a target: what it was taught, and how it and what stands beside it are built."""

from __future__ import annotations

import re
from functools import lru_cache

from awardcheck.text import REMEMBERED
from awardcheck.text.facts.attained import aims
from awardcheck.text.facts.target_lists import points_back
from awardcheck.text.facts.target_places import (
    DONE,
    IS_NAMED,
    LABELLED,
    NOBODYS,
    OF_OTHERS,
    ORDERED,
    PLAN,
    PURPOSE,
    TALKS_OF,
    THE_POINT,
)
from awardcheck.text.facts.target_signs import is_of_will, signs
from awardcheck.text.facts.target_weights import weights
from awardcheck.text.facts.target_words import AS_DONE, CHANGES, MARK, NAMED, NOT_OURS, ORDER, STILL, TO_COME, WANTS
from awardcheck.text.patterns import regex

IN_LIST = 3.0  # how much speaks for what stands in a list of targets being one
LIKELY = -0.4  # how much must
_FOR_A_CHANGE = 1.2  # how much where a piece of work was to change what is always counted
_ANNOUNCED = 3.5  # how much where the sentence ahead says that targets follow
# What was told of a wish, when it was had: "I told them that I want it below ten".
_TOLD = regex(
    r"\b(?:told|said|promised|assured|warned)\b(?: [a-z]+){0,4}? (?:that )?(?:i|we) (?:want|wish|mean|intend|expect)\b",
    re.IGNORECASE,
)
# What became of some, or of one that is named by its number: "Objective (ii) was not achieved".
_ENDED = regex(
    rf"\b(?:{NAMED}|(?:out )?of (?:the|our|these|those|them|all)\b)[^.;:]{{0,30}}?"
    r" (?:was|were|is|are|has been|have been)"
    r" (?:(?:not|never|all|both|nearly|almost|narrowly|easily|just|only|comfortably|partly) ){0,2}"
    r"(?:met|reached|achieved|missed|exceeded|beaten|surpassed|hit|passed|attained|fulfilled)\b"
    r"|^\W*(?:[a-z]+ )?(?:performance|results?|actuals?|achieved|progress)\b"
    r"(?![^.:]*(?:goal|target|wanted|hoped))[^.:]{0,30}:",
    re.IGNORECASE,
)
# ... which goes on to what was still to be: "the target was met for two in five; we wanted four".
_GOES_ON = regex(r"\b(?:should|would|must|aim(?:ed)?|wanted|hoped|set out|were to|was to)\b", re.IGNORECASE)
# By what it would be known: "We'd know that it worked if half of them had quit".
_KNOWN_BY = regex(
    r"\b(?:would|could|['’]d) (?:(?:only|have) )?(?:know|known|tell|believe)\b[^.;?]{0,50}? (?:when|if|once)\b",
    re.IGNORECASE,
)
_KNOWN_LATER = regex(r"\b(?:will|['’]ll) (?:know|tell|believe)\b[^.;?]{0,50}? (?:when|if|once)\b", re.IGNORECASE)
_WANTED = regex(
    r"(?:[^,;:]{0,40}, )?(?:we|i|the (?:board|partners|team|council|trust)) (?:had |all |both )?(?:wanted|aimed|hoped"
    r"|set out|pledged|undertook|committed) ",
    re.IGNORECASE,
)
_WAS = regex(
    r"\b(?:was|were|had|has|have|is|are|did|fell|rose|went|came|ran|stood|dropped|reached|began|took|brought|made|got|gave"
    r"|saw|spent|paid|won|held|sent|found|told|left|lost|kept|built|cost|avoided|prevented|saved|released|freed|helped"
    r"|moved|visited|treated|received|served|used|delivered|completed)\b",
    re.IGNORECASE,
)
# Who was asked what they thought: "we asked all 341 households six weeks after".
_SURVEYED = regex(
    r"\b(?:we|they|it|university|team|agency|council|trust) (?:asked|surveyed|polled|interviewed|questioned|wrote to"
    r"|rang) (?:all|every|each of|the|our|some|about)?\b"
    r"(?![^.;]*\b(?:to (?!rate|tell|say|score|answer|fill|complete|choose|pick)|that|if we could|for)\b)",
    re.IGNORECASE,
)
# "The board resolved to continue the programme for three further years": what follows from the results.
_RENEWED = regex(
    r"\b(?:resolved|agreed|decided|voted|chose)\b[^.;]{0,40}? to (?:continue|extend|renew|carry on|make permanent)\b",
    re.IGNORECASE,
)
# "What the trust did do was to close two wards": what was done.
_CLEFT = regex(r"\bwhat (?:[\w’'-]+ ){1,5}?did(?: do)?(?: [a-z]+){0,2} was\b", re.IGNORECASE)
_ASIDE = regex(r"\([^()]*\)|\b(?:who|which|that|whose)\b[^,;:]*", re.IGNORECASE)
_TOLD_AT_MOST = 3.0  # how much may speak for a target in a sentence that only tells what was
_QUOTED = regex(r"[\"“][^\"”]*[\"”]?")


def how_sure(sentence: str, before: str, behind: str, heading: str, *, follows: bool) -> float:
    """How much speaks for a sentence setting a target, `follows` where one ahead has said that some follow."""
    sure = _ANNOUNCED if follows else IN_LIST if _is_pointed_at(sentence, before, behind) else LIKELY
    if _is_ordered(sentence):
        sure = IN_LIST
    if _is_labelled(sentence):
        sure = max(_ANNOUNCED, sure)
    if is_for_a_change(sentence):
        sure = max(_FOR_A_CHANGE, sure)
    if _is_known_by(sentence):
        sure = max(IN_LIST, sure)
    taught = sets_target(sentence, heading)
    if not DONE.match(sentence) and (taught > _TOLD_AT_MOST or not _only_tells(sentence)):
        sure = max(taught, sure)
    return max(sure, IN_LIST) if sure > LIKELY and IS_NAMED.match(sentence) else sure


def is_no_target(sentence: str, behind: str) -> bool:
    """Whether it tells of what is still to come, or of what is nobody's target here."""
    return _is_to_come(sentence) or bool(OF_OTHERS.match(behind)) or _is_none(sentence) or _tells_ends(sentence)


def _tells_ends(sentence: str) -> bool:
    """Whether it tells what became of targets, and of nothing that was still to be."""
    found = _ENDED.search(sentence)
    return found is not None and not _GOES_ON.search(sentence, found.end())


@lru_cache(maxsize=REMEMBERED)
def sets_target(sentence: str, heading: str = "") -> float:
    """How much speaks for a sentence below a heading setting a target."""
    return weights().sum_of_setting(signs(sentence, heading))


def _is_to_come(sentence: str) -> bool:
    """Whether it tells, in its own words, of what is still to come: next year's targets are none of a report."""
    return sentence.startswith("[") or bool(TO_COME.search(_TOLD.sub(" ", _QUOTED.sub(" ", sentence))))


def is_for_a_change(sentence: str) -> bool:
    """Whether it says that a piece of work was meant to change what is counted as a matter of course."""
    if NOT_OURS.search(sentence):
        return False
    change = CHANGES.search(sentence)
    if change and THE_POINT.match(sentence, change.end()):
        return True
    found = PURPOSE.search(sentence)
    return found is not None and bool(CHANGES.match(sentence[found.end() :].lstrip()))


def _only_tells(sentence: str) -> bool:
    """Whether its own verbs tell what was, and none of its words is of wishing or of setting targets."""
    if _QUOTED.search(sentence):
        return False
    told = _ASIDE.sub(" ", sentence)
    return bool(_WAS.search(told)) and not (STILL.search(told) or is_of_will(sentence))


def says_how_known(sentence: str) -> bool:
    """Whether it says by what success would be known: "We'd know if half of them had quit"."""
    return bool(_KNOWN_BY.search(sentence) or (_QUOTED.search(sentence) and _KNOWN_LATER.search(sentence)))


def _is_known_by(sentence: str) -> bool:
    """Whether it says by what share or change success would be known, or that one was wanted."""
    if says_how_known(sentence):
        return bool(aims(sentence))
    if NOT_OURS.search(sentence):
        return False
    return bool(_WANTED.match(sentence)) and any(size.unit in ("%", "fall", "rise") for size in aims(sentence))


def _is_ordered(sentence: str) -> bool:
    """Whether it quotes those who set targets with an order that has a size."""
    found = ORDERED.match(sentence)
    return found is not None and bool(ORDER.match(found["order"])) and bool(aims(found["order"]))


def _is_none(sentence: str) -> bool:
    """Whether it tells of a target that is nobody's here, or how the work was laid out."""
    return any(pattern.search(sentence) for pattern in (NOBODYS, PLAN, _SURVEYED, _CLEFT, _RENEWED))


def _is_labelled(sentence: str) -> bool:
    """Whether a label names a target, and behind it stands what is to be reached and nothing that came of it."""
    found = LABELLED.match(sentence)
    if not found or AS_DONE.search(found["rest"]) or NOT_OURS.search(found["rest"]) or TO_COME.search(sentence):
        return False
    label = found["label"]
    return not AS_DONE.search(label) and bool(MARK.search(found["rest"]) or aims(found["rest"]))


def _is_pointed_at(sentence: str, before: str, behind: str) -> bool:
    """Whether the sentence before asks for targets, or the one behind says that this was one."""
    if NOT_OURS.search(sentence):
        return False
    if before.endswith("?") and (TALKS_OF.search(before) or WANTS.search(before)) and not NOT_OURS.search(before):
        return True
    return points_back(behind) and not aims(behind)
