"""References to what should stand on the entry's own pages: "the chart below", "Fig. 3", "see (d)", "click here"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Set

from awardcheck.text import word_set
from awardcheck.text.patterns import regex
from awardcheck.text.sending.words import SHOWN, row
from awardcheck.text.signs import span
from awardcheck.text.words import words

# Behind "below" what is shown ends, or does something; behind "the picture above the bed" it goes on.
_THERE = (
    r"(?:[^.;:,]{0,8}b(?:l?[im]d?w?)?O|bl?n(?=[.;)]|$)|w?l?i?[nk](?=[.,;:)H&Jcbhqv(-]|$)|[im]?d?w?O(?![im]|f(?!c))|nfc"
    r"|(?:w?|[^.;:,]{0,5}bl)[mti]d>(?![wf-]))"  # "the map to the right", "a photo of it is shown on the left"
)
_IN_SIGHT = regex(
    rf"(?:[do(]|^|cbu|(?:^|[(,;:+-])L)[wu']{{0,4}}[CV]{_THERE}"  # "the chart below", "(see graph opposite)"
    r"|(?P<first>(?:^|[,;:c-])a[do]?w{0,2}[CV][H&]|^dw?[CV][H&])"  # "as the bar chart shows", "the photo shows"
    r"|[do]w{0,2}[CV]c?(?P<follows>Y)(?=[H&L.]|$)"  # "the diagram that follows"
    r"|cbuw{0,2}[CV]f[^.;:,]{1,4}n(?=[.;,)]|$)"  # "there is a photo of the bus underneath"
    r"|(?P<within>l[im]d[CV](?=[.,;)]|$))"  # "is shown in the graph"
    r"|J[^.;]{0,3}Ln?,?[im]dw{0,2}C"  # "you can see in the graph"
    r"|(?:^|[(;,:-])\+?L[do]?w?[CV](?=[.;)]|$)|^[im]d[CV],"  # "(see photo)", "In the photo, ..."
)
_CAPTIONED = regex(r"\W*(?:pictured\b|(?:photo|photograph|image)(?: \d)?:)", re.IGNORECASE)  # "Pictured: the van"
_DRAWN = word_set("map photo photograph picture image diagram graph sketch illustration drawing cartoon")
_FOLLOWING = regex(
    r"\b(?:in|from|by|see) the following (?:\w+ )?(?P<noun>table|chart|graph|diagram|map|photo(?:graph)?|picture)\b"
)
# Things of the work that have another side or a lower half themselves.
_CARRIED = regex(
    r"\b(?:cards?|leaflets?|folders?|booklets?|passports?|letters?|posters?|forms?)\b.{0,40}\b(?:has|have|had|carr\w+"
    r"|gives?|with)\b"
)


def in_sight(sentence: str, told: Set[str] = frozenset()) -> str | None:
    """What a sentence says can be seen on the page: "table", "drawing" for what no table is, or "picture"; else None.

    "The map shows" may be said of a map that was `told` of before, which has the words of the sentences ahead.
    """
    lower = sentence.lower()
    if SHOWN.isdisjoint(words(sentence)) or _CARRIED.search(lower):
        return None
    for found in _IN_SIGHT.finditer(row(sentence)):
        at = found.start() + max(found.group().rfind(sign) for sign in "CV")
        start, end = span(sentence, at, at + 1)
        noun = lower[start:end].removesuffix("s")
        goes = found["follows"] and "follow" not in lower[end:]  # "where the picture goes"
        may_be_told = found["first"] or found["within"]
        if not (goes or (may_be_told and (noun in told or f"{noun}s" in told))):
            return "table" if noun == "table" else "drawing" if noun in _DRAWN else "picture"
    if following := _FOLLOWING.search(lower):
        return "table" if following["noun"] == "table" else "picture"
    return "picture" if _CAPTIONED.match(sentence) else None


# "see Figure 2", "(Table 4)"; of tables also "Table 2 sets out": of figures such a sentence tells itself what is shown.
_SHOWN_IN = (
    r"(?:shown|set out|illustrated|drawn|depicted|pictured|plotted|displayed|presented|given|summarised|mapped|told)"
)
_BY_NUMBER = regex(
    rf"(?:\((?:see )?|\bsee |\bas (?=table)|\b{_SHOWN_IN} in )(?P<one>table|figure|fig|chart|graph)s?\.? "
    r"(?P<of_one>\d{1,2})\b(?!,? (?:of|in|from|on) |[%.]\d)"
    r"|\btable (?P<of_other>\d{1,2}) (?:shows|gives|sets|lists|has|compares|tells|summarises)\b(?!,? (?:of|in|from) )",
    re.IGNORECASE,
)


# "(evaluation, table 4)": what stands near it is of the same paper.
_OF_A_PAPER = regex(r"\([A-Za-z][^()]{2,60}, (?:table|figure|fig\.?|chart|graph) \d{1,2}\)", re.IGNORECASE)


def is_of_a_paper(text: str) -> bool:
    """Whether a passage gives the tables or figures of a paper that it names."""
    return bool(_OF_A_PAPER.search(text))


def by_number(sentence: str) -> Iterator[tuple[str, int]]:
    """What a sentence sends its reader to by number: ("table", 2), ("figure", 1)."""
    for found in _BY_NUMBER.finditer(sentence):
        yield _in_full(found["one"] or "table"), int(found["of_one"] or found["of_other"])


_LETTERED = regex(r"\b(?:see|at|in|under|to|by|from) \((?P<sign>[a-h])\)")


def lettered(sentence: str) -> Iterator[str]:
    """The letters in brackets to which a sentence refers: "d" of "see (d)"."""
    return (found["sign"] for found in _LETTERED.finditer(sentence))


_LINK = regex(
    r"(?:^|[.,:;(“\"–—-] ?|\b(?:please|you can|judges can|you may) )(?:"
    r"click(?: on)? (?:here|below|the (?:link|button|image|picture))"
    r"|(?:follow|use|open|try) (?:the|this|our) (?:\w+ )?link"
    r"|scan (?:the|this|our|my) (?:\w+ )?(?:qr |bar)?code|(?:tap|press) here"
    r"|(?:read|watch|find|hear|listen to|download)\b[^.;]{0,30} here(?=\W*$))\b"
    r"|\b(?:at|via|through|by|on|with|using|under|see) th(?:is|e following) (?:\w+ )?link\b"
    r"|\b(?:the|this|our) (?:\w+ )?link (?:provided|given|supplied|attached)\b"
    r"|^(?:for|to) [^,;]{1,60}(?<!patients )(?<!people )(?<!residents )(?<!staff )(?<!they )(?<!carers )(?<!families )"
    r"(?<!tenants )(?<!parents )(?<!members )(?<!users )(?<!we )(?<!practices )"
    r"(?:click(?: on)?|follow|use|open|try) (?:this|the following) (?:\w+ )?link\b(?! in (?:their|an?|the|each)\b)"
    r"|\b(?:by|just) clicking (?:on )?(?:here|below|this|the link)\b"
    r"|\bif you (?:follow|click(?: on)?|open|use) (?:this|the|our) link\b"
    r"|\b(?:channel|(?:web)?site|page|video|film|clip|toolkit|report|youtube|vimeo|blog|evaluation|podcast|recording|story"
    r"|online)\b[^.;()]{0,30} \((?:see )?(?:the )?link\)"
    r"|\((?:see )?(?:the )?link (?:here|below|to (?:follow|come)[a-z ]{0,12})\)"
    r"|(?:^|[.;:(] ?|please )see (?:the )?link(?=\W*$| for\b| to\b)"
    r"|\bthis qr code\b|\bqr code (?:below|above|here|opposite|overleaf|on th(?:is|e next) page)\b"
    r"|\b(?:the )?link (?:below|above|here)\b",
)
_ADDRESS = regex(r"https?://|\bwww\.|\b[\w-]+\.(?:org|com|uk|net|info|co|eu|scot|wales)\b")


def links(sentence: str) -> bool:
    """Whether a sentence sends its reader along a link, or to a code to be scanned, and gives no address."""
    lower = sentence.lower()
    if "link" not in lower and "code" not in lower and "click" not in lower and " here" not in lower:
        return False
    return bool(_LINK.search(lower)) and not _ADDRESS.search(lower)


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
    return (_in_full(found["noun"]), found["number"])


def _in_full(noun: str) -> str:
    return "figure" if noun.lower() == "fig" else noun.lower()
