"""A proposed category as the text of its file, with comments for whoever finishes it."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator

import yaml

from awardcheck.importing.proposal import ProposedCategory, ProposedCriterion, ProposedPrompt, doubtful_title
from awardcheck.spec import Part, Wants

LOOK = "# LOOK: "
_COLUMNS = 116
_WITHOUT_END = 10**9  # PyYAML breaks no line then


def as_yaml(category: ProposedCategory) -> str:
    """The file's text."""
    return "\n".join(_lines(category)) + "\n"


def looks(text: str) -> int:
    """How many places of a file's text a person must look at."""
    return text.count(LOOK)


def _lines(category: ProposedCategory) -> Iterator[str]:
    yield "# yaml-language-server: $schema=category.schema.json"
    yield f"# Made by `awardcheck import` from {_comment(category.page)}. Hold it against the page."
    yield "# LOOK marks what a person must decide; `awardcheck validate` says what is still lacking."
    yield from _about(category)
    yield ""
    yield from _limits(category)
    yield from _eligibility(category)
    yield ""
    yield "criteria:"
    for at, criterion in enumerate(category.criteria):
        if at:
            yield ""
        yield from _criterion(criterion)
    for line in category.doubtful:
        yield f"  {LOOK}not taken; is it a question? {_comment(line)}"


def _about(category: ProposedCategory) -> Iterator[str]:
    named = category.heading
    yield f"id: {_scalar(category.id)}"
    if doubtful_title(named):
        yield f"{LOOK}is this the award's title?"
    yield f"title: {_scalar(named.title)}"
    if named.programme:
        yield f"programme: {_scalar(named.programme)}"
    else:
        yield f"{LOOK}the page names no programme; programme: Name of the Awards"
    if named.year:
        yield f"year: {named.year}"
    else:
        yield "# The page states no year. year: 2024"
    source = category.address or f'wording from the award\'s page, titled "{named.title}"'
    yield f"source: {_scalar(source)}"
    yield "# The day on which the wording was taken. as_of: 2024-05-31"


def _limits(category: ProposedCategory) -> Iterator[str]:
    limits = category.limits
    per, total = category.per_criterion, limits.total
    if per or total:
        yield "word_limit:"
        yield from (f"  {key}: {value}" for key, value in (("per_criterion", per), ("total", total)) if value)
        yield f"  source: {_scalar('the page: ' + limits.words)}"
        yield ""
    elif not any(criterion.limit for criterion in category.criteria):
        yield "# No word limit was found on the page."
    if limits.answer and not per:
        yield f'{LOOK}is an answer a whole criterion? "{_comment(limits.words)}"'
    if limits.files:
        yield "supporting_files:"
        yield f"  most: {limits.files}"
        yield f"  source: {_scalar('the page: ' + limits.files_words)}"
        yield ""


def _eligibility(category: ProposedCategory) -> Iterator[str]:
    found, limits = category.entrants, category.limits
    text = found.text if found else limits.window_words
    if limits.months:
        yield f"{LOOK}evidence from the last {limits.months} months; evidence_window holds whole years"
    if not text:
        yield f"{LOOK}the page does not say who may enter; eligibility: {{text: ..., open_to: [...]}}"
        return
    yield "eligibility:"
    yield from _folded("  text", text)
    if found is None or not found.open_to:
        yield f"  {LOOK}which kinds of organisation may enter? open_to: [...]"
    elif found.doubtful:
        yield f"  {LOOK}are all of these admitted?"
    if found and found.open_to:
        yield f"  open_to: [{', '.join(found.open_to)}]"
    if found and found.partner:
        yield f"  partner: [{', '.join(found.partner)}]"
    if found and found.needs_progress:
        yield "  needs_progress: true"
    if limits.window:
        yield f"  evidence_window: {{years: {limits.window}}}"


def _criterion(criterion: ProposedCriterion) -> Iterator[str]:
    yield from (f"  {LOOK}{look}" for look in criterion.looks)
    yield f"  - name: {_scalar(criterion.name)}"
    if criterion.limit:
        yield f"    word_limit: {criterion.limit}"
    if criterion.headings:
        yield "    headings:"
        yield from (f"      - {_scalar(heading)}" for heading in criterion.headings)
    yield "    prompts:"
    for prompt in criterion.prompts:
        yield from _prompt(prompt)


def _prompt(prompt: ProposedPrompt) -> Iterator[str]:
    yield from (f"      {LOOK}{look}" for look in prompt.looks)
    yield f"      - ask: {_scalar(prompt.ask)}"
    if prompt.details:
        yield from (f"        # beneath it on the page: {_comment(detail)}" for detail in prompt.details)
    yield "        parts:"
    for part in prompt.proposal.parts:
        yield from _part(part)
    if wants := ", ".join(_wants(prompt.proposal.wants)):
        yield f"        wants: {{{wants}}}"


def _part(part: Part) -> Iterator[str]:
    fields = [f"id: {part.id}"]
    if part.any != (part.id,):
        fields.append(f"any: [{', '.join(part.any)}]")
    fields += [f"{name}: true" for name in ("figure", "optional") if getattr(part, name)]
    if part.count > 1:
        fields.append(f"count: {part.count}")
    if part.name:
        fields.append(f"name: {_scalar(part.name)}")
    if len(fields) == 1:
        yield f"          - {part.id}"
    else:
        yield f"          - {fields[0]}"
        yield from (f"            {field}" for field in fields[1:])


def _wants(wants: Wants) -> Iterator[str]:
    if wants.figures:
        yield "figures: true"
    if wants.testimonials:
        from_whom = ", ".join(map(_in_flow, wants.testimonials.from_whom))
        yield f"testimonials: {{{f'from: [{from_whom}]' if from_whom else ''}}}"
    if wants.examples:
        yield f"examples: {wants.examples}"
    if wants.period:
        yield f"period: {_in_flow(wants.period)}"


def _folded(key: str, text: str) -> Iterator[str]:
    """A long text over several lines, which YAML joins again by single spaces."""
    plain = f"{key}: {_scalar(text)}"
    if len(plain) <= _COLUMNS or text.startswith((" ", "#")):
        yield plain
        return
    indent = " " * (len(key) - len(key.lstrip()) + 2)
    yield f"{key}: >-"
    yield from textwrap.wrap(
        text, _COLUMNS, initial_indent=indent, subsequent_indent=indent, break_long_words=False, break_on_hyphens=False
    )


def _scalar(text: str) -> str:
    """A text as YAML writes it behind a key, in quotes where it must be."""
    return yaml.safe_dump({"k": text}, allow_unicode=True, width=_WITHOUT_END).strip()[3:]


def _in_flow(text: str) -> str:
    """A text as YAML writes it within brackets."""
    return yaml.safe_dump([text], default_flow_style=True, allow_unicode=True, width=_WITHOUT_END).strip()[1:-1]


def _comment(text: str) -> str:
    """A text that stands in a comment: one line, printable."""
    return "".join(char if char.isprintable() else " " for char in text)
