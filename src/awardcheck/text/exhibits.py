"""References to supporting material: to what they refer, and whether they say which."""

from __future__ import annotations

import re
from collections.abc import Iterator

from awardcheck.text import Span
from awardcheck.text.patterns import compiled, regex
from awardcheck.text.sentences import sentences
from awardcheck.text.words import content_stems

_LABELLED = r"(?:appendix|annex|exhibit|attachment|enclosure)"
# Where a label may follow: "Appendix B", "Annex 2", "appendix “Savings”", "attachment: audit.pdf".
_NO_LABEL = r"(?!(?:es|s)?,? ?(?:[A-Z]\b|\d|[ivx]{1,4}\b|[:“\"'‘(\[]|no\b|to (?:the|our|a)\b))"
_SEE = (
    r"(?:see|refer to|reference to|please find|found (?:in|at)|shown (?:in|at|by)|set out (?:in|at)|listed (?:in|at)"
    r"|given (?:in|at)"
    r"|detailed (?:in|at)|documented (?:in|at)|included (?:in|as|at)|provided (?:in|as|at)|available (?:in|at)"
    r"|contained in"
    r"|details? (?:is |are )?(?:in|at)|results (?:is |are )?(?:in|at)|evidence (?:is )?in|more (?:is )?in|reference in)"
)
_DOCUMENT = (
    r"(?:documents?|documentation|evidence|materials?|information|files?|reports?|papers?|business case|spreadsheets?"
    r"|letters?|brochures?|pdf)"
)
_UNNAMED = regex(
    rf"\b{_SEE} (?:the |our |an? |this |these )?(?:[a-z]{{1,20}} )?{_LABELLED}(?:es|s)?{_NO_LABEL}\b(?!e)"
    rf"|\b{_SEE} (?:the |our |an? |this |these )?appendices(?! ?(?:[A-Z]\b|\d))"
    rf"|\b(?:in|see) the (?:appendices|annexes|attachments)\b(?! ?(?:[A-Z]\b|\d))"
    rf"|\(see {_LABELLED}(?:es|s)?\)"
    rf"|\b{_SEE} (?:the |our |an? )?(?:attached|enclosed|accompanying|supporting|appended) {_DOCUMENT}\b"
    rf"|\bin the (?:attached|enclosed|appended) {_DOCUMENT}\b"
    rf"|\b(?:is|are) (?:attached|enclosed|appended)(?=[.;,)]|$)"
    rf"|\b[Ww]e (?:attach|enclose|append) (?:an? |the |our |some )?[a-z ]{{0,30}}{_DOCUMENT}\b"
    rf"|\bplease find (?:attached|enclosed)\b|\([Ss]ee attached\)|\b[Ss]ee attached(?=[.;,)])"
    r"|(?:^|\(|[.;,–—-] )(?:please )?see (?:the |our )?evidence(?=[.;)]|$)",
    re.IGNORECASE,
)
# The same in other words: material that is not named, and a word that sends the reader there.
_MATERIAL = (
    rf"(?:(?:{_LABELLED}(?:es|s)?|appendices|(?:evidence|document) (?:pack|bundle|file|folder)|supporting {_DOCUMENT}"
    rf"|(?:attached|enclosed|accompanying|appended) (?:[a-z]+ )?(?:{_DOCUMENT}|slides?|charts?|graphs?|tables?|pages?"
    r"|sheets?|images?|photos?|video|film))(?! ?[A-Z\d]\b|,? ?[:“\"'‘(\[]))"
)
_TOLD = (
    r"(?:data|results?|details?|figures?|findings|evidence|breakdown|method\w*|analys[ie]s|information|account|costings?"
    r"|workings?|calculations?|testimonials?|quotes|examples?|case stud(?:y|ies)|graphs?|charts?|tables?|more|rest|full"
    r"|further|proof)"
)
_SENT_THERE = regex(
    rf"\b{_TOLD}\b[^.;]{{0,50}}\b(?:in|at|by|with|from|see) (?:the |our |an? |this |these )?{_MATERIAL}"
    rf"|(?<!\bin )(?<!\bof )(?<!\bfrom )\b(?:the|our|an?) {_MATERIAL} (?:ha(?:s|ve)|shows?|gives?|contains?"
    r"|sets? out|holds?|provides?|explains?|includes?|demonstrates?)\b"
    rf"|\b(?:see|refer to|consult|turn to|please find|as (?:shown|seen|set out) in) (?:the |our )?{_MATERIAL}"
    r"|\boverleaf\b|\((?:please |see |source: ?){0,2}(?:attached|enclosed|appended)\)",
    re.IGNORECASE,
)
# What names a document or a place in it, behind the reference: a page, a title, a file.
_NAMES = regex(
    r"\b(?:p(?:p|ages?)?\.? ?\d|page|section|slide|tab)\b|[“\"‘]|\.(?:pdf|docx?|pptx?|xlsx?)\b|:\s"
    r"|(?<=[a-z,] )[A-Z][a-z]|(?<![£\d.,])\d(?![\d.,]*(?:%| per ?cent\b))"
)
_STEMS = (
    "append", "annex", "attach", "enclos", "exhibit", "accompany", "supporting", "overleaf", " pack", " bundle",
    "see evidence", "the evidence", "our evidence",
)  # fmt: skip

_LABEL = regex(
    rf"\b(?P<noun>{_LABELLED}|app(?:x|dx)?\.|att\.|(?:supporting )?(?:document|file)|evidence)(?:es|s)? "
    r"(?P<sign>(?-i:[A-Z])|[A-Z](?=[.,;)]|$)|\d{1,2})(?!\w|[.,]\d)",
    re.IGNORECASE,
)
_RANGE = regex(
    r"\b(?:appendices|annexes|exhibits|attachments|documents|files|pages) (?P<from>[A-Z]|\d{1,2}) ?(?:to|and"
    r"|[-–,&]) ?(?P<to>[A-Z]|\d{1,2})\b",
    re.IGNORECASE,
)
_HEAD = regex(rf"{_LABELLED}|document|file", re.IGNORECASE)
_PAGE = regex(r"\bp(?:age|\.)? ?(\d{1,3})\b", re.IGNORECASE)
_FILE = regex(r"(?<![\w/.-])[\w-]{1,60}\.(?:pdf|docx?|pptx?|xlsx?|csv|mp4|mov|jpe?g|png|zip)\b")
_ENDINGS = (".pdf", ".doc", ".ppt", ".xls", ".csv", ".mp4", ".mov", ".jp", ".png", ".zip")
_LIST = regex(
    r"\W*(?:(?:list|index) of )?(?:supporting (?:documents?|evidence|materials?|information|files?)|appendi(?:x|ces)"
    r"|annexes"
    r"|attachments?|exhibits?|enclosures?|evidence (?:list|pack|files?)|documents? attached)(?: list)?\W*",
    re.IGNORECASE,
)
_GENERIC = frozenset(
    content_stems(
        "report document letter letters paper evidence file appendix annex exhibit attachment page copy full pdf"
        " minutes minute pages slides spreadsheet words two three four five six seven eight nine ten"
    )
)


def unnamed_references(text: str) -> Iterator[Span]:
    """Sentences that send the reader to supporting material without saying to which, or where in it."""
    lower = text.lower()
    if not any(stem in lower for stem in _STEMS):
        return
    for sentence in sentences(text):
        found = _UNNAMED.search(sentence.text) or _SENT_THERE.search(sentence.text)
        if (
            found
            and not _NAMES.search(sentence.text[found.end() :])
            and not _names_before(sentence.text[: found.start()])
        ):
            yield sentence


def _names_before(ahead: str) -> bool:
    """ "Full results are on page 3 of the supporting document", "audit.pdf, attached"."""
    return bool(_FILE.search(ahead) or compiled(r"\bpage \d").search(ahead))


def is_list_of_exhibits(heading: str) -> bool:
    """Whether a heading stands over a list of the supporting material."""
    return len(heading) < 60 and bool(_LIST.fullmatch(heading.strip()))


def is_label(cell: str) -> bool:
    """Whether a cell heads a column of labels: "Appendix"."""
    return bool(_HEAD.fullmatch(cell.strip()))


def files(text: str) -> set[str]:
    """The names of files in a text, in small letters."""
    text = text.lower()
    if not any(ending in text for ending in _ENDINGS):
        return set()
    return {match.group() for match in _FILE.finditer(text)}


_FORMAT = regex(r" ?(?:[(,]|[–—-]) ?(?:an? )?(?:PDF|Excel|Word|PowerPoint|MP4|CSV)(?: file| document)?\b")


def file_by_format(item: str) -> str | None:
    """What an item of a list calls a file whose format it gives: "variance analysis" of "Variance analysis (Excel)"."""
    found = _FORMAT.search(item)
    return item[: found.start()].strip().lower() if found else None


def labels(text: str) -> set[tuple[str, str]]:
    """The exhibits that a text names by a label: ("appendix", "a"); a range names all from its first to its last."""
    found = {(_noun(match["noun"]), match["sign"].lower()) for match in _LABEL.finditer(text)}
    for match in _RANGE.finditer(text):
        first, last = match["from"].lower(), match["to"].lower()
        noun = _noun(match.group().split(" ", 1)[0])
        if first.isdigit() and last.isdigit():
            found |= {(noun, str(number)) for number in range(int(first), int(last) + 1)}
        elif len(first) == len(last) == 1:
            found |= {(noun, chr(letter)) for letter in range(ord(first), ord(last) + 1)}
    return found | {("page", match[1]) for match in _PAGE.finditer(text)}


_IN_FULL = {"appendices": "appendix", "annexes": "annex", "att.": "attachment"}
_IN_FULL |= dict.fromkeys(("app.", "appx.", "appdx."), "appendix")


def _noun(given: str) -> str:
    """The noun in the singular, so that "appendices" and "Appendix" are one."""
    given = given.lower().split(" ")[-1]
    return _IN_FULL.get(given, given.removesuffix("s"))


_CAPTION = regex(r"\W*(?P<noun>Figure|Fig|Table|Chart|Graph|Photo|Map|Box)\.? (?P<number>\d{1,2})(?=[.:)–—-]| [–—-]|$)")
_SHOWN = regex(r"\b(?P<noun>Figure|Fig|Table|Chart|Graph|Photo|Map|Box)s?\.? (?P<number>\d{1,2})\b(?!%|\.\d)")


def caption(text: str) -> tuple[str, str] | None:
    """Which figure or table a line is the caption of: ("figure", "1")."""
    found = _CAPTION.match(text)
    return _shown(found) if found else None


def shown(text: str) -> set[tuple[str, str]]:
    """The figures and tables to which a text refers by number."""
    return {_shown(found) for found in _SHOWN.finditer(text)}


def _shown(found: re.Match[str]) -> tuple[str, str]:
    noun = found["noun"].lower()
    return ("figure" if noun == "fig" else noun, found["number"])


def is_mentioned(title: str, sentence: str) -> bool:
    """Whether most of the words that tell the exhibit with this title from others stand in a sentence."""
    title, said = _LABEL.sub("", title), set(content_stems(sentence))
    stems, name = (set(content_stems(words)) - _GENERIC for words in (title, _BYWORD.sub("", title)))
    return (bool(stems) and len(stems & said) >= 0.75 * len(stems)) or (bool(name) and name <= said)


_BYWORD = regex(r"(?<=\w)(?: ?[,;:(]| [–—-] ).*", re.DOTALL)  # "Practice Toolkit, second edition"
