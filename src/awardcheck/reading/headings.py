"""Recognises the award's own words in a draft: a criterion's name, a prompt pasted whole, shortened or paraphrased."""

from __future__ import annotations

import math
import re
from collections import Counter
from dataclasses import dataclass
from functools import cached_property

from rapidfuzz import fuzz

from awardcheck.spec import Category
from awardcheck.text.words import content_stems, words

# "Criterion 2:", "Section B -", "Q3.", "4b)", "1.0", "iv." in front of a title, and "(400 words)", "- max 250" after it
_NUMBER = re.compile(
    r"^\W*(?:(?:criterion|criteria|section|part|question|q)\s*)?"
    r"(?P<number>\d{1,2}(?:\.\d{1,2})*\.?\s?[a-z]?|[a-h]|[ivx]{1,4})?(?:[.):\s\-–—]+|$)",
    re.IGNORECASE,
)
_COUNT = re.compile(
    r"[(\[\-–—:]?\s*(?:max(?:imum)?\.?\s*|up to\s*|limit:?\s*)?\d{2,4}\s*(?:-\s*)?(?:words?\b|w\b)[^)\]]*[)\]]?\s*$",
    re.IGNORECASE,
)
_BRACKETED = re.compile(r"[(\[]([^)\]]{3,60})[)\]]")
_OWN = re.compile(r"^(?:our|the|your)\s+", re.IGNORECASE)

NAME_LIKENESS = 86  # of 100: one slip in a short name
PROMPT_LIKENESS = 88  # of 100, over whole wording: a pasted prompt with slips or a clause dropped


@dataclass(frozen=True, slots=True)
class Label:
    """What a heading or a form's cell says of the award: its criterion and, where it is one of its prompts, which.

    `likeness` is 0-1: 1 for the award's very words, less for a shortened or paraphrased prompt.
    """

    criterion: str
    prompt: str | None = None
    likeness: float = 1.0


def bare_title(text: str) -> tuple[str, str | None]:
    """A heading without its number and word count, and the number: "1b. Ambition (400 words)" -> ("Ambition", "1b")."""
    number = None
    match = _NUMBER.match(text)
    if match and match["number"] and match.end() < len(text):
        number, text = match["number"].replace(" ", "").rstrip(".").lower(), text[match.end() :]
    return _COUNT.sub("", text).strip(" \t:.-–—*_#"), number


class Labeller:
    """Knows one category's words. Built once per reading."""

    def __init__(self, category: Category) -> None:
        self.category = category
        self._names: dict[str, str] = {}
        for criterion in category.criteria:
            for name in (criterion.name, *criterion.headings):
                self._names.setdefault(" ".join(words(name)), criterion.id)
        self._asks = {prompt.id: " ".join(words(prompt.ask)) for prompt in category.prompts()}

    @cached_property
    def _stems(self) -> dict[str, frozenset[str]]:
        return {prompt.id: frozenset(content_stems(prompt.ask)) for prompt in self.category.prompts()}

    @cached_property
    def _rarity(self) -> dict[str, float]:
        counts = Counter(stem for stems in self._stems.values() for stem in stems)
        return {stem: math.log(1 + len(self._stems) / count) for stem, count in counts.items()}

    def pasted(self, text: str) -> Label | None:
        """The prompt that `text` is, word for word or nearly (slips, a sentence dropped); None if it is not one."""
        said = words(text)
        if not 4 <= len(said) <= 90:
            return None
        plain = " ".join(said)
        best, likeness = None, 0.0
        for prompt, ask in self._asks.items():
            if len(plain) > 1.35 * len(ask):
                continue
            score = fuzz.ratio(plain, ask)
            if len(said) >= 6 and len(plain) < len(ask):
                score = max(score, fuzz.partial_ratio(plain, ask) - 4)
            if score > likeness:
                best, likeness = prompt, score
        if best is None or likeness < PROMPT_LIKENESS:
            return None
        return Label(self._criterion_of(best), best, 1.0)

    def prefix(self, text: str) -> tuple[Label, int] | None:
        """The prompt with which `text` opens and the length of that opening, where an answer follows in the same
        breath.
        """
        for mark in re.finditer(r"[?.:](?=\s)", text[:700]):
            if label := self.pasted(text[: mark.end()]):
                longer = re.match(r"[^?.:]{0,300}[?.:](?=\s|$)", text[mark.end() :])
                if longer and self.pasted(text[: mark.end() + longer.end()]) == label:
                    continue
                return label, mark.end()
        return None

    def name(self, text: str) -> Label | None:
        """The criterion that `text` names, by its own name or another that drafts use; None if it names none.

        `likeness` is 0.9 where the name is only part of it: "Ambition: why we began", "Why we began (ambition)".
        """
        title, _ = bare_title(text)
        plain = " ".join(words(_OWN.sub("", title)))
        if not plain or len(plain) > 90:
            return None
        if plain in self._names:
            return Label(self._names[plain])
        best, likeness = None, 0.0
        for name, criterion in self._names.items():
            score = fuzz.ratio(plain, name)
            if score > likeness:
                best, likeness = criterion, score
        if best is not None and likeness >= NAME_LIKENESS and len(plain) > 4:
            return Label(best, None, likeness / 100)
        bracketed = {" ".join(words(part)) for part in _BRACKETED.findall(title)}
        for criterion_spec in self.category.criteria:
            own = " ".join(words(criterion_spec.name))
            opens = re.match(rf"{re.escape(own)}s?\b", plain) and len(plain.split()) <= 8 + len(own.split())
            if opens or own in bracketed:
                return Label(criterion_spec.id, None, 0.9)
        return None

    def loose(self, text: str, criterion: str | None) -> Label | None:
        """The prompt that a short label paraphrases: "1b Vision and how developed". None where it is anybody's guess.

        `criterion` is the one that the label stands under, if known: its prompts are likelier.
        """
        title, number = bare_title(text)
        said = set(content_stems(title))
        if not said or len(said) > 30:
            return None
        numbered = self._by_number(number, criterion)
        scored = sorted(
            ((self._overlap(said, prompt, criterion, numbered), prompt) for prompt in self._stems), reverse=True
        )
        (score, best), (second, _) = scored[0], scored[1]
        if score < 0.5 or score - second < 0.08:
            return None
        return Label(self._criterion_of(best), best, min(0.95, score))

    def _overlap(self, said: set[str], prompt: str, criterion: str | None, numbered: str | None) -> float:
        stems = self._stems[prompt]
        shared = said & stems
        if not shared:
            return 0.0
        unknown = 2.0  # a word that no prompt has speaks against a paraphrase, but less than a rival's word
        weight = sum(self._rarity.get(stem, unknown) for stem in said)
        covered = sum(self._rarity[stem] for stem in shared) / weight
        breadth = min(1.0, 0.55 + 0.2 * len(shared))
        bonus = (0.12 if criterion == self._criterion_of(prompt) else 0.0) + (0.3 if prompt == numbered else 0.0)
        return covered * breadth + bonus

    def _by_number(self, number: str | None, criterion: str | None) -> str | None:
        """The prompt that a form's own numbering points to: "2b" or "2.2" is the second criterion's second prompt."""
        if not number:
            return None
        match = re.fullmatch(r"(\d{1,2})\.?([a-h]|\d{1,2})", number)
        try:
            if match:
                nth = int(match[2]) if match[2].isdigit() else ord(match[2]) - ord("a") + 1
                return self.category.criteria[int(match[1]) - 1].prompts[nth - 1].id
            if number.isalpha() and len(number) == 1 and criterion:
                return self.category.criterion(criterion).prompts[ord(number) - ord("a")].id
        except IndexError:
            return None
        return None

    def _criterion_of(self, prompt: str) -> str:
        return prompt.rsplit(".", 1)[0]
