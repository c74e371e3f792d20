"""What a report says of a file: never more of its path than the reader of the report needs, and the same each time."""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import PureWindowsPath
from urllib.parse import quote

from awardcheck.findings import Finding, Report
from awardcheck.reporters import Unreadable
from awardcheck.reporters._wording import harmless

STDIN = "-"

Named = tuple[list[tuple[str, Report]], list[tuple[str, Unreadable]]]


def name(path: str) -> str:
    """A draft's own name, without the folders that it lies in."""
    return harmless("standard input" if path == STDIN else PureWindowsPath(path).name or path)


def names(paths: Iterable[str]) -> list[str]:
    """The drafts' own names; of several that have the same, the paths, and where these are the same or must not be told
    each later one with its number: "entry.docx (2)".
    """
    paths = list(paths)
    own, times = Counter(map(name, paths)), Counter[str]()
    found = []
    for path in paths:
        shown = name(path) if own[name(path)] == 1 else relative(path)
        times[shown] += 1
        found.append(f"{shown} ({times[shown]})" if times[shown] > 1 else shown)
    return found


def named(reports: Sequence[Report], errors: Sequence[Unreadable]) -> Named:
    """Reports and errors, each with the name by which the reader tells it from the others."""
    found = names([*(report.draft.path for report in reports), *(error.path for error in errors)])
    return list(zip(found, reports, strict=False)), list(zip(found[len(reports) :], errors, strict=True))


def relative(path: str) -> str:
    """The path below the working directory, by which a platform finds the file; the name where it is elsewhere."""
    given = PureWindowsPath(path)
    elsewhere = path == STDIN or path.startswith(("~", "/")) or given.anchor or ".." in given.parts
    return name(path) if elsewhere else harmless(given.as_posix())


def uri(path: str) -> str:
    """The relative path as a reference that means the same everywhere."""
    return quote(relative(path))  # the colon of a name as well, which would make a scheme of what is before it


def reason(error: Unreadable) -> str:
    """Why a draft could not be checked, without the folders that the message may name."""
    return harmless(error.message.replace(error.path, name(error.path)) if error.path else error.message)


def sentences(*texts: str) -> str:
    """Messages one after the other, each ending like a sentence."""
    said = [text for text in map(harmless, texts) if text]
    return " ".join(text if re.search(r"[.!?…]\W?$", text) else f"{text}." for text in said)


def fingerprints(report: Report) -> Iterator[tuple[Finding, str]]:
    """Each finding with a mark that no other has and that stays the same when lines above it come or go.

    It is made of nothing that a report without excerpts would hide.
    """
    seen_before: Counter[Sequence[str]] = Counter()
    for finding in report.findings:
        seen = finding.seen
        told = (relative(report.draft.path), finding.check, seen.criterion or "", seen.prompt or "", seen.message)
        seen_before[told] += 1
        yield finding, fingerprint(*told, str(seen_before[told]))


def fingerprint(*parts: str) -> str:
    return hashlib.sha256("\0".join(parts).encode("utf-8", "replace")).hexdigest()[:40]
