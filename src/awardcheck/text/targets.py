"""Targets that were set, each with the words that say what it measures, and what reports on them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from awardcheck.text import Span, word_set
from awardcheck.text.dates import dates
from awardcheck.text.numbers import value
from awardcheck.text.patterns import compiled, regex
from awardcheck.text.rounding import Interval, as_written, exactly
from awardcheck.text.sentences import sentences
from awardcheck.text.synonyms import one_word
from awardcheck.text.words import COMMON, stem


class Target(NamedTuple):
    """A target: its sentence, and what it measures."""

    sentence: Span
    measure: frozenset[str]
    amount: Interval | None = None  # of things or pounds; a report may name the like of it and nothing else
    until: date | None = None  # by when it is to be reached, at the earliest


_NAMED = r"(?:targets?|goals?|aims?|objectives?|kpis?|success (?:measures|criteria))"
_SETTERS = (
    r"(?:we|i|partners|board|practices?|team|council|trust|charity|company|trustees|commissioners?|programme|project"
    r"|scheme|alliance|network|contract|protocol|plan|icb|consortium|all of us)"
)
_SET = regex(
    rf"\b(?:our|the|its|their|a|an|two|three|four|five|six|local|agreed|own|set|these|contract) "
    rf"(?:[a-z]+ ){{0,2}}?{_NAMED} (?:(?:was|were|is|are|set|agreed|for)\b|:|of (?=(?:[a-z]+ ){{0,3}}?"
    r"(?:£?\d|zero\b|no\b)))"
    rf"|\b{_NAMED} (?:was|were|are|is|agreed|set)\b"
    rf"|\b(?:{_NAMED}|endpoints|milestones|criteria|ambitions?|(?:outcomes|results|things) were to be)(?:"
    rf" \([^.:()]{{0,50}}\))?[^.:()]{{0,60}}:"
    rf"|\b(?:set|agreed|fixed) (?:[a-z]+ ){{0,4}}?{_NAMED}\b"
    rf"|\b{_SETTERS} (?:had )?(?:all )?(?:aimed|wanted|hoped|set out|pledged|meant|undertook|promised|intended|planned"
    r"|committed(?: (?:ourselves|themselves))?|resolved) (?:to|for)\b"
    rf"|\b{_SETTERS} (?:had )?(?:wanted|asked for|specified|called for)"
    r"(?= (?:[a-z]+ ){0,3}?(?:£?\d|(?:one|two|three|four|five|six|seven|eight|nine|ten)\b))",
    re.IGNORECASE,
)
# What was to come, with the words ahead of it that say of what: "the wait was to fall by half".
_WAS_TO = regex(
    r"\b(?:was|were) to (?:be|fall|rise|drop|have|come|go|reach|cost|save|get|return|grow|stay|take|see|halve"
    r"|double)\b",
    re.IGNORECASE,
)
# Those of others, those of which the same sentence tells the end, and "we target people".
_AHEAD_OF_AN_END = (
    r"(?:was|were|is|are|has|have|had|been|we|i|it|they|that|which|this|each|all|both|just|easily|narrowly|comfortably"
    r"|nearly|almost|not|yet|and|but|then|later|targets?|goals?|aims?)"
)
_NOT_OURS = regex(
    r"\b(?:next (?:year|phase|step)s?|nationally|national|statutory|constitutional|nhs (?:england|standard)|will|aim to"
    r"|future|against|fell|rose|result|actual|now|outcome was|became|minus|in the bag"
    r"|should|not set|no targets?|never|reviewed (?:progress|every|monthly)|how"
    r"|target(?:s|ed|ing)? (?:people|those|the|our|families|areas|patients|men|women|residents|streets))\b|n['’]t\b"
    rf"|(?:^|\b{_AHEAD_OF_AN_END} )(?:met|beat|beaten|missed|exceeded|achieved|surpassed|passed|reached)\b",
    re.IGNORECASE,
)
_LATER = regex(r"\b(?:longer?[- ]term|medium[- ]term|is to|are to)\b", re.IGNORECASE)
_HALVING = regex(r"\b(?:halve|halving)\b", re.IGNORECASE)
_MEASURED = regex(
    r"(?<![A-Za-z\d])\d|%|\b(?:half|halve|double|third|quarter|fifth|tenth|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty"
    r"|thirty|forty|fifty|sixty|hundred|halving)\b"
    r"|^\W*(?:that |to )?(?:have )?(?:every(?:one|body)?|each|all|nobody|no one|none|no|zero|break even)\b",
    re.IGNORECASE,
)
_CLAUSE = regex(r"[,;:]\s(?!from \d)(?:and\s)?|\band\b|\(|\)", re.IGNORECASE)
_REPORTS = regex(
    r"\d|\b(?:met|missed|achieved|exceeded|reached|beaten|beat|hit|halved|doubled|half|third|quarter|nobody|none|every|all"
    r"|no one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|sixty|seventy"
    r"|eighty|ninety|hundred|short)\b",
    re.IGNORECASE,
)
# How often a door is open is no result.
_OPEN = regex(
    r"\b[\w-]+ (?:nights?|days?|times|evenings|mornings|afternoons|hours) (?:a|every|each) (?:day|week|month|year)\b",
    re.IGNORECASE,
)
_DONE = r"(?:met|missed|achieved|exceeded|reached|beaten|hit|passed|delivered)"
_ALL_TOLD = regex(
    rf"\b(?:all|both)(?: (?:two|three|four|five|six|of (?:them|these)))? (?:were |was |have been )?{_DONE}\b"
    rf"|\b(?:all|both|each|every|none|neither|one|two|three|four|five|six|seven|most|first|second|third|fourth|other"
    rf"|\d+)\b[^.]{{0,40}}\b(?:{_NAMED}|measures|them|these)\b[^.]{{0,30}}\b{_DONE}\b"
    rf"|\b(?:met|missed|beat|exceeded|achieved|hit|(?:fell|fallen|falling|were|was|came) short of) (?:[a-z]+"
    rf" ){{0,3}}?{_NAMED}"
    rf"|\b{_NAMED} (?:that we set |we set |[a-z]+ )?(?:was|were|has been|have been) (?:all |both |[a-z]+ )?{_DONE}",
    re.IGNORECASE,
)
_COUNT = regex(
    r"£?(?<![\d,./])(?:\d{1,3}(?:,\d{3})+|\d{2,6})(?!\d)(?:\.\d)?(?: ?(?:million|k|m)\b)?(?! ?(?:%|per|point|minute"
    r"|hour|day|week|month|year))(?![\d/,.–-]\d)(?!(?<=\b(?:19|20)\d\d))"
)
_TENS = regex(
    r"\b(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-[a-z]+)?\b"
    r"(?! ?(?:%|per|point|minute|hour|day|week|month|year))",
    re.IGNORECASE,
)
_LOW, _HIGH = 0.6, 1.6  # a report that lies farther off is of something else
_TUMBLES = regex(r"\b(?:falls|fallers?|fewer [a-z]+ fell|falling at home)\b")
_NOT_CAME = regex(
    r"\b(?:did[- ]not[- ]attends?|dnas?|no-shows?|missed (?:[a-z]+ )?(?:appointment|visit|clinic)s?"
    r"|appointments? (?:were )?missed|fail(?:ed|ing|ure) to attend|not turn(?:ed|ing)? up)\b"
)
_STAYED = regex(r"\b(?:keep|kept|retain\w*|stay(?:ed)?|still) (?:\d[\d.%]*|with us|at least|on\b|a year)|\bretention\b")
_SPAN = regex(r"\b(\d{1,3}) ?(h|min|d|w|m|y)(?:ours?|rs?|utes?|ins?|ays?|eeks?|onths?|ears?)?\b")
_VERDICT = regex(r"\b(?:met|missed|beat|beaten|exceeded|surpassed|achieved|fell short|short of)\b", re.IGNORECASE)
_NUMBERED = regex(r"\b(?:target|goal|aim|objective|kpi)s? (?:\d|one|two|three|four|[a-d]\b)", re.IGNORECASE)
_TALKS_OF = regex(
    rf"\b(?:{_NAMED}|aim(?:s|ed)?|trajector(?:y|ies)|pledged?|ambition was|hoped (?:to|for))\b", re.IGNORECASE
)
# A column that is none of a result: whose it is, how it was before, how it is measured.
_NO_TARGET = regex(
    r"(?!.*\b(?:owner|lead|before|baseline|start|measured?|source|by when|deadline|how|who|why)\b).*", re.IGNORECASE
)
_NOISE = frozenset(
    stem(word)
    for word in word_set(
        """fewer uptake target targets goal goals objective objectives kpi kpis aim aimed want wanted hoped set agreed
        start end year years month months week weeks day days hour hours minute minutes time within under over more
        less least most than fall falls fell rise cut reduce reduced reduction increase raise down up bring brought
        keep per cent percent number numbers share rate proportion people patients residents those our we us one two
        three four five six seven eight nine ten half third quarter fifth every all nobody none no not never through
        each also first second summer winter spring autumn march april may june july august september october
        november december january february met missed miss beat beaten exceeded achieved surpassed short fell so
        measures measure out first new better see seen have good being get make take
        endpoint endpoints criteria milestone milestones thing things done mean average"""
    )
)


_TRACE = regex(
    r"\b(?:(?:was|were) to|ambition|target|goal|objective|kpi|criteri|endpoint|milestone|success|aim|wanted|hoped"
    r"|set\b|pledged|meant|undertook|promised"
    r"|intended|planned|committed|resolved|asked for|specified|called for)",
    re.IGNORECASE,
)


def targets(text: str, *, listed: bool = False) -> list[Target]:
    """The targets with a number that `text` sets; where it is a list of targets (`listed`), one for each item."""
    if not listed and not _TRACE.search(text):
        return []
    told = (sentence for sentence in sentences(text) if listed or _TRACE.search(sentence.text))
    return [found for sentence in told for found in _in_sentence(sentence, listed)]


def _in_sentence(sentence: Span, listed: bool) -> Iterator[Target]:
    cue = _SET.search(sentence.text)
    hoped = cue is None and not listed and bool(_WAS_TO.search(sentence.text))
    if (cue is None and not listed and not hoped) or _NOT_OURS.search(sentence.text) or sentence.text.startswith("["):
        return
    by = _until(sentence.text)
    if by is None and _LATER.search(sentence.text):
        return
    clauses = _CLAUSE.split(sentence.text[cue.end() :]) if cue and not listed else [sentence.text]
    for clause in clauses:
        if hoped and not _WAS_TO.search(clause):
            continue
        if found := target(sentence, clause):
            yield found._replace(until=_until(clause) or by)


def target(sentence: Span, clause: str) -> Target | None:
    """The target that a clause of `sentence`, or a row of a table, sets; None where it names none with a number."""
    measure = measures(clause)
    if not measure or not _MEASURED.search(clause):
        return None
    half = 0.5 if _HALVING.search(clause) else 1.0
    return Target(sentence, measure, next((amount.times(half) for amount in amounts(clause)), None), _until(clause))


def heads_targets(cells: Sequence[str]) -> bool:
    """Whether a table with such a first row sets targets and has no column for what came of them."""
    named = [bool(_TALKS_OF.search(cell)) for cell in cells]
    if named[0] and len(cells) > 1 and not any(named[1:]):
        return not any(map(_NO_TARGET.fullmatch, cells[1:]))
    others = (cell for cell, is_target in zip(cells[1:], named[1:], strict=True) if not is_target)
    return any(named[1:]) and not any(map(_NO_TARGET.fullmatch, others))


def _until(text: str) -> date | None:
    return max((found.first for found in dates(text)), default=None)


def measures(text: str) -> frozenset[str]:
    """The stems of what a target or a report measures."""
    text = text.lower()
    text = _NOT_CAME.sub("absentees", text)
    words = compiled(r"[a-z][a-z-]*[a-z](?![’'][a-z]*t\b)").findall(text)
    found = {stem(word) for word in words if word not in COMMON}
    found = set(one_word(found - _NOISE))
    if _TUMBLES.search(text):
        found.add("tumble")
    if _STAYED.search(text):
        found.add("stayed")
    return frozenset(found) | {f"{span[1]}{span[2]}" for span in _SPAN.finditer(text)}


def amounts(text: str) -> list[Interval]:
    """The counts and sums of money of `text`; shares and spans of time are alike too often to tell anything."""
    return [
        as_written(found[0].lstrip("£"), text[max(0, found.start() - 30) : found.start()])
        for found in _COUNT.finditer(text)
    ] + [exactly(value(found[0])) for found in _TENS.finditer(text)]


def announces(text: str) -> bool:
    """Whether `text` ends by announcing a list of targets."""
    last = sentences(text)[-1:]
    return (
        text.rstrip().endswith(":")
        and bool(last)
        and bool(_TALKS_OF.search(last[0].text))
        and not _NOT_OURS.search(last[0].text)
    )


def reports(sentence: str) -> bool:
    """Whether a sentence can be a report on a target: it has a number or says that something was met."""
    return bool(_REPORTS.search(_OPEN.sub("", sentence)))


def tells_of_all(text: str) -> bool:
    """Whether `text` says of all targets together what became of them."""
    return bool(_ALL_TOLD.search(text))


def verdicts(text: str) -> int:
    """In how many sentences `text` says that something was met, missed or beaten without saying again what."""
    return sum(1 for said in sentences(text) if _VERDICT.search(said.text) and not measures(said.text))


def numbers_targets(text: str) -> bool:
    """Whether `text` calls a target by its number, so that reports on it need not say again what it measures."""
    return bool(_NUMBERED.search(text))


def talks_of_targets(text: str) -> bool:
    return bool(_TALKS_OF.search(text))


def is_about(target: Target, measure: frozenset[str], given: Sequence[Interval] = ()) -> bool:
    """Whether a report with that measure and those amounts is one on the target."""
    words = [word for word in target.measure if not word[0].isdigit()] or target.measure
    if 3 * len(target.measure & measure) >= len(words):
        return True
    aim = target.amount
    return aim is not None and any(_LOW * aim.middle <= found.middle <= _HIGH * aim.middle for found in given)
