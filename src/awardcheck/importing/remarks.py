"""Remarks on how to answer, beneath several questions and each behind the same word: they are left out.

"Remarks: Judges do not know your area. Who gained by it?" asks nothing, and parts a question from the next.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from awardcheck.importing.asks import Ask, ask
from awardcheck.importing.lines import Line
from awardcheck.importing.phrases import patterns
from awardcheck.records import replace
from awardcheck.text.patterns import regex

_FEWEST = 2  # questions with a remark
_QUESTION, _ANSWER = regex(r"Q(?:uestion)?\s?[.:)]\s"), regex(r"A(?:nswer)?\s?[.:)]\s")
_NAMED = regex(r"(?P<word>[A-Z][a-z]+(?: [a-z]+){0,2}):\s")


def without_remarks(lines: Sequence[Line]) -> Iterator[Line]:
    """The lines without the remarks; what stands beneath one keeps its distance from the question."""
    words = list(_words(lines))
    times = Counter(filter(None, words))
    gap = 0
    for line, word in zip(lines, words, strict=True):
        if times[word] >= _FEWEST:
            gap = max(gap, line.gap)
        else:
            yield replace(line, gap=max(line.gap, gap))
            gap = 0


def without_answers(lines: Sequence[Line]) -> Iterator[Line]:
    """The lines without questions of entrants that are answered: "Q. How long should it be?" above "A. Two pages."."""
    gap, answers = 0, False
    for at, line in enumerate(lines):
        behind = lines[at + 1] if at + 1 < len(lines) else None
        asks = (
            behind is not None and _QUESTION.match(line.text) and _ANSWER.match(f"{behind.mark} {behind.text}".strip())
        )
        if asks or answers:
            gap = max(gap, line.gap)
        else:
            yield replace(line, gap=max(line.gap, gap))
            gap = 0
        answers = bool(asks)


def _words(lines: Sequence[Line]) -> Iterator[str]:
    """For each line the words before its colon, if it stands right beneath a question or a remark; "" for others."""
    above = before = ""
    asks = False
    for line in lines:
        word = _word(line)
        beneath = bool(above or asks) and not line.gap and line.form != "heading" and word != before
        above, before = (word if beneath else ""), word
        yield above
        asks = ask(line.text) is Ask.PLAIN


def _word(line: Line) -> str:
    """The words before a colon with which a line begins, unless they speak of the work: "Evidence:"."""
    named = _NAMED.match(line.text)
    of_work = named is not None and patterns("speaks-of")["work"].search(named["word"])
    return "" if named is None or of_work else named["word"].casefold()
