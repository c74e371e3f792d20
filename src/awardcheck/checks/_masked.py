"""Excerpts that do not spread what they warn of."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cached_property

from awardcheck.checks._passages import one_line
from awardcheck.text import Span
from awardcheck.text.private.masking import masked, secrets
from awardcheck.text.sentences import sentences


class Masker:
    """A text's sentences with all that is private in them blanked out, whichever check it is that shows them."""

    def __init__(self, text: str) -> None:
        self.text = text

    def excerpts(self, found: Iterable[Span]) -> Iterator[str]:
        """Each sentence that holds one of the stretches, once."""
        for nth, here in self._by_sentence(found).items():
            said = self._sentences[nth]
            private = [
                Span(max(0, secret.start - said.start), secret.end - said.start, secret.text)
                for secret in (*here, *self._secrets.get(nth, ()))
            ]
            yield one_line(masked(said.text, private))

    def _by_sentence(self, spans: Iterable[Span]) -> dict[int, list[Span]]:
        """The stretches by the sentences in which they begin and end."""
        held = defaultdict(list)
        for span in spans:
            for at in sorted({self._nth(span.start), self._nth(span.end - 1)}):
                held[at].append(span)
        return held

    def _nth(self, at: int) -> int:
        return max(0, bisect_right(self._sentences, at, key=lambda sentence: sentence.start) - 1)

    @cached_property
    def _sentences(self) -> list[Span]:
        return sentences(self.text)

    @cached_property
    def _secrets(self) -> dict[int, list[Span]]:
        return self._by_sentence(secrets(self.text))
