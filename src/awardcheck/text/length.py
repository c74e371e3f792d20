"""How long a text is, by both ways in which words are counted, and which of its sentences say a thing again."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from awardcheck.text.patterns import regex
from awardcheck.text.words import content_stems

# Many web forms end a word at every hyphen, slash and dash, and count no word without a letter or digit.
_FORM_WORD = regex(r"[^\s\-‐‑–—/]*\w[^\s\-‐‑–—/]*")
_LEAST = 5  # meaning words; shorter sentences are alike by chance
_ALIKE = 0.8


def count_as_forms_do(text: str) -> int:
    """The words of `text` as many web forms count them: "well-known" and "and/or" are two each, a lone dash is none."""
    return sum(1 for _ in _FORM_WORD.finditer(text))


def said_again(sentences: Iterable[str]) -> Iterator[int]:
    """The numbers, from 0, of the sentences that say with nearly the same words what an earlier one said."""
    before: list[frozenset[str]] = []
    for number, sentence in enumerate(sentences):
        stems = frozenset(content_stems(sentence))
        if len(stems) >= _LEAST:
            if any(len(stems & other) >= _ALIKE * len(stems | other) for other in before):
                yield number
            before.append(stems)
