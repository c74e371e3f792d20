"""Reads the numbers of prose and of tables, each as `stated.Stated`: counts, money, times, and shares told in any way.

A number that is one end of a range is left out, and so are those of questions and of long lists.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

from awardcheck.text import Span
from awardcheck.text.facts.odd_numbers import MINUTES, TIME
from awardcheck.text.facts.stated import Stated
from awardcheck.text.facts.stated_signs import CUT, OF_THEM, REACH, SPANS
from awardcheck.text.figures import change_patterns as p
from awardcheck.text.figures.amounts import Amount, amount, reckoned
from awardcheck.text.figures.numbers import FRACTION_SIGN, NUMBER_REST, NUMBER_SIGN, F, N, value
from awardcheck.text.figures.rounding import Interval, exactly, fraction, hedge, in_so_many, widened
from awardcheck.text.patterns import compiled, regex
from awardcheck.text.sentences import sentences

_TRACE = regex(rf"{NUMBER_SIGN}|{FRACTION_SIGN}|\bhalved\b")
_HUNDRED = 100
_CROWD = 9  # a sentence with more numbers is a list of something
_CELL = 25  # a longer cell is prose
_BACK = regex(r"\b(?:they|them|their|it|its|this|that|these|those|there (?:is|are|was|were)|us)\b")
_SHORT = 40  # characters of a sentence that leans on the one before
# Half of a place that a sentence before it names: "of the relatives there 43% knew".
_THERE = regex(
    r"(?<!\bwas )(?<!\bis )(?<!\bin )\b(?![a-z]+ed )[a-z]{3,} there\b(?! (?:is|are|was|were|has|have|had|will|would)\b)"
    r"(?! and then\b|['’])"
)
_IN_SO_MANY = regex(rf"(?P<k>{N})(?: (?:in|out of)(?: every| each)?|(?: [a-z]+) in every) (?P<n>{N})")
_OF_A_HUNDRED = regex(rf"(?P<k>{N})(?: [a-z]+)? (?:in|out of|of) (?:(?:every|each) )?(?:hundred\b|(?P<n>{N}))")
# "three quarters of an hour", "half a day", "a year and a half"
_PART_OF_TIME = (
    rf"(?P<part>{F})(?: of)? an? (?P<of>minute|hour|day|week|month|year)\b"
    rf"|\ban? (?P<and>minute|hour|day|week|month|year) and (?:a )?(?P<more>{F})"
)
_HALVED = Interval(0.45, 0.55)
# What stands between the two numbers of "1 hour 53 minutes", by the unit of the smaller one.
_JOINS = {
    "minute": regex(r" ?h(?:(?:ou)?rs?)?,? (?:and )?"),
    "second": regex(r" ?m(?:in(?:ute)?s?)?,? (?:and )?"),
}
# from 61 days to 44, from 61 days in 2022 to 44; "to 7.2 days, not quite to 7.0"
_TO_ANOTHER = regex(
    r" ?[a-z]+(?: in {5,9})?(?: to (?:just |only |about |around |under )?|,? (?:but )?not (?:quite )?(?:to )?(?:the )?)"
)
_OF_ALL = regex(r"\W*(?:out )?of (?:the|our|all|those|these)\b[^,]*,$")
_SAYS = regex(r"\b[a-z]{3,}")
_UNITS = {"min": "minute", "hr": "hour", "wk": "week", "yr": "year"}
_WHOSE_HOURS = regex(r" [a-z’'-]{3,} hours\b")  # "2,300 volunteer hours"
_IN_HEAD = regex(rf"(?<!{NUMBER_REST} )(?<!{NUMBER_SIGN} )\b(week|day|night|month|hour|minute)s\b|(%)|(£)")


@lru_cache(maxsize=512)
def stated(text: str) -> tuple[Stated, ...]:
    """The numbers of prose."""
    marked = reckoned(text)
    if not _TRACE.search(marked):
        return ()
    told = sentences(text)
    return tuple(
        found
        for before, told_now in pairwise((None, *told))
        if told_now and _TRACE.search(marked, told_now.start, told_now.end)
        for found in _in(text, marked, told_now, before)
    )


def _in(text: str, marked: str, within: Span, before: Span | None) -> Iterator[Stated]:
    numbers = _numbers(text, marked, within)
    if not 0 < len(numbers) <= _CROWD or within.text.endswith("?"):
        return
    sentence = marked[within.start : within.end]
    leans = before and (len(sentence) < _SHORT or _BACK.search(sentence))
    lead = marked[before.start : before.end] if before and leans else ""
    alike = [_in_one_unit(_size(marked, number), number.unit) for number in numbers]
    for nth, number in enumerate(numbers):
        if _is_of_clock(marked, number):
            continue
        start, end = _clause(marked, within, number)
        if _THERE.search(marked, start, end) or (number.unit in SPANS and marked[number.end : number.end + 1] == "-"):
            continue
        size, unit = alike[nth]
        yield Stated(
            value=size,
            digits=text[number.start : number.end],
            unit=unit,
            beside=tuple(one for at, (one, its) in enumerate(alike) if at != nth and its == unit),
            others=tuple((its, one) for one, its in alike if its != unit),
            ahead=marked[max(within.start, number.start - REACH) : number.start],
            clause=marked[start:end],
            clause_text=text[start:end],
            behind=marked[number.end : min(within.end, number.end + REACH)],
            sentence=sentence,
            lead=lead,
            lead_text=before.text if before and lead else "",
            crowd=len(numbers),
            in_row=False,
            span=within,
        )


# "from ten until six": hours of the day.
_UNTIL = regex(rf" (?:until|till) {N}"), regex(rf"\bfrom {N} (?:until|till|to) $")


def _is_of_clock(marked: str, number: Amount) -> bool:
    if number.unit:
        return False
    ahead = marked[max(0, number.start - 30) : number.start]
    opens = ahead.endswith("from ") and _UNTIL[0].match(marked, number.end)
    return bool(opens or (ahead.endswith(("ntil ", "till ")) and _UNTIL[1].search(ahead)))


def _numbers(text: str, marked: str, within: Span) -> Sequence[Amount]:
    """The numbers of a sentence in order: counts and amounts, shares told in other ways, and times of two units."""
    shares = [*_fractions(text, marked, within)]
    counts = (
        one
        for one in _amounts(text, marked, within.start, within.end)
        if not any(share.start <= one.start < share.end for share in shares)
    )
    return _joined(marked, sorted([*counts, *shares]))


def _joined(marked: str, numbers: Sequence[Amount]) -> list[Amount]:
    """The numbers with "1 hour 53 minutes" as one number of minutes, and so with minutes and seconds."""
    found: list[Amount] = []
    for number in numbers:
        between = marked[found[-1].end : number.start] if found else ""
        if number.unit in _JOINS and _JOINS[number.unit].fullmatch(between):
            whole = exactly(60 * found[-1].interval.middle) + number.interval
            found[-1] = Amount(found[-1].start, number.end, whole, number.unit)
        elif not number.unit and found and found[-1].unit in SPANS and _TO_ANOTHER.fullmatch(between):
            found.append(number._replace(unit=found[-1].unit))
        elif number.unit and found and not found[-1].unit and between == " to ":
            found[-1:] = found[-1]._replace(unit=number.unit), number
        else:
            found.append(number)
    return found


def _in_one_unit(value: Interval, unit: str) -> tuple[Interval, str]:
    """A time in minutes, so that 90 minutes and two hours can be compared; anything else as it is."""
    return (value.times(MINUTES[unit]), TIME) if unit in MINUTES else (value, unit)


_OF_A_WEEK = regex(r" days (?:a|per|each|every) week\b")


def _size(marked: str, number: Amount) -> Interval:
    """The value of a number; "six days a week" are six to the last one, and no rounded time."""
    is_count = number.unit == "day" and _OF_A_WEEK.match(marked, number.end)
    return exactly(number.interval.middle) if is_count else number.interval


def _clause(marked: str, within: Span, number: Amount) -> tuple[int, int]:
    start = _start(marked, within.start, number.start)
    cut = CUT.search(marked, number.end, within.end)
    end = cut.start() if cut else within.end
    if OF_THEM.match(marked, number.end):  # all who finished the course, 31 of them
        start = max(within.start, start - 2 * REACH)
    elif _leans(marked, within, number, start, end):
        start = _start(marked, within.start, start - 1)
    return start, end


def _start(marked: str, start: int, end: int) -> int:
    return max((cut.end() for cut in CUT.finditer(marked, start, end)), default=start)


def _leans(marked: str, within: Span, number: Amount, start: int, end: int) -> bool:
    """Whether the clause ahead says what it is: "of the men released, 64 per cent", "homes reached (437)"."""
    if marked[start - 1 : start] == "(":
        return not _SAYS.search(marked, start, end)
    return number.unit == "%" and bool(_OF_ALL.match(marked, within.start, start))


def _amounts(text: str, marked: str, start: int, end: int) -> Iterator[Amount]:
    for number in compiled(N).finditer(marked, start, end):
        if found := amount(text, marked, *number.span(), p.DASHED):
            is_of_hours = not found.unit and _WHOSE_HOURS.match(marked, found.end)
            yield found._replace(unit="hour" if is_of_hours else _UNITS.get(found.unit, found.unit))


def _fractions(text: str, marked: str, within: Span) -> Iterator[Amount]:
    """A third, two in three, and what was halved, in per cent."""
    for found in _IN_SO_MANY.finditer(marked, within.start, within.end):
        few, all_ = (value(text[slice(*found.span(name))]) for name in "kn")
        if share := in_so_many(few, all_, hedge(text[max(0, found.start() - 30) : found.start()])):
            yield Amount(*found.span(), share.times(100), "%")
    for found in _OF_A_HUNDRED.finditer(marked, within.start, within.end):
        is_hundred = found["n"] is None or value(text[slice(*found.span("n"))]) == _HUNDRED
        if is_hundred and (part := amount(text, marked, *found.span("k"), p.DASHED)):
            yield Amount(*found.span(), part.interval, "%")
    times = [*_parts_of_times(text, marked, within)]
    yield from times
    for found in compiled(rf"{F}|\bhalved\b").finditer(marked, within.start, within.end):
        if any(time.start <= found.start() < time.end for time in times):
            continue
        how = hedge(text[max(0, found.start() - 30) : found.start()])
        share = _HALVED if marked[found.start()] == "h" else fraction(text[slice(*found.span())])
        if share:
            yield Amount(*found.span(), widened(share, how).times(100), "%")


def _parts_of_times(text: str, marked: str, within: Span) -> Iterator[Amount]:
    for found in compiled(_PART_OF_TIME).finditer(marked, within.start, within.end):
        whole, unit = (1, found["and"]) if found["and"] else (0, found["of"])
        if part := fraction(text[slice(*found.span("more" if whole else "part"))]):
            yield Amount(*found.span(), exactly(whole) + part, unit)


def stated_in_rows(table: str, rows: list[str]) -> Iterator[Stated]:
    """The numbers of a table's cells, each said of what heads its row and its column."""
    marked, start = reckoned(table), 0
    heads = rows[0].split(" | ") if rows else []
    for nth, row in enumerate(rows):
        cells = row.split(" | ")
        at = start + len(cells[0]) + 3
        numbers = _joined(marked, [*_amounts(table, marked, start, start + len(row))]) if nth else []
        for head, cell in zip(heads[1:], cells[1:], strict=False):
            for number in numbers:
                if at <= number.start < at + len(cell) and len(cell) < _CELL:
                    yield _of_cell(table, Span(start, start + len(row), row), cells[0], head, number, numbers)
            at += len(cell) + 3
        start += len(row) + 1


def _of_cell(text: str, row: Span, label: str, head: str, number: Amount, numbers: Sequence[Amount]) -> Stated:
    """A number of a table; the sentence that it would stand in is what heads its row and its column."""
    named = f"{label} {head}"
    headed = _IN_HEAD.search(reckoned(named))
    told_in = number.unit or (next(filter(None, headed.groups())) if headed else "")
    size, unit = _in_one_unit(number.interval, told_in)
    beside = ((other.interval, other.unit or told_in) for other in numbers if other is not number)
    return Stated(
        value=size,
        digits=text[number.start : number.end],
        unit=unit,
        beside=tuple(_in_one_unit(*other)[0] for other in beside),
        others=(),
        ahead=label.lower(),
        clause=named.lower(),
        clause_text=named,
        behind="",
        sentence=named.lower(),
        lead="",
        lead_text="",
        crowd=1,
        in_row=True,
        span=row,
    )
