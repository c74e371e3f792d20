"""Praise from nobody in particular: "patients told us that the clinic has changed their lives".

A sentence is one when a crowd is its subject and tells or feels something good, when the work is praised by a crowd, or
when an opinion that nobody in particular holds is warm: "the feedback has been glowing". The words are in `crowds.txt`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from awardcheck.text import Span, word_set
from awardcheck.text.patterns import regex
from awardcheck.text.sentences import sentences
from awardcheck.text.voices import speech
from awardcheck.text.voices.crowd_counts import is_counted
from awardcheck.text.voices.crowd_grammar import (
    ADVERBS,
    DENIES,
    DETERMINERS,
    FAR,
    NEAR,
    PREPOSITIONS,
    QUANTIFIERS,
    Said,
    has_crowd,
    is_good,
    is_people,
    is_subject,
)
from awardcheck.text.voices.crowd_praise import praise_at
from awardcheck.text.voices.crowd_words import crowd_words, tokens
from awardcheck.text.voices.speakers import Speaker, speakers

_LONGEST = 1000  # characters; what is longer is no sentence
# How many of how many said so, in the next sentence or the one before.
_COUNTS_ANSWERS = regex(
    r"[”\"’'],? \d+[^.]*[”\"’'],? \d"
    r"|^(?:not |very |un)?(?:happy|good|better|worse|the same|satisfied|yes|no|green|red|easier"
    r"|harder)\b[^.]{0,20}: ?\d"
    r"|\b(?:green|yes|happy|smiling|blue|red) (?:[a-z]+ )?(?:in \d{4})?: ?\d"
    r"|\bsign(?:ed|atures?)\b.*(?:\d|\bbehalf\b)"
    r"|\d\w* (?:out )?of (?:the |our |those |them |all )?\d|\bn ?= ?\d"
    r"|\bof (?:the |our )?\d+ (?:[a-z]+ ){0,2}(?:who|people|asked|that)"
    r"|\b(?:polls?|polled|straw poll|ballot|show of hands|card|friends and family)\b.*\d"
    r"|\b\d+ (?:of them|said|wrote|told)"
    r"|(?:\d ?%|per cent)(?! of (?:all |the |our |these |those )?(?:calls|letters|e-?mails|messages|queries|requests"
    r"|referrals|enquiries)\b).*\b(?:sa(?:y|id)|agreed?|rated?|recommend|asked|answer\w*(?! (?:within|in under"
    r"|in less))|repl\w+|felt|feel|told|wanted)\b"
    r"|\b(?:survey\w*|questionnaire|score[sd]?|respon\w+|asked|satisf\w+|recommend|agree\w*)\b.*(?:\d ?%|per cent"
    r"|\d\.\d)"
)

# What they do is measured: "Crews notice it: they finished 41 minutes late before, and 27 minutes late now".
_MEASURED = regex(
    r": they [a-z]+ [^.:]{0,60}?(?:\d[^.:]{0,60}?\b(?:before|then|last year|used to)\b[^.:]{0,60}?\d"
    r"|from \d[^.:]{0,40}? to \d)"
)

# One of them who is told apart, and quoted: "One of them, the Coles of Mill Row, wrote: ..."
_ONE_OF_THEM = regex(
    r"\W*(?:one|two|three|another|among them|such as|not least)\b(?:[^.;:“\"]{0,40}[, ][A-Z][a-z]|[^.;“\"]{0,80}"
    r"(?:,|\bwho\b|\bin (?:the|their|our)\b))",
    re.IGNORECASE,
)
_QUOTED = frozenset('“”"‘')


def crowd_praise(text: str) -> Iterator[Span]:
    """Sentences in which a crowd praises the work, with neither a count of it nor anybody who can be told apart.

    Of several in a row the first, since the others say the same.
    """
    if told := next(_in_table(text), None):
        yield told
        return
    said = sentences(text)
    spoken_of = just_told = False  # whether "they" are a crowd
    for nth, sentence in enumerate(said):
        following = said[nth + 1].text if nth + 1 < len(said) else ""
        words = _told(sentence.text[:_LONGEST])
        beside = (said[nth - 1].text if nth else "", following)
        is_counted = any(_COUNTS_ANSWERS.search(other[:_LONGEST].lower()) for other in (*beside, sentence.text))
        is_counted = is_counted or bool(_MEASURED.search(sentence.text))
        is_told_by_one = _ONE_OF_THEM.match(following) and not _QUOTED.isdisjoint(following)
        found = not (is_counted or is_told_by_one) and _is_praise(sentence.text, words, spoken_of)
        if found and not just_told:
            yield sentence
        just_told = found
        is_answer = spoken_of and len(words) <= NEAR  # "How do young people rate it? Highly. They say ..."
        asks = sentence.text.endswith("?") and has_crowd(words)
        if is_answer or asks or following.startswith("They") or "they" in following:
            spoken_of = is_answer or has_crowd(words) or "feedback" in words or (spoken_of and words[:1] == ["they"])


def _told(sentence: str) -> Said:
    """The words; an item of a list that is no whole sentence tells what those do whom it names: "carers who say"."""
    said = tokens(sentence)
    if sentence[-1:] in ".!?" or " | " in sentence or said[1:2] != ["who"] or said[2:3] not in _SAY_NOW:
        return said
    return [said[0], *said[2:]] if is_subject(said, 0) else said


_SAY_NOW = (["say"], ["tell"], ["love"], ["describe"], ["call"], ["feel"])


def _in_table(text: str) -> Iterator[Span]:
    """Rows in which a crowd praises the work, below a head that says that they tell: "Families | Very happy"."""
    head = text.partition("\n")[0]
    if " | " not in head:
        return
    yield from _praising_cells(text, head)
    if not _TELLS.search(head) or _ACTS_ON.search(head):
        return
    for row in _ROW.finditer(text, len(head)):
        who, words = tokens(row["who"]), tokens(row["what"])
        praises = is_good(words, 0) or any(True for name in ("glad", "praise") for _ in crowd_words(name).among(words))
        of_many = len(who) < NEAR and has_crowd(who[-1:]) and not _ANY_NAME.search(row["who"], 1)
        if of_many and praises and not _DIGIT.search(row[0]) and not _is_otherwise(words, 0):
            yield Span(row.start(), row.end(), row[0])


_IS_NUMBER = regex(r"\W*\d+(?:\.\d+)?(?: ?%| per cent| (?:out )?of \d+)?\W*$")


def _praising_cells(text: str, head: str) -> Iterator[Span]:
    """Rows of which one cell is a sentence of a crowd's praise, where no cell names who says it."""
    if _NAMES_THEM.search(head):
        return
    for row in _ANY_ROW.finditer(text, len(head)):
        cells = row[0].split(" | ")
        if any(_IS_NUMBER.match(cell) for cell in cells):
            continue  # so many said so
        for cell in cells:
            others = [one for other in cells if other is not cell for one in speakers(other)]
            of_nobody = not _NAMES_THEM.search(row[0]) and not any(one.strength == "role" for one in others)
            if of_nobody and not _DIGIT.search(cell) and _is_praise(cell, _told(cell[:_LONGEST]), spoken_of=False):
                yield Span(row.start(), row.end(), row[0])
                break


_NAMES_THEM = regex(r"\b(?:who|whose|names?|named|speakers?|people said|Dr|Mrs?|Ms|Prof)\b|[“\"]", re.I)
_ANY_ROW = regex(r"(?<=\n)[^\n]+")
# What heads a column of what people tell.
_TELLS = regex(
    r"\b(?:hear|heard|say|said|tell|told|think|thought|feel|felt|feedback|views?|verdict|reactions?|comments?|opinions?"
    r"|went down)\b",
    re.IGNORECASE,
)
# What heads a column of what came of their wishes.
_ACTS_ON = regex(r"\b(?:you said|we did|done|chang\w+|actions?|asked|want\w*|need\w*)\b", re.IGNORECASE)
_ROW = regex(r"(?<=\n)(?P<who>\w[^|\n]{0,60}) \| (?P<what>[^\n]+)")
_DIGIT = regex(r"\d")


def _is_praise(sentence: str, words: Said, spoken_of: bool) -> bool:
    if sentence.endswith("?"):
        return False
    at = praise_at(words, spoken_of)
    if at is None or _is_otherwise(words, at) or is_counted(sentence, words):
        return False
    return not _names_anybody(sentence, words, at)


def is_crowd(speaker: str) -> bool:
    """Whether a speaker is nobody in particular: "Carers", "Staff across the system"."""
    words = tokens(speaker)
    at = next((nth for nth, word in enumerate(words) if is_people(word)), None)
    if at is None or any(word not in DETERMINERS and word not in QUANTIFIERS for word in words[:at]):
        return False
    rest = [word for word in words[at + 1 :] if word not in ADVERBS]
    if len(rest) > 6 or _ANY_NAME.search(speaker, 1):
        return False
    return not rest or rest[0] in PREPOSITIONS or rest[0] == "who"


def of_many(speaker: str) -> bool:
    """Whether a speaker is several people who have no name: "Ward staff", "partner trusts"."""
    return has_crowd(tokens(speaker)) and not _ANY_NAME.search(speaker, 1)


_ANY_NAME = regex(r"[A-Z][a-z]|\d")


def _is_otherwise(said: Said, at: int) -> bool:
    """Whether a need, a wish or a method is told; "would not want to" is no wish."""
    asked = (
        nth for nth in crowd_words("method").among(said) if nth < at or not _BY_WHICH.isdisjoint(said[nth - 3 : nth])
    )
    if any(True for _ in crowd_words("elsewhere").among(said, 0, FAR)):
        return True
    told = (*crowd_words("before").among(said), *crowd_words("wish").among(said, 0, at + NEAR), *asked)
    return any(
        not any(word in DENIES or word == "never" or word.endswith("n't") for word in said[max(0, nth - 2) : nth])
        for nth in told
        if "now" not in said[nth : at + NEAR]
        if said[nth] != "will" or said[nth + 1 : nth + 2] not in (["tell"], ["say"])  # "any of them will tell you"
    )


_BY_WHICH = word_set("in at during through our from via by")


def _names_anybody(sentence: str, words: Said, at: int) -> bool:
    """Whether somebody who can be told apart, or a group, says it; whoever is praised says nothing."""
    verb = _place(sentence, words, at)
    ahead, behind = sentence[:verb].rpartition(";")[2].lstrip(), sentence[verb:]
    ahead = _GREETING.sub("", ahead)
    told = [one for one in speakers(ahead) if one.identified and not _of_many(ahead, one)]
    if words[:1] in (["everyone"], ["everybody"]) or (
        words[at - 1] == "they" and told and told[-1].strength == "group"
    ):
        return False  # "everyone from the cleaner to the consultant"; "the group is a lifeline, they say"
    if any(one.start or " " in ahead[: one.end] for one in told):
        return True
    if _THAT.match(behind):
        return False
    others = [one for one in speakers(behind) if one.identified and not _of_many(behind, one)]
    says = [(verb.start(), verb.end()) for verb in speech.SAYS.finditer(behind, _OWN_VERB)]
    if any(one.strength == "name" and _FROM.search(behind, 0, one.start) for one in others):
        return True
    return any(_is_beside(behind, one, start, end) for one in others for start, end in says)


_GREETING = regex(r"^(?:Hi|Hello|Hiya|Hey|Dear|Morning|Afternoon)(?: [A-Z][\w’'-]+){0,3} ?[,!–-]+ ?")
_FROM = regex(r"\b(?:from|by) $")  # "praise from Dr Lane"
_OWN_VERB = 12  # characters in which the verb of the praise itself stands


def _is_beside(text: str, one: Speaker, start: int, end: int) -> bool:
    """Whether somebody stands at the verb: "..., says our nurse", not "said that they see the same nurse"."""
    between = text[one.end : start] if one.end <= start else text[end : one.start]
    return len(between.split()) < NEAR


def _of_many(ahead: str, one: Speaker) -> bool:
    """Whether it is only what kind of people there are, or where: "the school communities", "across the network"."""
    if one.strength == "group" and _OF_THE.match(ahead, one.start, one.end):
        return True
    if one.strength != "name" and _WHERE.search(ahead, max(0, one.start - _AHEAD), one.start):
        return True
    behind = next(iter(tokens(ahead[one.end :])), "")
    of_partners = ahead[one.start : one.end].lower() == "partner" and behind.endswith("s")  # "the partner bodies"
    return of_partners or is_people(behind) or bool(_ANY.search(ahead, 0, one.start))


# Those whom a service has: "users of the", "people at the".
_OF_THE = regex(r"[A-Za-z]+ (?:of|from|on|at) (?:the|our|that)")
_WHERE = regex(r"\b(?:across|throughout|around|within)(?: (?:all|both|the|our|every|each|of))* $")
_AHEAD = 30  # characters
_ANY = regex(r"\b(?:[Aa]ny|[Ee]very|[Ee]ach)(?: \w+){0,2} $")
_THAT = regex(r"[\w'’-]+ (?:us )?(?:that|how|feeling|being|they|the|it|more|less)\b")


def _place(sentence: str, words: Said, at: int) -> int:
    """Where in the sentence the word stands that is number `at` of its words."""
    lower, place = sentence.lower().replace("’", "'"), 0
    for word in words[:at]:
        place = lower.index(word, place) + len(word)
    return lower.index(words[at], place)
