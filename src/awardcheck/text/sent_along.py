"""References to what is sent along with an entry, and whether they say to what they refer.

A reference is made of three things: a *thing* that can be sent (a chart, a film, letters), words that say it is *sent*
("enclosed", "uploaded with this entry", "under separate cover"), and words that send the reader there ("see", "shows",
"details are in"). What the work itself encloses, attaches or sends separately has the first two and not the third.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from awardcheck.text import Span, word_set
from awardcheck.text.exhibits import formats
from awardcheck.text.patterns import regex
from awardcheck.text.sending_patterns import LABELLED, REFERENCE, WITH_ENTRY
from awardcheck.text.sentences import sentences

_STEMS = word_set(
    "append annex attach enclos exhibit accompan supporting overleaf page pack bundle evidence see refer turn"
    " look separate supplement pfa encl enc. enc) att. att) entry submission form application nomination bid statement"
    " supplied provided upload included panel judges sent slides film footage video photo zip"
)

# What names a document or a place in it: a page, a title, a file.
_NAMES = regex(
    r"\b(?:p(?:p|ages?)?\.? ?\d|page|section|slide|tab)\b|[“\"‘]|\.(?:pdf|docx?|pptx?|xlsx?)\b"
    r"|:\s(?!(?:you|it|they|we|this|that|he|she|there|I)\b)"
    r"|(?<=[a-z,] )[A-Z][a-z]|(?<![£\d.,])\d(?![\d.,]*(?:%| per ?cent\b| [a-z]))"
)
_TITLE_AHEAD = regex(
    r"(?<=[a-z] )[A-Z][a-z]+ [A-Z][a-z]+(?: [A-Z\d][\w-]*)*,? (?:\(.{0,20}\),? )?(?:is |are )?$|[”\"’],? (?:is )?$",
)
# What names it within the reference or ahead of it: "Figure 1, in the supporting file".
_LABELLED_THING = regex(
    rf"\b(?i:{LABELLED}|papers?|documents?|files?|letters?|reports?) (?:[A-Z]|\d{{1,2}})\b"
    r"|\.(?:pdf|docx?|pptx?|xlsx?|mp4|mov|zip)\b"
    r"|\b(?i:pages?|pp?\.|figure|fig\.?|table|chart|item|tab|slide|section) \d"
)
# Behind the end of the reference's clause nothing names any more, unless it is a title in apposition.
_CLAUSE_ENDS = regex(r";|,(?! (?:pp?\. ?\d|page|item|slide|tab|section|\d|(?:[a-z]+ )?[“\"‘]|[A-Z]\w+ [A-Z]))|\)\s")


def references(text: str) -> Iterator[Span]:
    """Sentences that send the reader to supporting material."""
    return (sentence for _, sentence, _ in _found(text))


def unnamed_references(text: str) -> Iterator[tuple[Span, str]]:
    """Those that do not say to which, or where in it, each with the clause that sends the reader there."""
    for before, sentence, found in _found(text):
        ahead = sentence.text[: found.start()]
        same = before if _OF_THE_SAME.match(sentence.text) else ""
        if not _is_named(ahead, f"{same} {found.group()}", sentence.text[found.end() :]):
            yield sentence, _clause(sentence.text[: found.end()])


def _found(text: str) -> Iterator[tuple[str, Span, re.Match[str]]]:
    """References, each with its sentence and the one before, unless the next one names what they are to."""
    lower = text.lower()
    if not any(stem in lower for stem in _STEMS):
        return
    found = list(sentences(text))
    for nth, sentence in enumerate(found):
        reference = REFERENCE.search(sentence.text)
        behind = found[nth + 1].text if nth + 1 < len(found) else ""
        if reference and not _FIRST_OF_THEM.match(behind) and not _is_of_the_work(sentence.text, reference):
            yield found[nth - 1].text if nth else "", sentence, reference


def _is_of_the_work(text: str, reference: re.Match[str]) -> bool:
    """Whether it is the work that attaches things, each time that something happens, or sends others to them."""
    if _OTHERS.search(text[: reference.start()]):
        return True
    said = text[: reference.end()]
    if _NONE.search(said) or (_IS_ENCLOSED.match(reference.group()) and _OPEN_AIR.search(said)):
        return True
    told = bool(reference["passive"] or reference["active"] or reference["attribute"])
    return told and bool(_EACH_TIME.search(said.rsplit(";", 1)[-1]))


_EACH_TIME = regex(r"(?:^|[,–—(] ?)(?:each|every) |\b(?:when(?:ever)?|once|if|until) ", re.IGNORECASE)
_NONE = regex(
    r"\b(?:no|nothing|none|neither|without|not) (?:[a-z-]+ ){0,4}[a-z-]+$|^(?:no|nothing|none)\b", re.IGNORECASE
)
_IS_ENCLOSED = regex(r"(?:is|are|(?:has|have) been) enclosed\b")
_OPEN_AIR = regex(
    r"\b(?:gardens?|courtyards?|yards?|spaces?|areas?|terraces?|balcon(?:y|ies)|playgrounds?|parks?|courts?)\b"
)
# "It is attached" speaks of what the sentence before named; "Three files are attached. File 1 is ..." names it behind.
_OF_THE_SAME = regex(r"(?:it|this|these|they|both|all|that|those)\b", re.IGNORECASE)
# Those whom the work, and not the entry, sends somewhere: "patients were asked to see the enclosed map".
_OTHERS = regex(
    r"\b(?:patients|people|families|residents|carers|callers|visitors|parents|tenants|staff|nurses|crews|they|he|she)"
    r" (?:(?:is|are|was|were|being) (?:asked|told|invited|urged|advised|reminded) to |(?:can"
    r"|could|must|should|had to) )$",
    re.IGNORECASE,
)
_FIRST_OF_THEM = regex(rf"(?:the )?first\b|(?:{LABELLED}|file|document|paper) (?:[A-Z]|1|one)\b", re.IGNORECASE)


def _is_named(ahead: str, reference: str, behind: str) -> bool:
    """ "Full results are on page 3 of the supporting document", "audit.pdf, attached"."""
    return bool(
        _NAMES.search(_CLAUSE_ENDS.split(behind, 1)[0])
        or _TITLE_AHEAD.search(ahead)
        or _LABELLED_THING.search(ahead + reference)
        or _TITLE.search(reference)
    )


_TITLE = regex(r"[“\"‘][A-Z]|(?<=is )[“\"‘]")


def _clause(sentence: str) -> str:
    """The last clause, in which the thing is told that a reference is to."""
    return _CLAUSE_ENDS.split(sentence)[-1]


_FILES = regex(
    r"\b(?P<number>\d{1,2}|two|three|four|five|six|seven|eight|nine|ten) (?:(?!case )[a-z]+ ){0,2}(?:files|documents"
    r"|pdfs|attachments|uploads|enclosures|presentations)\b",
    re.IGNORECASE,
)
_NUMBERS = ("nil", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")


def files_sent(text: str) -> int:
    """How many files a text says are sent with the entry, where it gives their number: "We upload three documents"."""
    sending = [sentence.text for sentence in sentences(text) if WITH_ENTRY.search(sentence.text)]
    told = [found["number"].lower() for sentence in sending for found in _FILES.finditer(sentence)]
    numbers = [int(n) if n.isdigit() else _NUMBERS.index(n) for n in told]
    return max((*numbers, *map(formats, sending)), default=0)
