"""The text functions take time in proportion to the text, whatever is in it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from awardcheck.text import Span
from awardcheck.text.acronyms import acronyms
from awardcheck.text.examples import told_apart
from awardcheck.text.exhibits import files, items, labels
from awardcheck.text.facts.stated_numbers import stated
from awardcheck.text.facts.targets import targets
from awardcheck.text.figures.figures import figures
from awardcheck.text.private.contacts import confidentiality_marks, emails, phones, postcodes
from awardcheck.text.private.identifiers import birth_dates, nhs_numbers
from awardcheck.text.private.patients import named_patients
from awardcheck.text.repeats import repeats
from awardcheck.text.sending.references import files_sent, unnamed_references
from awardcheck.text.sentences import sentences
from awardcheck.text.sums.slips import slips
from awardcheck.text.unfinished.placeholders import placeholders
from awardcheck.text.voices.crowds import crowd_praise
from awardcheck.text.voices.experience import mentions
from awardcheck.text.voices.unattributed import unattributed
from clock import grows_straight

SEEDS = [
    ".", ". ", " ", "\n", "?", "A. ", "a", "[", "[[", "(", "<<", "“", "X", "XX ", "_", "1", "1 ", "1,234,", "one ",
    "thirty-", "the hundred and one ", "from a 3 ", "no falls ", "not one ", "takes took ", "used to 3 ", "mean ",
    "| 3 ", "a@", "a-", "Ann to ", "March ", "Section ", "£", "\x00",
]  # fmt: skip
SMALL, LARGE = 2_500, 20_000


@pytest.mark.parametrize("function", [sentences, placeholders, figures])
@pytest.mark.parametrize("seed", SEEDS, ids=repr)
def test_time_grows_no_faster_than_the_text(function: Callable[[str], list[Span]], seed: str) -> None:
    assert grows_straight(lambda size: function((seed * (size // len(seed) + 1))[:size]), SMALL, LARGE)


PRIVATE_AND_CROWDED = [
    *SEEDS, "943 476 5919 ", "DOB: 1/1/1950 ", "born on ", "07700 900123 ", "a.b@c.d ", "LS9 7TF ",
    "Mr Al Roe, 8, cancer ", "commercial in confidence ",
    "(see appendix) ", "Appendix A ", "a.pdf ", "A&E ", "ABC (", "patients told us ",
    "feedback from ", "“I felt better.” ", "staff said ", "sickness ", "(1) ", "Al Roe; ", "a-b-",
    "1,846 patients seen; ", "12 days, cut by 3, to 5. ", "£250 each of 620. ",
    "we aimed to cut 5 by 3: ", "halved from 6 to 4, ",
]  # fmt: skip


@pytest.mark.parametrize("seed", PRIVATE_AND_CROWDED, ids=repr)
def test_so_does_the_time_of_what_the_checks_look_for(seed: str) -> None:
    grows = grows_straight(lambda size: look_for_all((seed * (size // len(seed) + 1))[:size]), SMALL, LARGE)
    assert grows


def look_for_all(text: str) -> None:
    for find in (acronyms, crowd_praise, unnamed_references, birth_dates, nhs_numbers, named_patients, emails, phones):
        list(find(text))
    for also in (postcodes, confidentiality_marks, unattributed, stated, slips, targets):
        list(also(text))
    list(repeats(text.split(". ")))
    (
        told_apart(text),
        labels(text),
        files(text),
        items(text),
        files_sent(text),
        mentions("staff", text),
        mentions("patients", text),
    )
