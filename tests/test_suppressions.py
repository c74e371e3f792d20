"""Notes that let findings pass: where they hold, in Markdown and in Word, and what every format makes of them."""

from __future__ import annotations

import io
import json
import re
import unicodedata
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from any_reports import any_reports
from awardcheck import Draft, Finding, Report, load_category, review
from awardcheck.checks import ids
from awardcheck.readers import read_bytes
from awardcheck.reporters import Options, content, formats, render
from awardcheck.text.unfinished.directives import directives
from report_texts import plain
from test_checks import judged
from word_builder import docx, p, r, tbl, tc, tr

CASES = yaml.safe_load(Path(__file__).parent.joinpath("cases", "suppressions.yaml").read_text(encoding="utf-8"))
PLACE = load_category("place-based")
NOTE = "awardcheck: ignore vague-claim: the annex has it"
REASON = "the annex has it"
VAGUE = "Access to the clinic has significantly improved."
ENTRY = f"# Ambition\n\n{VAGUE} <!-- {NOTE} -->\n\n# Outcome\n\nFalls fell by XX%.\n"


def markdown(text: str) -> Draft:
    return read_bytes(Path("draft.md"), text.encode())


def named(finding: Finding) -> str:
    place = finding.seen.place
    return f"{finding.check} {finding.seen.prompt or (place.line if place else 'draft')}"


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["about"])
def test_where_a_note_holds(case: dict[str, Any]) -> None:
    report = judged(case)
    passed = sorted(named(one.finding) for one in report.suppressed)
    assert passed == sorted(case["passes"])
    assert sorted(named(one) for one in report.findings if one.check in case["checks"]) == sorted(case["stays"])
    unused = [one.seen.place and one.seen.place.line for one in report.findings if one.check == "unused-suppression"]
    assert unused == case.get("unused", [])


def test_the_reason_and_the_place_of_the_note_are_told() -> None:
    (one,) = review(markdown(ENTRY), PLACE).suppressed
    assert (one.finding.check, one.by, one.reason) == ("vague-claim", "draft", REASON)
    assert one.place
    assert one.place.line == 3


def test_a_check_that_is_off_leaves_no_note_over() -> None:
    case = {"draft": f"# Results\nFalls fell. <!-- {NOTE} -->\n", "without": ["vague-claim"]}
    assert not [one for one in judged(case).findings if one.check == "unused-suppression"]


def test_a_note_is_neither_words_nor_a_comment_nor_hidden() -> None:
    with_note, without = markdown(ENTRY), markdown(ENTRY.replace(f" <!-- {NOTE} -->", ""))
    assert [block.text for block in with_note.blocks] == [block.text for block in without.blocks]
    assert (with_note.comments, with_note.hidden, with_note.notes) == ((), (), without.notes)


def test_a_note_makes_an_error_pass() -> None:
    entry = "# Results\nFalls fell from 412 to 268 by XX%. <!-- awardcheck: ignore placeholder: so it is printed -->\n"
    assert judged({"draft": entry}).ready
    assert not judged({"draft": entry.replace("ignore", "ignroe")}).ready


def test_the_verdict_gives_no_reason_that_is_let_pass() -> None:
    draft = "# Results\nFalls fell by XX%. <!-- awardcheck: ignore missing-answer(results.2): the form asks it -->\n"
    report = judged({"draft": draft, "judged": {"results.2": {"verdict": "missing"}}})
    assert (
        render("terminal", [report], [], Options(quiet=True))
        == "draft.md: NOT READY: placeholder; 1 finding let pass\n"
    )
    mended = judged({"draft": draft.replace("XX", "14"), "judged": {"results.2": {"verdict": "missing"}}})
    assert "READY TO SUBMIT: 1 question missing. Nothing else" in render("terminal", [mended], [], Options(quiet=True))


# The directive --------------------------------------------------------------------------------------------------------


@given(st.text(st.sampled_from("awrdcheckigno:,;()–- \n.2")))
def test_any_text_is_a_directive_or_none(text: str) -> None:
    for one in directives(f"awardcheck: ignore {text}"):
        assert all(name and name == name.lower() for name, _ in one.ignored)
        assert one.text


def test_the_notes_on_the_page_are_notes() -> None:
    page = Path(__file__).parents[1].joinpath("docs", "living-with-findings.md").read_text(encoding="utf-8")
    shown = re.findall(r"^(?:.*<!-- )?(awardcheck: .*?)(?: -->)?$", page, flags=re.MULTILINE)
    assert len(shown) == 6
    for (one,) in map(directives, shown):
        assert one.reason
        assert {name for name, _ in one.ignored} <= set(ids())


# Word -----------------------------------------------------------------------------------------------------------------


def commented(inner: str, id: int = 7) -> str:
    return (
        f'<w:commentRangeStart w:id="{id}"/>{inner}<w:commentRangeEnd w:id="{id}"/>'
        f'<w:r><w:commentReference w:id="{id}"/></w:r>'
    )


def comment(text: str, id: int = 7, author: str = "Ann") -> str:
    lines = "".join(p(line) for line in text.split("\n"))
    return f'<w:comment w:id="{id}" w:author="{author}">{lines}</w:comment>'


def heading(text: str) -> str:
    return p(text, '<w:outlineLvl w:val="0"/>')


def word(body: str, comments: str, extended: str = "") -> Draft:
    return read_bytes(Path("draft.docx"), docx(body, comments=comments, commentsExtended=extended))


def vague(report: Report) -> list[int]:
    return [one.seen.place.block for one in report.findings if one.check == "vague-claim" and one.seen.place]


def test_a_word_comment_lets_pass_where_it_is_anchored() -> None:
    body = heading("Ambition") + p(VAGUE) + p(commented(r(VAGUE.replace("clinic", "hub")))) + p("We did well.")
    draft = word(body, comment(NOTE.capitalize()))
    assert (draft.comments, draft.notes) == ((), ())
    report = review(draft, PLACE)
    assert vague(report) == [2]
    assert [one.finding.seen.place.block for one in report.suppressed if one.finding.seen.place] == [3]
    assert not [one for one in report.findings if one.check in ("open-comments", "unused-suppression")]


def test_a_word_comment_over_several_paragraphs_is_for_all_of_them() -> None:
    begun, ended = (commented("X").partition("X")[at] for at in (0, 2))
    texts = [VAGUE, VAGUE.replace("clinic", "hub"), VAGUE.replace("clinic", "ward")]
    body = heading("Ambition") + p(begun + r(texts[0])) + p(r(texts[1]) + ended) + p(texts[2])
    assert vague(review(word(body, comment(NOTE)), PLACE)) == [4]


def test_a_resolved_comment_still_lets_pass() -> None:
    body = heading("Ambition") + p(commented(r(VAGUE)))
    resolved = '<w15:commentEx w15:paraId="0A" w15:done="1"/>'
    note = comment(NOTE).replace("<w:p>", '<w:p w14:paraId="0A">')
    assert not vague(review(word(body, note, resolved), PLACE))


def test_an_answer_to_our_own_comment_lets_pass() -> None:
    body = heading("Ambition") + p(commented(commented(r(VAGUE), 8)))
    comments = comment("Should fix: Vague claim", author="awardcheck") + comment(NOTE, 8)
    assert not vague(review(word(body, comments), PLACE))


def test_several_lines_of_a_comment_are_several_notes() -> None:
    body = heading("Ambition") + p(commented(r(f"{VAGUE} By XX%.")))
    report = review(word(body, comment(f"{NOTE}\nawardcheck: ignore placeholder: so it is printed")), PLACE)
    assert {one.finding.check for one in report.suppressed} >= {"placeholder"}
    assert {one.reason for one in report.suppressed} <= {REASON, "so it is printed"}


def test_a_comment_in_a_form_is_for_its_row() -> None:
    cell = tc(p(commented(r("Access has reached XX%."))))
    body = tbl(tr("Ambition", cell), tr("Outcome", "Feedback has reached [TBC]."))
    report = review(word(body, comment("awardcheck: ignore placeholder: so it is printed")), PLACE)
    assert [one.finding.seen.excerpt for one in report.suppressed] == ["XX%"]
    assert [one.seen.excerpt for one in report.findings if one.check == "placeholder"] == ["[TBC]"]


def test_the_copy_keeps_the_note_and_says_nothing_of_what_it_lets_pass() -> None:
    body = heading("Ambition") + p(commented(r(VAGUE)))
    report = review(word(body, comment(NOTE)), PLACE)
    written = content("word", [report])
    assert isinstance(written, bytes)
    with ZipFile(io.BytesIO(written)) as archive:
        comments = archive.read("word/comments.xml").decode()
    assert NOTE in comments
    assert "Vague claim" not in comments
    again = review(read_bytes(Path("reviewed.docx"), written), PLACE)
    assert [one.finding for one in again.suppressed] == [one.finding for one in report.suppressed]


# Reports --------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("format", formats())
def test_every_format_leaves_out_what_is_let_pass_and_counts_it(format: str) -> None:
    report = review(markdown(ENTRY), PLACE)
    (one,) = report.suppressed
    made = content(format, [report])
    if isinstance(made, bytes):
        with ZipFile(io.BytesIO(made)) as archive:
            made = archive.read("word/comments.xml").decode()
    shown = " ".join(plain(format, made).split())
    if format in ("json", "jsonl"):
        told = json.loads(made)
        assert (told["reports"][0] if format == "json" else told)["suppressed"]
        return
    assert one.finding.seen.message not in shown
    if format not in ("csv", "gitlab"):  # which have no verdict in words, but the notes
        assert "; 1 finding let pass" in shown
    if format != "map":  # which has no notes
        assert "1 finding is let pass: 1 by a note in the draft" in shown


@pytest.mark.parametrize("format", sorted(set(formats()) - {"json", "jsonl", "map", "word"}))
def test_on_request_every_format_tells_what_is_let_pass_and_why(format: str) -> None:
    report = review(markdown(ENTRY), PLACE)
    (one,) = report.suppressed
    shown = " ".join(plain(format, render(format, [report], [], Options(suppressed=True))).split())
    assert one.finding.seen.message in shown
    assert REASON in shown
    assert REASON not in render(format, [report], [], Options(suppressed=True, excerpts=False))


def test_sarif_has_suppressions_of_its_own() -> None:
    report = review(markdown(ENTRY), PLACE)
    plainly, (run,) = (
        json.loads(render("sarif", [report], [], Options(suppressed=asked)))["runs"] for asked in (False, True)
    )
    assert not any("suppressions" in result for result in plainly[0]["results"])
    assert len(run["results"]) == len(plainly[0]["results"]) + 1
    told = {result["ruleId"]: result["suppressions"] for result in run["results"]}
    assert told["vague-claim"] == [{"kind": "inSource", "status": "accepted", "justification": REASON}]
    assert told["missing-answer"] == []


def test_json_tells_the_finding_and_the_note() -> None:
    told = json.loads(render("json", [review(markdown(ENTRY), PLACE)]))["reports"][0]["suppressed"]
    assert told[0]["finding"]["check"] == "vague-claim"
    assert told[0]["suppression"] == {"by": "draft", "reason": REASON, "place": {"block": 2, "line": 3}}
    bare = json.loads(render("json", [review(markdown(ENTRY), PLACE)], [], Options(excerpts=False)))
    assert bare["reports"][0]["suppressed"][0]["suppression"]["reason"] is None


@given(any_reports())
@settings(max_examples=30, deadline=None)
def test_whatever_is_let_pass_no_screen_is_broken_by_it(report: Report) -> None:
    for format in ("terminal", "lines", "markdown", "github"):
        text = render(format, [report], [], Options(suppressed=True))
        text.encode("utf-8")
        odd = {char for char in text if unicodedata.category(char) in ("Cc", "Cs", "Zl", "Zp", "Cf") and char != "\n"}
        assert odd <= {"\u200c", "\u200d", "\u2060"}
