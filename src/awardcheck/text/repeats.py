"""Stretches of text that say the same in the same words, but for small edits."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from itertools import islice

from awardcheck.text import word_set
from awardcheck.text.likeness import may_be, ratio
from awardcheck.text.patterns import compiled, regex
from awardcheck.text.retold import gist, tells_again

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
        said = (word if word in _TELLING else word.removesuffix("s") for word in self.words)  # on Mondays
        return frozenset(word for word in said if word in _TELLING or word[:1].isdigit())

    @cached_property
    def sorted(self) -> str:
        """The words in the order of the alphabet, the same however a sentence's clauses stand."""
        return " ".join(sorted(self.words))

    def shingles(self) -> Iterator[tuple[str, ...]]:
        return zip(*(self.words[shift:] for shift in range(_SHINGLE)), strict=False)


def repeats(texts: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Each text that repeats an earlier one, as (earlier, later); of several earlier ones the first."""
    seen: dict[tuple[str, ...] | str, list[int]] = {}
    known = [Text(text) for text in texts]
    for later, text in enumerate(known):
        if len(text.words) < FEWEST_WORDS:
            continue
        earlier = next((earlier for earlier in _near(text, seen) if _same(known[earlier], text)), None)
        if earlier is not None:
            yield earlier, later
            continue
        half = islice(text.shingles(), 0, None, 2)  # enough to meet again
        signs: list[tuple[str, ...] | str] = [*half, *gist(text.text)]
        for sign in signs:
            if len(places := seen.setdefault(sign, [])) < _MOST_PLACES:
                places.append(later)


def _near(text: Text, seen: Mapping[tuple[str, ...] | str, Sequence[int]]) -> list[int]:
    """Where texts stand that share some words in a row, or many in any order."""
    shared = Counter(earlier for word in gist(text.text) for earlier in seen.get(word, ()))
    many = (earlier for earlier, number in shared.items() if number >= _MANY)
    return sorted({*many, *(earlier for shingle in set(text.shingles()) for earlier in seen.get(shingle, ()))})


def _holds(one: str, other: str) -> bool:
    """Whether one text is the other with no more than a few words before or behind it."""
    return other in one and one.count(" ") - other.count(" ") <= _FEW


_FEW = 4
_MANY, _MANY_OTHERS = 4, 2
_MOST_PLACES = 20  # what stands oftener is a word or a phrase of the whole draft and tells nothing


def _same(one: Text, other: Text) -> bool:
    if one.line == other.line:
        return True
    alike = _alike(one.line, other.line, _ALIKE) or _alike(one.sorted, other.sorted, _ALIKE_SORTED)
    if not (alike or _holds(one.line, other.line) or _holds(other.line, one.line) or tells_again(one.text, other.text)):
        return False
    words, others = gist(one.text) - gist(other.text), gist(other.text) - gist(one.text)
    if min(len(words), len(others)) >= _MANY_OTHERS:
        return False  # other people, in another place
    more, less = one.telling - other.telling, other.telling - one.telling
    if (more and less) or not _DENIALS.isdisjoint(more | less):
        return False
    return not (_names(one.text, other) and _names(other.text, one))


def _alike(one: str, other: str, likeness: int) -> bool:
    return may_be(one, other, likeness) and ratio(one, other) >= likeness


def _names(text: str, other: Text) -> set[str]:
    """Words with a capital inside a sentence that the other text does not have, however it writes them."""
    inside = compiled(r"(?<=[\w,;] )[A-Z]\w+").findall(text)
    return {word.lower() for word in inside} - set(other.words)
