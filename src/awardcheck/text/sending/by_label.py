"""References to an exhibit by its label alone, "(Annex B)", and those to what another text has."""

from __future__ import annotations

import re

from awardcheck.text.exhibits import LABELLED, SHORT
from awardcheck.text.patterns import regex

# "its Annex C", "Appendix 2 of the contract": what another text has.
_ANOTHERS = regex(
    rf"(?:\b(?:its|their|whose|[a-z]+['’]s) {LABELLED} (?:[A-Z]|\d{{1,2}})\b"
    rf"|(?-i:(?:[A-Z][\w’'-]+ (?:(?:of|for|and|the|on|in) ){{0,2}}){{2}}(?:[A-Z][\w’'-]+|(?:19|20)\d\d)),? "
    rf"{LABELLED} (?:[A-Z]|\d{{1,2}})\b"  # of a title of several words, or of a year
    rf"|(?-i:\b[A-Z][a-z]+(?: and [A-Z][a-z]+| et al\.?)?,?) \(?(?:19|20)\d\d,? {LABELLED} (?:[A-Z]|\d{{1,2}})\b"
    rf"|\b(?:website|web site|intranet),? (?:at|in|as) {LABELLED} (?:[A-Z]|\d{{1,2}})\b"
    rf"|\b(?:schedule|clause|chapter|volume) \w{{1,3}},? {LABELLED} (?:[A-Z]|\d{{1,2}})\b"
    r"|(?:^|[.] )(?:it|the (?:[a-z]+ ){0,3}(?:procedure|policy|protocol|contract|agreement|guidance|specification"
    r"|memorandum)) (?:defines|sets|lists|has|contains|requires|allocates|provides|gives|describes|says) [^.]{0,250}"
    rf"\b{LABELLED} (?:[A-Z]|\d{{1,2}})\b"
    rf"|\bby (?-i:[A-Z])[^(),.;]{{3,40}}, {LABELLED} (?:[A-Z]|\d{{1,2}})\b"  # of an author
    rf"|{LABELLED} (?:[A-Z]|\d{{1,2}}),? (?:of|to|in|from) (?!(?:this|our|the) (?:entry|submission|support\w*)\b)\w)",
    re.IGNORECASE,
)
_BY_LABEL = regex(
    rf"\b(?:{LABELLED}|{SHORT}|(?<=see )annexe|(?<=\()annexe) (?:[A-Z]|\d{{1,2}})\b(?![.,]\d)", re.IGNORECASE
)
# What says there and then what bears the label: "Annex B, the letter of the fire service", "(Annex B, burns audit)",
# "the letter of the fire service, attached as Annex B", "the audit by Hale and Sons (Annex B)".
_ONE = rf"{LABELLED} (?:[A-Z]|\d{{1,2}})"
_PAPER = (
    r"(?:reports?|reviews?|evaluations?|audits?|letters?|surveys?|stud(?:y|ies)|minutes|analys[ie]s|assessments?|plans?"
    r"|strateg(?:y|ies)|cases?|articles?|papers?|statements?|protocols?|policy|agreements?|accounts|charts?|graphs?"
    r"|tables?|maps?|leaflets?|presentations?|films?|videos?|data|results|figures|summary|testimonials?)"
)
_WHOSE = r"(?:by|from|of) (?:the |our )?(?:[a-z-]+ ){0,3}?(?-i:[A-Z][\w’'-]+|(?:19|20)\d\d)"
_ENTITLED = regex(
    rf"\b{_ONE}: (?-i:[A-Z])[a-z]{{2}}"  # "Workings are in Appendix B: Desk costings"
    rf"|\b{_ONE},? (?:which is |is |being )?(?:the|our|an?) (?:[\w’'-]+ ){{0,5}}?{_PAPER}\b"
    rf"|\(\W?(?:see )?{_ONE}[,:;] (?!pp?\b|pages?\b|section|table|figure|chart|para|see\b|and\b|or\b|\d)"
    r"[\w’'-]+ [^()]{3,}\)"
    rf"|\b{_ONE} \((?!pp?\b|pages?\b|section|table|figure|see\b|\d)[\w’'-]+ [^()]{{3,}}\)"
    rf"|\b(?:letter from (?:the|our)\b|{_PAPER} {_WHOSE})[^.;:()]{{0,50}} \((?:see )?{_ONE}\b"
    rf"|\b(?:reports?|papers?|letters?|agreements?|forms?|sheets?|minutes|leaflets?|protocols?|polic(?:y|ies)|toolkits?)"
    rf" (?:is|are) (?:in |at )?{_ONE}\b|\b(?:is|are|was|were) written up in {_ONE}\b"
    rf"|\b(?:toolkit|guide|handbook|template|manual|booklet|leaflet|poster|film)s? \((?:see )?{_ONE}\b"
    rf"|\b{_PAPER}\b[^.;:()]{{0,60}}[ ,]"
    rf"(?:attached|enclosed|included|appended|sent|reproduced|supplied|provided)(?: here)? as {_ONE}\b",
    re.IGNORECASE,
)
_LABEL_FIRST = regex(rf"\W*{LABELLED} (?:[A-Z]|\d{{1,2}})(?: ?[:.,)|–—-]|$)", re.IGNORECASE)


def refers_by_label(sentence: str) -> bool:
    """Whether a sentence refers to an exhibit by its label, as to one that the reader has: "(Annex B)"."""
    return bool(_BY_LABEL.search(sentence)) and not _ANOTHERS.search(sentence)


def says_what_is_labelled(sentence: str) -> bool:
    """Whether a reference by a label says at once what bears it: "Annex B, the letter of the fire service"."""
    return bool(_ENTITLED.search(sentence))


def is_label_first(line: str) -> bool:
    """Whether a line says what bears a label: "Annex B: letter of the fire service"."""
    return bool(_LABEL_FIRST.match(line))
