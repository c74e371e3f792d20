"""Who speaks where only what stands close by tells: a bracket behind somebody, a pronoun, a body before a colon."""

from __future__ import annotations

from awardcheck.text.patterns import regex
from awardcheck.text.sentences import sentences
from awardcheck.text.voices.credits import Joined, described
from awardcheck.text.voices.quote_words import THINGS
from awardcheck.text.voices.speakers import speakers


def ahead_of_bracket(clause: str, trail: str) -> Joined | None:
    """Age UK Merrow (“we were asked”); a letter from a widow in Thorne (“he died at home”)."""
    if not clause.endswith("(") or trail[:1] not in (")", ",", ";"):
        return None
    text = clause[:-1].rstrip()
    one = next(reversed([one for one in speakers(text) if one.identified]), None)
    near = one and _WHENCE.fullmatch(text, one.end) and not _TO_WHOM.search(text, 0, one.start)
    return Joined("label", described(text, one).rpartition(": ")[2], one.strength) if one and near else None


_WHENCE = regex(r"(?: [A-Z][\w’'-]+| bureau| team)?(?: (?:at|from|in|of|on) [^,;:.()]{2,40})?")
_TO_WHOM = regex(
    r"\b(?:to|for|with|about|by way of|on|in|at) (?:(?:the|an?|our|each|every|all|his|her|their) )?(?:[\w’'-]+ )?$"
)


def body(clause: str) -> Joined | None:
    """A body without a name of its own, before a colon or a verb: "The university:", "Our ambulance trust wrote".

    Or whoever is told of behind a verb that opens the clause: "Said one of them, who had been away:".
    """
    if opens := _VERB_FIRST.match(clause):
        who = clause[opens.end() :].rstrip(" :,")
        one = next(iter(speakers(who)), None)
        return Joined("said", who, one.strength) if one and one.start < _SOON else None
    found = _BODY.fullmatch(clause)
    return Joined("said" if found["says"] else "label", found["who"], "group") if found else None


_SOON = 5  # characters: the article
_VERB_FIRST = regex(r"(?:Said|Says|Wrote|Writes|Added|Adds) (?!the same)")
_BODY = regex(
    r"(?:\W*(?:And|But) |In (?:\w+ )?\w+,? )?(?P<who>(?:[Tt]he|[Oo]ur|[Aa]n?|[Oo]ne) (?:[\w’'-]+ ){0,3}?"
    r"(?:university|college|trust|council|authority"
    r"|hospice|hospital|surgery|practice|school|academy|police|constabulary|force|fire service|ambulance service|union"
    r"|charity|federation|bureau|alliance|association|board|library|church|mosque|temple|housing association|landlord"
    r"|company|firm|supplier|commissioner|department|icb|ICB|NHS|LMC|LPC|LDC|regulator))"
    r"(?::|(?P<says>(?: (?:has|have|had|since|also|later|then|now))*"
    r" (?:told|tells|wrote|writes|written|said|says|reports?|reported)"
    r"(?: (?:to )?(?:us|me|the board|[a-z]+))?(?: in [\w ]{3,20})?(?: that)?[:,]? ?))"
)


def told_on(lead: str, trail: str) -> Joined | None:
    """The staff side rep was blunt. “It's a rota with a bow on it.” She has since asked for it on every ward."""
    found = sentences(lead.rsplit("\n", 1)[-1]) if _TELLS_ON.match(trail) else []
    subject = _SUBJECT.match(found[-1].text) if found else None
    if not subject or not THINGS.isdisjoint(subject["who"].lower().split()):
        return None
    return Joined("nearby", subject["who"], "role")


_TELLS_ON = regex(r"[\s.]*(?:She|He) (?:has|had|is|was|now|still|later|then|also|came|went|[a-z]{2,}(?:s|ed))\b")
_SUBJECT = regex(
    r"(?:(?:And|But) )?(?P<who>(?:The|Our|An?|One|Another|His|Her) (?:[\w’'-]+ ){0,4}?[\w’'-]+)"
    r" (?:was|is|had|has|did|does|came|went|put|wrote|sent|left|[a-z]{2,}ed)\b"
)
