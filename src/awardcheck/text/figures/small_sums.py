"""Small sums that are what one thing in a story costs: "a lamp from a camping shop, £6.40".

A small sum is evidence where its sentence says that it was spent or saved, or for each of what, and in a table.
"""

from __future__ import annotations

from awardcheck.text.patterns import compiled

SMALL = 25  # pounds
_REACH = 200  # characters before and behind in which the sentence is looked at
_STOPS = (". ", "\n")
_PAID = (
    r"\b(?:cost|pric|sav|spen|worth|cheap|budget|value|return|tariff|against|instead|per\b|head\b|pays?\b|paid"
    r"|works? out|than\b|fund|charge|average|total|half|every|back\b|grand\b)"
)
_FOR_EACH = r",? (?:an?|each|for every|apiece)\b"


def is_of_one_thing(clean: str, start: int, end: int) -> bool:
    """Whether the small sum from `start` to `end` of marked text is neither spent nor saved, nor for each of many."""
    first, last = max(0, start - _REACH), min(len(clean), end + _REACH)
    begins = max(first, *(clean.rfind(stop, first, start) + 1 for stop in _STOPS))
    ends = min(at if at >= 0 else last for at in (clean.find(stop, end, last) for stop in _STOPS))
    if "|" in clean[begins:ends] or compiled(_FOR_EACH).match(clean, end):
        return False
    return not compiled(_PAID).search(clean, begins, ends)
