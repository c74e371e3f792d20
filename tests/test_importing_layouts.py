"""The layouts in which pages of awards are written and copied: what is asked on them is read from each."""

from __future__ import annotations

import pytest

from awardcheck import importing
from awardcheck.importing.columns import tables
from awardcheck.importing.forms import without_form
from awardcheck.importing.lines import Line
from awardcheck.importing.lists import with_lists
from awardcheck.spec import list_categories

NEED, DESIGN = "How the need was found out and shown with data", "Why this design was chosen and what it rests on"
RESULTS = "What difference was made, compared with a baseline"


def category(page: str, name: str = "page.txt") -> importing.ProposedCategory:
    return importing.propose_category(importing.read_page(page.encode(), name))


def named(page: str, name: str = "page.txt") -> dict[str, list[str]]:
    return {one.name: [prompt.ask for prompt in one.prompts] for one in category(page, name).criteria}


# Tables in plain text ------------------------------------------------------------------------------------------------

TABLED = {
    "tabs": f"Criterion\tThe entry should show\tMarks\nNeed\t{NEED}\t15\nDesign\t{DESIGN}\t15\nResults\t{RESULTS}\t70\n"
    "Total\t\t100\n",
    "strokes": f"| Criterion | The entry should show | Marks |\n|---|---|---|\n| Need | {NEED} | 15 |\n"
    f"| Design | {DESIGN} | 15 |\n| Results | {RESULTS} | 70 |\n",
    "a cell to a line": "|\nCriterion\n|\nThe entry should show\n|\n|\n"
    + f"Need\n|\n{NEED}\n|\n|\nDesign\n|\n{DESIGN}\n|\n|\nResults\n|\n{RESULTS}\n|\n",
    "columns": f"Criterion   The entry should show\nNeed        {NEED}\nDesign      {DESIGN}\nResults     {RESULTS}\n",
    "columns that wrap": "Need        How the need was found out\n            and shown with data\n"
    "Design      Why this design was chosen and\n            what it rests on\n"
    "Results     What difference was made,\n            compared with a baseline\n",
}


@pytest.mark.parametrize("table", TABLED.values(), ids=TABLED)
def test_a_table_in_plain_text_is_read_by_rows(table: str) -> None:
    page = f"Prevention Initiative of the Year\n\nEntries are judged on these criteria.\n\n{table}\nNo fee is due.\n"
    assert named(page) == {"Need": [NEED], "Design": [DESIGN], "Results": [RESULTS]}


@pytest.mark.parametrize(
    "text",
    ["o\tDescribe it\no\tExplain it", "1.\tDescribe it\n2.\tExplain it", "Home\tAwards\tContact", "a | b", "| a | b |"],
)
def test_bullets_and_links_are_no_table(text: str) -> None:
    assert not list(tables(text.split("\n")))


SCALES = {
    "marks by themselves": "0\tNo answer\n1-5\tSome evidence\n6-10\tGood, with clear evidence of results\n",
    "marks with their names": "Score\tDescription\n1 – Limited\tLittle detail\n5 – Outstanding\tEvidence of impact\n",
    "what is marked": "Criterion\tScore (1–5)\nNeed\t\nResults for people\t\n",
    "in a sentence": "5\n\nOutstanding: Fully answers the question and demonstrates the best work\n",
}


@pytest.mark.parametrize("scale", SCALES.values(), ids=SCALES)
def test_a_scale_of_marks_asks_nothing(scale: str) -> None:
    page = f"Rescue Team of the Year\n\nImpact\n- Describe the need\n- What has changed for people?\n\nScale\n{scale}\n"
    assert named(page) == {"Impact": ["Describe the need", "What has changed for people?"]}


ROWS = (
    "<tr><td>1</td><td>What drove the work?{0}</td></tr><tr><td>2</td><td>What came of it? Give figures.{0}</td></tr>"
)


def test_numbers_alone_name_no_criteria() -> None:
    page = "<html><body><h1>Best Delivery</h1><h2>Questions</h2><table>{}</table></body></html>"
    asks = ["What drove the work?", "What came of it? Give figures."]
    assert named(page.format(ROWS.format("")), "page.html") == {"Questions": asks}
    limited = page.format(ROWS.format("</td><td>200 words"))
    assert named(limited, "page.html") == {"Question 1": asks[:1], "Question 2": asks[1:]}


# Forms ---------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "left"),
    [
        *(
            (text, [])
            for text in ("0 / 2500 characters", "Characters remaining: 500", "0/500", "* required", "10 marks")
        ),
        *((text, []) for text in ("Choose file   No file chosen", "Weighting: 20%", "Save and come back later")),
        *(
            (text, ["(300 words)"])
            for text in ("0/300 words", "Word limit: 300", "300 words remaining", "0 of 300 words")
        ),
        ("What has changed? *", ["What has changed?"]),
        ("[ ] The director agrees", ["The director agrees"]),
        *((text, [text]) for text in ("2025", "Continuity", "Next", "Next steps", "Marks: 20 of 100", "*")),
    ],
)
def test_what_belongs_to_a_form_is_left_out(text: str, left: list[str]) -> None:
    assert [line.text for line in without_form([Line(text, "text", 1)])] == left


def test_a_form_is_one_list_of_questions() -> None:
    page = """Safer Streets Awards 2026 – Partnership of the Year
Step 2 of 4

Your details
Organisation name *
Email address *

Your entry

1. Tell us about the problem that your partnership set out to solve. *
Include local data where you have it.
0 / 2500 characters

2. How did partners work together? *
0 / 2500 characters

3. What has changed as a result? *
0 / 4000 characters

Supporting documents
Choose file   No file chosen
"""
    found = named(page)
    assert list(found) == ["Your entry"]
    assert found["Your entry"][0] == "Tell us about the problem that your partnership set out to solve."
    assert found["Your entry"][-2:] == ["How did partners work together?", "What has changed as a result?"]
    assert category(page).heading.title == "Partnership of the Year"


def test_the_fields_of_a_web_form_are_its_lines() -> None:
    fields = "<label>What is done well? *</label><textarea></textarea><span>0 / 300 words</span>"
    fields += "<label>Describe the results. *</label><textarea></textarea><span>0 / 200 words</span>"
    fields = f"<fieldset><legend>Your nomination</legend>{fields}</fieldset>"
    page = f"<html><body><h1>Carer of the Year</h1>{fields}</body></html>"
    read = importing.read_page(page.encode(), "page.html")
    assert [line.text for line in read.lines][2:] == [
        "What is done well?",
        "(300 words)",
        "Describe the results.",
        "(200 words)",
    ]


# Names ---------------------------------------------------------------------------------------------------------------


def test_the_line_that_opens_a_list_gives_way_to_the_heading_above() -> None:
    page = """Volunteer Programme of the Year

Your entry is in two parts.

Planning and purpose [20 marks]
Describe:
* the need that the programme answers
* the goals that were set

People [30 marks]
Tell us:
* how volunteers are found and thanked
* what is done to welcome people who don't often volunteer
"""
    assert list(named(page)) == ["Planning and purpose", "People"]


def test_a_list_without_a_heading_has_its_name_from_the_line_above() -> None:
    page = """Best Project Team

This award goes to teams of every kind.

Entries must:

• Show a new approach that has helped to solve a problem
• Explain how the work makes life better for patients

Judges will mark entries on:

• The scale of the improvement
• Originality
"""
    assert list(named(page)) == ["Entries must", "Judges will mark entries on"]
    assert named(page)["Judges will mark entries on"] == ["The scale of the improvement", "Originality"]


def test_letters_stand_under_the_numbers_above_them() -> None:
    page = """Refurbishment Project of the Year

1. BRIEF AND DESIGN
a) Explain the clinical need for the project.
b) How did patients contribute to the design?

2. CONSTRUCTION
a) How was disruption kept to a minimum?
b) What was the safety record?
"""
    assert {name: len(asks) for name, asks in named(page).items()} == {"BRIEF AND DESIGN": 2, "CONSTRUCTION": 2}


def test_a_numbered_name_with_its_weight_heads_what_follows() -> None:
    page = """Smoke-free Community Award

Criteria 1: Leadership – 25%
Explain who led the work and how others were brought on board.
You should consider:
• political leadership
• how resistance was dealt with

Criteria 2: Delivery – 75%
Describe the main activities and whom they reached.
You should consider:
• settings such as schools
• groups in which smoking is most common
"""
    assert list(named(page)) == ["Leadership", "Delivery"]


def test_guidance_beneath_a_question_names_nothing() -> None:
    page = """REPAIRS TEAM OF THE YEAR

Q1. What was wrong with the service and how did you know? (Max 250 words)
Guidance: judges are interested in tenants' views.

Q2. What difference has it made? (Max 350 words)
Guidance: give satisfaction and cost before and after.

Q3. What is next? (Max 150 words)
Guidance: this is not scored.
"""
    assert {name: len(asks) for name, asks in named(page).items()} == {"Q1": 1, "Q2": 1, "Q3": 1}


@pytest.mark.parametrize("name", ["page.html", "page.md"])
def test_lists_in_a_row_are_criteria_of_their_own(name: str) -> None:
    asks = ["Which skills were lacking?", "How were they found?", "What has changed since?", "Who says so, and why?"]
    if name == "page.html":
        lists = "<br>".join(f"– {ask}" for ask in asks[:2]), "<br>".join(f"– {ask}" for ask in asks[2:])
        page = "<html><body><h1>Board of the Year</h1><p>For boards of charities.</p><p>{}</p><p>{}</p></body></html>"
    else:
        lists = "\n".join(f"* {ask}" for ask in asks[:2]), "\n".join(f"* {ask}" for ask in asks[2:])
        page = "# Board of the Year\n\nFor boards of charities.\n\n## The entry\n\n{}\n\n{}\n"
    assert [len(one.prompts) for one in category(page.format(*lists), name).criteria] == [2, 2]


LOST = """Infection Prevention Award

This award is for teams who keep people safe from infection.


What was the problem, and what was new in the way you tackled it?

How did you draw on evidence?


Describe how patients and families were involved

Demonstrate how dignity has improved


Give infection rates from before and after

Explain how staff were helped to change
"""


def test_wider_gaps_part_criteria_whose_headings_were_lost() -> None:
    assert [len(one.prompts) for one in category(LOST).criteria] == [2, 2, 2]


def test_lines_that_lost_their_bullets_are_a_list() -> None:
    texts = [
        "Entries should show:",
        "the need for the work",
        "how it was paid for",
        "what came of it.",
        "Good luck to you all",
    ]
    found = list(with_lists([Line(text, "text", at) for at, text in enumerate(texts)]))
    assert [line.form for line in found] == ["text", "item", "item", "item", "text"]


# What asks nothing ---------------------------------------------------------------------------------------------------


def test_a_list_that_begins_with_who_may_enter_asks_nothing() -> None:
    page = """Community Wealth Initiative

How to apply

Entries are now closed


• Entrants will be suppliers to the NHS who can show results
• Initiatives must demonstrate effort in one or more of these areas: climate, jobs, skills


• Outline how wide the initiative reaches and who takes part
• Describe the area that you chose and your reasons for choosing it
"""
    assert not [ask for asks in named(page).values() for ask in asks if ask.startswith(("Entrants", "Initiatives"))]


def test_examples_of_an_answer_are_no_questions() -> None:
    page = """Cleaner Rivers Award

Impact
Outline how the work has led others in cutting waste.
Some examples may include:
• new technology or processes
• evidence of changes to the supply chain

Partners
Describe the people and businesses with whom you worked.
"""
    assert named(page) == {
        "Impact": ["Outline how the work has led others in cutting waste."],
        "Partners": ["Describe the people and businesses with whom you worked."],
    }


def test_what_judges_look_for_is_asked_in_prose_where_nothing_else_is() -> None:
    prose = """Best Highways Team

Nobody thanks those who mend the roads.

Judges will be looking for evidence of leadership in addressing pressure on roads. They will seek examples of new \
methods that have lasted. They will need proof that road users are more satisfied.
"""
    assert len(" ".join(ask for asks in named(prose).values() for ask in asks).split(". ")) == 3
    above = (
        prose
        + "\nAmbition\n- Describe the need\n- What were the aims?\n\nOutcome\n- What has changed for road users?\n"
    )
    assert named(above) == {
        "Ambition": ["Describe the need", "What were the aims?"],
        "Outcome": ["What has changed for road users?"],
    }


@pytest.mark.parametrize("file", list_categories(), ids=lambda file: file.id)
def test_an_entry_is_told_from_an_awards_page(file: object) -> None:
    answers = [
        "In 2021 our waiting list stood at 6,300 and nobody could shift it alone.",
        "We asked parents first, and they told us to begin on Fridays.",
        "One list replaced seven, and admissions fell by 31 per cent.",
        "Two nurses were hired with £40,000 from the council.",
    ]
    questions = [prompt.ask for prompt in file.load().prompts()][:5]  # type: ignore[attr-defined]
    entry = "\n\n".join(f"## {question}\n\n{' '.join(answers)}" for question in questions)
    with pytest.raises(importing.IsEntry):
        category(f"# Growing Up Well\n\n{entry}\n", "entry.md")


# Titles --------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("top", "title"),
    [
        ("CENTRAL NURSING AWARDS\n\nInfection Control Team of the Year", "Infection Control Team of the Year"),
        (
            "Research Impact Awards: guidance for applicants\nPublic Engagement Award\n\nContents",
            "Public Engagement Award",
        ),
        ("Great Care Awards :: Categories :: Reablement\n\nREABLEMENT TEAM AWARD", "REABLEMENT TEAM AWARD"),
        ("Home > Awards > Places > Biodiversity and Green Space\n\n2025 finalists", "Biodiversity and Green Space"),
        (
            "Skip to main content\nLog out   My entries   Help   Search\n\nCampaign of the Year\nStep 2 of 4",
            "Campaign of the Year",
        ),
        ("Apply for the Accessibility Award\n\nOpen until May", "Accessibility Award"),
        ("Category: The Lifelong Carer Award\n\nBefore you nominate", "The Lifelong Carer Award"),
        ("Rail Safety Honours\nLevel Crossing Improvement", "Level Crossing Improvement"),
    ],
)
def test_the_title_is_the_line_that_reads_most_like_one(top: str, title: str) -> None:
    assert category(f"{top}\n\nImpact\n- Describe the need\n- What has changed for people?\n").heading.title == title
