"""What a prompt asks for: the parts that an answer needs, and the kind of question that they make it."""

from __future__ import annotations

from collections.abc import Sequence

from awardcheck.spec import Category, Part, Prompt


def required(prompt: Prompt) -> list[Part]:
    return [part for part in prompt.parts if not part.optional] or list(prompt.parts)


def kind(prompt: Prompt) -> str:
    """The kind of question that a prompt's required parts make it, whatever its award and its words."""
    return " + ".join(sorted("|".join(sorted(part.any)) for part in required(prompt)))


def needed(prompt: Prompt) -> list[str]:
    """The functions by which a required part can be met, in alphabetical order."""
    return sorted({function for part in required(prompt) for function in part.any})


def known_kind(prompt: Prompt, kinds: Sequence[str]) -> list[float]:
    """1.0 at the prompt's kind among those trained on, else 0.0: nothing at all for a kind that is new.

    How much it takes to answer differs from one kind of question to the next; a new award's own kinds are judged by
    what is true of all.
    """
    own = kind(prompt)
    return [1.0 if name == own else 0.0 for name in kinds]


def functions(category: Category) -> tuple[str, ...]:
    """The functions that any part of the category's prompts asks for, in alphabetical order."""
    return tuple(sorted({function for prompt in category.prompts() for part in prompt.parts for function in part.any}))
