"""Names, dates, times, addresses and references that are written with digits: none of them counts anything."""

from __future__ import annotations

from awardcheck.text import word_set

_MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?"
    r"|Nov(?:ember)?|Dec(?:ember)?)"
)
_DAY = r"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?"
_YEAR = r"(?:19[3-9]\d|20[0-4]\d)"

# Words that make the number behind them a name: "Section 75", "Band 8a", "Phases 1 and 2".
NAMING = word_set(
    """section sections band bands level levels phase phases ward wards type types stage stages tier tiers grade grades
    category categories figure figures fig figs table tables appendix appendices annex annexes annexe page pages pp p
    cohort cohorts wave waves version versions release schedule schedules regulation regulations article articles
    chapter chapters room rooms part parts step steps objective objectives theme themes recommendation
    recommendations priority day week weeks year month windows minute ref reference class junction domain standard
    standards strand strands workstream workstreams pillar pillars criterion question slide para paragraph paragraphs
    box footnote zone gate platform studio channel radio bbc dial number item exhibit sprint interview
    interviewee participant respondent pc tab extension flat risk cycle lot bay theatre clause
    volume tranche generation attachment horizon horizons"""
)
# These do so only with a capital: "Round 2", but "we went round 31 homes".
NAMING_IF_CAPITAL = word_set(
    "Round Line Core Plan Team Block Site Target Unit Model Option Act No Nos ISO IEC BS CE NHS FTSE Route Floor "
    "Building Agenda Order Rule Group Evidence Key Goal Gen Radio T Q C R "
    "Client Patient Case Speaker Card Learner Ticket"
)
# No name is made of what says how long something takes: "in standard 7.5-hour shifts".
NUMBERED = (
    r"\b(?P<word>[A-Za-z]{1,16}+)\.? ?(?:no\.? ?)?(?P<number>\d{1,5}(?:\.\d{1,2}){0,2}+[a-z]?"
    r"(?:(?:, ?(?!\d{3}\b)| ?(?:and|or|to|&|/|-|–) ?)\d{1,3}[a-z]?){0,3})\b(?! ?%|,\d|-(?:hour|minute)\b)"
)
ADDRESS = "e-mail address or handle"
NAMES: tuple[tuple[str, str], ...] = (
    (
        "contact",
        r"\b0\d{2,4}[ -]?\d{3,4}[ -]?\d{3,4}\b|\+44[\d ()]{8,14}|https?://\S{1,300}|\bwww\.\S{1,200}"
        r"|\b\d{3}[-.]\d{3}[-.]\d{4}\b"
        r"|\b(?:[Cc]all|[Pp]hone|[Rr]ing|[Tt]el(?:ephone)?|[Cc]ontact)\b[\w :]{0,12}\(?\d[\d -]{4,14}\d\b",
    ),
    (
        "register",
        r"\b(?:[Cc]harity|[Cc]ompany|[Rr]eg(?:istered|istration)?\.?) (?:[Rr]eg|[Nn]o|[Nn]umber)\.?:? ?\d{5,8}\b",
    ),
    (ADDRESS, r"[\w.+-]{1,64}@[\w.-]{1,100}|@\w{1,30}"),
    ("postcode", r"\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b"),
    (
        "reference",
        r"\b[A-Z]{1,5}/\d{1,4}(?:/\d{1,6})?\b|\[\d{1,3}(?:[,–-] ?\d{1,3}){0,4}\]"
        r"|\([A-Z][^()\n]{0,60}(?:19|20)\d\d[a-z]?\)",
    ),
    (
        "date",
        rf"\b{_DAY}(?: ?(?:and|to|-|–) ?{_DAY})? (?:of )?{_MONTH}\b(?:,? {_YEAR})?"
        rf"|\b{_MONTH} {_DAY}\b(?![,.]?\d)(?! ?%)(?:(?=,? {_YEAR})|(?=[.)]|$| to | and ))",
    ),
    (
        "numeric date",
        r"\b\d{1,2}(?:/\d{1,2}/|\.\d{1,2}\.)(?:\d{4}|\d{2})\b|\b\d{4}-\d{2}-\d{2}\b"
        r"|(?<![\d.])\b[0-3]?\d/(?:0?[1-46-9]|1[12])\b(?! ?%)",  # by ten and by five is a mark: "9/10"
    ),
    ("financial year", rf"\b{_YEAR} ?[/–-] ?(?:\d{{4}}|\d{{2}})\b(?!%)|\bFY ?\d{{2}}(?:[/-]\d{{2}})?\b"),
    (
        "year",
        rf"\b(?:[Ss]ince|[Ii]n|of|[Ff]ounded) 1[789]\d\d\b(?=[,.;) ](?! [a-z]+s\b))|\b1[5-8]\d0s\b"
        rf"|(?<![£€$.,\d]){_YEAR}s?\b(?![%,]\d|%)"
        rf"|\b{_MONTH} (?:['’]\d|[12])\d\b(?=[,.;) ]|$)|['’]\d\d\b",
    ),
    ("quarter of a year", r"\b[Qq]uarters? [1-4]\b(?![.,]\d| ?%| per ?cent)"),
    ("clock", r"\b\d{1,2}(?:[.:]\d{2})? ?(?:am|pm|a\.m\.?|p\.m\.?|noon|o['’]clock)(?!\w)|\b[0-2]?\d:[0-5]\d\b(?! ?:)"),
    ("address", r"\b\d{1,4}[a-z]? (?:[A-Z][\w'’]+ ){1,3}(?:Road|Street|Lane|Avenue|Close|Drive|Terrace|Crescent)\b"),
    ("clock range", r"\b\d{1,2}(?:[.:]\d{2})?(?:am|pm)? ?(?:to|till|-|–) ?\d{1,2}(?:[.:]\d{2})? ?(?:am|pm)\b"),
    (
        "round the clock",
        r"\b24/7\b|\b[0-2]\d[0-5]\d ?(?:to|-|–) ?0\d[0-5]\d\b|\b0\d[0-5]\d ?(?:to|-|–) ?[0-2]\d[0-5]\d\b|\b7/7\b"
        r"|\b1:1\b(?= (?!in|and|to|before))",
    ),
    ("emergency line", r"(?<![\d,.])\b(?:999|111|101|119)\b(?! (?:people|patients|staff|of)|,\d)"),
    (
        "age after a name",
        r"(?<=[A-Za-z])(?<!\byear)(?<!\bquarter)(?<!\bmonth)(?<!\bweek), \d{1,2}"
        r"(?=,(?!\d)|\)|\.?\s*$|:| and | \([a-z])",
    ),
    ("age band", r"\b\d{2}\+(?!\w)|\b\d[05]s\b|\b\d{1,2}(?:-|–| to )\d{1,2}s\b"),
    (
        "alphanumeric name",
        r"\b[A-Z]{2,6}:\d{1,3}\b|\b[A-Za-z][A-Za-z]{0,12}+[-–]?\d{1,6}(?:\.\d{1,2})?(?:[A-Za-z]\w{0,9})?\b"
        r"|(?<![£€$])\b\d{1,2}[A-Z]{1,2}\b",
    ),
    # What a place or a thing is called: "how Base 51 could", "Customer 360, the portal"; but "in Leeds 41 were seen"
    (
        "name",
        r"(?<=[a-z] )(?<!\bin )(?<!\bat )(?<!\bfrom )(?<!\bacross )(?<!\bfor )(?<!\bnear )[A-Z][a-z]{2,15} \d{1,4}"
        r"(?:['’]s\b|(?=[,;]? (?:is|was|has|had|can|could|will|would|as|the|remained)\b))",
    ),
    ("title", r"\b[Tt]he \d{1,3} [A-Z]\w+(?= [A-Z]\w)|\b[A-Z][a-z]+ Ten\b"),
    (
        "list number",
        r"(?m:^\s{0,8}(?:[-•*] )?\(?\d{1,2}(?:\.\d{1,2}){1,3}[.):]?(?= [A-Z“‘\"(])"
        r"|^\s{0,8}\(?\d{1,2}[.):](?= ))|(?:(?<=[.;] )\(?\d{1,2}|(?<=: )1)[.)] (?=[A-Z])|\((?:[1-9]|1\d)\) (?=[a-z])",
    ),
    ("ordinal", r"\b\d{1,3}(?:st|nd|rd|th)\b(?! (?:of|out of|percentile|centile))"),
)
