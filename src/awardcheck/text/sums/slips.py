"""All that does not agree with its own numbers in a passage of prose."""

from __future__ import annotations

import re
from itertools import chain

from awardcheck.text import Span
from awardcheck.text.figures.amounts import Amount, Slip, amounts, reckoned
from awardcheck.text.figures.changes import wrong_changes
from awardcheck.text.figures.figures import cleaned
from awardcheck.text.patterns import regex
from awardcheck.text.sentences import sentences
from awardcheck.text.sums.added import is_added_right, wrong_added
from awardcheck.text.sums.apposed import wrong_apposed
from awardcheck.text.sums.beyond_targets import wrong_beyond_targets
from awardcheck.text.sums.beyond_wholes import wrong_parts
from awardcheck.text.sums.bracketed import wrong_bracketed
from awardcheck.text.sums.claims import claims
from awardcheck.text.sums.held import wrong_claims
from awardcheck.text.sums.hundreds import wrong_hundreds
from awardcheck.text.sums.learned import wrong_reckonings
from awardcheck.text.sums.listed import wrong_sums
from awardcheck.text.sums.miscounted import need_not_add_up
from awardcheck.text.sums.pairs_of_shares import wrong_pairs
from awardcheck.text.sums.per_so_many import wrong_per_so_many
from awardcheck.text.sums.rates import wrong_rates
from awardcheck.text.sums.remainders import wrong_remainders
from awardcheck.text.sums.restated import wrong_restated
from awardcheck.text.sums.shares import shares_of, shares_of_what_was, wrong_shares
from awardcheck.text.sums.strangers import is_strange
from awardcheck.text.sums.sums_of_money import wrong_money
from awardcheck.text.sums.terms import terms
from awardcheck.text.sums.wholes import wrong_wholes

_FEWEST_DIGITS, _FEWEST_NUMBERS = 2, 3
_CROWD = 10  # numbers of a sentence that are looked at
_SPELT = regex(
    r"\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozen|[a-z]{3,5}teen"
    r"|(?:twen|thir|for|fif|six|seven|eigh|nine)ty|hundred)\b",
    re.I,
)
_IN_WORDS = regex(
    r"\b(?:halv|doubl|trebl|tripl|half|thirds?|quarters?|fifths?|tenths?|in (?:three|four|five|ten)\b)", re.I
)
_MORE = r"(?:fewer|less|lower|more|higher|extra|additional|up|down|above|beyond)\b"
_MORE_BEHIND = regex(rf"(?: [a-z-]+){{0,2}}? {_MORE}", re.I)
_BY = regex(r"\b(?:by|up|down|(?:fall|rise|drop|increase|reduction)(?: [a-z]+)?(?: of)?) £?$", re.I)
_CHEAPER = regex(r"\b(?:discount\w*|rebates?|subsid\w+|waive[ds]?|free of charge|half[- ]price)\b", re.I)
_TRACE = regex(
    r"%|per ?cent|percentage|\bpp\b|\bby\b|\bfrom\b|\byear|\bof\b|[:;]|fewer|less\b|halv|doubl|tr[ei]p?bl|in "
    r"all\b|total"
    r"|together|all told|combined|each|apiece|\bper\b|every|\bnet\b|rest\b|remain|other|leav|left|£|\bin\b|minutes"
    r"|between|across|\b(?:not|hour|day|night|week|month|time)s?\b",
    re.I,
)


def slips(text: str, before: str = "") -> list[Slip]:
    """The statements of `text` that cannot be true as they stand, behind the passage `before`, in order."""
    in_words = bool(before) and _IN_WORDS.search(text) and _has_numbers(before)  # "That is a third of them"
    if not in_words and not (_has_numbers(text) and _TRACE.search(text)):
        return []
    marked, all_numbers = cleaned(text), reckoned(text)
    own = terms(text, all_numbers)
    found = [
        *wrong_changes(text, all_numbers),
        *wrong_shares(text, marked, all_numbers),
        *wrong_wholes(text, all_numbers),
        *wrong_money(text, all_numbers),
        *wrong_restated(text, all_numbers),
        *wrong_remainders(text, all_numbers),
        *wrong_sums(text, marked),
        *wrong_claims(text, all_numbers, before),
        *wrong_beyond_targets(text, all_numbers),
        *wrong_parts(text, all_numbers),
        *wrong_pairs(text, all_numbers),
        *wrong_rates(text, all_numbers),
        *wrong_apposed(text, all_numbers, own),
        *wrong_per_so_many(text, all_numbers),
        *wrong_added(text, all_numbers, own),
        *wrong_hundreds(text, all_numbers, own),
        *wrong_reckonings(text, all_numbers, before),
    ]
    found = [slip for slip in found if not _explained(text, all_numbers, slip)]
    return _apart(sorted([*found, *wrong_bracketed(text, all_numbers)], key=_start))


def _has_numbers(text: str) -> bool:
    """Whether there are enough of them, in digits or in words, for one to be made of others."""
    digits = sum(map(str.isdigit, text))
    return digits >= _FEWEST_DIGITS or digits + len(_SPELT.findall(text)) >= _FEWEST_NUMBERS


def _explained(text: str, marked: str, slip: Slip) -> bool:
    """Whether a sum is what some numbers ahead come to, or each share in per cent just what two counts of its sentence
    give, whichever was held against it.
    """
    if is_strange(text, slip) or (slip.what == "product" and _is_cheaper(text, slip.span)):
        return True
    if slip.what in ("sum", "part") and need_not_add_up(text, marked, slip):
        return True
    if slip.what == "sum":
        return is_added_right(text, marked, terms(text, marked), slip.span)
    if slip.what not in ("share", "change"):
        return False
    shares = [one for one in amounts(text, marked, slip.span.start, slip.span.end) if one.unit == "%"]
    return bool(shares) and all(_is_given(text, marked, share) for share in shares)


def _is_cheaper(text: str, span: Span) -> bool:
    """Whether the sentences of a span say that not all was paid."""
    near = (said.text for said in sentences(text) if said.start < span.end and span.start < said.end)
    return any(map(_CHEAPER.search, near))


def _is_given(text: str, marked: str, share: Amount) -> bool:
    found = sentences(text)
    nth = next(nth for nth, one in enumerate(found) if share.start < one.end)
    said, goes_on = found[nth], bool(nth and _GOES_ON.match(found[nth].text))
    told = claims(text, marked, said)
    first = found[nth - 1].start if goes_on else said.start
    counts = [one for one in amounts(text, marked, first, said.end) if one.unit != "%"]
    moved = [one for one in counts if _is_change(marked, one)]
    is_change = any(one.kind == "change" and not one.loose and one.start == share.start for one in told)
    ways = chain(
        shares_of(counts[:_CROWD], marked) if not is_change else (),  # "a drop of 60%" is no share that is left
        shares_of_what_was(moved[:_CROWD], counts[:_CROWD]),
    )
    return any(way.meets(share.interval.times(0.01)) for way in ways)


_GOES_ON = regex(r"(?:that|this|which)(?:['’]s| is| was) (?:[a-z]+ )?£?\d", re.I)  # "1,627. That is 269 fewer"


def _start(slip: Slip) -> int:
    return slip.span.start


def _apart(found: list[Slip]) -> list[Slip]:
    """Without what overlaps an earlier one: two ways to say that the same numbers do not agree."""
    kept: list[Slip] = []
    for slip in found:
        if not kept or slip.span.start >= kept[-1].span.end:
            kept.append(slip)
    return kept


def _is_change(marked: str, one: Amount) -> bool:
    """Whether a number is told as by how much another changed: "269 fewer", "by 48"."""
    return bool(_MORE_BEHIND.match(marked, one.end) or _BY.search(marked, max(0, one.start - 30), one.start))
