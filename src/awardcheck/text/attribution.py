"""How a draft says whose words stand in quotation marks; each way of it is one small function."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from awardcheck.records import replace
from awardcheck.text import Span, speech
from awardcheck.text.credits import FINITE, LINE, Joined, credit, is_person
from awardcheck.text.patterns import compiled, regex
from awardcheck.text.quote_marks import inner
from awardcheck.text.sentences import sentences
from awardcheck.text.speakers import Speaker, able_to_speak, speakers, subject

WINDOW = 300  # characters looked at on each side of a quotation


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
    return found[-1].text if found and not compiled(r"[.!?…]$").search(found[-1].text) else ""


def _inside(text: str, quote: Span, lead: str, trail: str, split: bool) -> Iterator[Joined | None]:
    clause = last_clause(lead)
    yield _credited(trail, inner(quote), starts_line=not lead.rsplit("\n", 1)[-1].strip(" •*-"))
    label = credit("label", clause[:-1].rsplit(": ", 1)[-1]) if clause.endswith(":") else None
    yield label if label and is_person(label) else None
    yield _in_cell(text, quote)
    yield _introduced(lead) if not clause else None
    yield said_before(clause)
    said_after = _said_after(trail, dialogue=inner(quote).endswith(","))
    yield said_after
    yield _signed(inner(quote))
    yield said_of(trail)
    yield _recorded(trail)
    yield _nearby(lead, inner(quote)) if not clause else None
    yield _said_after(lead) if split and len(lead) < LINE and not said_after else None


def _outside(quotes: list[Span], nth: int, lead: str, trail: str, before: str, after: str) -> Iterator[Joined | None]:
    """A name alone on the line before, or in a passage beside this one."""
    if nth == len(quotes) - 1 and not trail.strip():
        yield credit("neighbour", after[:WINDOW])
        yield said_of(after[:WINDOW])
    if nth == 0 and lead.strip():
        yield credit("label", lead) if lead.endswith("\n") and "\n" not in lead.strip() else None
    elif nth == 0:
        yield _announced(before)
        yield credit("neighbour", before[:WINDOW]) if before[:1].isalnum() else None


def described(clause: str, one: Speaker) -> str:
    """The speaker with what stands around the mention: "Our lead pharmacist Rupal Shah", "Brian, 81, from Goole"."""
    ahead = clause[: one.start]
    start = 0 if len(ahead.split()) < 8 and not compiled(r"[.:,;]").search(ahead) else one.start
    return _BEGINS.sub("", clause[start:]).strip(" ,:–—-\n|")[:LINE]


_BEGINS = regex(
    r"^(?:and|but|as|so|then|when|while|because|according to|in the words of"
    r"|(?:hear|heard|feedback|word|thanks|this|and) (?:it )?from) ",
    re.IGNORECASE,
)


def _mention(way: str, text: str, one: Speaker) -> Joined:
    return Joined(way, text[one.start : one.end], one.strength)


def said_before(clause: str) -> Joined | None:
    """Denise said, “...”; one carer, Paul: “...”; according to the clerk, “...”."""
    people = speakers(clause)
    verb = next(reversed(list(speech.SAYS.finditer(clause))), None)
    heard = [one for one in people if verb and one.start < verb.start()]
    if verb and heard:
        ahead = clause[: verb.start()]
        one = subject(able_to_speak(heard, ahead) or heard)
        way = "told of" if compiled(r"[^,] who $").search(ahead) else "said"
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
    if compiled(r" [–—-]$").search(clause):
        return credit("label", clause)
    if not clause.endswith(":") or compiled(r" the same (?:answer|reply|response|thing):$").search(clause):
        return None
    if not one.identified:
        return replace(joined, way="bare label") if one.strength == "pronoun" and one.start == 0 else None
    sure = is_person(joined) if one.strength == "name" else not FINITE.search(clause)
    return joined if sure else replace(joined, way="bare label")


_HOW = regex(r"[\s,.:–—-]*(?:(?:(?:that|this|so|which) )?(?:was|is|were|are) )?(?:how |what |all |so |as |the way )?")
_GOES_ON = regex(r",? (?:and|but|so|then) ")
_ANY_VERB = regex(r"[a-z]{3,12}(?:s|ed)(?= )")  # “...,” grins the supervisor


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
_GOES = regex(r"(?:[\w'’]+ ){1,3}?(?P<verb>goes|went|[a-z]{3,12}(?:s|ed))(?=[.,:;]|$)")


def _beside(one: Speaker, verb: re.Match[str]) -> bool:
    if one.start < verb.start():
        return one.start < 14
    return verb.start() < 30 and one.start - verb.end() < 30


_SAID_OF = regex(
    r"[\s,.;:–—-]*(?:(?:that|this|those|these|it) (?:was|were|is|are|comes from|came from)|that['’]s|this from"
    r"|(?:the|these|those) (?:speaker|word|voice|writer|author)s? (?:is|are|was|were)"
    r"|(?:was|is) (?:the|his|her) (?:\w+ ){1,3}(?:of|from))"
    r"(?: the words of| from| how| what| [\w ]{2,24} from)? ",
    re.IGNORECASE,
)


def said_of(trail: str) -> Joined | None:
    """“...” Those were the words of Mair Prosser."""
    opening = _SAID_OF.match(trail)
    rest = trail[opening.end() : opening.end() + 60] if opening else ""
    people = [one for one in speakers(rest) if one.strength in ("name", "role") and one.start < 12]
    return _mention("introduced", rest, people[0]) if people else None


_RECORDED = regex(
    r"[\s,]*(?:the |our |its )?(?:minutes|notes?|log|diary|record) (?:of [\w ]{2,30} )?(?:records?|quotes?"
    r"|ha[sv]e?|shows?) "
    r"(?P<who>[^.,;()\n]{2,60}?) (?:as )?(?:saying|said)\b"
)


def _recorded(trail: str) -> Joined | None:
    """(“...,” the minutes record a member as saying)."""
    found = _RECORDED.match(trail)
    one = subject(speakers(found.group("who"))) if found else None
    return _mention("said", found.group("who"), one) if found and one else None


def _signed(words: str) -> Joined | None:
    """“Thank you for everything. — The Tolleys”: the name stands inside the marks."""
    signature = compiled(r"(?:\s[–—-]|\n[–—-]?)\s*([A-Z][^\n–—]{2,60})$").search(words[-LINE:])
    return credit("credit", signature.group(1)) if signature else None


def _credited(trail: str, words: str, starts_line: bool) -> Joined | None:
    """“...” — Patient, Whitby; “...” (Janet, carer); “...”, newline, Sister Jo Blake; “...”: the ward clerk."""
    text = trail.removeprefix(": ").lstrip(" .,*_★☆")
    bracket = compiled(r"[(\[]([^()\[\]\n]{2,160})[)\]]").match(text)
    if bracket:
        return credit("credit", bracket.group(1), unlisted=True)
    dashed = bool(compiled(r"[\n–—~-]").match(text))
    line = text.lstrip("\n").split("\n", 1)[0]
    alone = starts_line and trail[:1] == " " and compiled(r"[,(]").search(line)
    ended = words[-1:] in ".!?…," or trail[:2] == ", " or alone
    colon = trail[:2] == ": "
    if " | " in line or not (dashed or colon or (line[:1].isupper() and ended)):
        return None
    if line.rstrip().endswith(":") and len(sentences(line)) == 1:
        return None  # the label of the next quotation
    first = next(iter(sentences(line.lstrip("–—~- "))), None)
    return credit("credit", first.text.rstrip(".;"), unlisted=dashed or "," in first.text) if first else None


def _in_cell(text: str, quote: Span) -> Joined | None:
    """Ward sister | “...”; or the other way about. The quotation must be most of its own cell."""
    reach = 5 * WINDOW
    left = text[max(0, quote.start - reach) : quote.start].rsplit("\n", 1)[-1].split(" | ")
    right = text[quote.end : quote.end + reach].split("\n", 1)[0].split(" | ")
    if len(left[-1]) + len(right[0]) > len(quote.text):
        return None
    heads = text[:reach].split("\n", 1)[0].split(" | ") if len(left) + len(right) > 2 else []
    numbered = [*reversed([*enumerate(left[:-1])]), *enumerate(right[1:], len(left))]
    # In the column of the themes stands of what the words are, and not whose.
    cells = (cell for nth, cell in numbered if not (nth < len(heads) and _THEMES.fullmatch(heads[nth].strip())))
    return next((found for cell in cells if (found := credit("cell", cell))), None)


_THEMES = regex(
    r"(?:themes?|topics?|areas?|subjects?|questions?|categor(?:y|ies)|aspects?|issues?|domains?|principles?|values?)",
    re.I,
)


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
    people = [one for one in speakers(last) if one.strength != "crowd"]
    to_somebody = bool(people) and len(last.split()) < 9 and people[-1].end >= len(last) - 1
    handed = (
        speech.SAYS.search(last)
        or speech.ANNOUNCES.search(last)
        or last.endswith("?")
        or to_somebody
        or " asked " in last
        or " the following " in last
    )
    if not last.endswith(":") and not (brief and handed):
        return None
    one = next((one for one in people if one.identified), people[0] if people else None)
    return _mention("introduced", last, one) if one else None


def _nearby(lead: str, words: str) -> Joined | None:
    """Bill is 79 and lives alone. “I would have lost the house.”"""
    line = lead.rsplit("\n", 1)[-1]
    found = sentences(line) if " | " not in line else []
    if not found or not speech.SINGULAR.search(words) or not words[:1].isupper():
        return None
    of_whom = found[-2].text if len(found) > 1 and _HE.match(found[-1].text) else found[-1].text
    told_of = (one for one in speakers(of_whom) if one.strength == "role" or _is_told_of(of_whom, one))
    one = subject([one for one in told_of if one.strength in ("name", "role") and one.start < 30])
    return _mention("nearby", of_whom, one) if one else None


def _is_told_of(text: str, one: Speaker) -> bool:
    """Whether a sentence tells of somebody by that name, and not of a thing or a place: an age, a deed, a state."""
    return not text[: one.start].lower().endswith("the ") and bool(_OF_SOMEBODY.match(text, one.end))


_OF_SOMEBODY = regex(
    r"['’]s |,| \(| (?:is|was|has|had|lives?|lived|who|came|went|from|of|still|now|never|used|would|said|says|wrote"
    r"|told|lost|left|joined|felt|knew|and [A-Z]|[a-z]+e?d)\b|\.$"
)
_HE = regex(r"(?:He|She)(?:['’]s| is| was| has| had| lives| lived)\b")


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
