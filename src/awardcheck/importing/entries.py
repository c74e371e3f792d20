"""Told from an award's page: an entry for it, whose sentences report what was done and ask nothing."""

from __future__ import annotations

import re

from awardcheck.importing.asks import Ask, ask
from awardcheck.importing.lines import Page
from awardcheck.importing.units import units
from awardcheck.text.patterns import regex

_FEWEST, _SHARE = 8, 2 / 3  # sentences that report, and their share of those that tell
# Who tells what was done, or counts it, answers.
REPORTS = regex(
    r"\b(?:we|our|(?<!tell )(?<!show )(?<!give )(?<!let )us|i|my)\b"
    r"(?! (?:(?:also|would|particularly|especially) )?"
    r"(?:are|'re|want|wish|would|should|will|shall|judges?|expect|look|hope)\b)"
    r"|£\s?\d|\d\s?(?:%|per cent\b)(?! of (?:the )?(?:marks?|scores?|total))",
    re.IGNORECASE,
)
_PAST = regex(
    r"\b(?:was|were|had|did|went|fell|rose|came|took|became|began|found|met|led|ran|grew|built|brought|told|gave|kept"
    r"|left|saw|said|wrote|made|paid|sent|spent|chose)\b|\b(?:we|who|they|it|she|he|and|then|has|have|been|which|that)"
    r" \w{3,}ed\b",
    re.IGNORECASE,
)
_AWARD = regex(
    r"\byou(?:r|rs)?\b|\b(?:judges?|judged|judging|entr(?:y|ies|ants?)|award|nomin\w+|submissions?|categor(?:y|ies)"
    r"|criteri\w+|applicants?|applications?|shortlist\w*|must|should|finalists?)\b",
    re.IGNORECASE,
)


def is_entry(page: Page) -> bool:
    """Whether a page reads as an entry for an award, and not as the award's own."""
    texts = [unit.text for unit in units(page) if not unit.heads]
    of_award = sum(bool(_AWARD.search(text)) or ask(text) is Ask.PLAIN for text in texts)
    reports = sum(_reports(text) for text in texts)
    return reports >= _FEWEST and reports >= _SHARE * (reports + of_award)


def _reports(text: str) -> bool:
    return not _AWARD.search(text) and ask(text) is not Ask.PLAIN and bool(_PAST.search(text) or REPORTS.search(text))
