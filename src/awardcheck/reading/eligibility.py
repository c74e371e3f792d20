"""Who may enter: whether the organisation behind a draft is one to which the award is open, as far as the draft tells.

"Ineligible" needs the draft's own word or several cues that agree, for a false alarm costs trust; "unclear" needs
something that speaks against. A draft that does not say who enters, by what is plainly the right kind of partnership,
is eligible.
"""

from __future__ import annotations

from datetime import date

from awardcheck.draft import Draft, Place
from awardcheck.findings import Eligibility, Eligible
from awardcheck.reading.entrant import MENTION, SAID, Sign, signs, weigh
from awardcheck.reading.passages import Placed
from awardcheck.reading.record import Age, age_of_results, hardly_begun
from awardcheck.records import dataclass
from awardcheck.spec import Alternative, Category
from awardcheck.spec import Eligibility as Rules
from awardcheck.text.organisations import CALLED, organisations
from awardcheck.text.patterns import regex

_NHS = frozenset({"icb", "icp", "nhs-trust", "primary-care", "provider-collaborative", "nhs-body"})
_COVERED = {"nhs-body": _NHS, "public-sector": frozenset({"council", "public-sector"})}  # kinds that hold others
_FACES = {"gp-company": ("primary-care", "private")}  # a kind that may be taken for either
_SURE = 5.0  # what lesser cues must come to before they speak against an entrant
_ONE_CUE = 3.0
_CLOSE = 2.0  # weights that differ by no more are as good as equal
# What an award is open to, kind by kind or, where it is open to many, by the sectors.
_SECTORS = (
    ("NHS", _NHS),
    ("public-sector", frozenset({"council", "public-sector"})),
    ("third-sector", frozenset({"third-sector"})),
    ("private", frozenset({"private"})),
)
_FEW = 3
_IN_WORDS = {2: "two", 3: "three", 4: "four", 5: "five"}
_BOARDS = frozenset({"icb", "icp"})
_CONSENT = regex(
    r"\b(?:ICB|ICP|(?i:integrated care (?:board|partnership)))\b[^.]{0,40}\b(?:content|happy|agree[sd]|blessing"
    r"|permission|approv\w+|asked|invited|supports?|supportive|endors\w+|consent\w*|encourag\w+)\b[^.]{0,40}"
    r"\b(?:us|we|our|trust|submi\w+|enter\w*|entry)\b"
    r"|\b(?:with|has) the (?:blessing|agreement|approval|permission|consent|support) of [^.]{0,40}"
    r"\b(?:ICB|ICP|(?i:integrated care))\b"
)


_UNKNOWN = Eligibility(Eligible.UNCLEAR, "The category's file does not say which kinds of organisation may enter.")


@dataclass(frozen=True, slots=True)
class _Entrant:
    """The likeliest kind that is admitted and the likeliest that is not, and what the cues for each come to."""

    right: str
    right_weight: float
    wrong: str
    wrong_weight: float
    two_faced: str | None
    found: list[Sign]

    def place(self, kind: str) -> Place | None:
        """Where the weightiest cue of the kind stands."""
        return max(
            (sign for sign in self.found if kind in sign.kinds),
            key=lambda sign: sign.weight,
            default=Sign("", (), 0, None),
        ).place


def judge_eligibility(draft: Draft, placed: Placed, category: Category, today: date | None = None) -> Eligibility:
    """Whether the award is open to the draft's entrant and its record, with the reason in words that quote nothing.

    `today`, or the deadline, helps to tell old results; without it the draft's own dates have to do.
    """
    if not category.eligibility.open_to:
        return _by_age(placed, category, today) or _UNKNOWN
    answer = _by_entrant(draft, category.eligibility)
    if answer.verdict is not Eligible.ELIGIBLE:
        return answer
    if answer.place is None and not any(placed.words.values()):
        return _unclear("nothing is written yet that could tell who enters", category.eligibility)
    return _by_age(placed, category, today) or _by_progress(placed, category) or answer


def _by_entrant(draft: Draft, rules: Rules) -> Eligibility:
    entrant = _weigh(draft, rules)
    if kind := entrant.two_faced:
        return _unclear(
            f"the entry comes from {CALLED[kind]}, which may be taken for private or NHS", rules, entrant.place(kind)
        )
    if entrant.right_weight >= SAID and entrant.right_weight >= entrant.wrong_weight - _CLOSE:
        return _eligible(f"the draft says that {CALLED[entrant.right]} enters", entrant.place(entrant.right))
    if entrant.wrong_weight >= SAID or _outweighed(entrant, rules):
        return _against(entrant, draft, rules)
    plausible = entrant.right_weight > 0 or _broad(rules) or (rules.partner and entrant.wrong_weight < _ONE_CUE)
    if plausible or _names_admitted(draft, rules):
        reason = "nothing in the draft speaks against the kind of entrant that the award is for"
        return _eligible(reason, None)
    return _unclear("the draft does not say who enters", rules)


def _weigh(draft: Draft, rules: Rules) -> _Entrant:
    found = signs(draft)
    weights = weigh(found)
    against = weigh([sign for sign in found if sign.weight > MENTION])
    right = {kind: weight for kind, weight in weights.items() if _admits(rules, kind)}
    wrong = {kind: weight for kind, weight in against.items() if not _admits(rules, kind)}
    two_faced = next((kind for kind in _FACES if weights.get(kind, 0) >= _SURE and _divides(rules, kind)), None)
    best, worst = (max(side, key=side.__getitem__, default="") for side in (right, wrong))
    return _Entrant(best, right.get(best, 0), worst, wrong.get(worst, 0), two_faced, found)


def _admits(rules: Rules, kind: str) -> bool:
    faces = _FACES.get(kind, (kind,))
    return any(face == open_to or face in _COVERED.get(open_to, ()) for open_to in rules.open_to for face in faces)


def _divides(rules: Rules, kind: str) -> bool:
    """Whether the award admits one face of a two-faced kind and not the other."""
    return len({_admits(rules, face) for face in _FACES[kind]}) == 2


def _broad(rules: Rules) -> bool:
    return "partnership" in rules.open_to


def _outweighed(entrant: _Entrant, rules: Rules) -> bool:
    """Whether lesser cues speak against the entrant.

    Not so for a body of the kind that the award wants as partner, nor for a supplier where a system is to enter: both
    write for the entrant. One cue will do where the award is for one kind of body, which the draft would name.
    """
    wrong, right = entrant.wrong_weight, entrant.right_weight
    if not wrong or entrant.wrong in rules.partner or (entrant.wrong == "private" and not _broad(rules)):
        return False
    return (wrong >= _SURE and wrong > 2 * right + _CLOSE) or (not _broad(rules) and wrong >= _ONE_CUE and right < 1)


def _names_admitted(draft: Draft, rules: Rules) -> bool:
    return any(_admits(rules, named.kind) for block in draft.blocks for named in organisations(block.written))


def _against(entrant: _Entrant, draft: Draft, rules: Rules) -> Eligibility:
    kind, called, place = entrant.wrong, CALLED[entrant.wrong], entrant.place(entrant.wrong)
    if _BOARDS & set(rules.open_to) and any(_CONSENT.search(block.written) for block in draft.blocks):
        return _unclear(f"{called} enters and says that the board agrees", rules, place)
    if kind in rules.partner and _names_admitted(draft, rules):
        return _unclear(f"{called} enters, with a partner of the right kind beside it", rules, place)
    other = _instead(rules, kind)
    reason = f"the entry seems to come from {called}, and {_open_to(rules)}"
    if other:
        reason += f"; its page points such entries to the {other.name}"
    return Eligibility(Eligible.INELIGIBLE, _sentence(reason), place, (other.category or other.name) if other else None)


def _instead(rules: Rules, kind: str) -> Alternative | None:
    """The award that the page names for the kind; one that bears the kind's own name goes before the others."""
    fitting = [other for other in rules.instead if set(_FACES.get(kind, (kind,))) & set(other.entrants)]
    own = kind.replace("-", " ").removesuffix("ive")
    return min(fitting, key=lambda other: own not in other.name.lower(), default=None)


def _open_to(rules: Rules) -> str:
    if len(rules.open_to) <= _FEW:
        return "the award is open only to " + " or ".join(CALLED[kind] for kind in rules.open_to)
    sectors = [name for name, kinds in _SECTORS if kinds & set(rules.open_to)]
    return f"the award is for {' and '.join([', '.join(sectors[:-1]), sectors[-1]] if sectors[1:] else sectors)} bodies"


def _by_age(placed: Placed, category: Category, today: date | None) -> Eligibility | None:
    window = category.eligibility.evidence_window
    if window is None:
        return None
    known = [today] if today else []
    if category.year:
        known.append(date(category.year, 1, 1))
    record = age_of_results(placed.passages, category.criteria[0].id, window.years, known)
    past = "the past year" if window.years == 1 else f"the past {_IN_WORDS.get(window.years, window.years)} years"
    if record.age is Age.OLD:
        reason = f"every result with a date lies before {past}, and the award wants evidence from that time"
        return Eligibility(Eligible.INELIGIBLE, _sentence(reason), record.place)
    if record.age is Age.UNDATED:
        reason = f"no result is dated, so nothing shows evidence from {past}, which the award wants"
        return Eligibility(Eligible.UNCLEAR, _sentence(reason))
    return None


def _by_progress(placed: Placed, category: Category) -> Eligibility | None:
    if not category.eligibility.needs_progress:
        return None
    place = hardly_begun(placed.passages, category.criteria[0].id)
    if place is None:
        return None
    reason = "the draft shows hardly any progress yet, and the award is for those who have already made some"
    return Eligibility(Eligible.UNCLEAR, _sentence(reason), place)


def _eligible(reason: str, place: Place | None) -> Eligibility:
    return Eligibility(Eligible.ELIGIBLE, _sentence(reason), place)


def _unclear(reason: str, rules: Rules, place: Place | None = None) -> Eligibility:
    return Eligibility(Eligible.UNCLEAR, _sentence(f"{reason}; {_open_to(rules)}"), place)


def _sentence(text: str) -> str:
    return text[0].upper() + text[1:] + "."
