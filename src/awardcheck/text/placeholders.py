"""Placeholders and notes to self that were left in a draft.

Three shapes are found. *Blanks* stand for a value ("XX%", "£[TBC]", "date tbc") and need no context. *Brackets* hold
a note unless they are one of the lawful kinds: an editorial word inside a quotation, a reference, a link.
*Sentences* are notes when they speak to a colleague instead of the judge ("Col to write.", "CHASE AGAIN!!").
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from awardcheck.text import Span
from awardcheck.text.sentences import sentences

_SCALE = r"(?:\s?(?:m|k|bn|million|thousand)\b)?"
_UNIT = (
    r"(?:\s?(?:%|per\ ?cent\b|percent\b|[mk]\b|bn\b)|\s(?:days?|weeks?|months?|years?|hours?|minutes?|people|patients"
    r"|staff|families|residents|homes|practices|visits|calls|carers|children)\b)?"
)
# Blanks for a value. The X's must be no part of a word ("XXL") or of a Roman numeral ("Part XX", "XXIV").
_BLANKS = re.compile(
    rf"""
      [£$€]\s?(?:\[[^\[\]\n]{{0,200}}\]|[Xx](?:[Xx,.]{{1,12}}(?<![,.])|(?=[\s.,;)]))|_{{2,20}}|\?{{1,10}}
      |(?i:tb[acd])){_SCALE}
    | (?<![\w£])(?<!Part\ )(?<!Chapter\ )(?<!Volume\ )(?<!Schedule\ )(?<!size\ )
      (?:[Xx]{{2,6}}|[Nn]{{2}}(?=\s?%)|\?{{2,9}}(?=\s?%)|_{{2,20}})(?:[.,/][Xx]{{1,4}}){{0,2}}(?!\w{{2}}){_UNIT}(?!\w)
    | (?<!\w)(?:(?i:dates?|names?|venue|title|author|photo|quote|figures?|numbers?|amount|wording|details?)
      (?:\ (?i:is|are|still)){{0,2}}\ )?(?i:tb[acd])(?!\w)
    | (?i:lorem\ ipsum)[^\n.]{{0,200}}
    | (?i:(?:click|tap)(?:\ or\ (?:click|tap))?\ here\ to\ (?:enter|add|insert|type))[^\n.]{{0,40}}
    | (?i:(?:insert|type|enter|your)\ (?:your\ )?(?:text|answer|response)\ (?:goes\ )?here)
    | \?{{3,20}} | \(\?{{1,3}}\)
    """,
    re.VERBOSE,
)
_BRACKETS = re.compile(
    r"\[\[[^\[\]\n]{0,400}\]\]|\[[^\[\]\n]{0,400}\](?![(\[])|<<[^<>\n]{0,200}>>|\{\{[^{}\n]{0,200}\}\}"
    r"|<(?:insert|add|tbc|name|date|xx)\b[^<>\n]{0,200}>",
    re.IGNORECASE,
)
# Lawful brackets: [sic], [...], [3], [3-5], [a], [ ] and [x] of a task list, [my emphasis], [Smith 2020], [^1].
_LAWFUL = re.compile(
    r"\s*|[xX]|sic|…|\.{2,4}|[\d\s,;–-]{1,20}|\^\w{1,10}|\w|(?:my |our )?(?:emphasis|italics)(?: added| ours| mine)?"
    r"|laugh(?:s|ing|ter)|pause|redacted|name (?:changed|withheld|removed)|names? (?:have|has) been changed"
    r"|(?:see )?(?:appendix|annex|figure|fig|table|ref|evidence|attachment|exhibit|link|page|source)\.? ?\w{0,4}",
    re.IGNORECASE,
)
_CELL = re.compile(r"[^|\s](?:[^|]*[^|\s])?")
_ROUND = re.compile(r"\([^()\n]{1,300}\)")

# Words by which a bracket or an aside shows that it is addressed to a colleague.
_NAME = r"(?:[A-Z][\w'’-]+|[A-Z]{2,4})"
_TASK = (
    r"(?:write|supply|add|confirm|check|provide|source|draft|redraft|update|finish|complete|fill(?: in)?|follow|insert"
    r"|send|chase|do|list|sign off|review|rewrite|expand|dig out|approve|advise|amend|clarify|verify|ask)"
)
_CUE = re.compile(
    rf"""
      ^\W*(?i:nb|n\.b\.|dn|note\ to\ self|to-?do|tb[acd]|placeholder|chase[rd]?|ask|check|insert|add|confirm|query
        |needs?)\b
    | (?i:\bto\ (?:be\ )?(?:inserted|added|confirmed|supplied|provided|written|agreed|follow|come|be\ checked)\b\W*$)
    | (?i:\b(?:names?|quotes?|figures?|photos?|details|numbers?|logos?|bios|more)\ to\ (?:follow|come|add|go)\b)
    | (?i:\b(?:tb[acd]|xx+|chasing|check\ with|chase\ (?:up|consent|again))\b)
    | (?i:\bneed\ (?:something|figures?|numbers?|a\ quote|to\ (?:check|add|confirm))\b)
    | \?\?
    | \b(?i:ask|chase)\ [A-Z]
    | \b{_NAME}\ to\ {_TASK}\b
    """,
    re.VERBOSE,
)

# A whole sentence that is a note. What may follow the task of "Col to write" must not turn it into a statement.
_NOT_A_COLLEAGUE = (
    r"(?!(?:That|It|This|There|They|We|I|You|He|She|What|Who|How|When|Where|One|Nothing|Something|Time|Easy"
    r"|Ready|Able|Free"
    r"|Good|Hard|Here|Not|Only|Plans?|Ways?|Things?|Room|Permission|Aim|Ours?|Our|Having|Going)\b)"
)
_THING = (  # what a draft lacks
    r"(?i:figures?|quotes?|numbers?|photos?|logos?|stats?|charts?|slides?|testimonials?|case\ stud(?:y|ies)|references?"
    r"|sources?|wording|dates?|bios?|screenshots?|cost\ per\ \w{1,12})"
)
_NOTE = re.compile(
    rf"""
      \W*(?:(?:\w{{1,2}}\)\ |\w{{1,20}}\ ?[-–:]\ ){{0,2}})(?:
      (?:(?:The|the|Our|our)\ )?{_NOT_A_COLLEAGUE}{_NAME}(?:\ [\w'’&-]{{1,20}}){{0,4}}?\ to\ {_TASK}\b
      (?P<rest>[^.!?\n]{{0,60}})
    | (?i:to\ do|still\ to\ (?:write|do|come|add)|to\ be\ (?:written|added|confirmed|completed|inserted|done))
    | (?i:to\ (?:follow|come|add|write|confirm))
    | (?i:(?:figures?|names?|quotes?|details|text|photos?|more)\ to\ (?:follow|come))
    | (?i:nb|n\.b\.?|note\ to\ self|dn|todo|to-do|placeholder|query|fixme)\b\W[^\n]*
    | (?i:chase|chasing|chased|ask|check\ with|email|ring|nudge)\ (?-i:[A-Z])[^\n]{{0,80}}(?:\?|!!)
    | (?i:chase|chasing|nudge|check\ with)\ (?-i:[A-Z])[\w'’-]{{1,20}}(?:\ [\w'’-]{{1,20}}){{0,6}}
    | (?i:need|needs|add|insert|put)\ (?:[\w'’-]{{1,20}}\ ){{1,8}}(?:in\ )?(?:here|this\ (?:bit|section))\b
      [^.!?\n]{{0,80}}
    | (?i:insert)\ (?:[\w'’-]{{1,20}}\ ){{0,6}}(?i:here|quote|photo|figure|logo|table|graph|chart|text|name|date)s?
    | (?i:get|add|need|needs|put|find|missing|use|want)\b:?\ (?:[\w'’-]{{1,20}}\ ){{0,4}}?{_THING}\b
      (?P<fetched>[^.!?\n]{{0,60}})
    | (?i:(?:does|has|did)\ (?:any|some)(?:one|body)|do\ we|have\ we|who(?:['’]s|\ has)|where(?:['’]s|\ is)
      |what(?:['’]s|\ is|\ was))\b[^.!?\n]{{0,40}}\b{_THING}\b[^.!?\n]{{0,30}}\?
    | (?i:will\ (?:add|update|fill\ in|finish|rewrite|expand)\b)[^.!?\n]{{0,60}}
    | (?i:to\ (?:add|update|fill\ in|finish|rewrite|expand)\b)(?P<later>[^.!?\n]{{0,60}})
    | (?i:(?:this|the|that)\ )?(?i:bit|section|para|paragraph|answer|box)\ (?:still\ )?(?:needs|to\ be|wants)\b
      [^.!?\n]{{0,60}}
    | (?:[\w'’-]{{1,20}}\ ){{0,3}}{_THING}\ (?:(?:still\ )?(?:coming|pending|awaited|missing|needed|wanted)
      |to\ be\ \w{{4,12}})\b(?:\ by\ [^.!?\n]{{1,30}})?
    | (?i:more|rest|remainder)\ to\ (?:follow|come)|(?i:left\ blank|blank)\ for\ now
    | (?i:awaiting|waiting\ (?:for|on))\ (?P<awaited>[^.!?\n]{{1,80}})
    | (?:(?i:can|could|will)\ (?:you|someone|somebody|anyone)|(?i:can|could)\ {_NAME})\ (?:please\ |pls\ )?
      (?i:paste|add|check|send|fill|confirm|supply|write|find|provide|insert)\b[^\n]*
    | [A-Z]{{2,12}}\ ?:\ [^\n]{{0,200}}(?:\?[^\n]{{0,80}}|\b(?:need|chase|check|ask)\b[^\n]{{0,80}})
    )\W*
    """,
    re.VERBOSE,
)
# Words that only a drafter would write, in a sentence of any shape.
_WITHIN = re.compile(
    r"\bcan you (?:just )?(?:paste|add|drop|pop|put|send|fill)\b[^\n]*\?|\bpaste (?:it|this|that) in\b|\b(?:pls|plz)\b"
    r"|\bto write (?:a|an|a few|one|two|three|four|some|\d+) (?:\w{1,10} ){0,2}(?:lines?|paras?|paragraphs?|words?)\b"
    r"|[,;] (?:pls |please )?check\W*$|\bwhat did we put\b|\bSTILL TO (?:WRITE|DO|COME|ADD)\b|(?<![£$€?])\?\?(?![?%km])"
    r"|\bstill (?:waiting|need) (?:for|on|to) \w{1,20} (?:from|to send)\b",
)
_SHOUT = re.compile(r"\b(?:CHASE|ASK|INSERT|NEED|NEEDS|CHECK|TO DO|TODO|TBC|ADD|CONFIRM|MISSING|WAITING|WRITE|FILL)\b")
_FINITE = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|would|can|could|did|does|went|came|needs?|wants?|began|able|continues?"
    r"|used|set|led|chose|met|came|brought|took|made|gave|felt|says?|\w{3,}ed)\b"
)
_STATEMENT_IF_FINITE = frozenset({"rest", "awaited", "fetched", "later"})
_LONGEST_NOTE = 300


def placeholders(text: str) -> list[Span]:
    """Find what was left to be filled in or settled: blanks, bracketed notes, asides and sentences to colleagues.

    Spans are in order and never overlap; of two that do, the one that holds the other stays.
    """
    found = [*_blanks(text), *_brackets(text), *_asides(text), *_notes(text)]
    return _outermost(text, found)


def _blanks(text: str) -> Iterator[tuple[int, int]]:
    return (match.span() for match in _BLANKS.finditer(text))


def _brackets(text: str) -> Iterator[tuple[int, int]]:
    quoted = _quoted(text)
    for match in _BRACKETS.finditer(text):
        inside = match.group().strip("[]<>{}").strip()
        single = match.group()[0] == "[" and not match.group().startswith("[[")
        lawful = _LAWFUL.fullmatch(inside) or (_editorial(inside) and quoted[match.start()])
        if not (single and lawful):
            yield match.span()


def _editorial(inside: str) -> bool:
    """Whether a bracket inside a quotation reads like an editor's word for a pronoun or a name."""
    return len(inside.split()) <= 4 and not _CUE.search(inside) and not inside.endswith("?")


def _quoted(text: str) -> bytearray:
    """For every position 1 where a quotation is open, by the marks of its paragraph."""
    flags = bytearray(len(text) + 1)
    is_open = False
    for position, mark in enumerate(text):
        if mark == "\n":
            is_open = False
        elif mark in "“«":
            is_open = True
        elif mark in "”»":
            is_open = False
        elif mark == '"':
            is_open = not is_open
        elif mark == "‘" and not is_open:
            is_open = True
        flags[position] = is_open
    return flags


def _asides(text: str) -> Iterator[tuple[int, int]]:
    return (match.span() for match in _ROUND.finditer(text) if _CUE.search(match.group()[1:-1]))


def _notes(text: str) -> Iterator[tuple[int, int]]:
    for sentence in sentences(text):
        for cell in _CELL.finditer(text, sentence.start, sentence.end):
            if _is_note(cell.group()):
                yield cell.span()


def _is_note(sentence: str) -> bool:
    if len(sentence) > _LONGEST_NOTE:
        return False
    note = _NOTE.fullmatch(sentence)
    if note:
        states = note.lastgroup in _STATEMENT_IF_FINITE and _FINITE.search(sentence)
        return not states
    if _WITHIN.search(_ROUND.sub("", _BRACKETS.sub("", sentence))):
        return True
    shouts = sum(map(str.isalpha, sentence)) > 8 and sentence == sentence.upper()
    return shouts and bool(_SHOUT.search(sentence))


def _outermost(text: str, found: list[tuple[int, int]]) -> list[Span]:
    kept: list[Span] = []
    for start, end in sorted(found, key=lambda span: (span[0], -span[1])):
        if not kept or start >= kept[-1].end:
            kept.append(Span(start, end, text[start:end]))
        elif end > kept[-1].end:
            kept[-1] = Span(kept[-1].start, end, text[kept[-1].start : end])
    return kept
