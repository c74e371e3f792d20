"""Reading from end to end: what holds of every reading, whatever the draft."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path
from time import perf_counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from awardcheck import Draft, DraftError, load_category
from awardcheck.draft import Block
from awardcheck.findings import Excerpt, Verdict
from awardcheck.readers import read_bytes
from awardcheck.reading import Reading, read
from awardcheck.reading.evidence import find_evidence
from awardcheck.reading.judging import chosen
from awardcheck.reading.placing import place_blocks
from awardcheck.spec import Category, list_categories
from clock import grows_straight

CATEGORIES = [file.load() for file in list_categories()]
EACH = pytest.mark.parametrize("category", CATEGORIES, ids=lambda category: category.id)
PLACE = load_category("place-based")
SMALL = load_category(Path(__file__).parent / "cases" / "awards" / "small-award.yaml")
ENTRY = """\
# The Warm Front Room

Saltby Together is the council, the hospital trust and two charities.

## Ambition

In 2021 one in five of our older tenants lived with damp, and 412 of them went to hospital in one winter. Nobody could
mend it alone: the council had the keys, the trust had the patients and the charities had the trust of both.

**Describe the team involved in the collaboration in terms of expertise and experience.** Two respiratory matrons with
thirty years between them, a housing surveyor, a vicar who chairs the tenants, and a health economist.

We set three targets for March 2024: 600 homes surveyed, damp gone from 400, and winter admissions down by a quarter.

## Outcome

| Measure | Winter 2021 | Winter 2023 |
| --- | --- | --- |
| Admissions | 412 | 287 |
| Homes with damp | 618 | 190 |

- Admissions fell from 412 to 287, beating the target.
- We surveyed 640 homes; 428 are dry.

> "I sleep through now. I had forgotten what that was like," says Mrs Okoro, a tenant of Quay Street.

## Spread

Goole and Hull run the same front room; nine wardens came to learn, and the survey form is free to all.

## Value

The scheme cost £214,000 and saved £391,000 in bed days. Visits per nurse went from six to nine a day.
"""


def markdown(text: str) -> Draft:
    return read_bytes(Path("draft.md"), text.encode())


def flat(text: str) -> str:
    return " ".join(text.split())


def award_only(category: Category) -> str:
    """The empty form: every criterion and every prompt, and nothing else."""
    lines = []
    for criterion in category.criteria:
        lines.append(f"# {criterion.name} (400 words)")
        lines += [f"{'## ' if nth % 2 else ''}{prompt.ask}" for nth, prompt in enumerate(criterion.prompts)]
    return "\n\n".join(lines)


def check_promises(reading: Reading) -> None:
    category = reading.category
    blocks = {block.place.block: block for block in reading.draft.blocks}
    assert [result.criterion for result in reading.criteria] == list(category.criteria)
    assert [result.prompt for result in reading.prompts()] == list(category.prompts())
    for result in reading.prompts():
        assert 0 <= result.confidence <= 1
        assert [part.id for part in result.parts] == [part.id for part in result.prompt.parts]
        if result.verdict is Verdict.ANSWERED:
            assert all(part.met or part.optional for part in result.parts)
        if result.verdict is Verdict.MISSING:
            assert not result.passages
            assert not any(part.met for part in result.parts)
        else:
            assert result.passages[0] == result.nearest
        for passage in (*result.passages, *([result.nearest] if result.nearest else [])):
            assert_stands(passage, blocks)
    for found in reading.evidence:
        assert found.text in found.sentence
        whole = [passage for passage in reading.passages if found.sentence in flat(passage.text)]
        assert any(found.place in (passage.place, *(piece.place for piece in passage.pieces)) for passage in whole)
    for criterion in reading.criteria:
        assert criterion.words == reading.placed.words.get(criterion.criterion.id, 0)
        verdicts = {prompt.verdict for prompt in criterion.prompts}
        assert criterion.verdict in (verdicts if len(verdicts) == 1 else {Verdict.THIN})
    assert reading.words >= 0


def assert_stands(passage: Excerpt, blocks: dict[int, Block]) -> None:
    """A passage begins in the block at which it stands; a list goes on in those that follow."""
    block = blocks[passage.place.block]
    first = flat(passage.text.split("\n")[0])
    assert first in flat(block.text), (first, block.text)


@EACH
def test_promises_of_a_whole_entry(category: Category) -> None:
    check_promises(read(markdown(ENTRY), category))


def test_evidence_is_the_drafts_own_words_in_its_place() -> None:
    reading = read(markdown(ENTRY), PLACE)
    blocks = {block.place.block: flat(block.text) for block in reading.draft.blocks}
    assert {found.kind for found in reading.evidence} == {"quantitative", "testimonial"}
    for found in reading.evidence:
        assert found.text in blocks[found.place.block]
    assert {found.criterion for found in reading.evidence if "£391,000" in found.text} == {"value"}
    assert {found.criterion for found in reading.evidence if found.kind == "testimonial"} == {"outcome"}


@pytest.mark.parametrize(
    ("heading", "speaks"),
    [("Deepak", True), ("Lucy, volunteer", True), ("Ward sister", True), ("Spread", False), ("Our story", False)],
)
def test_a_block_quotation_may_be_whose_name_heads_it(heading: str, speaks: bool) -> None:
    text = f"# {heading}\n\n> I came for a coat and I stayed. I learn something every week and I am less alone.\n"
    draft = read_bytes(Path("draft.md"), text.encode())
    (quote,) = find_evidence(place_blocks(draft, load_category("place-based")).passages)
    assert [one.speaker for one in quote] == [heading] * speaks


@pytest.mark.parametrize("line", ["Sarah Lungley added:", "Maddi, who runs the club, says:"])
def test_a_block_quotation_is_whose_the_line_ahead_says(line: str) -> None:
    draft = read_bytes(Path("x.md"), f"{line}\n\n> We are really lucky to have so many people with us.\n".encode())
    (_, quote) = find_evidence(place_blocks(draft, load_category("place-based")).passages)
    assert [found.speaker for found in quote] == [line.split(",")[0].removesuffix(" added:")]


@pytest.mark.parametrize(
    ("story", "speakers"),
    [
        # the same kind of people, announced once
        ("Parents said:\n\n> “It has made a huge difference to my son at home.”\n\n"
         "> “She is now much more able to tell us what she feels.”", [None, "Parents", "Parents"]),
        # one person's story, told with their words in between
        ("“I cried when I got the keys to the flat,” says Ines.\n\nBeing ill, she needed a ground floor.\n\n"
         "“I was so worried that nobody would find me anywhere to go.”", ["Ines", None, "Ines"]),
        ("Ms Hoyle says the town has six of these paramedics.\n\n"
         "“They have been highly trained for this service and they are very good.”", [None, "Ms Hoyle"]),
        # somebody else comes between
        ("“I cried when I got the keys to the flat,” says Ines.\n\nOmar Diallo came to measure the door.\n\n"
         "“I was so worried that nobody would find me anywhere to go.”", ["Ines", None, "Omar Diallo"]),
        # the next heading is another story
        ("“I cried when I got the keys to the flat,” says Ines.\n\n# Value\n\n"
         "“I was so worried that nobody would find me anywhere to go.”", ["Ines", None]),
        # called by a surname the second time
        ("Jon Large, head of IT, said: “We are proud of it.”\n\nLarge said:\n\n"
         "> “They spent a lot of time with us and planned everything.”",
         ["Jon Large, head of IT", None, "Jon Large"]),
        ("Joanna Read runs the larder in the old bank.\n\n"
         "Read said: ‘A pensioner who does not eat and does not heat is in danger, and we saw ours again.’",
         [None, "Joanna Read"]),
        # opened in one paragraph, closed in another
        ("Ben Ayre of the trust said: “It has been heart-warming to see so many of you.\n\n"
         "We saw eels and a great many fish in the lower parts.\n\nA great job by everyone, come and join us!”",
         ["Ben Ayre of the trust", "Ben Ayre of the trust", "Ben Ayre of the trust"]),
        # set as quotations without marks, with a credit below or above
        ("> We could not have done it without the brilliant help that we had.\n>\n> Dinah",
         ["Dinah", None]),
        ("> Before that I had no purpose at all, and now it is my time.\n>\n> I look forward to next year.\n>\n> SJ",
         ["SJ", "SJ", None]),
        ("Here is a selection of the feedback received from visitors on the day\n\n"
         "> Great, friendly, and I learnt a lot about repairing clothes.\n\n> I am very happy to have the lamp back.",
         [None, "visitors on the day", "visitors on the day"]),
        ("> Thank you so much for all the help that was there if we needed it.\n>\n> Local residents",
         ["Local residents", None]),
        ("> God bless the hands of those who have packed the food boxes.\n>\n> Shared on Facebook (Carol Beaumont)",
         ["Shared on Facebook (Carol Beaumont)", None]),
        ("> Sarah (Catherine’s mum) – Mentorship\n>\n> The confidence that has come from it is unbelievable.",
         [None, "Sarah (Catherine’s mum) – Mentorship"]),
        ("> “It changed everything at home for both of us,” says Ines.\n\n> [Quote from chief nurse to come, chasing]",
         ["Ines", None]),
        # an interview, its guest named ahead of the questions
        ("Lena Osborn, who cooks at Marsh Lodge, went on the course. We caught up with her in March.\n\n"
         "What made you sign up?\n\nI had two residents who choked and I could not sleep.\n\n"
         "*And has it changed what you cook?*\n\nYes. I test every plate with a fork now and I am not afraid.",
         [None, None, "Lena Osborn", None, "Lena Osborn"]),
        # a form's questions, which nobody was asked
        ("What was hard about it?\n\nWe had no room and I had no budget.\n\n"
         "Who did it?\n\nWe did it, my team and the porters.", [None, None, None, None]),
        # a letter of whoever tells the story, signed at its end
        ("I was asked to write this down and I have.\n\nThe van goes out on Mondays and I drive it.\n\n"
         "I have said enough. Do come, and bring boots.\n\nYours sincerely, Dr Ines Falk, partner",
         [None, None, None, None]),
        # one of another's, in a draft that says “we”
        ("We run a van on Mondays.\n\nIt has given me my evenings back, and I would not be without it.\n\n"
         "Yours sincerely, Dr Ines Falk, partner", [None, "Yours sincerely, Dr Ines Falk, partner", None]),
        # a table of remarks is no form, whatever the length of its cells
        ("| Who | Remark |\n|---|---|\n"
         "| Ward sister, Elm | I used to ring five homes before breakfast and shout at three of them, and I have "
         "rung nobody at all since the list came to us all in March |\n"
         "| Porter, nights | We know where the chairs are now |\n| Sign on the lift | Mind the doors |",
         ["Ward sister, Elm"]),
        # a post and a body behind a dash
        ("> It is clear to me that we have to work in another way, and this was a huge chance to do so. Dr Tim Oake, "
         "Consultant — Royal Infirmary", ["Dr Tim Oake, Consultant — Royal Infirmary"]),
    ],
)  # fmt: skip
def test_a_quotation_by_itself_may_go_on_from_those_before(story: str, speakers: list[str | None]) -> None:
    draft = read_bytes(Path("draft.md"), f"# Outcome\n\n{story}\n".encode())
    found = find_evidence(place_blocks(draft, load_category("place-based")).passages)
    assert [next((one.speaker for one in evidence if one.speaker), None) for evidence in found] == speakers


@pytest.mark.parametrize(
    "piece",
    [
        "We rang Mrs Ode, who says the team never once made her feel like a burden.",
        "“It has made a huge difference to all of us at home.”",
        "> I could not have done it without the help that we had from you all.",
        "Ode said:",
    ],
)
def test_words_that_go_on_are_looked_for_in_time_with_the_size(piece: str) -> None:
    def time(times: int) -> float:
        draft = read_bytes(Path("draft.md"), "\n\n".join(["Ann Ode came.", *[piece] * times]).encode())
        passages = place_blocks(draft, load_category("place-based")).passages
        start = perf_counter()
        find_evidence(passages)
        return perf_counter() - start

    time(50)
    assert min(time(3000) for _ in range(2)) < 25 * max(0.01, min(time(500) for _ in range(2)))


def test_words_are_the_entrants() -> None:
    reading = read(markdown("# Ambition (400 words)\n\nDamp fills our wards.\n\n" + award_only(PLACE)), PLACE)
    assert reading.placed.words == {"ambition": 4}
    entry = read(markdown(ENTRY), PLACE)
    words = {result.criterion.id: result.words for result in entry.criteria}
    assert words["spread"] == 21
    assert words["involvement"] == 0
    assert sum(words.values()) + entry.placed.words[None] == entry.words


@EACH
@pytest.mark.parametrize("text", ["x", "TBC", "# Ambition", "---\ntitle: Draft\n---\n\n.", "<!-- later -->\n\n1."])
def test_a_draft_that_says_nothing_is_missing_everywhere(category: Category, text: str) -> None:
    reading = read(markdown(text), category)
    check_promises(reading)
    assert {result.verdict for result in reading.prompts()} == {Verdict.MISSING}
    assert {result.verdict for result in reading.criteria} == {Verdict.MISSING}


@EACH
def test_a_draft_of_the_awards_words_alone_is_empty(category: Category) -> None:
    reading = read(markdown(award_only(category)), category)
    check_promises(reading)
    assert reading.passages == ()
    assert reading.words == 0
    assert not reading.evidence
    assert {result.verdict for result in reading.prompts()} == {Verdict.MISSING}
    assert list(reading.placed.headings) == [criterion.id for criterion in category.criteria]


def test_a_draft_without_blocks() -> None:
    reading = read(Draft("draft.docx", "docx", ()), PLACE)
    check_promises(reading)
    assert {result.verdict for result in reading.prompts()} == {Verdict.MISSING}
    assert {result.confidence for result in reading.prompts()} == {1.0}


def test_an_award_of_one_question(tmp_path: Path) -> None:
    file = tmp_path / "tea.yaml"
    file.write_text(
        "id: tea\ntitle: Tea Award\nsource: its page\nas_of: 2026-01-01\ncriteria:\n- name: Impact\n  prompts:\n"
        "  - ask: What changed?\n    parts: [outcome-result]\n",
        encoding="utf-8",
    )
    draft = read_bytes(Path("x.md"), b"# Impact\n\n## What has changed\n\nFalls fell from 40 to 30 in a year.\n")
    (prompt,) = read(draft, load_category(file)).prompts()
    assert prompt.passages


def test_same_draft_same_reading() -> None:
    one, other = read(markdown(ENTRY), PLACE), read(markdown(ENTRY), PLACE)
    assert (one, one.judged()) == (other, other.judged())


def test_an_entry_is_better_than_an_empty_one_and_worse_without_its_results() -> None:
    order = list(Verdict)
    whole = {result.prompt.id: result.verdict for result in read(markdown(ENTRY), PLACE).prompts()}
    without = ENTRY[: ENTRY.index("## Outcome")] + ENTRY[ENTRY.index("## Spread") :].replace(
        "saved £391,000 in bed days", ""
    )
    less = {result.prompt.id: result.verdict for result in read(markdown(without), PLACE).prompts()}
    assert whole["outcome.2"] is not Verdict.MISSING
    assert order.index(less["outcome.2"]) <= order.index(whole["outcome.2"])


@pytest.mark.parametrize("where", ["Outcome", "Value", "Acknowledgements"])
def test_an_answer_counts_wherever_it_stands(where: str) -> None:
    team = "Two respiratory matrons with thirty years between them, a housing surveyor and a health economist lead it."
    reading = read(markdown(f"# Ambition\n\nDamp fills our wards.\n\n# {where}\n\nThe team: {team}"), PLACE)
    (result,) = (result for result in reading.prompts() if result.prompt.id == "ambition.3")
    assert result.nearest is not None
    assert "matrons" in result.nearest.text


def test_paragraphs_that_are_numbered_are_read_as_without_their_numbers() -> None:
    paragraphs = [
        " ".join(part.split()) for part in ENTRY.split("\n\n") if len(part.split()) > 20 and part[0].isalpha()
    ]
    paragraphs = [f"{one} {other}" for one, other in pairwise(paragraphs * 2)]
    plain, numbered = (
        read(markdown("\n\n".join(f"{mark}{line}" for mark, line in zip(marks, paragraphs, strict=False))), PLACE)
        for marks in ([""] * 99, [f"{number}. " for number in range(1, 99)])
    )
    assert len(paragraphs) > 1
    assert [passage.text for passage in numbered.passages] == [passage.text for passage in plain.passages]
    assert [result.verdict for result in numbered.prompts()] == [result.verdict for result in plain.prompts()]


def test_points_of_a_list_are_read_together() -> None:
    (passage,) = read(markdown("- Two matrons\n- A housing surveyor\n- A health economist"), PLACE).passages
    assert len(passage.pieces) == 3


@settings(deadline=None, max_examples=60)
@given(st.lists(st.sampled_from([*ENTRY.splitlines(), "", "", "> ", "- ", "1. ", "| a | b |"]), max_size=25))
def test_any_lines_of_markdown_are_read(lines: list[str]) -> None:
    check_promises(read(markdown("\n".join(["x", *lines])), PLACE))


@settings(deadline=None, max_examples=60)
@given(st.text(min_size=1, max_size=300))
def test_any_text_is_read(text: str) -> None:
    try:
        draft = markdown(text.encode("utf-8", "ignore").decode())
    except DraftError:
        return
    check_promises(read(draft, SMALL))


def test_time_grows_with_length_and_not_faster() -> None:
    drafts = {times: markdown(ENTRY * times) for times in (8, 80)}
    assert grows_straight(lambda times: read(drafts[times], PLACE), 8, 80)


@pytest.mark.parametrize(
    ("missing", "thin", "answered", "verdict"),
    [
        (0.05, 0.25, 0.70, Verdict.ANSWERED),
        (0.08, 0.28, 0.64, Verdict.THIN),  # likelier than not, and yet not clearly so
        (0.43, 0.52, 0.05, Verdict.MISSING),  # likely enough missing to say so
        (0.38, 0.24, 0.38, Verdict.THIN),  # torn between both ends
        (0.90, 0.05, 0.05, Verdict.MISSING),
    ],
)
def test_the_verdict_is_careful_with_what_would_lull(
    missing: float, thin: float, answered: float, verdict: Verdict
) -> None:
    assert chosen([missing, thin, answered]) is verdict
