"""Whether two sentences tell the same in nearly the same words, however these are turned about.

"The council pays for it and a charity runs it" is told again by "It is run by a charity, and the council pays for it".
What carries the meaning must be the same on both sides; one of them may have a little more, but not each a word of its
own, since with one word another a sentence tells something else: other people, another day, another thing.
"""

from __future__ import annotations

from functools import lru_cache

from awardcheck.text import word_set
from awardcheck.text.patterns import regex
from awardcheck.text.synonyms import one_word
from awardcheck.text.words import COMMON, stem

_FEWEST = 6  # words that carry the meaning
_MORE = 0.3  # of them, which one of the two may have beside them
_WHOLE = 0.5  # of a sentence must be what is told again
_WORD = regex(r"[^\W_]+(?:[.,]\d+)*")
_CLAUSE = regex(r",(?!\d)|[;:()–—]| - |\b(?:and|which|who|so that|because|but)\b")
# Words of which a sentence may have one or another and tell the same.
_LIGHT = frozenset(
    map(
        stem,
        word_set(
            """become becomes became turn turns turned turning make makes made get gets got go goes went gone keep keeps
            kept put puts just also still then now again per each every any most mostly all both either itself
            themselves own very really quite only who whom whose after since when while where by today later once so
            therefore within inside together too other another mainly chiefly about around over under some done been"""
        ),
    )
)
_FORMS = {
    stem(form): stem(line.split()[0])
    for line in """
    run ran
    hold held
    bring brought
    lead led
    see saw seen
    take took taken
    tell told
    find found
    build built
    meet met
    sit sat
    stand stood
    win won
    send sent
    rise rose risen
    fall fell fallen
    show shown
    say said
    """.strip().splitlines()
    for form in line.split()
}
# What is wished for is not yet so, and what is asked is not said.
_WISHED = regex(
    r"\b(?:would|should|shall|will|must|may|might|could|wanted|wants?|aim\w*|hop(?:e|ed)|targets?|goals?|plan(?:s|ned)?"
    r"|decided|promised|pledged|to be|(?:was|were|is|are) to|used to|no longer)\b|\?"
)


def tells_again(one: str, other: str) -> bool:
    """Whether two sentences tell the same in words that are the same but for their order and their forms."""
    if bool(_WISHED.search(one)) is not bool(_WISHED.search(other)):
        return False
    ours, theirs = gist(one), gist(other)
    shared = ours & theirs
    if len(shared) < max(_FEWEST, _WHOLE * len(ours), _WHOLE * len(theirs)):
        return False
    only, others = _beside(one, shared), _beside(other, shared)
    return not (only and others) and len(only | others) <= _MORE * len(shared)


@lru_cache(maxsize=512)
def gist(text: str) -> frozenset[str]:
    """What carries the meaning of a sentence: stems and numbers, synonyms and forms of a verb as one."""
    said = {
        stem(word) for word in _WORD.findall(text.lower()) if (word not in COMMON and len(word) > 1) or word.isdigit()
    }
    return one_word(_FORMS.get(word, word) for word in said - _LIGHT)


def _beside(text: str, shared: frozenset[str]) -> frozenset[str]:
    """What the clauses that have something shared tell beside it; what a clause of its own adds is another matter."""
    found = [gist(clause) for clause in _CLAUSE.split(text)]
    return frozenset().union(*(clause - shared for clause in found if not clause.isdisjoint(shared)))
