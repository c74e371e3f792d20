"""Which readings of a claim its own words leave open: a share that was told is no rise, and a fall goes down.

What the numbers near a claim give by chance does not bear it out where the words rule that reading out.
"""

from __future__ import annotations

import re
from itertools import pairwise

from awardcheck.text import word_set
from awardcheck.text.figures.amounts import is_money
from awardcheck.text.figures.rounding import is_of_spent
from awardcheck.text.patterns import regex
from awardcheck.text.sums.passage import Told
from awardcheck.text.sums.relations import Reckoning
from awardcheck.text.sums.terms import Term
from awardcheck.text.sums.word_classes import FALLING, RISING

_HEDGES = word_set(
    "about around some nearly almost over under more less than roughly only just a an the well fully almost exactly"
)
# Who is faster by a quarter takes a fifth less time, so these say nothing of which way the numbers went.
_EITHER_WAY = word_set("faster quicker better improved improvement improves improve change changed difference")
_WHOLES = word_set("the our all these those them whom which their its us you everyone everybody")
_RESTRICTS = word_set("who whose we rest others remaining")
_MOVES = FALLING | RISING | _EITHER_WAY
_DIFFERENCES = word_set("saving savings increase rise fall reduction drop difference gain growth decrease")
_NOT = word_set("not never hardly neither nor")
_WANTED = word_set("promised hoped aimed wanted planned pledged intended meant expected promise hope aim want plan")
_BESIDES = word_set("others other rest smaller remaining remainder balance besides plus")
_FROM_WHERE = (["from"], ["aged"], ["under"], ["women"], ["men"], ["living"])  # who the people counted are
_TWICE = word_set("already both overlap overlaps twice double same")
_RETURNS = regex(r"£ ?1\b|pounds?\b|return|\bback\b|invest|\broi\b|benefits?\b|penn(?:y|ies)|pence", re.IGNORECASE)
_NEAR_BY = 100  # characters
_CLOSE = 3
_WHOLE = 4  # words in which a whole is named
_FAR = 6  # words ahead of a claim and behind it


def is_open(told: Told, one: Reckoning) -> bool:
    """Whether the words leave it open that the claim is meant as this reckoning."""
    if one.kind == "share":
        return not _is_by(told, one.claim)
    return one.kind != "change" or not (_is_part(told, one.claim) or _goes_the_other_way(told, one))


def is_of_others(told: Told, one: Reckoning) -> bool:
    """Whether a share is told of others than its terms count: "half of those who left", "a tenth of the saving"."""
    if one.kind == "share" and _is_of_the_last(told, one):
        return True
    behind = told.words[told.behind(one.claim, _FAR)]
    after_unit = behind[len("ab") :] if behind[: len("ab")] == ["per", "cent"] else behind
    if after_unit[:1] == ["of"] and not _DIFFERENCES.isdisjoint(after_unit[:_WHOLE]):
        return True
    if one.kind != "share" or behind[:1] != ["of"] or behind[1:2] in (["them"], ["whom"], ["which"]):
        return False
    if not _RESTRICTS.isdisjoint(behind[2:3]):
        return True
    start = told.at(one.claim.end) + 1
    whole = told.subjects(slice(start, start + _WHOLE))
    known = {short for term in one.terms for short in told.subjects(told.sentences[term.nth])}
    return bool(whole) and not _WHOLES.isdisjoint(behind[1:2]) and whole.isdisjoint(known)


def is_of_a_date(told: Told, one: Reckoning) -> bool:
    """Whether one of its numbers says how long ago something was: "Two years ago it took 18 weeks"."""
    return any("ago" in told.words[told.behind(term, _CLOSE)] for term in (one.claim, *one.terms))


def is_no_return(told: Told, one: Reckoning) -> bool:
    """Whether money was divided by money and nothing says that so much came back for each pound."""
    if one.kind != "quotient" or not all(is_money(term.unit) for term in (one.claim, *one.terms)):
        return False
    if any("net" in told.words[told.behind(term, _CLOSE)] for term in one.terms):
        return True
    a, b = (term.exact for term in one.terms)
    if is_of_spent(a, b, one.states):
        return True
    first, last = min(one.claim, *one.terms), max(one.claim, *one.terms)
    return not _RETURNS.search(told.text, max(0, first.start - _NEAR_BY), last.end + _NEAR_BY)


def _is_of_the_last(told: Told, one: Reckoning) -> bool:
    """Whether the number right ahead of "of which 58%" is taken for the part, when it is the whole.

    So it is ahead of "a third of them from social care", which tells who they are and not how many came.
    """
    part, last = min(one.terms, key=lambda term: term.exact.middle), max(one.terms)
    between = told.words[told.between(last, one.claim)] if last < one.claim else []
    behind = told.words[told.behind(one.claim, _FAR)]
    made_up_of = behind[:2] in (["of", "them"], ["of", "these"], ["of", "those"]) and behind[2:3] in _FROM_WHERE
    return part is last and (
        made_up_of or any(words in (("of", "which"), ("of", "whom")) for words in pairwise(between))
    )


def is_denied(told: Told, one: Reckoning) -> bool:
    """Whether what is told did not come about, or was only wanted: "not halved them yet", "promised to halve"."""
    ahead = told.words[told.ahead(one.claim, _FAR)]
    return not _NOT.isdisjoint(ahead[-_CLOSE:]) or any(_is_wanted(told, term) for term in (one.claim, *one.terms))


def is_reached(told: Told, one: Reckoning) -> bool:
    """Whether a number is told as what something came to, and not as a difference: "came down by a third, to 160"."""
    return one.kind == "difference" and told.words[told.ahead(one.claim, 1)] == ["to"]


def is_not_of_all(told: Told, one: Reckoning) -> bool:
    """Whether a sum is told of more than its terms, "with the smaller gifts", or these tell something twice."""
    if one.kind != "total" or one.claim < max(one.terms):
        return False
    between = told.words[told.between(max(one.terms), one.claim)]
    short = one.gives.middle < one.states.middle
    return not (_BESIDES if short else _TWICE).isdisjoint(between)


def _is_wanted(told: Told, term: Term) -> bool:
    ahead = told.words[told.ahead(term, _FAR)]
    wanted = [at for at, word in enumerate(ahead) if word in _WANTED]
    return bool(wanted and "to" in ahead[wanted[-1] :])


def _is_by(told: Told, claim: Term) -> bool:
    """Whether it is said by how much something moved: "cut them by more than half"."""
    ahead = [word for word in told.words[told.ahead(claim, _FAR)] if word not in _HEDGES]
    return ahead[-1:] == ["by"] and not _MOVES.isdisjoint(ahead)


def _is_part(told: Told, claim: Term) -> bool:
    """Whether a fraction is said to be one of a whole, and nothing to have moved: "two thirds of our schools"."""
    if claim.unit != "part":
        return False
    behind = told.words[told.behind(claim, _FAR)]
    of = behind[:1] == ["of"] and not _WHOLES.isdisjoint(behind[1:2])
    return of and _MOVES.isdisjoint(_around(told, claim))


def _goes_the_other_way(told: Told, one: Reckoning) -> bool:
    """Whether the words name a fall and the number rose, or the other way round."""
    around = _around(told, one.claim)
    falls, rises = not FALLING.isdisjoint(around), not RISING.isdisjoint(around)
    if falls == rises or not _EITHER_WAY.isdisjoint(around):
        return False
    before, after = (term.exact.middle for term in one.terms)
    return falls == (before < after)


def _around(told: Told, claim: Term) -> set[str]:
    """The words of its sentence that stand near a claim."""
    said, start, end = told.sentences[claim.nth], told.at(claim.start), told.at(claim.end)
    return {*told.words[max(said.start, start - _FAR) : start], *told.words[end : min(said.stop, end + _FAR)]}
