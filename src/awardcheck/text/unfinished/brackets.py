"""Square brackets and the like: which hold a note or a gap, and which are lawful, such as a reference or an aside."""

from __future__ import annotations

import re
from collections.abc import Iterator

from awardcheck.text.patterns import regex
from awardcheck.text.unfinished.notes import cues

OPENING, _CLOSING = ("“", "‘", '"', "'"), ("”", "’", '"', "'")
_MARKS = regex(r"[“”«»‘\"]")
_LOOK_BACK = 2_000  # for the opening mark of a quotation
BRACKETS = regex(
    r"\[\[[^\[\]\n]{0,400}\]\]|\[[^\[\]\n]{0,400}\](?![(\[])|<<[^<>\n]{0,200}>>|\{\{[^{}\n]{0,200}\}\}"
    r"|<(?:insert|add|tbc|name|date|number|figures?|quote|amount|xx|n|x)\b[^<>\n]{0,200}>"
    r"|(?-i:<[A-Z]{2,20}[ _][A-Z _/-]{2,40}>)"
    r"|<(?:[a-z][a-z’'-]{0,15}[ _-]){0,3}(?:name|initials?|surname"
    r"|date|number|figure|amount|role|title|place|quote|age|year|month|day|trust|council|team|organisation|ward)>",
    re.IGNORECASE,
)
# Lawful brackets: [sic], [...], [3], [3-5], [a], [ ] and [x] of a task list, [my emphasis], [Smith 2020], [^1],
# [95% CI 24 to 35].
_PLACE = (  # where something is to be found: "p4", "slides 3-5", "B2", "T1"
    r"(?:(?:p|pp|pg|pages?|slides?|notes?|tabs?|sheets?|lines?|rows?|sections?|paras?|chapters?|files?|documents?|docs?"
    r"|papers?|items?|boxes|box|§)\.? ?\d{1,3}|(?-i:[A-UWYZ])-?\d{1,2}(?:\.\d{1,2})?)"
    r"(?: ?(?:[-–,&]|to|and) ?\d{1,3}\b)*"
)
_TITLE = r"(?!(?:check|add|see|get|find|need|insert|ask|from)\b)[\w’':&-]+(?: [\w’':&-]+){0,6}"
_IMPRINT = (  # who enters: "[An entry of the Calder Board: its trust, its council]"
    r"(?![^\[\]]*\bto (?:come|follow|be|add|check|confirm)\b)(?:"
    r"(?:an? |this |the )?(?:joint )?(?:entry|nomination|submission|application) (?:of|by|from|for) [^?]*"
    r"|(?:jointly )?(?:entered|submitted|nominated) (?:by|for|on behalf of) [^?]*|on behalf of [^?]*)"
)
_LAWFUL = regex(
    rf"(?:see )?(?:(?:{_TITLE},? )?{_PLACE})(?:[;,] (?:(?:{_TITLE},? )?{_PLACE}))*|"
    r"sic|(?:the )?then|now|all|each|both|his|her|their|its|our|the|some|and|or|not"
    r"|…|\.{2,4}|[\d\s,;–-]{1,20}|\^\w{1,10}|[a-l]|(?:my |our )?(?:emphasis|italics)(?: added| ours| mine)?"
    r"|sources?: (?!tb|xx|to )[^?]{4,120}"
    r"|(?=.*\d)(?:(?:\d\d(?:\.\d)? ?% ?)?(?:CI|confidence interval|IQR|range|SD|SE)\b|[np] ?[=<>]|[-–−]?\d+\.\d)"
    r"(?:[\d\s.,:;=<>%±–−-]|to\b|and\b|p\b)*"
    r"|laugh(?:s|ing|ter)|applause|cheers|crying|sighs?|(?:our|my) translation|translated from \w+|pause|redacted"
    r"|name (?:changed|withheld|removed)|names? (?:have|has) been changed"
    r"|(?:see )?(?:appendix|annex|figure|fig|table|ref|evidence|attachment|exhibit|link|page|source)\.? ?\w{0,4}"
    r"(?: (?:gives|shows|has|lists|tells|explains|sets out)\b [^?]*)?"
    rf"|{_IMPRINT}"
    r"|see (?:also )?(?:under )?(?:ambition|outcome|spread|value|involvement|impact|results|background|introduction)"
    r"|see (?:also )?(?:the |our |table |page |figure ){0,2}(?:foot\w*|notes?|tables?|figures?|pages?|annex|appendix"
    r"|attachment|charts?"
    r"|maps?|graphs?|above|below|overleaf|supporting|box|map|answer|next|previous)\b(?! (?:from|to)\b)[^?]*",
    re.IGNORECASE,
)


def bracketed_notes(text: str) -> Iterator[tuple[int, int]]:
    """Where brackets stand that hold a note."""
    for match in BRACKETS.finditer(text):
        if not _lawful(text, match):
            yield match.span()


def _lawful(text: str, bracket: re.Match[str]) -> bool:
    marks, inside = bracket.group(), bracket.group().strip("[]<>{}").strip()
    if marks[0] != "[" or marks.startswith("[["):
        return False
    if inside in ("x", "X", ""):
        return not text[: bracket.start()].rpartition("\n")[2].strip("-*• ")  # the box of a task list
    if _LAWFUL.fullmatch(inside):
        return True
    if (_ASIDE.fullmatch(inside) and not cues(inside)) or "bracket" in text[bracket.end() : bracket.end() + 40]:
        return True
    if _PRONOUN.search(text, max(0, bracket.start() - _NEARBY), bracket.start()) and _GLOSS.fullmatch(inside):
        return not cues(inside)
    whole = (
        text[bracket.start() - 1 : bracket.start()] in OPENING and text[bracket.end() : bracket.end() + 1] in _CLOSING
    )
    return _editorial(inside) and not whole and quoted(text, bracket.start())


# Whom a pronoun means: "her [the daughter]".
_PRONOUN, _NEARBY = regex(r"\b(?:he|she|it|they|him|her|them|his|their|its|this|that|these|those|one) $"), 8
_GLOSS = regex(r"(?:the|an?|his|her|their|our|my) [\w’'-]+(?: [\w’'-]+){0,3}")
# A writer's own aside: "[they are like that]", "[about a tenth of them]", "[the average of the region is 19]".
_FINITE = r"(?:is|are|was|were|has|have|had|did|does|includes?|excludes?|means|covers?|counts?|comes?|came)"
_NUMBER = (
    r"(?:\d|(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|hundred|half"
    r"|third"
    r"|quarter|fifth|tenth|most|dozen)\b)"
)
_DOUBTED = (  # words by which a colleague asks for something or says that it is unsure
    r"(?:to|missing|needed|wanted|wrong|with|check(?:ed)?|confirm(?:ed)?|still|not|pending|awaited|chas\w+|unclear"
    r"|sure|due"
    r"|drafts?|pls|please|ask|add|insert|figures?|quotes?|stats|photos?|dates?|title|etc)\b"
)
_ASIDE = regex(
    rf"(?:they|it|he|she|we|this|that|there|which|who) {_FINITE}\b[^?]*"
    rf"|(?!one\b){_NUMBER}\w* (?:on|at|in|from|by|each|every|last|this|per|of|so|more|fewer|were|are) [^?]*"
    rf"|(?:subject|thanks|owing|due|next|close|open|free|available|depending|relative|compared) (?:to|on|for|with)"
    rf" (?!{_DOUBTED})(?:[\w’'-]+ ){{0,8}}[\w’'-]+"
    rf"|of {_NUMBER}|(?:usually|often|mostly|mainly|chiefly|sometimes|always|within|since|except|excluding"
    r"|not counting) [a-z ’',-]{3,60}"
    rf"|(?:about|nearly|almost|some|roughly|over|under|up|down|more|fewer|less|including|mostly"
    rf"|all but) [^?]*{_NUMBER}[^?]*"
    rf"|(?:the|a|an|in|of|by) (?:[a-z’'-]+ ){{1,8}}{_FINITE} [^?]*{_NUMBER}[^?]*"
    rf"|(?:all|most|some|none|half|many|both|few) of (?:them|these|those|us|whom|which)\b[^?]*"
    rf"|(?!{_DOUBTED})(?:the|a|an|its|his|her|their|our|no|some|most) (?:(?!{_DOUBTED})[a-z’'-]+ ){{1,8}}?{_FINITE}"
    rf"(?: (?!{_DOUBTED})[a-z’',-]+){{1,12}}"
    rf"|(?:in|at|on|by|with|for|without|between|during|under|near|beside) (?:(?!{_DOUBTED})[a-z’'-]+(?: |$)){{2,8}}"
    rf"|(?:as (?:at|of)|up to|since|until|before|after) [^?]*{_NUMBER}[^?]*"
    rf"|(?![^\[\]]*\b{_DOUBTED})[A-Z][^?]{{20,}} {_FINITE} [^?]*\."
    r"|(?:the|this|that|our) (?:[a-z’'-]+ ){1,3}(?:includes?|excludes?|covers?|counts?|takes? in|leaves? out) [^?]*"
)


def _editorial(inside: str) -> bool:
    """Whether a bracket inside a quotation reads like an editor's word for a pronoun or a name."""
    return len(inside.split()) <= 4 and not cues(inside) and not inside.endswith("?")


def quoted(text: str, position: int) -> bool:
    """Whether a quotation is open at `position`, by the marks that stand before it in its paragraph."""
    is_open = False
    for mark in _MARKS.findall(text, max(text.rfind("\n", 0, position) + 1, position - _LOOK_BACK), position + 1):
        is_open = mark in "“«‘" or (mark == '"' and not is_open)
    return is_open
