"""The words by which a crowd is known, what it says and how it praises, as `crowds.txt` lists them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache

from awardcheck.text.patterns import regex
from awardcheck.text.word_lists import word_lists

_TOKEN = regex(r"[^\W_][\w'-]*|[,;:()–—|]")
_VERBS = ("tell", "write", "praise", "weak-praise", "shows", "leave")
_VOWELS = "aeiou"


def tokens(text: str) -> list[str]:
    """The words of a text in small letters, and the marks between them that part clauses."""
    return _TOKEN.findall(text.lower().replace("’", "'"))


class Words:
    """A list of words and of phrases of several words."""

    def __init__(self, entries: Iterable[str]) -> None:
        self.singles: set[str] = set()
        self.phrases: dict[str, list[tuple[str, ...]]] = {}
        for entry in entries:
            if " " not in entry:
                self.singles.add(entry)
                continue
            words = tuple(entry.split())
            self.phrases.setdefault(words[0], []).append(words)
        self.first = self.singles | self.phrases.keys()

    def at(self, said: Sequence[str], nth: int) -> int:
        """How many of the words from the `nth` on are an entry, the longest that fits; 0 where none is."""
        word = said[nth]
        if word not in self.first:
            return 0
        fits = (len(words) for words in self.phrases.get(word, ()) if tuple(said[nth : nth + len(words)]) == words)
        return max(fits, default=int(word in self.singles))

    def among(self, said: Sequence[str], start: int = 0, end: int | None = None) -> Iterable[int]:
        """Where entries begin in this stretch of the words."""
        stretch = range(max(0, start), min(len(said), end or len(said)))
        return (nth for nth in stretch if said[nth] in self.first and self.at(said, nth))


@cache
def crowd_words(name: str) -> Words:
    """The list of `crowds.txt` that stands below this name, verbs in all their forms."""
    entries = word_lists("crowds.txt")[name]
    return Words(form for entry in entries for form in (_forms(entry) if name in _VERBS else (entry,)))


def _forms(verb: str) -> tuple[str, ...]:
    """A verb, the first word of an entry, as it is written and in the forms that are built from it by rule."""
    word, _, rest = verb.partition(" ")
    if word.endswith("e"):
        built = (word, f"{word}s", f"{word}d", f"{word[:-1]}ing")
    elif word.endswith("y") and word[-2:-1] not in _VOWELS:
        built = (word, f"{word[:-1]}ies", f"{word[:-1]}ied", f"{word}ing")
    else:
        ending = "es" if word.endswith(("s", "sh", "ch", "x", "z")) else "s"
        built = (word, f"{word}{ending}", f"{word}ed", f"{word}ing")
    return tuple(f"{form} {rest}".strip() for form in built)
