"""Pages of awards: what is asked on them is found under its criterion, and nothing is invented."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from awardcheck import importing
from awardcheck.draft import DraftError
from awardcheck.importing.chain import chain
from awardcheck.importing.lessons import data_hash
from awardcheck.importing.lines import Page
from awardcheck.importing.plain import unbulleted
from awardcheck.spec import Category, list_categories, parse_category
from import_measure import (
    CASES,
    SHARED,
    Case,
    as_file,
    own_cases,
    score,
    shared_cases,
    spoilt,
    stripped,
    taught_cases,
    unseen_cases,
)

OWN = list(own_cases())
LESS = [less for case in OWN if (less := stripped(case))]
EACH = pytest.mark.parametrize("case", OWN, ids=lambda case: case.name)


def imported(case: Case) -> Category:
    """The category that the file says which a page is made into."""
    proposed = importing.propose_category(importing.read_page(case.data, case.file))
    return parse_category(importing.as_yaml(proposed), Path(f"{proposed.id}.yaml"))


def flat(page: Page) -> str:
    """All words of a page in a row, without bullets and numbers at the beginning of lines."""
    return " ".join(line.text for line in page.lines)


@EACH
def test_what_a_page_asks_stands_under_its_criterion(case: Case) -> None:
    got = score(case)
    assert not got.invented
    assert got.right >= (0.8 if case.lost else 0.9) * got.asked, got.missing


@pytest.mark.parametrize("case", LESS, ids=lambda case: case.name)
def test_nothing_is_invented_when_headings_are_lost(case: Case) -> None:
    assert not score(case, by_name=case.names_matter).invented


def test_most_is_right_when_headings_are_lost() -> None:
    scores = [score(case, by_name=case.names_matter) for case in LESS]
    assert sum(got.right for got in scores) >= 0.92 * sum(got.asked for got in scores)


SPOILT = [(what, worse) for case in OWN for what, worse in spoilt(case)]


@pytest.mark.parametrize(("what", "case"), SPOILT, ids=lambda given: getattr(given, "name", given))
def test_nothing_is_invented_on_a_page_that_was_copied_carelessly(what: str, case: Case) -> None:
    assert not score(case).invented


def test_most_is_found_on_pages_that_were_copied_carelessly() -> None:
    scores = [score(case) for _, case in SPOILT]
    assert sum(got.right for got in scores) >= 0.92 * sum(got.asked for got in scores)


TAUGHT = list(taught_cases())


def test_the_pages_that_the_importer_was_taught_are_read_right() -> None:
    whole = [score(case) for case in TAUGHT]
    assert not [(case.name, got.invented) for case, got in zip(TAUGHT, whole, strict=True) if got.invented]
    assert sum(got.right for got in whole) >= 0.96 * sum(got.asked for got in whole)


def test_pages_on_which_the_importer_was_not_trained_are_read_right() -> None:
    scores = [(case, score(case, by_name=False)) for case in unseen_cases()]
    assert not [(case.name, got.invented) for case, got in scores if got.invented]
    for lost, least in ((False, 0.9), (True, 0.8)):
        some = [got for case, got in scores if case.lost is lost]
        assert sum(got.right for got in some) >= least * sum(got.asked for got in some)


def test_the_chain_was_trained_on_these_pages() -> None:
    assert chain().about["data"] == data_hash(CASES), (
        "the pages have changed since the chain was trained: run python scripts/train_import.py"
    )


@EACH
def test_prompts_are_the_pages_own_words(case: Case) -> None:
    page = importing.read_page(case.data, case.file)
    if not case.asked:
        with pytest.raises(importing.NoPrompts):
            importing.propose_category(page)
        return
    for prompt in imported(case).prompts():
        assert prompt.ask in flat(page)


@pytest.mark.parametrize("case", [case for case in OWN if case.asked], ids=lambda case: case.name)
def test_what_a_page_states_is_found(case: Case) -> None:
    category, gold = imported(case), case.gold
    limit, window = category.word_limit, category.eligibility.evidence_window
    assert category.title == re.sub(r" 20\d\d$", "", gold["title"])
    assert category.programme == gold.get("programme")
    assert category.year == gold.get("year")
    assert set(category.eligibility.open_to) == set(gold.get("open_to", ()))
    assert (limit.per_criterion if limit else None) == gold.get("per_criterion")
    assert (limit.total if limit else None) == gold.get("total")
    assert (window.years if window else None) == gold.get("window")
    assert (category.supporting_files.most if category.supporting_files else None) == gold.get("files")


@pytest.mark.skipif(not SHARED.is_dir(), reason="the pages of real awards are not at hand")
def test_pages_of_real_awards() -> None:
    cases = list(shared_cases())
    whole = [score(case) for case in cases]
    less = [score(bare, by_name=bare.names_matter) for case in cases if (bare := stripped(case))]
    assert not [words for got in (*whole, *less) for words in got.invented]
    assert sum(got.right for got in whole) >= 0.97 * sum(got.asked for got in whole)
    assert sum(got.right for got in less) >= 0.82 * sum(got.asked for got in less)


# Forms of pages ------------------------------------------------------------------------------------------------------

LISTED = """Fair Start Award

Ambition
{0}Describe the problem that you set out to solve
{0}What targets were set?

Outcome
{0}Provide evidence of the results
"""


@pytest.mark.parametrize("bullet", ["• ", "- ", "* ", "– ", "o\t", "\t•\t", "▪ ", "· ", "✓ ", "> ", "\uf0b7 "])
def test_bullets_of_every_kind(bullet: str) -> None:
    found = named(LISTED.format(bullet).encode())
    assert found == {
        "Ambition": ["Describe the problem that you set out to solve", "What targets were set?"],
        "Outcome": ["Provide evidence of the results"],
    }


@pytest.mark.parametrize(
    ("line", "mark", "words"),
    [
        ("1. Describe it", "1.", "Describe it"),
        ("1.2 Describe it", "1.2", "Describe it"),
        ("(a) Describe it", "(a)", "Describe it"),
        ("iv) Describe it", "iv)", "Describe it"),
        ("-", "-", ""),
        ("  • *", "*", ""),
        ("one. Describe it", "", "one. Describe it"),
        ("A trust with a vision", "", "A trust with a vision"),
        ("only if asked", "", "only if asked"),
    ],
)
def test_a_bullet_is_told_from_a_word(line: str, mark: str, words: str) -> None:
    assert unbulleted(line) == (mark, words)


@pytest.mark.parametrize("form", ["txt", "md", "docx", "html"])
def test_the_same_page_in_every_form(form: str) -> None:
    page = "# Fair Start Award\n\n## Ambition\n\n{}\n\n## Outcome\n\n{}\n"
    asks = "Describe the problem that you set out to solve", "Provide evidence of the results"
    if form == "html":
        page = "<html><body><h1>Fair Start Award</h1><h2>Ambition</h2><p>{}</p><h2>Outcome</h2><p>{}</p></body></html>"
    found = named(as_file(page.format(*asks), form), f"page.{form}")
    assert found == {"Ambition": [asks[0]], "Outcome": [asks[1]]}


def named(data: bytes, name: str = "page.txt") -> dict[str, list[str]]:
    category = importing.propose_category(importing.read_page(data, name))
    return {criterion.name: [prompt.ask for prompt in criterion.prompts] for criterion in category.criteria}


@pytest.mark.parametrize(
    "html",
    [
        "<p>Describe how we use cookies</p>",
        "<div id='onetrust-consent'><p>Explain which cookies you accept</p></div>",
        "<nav><ul><li>Describe</li><li>What do we offer?</li></ul></nav>",
        "<script>var ask = 'Describe the tracking of users';</script>",
        "<noscript>Describe how to turn scripts on</noscript>",
        "<footer><p>Tell us what you think of this site</p></footer>",
        "<select><option>Describe your trade</option></select><textarea>Describe it here, please</textarea>",
        "<!-- Describe what is hidden in comments -->",
        "<h2>FAQ</h2><h3>How do I enter?</h3><p>Describe your project on the form.</p>",
        "<h2>You may also like</h2><ul><li>Describe what you do, award</li></ul>",
    ],
)
def test_the_furniture_of_a_web_site_asks_nothing(html: str) -> None:
    page = "<html><body><h1>Fair Start Award</h1><h2>Ambition</h2><ul><li>Describe the need</li></ul>{}</body></html>"
    assert named(page.format(html).encode()) == {"Ambition": ["Describe the need"]}


@pytest.mark.parametrize("tag", ["summary", "button class='accordion-toggle'", "dt", "h4", "p><b"])
def test_whatever_opens_a_panel_is_a_heading(tag: str) -> None:
    name = tag.split()[0]
    close = "b></p" if name == "p><b" else name
    page = f"<html><body><h1>Fair Start Award</h1><div><{tag}>Ambition</{close}><div style='display:none'>"
    page += "<p>Describe the need.</p></div></div></body></html>"
    assert named(page.encode()) == {"Ambition": ["Describe the need."]}


def test_a_limit_beside_a_question_is_the_criterions() -> None:
    page = "Fair Start Award\n\nQuestion 1 (max 250 words)\nWhat did you do?\n\nImpact\nWhat came of it? (300 words)\n"
    category = importing.propose_category(importing.read_page(page.encode(), "page.txt"))
    assert [(criterion.name, criterion.limit) for criterion in category.criteria] == [
        ("Question 1", 250),
        ("Impact", 300),
    ]
    assert category.criteria[1].prompts[0].ask == "What came of it?"


@pytest.mark.parametrize(("last", "told"), [("Outcom", True), ("Legacy", True), ("Closing date: 1 May 2026", False)])
def test_a_name_that_ends_the_page_is_to_be_looked_at(last: str, told: bool) -> None:
    page = f"Staff Award\n\nImpact\n• What changed for patients?\n• Provide data on what was saved.\n\n{last}\n"
    category = importing.propose_category(importing.read_page(page.encode(), "page.txt"))
    assert (f"the page ends with “{last}”" in importing.as_yaml(category)) == told


@pytest.mark.parametrize("data", [b"", b"  \n\n ", b"%PDF-1.7 x", b"\0\1\2\3" * 50, b"<html></html>"])
def test_what_is_no_page_is_refused(data: bytes) -> None:
    with pytest.raises((DraftError, importing.NoPrompts)):
        importing.propose_category(importing.read_page(data, "page.txt"))


def test_deep_and_broken_html_is_read() -> None:
    page = "{}<h2>Ambition</h2><ul><li>Describe the need<li>What were the aims?</div></div>"
    assert set(named(page.format("<div>" * 240).encode(), "page.html")) == {"Ambition"}
    with pytest.raises(importing.NoPrompts):  # the parser reads no deeper than any page goes
        named(page.format("<div>" * 3000).encode(), "page.html")


LINES = st.sampled_from(
    [
        *("Ambition", "Outcome (20 marks)", "Eligibility", "Judging criteria", "FAQs", "", "", "How to enter"),
        *(
            "• Describe the need: and more",
            "- What targets were set?",
            "1. Explain # how",
            "Provide “evidence” of 'it'",
        ),
        *(
            "How do I enter?",
            "Open to NHS trusts & councils",
            "(200 words)",
            "| Criterion | Words |",
            "yes",
            "010",
            "- : -",
        ),
        *(
            "<b>Describe</b> it: <i>now</i>",
            "Judges will look for:",
            "\u200b\x07Describe the bell",
            "Évaluation",
            "日本語のみ?",
        ),
    ]
)


@settings(max_examples=150, deadline=None)
@given(st.lists(LINES | st.text(max_size=40), max_size=30), st.sampled_from(["page.txt", "page.md", "page.html"]))
@example(["Ambition", "", "\x80", "how it was"], "page.md")
@example(["Judging criteria", "- : -", "- : -", "Outcome (20 marks)", "Outcome (20 marks)"], "page.txt")
def test_whatever_is_written_can_be_used(lines: list[str], name: str) -> None:
    data = "\n".join(lines).encode("utf-8", errors="replace")
    try:
        page = importing.read_page(data, name)
        category = importing.propose_category(page)
    except (DraftError, importing.NoPrompts):
        return
    read = parse_category(importing.as_yaml(category), Path(f"{category.id}.yaml"))
    assert all(prompt.ask in flat(page) for prompt in read.prompts())


@pytest.mark.parametrize("file", list_categories(), ids=lambda file: file.id)
def test_our_own_categories_are_proposed_their_own_parts(file: object) -> None:
    """At least four in five of the parts that a person gave, from the other categories and the words alone."""
    from awardcheck.importing.parts import propose

    category = file.load()  # type: ignore[attr-defined]
    wanted = met = 0
    for prompt in category.prompts():
        given = {function for part in propose(prompt.ask, without=category.id).parts for function in part.any}
        needed = [part for part in prompt.parts if not part.optional]
        wanted += len(needed)
        met += sum(bool(given & set(part.any)) for part in needed)
    assert met >= 0.7 * wanted


@pytest.mark.parametrize(
    ("ask", "figures", "whom", "examples", "period"),
    [
        ("Provide quantitative evidence of the change", True, None, None, None),
        ("This must have a quantitative aspect.", True, None, None, None),
        ("Describe the change in your own way", False, None, None, None),
        (
            "Use testimonials from patients, carers and at least two partners.",
            False,
            ("patients", "carers", "partners"),
            None,
            None,
        ),
        ("Include quotes", False, (), None, None),
        ("Provide letters of support from a senior leader to back your claims", False, ("senior leader",), None, None),
        ("Share examples of three specific initiatives", False, None, 3, None),
        ("Describe two examples of change", False, None, 2, None),
        ("What challenges have you met in the past 2-3 years?", False, None, None, "past 2-3 years"),
        ("Demonstrate measurable improvement over the last three years", True, None, None, "last three years"),
        ("Describe plans for the next three years", False, None, None, None),
    ],
)
def test_the_evidence_that_words_want(
    ask: str, figures: bool, whom: tuple[str, ...] | None, examples: int | None, period: str | None
) -> None:
    from awardcheck.importing.wants import wants_of

    wants = wants_of(ask)
    assert wants.figures is figures
    assert (wants.testimonials.from_whom if wants.testimonials else None) == whom
    assert (wants.examples, wants.period) == (examples, period)


def test_every_function_of_the_vocabulary_has_its_words() -> None:
    from awardcheck.importing.parts import _wordings
    from awardcheck.spec import vocabulary

    assert set(_wordings()) == set(vocabulary())
