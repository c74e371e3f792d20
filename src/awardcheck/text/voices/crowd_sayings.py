"""Praise of a crowd that is not the subject of its verb: "we are told that it helps", "it helps, say the wards"."""

from __future__ import annotations

from collections.abc import Iterator

from awardcheck.text import word_set
from awardcheck.text.voices.crowd_grammar import (
    DENIES,
    DETERMINERS,
    FAR,
    NEAR,
    PREPOSITIONS,
    Said,
    has_crowd,
    is_good,
    is_people,
    is_subject,
)
from awardcheck.text.voices.crowd_words import crowd_words

_BY = word_set("by with among amongst from")
_AMONG = word_set("among amongst")
_ABROAD = word_set("across throughout")  # "well regarded across the system"
_LOOSE = word_set(
    "received regarded recognised recognized acknowledged adopted remembered missed championed celebrated"
)
_SAY = word_set("say says said tell told agree agrees agreed report reports reported insist insists")
_SAID_THINGS = word_set("things words remarks comments messages lines notes cards letters compliments tributes")
_NICE = word_set("nice sweet gracious flattering beautiful nicest loveliest sweetest")
_SAY_OR_WRITE = _SAY | word_set("write writes wrote written sent send post posted")
_ARE_TOLD = (
    ("are", "told"),
    ("were", "told"),
    ("been", "told"),
    ("keep", "hearing"),
    ("hear", "that"),
    ("hear", "from"),
)
_OFTEN = word_set(
    "often regularly frequently constantly repeatedly always consistently time again and now also more than once twice"
)
_GRATEFUL = word_set("grateful thankful delighted thrilled appreciative overjoyed admiring")
_WINS = word_set("won win wins earned earns earn gained gains enjoys enjoyed commands commanded attracted drew drawn")
_MESSAGES = word_set(
    "thank-you thanks compliment compliments card cards letter letters note notes message messages mail email emails"
)
_THANKS = ("thank-you", "thanks", "compliments")
_KEEP_COMING = word_set(
    "attract attracts attracted volume correspondence mountain pile sackful drawer"
    " pour poured pouring flow flowed flood flooded flooding arrive arrives arrived come comes came coming"
    " received full overflowing countless endless steady stream"
)


def sayings_at(said: Said) -> Iterator[int]:
    """Which of the words begin such praise."""
    yield from (nth for nth in crowd_words("received").among(said) if _is_passive(said, nth))
    yield from crowd_words("hearsay").among(said)
    yield from _admired(said)
    yield from _grateful(said)
    yield from _said_of_it(said)
    for nth, word in enumerate(said):
        if word == "told" or word.startswith("hear"):
            yield from _we_are_told(said, nth)
        if _is_held(said, nth) and (that := _clause_behind(said, nth)) and is_good(said, that):
            yield that
        if word in ("ask", "speak", "talk") and said[nth + 1 : nth + 2] in (
            ["any"],
            ["anyone"],
            ["anybody"],
            ["around"],
        ):
            yield from (at for at in range(nth, len(said)) if said[at] in _SAY and is_good(said, at))
        in_words = said[nth : nth + 2] == ["in", "the"] and said[nth + 2 : nth + 4] in _IN_THEIR
        if in_words and has_crowd(said[nth + 4 : nth + 7]) and is_good(said, nth + 5):
            yield nth
        if word in _SAY or word == "according":
            yield from _behind_the_praise(said, nth)


def _is_held(said: Said, held: int) -> bool:
    """Whether it is said, felt or agreed, by nobody in particular, that something is so."""
    ahead = [word for word in said[max(0, held - FAR) : held + 1] if word not in _OFTEN and not word.endswith("ly")]
    return (
        ahead[-1:] != []
        and ahead[-1] in _HELD
        and ahead[-3:-1] in (["it", "is"], ["it", "was"], ["has", "been"], ["was", "also"])
    )


_IN_THEIR = (["words", "of"], ["eyes", "of"], ["view", "of"], ["opinion", "of"])
_HELD = word_set(
    "said felt agreed thought acknowledged recognised accepted understood believed held reported remarked"
    " observed noted commented stressed confirmed"
)


def _is_passive(said: Said, nth: int) -> bool:
    """Praised by families; popular with the crews; well received among partners; well regarded across the system."""
    end = nth + crowd_words("received").at(said, nth)
    by = next((at for at in range(end, min(len(said), end + 3)) if said[at] in _BY | _ABROAD | {"on"}), None)
    if by is None or has_crowd(said[max(0, nth - 6) : nth]):
        return False
    whom = said[by + 1 : by + 1 + NEAR]
    abroad = said[by] in _ABROAD and not crowd_words("collectives").singles.isdisjoint(whom)
    if not abroad and whom[:1] != ["all"] and (said[by] == "on" or not has_crowd(whom)):
        return False
    return said[nth] not in _LOOSE or is_good(said, max(0, nth - 3)) or "well" in said[max(0, nth - 3) : nth]


def _admired(said: Said) -> Iterator[int]:
    """Headteachers are full of admiration; residents hold the wardens in high esteem; great warmth among the crews."""
    for name in ("admiration", "regard"):
        for nth in crowd_words(name).among(said):
            end = nth + crowd_words(name).at(said, nth)
            by = next((at for at in range(end, min(len(said), end + NEAR + 2)) if said[at] in _BY), None)
            if said[end : end + 1] == ["of"] and not _WINS.isdisjoint(said[max(0, nth - NEAR) : nth]):
                by = end
            whom = said[by + 1 : by + 1 + NEAR] if by is not None else ()
            theirs = has_crowd(whom) or whom[:1] in (["every"], ["all"])
            among = any(word in _AMONG and has_crowd(said[at + 1 : at + NEAR]) for at, word in enumerate(said[:nth]))
            if (
                theirs
                or (among and DENIES.isdisjoint(said[:nth]))
                or (name == "admiration" and any(is_subject(said, at) for at in range(nth)))
            ):
                yield nth


def _grateful(said: Said) -> Iterator[int]:
    """Compliments poured in from grateful families; the inbox is full of thank-you notes."""
    for nth, word in enumerate(said[:-1]):
        near = said[max(0, nth - 6) : nth + 6]
        from_the_grateful = word in _GRATEFUL and (is_people(said[nth + 1]) or said[nth + 1] in _MESSAGES)
        if from_the_grateful or (word.startswith(_THANKS) and not _KEEP_COMING.isdisjoint(near)):
            yield nth


def _said_of_it(said: Said) -> Iterator[int]:
    """The lovely things that mums have said about it; all the kind words dads write."""
    warm = crowd_words("warm").singles | _NICE
    for nth, word in enumerate(said):
        if word not in _SAID_THINGS or nth == 0 or said[nth - 1] not in warm:
            continue
        behind = said[nth + 1 : nth + 1 + FAR]
        who = next((at for at, other in enumerate(behind) if is_people(other)), None)
        if who is not None and who < NEAR and not _SAY_OR_WRITE.isdisjoint(behind[who + 1 : who + 1 + NEAR]):
            yield nth


def _we_are_told(said: Said, nth: int) -> Iterator[int]:
    """We are told time and again that it is a lifeline."""
    ahead = tuple(word for word in said[max(0, nth - NEAR) : nth + 1] if word not in _OFTEN)
    behind = next((word for word in said[nth + 1 :] if word not in _OFTEN), "")
    pairs = (ahead[-2:], (said[nth], behind))
    if "we" not in ahead or not any(pair in _ARE_TOLD for pair in pairs):
        return
    if (that := _clause_behind(said, nth)) and is_good(said, that):
        yield nth


def _clause_behind(said: Said, verb: int) -> int | None:
    """Where what is told begins, behind those who tell it: "told time and again by those who use it that"."""
    that = next((at for at in range(verb + 1, min(len(said), verb + NEAR + FAR)) if said[at] in ("that", "how")), None)
    between = [word for word in said[verb + 1 : that] if word not in _OFTEN and not word.endswith("ly")]
    return that if between[:1] == [] or between[0] in PREPOSITIONS | _BY else None


def _behind_the_praise(said: Said, nth: int) -> Iterator[int]:
    """It has made all the difference, our partners say; the van is a godsend, according to the wards."""
    if said[nth] == "according":
        whom = [word for word in said[nth + 2 : nth + 2 + NEAR] if word not in DETERMINERS]
        if said[nth + 1 : nth + 2] == ["to"] and whom and is_people(whom[0]) and is_good(said, 0):
            yield nth
        return
    comma = next((at for at in range(nth - 1, max(-1, nth - 5), -1) if said[at] == ","), None)
    end = next((at for at in range(nth, len(said)) if said[at] in ";,"), len(said))
    if comma is None or end - nth > NEAR or not is_good(said[:comma], 0):
        return
    who = said[comma + 1 : end]
    if "by" in who:
        return  # "the plan, agreed by all partners"
    if (has_crowd(who) or who[:1] == ["they"]) and not is_good(said[:end], nth):
        yield nth
