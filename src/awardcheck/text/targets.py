"""Targets that were set, each with the words that say what it measures, and what reports on them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from awardcheck.text import Span
from awardcheck.text.attained import (
    ALL,
    MINUTES,
    Result,
    Size,
    aims,
    aside,
    is_alike,
    is_near,
    is_opinion,
    is_surely_near,
    measures,
    result,
    shared,
    telling,
)
from awardcheck.text.dates import dates
from awardcheck.text.patterns import regex
from awardcheck.text.sentences import sentences
from awardcheck.text.target_words import (
    AS_DONE,
    AT_FIRST,
    BESIDE,
    BY_THEN,
    CHANGES,
    EVERY_SO_OFTEN,
    INTENT,
    IS,
    LABELLED,
    LOOKS_BACK,
    MARK,
    NAMED,
    OF_SO_MANY,
    ORDER,
    OTHERS,
    POINTS_BACK,
    SETS,
    STILL_TO_BE,
    WANTS,
)


class Target(NamedTuple):
    """A target: its sentence, and what it measures."""

    sentence: Span
    measure: frozenset[str]
    sizes: tuple[Size, ...] = ()
    aside: frozenset[str] = frozenset()
    until: date | None = None  # by when it is to be reached, at the earliest

    def shared(self, result: Result) -> float:
        """How much of what it measures a result names."""
        return shared(self.measure, result.words, self.aside)

    def names(self, result: Result) -> bool:
        """Whether a result names any of what it measures, not only whom or where."""
        return bool(telling(self.measure & result.words) - self.aside)

    @property
    def is_measured(self) -> bool:
        """Whether it names more than all or none."""
        return any(size.unit not in ("all", "%") or size.size != ALL for size in self.sizes)


# What was to come, with the words ahead of it that say of what: "the wait was to fall by half".
_WAS_TO = regex(
    r"(?<!\bwho )(?<!\bthat )(?<!\bwhich )(?<!\bif )(?<!\bif it )(?<!\bif they )\b(?:was|were) to"
    r" (?:be|fall|rise|drop|have|come|go|reach|cost|save|get|return|grow|stay|take|see|halve|double|find|shrink|gain"
    r"|receive|meet|cut|treat|reduce)\b",
    re.IGNORECASE,
)
# Those of others, those of which the same sentence tells the end, and "we target people".
_AHEAD_OF_AN_END = (
    r"(?:was|were|is|are|has|have|had|been|we|i|it|they|that|which|this|each|all|both|just|easily|narrowly|comfortably"
    r"|nearly|almost|not|yet|and|but|then|later|targets?|goals?|aims?)"
)
_NOT_OURS = regex(
    r"\b(?:next (?:year|phase|step)s?|nationally|national|statutory|constitutional|nhs (?:standard|england(?:['’]s"
    r"| (?:asks|requires|expects|wants|targets?|set)))|will|aim to"
    r"|future|against (?:an? |the |our |this )?(?:[a-z]+ )?(?:targets?|goals?|plan|baseline|requirement|pledge"
    r"|promise|threshold"
    r"|trajectory|commitment|ambition|aim|objective|£?\d)"
    r"|fell|rose|result|actual|now|outcome was|became|minus|in the bag"
    r"|; (?:there|we|it|they|in the end|so far) (?:were|was|are|is|have|has|had|got)"
    r"|and (?:came|went|got) (?:down|up|to|by)|and (?:had|did|reached|ended|made it|(?:it|they|we|so) (?:was|were"
    r"|did|had))"
    r"|to be (?:covered|paid|met|funded|financed|earned)|talks are"
    r"|not set|no targets?|never (?:met|reached|had|set|been)|reviewed (?:progress|every|monthly)|how"
    r"|target(?:s|ed|ing)? (?:people|those|the|our|families|areas|patients|men|women|residents|streets))\b|n['’]t\b"
    rf"|(?:^|\b{_AHEAD_OF_AN_END} )(?:met|beat|beaten|missed|exceeded|achieved|surpassed|passed|reached)\b",
    re.IGNORECASE,
)
_LATER = regex(r"\b(?:longer?[- ]term|medium[- ]term|is to|are to)\b", re.IGNORECASE)
_FAR_OFF = regex(r"\W*(?:[3-9]|1\d|three|four|five|ten) years?\b", re.IGNORECASE)
_PER_CENT = regex(r"%|\bper ?cent\b", re.IGNORECASE)
_HALVING = regex(r"\b(?:halve|halving)\b", re.IGNORECASE)
_NONE = regex(
    r"\b(?:zero|nil|nought|break even|single (?:figures|digits))\b|^\W*(?:that )?(?:nobody|no one|none|no)\b",
    re.IGNORECASE,
)
# What is said, wanted or due is as often no target: it takes a size that is more than a few things.
_LOOSE = regex(
    r"\b(?:said|agreed|decided|bet|told|assured|wanted|(?:was|were) (?:expected|required|due|supposed|contracted))\b"
    r"(?!.*\b(?:targets?|goals?|aims?)\b)",
    re.IGNORECASE,
)
_LITTLE = regex(r"\b(?:zero|nil|single (?:figures|digits))\b", re.IGNORECASE)
_LEAST = 11  # fewer of what was to be are as often phases and stages
_NEXT, _SHORT = 2, 10
_IT = regex(
    r"(?:And |But )?(?:It|That|They|(?:We|I) (?:did|got|reached|ended|finished|closed|managed|came)|In the end"
    r"|In fact|Today"
    r"|By then|At the end|The (?:figure|result|outcome|median|mean|average))\b"
)
_PARTS = regex(r"[,;:](?!\d)\s?|\s[–—-]\s|\band\b(?! a half\b)")
_CLAUSE = regex(r"[,;:]\s(?!from \d)(?:and\s)?|\band\b", re.IGNORECASE)
_DONE = r"(?:met|missed|achieved|exceeded|reached|beaten|hit|passed|delivered)"
_ALL_TOLD = regex(
    rf"\b(?:all|both)(?: (?:two|three|four|five|six|of (?:them|these)))? (?:were |was |have been )?{_DONE}\b"
    rf"|\b(?:all|both|each|every|none|neither|one|two|three|four|five|six|seven|most|first|second|third|fourth|other"
    rf"|\d+)\b[^.]{{0,40}}\b(?:{NAMED}|measures|them|these)\b[^.]{{0,30}}\b{_DONE}\b"
    rf"|\b(?:met|missed|beat|exceeded|achieved|hit|(?:fell|fallen|falling|were|was|came) short of) (?:[a-z]+"
    rf" ){{0,3}}?{NAMED}"
    rf"|\b{NAMED} (?:that we set |we set |[a-z]+ )?(?:was|were|has been|have been) (?:all |both |[a-z]+ )?{_DONE}"
    rf"|\b{NAMED}\b[^.]{{0,50}}\b{_DONE}\b[^.]{{0,40}}\bthe (?:second|third|other)\b",
    re.IGNORECASE,
)
_FEW_WORDS = 3  # "It was 61% in the last quarter": what has more words of its own is of something else
_MUCH = 0.5  # of what a target measures; so much in common needs no like size
_SOME, _SOMEWHAT = 0.3, 0.25
_RIVAL = 0.6  # what shares less than that with a target, and more with another, is of the other
_VERDICT = regex(r"\b(?:met|missed|beat|beaten|exceeded|surpassed|achieved|fell short|short of)\b", re.IGNORECASE)
_NUMBERED = regex(r"\b(?:target|goal|aim|objective|kpi)s? (?:\d|one|two|three|four|[a-d]\b)", re.IGNORECASE)
_HEADS = regex(
    r"(?:(?:our|the|key|local|agreed|main) )*(?:targets?|goals|objectives|kpis|success measures)(?: we set| set)?[:.]?",
    re.IGNORECASE,
)
_TALKS_OF = regex(
    rf"\b(?:{NAMED}|aim(?:s|ed)?|pledged?|ambition was|hoped (?:to|for)|(?:set out|wanted|meant"
    rf"|promised) to (?!be\b))\b",
    re.IGNORECASE,
)
_LIMIT = regex(r"(?:agreed |contract |national )?(?:thresholds?|ceiling|limit|standard|requirement)s?", re.IGNORECASE)
_OUTCOME = regex(
    r"\b(?:met|yes|no|not|done|achiev\w+|complete\w*|signed|in place|on (?:track|target|course|time)|exceed\w+|green"
    r"|amber"
    r"|red|part\w*|open\w*|live|delivered|miss\w+|below|above|one|two|three|four|five|six|seven|eight|nine|ten|half|all"
    r"|none|every|zero|nil|publish\w+|launched|agreed|ahead|behind|reached|hit|doubled|halved)\b|[✓✔☑✗✘]",
    re.IGNORECASE,
)
# A column that is none of a result: whose it is, how it was before, how it is measured.
_NO_TARGET = regex(
    r"(?!.*\b(?:owner|lead|before|baseline|start|measured?|source|by when|deadline|how|who|why)\b).*", re.IGNORECASE
)


def targets(text: str, *, listed: bool = False, heading: str = "") -> list[Target]:
    """The targets that `text` sets under its `heading`; where it is a list of targets (`listed`), one for each item."""
    headed = bool(_HEADS.fullmatch(heading.strip()))
    said = sentences(text)
    return [
        found
        for nth, one in enumerate(said)
        for found in _in_sentence(one, listed, headed, not listed and _is_pointed_at(said, nth))
    ]


def _is_pointed_at(said: Sequence[Span], nth: int) -> bool:
    """Whether the sentence before asks for targets, or the one behind says that this was one."""
    before, behind = said[nth - 1].text if nth else "", said[nth + 1].text if nth + 1 < len(said) else ""
    if before.endswith("?") and (_TALKS_OF.search(before) or WANTS.search(before)) and not _NOT_OURS.search(before):
        return True
    return bool(POINTS_BACK.match(behind)) and not _NOT_OURS.search(behind) and not aims(behind)


def _in_sentence(sentence: Span, listed: bool, headed: bool, pointed_at: bool) -> Iterator[Target]:
    text = sentence.text
    if _NOT_OURS.search(text) or text.startswith("["):
        return
    by = _until(text)
    if by is None and _LATER.search(text):
        return
    found = False
    told = [(_CLAUSE.split(text), False)] if pointed_at else [*_clauses(text, listed)]
    if headed and not told:
        told = [
            ([clause for clause in _CLAUSE.split(text) if MARK.search(clause) and not AS_DONE.search(clause)], True)
        ]
    for clauses, loose in told:
        for clause in clauses:
            one = target(sentence, clause)
            if one and not (loose and all(map(_is_few, one.sizes)) and not _LITTLE.search(clause)):
                found = True
                yield one._replace(until=_until(clause) or _last_before(text, clause) or by)
        if found:
            return


def _last_before(text: str, clause: str) -> date | None:
    """The date told last ahead of a clause: by 2024 this and that, by 2027 something else."""
    start = text.find(clause)
    return next((found.first for found in reversed(dates(text)) if found.start < start), None)


def _clauses(text: str, listed: bool) -> Iterator[tuple[list[str], bool]]:
    """The clauses of a sentence that may set a target, the likeliest first, and whether a few things are none."""
    if listed:
        yield [text], False
        return
    if cue := SETS.search(text):
        is_quoted = text[cue.end() : cue.end() + 1] in ('"', "“")
        first, *others = _CLAUSE.split(text[cue.end() :])
        yield (
            [first, *(clause for clause in others if not BESIDE.match(clause))],
            bool(_LOOSE.search(cue.group())) and not is_quoted,
        )
    if (back := LOOKS_BACK.search(text)) and not _VERDICT.search(text):
        yield [text[: back.start()]], False
    if (label := LABELLED.search(text)) and (
        not any(map(str.isdigit, label["rest"])) or AT_FIRST.search(label["rest"])
    ):
        yield [text[: label.start("rest")]], False
    if not _VERDICT.search(text) and (wished := list(_wished(text))):
        yield wished, True
    if cue is None and _WAS_TO.search(text):
        yield [clause for clause in [text] if _WAS_TO.search(clause)], True


def _wished(text: str) -> Iterator[str]:
    """The clauses behind a word of wanting that tell of what is still to be, and what goes on from them."""
    told = EVERY_SO_OFTEN.sub("", text)
    if ahead := BY_THEN.match(told):
        yield from (clause for clause in _PARTS.split(told[ahead.end() :]) if not AS_DONE.search(clause))
        return
    for wanting in INTENT.finditer(told):
        if not _is_others(told[: wanting.start()]):
            yield from _still_to_be(told, wanting.end())


def _still_to_be(text: str, start: int) -> Iterator[str]:
    of = OF_SO_MANY.match(text, start)
    named = of or IS.match(text, start)
    is_open = False
    for nth, (clause, mark) in enumerate(_parts(text, named.end() if named else start)):
        mark = ":" if named and not nth else mark
        still = bool(STILL_TO_BE.search(clause)) or (mark == ":" and bool(ORDER.match(clause))) or bool(of and not nth)
        done = bool(AS_DONE.search(clause)) or bool(BESIDE.match(clause))
        is_open = still or (not done and (is_open or (mark == ":" and bool(MARK.search(clause)))))
        if is_open:
            yield named.group() + clause if named and not nth else clause


def _parts(text: str, start: int) -> Iterator[tuple[str, str]]:
    """The clauses from `start` on, each with the mark ahead of it."""
    mark = ""
    for found in _PARTS.finditer(text, start):
        yield text[start : found.start()], mark
        start, mark = found.end(), found.group().strip()
    yield text[start:], mark


def _is_others(ahead: str) -> bool:
    return bool(OTHERS.intersection(ahead.lower().split()[-2:]))


def _is_few(size: Size) -> bool:
    return size.unit == "all" or (not size.unit and size.size < _LEAST)


def target(sentence: Span, clause: str) -> Target | None:
    """The target that a clause of `sentence`, or a row of a table, sets; None where it names none with a size."""
    measure, told = measures(clause), aims(clause)
    if _FAR_OFF.match(sentence.text):
        return None
    if not measure or not (told or _NONE.search(clause) or CHANGES.search(clause)):
        return None
    if _PER_CENT.search(clause) and not any(size.unit in ("fall", "rise") for size in told):
        told = tuple(size for size in told if size.unit)  # 30% of those under 25
    if _HALVING.search(clause):
        told += tuple(Size(size.unit, size.size / 2) for size in told if size.unit != "%")
    return Target(sentence, measure, told, aside(clause), _until(clause))


def heads_targets(cells: Sequence[str]) -> bool:
    """Whether a table with such a first row sets targets and has no column for what came of them."""
    named = [names_targets(cell) for cell in cells]
    if len(cells) == 2 and all(named):  # KPI | Threshold
        return True
    if named[0] and len(cells) > 1 and not any(named[1:]):
        return not any(map(_NO_TARGET.fullmatch, cells[1:]))
    others = (cell for cell, is_target in zip(cells[1:], named[1:], strict=True) if not is_target)
    return any(named[1:]) and not any(map(_NO_TARGET.fullmatch, others))


def goes_on(target: Target, behind: Sequence[str]) -> bool:
    """Whether the sentences `behind` a target tell what became of it, calling it no more than "it"."""
    for text in behind[:_NEXT]:
        found = result(text)
        if found and found.verdict and not found.words - target.measure:
            return True
        if found and _IT.match(text) and is_near(target.sizes, _in_its_unit(target, found), of_few=True):
            return True
        told = [size for size in found.sizes if size.unit] if found and len(text.split()) <= _SHORT else []
        if is_near(target.sizes, told, of_few=True):
            return True
    return False


def _in_its_unit(target: Target, found: Result) -> list[Size]:
    """The sizes of a result, bare numbers also in the units of a target's time: "the median is 17"."""
    bare = [size.size for size in found.sizes if not size.unit]
    times = [size for size in target.sizes if size.unit == "time"]
    return [*found.sizes, *(Size("time", number * unit) for number in bare for unit in MINUTES.values() if times)]


def names_targets(cell: str) -> bool:
    """Whether the head of a table's column names targets."""
    return bool(_TALKS_OF.search(cell) or _LIMIT.fullmatch(cell.strip(" *")))


def is_outcome(cell: str) -> bool:
    """Whether a cell tells what came of a target: a figure, or that it was met."""
    return any(map(str.isdigit, cell)) or bool(_OUTCOME.search(cell))


def points_back(text: str) -> bool:
    """Whether `text` says of what stands before it that it was what had been set."""
    return bool(POINTS_BACK.match(text)) and not _NOT_OURS.search(text)


def _until(text: str) -> date | None:
    return max((found.first for found in dates(text)), default=None)


def announces(text: str) -> bool:
    """Whether `text` ends by announcing a list of targets."""
    last = sentences(text)[-1:]
    return (
        text.rstrip().endswith(":")
        and bool(last)
        and bool(_TALKS_OF.search(last[0].text))
        and not _NOT_OURS.search(last[0].text)
    )


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


def is_about(target: Target, result: Result, rivals: float) -> bool:
    """Whether a result is one of the target, `rivals` being how much it shares with the other targets at the most."""
    if result.verdict and is_near(target.sizes, result.sizes, of_few=True):
        return True
    if result.opinion and target.is_measured and not is_opinion(target.sentence.text):
        return False
    much = target.shared(result)
    near = is_near(target.sizes, result.sizes, of_few=much > 0)
    if much < _RIVAL * rivals and not (much >= _SOME and near):
        return False
    if much >= _MUCH and (result.verdict or is_alike(target.sizes, result.sizes)):
        return True
    if target.names(result) or (much and not target.is_measured):
        return near or result.verdict or not target.is_measured
    if rivals >= _MUCH or not near:
        return False
    if much >= _SOMEWHAT or is_surely_near(target.sizes, result.sizes):
        return True
    return not target.is_measured or result.elliptic or len(telling(result.words)) <= _FEW_WORDS
