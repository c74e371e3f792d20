"""Sentences that speak to a colleague and not to the judge: who is to write what, what is missing, what to cut.

A note is a whole sentence, or a cell of a table, in a shape that no award prose has. What colleagues say of a draft in
ordinary words is in `talk`.
"""

from __future__ import annotations

import re

from awardcheck.text.patterns import compiled, regex
from awardcheck.text.voices.roles import party

# Words by which a bracket or an aside shows that it is addressed to a colleague.
NAME = r"(?:[A-Z][\w'’-]+|[A-Z]{2,4})"
TASK = (
    r"(?:write|supply|add|confirm|check|provide|source|draft|redraft|update|finish|complete|fill(?: in)?"
    r"|follow(?![ -]?up\b)|insert|send|chase|do|list|sign off|review|rewrite|expand|dig out|approve|advise|amend"
    r"|clarify|verify|ask)"
)
_DRAFTING_NOTE = rf"dn(?=\ ?[:–—-]|\ {TASK}\b)"  # but a DN is a district nurse, too
_OFFICE = (
    r"(?:finance|comms|communications|hr|bi|it|informatics|estates|procurement|legal|marketing|press\ office|analysts?"
    r"|data|performance|contracts|governance|business\ intelligence|pmo|csu|icb|coding)"
)
_MISSING = (  # what a bracket may ask for
    r"(?:figures?|numbers?|quotes?|photos?|pictures?|logos?|names?|dates?|titles?|stats?|data|charts?|wording|sources?"
    r"|refs?|references?|links?|evidence|details?|bios?|examples?|testimonials?|costs?|lines?|paras?"
    r"|spelling)"
)
_OF_IT = rf"(?:\ (?:(?:the|a|an|more|another|some|latest|in)\ ){{0,2}}{_MISSING}\b|\W*$)"
_CUE = regex(
    rf"""
      ^\W*(?i:nb|n\.b\.|{_DRAFTING_NOTE}|drafting\ note|note\ to\ self|to-?do|tb[acd]|placeholder|chase[rd]?
        |insert)\b(?!-)
    | ^\W*(?:(?i:ask)\ (?:[A-Z]|{_OFFICE}\b)|(?i:check|confirm)(?:(?i:\ (?:with|w/|this|that|if)\b|{_OF_IT})|\ [A-Z])
      |(?i:add|query|get|find)(?:{_OF_IT}|\ [A-Z][a-z]+['’]s\b)|(?i:needs?)(?:{_OF_IT}
      |\ (?i:checking|updating|confirming|adding|(?:a\ )?source|to\ be\ \w+ed)|\ [A-Z]{{3}}))
    | (?i:\bto\ (?:be\ )?(?:inserted|added|supplied|provided|written|be\ checked)\b\W*$)
    | ^\W*(?:(?:[\w'’/-]+\ ){{0,3}}(?i:{_MISSING})\ )?(?i:(?:still\ )?to\ (?:be\ )?(?:confirmed|agreed|follow|come))\W*$
    | ^(?i:(?:the\ )?(?:exact|latest|final|correct|updated)\ {_MISSING}\ (?:from|with|to)\b)
    | (?i:\bto\ be\ (?:checked|verified|reconciled)\ (?:against|with|before|by)\b)
    | (?i:\b(?:names?|quotes?|figures?|photos?|details|numbers?|logos?|bios)\ to\ (?:follow|come|add|go)\b)
    | ^\W*(?i:{_MISSING}\ (?:still\ )?to\ be\ (?:confirmed|agreed|added|supplied)\b)
    | ^\W*(?i:more\ to\ (?:follow|come|add|go))\W*$
    | (?i:\b(?:tb[acd]|xx+|chasing|(?<!ly\ )check\ with|chase\ (?:up|consent|again))\b)
    | (?i:\bneed\ (?:something|figures?|numbers?|a\ (?:\w+\ )?(?:quote|figure|number|source)
      |to\ (?:check|add|confirm))\b)
    | ^(?:the\ )?(?i:{_OFFICE})\ to\ (?:say|tell|give|find|decide|get)\b | (?i:\bdelete\ as\ app\w+)
    | \?\? | ^(?i:(?:do|does|did|is|are|was|were|can|could|should)\ (?:we|this|that|these|i)\b[^?]*\?)$
    | ^(?i:reword|rephrase|expand|unpack|shorten|clarify|rewrite|tidy\ up)\W*$ | (?i:\bplease\W*$)
    | ^(?i:(?:refs?|sources?|citation)(?:\ needed)?)\??$
    | ^(?!(?i:who|why|really|yes|no|remember|what|and|but|so)\b)(?:[\w’'-]+\ ){{0,2}}[\w’'-]+\?$
    | ^(?:[A-Z][\w'’-]+(?:,|\ [–—-])?\ )(?i:(?:can|could|will|would|do|did|have)\ (?:you|we)|pls|please)\b
    | ^(?:[A-Z][a-z]+|[A-Z]{{2,4}})(?::|\ ?[–—-])\ [^?]{{3,120}}\?[^?]{{0,80}}$
    | ^[^?]*\b(?i:says|thinks|reckons)\b[^?]*\?\W*$
    | \b(?i:ask|chase)\ [A-Z]
    | \b{NAME}\ to\ {TASK}\b
    | ^(?i:(?:the\ )?{_OFFICE}(?:\ (?:team|lead|dept|department|colleagues))?\ to\ {TASK})\b
    """,
    re.VERBOSE,
)

# A whole sentence that is a note. What may follow the task of "Col to write" must not turn it into a statement.
NOT_A_COLLEAGUE = (
    r"(?!(?:That|It|This|There|They|We|I|You|He|She|What|Who|Whom|Whose|Which|Why|How|When|Where|One|Nothing|Something|Time|Easy"
    r"|Ready|Able|Free"
    r"|In|On|At|By|From|With|During|Since|For|As|Until|Last|Each|Every|Once|Later|Soon"
    r"|Good|Hard|Here|Not|Only|Now|Then|Before|After|People|Patients|Residents|Families|Carers|Children|Everybody|Everyone"
    r"|Someone|Somebody|Anyone|Anybody"
    r"|Nobody|Others|Plans?|Ways?|Things?|Room|Permission|Aim"
    r"|Ability|Inability|Capacity|Duty|Rights?|Power|Freedom|Willingness|Readiness|Failure|Commitment|Opportunit(?:y|ies)"
    r"|Chance|Authority|Agreement|Decision|Attempts?|Efforts?|Reasons?|Steps|Skills|Confidence|Courage|Money|Space|Tools|Ours?|Our|Having|Going)\b)"
)
_NO_CLAUSE = r"(?!(?:they|we|i|you|he|she|it|who|whom|what|when|how|where|which|knew|knows?|wants?|wanted)\b)"
_LAWFUL_NB = (  # what a footnote may say
    r"(?i:that\b|(?:all\ |the\ |these\ |our\ ){0,2}(?:figures|percentages|totals|numbers|data|costs|columns|dates)"
    r"\ (?:are|may|exclude|include|refer|relate|cover|do)\b(?!\ (?:to|not\ yet|still|wrong|provisional|draft)\b))"
)
_THING = (  # what a draft lacks
    r"(?i:figures?|quotes?|numbers?|photos?|logos?|stats?|charts?|slides?|testimonials?|case\ stud(?:y|ies)|references?"
    r"|sources?|wording|dates?|bios?|screenshots?|cost\ per\ \w{1,12})"
)
_NOTE = regex(
    rf"""
      \W*(?:(?:\w{{1,2}}\)\ |\w{{1,20}}\ ?[-–:]\ ){{0,2}})(?:
      (?!(?:The|Our|My|His|Her)\ \w+['’]s\ to\b)(?:(?:The|the|Our|our)\ )?
      {NOT_A_COLLEAGUE}{NAME}(?:\ {_NO_CLAUSE}[\w'’&-]{{1,20}}){{0,4}}?\ to\ {TASK}\b
      (?P<rest>[^.!?\n]{{0,60}})
    | (?i:to\ do|still\ to\ (?:write|do|come|add)|to\ be\ (?:written|added|confirmed|completed|finished|inserted|done))
      (?:\ ?[-–—,:(/]\ ?[^.!?\n]{{1,30}})?
    | (?i:to\ (?:follow|come|add|write|confirm))
    | (?i:(?:still\ )?to\ (?:follow|come)\ (?:once|when|as\ soon\ as|after))\b[^.!?\n]{{1,80}}
    | (?i:(?:still\ )?to\ (?:follow|come)\ from)(?:\ (?:the\ )?[\w’'&-]{{2,20}}){{1,3}}
    | (?i:nb|n\.b\.?)\b(?!:?\ {_LAWFUL_NB})\W[^\n]*
    | (?i:note\ to\ self|drafting\ note|{_DRAFTING_NOTE}|todo|to-do|placeholder|query|fixme)\b\W[^\n]*
    | (?i:chase|chasing|nudge|check\ with)\ (?-i:[A-Z])[\w'’-]{{1,20}}(?:\ [\w'’-]{{1,20}}){{0,6}}
    | (?i:check\ (?:whether|if))\ [^.!?\n]{{1,100}}
    | (?i:(?:[\w'’-]{{1,20}}\ ){{0,2}}[\w'’-]{{1,20}}:\ {_OFFICE})\ to\ {TASK}
    | (?i:insert)\ (?:[\w'’-]{{1,20}}\ ){{0,6}}(?i:here|quote|photo|figure|logo|table|graph|chart|text|name|date)s?
    | (?i:get|add|need|needs|put|find|missing|use|want)\b:?\ (?:[\w'’-]{{1,20}}\ ){{0,4}}?{_THING}\b
      (?P<fetched>[^.!?\n]{{0,60}})
    | (?i:(?:does|has|did)\ (?:any|some)(?:one|body)|do\ we|have\ we|who(?:['’]s|\ has)|where(?:['’]s|\ is)
      |what(?:['’]s|\ is|\ was))\b[^.!?\n]{{0,40}}\b{_THING}\b[^.!?\n]{{0,30}}\?
    | (?i:more|rest|remainder)\ to\ (?:follow|come)|(?i:left\ blank|blank)\ for\ now
    | (?i:awaiting|waiting\ (?:for|on))\ (?P<awaited>[^.!?\n]{{1,80}})
    | (?P<label>[A-Z]{{3,12}})\ ?:\ [^\n]{{0,200}}(?:\?[^\n]{{0,80}}|\b(?:need|chase|check|ask)\b[^\n]{{0,80}})
    )\W*(?:\([^()\n]{{0,120}}\)\W*)?
    """,
    re.VERBOSE,
)
# The same of a piece of the draft that may stand anywhere in the sentence.
_PIECE = (
    r"(?:quotes?|photos?|pictures?|figures?|numbers?|testimonials?|case\ stud(?:y|ies)|stor(?:y|ies)|stats?|statistics?"
    r"|logos?|tables?|graphs?|charts?|links?|examples?|paras?|paragraphs?|sections?|bits?|answers?|sentences?|wording"
    r"|intro|summary|ending|bullets?|text)"
)
_OF_A_PIECE = regex(
    rf"""
    \W*(?:
      (?:(?!(?:is|are|was|were|has|have|had|not|no)\b)[\w'’-]{{1,20}}\ ){{0,3}}?{_PIECE}\b
        (?:\ (?:from|of|about|for|on|with)\ [^.!?\n]{{1,50}})?
        \ (?:goes\ |to\ (?:go\ )?)?here
    | [^.!?\n]{{0,40}}\b{_PIECE}\ (?:still\ |all\ )?(?:(?:to\ be|needs?(?:\ to\ be)?|wants?)\ \w{{3,12}}(?:ed|ing|en)
      |to\ (?:tighten|trim|cut|check|finish|redo|rewrite|sort|update|shorten))\b[^.!?\n]{{0,60}}
    | [^.!?\n]{{1,80}}\ ?[-–—:(]\ ?(?:(?:i|we)\ )?(?:(?:still\ )?(?:need|must|have)\ to|to|please|pls)
      \ (?:check|confirm|verify|chase|ask|find\ out|double[- ]check)\b[^.!?\n]{{0,40}}
    | (?-i:DRAFT)\b[^\n]{{0,60}}\b(?:not\ for|comments|do\ not|don['’]t|to\ be|needs?|for\ review|sign)\b[^\n]{{0,60}}
    )\W*
    """,
    re.VERBOSE | re.IGNORECASE,
)
_CUES_OF_A_PIECE = (
    " here",
    "to be ",
    "need",
    "wants",
    "check",
    "confirm",
    "verify",
    "chase",
    " ask ",
    "find out",
    "draft",
)
# Words that only a drafter would write, in a sentence of any shape.
_WITHIN = (
    r"\bcan you (?:just )?(?:paste|add|drop|pop|put|send|fill)\b[^\n]*\?|\bpaste (?:it|this|that) in\b|\b(?:pls|plz)\b"
    r"|\bto write (?:a|an|a few|one|two|three|four|some|\d+) (?:\w{1,10} ){0,2}(?:lines?|paras?|paragraphs?|words?)\b"
    r"|[,;] (?:pls |please )?check\W*$|\bwhat did we put\b|\bSTILL TO (?:WRITE|DO|COME|ADD)\b|(?<![£$€?])\?\?(?![?%km])"
    r"|\bstill (?:waiting|need) (?:for|on|to) \w{1,20} (?:from|to send)\b"
)
_SHOUT = (
    r"\b(?:CHASE|ASK|INSERT|NEED|NEEDS|CHECK|(?<!JOB )(?<!THINGS )(?<!WORK )TO DO|TODO|TBC|ADD|CONFIRM|MISSING|WAITING"
    r"|WRITE|FILL|DRAFT|EMBARGOED|TO BE [A-Z]{4,}ED|TO (?:SUPPLY|SEND|PROVIDE|FOLLOW|COME|UPDATE|FINISH))\b"
)
FINITE = (
    r"\b(?:is|are|was|were|has|have|had|will|would|can|could|did|does|went|came|needs?|wants?|began|able|continues?"
    r"|used|set|led|chose|met|came|brought|took|made|gave|felt|says?|\w{3,}ed)\b"
)
_STATEMENT_IF_FINITE = frozenset({"rest", "awaited", "fetched"})
_INTERVIEWED = frozenset(
    {"TRUST", "COUNCIL", "FAMILY", "HOSPICE", "WARD", "TEAM", "HOST", "ALL", "VOICE", "INTERVIEWER"}
)
_SHORTEST_SHOUT = 8
LONGEST_TALK = 160


def is_note(sentence: str) -> bool:
    """Whether a whole sentence, or a cell of a table, has a shape that only a note to a colleague has."""
    note = _NOTE.fullmatch(sentence)
    if note:
        if note["label"] and (party(note["label"].lower()) or note["label"] in _INTERVIEWED):
            return False  # "CARER: Whom would I ring?"
        return not (note.lastgroup in _STATEMENT_IF_FINITE and compiled(FINITE).search(sentence))
    if is_of_a_piece(sentence):
        return True
    shouts = sentence.isupper() and sum(map(str.isalpha, sentence)) > _SHORTEST_SHOUT
    return shouts and bool(compiled(_SHOUT).search(sentence))


def is_of_a_piece(sentence: str) -> bool:
    """Whether a short sentence says what is still to be done to a piece of the draft."""
    lower = sentence.lower()
    if len(sentence) > LONGEST_TALK or not any(cue in lower for cue in _CUES_OF_A_PIECE):
        return False
    return bool(_OF_A_PIECE.fullmatch(sentence))


def speaks_to_colleague(sentence: str) -> bool:
    """Whether a sentence of any shape has words that only a drafter would write."""
    return bool(compiled(_WITHIN).search(sentence))


def cues(inside: str) -> bool:
    """Whether the words inside brackets are addressed to a colleague."""
    return bool(_CUE.search(inside))
