"""Placeholders and notes to self that were left in a draft.

Three shapes are found. *Blanks* stand for a value ("XX%", "£[TBC]", "date tbc") and need no context. *Brackets* hold
a note unless they are one of the lawful kinds: an editorial word inside a quotation, a reference, a link.
*Sentences* are notes when they speak to a colleague instead of the judge ("Col to write.", "CHASE AGAIN!!").
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from awardcheck.text import REMEMBERED, Span
from awardcheck.text.expansions import explained
from awardcheck.text.patterns import regex
from awardcheck.text.sentences import sentences
from awardcheck.text.unfinished.asking import asks, stands_in
from awardcheck.text.unfinished.brackets import BRACKETS, OPENING, bracketed_notes, quoted
from awardcheck.text.unfinished.broken_off import is_broken_off, speaks_of_the_draft
from awardcheck.text.unfinished.notes import cues, is_note, is_of_a_piece, speaks_to_colleague
from awardcheck.text.unfinished.of_the_text import is_of_the_text
from awardcheck.text.unfinished.talk import is_talk

_SCALE = r"(?:\s?(?:m|k|bn|million|thousand)\b)?"
_UNIT = (
    r"(?:\s?(?:%|per\ ?cent\b|percent\b|[mk]\b|bn\b)|\s(?:days?|weeks?|months?|years?|hours?|minutes?|people|patients"
    r"|staff|families|residents|homes|practices|visits|calls|carers|children)\b)?"
)
# What belongs to a blank and is shown with it: for what it is, what it was before, who knows.
_FOR_EACH = r"(?:\ per\ (?:[a-z]{2,15}\ (?:user|patient|person|visit|head|case|place|referral|home)|[a-z]{2,15})\b)?"
_WAS = r"(?:\ \((?:was|were|from|up\ from|down\ from|against|previously)\ [^()\n]{1,20}\))?"
_WHO_KNOWS = r"(?:\ (?:with\ |w/\ ?|by\ |from\ |[-–—]\ )[^.,;:()\[\]|\n]{1,40}(?<!\ ))?"
# Blanks for a value. The X's must be no part of a word ("XXL") or of a Roman numeral ("Part XX", "XXIV").
_BLANKS = regex(
    rf"""
      [£$€]\s?(?:\[[^\[\]\n]{{0,200}}\]|[Xx](?:[Xx,.]{{1,12}}(?<![,.])|(?=[\s.,;)]))|_{{2,20}}|\?{{1,10}}
      |(?i:tb[acd])){_SCALE}{_FOR_EACH}
    | (?<![£$€\w])(?<!£\ to\ )(?<!or\ )(?:£{{2,6}}|\${{3,6}}|€{{2,6}})(?![\w£$€])
    | (?<![\w£])(?<!Part\ )(?<!Chapter\ )(?<!Volume\ )(?<!Schedule\ )(?<!size\ )
      (?:[Xx]{{2,6}}|[Xx](?=\.[Xx]\b)|[Nn]{{2,4}}(?=\s?%|\ [a-z])|\?{{2,9}}(?=\s?%)|_{{2,20}})
      (?:[.,/][Xx]{{1,4}}){{0,2}}
      (?!\w{{2}}|\ (?:bus|train|tram|route)\b){_UNIT}(?!\w){_FOR_EACH}{_WAS}
    | (?<!\w)(?:(?i:dates?|names?|venue|title|author|photo|quote|figures?|numbers?|amount|wording|details?)
      (?:\ (?i:is|are|still)){{0,2}}\ )?(?i:tb[acd])(?!\w){_WHO_KNOWS}
    | (?<!\w)(?:19|20)_{{1,4}}(?!\w) | (?<![\w*])\*{{3,10}}(?![\w*])
    | (?<=[a-z]\ )\.{{2,5}}\s?% | (?<=\ by\ )%(?=\ (?:in|on|over|since|between)\b|[.,;])
    | (?<=:\ )£(?=[.,;)]|$) | (?<=\ over\ )£… | (?<=\ the\ )[Xx]th(?=\ of\ [A-Z]) | !!\w{{2,12}}!!
    | (?<=\ (?:at|to|of|by)\ )£(?=[.,;)]|\ (?:in|to|a|over|from|and|each)\b)
    | (?<=[a-z,]\ )(?:NAME|DATE|FIGURE|NUMBER|AMOUNT|SURNAME|JOB\ TITLE|VENUE)(?:\ OF(?:\ [A-Z]{{2,12}}){{1,3}})?
      (?=[,.;]|\ [a-z])
    | \((?:number|name|date|figure|amount|percentage)\)(?=\ [a-z])
    | (?:(?<=\ was\ )|(?<=\ were\ ))[XYZ](?=\ (?:and|but|which)\b|[.,;])
    | (?<!\w)(?:TODO|FIXME)(?!\w|\ lists?\b)
    | (?i:lorem\ ipsum)[^\n.]{{0,200}}
    | (?i:(?:click|tap)(?:\ or\ (?:click|tap))?\ here\ to\ (?:enter|add|insert|type))[^\n.]{{0,40}}
    | (?i:insert\ (?:your\ |the\ )?(?:name|title|figure|number|date|quote|place)\ here)
    | (?i:(?:insert|type|enter|your)\ (?:your\ )?(?:text|answer|response)\ (?:goes\ )?here)
    | (?<![\w£])(?:[XYZx]\s?%|[XYZ]\ (?:days|weeks|months|hours|people|patients|staff|families|homes|practices)\b
      |0{{2,4}}(?=\s?%)|0,000\b(?!\ to\b)|from\ X%?\ to\ [XY]\b%?
      |[Dd]{{2}}/[Mm]{{2}}(?:/(?:[Yy]{{2,4}}|\d{{2,4}}))?(?!\w)|A\.?\ ?N\.?\ Other\b
      |(?:Name|First\ ?name|Firstname)\ (?:Surname|Last\ ?name)\b) | [£$€](?:[Xx](?=[mkb])(?:m|k|bn)\b)
    | (?<!\w)(?:\#{{1,6}}|\[\s?\]|…)\s?(?:%|per\ cent\b|percent\b)
    | (?<=[a-z]\ )\#{{2,6}}(?=\ [a-z])
    | (?<![\w\#])\#{{2,6}}(?=\ (?:of|out|people|patients|staff|days|weeks|hours)\b) | (?<!\w)20(?:[Xx]{{2}}|2[Xx])(?!\w)
    | \?{{3,20}} | \(\?{{1,3}}\) | [.…]{{5,100}}(?![\w”"’']|\ ?\d) | …{{2,100}}(?![\w”"’']) | (?<!\w)T\.B\.[ACD]\.?
    | \#(?:REF|N/A|VALUE|DIV/0|NAME|NUM)[!?]? | Error!\ (?:Reference|Bookmark)[^.\n]{{0,40}}\.?
    | Comment(?:ed)?\ \[\w{{1,6}}\]:? | (?<=[a-z]\ )[xX](?=\ (?:per\ cent|percent)\b)
    | (?:Job\ Title|JOB\ TITLE)(?=,) | (?<=[a-z]\ )MONTH(?=\ (?:20|19|and\b|YEAR))
    | (?<!\w)00/00/(?:20)?\d\d(?!\w)
    | (?<![\w.,])\d{{1,3}}\?(?=\s?%|\ (?:per\ cent|percent|out\ of|in|people|patients|staff)\b)
    | (?<!\w)\d{{1,3}}(?:,\d{{0,2}}(?:[Xx]{{1,3}}|_{{1,3}})|[Xx]{{2,3}})(?!\w) | (?<!\w)20(?:\.\.|-{{2}}|\?{{2}})(?!\w)
    | (?<=[a-z,]\ )[nx]\ (?:people|patients|staff|visits|days|weeks|families|homes|calls)\b
    | (?<=[a-z]\ )[_?](?=\s?%|\ (?:days|weeks|months|years|hours|people|patients|visits)\b)
    | (?i:first\.?name\.(?:last\.?name|surname)@[\w.]{{1,30}})
    | (?<!\w)XYZ(?!\w) | (?<!\w)[Xx]{{2}}(?:th|st|nd|rd)(?!\w) | (?<!\w)n\ ?=\ ?(?:\?|[Xx]{{1,3}}(?!\w))
    | (?<!\w)Joe\ Bloggs(?!\w)
    | £(?:[nN]{{2,3}},?[nN]{{2,3}}|0[.,]0{{1,3}}(?!\d)) | (?<=\ saved\ )£(?=\ [a-z])
    | (?<=[a-z][a-z]\ )(?<!\bon\ )(?<!via\ )(?<!tion\ )(?<!amin\ )(?<!roup\ )[NXY]
      (?=\ (?!was\b|is\b|has\b|does\b|as\b|rays\b)[a-z]{{3,15}}s\b)
    """,
    re.VERBOSE,
)
# What each of these blanks holds somewhere: their own pattern is tried at nearly every word, and most texts have none.
_SIGNS_OF_BLANKS = regex(
    r"[\[_?#…]|!!|\b[Xx]th |: £|\.{5}|T\.B|Error!|[xX] per|Job Title|MONTH|YEAR|£[nN]{2}|£0[.,]|£ |\b[NXY] [a-z]"
    r"|[Xx]{2}|[Xx]\.[Xx]|[£$€]\s?[Xx]|£{2}|\${3}|€{2}|£[.,;) ]|[Nn]{2}[\s%]|[XYZ](?:\s?%|[.,;]| [a-z])|00\s?%|\b0,000"
    r"|(?<=\.)%|(?<=\.\s)%|00/00|\b20[.-]{2}|\bx\s?%|\d,\d{0,2}[Xx]|Bloggs|XYZ|n ?=|\b[nx] [a-z]"
    r"|\*{3}|[Dd]{2}/|202[Xx]|TODO|FIXME|NAME|DATE|FIGURE|NUMBER|AMOUNT|TITLE|VENUE|N\.? ?Other"
)
_WORDS_OF_BLANKS = (
    *(" by %", "from x", "name)", "(number)", "(date)", "(figure)", "(amount)", "(percentage)", "last name"),
    *("lastname", "last.name", "surname", "tba", "tbc", "tbd", "lorem ipsum", "here to ", "text here", "answer here"),
    *("response here", "goes here", "name here", "title here", "figure here", "number here", "date here"),
    *("quote here", "place here"),
)
_CELL = regex(r"[^|\s](?:[^|]*[^|\s])?")
_ROUND = regex(r"\([^()\n]{1,300}\)")


Found = tuple[int, int]
_LONGEST_NOTE = 300
_LONGEST_ROW = 5_000  # of a table


def placeholders(text: str, is_title: bool = False) -> list[Span]:
    """Find what was left to be filled in or settled: blanks, bracketed notes, asides and sentences to colleagues.

    Spans are in order and never overlap; of two that do, the one that holds the other stays. A title stands over what
    it is of, as a heading or the first cell of a row, and may be a question, an order or no whole sentence.
    """
    return list(_found(text, is_title))


def unless_blank(text: str) -> str:
    """The text; "" where it is nothing but a bracketed note of what is to be filled in, which tells of nobody."""
    return "" if text.startswith("[") and any(span.text == text for span in placeholders(text)) else text


@lru_cache(maxsize=REMEMBERED)
def _found(text: str, is_title: bool) -> tuple[Span, ...]:
    found = [*_blanks(text), *bracketed_notes(text), *_asides(text), *_notes(text, is_title)]
    return tuple(_outermost(text, found))


def _blanks(text: str) -> Iterator[Found]:
    if not may_hold_blanks(text):
        return
    for match in _BLANKS.finditer(text):
        if not _is_talked_of(text, match):
            yield match.span()


def may_hold_blanks(text: str) -> bool:
    """Whether a text has anything that each blank has; most have nothing."""
    if _SIGNS_OF_BLANKS.search(text):
        return True
    lower = text.casefold()
    return any(word in lower for word in _WORDS_OF_BLANKS)


# Of a blank on a form, or of the letters TBC on a notice, a writer may tell.
_SPOKEN_OF = regex(
    r"\b(?:marked|labelled|stamped|headed|reading|the (?:word|letters?)|used to (?:say|read)) [\"“‘']?$", re.IGNORECASE
)


# ... or what a sign or a letter says, in quotation marks that hold little else and that nobody is said to speak.
_SHOWN = regex(r"[“\"‘'](?!quote|testimonial)(?:[\w’-]{1,15} ){0,3}$", re.IGNORECASE)
_SHOWN_TO_HERE = regex(r"[.,!]?[”\"’'](?!,? ?(?:says?|said|[–—-]|[A-Z]))")


# "Form XX was abolished", "Ward XX" as porters called it: a thing's own sign, if its noun has a capital in a sentence.
_SIGN_OF = regex(r"(?:^|[a-z,;(] |[.!?] )(?:Form|Ward|Unit|Block|Wing|Route|Room|Gate|Zone|Type|Grade|Model|Class) $")
_TOLD_OF = regex(
    r" ?\((?:the|an?|our|its|as) [^()\n]{10,}\)| (?:because|after|since|until|when)\b"
    r"|, (?:as|which) [^.;\n]{1,60}\b(?:called|known|named)\b|[^.,;\n]{0,50}, so (?:called|known|named)\b"
)


_CHROMOSOMES = regex(r"\bXY\b|\bchromosomes?\b")


def _is_talked_of(text: str, blank: re.Match[str]) -> bool:
    """Whether a blank is what the sentence speaks of: it is in quotation marks, or on something that is marked so."""
    ahead = text[max(0, blank.start() - 30) : blank.start()]
    if blank.group() in ("TBC", "TBA", "TBD") and explained(text, [Span(*blank.span(), blank.group())]) is not None:
        return True  # of letters that stand for something else
    if blank.group().startswith("XX") and _CHROMOSOMES.search(text, max(0, blank.start() - 60), blank.end() + 60):
        return True
    if blank.group() == "XX" and _SIGN_OF.search(ahead) and _TOLD_OF.match(text, blank.end()):
        return True
    sign = blank.group().rpartition(" ")[2]
    if any(f"{mark}{sign}{end}" in text[: blank.start()] for mark, end in ('""', "“”")):
        return True  # of what it says on something
    if _SHOWN.search(ahead) and _SHOWN_TO_HERE.match(text, blank.end()):
        return True
    return bool(_SPOKEN_OF.search(ahead)) or (blank.group()[0] in "_?" and quoted(text, blank.start()))


_AFTER_TBC = regex(r"\b(?:marked|labelled|stamped|headed|reading) [\"“]?TB[ACD][\"”]? $", re.IGNORECASE)


_SAID = regex(r"[“\"][^“”\"\n]{1,200}[”\"]")


def _asides(text: str) -> Iterator[Found]:
    for match in _ROUND.finditer(text):
        inside = _SAID.sub("", match.group()[1:-1]).strip()
        if (
            cues(inside) or asks(inside) or (is_talk(inside) and not quoted(text, match.start()))
        ) and not _AFTER_TBC.search(text[max(0, match.start() - 40) : match.start()]):
            yield match.span()


_CODE = regex(r"[A-Z]\d{1,2}")  # of what it stands over: "V1", the first question about value


def _notes(text: str, is_title: bool) -> Iterator[Found]:
    for sentence in sentences(text):
        if sentence.end - sentence.start > _LONGEST_ROW:
            continue
        for cell in _CELL.finditer(text, sentence.start, sentence.end):
            words = cell.group()
            if len(words) > _LONGEST_NOTE:
                continue
            if _said_aloud(words, text, cell.start()) or (is_title and _CODE.fullmatch(words)):
                continue
            said_so = not is_title and (is_talk(words) or asks(_unbracketed(words)))
            talk = said_so and not (quoted(text, cell.start()) or _is_answered(words, text[cell.end() :]))
            told = [said.group().strip('“”"') for said in _SAID.finditer(words)]
            if (
                talk
                or is_note(words)
                or (not is_title and is_broken_off(words))
                or stands_in(words)
                or _QUOTE_TO_GO_HERE.fullmatch(words)
                or _speaks_of_drafting(_unbracketed(words))
                or any(is_of_a_piece(one) or _QUOTE_TO_COME.fullmatch(one) for one in told)
            ):
                yield cell.span()


def _is_answered(words: str, behind: str) -> bool:
    """Whether a question is the writer's own, or put to the writer, who goes on to answer it.

    "Names? Nobody had asked.", "Is it true that you began with a mistake? Yes."
    """
    is_own = words.count(" ") < _SHORT_QUESTION or _PUT_TO_WRITERS.match(words)
    return words.endswith("?") and bool(is_own) and bool(behind.strip(" |"))


_SHORT_QUESTION = 2  # words
_PUT_TO_WRITERS = regex(
    r"\W*(?:and |so |but )?(?:is|are|was|were|do|does|did|have|has|had|what|why|how|who|whom|whose|where|when|which)\b"
    r"(?! (?:you|we) (?:got|have|know|want|think)\b)[^?]*\b(?:you|your|yours)\b",
    re.IGNORECASE,
)
_TO_GO_HERE = (
    r"(?:a )?(?:quote|testimonial|words)s? from [^.!?,]{1,40}? to (?:go (?:in )?here|come|follow)\b[^.!?]{0,80}"
)
_QUOTE_TO_GO_HERE = regex(rf"\W*{_TO_GO_HERE}\W*", re.IGNORECASE)
_QUOTE_TO_COME = regex(
    r"\W*(?:(?:insert|add|need|get|put)\b[^.!?]{0,40}\b(?:quote|testimonial)s?"
    rf"|{_TO_GO_HERE}"
    r"|(?:[\w’'-]+ ){0,4}(?:quote"
    r"|testimonial)s?"
    r"(?: from [^.!?]{1,40}?)?(?: (?:to (?:come|follow|be \w+)|here|needed|pending|awaited|tb[acd]))?)\W*",
    re.IGNORECASE,
)


def _speaks_of_drafting(words: str) -> bool:
    """Whether a sentence, brackets aside, has words that are said only of a draft."""
    return speaks_to_colleague(words) or speaks_of_the_draft(words) or is_of_the_text(_SAID.sub("", words))


_ASKED_ALOUD = regex(r"[“\"]?[^“”\"\n]*\?\?[^“”\"\n]*[”\"]?[^“”\"\n]*")


def _said_aloud(words: str, text: str, start: int) -> bool:
    """Whether somebody is quoted who asks twice: "Really?? On a Sunday??" wrote Leanne."""
    return "??" in words and (words[0] in OPENING or quoted(text, start)) and bool(_ASKED_ALOUD.fullmatch(words))


def _unbracketed(words: str) -> str:
    if "(" in words or "[" in words:
        return _ROUND.sub("", BRACKETS.sub("", words))
    return words


def _outermost(text: str, found: list[Found]) -> list[Span]:
    kept: list[Span] = []
    for start, end in sorted(found, key=lambda span: (span[0], -span[1])):
        if not kept or start >= kept[-1].end:
            kept.append(Span(start, end, text[start:end]))
        elif end > kept[-1].end:
            kept[-1] = Span(kept[-1].start, end, text[kept[-1].start : end])
    return kept
