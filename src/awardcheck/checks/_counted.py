"""Whether a figure in a draft tells how staff or patients fare."""

from __future__ import annotations

import re
from collections.abc import Iterator

from awardcheck.checks._passages import one_line
from awardcheck.checks._states import judged
from awardcheck.draft import Place
from awardcheck.reading import Reading
from awardcheck.reading.passages import Passage
from awardcheck.records import NamedTuple
from awardcheck.text.patterns import regex
from awardcheck.text.sentences import sentences
from awardcheck.text.voices.experience import FEW, tells_of
from awardcheck.text.voices.respondents import Party, party_of_heading, subjects
from awardcheck.text.voices.weighed import weighs


class Told(NamedTuple):
    """A sentence, or the row of a table, with what was told before it and of whom its heading is.

    Before a row stands the row that heads it. `near` is the sentence right before, and `before` the two before where
    that one names nobody.
    """

    text: str
    near: str
    before: str
    about: Party | None
    place: Place


def is_counted(reading: Reading, party: Party) -> bool:
    """Whether a figure tells how they fare; where the need is told, it tells how they fared before."""
    need = _tellers_of_need(reading)
    passages = [passage for passage in reading.passages if passage.criterion not in need]
    said = [told for passage in passages for told in _said(passage)]
    return (
        any(_tells(party, count.group(), told) for told in said for count in _COUNTED.finditer(told.text))
        or any(weighs(party, told.text, told.before, told.about) for told in said)
        or any(_is_evidence(reading, party, said, need))
    )


def _is_evidence(reading: Reading, party: Party, said: list[Told], need: set[str]) -> Iterator[bool]:
    where = {(told.place, told.text): told for told in said}
    for evidence in reading.evidence:
        if evidence.kind != "quantitative" or evidence.criterion in need:
            continue
        told = where.get((evidence.place, evidence.sentence))
        told = told or Told(evidence.sentence, "", "", None, evidence.place)
        yield _tells(party, evidence.text, told)
        for row in _below_its_head(reading, evidence.place, evidence.sentence, evidence.text):
            yield tells_of(party, evidence.text, row, told.near, told.about)


def _tells(party: Party, figure: str, told: Told) -> bool:
    return tells_of(party, figure, told.text, told.near, told.about)


def _said(passage: Passage) -> Iterator[Told]:
    """What a passage says, sentence by sentence or row by row."""
    about = party_of_heading(passage.heading)
    if passage.kind == "table":
        head = passage.pieces[0].text if passage.pieces else ""
        yield from (Told(one_line(row.text), head, head, about, row.place) for row in passage.pieces)
        return
    near = before = ""
    for said in sentences(passage.text):
        text = one_line(said.text)
        yield Told(
            text, near, near if any(subjects(near)) else f"{before} {near}".strip(), about, passage.at(said.start)
        )
        near, before = text, near


# "Of our 51 staff, 46", "one of 39 cards": a size, which counts nothing by itself, with those of it who answered.
_COUNTED = regex(
    r"\b(?:[Oo]f|[Aa]mong) (?:the |our |all |these )*\d[\d,]* [^,.;:\n]{1,50}, (?:only |just |some )?"
    rf"(?:\d[\d,]*|all but \w+|{FEW}|all|none|nobody|most|half|one|every \w+)\b"
    r"|\bone of (?:the |our |some )?\d[\d,]*"
    r"|\b(?:[Nn]o|[Nn]obody|[Nn]one|[Nn]ot (?:one|a single))\b(?! longer)[^.,;:\n]{0,40}?\b"
    r"(?:leavers?|left|leaving|asked to (?:leave|move|go)|resign\w+|complaints?|grievances?|notice|vacanc(?:y|ies))\b"
    r"|\b(?:[Aa]ll|[Bb]oth) [^.,;:\n]{1,40} stayed\b"
    r"|\b(?:posts?|rotas?|shifts?|vacancy list) (?:is|are|was|were) (?:\w+ )?(?:full|filled|empty)\b"
    rf"|\b{FEW} (?:of (?:them|us) )?(?:said|say|told|called|rated|described|felt|preferred|liked|chose|would|thought)\b"
)


def _below_its_head(reading: Reading, place: Place | None, row: str, figure: str) -> Iterator[str]:
    """The row of a figure in a table behind the row that heads it and says what is measured; the figure as a sentence.

    "Patients: 121 said that it is better" of a row "Patients | 121" in a column that is headed "Said that ...".
    """
    for passage in reading.passages:
        places = [piece.place for piece in passage.pieces] if passage.kind == "table" else []
        if place in places[1:]:
            head = passage.pieces[0].text
            yield f"{head} {row}".replace(" | ", " ")
            cells = row.split(" | ")
            heads = head.split(" | ")
            size = f" of {cells[1]}" if len(cells) > 2 and _OF_ALL.fullmatch(heads[min(1, len(heads) - 1)]) else ""
            columns = zip(cells[1:], heads[1:], strict=False)
            yield from (f"{cells[0]}: {figure}{size} {column.lower()}" for cell, column in columns if figure in cell)


# What heads the column of how many there were.
_OF_ALL = regex(
    r"(?:number |people |how many (?:were )?)?(?:asked|surveyed|polled|questioned|repl(?:ies|ied)"
    r"|respon(?:ses|dents|ded)"
    r"|answer(?:s|ed)|returned|n|number|total|all)",
    re.IGNORECASE,
)


def _tellers_of_need(reading: Reading) -> set[str]:
    asked = ((result.criterion.id, part) for result, prompt in judged(reading) for part in prompt.prompt.parts)
    return {criterion for criterion, part in asked if "context-need" in part.any or "challenge" in part.any}
