"""Quoted words, and whose words about the work they are."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from awardcheck.text.voices import quotations as under_test
from awardcheck.text.voices.quotations import quotations, speaker_kind
from clock import grows_straight

CASES: list[dict[str, Any]] = yaml.safe_load(
    (Path(__file__).parent / "cases" / "testimonials.yaml").read_text(encoding="utf-8")
)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["text"][:60])
def test_whose_words_a_passage_holds(case: dict[str, Any]) -> None:
    found = under_test.testimonials(case["text"], case.get("before", ""), case.get("after", ""))
    if case["speaker"] is None:
        assert not found
    else:
        assert any(case["speaker"].lower() in (one.speaker or "").lower() for one in found)


PIECES = st.sampled_from(
    [
        "“",
        "”",
        '"',
        "'",
        "‘",
        "’",
        "«",
        "»",
        " | ",
        "\n",
        ": ",
        " – ",
        "(",
        ")",
        ". ",
        "said ",
        "Mrs Orr ",
        "a carer ",
        "I ",
        "x ",
    ]
)


@given(st.lists(PIECES, max_size=40).map("".join), st.lists(PIECES, max_size=6).map("".join))
def test_what_is_found_stands_in_the_text(text: str, beside: str) -> None:
    for one in under_test.testimonials(text, beside, beside):
        assert text[one.start : one.end] == one.text
    for span in quotations(text):
        assert text[span.start : span.end] == span.text


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("He said “not one more day” and left.", ["“not one more day”"]),
        ("We call it 'the long way round' here.", ["'the long way round'"]),
        ("‘It’s the patients’ own idea,’ she said.", ["‘It’s the patients’ own idea,’"]),
        ("«On m'a écouté enfin» and “they heard me out”", ["«On m'a écouté enfin»", "“they heard me out”"]),
        ("“They said ‘come in, love’ and meant it.”", ["“They said ‘come in, love’ and meant it.”"]),
        ("The patients' forum and the wards' managers met.", []),
        ("A 24\" screen and a 5' shelf", []),
        ("the “silo” problem", []),
        ("Give 'em time and they'll come 'til late.", []),
    ],
)
def test_quotations_of_three_words_or_more(text: str, found: list[str]) -> None:
    assert [span.text for span in quotations(text)] == found


@pytest.mark.parametrize(
    ("speaker", "kind"),
    [
        ("Brian, 81, from Goole", "patient"),
        ("a patient on the day unit", "patient"),
        ("Kelly, daughter of a patient", "carer"),
        ("Rosalind, who cares for her husband; carer", "carer"),
        ("Sister Jo Blake", "staff"),
        ("Dr Felix Obi", "staff"),
        ("our lead pharmacist Rupal Shah", "staff"),
        ("Sergeant Pauline Cray", "partner"),
        ("the head teacher of St Oswin's", "partner"),
        ("Cllr Ann Brady, cabinet member", "leader"),
        ("Deborah Voss, chief executive", "leader"),
        ("Precious Dube, senior carer", "staff"),
        ("Carol, A&E sister", "staff"),
        ("His sister", "carer"),
        ("Father Olu", "partner"),
        ("Kev, discharged from Elm ward", "patient"),
        ("Visitor, Saltby Hospital", "patient"),
        ("a health visitor at Saltby Hospital", "staff"),
        ("the governor for Saltby, speaking for patients", "patient"),
        ("One of the 640, a signalman", "patient"),
        ("Asha, who came to the college as a student", None),
        ("Carys, who's been a midwife for nine years", "staff"),
        ("Moira", None),
    ],
)
def test_the_party_of_a_speaker(speaker: str, kind: str | None) -> None:
    assert speaker_kind(speaker) == kind


ADVERSARIAL = [
    "“", '"', "'", "‘a ", "’", "“a” ", "\"a' ", "a | ", "said ", "Mrs A told us ", "A B ", "a carer said “x” ",
    "(", ", who ", "Dr ", "A-", "one of the ", "I. ", "– ", "\n– A\n", "a: ", "From: A\n", "the first ", "«",
    "wrote ", "Carer, Redhill\n", "x, said Mr A, ", "a b c says she ", "I came (Jo, carer)\n", "''", "Jo wrote: I\n",
]  # fmt: skip


@pytest.mark.parametrize("piece", ADVERSARIAL)
def test_time_grows_with_the_size_and_no_faster(piece: str) -> None:
    def find(size: int) -> None:
        text = (piece * (size // len(piece) + 1))[:size]
        under_test.testimonials(text, text[:5000], text[:5000])

    assert grows_straight(find, 8_000, 64_000)
