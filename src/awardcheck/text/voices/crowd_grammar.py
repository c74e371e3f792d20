"""What stands where among a sentence's words: which crowd is a subject, which word a verb, what is called good."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from awardcheck.text import word_set
from awardcheck.text.patterns import regex
from awardcheck.text.voices import roles
from awardcheck.text.voices.crowd_words import crowd_words

Said = Sequence[str]
NEAR, FAR = 4, 10  # words

BE = word_set(
    "is are was were be been being feel feels felt seem seems seemed remain remains remained they're we're get"
)
ADVERBS = word_set(
    "has have had each all also now regularly often consistently frequently always repeatedly universally both never"
    " not still just so very too quite more most much even again then alike there here elsewhere"
)
PREPOSITIONS = word_set(
    "for to of with in on at by about between from among into without towards through near like around under over than"
    " as across against via round within throughout beyond outside inside"
)
QUANTIFIERS = word_set("many most all both some several none lots majority plenty half each one every any few those")
DETERMINERS = word_set("the our their these those all its his her my your local other some more")
DENIES = word_set("not no hardly cannot without nobody isn't aren't wasn't weren't don't doesn't didn't")
NEW_CLAUSE = word_set("because so while when where which unless until whom whose if we i there ; : ( ) |")
_OPENS_CLAUSE = word_set(", : ; and but that ( –")
_WE = word_set("we i")
_QUICK = word_set("quick keen eager first continue continued come came never ceased fail")
_PASSIVE = word_set("is are was were be been being get gets got")
_CONDITIONAL = word_set("would could might may can should must will to had")
# Before these a verb is a noun, or tells of something else than what was said.
_NO_VERB_BEHIND = word_set(
    "would could might may can to a an the of for no by with their its our your his her this these we i he she or into"
    " per"
)
# A crowd before one of these is only what kind of thing that is.
_HEADED = word_set(
    "survey surveys group groups panel panels forum forums board boards meeting meetings room rooms record records"
    " experience satisfaction needs lives life time times hour hours event events voice voices story stories sickness"
    " turnover morale training network networks safety flow care notes outcomes leaflet leaflets letters numbers list"
    " lists roll bank pool costs cost absence vacancies levels home"
)
_DURING = word_set("throughout during in within since after over across through")
_A_TIME = word_set("programme project pilot process year years months weeks period rollout journey trial summer winter")
_SOMEBODY = word_set("we i it he she which this")
_SINGULAR = word_set("anyone anybody everyone everybody nobody public community village frontline profession")
_HARDLY = word_set("not hardly scarcely barely")
_EACH = word_set("every each any")
_WARMER = word_set("warmer kinder keener")
_COULD = word_set("could couldn't")
_BEFORE_GLAD = word_set("to said soon , without fail exception almost")
# "Pleased to hear", "delighted to host" tell of something else than the work; "delighted to have it" of the work.
_GLAD_TO = word_set("have be recommend work come bits pieces")
_OF_THE_WORK = word_set("what it this that our us how")
_GREATEST = word_set("greatest biggest strongest keenest loudest fiercest staunchest warmest")
_WHOLE = word_set("whole entire every wider")
_ONLY_OF_PEOPLE = word_set("say said tell told love loved feel felt agree agreed raved rave believe praise praised")
_NOTHING_BUT_VERBS = word_set("say says tell tells love loves describe describes believe")
_NO_QUALITY = word_set("than and or , of in on for the a an")
_SUPERLATIVE = regex(
    r"(?!(?:r|w|lat|t|inter|gu|requ|for|ch|n|p|contr?|earli|near|y?oung|old|north|south|larg|small|long|short|low|high|poor"
    r"|hard|great)?est).*est"
)


_NO_MEN = word_set("specimen regimen abdomen acumen omen semen amen cyclamen stamen")


@cache
def is_people(word: str) -> bool:
    men = word.endswith("men") and word not in _NO_MEN
    return men or word in crowd_words("people").singles or roles.is_crowd(word)


def has_crowd(said: Said) -> bool:
    return any(map(is_people, said))


def is_subject(said: Said, nth: int) -> bool:
    """Whether a crowd stands here of which something can be told: not "for carers", "asked carers", "carers' forum"."""
    if said[nth] == "all":
        return said[nth + 1 : nth + 2] in (["who"], ["those"])
    if "not" in said[max(0, nth - 2) : nth]:
        return False  # "not all staff"
    if not is_people(said[nth]) and not _is_each(said, nth):
        if said[nth] in crowd_words("collectives").singles:
            return not _WHOLE.isdisjoint(said[max(0, nth - 3) : nth])
        return _does_what_people_do(said, nth)
    if nth + 1 < len(said) and said[nth + 1] in _HEADED:
        return False
    before = [word for word in said[max(0, nth - NEAR) : nth] if word not in DETERMINERS]
    if before[-1:] in (["asked"], ["ask"]):
        return False
    if len(before) > 1 and before[-2] in _SOMEBODY and before[-1] not in _OPENS_CLAUSE:
        return False
    if before[-2:-1] and before[-2] in _DURING and before[-1] in _A_TIME:
        return True  # "throughout the year colleagues have said"
    governed = [word for word in before[-2:] if word in PREPOSITIONS]
    return not governed or (governed[-1] == "of" and not QUANTIFIERS.isdisjoint(said[max(0, nth - NEAR) : nth]))


def _is_each(said: Said, nth: int) -> bool:
    """Whether it is one of many, whichever: "every single parent", "any nurse"."""
    ahead = said[max(0, nth - 3) : nth]
    each = next((at for at, word in enumerate(ahead) if word in _EACH), None)
    if each is None or not (roles.party(said[nth]) or is_people(f"{said[nth]}s")):
        return False
    before = said[nth - len(ahead) + each - 1 :][:1] if nth > len(ahead) - each else []
    return before == [] or (before[0] not in PREPOSITIONS and before[0] not in NEW_CLAUSE)


def _does_what_people_do(said: Said, nth: int) -> bool:
    """Whether it is a plural that is on no list: "skippers tell us", "rough sleepers who"."""
    word = said[nth]
    if not word.endswith("s") or len(word) < 5 or "'" in word or word in crowd_words("things").singles:
        return False
    verb = next((other for other in said[nth + 1 : nth + NEAR] if other not in ADVERBS), "")
    return (verb in _ONLY_OF_PEOPLE or verb == "who") and (
        not nth or said[nth - 1] not in ("a", "to", "this", "he", "she", "it")
    )


def is_they(said: Said, nth: int, spoken_of: bool) -> bool:
    """Whether "they" are a crowd: one of which the sentence before told (`spoken_of`), or this one."""
    if not said[nth].startswith("they"):
        return False
    return (spoken_of and nth < NEAR) or (said[nth - 1] in _OPENS_CLAUSE and has_crowd(said[:nth]))


def agrees(subject: str, verb: str) -> bool:
    """Whether the verb can be this subject's: "staff call", "everyone calls", but not "staff calls"."""
    return not verb.endswith("s") or verb.endswith("ss") or verb in BE or subject in _SINGULAR or not is_people(subject)


def is_verb(said: Said, at: int) -> bool:
    """Whether a word that may be a noun or a participle is a verb here, and not of what would be."""
    before = next((word for word in reversed(said[:at]) if word not in ADVERBS and not word.endswith("ly")), "")
    before = "" if not _WE.isdisjoint(said[max(0, at - 4) : at]) else before  # "all we have worked with"
    if before.endswith("'s"):
        return False
    if before == "to" and said[at - 2] in _QUICK:
        return True  # "were quick to praise"
    if before == "nobody":
        return False
    if said[at].endswith("ing"):
        return before in _PASSIVE or said[at + 1 : at + 2] in (["us"], ["that"])
    if before == "would" and said[at + 1 : at + 2] == ["you"]:
        return True  # "would tell you"
    if said[at] in _NOTHING_BUT_VERBS and before in PREPOSITIONS:
        return True  # "those they care for say"
    return before not in _NO_VERB_BEHIND and (before not in _PASSIVE or len(said[at]) < 4)


_GOES_WITH_GLAD = ADVERBS | BE | DETERMINERS | _GREATEST | {"among", "amongst"}  # "are now its greatest advocates"


def is_glad(said: Said, at: int) -> bool:
    """Whether "are thrilled" or "feel really proud" stands here."""
    if said[at] not in BE or not _CONDITIONAL.isdisjoint(said[max(0, at - 2) : at]):
        return False
    glad = crowd_words("glad")
    first = next(iter(glad.among(said, at + 1, at + 2 + NEAR)), None)
    if first is None:
        return False
    behind = said[first + glad.at(said, first) :]
    denied = any(said[nth] in DENIES and said[nth + 1] not in ("only", "just") for nth in range(at + 1, first))
    if denied or is_people(next(iter(behind), "")):
        return False  # "were not happy", "are proud people"
    of_something = behind[:1] == ["of"] and said[first].startswith("proud") and not _OF_THE_WORK.issuperset(behind[1:2])
    if of_something or (behind[:1] == ["to"] and not _GLAD_TO.issuperset(behind[1:2])):
        return False
    between = (word for word in said[at + 1 : first] if word not in _BEFORE_GLAD)
    return all(word in _GOES_WITH_GLAD or word.endswith("ly") for word in between)


def is_unsurpassed(said: Said, at: int, how_glad: bool) -> bool:
    """Whether "could not be happier", "could hardly have been warmer", "couldn't be more pleased" stands here.

    `how_glad` asks for how people feel, and not for how they are: not "could not be nicer".
    """
    if said[at] not in _COULD:
        return False
    rest = [word for word in said[at + 1 : at + 1 + NEAR] if word not in _HARDLY]
    if len(rest) == len(said[at + 1 : at + 1 + NEAR]) and said[at] == "could":
        return False
    begin = 1 if rest[:1] == ["be"] else 2 if rest[:2] == ["have", "been"] else 0
    how, *what = rest[begin : begin + 2] or [""]
    bad, glad = crowd_words("bad").singles, crowd_words("glad").singles | _WARMER
    if how_glad and how not in glad and not (how == "more" and glad.intersection(what)):
        return False
    return begin > 0 and (how.endswith("er") or how == "more") and how not in bad and bad.isdisjoint(what)


def is_of_each_other(said: Said, at: int) -> bool:
    """Whether sides are told with what they made of each other, or of one thing and another.

    "The wards thought the council slow, the council thought the wards grand"; "found nurses kind and the forms cruel".
    """
    if said[at] not in _JUDGED:
        return False
    if any(said[nth] == said[at] and has_crowd(said[at + 1 : nth]) for nth in range(at + 2, len(said))):
        return True
    bad = crowd_words("bad").singles
    if any(said[nth] == "but" and _is_bad(said[nth + 1 : nth + NEAR]) for nth in range(at + 1, len(said))):
        return True
    return any(
        said[nth] in ("and", "but") and said[nth + 1] in DETERMINERS and said[nth + 3] in bad
        for nth in range(at + 1, len(said) - 3)
    )


def _is_bad(said: Said) -> bool:
    return "longer" not in said and not crowd_words("bad").singles.isdisjoint(said)


_JUDGED = word_set("felt thought found considered believed called judged reckoned deemed")


def is_good(said: Said, start: int) -> bool:
    """Whether praise stands from here on that is not denied: "less alone", "the smartest", but not "no better"."""
    good = crowd_words("good")
    for at in good.among(said, start):
        ahead = said[max(start, at - 2) : at]
        if (
            DENIES.isdisjoint(ahead)
            or good.at(said, at) > 1
            or (ahead == ["never", "been"] and said[at].endswith("er"))
        ):
            return True
    return any(_is_quality(said[at], said[at + 1]) for at in range(start, len(said) - 1))


def _is_quality(one: str, other: str) -> bool:
    if one == "the":
        return other.endswith("est") and bool(_SUPERLATIVE.fullmatch(other))
    if other in crowd_words("bad").singles:
        return one == "less"  # "less afraid", and not "more afraid of being left"
    return one in ("more", "less") and other not in _NO_QUALITY
