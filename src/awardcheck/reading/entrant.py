"""Who enters: the cues in a draft that tell the kind of organisation behind it, each with its weight.

A draft seldom says outright who enters, and names its partners more often than itself. So every cue looks only at the
words where an entrant would stand (before "submits this entry", after "Entrant:"), and the cues are weighed.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from awardcheck.draft import Block, Draft, Place
from awardcheck.text.organisations import organisations
from awardcheck.text.sentences import sentences

DECLARED = 10.0  # the weight of a draft's own word on who enters; nothing else adds up to it
_MOST_OF_ONE = 6.0  # what the lesser cues of one kind can add up to, however often they are repeated
_OPENING = 6  # blocks in which a draft introduces itself
_LONGEST = 600  # characters of a sentence that are looked at


@dataclass(frozen=True, slots=True)
class Cue:
    """Where an entrant stands: the pattern's group `who` holds the organisation, or the cue's `kind` is what it tells."""

    name: str
    weight: float
    pattern: re.Pattern[str]
    kind: str | None = None
    opening: bool = False  # only where a draft introduces itself


@dataclass(frozen=True, slots=True)
class Sign:
    """One cue found: the kinds that it speaks for, how much it weighs, and where it stands."""

    cue: str
    kinds: tuple[str, ...]
    weight: float
    place: Place


def _cue(name: str, weight: float, pattern: str, kind: str | None = None, opening: bool = False) -> Cue:
    return Cue(name, weight, re.compile(pattern), kind, opening)


_ENTRY = r"(?:entry|submission|application|nomination|award|bid)"
_OURS = r"(?:[Oo]ur|[Tt]his|[Tt]he [Tt]rust's own)"
CUES = (
    # The draft's own word
    _cue("named as entrant", DECLARED, r"^(?i:entrants?|(?:the )?entering organisations?|(?:name of )?(?:the )?(?:lead |submitting |nominating |entrant |your )?organi[sz]ations?(?: name)?|applicants?|company(?: name)?|who(?: is|'s) entering|submitted by|submission (?:by|from)|joint (?:entry|submission)(?: by| from)?|entry (?:by|from|for)|entered by|on behalf of)\s*(?:[:|–-]|(?<=by|om|or|of) )\s*(?P<who>\S.*)"),
    _cue("said to submit", DECLARED, rf"\b{_ENTRY}\b.{{0,40}}?\b(?:is|was|has been|being)? ?(?:jointly )?(?:submitted|entered|made|put forward|proposed|lodged) (?:jointly )?(?:by|in the name of|for|from) (?P<who>.*)"),
    _cue("said to be submitted", DECLARED, r"^(?:This is )?(?:[Jj]ointly |[Aa] )?(?:[Ss]ubmitted|[Ee]ntered|[Jj]oint (?:entry|submission)|[Ee]ntry|[Ss]ubmission)(?: jointly)? (?:by|for|from) (?P<who>.*)"),
    _cue("submits", DECLARED, rf"^(?P<who>.{{3,200}}?)\b(?:(?:is|are|am) )?(?:(?:delighted|proud|pleased|happy) to )?(?:submit(?:s|ting)?|mak(?:es?|ing)|enter(?:s|ing)?|put(?:s|ting)? forward) (?:for )?(?:this|our|the|its) (?:\w+ )?{_ENTRY}\b"),
    _cue("is the entrant", DECLARED, r"^(?:.{0,80}: )?(?P<who>.{3,160}?)(?: (?:is|are)\b.{0,100}\b| \()(?:sole |lead |named |only )?entrants?\b"),
    _cue("on behalf of", DECLARED + 2, rf"\b(?:[Oo]n behalf of|in the name of) (?P<who>.*?)(?=, (?:we|I) |$)"),
    _cue("from", DECLARED - 2, r"^From (?:the )?(?P<who>(?:[A-Z]\S*|of|and|the) (?:\S+ ){0,6}\S+)", opening=True),
    # What it says of itself
    _cue("we are", 6, r"\b(?:[Ww]e|I)(?: are|['’](?:re|m)| am)(?: all)? (?:an? |the |one of )?(?P<who>(?:[^\s,.;:()]+[ -]?){1,7})"),
    _cue("as one", 5, r"\b[Aa]s an? (?P<who>(?:[^\s,.;:]+ ?){1,5}),? (?:we|our|I)\b"),
    _cue("introduced", 5, r"^(?P<who>(?:[A-Z]\S* |of |and |the |for |on |& ){1,9})(?:\([^)]{0,60}\) )?(?:is|was|are|employs?|runs?|has been) (?:an? |one of |the |[a-z]+'s |owned)", opening=True),
    _cue("introduced as", 5, r"^(?:[A-Z]\S* |of |and |the |for |on |& ){1,6}(?:is|was) (?P<who>(?:an? |one of |the )(?:[^,.;:()]+))", opening=True),
    _cue("our own", 3, rf"\b{_OURS} (?:own |small |little )?(?P<who>(?:[Tt]rust|[Cc]harity|[Hh]ospice|[Cc]ouncil|[Pp]ractices?|[Ss]urger(?:y|ies)|PCN|[Ff]ederation|[Cc]ompany|ICB|[Ii]ntegrated [Cc]are (?:[Bb]oard|[Ss]ystem))\b(?!['’]? (?:partners?|nurse|colleagues)))"),
    _cue("our wards", 1.5, r"\b(?:[Oo]ur|my) (?:own )?(?:wards?|emergency department|hospital|theatres?|matrons?|ED)\b", "nhs-trust"),
    _cue("our shops", 2, r"\b[Oo]ur (?:customers?|clients?|product|platform|app|software|technology|solution|field team|investors?|shops|CEO|founders?|co-founder)\b", "private"),
    # What a company says and a public body does not
    _cue("trade mark", 2, r"[™®]", "private"),
    _cue("sales talk", 2, r"\b(?:[Bb]ook a (?:demo|demonstration)|white paper|[Cc]ustomer [Ss]uccess|case study can be downloaded|G-Cloud|Trustpilot|[Cc]yber [Ee]ssentials|ISO 27001|listed on AIM|(?:fastest|quickest)[- ]growing|market[- ]leading|industry[- ]leading|return on investment calculator|ROI calculator|client[- ]side|valued clients?|flagship (?:product|platform)|Chief Product Officer|Chief Revenue Officer|Managing Director)\b", "private"),
    _cue("trusted by", 1.5, r"\b(?:is|are)(?: now)? trusted by (?:over |more than |nearly )?\w+ (?:NHS )?(?:trusts|landlords|councils|hospitals|practices|organisations)\b", "private"),
    # The system speaking of itself
    _cue("the board of the system", 0.5, r"\b(?:ICBs?|[Ii]ntegrated [Cc]are [Bb]oard)\b", "icb"),
    _cue("the partnership of the system", 0.5, r"\b(?:IC[PS]s?|[Ii]ntegrated [Cc]are (?:[Pp]artnership|[Ss]ystem))\b", "icp"),
)  # fmt: skip
# What follows one of these in an entrant's clause is somebody else: who helped, who knows of it, whom it works with.
_OTHERS = re.compile(
    r"[;(]|\b(?:with|alongside|together with|in partnership|supported by|working|written|prepared|drafted|funded|hosted by|"
    r"for the|which|who|whose|to the|by|provides?|runs|where|[Ww]e run|at its request)\b|\. |, (?=the ICB)|, in "
)
_JOINT = re.compile(r"^\W*(?:[Jj]oint|[Bb]oth)|\bjoint(?:ly)?\b")
_FIRST_NAMES = 3


def signs(draft: Draft) -> list[Sign]:
    """Every cue in the draft, in reading order; the title and the file's own properties count as cues, too."""
    found = [*_of_properties(draft)]
    for number, (block, text, place) in enumerate(_lines(draft)):
        if number == 0 or (block.kind == "heading" and block.place.block <= 2):
            found += _of_title(text, place)
        for cue in CUES:
            if not cue.opening or block.place.block <= _OPENING:
                found += _of_cue(cue, text, place)
    return found


def weigh(found: list[Sign]) -> dict[str, float]:
    """What the signs of each kind come to. Repeating the lesser ones does not make them a declaration."""
    declared: Counter[str] = Counter()
    lesser: Counter[str] = Counter()
    for sign in found:
        for kind in sign.kinds:
            if sign.weight >= DECLARED - 2:
                declared[kind] = max(declared[kind], sign.weight)
            else:
                lesser[kind] += sign.weight
    return {kind: declared[kind] + min(lesser[kind], _MOST_OF_ONE) for kind in declared | lesser}


def _lines(draft: Draft) -> Iterator[tuple[Block, str, Place]]:
    """Sentences, and rows of tables as "label | answer", with the block that they stand in."""
    for block in draft.blocks:
        if block.kind == "table":
            for row in block.rows:
                yield block, " | ".join(cell for cell in row.cells if cell.strip())[:_LONGEST], row.place
        else:
            for sentence in sentences(block.text):
                yield block, sentence.text[:_LONGEST], block.place


def _of_cue(cue: Cue, text: str, place: Place) -> Iterator[Sign]:
    for match in cue.pattern.finditer(text):
        if cue.kind:
            yield Sign(cue.name, (cue.kind,), cue.weight, place)
        elif kinds := _entrants(match["who"]):
            yield Sign(cue.name, kinds, cue.weight, place)


def _entrants(clause: str) -> tuple[str, ...]:
    """The kinds of organisation that a clause names as entrants, its asides left out."""
    aside = _OTHERS.search(clause, 1)
    while aside and not organisations(clause[: aside.start()]):
        aside = _OTHERS.search(clause, aside.end())
    own = clause[: aside.start()] if aside else clause
    return tuple(dict.fromkeys(named.kind for named in organisations(own)))


def _of_title(text: str, place: Place) -> Iterator[Sign]:
    """A title's first organisation is likelier the entrant than those it is joined to."""
    for nth, named in enumerate(organisations(text)[:_FIRST_NAMES]):
        beside = re.search(r"\b(?:with|and|x|for|in|to|at)\b", text[: named.start])
        yield Sign("title", (named.kind,), 1.0 if nth or beside else 4.0, place)


def _of_properties(draft: Draft) -> Iterator[Sign]:
    for name, value in draft.properties.items():
        if name.lower() in ("company", "author", "organisation", "organization", "entrant"):
            for named in organisations(value[:_LONGEST])[:1]:
                weight = DECLARED if name.lower() == "entrant" else 4.0
                yield Sign(f"property {name}", (named.kind,), weight, Place(1))
