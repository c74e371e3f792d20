"""Whose voices an award asks for, and who is heard in a draft."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from awardcheck.checks._introduced import introduced
from awardcheck.checks._passages import one_line
from awardcheck.checks._states import testimonials
from awardcheck.reading import Reading
from awardcheck.text.patterns import compiled, regex
from awardcheck.text.private.patients import conditions
from awardcheck.text.voices.attribution import around, last_clause
from awardcheck.text.voices.credits import described
from awardcheck.text.voices.experience import FEW
from awardcheck.text.voices.parties import SPEAKS_FOR, is_served, plain_kind, speaker_kind, voice_kind
from awardcheck.text.voices.quote_marks import WINDOW, quoted
from awardcheck.text.voices.reported import LIKELY, reported
from awardcheck.text.voices.roles import Kind, party
from awardcheck.text.voices.said_behind import said_after
from awardcheck.text.voices.speakers import speakers
from awardcheck.text.voices.speech import SAYS

# Whoever the award's words mean, in the order in which they are tried; a word that is not here means anybody.
_MEANT: tuple[tuple[str, frozenset[Kind]], ...] = (
    ("affected", frozenset({"patient", "carer"})),
    ("patients?|users?|citizens?|residents?|carers?|famil|public|communit", frozenset({"patient", "carer"})),
    ("staff|workforce|clinician|employees?|colleagues?", frozenset({"staff", "leader"})),
    ("partners?|organisations?|commissioners?|stakeholders?", frozenset({"partner", "leader", "staff"})),
)
_ANYBODY: frozenset[Kind] = frozenset({"patient", "carer", "staff", "partner", "leader"})
_OWN_FAMILY = regex(
    r"\b(?:[Mm]y own|(?:see|saw|seen|fetch|collect|pick up|bath|home|time|tea|dinner|weekends?|evenings?|holidays?)"
    r" (?:with |for |to )?my) (?:child|kid|famil|son|daughter|wife|husband)"
)
# What is told of somebody who was treated, whatever they do for a living.
_TREATED = regex(
    rf"\b(?:[Oo]ne of (?:the|our|those) (?:\d[\d,]*|{FEW}(?=[,:;]| who\b))|[Oo]ne of the first (?:to|through|in)"
    r"|[Hh]ad (?:his|her) [a-z]+ (?:[a-z]+ )?"
    r"(?:taken|checked|tested|removed|replaced|healed|scanned|dressed|fitted|treated|mended|seen to))\b"
)
_RELATION = regex(
    r"\bwhose (?:\w+ )?(?:daughter|son|child|mother|mum|father|dad|husband|wife|parents?|brother|sister)\b"
)


def meant(wording: str) -> frozenset[Kind]:
    """The kinds of people whom the award's wording ("service users") means."""
    return next((kinds for words, kinds in _MEANT if compiled(rf"\b(?:{words})").search(wording.lower())), _ANYBODY)


def means_anybody(wording: str) -> bool:
    """Whether the award's wording means people of several kinds, who are to be heard side by side."""
    return bool(compiled(r"\bstakeholders\b").search(wording.lower()))


def heard(reading: Reading) -> Iterator[Kind | None]:
    """The kind of each different speaker in the draft; None where the draft does not tell."""
    return (kind for _, kind in voices(reading))


def callings(reading: Reading) -> set[str | None]:
    """What the speakers are to the work: patients, carers, managers, people of one trade, or the entrant's own."""
    return {_calling(speaker, kind) for speaker, kind in voices(reading)}


def half_heard(reading: Reading) -> Iterator[Kind | None]:
    """The kinds of those whose words something may be that was not taken for theirs; None for "somebody".

    They stand in one sentence with words in marks, or are reported to have said something.
    """
    known = {evidence.text for evidence in testimonials(reading)}
    for passage in reading.passages:
        quotes = quoted(passage.text)
        yield from (
            kind
            for _, who in reported(passage.text, quotes, LIKELY)
            if (kind := _kind(who) or introduced(reading, who))
        )
        for nth, quote in enumerate(quotes):
            lead, trail = around(passage.text, quotes, nth)
            if one_line(quote.text) not in known and (by := said_after(trail)):
                yield _kind(by.speaker) or _told(by.speaker)
            elif _SAYS_SOMEBODY.match(trail):
                yield None
            clause = last_clause(lead)
            if not clause or one_line(quote.text) in known or len(quote.text.split()) < _FEWEST_WORDS:
                continue
            so_far = passage.text[max(0, quote.start - WINDOW) : quote.start]
            kinds = list(_kinds_in(so_far if _HE.search(clause) else clause))
            yield from kinds
            if not set(kinds) & {"patient", "carer"} and (_SOMEBODY.search(clause) or _is_unknown(clause, kinds)):
                yield None


def _is_unknown(clause: str, kinds: Sequence[Kind]) -> bool:
    """Whether somebody is named of whom nothing is told, and something is said."""
    return not kinds and bool(SAYS.search(clause)) and any(one.strength == "name" for one in speakers(clause))


def _kinds_in(text: str) -> Iterator[Kind]:
    """The kinds of all in a text who are named or called something, as they are called and as they are described.

    Where one of many speaks ("of the 90 patients, one answered"), it is the kind of the many.
    """
    many = (text[one.start : one.end].lower() for one in speakers(text) if one.strength == "crowd")
    if _ONE_OF_THEM.search(text):
        yield from (kind for who in many if (kind := _singly(who)))
    for one in speakers(text):
        if one.strength in ("name", "role"):
            told = (text[one.start : one.end], described(text, one))
            yield from (kind for who in told if (kind := _kind(who) or _told(who)))


_ONE_OF_THEM = regex(
    r", (?:one|another|a third)(?: of them)? (?:just |also )?[a-z]{3,}(?:ed|s|d|te)?\b|\bone of them\b"
)
_SOMEBODY = regex(
    r"\b(?:(?:[Aa]n?|[Oo]ne|[Aa]nother) (?:[\w’'-]+ ){0,3}[\w’'-]+,? (?:who|whose|whom)"
    r"|[Ss]omeone|[Ss]omebody|[Aa] person|[Oo]f those (?:who|whom) [^.;:]{1,60}, (?:one|another))\b"
)
_SAYS_SOMEBODY = regex(r"[\s,]*(?:says|said|writes|wrote|adds|added) (?:someone|somebody)\b")
_HE = regex(r"\b(?:he|she)\b", re.IGNORECASE)
_FEWEST_WORDS = 3  # of what may be somebody's words
_MANAGES = regex(
    r"\b(?:chief|director|manager|head|lead(?! (?:nurse|midwife|pharmacist|therapist|physio\w*|dietitian|paramedic"
    r"|clinician))|officer|leader|chair\w*|deputy|executive|commission\w+)\b",
    re.IGNORECASE,
)


def _calling(speaker: str, kind: Kind | None) -> str | None:
    if kind in (None, "patient", "carer"):
        return kind
    if compiled(r"\b[Oo]ur (?!patient)").search(speaker):
        return "our own"
    if _MANAGES.search(speaker):
        return "manager"
    return next((word for word in compiled(r"[a-z]+").findall(speaker.lower()) if party(word)), kind)


def voices(reading: Reading) -> Iterator[tuple[str, Kind | None]]:
    """Each different speaker in the draft, and the kind."""
    said: dict[str, str] = {}
    told: dict[str, str] = {}
    for evidence in testimonials(reading):
        speaker = evidence.speaker or ""
        said[speaker] = f"{said.get(speaker, '')} {evidence.text}"
        told.setdefault(speaker, evidence.sentence.split(evidence.text, maxsplit=1)[0])
    for speaker, words in said.items():
        mine = voice_kind(words)
        kind = _kind(speaker) or _ill(speaker) or introduced(reading, speaker) or mine or _told(speaker)
        kind = kind or _among_many(reading, speaker) or _spoken_for(told[speaker])
        if kind == "partner" and (_TREATED.search(told[speaker]) or is_served(speaker) or _with_illness(speaker)):
            kind = "patient"
        # A member who works there, too; but whoever does a job has "my own children".
        is_both = mine in ("patient", "carer") and kind not in ("patient", "carer") and not _OWN_FAMILY.search(words)
        if _NOW_AT_WORK.match(speaker):
            yield speaker, "patient" if _FOR_ME.search(words) else None
        else:
            yield speaker, None if is_both else kind


# Of a mere name: what somebody does by now may be what became of them, or their post.
_NOW_AT_WORK = regex(
    r"(?!Dr|Prof|Sister|Nurse|Matron|Cllr|Councillor|PC)[A-Z][\w’'-]+(?: [A-Z][\w’'-]*)?,?"
    r" (?:(?:who (?:is |has )?)?(?:now|today|since|since then)\b"
    r"|who (?:is|went|has gone) back\b|who (?:works|drives|runs|cooks|teaches|volunteers)\b[^,]* now\b)"
)
_FOR_ME = regex(r"\b(?:[Mm]e|[Mm]y)\b|\bI (?:had|was|came|got|used to|could)")


def _kind(speaker: str) -> Kind | None:
    """The kind that the first words give, else the next: "Woman, Skelby, through her support worker" is no worker."""
    if _RELATION.search(speaker):
        return "carer"
    if _SPEAKS_FOR.search(speaker) or _LIES.search(speaker):
        return "patient"
    if _AT_WORK.match(speaker):
        return "staff"
    aged = compiled(r"[^,]*, (?:aged )?\d{2}\b").match(speaker)
    parts = [] if aged else [part for part in _PARTED.split(_WHO.sub("", speaker)) if not _WARD.fullmatch(part)]
    parts.sort(key=lambda part: bool(_WHENCE.match(part)))
    if parts and _NAME.fullmatch(parts[0].strip()):
        parts.append(parts.pop(0))  # "Jean Porter, director" is no porter, and "Dr Lane, chief executive" a leader
    return next((kind for part in parts if (kind := speaker_kind(part))), None) or speaker_kind(speaker)


_AT_WORK = regex(r"(?:[Oo]ur |[Aa] )?[Cc]arer\b[^,]{0,30}, who (?:does|visits|works|calls|comes)\b")
_SPEAKS_FOR = regex(SPEAKS_FOR)
# And is no chair.
_LIES = regex(r"(?:,| in| from) (?:chair|bed|bay|cubicle|room|seat) (?:[A-Z]?\d{1,3}|[A-Z])$", re.IGNORECASE)
# "from the ward, a patient's brother", "interviewee 4, band 6"
_WHENCE = regex(
    r"(?:And |But )?(?:[Ff]rom|[Oo]n|[Aa]t|[Ff]or|[Ii]n) |(?:[Ii]nterviewee|[Pp]articipant|[Rr]espondent)\b"
)
_WARD = regex(r" ?(?:[\w-]+ ){0,2}[Ww]ard(?: \w+)?")  # where one may lie as well as work
_WHO_WORKS = regex(r"\bwho (?!has |had |lives |is |was )")
_PARTED = regex(r"[,(]")
_WHO = regex(r",? who\b.*")
_NAME = regex(r"(?:(?:Dr|Prof|Professor|Mr|Mrs|Ms|Miss)\.? )?[A-Z][\w’'-]+ [A-Z][\w’'-]+|(?:Dr|Prof) [A-Z][\w’'-]+")


def _told(speaker: str) -> Kind | None:
    """The kind of somebody who is called nothing, by what is told of them: an illness, what was done for them."""
    titled = _TITLED.search(speaker)
    return plain_kind(speaker) or (plain_kind(titled.group()) if titled else None) or _ill(speaker)


_TITLED = regex(r"\b(?:Mr|Mrs|Ms|Miss) [A-Z][\w’'-]+(?: (?:of|from) [A-Z][\w’' -]+)?$")


def _ill(speaker: str) -> Kind | None:
    return "patient" if not _WHO_WORKS.search(speaker) and conditions().search(speaker) else None


def _with_illness(speaker: str) -> bool:
    """Whether it is told what somebody has: "a farmer with depression"."""
    has = _HAS.search(speaker)
    return bool(has and conditions().search(has["what"]))


_HAS = regex(r"\b(?:with|who has|who had|who lives with) (?P<what>[^,;]{3,40})")
_MANY = regex(
    r"\b(?:\d+|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]even|[Ee]ight|[Nn]ine|[Tt]en|[Ee]leven|[Tt]welve"
    r"|[Ss]everal|[Aa] group of|[Ss]ome of (?:the|our)|(?:^|(?<=[.!?] ))(?:The|Our|All the)) (?:[a-z-]+ ){0,2}?"
    r"(?P<who>[a-z]+s|midwives)\b"
    r"|(?:^|(?<=[.!?] ))(?P<opens>[A-Z][a-z]+s|Midwives)\b"
    r"|\b(?:[Ww]hat|[Hh]ow|[Aa]sked|(?:[Ww]ords|[Vv]oices|[Ff]eedback|[Tt]estimonials?|[Qq]uotes?|[Cc]omments|[Vv]iews)"
    r" (?:of|from))"
    r" (?:our |the )?(?:service )?(?P<heard>[a-z]+s|midwives)\b"
)


_SERVED = regex(
    r"\b[Tt]hose (?:who|whom|we) (?!work|run|lead|manage|provide|deliver|pay|fund|staff)"
    r"|\b(?:[Ww]e|[Tt]he team) (?:serve|help|care for|look after|support)\b"
)


def _among_many(reading: Reading, speaker: str) -> Kind | None:
    """The kind of those of whom the draft tells before it names one of them: "Five mothers ... Aisha told us"."""
    name = next((speaker[one.start : one.end] for one in speakers(speaker) if one.strength == "name"), None)
    if not name and (capital := compiled(r"(?:^|, )([A-Z][\w’'-]+(?: [\w’'-]+)?)").search(speaker)):
        name = capital[1]
    texts = [passage.text for passage in reading.passages]
    nth = next((nth for nth, text in enumerate(texts) if name and name in text), None)
    if not name or nth is None:
        return None
    ahead = compiled(r"\([^()]*\)").sub("", texts[nth].split(name)[0][-500:])
    kinds = {_singly(many["who"] or many["heard"] or many["opens"].lower()) for many in _MANY.finditer(ahead)} - {None}
    if not kinds and nth:
        kinds = {_singly(many["heard"]) for many in _MANY.finditer(texts[nth - 1][-200:]) if many["heard"]} - {None}
    if not kinds and _SERVED.search(ahead):
        return "patient"
    return kinds.pop() if len(kinds) == 1 else None


def _spoken_for(ahead: str) -> Kind | None:
    """The kind of those of whom words are to speak that a sentence leads in: "The porters, too: ..."."""
    led = compiled(r"([A-Za-z]+s|[Mm]idwives)\b[^.!?“”\"]{0,40}: ?$").search(ahead)
    return _singly(led[1].lower()) if led else None


def _singly(many: str) -> Kind | None:
    return party("midwife" if many == "midwives" else many[:-1])


def unheard(wanted: Sequence[str], voices: Sequence[Kind | None]) -> list[str]:
    """Those of the `wanted` for whom nobody is left when every voice speaks for one of them at most.

    A voice of unknown kind may be anybody's, so that it speaks for whoever lacks one.
    """
    waiting = sorted(wanted, key=lambda wording: sum(voice in meant(wording) for voice in voices))
    known = [voice for voice in voices if voice]
    lacking = [wording for wording in waiting if not _takes(known, wording)]
    return lacking[len(voices) - sum(voice is not None for voice in voices) :]


def _takes(voices: list[Kind], wording: str) -> bool:
    for voice in voices:
        if voice in meant(wording):
            voices.remove(voice)
            return True
    return False
