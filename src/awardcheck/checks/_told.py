"""Whether somebody of a party speaks in a draft, if not well enough for a testimonial."""

from __future__ import annotations

import re
from collections.abc import Iterator

from awardcheck.checks._introduced import introduced
from awardcheck.checks._voices import voices
from awardcheck.reading import Reading
from awardcheck.text.patterns import regex
from awardcheck.text.sentences import sentences
from awardcheck.text.voices import speech
from awardcheck.text.voices.credits import described
from awardcheck.text.voices.crowds import of_many
from awardcheck.text.voices.experience import FEW
from awardcheck.text.voices.parties import speaker_kind
from awardcheck.text.voices.quote_marks import inner, quoted
from awardcheck.text.voices.reported import LIKELY, reported
from awardcheck.text.voices.respondents import AT_WORK, Party, parties_named, subjects
from awardcheck.text.voices.roles import Kind
from awardcheck.text.voices.roles import party as kind_of
from awardcheck.text.voices.speakers import able_to_speak, somebody, speakers, subject
from awardcheck.text.words import words

SPEAKERS: dict[Party, frozenset[Kind]] = {
    "staff": frozenset({"staff", "leader", "partner"}),  # partners have staff, too
    "patients": frozenset({"patient", "carer"}),
}
_PERHAPS = 1.0  # of what one person is reported to have said: far too little for a testimonial


def speaks(reading: Reading, party: Party) -> bool:
    """Whether somebody of them is heard, or somebody of whom the draft does not tell who it is."""
    return any(kind is None or (kind in SPEAKERS[party] and not _governs(who)) for who, kind in voices(reading))


def _governs(who: str) -> bool:
    """Whether somebody is elected or sits on a board, who may praise those who work there and is none of them."""
    return bool(_ELECTED.search(who) or (_ON_BOARD.search(who) and not _WORKS_TOO.search(who)))


_ELECTED = regex(
    r"\b(?:[Cc]ouncillor|Cllr|MP|[Mm]ayor|[Aa]lderman|(?:Lord|Lady|Baroness) [A-Z]\w+|[Mm]inister)\b"
    r"|\bof the [Cc]ouncil\b"
)
_ON_BOARD = regex(
    r"\b(?:chair(?:man|woman|person)?|vice-chair|trustee|governor|non-executive(?: director)?|board member)\b"
    r"|\bwho (?:now )?chairs\b",
    re.IGNORECASE,
)
# A doctor in the chair, or whoever speaks for the staff.
_WORKS_TOO = regex(
    r"\b(?:Dr|GP|Sister|Matron|Professor|(?i:nurse|midwife|doctor|pharmacist|\w+therapist|paramedic|worker|staff"
    r"|union|clinical|network|employees?))\b"
)


def is_told(reading: Reading, party: Party) -> bool:
    """Whether somebody of them is likely to be reported or quoted, if not well enough for a testimonial."""
    return (
        any(kind in SPEAKERS[party] for kind in _reported(reading))
        or any(_is_theirs(around, party) for around in _around_quotes(reading))
        or party in _one_of_them(reading)
        or any(kind in SPEAKERS[party] for kind in _noted(reading))
        or (party == "patients" and _utter(reading))
    )


def _one_of_them(reading: Reading) -> Iterator[Party]:
    """Of which party those are of whom one tells something of herself: "One of them said that she sleeps again"."""
    before: list[str] = []
    for passage in reading.passages:
        for said in sentences(passage.text):
            if one := _ONE_OF_THEM.search(said.text):
                so_far = " ".join((*before, said.text[: one.start()]))
                yield from (of for _, _, of in subjects(so_far)[-1:])
            before = [*before[-1:], said.text]


_ONE_OF_THEM = regex(
    r"\b(?:[Oo]ne|[Aa]nother) of them\b[^.;\n]{0,120}?\b(?:tells|told|says|said|writes|wrote|admits|admitted|reckons"
    r"|recalls|recalled|puts it)\b[^.;\n]{0,60}?\b(?:he|she)\b"
)


def _noted(reading: Reading) -> Iterator[Kind | None]:
    """Of whom something is noted down as in a log: "Moira Dale, cook, 3 May: she has not dreaded a shift since"."""
    for passage in reading.passages:
        for said in sentences(passage.text):
            if entry := _ENTRY.match(said.text):
                yield speaker_kind(entry["who"])


_ENTRY = regex(
    r"(?P<who>[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?, [^:,;.]{3,40})(?:, [^:;.]{3,30})?: [^.;:\n]{0,120}?\b(?:he|she|his"
    r"|her)\b"
)


def _utter(reading: Reading) -> bool:
    so_far = ""
    for passage in reading.passages:
        if _utters(reading, passage.text, so_far):
            return True
        so_far = f"{so_far} {passage.text}"[-_SO_FAR:]
    return False


def _utters(reading: Reading, text: str, so_far: str) -> bool:
    """Whether one person who is none of those who work there says, writes or sends something, whatever it is."""
    for said in sentences(text):
        for verb in _UTTERS.finditer(said.text):
            if _OF_MANY.search(said.text, 0, verb.start()):
                continue
            who = _who(said.text[: verb.start()], f"{so_far} {text[: said.start]}")
            if not who and _HERSELF.match(said.text, verb.end()) and (opens := _OPENS.match(said.text)):
                who = opens["who"].strip()
            who = _LED_IN.sub("", who)
            kind = speaker_kind(who) or introduced(reading, who) if who else "staff"
            if kind == "carer" and AT_WORK.search(said.text[: said.text.find(who)]):
                continue
            if kind in ("patient", "carer") or (kind is None and not _THINGS.search(who)):
                return True
    return False


def _who(ahead: str, so_far: str) -> str:
    """Who is named last ahead of a verb, as described; he or she is whoever was named last before."""
    one = subject(able_to_speak([*speakers(f"{ahead} ")], ahead)) or somebody(f"{ahead} ")
    if one is None or one.strength in ("crowd", "group"):
        return ""
    if one.strength != "pronoun":
        return described(ahead, one)
    if ahead[one.start : one.end].lower() not in ("he", "she"):
        return ""
    before = so_far[-_SO_FAR:] + ahead[: one.start]
    named = [other for other in speakers(before) if other.strength in ("name", "role")]
    return described(before, named[-1]) if named else ""


_UTTERS = regex(
    r"(?<= )(?<!\bwho )(?<!\bthat )(?<!\bwhich )(?<!\bbeen )(?<!\bwas )(?<!\bwere )"
    r"(?:(?:tells|told|says|said|writes|wrote|texted|e-?mailed|(?:phoned|rang)(?= to (?:say|tell)\b|:)"
    r"|drew|recall(?:s|ed)|remember(?:s|ed)|admit(?:s|ted)|reckons)"
    r"(?! (?:no|yes|his|her|their|(?:him|them|her|us|me) to)\b)|puts? it|sent)\b"
    r"(?=[^.;\n]{0,50}?(?:\b(?:that|how|he|she|they|nobody)\b|: ))"
    r"|(?<= )describe[sd] [a-z]+ing\b"
)
# Where and when somebody says something is not who it is: "At the school gate a grandfather told us".
_LED_IN = regex(
    r"^(?:At|In|On|By|From|Near|Outside|After|Before|During|Last|That|This) [^,.;]{2,40}? (?=(?:an?|one|my) )"
)
_SO_FAR = 300  # characters back to whoever is meant by "she"
_OF_MANY = regex(rf"(?:%|\bper ?cent|\b(?:in|of) (?:\d+|{FEW}))(?: of (?:them|us))? $")
_HERSELF = regex(r"[^.;\n]{0,40}?(?: that (?:he|she)\b| (?:why|how|what): )")
# "At Beck House a retired printer was fitted in May, and told her that he": whoever is he or she is no thing.
_OPENS = regex(
    r"(?:[A-Z][\w’' ]{1,30},? )?(?P<who>(?:[Aa]n?|[Oo]ne) (?:[\w’'-]+ ){1,3}?)(?:of [\w-]+ )?(?:who(?:['’]d|['’]s)?"
    r"|had|has|was|is|came|went|got"
    r"|[a-z]+ed) "
)

# What has a name or is called "the" and speaks, too, without being somebody.
_THINGS = regex(
    r"\b(?:[Tt]he|NHS|Trust|Council|Board|University|Service|Centre|Group|Partnership|Report|Programme|Team"
    r"|survey|audit"
    r"|[A-Z]{3,})\b"
)


def _reported(reading: Reading) -> Iterator[Kind | None]:
    """The kinds of those who are reported to have said something.

    Who is served need say less, and whoever has nothing but a name and says "I" is likely to be of those.
    """
    for passage in reading.passages:
        quotes = quoted(passage.text)
        yield from (speaker_kind(who) for _, who in reported(passage.text, quotes, LIKELY) if not _governs(who))
        for said, who in reported(passage.text, quotes, _PERHAPS):
            kind = speaker_kind(who) or introduced(reading, who)
            if kind in SPEAKERS["patients"] and not of_many(who):
                yield kind
            elif not kind and _NAME.match(who) and not quoted(said.text) and speech.SINGULAR.search(said.text):
                yield "patient"


_NAME = regex(r"(?!(?:The|Our|One|We|It|This|That|They|He|She)\b)[A-Z][a-z’'-]+(?: [A-Z][\w’'-]+)?(?=,|$)")


_WE = regex(r"We\b")


def _around_quotes(reading: Reading) -> Iterator[str]:
    """What stands around words of "I", "my" or "We", in their sentence, where nobody is joined to them yet."""
    joined = " ".join(evidence.text for evidence in reading.evidence if evidence.speaker)
    for passage in reading.passages:
        for said in sentences(passage.text):
            own = [
                quote.text
                for quote in quoted(said.text)
                if (speech.SINGULAR.search(inner(quote)) or _WE.match(inner(quote))) and quote.text not in joined
            ]
            if own:
                yield said.text.replace(own[0], " ")


def _is_theirs(around: str, party: Party) -> bool:
    """Whether one person of that party is named there, and nobody of the other: "as one therapist wrote".

    Whoever is named with an age is a patient, whomever they speak of.
    """
    if party == "patients" and _WITH_AGE.search(around):
        return True
    kinds = {kind_of(word) for word in words(around)} | {_OF_PARTY[of] for _, of in parties_named(around)}
    kinds -= {None}
    return bool(kinds) and kinds <= SPEAKERS[party]


_OF_PARTY: dict[Party, Kind] = {"staff": "staff", "patients": "patient"}
_WITH_AGE = regex(r"[\w’'-]+\.?, (?:aged )?\d{1,2}(?=,|$|\.(?!\d)| \||[ )](?!\w*%))")
