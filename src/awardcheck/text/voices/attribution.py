"""How a draft says whose words stand in quotation marks; each way of it is one small function."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from awardcheck.records import replace
from awardcheck.text import Span
from awardcheck.text.patterns import compiled, regex
from awardcheck.text.sentences import sentences
from awardcheck.text.voices import speech
from awardcheck.text.voices.announced import (
    NO_WORDS,
    account_of,
    announced,
    introduced,
    on_paper,
    one_of_as_many,
    own_account,
)
from awardcheck.text.voices.credits import FINITE, LINE, Joined, credit, described, is_person
from awardcheck.text.voices.nearby import nearby
from awardcheck.text.voices.quote_marks import WINDOW, inner
from awardcheck.text.voices.quote_words import THINGS
from awardcheck.text.voices.resolving import resolved
from awardcheck.text.voices.said_behind import opens_another, recorded, said_after, said_of, so_said
from awardcheck.text.voices.speakers import CARRIERS, Speaker, able_to_speak, somebody, speakers, subject
from awardcheck.text.voices.told_on import ahead_of_bracket, body, told_on

_FEWEST_SPOKEN = 3  # words
_OPENING = ("“", '"', "„", "«", "‘", "'")


def ways(text: str, quotes: list[Span], nth: int, before: str, after: str) -> Iterator[Joined]:
    """Every way in which somebody is joined to the `nth` quotation of a passage with these neighbours."""
    quote = quotes[nth]
    lead, trail = around(text, quotes, nth)
    so_far = f"{before[-WINDOW:]} {text[max(0, quote.start - WINDOW) : quote.start]}"
    for way in (*_inside(text, quote, lead, trail, split=nth > 0), *_outside(quotes, nth, lead, trail, before, after)):
        if way:
            yield resolved(way, so_far[-WINDOW:])


def around(text: str, quotes: list[Span], nth: int) -> tuple[str, str]:
    """What stands before and behind the `nth` quotation, as far as the next one or the edge of the window."""
    ahead = nth - 1
    if ahead >= 0 and _is_term(quotes[ahead]) and compiled(r"\w").search(text, quotes[ahead].end, quotes[nth].start):
        ahead -= 1
    floor = quotes[ahead].end if ahead >= 0 else 0
    ceiling = quotes[nth + 1].start if nth + 1 < len(quotes) else len(text)
    start, end = quotes[nth].start, quotes[nth].end
    return text[max(floor, start - WINDOW) : start], text[end : min(ceiling, end + WINDOW)]


def _is_term(quote: Span) -> bool:
    """Whether a word or two in marks are of the writer's own sentence: a woman known as “Bon”, said: “...”."""
    words = inner(quote)
    return len(words.split()) < _FEWEST_SPOKEN and words[-1:].isalpha() and quote.text[-2:-1].isalpha()


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
    yield (introduced(lead) or told_on(lead, trail)) if not clause else None
    yield said_before(clause) or body(clause) or ahead_of_bracket(clause, trail)
    yield own_account(clause) if clause.endswith((":", ",")) else None
    yield on_paper(lead, clause)
    told_after = None if opens_another(trail, inner(quote)) else said_after(trail, dialogue=inner(quote).endswith(","))
    yield told_after
    yield _signed(inner(quote))
    yield said_of(trail) or so_said(trail)
    yield recorded(trail)
    yield nearby(lead, inner(quote)) if not clause else None
    goes_on = split and len(lead) < LINE and not (clause and len(sentences(lead)) > 1)  # “...,” says Jo, “...”
    yield said_after(lead) if goes_on and not told_after else None


def _outside(quotes: list[Span], nth: int, lead: str, trail: str, before: str, after: str) -> Iterator[Joined | None]:
    """A name alone on the line before, or in a passage beside this one."""
    below = None
    if nth == len(quotes) - 1 and not trail.strip(" .\n"):
        yield (below := None if after[:1] in _OPENING else credit("neighbour", after[:WINDOW]))
        yield said_of(after[:WINDOW]) or so_said(after[:WINDOW])
    if nth == 0 and lead.strip():
        yield credit("label", lead) if lead.endswith("\n") and "\n" not in lead.strip() else None
    elif nth and not lead.strip(" \n-•*|"):  # one of several items
        yield announced(before) if before.rstrip().endswith(":") else one_of_as_many(before, len(quotes))
    elif nth == 0 and not (
        below or NO_WORDS.search(before)
    ):  # with a credit below, the line before is that of another quotation
        yield announced(before) or one_of_as_many(before, len(quotes))
        yield credit("neighbour", before[:WINDOW]) if before[:1].isalnum() else None
        yield nearby(before[-WINDOW:], inner(quotes[0])) if not (lead.strip() or trail.strip(" *_")) else None


def said_before(clause: str) -> Joined | None:
    """Denise said, “...”; one carer, Paul: “...”; according to the clerk, “...”; for the nurse, Jo, “...”."""
    if speech.SAYS.search(clause.rpartition(", and ")[0]):
        clause = clause.rpartition(", and ")[2]  # “...,” says Denise, and Paul says “...”
    people = speakers(clause)
    verb = next(reversed(list(speech.SAYS.finditer(clause))), None)
    heard = [one for one in people if verb and one.start < verb.start()]
    if verb and heard:
        ahead = clause[: verb.start()]
        one = subject(able_to_speak(heard, ahead) or heard)
        way = "told of" if compiled(r"[^,] who $").search(ahead) else "said"
        weak = speech.WEAK.match(clause, verb.start()) and not clause.endswith(":")
        return Joined(way, described(ahead, one), one.strength) if one and not weak else None
    if verb and not heard and (one := _turned_about(clause, verb.end(), people)):
        return Joined("said", described(clause, one), one.strength)
    if by := account_of(clause):
        return by
    if not verb and people and people[0].identified and people[0].start < _SOON and _FOR.match(clause):
        return Joined("said", _FOR.sub("", clause).strip(" ,"), people[0].strength)
    if verb and (one := somebody(clause[: verb.start()])) and not speech.WEAK.match(clause, verb.start()):
        return Joined("said", described(clause[: verb.start()], one), one.strength)
    return _labelled(clause, people)


def _turned_about(clause: str, end: int, people: Sequence[Speaker]) -> Speaker | None:
    """Who follows the verb that ends there, set between commas: "Three of them, said the consultant, “...”"."""
    is_aside = clause.endswith(",") and compiled(r", \w+$").search(clause[:end])
    return subject([one for one in people if one.start >= end]) if is_aside else None


_SOON = 30  # characters
# "For Leanne, whose daughter was admitted five times, it is “...”".
_FOR = regex(r"(?:(?:And|But) )?[Ff]or (?=[^:]*(?:,|,? (?:it|this|that|the \w+|they)(?:['’]s| is| was| has been)?) ?$)")


def _labelled(clause: str, people: Sequence[Speaker]) -> Joined | None:
    """One carer, Paul: “...”; ward sister – “...”; a card from Brenda, “...”."""
    one = subject([one for one in people if _labels(clause, one)])
    if by := _FROM_A_PLACE.search(clause):
        return Joined("label", by["where"], "unlisted")
    if by := _MADE_BY.search(clause):
        return Joined("label", by["who"] or by["from"], "role")
    if not one:
        return _stranger_of(clause)
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


def _stranger_of(clause: str) -> Joined | None:
    """Somebody of no known role, before a colon: "A former rough sleeper, housed in May:", "Bus operator:"."""
    found = _STRANGER.fullmatch(clause)
    if not found or FINITE.search(clause) or not THINGS.isdisjoint(clause.lower().replace(":", "").split()):
        return None
    return Joined("label", found["who"], "unlisted")


_STRANGER = regex(
    r"(?P<who>(?:(?:An?|One|Another) )?(?:[\w’'-]+ ){0,3}?[\w’'-]{2,}(?:er|or|ist|ant|ian|man|woman)"
    r"(?:[ ,][^.:;“”\"]{0,80})?):"
)


def _labels(clause: str, one: Speaker) -> bool:
    """Whether words can be of whoever is mentioned: not "left on a chair", "the difference that a worker makes"."""
    return not _GOVERNED.search(clause, 0, one.start) and not _DOES.match(clause, one.end)


_GOVERNED = regex(
    r"\b(?:on|in|at|(?<=[\w,;)] )for|(?<!according )to|with|about|under|behind|beside|near|around|across|between|into"
    r"|onto|over|through|like|as|without|than|against) "
    r"(?:(?:the|an?|our|one|his|her|my|their|its|every|each|any) )?(?:[\w’'-]+ ){0,2}$",
    re.IGNORECASE,
)
_DOES = regex(r" (?!is\b|was\b)[a-z]{2,}s:$")
# "Written by his daughters:", "chalked up by Mrs Dunne's grandchildren:".
_MADE_BY = regex(
    r"\b(?:[a-z]{3,}ed|written|sent|left|drawn|sung|given|made)(?: up| in| out| down)? by "
    r"(?P<who>(?:(?:(?:Mr|Mrs|Ms|Miss|Dr) )?[A-Z]|an? |one |our |his |her |the )[^,.:;]{2,60}):$"
    rf"|\bfrom (?P<from>(?:[A-Z]\.|(?:an?|one|our) (?!(?:[\w-]+ ){{0,2}}(?:{CARRIERS}|questionnaire|evaluation|book"
    r"|interview|session|workshop|group)\b)[a-z])[^.:;]{2,80}):$"
)
# "In a reply from Netherfield:", "a card from Lower Hale, in May:".
_FROM_A_PLACE = regex(
    r"\b(?:reply|card|letter|note|message|e-?mail|answer|text)"
    r" from (?P<where>[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){0,3})(?:, [^.:;]{2,40})?:$"
)


def _signed(words: str) -> Joined | None:
    """“Thank you for everything. — The Tolleys”: the name stands inside the marks."""
    signature = compiled(r"(?:\s[–—-]|\n[–—-]?)\s*([A-Z][^\n–—]{2,60})$").search(words[-LINE:])
    if signature or not words.startswith("Dear "):
        return credit("credit", signature.group(1)) if signature else None
    last = sentences(words)[-1].text.rstrip(".")  # “Dear Alastair, ... Fiona Strachan, Clinical Director.”
    by = credit("credit", last) if "," in last else None
    return by if by and by.strength == "name" else None


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
    if first and not dashed and (_NO_CREDIT.match(first.text) or speech.SAYS.search(first.text)):
        return None  # a sentence of the writer's, or the introduction of the next quotation
    return (
        credit("credit", first.text.rstrip(".;"), unlisted=(dashed and text[0] != "\n") or "," in first.text)
        if first
        else None
    )


_NO_CREDIT = regex(r"(?:Both|All|They|We|It|This|That|These|Those|Each|Most|Many|Some|Our|Here|There)\b")


def _in_cell(text: str, quote: Span) -> Joined | None:
    """Ward sister | “...”; or the other way about. The quotation must be most of its own cell."""
    reach = 5 * WINDOW
    left = text[max(0, quote.start - reach) : quote.start].rsplit("\n", 1)[-1].split(" | ")
    right = text[quote.end : quote.end + reach].split("\n", 1)[0].split(" | ")
    if len(left[-1]) + len(right[0]) > len(quote.text):
        return None
    heads = text[:reach].split("\n", 1)[0].split(" | ") if len(left) + len(right) > 2 else []
    numbered = [*reversed([*enumerate(left[:-1])]), *enumerate(right[1:], len(left))]
    named = {nth: head.strip() for nth, head in enumerate(heads)}
    # In the column of the themes stands of what the words are, and not whose.
    cells = [(nth, cell) for nth, cell in numbered if not _THEMES.fullmatch(named.get(nth, ""))]
    cells.sort(key=lambda cell: not _WHO.match(named.get(cell[0], "")))
    return next((found for _, cell in cells if (found := credit("cell", cell))), None)


_WHO = regex(r"(?:who|whose words|speakers?|said by|from whom)\b(?! they are)", re.I)
_THEMES = regex(
    r"(?:where|when|what about|how (?:we )?(?:heard|asked|told)"
    r"|themes?|topics?|areas?|subjects?|questions?|categor(?:y|ies)|aspects?|issues?|domains?|principles?|values?"
    r"|places?|sites?|wards?|locations?|towns?|localit(?:y|ies)|strands?|projects?|services?|measures?|aims?|stages?"
    r"|quarters?|months?|years?|dates?|periods?)",
    re.I,
)
