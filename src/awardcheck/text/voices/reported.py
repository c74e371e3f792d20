"""Words that are told without quotation marks, closely enough to be somebody's own: "Mrs Okafor told us that ..."."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import islice

from awardcheck.records import dataclass
from awardcheck.text import REMEMBERED, Span
from awardcheck.text.patterns import compiled, regex
from awardcheck.text.sentences import sentences
from awardcheck.text.voices import speech
from awardcheck.text.voices.credits import described
from awardcheck.text.voices.quote_marks import WINDOW
from awardcheck.text.voices.speakers import Speaker, able_to_speak, somebody, speakers, subject

# What counts for and against a reported sentence; it is a testimonial at or above THRESHOLD.
WEIGHTS = {
    # who speaks, to whom, and by which kind of verb
    "name": 1.0, "group": 1.0, "resolved": 0.7, "role": 0.3, "pronoun": -1.1, "trade": 0.6, "crowd": -5.0,
    "present": 0.5, "to us": 0.0, "praised": 1.6, "likened": 0.8, "vouched": 0.6, "written": 0.9,
    # what is told: an effect of the work, surely or perhaps, on the speaker, or something else
    "effect": 2.0, "hint": 1.4, "personal": 1.0, "own": 0.7, "direct": 0.9, "own words": 1.0,
    "otherwise": -1.4, "orders": -2.5, "about": -0.6, "brief": -2.0,
    # how it is told: as a reason for what was done, as how it all began, as what somebody does every day
    "acted on": -1.0, "cause": -0.6, "back then": -1.6, "it was": -1.1, "told of": -0.4, "habit": -1.0,
    "paper": -4.0, "share": -4.0, "famous": -5.0, "invented": -4.0,
}  # fmt: skip
THRESHOLD = 3.0
LIKELY = 2.0  # too little to count as a testimonial, enough not to say that nobody speaks
MOST_VERBS = 12  # a sentence with more verbs of speech than this is no prose


@dataclass(frozen=True, slots=True)
class Report:
    """A verb of reporting with what stands `ahead` of it and what is `said` behind it, in one sentence."""

    ahead: str
    verb: str
    said: str


def reported(text: str, quotes: list[Span], threshold: float = THRESHOLD) -> Iterator[tuple[Span, str]]:
    """Sentences of `text` that report an identified person's words about the work, each with who said them."""
    hidden = _without(text, quotes)
    for sentence in sentences(hidden):
        so_far = text[max(0, sentence.start - WINDOW // 2) : sentence.start]
        following = text[sentence.end : sentence.end + 40]
        for start, end in _verbs(sentence.text):
            ahead, behind = sentence.text[max(0, start - WINDOW) : start], sentence.text[end : end + WINDOW]
            report = _turned(Report(ahead, sentence.text[start:end].lower(), behind))
            found = _who(report, so_far)
            if found and _score(report, found[0], following) >= threshold:
                yield Span(sentence.start, sentence.end, text[sentence.start : sentence.end]), found[1]
                break


@lru_cache(maxsize=REMEMBERED)
def _verbs(sentence: str) -> tuple[tuple[int, int], ...]:
    """Where the first verbs of reporting stand; several checks ask that of each sentence."""
    return tuple(verb.span() for verb in islice(speech.REPORTS.finditer(sentence), MOST_VERBS))


# I came in on two sticks, said Mr Roe, and walked out; it came back twice, Dr Orr told our review, and now it does not.
_SAID_BY = regex(r" (?P<who>(?:[^\s,.;:]+(?: |(?=[,.;]|$))){1,6})(?=[,.;]|$)")
_BY_SAID = regex(r"(?:^|[,–—-] )(?P<who>(?:[^\s,.;:]+ ){1,6})$")
_TO_WHOM = regex(r"(?: (?:me|us|afterwards|(?:the|our|her|his|its|my) [\w-]+(?: \w+)?))?(?=[,.;]|$)")


def _turned(report: Report) -> Report:
    """The report in its usual order, speaker first, where the verb stands in or behind the words."""
    ahead, verb, said = report.ahead, report.verb, report.said
    if verb in ("said", "says", "wrote", "reckons", "admits") and ahead.endswith(", "):
        by = _SAID_BY.match(said)
        if by:
            return Report(by.group("who") + " ", verb, f" {ahead}{said[by.end() :]}")
    to, by = _TO_WHOM.match(said), _BY_SAID.search(ahead, max(0, len(ahead) - 80))
    if to and by and by.start():
        who = ahead if by.group("who") in ("he ", "she ") else by.group("who")
        return Report(who, verb, f" {ahead[: by.start()]}{said[to.end() :]}")
    return report


def _who(report: Report, so_far: str) -> tuple[Speaker, str] | None:
    """Who is reported, and how the draft has it; he or she is whoever was mentioned last."""
    if report.verb in ("according to", "heard from"):
        name = report.said.split(",", 1)[0]
        one = subject(speakers(name)) if not _FIGURES.search(name) else None
        return (one, name.strip()) if one else None
    people = [one for one in speakers(f"{report.ahead}{report.verb} ") if one.end <= len(report.ahead)]
    one = subject(able_to_speak(people, report.ahead)) or somebody(report.ahead) or _herself(report)
    if one and report.ahead[one.start : one.end].lower() in ("he", "she"):
        earlier = f"{so_far}{report.ahead[: one.start]}"
        named = [other for other in speakers(earlier) if other.strength in ("name", "role")]
        meant = next((other for other in named if other.strength == "name"), named[-1] if named else None)
        if meant:
            return Speaker(one.start, one.end, "resolved"), earlier[meant.start : meant.end]
    return (one, described(report.ahead, one)) if one else None


_FIGURES = regex(r"\b(?:poll|survey|study|research|figures|statistics|data|estimates?|report)\b", re.IGNORECASE)
_SUBJECT = regex(
    r"(?:^|[,;:.] |\band )(?P<who>(?!(?:the|it|this|that|which|who|and|but|most|many|some|several|half|all|both"
    r"|others)\b|\d)(?:[\w'’-]+ ){1,6})$",
    re.IGNORECASE,
)


def _herself(report: Report) -> Speaker | None:
    """Whoever says what "she" did is a person, known or not: "donna on the front desk says she gets her break"."""
    found = _SUBJECT.search(report.ahead, max(0, len(report.ahead) - 80))
    own = compiled(r"(?: that| how)? (?:he|she)\b").match(report.said)
    return Speaker(found.start("who"), found.end("who"), "role") if found and own else None


_ACTED_ON = regex(
    r"\s*(?:So|That(?: is|['’]s) (?:where|how|why)|It was then|We now"
    r"|We (?:\w+ )?(?:changed|moved|rewrote|cut|dropped|scrapped|built|put))\b"
)
_SO = regex(
    r",? (?:so|and so|and) (?:now|we|they are|it is|the \w+ (?:was|were|is|are|has|have|no longer))\b"
    r"|which is how|what we needed"
)
_CAUSE = regex(r"\b(?:because|till|until|after|where|what|whether|if|once|since) (?:\w+ ){0,2}$", re.IGNORECASE)
_CLEFT = regex(r"\bit was\b[^,.]{0,60}$|^it was\b[^.]{0,120}\bwho $", re.IGNORECASE)
_HABIT = regex(r"\b(?:the|a|an) [\w ]{2,25} $", re.IGNORECASE)
_TO_US = regex(r" (?:(?:to |with )?(?:me|us|our|my)|afterwards|later)\b")
_OWN = regex(
    r"(?:^| )(?:he|she|they)(?:['’](?:s|ve|d|re))? "
    r"(?!would (?:need|ask|see)|will|wants|wanted|did(?: not|n['’]t) want)",
    re.IGNORECASE,
)
_ORDERS = regex(
    r"(?: to \w+)?,? (?:(?:yes|no|right|so|ok|hear|never|something|roughly|about)\b|(?:please )?(?:put|do|call|make"
    r"|ask|keep|get|don['’]t|come|write|stop|use|go|look|start|bring|leave|take|give|let|set|be|try|have|who"
    r"|what|where|why)\b)",
    re.IGNORECASE,
)
_DIRECT = regex(r",? (?:I|it['’]s like|you (?:gave|treated|made|saved|did|have|lot|all|kept))\b")
_BACK_THEN = regex(
    r"^At an? (?:[\w-]+ )?meeting\b|\b(?:ago|[Bb]efore (?:that|this|we|the)|[Aa]t (?:our|the) (?:first|second"
    r"|third|opening|very)"
    r"|(?:started|began|came about))\b|^In (?:\w+ )?(?:19|20)\d\d\b"
)
_PRAISES = ("thank", "prais", "commend", "full of", "will not", "credit")
_VOUCHES = (
    "recall",
    "remember",
    "reckon",
    "holds",
    "swear",
    "swore",
    "will tell",
    "is ",
    "according",
    "view",
    "verdict",
    "explanation",
)
_WRITES = ("stopped", "crossed", "came", "wr", "email", "e-mail", "rang", "phoned", "text", "puts in", "put in")
_LIKENS = ("descr", "call", "liken", "compar", "put it", "puts it")


# Several of one trade are a group that could be asked again: "ward sisters", "midwives at Orme Street".
_TRADE = regex(
    r"\b(?:(?:[Ww]ard|[Tt]heatre|[Cc]harge) [a-z]+|(?:[Ss]isters|[Mm]atrons|[Pp]orters|[a-z]+s|[A-Z][a-z]+s)"
    r" (?:at|from|in|on) (?:the )?(?:late shift|night shift|[A-Z][\w'’-]+)(?: [\w'’-]+){0,2}|[Ss]isters"
    r"|[Mm]atrons|[Pp]orters|[Mm]idwives|[Pp]aramedics|[Rr]egistrars|[Hh]eadteachers) $"
)


_SOME = r"(?:all|both|each|every|(?:all )?(?:two|three|four|five|six|seven|eight|nine|ten|\d{1,2})(?: of)?)"
# Those of some places that are counted, or every one of a few: "the staff at three of the homes", "the clerks both".
_COUNTED = regex(
    rf"(?: (?:at|in|on|of|from) {_SOME}\b[^,.;:]{{2,60}}?)? (?:all |both |each )$|"
    rf" (?:at|in|on|of|from) {_SOME} [^,.;:]{{2,60}} $"
)


# So many answered so.
_SHARE = regex(r"\d ?%|\bper ?cent\b|\b(?:\d+|[a-z]{3,6}) (?:in|out of) (?:\d+|five|ten) $", re.IGNORECASE)


_ANYBODY = regex(
    r"(?:staff|people|patients|users|carers|parents|residents) (?:on|at|from|of) (?:the|our)\b", re.IGNORECASE
)


def _standing(report: Report, one: Speaker) -> str:
    """How closely the speaker is identified; a trade, of which several speak, is more than a crowd."""
    if report.verb in ("say", "tell us", "report") and _ANYBODY.match(report.ahead, one.start):
        return "crowd"
    is_trade = one.strength == "crowd" and (_TRADE.search(report.ahead[-80:]) or _COUNTED.match(report.ahead, one.end))
    return "trade" if is_trade else one.strength


def _cues(report: Report, one: Speaker, following: str) -> dict[str, float]:
    """What there is of each kind of cue in a report of what `one` said."""
    ahead, verb, said = report.ahead, report.verb, report.said
    effects = min(2, len(speech.EFFECT.findall(said)))
    is_role = one.strength != "name"
    return {
        _standing(report, one): 1,
        "present": verb.endswith("s") and one.strength in ("name", "resolved"),
        "to us": bool(_TO_US.match(said)),
        "praised": verb.startswith(_PRAISES) or "down to" in verb,
        "likened": verb.startswith(_LIKENS),
        "vouched": verb.startswith(_VOUCHES),
        "written": verb.startswith(_WRITES),
        "effect": effects,
        "hint": min(3 - effects, len(speech.HINT.findall(said))),
        "own": bool(_OWN.search(said[:90])),
        "personal": bool(speech.PERSONAL.search(said)),
        "direct": bool(_DIRECT.match(said)),
        "own words": one.strength in ("name", "resolved") and bool(_OWN_WORDS.match(said)),
        "otherwise": min(2, len(speech.OTHERWISE.findall(_DATE.sub("", said)))),
        "orders": bool(_ORDERS.match(said))
        or (verb.startswith("sa") and said.startswith(" to say"))
        or (verb.startswith("t") and bool(speech.INSTRUCTS.match(said))),
        "about": said.lower().startswith((" us about", " me about", " about")),
        "acted on": bool(_ACTED_ON.match(following) or _SO.search(said)),
        "cause": bool(_CAUSE.search(ahead[: one.start])),
        "back then": bool(_BACK_THEN.search(ahead)),
        "it was": bool(_CLEFT.search(ahead)) and not verb.startswith("put"),
        "told of": bool(compiled(r"[^,] who $").search(ahead)),
        "habit": one.strength == "role"
        and verb.endswith("s")
        and bool(_HABIT.search(ahead))
        and not _TO_US.match(said),
        "brief": len(said.split()) < 4,
        "paper": is_role and bool(speech.PAPERS.search(ahead)),
        "share": bool(_SHARE.search(ahead)),
        "famous": bool(speech.FAMOUS.search(ahead)),
        "invented": bool(speech.INVENTED.search(ahead + verb + said)),
    }


def _score(report: Report, one: Speaker, following: str) -> float:
    """How surely `one` tells what the work did."""
    return sum(WEIGHTS[name] * times for name, times in _cues(report, one, following).items())


# She told us that it had let the “world back in”; what is quoted is blanked.
_OWN_WORDS = regex(r"(?: (?:me|us))? that [^_]{4,160}(?<!_)_{4,40}(?!_)")
_DATE = regex(r"\b(?:in|on|since|of|by) (?:[A-Z][a-z]+ )?(?:19|20)\d\d\b")


def _without(text: str, quotes: list[Span]) -> str:
    """`text` with quoted words blanked and cells parted, so that a sentence ends where the writer's own does."""
    parts: list[str] = []
    at = 0
    for quote in quotes:
        ends = text[quote.end - 2] in ".!?"  # inside the marks
        parts += [text[at : quote.start], "_" * (quote.end - quote.start - 1), "." if ends else "_"]
        at = quote.end
    return "".join([*parts, text[at:]]).replace(" | ", " \n ")
