"""Targets that were set, each with the words that say what it measures, and what reports on them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date

from awardcheck.records import dataclass, replace
from awardcheck.text import Span
from awardcheck.text.attained import ALL, Result, Size, aims, aside, is_near, measures, shared
from awardcheck.text.dates import dates
from awardcheck.text.patterns import regex
from awardcheck.text.sentences import sentences


@dataclass(frozen=True, slots=True)
class Target:
    """A target: its sentence, and what it measures."""

    sentence: Span
    measure: frozenset[str]
    sizes: tuple[Size, ...] = ()
    aside: frozenset[str] = frozenset()
    until: date | None = None  # by when it is to be reached, at the earliest

    def shared(self, result: Result) -> float:
        """How much of what it measures a result names."""
        return shared(self.measure, result.words, self.aside)

    @property
    def is_measured(self) -> bool:
        """Whether it names more than all or none."""
        return any(size.unit not in ("all", "%") or size.size != ALL for size in self.sizes)


_NAMED = (
    r"(?:targets?|goals?|aims?|objectives?|kpis?|success (?:measures|criteria)|(?:key )?(?:performance )?indicators?"
    r"|ambitions?|trajector(?:y|ies))"
)
_SETTERS = (
    r"(?:we|i|partners|board|practices?|team|council|trust|charity|company|trustees|commissioners?|programme|project"
    r"|scheme|alliance|network|contract|protocol|plan|icb|consortium|cabinet|committee|funders?|client|governors"
    r"|all of us)"
)
_VOWED = (
    r"(?:aimed|wanted|hoped|set out|pledged|meant|undertook|promised|intended|planned|committed(?: (?:ourselves"
    r"|themselves))?|resolved|vowed|sought|bet)"
)
_WHOM = r"(?: (?:ourselves|together|us|(?:with )?(?:the|my|our|its|their) [a-z]+(?: [a-z]+)?))?,?"
_SET = regex(
    rf"\b(?:our|the|its|their|a|an|two|three|four|five|six|local|agreed|own|set|these|contract) "
    rf"(?:[a-z]+ ){{0,2}}?{_NAMED} (?:(?:was|were|is|are|set|agreed|for)\b|:|of (?=(?:[a-z]+ ){{0,3}}?"
    r"(?:£?\d|zero\b|no\b)))"
    rf"|\b{_NAMED} (?:was|were|are|is|agreed|set)\b"
    rf"|\b(?:{_NAMED}|endpoints|milestones|criteria|(?:outcomes|results|things) were to be"
    r"|(?:numbers?|figures?|things?|results?) to (?:hit|beat|reach|aim (?:for|at)))(?:"
    rf" \([^.:()]{{0,50}}\))?[^.:()]{{0,60}}:"
    rf"|\b(?:set|agreed|fixed) (?:[a-z]+ ){{0,4}}?{_NAMED}\b"
    rf"|\b{_SETTERS} (?:had )?(?:all )?{_VOWED} (?:to|for)\b"
    rf"|\b{_SETTERS} (?:had )?(?:asked for|specified|called for|wanted)"
    r"(?= (?:[a-z]+ ){0,3}?(?:£?\d|(?:one|two|three|four|five|six|seven|eight|nine|ten|every|half)\b))"
    rf"|\b{_SETTERS} (?:had )?wanted(?= [^.;:]{{3,80}}? to [a-z]+\b)"
    rf"|\b{_SETTERS} (?:had )?(?:asked|required|expected|commissioned|challenged|tasked|wanted)"
    r" (?:us|ourselves|the (?:team|service|charity|trust)) to\b"
    rf"|\b(?:{_SETTERS} (?:had )?(?:all )?|it (?:was|had been) )(?:said|agreed|decided|promised|pledged|hoped|resolved"
    rf"|undertook|bet|told|assured){_WHOM}(?: that)?(?= [^.;:]{{2,90}}? (?:would|should|had to|be|was to|were to)\b"
    r"| (?:we|they|it)['’]d\b)"
    r"|\bsuccess (?:would be|was to be|would mean|was to mean|meant)\b"
    r"|\b(?:was|were) (?:expected|required|due|supposed|contracted) to\b"
    r"|\b(?:plan|contract|board|protocol) required"
    r"(?= (?:an? )?(?:[a-z]+ )?(?:saving|reduction|cut|fall|rise|increase) (?:of|in)\b)"
    r"|\b(?:bid|application|proposal|business case)\b[^.;:,]{0,30}? (?:spoke of|promised|named|offered)"
    r"(?= (?:[a-z]+ ){0,2}?£?\d)"
    r"|\b(?:the|our|my) (?:plan|idea|brief|challenge|task|intention|commitment|promise|undertaking|requirement|hope)"
    r" (?:was|had been) (?:for|to|that)\b",
    re.IGNORECASE,
)
# What was to come, with the words ahead of it that say of what: "the wait was to fall by half".
_WAS_TO = regex(
    r"(?<!\bwho )(?<!\bthat )(?<!\bwhich )(?<!\bif )(?<!\bif it )(?<!\bif they )\b(?:was|were) to"
    r" (?:be|fall|rise|drop|have|come|go|reach|cost|save|get|return|grow|stay|take|see|halve|double)\b",
    re.IGNORECASE,
)
# Those of others, those of which the same sentence tells the end, and "we target people".
_AHEAD_OF_AN_END = (
    r"(?:was|were|is|are|has|have|had|been|we|i|it|they|that|which|this|each|all|both|just|easily|narrowly|comfortably"
    r"|nearly|almost|not|yet|and|but|then|later|targets?|goals?|aims?)"
)
_NOT_OURS = regex(
    r"\b(?:next (?:year|phase|step)s?|nationally|national|statutory|constitutional|nhs (?:england|standard)|will|aim to"
    r"|future|against (?:an? |the |our |this )?(?:[a-z]+ )?(?:targets?|goals?|plan|baseline|£?\d)"
    r"|fell|rose|result|actual|now|outcome was|became|minus|in the bag"
    r"|; (?:there|we|it|they|in the end|so far) (?:were|was|are|is|have|has|had|got)"
    r"|and (?:came|went|got) (?:down|up|to|by)"
    r"|to be (?:covered|paid|met|funded|financed|earned)|talks are"
    r"|not set|no targets?|never (?:met|reached|had|set|been)|reviewed (?:progress|every|monthly)|how"
    r"|target(?:s|ed|ing)? (?:people|those|the|our|families|areas|patients|men|women|residents|streets))\b|n['’]t\b"
    rf"|(?:^|\b{_AHEAD_OF_AN_END} )(?:met|beat|beaten|missed|exceeded|achieved|surpassed|passed|reached)\b",
    re.IGNORECASE,
)
_LATER = regex(r"\b(?:longer?[- ]term|medium[- ]term|is to|are to)\b", re.IGNORECASE)
_HALVING = regex(r"\b(?:halve|halving)\b", re.IGNORECASE)
_NONE = regex(r"\b(?:zero|nil|nought|break even)\b|^\W*(?:that )?(?:nobody|no one|none|no)\b", re.IGNORECASE)
# What is said, wanted or due is as often no target: it takes a size that is more than a few things.
_LOOSE = regex(
    r"\b(?:said|agreed|decided|bet|told|assured|wanted|(?:was|were) (?:expected|required|due|supposed|contracted))\b"
    r"(?!.*\b(?:targets?|goals?|aims?)\b)",
    re.IGNORECASE,
)
_LEAST = 11  # fewer of what was to be are as often phases and stages
_CLAUSE = regex(r"[,;:]\s(?!from \d)(?:and\s)?|\band\b", re.IGNORECASE)
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
_MUCH = 0.5  # of what a target measures; so much in common needs no like size
_SOME = 0.3
_RIVAL = 0.6  # what shares less than that with a target, and more with another, is of the other
_VERDICT = regex(r"\b(?:met|missed|beat|beaten|exceeded|surpassed|achieved|fell short|short of)\b", re.IGNORECASE)
_NUMBERED = regex(r"\b(?:target|goal|aim|objective|kpi)s? (?:\d|one|two|three|four|[a-d]\b)", re.IGNORECASE)
_TALKS_OF = regex(rf"\b(?:{_NAMED}|aim(?:s|ed)?|pledged?|ambition was|hoped (?:to|for))\b", re.IGNORECASE)
# A column that is none of a result: whose it is, how it was before, how it is measured.
_NO_TARGET = regex(
    r"(?!.*\b(?:owner|lead|before|baseline|start|measured?|source|by when|deadline|how|who|why)\b).*", re.IGNORECASE
)
_TRACE = regex(
    r"\b(?:(?:was|were) to|ambition|target|goal|objective|kpi|indicator|trajector|criteri|endpoint|milestone"
    r"|success|aim|to (?:hit|beat|reach)|wanted|hoped|vowed|sought|bet\b|told|assured|due to|supposed|contracted"
    r"|set\b|pledged|meant|undertook|promised"
    r"|intended|planned|committed|resolved|asked|specified|called for|required|expected|said|agreed|decided"
    r"|(?:plan|idea|brief|challenge|task|intention|commitment|undertaking|requirement|hope) (?:was|had been)"
    r"|spoke of|offered)",
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
    loose = hoped or bool(cue and _LOOSE.search(cue.group()))
    clauses = _CLAUSE.split(sentence.text[cue.end() :]) if cue and not listed else [sentence.text]
    for clause in clauses:
        if hoped and not _WAS_TO.search(clause):
            continue
        if (found := target(sentence, clause)) and not (loose and all(map(_is_few, found.sizes))):
            yield replace(found, until=_until(clause) or by)


def _is_few(size: Size) -> bool:
    return size.unit == "all" or (not size.unit and size.size < _LEAST)


def target(sentence: Span, clause: str) -> Target | None:
    """The target that a clause of `sentence`, or a row of a table, sets; None where it names none with a size."""
    measure, told = measures(clause), aims(clause)
    if not measure or not (told or _NONE.search(clause)):
        return None
    if _HALVING.search(clause):
        told += tuple(Size(size.unit, size.size / 2) for size in told if size.unit != "%")
    return Target(sentence, measure, told, aside(clause), _until(clause))


def heads_targets(cells: Sequence[str]) -> bool:
    """Whether a table with such a first row sets targets and has no column for what came of them."""
    named = [bool(_TALKS_OF.search(cell)) for cell in cells]
    if named[0] and len(cells) > 1 and not any(named[1:]):
        return not any(map(_NO_TARGET.fullmatch, cells[1:]))
    others = (cell for cell, is_target in zip(cells[1:], named[1:], strict=True) if not is_target)
    return any(named[1:]) and not any(map(_NO_TARGET.fullmatch, others))


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
    much = target.shared(result)
    near = is_near(target.sizes, result.sizes, of_few=much > 0)
    if much < _RIVAL * rivals and not (much >= _SOME and near):
        return False
    if much >= _MUCH or (much and (near or result.verdict or not target.is_measured)):
        return True
    return near and rivals < _MUCH and not result.opinion
