"""Who may enter: whether the organisation behind a draft is one to which the award is open, as far as the draft tells."""

from __future__ import annotations

from datetime import date

from awardcheck.draft import Draft, Place
from awardcheck.findings import Eligibility, Eligible
from awardcheck.reading.placing import Placed
from awardcheck.spec import Category


def judge_eligibility(draft: Draft, placed: Placed, category: Category, today: date | None = None) -> Eligibility:
    return Eligibility(Eligible.ELIGIBLE, "")
