"""Text with what must not be shown blanked out, so that a finding does not spread what it warns of."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from awardcheck.text import Span
from awardcheck.text.patterns import regex
from awardcheck.text.private.contacts import emails, homes, phones, postcodes
from awardcheck.text.private.identifiers import birth_dates, nhs_numbers, record_numbers
from awardcheck.text.private.patients import named_patients

_SHOWN = regex(r"[^\W_]")


def secrets(text: str) -> Iterator[Span]:
    """All that is private in a text and that no report should spread, whichever check it is that warns of it."""
    for find in (nhs_numbers, record_numbers, birth_dates, phones, emails, homes, postcodes, named_patients):
        yield from find(text)


def masked(text: str, secrets: Iterable[Span]) -> str:
    """`text` with every letter and digit of the secrets as "•"; their spaces and marks stay, to show the form."""
    parts: list[str] = []
    at = 0
    for secret in sorted(secrets, key=lambda span: span.start):
        start = max(at, secret.start)
        parts += [text[at:start], _SHOWN.sub("•", text[start : max(start, secret.end)])]
        at = max(at, secret.end)
    return "".join([*parts, text[at:]])
