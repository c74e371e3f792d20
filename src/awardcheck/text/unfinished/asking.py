"""Sentences by which writers of a draft ask each other for something, or tell what is still to be done to it.

They are short, and lack what each sentence of an entry has: somebody who did something. Instead they have a *piece* of
the draft and what is still to be done to it, in whatever words.
"""

from __future__ import annotations

import re

from awardcheck.text.patterns import regex
from awardcheck.text.unfinished.asking_words import row

_LONGEST = 160
_END = r"(?=[.?,;:)(-]|$)"
_STOP = r"[.?!)]{0,3}$"
_WHO = "(?:d?[NIO][NIO']{0,2}w?)"
_SHAPES = (
    # Somebody is asked, thinks, or is to do something
    rf"{_WHO}[,:-]?\+(?:[TUEFCJ]|{_STOP})",  # "Tom please add", "Tom pls"
    rf"[NI](?:[,-]w{{0,2}})?tW{_STOP}|N(?:b|-w)P{_STOP}",  # "Tom, over to you", "Tom's bit", "Tom - your bit"
    rf"Wt[TUE][^v]{{0,3}}[MP][^v]{{0,6}}{_STOP}|WDt[TUE]w?H[MP]",  # "Someone to write a line"
    r"[NI]:S?[mu]WS?[TUEC][^?]{0,8}[HMP][^?]{0,4}\?",  # "MS: can we claim this?"
    r"I:W[w']{0,2}[TUE][HP]",  # "AK: I'd cut this"
    rf"{_WHO}k(?:Hb)?d?w?9",  # "Tom thinks it's 40", "Raj says 44"
    rf"{_WHO}bg(?:{_STOP}|d?w{{0,2}}[MPH])",  # "Tom is checking"
    rf"{_WHO}t[TUEC](?:[HMP]|{_STOP})",  # "Finance to sign this off"
    rf"[CF]w?f?{_WHO}{_STOP}|C{_WHO}(?:f|q|tT)[^v]{{0,12}}(?:[-;(]|{_STOP})",  # "Ask Tom for it"
    rf"VqW?{_WHO}[TUkhw]{{1,2}}{_STOP}|VqW[mu]",  # "See what HR say", "See if you can get it"
    rf"[^v]{{1,9}}[:-](?:C|Tf){_WHO}{_STOP}",  # "Cost: ask Tom"
    r"B(?:t\w|b\w)?:\+?(?:[TUEFJ]|[dw]{0,2}P)|Bt[NwB]:",  # "Comment: reword", "Note to Sam: cut this"
    # What is to be done, without anybody who does it
    rf"S?E(?:[wdHMPf]{{0,4}}){_STOP}",  # "Reword this", "Expand?"
    rf"S?uS?[TUEF][^v]{{0,14}}{_STOP}",  # "Will check on Monday", "Must mention the choir"
    rf"(?:[dH][MP]|H)?S?D(?:[dw]{{0,2}}[MP]|[gE]|tS?[TUEF])[^v]{{0,10}}{_STOP}",  # "Need to lose 12"
    rf"[mu]wf[dw]{{0,3}}[MP][^v]{{0,4}}{_STOP}",  # "Could do with a better ending"
    r"[TUE]H[dqf]",  # "Describe here how it began"
    rf"S?xS?r(?:f?[HMPqd]|t|S)?[^v,]{{0,8}}{_STOP}",  # "Not sure about this figure", "Not yet approved"
    rf"S?a(?:f|twf)?[^v]{{0,3}}[NIOMHr][^v]{{0,6}}{_STOP}",  # "Still waiting to hear from the council"
    rf"(?:[TU]|J|SW?[TUE])[wfd]{{0,3}}[MP][^v]{{0,8}}H{_STOP}",  # "Add something about the choir here"
    rf"J[dw]{{0,2}}[MPTU]f[^v]{{0,6}}{_STOP}|Jf?[dw]{{0,2}}[MP]",  # "Insert quote from the patient"
    rf"[TUK]?Ft?Hl?{_STOP}|[FTUE]l{_STOP}",  # "Come back to this later", "Finish this"
    rf"[dSr]{{0,2}}w{{0,2}}[MP](?:w?|fw{{0,3}})S?n(?!t)[^v]{{0,10}}{_STOP}",  # "More detail needed here"
    rf"[dS]{{0,2}}w{{0,2}}[MP]t[TUEFCJK]{_STOP}",  # "Caption to come"
    rf"[dS]{{0,2}}w{{0,2}}[MP]f[^vhb,]{{1,5}}tK(?:f[^v]{{0,6}})?{_STOP}",  # "Para on the lift to come from Estates"
    r"[TUE][dw]{1,3}fH",  # "Cut half of this"
    r"b[^?]{0,6}[MP]Wm[^?]{0,4}\?",  # "Is there a newer figure we can use?"
    rf"[^vhb,]{{0,5}}tbp(?:{_STOP}|[fqw-][^v]{{0,12}}{_STOP})",  # "Findings to be inserted once they are out"
    rf"[MP]w?f[^v]{{0,4}}H(?:{_STOP}|,w)|[MP]Hf[^v]{{0,4}}{_STOP}",  # "Something about cost here"
    rf"[^v]{{0,6}}[MP][^v]{{0,3}},[TUE]{_STOP}",  # "Old figure, replace"
    rf"[^v]{{1,12}}-S?[TUE]H?{_STOP}",  # "Out of date - update"
    # Questions about the piece at hand
    r"b[HdM]{1,3}[^?v]{0,4}r[^?v]{0,6}\?|bH9(?:w9)?w?\?",  # "Is this figure audited?", "Is it 14 or 15?"
    r"bd9[^?]{0,8}\?",  # "Is the 12% before or after?"
    r"qbHf\?",  # "Where is this from?"
    r"Tx[wTU](?:H|S)",  # "Do not submit this"
)
_ASKS = regex("|".join(f"^(?:{shape})" for shape in _SHAPES))
# Behind a dash or a bracket a note may begin anew; behind a comma only one who will do something does.
_AGAIN = regex(
    rf"[-;](?:{_WHO}h[H]|D(?:t[TUEF]|[dw]{{0,2}}[MP])|uS?[TUE]|xS?r|{_WHO}t[TUE][HMP])|,S?uS?[TUE](?:fl|l|{_STOP})"
    rf"|:S?a(?:{_STOP}|tw|f)|:a{_STOP}"  # "Consent: still waiting for it"
    r"|-S?U(?![,w])|xHS|\+mW"  # "it's not here yet", "please can everyone check"
    r"|cD[dw]{0,2}M|NuS?[TUEP][dH]P"  # "but need numbers for it", "Ann will write this section"
)


# What stands alone where a text is still to come, or a text that is not the last one.
_STANDS_IN = regex(
    r"\W*(?:(?:holding|dummy|sample|enter|placeholder|temporary|filler) (?:text|copy|words|para\w*)|placeholder|tk"
    r"|unfinished|incomplete|not finished|(?:first|second|rough|working|early) draft|draft (?:only|text|answer)"
    r"|(?-i:DRAFT)"
    r"|(?:draft )?v(?:ersion)? ?\d(?:\.\d)?(?: draft)?|final final|needs work|say more"
    r"|over (?:the )?limit|too (?:long|short|wordy|vague|many words)|blah(?: blah)+"
    r"|(?:same )?as (?:per |in )?last year\S*(?: \w+){0,2}|(?:as )?per (?-i:[A-Z])\w+"
    r"(?:['’]s (?:e-?mail|note|draft)[\w ]{0,20})?"
    r"|(?:something|stuff|a bit|bit) (?:about|on) [\w ]{2,30}|(?:hi|hello) (?:all|both|team|everyone)\b.{0,60}"
    r"|subject to (?:confirmation|approval|sign-?off|audit|checking)(?: (?:by|from|with) [\w ]{2,20})?)\W*",
    re.IGNORECASE,
)


def asks(sentence: str) -> bool:
    """Whether a sentence asks a colleague for something, or says what is still to be done to the draft."""
    if len(sentence) > _LONGEST:
        return False
    told = row(sentence).lstrip("-.;\"'(")
    return bool(_ASKS.search(told) or _AGAIN.search(told))


def stands_in(sentence: str) -> bool:
    """Whether a sentence stands where another is still to come, or says that the text is not the last one."""
    return len(sentence) <= _LONGEST and bool(_STANDS_IN.fullmatch(sentence))
