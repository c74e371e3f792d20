"""How much two numbers look like one number typed twice, once wrongly: 1,846 and 1,486."""

from __future__ import annotations

from functools import lru_cache

_PAIR, _LONG = 2, 3  # digits
_VERY, _QUITE, _RATHER, _SOMEWHAT, _HARDLY = 2, 1.2, 1.1, 1, 0.5  # how likely a slip of the finger is


def likeness(one: str, other: str) -> float:
    """How likely one number is typed for the other: its digits in another order, one of them wrong, or one lost."""
    a, b = _bare(one), _bare(other)
    if len(a) != len(b):
        less, more = sorted((a, b), key=len)
        lost = len(more) == len(less) + 1 and any(more[:at] + more[at + 1 :] == less for at in range(len(more)))
        return _HARDLY if lost else 0
    wrong = sum(x != y for x, y in zip(a, b, strict=True))
    in_order = wrong == 1
    if not wrong or not (in_order or sorted(a) == sorted(b)) or len(one) != len(other):
        return 0
    telling = min(len(a.rstrip("0")), len(b.rstrip("0")))
    if telling < _PAIR or [at for at, sign in enumerate(one) if not sign.isdigit()] != [
        at for at, sign in enumerate(other) if not sign.isdigit()
    ]:
        return 0
    if in_order:
        return _RATHER if telling >= _LONG else _SOMEWHAT
    return _VERY if len(a) >= _LONG else _QUITE


def are_swapped(one: str, other: str) -> bool:
    """Whether the digits of a long number stand in another order in the other, so that chance hardly made both."""
    a, b = _bare(one), _bare(other)
    return a != b and sorted(a) == sorted(b) and len(a.rstrip("0")) >= _LONG and len(b.rstrip("0")) >= _LONG


@lru_cache(maxsize=512)
def _bare(number: str) -> str:
    return "".join(filter(str.isdigit, number)).lstrip("0")
