"""A baseline: the findings that a team has settled or put off, so that only new ones count.

It holds no words of a draft. A finding is known by its check, by the section or question that it is about and, where it
is about certain words, by a hash of these. So it stays known when something else in the draft changes, and a sentence
that is changed is looked at anew.
"""

from __future__ import annotations

import os
import unicodedata
from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from pathlib import Path
from types import MappingProxyType

from awardcheck.findings import Finding, Report, Seen, Suppressed
from awardcheck.records import dataclass, replace
from awardcheck.spec import SpecError
from awardcheck.spec.files import read_text, told
from awardcheck.text.patterns import regex

Known = Mapping[str, int]  # how many findings of each fingerprint

_WORD = regex(r"[\w%£€$]+")
_HEADER = """\
# Findings that awardcheck lets pass, by draft and award. It holds no words of the drafts.
# Written by awardcheck --write-baseline; do not change it by hand.
"""


@dataclass(frozen=True, slots=True)
class Baseline:
    """What is known of each draft, by its path from the baseline's folder, and for each award."""

    drafts: Mapping[str, Mapping[str, Known]] = MappingProxyType({})

    def of(self, draft: str, category: str) -> Known:
        return self.drafts.get(draft, {}).get(category, {})

    def with_known(self, draft: str, category: str, known: Known) -> Baseline:
        """The same with these findings of a draft instead of those that were known of it."""
        awards = {**self.drafts.get(draft, {}), category: dict(known)}
        drafts = {**self.drafts, draft: {id: found for id, found in awards.items() if found}}
        return Baseline({name: found for name, found in drafts.items() if found})

    def without(self, drafts: Collection[str]) -> Baseline:
        return Baseline({name: found for name, found in self.drafts.items() if name not in drafts})

    def text(self) -> str:
        """As it is kept, in an order that changes little when little changes."""
        import yaml

        drafts = {name: {id: dict(found) for id, found in awards.items()} for name, awards in self.drafts.items()}
        whole = {"version": 1, "drafts": drafts}
        return _HEADER + yaml.safe_dump(whole, sort_keys=True, allow_unicode=True, width=10_000)


def read_baseline(path: Path) -> Baseline:
    """The baseline in a file. Raises SpecError, each line of it `file:line: what is wrong`."""
    from pydantic import ValidationError

    from awardcheck.baseline import schema
    from awardcheck.spec import complaints, marked_yaml

    document = marked_yaml.read(read_text(path, "baseline"))
    problems, drafts = list(document.problems), {}
    if document.lines:
        try:
            drafts = schema.Baseline.model_validate(document.value).drafts
        except ValidationError as error:
            problems += complaints.about_values(error, document, schema.Baseline)
    if problems:
        raise SpecError("\n".join(told(path, problems)))
    return Baseline(drafts)


def draft_in(baseline: Path, draft: str) -> str:
    """A draft's name in a baseline: its path from the baseline's folder, alike on every system."""
    try:
        path = os.path.relpath(draft, baseline.parent)
    except ValueError:  # on another drive
        path = os.path.basename(draft)
    return "".join(char if char.isprintable() else "?" for char in path.replace(os.sep, "/"))


def known(report: Report) -> Known:
    """What a baseline has to know to let all findings of a report pass, and those that a baseline lets pass already."""
    passed = (one.finding for one in report.suppressed if one.by == "baseline")
    return Counter(fingerprint(finding, report) for finding in (*report.findings, *passed))


def under(report: Report, baseline: Known) -> Report:
    """The report when what the baseline knows is let pass."""
    if not baseline:
        return report
    left = Counter(baseline)
    kept, passed = [], list(report.suppressed)
    for finding in report.findings:
        mark = fingerprint(finding, report)
        if left[mark] > 0:
            left[mark] -= 1
            passed.append(Suppressed(finding, "baseline"))
        else:
            kept.append(finding)
    return replace(report, findings=tuple(kept), suppressed=tuple(passed), notes=(*report.notes, *_stale(left)))


def fingerprint(finding: Finding, report: Report) -> str:
    """What stays the same of a finding while the words that it is about do: "vague-claim (outcome) 3f0c…"."""
    seen = finding.seen
    about = f"{finding.check} ({seen.prompt or seen.criterion or 'draft'})"
    words = _words(seen, report)
    import hashlib  # only where there is a baseline

    return f"{about} {hashlib.sha256(words.encode('utf-8', 'replace')).hexdigest()[:16]}" if words else about


def check_of(fingerprint: str) -> str:
    """The check whose finding has that fingerprint."""
    return fingerprint.partition(" ")[0]


def _words(seen: Seen, report: Report) -> str:
    """The words that a finding is about, without what may change in them unnoticed.

    None where it is about a question or a section as a whole: then its excerpt shows what was found elsewhere instead.
    """
    text = _bare(seen.excerpt or "")
    if seen.prompt is not None:
        return ""
    if seen.criterion is None or (seen.place and seen.place not in _headings(report)):
        return text
    at = seen.place and next((one for one in report.draft.blocks if one.place.block == seen.place.block), None)
    return text if at and text in _bare(at.text) else ""


def _headings(report: Report) -> Iterator[object]:
    return (result.heading.place for result in report.criteria if result.heading)


def _bare(text: str) -> str:
    """Letters, digits and signs of value, in words; whatever quotes, dashes and white space a program makes of them."""
    text = unicodedata.normalize("NFKC", text).casefold()
    return " ".join(_WORD.findall(text)) or "".join(text.split())


def _stale(left: Counter[str]) -> Iterator[str]:
    if gone := sum(left.values()):
        many = f"{gone} findings that the baseline knows are" if gone > 1 else "1 finding that the baseline knows is"
        yield f"{many} no longer there; --write-baseline forgets what is gone"
