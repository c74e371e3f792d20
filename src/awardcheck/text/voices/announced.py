"""Who is about to speak, as a sentence ahead of a quotation, or the passage before it, announces."""

from __future__ import annotations

import re

from awardcheck.text.patterns import regex
from awardcheck.text.sentences import sentences
from awardcheck.text.voices import speech
from awardcheck.text.voices.credits import Joined, credit, is_person, mention
from awardcheck.text.voices.quote_marks import WINDOW
from awardcheck.text.voices.roles import is_crowd
from awardcheck.text.voices.speakers import Speaker, somebody, speakers


def introduced(lead: str) -> Joined | None:
    """Jean sums it up best. “...”; patient, 72. “...”."""
    found = sentences(lead.rsplit("\n", 1)[-1])
    if not found:
        return None
    label = credit("label", found[-1].text.rstrip("."))
    sure = label and is_person(label) and len(label.speaker.split()) < 10
    return label if sure else announced(found[-1].text)


def announced(passage: str) -> Joined | None:
    """A sentence or passage that ends by handing over to somebody's words, or the head of somebody's message."""
    if message := of_message(passage):
        return message
    found = sentences(passage[-WINDOW:])
    last = found[-1].text if found else ""
    if own := own_account(last) or quotes_of(last):
        return own
    if NO_WORDS.search(last):
        return None
    brief = len(_WHO_IS.sub("", last).split()) < 16 or _FOLLOWING.search(last) or _SPOKE_OF.search(last)
    people = [one for one in speakers(last) if one.strength != "crowd"]
    to_somebody = bool(people) and len(last.split()) < 9 and people[-1].end >= len(last) - 1
    handed = (
        speech.SAYS.search(last)
        or speech.ANNOUNCES.search(last)
        or _HAS_A_WORD.search(last)
        or last.endswith("?")
        or to_somebody
        or _SPOKE_OF.search(last)
        or " asked " in last
        or " the following " in last
    )
    if not last.endswith(":") and not (brief and handed):
        return None
    one = next((one for one in people if one.identified), people[0] if people else _stranger(last))
    return mention("introduced", last, one) if one else _crowd(last)


# Markdown makes one line of it: "From: Jo Hale, midwife To: Sam Subject: RE: winter"
_HEAD = regex(r"From: (?P<who>[^\n]{2,100}?)\s(?:To|Date|Sent|Subject|Cc): .{0,150}", re.DOTALL)


def of_message(passage: str) -> Joined | None:
    """Whose message follows on a passage that is nothing but its head: who wrote it, to whom, about what."""
    head = _HEAD.fullmatch(passage)
    return credit("label", head["who"]) if head else None


_WHO_IS = regex(r", (?:who|whose) [^,.;:]{3,80},")  # "Ann Lee, who runs the base at Hale, says it was the photographs."
# What is no speech, though somebody made it: "Ann had two hypotheses to test:".
NO_WORDS = regex(
    r"\b(?:hypothes[ie]s|assumptions|aims|goals|objectives|targets|principles|options|titles|slogans|headlines"
    r"|user stories|problem statements?|survey (?:questions|items)|how might we)\b[^:]*:$",
    re.IGNORECASE,
)


def quotes_of(sentence: str) -> Joined | None:
    """The following two quotes are from classroom teachers."""
    found = _QUOTES_OF.search(sentence)
    return Joined("introduced", found["who"], "role") if found else None


_QUOTES_OF = regex(
    r"\b(?:following|below|here|these|this)\b[^.:]{0,30}\b(?:quot(?:e|ation)s?|comments?|words|messages?|testimonials?"
    r"|extracts?|remarks|feedback|thoughts)\b[^.:]{0,25}\b(?:from|by|of) (?P<who>[^.:,]{3,60})[.:]?$",
    re.IGNORECASE,
)


def _crowd(sentence: str) -> Joined | None:
    """Parents reported: of several people, one of whom is about to be quoted."""
    found = _CROWD_SAYS.match(sentence) or _WHAT_THEY_SAID.search(sentence)
    crowd = bool(found) and any(one.strength == "crowd" for one in speakers(sentence))
    return Joined("introduced", found["who"], "several") if found and crowd else None


_CROWD_SAYS = regex(
    r"(?P<who>(?:(?:[Ss]ome|[Oo]ur|[Tt]he|[Mm]any|[Oo]ther) )?(?:[\w’'-]+ ){0,2}?[\w’'-]+"
    r"(?: (?:at|from|in|of) [^:.,]{2,40})?)"
    r" (?:also )?(?:said|say|reported|report|told us|tell us|wrote|commented|shared|added)(?: that| the following| this"
    r"| these comments)?:$"
)

# "Here are some of the things our learners have said about the classes:"
_WHAT_THEY_SAID = regex(
    r"\b(?:what|things|some of what|how) (?P<who>(?:(?:our|the|some|other) )?[a-z]+) (?:have |had )?"
    r"(?:said|told us|say|tell us|wrote|thought)\b[^:]{0,60}:$"
)


def on_paper(lead: str, clause: str) -> Joined | None:
    """A card came from Hodan. Inside it says: “...”; or the head of an e-mail: "From: Jo. To: all."."""
    if clause and not _IT_SAYS.search(clause):
        return None
    came = next(reversed([*(_CAME_FROM if clause else _HEAD_OF_MAIL).finditer(lead)]), None)
    return credit("label", came["who"]) if came else None


_IT_SAYS = regex(
    r"\b(?:it|inside|the (?:card|letter|note|e-?mail|message))\b[^.:“\"]{0,20} (?:says|said|reads?|goes|ends)\b"
    r"[^.“\"]{0,20}[:,]? ?$"
)
_CAME_FROM = regex(
    r"\b(?:card|postcard|letter|note|e-?mail|message|text)\b[^.;:]{0,40}? from "
    r"(?P<who>[^.;:,]{2,60}(?:, [^.;:]{2,60})?)"
)
_HEAD_OF_MAIL = regex(r"\bFrom: (?P<who>[^.:;\n]{3,60}?)(?:[.,;\n]| To:| Sent:| Date:)")


def one_of_as_many(passage: str, quotes: int) -> Joined | None:
    """Three carers gave us their view: and as many quotations in the passage behind it."""
    found = sentences(passage[-WINDOW:])
    for count in _COUNTED.finditer(found[-1].text if found else ""):
        if is_crowd(count["who"].lower()) and _NUMBERS.get(count["number"].lower(), 0) == quotes:
            return Joined("introduced", f"one of {count.group()}", "role")
    return None


_NUMBERS = {word: number for number, word in enumerate(("two", "three", "four", "five", "six", "seven", "eight"), 2)}
_COUNTED = regex(
    rf"\b(?P<number>{'|'.join(_NUMBERS)}) (?:[a-z-]+ ){{0,2}}?(?P<who>[a-z]+(?:s|men|ple|ren))\b", re.IGNORECASE
)
_HAS_A_WORD = regex(
    r"\b(?:has|had|gave|gives|offers?|offered) (?:an?|one|this|his|her|their)(?: own| short| simple| better)?"
    r" (?:phrase|words?|name|line|saying|theory|answer|view|verdict|explanation|description|reason|comparison|way)\b"
)
_ACCOUNT = r"(?:account|story|words?|answer|verdict|reply|summary|view|explanation|message|opinion|assessment)"
# "His own account is short.", "Her verdict?"
_OWN_ACCOUNT = regex(rf"(?P<who>His|Her)(?: own)? {_ACCOUNT}\b[^.:?]{{0,30}}[.:?]?$")
_IN_OWN_WORDS = regex(r"\b[Ii]n (?P<who>his|her|their)(?: own)? words[,:–—]? ?$")
_TAKEN_DOWN = regex(r"\b(?:records?|recorded|gives?|gave|not(?:es|ed)|kept|wrote down) (?P<who>his|her|their) words:?$")
# "Dr Rao's view is that “...”"
_ACCOUNT_OF = regex(
    rf"(?P<who>[^.:;?“”\"]{{2,60}}?)(?:['’]s|s['’])(?: own)? {_ACCOUNT}(?: of [^.:;?“”\"]{{2,40}})? (?:is|was|has been)"
    r"(?: simply| just)?(?: that)?,?:? ?$"
)


def account_of(clause: str) -> Joined | None:
    """Whoever's view a clause says to be what follows: "Dr Rao's view is that"."""
    account = _ACCOUNT_OF.fullmatch(clause)
    return credit("label", account["who"]) if account else None


def own_account(clause: str) -> Joined | None:
    """He or she of whom a clause says that their own words follow."""
    own = _OWN_ACCOUNT.match(clause) or _TAKEN_DOWN.search(clause) or _IN_OWN_WORDS.search(clause)
    return Joined("introduced", own["who"].lower(), "pronoun") if own else None


def _stranger(text: str) -> Speaker | None:
    """Somebody of no known role who is about to speak: "A welder from Goole had this to say."."""
    verb = speech.SAYS.search(text) or speech.ANNOUNCES.search(text)
    return somebody(text[: verb.start()]) if verb else None


_SPOKE_OF = regex(
    r"\b(?:emphasis|stress|highlight|underlin)\w+ (?:that|the|how|its|their|his|her)\b"
    r"|\b(?:spoke|speaks|talked|talks) (?:[a-z]+ )?(?:of|about)\b"
)
_FOLLOWING = regex(r"\bthe following (?:e-?mail|letter|message|words|statement|comment|note|text|card|tribute)\b")
