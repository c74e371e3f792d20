"""Excerpts that do not spread what they warn of."""

from __future__ import annotations

from awardcheck.checks._passages import one_line
from awardcheck.text import Span
from awardcheck.text.identifiers import birth_dates, nhs_numbers
from awardcheck.text.masking import masked
from awardcheck.text.patients import named_patients
from awardcheck.text.private import emails, phones, postcodes
from awardcheck.text.sentences import sentences


class Masker:
    """A text's sentences with all that is private in them blanked out, whichever check it is that shows them."""

    def __init__(self, text: str) -> None:
        self.text = text

    def around(self, found: Span) -> str:
        """The sentence that the stretch stands in; with its secrets blanked out."""
        said = next((one for one in sentences(self.text) if one.start <= found.start < one.end), found)
        secrets = [found, *self._secrets()]
        inside = [
            Span(s.start - said.start, s.end - said.start, s.text) for s in secrets if said.start <= s.start < said.end
        ]
        return one_line(masked(said.text, inside))

    def _secrets(self) -> list[Span]:
        finders = (nhs_numbers, birth_dates, phones, emails, postcodes)
        found = [span for finder in finders for span in finder(self.text)]
        return [*found, *(name for name, _ in named_patients(self.text))]
