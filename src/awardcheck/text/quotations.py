"""Quotations, and whose words about the work they are.

A testimonial has two halves, the words and who said them, and drafts join them in many ways. Each way in which a
stretch may be joined to a speaker is one small function; what speaks for and against the stretch is added up with the
weights of one table, so that a person can read why a passage counts and mend a weight.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from awardcheck.text import Span
from awardcheck.text.quote_marks import inner, quoted
from awardcheck.text.sentences import sentences
from awardcheck.text.speakers import Speaker, speaker_kind, speakers
from awardcheck.text import speech

__all__ = ["Testimonial", "quotations", "speaker_kind", "testimonials"]

# What counts for and against; a stretch of words at or above THRESHOLD is a testimonial.
WEIGHTS = {
    "said": 3.0, "told of": 2.2, "label": 3.0, "credit": 3.0, "introduced": 2.5, "neighbour": 2.5, "cell": 3.0, "nearby": 1.3, "bare label": 1.6,
    "name": 0.5, "role": 0.3, "group": 0.2, "crowd": -2.5, "pronoun": -0.7,
    "first person": 0.7, "called": -0.5, "effect": 0.5, "sentence": 0.4,
    "one or two words": -2.0, "short": -0.7, "title": -2.5, "question": -1.8, "fragment": -1.5, "term": -2.0, "woven": -0.9,
    "survey": -4.0, "paper": -4.0, "famous": -5.0, "invented": -4.0, "placeholder": -6.0,
}  # fmt: skip
THRESHOLD = 2.4
REPORT_WEIGHTS = {
    "name": 1.5, "role": 1.2, "group": 1.0, "crowd": -3.0, "pronoun": 0.4, "resolved": 1.1, "verb": 0.8, "told": 0.4, "generic": -1.0, "recalled": 1.5, "described": 0.5, "you": 0.5, "about": -0.6, "instructs": -3.0, "put": 0.4,
    "effect": 0.9, "hint": 0.5, "personal": 0.5, "otherwise": -1.0, "paper": -4.0, "famous": -5.0, "invented": -4.0, "placeholder": -6.0, "it was": -1.0, "acted on": -1.0, "told of": -0.8,
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
        ways += [_credit("neighbour", after[:_WINDOW]), _said_of(after)] if ceiling == len(text) and not trail.strip() else []
        ways += _ways_ahead(before, lead) if floor == 0 else []
        so_far = f"{before[-_WINDOW:]} {text[max(0, quote.start - _WINDOW) : quote.start]}"
        ways = [_resolved(way, so_far) for way in ways if way]
        joined = max(ways, key=lambda way: WEIGHTS[way.way] + WEIGHTS[way.strength], default=None)
        if joined and _score(quote, lead, trail, joined) >= THRESHOLD:
            yield Testimonial(quote.start, quote.end, quote.text, joined.speaker)


def _ways_ahead(before: str, lead: str) -> Iterator[_Joined | None]:
    """A name alone on the line or in the passage before, or a passage before that hands over."""
    if lead.strip():
        yield _credit("label", lead) if lead.endswith("\n") and "\n" not in lead.strip() else None
    else:
        yield _announced(before)
        yield _credit("neighbour", before[:_WINDOW]) if before[:1].isalnum() else None


def _ways_inside(text: str, quote: Span, lead: str, trail: str, split: bool) -> Iterator[_Joined | None]:
    """The ways in which the passage itself may join somebody to the quotation."""
    clause = _last_clause(lead)
    yield _in_cell(text, quote)
    yield _introduced(lead, clause)
    yield _said_before(clause)
    yield _said_after(trail)
    yield _credited(trail, inner(quote))
    yield _signed(inner(quote))
    yield _said_of(trail)
    yield _nearby(lead, clause, inner(quote))
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
        "called": bool(speech.TYPED.search(clause[-20:])),
        "effect": bool(speech.EFFECT.search(words)),
        "fragment": joined.way in ("label", "bare label") and words[:1].islower(),
        "one or two words": count < 3,
        "short": count in (3, 4),
        "title": _is_title(words),
        "question": words.endswith("?") and count < 20,
        "term": not credit and bool(speech.NAMES.search(clause)),
        "woven": not credit and bool(speech.WOVEN.search(clause)) and not speech.WEAVES.search(clause),
        "survey": not credit and bool(speech.SURVEY_BEFORE.search(clause)) or bool(speech.SURVEY_AFTER.search(trail)),
        "paper": joined.strength != "name" and not credit and bool(speech.PAPERS.search(joined.speaker)),
        "famous": bool(speech.FAMOUS.search(joined.speaker)),
        "invented": bool(speech.INVENTED.search(lead[-120:])),
        "placeholder": bool(speech.PLACEHOLDER.search(words)) or words.startswith("["),
    }
    return sum(WEIGHTS[name] for name, holds in seen.items() if holds)


def _is_title(words: str) -> bool:
    parts = [word for word in re.findall(r"[^\W\d_]+", words) if len(word) > 2]
    return len(parts) > 1 and words[-1:] not in ".!" and sum(part[0].isupper() for part in parts) / len(parts) > 0.7


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
    if subjects and not speech.WEAK.match(clause, verbs[-1].start()):
        subjects = _speaks_here(subjects, clause[: verbs[-1].start()]) or subjects
        one = _subject(subjects) or subjects[-1]
        return _Joined("told of" if re.search(r"[^,] who $", clause[: verbs[-1].start()]) else "said", _described(clause[: verbs[-1].start()], one), one.strength)
    one = _subject(people) or people[0]
    if speech.ANNOUNCES.search(clause):
        return _Joined("said", _described(clause, one), one.strength)
    if one.identified and clause.rstrip().endswith(":"):
        joined = _Joined("label", _described(clause, one), one.strength)
        return joined if (_is_person(joined) if one.strength == "name" else not _FINITE.search(clause)) else replace(joined, way="bare label")
    return None


def _described(clause: str, one: Speaker) -> str:
    """The speaker with what stands around the mention: "Our lead pharmacist Rupal Shah", "Brian, 81, from Goole"."""
    ahead = clause[: one.start]
    start = 0 if len(ahead.split()) < 8 and not re.search(r"[.:,;]", ahead) else one.start
    words = re.sub(r"^(?:and|but|as|so|then|when|while|because|according to|in the words of|(?:hear|heard|feedback|word|thanks|this|and) (?:it )?from) ", "", clause[start:], flags=re.IGNORECASE)
    return words.strip(" ,:–—-\n|")[:_CREDIT]


_HOW = re.compile(r"[\s,.:–—-]*(?:(?:(?:that|this|so|which) )?(?:was|is|were|are) )?(?:how |what |all |so |as |the way )?")


def _said_after(trail: str) -> _Joined | None:
    """“...,” said Denise; “...,” his wife remembered; “...” was Pauline Drew's verdict."""
    if trail[:1] in (".", ";"):
        return None
    opening = _HOW.match(trail)
    line = trail[opening.end() if opening else 0 :].split("\n", 1)[0].split(" | ", 1)[0]
    found = sentences(line)
    if not found:
        return None
    clause = found[0].text[:200]
    verb = speech.SAYS.search(clause) or (re.match(r"[a-z]{3,12}(?:s|ed)(?= )", clause) if trail[:1] == " " else None)
    near = _who(clause[: verb.start() + 90]) if verb and verb.start() < 110 else []
    people = [one for one in near if verb and (one.start < 14 if one.start < verb.start() else verb.start() < 30 and one.start - verb.end() < 30)]
    if not verb or not people:
        return None
    one = next((one for one in people if one.identified), people[0])
    who = _described(clause[: verb.start()], one) if one.start < verb.start() else clause[verb.end() :].strip(" .,")[:_CREDIT]
    return _Joined("said", who, one.strength)


_SAID_OF = re.compile(r"[\s,.;:–—-]*(?:that|this|those|these|it) (?:was|were|is|are|comes from|came from)(?: the words of| from| how| what| [\w ]{2,24} from)? ", re.IGNORECASE)


def _said_of(trail: str) -> _Joined | None:
    """“...” Those were the words of Mair Prosser."""
    opening = _SAID_OF.match(trail)
    rest = trail[opening.end() : opening.end() + 60] if opening else ""
    people = _who(rest, ("name", "role"))
    return _Joined("introduced", rest[people[0].start : people[0].end], people[0].strength) if people and people[0].start < 12 else None


def _signed(words: str) -> _Joined | None:
    """“Thank you for everything. — The Tolleys”: the name stands inside the marks."""
    signature = re.search(r"(?:\s[–—-]|\n[–—-]?)\s*([A-Z][^\n–—]{2,60})$", words[-_CREDIT:])
    return _credit("credit", signature.group(1)) if signature else None


def _nearby(lead: str, clause: str, words: str) -> _Joined | None:
    """Bill is 79 and lives alone. “I would have lost the house.”"""
    if clause or not speech.SINGULAR.search(words) or not words[:1].isupper():
        return None
    found = sentences(lead.rsplit("\n", 1)[-1])
    people = _who(found[-1].text, ("name", "role")) if found else []
    return _Joined("nearby", found[-1].text[people[0].start : people[0].end], people[0].strength) if people and people[0].start < 30 else None


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


# A role before another noun is no speaker: "patient involvement"; but "patient feedback" behind a quotation is a source.
_MODIFIES = re.compile(r"['’]?s? (?!(?:of|at|in|from|for|on|to|and|with|who|whose|since|by|near|aged|now|about|after|survey|feedback|comment|letter|card|story|interview|voice|questionnaire|group|panel|forum)\b)[a-z]")


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
    people = [one for one in _who(line, ("name", "role", "group")) if one.start <= 40 and (one.strength == "name" or not _MODIFIES.match(line, one.end))]
    return _Joined(way, line, people[0].strength) if people else None


def _in_cell(text: str, quote: Span) -> _Joined | None:
    """Ward sister | “...”; or the other way about."""
    reach = 5 * _WINDOW
    left = text[max(0, quote.start - reach) : quote.start].rsplit("\n", 1)[-1]
    right = text[quote.end : quote.end + reach].split("\n", 1)[0]
    own = left.rsplit(" | ", 1)[-1] + right.split(" | ", 1)[0]
    if len(own) > len(quote.text):
        return None
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
        one_of = joined.speaker.lower().startswith(("one", "another"))
        named = _who(sentence.text, ("name", "role", "group", "crowd") if one_of else ("name", "role"))
        if named:
            return _Joined("introduced", sentence.text[named[0].start : named[0].end], "role" if one_of else named[0].strength)
    return joined


def _announced(passage: str) -> _Joined | None:
    """A sentence or passage that ends by handing over to somebody's words."""
    found = sentences(passage[-_WINDOW:])
    if not found:
        return None
    last = found[-1].text
    hands_over = last.endswith(":") or (len(last.split()) < 16 and (speech.SAYS.search(last) or speech.ANNOUNCES.search(last)))
    people = _who(last, ("name", "role", "group", "pronoun")) if hands_over else []
    one = next((one for one in people if one.identified), people[0] if people else None)
    return _Joined("introduced", last[one.start : one.end], one.strength) if one else None


_CREDITED = re.compile(
    r"^(?P<words>.{15,1500}?[.!?…])\s*(?:\n+[–—~-]?\s*|\s[–—-]+\s*|\s*\(|(?:(?:best|warm|kind|with|many|yours) \w+|regards|love|thanks|yours),?\s+)"
    r"(?P<who>[^\n()]{2,160}(?:\([^\n()]{2,60}\))?)\)?\s*$",
    re.DOTALL | re.IGNORECASE,
)
_EMAIL = re.compile(r"From: (?P<who>[^\n]{2,100})\n(?:(?:To|Date|Sent|Subject|Cc|Re): [^\n]*\n+)*(?P<words>.+)", re.DOTALL)
_LABEL = re.compile(r"^(?P<who>[^\n:|]{2,120})(?:: +| \| )(?P<words>[^\n|]{10,})", re.MULTILINE)
_SOCIAL = re.compile(r"(?<!\w)@\w|(?<!\w)on (?:X|Twitter|Facebook|LinkedIn|Instagram|Bluesky)\b")


def _unmarked_words(text: str, quotes: list[Span], before: str, after: str) -> Iterator[Testimonial]:
    """Words without marks that a label, a credit line or a neighbouring passage gives to somebody."""
    if sum(quote.end - quote.start for quote in quotes) > len(text) / 4:
        return
    for label in _LABEL.finditer(text):
        joined = _credit("label", label.group("who"))
        if joined and _is_person(joined) and (re.search(r"\bI\b", label.group("words")) or (re.search(r"[,(]", label.group("who")) and joined.strength != "group" and re.search(r"\b(?:my|me)\b", label.group("words"))) or _SOCIAL.search(joined.speaker)):
            if _tells(label.group("words"), joined.speaker):
                yield Testimonial(label.start("words"), label.end("words"), label.group("words"), joined.speaker)
                return
    email = _EMAIL.match(text)
    if email and speech.SINGULAR.search(email.group("words")):
        yield Testimonial(email.start("words"), email.end("words"), email.group("words"), email.group("who"))
        return
    credit = _CREDITED.match(text) if len(text) <= 2000 else None
    joined = _credit("credit", credit.group("who")) if credit else None
    if credit and joined and _is_person(joined) and _speaks(credit.group("words"), joined):
        yield Testimonial(credit.start("words"), credit.end("words"), credit.group("words"), joined.speaker)
    elif before.rstrip().endswith(":") and len(before) < 200 and speech.SINGULAR.search(text):
        joined = _credit("neighbour", before.rstrip().rstrip(":"))
        if joined and _is_person(joined):
            yield Testimonial(0, len(text), text, joined.speaker)


def _tells(words: str, who: str) -> bool:
    """Whether unmarked words in the first person are testimony and not an author's own part of the entry."""
    if speaker_kind(who) in ("patient", "carer") or _SOCIAL.search(who):
        return True
    told = 2 * len(speech.EFFECT.findall(words)) + len(speech.HINT.findall(words)) - 2 * len(speech.OTHERWISE.findall(words))
    return told >= 1 and len(words.split()) < 80


def _is_person(joined: _Joined) -> bool:
    """Without quotation marks a capitalised word is too little: a surname, title, handle, age or role must come with it."""
    if joined.strength != "name":
        return True
    who = joined.speaker
    one = _who(who, ("name",))[0]
    return " " in who[one.start : one.end] or who[one.start] == "@" or bool(re.match(r" ?[,(]", who[one.end :]) and (re.search(r"\d", who[one.end :]) or _who(who[one.end :], ("role",))))


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
            according = verb.group().lower() in ("according to", "heard from")
            people = _who(said.split(",", 1)[0]) if according else [one for one in _who(ahead + verb.group() + " ") if one.end <= len(ahead)]
            one = _subject(people if according else _speaks_here(people, ahead)) or (None if according else _somebody(ahead))
            if one and one.strength == "pronoun" and ahead[one.start : one.end].lower() in ("he", "she"):
                so_far = text[max(0, sentence.start - 150) : sentence.start] + ahead[: one.start]
                one = replace(one, strength="resolved") if _who(so_far, ("name", "role")) else one
            if one and _report_score(ahead, verb.group(), said, one, text[sentence.end : sentence.end + 40]) >= REPORT_THRESHOLD:
                who = said.split(",", 1)[0].strip() if according else _described(ahead, one)
                yield Testimonial(sentence.start, sentence.end, text[sentence.start : sentence.end], who)
                break


def _subject(people: list[Speaker]) -> Speaker | None:
    """Of those mentioned before a verb, whoever is named, or else known by a role, or else the nearest."""
    named = [one for one in people if one.strength == "name"] or [one for one in people if one.identified]
    return named[0] if named else (people[-1] if people else None)


# Somebody for whom no role is listed: "a retired miner who comes on Thursdays".
_SOMEBODY = re.compile(
    r"(?:^|[,;:] |\b(?:and|but|as|when) )(?P<who>(?:an?|one|another|our|my|his|her|the (?=(?:elder|younger|older|eldest|youngest)\b))(?! (?:letters?|forms?|signs?|posters?|notes?|screens?|labels?|papers?)\b)"
    r"(?: [\w'’-]{2,20}){1,4}?)(?: (?:from|in|at|of|on|with|who) [^,;]{2,60}?)?(?: later| simply| now| has| had| also| then)? $",
    re.IGNORECASE,
)
_ASIDE = re.compile(r"\([^()]{0,120}\)|,[^,]{1,120},|, who [^,]{1,120},")


def _somebody(ahead: str) -> Speaker | None:
    found = _SOMEBODY.search(ahead, max(0, len(ahead) - 120))
    if not found or re.search(r"(?<!s)s$", found.group("who")):
        return None
    return Speaker(found.start("who"), found.end("who"), "role")


def _speaks_here(people: list[Speaker], ahead: str) -> list[Speaker]:
    """Those who can be the subject of a verb that follows `ahead`: asides left out, next to nothing stands between."""
    able = []
    for nth, one in enumerate(people):
        gap = _ASIDE.sub(" ", ahead[one.end :] + " ")
        between = [other for other in people[nth + 1 :] if other.strength in ("crowd", "pronoun") and ahead[other.start : other.end] in gap]
        leads = one.strength == "name" and one.start < 4 and ahead.endswith(" and ")
        if leads or (len(gap.split()) < (13 if gap.startswith(", who") else 8) and not between and not re.search(r"\b(?:that|which|why|asked|whether)\b", gap)):
            able.append(one)
    return able


def _report_score(ahead: str, verb: str, said: str, one: Speaker, following: str) -> float:
    """How surely `one`, mentioned `ahead` of the verb, tells in `said` what the work did."""
    verb = verb.lower()
    seen = {
        one.strength: 1,
        "verb": 1,
        "effect": (effects := min(2, len(speech.EFFECT.findall(said)))),
        "hint": min(3 - effects, len(speech.HINT.findall(said))),
        "personal": bool(speech.PERSONAL.search(said)),
        "otherwise": min(2, len(speech.OTHERWISE.findall(said))),
        "told": verb.startswith(("t", "will", "heard", "wr", "email", "e-mail", "rang", "phoned", "put")),
        "recalled": verb.startswith(("recall", "remember")),
        "instructs": verb.startswith("t") and bool(speech.INSTRUCTS.match(said)),
        "put": verb.startswith("put"),
        "about": said.lower().startswith((" us about", " me about", " about")),
        "described": verb.startswith(("descr", "call", "credit")),
        "generic": one.strength == "role" and verb.endswith("s") and bool(re.search(r"\b(?:the|a|an) [\w ]{2,25} $", ahead.lower())) and not re.match(r" (?:me|us)\b", said),
        "paper": one.strength != "name" and bool(speech.PAPERS.search(ahead)),
        "famous": bool(speech.FAMOUS.search(ahead)),
        "invented": bool(speech.INVENTED.search(ahead + said)),
        "acted on": bool(re.match(r"\s*(?:So|That is (?:where|how|why)|That['’]s (?:where|how|why)|It was then|We now|We (?:\w+ )?(?:changed|moved|rewrote|cut|dropped|scrapped|built|put))\b", following)),
        "told of": bool(re.search(r"[^,] who $", ahead)),
        "you": bool(re.search(r"\byou (?:treated|gave|made|saved|did|were|have|lot|all)\b", said)),
        "it was": bool(re.search(r"\bit was\b[^,.]{0,60}$", ahead, re.IGNORECASE)) and not verb.startswith("put"),
    }
    return sum(REPORT_WEIGHTS[name] * times for name, times in seen.items())


def _without(text: str, quotes: list[Span]) -> str:
    """`text` with the quoted words blanked, so that a sentence ends where the writer's own does."""
    parts: list[str] = []
    at = 0
    for quote in quotes:
        parts += [text[at : quote.start], "_" * (quote.end - quote.start)]
        at = quote.end
    return "".join([*parts, text[at:]]).replace(" | ", " \n ")
