"""The formats that people pass on and programs read: each as its consumer takes it, safe whatever a draft says."""

from __future__ import annotations

import base64
import csv
import hashlib
import io
import json
import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from jsonschema import Draft202012Validator
from junitparser import JUnitXml, TestSuite
from markdown_it import MarkdownIt

import report_samples as samples
from any_reports import any_reports
from awardcheck.draft import Block, Draft, Kind, Place, Row
from awardcheck.findings import Evidence, Excerpt, Finding, Report, Seen, Severity
from awardcheck.reporters import Options, Unreadable, _naming, markdown, render, sarif
from awardcheck.reporters._marking import Link, Mark, cut
from report_texts import Page, plain

SARIF = json.loads(Path(__file__).parent.joinpath("schemas", "sarif-2.1.0.json").read_text("utf-8"))
BROKEN = Unreadable("/somewhere/private/broken.docx", "/somewhere/private/broken.docx is not a Word file")
ENDINGS = {
    "csv": "csv",
    "github": "github.txt",
    "gitlab": "gitlab.json",
    "html": "html",
    "junit": "xml",
    "markdown": "md",
    "sarif": "sarif",
}
EACH = pytest.mark.parametrize("format", ENDINGS)
Golden = Callable[[str, str], None]

HOSTILE = (
    "<script>alert(1)</script>",
    "</style><script>alert(2)</script>",
    '" onmouseover="alert(3)" x="',
    "' onfocus='alert(4)",
    "javascript:alert(5)",
    "<img src=x onerror=alert(6)>",
    '<a href="javascript:alert(7)">here</a>',
    "--><svg onload=alert(8)>",
    "{{ 7 * 7 }}{% raw %}",
    "\ud800\x00\x08\x1b[31m\u202eback",
    "&lt;b&gt;",
    "| a | `b` | @team #12 https://example.org www.example.org ![x](y) [z](javascript:w)",
    "=HYPERLINK(1)",
    "%0A::error::",
    "\n::error::no such command",
    "]]>",
)


def hostile() -> Report:
    """A report in which everything that a draft can say is an attempt to be obeyed."""
    places = [Place(number, number) for number in range(1, len(HOSTILE) + 1)]
    kinds: tuple[Kind, ...] = ("paragraph", "heading", "item", "quote")
    blocks = [Block(kinds[at.block % 4], text, at, 1) for text, at in zip(HOSTILE, places, strict=True)]
    rows = tuple(Row((text, text), Place(99, 99)) for text in HOSTILE)
    return replace(
        samples.not_ready(),
        draft=Draft("drafts/" + HOSTILE[2] + ".md", "md", (*blocks, Block("table", "", Place(99, 99), rows=rows))),
        findings=tuple(
            Finding("placeholder", Severity.ERROR, Seen(text, text, place=at, excerpt=text))
            for text, at in zip(HOSTILE, places, strict=True)
        ),
        evidence=tuple(
            Evidence("testimonial", text, text, at, "ambition") for text, at in zip(HOSTILE, places, strict=True)
        ),
        notes=HOSTILE,
    )


def squeezed(text: str) -> str:
    return re.sub(r"\s+", "", text)


# Every one of them ----------------------------------------------------------------------------------------------------


@EACH
@pytest.mark.parametrize("excerpts", [True, False], ids=["excerpts", "no-excerpts"])
def test_as_kept(same_as_golden: Golden, monkeypatch: pytest.MonkeyPatch, format: str, excerpts: bool) -> None:
    monkeypatch.setattr(sarif, "__version__", "0.1.0")
    reports = [samples.not_ready("md"), samples.not_ready("docx"), samples.with_nulls()]
    name = f"formats/{'report' if excerpts else 'no-excerpts'}.{ENDINGS[format]}"
    same_as_golden(name, render(format, reports, [BROKEN], Options(excerpts=excerpts)))


@EACH
def test_no_folder_of_the_users_is_named(format: str) -> None:
    report = samples.not_ready()
    for path in ("/somewhere/private/entry.md", "C:\\somewhere\\private\\entry.md", "../private/entry.md"):
        moved = replace(report, draft=replace(report.draft, path=path))
        text = render(format, [moved], [BROKEN])
        assert "private" not in text
        assert "entry.md" in text
        assert "broken.docx" in text


@given(any_reports())
@settings(max_examples=25, deadline=None)
def test_any_report_can_be_told(report: Report) -> None:
    for format in ENDINGS:
        for excerpts in (True, False):
            text = render(format, [report, samples.ready()], [BROKEN], Options(excerpts=excerpts))
            text.encode("utf-8")
            assert text.endswith("\n")
            plain(format, text)
            assert not re.search("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", text)


@EACH
def test_drafts_of_one_name_are_told_apart(format: str) -> None:
    report = samples.not_ready()
    twice = [replace(report, draft=replace(report.draft, path=f"{folder}/entry.docx")) for folder in "ab"]
    text = plain(format, render(format, twice))
    assert "a/entry.docx" in text
    assert "b/entry.docx" in text
    elsewhere = [replace(report, draft=replace(report.draft, path=f"/{folder}/entry.docx")) for folder in "ab"]
    text = plain(format, render(format, elsewhere))
    assert ("entry.docx (2)" in text) is (format not in ("github", "gitlab", "sarif"))
    assert "a/entry.docx" not in text


@pytest.mark.parametrize(
    ("path", "name", "relative"),
    [
        ("entry.md", "entry.md", "entry.md"),
        ("./drafts/entry.md", "entry.md", "drafts/entry.md"),
        ("drafts\\entry.md", "entry.md", "drafts/entry.md"),
        ("~/entry.md", "entry.md", "entry.md"),
        ("/srv/entry.md", "entry.md", "entry.md"),
        ("//host/share/entry.md", "entry.md", "entry.md"),
        ("D:entry.md", "entry.md", "entry.md"),
        ("a/../../entry.md", "entry.md", "entry.md"),
        ("-", "standard input", "standard input"),
    ],
)
def test_a_path_says_no_more_than_it_must(path: str, name: str, relative: str) -> None:
    assert (_naming.name(path), _naming.relative(path)) == (name, relative)


def test_marks_of_findings_differ_and_do_not_move_with_the_lines() -> None:
    report = samples.not_ready()
    marks = [mark for _, mark in _naming.fingerprints(report)]
    assert len(set(marks)) == len(marks)
    moved = tuple(
        replace(finding, seen=replace(finding.seen, place=Place(1, 99), excerpt=None)) for finding in report.findings
    )
    assert [mark for _, mark in _naming.fingerprints(replace(report, findings=moved))] == marks


# HTML -----------------------------------------------------------------------------------------------------------------


def page(*reports: Report, options: Options | None = None) -> Page:
    return Page(render("html", reports, [BROKEN], options))


def test_a_hostile_draft_is_shown_and_not_obeyed() -> None:
    found = page(hostile())
    assert not {tag for tag, _ in found.elements} & {"script", "img", "iframe", "object", "embed", "link", "base"}
    assert [tag for tag, _ in found.elements].count("style") == 1
    assert not [name for _, attrs in found.elements for name in attrs if name.startswith("on") or name == "style"]
    for text in HOSTILE[:9]:
        assert squeezed(text) in squeezed(found.words)


@given(any_reports())
@settings(max_examples=15, deadline=None)
def test_every_link_leads_somewhere_on_the_page(report: Report) -> None:
    found = page(report, samples.not_ready())
    ids = found.values("id")
    assert len(ids) == len(set(ids))
    assert {href.removeprefix("#") for href in found.values("href")} <= set(ids)
    assert all(href.startswith("#") for href in found.values("href"))


def test_the_page_allows_its_own_style_and_nothing_else() -> None:
    text = render("html", samples.all_samples())
    (style,) = re.findall(r"<style>(.*?)</style>", text, re.DOTALL)
    mark = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    policy = f"default-src 'none'; style-src 'sha256-{mark}'; base-uri 'none'; form-action 'none'"
    assert policy in page().values("content")
    assert "url(" not in style
    assert "@import" not in style


def test_prompts_and_passages_are_linked_both_ways() -> None:
    report = samples.not_ready()
    passage = report.criteria[0].prompts[0].passages[0]
    block = Block("paragraph", f"Before. {passage.text} Behind.", passage.place)
    found = page(replace(report, draft=replace(report.draft, blocks=(block,))))
    hrefs = found.values("href")
    assert f"#r1-b-{passage.place.block}" in hrefs
    assert {("mark", "answer")} <= {(tag, attrs.get("class")) for tag, attrs in found.elements}
    assert ("a", "ref answer", "#r1-q-1-1") in [
        (tag, attrs.get("class"), attrs.get("href")) for tag, attrs in found.elements
    ]


def test_an_answer_that_is_a_list_is_marked_to_its_end() -> None:
    report = samples.not_ready()
    items = [Block("item", text, Place(number), 1) for number, text in enumerate(("One.", "Two.", "Three."), start=1)]
    first = report.criteria[0].prompts[0]
    listed = replace(first, passages=(Excerpt("One.\nTwo.", Place(1)),))
    prompts = (listed, *(replace(one, passages=()) for one in report.criteria[0].prompts[1:]))
    criteria = (replace(report.criteria[0], prompts=prompts),)
    draft = replace(report.draft, blocks=tuple(items))
    text = render("html", [replace(report, draft=draft, criteria=criteria, findings=(), evidence=())])
    assert '<mark class="answer">One.</mark> <a class="ref answer"' in text
    assert '<mark class="answer">Two.</mark></li>' in text
    assert ">Three.</li>" in text


def test_headings_leave_no_level_out() -> None:
    levels = [Block("heading", str(level), Place(number), level) for number, level in enumerate((4, 9, 1, 3), start=1)]
    report = replace(samples.not_ready(), draft=Draft("a.md", "md", tuple(levels)))
    found = [int(tag[1]) for tag, _ in page(report).elements if re.fullmatch("h[1-6]", tag)]
    assert found[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(found))


def test_words_are_cut_where_marks_begin_and_end() -> None:
    link = Link("#f", "Must fix", "error")
    marks = [
        Mark("answer", "b c d"),
        Mark("figure", "c"),
        Mark("error", "gone", link),
        Mark("figure", "c", within="e c"),
    ]
    shown = [(one.text, one.kinds, one.links) for one in cut("a b  c d e c", marks)]
    assert shown == [
        ("a ", (), ()),
        ("b ", ("answer",), ()),
        ("c", ("answer", "figure"), ()),
        (" d", ("answer",), ()),
        (" e ", (), ()),
        ("c", ("figure",), (link,)),
    ]


def test_the_page_spreads_no_private_details() -> None:
    report = samples.not_ready()
    block = Block("paragraph", "Ring Ann on 07700 900123 now.", Place(1, 1))
    warned = Finding(
        "private-details", Severity.ERROR, Seen("A number", "", None, None, Place(1, 1), "on ••••• •••••• now")
    )
    draft = replace(report.draft, blocks=(block,))
    text = render("html", [replace(report, draft=draft, findings=(warned,), criteria=(), evidence=())])
    assert '<mark class="error">on ••••• •••••• now</mark>' in text
    assert "900123" not in text


def test_without_excerpts_the_page_has_no_draft() -> None:
    found = page(samples.not_ready(), options=Options(excerpts=False))
    assert not [id for id in found.values("id") if id.startswith(("r1-b-", "r1-draft"))]


# Markdown -------------------------------------------------------------------------------------------------------------


def test_markdown_shows_a_hostile_draft_letter_by_letter() -> None:
    text = render("markdown", [hostile()])
    tokens = [
        inner for token in MarkdownIt("gfm-like", {"linkify": False}).parse(text) for inner in token.children or [token]
    ]
    assert {token.tag for token in tokens if token.type.endswith("_open")} <= {
        *("h2", "h3", "p", "ul", "li", "strong", "table", "thead", "tbody", "tr", "th", "td"),
    }
    html = [token.content for token in tokens if token.type in ("html_block", "html_inline")]
    assert all(re.fullmatch(r"</?details>(<summary>[\w ()]+</summary>)?", part.strip()) for part in html)
    for text in HOSTILE[:9]:
        assert squeezed(text) in squeezed(plain("markdown", render("markdown", [hostile()])))


@pytest.mark.parametrize("text", ["@team", "#12", "!7", "https://example.org", "www.example.org", "mailto:a@b.org"])
def test_markdown_calls_nobody_and_links_nothing(text: str) -> None:
    escaped = markdown.escape(f"see {text} there")
    assert text not in escaped.replace("\\", "")
    assert escaped.replace("\u2060", "").replace("\\", "") == f"see {text} there"


@pytest.mark.parametrize("text", ["1. a", "- a", "# a", "> a", "+ a", ": a"])
def test_markdown_begins_no_list_of_its_own(text: str) -> None:
    html = MarkdownIt().render(f"- {markdown.escape(text)}")
    assert re.findall("<(ol|ul|h1|blockquote)", html) == ["ul"]


# SARIF ----------------------------------------------------------------------------------------------------------------


def run(*reports: Report, options: Options | None = None) -> Any:
    whole = json.loads(render("sarif", reports, [BROKEN], options))
    Draft202012Validator(SARIF).validate(whole)
    return whole["runs"][0]


@given(any_reports())
@settings(max_examples=15, deadline=None)
def test_sarif_keeps_its_schema(report: Report) -> None:
    run(report, hostile())


def test_sarif_has_a_rule_with_the_manual_for_each_check() -> None:
    found = run(*samples.all_samples())
    rules = found["tool"]["driver"]["rules"]
    assert [rules[result["ruleIndex"]]["id"] for result in found["results"]] == [
        result["ruleId"] for result in found["results"]
    ]
    (rule,) = [rule for rule in rules if rule["id"] == "missing-answer"]
    assert "## How to mend it" in rule["help"]["markdown"]
    assert rule["defaultConfiguration"] == {"level": "error"}


def test_sarif_has_lines_for_markdown_and_paragraphs_for_word() -> None:
    results = {format: run(samples.not_ready(format))["results"][0]["locations"][0] for format in ("md", "docx")}
    assert results["md"]["physicalLocation"]["region"] == {"startLine": 105}
    assert "region" not in results["docx"]["physicalLocation"]
    assert results["docx"]["logicalLocations"][-1] == {"name": "paragraph 35, under Value", "kind": "paragraph"}


def test_sarif_tells_what_could_not_be_read() -> None:
    (invocation,) = run()["invocations"]
    assert not invocation["executionSuccessful"]
    assert invocation["toolExecutionNotifications"][0]["level"] == "error"


# Build servers --------------------------------------------------------------------------------------------------------


def test_github_finds_one_command_in_each_line() -> None:
    for line in render("github", [hostile(), samples.not_ready()], [BROKEN]).splitlines():
        assert re.fullmatch(r"::(error|warning|notice) file=[^:,]+(,line=\d+)?,title=[^:,]+::[^\r\n]*", line)


def test_github_gets_a_finding_on_its_line() -> None:
    lines = render("github", [samples.not_ready()]).splitlines()
    assert lines[1].startswith(
        "::error file=drafts/oldbrook-entry.md,line=15,title=Placeholder%3A Line 15::A placeholder"
    )
    assert "%0APut in the real words" in lines[1]
    assert "“XX%25 of" in lines[2]


def test_gitlab_gets_what_it_asks_for() -> None:
    issues = json.loads(render("gitlab", [samples.not_ready(), samples.not_ready(), hostile()], [BROKEN]))
    assert len({issue["fingerprint"] for issue in issues}) == len(issues)
    for issue in issues:
        assert set(issue) == {"description", "check_name", "fingerprint", "severity", "location"}
        assert issue["severity"] in ("info", "minor", "major", "critical", "blocker")
        assert issue["location"]["lines"]["begin"] >= 1
        assert not issue["location"]["path"].startswith(("/", "./"))


def test_junit_is_read_as_it_is_meant() -> None:
    reports = samples.all_samples()
    suites = list(suites_of(*reports))
    paths = [*(report.draft.path for report in reports), BROKEN.path]
    assert [suite.name for suite in suites] == _naming.names(paths)
    for suite, report in zip(suites, reports, strict=False):
        assert (suite.failures == 0) is report.ready
        assert suite.tests == len(list(suite)) >= sum(len(result.prompts) for result in report.criteria)
    assert suites[-1].errors == 1


def suites_of(*reports: Report) -> Iterator[TestSuite]:
    return iter(JUnitXml.fromstring(render("junit", reports, [BROKEN]).encode("utf-8")))


# CSV ------------------------------------------------------------------------------------------------------------------


def rows(*reports: Report) -> list[dict[str, str]]:
    text = render("csv", reports, [BROKEN])
    assert text.startswith("\ufeff")
    assert not re.search(r"(?<!\r)\n", text)
    return list(csv.DictReader(io.StringIO(text[1:], newline=""), strict=True))


def test_csv_has_a_row_for_each_draft_and_question() -> None:
    reports = samples.all_samples()
    questions = [(row["draft"], row["question"]) for row in rows(*reports) if row["question"]]
    drafts, _ = _naming.named(reports, [])
    assert questions == [(name, prompt.id) for name, report in drafts for prompt in report.category.prompts()]


def test_a_spreadsheet_finds_no_formula_in_a_draft() -> None:
    for start in "=+-@|＝＋－＠":
        found = rows(replace(samples.not_ready(), draft=Draft(f"{start}cmd()", "md", ()), notes=(f"\t{start}1+1",)))
        cells = [cell for row in found for cell in row.values()]
        assert not [cell for cell in cells if cell.startswith(start)]
        assert f"'{start}cmd()" in cells
        assert f"'{start}1+1" in cells
