"""Shares in a list that other items tell the whole and the part of: "Nine trusts asked", "Seven joined", "88% joined".

The whole and the part each open an item of their own; the share speaks of what the whole counts, and says of it what
the part says.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby, permutations

from awardcheck.text.sums.afar.shares import Share, holds, is_near
from awardcheck.text.sums.afar.told import Fact

_LEAST = 5  # fewer are told and not shared out
_FAR = 1.6  # times that a share may be off


def wrong_listed(share: Share, all_facts: Sequence[Fact]) -> tuple[Fact, Fact] | None:
    """The whole and the part that a share of a list must be of, if they do not give it and no others of the list do."""
    own = [one for one in all_facts if one.nth == share.nth and not one.term.unit]
    pairs = [(whole, part) for whole, part in permutations(own, 2) if part.term.exact.high < whole.term.exact.low]
    meant = [pair for pair in _opening(own, share) if pair in pairs and _is_meant(share, *pair)]
    if len(meant) != 1 or any(holds(share, *pair) for pair in pairs):
        return None
    return meant[0] if is_near(share, *meant[0], _FAR) else None


def _opening(own: Sequence[Fact], share: Share) -> Iterator[tuple[Fact, Fact]]:
    """Pairs of the numbers that come first in their items, each item but that of the share."""
    firsts = [next(here) for said, here in groupby(own, lambda one: one.said) if said != share.term.nth]
    yield from permutations(firsts, 2)


def _is_meant(share: Share, whole: Fact, part: Fact) -> bool:
    counts_whole = share.about & whole.term.nouns and whole.term.exact.low >= _LEAST
    return bool(counts_whole and (share.about - whole.words) & part.near and not part.term.nouns & whole.term.nouns)
