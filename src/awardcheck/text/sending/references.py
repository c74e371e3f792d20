"""References to what is sent along with an entry, and whether they say to what they refer."""

from __future__ import annotations

import re
from collections.abc import Iterator

from awardcheck.text import Span
from awardcheck.text.exhibits import LABELLED, formats
from awardcheck.text.patterns import regex
from awardcheck.text.sending.shapes import IS_WITH_ENTRY, REFERENCE, SENDS
from awardcheck.text.sending.words import TELLING, row
from awardcheck.text.sentences import sentences
from awardcheck.text.signs import span
from awardcheck.text.unfinished.brackets import quoted
from awardcheck.text.words import words

# What names a document or a place in it: a page, a title, a file.
_NAMES = regex(
    r"\b(?:p(?:p|ages?)?\.? ?\d|page|sections?|slides?|tabs?)\b|[“\"‘][A-Z\d]|\.(?:pdf|docx?|pptx?|xlsx?)\b"
    r"|:\s(?!(?:you|it|they|we|this|that|he|she|there|I)\b)|^,? (?:called |entitled |titled |named )?[A-Z][a-z]"
    r"|\b(?:no\.?|number|item|ref\.?) ?\d"
)
# Words that may stand between a title and what it is in apposition to: "the Kiln Papers, our one PDF".
_APPOSED = r"(?:, (?:the|our|an?|one)(?: [a-z]+){0,2} )"
_TITLE_AHEAD = regex(
    rf"(?<=[a-z] )[A-Z][a-z]+ (?:(?:of|for|to|and|the|in|at|on|with|from) ){{0,2}}[A-Z][a-z]+(?: [A-Z\d][\w-]*)*"
    rf"(?:,? (?:\(.{{0,20}}\),? )?(?:is |are )?|{_APPOSED})$"
    r"|[”\"’],? (?:is )?$",
)
# What names it within the reference or ahead of it: "Figure 1, in the supporting file".
_LABELLED_THING = regex(
    rf"\b(?i:{LABELLED}|papers?|documents?|files?|letters?|reports?|maps?|plans?|photos?|graphs?) (?:[A-Z]|\d{{1,2}})\b"
    r"|\.(?:pdf|docx?|pptx?|xlsx?|mp4|mov|zip)\b|\b(?i:att|app|appd?x|encl?|exh|doc)\. (?:[A-Z]|\d{1,2})\b"
    r"|\b(?i:pages?|pp?\.|figure|fig\.?|table|chart|item|tab|slide|section) \d"
)
# Which of its kind it is: "the survey report of June 2023", "the review by Marsh and Sons, which we enclose".
_KNOWN_BY = regex(
    r"\b(?:report|review|evaluation|audit|letter|survey|study|minutes|plan|strategy|analysis|assessment|accounts)"
    r" (?:(?:of|for|dated|from) (?:the )?(?:year to )?(?:\d{1,2} )?"
    r"(?:[A-Z][a-z]{2,8} |(?:spring|summer|autumn|winter) )?"
    r"(?:19|20)\d\d\b|by (?:the )?(?:[a-z]+ ){0,2}?[A-Z][a-z]+|from (?:[A-Z]\w+ ){1,3}[A-Z]\w+)"
)
_RELATIVE_AHEAD = regex(r"[^,;]*(?:, (?:which|that|and) )$")
_TITLE = regex(r"[“\"‘][A-Z]|(?<=is )[“\"‘]")
# Behind the end of the reference's clause nothing names any more, unless it is a title in apposition.
_CLAUSE_ENDS = regex(
    r";|,(?! (?:pp?\. ?\d|page|item|slide|tab|section|\d|(?:[a-z]+ )?[“\"‘]|[A-Z]\w+(?:[,.]| [A-Z])))|\)\s"
)


def references(text: str) -> Iterator[Span]:
    """Sentences that send the reader to supporting material."""
    return (sentence for _, sentence, _, _ in _found(text))


def unnamed_references(text: str) -> Iterator[tuple[Span, str]]:
    """Those that do not say to which, or where in it, each with the clause that sends the reader there."""
    for before, sentence, start, end in _found(text):
        said = sentence.text
        same = before if _OF_THE_SAME.match(said) else ""
        if not _is_named(said[:start], f"{same} {said[start:end]}", said[end:]):
            yield sentence, _CLAUSE_ENDS.split(said[:end])[-1]


# "Numbers in brackets are pages of the ledger" tells how references are to be read: so there is what they are to.
_SAYS_IT_SENDS = regex(
    r"\bsupporting [a-z]+|\bpdfs?\b|\b(?:evidence|document|submission) (?:pack|file|bundle)"
    r"|\b(?:exhibits|appendices|annexes|attachments|enclosures)\b[^.;]{0,60}"
    r"\b(?:are|is|all|been) (?:\w+ )?(?:bound|gathered|collected|combined|put together|found|in)\b[^.;]{0,20}"
    r"\b(?:one|single|same|separate|accompanying) (?:\w+ )?(?:document|volume|file|book|booklet|folder)\b"
    r"|\b(?:page numbers?|pages|ref(?:erence)?s|letters|numbers|figures)(?: given)?(?: in (?:square |round )?brackets)?"
    r" (?:are (?:to|from|those of|pages (?:of|in))|(?:refer|relate|point|belong) to) ",
    re.IGNORECASE,
)


def says_it_sends(text: str) -> bool:
    """Whether a text says that something goes along with the entry, named or not."""
    return bool(_SAYS_IT_SENDS.search(text)) or any(SENDS.search(row(sentence.text)) for sentence in sentences(text))


def _found(text: str) -> Iterator[tuple[str, Span, int, int]]:
    """References, each with its sentence and the one before, unless the next one names what they are to."""
    if not _may_refer(text):
        return
    found = list(sentences(text))
    for nth, sentence in enumerate(found):
        behind = found[nth + 1].text if nth + 1 < len(found) else ""
        place = _reference(sentence.text, text[: sentence.start])
        if place and not _FIRST_OF_THEM.match(behind) and not quoted(text, sentence.start + place[0]):
            yield found[nth - 1].text if nth else "", sentence, *place


def _may_refer(text: str) -> bool:
    return not TELLING.isdisjoint(words(text))


def _reference(sentence: str, before: str = "") -> tuple[int, int] | None:
    """Where in a sentence its first reference begins and ends."""
    if not _may_refer(sentence):
        return None
    for found in REFERENCE.finditer(row(sentence)):
        start, end = span(sentence, *found.span())
        if found["pack"] and _PACK_GIVEN.search(before + sentence[:end]):
            continue
        if not _is_of_the_work(sentence, start, end, found):
            return start, end
    return None


# "Every family gets a folder": what is in it is theirs.
_PACK_GIVEN = regex(
    r"\b(?:gets?|given|gives?|gave|receives?|takes?|took|home with|handed|hands?|sends?|sent|leaves? with|packs? for)\b"
    r"[^.;]{0,40}\b(?:packs?|folders?|bundles?)\b|\b(?:packs|folders|bundles)\b",
    re.IGNORECASE,
)


def _is_of_the_work(sentence: str, start: int, end: int, shape: re.Match[str]) -> bool:
    """Whether it is the work that attaches things, each time that something happens, or sends others to them."""
    said = sentence[:end]
    fenced = said.endswith("enclosed") and _OPEN_AIR.search(sentence, max(0, end - _NEARBY), end + _NEARBY)
    if fenced or _OTHERS.search(said[:start]) or _NONE.search(said):
        return True
    if _ON_THESE_PAGES.match(sentence) or _FORMULA.search(sentence):
        return True
    if _TO_COME.search(sentence, max(0, start - _NEARBY), end + _NEARBY):
        return True
    told = bool(shape["passive"] or shape["active"] or shape["attribute"])
    return told and bool(_EACH_TIME.search(said.rsplit(";", 1)[-1]))


# How a committee's paper ends: what it asks of its readers is about itself.
_FORMULA = regex(
    r"\b(?:is|are) (?:invited|asked|requested|recommended) to (?:note|receive|approve|endorse|accept|adopt|agree"
    r"|welcome|discuss|support) (?:the|this|our|its)\b",
    re.IGNORECASE,
)
# What there will be later, elsewhere: no judge looks for it now.
_TO_COME = regex(
    r"\bwill be available\b[^.;]{0,40}\b(?:on publication|at (?:the )?interview|when published|on the day)\b"
)
_EACH_TIME = regex(r"(?:^|[,–—(] ?)(?:each|every) |\b(?:when(?:ever)?|once|if|until) ", re.IGNORECASE)
_NONE = regex(
    r"\b(?:(?:do|does|did|wo|can|could|would)(?:n['’]t| not)|cannot|never|will not) (?:[a-z]+ )?"
    r"(?:see|find|read|hear|watch|show)\b[^,;]*$|"
    r"\b(?:no|nothing|none|neither|without|not) (?:[a-z-]+ ){0,4}[a-z-]+$|^(?:no|nothing|none)\b",
    re.IGNORECASE,
)
# "Contact details are at the foot of this entry": what stands at the end of the text itself.
_ON_THESE_PAGES = regex(
    r"\W*(?:(?:our|the|all|full|their) )*(?:contacts?|contact details|addresses|names|footnotes?|notes|sources|glossary"
    r"|key|abbreviations|acronyms|definitions) (?:is|are|stands?|comes?|follows?)?\b[^.;]{0,30}"
    r"\bat the (?:foot|end|bottom|back)\b",
    re.IGNORECASE,
)
_NEARBY = 50  # characters on both sides of "enclosed" in which the thing may stand that is
_OPEN_AIR = regex(
    r"\b(?:gardens?|courtyards?|yards?|spaces?|areas?|terraces?|balcon(?:y|ies)|playgrounds?|parks?|courts?)\b"
)
# "It is attached" speaks of what the sentence before named; "Three files are attached. File 1 is ..." names it behind.
_OF_THE_SAME = regex(r"(?:it|this|these|they|both|all|that|those)\b", re.IGNORECASE)
# Those whom the work, and not the entry, sends somewhere: "patients were asked to see the enclosed map".
_OTHERS = regex(
    r"\b(?:patients|people|families|residents|carers|callers|visitors|parents|tenants|staff|nurses|crews|they|he|she)"
    r" (?:(?:is|are|was|were|being) (?:asked|told|invited|urged|advised|reminded) to |(?:can"
    r"|could|must|should|had to) )(?:[a-z]+ (?:at |in |to )?)?$",
    re.IGNORECASE,
)
_FIRST_OF_THEM = regex(rf"(?:the )?first\b|(?:{LABELLED}|file|document|paper) (?:[A-Z]|1|one)\b", re.IGNORECASE)


def _is_named(ahead: str, reference: str, behind: str) -> bool:
    """ "Full results are on page 3 of the supporting document", "audit.pdf, attached"."""
    clause = _CLAUSE_ENDS.split(behind, 1)[0]
    relative = _RELATIVE_AHEAD.search(ahead)
    return bool(
        _NAMES.search(clause)
        or _TITLE_AHEAD.search(ahead)
        or _LABELLED_THING.search(ahead + reference + clause)
        or _TITLE.search(reference)
        or _KNOWN_BY.search((relative.group() if relative else "") + reference + clause)
    )


_FILES = regex(
    r"\b(?P<number>\d{1,2}|two|three|four|five|six|seven|eight|nine|ten) (?:(?!case )[a-z]+ ){0,2}"
    r"(?:files|pdfs|attachments|uploads|enclosures|presentations|(?P<loose>documents))\b",
    re.IGNORECASE,
)
_NUMBERS = ("nil", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")


def files_sent(text: str) -> int:
    """How many files a text says are sent with the entry, where it gives their number: "We upload three documents"."""
    if not (_FILES.search(text) or formats(text)):
        return 0
    return max((_sent_in(sentence.text) for sentence in sentences(text)), default=0)


def _sent_in(sentence: str) -> int:
    with_entry = bool(IS_WITH_ENTRY.search(row(sentence)))
    if not (with_entry or REFERENCE.search(row(sentence))):
        return 0
    told = [found["number"].lower() for found in _FILES.finditer(sentence) if with_entry or not found["loose"]]
    numbers = [int(n) if n.isdigit() else _NUMBERS.index(n) for n in told]
    return max((*numbers, formats(sentence) if with_entry else 0), default=0)
