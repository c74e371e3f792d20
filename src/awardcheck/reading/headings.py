"""Recognises the award's own words in a draft: a criterion's name, a prompt pasted whole, shortened or paraphrased."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cached_property, lru_cache
from itertools import islice
from typing import Literal

from awardcheck.records import dataclass
from awardcheck.spec import Category
from awardcheck.text import REMEMBERED, word_set
from awardcheck.text.likeness import is_slip, may_be, may_hold, near, ratio
from awardcheck.text.patterns import compiled, regex
from awardcheck.text.words import WORD, content_stems, words

# What stands in front of a title: "Criterion 2:", "Section B -", "Q3.", "4b)", "1.0", "iv." A lone letter is a number
# only where a mark follows it: "A bus for all" begins with an article.
_DIGITS = r"\d{1,2}(?:\.\d{1,2})*\.?(?:\s?[a-h](?=[.):])|[a-h](?=\s|$))?"
_NUMBER = regex(
    rf"^\W*(?:(?:criterion|criteria|section|part|question|q)\s*"
    rf"(?P<part>{_DIGITS}|[a-h]\b|[ivx]{{1,4}}\b|one|two|three|four|five|six)(?:[.):\s\-–—]+|$)"
    rf"|(?P<digits>{_DIGITS})(?:[.):\s\-–—]+|$)"
    r"|(?P<letter>[a-h]\d{0,2}|[ivx]{1,4})(?:\s?[.):]|\s[\-–—](?=\s))\s*)",
    re.IGNORECASE,
)
# What stands behind it: "(400 words)", "- max 250 words", "389/400 words", "[word limit: 400]"
_COUNT = regex(
    r"[(\[\-–—:]?\s*(?:(?:max(?:imum)?\.?|up to|(?:word )?limit:?|word count:?)\s*)?\d{2,4}"
    r"(?:\s?(?:/|of|out of)\s?\d{2,4})?\s*-?\s*(?:words?\b|w\b)[^)\]]*[)\]]?\s*$"
    r"|[(\[\-–—:]\s*word (?:limit|count):?\s*(?:of\s)?\d{2,4}[^)\]]*[)\]]?\s*$",
    re.IGNORECASE,
)
_BRACKETED = regex(r"[(\[]([^)\]]{3,60})[)\]]")
_OWN = frozenset(("our", "the", "your"))
_VERB = regex(r"\b(?:is|are|was|were|has|had|have|will|would|can|could|did|does|do)\b", re.IGNORECASE)
# What a form asks of who enters and for what, in front of the award's own questions.
_ABOUT_ENTRANT = word_set(
    "organisation organisations organization name names entrant entrants applicant lead contact category award title"
    " job role address email e-mail telephone phone website date of and the your project entry submission submitted by"
)
_ENDS = regex(r"[?.:](?=\s)|\s+[\-–—]\s|\n")
_PARTS = regex(r"\s*[:;,(–—]\s*|\s-\s")  # of a title
_SENTENCE_END = regex(r"(?<=[.?!])\s+")

NAME_LIKENESS = 86  # of 100: one slip in a short name
PROMPT_LIKENESS = 88  # of 100, over whole wording: a pasted prompt with slips or a clause dropped
STRETCH_LIKENESS = 92  # of 100, over a stretch of a prompt
LONGEST_ASKED = 90  # words
LONGEST_NAME, LONGEST_PROMPT, LONGEST_MARGIN = 250, 1000, 60  # characters; no award's words, numbers, counts are longer
SLIP_LIKENESS = 70  # of 100: less than any name of five letters and more has with one slip
OPENER_LIKENESS = 75  # of 100: "Descibe" for "Describe"

# How a text is the award's: a criterion's own name, another name that drafts use for it, a title of which that is only
# a part ("Ambition: why we began"), a prompt's words, a prompt paraphrased.
How = Literal["name", "alias", "part", "prompt", "paraphrase"]


@dataclass(frozen=True, slots=True)
class Label:
    """What a heading or a form's cell says of the award: its criterion and, where it is one of its prompts, which.

    `likeness` is 0-1: 1 for the award's very words, less for a shortened or paraphrased prompt.
    """

    criterion: str
    how: How
    prompt: str | None = None
    likeness: float = 1.0


@lru_cache(maxsize=REMEMBERED)
def bare_title(text: str) -> tuple[str, str | None]:
    """A heading without its number and word count, and the number: "1b. Ambition (400 words)" -> ("Ambition", "1b")."""
    number, text = None, text.strip()
    match = _NUMBER.match(text[:LONGEST_MARGIN])
    if match and match.end() < len(text):
        given = match["part"] or match["digits"] or match["letter"]
        number, text = given.replace(" ", "").rstrip(".").lower(), text[match.end() :]
    tail = text[-LONGEST_MARGIN:]
    return (text[: len(text) - len(tail)] + _COUNT.sub("", tail)).strip(" \t:.-–—*_#"), number


def _plain(title: str) -> str:
    """The words of a title, without an "our" or "the" in front."""
    said = words(title)
    return " ".join(said[1:] if len(said) > 1 and said[0] in _OWN else said)


def _openers(ask: str) -> frozenset[str]:
    """The words with which a prompt asks: the first of each of its sentences, the next one after an adverb."""
    firsts = [words(sentence)[:2] for sentence in _SENTENCE_END.split(ask)]
    return frozenset(word for first in firsts for word in first[: 2 if first[0].endswith("ly") else 1])


def _asks(text: str, said: Sequence[str]) -> bool:
    """Whether a text asks by its form: with a question mark, of "you", or without a verb and a full stop."""
    asking = text.rstrip().endswith("?") or "you" in said or "your" in said
    return asking or (not _VERB.search(text) and not text.rstrip().endswith((".", "!")))


def _likeness(plain: str, ask: str) -> float:
    """How like a text is to a prompt's words, or to a stretch of them (of 100); 0 where that is less than enough."""
    score = ratio(plain, ask) if may_be(plain, ask, PROMPT_LIKENESS) else 0.0
    if plain.count(" ") > 4 and len(plain) < len(ask):
        score = max(score, _likeness_of_stretch(plain, ask) - (STRETCH_LIKENESS - PROMPT_LIKENESS))
    return score if score >= PROMPT_LIKENESS else 0.0


def _likeness_of_stretch(plain: str, ask: str) -> float:
    if plain in ask:
        return 100.0  # most that are like a stretch are one, and to load the library takes as long as to read a draft
    if not may_hold(ask, plain, STRETCH_LIKENESS):
        return 0.0
    from rapidfuzz import fuzz

    return fuzz.partial_ratio(plain, ask, score_cutoff=STRETCH_LIKENESS)


class Labeller:
    """Knows one category's words. Built once per reading."""

    def __init__(self, category: Category) -> None:
        self.category = category
        self._own = {criterion.id: _plain(criterion.name) for criterion in category.criteria}
        self._names = {name: criterion for criterion, name in self._own.items()}
        for criterion in category.criteria:
            for name in criterion.headings:
                self._names.setdefault(_plain(name), criterion.id)
        self._asks = {prompt.id: " ".join(words(prompt.ask)) for prompt in category.prompts()}
        self._openers = {prompt.id: _openers(prompt.ask) for prompt in category.prompts()}
        self._any_openers = frozenset().union(*self._openers.values())
        self._judged: dict[str, bool] = {}  # words that open a text, and whether they may be openers

    @cached_property
    def _stems(self) -> dict[str, frozenset[str]]:
        return {prompt.id: frozenset(content_stems(prompt.ask)) for prompt in self.category.prompts()}

    @cached_property
    def _rarity(self) -> dict[str, float]:
        counts = Counter(stem for stems in self._stems.values() for stem in stems)
        return {stem: math.log(1 + len(self._stems) / count) for stem, count in counts.items()}

    def pasted(self, text: str) -> Label | None:
        """The prompt that `text` is, word for word or nearly (slips, a sentence dropped); None if it is not one."""
        found = self.opening(text)
        return found[0] if found and not text[found[1] :].strip() else None

    def opening(self, text: str) -> tuple[Label, int] | None:
        """The prompt with which `text` opens and the length of that opening: all of `text` where no answer follows in
        the same breath.
        """
        scored = [(score, end, prompt) for end in self._ends(text) for score, prompt in self._prompt(text[:end])]
        if not scored:
            return None
        _, end, prompt = max(scored)
        return Label(self._criterion_of(prompt), "prompt", prompt), end

    def _ends(self, text: str) -> set[int]:
        """Where an opening prompt could end: at a mark, or where the words of a prompt or of the text run out."""
        ends = {mark.end() if mark[0] in "?.:" else mark.start() for mark in _ENDS.finditer(text[:LONGEST_PROMPT])}
        spoken = " ".join(words(text[:LONGEST_PROMPT])[:LONGEST_ASKED])
        for ask in self._asks.values():
            if spoken.startswith(f"{ask} "):
                last = ask.count(" ")
                ends |= {word.end() for word in islice(WORD.finditer(text), last, last + 1)}
        return {end for end in ends | {len(text)} if end <= LONGEST_PROMPT}

    def _prompt(self, text: str) -> Iterator[tuple[float, str]]:
        """The prompt that the text is most like, if it is like enough, and by how much (of 100)."""
        said = words(bare_title(text)[0])
        if not 4 <= len(said) <= LONGEST_ASKED or not self._may_ask(text, said):
            return
        plain = " ".join(said)
        scores = {prompt: _likeness(plain, ask) for prompt, ask in self._asks.items() if len(plain) <= 1.35 * len(ask)}
        best = max(scores, key=scores.__getitem__, default="")
        if best and scores[best] >= PROMPT_LIKENESS and self._asking(text, said, best):
            yield scores[best], best

    def _may_ask(self, text: str, said: Sequence[str]) -> bool:
        """Whether it is worth while to hold a text against the prompts: a claim in their words is not the award's."""
        if said[0] in {"we", "our", "i", "my"}:
            return False
        if _asks(text, said):
            return True
        return any(map(self._may_open, said[:2]))

    def _may_open(self, word: str) -> bool:
        if word not in self._judged:
            self._judged[word] = any(near(word, opener, OPENER_LIKENESS) for opener in self._any_openers)
        return self._judged[word]

    def _asking(self, text: str, said: Sequence[str], prompt: str) -> bool:
        """Whether a text in the prompt's words asks, or names what is asked."""
        return _asks(text, said) or any(
            ratio(word, opener) >= OPENER_LIKENESS for word in said[:2] for opener in self._openers[prompt]
        )

    def name(self, text: str) -> Label | None:
        """The criterion that `text` names, by its own name or another that drafts use; None if it names none."""
        title, _ = bare_title(text)
        plain = _plain(title) if len(title) <= LONGEST_NAME else ""
        if not plain or len(plain) > 90:
            return None
        if plain in self._names:
            return self._named(plain, 1.0)
        return self._misspelt(plain) or self._opened(title, plain)

    def _misspelt(self, plain: str) -> Label | None:
        likely = [name for name in self._names if near(plain, name, SLIP_LIKENESS)]
        if not likely:
            return None
        likeness, best = max((ratio(plain, name), name) for name in likely)
        slip = len(best) > 4 and is_slip(plain, best)
        return self._named(best, likeness / 100) if slip or (likeness >= NAME_LIKENESS and len(plain) > 4) else None

    def _named(self, name: str, likeness: float) -> Label:
        criterion = self._names[name]
        return Label(criterion, "name" if self._own[criterion] == name else "alias", None, likeness)

    def _opened(self, title: str, plain: str) -> Label | None:
        """ "Ambition: why we began", "Why we began (ambition)"; but no sentence."""
        bracketed = {_plain(part) for part in _BRACKETED.findall(title)}
        said = _VERB.search(_PARTS.split(title)[0])
        for criterion, own in self._own.items():
            opens = compiled(rf"{re.escape(own)}s?\b").match(plain) and len(plain.split()) <= 8 + len(own.split())
            if own in bracketed or (opens and not said):
                return Label(criterion, "part", None, 0.9)
        return None

    def _held(self, title: str) -> Label | None:
        """ "Background: damp in Saltby", "Patient involvement": a title that holds a name somehow."""
        first, *rest = _PARTS.split(title)
        if rest and (named := self._names.get(_plain(first))):
            return Label(named, "part", None, 0.8)
        short = not rest and len(title.split()) <= 4 and not _VERB.search(title)
        for criterion, own in self._own.items():
            if short and compiled(rf"\b{re.escape(own)}s?\b").search(_plain(title)):
                return Label(criterion, "part", None, 0.8)
        return None

    def loose(self, text: str, criterion: str | None) -> Label | None:
        """The prompt that a short label paraphrases: "1b Vision and how developed"; failing that, the criterion whose
        name it holds. None where it is anybody's guess.

        `criterion` is the one that the label stands under, if known: its prompts are likelier.
        """
        title, number = bare_title(text)
        said = set(content_stems(title)) if len(title) <= LONGEST_NAME else set()
        if not said or len(said) > 30 or _ABOUT_ENTRANT.issuperset(words(title)):
            return None
        numbered = self._by_number(number, criterion)
        scored = sorted(
            ((self._overlap(said, prompt, criterion, numbered), prompt) for prompt in self._stems), reverse=True
        )
        (score, best), (second, _) = (*scored, (0.0, ""), (0.0, ""))[:2]  # an award may have one question only
        if score < 0.5 or score - second < 0.08:
            return self._held(title)
        return Label(self._criterion_of(best), "paraphrase", best, min(0.95, score))

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
        criteria = list(self._own)
        if match := compiled(r"([1-9]\d?)(?:\.?([a-h])|\.([1-9]\d?))").fullmatch(number):
            at, nth = int(match[1]) - 1, int(match[3]) if match[3] else ord(match[2]) - ord("a") + 1
            criterion = criteria[at] if at < len(criteria) else None
        elif compiled("[a-h]").fullmatch(number):
            nth = ord(number) - ord("a") + 1
        else:
            return None
        prompt = f"{criterion}.{nth}"
        return prompt if prompt in self._asks else None

    def _criterion_of(self, prompt: str) -> str:
        return prompt.rsplit(".", 1)[0]
