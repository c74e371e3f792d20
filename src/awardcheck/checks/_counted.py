"""Whether a figure in a draft tells how staff or patients fare."""

from __future__ import annotations

import re
from collections.abc import Iterator

from awardcheck.checks._passages import one_line
from awardcheck.checks._states import judged
from awardcheck.draft import Place
from awardcheck.findings import Excerpt
from awardcheck.reading import Reading
from awardcheck.reading.passages import Passage
from awardcheck.records import NamedTuple
from awardcheck.text.patterns import regex
from awardcheck.text.sentences import sentences
from awardcheck.text.voices.answered import answers
from awardcheck.text.voices.deeds import does
from awardcheck.text.voices.experience import FEW, measures, tells_of
from awardcheck.text.voices.respondents import PERSONS, Party, party_of_heading, subjects
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
    so_far: str = ""


def is_counted(reading: Reading, party: Party) -> bool:
    """Whether a figure tells how they fare; where the need is told, it tells how they fared before."""
    need = _tellers_of_need(reading)
    passages = [passage for passage in reading.passages if passage.criterion not in need]
    said = [told for passage in passages for told in _said(passage)]
    return (
        any(_tells(party, count.group(), told) for told in said for count in _COUNTED.finditer(told.text))
        or any(_is_weighed(party, told) or _is_answered(party, told) for told in said)
        or any(_is_evidence(reading, party, said, need))
    )


def _is_weighed(party: Party, told: Told) -> bool:
    """Whether a sentence weighs how they fare, by itself or as it goes on with the one before: "It is now 31"."""
    if weighs(party, told.text, told.before, told.about):
        return True
    texts = [told.text]
    if _goes_on(told):
        texts.append(f"{told.near.rstrip('.')}, {told.text}")
    return any(does(party, text, told.before, told.about) or measures(party, text) for text in texts)


def _is_answered(party: Party, told: Told) -> bool:
    """Whether so many of them gave an answer, in a sentence or in the row of a table of those who were asked."""
    if " | " in told.text:
        return party == _polled(told.before.split(" | "), told.text.split(" | "))
    return answers(party, told.text, told.so_far, told.about)


def _polled(heads: list[str], cells: list[str]) -> Party | None:
    """Who is in the first cell of a row that goes on with how many replied, and how many of those said what."""
    columns = [*zip(heads[1:], cells[1:], strict=False)]
    heads_asked = bool(_ASKED.search(heads[0]))
    sizes = [bool(_REPLIES.match(head)) or (heads_asked and bool(_OF_ALL.fullmatch(head))) for head, _ in columns]
    values = [is_size for is_size, (_, cell) in zip(sizes, columns, strict=True) if _VALUE.match(cell)]
    if len({*values}) < 2:
        return None
    return party_of_heading(cells[0]) or ("patients" if PERSONS.search(cells[0]) else None)


# What heads the column of how many were asked or replied.
_REPLIES = regex(
    r"(?:number |people |how many (?:were )?|forms |cards )?(?:asked|sent|surveyed|polled|questioned|interviewed"
    r"|repl(?:ies|ied)|respon(?:ses|dents|ded)|answer(?:s|ed)|returned|completed|(?:forms|cards) (?:in|back))\b",
    re.IGNORECASE,
)


_ASKED = regex(r"\b(?:asked|answered|replied|responded)\b")


def _goes_on(told: Told) -> bool:
    """Whether a sentence names nobody and goes on with the one before, or is built as that one is."""
    if told.near.split()[:2] == told.text.split()[:2]:
        return bool(told.near)
    return bool(_GOES_ON.match(told.text)) and not any(subjects(told.text))


_GOES_ON = regex(
    r"(?:It|That|This|They|When|Before|Now|Today|Since|Once|By|In (?:19|20)\d\d|A year|Two years|The (?:year|"
    r"winter|summer|figure|number) (?:before|after|is|was)|Last|[A-Z][a-z]+(?:-[a-z]+)? (?:years?"
    r"|months?|weeks?) (?:on|later|ago))\b"
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
        for row in passage.pieces:
            yield Told(one_line(row.text), head, head, about, row.place)
            yield from _under_their_names(head, row)
        return
    near = before = so_far = ""
    for said in sentences(passage.text):
        text = one_line(said.text)
        two = f"{before} {near}".strip()
        yield Told(text, near, near if any(subjects(near)) else two, about, passage.at(said.start), f"{so_far} {two}")
        near, before, so_far = text, near, before


def _under_their_names(head: str, row: Excerpt) -> Iterator[Told]:
    """What a row tells of each party that heads a column: "Do you know whom to ring?: 91% of patients said so"."""
    cells, heads = row.text.split(" | "), head.split(" | ")
    if party := party_of_heading(cells[0]):
        answers = [(cell, column) for cell, column in zip(cells[1:], heads[1:], strict=False) if _ANSWER.match(column)]
        for cell, column in answers if len(answers) > 1 or "%" in row.text else ():
            yield Told(f"{cell} of {_MANY[party]} said: {column}", "", "", party, row.place)
    if not _QUESTION.search(f"{heads[0]}\n{cells[0]}"):
        return
    for cell, column in zip(cells[1:], heads[1:], strict=False):
        if (party := party_of_heading(column)) and _VALUE.match(cell):
            yield Told(f"{cell} of {_MANY[party]} said: {one_line(cells[0])}", "", "", party, row.place)


# What is asked of people, or what they are to agree with.
_QUESTION = regex(
    r"[?”\"]|\b(?:I|[Mm]y|you|your)\b|\b(?:[Qq]uestion\w*|[Aa]sked|[Ss]urvey|[Ss]tatement|[Ii]tem|[Aa]gree\w*"
    r"|[Ss]ay|[Ff]eels?)\b"
)
# What heads a column of those who gave that answer.
_ANSWER = regex(
    r"(?:would|yes|no|better|worse|(?:the )?same|(?:dis)?agreed?|(?:un)?happ\w+|(?:dis)?satisf\w+|good|poor|liked?"
    r"|easier|harder|(?:un)?safer?)\b",
    re.IGNORECASE,
)
_VALUE = regex(r"\d")
_MANY: dict[Party, str] = {"staff": "the staff", "patients": "the patients"}

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
    r"|answer(?:s|ed)|returned|n|number|how many|total|all)",
    re.IGNORECASE,
)


def _tellers_of_need(reading: Reading) -> set[str]:
    asked = ((result.criterion.id, part) for result, prompt in judged(reading) for part in prompt.prompt.parts)
    return {criterion for criterion, part in asked if "context-need" in part.any or "challenge" in part.any}
