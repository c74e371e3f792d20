"""The numbers of prose and tables, each read with what is said of it: unit, noun, words, times, names, and its role.

One reading for all who compare numbers from place to place (see `twice`). It knows no kinds of sentences: what a number
counts is what stands behind it, and what is said of it is its clause and its sentence.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from awardcheck.records import dataclass
from awardcheck.text import Span, word_set
from awardcheck.text import change_patterns as p
from awardcheck.text.amounts import Amount, amount, reckoned
from awardcheck.text.dates import dates
from awardcheck.text.fact_patterns import NAME
from awardcheck.text.numbers import FRACTION_SIGN, NUMBER_SIGN, F, N, value
from awardcheck.text.patterns import compiled, regex
from awardcheck.text.rounding import Interval, fraction, hedge, in_so_many, widened
from awardcheck.text.sentences import sentences
from awardcheck.text.synonyms import one_word
from awardcheck.text.words import COMMON, stem


@dataclass(frozen=True, slots=True)
class Said:
    """What a sentence or row says of its numbers: words, dates, other times, names, of `whom`, and which `kinds`.

    `strong` is what is no result of the work: a target, somebody else's, a study's; `meant` what may be one.
    """

    words: frozenset[str]
    when: frozenset[str]
    times: frozenset[str]
    names: frozenset[str]
    whom: frozenset[str]
    kinds: frozenset[str]
    meant: bool
    strong: bool


@dataclass(frozen=True, slots=True)
class Stated:
    """A number with its unit, the numbers `beside` it, and the stretches of text that say what it is.

    What these say is read when it is asked for, since few numbers are near enough to another to be one with it.
    """

    value: Interval
    digits: str
    unit: str
    beside: tuple[Interval, ...]
    ahead: str
    clause: str
    behind: str
    sentence: str
    crowd: int
    in_row: bool
    span: Span

    @property
    def said(self) -> Said:
        return _said(self.sentence if self.in_row else self.span.text, self.sentence)

    @property
    def near(self) -> frozenset[str]:
        """The words of its clause."""
        return meaning(self.clause)

    @property
    def head(self) -> frozenset[str] | None:
        """What is counted, or of whom so many per cent are told; None where nothing of the kind follows."""
        return None if self.in_row or self.unit not in ("", "%") else _head(self.behind)

    @property
    def limit(self) -> bool:
        """Whether it is a time within which something is, and not how long it takes."""
        return self.unit in _SPANS and bool(_LIMIT.search(self.ahead))

    @property
    def whole(self) -> bool:
        return bool(_WHOLE.search(self.ahead))

    @property
    def definite(self) -> bool:
        return bool(_DEFINITE.search(self.ahead))

    @property
    def earlier(self) -> bool:
        """Whether it is what was so before."""
        return bool((_BEFORE if self.in_row else _EARLIER).search(self.ahead))

    @property
    def more(self) -> bool:
        """Whether it is of others, or of a part."""
        return not self.in_row and bool(_MORE.search(f"{self.ahead[-40:]} {self.behind[:25]}"))


_TRACE = regex(rf"{NUMBER_SIGN}|{FRACTION_SIGN}|\bhalved\b")
_CROWD = 9  # a sentence with more numbers is a list of something
_REACH = 60  # characters ahead of a number that say what it is
_CELL = 25  # a longer cell is prose
_STOP = (
    r"(?:in|on|at|for|from|of|to|by|with|between|and|or|who|whom|that|which|across|so|an?|the|each|every|per|we|is|are"
    r"|were|was|have|had|has|now|use|take|took|gave|give|open|run|ran|met|meet|before|since|about|came|went|made|did|do"
    r"|left|got|said|than|as|when|where|while|but|if|over|under|within|during|after|until|more|not|still|also|already"
    r"|all|because|through|out|off|up|down|into"
    r"|fell|rose|dropped|went|stayed|would|could|will|can|did|want|wanted|joined|never|only)\b"
)
_NOUNS = rf"((?:(?!{_STOP})[a-z’'-]{{2,20}} ){{0,3}}?(?!{_STOP})[a-z’'-]{{3,20}})"
_END = rf"(?=[.,;:)\n?!]|$| (?:{_STOP}|[a-z]+ed\b|[a-z]+ing\b))"
_HEAD = regex(rf" {_NOUNS}{_END}")
_OF_HEAD = regex(rf"(?: ?%| per ?cent)? (?:out )?of (?:(?:the|our|all|these|those|its|their) ){{0,2}}{_NOUNS}{_END}")
_OF_THEM = regex(r" of (?:them|us)\b")
_OF = r"(?:%| per ?cent)?(?: [a-z]+){0,2} ?(?:(?:out )?of|in|/) (?:(?:the|our|all|a|every|these|those) ){0,2}"
_WHOLE = regex(rf"{N}{_OF}$")
_SPANS = word_set("second minute hour day night week month quarter year")
_LIMIT = regex(
    r"\b(?:within|inside|under|after|at|in (?:under|less than)|first|last|past|next|every|than|aged?|over|for|in|by)"
    r" (?:the |those |these |its )?(?:first |last |next |working )?$"
)
_DEFINITE = regex(r"\b(?:all|the|our|these|those|each of the|all of the) (?:of )?$")
_EARLIER = regex(
    r"\b(?:from|used to be|had been|had(?! (?:dropped|fallen|risen|gone|come|grown))|against|instead of|rather than"
    r"|compared with|where it was) (?:[a-z]+ ){0,2}?£?$"
)
_MORE = regex(
    r"\b(?:another|further|extra(?!-)|additional|more|other|remaining|rest|second|third|new|half|most|some|many|few|last"
    r"|next|previous|remain\w*)\b"
)
_MEANT = regex(
    r"\b(?:targets?|goals?|aim(?:s|ed|ing)?|plan(?:s|ned|ning)?|intend\w*|hop(?:e|es|ed|ing)|expect\w*|pledg\w*|promis\w*"
    r"|want(?:ed)?|require[ds]?|would|should|agreed|ambition|capacity|asked)\b",
    re.IGNORECASE,
)
_STRONG = regex(
    r"^(?:(?:the|a|our) neighbouring\b|by (?=[^,.:]{3,25}[,:])|set|recruit|reach|short term"
    r"|long term|success)\b(?!.*\b(?:was|were|had|has|have)\b)"
    r"|\b(?:targets?|(?<!their )goals?|KPIs?|thresholds?|aim(?:s|ed|ing)? (?:to|for|was|is)|(?:we|i|they|team|board|it)"
    r" (?:had )?(?:planned|intended|hoped|wanted|expected|resolved|promised|pledged)|resolved to|were to|was to"
    r"|measures?(?: chosen|, set|:)|nationally|national|england|wales|elsewhere|trajectory|forecast|projected|budgeted"
    r"|trial|stud(?:y|ies)|controls?|will|would have|subgroup|per head)\b",
    re.IGNORECASE,
)
_CUT = regex(r"[;:()–—]|,(?!\d)|\.(?!\d)|\b(?:and|but|while|whereas|although)\b")
_TIMES = regex(
    r"\b(?:first|second|third|last|next|this|previous|following|opening|full|financial)(?: [a-z]+)? (?:year|month"
    r"|winter|summer|spring|autumn|term|quarter|cohort|phase|weeks?|months|years)|\b(?:two|three|four|five|six|nine|twelve"
    r"|eighteen|\d+) (?:months|years|weeks|winters)|\b(?:christmas|easter|winter|summer|spring|autumn|january|february"
    r"|march|april|june|july|august|september|october|november|december|pilot|to date|so far|since (?:the|we|it|they)"
    r"|(?:before|after) (?:the|we|it)|at the (?:start|end|outset)|annual|a year|yearly|monthly|later|earlier|first"
    r"|second|third|final|next)\b|\bprevious\w*",
    re.IGNORECASE,
)
_WHOM = regex(
    rf"\b(?:of|for|among|in|from|at|on|across|within|with|by) (?:(?:the|our|all|those|these) ){{0,2}}(?:{N} )?"
    rf"(?:or more )?((?:(?!{_STOP})[a-z’'&-]{{2,20}} ?){{1,3}})"
)
_KINDS = regex(
    r"\b(?:among|those who also|ci|confidence|iqr|ranged?|varied|each|average|mean|median|longest|shortest|highest"
    r"|lowest|net|gross)\b",
    re.IGNORECASE,
)
# Half of a place that a sentence before it names: "of the relatives there 43% knew".
_THERE = regex(
    r"(?<!\bwas )(?<!\bis )(?<!\bin )\b[a-z]{3,} there\b(?! (?:is|are|was|were|has|have|had|will|would)\b)(?!['’])"
)
_IN_SO_MANY = regex(rf"(?P<k>{N}) (?:in|out of)(?: every)? (?P<n>{N})")
_HALVED = Interval(0.45, 0.55)
_PART_OF_TIME = regex(r"\bhours?,? (?:and )?$"), regex(rf" hours?,? (?:and )?{N} min")
_BEFORE = regex(r"\b(?:before|baseline|start)\b", re.IGNORECASE)
_IN_HEAD = regex(r"\b(week|day|month|hour|minute)s\b|(%)|(£)")
_TUMBLES = regex(r"\b(?:falls|fallers?)\b(?! (?:by|to|from|short|below|under))")
_NOISE = frozenset(
    stem(word)
    for word in word_set(
        """per cent percent fell dropped rose risen gone went down up brought took cut reduced reduction
        increase increased lowered raised improved saw see now so far already also still only just over under more less
        about around nearly almost overall total all year years month months week weeks day days time people number
        numbers rate first last within after before between under got get getting made make how why when where while who
        whom no not none some most many much very own everybody everyone nobody team service services scheme programme
        across project new our their we us it ran run january february march april may june july august september
        october november december because thanks says said told show shows showed shown halved"""
    )
)


@lru_cache(maxsize=512)
def stated(text: str) -> tuple[Stated, ...]:
    """The numbers of prose."""
    marked = reckoned(text)
    if not _TRACE.search(marked):
        return ()
    told = (said for said in sentences(text) if _TRACE.search(marked, said.start, said.end))
    return tuple(found for said in told for found in _in(text, marked, said))


def _in(text: str, marked: str, said: Span) -> Iterator[Stated]:
    shares = [*_fractions(text, marked, said)]
    counts = (
        one
        for one in _amounts(text, marked, said.start, said.end)
        if not any(share.start <= one.start < share.end for share in shares)
    )
    numbers = sorted([*counts, *shares])
    if not 0 < len(numbers) <= _CROWD or said.text.endswith("?"):
        return
    for number in numbers:
        ahead = marked[max(said.start, number.start - _REACH) : number.start]
        behind = marked[number.end : min(said.end, number.end + _REACH)]
        if _PART_OF_TIME[0].search(ahead) or _PART_OF_TIME[1].match(behind):
            continue
        clause = _clause(marked, said, number)
        if _THERE.search(clause):
            continue
        beside = tuple(other.interval for other in numbers if other is not number and other.unit == number.unit)
        yield Stated(
            number.interval,
            text[number.start : number.end],
            number.unit,
            beside,
            ahead,
            clause,
            behind,
            marked[said.start : said.end],
            len(numbers),
            False,
            said,
        )


def _clause(marked: str, said: Span, number: Amount) -> str:
    start = max((cut.end() for cut in _CUT.finditer(marked, said.start, number.start)), default=said.start)
    if _OF_THEM.match(marked, number.end):  # all who finished the course, 31 of them
        start = max(said.start, start - 2 * _REACH)
    cut = _CUT.search(marked, number.end, said.end)
    return marked[start : cut.start() if cut else said.end]


@lru_cache(maxsize=4096)
def _head(behind: str) -> frozenset[str] | None:
    if _OF_THEM.match(behind):
        return frozenset()
    found = _HEAD.match(behind) or _OF_HEAD.match(behind)
    return meaning(found[1]) if found else None


def head(marked: str, end: int) -> frozenset[str] | None:
    """What the number that ends there counts, in marked text; None where nothing of the kind follows."""
    return _head(marked[end : end + _REACH])


@lru_cache(maxsize=4096)
def _said(text: str, marked: str) -> Said:
    return Said(
        words=meaning(marked),
        when=frozenset(f"{found.first}-{found.last}" for found in dates(text)),
        times=frozenset(found.lower() for found in _TIMES.findall(text)),
        names=frozenset(NAME.findall(text)),
        whom=frozenset(word for of in _WHOM.finditer(marked) for word in meaning(of[1])),
        kinds=frozenset(found.lower() for found in _KINDS.findall(text)),
        meant=bool(_MEANT.search(text)),
        strong=bool(_STRONG.search(text)),
    )


@lru_cache(maxsize=4096)
def meaning(words: str) -> frozenset[str]:
    """The stems of what is measured: none of change and time, synonyms as one."""
    low = _TUMBLES.sub("tumbles", words.lower()).replace("’s", "").replace("'s", "")
    return one_word({stem(word) for word in compiled(r"[a-z]{2,}").findall(low) if word not in COMMON} - _NOISE)


def _amounts(text: str, marked: str, start: int, end: int) -> Iterator[Amount]:
    for number in compiled(N).finditer(marked, start, end):
        if found := amount(text, marked, *number.span(), p.DASHED):
            yield found


def _fractions(text: str, marked: str, said: Span) -> Iterator[Amount]:
    """A third, two in three, and what was halved, in per cent."""
    for found in _IN_SO_MANY.finditer(marked, said.start, said.end):
        few, all_ = (value(text[slice(*found.span(name))]) for name in "kn")
        if share := in_so_many(few, all_, hedge(text[max(0, found.start() - 30) : found.start()])):
            yield Amount(*found.span(), share.times(100), "%")
    for found in compiled(rf"{F}|\bhalved\b").finditer(marked, said.start, said.end):
        how = hedge(text[max(0, found.start() - 30) : found.start()])
        part = _HALVED if marked[found.start()] == "h" else fraction(text[slice(*found.span())])
        if part:
            yield Amount(*found.span(), widened(part, how).times(100), "%")


def stated_in_rows(table: str, rows: list[str]) -> Iterator[Stated]:
    """The numbers of a table's cells, each said of what heads its row and its column."""
    marked, start = reckoned(table), 0
    heads = rows[0].split(" | ") if rows else []
    for nth, row in enumerate(rows):
        cells = row.split(" | ")
        at = start + len(cells[0]) + 3
        numbers = [*_amounts(table, marked, start + len(cells[0]), start + len(row))] if nth else []
        for head, cell in zip(heads[1:], cells[1:], strict=False):
            for number in numbers:
                if at <= number.start < at + len(cell) and len(cell) < _CELL:
                    yield _of_cell(table, Span(start, start + len(row), row), f"{cells[0]} {head}", number, numbers)
            at += len(cell) + 3
        start += len(row) + 1


def _of_cell(text: str, row: Span, named: str, number: Amount, numbers: list[Amount]) -> Stated:
    """A number of a table; the sentence that it would stand in is what heads its row and its column."""
    unit = _IN_HEAD.search(named.lower())
    return Stated(
        number.interval,
        text[number.start : number.end],
        number.unit or (next(filter(None, unit.groups())) if unit else ""),
        tuple(other.interval for other in numbers if other is not number),
        named,
        named,
        "",
        named,
        1,
        True,
        row,
    )
