"""Stretches of text that say the same in the same words, but for small edits."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import islice

from awardcheck.text import word_set
from awardcheck.text.likeness import may_be, ratio
from awardcheck.text.patterns import compiled, regex
from awardcheck.text.words import content_stems

FEWEST_WORDS = 8  # what is shorter may well stand twice
_ALIKE = 90  # per cent of the letters, in their order
_ALIKE_SORTED = 95  # the same where clauses stand in another order
_SHINGLE = 4  # words in a row that two texts must share to be looked at together
_WORD = regex(r"\w+(?:['’]\w+)?")
# Words that turn a sentence into another one: who, where, when, whether.
_TELLING = word_set(
    "no not never none nobody neither before after until more less fewer north south east west first second third last"
    " monday tuesday wednesday thursday friday saturday sunday january february march april may june july august"
    " september october november december spring summer autumn winter rose fell up down increased decreased high low"
    " higher lower one two three four five six seven eight nine ten eleven twelve half patients staff men women"
)

_DENIALS = word_set("no not never none nobody neither")


class Text:
    """A text with what is needed to compare it quickly."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.words = [word.replace("’", "'") for word in _WORD.findall(text.lower())]
        self.line = " ".join(self.words)

    @cached_property
    def telling(self) -> frozenset[str]:
        """Numbers and words that tell a sentence from another of the same form; one may well leave some out."""
        return frozenset(word for word in self.words if word in _TELLING or word[0].isdigit())

    @cached_property
    def sorted(self) -> str:
        """The words in the order of the alphabet, the same however a sentence's clauses stand."""
        return " ".join(sorted(self.words))

    @cached_property
    def numbers(self) -> list[str]:
        return [word for word in self.words if word[0].isdigit()]

    @cached_property
    def stems(self) -> frozenset[str]:
        """What carries meaning, in no order."""
        return frozenset(content_stems(self.line))

    def shingles(self) -> Iterator[tuple[str, ...]]:
        return zip(*(self.words[shift:] for shift in range(_SHINGLE)), strict=False)


def repeats(texts: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Each text that repeats an earlier one, as (earlier, later); of several earlier ones the first."""
    seen: dict[tuple[str, ...], list[int]] = {}
    known = [Text(text) for text in texts]
    for later, text in enumerate(known):
        if len(text.words) < FEWEST_WORDS:
            continue
        shingles = set(text.shingles())
        near = sorted({earlier for shingle in shingles for earlier in seen.get(shingle, ())})
        earlier = next((earlier for earlier in near if _same(known[earlier], text)), None)
        if earlier is not None:
            yield earlier, later
            continue
        for shingle in islice(text.shingles(), 0, None, 2):  # half of them are enough to meet again
            if len(places := seen.setdefault(shingle, [])) < _MOST_PLACES:
                places.append(later)


def _holds(one: str, other: str) -> bool:
    """Whether one text is the other with no more than a few words before or behind it."""
    return other in one and one.count(" ") - other.count(" ") <= _FEW


_FEW = 4
_MOST_PLACES = 20  # where the same four words stand oftener, they are a phrase of the draft and tell nothing


def _same(one: Text, other: Text) -> bool:
    if one.line == other.line:
        return True
    alike = _alike(one.line, other.line, _ALIKE) or _alike(one.sorted, other.sorted, _ALIKE_SORTED)
    if not (alike or _holds(one.line, other.line) or _holds(other.line, one.line) or _retold(one, other)):
        return False
    more, less = one.telling - other.telling, other.telling - one.telling
    if (more and less) or not _DENIALS.isdisjoint(more | less):
        return False
    return not (_names(one.text, other) and _names(other.text, one))


def _alike(one: str, other: str, likeness: int) -> bool:
    return may_be(one, other, likeness) and ratio(one, other) >= likeness


def _retold(one: Text, other: Text) -> bool:
    """Whether two texts have the same numbers, and nearly the same words: a sentence turned about."""
    fewer, more = sorted((one.stems, other.stems), key=len)
    same = one.numbers == other.numbers and len(one.numbers) >= _FEWEST_NUMBERS
    return same and len(fewer) >= _FEWEST_STEMS and len(fewer & more) >= _ALIKE * len(more) / 100


_FEWEST_NUMBERS, _FEWEST_STEMS = 2, 6


def _names(text: str, other: Text) -> set[str]:
    """Words with a capital inside a sentence that the other text does not have, however it writes them."""
    inside = compiled(r"(?<=[\w,;] )[A-Z]\w+").findall(text)
    return {word.lower() for word in inside} - set(other.words)
