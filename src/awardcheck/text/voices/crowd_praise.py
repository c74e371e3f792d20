"""Where a crowd praises the work, found among a sentence's words; which words do so is told in `crowds.txt`."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from awardcheck.text import word_set
from awardcheck.text.voices.crowd_grammar import (
    ADVERBS,
    BE,
    DENIES,
    FAR,
    NEAR,
    NEW_CLAUSE,
    PREPOSITIONS,
    Said,
    agrees,
    has_crowd,
    is_glad,
    is_good,
    is_of_each_other,
    is_subject,
    is_they,
    is_unsurpassed,
    is_verb,
)
from awardcheck.text.voices.crowd_sayings import sayings_at
from awardcheck.text.voices.crowd_words import crowd_words

# What may stand between a crowd and its verb: "staff in all sites", "those who use it", "people using the van".
_BEHIND_CROWD = PREPOSITIONS | word_set(
    "who that and or here involved affected supported helped interviewed consulted seen served visited based employed"
    " referred concerned quick keen eager who've who'd who'll"
)
_OF_PEOPLE = ("thank", "welcom", "prais", "valu", "celebrat", "commend", "compliment")
_THE_WORK = word_set("it the this that these our us what how being every its so")
_TO_WHOM = word_set("us of about that how to highly warmly in back")
_AUXILIARIES = word_set("are were been would will")
_ASKED = word_set("where what which who when whether if")
_PAST = word_set("said told reported described")
_SAY, _DESCRIBE = word_set("say says saying said"), word_set("describe describes described report reports reported")
_REPORT = word_set(
    "report reports reported comment commented note notes remark remarked confirm confirmed insist attest acknowledge"
    " mention testify agree"
)
_REMARK = word_set("comment commented commenting remark remarked remarking marvel marvelled")
# Behind "how" these tell of an amount or of what is done, and not what something is like.
_NO_MANNER = word_set(
    "many much often far long few little old to it they we the our this that he she people a an different similar"
    " small big large short high low dark loud cold hot thick thin heavy wide narrow dense tight wordy dull plain"
    " strange odd new"
)
_AGAIN = word_set("that time and again often regularly constantly too")
_CLAUSE = word_set("it it's they they've they're we we've we're this the our how")
_VOICED = word_set("feedback comments reviews reaction reactions compliments testimonials praise accolades plaudits")
_NOW = word_set("is are has have feels looks works means makes helps gives")
_EXCEEDED = word_set("exceeded exceeds surpassed surpasses outstripped")
_DESERVE = word_set("deserve deserves deserved deserving owe owes our my offer extend")
_GENERAL = word_set("general universal common widespread unanimous prevailing overall shared")
_HELD = word_set("view opinion agreement consensus belief feeling verdict")


def praise_at(said: Said, spoken_of: bool) -> int | None:
    """Which of the words begins the praise of a crowd: behind it stands what is praised; None where there is none.

    `spoken_of` says that "they" are a crowd of which the sentence before told.
    """
    told = not _told().isdisjoint(said)
    places = (
        *(found for nth in range(told * len(said)) if (found := _by_subject(said, nth, spoken_of)) is not None),
        *(found for nth in crowd_words("opinion").among(said) if (found := _by_opinion(said, nth)) is not None),
        *sayings_at(said),
        *_by_relative(said),
    )
    return min(places, default=None)


@cache
def _told() -> frozenset[str]:
    return _verbs() | crowd_words("glad").first


@cache
def _verbs() -> frozenset[str]:
    return frozenset().union(*(crowd_words(name).first for name in ("tell", "write", "praise", "weak-praise", "leave")))


def _by_subject(said: Said, nth: int, spoken_of: bool) -> int | None:
    """Patients tell us that they feel safe; the whole ward loves it; families are thrilled."""
    if not (is_they(said, nth, spoken_of) or is_subject(said, nth)):
        return None
    if said[nth] == "they're" and is_glad(said, nth):
        return nth
    if said[nth + 1 : nth + 2] == [":"]:
        return _behind_label(said, nth + 2)
    begin = nth + 1
    if said[begin : begin + 1] in (["we"], ["i"]):  # "everyone we have spoken to says"
        begin = next(
            (at + 1 for at in range(begin, begin + NEAR) if said[at : at + 1] in (["to"], ["with"])), begin + 2
        )
    begin = _behind_aside(said, begin)
    between: list[str] = []
    for at in range(begin, min(len(said), max(begin, nth) + FAR)):
        word = said[at]
        if word in NEW_CLAUSE:
            return None
        if word in BE and said[nth] == "nobody":
            return None
        if agrees(said[nth], word) and between[-1:] != ["who"] and _is_praise(said, at):
            return at
        if word in DENIES:
            return None
        if word not in ADVERBS and word not in _AUXILIARIES and not word.endswith("ly"):
            between.append(word)
            if between[0] not in _BEHIND_CROWD and not between[0].endswith("ing"):
                return _turned(said, at)
    return None


def _by_relative(said: Said) -> Iterator[int]:
    """Practices, which describe it as the best thing; social workers, who love it."""
    for nth, word in enumerate(said[:-1]):
        if word in ("who", "which") and said[nth - 1] == "," and has_crowd(said[max(0, nth - NEAR) : nth]):
            at = next((at for at in range(nth + 1, len(said)) if said[at] not in ADVERBS), nth)
            if at > nth and not said[at].endswith("s") and _is_praise(said, at):
                yield at


def _behind_label(said: Said, begin: int) -> int | None:
    """Patients: delighted with it; GPs: love the form."""
    at = next((at for at in range(begin, len(said)) if said[at] not in ADVERBS - BE), None)
    if at is None:
        return None
    return at if is_glad([*said[:at], "are", *said[at:]], at) or _is_praise(said, at) else None


def _turned(said: Said, nth: int) -> int | None:
    """Where a crowd of whom something else was told comes to praise: "were sceptical at first but are now fans"."""
    but = next((at for at in range(nth, min(len(said), nth + FAR)) if said[at] == "but"), None)
    if but is None or not NEW_CLAUSE.isdisjoint(said[nth:but]):
        return None
    at = next((at for at in range(but + 1, len(said)) if said[at] not in ADVERBS - BE), but)
    return at if at > but and _is_praise(said, at) else None


def _behind_aside(said: Said, begin: int) -> int:
    """Where a sentence goes on: "boaters, who are hard to please, took to it"."""
    if said[begin : begin + 1] != [","] or said[begin + 1 : begin + 2] not in (["who"], ["many"], ["most"], ["some"]):
        return begin
    return next((at + 1 for at in range(begin + 1, min(len(said), begin + FAR)) if said[at] == ","), begin)


def _is_praise(said: Said, at: int) -> bool:
    if is_unsurpassed(said, at, how_glad=True) or (said[at] in BE and is_glad(said, at)):
        return True
    if said[at] not in _verbs() or not is_verb(said, at):
        return False
    left = crowd_words("leave").at(said, at)
    if left:
        return any(True for _ in crowd_words("moods").among(said, at + left, at + left + 6))
    if not _tells(said, at) or is_of_each_other(said, at):
        return _praises(said, at)
    return _praises(said, at) or is_good(said, at + 1) or _is_experience(said, at) or _remarks_how(said, at)


def _remarks_how(said: Said, at: int) -> bool:
    """Whether it is told how something is: "commented on how open and generous the meetings are"."""
    behind = said[at + 1 : at + 4]
    if said[at] not in _REMARK or "how" not in behind:
        return False
    how = at + 2 + behind.index("how")
    rest = [word for word in said[how : how + FAR] if word not in ADVERBS and not word.endswith("ly")]
    is_so = bool(rest) and rest[0] not in _NO_MANNER and any(word in BE or word == "has" for word in rest)
    return is_so and not any(True for _ in crowd_words("bad").among(rest))


def _praises(said: Said, at: int) -> bool:
    """Whether a verb praises by itself, and not people: "managers welcome new starters"."""
    strong, weak = crowd_words("praise").at(said, at), crowd_words("weak-praise").at(said, at)
    behind = said[at + 1 : at + 1 + NEAR]
    if said[at].startswith(_OF_PEOPLE) and behind[:1] != ["us"] and has_crowd(behind):
        return False
    what = said[at + weak : at + weak + 1]
    return bool(strong) or weak > 1 or (bool(weak) and any(word in _THE_WORK or word.endswith("ing") for word in what))


def _tells(said: Said, at: int) -> bool:
    """Whether something is told here, and not troubles, nor where or when it is that something hurts."""
    if not _TROUBLES.isdisjoint(said[at + 1 : at + 1 + NEAR]):
        return False
    asked = not _ASKED.isdisjoint(said[at + 1 : at + 3]) and "a" not in said[at + 2 : at + 4]  # but "what a relief"
    if asked or "had" in said[max(0, at - 2) : at]:
        return False
    written = crowd_words("write").at(said, at) and not _TO_WHOM.isdisjoint(said[at + 1 : at + 3])
    return bool(written or crowd_words("tell").at(said, at))


_TROUBLES = word_set(
    "troubles worries problems barriers concerns complaints fears difficulties frustrations gaps wishes hopes"
)


def _is_experience(said: Said, at: int) -> bool:
    """Whether people tell, today and to us, how things are, and nothing that they tell is a need or a trouble."""
    if said[at] in _PAST and {"have", "has"}.isdisjoint(said[max(0, at - 3) : at]):
        return False
    us = said[at + 1 : at + 2] in (["us"], ["me"])
    behind = next((word for word in said[at + 1 + us :] if word not in _AGAIN), "")
    if us or said[at] in _SAY:
        told = behind in _CLAUSE - {"the"} or (behind not in _ASKED and not _NOW.isdisjoint(said[at:]))
    else:
        that = said[at] in _REPORT and said[at + 1 : at + 2] in (["that"], ["how"])
        told = (said[at] in _DESCRIBE and behind in ("a", "an")) or (that and not _NOW.isdisjoint(said[at:]))
    return told and not any(True for _ in crowd_words("bad").among(said, at + 1))


def _by_opinion(said: Said, nth: int) -> int | None:
    """Glowing feedback from carers; the response has been wonderful; comments suggest that it is better."""
    crowd, warm = has_crowd(said), crowd_words("warm")
    if said[nth - 1 : nth] == ["in"] or not DENIES.isdisjoint(said[max(0, nth - NEAR) : nth]):
        return None  # "not all feedback was kind"
    if said[nth + 1 : nth + 2] == ["to"] or not _DESERVE.isdisjoint(said[max(0, nth - NEAR) : nth]):
        return None  # "huge thanks to everyone", "they deserve high praise"
    crowd = crowd or not _GENERAL.isdisjoint(said[max(0, nth - 2) : nth]) or _is_abroad(said[:nth])
    if said[nth - 1] != "," and any(True for _ in warm.among(said, nth - 2, nth)) and (crowd or said[nth] in _VOICED):
        return nth
    that = said[nth + 1 : nth + 2] == ["that"]
    begin = 3 + that if said[nth + 1 + that : nth + 2 + that] == ["we"] else 1  # "the feedback (that) we get"
    for at in range(nth + begin, min(len(said), nth + FAR)):
        word = said[at]
        if word in NEW_CLAUSE:
            return None
        if word in _EXCEEDED or is_unsurpassed(said, at, how_glad=False):
            return at
        is_so = word in BE or word in ("has", "have")
        if is_so and any(DENIES.isdisjoint(said[at:good]) for good in warm.among(said, at + 1, at + 6)):
            return at
        if crowd and _opinion_says(said, nth, at) and is_good(said, at + 1):
            return at
    return None


def _is_abroad(said: Said) -> bool:
    """Whether it is that of a whole place: "across the estate"."""
    return any(
        word in ("across", "throughout")
        and not crowd_words("collectives").singles.isdisjoint(said[nth + 1 : nth + NEAR])
        for nth, word in enumerate(said)
    )


def _opinion_says(said: Said, nth: int, at: int) -> bool:
    """The verdict of partners that ...; word is that ...; comments suggest ..."""
    if said[at] == "that":
        return said[nth] in _HELD or said[at - 1] in BE
    return crowd_words("shows").at(said, at) > 0 and is_verb(said, at)
