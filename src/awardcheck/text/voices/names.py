"""Names of people in a stretch of text, told from the other words that are written with a capital."""

from __future__ import annotations

import re
from collections.abc import Iterator

from awardcheck.text import Span, word_set
from awardcheck.text.patterns import compiled, regex
from awardcheck.text.voices.roles import is_crowd, party
from awardcheck.text.word_lists import english

_TITLE = (
    r"(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof(?:essor)?|Sir|Dame|Lord|Lady|Cllr|Councillor|Sister|Matron|Nurse|"
    r"Father|Rev(?:erend|d)?|PC|PCSO|DC|WPC|Sgt|"
    r"Sergeant|Inspector|Insp|Supt|Superintendent|Constable|Captain|Major|Canon|Imam|Rabbi|Auntie|Uncle|Grandad|Nan)\.?"
)
_CAPITAL = r"(?:[A-ZÀ-ÞĀ-Ž](?:['’][A-Z])?[a-zà-ž]{1,24}(?:[A-Z][a-zà-ž]{1,20})?(?:-[A-Z][a-zà-ž]{1,20}){0,2})"
_NAME = regex(
    rf"(?<![\w@])(?:(?P<title>{_TITLE}) (?:{_CAPITAL}|[A-Z]\b\.?|[A-Z]{{2}}\b)(?:[ -](?:{_CAPITAL}|[A-Z]\b\.?)){{0,3}}"
    rf"|{_CAPITAL}(?: (?:[A-Z]\.|[A-Z]\b|de|van|der|al|el|bin)(?= ))?(?: {_CAPITAL}|[ -][A-Z]\b\.?){{0,3}}|@\w{{2,30}})"
)
# Capitalised words that begin no person's name: openers of sentences, months, bodies, and words of programmes.
_NO_NAME_WORDS = """
    a an the this that these those it its we our they their he she his her him you your i my me us one two three
    four five six seven eight nine ten and or but so if as at by for from in into of on to up with when where while
    what who why how which whose there here then now not no nor yes all both each every some many most more much few
    any other another such same own before after since until during over under between through about above below
    because although though however also still yet only just even once twice again last next first second third
    feedback comments comment quote quotes tell hear meet imagine today yesterday tomorrow people staff patients
    families everyone everybody somebody someone nobody anyone anybody asked speaking working thank thanks dear best
    kind regards january february march april may june july august september october november december monday
    tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays
    saturdays sundays christmas easter ramadan spring summer autumn winter nhs nice
    cqc icb uk england wales scotland ireland britain english welsh british european african covid trust council
    board committee hospital hospice surgery practice centre school university college service services programme
    project pilot scheme plan strategy policy act report review guidance framework standard standards fund
    foundation society institute association federation alliance partnership network government department ministry
    office commission authority agency public health care integrated community national local digital social primary
    mental acute long term home homes team teams group groups panel forum unit ward clinic house road street court
    lane bay city county borough town north south east west northern southern eastern western royal general district
    regional central ambition outcome outcomes spread value involvement measure result results question year date
    age source theme key aim aims goal goals target targets impact judges judge award awards entry survey interview
    interviews evidence appendix figure table section phase pathway hub desk line model approach vision mission
    culture leadership nothing something everything anything do does did is are was were has have had will would can
    could should might must let make made get got give take come came go went see saw know think like look well good
    better great new old right left therefore meanwhile instead overall finally together shared joint early safe
    carers parents nurses residents volunteers clients tenants gps consultants doctors patient carer nurse staffing
    resident service-user member members proverb words letter letters card cards email note notes his-story housing
    police fire ambulance pharmacy dental education adult adults children young older systems system leading
    starting looking building bringing using based eleven twelve thirteen fourteen fifteen sixteen seventeen
    eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety half hundred hundreds thousands dozens
    yours god bless subject mr mrs ms miss dr prof sir risk issue response problem solution feature out overdue
    planning governance ofsted fewer less costs cost money savings time times day days week weeks month months hours
    heard overheard seen spotted written posted received scribbled found picked pinned quoted taken given access
    kindness safety dignity bed sleep attendance wait uptake testimonial testimonials hard figures
    according honestly in-reach ask waiting later earlier afterwards
    admissions referrals visits falls sickness turnover satisfaction
"""
_NO_NAME = frozenset(_NO_NAME_WORDS.split())
_WORD = regex(r"(?<![\w-])[^\W\d_]+(?:-[^\W\d_]+)*(?![\w-])")
_ADVERB = regex(
    r"(?!(?:Sal|Mol|Kel|Pol|Bil|Emi|Li|Bever|Hol|Shel|Dol|Mil|Al|Car|Kimber|El|Til|Nel|Wal|Ju|Cecil|Ree|"
    r"O)ly$|.*lly$)[A-Z][a-z]+ly|[A-Z]ctually|Finally|Actually|Usually|Initially|Originally|Eventually|"
    r"Naturally|Really|Totally|Locally|Nationally|Regionally|Crucially|Especially|Additionally"
)


def names(text: str) -> Iterator[tuple[Span, bool]]:
    """Each name in order, and whether it has a title; places that are said to be such ("in Hull") are among them."""
    for match in _NAME.finditer(text):
        if name := _trimmed(text, match):
            yield name, match.group("title") is not None


def is_noun(text: str) -> bool:
    """Whether it is a noun for a person or for several."""
    return bool(party(text.lower())) or is_crowd(text.lower())


def _trimmed(text: str, match: re.Match[str]) -> Span | None:
    """A name without the capitalised words before it that are none; None when nothing of a name is left."""
    if match.group().startswith("@") or match.group("title"):
        return Span(match.start(), match.end(), match.group())
    start = match.start()
    words = match.group().split(" ")
    while words and compiled(r"['’]").split(words[0].lower())[0].strip(".") in _NO_NAME:
        start += len(words[0]) + 1
        words.pop(0)
    left = text[start : match.end()]
    if left[:1].islower():
        return None  # "The van": what joins two names begins none
    following = _WORD.match(text, match.end() + 1)
    noun = following.group().lower() if following else ""
    if " " not in left and _is_no_name(
        left,
        following.group() if following else "",
        text[match.end() : match.end() + 1],
        opens=not text[:start].rstrip() or text[:start].rstrip(" ")[-1] in ".!?\n|",
    ):
        return None
    modifies = (" " not in left and party(noun)) or is_crowd(noun)
    if modifies or _ADVERB.fullmatch(left):
        return None
    if (
        not words
        or is_noun(left)
        or any(word.lower() in _NO_NAME for word in words)
        or (not words[0][1:2].islower() and len(words[0]) < 3)
    ):
        return None
    return Span(start, match.end(), left)


# A word that merely opens a sentence: what is done ("Moving"), how something is ("Qualitative"), a thing, a product.
_NO_NAME_ENDS = regex(
    r".*(?:ings?|tions?|ments?|ities|ity|ness|ances?|ences?|ative|itive|able|ible|ful|ical|ous|ology|ships?|isms?)"
    r"|(?!Mc|Mac|De|Fitz|O['’])\w*[a-z][A-Z]\w*"
)
_AFTER_THINGS = word_set(
    "are were have had do take now go get come run make need tend start began begin last cost show remain continue "
    "fall fell rise rose can may will should must also still often usually"
)


# What follows on a first name that opens a sentence: what somebody did, or a word that binds.
_AFTER_NAMES = regex(
    r"\w+(?:ed|s)|is|was|said|told|wrote|had|has|did|does|felt|came|went|got|took|made|found|knew|thought|lost|left|met"
    r"|put|ran|saw|spoke|stood|won|became|began|broke|brought|built|bought|chose|drove|ate|fell|gave|grew|heard|held"
    r"|kept|led|let|lay|paid|read|rang|rose|sat|sent|set|sold|shook|slept|spent|taught|wore|who|whose|and|or|from|of|at"
    r"|in|on|to|with|for|about|then|also|now|never|always|still|both|herself|himself|will|would|can|could|may|might"
    r"|\w+ly"
)


def _is_no_name(word: str, following: str, sign: str, opens: bool) -> bool:
    """Whether a single word with a capital, and this word and sign behind it, names nobody."""
    if opens and word.lower() in english() and word.lower() not in _NAMES_THAT_ARE_WORDS:
        return True  # "Message received", "Damp is gone"
    if opens and _DONE.fullmatch(word) and word.lower() not in _NAMES_IN_ED and sign == " ":
        return True  # "Opened on Saturdays"
    if opens and sign == " " and following.islower() and not _AFTER_NAMES.fullmatch(following):
        return True  # "Blood pressure is controlled"
    if sign == "-":
        return True  # "Roll-out finished"
    if _NO_NAME_ENDS.fullmatch(word):
        return sign not in (",", "(")
    if not word.endswith("s") or sign != " ":
        return False
    return following in _AFTER_THINGS or (opens and following in _BINDS and word.lower() not in _NAMES_IN_S)


_NAMES_THAT_ARE_WORDS = word_set(
    "hope rose mark will may ruby faith joy daisy robin frank bill drew ivy amber crystal june april august summer"
    " autumn dale cliff max chase grant rich skip penny patience charity page buddy art sue pat rob nick dean jack bob"
    " ray guy gene carol miles holly heather hazel olive poppy pearl dawn violet iris lily ruth kit bud jay"
)
_DONE = regex(r"[A-Z][a-z]{2,}ed")
_NAMES_IN_ED = word_set(
    "alfred wilfred winifred mildred jared mohammed muhammed mohamed ahmed hamed hammed khaled waleed rashed majed"
    " saeed sayed syed waheed naveed javed junaed fareed hameed ethelred manfred siegfred aled creed reed speed"
)
# "Vacancies in the team", "Calls to the line" are things, and "Doris in the kitchen" is none.
_BINDS = word_set("in of to from for per by at on with within across between among about over")
_NAMES_IN_S = word_set(
    "james chris thomas agnes doris iris phyllis gladys dennis frances francis nicholas louis lewis marcus mavis rhys"
    " jess hans klaus carlos luis elias tobias jonas lukas lucas angus morris boris tess bess ross cerys carys alexis"
    " janis travis curtis otis idris anais silas moses aris giles miles jules charles wes les gus russ niels pius"
)
