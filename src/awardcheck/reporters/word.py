"""The team's own Word file with a comment at each finding; from a draft in Markdown a clean Word file is made first.

Nothing else of the file changes. What is missing is told at its criterion's heading, and at the top where there is
none; at the top stands a summary, too. Comments that awardcheck left there before are replaced, nobody else's are.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from awardcheck.bands import band
from awardcheck.draft import Block
from awardcheck.findings import CriterionResult, Finding, Report, Verdict
from awardcheck.reporters import Options, Unreadable
from awardcheck.reporters import _places as places
from awardcheck.reporters import _wording as wording

ENDING = ".docx"
ONE_DRAFT = True
EXCERPT = 300  # characters shown of a passage that stands elsewhere


def render(reports: Sequence[Report], errors: Sequence[Unreadable], options: Options) -> bytes:
    """A Word file, which holds one draft: raises ValueError unless there is one report.

    Raises DraftError if the draft's own file cannot be copied.
    """
    # Only here, so that nobody who asks for the ending alone waits for lxml and python-docx.
    from awardcheck.reporters._word_comments import Comment, commented
    from awardcheck.reporters._word_file import handles_by_block, word_file

    if len(reports) != 1:
        raise ValueError(f"a Word file holds one draft, not {len(reports)}")
    report = reports[0]
    source = report.draft.source or word_file(report.draft)
    handles = handles_by_block(report.draft)
    blocks = {block.place.block: block for block in report.draft.blocks}
    comments = [Comment(tuple(_summary(report, options)))]
    for finding in report.findings:
        block = _block(report, finding, blocks, handles)
        lines = tuple(_lines(report, finding, block, options.excerpts))
        if block is None:
            comments.append(Comment(lines))
        else:
            words = tuple(text for text in (finding.seen.excerpt, block.text) if text)
            comments.append(Comment(lines, handles[block.place.block], words))
    return commented(source, comments)


def _block(
    report: Report, finding: Finding, blocks: Mapping[int, Block], handles: Mapping[int, tuple[int, ...]]
) -> Block | None:
    """The block that a finding stands at: its own, its criterion's heading, or none, which is the top.

    What has no paragraph of its own, as a footnote has none, is told at the paragraph before.
    """
    result = _criterion(report, finding)
    place = finding.seen.place or (result.heading.place if result and result.heading else None)
    before = range(place.block, 0, -1) if place else ()
    return next((blocks[number] for number in before if handles.get(number)), None)


def _criterion(report: Report, finding: Finding) -> CriterionResult | None:
    return next((result for result in report.criteria if result.criterion.id == finding.seen.criterion), None)


def _lines(report: Report, finding: Finding, block: Block | None, excerpts: bool) -> Iterator[str]:
    """What a comment at a block says; of the draft it quotes only what does not stand in the block itself."""
    seen = finding.seen
    yield f"{wording.SEVERITIES[finding.severity]}: {wording.title(finding.check)}"
    yield seen.message
    if (result := wording.asked(report, seen)) is not None:
        yield f"{places.subject(report, seen)}: {wording.unsaid_question(result, seen)}".rstrip(": ")
        if parts := wording.unsaid_parts(result, seen):
            yield f"Looked for: {parts}"
    if excerpts and seen.excerpt and not (block and _holds(block, seen.excerpt)):
        place = places.passage_position(report, result, seen) if result else ""
        label = f"Nearest passage{f' ({place})' if place else ''}" if result else "It says"
        yield f"{label}: {wording.quote(seen.excerpt, EXCERPT)}"
    if seen.hint:
        yield f"What to do: {seen.hint}"


def _holds(block: Block, words: str) -> bool:
    return " ".join(words.split()) in " ".join(block.text.split())


def _summary(report: Report, options: Options) -> Iterator[str]:
    yield f"awardcheck: {wording.verdict_line(report)}"
    yield wording.award(report)
    for result in report.criteria:
        yield f"{result.criterion.name}: {_state(report, result)}"
    yield wording.BANDS + "."
    yield f"Eligible: {wording.ELIGIBILITY[report.eligibility.verdict]}. {report.eligibility.reason}"
    yield from (f"Note: {note}" for note in wording.notes(report, options))
    yield wording.next_step(report)


def _state(report: Report, result: CriterionResult) -> str:
    verdicts = [prompt.verdict for prompt in result.prompts]
    answered = f"{verdicts.count(Verdict.ANSWERED)} of {wording.count(len(verdicts), 'question')} answered"
    found = band(result, report)
    return f"{wording.words(report, result)}; {answered}; band {wording.level(found)}, {found.label}. {found.step}"
