"""Quotations, and whose words about the work they are.

A testimonial has two halves, the words and who said them, and drafts join them in many ways. Each way in which a
stretch may be joined to a speaker is one small function; what speaks for and against the stretch is added up with the
weights of one table, so that a person can read why a passage counts and mend a weight.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from awardcheck.text import Span
from awardcheck.text.quote_marks import inner, quoted
from awardcheck.text.sentences import sentences
from awardcheck.text.speakers import Speaker, speaker_kind, speakers
from awardcheck.text import speech

__all__ = ["Testimonial", "quotations", "speaker_kind", "testimonials"]

# What counts for and against; a stretch of words at or above THRESHOLD is a testimonial.
WEIGHTS = {
    "said": 3.0, "label": 3.0, "credit": 3.0, "introduced": 2.5, "neighbour": 2.5, "cell": 3.0,
    "name": 0.5, "role": 0.3, "group": 0.2, "crowd": -2.5, "pronoun": -0.7,
    "first person": 0.7, "called": -0.5, "sentence": 0.4,
    "one or two words": -2.0, "short": -0.7, "title": -2.5, "question": -1.0, "term": -1.5,
    "survey": -4.0, "paper": -4.0, "famous": -5.0, "invented": -4.0, "placeholder": -6.0,
}  # fmt: skip
THRESHOLD = 2.4
REPORT_WEIGHTS = {
    "name": 1.5, "role": 1.2, "group": 0.8, "crowd": -3.0, "pronoun": 0.7, "verb": 0.8, "told": 0.4, "generic": -1.0, "recalled": 1.5, "described": 0.6,
    "effect": 0.9, "otherwise": -1.0, "paper": -4.0, "famous": -5.0, "invented": -4.0, "placeholder": -6.0, "it was": -1.0,
}  # fmt: skip
REPORT_THRESHOLD = 2.9
_WINDOW = 300  # characters looked at on each side of a quotation
_CREDIT = 160  # the longest line that can say who spoke


@dataclass(frozen=True, slots=True)
class Testimonial:
    """Somebody's words about the work, `text` standing from `start` to `end`, and who said them as the draft has it."""

    start: int
    end: int
    text: str
    speaker: str | None


def quotations(text: str) -> list[Span]:
    """Every quoted stretch of three words or more in `text`, marks included, whoever said it."""
    return [span for span in quoted(text) if len(inner(span).split()) >= 3]


def testimonials(text: str, before: str = "", after: str = "") -> list[Testimonial]:
    """The words of real, identified people or groups about the work in a passage, in order.

    `before` and `after` are the neighbouring passages: an introduction may stand in the one, a credit in the other.
    """
    quotes = quoted(text)
    found = [*_quoted_words(text, quotes, before, after), *_unmarked_words(text, quotes, before, after)]
    taken = [(one.start, one.end) for one in found]
    found += [one for one in _reported_words(text, quotes) if not any(s < one.end and one.start < e for s, e in taken)]
    return sorted(found, key=lambda one: one.start)


@dataclass(frozen=True, slots=True)
class _Joined:
    """A speaker joined to a quotation, the way of it, and how closely the speaker is identified."""

    way: str
    speaker: str
    strength: str


def _quoted_words(text: str, quotes: list[Span], before: str, after: str) -> Iterator[Testimonial]:
    for nth, quote in enumerate(quotes):
        floor = quotes[nth - 1].end if nth else 0
        ceiling = quotes[nth + 1].start if nth + 1 < len(quotes) else len(text)
        lead = text[max(floor, quote.start - _WINDOW) : quote.start]
        trail = text[quote.end : min(ceiling, quote.end + _WINDOW)]
        ways = [*_ways_inside(text, quote, lead, trail, split=nth > 0)]
        ways += [_credit("neighbour", after)] if ceiling == len(text) and not trail.strip() else []
        ways += [_announced(before)] if floor == 0 and not lead.strip() else []
        so_far = f"{before[-_WINDOW:]} {text[max(0, quote.start - _WINDOW) : quote.start]}"
        ways = [_resolved(way, so_far) for way in ways if way]
        joined = max(ways, key=lambda way: WEIGHTS[way.way] + WEIGHTS[way.strength], default=None)
        if joined and _score(quote, lead, trail, joined) >= THRESHOLD:
            yield Testimonial(quote.start, quote.end, quote.text, joined.speaker)


def _ways_inside(text: str, quote: Span, lead: str, trail: str, split: bool) -> Iterator[_Joined | None]:
    """The ways in which the passage itself may join somebody to the quotation."""
    clause = _last_clause(lead)
    yield _in_cell(text, quote)
    yield _introduced(lead, clause)
    yield _said_before(clause)
    yield _said_after(trail)
    yield _credited(trail, inner(quote))
    if split and len(lead) < 160:
        yield _said_after(lead)


def _score(quote: Span, lead: str, trail: str, joined: _Joined) -> float:
    words = inner(quote)
    count = len(words.split())
    clause = _last_clause(lead)
    credit = joined.way in ("credit", "neighbour", "cell", "label")
    seen = {
        joined.way: True,
        joined.strength: True,
        "first person": bool(speech.FIRST_PERSON.search(words)),
        "sentence": words[:1].isupper() and words[-1:] in ".!?…" ,
        "called": bool(re.search(r"\b(?:calls?|called) (?:it|this|us|them)\b", clause[-20:])),
        "one or two words": count < 3,
        "short": count in (3, 4),
        "title": _is_title(words),
        "question": words.endswith("?") and count < 20,
        "term": not credit and bool(speech.NAMES.search(clause)),
        "survey": not credit and bool(speech.SURVEY_BEFORE.search(clause)) or bool(speech.SURVEY_AFTER.search(trail)),
        "paper": joined.strength != "name" and bool(speech.PAPERS.search(joined.speaker)),
        "famous": bool(speech.FAMOUS.search(joined.speaker)),
        "invented": bool(speech.INVENTED.search(lead[-120:])),
        "placeholder": bool(speech.PLACEHOLDER.search(words)) or words.startswith("["),
    }
    return sum(WEIGHTS[name] for name, holds in seen.items() if holds)


def _is_title(words: str) -> bool:
    parts = [word for word in re.findall(r"[^\W\d_]+", words) if len(word) > 3]
    return len(parts) > 1 and sum(part[0].isupper() for part in parts) / len(parts) > 0.7


def _last_clause(lead: str) -> str:
    """What stands between the last end of a sentence and the quotation; empty if a sentence ends right before it."""
    line = lead.rsplit("\n", 1)[-1].rsplit(" | ", 1)[-1]
    found = sentences(line)
    return found[-1].text if found and not re.search(r"[.!?…]$", found[-1].text) else ""


def _who(text: str, allowed: tuple[str, ...] = ("name", "role", "group", "crowd", "pronoun")) -> list[Speaker]:
    return [one for one in speakers(text) if one.strength in allowed]


def _said_before(clause: str) -> _Joined | None:
    """Denise said, “...”; one carer, Paul: “...”; according to the clerk, “...”."""
    people = _who(clause)
    if not people:
        return None
    verbs = list(speech.SAYS.finditer(clause))
    subjects = [one for one in people if verbs and one.start < verbs[-1].start()]
    if subjects:
        one = next((one for one in subjects if one.identified), subjects[-1])
        return _Joined("said", _described(clause[: verbs[-1].start()], one), one.strength)
    one = max(people, key=lambda one: one.identified)
    if speech.ANNOUNCES.search(clause):
        return _Joined("said", _described(clause, one), one.strength)
    if one.identified and clause.rstrip().endswith(":"):
        return _Joined("label", _described(clause, one), one.strength)
    return None


def _described(clause: str, one: Speaker) -> str:
    """The speaker with what stands around the mention: "Our lead pharmacist Rupal Shah", "Brian, 81, from Goole"."""
    ahead = clause[: one.start]
    start = 0 if len(ahead.split()) < 8 and not re.search(r"[.:,;]", ahead) else one.start
    words = re.sub(r"^(?:and|but|as|so|then|when|while|because|according to|in the words of|(?:\w+ ){0,4}from) ", "", clause[start:], flags=re.IGNORECASE)
    return words.strip(" ,:–—-\n|")[:_CREDIT]


_HOW = re.compile(r"[\s,.:–—-]*(?:(?:(?:that|this|so|which) )?(?:was|is|were|are) )?(?:how |what |all |so |as |the way )?")


def _said_after(trail: str) -> _Joined | None:
    """“...,” said Denise; “...,” his wife remembered; “...” was Pauline Drew's verdict."""
    if trail[:1] in ".;":
        return None
    opening = _HOW.match(trail)
    line = trail[opening.end() if opening else 0 :].split("\n", 1)[0].split(" | ", 1)[0]
    found = sentences(line)
    if not found:
        return None
    clause = found[0].text[:200]
    verb = speech.SAYS.search(clause)
    people = _who(clause[: verb.start() + 90]) if verb and verb.start() < 110 else []
    if not verb or not people or min(verb.start(), people[0].start) > 30:
        return None
    one = next((one for one in people if one.identified), people[0])
    who = _described(clause[: verb.start()], one) if one.start < verb.start() else clause[verb.end() :].strip(" .,")[:_CREDIT]
    return _Joined("said", who, one.strength)


def _credited(trail: str, words: str) -> _Joined | None:
    """“...” — Patient, Whitby; “...” (Janet, carer); “...”, newline, Sister Jo Blake."""
    text = trail.lstrip(" .,")
    bracket = re.match(r"[(\[]([^()\[\]\n]{2,160})[)\]]", text)
    if bracket:
        return _credit("credit", bracket.group(1))
    line = text.lstrip("\n").split("\n", 1)[0]
    bare = not re.match(r"[\n–—~-]", text)
    if " | " in line or (bare and not (line[:1].isupper() and words[-1:] in ".!?…,")):
        return None
    return _credit("credit", line)


_FINITE = re.compile(r"(?<![\w-])(?:is|are|was|were|has|have|had|does|did|will|would|can|could|we|our|it|this|that|there|they|so|but|now we)(?![\w-])|['’]s on\b", re.IGNORECASE)


def _credit(way: str, line: str) -> _Joined | None:
    """A line that does nothing but say who spoke."""
    line = line.strip().strip("–—-~ ()[]*_").strip()
    if not 2 <= len(line) <= _CREDIT or line[-1:] in "?!" or re.search(r":(?!\d)", line.rstrip(":")) or speech.PLACEHOLDER.search(line):
        return None
    if len(sentences(line)) > 1:
        return None
    head = re.split(r"[,;(–—|]| - | who | whose ", line, maxsplit=1)[0]
    if len(head.split()) > 9 or _FINITE.search(head) or speech.SAYS.search(head):
        return None
    people = _who(line, ("name", "role", "group"))
    return _Joined(way, line, people[0].strength) if people and people[0].start <= 40 else None


def _in_cell(text: str, quote: Span) -> _Joined | None:
    """Ward sister | “...”; or the other way about."""
    reach = 5 * _WINDOW
    left = text[max(0, quote.start - reach) : quote.start].rsplit("\n", 1)[-1]
    right = text[quote.end : quote.end + reach].split("\n", 1)[0]
    cells = [*reversed(left.split(" | ")[:-1]), *right.split(" | ")[1:]]
    return next((found for cell in cells if (found := _credit("cell", cell))), None)


def _introduced(lead: str, clause: str) -> _Joined | None:
    """Jean sums it up best. “...”; I met Mrs Dunmore. She said, “...”."""
    found = sentences(lead.rsplit("\n", 1)[-1])
    if not clause and found:
        return _announced(found[-1].text)
    return None


def _resolved(joined: _Joined, text: str) -> _Joined:
    """A pronoun's nearest sentence before that names somebody says who is meant."""
    if joined.strength != "pronoun":
        return joined
    for sentence in reversed(sentences(text[-_WINDOW:])):
        named = _who(sentence.text, ("name", "role"))
        if named:
            return _Joined("introduced", sentence.text[named[0].start : named[0].end], named[0].strength)
    return joined


def _announced(passage: str) -> _Joined | None:
    """A sentence or passage that ends by handing over to somebody's words."""
    found = sentences(passage[-_WINDOW:])
    if not found:
        return None
    last = found[-1].text
    people = _who(last, ("name", "role", "group"))
    if not people or not (last.endswith(":") or (len(last.split()) < 15 and speech.SAYS.search(last))):
        return None
    return _Joined("introduced", last[people[0].start : people[0].end], people[0].strength)


_CREDITED = re.compile(
    r"^(?P<words>.{15,1500}?[.!?…])\s*(?:\n+[–—~-]?\s*|\s[–—-]+\s*|\s*\(|(?:(?:best|warm|kind|with|many|yours) \w+|regards|love|thanks),?\s+)"
    r"(?P<who>[^\n()]{2,160}(?:\([^\n()]{2,60}\))?)\)?\s*$",
    re.DOTALL | re.IGNORECASE,
)
_LABEL = re.compile(r"^(?P<who>[^\n:|]{2,120})(?:: +| \| )(?P<words>[^\n|]{10,})", re.MULTILINE)
_SOCIAL = re.compile(r"(?<!\w)@\w|(?<!\w)on (?:X|Twitter|Facebook|LinkedIn|Instagram|Bluesky)\b")


def _unmarked_words(text: str, quotes: list[Span], before: str, after: str) -> Iterator[Testimonial]:
    """Words without marks that a label, a credit line or a neighbouring passage gives to somebody."""
    if quotes:
        return
    for label in _LABEL.finditer(text):
        joined = _credit("label", label.group("who"))
        if joined and _is_person(joined) and (re.search(r"\bI\b", label.group("words")) or _SOCIAL.search(joined.speaker)):
            yield Testimonial(label.start("words"), label.end("words"), label.group("words"), joined.speaker)
            return
    credit = _CREDITED.match(text) if len(text) <= 2000 else None
    joined = _credit("credit", credit.group("who")) if credit else None
    if credit and joined and _is_person(joined) and _speaks(credit.group("words"), joined):
        yield Testimonial(credit.start("words"), credit.end("words"), credit.group("words"), joined.speaker)
    elif before.rstrip().endswith(":") and len(before) < 200 and speech.SINGULAR.search(text):
        joined = _credit("neighbour", before.rstrip().rstrip(":"))
        if joined and _is_person(joined):
            yield Testimonial(0, len(text), text, joined.speaker)


def _is_person(joined: _Joined) -> bool:
    """Without quotation marks a capitalised word is too little: a surname, title, handle, age or role must come with it."""
    if joined.strength != "name":
        return True
    who = joined.speaker
    one = _who(who, ("name",))[0]
    return " " in who[one.start : one.end] or who[one.start] == "@" or bool(re.match(r", ?(?:aged )?\d|,.*", who[one.end :]) and (re.search(r"\d", who[one.end :]) or _who(who[one.end :], ("role",))))


def _speaks(words: str, joined: _Joined) -> bool:
    if speech.FAMOUS.search(joined.speaker):
        return False
    return bool(speech.SINGULAR.search(words) or (joined.strength == "name" and speech.FIRST_PERSON.search(words)))


def _reported_words(text: str, quotes: list[Span]) -> Iterator[Testimonial]:
    """Mrs Okafor told us that without the sitters her husband would have died in a corridor."""
    hidden = _without(text, quotes)
    for sentence in sentences(hidden):
        for verb in speech.REPORTS.finditer(sentence.text):
            ahead = sentence.text[max(0, verb.start() - _WINDOW) : verb.start()]
            said = sentence.text[verb.end() : verb.end() + _WINDOW]
            according = verb.group().lower().startswith("acc")
            people = _who(said.split(",", 1)[0] if according else ahead)
            one = next((one for one in people if one.identified), people[-1] if people else None)
            if one and _report_score(ahead, verb.group(), said, one) >= REPORT_THRESHOLD:
                who = said.split(",", 1)[0].strip() if according else _described(ahead, one)
                yield Testimonial(sentence.start, sentence.end, text[sentence.start : sentence.end], who)
                break


def _report_score(ahead: str, verb: str, said: str, one: Speaker) -> float:
    """How surely `one`, mentioned `ahead` of the verb, tells in `said` what the work did."""
    verb = verb.lower()
    seen = {
        one.strength: 1,
        "verb": 1,
        "effect": min(2, len(speech.EFFECT.findall(said))),
        "otherwise": min(2, len(speech.OTHERWISE.findall(said))),
        "told": verb.startswith("t"),
        "recalled": verb.startswith(("recall", "remember")),
        "described": verb.startswith(("descr", "call", "credit")),
        "generic": one.strength == "role" and verb.endswith("s") and bool(re.search(r"\b(?:the|a|an) $", ahead[: one.start].lower())),
        "paper": one.strength != "name" and bool(speech.PAPERS.search(ahead)),
        "famous": bool(speech.FAMOUS.search(ahead)),
        "invented": bool(speech.INVENTED.search(ahead + said)),
        "it was": ahead.lower().startswith("it was"),
    }
    return sum(REPORT_WEIGHTS[name] * times for name, times in seen.items())


def _without(text: str, quotes: list[Span]) -> str:
    """`text` with the quoted words blanked, so that a sentence ends where the writer's own does."""
    parts: list[str] = []
    at = 0
    for quote in quotes:
        parts += [text[at : quote.start], "_" * (quote.end - quote.start)]
        at = quote.end
    return "".join([*parts, text[at:]])
