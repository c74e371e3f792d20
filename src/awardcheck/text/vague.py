"""Claims of success that nothing could confirm or refute: "significantly improved", "huge savings"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from awardcheck.text import Span, word_set
from awardcheck.text.patterns import regex
from awardcheck.text.sentences import sentences

_GREATLY = (
    r"(?:significantly|substantially|considerably|dramatically|greatly|hugely|massively|vastly|markedly|enormously"
    r"|drastically|tremendously|immeasurably|radically|noticeably|immensely|exponentially|much|far"
    r"|a (?:great deal|good deal|lot|world))"
)
_BETTER = (
    r"(?:improv(?:ed|es|ing)|reduc(?:ed|es|ing)|lowered|shortened|better|faster|quicker|shorter|fewer|happier|safer"
    r"|smoother|enhanced|enhances|strengthened|benefit(?:t?ed|s)?|transformed|boosted|eased|raised|lifted|freed up"
    r"|streamlined|successful|cheaper|more (?:efficient|effective|confident|satisfied|productive|resilient"
    r"|independent|engaged"
    r"|joined[- ]up|responsive))"
)
_GREAT = (
    r"(?:significant|substantial|considerable|dramatic|huge|massive|vast|enormous|tremendous|marked|remarkable|major"
    r"|real|great|incredible|immense|amazing|significantly|impressive|outstanding|fantastic|excellent|unprecedented)"
)
_GAIN = (
    r"(?:savings?|improvements?|reductions?|benefits?|efficienc(?:y|ies)|success(?:es)?|progress|gains?"
    r"|efficienc(?:y|ies)|results"
    r"|outcomes|decreases?|uplift|value for money|strides|cost[- ]savings?)"
)
_GREW = r"(?:increase|rise|fall|drop|growth|surge|leap|jump|decline|change|shift)"
_REACTION = (
    r"(?:impacts?|difference|improvements?|results?|outcomes?|response|reaction|feedback|savings?|benefits?|success"
    r"|change|effect|reception|comments|morale|satisfaction|engagement)"
)
_SUPERB = (
    r"(?:enormous|huge|massive|significant|substantial|amazing|overwhelming|outstanding|excellent|fantastic"
    r"|phenomenal|incredible|tremendous|positive|impressive|remarkable|dramatic|brilliant|superb|immense"
    r"|transformational|transformative|immeasurable|great|profound|astonishing|considerable|striking|spectacular"
    r"|exceptional)"
)
_VERY = (
    r"(?:overwhelmingly|extremely|hugely|universally|incredibly|exceptionally|very|highly|immensely|tremendously"
    r"|resoundingly|wildly|massively)"
)
_PLEASED = r"(?:positive|satisfied|happy|pleased|successful|popular|well[- ]received|beneficial|delighted|impressed)"
_CLAIM = regex(
    rf"\b(?:{_GREATLY} (?:[a-z]+ly )?{_BETTER}"
    rf"|(?:improved|reduced|fallen|dropped|benefit(?:t)?ed|enhanced|decreased|strengthened) "
    rf"(?:[a-z]{{2,12}} )?(?<!very )(?:significantly|substantially|considerably|dramatically|greatly|hugely|massively"
    r"|markedly|enormously|immeasurably|drastically)"
    r"|(?:satisfaction|morale|uptake|access|confidence|quality|wellbeing|engagement|awareness|efficiency|productivity"
    r"|retention|experience|outcomes)(?: [a-z]+){0,6}? (?:increased|risen|grown) (?:very )?"
    r"(?:significantly|substantially|considerably|dramatically|greatly|hugely|massively|markedly)"
    rf"|{_GREAT} (?:and (?:[a-z]+ ){{1,2}})?(?:[a-z-]{{2,15}} )?{_GAIN}"
    rf"|\b(?:an?|the|with|seen|saw) (?:truly |really )?{_GREAT} {_GREW} in"
    r"|(?:satisfaction|morale|uptake|access|confidence|quality|wellbeing|engagement|awareness|efficiency|productivity"
    r"|retention|experience|outcomes|numbers|referrals|trust)(?: [a-z]+){0,4}? (?:has |have )?"
    r"(?:soared|rocketed|plummeted|leapt|skyrocketed)(?! (?:from|to|by))"
    r"|resounding success|(?:great|huge|massive|real|runaway|triumphant) (?:success|triumph)"
    rf"|(?:had|made|making|makes) (?:an? |such an? )?(?:[a-z]+ly )?(?:and )?{_GREAT} (?:[a-z]+ )?"
    r"(?:impact|difference|change)"
    rf"|{_REACTION}\b[^.;:\n|]{{0,50}}?\b(?:has been|have been|was|were|is|are) "
    rf"(?:(?:[a-z]+ly|so|very|just|nothing short of) ){{0,2}}{_SUPERB}"
    rf"|{_VERY} {_PLEASED}(?! to\b)"
    r"|(?:has|have) (?:[a-z]+ly )?(?:transformed|revolutioni[sz]ed)|(?:transformed|changed) (?:[a-z]+ )?lives"
    r"|(?:has|have) been (?:[a-z]+ly )?(?:transformed|revolutioni[sz]ed)"
    r"|(?:improved|better|changed) (?:out of all|beyond(?: all)?) recognition|(?:impossible|hard) to overstate"
    r"|(?:cannot|can['’]t) be (?:overstated|exaggerated)"
    r"|(?:seen|been|brought|made|achieved|delivered|is|was) an? (?:real |true )?(?:step|sea)[- ]change"
    r"|(?:has|have) never been (?:higher|better|stronger|happier)|at an all-time high"
    r"|(?:virtually|practically|all but) eliminated"
    r"|(?:phenomenal|fantastic|overwhelming|tremendous|incredible|amazing|astonishing) (?:[a-z]+ )?"
    r"(?:response|reaction|feedback|reception|uptake|support)"
    r"|(?:had|made|been) (?:an? |such an? )?(?:truly |really )?(?:profound|huge|enormous|transformative|immense|massive"
    r"|tremendous) (?:and [a-z]+ )?(?:effect|impact|difference|influence)|(?:massive|huge|enormous) time-saver"
    r"|(?:through the roof|game[- ]chang(?:er|ing)|second to none|beyond measure"
    r"|exceeded (?:(?:all|everyone['’]s|everybody['’]s|our|all our) )?(?:wildest )?expectations"
    r"|lives have been (?:changed|transformed))"
    r")\b",
    re.IGNORECASE,
)
# A sentence without any of these makes no such claim, and needs no closer look.
_TRACES = word_set(
    """satisfaction significant substantial considerabl dramatic huge massive vast enormous tremendous marked remarkable
    major real great incredibl immens amazing impressive outstanding fantastic excellent unprecedented feedback impact
    response transformed much far very lives roof game beyond expectations second difference success
    overwhelming extremely universally exceptional highly wildly resounding drastic radical noticeabl
    exponential immeasurabl morale reception engagement brilliant superb phenomenal revolution astonishing
    profound positive soared recognition overstate all-time eliminated fantastic never more rocketed plummeted leapt
    overstated exaggerated step sea deal lot world striking spectacular"""
)
# Before a claim these make it a plan, a wish, a doubt or a question; or the claim is somebody's finding or no claim.
_UNCLAIMED = regex(
    r"\b(?:will|would|could|should|may|might|can|hop(?:e|es|ed|ing)|aim(?:s|ed|ing)?|intend\w*|plan(?:s|ned|ning)?"
    r"|expect\w*|want(?:s|ed)?|wish\w*|targets?|goals?|ambition|vision|potential\w*|if|whether|not|no|never|nothing"
    r"|nobody|no-one|hardly|love to|['’]d (?:love|like|prefer)"
    r"|nor|neither|without|need(?:s|ed)?|opportunit(?:y|ies)|designed to|set out to|seek\w*|need for|in order to|asked"
    r"|statistically|clinically|statistical|evidence (?:shows|suggests)|research|studies|nationally|"
    r"before (?:the|this|we|our)|review by|(?:was|were) having|found that such|such schemes)\b|n['’]t\b"
    r"|\b(?<!led )(?<!leads )(?<!leading )(?<!contributed )to $",
    re.IGNORECASE,
)
_QUOTED = regex(r"[“\"][^”\"\n]*$")


def vague_claims(text: str) -> list[tuple[Span, Span]]:
    """The sentences of `text` that claim a success in such words, each with the words."""
    return list(_found(text))


def _found(text: str) -> Iterator[tuple[Span, Span]]:
    for sentence in sentences(text):
        low = sentence.text.lower()
        claim = _CLAIM.search(sentence.text) if any(trace in low for trace in _TRACES) else None
        if claim is None or sentence.text.rstrip().endswith("?"):
            continue
        before = sentence.text[: claim.start()]
        if _UNCLAIMED.search(before[-120:]) or _QUOTED.search(before):
            continue
        yield sentence, Span(sentence.start + claim.start(), sentence.start + claim.end(), claim.group())
