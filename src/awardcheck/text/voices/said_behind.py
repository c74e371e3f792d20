"""Who is said behind a quotation to have spoken: “...,” said Denise; “...” Those were the words of Mair Prosser."""

from __future__ import annotations

import re

from awardcheck.text.patterns import compiled, regex
from awardcheck.text.sentences import sentences
from awardcheck.text.voices import speech
from awardcheck.text.voices.credits import LINE, Joined, described, mention
from awardcheck.text.voices.speakers import Speaker, somebody, speakers, subject

_HOW = regex(r"[\s,.:–—-]*(?:(?:(?:that|this|so|which) )?(?:was|is|were|are) )?(?:how |what |all |so |as |the way )?")
_GOES_ON = regex(r",? (?:and|but|so|then) ")
_ANY_VERB = regex(r"[a-z]{3,12}(?:s|ed)(?= )")  # “...,” grins the supervisor


def said_after(trail: str, dialogue: bool = False) -> Joined | None:
    """“...,” said Denise; “...,” his wife remembered; “...” was Pauline Drew's verdict."""
    opening = _HOW.match(trail)
    found = sentences(trail[opening.end() :].split("\n", 1)[0].split(" | ", 1)[0]) if opening else []
    if not found or trail[:1] in (".", ";") or _GOES_ON.match(trail):
        return None
    clause = found[0].text[:200]
    verb = speech.SAYS.search(clause) or (_ANY_VERB.match(clause) if trail[:1] == " " else None)
    verb = verb or (_GOES.match(clause) if dialogue else None)
    if not verb or verb.start() > 110 or (verb.group()[0].isupper() and verb.group() not in _OPENS_WITH):
        return None  # "Records reach the practice" is a sentence of its own
    people = [one for one in speakers(clause[: verb.start() + 90]) if _beside(clause, one, verb)]
    herself = next((one for one in people if _HERSELF.fullmatch(clause, one.start, verb.start())), None)
    named = herself or next((one for one in people if one.identified), None)
    one = named or (people[0] if people else somebody(clause[: verb.start()]))
    if not one:
        stranger = _STRANGER.match(clause, verb.end())
        return Joined("said", stranger.group("who"), "role") if stranger else None
    ahead = one.start < verb.start()
    who = (
        described(clause[: verb.start()], one)
        if ahead
        else _AND.split(clause[verb.end() :], maxsplit=1)[0].strip(" .,")[:LINE]
    )
    return Joined("said", who, one.strength)


_HERSELF = regex(r"(?:he|she) ")  # whomever she told it
_OPENS_WITH = ("Said", "Says", "Wrote", "Writes")


def opens_another(trail: str, words: str) -> bool:
    """Whether a sentence of its own stands behind the words: “... I sleep.” Calls to the line fell.

    One that hands over to the next words is of those: “... I sleep.” Her sister said: “...”.
    """
    if words[-1:] not in ".!?…":
        return False
    hands_over = trail.rstrip()[-1:] in (":", ",") and trail[1:2].isupper() and len(sentences(trail)) == 1
    return hands_over or bool(compiled(r" [A-Z][a-z]+s (?:to|from|in|of|for|on|at|by)\b").match(trail))


# Somebody for whom no role is listed: says “a former roofer who did the course”.
_STRANGER = regex(
    r" (?P<who>(?:an?|one|another|our|my|the [\w’'-]+(?:['’]s|s['’])) "
    r"(?!(?:card|letter|message|comment|note|text|e-?mail|post|review|reply|form|sign)\b)"
    r"(?:[\w'’-]+ ){0,3}?[\w'’-]{3,}"
    r"(?:(?: who| from| of| in| at| with|,| [a-z]{2,}ed| seen)[^.;:“”\"]{2,80})?)(?=[.,;:]|$)"
)


# A comma before the closing mark is how dialogue is set, whatever the verb: “...,” he goes.
_GOES = regex(r"(?:[\w'’]+ ){1,3}?(?P<verb>goes|went|[a-z]{3,12}(?:s|ed))(?=[.,:;]|$)")


_AND = regex(r", (?:and|but|while) ")  # what somebody else does


def _beside(clause: str, one: Speaker, verb: re.Match[str]) -> bool:
    if one.start < verb.start():
        return one.start < 14
    near = verb.start() < 30 and one.start - verb.end() < 45
    return near and not _NO_SUBJECT.search(clause, verb.end(), one.start)


# What stands between a verb and whoever is not its subject: "remarks like that led us to write to patients".
_NO_SUBJECT = regex(r"\b(?:that|which|led|why|because|so|was|were|is|are|had|has)\b")


_SAID_OF = regex(
    r"[\s,.;:–—-]*(?:(?:that|this|those|these|it) (?:was|were|is|are|comes from|came from)|that['’]s|this from"
    r"|(?:the|these|those) (?:speaker|word|voice|writer|author)s? (?:is|are|was|were)"
    r"|(?-i:according to|(?:so )?in the (?:own )?words of)|(?:was|is) (?:the|his|her) (?:\w+ ){1,3}(?:of|from))"
    r"(?: the words of| from| how| what| [\w ]{2,24} from)? ",
    re.IGNORECASE,
)


_ALONE = regex(r".{0,11}|(?:the|our|an?) (?:[a-z-]+ ){0,3}", re.IGNORECASE)  # what may stand ahead of whoever it was


def said_of(trail: str) -> Joined | None:
    """“...” Those were the words of Mair Prosser."""
    opening = _SAID_OF.match(trail)
    rest = trail[opening.end() : opening.end() + 60] if opening else ""
    people = [
        one for one in speakers(rest) if one.strength in ("name", "role") and _ALONE.fullmatch(rest, 0, one.start)
    ]
    return mention("introduced", rest, people[0]) if people else None


_SO_SAID = regex(r"[\s,.;:–—-]*(?:So|Thus) (?=[a-z]+)")


def so_said(trail: str) -> Joined | None:
    """“...” So wrote a pensioner from Skelby."""
    opening = _SO_SAID.match(trail)
    return said_after(f" {trail[opening.end() :]}") if opening else None


_RECORDED = regex(
    r"[\s,]*(?:the |our |its )?(?:minutes|notes?|log|diary|record) (?:of [\w ]{2,30} )?(?:records?|quotes?"
    r"|ha[sv]e?|shows?) "
    r"(?P<who>[^.,;()\n]{2,60}?) (?:as )?(?:saying|said)\b"
)


def recorded(trail: str) -> Joined | None:
    """(“...,” the minutes record a member as saying)."""
    found = _RECORDED.match(trail)
    one = subject(speakers(found.group("who"))) if found else None
    return mention("said", found.group("who"), one) if found and one else None
