"""Who enters: the cues in a draft that tell the kind of organisation behind it, each with its weight.

A draft seldom says outright who enters, and names its partners more often than itself. So a cue looks only at the words
where an entrant would stand (before "submits this entry", after "Entrant:"), and the cues are weighed.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from awardcheck.draft import Block, Draft, Place
from awardcheck.records import dataclass
from awardcheck.text.organisations import organisations
from awardcheck.text.patterns import regex
from awardcheck.text.sentences import sentences

SAID = 8.0  # from here on a weight is the draft's own word, which no number of lesser cues adds up to
MENTION = 0.5  # a body that is merely named: it can speak for an entrant, never against one
_MOST_OF_LESSER = 6.0
_OPENING = 6  # blocks in which a draft introduces itself
_LONGEST = 600  # characters of a sentence that are looked at
_TITLE_FIRST, _TITLE_LATER = 4.0, 1.0
_PROPERTIES = {"entrant": 10.0, "company": 4.0, "organisation": 4.0, "organization": 4.0, "author": 4.0}


@dataclass(frozen=True, slots=True)
class Cue:
    """Where an entrant stands: the pattern's group `who` names it, unless the cue itself tells a `kind`.

    An `opening` cue counts only where a draft introduces itself.
    """

    name: str
    weight: float
    pattern: re.Pattern[str]
    kind: str | None = None
    opening: bool = False
    first: bool = False  # only the first words of a text can be a match

    def stands_in(self, text: str) -> bool:
        return bool(self.pattern.match(text) if self.first else self.pattern.search(text))


@dataclass(frozen=True, slots=True)
class Sign:
    """A cue that was found: the kinds that it speaks for, its weight, and where it stands (None: not in the text)."""

    cue: str
    kinds: tuple[str, ...]
    weight: float
    place: Place | None


def _cue(name: str, weight: float, pattern: str, kind: str | None = None, opening: bool = False) -> Cue:
    return Cue(name, weight, regex(pattern), kind, opening, first=pattern.startswith("^"))


_ENTRY = r"(?i:entry|submission|application|nomination|award|bid)"
_ORGANISATION = r"organi[sz]ations?"
_NAME = r"(?:[A-Z]\S* |of |and |the |for |on |& )"
_NAME_WORD = r"(?:[A-Z][\w'’]*|of|and|the|&)"
_NO_NAME = r"(?!(?:It|This|That|There|He|She|They|What|Here|Who|Nobody|Everyone|Our|My|Your|We|I)\b)"
_PREPOSITION = r"(?:to|for|with|in|at|from|by|on|across|that|which|serving|working)"

_DECLARATIONS = (
    _cue(
        "named as entrant",
        10,
        rf"^(?i:entrants?|(?:the )?entering {_ORGANISATION}|(?:lead|submitting|nominating|entrant) {_ORGANISATION}"
        rf"|applicants?(?: {_ORGANISATION})?|who(?: is|'s) entering|submitted by|submission (?:by|from)|entered by"
        r"|joint (?:entry|submission)(?: by| from)?|entry (?:by|from|for)|entering for)"
        r"\s*(?:[:|–-]|(?<=by|om|or) )\s*(?P<who>\S.*)",
    ),
    _cue(
        "named as organisation",
        10,
        rf"^(?i:(?:your |name of (?:the )?)?(?:{_ORGANISATION}|company)(?: name)?)\s*[:|–-]\s*(?P<who>\S.*)",
        opening=True,
    ),
    _cue(
        "said to submit",
        10,
        rf"\b(?:[Tt]his {_ENTRY}|(?:[Oo]ur |[Tt]he |[Jj]oint |^)(?i:entry|submission))\b.{{0,40}}?"
        r"\b(?:submitted|entered|made|put forward|proposed|lodged) (?:jointly )?"
        r"(?:by|in the name of|for|from) (?P<who>.*)",
    ),
    _cue(
        "said to be submitted",
        10,
        r"^(?i:(?:this is )?(?:jointly |a )?(?:submitted|entered|(?:joint )?(?:entry|submission)))(?: jointly)?"
        r" (?:by|for|from) (?P<who>.*)",
    ),
    _cue(
        "submits",
        10,
        rf"^(?P<who>.{{3,200}}?)\b(?:submit(?:s|ting)?|mak(?:es?|ing)|enter(?:s|ing)?|put(?:s|ting)? forward) (?:for )?"
        rf"(?:this (?:\w+ )?{_ENTRY}|(?:our|the|its|an?) (?:\w+ )?(?:entry|submission|award))\b",
    ),
    _cue(
        "is the entrant",
        10,
        r"^(?:.{0,80}: )?(?P<who>.{3,160}?)(?: (?:is|are)\b.{0,100}\b| \()"
        r"(?:sole |lead |named |only |the )?entrants?\b",
    ),
    _cue(  # goes before whoever submits for them
        "on behalf of",
        12,
        rf"^(?:|.*\b(?:[Ss]ubmi\w+|[Ee]nter\w*|{_ENTRY})\b.*)\b(?:[Oo]n behalf of|in the name of) "
        r"(?P<who>.*?)(?=, (?:we|I) |$)",
    ),
    _cue("from", 8, r"^From (?:the )?(?P<who>(?:[A-Z]\S*|of|and|the) (?:\S+ ){0,6}\S+)", opening=True),
)
_SELF_PORTRAITS = (
    _cue(
        "we are",
        6,
        r"\b(?:[Ww]e|I)(?: are|['’](?:re|m)| am)(?: all)? (?:an? |the |one of )?(?P<who>(?:[^\s,.;:()]+[ -]?){1,7})",
    ),
    _cue("as one", 5, r"\b[Aa]s an? (?P<who>(?:[^\s,.;:]+ ?){1,5}),? (?:we|our|I)\b"),
    _cue(
        "introduced",
        5,
        rf"^{_NO_NAME}(?P<who>{_NAME}{{1,9}})(?:\([^)]{{0,60}}\) )?(?:is|was|are|employs?|runs?|has been)"
        r" (?:an? |one of |the |[a-z]+'s |owned)",
        opening=True,
    ),
    _cue(
        "introduced as",
        5,
        rf"^{_NO_NAME}{_NAME}{{1,6}}(?:is|was) (?P<who>(?:an? |one of |the )(?![^,.;:()]*['’]s? )[^,.;:()]+?)"
        rf"(?= {_PREPOSITION}\b|[,.;:()]|$)",
        opening=True,
    ),
    _cue(
        "a name alone",
        5,
        rf"^{_NO_NAME}(?P<who>{_NAME_WORD}(?: {_NAME_WORD}){{1,8}})(?:[,.]| \(|$)",
        opening=True,
    ),
    _cue(
        "our own",
        3,
        r"\b(?P<who>(?i:our|this) (?:own )?(?i:trust|charity|hospice|council|practices?|surger(?:y|ies)|PCN|federation"
        r"|company|ICB|integrated care (?:board|system))\b(?!['’]? (?:partners?|nurse|colleagues)))",
    ),
    _cue(
        "our wards", 1.5, r"\b(?i:our|my) (?:own )?(?:wards?|emergency department|hospital|theatres?|ED)\b", "nhs-trust"
    ),
    _cue(
        "our product",
        2,
        r"\b[Oo]ur (?:customers?|clients?|product|platform|app|software|technology|solution|field team|investors?|shops"
        r"|CEO|founders?|co-founder)\b",
        "private",
    ),
)
# What a company says of itself and a public body does not.
_SALES_TALK = (
    _cue("trade mark", 2, r"[™®]", "private"),
    _cue(
        "sales talk",
        2,
        r"\b(?i:(?:book|request|arrange) an? (?:free )?(?:demo(?:nstration)?|trial)|white ?paper"
        r"|customer (?:success|support|satisfaction|base)"
        r"|(?:market|industry|sector|category|world|UK)[-’' ]s?[- ]?lead(?:ing|er)"
        r"|(?:fastest|quickest)[- ]growing|award-winning (?:platform|product|software|app)|return on investment"
        r"|(?:flagship|proprietary|patented) \w+|(?:our|valued) clients?|chief (?:product|revenue|commercial) officer"
        r"|managing director|shareholders?|stock (?:exchange|market))\b",
        "private",
    ),
    _cue(
        "trusted by",
        1.5,
        r"\b(?:is|are)(?: now)? trusted by (?:over |more than |nearly )?\w+ (?:NHS )?"
        r"(?:trusts|landlords|councils|practices)\b",
        "private",
    ),
)
_MENTIONS = (
    _cue("the system's board", MENTION, r"\b(?:ICBs?|[Ii]ntegrated [Cc]are [Bb]oard)\b", "icb"),
    _cue("the system", MENTION, r"\b(?:IC[PS]s?|[Ii]ntegrated [Cc]are (?:[Pp]artnership|[Ss]ystem))\b", "icp"),
)
CUES = (*_DECLARATIONS, *_SELF_PORTRAITS, *_SALES_TALK, *_MENTIONS)
_ANYWHERE = tuple(cue for cue in CUES if not cue.opening)

# What follows one of these in an entrant's clause is somebody else: who helped, who knows of it, with whom it works.
_OTHERS = regex(
    r"[;(]|\. |, (?=the ICB)|, in |\band the \w+ (?:has|have|is|was|knows?)\b"
    r"|\b(?:with|alongside|in partnership|supported|working|written|prepared|drafted|funded|hosted|provides?|runs|by"
    r"|which|who|whose|where|for the|to the|[Ww]e run|at its request)\b"
)
_JOINED = regex(r"\b(?:with|and|x|for|in|to|at)\b")


def signs(draft: Draft) -> list[Sign]:
    """Every cue in the draft, in reading order; its title and the file's own properties count as cues, too."""
    found = [*_of_properties(draft)]
    for number, (block, text, place) in enumerate(_lines(draft)):
        if number == 0 or (block.kind == "heading" and block.place.block <= 2):
            found += _of_title(text, place)
        for cue in CUES if block.place.block <= _OPENING else _ANYWHERE:
            if cue.stands_in(text):
                found += _of_cue(cue, text, place)
    return found


def weigh(found: list[Sign]) -> dict[str, float]:
    """What the signs of each kind come to; repeating the lesser ones does not make them a declaration."""
    said: dict[str, float] = defaultdict(float)
    lesser: dict[str, float] = defaultdict(float)
    for sign in found:
        for kind in sign.kinds:
            if sign.weight >= SAID:
                said[kind] = max(said[kind], sign.weight)
            else:
                lesser[kind] += sign.weight
    return {kind: said[kind] + min(lesser[kind], _MOST_OF_LESSER) for kind in {**said, **lesser}}


def _lines(draft: Draft) -> Iterator[tuple[Block, str, Place]]:
    """Sentences, and rows of tables as "label | answer", with the block in which they stand."""
    for block in draft.blocks:
        if block.kind == "table":
            for row in block.rows:
                yield block, " | ".join(cell for cell in row.cells if cell.strip())[:_LONGEST], row.place
        else:
            for sentence in sentences(block.written):
                yield block, sentence.text[:_LONGEST], block.place


def _of_cue(cue: Cue, text: str, place: Place) -> Iterator[Sign]:
    for match in cue.pattern.finditer(text):
        kinds = (cue.kind,) if cue.kind else _entrants(match["who"])
        if kinds:
            yield Sign(cue.name, kinds, cue.weight, place)


def _entrants(clause: str) -> tuple[str, ...]:
    """The kinds of organisation that a clause names as entrants: those before the first aside that follows a name."""
    named = organisations(clause)
    asides = [match.start() for match in _OTHERS.finditer(clause) if named and match.start() >= named[0].end]
    end = asides[0] if asides else len(clause)
    return tuple(dict.fromkeys(one.kind for one in named if one.start < end))


_PARTED = regex(r" [–—|-] |: ")
_AWARD = regex(r"\b(?:Awards?|Prize|of the Year)\b\W*(?:20\d\d)?\W*$", re.IGNORECASE)


def _of_title(text: str, place: Place) -> Iterator[Sign]:
    """A title's first organisation is likelier the entrant than those to which it is joined; an award is none."""
    text = " – ".join(part for part in _PARTED.split(text) if not _AWARD.search(part))
    for nth, named in enumerate(organisations(text)[:3]):
        first = nth == 0 and not _JOINED.search(text[: named.start])
        yield Sign("title", (named.kind,), _TITLE_FIRST if first else _TITLE_LATER, place)


def _of_properties(draft: Draft) -> Iterator[Sign]:
    for name, value in draft.properties.items():
        weight = _PROPERTIES.get(name.lower())
        for named in organisations(value[:_LONGEST])[:1] if weight else ():
            yield Sign(f"property {name}", (named.kind,), weight or 0.0, None)
