"""What items of a list of supporting material are called where it is referred to, and lists of nothing."""

from __future__ import annotations

import re

from awardcheck.text.patterns import regex

# What a reference calls an exhibit by, with its place: "(poster, left-hand column)", "page 6 of the script".
_PLACE = r"(?:pages?|pp?\.|slides?|sheets?|tabs?|columns?|minutes?|sections?|parts?|panels?|frames?|verses?)"
_CALLED = regex(
    r"\((?:see )?(?:the |our |its )?(?P<named>[a-z][a-z’'-]*(?: [a-z][a-z’'-]*)?)(?=,[^()]{1,40}\)|\))"
    rf"|\b{_PLACE} ?[\w-]{{0,9}} (?:of|in|on) (?:the|our|its) (?P<of>[a-z][a-z’'-]*(?: [a-z][a-z’'-]*)?)\b",
    re.IGNORECASE,
)
_IS_CALLED = regex(
    r"\W*(?:(?:the|our|an?|one) )?(?P<noun>[a-z][a-z’'-]*(?: [a-z][a-z’'-]*)??)"
    r"(?=[,;:(]| (?:of|from|by|for|to|at|in|on|with|shown|about|[–—-])\b| [–—-] |\W*$)",
    re.IGNORECASE,
)


def called(text: str) -> set[str]:
    """The nouns by which a text refers to exhibits: "poster" of "(poster, left-hand column)"."""
    nouns = {(found["named"] or found["of"]).lower() for found in _CALLED.finditer(text)}
    return nouns | {noun.split(" ")[0] for noun in nouns}


def own_noun(item: str) -> str | None:
    """What an item of a list is, in a word or two: "song sheet" of "Song sheet of the choir"."""
    found = _IS_CALLED.match(item)
    return found["noun"].lower() if found else None


# What says, below such a heading, that there is nothing: "None", "There are no appendices", "We have sent none".
_NOTHING_SENT = regex(
    r"\W*(?:n/?a\b|nil\b|not (?:used|applicable|needed|required|provided|supplied|sent|enclosed|attached|included"
    r"|submitted)\b|(?:none|nothing)(?=\W*$|[.,;:)] | [a-z])|no (?:[a-z]+ ){0,2}?(?:material|evidence|documents?|files?"
    r"|appendi(?:x|ces)|annex(?:es)?|attachments?|enclosures?|exhibits?|papers?)\b)"
    r"|\W*(?:we|there|this entry|our entry)\b[^.;:]{0,30}\b(?:none|nothing|no|not|n['’]t)\b",
    re.IGNORECASE,
)


def says_nothing_is_sent(line: str) -> bool:
    """Whether a line below such a heading says that there is nothing to list."""
    return bool(_NOTHING_SENT.match(line))
