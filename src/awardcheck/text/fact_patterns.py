"""How facts with numbers are worded, in masked text (see `masks`), and the words that tell two facts apart.

Repetitions are bounded, and what is measured begins where a clause does, so that each search takes time in proportion
to the text.
"""

from __future__ import annotations

import re
from typing import Literal

from awardcheck.text import word_set
from awardcheck.text.numbers import FRACTION_SIGN, NUMBER_SIGN, F, N
from awardcheck.text.patterns import regex
from awardcheck.text.words import stem

Kind = Literal["fall", "rise", "count", "saving", "cost", "budget", "funding", "share", "then", "pair", "said"]

NOT = rf"[^{NUMBER_SIGN}{FRACTION_SIGN},;:.\n|()]"
OPEN = r"(?:^|(?<=\n)|(?<=[.,;:!?|)–—-] )|(?<=[.!?][”\"] )|(?<= and ))"  # where a clause begins
SHARE = rf"(?P<n>(?:{N}(?: ?%| ?per ?cent\b(?!age))|{F}))"
A_FEW = r"(?:[a-z]+ ){0,3}?"
FELL = (
    r"(?:fell|fallen|dropped|declined|decreased|shrank|shrunk|(?:is|are|was|were|went|gone|been) down"
    r"|(?:was|were|been) (?:reduced|cut|lowered))"
)
ROSE = r"(?:rose|risen|grew|grown|climbed|increased|(?:is|are|was|were|went|gone|been) up)"
CUT = r"(?:cut|cutting|reduced|reduces|reducing|lowered|brought down)"
RAISED = r"(?:raised|lifted|increased|increasing|improved|boosted)"
LESS = r"(?:reduction|fall|drop|decrease|cut|decline)"
MORE = r"(?:increase|rise|growth|uplift)"
MOVED: tuple[tuple[Kind, str, str, str, str], ...] = (
    ("fall", FELL, CUT, LESS, "fewer"),
    ("rise", ROSE, RAISED, MORE, "more"),
)
CHANGES: tuple[tuple[Kind, str], ...] = tuple(
    (kind, pattern)
    for kind, went, did, noun, than in MOVED
    for pattern in (
        rf"{OPEN}(?P<what>{NOT}{{3,110}}?) (?:has |have |had )?{went} (?:by )?{A_FEW}{SHARE}"
        rf"(?P<rest>{NOT}{{0,60}})",
        rf"\b{did} (?P<what>{NOT}{{3,60}}?) by {A_FEW}{SHARE}(?P<rest>{NOT}{{0,60}})",
        rf"{SHARE} {noun} in (?P<what>{NOT}{{3,60}})(?P<rest>)",
        rf"\b{noun} in (?P<what>{NOT}{{3,60}}?) of {A_FEW}{SHARE}(?P<rest>{NOT}{{0,60}})",
        rf"{SHARE} {than} (?P<what>{NOT}{{3,60}})(?P<rest>)",
    )
)
VERBS = (
    "trained|interviewed|surveyed|consulted|recruited|visited|reached|screened|vaccinated|supported|treated|seen|saw"
    "|rehoused|housed|referred|assessed|employed|enrolled|contacted|attended|used|adopted|completed|answered|helped"
)
NP = r"(?P<what>(?:[a-z’'-]{2,20} ){0,3}?[a-z’'-]{3,20})"
STOPS = (
    r"(?=[.,;:)\n]| (?:in|on|at|for|from|of|to|by|with|and|who|whom|that|which|across|so|were|was|have|had|has|are"
    r"|before|since)\b|$)"
)
COUNTS = (
    rf"\b(?P<verb>{VERBS}) (?:by )?{A_FEW}(?P<n>{N}) {NP}{STOPS}(?P<rest>{NOT}{{0,60}})",
    rf"(?P<n>{N}) {NP} (?:were|was|have been|had been|have|(?:whom |that |who )?we(?: have)?|who (?:were|have been))"
    rf" (?:now |already |also |since )?(?P<verb>{VERBS})\b(?P<rest>{NOT}{{0,60}})",
)
YEARLY = r"(?P<per> (?:a|per|each|every) (?:year|month|week)| annually)?"
SPENT: tuple[tuple[Kind, tuple[str, ...], str, str], ...] = (
    ("saving", ("sav", "releas"), r"(?:saves|saved|saving|releases|released)", r"savings?"),
    ("cost", ("cost",), r"(?:costs?|costing)", r"(?:running )?costs?"),
    ("budget", ("budget",), r"budgeted", r"budget"),
    (
        "funding",
        ("invest", "contribut", "put in", "fund", "grant", "award"),
        r"(?:invested|contributed|put in|funded|granted|awarded)",
        r"(?:investment|grant|funding)",
    ),
)
# Each with the words of which its sentence must have one.
MONEYS: tuple[tuple[Kind, tuple[str, ...], str], ...] = tuple(
    (kind, words, pattern)
    for kind, words, verb, noun in SPENT
    for pattern in (
        rf"{OPEN}(?P<what>{NOT}{{2,90}}?) (?:has |have |now |already |about to )?{verb} (?!of ){A_FEW}(?P<n>£ ?{N})"
        rf"{YEARLY}(?P<rest>{NOT}{{0,60}})",
        rf"\b(?P<early>(?:annual |yearly |monthly )?){noun} (?P<rest>(?:to (?:the )?[a-z]+ )?)of {A_FEW}(?P<n>£ ?{N})"
        rf"{YEARLY}(?P<what>)",
        rf"(?P<what>)(?P<n>£ ?{N}){YEARLY} (?:was |were |that was |which was )?{verb}(?P<rest>{NOT}{{0,60}})",
    )
)
SHARES = (
    rf"\bof (?:the |our |all |these )?(?P<what>[a-z ’'-]{{3,40}}), (?P<n>{N} ?(?:%|per ?cent)) "
    rf"(?P<rest>{NOT}{{8,120}})",
    rf"(?P<n>{N} ?(?:%|per ?cent)) of (?P<what>{NOT}{{10,140}})(?P<rest>)",
)
IN_A_YEAR = (
    rf"{OPEN}(?P<when>{NOT}{{0,20}}),? there were {A_FEW}(?P<n>{N}) (?P<what>{NOT}{{4,60}})",
    rf"\bthere were {A_FEW}(?P<n>{N}) (?P<what>{NOT}{{4,60}}?)(?P<when> (?:in|during|over) {NOT}{{4,30}})",
)
WENT_FROM = (
    rf"(?P<what>{NOT}{{3,70}}?) (?:has |have |had )?(?:{FELL}|{ROSE}|went|gone|came|come|moved|improved|reduced|down"
    rf"|up)(?: (?:down|up|sharply|steadily))? $",
    rf"\b(?:{CUT}|{RAISED}|brought|took|taken|shortened) (?P<what>{NOT}{{3,60}}?)(?: down| up)? $",
)
OF_WHOM = regex(rf"\b(?:in|at|for|from|across|among|of|on|by|with|to) (?:{N} )?(?:or more )?((?:[a-z’'-]+ ?){{1,3}})")

# Words that tell nothing of what was measured: verbs of change and saying, time, and the work's own general names.
NOISE = frozenset(
    stem(word)
    for word in word_set(
        """per cent percent fell fall falling dropped rose risen gone went come came down up brought took cut reduced
        reduction increase increased lowered raised improved saw seen now so far already also still only just over
        under more less than about around nearly almost overall total all already year years month months week weeks
        period time team teams service services scheme programme project pilot work hub platform new model joint
        partnership number numbers rate rates level levels said say says saying tell told felt feel that this these
        those therefore because thanks together our its their us we it every each while when where how alone annual
        annually yearly began begun start started people who whom could would can did first before after"""
    )
) | {"", "s"}
# Words that tell two facts apart, whatever else is alike; the second group only where nothing but them does.
WHEN = regex(
    r"\b(?:first|second|third|fourth|final|last|previous|initially|later|earlier|next|winter|summer|spring|autumn|phase"
    r"|pilot|follow-?up)\b",
    re.IGNORECASE,
)
APART = regex(
    r"\b(?:north|south|east|west|another|further|extra|additional|remaining|each|average|median|mean|net|gross"
    r"|baseline|before|after|per)\b",
    re.IGNORECASE,
)
NOT_TOLD = regex(
    r"\b(?:targets?|(?<!their )goals?|KPIs?|threshold|chosen measure|measure chosen|standard of|we want(?:ed)?"
    r"|wanted to|aim(?:s|ed|ing)?|(?<!beat its )(?<!beat our )(?<!beat the )plan(?:s|ned|ning)?|intend\w*"
    r"|hop(?:e|es|ed|ing)|expect\w*|forecast\w*"
    r"|project(?:ed|ions?)|predict\w*|ambition|set out to|pledge\w*|promis\w*|nationally|national|england|wales"
    r"|elsewhere|trial|stud(?:y|ies)|would have(?! (?:happened|been possible))|will|if|trajectory|by the end of"
    r"|neighbouring|comparison|compared"
    r"|budgeted|worst|best|against|control)\b|^By [^:.]{3,20}:|\bwe (?:had )?(?:said|promised)\b"
    r"|^By [^,.]{3,20},(?!.*\b(?:was|were|has|have|had|is|are)\b)",
    re.IGNORECASE,
)
NAME = regex(r"(?<=[a-z,;(] )[A-Z][a-z]{2,}")
