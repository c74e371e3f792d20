"""Somebody's words without marks behind what hands over to them in the middle of a text: a sentence up to a colon, the
cast of a transcript, a first sentence that says whose review it is, a name at the foot of a card.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from awardcheck.text import Span, word_set
from awardcheck.text.patterns import regex
from awardcheck.text.sentences import sentences
from awardcheck.text.voices import speech
from awardcheck.text.voices.attribution import last_clause, said_before
from awardcheck.text.voices.credits import FINITE, LINE, Joined, credit
from awardcheck.text.voices.quote_marks import WINDOW
from awardcheck.text.voices.quote_words import COMMENTS
from awardcheck.text.voices.resolving import resolved
from awardcheck.text.voices.speakers import speakers

Told = tuple[Span, str]  # the words, and who speaks them

_MOST_COLONS = 12  # a text with more of them is a list
_FEWEST_WORDS = 4
_COLON = regex(r"(?<=[\w)’']):\s+(?=[\w‘’'])")
_OWN = regex(r"(?<![\w'’-])(?:I|i)(?:['’](?:m|d|ve|ll))?(?![\w'’-])|(?<![\w'’-])(?:me|my|mine|myself)(?![\w-])", re.I)
# On what or how somebody's own words were kept: "in her own hand", "dictated for the record", "into the recorder".
_IN_HAND = regex(
    r"\bin (?P<who>his|her|their) own (?:hand|handwriting|writing|spelling|words)\b"
    r"|\bin (?:block )?(?:capitals|pencil|biro|crayon|felt pen|green ink)\b"
    r"|\b(?:dictat|scrawl|scribbl|chalk|whisper)\w+\b"
    r"|\binto (?:the|a|our|his|her) (?:recorder|microphone|phone|camera)\b"
    r"|\bon (?:the )?(?:back|foot|bottom|margin) of\b",
    re.IGNORECASE,
)
_CAME_BY = regex(r"\b(?:by|from|author|writer|sender),? (?=(?:[A-Z]|(?:an?|one of|the|our|his|her) )[^:]{2,120}:$)")
_MADE = word_set("typed written dictated posted sent left shared recorded scribbled texted emailed e-mailed chalked")
_MEDIA = COMMENTS | word_set(
    "post-it whatsapp telegram slack teams chat channel thread voicemail voicemails recording transcript card postcard"
    " recorder guestbook facebook twitter"
)
_YOUNG = regex(
    r", (?:aged? )?(?:three|four|five|six|seven|eight|nine|ten|eleven|twelve|[3-9]|1[0-7])(?=[,:)])"
    r"|\b(?:[3-9]|1[0-7])-year-old"
)


def framed(text: str, quotes: Sequence[Span]) -> Iterator[Told]:
    """She wrote on the back of the sheet, in capitals: I slept in my own bed."""
    colons = [*_COLON.finditer(text)]
    if not colons or len(colons) > _MOST_COLONS:
        return
    for colon in colons:
        at = colon.start()
        if any(quote.start <= at < quote.end for quote in quotes):
            continue
        end = text.find("\n", colon.end())
        end = len(text) if end < 0 else end
        words = text[colon.end() : end].rstrip()
        clause = last_clause(text[max(0, at - WINDOW) : at + 1])
        earlier = text[max(0, at - 2 * WINDOW) : max(0, at - len(clause) + 1)]
        if "|" in clause + words or any(colon.end() <= quote.start < end for quote in quotes):
            continue
        joined = _handed_over(clause, earlier, words) if clause else None
        if joined and joined.strength in ("name", "role", "group"):
            yield Span(colon.end(), colon.end() + len(words), words), joined.speaker
            return


def _handed_over(clause: str, earlier: str, words: str) -> Joined | None:
    """Who is said in a clause that ends with a colon to have spoken or written the words behind it."""
    own = bool(_OWN.search(words[:WINDOW]))
    kept = _IN_HAND.search(clause)
    if len(words.split()) < _FEWEST_WORDS or speech.PLACEHOLDER.search(words):
        return None
    if not kept and speech.INVENTED.search(clause):
        return None
    told = said_before(clause)
    said = told if told and told.way == "said" and speech.SAYS.search(clause) else None
    if kept and own:
        pronoun = Joined("introduced", kept["who"] or "they", "pronoun")
        return said if said and said.strength != "pronoun" else resolved(said or pronoun, earlier + clause)
    if said and _YOUNG.search(clause):
        return said
    if said and own and words[0].isupper() and (is_of_the_work(words) or _is_named_and_says_i(said, words)):
        return resolved(said, earlier)
    spoken = speech.FIRST_PERSON.search(words[:WINDOW])
    plain = not FINITE.search(clause.replace(" our ", " the "))
    return _sent(clause) if spoken and (plain or (own and is_of_the_work(words))) else None


def _is_named_and_says_i(said: Joined, words: str) -> bool:
    """Whether a person who is named opens with what happened to her: what else would stand behind a colon as "I"."""
    return said.strength == "name" and bool(_OPENS_OWN.match(words))


_OPENS_OWN = regex(r"(?:I|My|We)(?:['’](?:m|d|ve|re))? (?!want|need|will|would like)")


def is_of_the_work(words: str) -> bool:
    """Whether words tell what became of somebody, and not what is to be done."""
    words = " ".join(sentence.text for sentence in sentences(words)[:2])
    others = len(speech.OTHERWISE.findall(words))
    return 2 * len(speech.EFFECT.findall(words)) + len(speech.HINT.findall(words)) > 2 * others


def tells_of_messages(text: str) -> bool:
    """Whether a line tells that what follows are messages or remarks: "Pasted from the crews' chat:"."""
    return not _MEDIA.isdisjoint(word_set(text[-WINDOW:].lower().translate(_NO_MARKS)))


def _sent(clause: str) -> Joined | None:
    """Voicemail left on 3 May by Pat Dooley:; from the crews' chat, with leave of its author, Obi Marsh:."""
    told = word_set(clause.lower().translate(_NO_MARKS))
    by = [*_CAME_BY.finditer(clause)] if not (_MEDIA | _MADE).isdisjoint(told) else []
    for opening in reversed(by):
        who = clause[opening.end() :].rstrip(": ")
        one = next((one for one in speakers(who) if one.identified), None)
        if one and one.start < WINDOW // 10:
            return credit("label", who) or Joined("label", who[:LINE], one.strength)
    return None


_NO_MARKS = str.maketrans(",.:;()’'", "        ")
# "Speaker 3 is Gwen Hall, whose husband died at home in May"
_CAST = regex(
    r"(?<!\w)(?P<label>(?:Speaker|Voice|Person|Interviewee|Participant|Respondent|Caller|Guest) ?[A-Z\d]{1,2}"
    r"|[A-Z]{1,3}\d?) (?:is|was|=) (?P<who>[^.:;]{3,160})[.:;]"
)


def transcribed(text: str) -> Iterator[Told]:
    """What whoever is presented as one of the voices of a transcript says in it."""
    for cast in _CAST.finditer(text):
        turn = text.find(f"{cast['label']}:", cast.end() - 1)
        one = next((one for one in speakers(cast["who"]) if one.identified), None)
        if turn >= 0 and one and one.start < WINDOW // 10:
            start = turn + len(cast["label"]) + 2
            yield Span(start, len(text), text[start:]), cast["who"]
            return


_LONGEST_HEAD = 25  # words
_REVIEW = regex(
    r"(?!When|If|As|Every|Each|No)(?:[\w’'-]+ ){0,3}"
    r"(?:exit interview|visitors['’] book|appraisal|vox pop|review|stars?|verified|rating|comment"
    r"|feedback|testimonial|letter|card|message|voicemail|e-?mail|post)\b",
    re.IGNORECASE,
)


def headed_by_whom(text: str) -> Told | None:
    """Review, five stars, stores manager at a hospice. What do you like? That I can go home."""
    said = sentences(text)
    head = said[0].text if len(said) > 2 else ""
    if not _REVIEW.match(head) or FINITE.search(head) or speech.SAYS.search(head) or len(head.split()) > _LONGEST_HEAD:
        return None
    people = [one for one in speakers(head) if one.identified]
    rest = text[said[1].start :]
    if not people or not _OWN.search(rest) or "|" in text:
        return None
    begins = max(head.rfind(", ", 0, people[-1].start), head.rfind(" by ", 0, people[-1].start)) + 1
    who = head[begins:].removeprefix("by ").strip(" .")
    return Span(said[1].start, len(text), rest), who


# "... FROM POPPY AGE 6", "love from Arlo"
_FROM = regex(
    r"[.!?\n, ]+(?:(?:with |lots of |much )?love )?from (?P<who>[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?"
    r"(?P<age>,? \(?aged? \d{1,2}\)?)?)[ .!x]*$",
    re.IGNORECASE,
)


def card(text: str, before: str) -> Told | None:
    """A card, with nothing but who it is from at its foot."""
    found = _FROM.search(text, max(0, len(text) - 80)) if len(text) < 2 * WINDOW else None
    announced = not COMMENTS.isdisjoint(word_set(before[-WINDOW:].lower().translate(_NO_MARKS)))
    if not found or not (found["age"] or announced) or not (_OWN.search(text) or "thank" in text.lower()):
        return None
    words = text[: found.start()].rstrip()
    return (Span(0, len(words), words), found["who"]) if len(words.split()) >= _FEWEST_WORDS else None
