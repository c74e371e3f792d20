"""How quoted words sound, whoever said them: like somebody who tells what the work meant, or like a term."""

from __future__ import annotations

import re

from awardcheck.text.patterns import regex
from awardcheck.text.voices import speech
from awardcheck.text.voices.crowd_grammar import is_good
from awardcheck.text.voices.crowd_words import tokens

_FEWEST_WORDS, _FEWEST_TOLD, _FEWEST_OF_PRAISE = 5, 8, 3
_LIVED = regex(
    r"\b(?:has|have) (?:given|made|changed|saved|brought|taken|helped|meant|let|put|done|kept|been (?:an?|so|such"
    r"|really))\b|\b(?:was|were|had|did|got|came|went|kept|knew|told|gave)\b|n['’]t\b|\b(?:Mum|Dad|Nan|Mam)\b"
)
_SUPERB = regex(
    r"\b(?:brilliant|fantastic|wonderful|amazing|excellent|outstanding|superb|marvellous|best|game[- ]changer"
    r"|breath of fresh air|lifeline|godsend|life-?saver|first[- ]class|invaluable|thanks?|lovely|incredible"
    r"|pleasure|at last|worth (?:it|every|the)|faultless|perfect)\b",
    re.IGNORECASE,
)
# What "we" or "you" did, or he or she: "You took the worry away", "We copied it wholesale", "He smiled".
_DID = regex(
    r"^(?:You|They|We|He|She|Everyone|Nobody|It)(?: \w+ly| all| just| even)? (?:[a-z]{2,}ed|was|were|had|did|got|came"
    r"|went|kept|knew|told|gave|took|made|saw|let|put|brought|found|left|sat|stood|rang|spoke|said|treated|turned|can)\b"
)
_LIKENS = regex(r"(?:It['’]s|It is|It was|It felt|It feels) (?:just |almost )?(?:like|as (?:if|though)) ")
_WE_FEEL = regex(r"(?:We|They) (?:now |really |all )?(?:feel|felt|love|loved)\b")
_YOU_OR_I = regex(r"\b(?:You|I|I['’](?:m|d|ve|ll))\b")
_YOU = regex(r"\b(?:you|your)\b", re.IGNORECASE)
# A saying of the writer's kind: "You said, we did".
_SAYING = regex(r"^(?:You|We) (?:said|asked|told us|listened|did)\b[^.]{0,12}\bwe\b", re.IGNORECASE)
_MOST = regex(
    r"\bthe (?:very )?(?:most [a-z]+|best|kindest|finest)\b|\bat its (?:very )?best\b"
    r"|\bshould (?:always|have)\b",
    re.IGNORECASE,
)


def feels(words: str) -> bool:
    """Whether the words open with what several people feel: "We feel safe here"."""
    return bool(_WE_FEEL.match(words))


def is_short_cry(words: str) -> bool:
    """Whether a few words are a whole sentence of somebody's: "You saved me!"."""
    return words[:1].isupper() and words[-1:] in ".!" and bool(_YOU_OR_I.search(words))


def praises(words: str) -> bool:
    """Whether quoted words are an opinion and not a name, nor an ill word such as "hard to reach"."""
    if len(words.split()) < _FEWEST_OF_PRAISE or not (words[:1].islower() or words.startswith("the ")):
        return bool(_MOST.search(words)) and words[:4] == "The "
    return is_good(tokens(words), 0) or bool(_MOST.search(words))


def is_personal(words: str) -> bool:
    """Whether "I" or "my" is in the words, which no writer of an entry says of himself in marks of quotation."""
    return bool(speech.SINGULAR.search(words))


def sounds_told(words: str) -> bool:
    """Whether the words sound like somebody who tells what the work meant."""
    if len(words.split()) < _FEWEST_WORDS or _SAYING.match(words):
        return False
    if is_personal(words) or feels(words):
        return True
    if speech.FIRST_PERSON.search(words) and (speech.EFFECT.search(words) or _SUPERB.search(words)):
        return True
    long = len(words.split()) >= _FEWEST_TOLD
    if words.startswith("You ") and _DID.match(words) and (long or _is_whole(words)):
        return True
    if not _is_whole(words):
        return False
    if _SUPERB.search(words) or _LIKENS.match(words):
        return True
    lived = _LIVED.search(words) or _DID.match(words)
    if lived and words.endswith("!"):
        return True
    return bool(long and lived) or bool(_YOU.search(words) and is_good(tokens(words), 0))


def _is_whole(words: str) -> bool:
    return words[:1].isupper() and words[-1:] in ".!…"
