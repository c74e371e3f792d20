"""Words that are told without quotation marks, closely enough to be somebody's own: "Mrs Okafor told us that ..."."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from awardcheck.text import Span, speech
from awardcheck.text.attribution import WINDOW, described
from awardcheck.text.sentences import sentences
from awardcheck.text.speakers import Speaker, able_to_speak, speakers, subject

# What counts for and against a reported sentence; it is a testimonial at or above THRESHOLD.
WEIGHTS = {
    # who speaks, to whom, and by which kind of verb
    "name": 1.0, "group": 1.0, "resolved": 0.7, "role": 0.3, "pronoun": -1.1, "crowd": -3.0,
    "present": 0.5, "to us": 0.0, "praised": 1.6, "likened": 0.8, "recalled": 0.4,
    # what is told: an effect of the work, surely or perhaps, on the speaker, or something else
    "effect": 2.0, "hint": 1.4, "personal": 1.0, "own": 0.7, "direct": 0.9,
    "otherwise": -1.4, "orders": -2.5, "about": -0.6, "brief": -2.0,
    # how it is told: as a reason for what was done, as how it all began, as what somebody does every day
    "acted on": -1.0, "cause": -0.6, "back then": -1.6, "it was": -1.1, "told of": -0.4, "habit": -1.0,
    "paper": -4.0, "famous": -5.0, "invented": -4.0,
}  # fmt: skip
THRESHOLD = 3.2
MOST_VERBS = 12  # a sentence with more verbs of speech than this is no prose


@dataclass(frozen=True, slots=True)
class Report:
    """A verb of reporting with what stands `ahead` of it and what is `said` behind it, in one sentence."""

    ahead: str
    verb: str
    said: str


def reported(text: str, quotes: list[Span]) -> Iterator[tuple[Span, str]]:
    """Sentences of `text` that report an identified person's words about the work, each with who said them."""
    hidden = _without(text, quotes)
    for sentence in sentences(hidden):
        so_far = text[max(0, sentence.start - WINDOW // 2) : sentence.start]
        following = text[sentence.end : sentence.end + 40]
        for verb in islice(speech.REPORTS.finditer(sentence.text), MOST_VERBS):
            ahead = sentence.text[max(0, verb.start() - WINDOW) : verb.start()]
            report = Report(ahead, verb.group().lower(), sentence.text[verb.end() : verb.end() + WINDOW])
            found = _who(report, so_far)
            if found and _score(report, found[0], following) >= THRESHOLD:
                yield Span(sentence.start, sentence.end, text[sentence.start : sentence.end]), found[1]
                break


def _who(report: Report, so_far: str) -> tuple[Speaker, str] | None:
    """Who is reported, and how the draft has it; he or she is whoever was mentioned last."""
    if report.verb in ("according to", "heard from"):
        name = report.said.split(",", 1)[0]
        one = subject(speakers(name))
        return (one, name.strip()) if one else None
    people = [one for one in speakers(f"{report.ahead}{report.verb} ") if one.end <= len(report.ahead)]
    one = subject(able_to_speak(people, report.ahead)) or _somebody(report.ahead)
    if one and report.ahead[one.start : one.end].lower() in ("he", "she"):
        earlier = f"{so_far}{report.ahead[: one.start]}"
        named = [other for other in speakers(earlier) if other.strength in ("name", "role")]
        meant = next((other for other in named if other.strength == "name"), named[-1] if named else None)
        if meant:
            return Speaker(one.start, one.end, "resolved"), earlier[meant.start : meant.end]
    return (one, described(report.ahead, one)) if one else None


# Somebody for whom no role is listed: "a retired miner who comes on Thursdays".
_SOMEBODY = re.compile(
    r"(?:^|[,;:] |\b(?:and|but|as|when) )(?P<who>(?:an?|one|another|our|my|his|her"
    r"|the (?=(?:elder|younger|older|eldest|youngest)\b))"
    r"(?! (?:letters?|forms?|signs?|posters?|notes?|screens?|labels?|papers?)\b)(?: [\w'’-]{2,20}){1,4}?)"
    r"(?: (?:from|in|at|of|on|with|who) [^,;]{2,60}?)?(?: later| simply| now| has| had| also| then)? $",
    re.IGNORECASE,
)


def _somebody(ahead: str) -> Speaker | None:
    found = _SOMEBODY.search(ahead, max(0, len(ahead) - 120))
    if not found or re.search(r"(?<!s)s$", found.group("who")):
        return None
    return Speaker(found.start("who"), found.end("who"), "role")


_ACTED_ON = re.compile(
    r"\s*(?:So|That(?: is|['’]s) (?:where|how|why)|It was then|We now"
    r"|We (?:\w+ )?(?:changed|moved|rewrote|cut|dropped|scrapped|built|put))\b"
)
_SO = re.compile(r",? (?:so|and so|and) (?:now|we|they are|it is|the \w+ (?:was|were|is|are|has|have|no longer))\b|which is how|what we needed")
_CAUSE = re.compile(r"\b(?:because|till|until|after|where|what|whether|if|once|since) (?:\w+ ){0,2}$", re.IGNORECASE)
_HABIT = re.compile(r"\b(?:the|a|an) [\w ]{2,25} $", re.IGNORECASE)
_TO_US = re.compile(r" (?:(?:to |with )?(?:me|us|our|my)|afterwards|later)\b")
_OWN = re.compile(
    r"(?:^| )(?:he|she|they)(?:['’](?:s|ve|d|re))? (?!would need|will|would ask|would see|wanted|did not want|didn['’]t want|wants)",
    re.IGNORECASE,
)
_ORDERS = re.compile(
    r"(?: to \w+)?,? (?:(?:to say|yes|no|right|so|ok|hear|never|something|roughly|about)\b|(?:please )?(?:put|do|call|make|ask|keep"
    r"|get|don['’]t|come|write|stop|use|go|look|start|bring|leave|take|give|let|set|be|try|have|who|what|where|why)\b)",
    re.IGNORECASE,
)
_DIRECT = re.compile(r",? (?:I|it['’]s like|you (?:gave|treated|made|saved|did|have|lot|all|kept))\b")
_BACK_THEN = re.compile(
    r"\b(?:ago|[Bb]efore (?:that|this|we|the)|[Aa]t (?:our|the) (?:first|second|third|opening|very)"
    r"|(?:started|began|came about))\b|^In (?:\w+ )?(?:19|20)\d\d\b"
)
_PRAISES = ("thank", "prais", "commend", "full of", "will not", "credit")
_LIKENS = ("descr", "call", "liken", "compar", "put it", "puts it")


def _cues(report: Report, one: Speaker, following: str) -> dict[str, float]:
    """What there is of each kind of cue in a report of what `one` said."""
    ahead, verb, said = report.ahead, report.verb, report.said
    effects = min(2, len(speech.EFFECT.findall(said)))
    is_role = one.strength != "name"
    return {
        one.strength: 1,
        "present": verb.endswith("s") and one.strength in ("name", "resolved"),
        "to us": bool(_TO_US.match(said)),
        "praised": verb.startswith(_PRAISES) or "down to" in verb,
        "likened": verb.startswith(_LIKENS),
        "recalled": verb.startswith(("recall", "remember", "reckon", "swear", "swore")),
        "effect": effects,
        "hint": min(3 - effects, len(speech.HINT.findall(said))),
        "own": bool(_OWN.search(said[:90])),
        "personal": bool(speech.PERSONAL.search(said)),
        "direct": bool(_DIRECT.match(said)),
        "otherwise": min(2, len(speech.OTHERWISE.findall(said))),
        "orders": bool(_ORDERS.match(said)) or (verb.startswith("t") and bool(speech.INSTRUCTS.match(said))),
        "about": said.lower().startswith((" us about", " me about", " about")),
        "acted on": bool(_ACTED_ON.match(following) or _SO.search(said)),
        "cause": bool(_CAUSE.search(ahead[: one.start])),
        "back then": bool(_BACK_THEN.search(ahead)),
        "it was": bool(re.search(r"\bit was\b[^,.]{0,60}$", ahead, re.IGNORECASE)) and not verb.startswith("put"),
        "told of": bool(re.search(r"[^,] who $", ahead)),
        "habit": one.strength == "role" and verb.endswith("s") and bool(_HABIT.search(ahead)) and not _TO_US.match(said),
        "brief": len(said.split()) < 4,
        "paper": is_role and bool(speech.PAPERS.search(ahead)),
        "famous": bool(speech.FAMOUS.search(ahead)),
        "invented": bool(speech.INVENTED.search(ahead + said)),
    }


def _score(report: Report, one: Speaker, following: str) -> float:
    """How surely `one` tells what the work did."""
    return sum(WEIGHTS[name] * times for name, times in _cues(report, one, following).items())


def _without(text: str, quotes: list[Span]) -> str:
    """`text` with quoted words blanked and cells parted, so that a sentence ends where the writer's own does."""
    parts: list[str] = []
    at = 0
    for quote in quotes:
        parts += [text[at : quote.start], "_" * (quote.end - quote.start)]
        at = quote.end
    return "".join([*parts, text[at:]]).replace(" | ", " \n ")
