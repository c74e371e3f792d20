"""Reporters: what stays the same in every format, the JSON contract, and what a screen shows."""

from __future__ import annotations

import io
import json
import re
import subprocess
import sys
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any, get_args
from xml.etree import ElementTree
from zipfile import ZipFile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator
from rich.cells import cell_len

import report_samples as samples
from any_reports import WILD, any_reports
from awardcheck import reporters
from awardcheck.draft import Draft, Place
from awardcheck.findings import (
    Eligible,
    EvidenceKind,
    Excerpt,
    Finding,
    Report,
    Seen,
    Severity,
    Verdict,
)
from awardcheck.records import replace
from awardcheck.reporters import Options, Unreadable, _places, _wording, formats, render, terminal
from awardcheck.reporters import json as json_reporter
from report_texts import plain

FOLDER = Path(reporters.__file__).parent
SCHEMA = json.loads((FOLDER / "report.schema.json").read_text(encoding="utf-8"))
BROKEN = Unreadable("drafts/broken.docx", "not a Word file: save it in Word as .docx")
Golden = Callable[[str, str], None]


# Every format ---------------------------------------------------------------------------------------------------------


def test_a_file_in_the_folder_is_a_format() -> None:
    assert formats() == tuple(sorted(path.stem for path in FOLDER.glob("*.py") if not path.stem.startswith("_")))
    assert {"json", "terminal"} <= set(formats())


def test_a_format_that_does_not_exist_is_told_with_those_that_do() -> None:
    with pytest.raises(ValueError, match=r"'pdf'; there are: .*json.*terminal"):
        render("pdf", [])


def test_a_reporter_that_helps_the_others_is_no_format() -> None:
    with pytest.raises(ValueError, match="no report format"):
        render("_wording", [])


def test_the_ending_of_a_name_says_the_format() -> None:
    assert {name: reporters.by_name(name) for name in ("a.json", "A.TXT", "a.docx.json", "json", "a.xyz")} == {
        "a.json": "json",
        "A.TXT": "terminal",
        "a.docx.json": "json",
        "json": None,
        "a.xyz": None,
    }


def test_no_two_formats_have_one_ending() -> None:
    declared = [format for format in formats() if getattr(reporters._reporter(format), "ENDING", None)]
    assert sorted(reporters.endings().values()) == declared
    assert all(ending.startswith(".") and ending == ending.lower() for ending in reporters.endings())


def test_nobody_waits_for_libraries_of_a_reporter_that_is_not_used() -> None:
    code = "import sys; from awardcheck.reporters import render; render('json', []); sys.exit('rich' in sys.modules)"
    subprocess.run([sys.executable, "-c", code], check=True, env={"PYTHONPATH": str(FOLDER.parents[1])})


@pytest.mark.parametrize("format", formats())
@pytest.mark.parametrize("report", samples.all_samples(), ids=lambda report: report.draft.path)
def test_every_finding_is_in_every_format(format: str, report: Report) -> None:
    squeezed = _squeezed(_shown(format, [report]))
    for finding in report.findings:
        assert _squeezed(finding.seen.message) in squeezed
        assert _squeezed(finding.seen.hint) in squeezed


@pytest.mark.parametrize("format", [format for format in formats() if not reporters.holds_one_draft(format)])
def test_drafts_that_could_not_be_read_are_in_every_format(format: str) -> None:
    for reports in ([], samples.all_samples()):
        for quiet in (False, True):
            squeezed = _squeezed(_shown(format, reports, [BROKEN], Options(quiet=quiet)))
            assert _squeezed(Path(BROKEN.path).name) in squeezed
            assert _squeezed(BROKEN.message) in squeezed


@pytest.mark.parametrize("format", formats())
def test_without_excerpts_no_format_shows_words_of_the_draft(format: str) -> None:
    shown = _squeezed(_shown(format, samples.all_samples(), [], Options(excerpts=False)))
    texts = [block.text for report in samples.all_samples() for block in report.draft.blocks]
    excerpts = [f.seen.excerpt for report in samples.all_samples() for f in report.findings if f.seen.excerpt]
    for words in [*texts, *excerpts, "I got my evenings back", "from 412"]:
        assert _squeezed(words) not in shown
        assert _squeezed(words)[:20] not in shown


@pytest.mark.parametrize("format", formats())
def test_what_a_finding_quotes_has_nothing_private_in_it(format: str) -> None:
    private = "The first patient (NHS number 401 023 2137) went home; ring Jo on 07700 900461."
    report = samples.not_ready("docx" if format == "word" else "md")
    found = [replace(one, seen=replace(one.seen, excerpt=private)) for one in report.findings]
    shown = _squeezed(_shown(format, [replace(report, findings=tuple(found))]))
    for words in ("401 023 2137", "07700 900461"):
        assert _squeezed(words) not in shown


def _shown(
    format: str, reports: list[Report], errors: Sequence[Unreadable] = (), options: Options | None = None
) -> str:
    """All words of a format's output; where it holds one draft, of one output for each."""
    if reporters.holds_one_draft(format):
        return "".join(_words(format, reporters.content(format, [report], errors, options)) for report in reports)
    return _words(format, reporters.content(format, reports, errors, options))


def _words(format: str, content: str | bytes) -> str:
    """The words of a report; a Word file's are those of its comments, for the rest of it is the draft."""
    if isinstance(content, str):
        return plain(format, content)
    with ZipFile(io.BytesIO(content)) as archive:
        return "".join(ElementTree.fromstring(archive.read("word/comments.xml")).itertext())


def _squeezed(text: str) -> str:
    """Without white space, at which a screen breaks lines."""
    return re.sub(r"\s+", "", text)


# JSON -----------------------------------------------------------------------------------------------------------------


def test_the_schema_is_a_schema() -> None:
    Draft202012Validator.check_schema(SCHEMA)


def test_the_schema_requires_every_field_it_knows_and_forbids_none() -> None:
    for schema in _objects(SCHEMA):
        assert schema["required"] == list(schema["properties"])
        assert "additionalProperties" not in schema


def test_the_schema_knows_our_words() -> None:
    defs = SCHEMA["$defs"]
    assert set(defs["verdict"]["enum"]) == set(Verdict)
    assert set(defs["finding"]["properties"]["severity"]["enum"]) == set(map(str, Severity))
    assert set(defs["evidence"]["properties"]["kind"]["enum"]) == set(get_args(EvidenceKind))
    assert set(defs["report"]["properties"]["eligibility"]["properties"]["verdict"]["enum"]) == set(Eligible)


@pytest.mark.parametrize(
    ("where", "field", "wrong"),
    [
        ((), "version", 2),
        (("draft",), "words", -1),
        (("findings", 0), "severity", "fatal"),
        (("criteria", 0), "heading", {"text": "1. Our ambition"}),
        (("criteria", 0, "heading"), "place", {"block": 0, "line": None}),
    ],
)
def test_the_schema_refuses_what_the_contract_does_not_allow(
    where: tuple[str | int, ...], field: str, wrong: object
) -> None:
    whole = _json([samples.not_ready()])
    target = whole["reports"][0] if where else whole
    for step in where:
        target = target[step]
    target[field] = wrong
    assert not Draft202012Validator(SCHEMA).is_valid(whole)
    del target[field]
    assert not Draft202012Validator(SCHEMA).is_valid(whole)


@given(st.lists(any_reports(), max_size=2), st.booleans())
@settings(max_examples=40, deadline=None)
def test_json_keeps_its_contract(reports: list[Report], excerpts: bool) -> None:
    text = render("json", reports, [BROKEN], Options(excerpts=excerpts))
    text.encode("utf-8")
    whole = json.loads(text)
    Draft202012Validator(_closed(SCHEMA)).validate(whole)
    if not excerpts:
        assert set(_verbatim(whole)) <= {None}


def test_json_is_written_with_white_space_as_one_space() -> None:
    evidence = _json([samples.not_ready()])["reports"][0]["evidence"][0]
    assert evidence["text"] == "from 412 to 268 a month"


def test_json_counts_evidence_under_its_criterion() -> None:
    outcome = _json([samples.not_ready()])["reports"][0]["criteria"][1]
    assert outcome["evidence"] == {"quantitative": 2, "testimonial": 1}


def test_json_says_null_where_it_knows_nothing() -> None:
    report = _json([samples.with_nulls()])["reports"][0]
    assert report["eligibility"]["place"] is None
    assert report["criteria"][0]["heading"] is None
    assert report["criteria"][0]["word_limit"] is None
    unknown = {name for name, value in report["findings"][0].items() if value is None}
    assert unknown == {"criterion", "prompt", "place", "excerpt"}


def test_json_does_nothing_to_a_terminal_and_loses_nothing() -> None:
    draft = Draft("\x9b31m\u202e\x7f\x1b[0m\udce9.md", "md", ())
    report = samples.with_nulls()
    text = render("json", [Report(**_fields(report) | {"draft": draft})])
    assert not [char for char in text if unicodedata.category(char) in ("Cc", "Cf", "Cs") and char != "\n"]
    assert json.loads(text)["reports"][0]["draft"]["path"] == draft.path.replace("\udce9", "\ufffd")


@pytest.mark.parametrize("excerpts", [True, False], ids=["excerpts", "no-excerpts"])
def test_json_as_kept(same_as_golden: Golden, monkeypatch: pytest.MonkeyPatch, excerpts: bool) -> None:
    monkeypatch.setattr(json_reporter, "_tool_version", lambda: "0.1.0")
    reports = [samples.not_ready(), samples.with_nulls()]
    name = "report.json" if excerpts else "report-no-excerpts.json"
    same_as_golden(name, render("json", reports, [BROKEN], Options(excerpts=excerpts)))


@given(st.lists(any_reports(), max_size=3), st.booleans())
@settings(max_examples=20, deadline=None)
def test_json_lines_are_the_elements_of_the_json_report(reports: list[Report], excerpts: bool) -> None:
    options = Options(excerpts=excerpts)
    lines = render("jsonl", reports, [BROKEN], options).split("\n")
    whole = json.loads(render("json", reports, [BROKEN], options))
    head = {"version": whole["version"], "tool": whole["tool"]}
    assert lines.pop() == ""
    assert [json.loads(line) for line in lines] == [head | one for one in (*whole["reports"], *whole["errors"])]


def test_json_lines_as_kept(same_as_golden: Golden, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(json_reporter, "_tool_version", lambda: "0.1.0")
    same_as_golden("report.jsonl", render("jsonl", [samples.not_ready(), samples.with_nulls()], [BROKEN]))


def _json(reports: list[Report]) -> Any:
    return json.loads(render("json", reports))


def _fields(report: Report) -> dict[str, Any]:
    return {name: getattr(report, name) for name in Report.__slots__}


def _objects(schema: Any) -> Iterator[dict[str, Any]]:
    if isinstance(schema, dict):
        if schema.get("type") == "object":
            yield schema
        for value in schema.values():
            yield from _objects(value)
    elif isinstance(schema, list):
        for value in schema:
            yield from _objects(value)


def _closed(schema: Any) -> Any:
    """The schema with unknown fields forbidden, so that no field goes unpublished."""
    copy = json.loads(json.dumps(schema))
    for found in _objects(copy):
        found["additionalProperties"] = False
    return copy


def _verbatim(whole: Any) -> Iterator[Any]:
    for report in whole["reports"]:
        yield from (value[key] for value in report["evidence"] for key in ("text", "sentence"))
        yield from (finding["excerpt"] for finding in report["findings"])
        for criterion in report["criteria"]:
            yield criterion["heading"] and criterion["heading"]["text"]
            yield from (passage["text"] for prompt in criterion["prompts"] for passage in prompt["passages"])


# The terminal ---------------------------------------------------------------------------------------------------------

SCREENS = {
    "not-ready-80": ([samples.not_ready()], Options()),
    "not-ready-120": ([samples.not_ready("docx")], Options(width=120)),
    "not-ready-ascii": ([samples.not_ready("docx")], Options(encoding="ascii")),
    "no-excerpts": ([samples.not_ready()], Options(excerpts=False)),
    "ready": ([samples.ready()], Options()),
    "nearly-ready": ([samples.nearly_ready()], Options()),
    "several": (samples.all_samples(), Options()),
    "quiet": (samples.all_samples(), Options(quiet=True)),
}


@pytest.mark.parametrize("name", SCREENS)
def test_terminal_as_kept(same_as_golden: Golden, name: str) -> None:
    reports, options = SCREENS[name]
    errors = [BROKEN] if len(reports) > 1 else []
    same_as_golden(f"{name}.txt", render("terminal", reports, errors, options))


@given(any_reports(), st.sampled_from([10, 72, 80, 120, 400]), st.sampled_from(["utf-8", "ascii", "cp1252", "gbk"]))
@settings(max_examples=40, deadline=None)
def test_no_draft_can_break_the_screen(report: Report, width: int, encoding: str) -> None:
    text = render("terminal", [report], [BROKEN], Options(width=width, encoding=encoding))
    text.encode(encoding)
    harmful = [char for char in text if unicodedata.category(char) in ("Cc", "Cs", "Zl", "Zp", "Cf") and char != "\n"]
    assert set(harmful) <= {"\u200c", "\u200d"}
    assert max(cell_len(line) for line in text.split("\n")) <= min(max(width, 72), 120)


def test_on_a_narrow_screen_only_tables_are_wider_than_it() -> None:
    lines = render("terminal", [samples.not_ready()], [], Options(width=40)).splitlines()
    wide = [line for line in lines if len(line) > 40]
    assert wide
    assert all(re.match(r"(Criterion|Ambition|Outcome|Spread|Value|Involvement)  ", line) for line in wide), wide


@given(any_reports())
@settings(max_examples=15, deadline=None)
def test_colours_are_the_only_codes(report: Report) -> None:
    codes = re.findall(r"\x1b.{0,9}", render("terminal", [report], [], Options(colour=True)))
    assert all(re.match(r"\x1b\[[0-9;]*m", code) for code in codes)


@pytest.mark.parametrize("report", samples.all_samples(), ids=lambda report: report.draft.path)
def test_colour_changes_nothing_but_colours(report: Report) -> None:
    coloured = render("terminal", [report], [], Options(colour=True))
    bare = re.sub(r"\x1b\[[0-9;]*m", "", coloured)
    assert bare != coloured
    assert [line.rstrip() for line in bare.splitlines()] == render("terminal", [report]).splitlines()


@given(any_reports())
@settings(max_examples=15, deadline=None)
def test_a_quiet_report_is_one_line_for_each_draft(report: Report) -> None:
    text = render("terminal", [report, samples.ready()], [BROKEN], Options(quiet=True))
    assert len(text.splitlines()) == text.count("\n") == 3


def test_the_environment_changes_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    before = [render("terminal", [samples.not_ready()], [], Options(colour=colour)) for colour in (False, True)]
    for name, value in (("FORCE_COLOR", "1"), ("NO_COLOR", "1"), ("COLUMNS", "33"), ("TERM", "dumb")):
        monkeypatch.setenv(name, value)
        again = [render("terminal", [samples.not_ready()], [], Options(colour=colour)) for colour in (False, True)]
        assert again == before


def test_markup_in_a_draft_is_shown_as_text() -> None:
    text = render("terminal", [samples.not_ready()])
    assert "See [red]the bold plan[/red] \ufffd[31mhere\ufffd[0m neddih" in text


def test_the_first_screen_fits_one_screen() -> None:
    for report in samples.all_samples():
        lines = render("terminal", [report]).splitlines()
        first = next(
            (number for number, line in enumerate(lines) if line.startswith(("MUST", "SHOULD", "INDICATIVE"))),
            len(lines),
        )
        assert first < 24


def test_worst_comes_first_and_nothing_is_said_twice() -> None:
    text = render("terminal", [samples.not_ready()])
    assert text.index("MUST FIX (7)") < text.index("SHOULD FIX (3)") < text.index("WORTH KNOWING (2)")
    assert text.count("A placeholder or a note to self") == 1
    assert text.count("What to do about each: Write two or three") == 1
    assert text.count("Missing answer\n") == 1


def test_in_a_form_of_one_table_nothing_stands_under_the_last_heading() -> None:
    report = samples.not_ready("docx")
    heading = Excerpt("A form", Place(4))
    form = replace(report, criteria=tuple(replace(one, heading=heading) for one in report.criteria))
    assert _places.position(form, Place(4)) == "the table at paragraph 4"
    assert _places.position(form, Place(3)) == "paragraph 3"


def test_a_passage_that_stands_elsewhere_is_given_its_place() -> None:
    assert "Nearest passage (line 11): “Referrals fell" in render("terminal", [samples.not_ready()])


def test_what_a_finding_says_itself_is_not_said_again() -> None:
    result = samples.not_ready().criteria[0].prompts[2]
    said = Seen(f"No answer to “{result.prompt.ask[:60]}…”", f"Add {result.parts[0].name}.")
    assert _wording.unsaid_question(result, said) == _wording.unsaid_parts(result, said) == ""
    assert _wording.unsaid_question(result, Seen("No answer", "")) == result.prompt.ask
    assert _wording.unsaid_parts(result, Seen("No answer", "")) == result.parts[0].name


@pytest.mark.parametrize(
    ("report", "line"),
    [
        (
            samples.not_ready(),
            "NOT READY: 3 questions missing, 3 thin; also placeholder (2), over length, missing criterion",
        ),
        (samples.ready(), "READY TO SUBMIT: every question is answered. Well done!"),
        (samples.nearly_ready(), "READY TO SUBMIT: every question is answered. Nothing stands in the way."),
        (samples.with_nulls(), "NOT READY: 15 questions missing; also empty draft"),
    ],
)
def test_one_line_tells_the_verdict(report: Report, line: str) -> None:
    assert _wording.verdict_line(report) == line


def test_the_line_tells_what_colleagues_left_in_the_file() -> None:
    left = Finding("open-comments", Severity.WARNING, Seen("A comment is open.", "Settle it."))
    report = replace(samples.ready(), findings=(left,))
    said = "READY TO SUBMIT: every question is answered. Nothing stands in the way. First settle open comments."
    assert _wording.verdict_line(report) == said


@pytest.mark.parametrize(
    ("place", "words"),
    [
        (None, ""),
        (Place(9, 40), "line 40"),
        (Place(1), "paragraph 1"),
        (Place(13), "paragraph 13, the heading of Outcome"),
        (Place(29), "paragraph 29, under Outcome"),
        (Place(99), "paragraph 99, under Involvement"),
    ],
)
def test_a_place_is_named_as_its_reader_finds_it(place: Place | None, words: str) -> None:
    assert _places.position(samples.not_ready("docx"), place) == words


@pytest.mark.parametrize(
    ("text", "limit", "short"),
    [
        ("a few words", 20, "a few words"),
        ("a  few\nwords", 11, "a few words"),
        ("a few words, and more", 14, "a few words…"),
        ("https://example.org/long", 10, "https://e…"),
        ("", 5, ""),
    ],
)
def test_an_excerpt_is_cut_behind_a_word(text: str, limit: int, short: str) -> None:
    assert _wording.shorten(text, limit) == short


@given(WILD, st.integers(2, 60))
def test_an_excerpt_is_never_longer_than_its_limit(text: str, limit: int) -> None:
    assert len(_wording.shorten(text, limit)) <= limit


def test_people_read_of_questions() -> None:
    for name, (reports, options) in SCREENS.items():
        assert "prompt" not in render("terminal", reports, [BROKEN], options).casefold(), name


# The picture ----------------------------------------------------------------------------------------------------------


@given(any_reports())
@settings(max_examples=15, deadline=None)
def test_the_picture_is_an_image_whatever_the_draft_says(report: Report) -> None:
    ElementTree.fromstring(terminal.svg([report], [BROKEN]))


def test_the_picture_is_the_same_each_time_and_fetches_nothing() -> None:
    picture = terminal.svg([samples.ready()], title="awardcheck ready.docx")
    assert picture == terminal.svg([samples.ready()], title="awardcheck ready.docx")
    assert set(re.findall(r"https?://[^\s\"')<]+", picture)) == {"http://www.w3.org/2000/svg"}
    assert "every&#160;question&#160;is&#160;answered" in picture


# The answer map -------------------------------------------------------------------------------------------------------

MAPS = {
    "not-ready.map.md": ([samples.not_ready()], Options()),
    "no-excerpts.map.md": ([samples.not_ready("docx")], Options(excerpts=False)),
    "several.map.md": ([samples.ready(), samples.with_nulls()], Options()),
}


@pytest.mark.parametrize("name", MAPS)
def test_map_as_kept(same_as_golden: Golden, name: str) -> None:
    reports, options = MAPS[name]
    same_as_golden(name, render("map", reports, [BROKEN], options))


def test_a_map_has_a_box_for_each_question_with_the_words_that_answer_it() -> None:
    report = samples.ready()
    text = render("map", [report])
    for result in report.criteria:
        for number, prompt in enumerate(result.prompts, start=1):
            assert f"### {number}. {prompt.prompt.ask}\n\nAnswered.\n" in text
    assert text.count(f"\n    {samples.SENTENCES[0]}\n") == len(report.criteria)
    assert "the same passage as for question 1." in text


@given(any_reports())
@settings(max_examples=15, deadline=None)
def test_no_draft_can_break_a_map(report: Report) -> None:
    text = render("map", [report], [BROKEN])
    text.encode("utf-8")
    assert {char for char in text if unicodedata.category(char) in ("Cc", "Cs", "Zl", "Zp")} <= {"\n"}
    assert text.count("\n## ") + text.count("\n# ") + 1 <= len(report.criteria) + 2
