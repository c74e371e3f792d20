"""Words without quotation marks that stand behind a label: a line, a row or a cell each, with whoever speaks ahead."""

from __future__ import annotations

import re
from collections.abc import Iterator

from awardcheck.text import Span
from awardcheck.text.patterns import compiled, regex
from awardcheck.text.voices import speech
from awardcheck.text.voices.attribution import said_before
from awardcheck.text.voices.credits import FINITE, Joined, credit, is_person
from awardcheck.text.voices.frames import tells_of_messages
from awardcheck.text.voices.parties import speaker_kind
from awardcheck.text.voices.speakers import speakers

# The line's beginning, up to a colon, a dash or the end of a cell or line, and what follows in the line or cell.
_LABEL = regex(r"^(?P<who>[^\n:|]{2,120}?)(?:: +| \| | [–—-] |\n)(?=(?P<words>[^\n|]{10,}))", re.MULTILINE)
_SAYS_I = regex(r"\b(?:I|[Mm]y|me)\b")
_SOCIAL = regex(r"(?<!\w)@\w|(?<!\w)on (?:X|Twitter|Facebook|LinkedIn|Instagram|Bluesky)\b")


def labelled(text: str, before: str) -> Iterator[tuple[Span, str]]:
    """Ahmed, 41, kidney patient: I dialyse at home; or the same in two cells or two lines.

    Of several labels, one by one, where the words of one are surely hers or a line ahead says that what follows are
    messages, the others are speakers, too: "Lab manager, Ashby: best tubes we get".
    """
    labels = [(label, joined) for label in _LABEL.finditer(text) if (joined := _speaks(text, label))]
    sure = [_tells(label["words"], joined) for label, joined in labels]
    announced = before.rstrip().endswith(":") and tells_of_messages(before)
    praised = sum(bool(_SOUNDS.match(label["words"])) for label, _ in labels)
    among = len(labels) > 1 and (any(sure) or announced or praised > 1)
    for (label, joined), tells in zip(labels, sure, strict=True):
        if tells or (among and _sounds(label["words"])):
            yield Span(label.start("words"), label.end("words"), label["words"]), joined.speaker


def _speaks(text: str, label: re.Match[str]) -> Joined | None:
    """Who is said in a label to speak."""
    joined = credit("label", label["who"]) or _told(text, label) or _several(text, label)
    own_line = text[label.end() - 1] == "\n" and not _SAYS_I.search(label["words"])
    return joined if joined and is_person(joined) and not own_line else None


def _several(text: str, label: re.Match[str]) -> Joined | None:
    """People of one trade, said to be so many or of one place: "The porters (both of them)", "Midwives on our team"."""
    who = label["who"]
    one = next((one for one in speakers(who) if one.strength in ("crowd", "role")), None)
    if text[label.end("who")] != ":" or not one or one.strength != "crowd" or len(who[: one.start].split()) > 3:
        return None
    head = compiled(r"[,(]").split(who, maxsplit=1)[0]
    definite = _DEFINITE.match(who, one.end) and not (
        FINITE.search(head.replace(" our ", " the ")) or speech.SAYS.search(head)
    )
    return Joined("label", who, "group") if definite else None


_DEFINITE = regex(
    r"[^:]*?\b(?:all|both|two|three|four|five|six|seven|eight|nine|ten|\d{1,2})\b| (?:at|on|from|in) (?:our|the|[A-Z])"
)
# How one speaks of the work of others: what one wishes or thinks, or praise without a verb.
_SOUNDS = regex(
    r"(?:says|wishes|reckons|thinks|wants|swears|would|likes|loves|misses|calls|never|can['’]t|cannot)\b"
    r"|(?-i:i|I)(?:['’](?:m|d|ve|ll))?(?![\w’'-])|.*(?<![\w-])"
    r"(?:best|one (?:less|fewer)|where (?:it|there) (?:was|were)"
    r"|(?-i:i)(?:['’](?:m|d|ve|ll))?(?![\w’'-]))|(?:the )?\w{3,}iest\b",
    re.IGNORECASE,
)


_DOES = regex(r"[a-z]{2,}s (?!me\b)[a-z]")  # "opens the room and keeps our keys"


def _sounds(words: str) -> bool:
    """Whether words sound like somebody's own, among others that are."""
    if speech.PLACEHOLDER.search(words) or (_DOES.match(words) and not _SOUNDS.match(words)):
        return False
    return bool(speech.FIRST_PERSON.search(words) or speech.EFFECT.search(words) or _SOUNDS.match(words))


def _told(text: str, label: re.Match[str]) -> Joined | None:
    """Elsie wrote in the visitors' book: They came out in the snow for me."""
    words = label.group("words")
    came = _CAME_FROM.match(label.group("who"))
    if text[label.end("who")] != ":":
        return None
    if came and (sender := credit("label", came["who"])):
        return sender
    if not words[0].isupper() or speech.OTHERWISE.search(words):
        return None
    joined = said_before(label.group("who") + ":")
    who = joined if joined and joined.way == "said" and joined.strength in ("name", "role") else None
    return who if speech.FIRST_PERSON.search(words) else None


# "From a GP at Mill Street, along the foot of one of our reviews:", "A note from the clerk of the court:"
_CAME_FROM = regex(r"(?:(?:and|this|an?) (?:\w+ )?)?from (?P<who>(?:an?|one|our|the|[A-Z]) ?[^,:]{2,60})(?:,|$)", re.I)


def in_column(text: str) -> Iterator[tuple[Span, str]]:
    """The cells of a column whose head says that it holds what people said, each with whoever its row names."""
    head, _, rows = text.partition("\n")
    said = [nth for nth, cell in enumerate(head.split(" | ")) if _WORDS_HEAD.fullmatch(cell.strip())]
    if not (rows and said):
        return
    at = len(head) + 1
    for row in rows.split("\n"):
        cells = row.split(" | ")
        words = cells[said[0]].strip() if said[0] < len(cells) else ""
        others = (cell for nth, cell in enumerate(cells) if nth != said[0])
        joined = next((found for cell in others if (found := credit("cell", cell))), None)
        if joined and joined.strength != "crowd" and speech.FIRST_PERSON.search(words):
            start = at + row.index(words)
            yield Span(start, start + len(words), words), joined.speaker
        at += len(row) + 1


_WORDS_HEAD = regex(
    r"(?:(?:their|user|patient|staff|partner|your|direct) )?(?:comments?|quotes?|quotations?|feedback|testimonials?"
    r"|words|views?|remarks?|reactions?|messages?)|(?:in their (?:own )?words|what (?:they|he|she|people|was)"
    r" (?:said|say|told us|told|think|thought|wrote|put))"
    r"(?: (?:to us|about \w+(?: \w+)?))?",
    re.I,
)


def _tells(words: str, joined: Joined) -> bool:
    """Whether labelled words are testimony, and not an author's part of the entry or a line of a list of the team."""
    if _SOCIAL.search(joined.speaker) or (
        joined.speaker.startswith("From ") and _SAYS_I.search(words) and not speech.OTHERWISE.search(words)
    ):
        return True
    detailed = bool(compiled(r"[,(]|['’]s ").search(joined.speaker)) and joined.strength != "group"
    effects = len(speech.EFFECT.findall(words))
    others = len(speech.OTHERWISE.findall(words))
    if joined.strength == "group" and _DEFINITE.search(joined.speaker):
        return effects > 0 and bool(speech.FIRST_PERSON.search(words)) and not others
    of_patients = speaker_kind(joined.speaker) in ("patient", "carer")
    if not (compiled(r"\bI\b").search(words) or (detailed and compiled(r"\b(?:my|me)\b").search(words))):
        personal = speech.PERSONAL.search(words) and of_patients
        return (detailed or of_patients) and (effects > 0 or bool(personal)) and not others and len(words.split()) > 4
    told = 2 * effects + len(speech.HINT.findall(words)) - 2 * others
    return of_patients or (told >= 1 and len(words.split()) < 80)
