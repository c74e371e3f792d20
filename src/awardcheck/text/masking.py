"""Text with what must not be shown blanked out, so that a finding does not spread what it warns of."""

from __future__ import annotations

import re
from collections.abc import Iterable

from awardcheck.text import Span

_SHOWN = re.compile(r"[^\W_]")


def masked(text: str, secrets: Iterable[Span]) -> str:
    """`text` with every letter and digit of the secrets as "•"; their spaces and marks stay, to show the form."""
    parts: list[str] = []
    at = 0
    for secret in sorted(secrets, key=lambda span: span.start):
        start = max(at, secret.start)
        parts += [text[at:start], _SHOWN.sub("•", text[start : max(start, secret.end)])]
        at = max(at, secret.end)
    return "".join([*parts, text[at:]])
