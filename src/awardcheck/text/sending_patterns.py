"""The words of which references to what is sent along with an entry are made, and the shapes that they take."""

from __future__ import annotations

import re

from awardcheck.text.patterns import regex

LABELLED = r"(?:appendix|annex|exhibit|attachment|enclosure)"
_DOCUMENT = (
    r"(?:documents?|documentation|evidence|materials?|information|files?|reports?|papers?|business case|spreadsheets?"
    r"|workbooks?|letters?|brochures?|booklets?|pdfs?)"
)
# What no box of a form can hold, so that it is sent beside it.
_SHOWN = (
    r"(?:slides|slide deck|infographics?|photos?|photographs?|pictures?|images|screenshots?|videos?|films?|clips?"
    r"|footage|animations?|podcasts?|recordings?|spreadsheets?)"
)
# What a work gives to people as well: a letter that is enclosed may be a patient's.
_GIVEN = (
    r"(?:posters?|leaflets?|pages?|sheets?|list|copy|copies|statements?|surveys?|examples?|schedules?|maps?|plans?)"
)
_STUDY = (
    r"(?:deck|presentation|(?:flow ?)?charts?|graphs?|tables?|dashboards?|diagrams?|timelines?|data ?sets?|data"
    r"|logic model|evaluations?|audits?|analys[ie]s|case (?:stud(?:y|ies)|files?)|testimonials?|endorsements?|costings?"
    r"|breakdowns?|results|minutes|figures|(?:cost|financial|economic) models?|protocols?|registers?|assessments?"
    r"|extracts?|terms of reference|contracts?|polic(?:y|ies))"
)
_THING = rf"(?:{_DOCUMENT}|slide|image|{_SHOWN}|{_STUDY}|{_GIVEN})"
_STUDY = rf"(?:{_DOCUMENT.replace('|letters?', '')}|{_SHOWN}|{_STUDY})"
_FIXED = r"(?:attached|enclosed|appended|annexed)"
_ADDED = rf"(?:{_FIXED}|uploaded|accompanying|supplementary|supplemental)"
_SENT = (
    rf"(?:{_FIXED}|uploaded|submitted|supplied|provided|included|added|sent(?: in)?|e-?mailed|filed|posted|put in"
    r"|popped(?: in)?)"
)
_SENDING = r"(?:attach|enclos|append|upload|submitt?|supply|provid|send|e-?mail|fil)(?:e|ing)?"
_ENTRY = (
    r"(?:(?:this|our|the|your) (?:\w+ )?(?:entry(?: form)?|submission|award application)"
    r"|(?:this|our) (?:\w+ )?(?:form|application|bid|nomination|statement))\b"
)
_READERS = r"(?:judges|the (?:judges|panel|judging panel|assessors|organisers|readers?)|readers)"
_TO_JUDGES = rf"(?:you|{_READERS}|the awards? (?:office|team|portal)|your (?:portal|office|system)|{_ENTRY})"
_MAY = r"(?:can|will|may|might) (?:also )?(?:(?:wish|want|like) to )?"
_DET = r"(?:the |our |an? |this |these |some |(?:one|some|any) of (?:the|our) )?"
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
_BUNDLE = r"(?:pack|bundle|file|folder|portfolio|dossier)"
_MATERIAL = (
    rf"(?:(?:{LABELLED}(?:es|s)?|appendices|(?:evidence|document|submission|judges['’]|zip|supplementary) {_BUNDLE}"
    rf"|{_BUNDLE} of (?:supporting )?(?:evidence|papers|documents)"
    rf"|supporting (?:{_BUNDLE}|{_DOCUMENT}|{_SHOWN}|charts?|graphs?|tables?)"
    rf"|{_ADDED} (?:[a-z-]+ )?{_THING})(?! ?[A-Z\d]\b|,? ?[:“\"'‘(\[]))"
)

_FRAGMENT_ENDS = r"(?=\s*(?:[.;,)]|$))"
# Behind "attached" and the like, what shows that it is to something of the work, and not to the entry.
_TO_ENTRY = rf"(?:{_TO_JUDGES}|support\b|full\b|evidence\b|(?:the |your )?(?:information|reference|interest|ease))"
_NOT_ELSEWHERE = rf"\b(?! (?:to|with|onto?|in|into|inside|by|at|for|around|under) (?!{_TO_ENTRY}))"
_WE_HAVE = r"\b(?:we|I)(?: have|['’]ve)(?: also)?"

_WITH_ENTRY = (
    rf"\b(?:{_SENT}|{_SENDING}|comes?|goes?|sits?|available)\b[^.;:]{{0,40}} (?:with|alongside|beside|together with"
    rf"|in support of|as part of) {_ENTRY}"
    rf"|\b(?:is|are) with {_ENTRY}|\b(?:found|shown|listed|given) at the (?:end|back|rear) of {_ENTRY}"
    rf"|\b(?:attached|appended|annexed|stapled|clipped|pinned) to {_ENTRY}|\baccompan(?:y|ies|ying) {_ENTRY}"
)

_SHAPES = (
    # "see the appendix", "please refer to the attached report"
    rf"\b{_SEE} {_DET}(?:[a-z]{{1,20}} )?{LABELLED}(?:es|s)?{_NO_LABEL}\b(?!e)",
    rf"\b(?:{_SEE}|in) {_DET}(?:appendices|annexes|attachments|enclosures)\b(?! ?(?:[A-Z]\b|\d))",
    rf"\(see {LABELLED}(?:es|s)?\)",
    rf"\b{_SEE} {_DET}(?:{_ADDED}|supporting) {_DOCUMENT}\b",
    rf"\b{_SEE} {_DET}{_MATERIAL}",
    rf"\b(?:point|direct|refer|invite) (?:you|{_READERS}) to (?:see |watch |read )?(?:the |our )"
    rf"(?:{_MATERIAL}|(?:[a-z]+ )?{_THING}\b)",
    rf"\b{_READERS} {_MAY}(?:find|see|watch|read|hear|view|study)\b[^.;]{{0,60}}"
    rf" (?:(?:in|on|at|among|from|with) {_DET}{_MATERIAL}|(?:at the (?:back|end|rear)|behind){_FRAGMENT_ENDS})",
    rf"\b{_READERS} {_MAY}(?:see|watch|read|hear|view|study) {_DET}{_MATERIAL}",
    rf"\byou(?:['’]ll| can| will| may) (?:also )?(?:see|hear|find|read|tell) (?:at once )?(?:from|in|on) (?:the|our)"
    rf" (?:[a-z]+ )?{_SHOWN}\b",
    rf"\b{_THING},? (?:which is |which are )?{_SENT} separately{_FRAGMENT_ENDS}",
    rf"\b(?:(?:the|our|an?|this) {_THING}) (?:attached|annexed|appended) to {_ENTRY}",
    rf"\b{_READERS} (?:is|are|may be|can be) (?:pointed|directed|referred|invited) to (?:see |watch |read )?{_DET}"
    rf"(?:{_MATERIAL}|{LABELLED}{_NO_LABEL}\b)",
    rf"\b{_THING}\b[^.;]{{0,20}} (?:you|the judges|the panel) have (?:been sent|been given|received)\b",
    rf"\b(?:the|our|these) {_FIXED} (?:{_THING} )?(?:{_SHOWS}|speaks?|says?)\b",
    rf"\b{_SEE} (?:the )?{_FIXED}(?:{_FRAGMENT_ENDS}| for (?:the|our|an?|more|full|further|all)\b)",
    rf"(?:^|[(,;:–—-] ?)(?:please )?see (?:the |our )?(?:slide )?(?:files?|slides|deck|films?|videos?|spreadsheet"
    rf"|photos|letters|reports?|evaluation|brochure|poster|pack){_FRAGMENT_ENDS}",
    rf"\b(?:see|refer(?: [a-z]+){{0,2}} to|turn to) {_DET}{_THING} (?:at the (?:back|end|rear)|behind){_FRAGMENT_ENDS}",
    r"\b(?:please find|pls find|find) (?:attached|enclosed)\b|(?-i:\bPFA\b)",
    r"(?:^|\(|[.;,–—-] )(?:please )?see (?:the |our )?evidence(?=[.;)]|$)",
    r"\b(?:please )?see (?:encl?|att)\b|\((?:encl?|att)\.?\)",
    # "the full data are in the appendix", "the evidence pack has the details", "as our slides show"
    rf"\b{_TOLD}\b[^.;]{{0,50}}\b(?:in|at|by|with|from|see|on) {_DET}{_MATERIAL}",
    rf"(?<!\bin )(?<!\bof )(?<!\bfrom )\b(?:the|our|an?|this|these) {_MATERIAL} {_SHOWS}\b",
    rf"\bas (?:the|our) (?:[a-z]+ )?{_SHOWN} {_SHOWS}\b",
    rf"\b(?<!was )(?<!were )(?:{_SEE}|(?:is|are) (?:in|on)) {_DET}separate {_THING}\b",
    rf"\b(?:pages?|pp?\.) ?\d[^.;]{{0,20}} (?:of|in) {_DET}{_MATERIAL}",
    rf"\b(?:is|are|forms?) (?:in|on|at|with|part of)(?: the (?:end|back|front|top) of)? {_DET}"
    rf"(?!supporting (?:file|document)\b){_MATERIAL}",
    # "the attached chart", "is attached", "(attached)", "we enclose a report", "the clip we have attached"
    rf"(?P<attribute>\b(?:the|our|this|these|those|your) (?:{_FIXED}|(?:accompanying|supplementary)"
    rf"(?! (?:films?|videos?))) (?:[a-z-]+ )?{_STUDY}\b)",
    rf"(?P<passive>\b{_THING}\b[^.;:!?]{{0,90}} (?:is|are|(?:has|have) been)(?: also| all| both| each| likewise| now)?"
    rf" {_FIXED}{_NOT_ELSEWHERE}|\b(?:is|are|(?:has|have) been) {_FIXED}(?: (?:below|herewith))?{_FRAGMENT_ENDS})",
    rf"\((?:please |see |source: ?){{0,2}}{_FIXED}(?: as [a-z ]+)?\)|: {_FIXED}[.;]?$",
    rf"\b(?:gone|goes|going|coming|comes|follows?)(?: in| to you)? (?:separately{_FRAGMENT_ENDS}|under separate cover)",
    rf"(?:^|\(|[–—;:-] )(?:(?!with )[a-z]+ ){{1,3}}{_FIXED}(?: herewith)?(?=[.;)]*\W*$|\))",
    rf"(?:^|\(|[–—;:] )(?:further |full )?(?:{_THING}|details) (?:supplied|provided|uploaded|included)"
    r"(?=[.;)]*\W*$|\))",
    rf"\b(?:in|on|from|see) (?:the|our) (?:[a-z-]+ )?{_THING} (?:{_FIXED}|supplied|submitted|uploaded|provided)"
    rf"{_FRAGMENT_ENDS}",
    rf"(?P<active>(?:\b(?:we|I) (?:attach|enclose|append|annex)\b|{_WE_HAVE} {_FIXED}\b)[^.;:]{{0,50}}\b{_THING}\b"
    rf"{_NOT_ELSEWHERE})",
    rf"{_WE_HAVE} {_SENT} (?:[a-z-]+ ){{1,4}}{_SHOWN}\b"
    r"(?! (?:to|in(?! which)|into|on|for|at|across|of (?:each|every))\b)",
    rf"\b{_THING},? (?<!the file )(?:(?:that|which) )?(?:we|I) (?:attach|enclose|append)\b",
    rf"\b{_THING},? (?:(?:that|which) )?(?:we|I)(?: have|['’]ve) (?:also )?(?:{_FIXED}|uploaded{_NOT_ELSEWHERE}"
    rf"|(?:included|supplied|submitted|put in|popped in|sent in)(?:{_FRAGMENT_ENDS}| that))",
    # "uploaded with this entry", "the film that accompanies our submission"
    _WITH_ENTRY,
    rf"\b{_THING}\b[^.;]{{0,20}} (?:behind|at the (?:back|rear) of) (?:this|the|our) (?:entry |award )?(?:form|sheet"
    r"|entry|submission|application)\b",
    rf"\b(?:this|our) (?:entry|submission|application) (?:includes|contains|comes with|is (?:accompanied|supported"
    rf"|backed) by) (?:the|our|an?|some|two|three|four|five|several|letters|photo\w*) ?"
    rf"(?:[a-z-]+ )?(?:{_THING}|from)\b",
    # "which we have sent separately", "under separate cover"
    rf"\b(?:we(?: have|['’]ve)?|is|are|be|been|being) (?:also )?{_SENT}(?: to {_TO_JUDGES}"
    rf"(?=[.,;]|$)|(?: to {_TO_JUDGES})? (?:separately{_FRAGMENT_ENDS}|under separate cover|by separate e-?mail"
    r"|as (?:an? )?separate (?:files?|documents?|attachments?)))",
    r"\boverleaf\b(?! (?:in|of) )|\bover ?page\b|\b(?:over the|on the next|on the following) page\b",
)
REFERENCE = regex("|".join(_SHAPES), re.IGNORECASE)
WITH_ENTRY = regex(_WITH_ENTRY, re.IGNORECASE)
