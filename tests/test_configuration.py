"""Configurations: found, read, refused with the line of each mistake; and which category a draft is for."""

from __future__ import annotations

import contextlib
import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from awardcheck import Draft, Severity, SpecError, choose_category, load_configuration, read_draft, review
from awardcheck.checks import Settings, ids
from awardcheck.configuration import Configuration, NoCategory, find_configuration, marked_toml, schema
from awardcheck.configuration.choosing import _fits
from awardcheck.draft import Block, Place
from awardcheck.spec import list_categories, load_category

CASES = yaml.safe_load(Path(__file__).parent.joinpath("cases", "configuration.yaml").read_text(encoding="utf-8"))
SMALL = Path(__file__).parent / "cases" / "awards"
AWARDS = sorted(file.id for file in list_categories())
WHOLE = """
categories: {"drafts/*": place-based}
word-limit: 400
word-limits: {place-based: 300}
deadline: 2026-05-31
organisation: Anytown Council
semantic: true
severities: {echo: info, acronyms: error}
off: [readability]
acronyms: [FDG]
"""
PIECES = (
    *(
        "off",
        "severities",
        "deadline",
        "word-limits",
        "categories",
        "echo",
        "2026-05-31",
        "12:30",
        "\n",
        ": ",
        " = ",
        "- ",
    ),
    *("[", "]", "{", "}", '"', "'''", "[tool.awardcheck.off]", "**", "\\", "\r", "#", "&a", "\x00"),
)


def named(cases: str) -> pytest.MarkDecorator:
    return pytest.mark.parametrize("case", CASES[cases], ids=lambda case: case["name"])


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / ".git").mkdir()
    monkeypatch.chdir(tmp_path)
    return tmp_path


def written(folder: Path, case: dict[str, Any]) -> Path:
    name = "pyproject.toml" if "toml" in case else ".awardcheck.yaml"
    path = folder / name
    path.write_bytes(case.get("toml", case.get("yaml", "")).encode())
    return path


# What it says


@named("bad")
def test_each_mistake_is_told_with_its_line(case: dict[str, Any], here: Path) -> None:
    path = written(here, case)
    with pytest.raises(SpecError) as refused:
        load_configuration(here)
    told = [line.replace("CHECKS", ", ".join(ids())).replace("AWARDS", ", ".join(AWARDS)) for line in case["told"]]
    assert str(refused.value).splitlines() == [f"{path.name}:{line}" for line in told]


@named("lines")
def test_every_key_of_toml_has_its_line(case: dict[str, Any]) -> None:
    document = marked_toml.read(case["toml"])
    assert bool(document.problems) is case.get("refused", False)
    assert {key: document.line(tuple(key.split("."))) for key in case["lines"]} == case["lines"]


def test_what_is_said_reaches_the_settings(here: Path) -> None:
    (here / ".awardcheck.yaml").write_text(WHOLE, encoding="utf-8")
    found = load_configuration("drafts/entry.md")
    expected = Settings(
        deadline=date(2026, 5, 31),
        word_limit=400,
        severities={"echo": Severity.INFO, "acronyms": Severity.ERROR},
        off=frozenset({"readability"}),
        acronyms=frozenset({"FDG"}),
        organisation="Anytown Council",
        semantic=True,
    )
    assert found.settings() == found.settings("integrated-care") == expected
    assert found.settings("place-based").word_limit == 300
    assert found.where("deadline") == ".awardcheck.yaml:5"
    assert found.where("category-folders") == "default"


def test_toml_says_the_same(here: Path) -> None:
    text = (
        "[tool.awardcheck]\ncategories = {'drafts/*' = 'place-based'}\nword-limit = 400\ndeadline = 2026-05-31\n"
        "organisation = 'Anytown Council'\nsemantic = true\n"
        "off = ['readability']\nacronyms = ['FDG']\nword-limits.place-based = 300\n"
        "[tool.awardcheck.severities]\necho = 'info'\nacronyms = 'error'\n"
    )
    (here / "pyproject.toml").write_text(text, encoding="utf-8")
    from_toml = load_configuration()
    (here / "pyproject.toml").unlink()
    (here / ".awardcheck.yaml").write_text(WHOLE, encoding="utf-8")
    assert from_toml == load_configuration()


def test_categories_of_ones_own(here: Path) -> None:
    (here / "mine").mkdir()
    (here / "mine" / "small-award.yaml").write_bytes((SMALL / "small-award.yaml").read_bytes())
    text = "category-folders: [mine]\ncategories: {'*': small-award}\n"
    (here / ".awardcheck.yaml").write_text(text, encoding="utf-8")
    found = load_configuration("deep/entry.md")
    assert found.folders == (here / "mine",)
    assert choose_category(drawn("entry.md"), found).id == "small-award"


# Where it is found


def test_the_nearest_folder_wins(here: Path) -> None:
    deep = here / "a" / "b"
    deep.mkdir(parents=True)
    assert find_configuration(deep / "entry.md") is None
    assert load_configuration(deep) == Configuration()
    (here / ".awardcheck.yaml").write_text("word-limit: 1\n", encoding="utf-8")
    (here / "a" / "pyproject.toml").write_text("[tool.awardcheck]\nword-limit = 2\n", encoding="utf-8")
    (deep / "pyproject.toml").write_text("[tool.other]\nname = 'awardcheck'\n", encoding="utf-8")
    assert load_configuration(here / "entry.md").word_limit == 1
    assert load_configuration(deep / "entry.md").word_limit == 2
    assert load_configuration("a/b/not-there.md").word_limit == 2


def test_the_search_ends_with_the_repository(here: Path) -> None:
    inner = here / "inner"
    (inner / ".git").mkdir(parents=True)
    (here / ".awardcheck.yaml").write_text("word-limit: 1\n", encoding="utf-8")
    assert find_configuration(inner / "entry.md") is None
    (inner / ".awardcheck.yml").write_text("word-limit: 2\n", encoding="utf-8")
    assert load_configuration(inner / "entry.md").word_limit == 2


def test_a_folder_that_was_removed_is_configured_by_nothing(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (here / "gone").mkdir()
    monkeypatch.chdir(here / "gone")
    (here / "gone").rmdir()
    assert load_configuration() == Configuration()


def test_two_in_one_folder_are_refused(here: Path) -> None:
    (here / ".awardcheck.yaml").write_text("word-limit: 1\n", encoding="utf-8")
    (here / "pyproject.toml").write_text("[tool.awardcheck]\n", encoding="utf-8")
    with pytest.raises(SpecError, match=r"configured twice, by \.awardcheck\.yaml and pyproject\.toml"):
        load_configuration()


def test_somebody_elses_broken_pyproject_is_passed_over(here: Path) -> None:
    (here / "pyproject.toml").write_text("[tool.other]\nname = awardcheck\n", encoding="utf-8")
    assert find_configuration(here) is None


@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=150)
@given(st.booleans(), st.lists(st.sampled_from(PIECES) | st.text(max_size=3)))
def test_any_text_is_read_or_refused(here: Path, toml: bool, pieces: list[str]) -> None:
    for name in (".awardcheck.yaml", "pyproject.toml"):
        (here / name).unlink(missing_ok=True)
    name, head = ("pyproject.toml", "[tool.awardcheck]\n") if toml else (".awardcheck.yaml", "")
    (here / name).write_bytes((head + "".join(pieces)).encode())
    with contextlib.suppress(SpecError):
        load_configuration(here)


# What it does


def test_the_engine_weighs_and_leaves_out(tmp_path: Path) -> None:
    path = tmp_path / "entry.md"
    path.write_text("# Outcome\n\nThe FDG team and the XYQ team now visit. TODO: figures\n", encoding="utf-8")
    draft, category = read_draft(path), load_category("place-based")
    plain = {(found.check, found.severity) for found in review(draft, category).findings}
    assert {("acronyms", Severity.INFO), ("placeholder", Severity.ERROR)} <= plain
    asked = Settings(
        severities={"acronyms": Severity.ERROR}, off=frozenset({"placeholder"}), acronyms=frozenset({"FDG"})
    )
    changed = [found for found in review(draft, category, asked).findings if found.check in ("acronyms", "placeholder")]
    assert [(found.severity, found.seen.excerpt) for found in changed] == [(Severity.ERROR, "XYQ")]


@pytest.mark.parametrize(
    ("text", "verdict"), [("It went well.", "ineligible"), ("Entrant: Anytown Council", "eligible")]
)
def test_the_organisation_counts_where_the_draft_does_not_say(tmp_path: Path, text: str, verdict: str) -> None:
    path = tmp_path / "entry.md"
    path.write_text(f"# Ambition\n\n{text}\n", encoding="utf-8")
    report = review(read_draft(path), load_category("place-based"), Settings(organisation="Acme Health Ltd"))
    assert report.eligibility.verdict == verdict
    assert any("organisation" in note for note in report.notes) is (verdict == "ineligible")


# Which category


def drawn(path: str, text: str = "") -> Draft:
    return Draft(path, "md", (Block("paragraph", text, Place(1)),))


@pytest.mark.parametrize("case", CASES["globs"], ids=lambda case: case["glob"])
def test_globs(case: dict[str, Any], here: Path) -> None:
    (here / ".awardcheck.yaml").write_text(yaml.safe_dump({"categories": {case["glob"]: "place-based"}}), "utf-8")
    found = load_configuration()
    for path in case["fits"]:
        assert choose_category(drawn(path), found).id == "place-based", path
    for path in case["not"]:
        with pytest.raises(NoCategory):
            choose_category(drawn(path), found)


def test_a_glob_made_of_stars_takes_no_time() -> None:
    assert not _fits(tuple("abcdefghijklmnopqrst"), ("**", "a") * 50)


@named("chosen")
def test_which_category(case: dict[str, Any], here: Path) -> None:
    path = here / case.get("path", "entry.md")
    path.parent.mkdir(exist_ok=True)
    path.write_text(case["draft"], encoding="utf-8")
    if "configuration" in case:
        (here / ".awardcheck.yaml").write_text(case["configuration"], encoding="utf-8")
    draft, found = read_draft(path), load_configuration(path)
    if "says" in case:
        with pytest.raises(NoCategory) as refused:
            choose_category(draft, found)
        assert case["says"] in str(refused.value)
    else:
        chosen = choose_category(draft, found)
        assert (chosen.id, chosen.source) == (case["id"], case["source"])


@pytest.mark.parametrize(
    ("properties", "chosen"),
    [
        ({"category": "Place-based"}, "place-based"),
        ({"category": "Report", "Award category": "integrated-care"}, "integrated-care"),
        ({"category": "Report"}, "system-leadership"),
        ({"category": "place-basd"}, None),
    ],
)
def test_the_properties_of_a_word_document(properties: dict[str, str], chosen: str | None) -> None:
    """Word's own field of that name is often used for something else; a slip in it is told all the same."""
    draft = Draft("system-leadership.docx", "docx", (), properties)
    if chosen:
        assert choose_category(draft, Configuration()).id == chosen
    else:
        with pytest.raises(NoCategory, match="did you mean 'place-based'"):
            choose_category(draft, Configuration())


def test_a_line_goes_before_a_words_documents_properties() -> None:
    line = Block("paragraph", "Category: integrated-care", Place(1))
    chosen = choose_category(Draft("e.docx", "docx", (line,), {"category": "place-based"}), Configuration())
    assert (chosen.id, chosen.source) == ("integrated-care", "the line “Category” at the top of the draft")


def test_the_line_itself_is_no_answer() -> None:
    draft = drawn("e.md", "Category: place-based")
    assert {found.check for found in review(draft, load_category("place-based")).findings} == {"empty-draft"}


# The schema for editors


@pytest.fixture(scope="module")
def validator() -> Draft202012Validator:
    path = Path(__file__).parents[1] / "categories" / "configuration.schema.json"
    return Draft202012Validator(json.loads(path.read_text(encoding="utf-8")))


def test_the_schema_accepts_what_is_right_and_says_what_each_key_means(validator: Draft202012Validator) -> None:
    Draft202012Validator.check_schema(validator.schema)
    whole = yaml.load(WHOLE, Loader=yaml.BaseLoader) | {
        "word-limit": 400,
        "word-limits": {"place-based": 300},
        "semantic": True,
    }
    assert list(validator.iter_errors(whole)) == []
    assert isinstance(validator.schema, dict)
    keys = validator.schema["properties"]
    assert set(keys) == {str(field.alias) for field in schema.Configuration.model_fields.values()}
    assert all(key["description"] for key in keys.values())
    assert keys["off"]["items"]["enum"] == list(ids())


@pytest.mark.parametrize(
    "wrong",
    [
        "of: [readability]",
        "off: [readabilty]",
        "off: readability",
        "severities: {echoo: info}",
        "severities: {echo: fatal}",
        "word-limit: 0",
        "word-limit: many",
        "categories: [place-based]",
        "organisation: ''",
    ],
)
def test_the_schema_refuses_what_the_loader_refuses(wrong: str, validator: Draft202012Validator, here: Path) -> None:
    assert list(validator.iter_errors(yaml.safe_load(wrong)))
    here.joinpath(".awardcheck.yaml").write_text(wrong, encoding="utf-8")
    with pytest.raises(SpecError):
        load_configuration(here)
