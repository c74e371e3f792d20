"""How long each section and the entry are, by both ways of counting, and what could go first."""

from __future__ import annotations

from collections.abc import Iterator

from awardcheck.checks._states import evidence_in, heading_place
from awardcheck.checks._wording import counted
from awardcheck.draft import Place, count_words
from awardcheck.reading import Reading
from awardcheck.reading.passages import Passage
from awardcheck.reading.signals import echo
from awardcheck.records import dataclass
from awardcheck.text.boasts.vague import vague_claims
from awardcheck.text.length import count_as_forms_do, said_again
from awardcheck.text.sentences import sentences

_SAID_BACK = 0.75  # from this share of the question's own words on, a sentence says little else
_LEAST_WORDS = 6
_AT_MOST = 5
_MOST = 500  # more sentences than any answer has; each is held against all others


@dataclass(frozen=True, slots=True)
class Length:
    """A section, or the whole entry where `criterion` is None, with its words by Word's count and as forms count."""

    name: str
    criterion: str | None
    place: Place | None
    words: int
    in_forms: int
    limit: int
    source: str | None


def lengths(reading: Reading) -> Iterator[Length]:
    """Of every section that has a limit, and of the whole entry where that has one."""
    category = reading.category
    published = category.word_limit
    source = published.source.rstrip(".") if published else None
    for result in reading.criteria:
        if limit := category.limit(result.criterion):
            id = result.criterion.id
            more = sum(map(_more_in_forms, _under(reading, id)))
            named = None if result.criterion.word_limit else source
            place = heading_place(result)
            yield Length(result.criterion.name, id, place, result.words, result.words + more, limit, named)
    if published and published.total:
        more = sum(map(_more_in_forms, reading.passages))
        yield Length("The entry", None, None, reading.words, reading.words + more, published.total, source)


def _under(reading: Reading, criterion: str | None) -> list[Passage]:
    return [passage for passage in reading.passages if criterion in (None, passage.criterion)]


def _more_in_forms(passage: Passage) -> int:
    text = passage.text.replace(" | ", " ") if passage.kind == "table" else passage.text
    return count_as_forms_do(text) - count_words(text)


def could_go(reading: Reading, criterion: str | None) -> list[str]:
    """The sentences that could go first: what says the question back, what is said twice, what nothing shows."""
    asks = [prompt.ask for prompt in reading.category.prompts() if prompt.id.startswith(f"{criterion or ''}")]
    said = [
        (passage, " ".join(one.text.split()))
        for passage in _under(reading, criterion)
        if passage.kind != "table"
        for one in sentences(passage.text)
    ]
    said = said[:_MOST]
    twice = set(said_again(text for _, text in said))
    found = [
        text
        for number, (passage, text) in enumerate(said)
        if number in twice or _says_back(text, asks) or _is_vague(reading, passage, text)
    ]
    return found[:_AT_MOST]


def _says_back(text: str, asks: list[str]) -> bool:
    return count_words(text) >= _LEAST_WORDS and any(echo(text, ask) >= _SAID_BACK for ask in asks)


def _is_vague(reading: Reading, passage: Passage, text: str) -> bool:
    if not vague_claims(text):
        return False
    return not any(text in found.sentence or found.sentence in text for found in evidence_in(reading, passage))


def cut(reading: Reading, length: Length, over: int, how: str) -> tuple[str, str | None]:
    """What to do about a section that is too long, and the sentences of it that could go first."""
    hint = f"Cut at least {counted(over, 'word')}, as {how}."
    first = could_go(reading, length.criterion)
    if first:
        words = sum(map(count_words, first))
        hint += (
            f" {counted(len(first), 'sentence')} with {counted(words, 'word')} could go first: said twice, said back"
            " from the question, or claimed with nothing to show it."
        )
    if length.source:
        hint += f" The limit is from {length.source}; limits move, so see this year's form."
    return hint, " … ".join(first) or None
