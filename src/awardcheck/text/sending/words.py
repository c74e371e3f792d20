"""What the words of a sentence are to a reference: things, acts, readers and the small words between them.

A sentence becomes a row of signs, one for each word or mark, so that a whole construction is a short pattern of signs,
whichever words it is made of: "the enclosed charts" and "our appended diagram" are both an article, `X` and `C`.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from awardcheck.text import REMEMBERED, word_set
from awardcheck.text.signs import CAPITALS, NAME, OTHER, lexicon, sign, tokens

_KINDS = {
    # Things. C and V: charts and pictures, which a page can show; F, 6: what no box of a form can hold; D: a document,
    # or what one tells; 1: a single one; G: what the work gives to people as well; A: what goes by a letter or number;
    # 2: the same, or a building; P: what holds several; T: whatever more there is
    "C": "chart charts graph graphs table tables map maps diagram diagrams flowchart flowcharts histogram heatmap"
    " timeline timelines matrix grid wordcloud wordclouds wordle pictogram pictograms organogram organograms"
    " scatterplot",
    "V": "photo photos photograph photographs picture pictures image images illustration illustrations infographic"
    " infographics screenshot screenshots screengrab screengrabs snapshot snapshots snap snaps pic pics"
    " graphic graphics sketch sketches collage cartoon cartoons",
    "6": "spreadsheet spreadsheets workbook workbooks slide slides deck slideshow slideshows powerpoint powerpoints",
    "F": "video videos film films clip clips footage animation animations podcast podcasts recording recordings"
    " presentation presentations pdfs documentary documentaries movie movies showreel vlog vlogs montage dvd usb drive"
    " scrapbook album",
    "D": "documents documentation evidence material materials information files report reports paper papers letters"
    " data dataset datasets evaluation evaluations audit audits analysis analyses testimonial testimonials"
    " endorsement endorsements costing costings breakdown breakdowns results minutes figures model models protocol"
    " protocols register registers assessment assessments extract extracts excerpt excerpts terms contract contracts"
    " policy policies ledger ledgers accounts workings calculation calculations cutting cuttings transcript"
    " transcripts story stories study studies specification prospectus appraisal methodology certificate certificates"
    " dashboard dashboards quotes proposal proposals samples docs info correspondence testimony testimonies stats"
    " statistics budget budgets memo memorandum review reviews article articles guide guides toolkit toolkits manual"
    " manuals handbook template templates script scripts agenda agendas directory biographies bios cvs cv references"
    " write-up write-ups writeup brochure brochures booklet booklets log logs sheet",
    "1": "file document pdf",
    "G": "letter poster posters leaflet leaflets page pages sheets list lists copy copies survey surveys"
    " statements schedule schedules plan plans example examples drawing drawings summary summaries note notes"
    " questionnaire questionnaires newsletter newsletters",
    "2": "annex annexes",
    "A": "appendix appendices exhibit exhibits attachment attachments enclosure enclosures uploads",
    "P": "pack bundle folder portfolio dossier zip",
    "T": "details detail more rest full proof account method everything",
    # Acts upon things. X: fixed to the entry; x: the same in the present; S: sent; s: the same in the present; U: put,
    # which says nothing yet; Y: goes with something; y: accompanies
    "X": "attached enclosed appended annexed att enc encl",
    "x": "attach enclose append",
    "g": "received got",
    "S": "uploaded submitted supplied provided included added sent emailed e-mailed filed posted lodged furnished"
    " forwarded",
    "s": "upload submit supply provide send uploading submitting supplying providing sending attaching enclosing",
    "U": "put popped slipped tucked dropped",
    "Y": "comes come goes go going gone coming sits sit follows follow",
    "y": "accompany accompanies accompanied",
    # Acts of showing. L: what a reader is told to do; l: what is told of a thing in another; H: what a thing does for
    # its reader; &: what has others in it
    "L": "see find read watch view hear listen consult refer turn look play open observe point direct invite",
    "l": "shown found seen set laid given told detailed documented listed explained summarised summarized contained"
    " illustrated presented displayed reproduced outlined evidenced broken summed itemised plotted mapped tabulated"
    " heard described reported captured covered held saved stored collected gathered pointed directed referred"
    " invited plain clear evident obvious apparent understood",
    "H": "shows show gives give sets explains demonstrates demonstrate tells tell illustrates illustrate compares"
    " summarises summarise confirms confirm records proves prove makes make bears bear plots marks tracks depicts"
    " speak speaks say says",
    "&": "includes include contains contain holds hold provides",
    # The entry and its readers. E: the entry; e: what may be another's; r: its end; R: why or how a thing is sent
    "W": "we i",
    "J": "you judges judge panel assessors assessor readers reader organisers judging awards award",
    "E": "entry submission",
    "e": "application nomination bid form statement",
    "r": "back end rear behind foot part",
    "R": "reference interest ease convenience perusal cover email e-mail support portal office system team way",
    # What tells of a thing. M, Q, j: that it supports, accompanies, is added; 5: that it is to be had; Z, z: that it is
    # apart; O, n, >: where on the pages it is
    "5": "available",
    "M": "supporting",
    "j": "other additional further extra",
    "Q": "accompanying supplementary supplemental",
    "Z": "separate",
    "z": "separately herewith",
    "!": "pfa",  # please find attached
    "+": "please pls kindly do",
    "O": "overleaf overpage",
    "n": "below above opposite here underneath beneath adjacent",
    ">": "right left",
    # Small words. d, u: the, a; o, p: ours, another's; i, m: in what, from what
    "b": "is are be being 're ’re",
    "B": "been",
    "q": "was were",
    "h": "have has had 've ’ve",
    "d": "the both these those",
    "u": "a an some any one two three four five six several",
    "o": "our this my",
    "p": "its their his her whose your",
    "~": "over across along too",
    "i": "in at by within among amongst into onto inside under around",
    "m": "on from per",
    "t": "to",
    "f": "of",
    "v": "for",
    "a": "as",
    "K": "with beside",
    "k": "alongside",
    "c": "and or so but which that who because since where it they there",
}
# Each sentence that refers to something has a word of one of these kinds, or one of these; most passages have none.
TELLING = word_set("evidence papers you'll you've you're you'd")
TELLING |= {word for kind in "XxSsUyF6A2P1MQZzO!JEe5" for word in _KINDS[kind].split()}
SHOWN = word_set(f"figure pictured cloud clouds {_KINDS['C']} {_KINDS['V']}")
_SIGNS = lexicon(_KINDS)


@lru_cache(maxsize=REMEMBERED)
def row(sentence: str) -> str:
    """The signs of a sentence's words and marks in a row."""
    words = tokens(sentence)
    given = list(map(_sign, words))
    for at, word in enumerate(words):
        if word in _DEPENDING:
            given[at] = _sign_behind(words[:at], given[:at], word) or given[at]
    return "".join(given)


@lru_cache(maxsize=REMEMBERED)
def _sign(word: str) -> str:
    """What a word or mark is whatever stands beside it; N is a number or a letter, by which a thing may go."""
    if word[0].isdigit() or (len(word) == 1 and word.isupper() and word not in "AI"):
        return "N"
    return _PLAIN.get(found := sign(word, _SIGNS), found)


_PLAIN = {NAME: OTHER, CAPITALS: OTHER, "?": ".", "@": OTHER}
_DEPENDING = word_set("A I page pages case figure cloud clouds")


def _sign_behind(before: Sequence[str], signs: Sequence[str], word: str) -> str | None:
    """What a word is behind others: "Annex A", "the next page", "in the figure", which elsewhere is a number."""
    ahead = " ".join(before[-2:]).lower()
    match word:
        case "A" | "I":
            return "N" if signs and signs[-1] in "A2CDG(" else None
        case "page":
            return "O" if ahead.endswith(("next", "following", "facing", "over", "over the")) else None
        case "pages":
            return "E" if ahead.endswith("these") else None
        case "cloud" | "clouds":
            return "C" if ahead.endswith("word") else None
        case "case":
            return "D" if ahead.endswith("business") else None
    return "C" if ahead.endswith(("in the", "from the", "see", "(")) else None
