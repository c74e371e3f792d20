"""Supporting material: lists of it, the labels and names of its items, and captions."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from awardcheck.text import word_set
from awardcheck.text.patterns import compiled, regex
from awardcheck.text.words import content_stems, words

LABELLED = r"(?:appendix|annex|exhibit|attachment|enclosure)"
SHORT = r"app(?:x|dx)?\.|att(?:ach)?\.|encl?\.|exh\."
_LABEL = regex(
    rf"\b(?P<noun>{LABELLED}|{SHORT}|docs?\.?|(?:supporting )?(?:document|file)|supporting (?:paper|material)"
    r"|(?-i:Paper)|evidence|item)(?:es|s)? (?P<sign>(?-i:[A-Z])|[A-Z](?=[.,;)]|$)|\d{1,2})(?!\w|[.,]\d)",
    re.IGNORECASE,
)
_RANGE = regex(
    r"\b(?:appendices|annexes|exhibits|attachments|documents|files|items|pages) (?P<from>[A-Z]|\d{1,2}) ?(?:to|and"
    r"|[-–,&]) ?(?P<to>[A-Z]|\d{1,2})\b",
    re.IGNORECASE,
)
_HEAD = regex(rf"(?:{LABELLED}|document|file)(?: (?:no\.?|number|ref\.?))?", re.IGNORECASE)
_PAGE = regex(r"\bp(?:age|\.)? ?(\d{1,3})\b", re.IGNORECASE)
_FILE = regex(r"(?<![\w/.-])[\w-]{1,60}\.(?:pdf|docx?|pptx?|xlsx?|csv|mp4|mov|jpe?g|png|zip)\b")
_ENDING = regex(r"\.(?:pdf|doc|ppt|xls|csv|mp4|mov|jp|png|zip)", re.IGNORECASE)
# The words of a heading over such a list: one that says that something is sent, and what may stand beside it.
_SENDS = word_set(
    "supporting supplementary accompanying attached enclosed uploaded appended attach enclose upload uploads appendix"
    " appendices annex annexes attachment attachments exhibit exhibits enclosure enclosures enc encs encl att"
)
_BESIDE_IT = word_set(
    "a also and for in of our the this to we what with you list index contents document documents evidence material"
    " materials information info file files pdf pdfs pack page pages report reports figures table tables submission"
    " entry application send items submitted supplied sent provided included form award papers paperwork letters"
)
_OF_EVIDENCE = regex(
    r"what (?:we|you)(?: are| have| ll| re| ve| will)? (?:now )?(?:send(?:ing)?|sent|enclos(?:e|ed|ing)"
    r"|upload(?:ed|ing)?|attach(?:ed|ing)?|submit(?:ted|ting)?|get|find)"
    r"(?: (?:with|alongside|beside) (?:this|our|the) (?:entry|submission|application|form|nomination))?"
    r"(?: (?:as|in) (?:one|a single|two|three|\d) (?:pdfs?|files?|documents?))?"
    r"|evidence (?:list|index|pack|files?|folder)|(?:list|index) of (?:documents|evidence|files)"
    r"|(?:\w+ )?(?:supplied|submitted|provided|included|sent|uploaded|enclosed|goes|going|comes)(?: along| in)?"
    r" (?:with|alongside|beside) (?:this|our|the) (?:entry|submission|application|form|nomination)"
    r"(?: (?:as|in) (?:one|a single|two|three|\d) (?:pdfs?|files?|documents?))?"
    r"|(?:(?:list of|the|our) ){0,2}(?:documents|files|evidence|papers|materials?)"
    r" (?:supplied|submitted|provided|included|sent)(?: with (?:this|our|the) (?:entry|submission|application|form))?"
)
_GENERIC = frozenset(
    content_stems(
        "report document letter letters paper evidence file appendix annex exhibit attachment page copy full pdf"
        " minutes minute pages slides spreadsheet words two three four five six seven eight nine ten"
    )
)


_ASIDE = regex(r" ?\([^()]*\)$")  # "(in one PDF)"


# What holds all that is sent, and what a heading may say of it: "Contents of our PDF", "What the file holds".
_HOLDER = word_set("pdf pdfs zip file files")
_HOLDS = word_set("contents what holds contains has list index in inside is")


def is_list_of_exhibits(heading: str) -> bool:
    """Whether a heading stands over a list of the supporting material."""
    if len(heading) >= 60:
        return False
    heading = _ASIDE.sub("", heading)
    given = set() if _LABEL.match(heading) else set(words(heading))
    if _OF_EVIDENCE.fullmatch(" ".join(words(heading))):
        return True
    if given & _HOLDER and given & _HOLDS and given <= _HOLDER | _HOLDS | _BESIDE_IT:
        return True
    return not given.isdisjoint(_SENDS) and given <= _SENDS | _BESIDE_IT


_MAY_HEAD = regex(r"\W*(?:our )?(?:evidence|documents|files|papers|references|figures)\W*", re.IGNORECASE)


def may_head_exhibits(heading: str) -> bool:
    """Whether a heading may stand over such a list, if the lines below it are labelled: "Evidence"."""
    return len(heading) < 30 and bool(_MAY_HEAD.fullmatch(heading))


def is_label(cell: str) -> bool:
    """Whether a cell heads a column of labels: "Appendix"."""
    return bool(_HEAD.fullmatch(cell.strip()))


_HEADS = word_set(
    "ref reference no number item title document documents description contents content file name page what"
)


def is_head_of_exhibits(cells: Sequence[str]) -> bool:
    """Whether the cells of a row head the columns of a list: "Ref", "Title"."""
    return not {word for cell in cells for word in words(cell)[:1]} - _HEADS


def files(text: str) -> set[str]:
    """The names of files in a text, in small letters."""
    if not _ENDING.search(text):
        return set()
    return {match.group() for match in _FILE.finditer(text.lower())}


_FORMAT = regex(
    r" ?(?:[(,]|[–—-]) ?(?:an? )?(?:PDF|Excel|Word|PowerPoint|MP4|MOV|MP3|JPE?G|PNG|ZIP|CSV)(?: file| document)?\b"
)


def formats(text: str) -> int:
    """How many things a text names with the format of their file: "a film (MP4) and the minutes (PDF)"."""
    return len(_FORMAT.findall(text))


def file_by_format(item: str) -> str | None:
    """What an item of a list calls a file whose format it gives: "variance analysis" of "Variance analysis (Excel)"."""
    found = _FORMAT.search(item)
    return item[: found.start()].strip().lower() if found else None


Labels = set[tuple[str, str]]


def labels(text: str) -> Labels:
    """The exhibits that a text names by a label: ("appendix", "a"); a range names all from its first to its last."""
    found = {(_noun(match["noun"]), sign) for match in _LABEL.finditer(text) for sign in _and_on(text, match)}
    for match in _RANGE.finditer(text):
        first, last = match["from"].lower(), match["to"].lower()
        noun = _noun(match.group().split(" ", 1)[0])
        if first.isdigit() and last.isdigit():
            found |= {(noun, str(number)) for number in range(int(first), int(last) + 1)}
        elif len(first) == len(last) == 1:
            found |= {(noun, chr(letter)) for letter in range(ord(first), ord(last) + 1)}
    return found | {("page", match[1]) for match in _PAGE.finditer(text)}


_AND_ON = regex(r"(?: \([^()]*\))?,(?: and)? (?P<sign>[B-H])(?= \(|[,.;)]|$)")


def _and_on(text: str, label: re.Match[str]) -> Iterator[str]:
    """The sign of a label and those that go on from it: "Evidence A (survey), B (method)"."""
    yield label["sign"].lower()
    found = _AND_ON.match(text, label.end()) if label["sign"].isalpha() else None
    while found:
        yield found["sign"].lower()
        found = _AND_ON.match(text, found.end())


_MARK = regex(r"\[(?:\d{1,2}|[A-H])(?:[,;–-] ?(?:\d{1,2}|[A-H])){0,9}\]")


def marks(text: str) -> set[str]:
    """The signs that a text gives in square brackets, as papers refer to their sources: "[2]"."""
    return {sign.lower() for mark in _MARK.findall(text) for sign in compiled(r"[A-H]|\d{1,2}").findall(mark)}


_IN_FULL = {
    "appendices": "appendix",
    "annexes": "annex",
    "att.": "attachment",
    "attach.": "attachment",
    "exh.": "exhibit",
}
_IN_FULL |= dict.fromkeys(("enc.", "encl."), "enclosure") | dict.fromkeys(("doc", "doc.", "docs"), "document")
_IN_FULL |= dict.fromkeys(("app.", "appx.", "appdx."), "appendix")


def _noun(given: str) -> str:
    """The noun in the singular, so that "appendices" and "Appendix" are one."""
    given = given.lower().split(" ")[-1]
    return _IN_FULL.get(given, given.removesuffix("s"))


def is_mentioned(title: str, sentence: str) -> bool:
    """Whether most of the words that tell the exhibit with this title from others stand in a sentence."""
    title, said = _LABEL.sub("", title), set(content_stems(sentence))
    stems, name = (set(content_stems(words)) - _GENERIC for words in (title, _BYWORD.sub("", title)))
    return (bool(stems) and len(stems & said) >= 0.75 * len(stems)) or (bool(name) and name <= said)


_FRONT = word_set("page cover front title contents content list index blank introduction of the")


def is_front_matter(item: str) -> bool:
    """Whether an item of a list is a page that holds no material: "page 1, cover"."""
    return {word for word in words(item) if not word[0].isdigit()} <= _FRONT


# "(see 4.1)", "supports question 2": an item that says itself to which answer it belongs.
_BELONGS = regex(
    r"\b(?:see|supports?|supporting|backs(?: up)?|for|goes with|(?:referred to|used|cited) (?:in|under|at))"
    r"(?: (?:the |our )?(?:answer|question|section|criteri(?:on|a)|para(?:graph)?|part|box)s?(?: (?:to|on))?)? "
    r"(?:q ?)?\d{1,2}(?:\.\d{1,2})?(?![\w%])",
    re.IGNORECASE,
)


def says_where_it_belongs(item: str) -> bool:
    """Whether an item of a list says by its number to which answer it belongs."""
    return bool(_BELONGS.search(item))


_BYWORD = regex(r"(?<=\w)(?: ?[,;:(]| [–—-] ).*", re.DOTALL)  # "Practice Toolkit, second edition"


# Where an item begins in a list that was typed into one paragraph: "Annex 1: Needs assessment Annex 2: Minutes".
_ITEM = regex(
    rf"(?:^|(?<=\s))(?:(?:{LABELLED}|Figure|Fig|Table|Chart|Graph|Document|Doc|File|(?-i:Paper)|Page|p)\.?"
    rf" (?:[A-Z]|\d{{1,2}})"
    r"(?=[:.),] | ?[–—-] )|\(?(?:[a-h]|\d)\) )",
    re.IGNORECASE,
)


# Within brackets a semicolon parts the contents of one item: "Evidence pack (A: survey; B: audit)".
_BETWEEN_ITEMS = regex(r"; (?![^()]*\))")


def items(text: str, by_semicolon: bool = False) -> list[str]:
    """The items of a list in one paragraph that begins with the first of them; else the text as it is.

    Where it is known to be a list, as behind "Enclosed:", semicolons part its items, too.
    """
    starts = [found.start() for found in _ITEM.finditer(text)]
    starts = starts if len(starts) > 1 else _in_order(text)
    if len(starts) < 2 or starts[0]:
        return _BETWEEN_ITEMS.split(text.rstrip(".")) if by_semicolon else [text]
    return _parted(text, starts)


def _parted(text: str, starts: Sequence[int]) -> list[str]:
    return [text[start:end].strip(" ;") for start, end in zip(starts, (*starts[1:], None), strict=True)]


def headed_items(text: str) -> list[str]:
    """The items of a list that was typed into one paragraph with its heading: "Annexes 1 Ledger 2 Letter"."""
    starts = [found.start() for found in _ITEM.finditer(text)]
    starts = starts if len(starts) > 1 else _in_order(text, _BARE)
    if len(starts) < 2 or not is_list_of_exhibits(text[: starts[0]].strip(" :")):
        return []
    return items(text[starts[0] :]) if _ITEM.match(text, starts[0]) else _parted(text, starts)


_SIGN = regex(r"(?:^|(?<=\s))(?P<sign>[A-H]|\d)(?:[:.,] | [–—-] )")
_BARE = regex(r"(?:^|(?<=\s))(?P<sign>[A-H]|\d)(?:[:.,)]| [–—-])? (?=\S)")


def _in_order(text: str, signs: re.Pattern[str] = _SIGN) -> list[int]:
    """Where signs stand that follow each other from the first on: "A: Evaluation B: Survey"."""
    starts: list[int] = []
    for found in signs.finditer(text):
        if found["sign"] in ("ABCDEFGH"[len(starts) : len(starts) + 1], str(len(starts) + 1)):
            starts.append(found.start())
    return starts


_BARE_SIGN = regex(r"\(?(?P<sign>[A-Ha-h](?=[.,):]| [|–—-] )|\d{1,2}(?=[.,):]| [|–—-] | [A-Z][a-z]))")


def bare_sign(item: str) -> str | None:
    """The letter or number with which an item of a list begins, without a noun: "A - Staff survey"."""
    found = _BARE_SIGN.match(item)
    return found["sign"].lower() if found else None


def is_same_thing(reference: str, item: str) -> bool:
    """Whether an item of a list may be what a reference without a name is to: both speak of a chart."""
    return not (set(content_stems(reference)) - _SENDING_STEMS).isdisjoint(content_stems(item))


_SENDING_STEMS = frozenset(content_stems(" ".join(_SENDS | _BESIDE_IT)))
