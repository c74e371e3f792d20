"""Lines that do nothing but say who spoke: "Pam, mother, Andover"; "Ward sister"; "Sunil Kapadia (Housing)"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from awardcheck.records import dataclass
from awardcheck.text import Span
from awardcheck.text.patterns import compiled, regex
from awardcheck.text.sentences import sentences
from awardcheck.text.voices import speech
from awardcheck.text.voices.parties import speaker_kind
from awardcheck.text.voices.speakers import Speaker, speakers

LINE = 160  # the longest line that can say who spoke


@dataclass(frozen=True, slots=True)
class Joined:
    """A speaker joined to some words: the way of it, the speaker as the draft has it, and how closely identified."""

    way: str
    speaker: str
    strength: str


FINITE = regex(
    r"(?<![\w-])(?:is|are|was|were|has|have|had|does|did|will|would|can|could|we|(?<!of )(?<!at )(?<!in )our|this"
    r"|(?-i:[Ii]t)|that|there|they|so|but)(?![\w-])|['’]s on\b",
    re.IGNORECASE,
)
_TELLS = regex(
    r"(?<![\w-])(?:is|are|was|were|came|have|has|had|will|we|they|(?-i:[Ii]t)|which|(?-i:(?<=\w )I))(?![\w-])",
    re.IGNORECASE,
)
# Behind an aside the sentence goes on: "For the GP who saw her, Dr Hale, the clinics are".
_GOES_ON = regex(r", (?:the|our|this|that|it|they|we)\b(?: [\w’'-]+){0,4} (?:is|are|was|were|has|have|had|will)\b")
_WHO = regex(r"\b(?:who|whom|whose)\b.*|, (?:when|after|while|before|asked) .*")
# A role before another noun is no speaker ("patient involvement"), but "patient feedback" behind words is a source.
_MODIFIES = regex(
    r"['’]?s? (?!(?:of|at|in|from|for|on|to|and|with|who|whose|since|by|near|aged|now|about|after|survey|feedback"
    r"|comment|letter|card|story|interview|voice|questionnaire|group|panel|forum|\w+ed|\w+ing)\b)[a-z]"
)


# A determiner or pronoun behind anything but a preposition is the object of a verb: a sentence, no credit.
_OBJECT = regex(
    r"(?<![\w-])(?!(?:of|at|in|from|for|to|on|with|by|near|and|or|since|after|before|under|during|across|through|behind"
    r"|about|over|until|as|all|both|not|but|now|once|then|formerly|still|also)\b)[a-z]{2,}(?<!ing) (?:the|our"
    r"|his|her|their|its|it|them|us|an?)\b"
)
# A speaker of no known role still has a shape: "Bed bureau, nights", "Undertaker (Brigg)", "AH, 58".
_SHAPE = regex(
    r"(?:[A-Z]|an? |one )[\w.'’/& -]{1,50}(?:, ?|\(| (?:at|of|from|in|on) )[^%£]{2,}$|[A-Z][a-z'’]+(?: [a-z'’]+){1,4}$"
)
# A thing and what became of it: "Handover took nine minutes".
_HAPPENED = regex(
    r"[A-Z][a-z'’-]+(?: [a-z'’-]+){0,2}? (?:took|fell|rose|went|came|got|made|saw|grew|met|won|lost|ran|cost)\b"
)
_SOURCE = regex(
    r"(?:19|20)\d\d|\d ?%|\b(?:[Pp]hase|[Pp]age|[Cc]hapter|[Ss]ection|[Ss]ee|[Ii]n|[Aa]t|[Oo]n|[Tt]he|[Oo]ur) ?\d*\b"
)


def credit(way: str, line: str, unlisted: bool = False) -> Joined | None:
    """A line that does nothing but say who spoke: "Pam, mother, Andover"; `unlisted` takes its shape for enough."""
    lines = line.strip().split("\n")
    line = ", ".join(lines) if 1 < len(lines) < 5 and max(map(len, lines)) < LINE // 2 else line
    line = line.strip().strip("–—-~★☆ ()[]*_").strip()
    line = _WHERE_PRINTED.sub("", line)
    if not 2 <= len(line) <= LINE or line[-1] in "?!" or compiled(r":(?!\d)").search(line.rstrip(":")):
        return None
    if speech.PLACEHOLDER.search(line) or compiled(r"[%;]").search(line) or len(sentences(line)) > 1:
        return None
    line = _SAYS_AT_END.sub("", line)
    line = line.title() if line.isupper() and " " in line else line
    plain = _WHO.sub("", line)
    if _GOES_ON.search(line) or _TELLS.search(plain) or _OBJECT.search(plain) or _HAPPENED.match(plain):
        return None
    head = compiled(r"[,;(–—|]| - | who | whose ").split(line, maxsplit=1)[0]
    if len(head.split()) > 9 or FINITE.search(head) or speech.SAYS.search(head):
        return None
    people = [one for one in speakers(line) if one.identified]
    for one in people:
        if one.start <= 40 and (one.strength == "name" or not _MODIFIES.match(line, one.end)):
            return None if _is_reference(line, people) else Joined(way, line, one.strength)
    shaped = (
        unlisted
        and _SHAPE.match(line)
        and not _HAPPENED.match(line)
        and not _SOURCE.search(plain)
        and not speech.PAPERS.search(line)
    )
    known = unlisted and len(line.split()) < 5 and speaker_kind(line) in ("partner", "staff")
    return Joined(way, line, "unlisted") if shaped or known else None


def signature(text: str) -> Span | None:
    """The last of several sentences, where it does nothing but say whose words the others are."""
    said = sentences(text)
    return said[-1] if len(said) > 1 and credit("credit", said[-1].text.lstrip("–—- ")) else None


# Where the words are printed, behind who spoke them: "Pam, mother, Andover; Case Book, p. 10".
_WHERE_PRINTED = regex(
    r"[;,.]? ?[(\[*]{0,2}(?:(?:see |in )?[^;,()\[\]]{0,40}[*,]{1,2} )?"
    r"(?:pp?|pages?|slides?)\.? ?\d[\d–, -]*[)\]*]{0,2}$"
)
_SAYS_AT_END = regex(r",? (?:says|said|writes|wrote|adds|added|explains|recalls|told us|tells us)$")


def _is_reference(line: str, people: Sequence[Speaker]) -> bool:
    """Whether it is the source of a paper: "(Kendal, 2022)"."""
    return all(one.strength == "name" for one in people) and bool(compiled(r", ?\(?(?:19|20)\d\d\)?$").search(line))


def is_person(joined: Joined) -> bool:
    """Whether a name alone is surely a person's: it has a surname, a title, a handle, an age or a role beside it."""
    if joined.strength != "name":
        return True
    who = _NICKNAME.sub("", joined.speaker)
    one = next((one for one in speakers(who) if one.strength == "name"), None)
    if one is None:
        return False  # the name needed what stood around it, such as the colon behind a label
    rest = who[one.end :]
    if compiled(r"['’]s (?:own )?\w+$| (?:from|at|in) (?:the |our )?\w+|,? (?:who|whose)\b").match(rest):
        return True
    beside = compiled(r" ?[,(] ?(?:aged )?\d\d?(?!\d)").match(rest) or any(
        other.strength == "role" for other in speakers(rest)
    )
    return " " in who[one.start : one.end] or who[one.start] == "@" or bool(compiled(r" ?[,(]").match(rest) and beside)


_NICKNAME = regex(r" [“\"‘'(]\w{2,20}[”\"’')](?= [A-Z])")  # Ann “Rusty” Cole


def is_famous(joined: Joined) -> bool:
    """Whether the speaker is quoted everywhere; whoever is named and works for a great body may well know the work."""
    found = speech.FAMOUS.search(joined.speaker)
    return found is not None and not (joined.strength == "name" and _IN_OFFICE.fullmatch(found.group()))


_IN_OFFICE = regex(
    r"minister|secretary of state|department of|government|nhs england|nice|king['’]s fund|nuffield trust"
    r"|health foundation",
    re.IGNORECASE,
)


def described(clause: str, one: Speaker) -> str:
    """The speaker with what stands around the mention: "Our lead pharmacist Rupal Shah", "Brian, 81, from Goole"."""
    ahead = clause[: one.start]
    plain = len(ahead.split()) < 8 and not compiled(r"[.:,;]").search(ahead)
    called = _CALLED_FIRST.search(ahead)
    start = 0 if plain else called.start("who") if called else one.start
    return _BEGINS.sub("", clause[start:]).strip(" ,:–—-\n|")[:LINE]


# "A patient on her ward, Eddie Cox"
_CALLED_FIRST = regex(
    r"(?:^|(?<!\bto)(?<!\bfor)(?<!\bwith)(?<!\bof)(?<!\bby)(?<!\bin)(?<!\bat)(?<!\bon)(?<!\bfrom) )"
    r"(?P<who>(?:[Aa]n?|[Tt]he|[Oo]ur|[Hh]er|[Hh]is|[Aa]nother) (?!same )(?:[\w’'-]+ ){0,6}?[\w’'-]+, )$"
)
_BEGINS = regex(
    r"^(?:and|but|as|so|then|when|while|because|according to|in the words of"
    r"|(?:hear|heard|feedback|word|thanks|this|and) (?:it )?from) ",
    re.IGNORECASE,
)


def mention(way: str, text: str, one: Speaker) -> Joined:
    """The mention of a speaker, a role with what stands before it, joined to words in this way."""
    phrase = _PHRASE.search(text, max(0, one.start - 60), one.start) if one.strength == "role" else None
    return Joined(way, text[phrase.start() if phrase else one.start : one.end], one.strength)


# "A retired lorry" driver.
_PHRASE = regex(r"\b(?:[Aa]n?|[Tt]he|[Oo]ur|[Oo]ne|[Aa]nother|[Hh]is|[Hh]er|[Mm]y) (?:[\w’'-]+ ){1,3}$")
