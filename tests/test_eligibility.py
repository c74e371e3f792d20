"""Who may enter, and what tells it."""

from __future__ import annotations

import time
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from awardcheck.draft import Block, Draft, Place
from awardcheck.findings import Eligibility, Eligible
from awardcheck.readers.markdown import read_markdown
from awardcheck.reading.eligibility import judge_eligibility
from awardcheck.reading.entrant import CUES
from awardcheck.reading.labelled import load_labelled
from awardcheck.reading.placing import place_blocks
from awardcheck.spec import load_category
from awardcheck.text.figures.dates import dates, says_recent
from awardcheck.text.organisations import CALLED, organisations

CASES: list[dict[str, Any]] = yaml.safe_load(
    (Path(__file__).parent / "cases" / "eligibility.yaml").read_text(encoding="utf-8")
)
AWARDS = ["integrated-care", "integration-contribution", "place-based", "health-local-government", "system-leadership"]
TRUST = "Entrant: Carrow Vale Hospitals NHS Foundation Trust, therapies."


def judge(text: str, award: str, today: date | None = None, **properties: str) -> Eligibility:
    draft = read_markdown(Path("entry.md"), text.encode())
    draft = Draft(draft.path, draft.format, draft.blocks, properties)
    category = load_category(award)
    return judge_eligibility(draft, place_blocks(draft, category), category, today)


@pytest.mark.parametrize("case", [pytest.param(case, id=f"{case['category']}: {case['about']}") for case in CASES])
def test_case(case: dict[str, Any]) -> None:
    answer = judge(case["draft"], case["category"])
    assert answer.verdict == case["verdict"], answer.reason
    assert case.get("says", "") in answer.reason
    assert answer.better == case.get("better", answer.better)


def test_a_cue_stands_wherever_its_pattern_finds_something() -> None:
    drafts = [load_labelled(file).draft for file in sorted((Path(__file__).parent / "labelled").rglob("*.yaml"))[::20]]
    texts = [*(block.text for draft in drafts for block in draft.blocks), *(case["draft"] for case in CASES)]
    for cue in CUES:
        found = [len([*cue.pattern.finditer(text)]) for text in texts]
        assert [cue.stands_in(text) for text in texts] == [number > 0 for number in found]
        assert not cue.first or max(found) <= 1


def test_place_is_where_the_entrant_is_named() -> None:
    answer = judge(f"# Front Door\n\n## Ambition\n\nOur wards were full.\n\n{TRUST}\n", "integrated-care")
    assert answer.place == Place(4, 7)


def test_where_nothing_speaks_against_an_entrant_no_place_is_shown_for_it() -> None:
    answer = judge("# Front Door\n\n## Ambition\n\nOur wards were full.\n", "place-based")
    assert (answer.verdict, answer.place) == (Eligible.ELIGIBLE, None)


def test_reason_quotes_nothing() -> None:
    for award in AWARDS:
        assert not {"Carrow", "Vale", "therapies"} & set(judge(f"# Doors\n\n{TRUST}", award).reason.split())


def test_properties_of_the_file_say_who_enters() -> None:
    text = "# Doors\n\n## Ambition\n\nPeople went round in circles.\n"
    assert judge(text, "integrated-care", Entrant="Wold Integrated Care Board").verdict is Eligible.ELIGIBLE
    assert judge(text, "integrated-care", Entrant="Wold Hospitals NHS Trust").verdict is Eligible.INELIGIBLE
    assert judge(text, "integrated-care", Keywords="Wold Hospitals NHS Trust").verdict is Eligible.UNCLEAR


def test_today_tells_that_results_are_old() -> None:
    text = "# Rails\n\nWe are a charity.\n\n## Outcome\n\nIn 2019 we fitted 900 rails and falls fell by 12%.\n"
    award = "integration-contribution"
    assert judge(text, award).verdict is Eligible.ELIGIBLE
    assert judge(text, award, date(2020, 6, 1)).verdict is Eligible.ELIGIBLE
    assert judge(text, award, date(2025, 6, 1)).verdict is Eligible.INELIGIBLE


@pytest.mark.parametrize("award", AWARDS)
def test_who_enters_is_unclear_from_an_empty_draft(award: str) -> None:
    draft, category = Draft("entry.md", "md", ()), load_category(award)
    answer = judge_eligibility(draft, place_blocks(draft, category), category)
    assert answer.verdict is Eligible.UNCLEAR
    assert answer.place is None


@given(st.text(max_size=300), st.sampled_from(AWARDS))
@settings(deadline=None)
def test_any_text_has_a_verdict_and_a_reason(text: str, award: str) -> None:
    draft, category = Draft("entry.md", "md", (Block("paragraph", text, Place(1, 1)),)), load_category(award)
    answer = judge_eligibility(draft, place_blocks(draft, category), category)
    assert answer.reason.endswith(".")
    assert answer.better is None or answer.verdict is Eligible.INELIGIBLE
    assert answer.place in (None, Place(1, 1))


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Tarn Hospitals NHS Foundation Trust and Tarn Borough Council", ["nhs-trust", "council"]),
        ("Kelder Leisure Trust", ["third-sector"]),
        ("NHS Kent and Medway", ["icb"]),
        ("NHS England and the NHS Staff Survey", ["nhs-body"]),
        ("a limited budget and an unlimited will", []),
        ("Lumen Care Ltd", ["private"]),
        ("Ouse Valley GPs Ltd", ["gp-company"]),
        ("Second Spoke CIC with the PCN", ["third-sector", "primary-care"]),
        ("Wear Provider Collaborative", ["provider-collaborative"]),
        ("Norland Fire and Rescue Service", ["public-sector"]),
        ("they trust each other", []),
    ],
)
def test_organisations(text: str, kinds: list[str]) -> None:
    found = organisations(text)
    assert [named.kind for named in found] == kinds
    assert {named.kind for named in found} <= set(CALLED)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("in March 2024", date(2024, 3, 1), date(2024, 3, 31)),
        ("on 14 Feb '24", date(2024, 2, 1), date(2024, 2, 29)),
        ("in 2023/24", date(2023, 4, 1), date(2024, 3, 31)),
        ("in 2021-2024", date(2021, 1, 1), date(2024, 12, 31)),
        ("on 03/11/2022", date(2022, 11, 1), date(2022, 11, 30)),
        ("2025-01-31", date(2025, 1, 1), date(2025, 1, 31)),
        ("since 2019", date(2019, 1, 1), date(2019, 12, 31)),
    ],
)
def test_dates(text: str, first: date, last: date) -> None:
    (found,) = dates(text)
    assert (found.first, found.last) == (first, last)
    assert text[found.start : found.end].strip()


@pytest.mark.parametrize(
    "text", ["£2,019 saved", "2,024 people", "it cost £2024", "2020 patients", "may 3 people", "12%"]
)
def test_no_dates(text: str) -> None:
    assert dates(text) == []


def test_words_that_date_by_the_present() -> None:
    assert all(
        map(says_recent, ["over the last eighteen months", "since Easter", "this winter", "to date", "last May"])
    )
    assert not any(map(says_recent, ["to March 2019", "in the first year", "at last", "a month later"]))


@pytest.mark.parametrize(
    "unit",
    [
        "NHS ",
        "Foundation Trust ",
        "the Place ",
        "ICB happy ",
        "entry ",
        "A of ",
        "We are ",
        "2024/",
        "on behalf of ",
        "GPs X ",
    ],
)
@pytest.mark.parametrize("award", ["integrated-care", "integration-contribution", "health-local-government"])
def test_a_long_text_costs_little_time(unit: str, award: str) -> None:
    draft = Draft("entry.md", "md", (Block("paragraph", unit * (200_000 // len(unit)), Place(1, 1)),))
    category = load_category(award)
    placed = place_blocks(draft, category)
    start = time.process_time()
    judge_eligibility(draft, placed, category)
    assert time.process_time() - start < 3
