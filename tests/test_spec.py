"""Categories: the five that come with the project, how files are found, and how mistakes in them are told."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import time
from dataclasses import FrozenInstanceError, fields, is_dataclass
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

import awardcheck
from awardcheck.spec import (
    Category,
    Criterion,
    Part,
    Prompt,
    SpecError,
    UnknownCategory,
    list_categories,
    load_category,
    models,
    schema,
    slug,
    vocabulary,
)

ROOT = Path(__file__).parents[1]
PACKAGE = Path(awardcheck.__file__).parent
CASES = ROOT / "tests" / "cases"
PAGES = yaml.safe_load((CASES / "prompts.yaml").read_text(encoding="utf-8"))
BAD = yaml.safe_load((CASES / "bad_specs.yaml").read_text(encoding="utf-8"))
GOOD: str = BAD["good"]
PROMPTS_PER_CRITERION = {
    "integrated-care": {"ambition": 5, "outcome": 4, "spread": 2, "value": 3, "involvement": 4},
    "integration-contribution": {"ambition": 3, "outcome": 3, "spread": 2, "involvement": 3, "value": 3},
    "place-based": {"ambition": 4, "outcome": 2, "spread": 2, "value": 4, "involvement": 3},
    "health-local-government": {"ambition": 4, "outcome": 2, "spread": 2, "value": 3, "involvement": 2},
    "system-leadership": {"ambition": 4, "outcome": 3, "spread": 2, "value": 4, "involvement": 3},
}

each_award = pytest.mark.parametrize("award", PROMPTS_PER_CRITERION)


def written(folder: Path, text: str | bytes, name: str = "good.yaml") -> Path:
    path = folder / name
    path.write_bytes(text if isinstance(text, bytes) else text.encode("utf-8", "surrogatepass"))
    return path


def problems(path: Path) -> list[str]:
    """What is said about a file, one problem an item, without the path."""
    with pytest.raises(SpecError) as told:
        load_category(path)
    lines = str(told.value).split("\n")
    assert all(line.startswith(f"{path}:") for line in lines)
    return [line.removeprefix(f"{path}:") for line in lines]


# The five awards


def test_five_awards_have_76_prompts() -> None:
    assert set(PROMPTS_PER_CRITERION) <= {file.id for file in list_categories()}
    assert sum(len(list(load_category(award).prompts())) for award in PROMPTS_PER_CRITERION) == 76


@each_award
def test_criteria_stand_in_the_page_s_order_with_all_their_prompts(award: str) -> None:
    counts = {criterion.id: len(criterion.prompts) for criterion in load_category(award).criteria}
    assert list(counts.items()) == list(PROMPTS_PER_CRITERION[award].items())


@each_award
def test_prompts_are_verbatim(award: str) -> None:
    asked = {
        criterion.name: [prompt.ask for prompt in criterion.prompts] for criterion in load_category(award).criteria
    }
    assert asked == PAGES[award]


@each_award
def test_ids_come_from_names_and_positions(award: str) -> None:
    category = load_category(award)
    for criterion in category.criteria:
        assert category.criterion(criterion.id) is criterion
        for number, prompt in enumerate(criterion.prompts, start=1):
            assert prompt.id == f"{criterion.id}.{number}"
            assert category.prompt(prompt.id) is prompt


@each_award
def test_every_criterion_has_other_names(award: str) -> None:
    for criterion in load_category(award).criteria:
        assert 8 <= len(criterion.headings) <= 20
        assert len({slug(heading) for heading in criterion.headings}) == len(criterion.headings)


@each_award
def test_a_category_file_tells_editors_its_schema(award: str) -> None:
    first = (ROOT / "categories" / f"{award}.yaml").read_text(encoding="utf-8").split("\n")[0]
    assert first == "# yaml-language-server: $schema=category.schema.json"


@each_award
def test_categories_named_as_better_ones_exist(award: str) -> None:
    known = {file.id for file in list_categories()}
    named = {alternative.category for alternative in load_category(award).eligibility.instead}
    assert named - {None} <= known


@pytest.mark.parametrize(
    ("award", "entrant", "open_to_it"),
    [
        ("integrated-care", "icb", True),
        ("integrated-care", "icp", True),
        ("integrated-care", "nhs-trust", False),
        ("integrated-care", "council", False),
        ("integration-contribution", "private", True),
        ("integration-contribution", "third-sector", True),
        ("integration-contribution", "nhs-trust", False),
        ("place-based", "nhs-trust", True),
        ("place-based", "council", True),
        ("place-based", "third-sector", True),
        ("place-based", "private", False),
        ("health-local-government", "nhs-body", True),
        ("health-local-government", "private", False),
        ("system-leadership", "partnership", True),
    ],
)
def test_who_may_enter(award: str, entrant: str, open_to_it: bool) -> None:
    assert (entrant in load_category(award).eligibility.open_to) is open_to_it


def test_further_conditions_of_entry() -> None:
    contribution = load_category("integration-contribution").eligibility
    assert contribution.partner
    assert contribution.evidence_window
    assert (contribution.evidence_window.years, contribution.evidence_window.until) == (2, "deadline")
    assert load_category("health-local-government").eligibility.needs_progress
    better = [alternative.category for alternative in load_category("integrated-care").eligibility.instead]
    assert better == ["place-based", None]


def test_a_year_stands_only_where_the_page_states_it() -> None:
    years = {award: load_category(award).year for award in PROMPTS_PER_CRITERION}
    assert {award for award, year in years.items() if year} == {"integrated-care", "place-based"}
    assert set(years.values()) == {2024, None}


def test_a_word_limit_stands_only_where_one_was_published_and_says_when() -> None:
    limits = {award: load_category(award).word_limit for award in PROMPTS_PER_CRITERION}
    assert [award for award, limit in limits.items() if limit] == ["integration-contribution"]
    limit = limits["integration-contribution"]
    assert limit
    assert (limit.per_criterion, limit.total, limit.as_of) == (400, None, "2025")


def test_wishes_of_the_prompts() -> None:
    care, leadership = load_category("integrated-care"), load_category("system-leadership")
    assert care.prompt("outcome.1").wants.examples == 3
    assert care.prompt("outcome.3").wants.figures
    assert care.prompt("ambition.1").wants.period == "past 2-3 years"
    partners = care.prompt("involvement.4").wants.testimonials
    anybody = leadership.prompt("outcome.1").wants.testimonials
    assert partners
    assert anybody
    assert partners.from_whom == ("partners", "affected parties")
    assert anybody.from_whom == ()
    assert leadership.prompt("value.4").wants.testimonials is None


# The vocabulary and the parts named from it


def test_names_of_functions_fit_into_a_message() -> None:
    for function in vocabulary().values():
        assert re.fullmatch(r"[a-z][^.!?\n]{5,70}", function.name)
        assert re.fullmatch(r"[A-Z][^\n]{15,200}\.", function.gives)


def test_every_function_is_asked_for_by_some_award() -> None:
    asked = {
        name
        for file in list_categories()
        for prompt in file.load().prompts()
        for part in prompt.parts
        for name in part.any
    }
    assert set(vocabulary()) - asked == set()


def test_a_part_in_short_and_in_full() -> None:
    short = Part(**schema.Part.model_validate("targets").model_dump())
    assert (short.id, short.any, short.count, short.figure, short.optional) == (
        "targets",
        ("targets",),
        1,
        False,
        False,
    )
    assert short == Part(id="targets") == Part(id="targets", any=("targets",))
    assert short.label == vocabulary()["targets"].name


def test_a_part_s_label_is_its_name_or_its_functions_names() -> None:
    both = Part(id="goals", any=("vision", "targets"))
    assert both.label == f"{vocabulary()['vision'].name} or {vocabulary()['targets'].name}"
    assert Part(id="goals", any=("vision", "targets"), name="goals").label == "goals"


def test_a_criterion_s_own_word_limit_comes_first(tmp_path: Path) -> None:
    category = load_category(written(tmp_path, GOOD))
    assert [category.limit(criterion) for criterion in category.criteria] == [300, 400]
    place = load_category("place-based")
    assert {place.limit(criterion) for criterion in place.criteria} == {None}


@pytest.mark.parametrize(
    ("name", "id"),
    [
        ("Value for money", "value-for-money"),
        ("  Équipe & coût ", "equipe-cout"),
        ("2. Impact!", "2-impact"),
        ("***", ""),
    ],
)
def test_slugs(name: str, id: str) -> None:
    assert slug(name) == id


def test_models_are_frozen_and_strict() -> None:
    criterion = Criterion(name="Impact", prompts=(Prompt(ask="What changed?", parts=(Part(id="targets"),)),))
    assert criterion.prompts[0].id == "impact.1"
    with pytest.raises(FrozenInstanceError):
        setattr(criterion, "name", "Outcome")  # noqa: B010
    with pytest.raises(ValueError, match="valid integer"):
        schema.Part.model_validate({"id": "targets", "count": "2"})


@pytest.mark.parametrize("name", [name for name in vars(schema) if is_dataclass(getattr(models, name, None))])
def test_what_a_file_may_say_is_what_a_category_holds(name: str) -> None:
    """The keys that a file may have are the fields that a category then has, but for ids that come from position."""
    held = {item.name for item in fields(getattr(models, name)) if item.init and (name, item.name) != ("Prompt", "id")}
    assert held == set(getattr(schema, name).model_fields)


# Mistakes


def test_the_good_file_is_good(tmp_path: Path) -> None:
    assert load_category(written(tmp_path, GOOD)).id == "good"


@pytest.mark.parametrize("case", BAD["cases"], ids=lambda case: str(case["mistake"]))
def test_a_mistake_is_told_by_its_line(case: dict[str, Any], tmp_path: Path) -> None:
    text = case.get("text")
    if text is None:
        assert GOOD.count(case["where"]) == 1
        text = GOOD.replace(case["where"], case["put"])
    told = problems(written(tmp_path, text))
    expected = [(case["line"], case["says"])]
    expected += [(line, [piece]) for also in case.get("also", []) for line, piece in also.items()]
    for line, pieces in expected:
        fitting = [one for one in told if one.startswith(f"{line}: ") and all(piece in one for piece in pieces)]
        assert len(fitting) == 1, told
    assert len(told) == len(expected), told


def test_many_mistakes_do_not_flood_the_screen(tmp_path: Path) -> None:
    text = GOOD + "".join(f"key{number}: 1\n" for number in range(500))
    told = problems(written(tmp_path, text))
    assert len(told) == 21
    assert told[-1] == " and more; mend these first"


def test_text_that_is_not_utf8(tmp_path: Path) -> None:
    text = GOOD.replace("Any council", "Any café").encode("latin-1")
    assert problems(written(tmp_path, text)) == ["8: not UTF-8: save the file with the encoding UTF-8"]
    assert "UTF-8" in problems(written(tmp_path, GOOD.encode("utf-16")))[0]


@pytest.mark.parametrize("start", [b"", b"\xef\xbb\xbf"], ids=["plain", "byte order mark"])
@pytest.mark.parametrize("end", [b"\n", b"\r\n"], ids=["LF", "CRLF"])
def test_files_from_other_editors(start: bytes, end: bytes, tmp_path: Path) -> None:
    data = start + GOOD.encode().replace(b"\n", end)
    assert load_category(written(tmp_path, data)) == load_category(written(tmp_path, GOOD))
    assert problems(written(tmp_path, data.replace(b"2024" + end, b"often" + end, 1)))[0].startswith("4: year: ")


def test_a_huge_file_is_refused(tmp_path: Path) -> None:
    assert "larger than 1,000,000 bytes" in problems(written(tmp_path, GOOD + "#" * 1_000_000))[0]


@pytest.mark.parametrize("text", ["[", "{a: ", "- ", "? ", "a:\n", "&a ", "!", "%", '"a\n', "1:", "---\n"])
def test_a_malicious_file_is_refused_at_once(text: str, tmp_path: Path) -> None:
    start = time.process_time()
    assert problems(written(tmp_path, "id: x\n" + text * (200_000 // len(text))))
    assert time.process_time() - start < 10


@settings(max_examples=150, deadline=None)
@given(
    st.integers(0, len(GOOD)),
    st.integers(0, 30),
    st.text(max_size=12) | st.sampled_from(list("[]{}:-?&*!|>'\"%@`#,\n\t")),
)
def test_whatever_is_typed_is_a_category_or_a_clear_error(
    tmp_path_factory: pytest.TempPathFactory, at: int, cut: int, typed: str
) -> None:
    path = written(tmp_path_factory.getbasetemp(), GOOD[:at] + typed + GOOD[at + cut :])
    try:
        assert isinstance(load_category(path), Category)
    except SpecError as error:
        for line in str(error).split("\n"):
            assert re.match(rf"{re.escape(str(path))}:(\d+:)? .", line)
            assert line.isprintable()


# Finding files


@pytest.mark.parametrize(
    "title",
    [
        "Integrated Care Initiative of the Year",
        "integrated care  initiative of the year.",
        "Integrated-Care",
        "integrated care",
    ],
)
def test_a_title_does_as_well_as_the_id(title: str) -> None:
    assert load_category(title).id == "integrated-care"


def test_an_award_that_is_not_there_is_told_how_to_be_had() -> None:
    with pytest.raises(UnknownCategory, match="`awardcheck import` makes a category"):
        load_category("Best Newcomer")


def test_a_file_that_is_broken_hides_no_title(tmp_path: Path) -> None:
    tmp_path.joinpath("mine.yaml").write_text("id: mine\n", encoding="utf-8")
    assert load_category("System Leadership Initiative of the Year", [tmp_path]).id == "system-leadership"


def test_a_path_loads_that_file(tmp_path: Path) -> None:
    assert load_category(written(tmp_path, GOOD)).title == "Good Work of the Year"
    assert load_category(str(written(tmp_path, GOOD, "good.yml"))).title == "Good Work of the Year"
    assert "no such file" in problems(tmp_path / "missing.yaml")[0]
    (tmp_path / "folder.yaml").mkdir()
    assert "no such file" in problems(tmp_path / "folder.yaml")[0]


def test_a_user_s_own_folder_comes_first(tmp_path: Path) -> None:
    written(tmp_path, GOOD.replace("id: good", "id: place-based"), "place-based.yaml")
    written(tmp_path, GOOD)
    assert load_category("place-based", [tmp_path]).title == "Good Work of the Year"
    assert load_category("good", [str(tmp_path)]).id == "good"
    assert [file.id for file in list_categories([tmp_path])][:2] == ["good", "place-based"]
    assert len(list_categories([tmp_path])) == len(list_categories()) + 1


def test_other_files_in_a_folder_are_no_categories(tmp_path: Path) -> None:
    for name in ("category.schema.json", "notes.txt", ".hidden.yaml", "good.yaml~"):
        written(tmp_path, "not a category", name)
    assert list_categories([tmp_path]) == list_categories()


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(SpecError, match="not a folder of categories"):
        list_categories([tmp_path / "missing"])


@pytest.mark.parametrize(
    ("asked", "nearest"),
    [("place-base", "place-based"), ("Integrated-Car", "integrated-care"), ("leadership", "system-leadership")],
)
def test_an_unknown_category_names_the_nearest(asked: str, nearest: str) -> None:
    with pytest.raises(UnknownCategory, match=f"did you mean '{nearest}'") as told:
        load_category(asked)
    assert told.value.nearest[0] == nearest


def test_an_unknown_category_like_no_other_names_all() -> None:
    with pytest.raises(UnknownCategory, match=r"integrated-care, .*place-based, ") as told:
        load_category("zzz")
    assert told.value.nearest == ()


def test_an_installed_package_finds_its_categories(tmp_path: Path) -> None:
    # The package may itself be an installed one, with its categories in it.
    shutil.copytree(PACKAGE, tmp_path / "awardcheck", ignore=shutil.ignore_patterns("__pycache__", "categories"))
    shutil.copytree(ROOT / "categories", tmp_path / "awardcheck" / "categories")
    code = (
        "from awardcheck.spec import list_categories; print(list_categories()[0].load().id, list_categories()[0].path)"
    )
    run = subprocess.run([sys.executable, "-c", code], cwd=tmp_path, capture_output=True, text=True, check=True)
    assert run.stdout.split() == [
        "health-local-government",
        str(tmp_path / "awardcheck/categories/health-local-government.yaml"),
    ]


def test_importing_reads_nothing() -> None:
    code = "import sys, awardcheck.spec; print('yaml' in sys.modules)"
    run = subprocess.run([sys.executable, "-c", code], cwd=PACKAGE.parent, capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "False"


# The schema for editors


@pytest.fixture(scope="module")
def validator() -> Draft202012Validator:
    text = (ROOT / "categories" / "category.schema.json").read_text(encoding="utf-8")
    return Draft202012Validator(yaml.safe_load(text))


def test_the_schemas_are_up_to_date() -> None:
    sys.path.insert(0, str(ROOT / "scripts"))
    try:
        from make_schema import files
    finally:
        sys.path.pop(0)
    for path, text in files().items():
        assert path.read_text(encoding="utf-8") == text, "run: python scripts/make_schema.py"


def test_the_schema_is_a_schema(validator: Draft202012Validator) -> None:
    Draft202012Validator.check_schema(validator.schema)


@each_award
def test_the_schema_accepts_the_awards(award: str, validator: Draft202012Validator) -> None:
    text = (ROOT / "categories" / f"{award}.yaml").read_text(encoding="utf-8")
    assert list(validator.iter_errors(yaml.safe_load(text))) == []


@pytest.mark.parametrize(
    ("where", "put"),
    [
        ("programme:", "program:"),
        ("headings: [", "heading: ["),
        ("count: 2", "counts: 2"),
        ("- ask: Whom", "- id: who\n        ask: Whom"),
        ("[vision, targets]", "[vision, targetz]"),
        ("open_to: [council]", "open_to: [councils]"),
        ("word_limit: 400", "word_limit: '400'"),
        ("name: Ambition", "id: ambition\n    name: Ambition"),
    ],
)
def test_the_schema_refuses_what_the_loader_refuses(where: str, put: str, validator: Draft202012Validator) -> None:
    assert list(validator.iter_errors(yaml.safe_load(GOOD))) == []
    assert list(validator.iter_errors(yaml.safe_load(GOOD.replace(where, put))))
