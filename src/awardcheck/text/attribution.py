"""How a draft says whose words stand in quotation marks; each way of it is one small function."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from awardcheck.text import Span, speech
from awardcheck.text.quote_marks import inner
from awardcheck.text.sentences import sentences
from awardcheck.text.speakers import Speaker, able_to_speak, speakers, subject

WINDOW = 300  # characters looked at on each side of a quotation
LINE = 160  # the longest line that can say who spoke


@dataclass(frozen=True, slots=True)
class Joined:
    """A speaker joined to some words: the way of it, the speaker as the draft has it, and how closely identified."""

    way: str
    speaker: str
    strength: str


def ways(text: str, quotes: list[Span], nth: int, before: str, after: str) -> Iterator[Joined]:
    """Every way in which somebody is joined to the `nth` quotation of a passage with these neighbours."""
    quote = quotes[nth]
    lead, trail = around(text, quotes, nth)
    so_far = f"{before[-WINDOW:]} {text[max(0, quote.start - WINDOW) : quote.start]}"
    for way in (*_inside(text, quote, lead, trail, split=nth > 0), *_outside(quotes, nth, lead, trail, before, after)):
        if way:
            yield _resolved(way, so_far)


def around(text: str, quotes: list[Span], nth: int) -> tuple[str, str]:
    """What stands before and behind the `nth` quotation, as far as the next one or the edge of the window."""
    floor = quotes[nth - 1].end if nth else 0
    ceiling = quotes[nth + 1].start if nth + 1 < len(quotes) else len(text)
    start, end = quotes[nth].start, quotes[nth].end
    return text[max(floor, start - WINDOW) : start], text[end : min(ceiling, end + WINDOW)]


def last_clause(lead: str) -> str:
    """What stands between the last end of a sentence and the quotation; empty if a sentence ends right before it."""
    found = sentences(lead.rsplit("\n", 1)[-1].rsplit(" | ", 1)[-1])
    return found[-1].text if found and not re.search(r"[.!?…]$", found[-1].text) else ""


def _inside(text: str, quote: Span, lead: str, trail: str, split: bool) -> Iterator[Joined | None]:
    clause = last_clause(lead)
    yield _in_cell(text, quote)
    yield _introduced(lead) if not clause else None
    yield _said_before(clause)
    yield _said_after(trail, dialogue=inner(quote).endswith(","))
    yield _credited(trail, inner(quote), starts_line=not lead.rsplit("\n", 1)[-1].strip(" •*-"))
    yield _signed(inner(quote))
    yield _said_of(trail)
    yield _nearby(lead, inner(quote)) if not clause else None
    yield _said_after(lead) if split and len(lead) < LINE else None


def _outside(quotes: list[Span], nth: int, lead: str, trail: str, before: str, after: str) -> Iterator[Joined | None]:
    """A name alone on the line before, or in a passage beside this one."""
    if nth == len(quotes) - 1 and not trail.strip():
        yield credit("neighbour", after[:WINDOW])
        yield _said_of(after[:WINDOW])
    if nth == 0 and lead.strip():
        yield credit("label", lead) if lead.endswith("\n") and "\n" not in lead.strip() else None
    elif nth == 0:
        yield _announced(before)
        yield credit("neighbour", before[:WINDOW]) if before[:1].isalnum() else None


_FINITE = re.compile(
    r"(?<![\w-])(?:is|are|was|were|has|have|had|does|did|will|would|can|could|we|our|it|this|that|there|they|so|but)"
    r"(?![\w-])|['’]s on\b",
    re.IGNORECASE,
)
_TELLS = re.compile(r"(?<![\w-])(?:is|are|was|were|came|have|has|had|will|we|they|it|which)(?![\w-])", re.IGNORECASE)
_WHO = re.compile(r"\b(?:who|whose)\b.*")
# A role before another noun is no speaker ("patient involvement"), but "patient feedback" behind words is a source.
_MODIFIES = re.compile(
    r"['’]?s? (?!(?:of|at|in|from|for|on|to|and|with|who|whose|since|by|near|aged|now|about|after|survey|feedback"
    r"|comment|letter|card|story|interview|voice|questionnaire|group|panel|forum|\w+ed|\w+ing)\b)[a-z]"
)


# A determiner or pronoun behind anything but a preposition is the object of a verb: a sentence, no credit.
_OBJECT = re.compile(
    r"(?<![\w-])(?!(?:of|at|in|from|for|to|on|with|by|near|and|or|since|after|before|under|during|across|through|behind"
    r"|about|over|until|as|all|both|not|but)\b)[a-z]{2,}(?<!ing) (?:the|our|his|her|their|its|it|them|us|an?)\b"
)
# A speaker of no known role still has a shape: "Bed bureau, nights", "Undertaker (Brigg)", "AH, 58".
_SHAPE = re.compile(r"(?:[A-Z]|an? |one )[\w.'’/& -]{1,50}(?:, ?|\(| (?:at|of|from|in|on) )[^%£]{2,}$")
_SOURCE = re.compile(r"(?:19|20)\d\d|\d ?%|\b(?:[Pp]hase|[Pp]age|[Cc]hapter|[Ss]ection|[Ss]ee|[Ii]n|[Aa]t|[Oo]n|[Tt]he|[Oo]ur) ?\d*\b")


def credit(way: str, line: str, unlisted: bool = False) -> Joined | None:
    """A line that does nothing but say who spoke: "Pam, mother, Andover"; `unlisted` takes its shape for enough."""
    lines = line.strip().split("\n")
    line = ", ".join(lines) if 1 < len(lines) < 5 and max(map(len, lines)) < LINE // 2 else line
    line = line.strip().strip("–—-~★☆ ()[]*_").strip()
    if not 2 <= len(line) <= LINE or line[-1] in "?!" or re.search(r":(?!\d)", line.rstrip(":")):
        return None
    if speech.PLACEHOLDER.search(line) or "%" in line or len(sentences(line)) > 1:
        return None
    plain = _WHO.sub("", line)
    if _TELLS.search(plain) or _OBJECT.search(plain):
        return None
    head = re.split(r"[,;(–—|]| - | who | whose ", line, maxsplit=1)[0]
    if len(head.split()) > 9 or _FINITE.search(head) or speech.SAYS.search(head):
        return None
    people = [one for one in speakers(line) if one.identified]
    for one in people:
        if one.start <= 40 and (one.strength == "name" or not _MODIFIES.match(line, one.end)):
            return None if _is_reference(line, people) else Joined(way, line, one.strength)
    shaped = unlisted and _SHAPE.match(line) and not _SOURCE.search(line) and not speech.PAPERS.search(line)
    return Joined(way, line, "unlisted") if shaped else None


def _is_reference(line: str, people: Sequence[Speaker]) -> bool:
    """Whether it is the source of a paper: "(Kendal, 2022)"."""
    return all(one.strength == "name" for one in people) and bool(re.search(r", ?\(?(?:19|20)\d\d\)?$", line))


def is_person(joined: Joined) -> bool:
    """Whether a name alone is surely a person's: it has a surname, a title, a handle, an age or a role beside it."""
    if joined.strength != "name":
        return True
    who = joined.speaker
    one = next(one for one in speakers(who) if one.strength == "name")
    rest = who[one.end :]
    beside = re.match(r" ?[,(] ?(?:aged )?\d\d?(?!\d)", rest) or any(
        other.strength == "role" for other in speakers(rest)
    )
    return " " in who[one.start : one.end] or who[one.start] == "@" or bool(re.match(r" ?[,(]", rest) and beside)


def described(clause: str, one: Speaker) -> str:
    """The speaker with what stands around the mention: "Our lead pharmacist Rupal Shah", "Brian, 81, from Goole"."""
    ahead = clause[: one.start]
    start = 0 if len(ahead.split()) < 8 and not re.search(r"[.:,;]", ahead) else one.start
    return _BEGINS.sub("", clause[start:]).strip(" ,:–—-\n|")[:LINE]


_BEGINS = re.compile(
    r"^(?:and|but|as|so|then|when|while|because|according to|in the words of"
    r"|(?:hear|heard|feedback|word|thanks|this|and) (?:it )?from) ",
    re.IGNORECASE,
)


def _mention(way: str, text: str, one: Speaker) -> Joined:
    return Joined(way, text[one.start : one.end], one.strength)


def _said_before(clause: str) -> Joined | None:
    """Denise said, “...”; one carer, Paul: “...”; according to the clerk, “...”."""
    people = speakers(clause)
    verb = next(reversed(list(speech.SAYS.finditer(clause))), None)
    heard = [one for one in people if verb and one.start < verb.start()]
    if verb and heard:
        ahead = clause[: verb.start()]
        one = subject(able_to_speak(heard, ahead) or heard)
        way = "told of" if re.search(r"[^,] who $", ahead) else "said"
        weak = speech.WEAK.match(clause, verb.start()) and not clause.endswith(":")
        return Joined(way, described(ahead, one), one.strength) if one and not weak else None
    return _labelled(clause, people)


def _labelled(clause: str, people: Sequence[Speaker]) -> Joined | None:
    """One carer, Paul: “...”; ward sister – “...”; a card from Brenda, “...”."""
    one = subject(people)
    if not one:
        return None
    joined = Joined("label", described(clause, one), one.strength)
    if speech.ANNOUNCES.search(clause):
        return replace(joined, way="said")
    if re.search(r" [–—-]$", clause):
        return credit("label", clause)
    if not one.identified or not clause.endswith(":"):
        return None
    sure = is_person(joined) if one.strength == "name" else not _FINITE.search(clause)
    return joined if sure else replace(joined, way="bare label")


_HOW = re.compile(
    r"[\s,.:–—-]*(?:(?:(?:that|this|so|which) )?(?:was|is|were|are) )?(?:how |what |all |so |as |the way )?"
)
_GOES_ON = re.compile(r",? (?:and|but|so|then) ")
_ANY_VERB = re.compile(r"[a-z]{3,12}(?:s|ed)(?= )")  # “...,” grins the supervisor


def _said_after(trail: str, dialogue: bool = False) -> Joined | None:
    """“...,” said Denise; “...,” his wife remembered; “...” was Pauline Drew's verdict."""
    opening = _HOW.match(trail)
    found = sentences(trail[opening.end() :].split("\n", 1)[0].split(" | ", 1)[0]) if opening else []
    if not found or trail[:1] in (".", ";") or _GOES_ON.match(trail):
        return None
    clause = found[0].text[:200]
    verb = speech.SAYS.search(clause) or (_ANY_VERB.match(clause) if trail[:1] == " " else None)
    verb = verb or (_GOES.match(clause) if dialogue else None)
    if not verb or verb.start() > 110:
        return None
    people = [one for one in speakers(clause[: verb.start() + 90]) if _beside(one, verb)]
    one = next((one for one in people if one.identified), people[0] if people else None)
    if not one:
        return None
    ahead = one.start < verb.start()
    who = described(clause[: verb.start()], one) if ahead else clause[verb.end() :].strip(" .,")[:LINE]
    return Joined("said", who, one.strength)


# A comma before the closing mark is how dialogue is set, whatever the verb: “...,” he goes.
_GOES = re.compile(r"(?:[\w'’]+ ){1,3}?(?P<verb>goes|went|[a-z]{3,12}(?:s|ed))(?=[.,:;]|$)")


def _beside(one: Speaker, verb: re.Match[str]) -> bool:
    if one.start < verb.start():
        return one.start < 14
    return verb.start() < 30 and one.start - verb.end() < 30


_SAID_OF = re.compile(
    r"[\s,.;:–—-]*(?:(?:that|this|those|these|it) (?:was|were|is|are|comes from|came from)|that['’]s)"
    r"(?: the words of| from| how| what| [\w ]{2,24} from)? ",
    re.IGNORECASE,
)


def _said_of(trail: str) -> Joined | None:
    """“...” Those were the words of Mair Prosser."""
    opening = _SAID_OF.match(trail)
    rest = trail[opening.end() : opening.end() + 60] if opening else ""
    people = [one for one in speakers(rest) if one.strength in ("name", "role") and one.start < 12]
    return _mention("introduced", rest, people[0]) if people else None


def _signed(words: str) -> Joined | None:
    """“Thank you for everything. — The Tolleys”: the name stands inside the marks."""
    signature = re.search(r"(?:\s[–—-]|\n[–—-]?)\s*([A-Z][^\n–—]{2,60})$", words[-LINE:])
    return credit("credit", signature.group(1)) if signature else None


def _credited(trail: str, words: str, starts_line: bool) -> Joined | None:
    """“...” — Patient, Whitby; “...” (Janet, carer); “...”, newline, Sister Jo Blake."""
    text = trail.lstrip(" .,★☆")
    bracket = re.match(r"[(\[]([^()\[\]\n]{2,160})[)\]]", text)
    if bracket:
        return credit("credit", bracket.group(1), unlisted=True)
    dashed = bool(re.match(r"[\n–—~-]", text))
    line = text.lstrip("\n").split("\n", 1)[0]
    ended = words[-1:] in ".!?…," or (starts_line and trail[:1] == " " and "," in line)
    if " | " in line or not (dashed or (line[:1].isupper() and ended)):
        return None
    first = next(iter(sentences(line.lstrip("–—~- "))), None)
    return credit("credit", first.text.rstrip(".;"), unlisted=dashed or "," in first.text) if first else None


def _in_cell(text: str, quote: Span) -> Joined | None:
    """Ward sister | “...”; or the other way about. The quotation must be most of its own cell."""
    reach = 5 * WINDOW
    left = text[max(0, quote.start - reach) : quote.start].rsplit("\n", 1)[-1].split(" | ")
    right = text[quote.end : quote.end + reach].split("\n", 1)[0].split(" | ")
    if len(left[-1]) + len(right[0]) > len(quote.text):
        return None
    cells = [*reversed(left[:-1]), *right[1:]]
    return next((found for cell in cells if (found := credit("cell", cell))), None)


def _introduced(lead: str) -> Joined | None:
    """Jean sums it up best. “...”; patient, 72. “...”."""
    found = sentences(lead.rsplit("\n", 1)[-1])
    if not found:
        return None
    label = credit("label", found[-1].text.rstrip("."))
    sure = label and is_person(label) and len(label.speaker.split()) < 10
    return label if sure else _announced(found[-1].text)


def _announced(passage: str) -> Joined | None:
    """A sentence or passage that ends by handing over to somebody's words."""
    found = sentences(passage[-WINDOW:])
    last = found[-1].text if found else ""
    brief = len(last.split()) < 16
    if not last.endswith(":") and not (brief and (speech.SAYS.search(last) or speech.ANNOUNCES.search(last))):
        return None
    people = [one for one in speakers(last) if one.strength != "crowd"]
    one = next((one for one in people if one.identified), people[0] if people else None)
    return _mention("introduced", last, one) if one else None


def _nearby(lead: str, words: str) -> Joined | None:
    """Bill is 79 and lives alone. “I would have lost the house.”"""
    found = sentences(lead.rsplit("\n", 1)[-1])
    if not found or not speech.SINGULAR.search(words) or not words[:1].isupper():
        return None
    one = subject([one for one in speakers(found[-1].text) if one.strength in ("name", "role") and one.start < 30])
    return _mention("nearby", found[-1].text, one) if one else None


def _resolved(joined: Joined, text: str) -> Joined:
    """The nearest sentence before that mentions anybody says whom a pronoun means."""
    if joined.strength != "pronoun":
        return joined
    one_of = joined.speaker.lower().startswith(("one", "another"))
    allowed = ("name", "role", "group", "crowd") if one_of else ("name", "role")
    for sentence in reversed(sentences(text[-WINDOW:])):
        for one in speakers(sentence.text):
            if one.strength in allowed:
                meant = _mention("introduced", sentence.text, one)
                return replace(meant, strength="role") if one_of else meant
    return joined
