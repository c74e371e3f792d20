"""What is said of the text itself and not of the work: "This paragraph is too long.", "The figure above is a guess."

A piece of the text is named as the one at hand ("this bit", "the number above"), and what is said of it only a drafter
says: that it is too long, that it repeats another, what is still to be done to it.
"""

from __future__ import annotations

import re

from awardcheck.text.patterns import regex

_PART = r"(?:bit|section|para|paragraph|answer|box|sentence|line|part|piece|ending|opening|intro|bullet|table)s?"
_MATTER = (
    r"(?:figures?|numbers?|quotes?|photos?|pictures?|logos?|stats?|data|charts?|graphs?|tables?|testimonials?|dates?"
    r"|names?|results?|wording|sources?|references?|bios?|case stud(?:y|ies)|stor(?:y|ies)|totals?|percentages?)"
)
_THIS_PIECE = (
    rf"(?:\b(?:this|that|the (?:first|last|second|next|whole|above)) {_PART}\b(?! of (?:the|our|a)\b)"
    rf"|\b(?:this|that|these|those) {_MATTER}\b|\b(?:the )?{_MATTER} (?:above|below|here)\b"
    rf"|\bthe {_PART} (?:above|below|on \w+)\b)"
)
_FAULTY = (
    r"(?:(?:far |much |still |way )?(?:too|a bit|a little|rather|quite|very|pretty|still) (?:\w+ )?"
    r"(?:long|short|wordy|weak|thin|vague|dull|dry|repetitive|clunky|clumsy|jargony|rough|negative|technical|messy)"
    r"|(?:from memory|made up|invented|(?:only |just )?a (?:rough )?guess|out of date|unfinished|missing"
    r"|last year['’]s|not (?:right|mine|signed off|checked|final|approved)|wrong|provisional for now)\b)"
)
_TO_DO = (
    r"(?:cut|trim\w*|short\w+|merg\w+|mov\w+|re-?wr\w+|check\w*|updat\w+|re-?word\w*|re-?do\w*|re-?phras\w+|tid\w+"
    r"|expand\w*"
    r"|delet\w+|drop\w*|finish\w*|confirm\w*|verif\w+|edit\w*|tighten\w*|beef\w* up|fill\w*|sort\w*|sourc\w+)"
)
_OF_THIS_PIECE = regex(
    rf"{_THIS_PIECE},? (?:(?:just|really|probably|still|also) )?(?:"
    rf"(?:is|are|was|were|seems?|feels?|looks?|reads?|sounds?|runs?)(?: still| all| really| just)? {_FAULTY}"
    r"|(?:is|are|seems?|feels?|looks?|reads?) (?:weak|thin|vague|dull|wordy|clunky|repetitive)\b"
    r"|(?:repeats?|duplicates?|overlaps?|contradicts?|says the same)\b"
    rf"|(?:needs?|wants?|could do with|ought to|should|must|has to|have to)\b[^.!?\n]{{0,30}}\b{_TO_DO}\b"
    r"|(?:does(?:n['’]t| not)|do(?:n['’]t| not)) (?:answer|fit|add up|read|belong|match|make sense|work here))",
    re.IGNORECASE,
)
# A thing that is still to come into the text.
_TO_COME = regex(
    rf"(?:^|[,;:(–—-] |\bsee (?:the )?)(?:(?:the|a|his|her|their|final|exact"
    rf"|full) ){{0,2}}(?:(?!to\b)[\w’'-]{{1,15}} )?"
    rf"(?:{_MATTER}|title|venue|role|spelling|amount|cost|details?)"
    r"(?: of [a-z][\w’' -]{2,40}? (?:is|are|still))?"
    r" (?:(?:is|are|still) )*to be (?:confirmed|advised|supplied|added|inserted|provided|checked"
    r"|verified)\b(?! by the\b)"
    r"|\b(?:para|paragraph|wording|text|bullets?|section|sentence) to (?:follow|come|be (?:added|written|supplied))\b"
    r"|\b(?:results|figures|data|quotes|stats|numbers|tables?|charts?) will be (?:added|inserted|supplied|filled in)"
    r" (?:here|later|when|once|as soon as|in due course)\b"
    r"|\b(?:we|i)(?: will|['’]ll) (?:add|insert|put|drop|include|update)\b[^.!?\n]{0,60}\bhere\b(?= once| when| after"
    r"|\W*$)"
    r"|(?:^|[,;:(–—-] )(?:still )?need to (?:get|check|ask|chase|confirm|find|obtain|seek)\b[^.!?\n]{0,40}\b(?:consent"
    rf"|permission|with|{_MATTER}|this|whether|if)\b"
    r"|\bbefore we (?:use|quote|include|publish) (?:this|him|her)\b",
    re.IGNORECASE,
)
_CUES_OF_WHAT_IS_TO_COME = ("to be ", "to follow", "to come", "will be ", "here", "need to ", "before we ")
# The drafter of himself, his orders to whoever comes next, and the marks by which colleagues part what is whose.
_WITHIN = regex(
    r"\b(?:i['’]?(?:ve| have)|we['’]?(?:ve| have)) (?:just )?(?:made (?:this|that|it|these) (?:\w+ )?up"
    r"|left (?:this|it) blank|left a (?:gap|blank|space) here)\b"
    rf"|\b(?:i|we)(?:['’]ve| have) (?:left|taken|moved|cut|kept|put) [^.!?\n]{{0,30}}\b{_PART}\b[^.!?\n]{{0,20}}"
    r" (?:out|in|here|for now)\b(?! of\b)"
    r"|\b(?:final|next|last) (?:version|draft) (?:to|will|should|must) (?:include|have|show|add|say)\b"
    r"|\bi (?:will|['’]?ll|shall|can|am going to|need to|must) (?:\w+ )?(?:write|finish|redo|rewrite|reword|draft"
    r"|fill in) (?:this|the rest)\b(?= bit| section| part| up\b| later| on| at| tomorrow|\W*$)"
    r"|\b(?:not sure|unsure|don['’]t think|do not think|doubt)(?: that| if| whether)? (?:this|that|it|we)"
    r" (?:answers|can (?:say|use|claim|quote) (?:this|that|it)|belongs|is what they (?:want|mean|ask))\b"
    r"|\b(?:i|we)(?:['’]ve| have) (?:put|used|typed|pasted|guessed|assumed|copied)"
    r" (?!(?:it|this|that|them) here\b)[^.!?\n]{0,30}\b(?:here|for now)\b"
    r"|\bdelete as (?:appropriate|applicable|necessary)\b|\bsee (?:my|(?-i:[A-Z])\w+['’]s) comments?\b"
    r"|\b(?:this|it|that)(?: bit| para\w*| sentence)? (?:\w+ )?(?:belongs?|goes|go|sits?|fits?) (?:better )?"
    r"under (?-i:[A-Z])"
    r"|\bwe (?:should|must|ought to|need to|could) (?:say|mention|add|include|explain|put)\b[^.!?\n]{0,40}\bhere\W*$"
    r"|\bevidence (?:to be attached|here)\b|\bhere,? (?:please|pls)\W*$"
    r"|\b(?:words?|bits?|text|sections?) (?:in|highlighted(?: in)?|marked(?: in)?)"
    r" (?:red|yellow|green|blue|bold|italics?)"
    r" (?:needs?|wants?|still|is|are) (?:check\w*|confirm\w*|mine|yours|to|still|finish\w*|updat\w*|work)\b"
    r"|\bnot for publication\b|\bi made (?:this|that|these) up\b"
    r"|\bsee (?-i:[A-Z])\w+['’]s (?:e-?mail|note|message|draft|version)\b",
    re.IGNORECASE,
)
# The same where only the beginning of a sentence says so: what to do to a piece, where it could stand, who is to go on.
_AT_THE_BEGINNING = regex(
    r"\W*(?:(?:i think |i['’]m sure )?(?:this|that) (?:repeats|duplicates|overlaps with) (?:what|the|our)\b"
    r"|(?:could|can) we (?:find|get|have|use) (?:an?|some) (?:better|shorter|stronger|different|newer)\b[^?\n]{0,30}\?"
    r"|(?:ignore|delete|strike|reword|rephrase|rewrite|expand on|merge|cut|shorten|tidy(?: up)?) (?:this|that|these)\b"
    r"|which [^?\n]{0,20}(?:should|shall|do) we (?:use|want|say|put|quote|go with)\b[^?\n]{0,20}\?"
    r"|(?:don['’]t think|do not think|not convinced|doubt) (?:that )?(?:we|this|it|that)\b"
    r"|(?:don['’]t|do not) (?:use|submit|send|publish|print|quote) (?:this|that|it|until|yet|without)\b"
    r"|update (?:this |these )?(?:after|once|when|with)\b"
    r"|check (?:that |if |whether )?(?:we|he|she|they|this|it)\b|still need\b"
    rf"|insert (?:[\w’'-]+ ){{0,5}}?{_MATTER}(?=\W*$| (?:of|from|for|about|here|showing|with)\b)"
    r"|(?:permission|consent|sign-?off|approval)(?: forms?)?(?: is| has)? (?:not (?:back|in|given|obtained|received"
    r"|been)\b|to be (?:sought|obtained|got))[^.!?\n]{0,30}\W*$"
    r"|over to (?-i:[A-Z])\w+\b|(?-i:[A-Z])\w+['’]s comment\b"
    r"|to be (?:written|completed|finished|added|supplied|filled in|drafted)"
    r" (?:once|when|after|as soon as|by)\b[^,.!?\n]{0,80}\W*$"
    r"|(?:is|are|was|were) (?:the |our |this )?£?\d[\d,.]*(?: ?%| per cent| \w+)? (?:right|correct|still right)\?"
    r"|where (?:did|does) (?:this|that|the) (?:\w+ )?(?:figure|number|quote|\d[\d,.]*%?) come from\?"
    r"|(?:are we allowed|have we got permission|do we have (?:permission|consent|a)) [^?\n]{0,80}\?"
    r"|(?:move|swap|get rid of|park|scrap|hold) (?:this|that|these|it)\b(?: bit| section| para\w*)?"
    r"(?= (?:to|under|up|down|with|into|for now|until)\b|\W*$)"
    r"|(?:don['’]t forget to|remember to|must|should) (?:mention|add|include|say|credit|explain|bring in)\b"
    r"|(?:mention|swap|move|include|name|reword)\b[^.!?\n]{0,40}\?\W*$"
    r"|needs? (?:(?:more|some|better|any) )?evidence\b"
    r"|highlighted (?:bits?|text|words?|sections?|parts?)\b|(?:comment|query) from [\w ]{1,20}:)",
    re.IGNORECASE,
)
# One of which each such sentence has.
_CUES = regex(
    r"(?i:this|that|these|those|above|below|here|to be|to follow|to come|to be|will be|need|version|repeats"
    r"|better|before we|\bi\b|['’]ve|sure"
    r"|update"
    r"|draft|delete|strike|word|ignore|comment|over to|use|come from|merge|mention|must|should|remember|forget|swap"
    r"|move|evidence|in red|in yellow|in green|in blue|publication|see |query|\?)"
)


def is_of_the_text(sentence: str) -> bool:
    """Whether a sentence speaks of the text that it stands in, to somebody who is still at work on it."""
    found = _AT_THE_BEGINNING.match(sentence) or _WITHIN.search(sentence) or _OF_THIS_PIECE.search(sentence)
    return bool((found or _is_to_come(sentence)) and _CUES.search(sentence))


def _is_to_come(sentence: str) -> bool:
    lower = sentence.casefold()
    return any(cue in lower for cue in _CUES_OF_WHAT_IS_TO_COME) and bool(_TO_COME.search(sentence))
