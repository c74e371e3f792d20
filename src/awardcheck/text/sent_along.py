"""References to what is sent along with an entry, and whether they say to what they refer.

A reference is made of three things: a *thing* that can be sent (a chart, a film, letters), words that say it is *sent*
("enclosed", "uploaded with this entry", "under separate cover"), and words that send the reader there ("see", "shows",
"details are in"). What the work itself encloses, attaches or sends separately has the first two and not the third.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from awardcheck.text import Span, word_set
from awardcheck.text.patterns import compiled, regex
from awardcheck.text.sentences import sentences

LABELLED = r"(?:appendix|annex|exhibit|attachment|enclosure)"
_DOCUMENT = (
    r"(?:documents?|documentation|evidence|materials?|information|files?|reports?|papers?|business case|spreadsheets?"
    r"|workbooks?|letters?|brochures?|booklets?|pdfs?)"
)
_THING = (
    rf"(?:{_DOCUMENT}|slides?|deck|presentation|(?:flow ?)?charts?|graphs?|tables?|dashboards?|infographics?|diagrams?"
    r"|maps?|timelines?|data ?sets?|pages?|sheets?"
    r"|images?|screenshots?|pictures?|photos?|photographs?|posters?|leaflets?|videos?|films?|clips?|animations?|podcasts?|recordings?"
    r"|logic model|surveys?|evaluations?|audits?|analys[ie]s|case (?:stud(?:y|ies)|files?)|testimonials?|endorsements?"
    r"|statements?|costings?|breakdowns?|schedules?|examples?|results|minutes|list|copy|copies)"
)
_ADDED = r"(?:attached|enclosed|appended|annexed|uploaded|accompanying|supplementary|supplemental)"
_SENT = (
    r"(?:attached|enclosed|appended|annexed|uploaded|submitted|supplied|provided|included|sent|e-?mailed|filed|posted)"
)
_SENDING = r"(?:attach|enclos|append|upload|submitt?|supply|provid|send|e-?mail|fil)(?:e|ing)?"
_ENTRY = (
    r"(?:(?:this|our|the|your) (?:\w+ )?(?:entry(?: form)?|submission|award application)"
    r"|(?:this|our) (?:\w+ )?(?:form|application|bid|nomination|statement))\b"
)
_TO_JUDGES = rf"(?:you|the judges|the judging panel|the awards? (?:office|team)|{_ENTRY})"
_READERS = r"(?:judges|the (?:judges|panel|judging panel|assessors|readers?))"
_MAY = r"(?:can|will|may|might) (?:also )?(?:(?:wish|want|like) to )?"
_DET = r"(?:the |our |an? |this |these |some )?"
# Where a label follows, the thing is named: "Appendix B", "Annex 2", "appendix “Savings”", "attachment: audit.pdf".
_NO_LABEL = r"(?!(?:es|s)?,? ?(?:[A-Z]\b|\d|[ivx]{1,4}\b|[:“\"'‘(\[]|no\b|to (?:the|our|a)\b))"

_SEE = (
    r"(?:see|(?:plain|clear|evident|obvious|apparent) from"
    r"|refer to|reference to|turn to|consult|please find|as per|have a look at|look at"
    r"|(?:found|shown|seen|read|heard|set out|laid out|listed|given|told|detailed|documented|included|provided"
    r"|available|contained) (?:in|at|on|by|as|from)"
    r"|details? (?:is |are )?(?:in|at)|results (?:is |are )?(?:in|at)|evidence (?:is )?in|more (?:is )?in|reference in)"
)
# What a reference tells a reader to look for, who need not be told to look.
_TOLD = (
    r"(?:data|results?|details?|figures?|findings|evidence|breakdown|method\w*|analys[ie]s|information|account|costings?"
    r"|workings|calculations?|testimonials?|quotes|examples?|case stud(?:y|ies)|graphs?|charts?|tables?|more|rest|full"
    r"|list|further|proof)"
)
_SHOWS = (
    r"(?:ha(?:s|ve)|shows?|gives?|contains?|sets? out|holds?|provides?|explains?|includes?|demonstrates?|tells?"
    r"|illustrates?|compares?|summarises?|lists?|confirms?|records?|proves?|makes? (?:plain|clear))"
)
_MATERIAL = (
    rf"(?:(?:{LABELLED}(?:es|s)?|appendices|(?:evidence|document|submission|judges['’]) (?:pack|bundle|file|folder"
    rf"|portfolio)|supporting (?:{_DOCUMENT}|films?|videos?|clips?|slides?|photos?|charts?|graphs?|tables?)"
    rf"|{_ADDED} (?:[a-z-]+ )?{_THING})(?! ?[A-Z\d]\b|,? ?[:“\"'‘(\[]))"
)
_FRAGMENT_ENDS = r"(?=\s*(?:[.;,)]|$))"

_WITH_ENTRY = (
    rf"\b(?:{_SENT}|{_SENDING}|comes?|goes?|sits?)\b[^.;:]{{0,40}} (?:with|alongside|beside|together with|in support of"
    rf"|as part of) {_ENTRY}"
    rf"|\b(?:attached|appended|annexed|stapled|clipped|pinned) to {_ENTRY}|\baccompan(?:y|ies|ying) {_ENTRY}"
)

_SHAPES = (
    # "see the appendix", "please refer to the attached report"
    rf"\b{_SEE} {_DET}(?:[a-z]{{1,20}} )?{LABELLED}(?:es|s)?{_NO_LABEL}\b(?!e)",
    rf"\b(?:{_SEE}|in) (?:the |our |an? )?appendices(?! ?(?:[A-Z]\b|\d))",
    r"\b(?:in|see) the (?:annexes|attachments)\b(?! ?(?:[A-Z]\b|\d))",
    rf"\(see {LABELLED}(?:es|s)?\)",
    rf"\b{_SEE} {_DET}(?:{_ADDED}|supporting) {_DOCUMENT}\b",
    rf"\bin the (?:attached|enclosed|appended) {_DOCUMENT}\b",
    rf"\b{_SEE} {_DET}{_MATERIAL}",
    rf"\b(?:point|direct|refer|invite) (?:you|the (?:judges|panel|judging panel)) to (?:see |watch |read )?"
    rf"(?:the |our )(?:[a-z]+ )?{_THING}\b",
    rf"\b{_READERS} {_MAY}(?:find|see|watch|read|hear|view|study)\b[^.;]{{0,60}}"
    rf" (?:in|on|at|among|from|with) {_DET}{_MATERIAL}",
    rf"\b{_READERS} {_MAY}(?:see|watch|read|hear|view|study) {_DET}{_MATERIAL}",
    rf"\b{_READERS} (?:is|are|may be|can be) (?:pointed|directed|referred|invited) to (?:see |watch |read )?{_DET}"
    rf"(?:{_MATERIAL}|{LABELLED}{_NO_LABEL}\b)",
    rf"\b{_THING}\b[^.;]{{0,20}} (?:you|the judges|the panel) have (?:been sent|been given|received)\b",
    rf"\b(?:the|our) (?:attached|enclosed|appended) {_SHOWS}\b",
    rf"\b{_SEE} (?:the )?(?:attached|enclosed|appended){_FRAGMENT_ENDS}",
    rf"(?:^|[(,;:–—-] ?)(?:please )?see (?:the |our )?(?:slide )?(?:files?|slides|deck|films?|videos?|spreadsheet"
    rf"|photos|letters|reports?|evaluation|brochure|poster|pack){_FRAGMENT_ENDS}",
    rf"\b(?:see|refer(?: [a-z]+){{0,2}} to|turn to) {_DET}{_THING} (?:at the (?:back|end|rear)|behind){_FRAGMENT_ENDS}",
    r"\b(?:please find|pls find|find) (?:attached|enclosed)\b|(?-i:\bPFA\b)",
    r"(?:^|\(|[.;,–—-] )(?:please )?see (?:the |our )?evidence(?=[.;)]|$)",
    r"\b(?:please )?see (?:encl?|att)\b|\((?:encl?|att)\.?\)",
    r"\((?:please |see |source: ?){0,2}(?:attached|enclosed|appended)\)",
    r"(?:^|\(|[–—;:-] )(?:(?!with )[a-z]+ ){1,3}(?:attached|enclosed|appended)(?: herewith)?(?=[.;)]*\W*$|\))",
    rf"(?:^|\(|[–—;:] )(?:further |full )?(?:{_THING}|details) (?:supplied|provided|uploaded|included)"
    r"(?=[.;)]*\W*$|\))",
    # "the full data are in the appendix", "the evidence pack has the details"
    rf"\b{_TOLD}\b[^.;]{{0,50}}\b(?:in|at|by|with|from|see|on) {_DET}{_MATERIAL}",
    rf"(?<!\bin )(?<!\bof )(?<!\bfrom )\b(?:the|our|an?|this|these) {_MATERIAL} {_SHOWS}\b",
    rf"\b(?<!was )(?<!were )(?:{_SEE}|(?:is|are) (?:in|on)) {_DET}separate {_THING}\b",
    rf"\b(?:is|are) (?:in|on|at|with)(?: the (?:end|back|front|top) of)? {_DET}"
    rf"(?!supporting (?:file|document)\b){_MATERIAL}",
    # "is attached", "we enclose a report", "the clip we have attached"
    rf"\b(?:is|are|(?:has|have) been) (?:attached|enclosed|appended|annexed)(?: (?:below|herewith|as evidence"
    rf"|for (?:information|reference|ease)))?{_FRAGMENT_ENDS}",
    rf"\b{_THING} (?:is|are|(?:has|have) been) (?:attached|enclosed|appended|annexed)\b(?! (?:in|on|by|at)\b"
    rf"|\ (?:to|with) (?!{_ENTRY}))",
    rf"\b{_THING} (?:that |which )?we(?: have|['’]ve) (?:included|supplied|submitted){_FRAGMENT_ENDS}",
    rf"\b[Ww]e (?:attach|enclose|append) {_DET}[a-z ]{{0,30}}{_THING}\b",
    rf"\b{_THING} (?<!the file )(?:that |which )we (?:attach|enclose|append)\b",
    rf"\b{_THING} (?:that |which )?we(?: have|['’]ve) (?:attached|enclosed|appended|uploaded)\b(?! (?:on|onto|in)"
    rf"|\ to\ (?!{_TO_JUDGES}))",
    rf"\bwe(?: have|['’]ve) (?:also )?(?:attached|enclosed|appended) {_DET}(?:[a-z-]+ ){{0,3}}{_THING}\b(?! to)",
    # "uploaded with this entry", "the film that accompanies our submission"
    _WITH_ENTRY,
    rf"\b{_THING}\b[^.;]{{0,20}} (?:behind|at the (?:back|rear) of) (?:this|the|our) (?:entry |award )?(?:form|sheet"
    r"|entry|submission|application)\b",
    rf"\b(?:this|our) (?:entry|submission|application) (?:includes|contains|comes with|is (?:accompanied|supported"
    rf"|backed) by) (?:the|our|an?|some|two|three|four|five|several|letters|photo\w*) ?"
    rf"(?:[a-z-]+ )?(?:{_THING}|from)\b",
    # "which we have sent separately", "under separate cover"
    rf"\b(?:we(?: have|['’]ve)?|is|are|be|been|being) (?:also )?{_SENT}(?: to {_TO_JUDGES})?"
    rf" (?:separately{_FRAGMENT_ENDS}|under separate cover|by separate e-?mail"
    r"|as (?:an? )?separate (?:files?|documents?|attachments?))",
    r"\boverleaf\b(?! (?:in|of) )|\bover ?page\b|\b(?:over the|on the next|on the following) page\b",
)
_REFERENCE = regex("|".join(_SHAPES), re.IGNORECASE)
_STEMS = word_set(
    "append annex attach enclos exhibit accompan supporting overleaf page pack bundle evidence see refer turn"
    " look separate supplement pfa encl enc. enc) att. att) entry submission form application nomination bid statement"
    " supplied provided upload included panel judges sent"
)

# What names a document or a place in it: a page, a title, a file.
_NAMES = regex(
    r"\b(?:p(?:p|ages?)?\.? ?\d|page|section|slide|tab)\b|[“\"‘]|\.(?:pdf|docx?|pptx?|xlsx?)\b|:\s"
    r"|(?<=[a-z,] )[A-Z][a-z]|(?<![£\d.,])\d(?![\d.,]*(?:%| per ?cent\b))"
)
_TITLE_AHEAD = regex(
    r"(?<=[a-z] )[A-Z][a-z]+ [A-Z][a-z]+(?: [A-Z\d][\w-]*)*,? (?:\(.{0,20}\),? )?(?:is |are )?$|[”\"’],? (?:is )?$",
)
# What names it within the reference or ahead of it: "Figure 1, in the supporting file".
_LABELLED_THING = regex(
    r"\.(?:pdf|docx?|pptx?|xlsx?|mp4|mov|zip)\b|\b(?i:page|figure|fig\.?|table|chart|item|tab|slide|section) \d"
)
# Behind the end of the reference's clause nothing names any more, unless it is a title in apposition.
_CLAUSE_ENDS = regex(r";|,(?! (?:pp?\. ?\d|page|item|slide|tab|section|\d|(?:[a-z]+ )?[“\"‘]|[A-Z]\w+ [A-Z]))|\)\s")


def references(text: str) -> Iterator[Span]:
    """Sentences that send the reader to supporting material."""
    return (sentence for _, sentence, _ in _found(text))


def unnamed_references(text: str) -> Iterator[tuple[Span, str]]:
    """Those that do not say to which, or where in it, each with the clause that sends the reader there."""
    for before, sentence, found in _found(text):
        ahead = sentence.text[: found.start()]
        same = before if _OF_THE_SAME.match(sentence.text) else ""
        if not _is_named(ahead, f"{same} {found.group()}", sentence.text[found.end() :]):
            yield sentence, _clause(sentence.text[: found.end()])


def _found(text: str) -> Iterator[tuple[str, Span, re.Match[str]]]:
    """References, each with its sentence and the one before, unless the next one names what they are to."""
    lower = text.lower()
    if not any(stem in lower for stem in _STEMS):
        return
    found = list(sentences(text))
    for nth, sentence in enumerate(found):
        reference = _REFERENCE.search(sentence.text)
        behind = found[nth + 1].text if nth + 1 < len(found) else ""
        if reference and not _FIRST_OF_THEM.match(behind) and not _OTHERS.search(sentence.text[: reference.start()]):
            yield found[nth - 1].text if nth else "", sentence, reference


# "It is attached" speaks of what the sentence before named; "Three files are attached. File 1 is ..." names it behind.
_OF_THE_SAME = regex(r"(?:it|this|these|they|both|all|that|those)\b", re.IGNORECASE)
# Those whom the work, and not the entry, sends somewhere: "patients were asked to see the enclosed map".
_OTHERS = regex(
    r"\b(?:patients|people|families|residents|carers|callers|visitors|parents|tenants|staff|nurses|crews|they|he|she)"
    r" (?:(?:is|are|was|were|being) (?:asked|told|invited|urged|advised|reminded) to |(?:can"
    r"|could|must|should|had to) )$",
    re.IGNORECASE,
)
_FIRST_OF_THEM = regex(rf"(?:the )?first\b|(?:{LABELLED}|file|document|paper) (?:[A-Z]|1|one)\b", re.IGNORECASE)


def _is_named(ahead: str, reference: str, behind: str) -> bool:
    """ "Full results are on page 3 of the supporting document", "audit.pdf, attached"."""
    return bool(
        _NAMES.search(_CLAUSE_ENDS.split(behind, 1)[0])
        or _TITLE_AHEAD.search(ahead)
        or _LABELLED_THING.search(ahead + reference)
        or _TITLE.search(reference)
    )


_TITLE = regex(r"[“\"‘][A-Z]|(?<=is )[“\"‘]")


def _clause(sentence: str) -> str:
    """The last clause, in which the thing is told that a reference is to."""
    return _CLAUSE_ENDS.split(sentence)[-1]


_FILES = regex(
    r"\b(?P<number>\d{1,2}|two|three|four|five|six|seven|eight|nine|ten) (?:(?!case )[a-z]+ ){0,2}(?:files|documents"
    r"|pdfs|attachments|uploads|enclosures|presentations)\b",
    re.IGNORECASE,
)
_NUMBERS = ("nil", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")


def files_sent(text: str) -> int:
    """How many files a text says are sent with the entry, where it gives their number: "We upload three documents"."""
    told = [
        found["number"].lower()
        for sentence in sentences(text)
        for found in _FILES.finditer(sentence.text)
        if compiled(_WITH_ENTRY, re.IGNORECASE).search(sentence.text)
    ]
    return max((int(n) if n.isdigit() else _NUMBERS.index(n) for n in told), default=0)
