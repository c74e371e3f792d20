"""Tables on an award's page: what is asked is read from each, and nothing where nothing is."""

from __future__ import annotations

import pytest

from awardcheck.importing import NoPrompts, propose_category, read_page

ASKED = {
    "Hull": ["Planks sound below the waterline", "Paint that will last two winters"],
    "Crew": ["Young hands who can take the helm"],
}


def named(page: str, name: str = "page.txt") -> dict[str, list[str]]:
    try:
        found = propose_category(read_page(page.encode(), name)).criteria
    except NoPrompts:
        return {}
    return {one.name: [prompt.ask for prompt in one.prompts] for one in found}


def web(body: str) -> dict[str, list[str]]:
    return named(f"<html><body><h1>Old Boats Prize</h1><p>For boats of oak.</p>{body}</body></html>", "page.html")


def text(body: str) -> dict[str, list[str]]:
    return named(f"Old Boats Prize\n\nFor boats of oak.\n\n{body}\n\nThe regatta is in August.\n")


ONE, TWO, THREE = (ask for asks in ASKED.values() for ask in asks)
AREAS = "Area\tPoint\tMarks"
BY_WORDS = {
    "the name in each row": f"{AREAS}\nHull\t{ONE}\t10\nHull\t{TWO}\t20\nCrew\t{THREE}\t5",
    "the name in the first row": f"{AREAS}\nHull\t{ONE}\t10\n\t{TWO}\t20\nCrew\t{THREE}\t5",
    "a number before each": f"Ref\t{AREAS}\nA1\tHull\t{ONE}\tx2\nA2\tHull\t{TWO}\tx1\nB1\tCrew\t{THREE}\tx3",
    "a limit behind each": f"Area\tPoint\tWords\nHull\t{ONE}\t100\nHull\t{TWO}\t100\nCrew\t{THREE}\t150",
    "a total": f"Area\tPoint\t%\nHull\t{ONE}\t40\n\t{TWO}\t40\nCrew\t{THREE}\t20\n\tTotal\t100",
    "points in two heads": f"Area\tPoint scored\tOut of\nHull\t{ONE}\t10\n\t{TWO}\t20\nCrew\t{THREE}\t5",
    "names with the marks": "|  | Marks |\n|---|---|\n"
    f"| Hull | 30 |\n| {ONE} | |\n| {TWO} | |\n| Crew | 5 |\n| {THREE} | |",
    "rules between rows": "+------+-----+-------+\n| Area | Ask | Marks |\n+======+=====+=======+\n"
    f"| Hull | {ONE} | 10 |\n|      | {TWO} | 20 |\n+------+-----+-------+\n| Crew | {THREE} | 5 |\n"
    "+------+-----+-------+",
    "what earns how much": f"Area\tPoint\tExcellent\tGood\tPoor\nHull\t{ONE}\tAll\tMost\tFew\n"
    f"\t{TWO}\tBright\tDull\tFlaking\nCrew\t{THREE}\tSeveral\tOne\tNone",
    "columns of spaces": f"Area        Point{' ' * 36}Marks\nHull        {ONE}            10\n"
    f"            {TWO}         20\nCrew        {THREE}         5",
}


@pytest.mark.parametrize("table", BY_WORDS.values(), ids=BY_WORDS)
def test_rows_of_one_name_are_one_criterion(table: str) -> None:
    assert text(table) == ASKED


def test_rows_that_are_numbered_within_a_section_stand_under_its_heading() -> None:
    head = "| No. | Question | Words at most |\n|---|---|---|\n"
    hull = f"### Section 1: Hull (60 marks)\n\n{head}| 1.1 | {ONE} | 150 |\n| 1.2 | {TWO} | 200 |\n"
    fed = "How were they fed at sea, and by whom?"
    crew = f"### Section 2: Crew (40 marks)\n\n{head}| 2.1 | {THREE} | 100 |\n| 2.2 | {fed} | 50 |\n"
    page = f"# Old Boats Prize\n\nFor boats of oak.\n\n## What we ask\n\n{hull}\n{crew}\nThe regatta is in August.\n"
    assert named(page, "page.md") == {**ASKED, "Crew": [THREE, fed]}


def cells(*row: str) -> str:
    return f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>"


def boxes(*row: str) -> str:
    return f"<div>{''.join(f'<div>{cell}</div>' for cell in row)}</div>"


BY_MARKUP = {
    "a cell over two rows": f'<table><tr><td rowspan="2">Hull</td><td>{ONE}</td><td>/10</td></tr>'
    f"{cells(TWO, '/20')}{cells('Crew', THREE, '/5')}</table>",
    "a row over all columns": f'<table><tr><td colspan="3"><b>Hull</b></td></tr>{cells("1", ONE, "/10")}'
    f'{cells("2", TWO, "/20")}<tr><td colspan="3"><b>Crew</b></td></tr>{cells("3", THREE, "/5")}'
    f"{cells('', 'Total', '/35')}</table>",
    "boxes": f"<div>{boxes('Area', 'Point', 'Marks')}{boxes('Hull', ONE, '10')}{boxes('Hull', TWO, '20')}"
    f"{boxes('Crew', THREE, '5')}</div>",
    "a list in a cell": f"<table>{cells('Hull', f'<ul><li>{ONE}</li><li>{TWO}</li></ul>', '30 %')}"
    f"{cells('Crew', THREE, '70 %')}</table>",
}


@pytest.mark.parametrize("table", BY_MARKUP.values(), ids=BY_MARKUP)
def test_cells_of_a_web_page_are_read_where_they_stand(table: str) -> None:
    assert web(table) == ASKED


NOT_ASKED = {
    "a timetable": "Step\tWhat happens\tBy\nForms\tThe secretary sends out the forms\t1 May\n"
    "Visit\tTwo judges come aboard and look at the work\t30 June",
    "prices": "Band\tWho it is for\tFee\nSmall\tBoats with up to two masts and one cabin\t£20\n"
    "Large\tBoats with more masts and cabins\t£40",
    "a roll of honour": "Year\tWinner\tFor\n2024\tThe Lark\tA new keel of elm, cut by hand\n"
    "2023\tThe Wren\tHer change of sails",
    "who may enter": "Category\tWho it is for\tShare\nOpen\tBoats that have won a race\t60%\n"
    "Novice\tBoats in their first summer on the water\t40%",
    "columns of ratings": "Criterion\tPoor (0-3)\tFair (4-6)\tGood (7-10)\n"
    "Hull\tLeaks in most weathers\tDry in a calm sea\tDry in any sea\n"
    "Crew\tNever seen aboard\tThere at weekends\tThere in all weathers",
    "grades": "Grade\tMeaning\nA\tWork of which others should be told\n"
    "B\tSound work with room to improve\nC\tWork to do again",
    "how entries are judged": "Stage\tWhat happens\tShare\nPaper\tThree judges score your entry\t70%\n"
    "Visit\tThe panel asks shortlisted entrants questions\t30%",
}


@pytest.mark.parametrize("table", NOT_ASKED.values(), ids=NOT_ASKED)
def test_tables_of_other_things_ask_nothing(table: str) -> None:
    assert text(table) == {}


def test_a_question_with_a_limit_of_its_own_is_one_by_its_number() -> None:
    table = "\tQuestion\tWords\n1\tWhat did you find below the floor?\t200\n2\tWho helped you to mend it?\t100"
    assert text(table) == {
        "Question 1": ["What did you find below the floor?"],
        "Question 2": ["Who helped you to mend it?"],
    }


def test_a_further_column_of_short_words_or_of_hints_is_not_asked() -> None:
    table = f"Area\tPart\tPoint\tMarks\nHull\tUnder water\t{ONE}\t10\nHull\tAbove\t{TWO}\t20\nCrew\tAll\t{THREE}\t5"
    assert text(table) == ASKED
    table = (
        f"Area\tPoint\tEvidence you might send\tMarks\nHull\t{ONE}\tA survey by the yard's own man\t10\n"
        f"\t{TWO}\tPictures of the last two springs\t20\nCrew\t{THREE}\tLetters from their parents\t5"
    )
    assert text(table) == ASKED


@pytest.mark.parametrize("head", ["Question\tGuidance\tMarks", "Question\tThink of\tMarks", ""])
def test_what_stands_beside_questions_and_is_none_only_helps(head: str) -> None:
    rows = [
        "How was the hull saved?\tPlanks, caulk, copper.\t20",
        "Describe a day in her new life.\tRefer to the log if there is one.\t10",
        "Who taught the crew?\tOld hands count.\t10",
    ]
    page = named("Old Boats Prize\n\nQuestions\n\n" + "\n".join([head, *rows]).strip())
    assert [ask for asks in page.values() for ask in asks] == [row.split("\t")[0] for row in rows]


@pytest.mark.parametrize("head", ["0-1 points\t2-3 points\t4-5 points", "1\t3\t5", "5 marks\t3 marks\t1 mark"])
def test_marks_head_what_earns_them(head: str) -> None:
    rows = [f"Hull\t{ONE}\tFew\tMost of them\tAll that we tapped", f"Crew\t{THREE}\tNone seen\tOne or two\tAll"]
    assert text("\n".join([f"Area\tPoint\t{head}", *rows])) == {"Hull": [ONE], "Crew": [THREE]}
