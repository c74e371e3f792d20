"""Whose words the answers of an interview hold: somebody is named ahead of questions, and answers as "I"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from awardcheck.reading.passages import Passage
from awardcheck.text.patterns import regex
from awardcheck.text.sentences import sentences
from awardcheck.text.voices import speech
from awardcheck.text.voices.credits import mention
from awardcheck.text.voices.quote_marks import quoted
from awardcheck.text.voices.speakers import speakers

_FEWEST_QUESTIONS = 2
_LONGEST_QUESTION = 60  # words
_LONGEST = 40  # passages of an interview
_AHEAD = 3  # passages ahead of the first question in which its guest is named
_MET = regex(
    r"\b(?:interview\w*|caught up|catch up|spoke|talked|sat down|chatted|conversation|met|asked|answer\w*|questions?"
    r"|visited|Q ?& ?A|put (?:\w+ )?(?:questions|to))\b",
    re.IGNORECASE,
)


def guest(passages: Sequence[Passage], i: int) -> str | None:
    """Who answers in a passage, if it is an answer."""
    if _is_question(passages[i]) or not _is_answer(passages[i]):
        return None
    first = i
    asked = 0
    while first > max(0, i - _LONGEST) and _belongs(passages[first - 1], passages[i]):
        first -= 1
        asked += _is_question(passages[first])
    while first < i and not _is_question(passages[first]):
        first += 1  # what stands between the introduction and the first question
    asked += sum(map(_is_question, passages[i + 1 : i + _AHEAD]))
    if asked < _FEWEST_QUESTIONS or first == i:
        return None
    return next((who for one in reversed(passages[max(0, first - _AHEAD) : first]) if (who := _met(one))), None)


def _is_question(passage: Passage) -> bool:
    """Whether a passage ends with a question, and is no more than that."""
    text = passage.text.rstrip(' *_”"')
    return text.endswith("?") and len(text.split()) <= _LONGEST_QUESTION and passage.kind != "table"


def _belongs(one: Passage, passage: Passage) -> bool:
    return one.kind != "table" and one.heading == passage.heading and not quoted(one.text[:1])


def _is_answer(passage: Passage) -> bool:
    return passage.kind in ("paragraph", "quote") and bool(speech.FIRST_PERSON.search(passage.text))


def _met(passage: Passage) -> str | None:
    """Somebody named in a passage that tells that they were met and asked."""
    for sentence in sentences(passage.text):
        one = next((one for one in speakers(sentence.text) if one.strength == "name"), None)
        if one and _MET.search(passage.text):
            return mention("introduced", sentence.text, one).speaker
    return None
