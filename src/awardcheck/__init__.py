"""awardcheck tells a bid team whether a draft award entry is ready to submit.

From Python it is three steps, each a plain function:

    from awardcheck import load_category, read_draft, review

    report = review(read_draft("entry.docx"), load_category("place-based"))
    if not report.ready:
        for finding in report.findings:
            print(finding.severity, finding.seen.message)

`read_draft` raises DraftError and `load_category` raises SpecError, each with a message for people. Nothing is
imported before it is used.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

__version__ = "0.1.0"

if TYPE_CHECKING:
    from awardcheck.checks import Settings
    from awardcheck.configuration import Configuration, choose_category, load_configuration
    from awardcheck.draft import Draft, DraftError
    from awardcheck.findings import Finding, Report, Severity, Verdict
    from awardcheck.many import review_many
    from awardcheck.readers import read_draft
    from awardcheck.reporters import Unreadable
    from awardcheck.reviewing import review
    from awardcheck.spec import Category, SpecError, load_category

_HOMES = {
    "Category": "spec",
    "Configuration": "configuration",
    "Draft": "draft",
    "DraftError": "draft",
    "Finding": "findings",
    "Report": "findings",
    "Settings": "checks",
    "Severity": "findings",
    "SpecError": "spec",
    "Unreadable": "reporters",
    "Verdict": "findings",
    "choose_category": "configuration",
    "load_category": "spec",
    "load_configuration": "configuration",
    "read_draft": "readers",
    "review": "reviewing",
    "review_many": "many",
}

__all__ = [
    "Category",
    "Configuration",
    "Draft",
    "DraftError",
    "Finding",
    "Report",
    "Settings",
    "Severity",
    "SpecError",
    "Unreadable",
    "Verdict",
    "__version__",
    "choose_category",
    "load_category",
    "load_configuration",
    "read_draft",
    "review",
    "review_many",
]


def __getattr__(name: str) -> object:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    found: object = getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
    globals()[name] = found
    return found


def __dir__() -> list[str]:
    return __all__
