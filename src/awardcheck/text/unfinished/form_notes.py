"""How the notes of a blank form begin, by which they are known: "[Question 2: ...]"."""

from __future__ import annotations

from awardcheck.text.patterns import regex

# A question's note has its number behind the word. A draft of last year holds last year's notes, so a lead may be added
# and none may go.
ABOUT, WHO, SINCE, FILES, BEGIN = "About this form", "Who may enter", "Evidence from", "Supporting files", "Begin here"
GIVES, EVIDENCE, BUDGET, ANSWER = "A full answer gives", "Evidence wanted", "Word budget", "Your answer"
QUESTION = "Question"

_LEAD = rf"(?:{'|'.join((ABOUT, WHO, SINCE, FILES, BEGIN, GIVES, EVIDENCE, BUDGET, ANSWER))}|{QUESTION} \d{{1,2}})"
# What opens a note may be gone, and so may what closes it.
OPENING = regex(rf"(?P<bracket>\[\s*)?\b(?P<lead>{_LEAD})\s*:")
_WHOLE = regex(rf"\s*\[?\s*{_LEAD}\s*:")


def is_form_note(text: str) -> bool:
    """Whether a text, such as a comment's in Markdown, begins as a note does."""
    return bool(_WHOLE.match(text))
