"""Judging by meaning, too: only where it is asked for; where it cannot be, that is said."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from awardcheck import Settings, load_category, read_draft, review
from awardcheck.draft import Place
from awardcheck.reading import semantic
from awardcheck.reading.passages import Passage
from awardcheck.reading.semantic import Encoder, NotInstalled
from awardcheck.reading.trained import ModelError, trained
from typed import Run, typist

EXAMPLE = Path(__file__).parents[1] / "examples" / "health-local-government.md"
JSON = ("--category", "health-local-government", "--format", "json")


@pytest.fixture
def draft(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A draft in a folder of its own, where the command is typed."""
    monkeypatch.chdir(tmp_path)
    copy = tmp_path / EXAMPLE.name
    copy.write_bytes(EXAMPLE.read_bytes())
    return copy


@pytest.fixture
def awardcheck(draft: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    return typist(monkeypatch, capsys)


@pytest.fixture(scope="module")
def encoder() -> Encoder:
    return semantic.semantic()[1]


def passage(text: str, heading: str = "") -> Passage:
    return Passage(text, Place(1), "paragraph", heading=heading)


def test_a_passage_is_tagged_alike_alone_and_among_others(encoder: Encoder) -> None:
    texts = ["Falls dropped from 41 to 19 a month.", "We asked every carer what they thought. " * 30, "Good."]
    together = encoder.margins([passage(text) for text in texts])
    for text, among in zip(texts, together, strict=True):
        (alone,) = encoder.margins([passage(text)])
        assert alone == pytest.approx(among, abs=1e-4)


def test_it_tells_what_the_other_tagger_tells(encoder: Encoder) -> None:
    assert encoder.margins([]) == []
    (told,) = encoder.margins([passage("Falls dropped from 41 to 19 a month.", "Outcome")])
    assert tuple(told) == trained().outputs


def test_words_that_mean_the_same_are_told_alike(encoder: Encoder) -> None:
    """Two passages that mean the same in other words are nearer to each other than to a third."""
    asked, homely, other = encoder.margins(
        [
            passage("Patients and their carers were consulted and helped to design the service."),
            passage("Folk who come here, and whoever minds them, sat down with us and drew the whole thing up."),
            passage("Bed days fell by 40 per cent, which saved £212,000 in the year."),
        ]
    )
    assert distance(asked, homely) < distance(asked, other)


def distance(one: dict[str, float], other: dict[str, float]) -> float:
    return sum((one[name] - other[name]) ** 2 for name in one)


def test_a_configuration_asks_for_it_as_the_command_does(awardcheck: Run, draft: Path) -> None:
    plain = awardcheck(draft.name, *JSON)
    asked = awardcheck(draft.name, *JSON, "--semantic")
    draft.with_name(".awardcheck.yaml").write_text("semantic: true\n", encoding="utf-8")
    configured = awardcheck(draft.name, *JSON)
    assert configured.out == asked.out
    assert asked.out != plain.out


def test_same_draft_same_verdicts() -> None:
    draft, category = read_draft(EXAMPLE), load_category("health-local-government")
    one, other = (review(draft, category, Settings(semantic=True)) for _ in range(2))
    assert one == other


@pytest.fixture
def not_installed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(semantic, "find_spec", lambda name: None)


@pytest.mark.usefixtures("not_installed")
def test_without_the_extra_the_command_says_what_to_install(awardcheck: Run, draft: Path) -> None:
    result = awardcheck(draft.name, *JSON, "--semantic")
    assert (result.status, result.out) == (2, "")
    assert "pip install 'awardcheck[semantic]'" in result.err


@pytest.mark.usefixtures("not_installed")
def test_without_the_extra_a_configuration_is_named_with_its_line(awardcheck: Run, draft: Path) -> None:
    draft.with_name(".awardcheck.yaml").write_text("deadline: 2026-05-31\nsemantic: true\n", encoding="utf-8")
    result = awardcheck(draft.name)
    assert (result.status, result.out) == (2, "")
    assert ".awardcheck.yaml:2: " in result.err


@pytest.mark.usefixtures("not_installed")
def test_without_the_extra_a_program_is_told() -> None:
    semantic.semantic.cache_clear()
    with pytest.raises(NotInstalled):
        review(read_draft(EXAMPLE), load_category("health-local-government"), Settings(semantic=True))


def test_a_judge_for_other_outputs_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    given = json.loads(semantic.JUDGE.read_bytes())
    foreign = tmp_path / "judge.json"
    foreign.write_text(json.dumps(given | {"outputs": given["outputs"][1:]}), encoding="utf-8")
    monkeypatch.setattr(semantic, "JUDGE", foreign)
    semantic.semantic.cache_clear()
    with pytest.raises(ModelError):
        semantic.semantic()
    semantic.semantic.cache_clear()


def test_the_model_does_not_tell_where_it_was_made() -> None:
    assert b"site-packages" not in semantic.ENCODER.read_bytes()
