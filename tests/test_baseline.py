"""Baselines: what they know, that they stay true when a draft is edited, and how the command line keeps them."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from awardcheck import Draft, Settings, SpecError, load_category, review
from awardcheck.baseline import Baseline, check_of, draft_in, fingerprint, known, read_baseline
from awardcheck.readers import read_bytes
from typed import Run, typist

PLACE = load_category("place-based")
SECRET = "Zyxomma quuxly frobnicated the wibblewards, a huge success."
ENTRY = f"""\
# Ambition

{SECRET}

Falls went down by XX%. “I told [the nurse] that,” says Joan, 81.

# Outcome

Admissions fell by XX%, and feedback has been overwhelmingly positive.

# Spread

Nobody else has heard of it yet.
"""
OTHER = "The weather on the second Tuesday of the month was wet, and the bus came late."


def markdown(text: str) -> Draft:
    return read_bytes(Path("draft.md"), text.encode())


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Runs the command line, as if it had been typed in a folder with a draft in it."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / ".git").mkdir()
    (tmp_path / "drafts").mkdir()
    (tmp_path / "drafts" / "place-based.md").write_text(ENTRY, encoding="utf-8")

    return typist(monkeypatch, capsys)


# What it knows --------------------------------------------------------------------------------------------------------


def test_under_its_own_baseline_a_draft_has_no_findings() -> None:
    before = review(markdown(ENTRY), PLACE)
    after = review(markdown(ENTRY), PLACE, Settings(baseline=known(before)))
    assert before.findings
    assert after.ready
    assert not after.findings
    assert [one.finding for one in after.suppressed] == list(before.findings)
    assert {one.by for one in after.suppressed} == {"baseline"}
    assert known(after) == known(before)


def test_what_a_note_lets_pass_is_not_put_into_a_baseline() -> None:
    noted = ENTRY.replace("positive.", "positive. <!-- awardcheck: ignore vague-claim(outcome): the annex has it -->")
    put, left = (Counter(known(review(markdown(text), PLACE))) for text in (ENTRY, noted))
    assert [check_of(mark) for mark in put - left] == ["vague-claim"]


AFTER = ["", "# Ambition\n\n", "Falls went down by XX%. ", "# Outcome\n\n", "heard of it yet.\n"]


@pytest.mark.parametrize("after", AFTER)
def test_an_edit_elsewhere_makes_no_old_finding_new(after: str) -> None:
    baseline = known(review(markdown(ENTRY), PLACE))
    edited = ENTRY.replace(after, f"{after}\n\n{OTHER}\n\n", 1)
    report = review(markdown(edited), PLACE, Settings(baseline=baseline))
    assert not [one for one in report.findings if one.check in ("vague-claim", "placeholder", "missing-criterion")]


def test_typographic_quotes_and_white_space_change_nothing() -> None:
    baseline = known(review(markdown(ENTRY), PLACE))
    retyped = ENTRY.replace("Admissions fell by XX%, and", "Admissions  fell\nby XX%,\u00a0and").replace("“", '"')
    report = review(markdown(retyped), PLACE, Settings(baseline=baseline))
    assert "placeholder" in {one.finding.check for one in report.suppressed}
    assert report.ready


@pytest.mark.parametrize(
    ("old", "new", "check"),
    [
        ("Nobody else has heard of it yet.", "Nobody else has [name] yet.", "placeholder"),
        ("Falls went down by XX%.", "Falls went down by XX%. They went down by XX%.", "placeholder"),
        ("overwhelmingly positive", "overwhelmingly positive everywhere", "vague-claim"),
    ],
)
def test_what_is_new_or_changed_is_found(old: str, new: str, check: str) -> None:
    baseline = known(review(markdown(ENTRY), PLACE))
    report = review(markdown(ENTRY.replace(old, new)), PLACE, Settings(baseline=baseline))
    assert check in {one.check for one in report.findings}


def test_what_is_gone_is_told_and_a_check_that_is_off_is_not_missed() -> None:
    baseline = known(review(markdown(ENTRY), PLACE))
    mended = ENTRY.replace("XX%", "14%")
    told = [note for note in review(markdown(mended), PLACE, Settings(baseline=baseline)).notes if "no longer" in note]
    assert len(told) == 1
    number = sum(count for mark, count in baseline.items() if check_of(mark) == "placeholder")
    off = Settings(baseline=baseline, off=frozenset({"placeholder"}))
    assert number == 2
    assert not [note for note in review(markdown(ENTRY), PLACE, off).notes if "no longer" in note]


def test_an_absence_is_known_by_its_question_alone() -> None:
    report = review(markdown(ENTRY), PLACE)
    missing = [one for one in report.findings if one.check == "missing-answer"]
    assert missing
    assert {fingerprint(one, report) for one in missing} == {f"missing-answer ({one.seen.prompt})" for one in missing}


# The file -------------------------------------------------------------------------------------------------------------


NAMES = st.text(st.characters(categories=("L", "N", "P", "S", "Zs")), min_size=1, max_size=30)
DRAFTS = dict[str, dict[str, dict[str, int]]]
FOUND = st.dictionaries(NAMES, st.integers(1, 99), min_size=1, max_size=3)


@given(st.dictionaries(NAMES, st.dictionaries(NAMES, FOUND, min_size=1, max_size=2), max_size=3))
@settings(max_examples=40, deadline=None)
def test_a_baseline_is_read_as_it_was_written(tmp_path_factory: pytest.TempPathFactory, drafts: DRAFTS) -> None:
    path = tmp_path_factory.mktemp("baseline") / "known.yaml"
    baseline = Baseline(drafts=drafts)
    path.write_text(baseline.text(), encoding="utf-8")
    assert read_baseline(path) == baseline


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("version: 2\n", "1: "),
        ("version: 1\ndrafts:\n  a.md:\n    place-based:\n      echo (draft): many\n", "5: "),
        ("version: 1\ndraft: {}\n", "2: unknown key 'draft' (did you mean 'drafts'?)"),
        ("<<<<<<< ours\nversion: 1\n=======\n>>>>>>> theirs\n", "known.yaml:"),
        ("# Ambition\n\nOur draft, which is no baseline.\n", "known.yaml:"),
        ("", "known.yaml:"),
    ],
)
def test_a_broken_baseline_is_refused_with_its_line(tmp_path: Path, text: str, told: str) -> None:
    path = tmp_path / "known.yaml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(SpecError, match=r"known\.yaml") as refused:
        read_baseline(path)
    assert told in str(refused.value)


def test_a_draft_has_one_name_from_wherever_it_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "drafts").mkdir()
    baseline = tmp_path / "known.yaml"
    monkeypatch.chdir(tmp_path / "drafts")
    assert draft_in(baseline, "a.md") == draft_in(baseline, str(tmp_path / "drafts" / "a.md")) == "drafts/a.md"


# The command line -----------------------------------------------------------------------------------------------------

DRAFT = "drafts/place-based.md"


def test_old_findings_pass_and_new_ones_fail(run: Run) -> None:
    assert run(DRAFT, "-q")[0] == 1
    status, out, err = run(DRAFT, "-q", "--baseline", "known.yaml", "--write-baseline")
    assert (status, "let pass" in out) == (0, True)
    assert "known.yaml: lets" in err
    known = run(DRAFT, "--baseline", "known.yaml")[1]
    assert "Nothing new to mend. Next: mend the" in known
    assert "submit it" not in known
    assert run(DRAFT, "-q", "--baseline", "known.yaml")[0] == 0
    Path(DRAFT).write_text(ENTRY.replace("yet.", "yet. [name to come]"), encoding="utf-8")
    status, out, _ = run(DRAFT, "-q", "--baseline", "known.yaml")
    assert status == 1
    assert "NOT READY: placeholder; " in out


def test_it_holds_no_words_of_the_draft(run: Run) -> None:
    run(DRAFT, "-q", "--baseline", "known.yaml", "--write-baseline")
    text = Path("known.yaml").read_text(encoding="utf-8").casefold()
    assert not any(word.casefold() in text for word in (*SECRET.split()[:3], "XX", "nurse", "overwhelmingly"))


def test_one_file_holds_several_drafts_and_forgets_those_that_are_gone(run: Run) -> None:
    other = Path("drafts/system-leadership.md")
    other.write_text(ENTRY, encoding="utf-8")
    run(DRAFT, "-q", "--baseline", "known.yaml", "--write-baseline")
    run(str(other), "-q", "--baseline", "known.yaml", "--write-baseline")
    assert set(read_baseline(Path("known.yaml")).drafts) == {DRAFT, other.as_posix()}
    assert run(DRAFT, str(other), "-q", "--baseline", "known.yaml")[0] == 0
    other.unlink()
    run(DRAFT, "-q", "--baseline", "known.yaml", "--write-baseline")
    assert set(read_baseline(Path("known.yaml")).drafts) == {DRAFT}


def test_written_twice_it_is_the_same(run: Run) -> None:
    run(DRAFT, "-q", "--baseline", "known.yaml", "--write-baseline")
    once = Path("known.yaml").read_bytes()
    run(DRAFT, "-q", "--baseline", "known.yaml", "--write-baseline")
    assert Path("known.yaml").read_bytes() == once


def test_a_draft_that_cannot_be_read_keeps_what_was_known_of_it(run: Run) -> None:
    run(DRAFT, "-q", "--baseline", "known.yaml", "--write-baseline")
    once = Path("known.yaml").read_bytes()
    Path(DRAFT).write_bytes(b"")
    assert run(DRAFT, "-q", "--baseline", "known.yaml", "--write-baseline")[0] == 2
    assert Path("known.yaml").read_bytes() == once


def test_a_configuration_names_it_from_its_own_folder(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    Path(".awardcheck.yaml").write_text("# ours\nbaseline: drafts/known.yaml\n", encoding="utf-8")
    monkeypatch.chdir("drafts")
    status, _, err = run("place-based.md", "-q")
    assert status == 2
    assert "awardcheck.yaml:2: there is no file" in err
    assert "--write-baseline makes it" in err
    assert run("place-based.md", "-q", "--write-baseline")[0] == 0
    assert Path("known.yaml").is_file()
    assert run("place-based.md", "-q")[0] == 0
    assert "baseline           drafts/known.yaml  (" in run("config")[1]


def test_json_tells_what_a_baseline_lets_pass(run: Run) -> None:
    run(DRAFT, "-q", "--baseline", "known.yaml", "--write-baseline")
    told = json.loads(run(DRAFT, "--format", "json", "--baseline", "known.yaml")[1])["reports"][0]
    assert told["ready"] is True
    assert {one["suppression"]["by"] for one in told["suppressed"]} == {"baseline"}


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--write-baseline",), "--baseline FILE"),
        (("--baseline", "gone.yaml"), "--write-baseline makes it"),
        (("--baseline", "nowhere/known.yaml", "--write-baseline"), "no such folder"),
        (("--baseline", DRAFT, "--write-baseline"), DRAFT),
        (("--baseline", "drafts", "--write-baseline"), "drafts"),
        (("--baseline", "known.json", "--output", "known.json", "--write-baseline"), "same name"),
    ],
)
def test_what_cannot_be_done_is_told_and_nothing_is_written(run: Run, arguments: tuple[str, ...], said: str) -> None:
    before = Path(DRAFT).read_bytes()
    status, out, err = run(DRAFT, *arguments)
    assert (status, out) == (2, "")
    assert said in err
    assert err.startswith("awardcheck: ")
    assert Path(DRAFT).read_bytes() == before
    assert sorted(path.name for path in Path().iterdir()) == [".git", "drafts"]
