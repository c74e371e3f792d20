"""How targets are worded: the nouns that name them, who sets them, and the verbs of setting and wishing."""

from __future__ import annotations

import re

from awardcheck.text.patterns import regex

NAMED = (
    r"(?:targets?|goals?|aims?|objectives?|kpis?|success (?:measures|criteria)|(?:key )?(?:performance )?indicators?"
    r"|ambitions?|trajector(?:y|ies))"
)
_SETTERS = (
    r"(?:we|i|partners|board|practices?|team|council|trust|charity|company|trustees|commissioners?|programme|project"
    r"|scheme|alliance|network|contract|protocol|plan|icb|consortium|cabinet|committee|funders?|client|governors"
    r"|all of us|executives?|directors|chairs?|leaders|leadership|forum|providers|organisations|group|compact|strategy"
    r"|specification|tender|bid|system|university|partnership|collaborative|managers|matrons|mayor)"
)
_VOWED = (
    r"(?:aimed|wanted|hoped|set out|pledged|meant|undertook|promised|intended|planned|committed(?: (?:ourselves"
    r"|themselves))?|resolved|vowed|sought|bet|wished|aspired)"
)
# Nobody but who sets a target does so, so that it may be anyone; what patients want and hope for is another thing.
_UNDERTOOK = (
    r"(?<!who )(?<!which )(?<!that )(?<!people )(?<!patients )(?<!study )(?<!trial )(?:aimed|pledged|undertook|vowed"
    r"|aspired|sought|set out|committed (?:ourselves|themselves|itself))"
)
_WHOM = r"(?: (?:ourselves|together|us|(?:with )?(?:the|my|our|its|their) [a-z]+(?: [a-z]+)?))?,?"
_SHALL = r"(?:would|should|must|had to|be|was to|were to)"
SETS = regex(
    rf"\b(?:our|the|its|their|a|an|two|three|four|five|six|local|agreed|own|set|these|contract) "
    rf"(?:[a-z]+ ){{0,2}}?{NAMED} (?:(?:was|were|is|are|set|agreed|for)\b|:|of (?=(?:[a-z]+ ){{0,3}}?"
    r"(?:£?\d|zero\b|no\b)))"
    rf"|\b{NAMED}(?: (?:for|on|in|across) (?:[a-z’']+ ){{1,4}}?| )(?:was|were|are|is|agreed|set|included)\b"
    rf"|\b{NAMED} that\b(?= [^.;:]{{2,90}}? {_SHALL}\b)"
    rf"|\b(?:{NAMED}|endpoints|milestones|criteria|(?:outcomes|results|things) were to be"
    r"|(?:numbers?|figures?|things?|results?) to (?:hit|beat|reach|aim (?:for|at)))(?:"
    rf" \([^.:()]{{0,50}}\))?[^.:()]{{0,60}}:"
    rf"|\b(?:set|agreed|fixed|gave) (?:(?:us|ourselves|themselves) )?(?:[a-z]+ ){{0,4}}?(?:{NAMED}|thresholds?"
    rf"|ceilings?|caps?)\b"
    rf"|\b{_SETTERS} (?:had )?(?:all )?{_VOWED} (?:to|for|at|that)\b|\b{_UNDERTOOK} (?:to|for|at|that)\b"
    rf"|\b{_SETTERS} (?:had )?(?:asked for|specified|called for|wanted|demanded|stipulated)"
    r"(?= (?:[a-z]+ ){0,3}?(?:£?\d|(?:one|two|three|four|five|six|seven|eight|nine|ten|every|half)\b))"
    rf"|\b{_SETTERS} (?:had )?wanted(?= [^.;:]{{3,80}}? (?:to [a-z]+|seen|done|gone|made|met|answered)\b)"
    rf"|\b{_SETTERS} (?:had )?wanted(?= [^.,;:]{{3,60}}?"
    r" (?:under|below|above|over|at|inside|within|down to|up to) £?\d)"
    rf"|\b{_SETTERS} (?:had )?(?:asked|required|expected|commissioned|challenged|tasked|wanted)"
    r" (?:us|ourselves|the (?:team|service|charity|trust)) to\b"
    rf"|\b(?:{_SETTERS} (?:had )?(?:all )?|it (?:was|had been) )(?:said|agreed|decided|promised|pledged|hoped|resolved"
    rf"|undertook|bet|told|assured|insisted){_WHOM}(?: that)?(?= [^.;:]{{2,90}}? {_SHALL}\b"
    r"| (?:we|they|it)['’]d\b)"
    rf"|\b{_SETTERS} (?:said|agreed|decided|promised|insisted), (?=[^.;:]{{2,90}}? {_SHALL}\b)"
    r"|\bsuccess, [^.;:,]{3,60}, was\b"
    r"|\bsuccess(?:, [^.;:,]{3,60},)? (?:would be|was to be|would mean|was to mean|meant)\b"
    r"|\b(?:was|were) (?:expected|required|due|supposed|contracted) to\b"
    r"|\b(?:plan|contract|board|protocol) required"
    r"(?= (?:an? )?(?:[a-z]+ )?(?:saving|reduction|cut|fall|rise|increase) (?:of|in)\b)"
    r"|\b(?:bid|application|proposal|business case)\b[^.;:,]{0,30}? (?:spoke of|promised|named|offered)"
    r"(?= (?:[a-z]+ ){0,2}?£?\d)"
    r"|\b(?:the|our|my) (?:plan|idea|brief|challenge|task|intention|commitment|promise|undertaking|requirement|hope)"
    r" (?:was|had been) (?:for|to|that)\b"
    r"|\b(?:gave|allowed) (?:ourselves|us|themselves) [^.;:,]{3,40}? to\b|\bset (?:ourselves|themselves) to\b"
    rf"|\bit was (?:written|laid down|put|set out|stated|stipulated)\b[^.;:]{{0,40}}? that\b"
    rf"(?= [^.;:]{{2,90}}? {_SHALL}\b)"
    rf"|\bwhat (?:[a-z]+ ){{0,2}}?{_SETTERS} (?:had )?(?:wanted|hoped for|aimed (?:at|for)|promised|asked for"
    r"|(?:was|were) (?:after|aiming (?:at|for)|hoping for|looking for)) was\b"
    r"|\bput (?:a|one) (?:number|figure|date|price) (?:on|to) [^.:;]{2,30}:"
    rf"|\b(?:plan|bid|strategy|contract|reference|wall|poster|compact|document)\b[^.;:]{{0,20}}? (?:said|read"
    rf"|promised),?:? (?=[\"“])"
    rf"|\b{NAMED} (?:took|takes|was to take|would take) (?:us|it|them)\b",
    re.IGNORECASE,
)
# Words of wanting, of whatever kind: what is said behind them as still to be, with a size, is a target.
INTENT = regex(
    r"\b(?:targets?|goals?|aims?|objectives?|kpis?|ambitions?|trajector(?:y|ies)|pledges?|promises?|commitments?"
    r"|undertakings?|conditions?|requirements?|stipulations?|thresholds?|ceilings?|mandate|remit|challenges?|tasks?"
    r"|intentions?|hopes?|wish(?:es)?|dare|deal|bargain|strings?|(?:the|our|a) (?:bar|mark)|yardstick|mission"
    r"|bid|vow"
    r"|expectations?|success|what good (?:would|looks|looked)|memorandum|compact|charter|specification"
    r"|business case|terms of reference|wager|determined|bound|owed|(?<!be )expected|required|wanted|hoped|promised"
    r"|pledged|aspired|vowed|undertook|aimed|sought|meant|intended|planned|committed|wished|demanded|insisted"
    r"|stipulated|swore|sworn|challenged|tasked|anxious|north star|compass|assumption|signatures?|measured ourselves"
    r"|measures to|(?:one|two|three|four|hard) numbers?|good year"
    r"|ask of us|agreed|asked(?= for (?:one|two|three|only) |(?: [a-z]+){0,3} that )|brief|aiming|intending"
    r"|hoping|instructions?|service levels?|settled on|written (?:on|in|into)"
    r"|(?:two|three|four) tests)\b",
    re.IGNORECASE,
)
# Who wants something for himself, and sets no target for the work.
OTHERS = frozenset(
    [
        "patients",
        "people",
        "residents",
        "families",
        "parents",
        "carers",
        "users",
        "students",
        "customers",
        "they",
        "she",
        "he",
        "who",
        "tenants",
        "children",
        "women",
        "men",
        "mothers",
        "fathers",
        "members",
        "callers",
        "visitors",
        "half",
        "some",
        "many",
        "most",
        "voters",
        "neighbours",
    ]
)
_DO = (
    r"(?:cut|reduce|bring|get|reach|halve|double|treble|triple|raise|lift|increase|lower|improve|see|train|recruit|keep"
    r"|hold|achieve|save|treat|help|support|place|prevent|shorten|speed|close|have|come|fall|rise|drop|grow|be"
    r"|answer|screen"
    r"|visit|house|rehouse|enrol|shift|stay|deliver|serve|hit|attain|end|stop|eliminate|avoid|free|release|return"
    r"|vaccinate|diagnose|spend|trim|slash|narrow|match|limit|cap|clear|restore|retain|attract|discharge|assess"
    r"|insulate)"
)
# An order: "get the list below 200".
ORDER = regex(rf"\W*(?:to )?{_DO}\b", re.IGNORECASE)
# What is still to be: an infinitive of doing, a modal, or words behind a colon that no verb tells as done.
STILL_TO_BE = regex(
    rf"(?<!able )(?<!managed )(?<!helped )(?<!enough )(?<!us )\bto (?:(?:[a-z]+ly )?{_DO}|[a-z]{{4,}}ing)\b"
    rf"|(?<!who )\b{_SHALL}\b"
    rf"|n['’]t\b",
    re.IGNORECASE,
)
AS_DONE = regex(
    r"\b(?:is|are|has|have|had|was|were)\b(?! to\b| been for\b)|\b(?:fell|rose|went|came|got|gave|made|began|built"
    r"|did|took"
    r"|now|ran|won|met|held|chose|wrote|brought|sat|saw|heard|said|told|moved|opened|started|joined|worked|asked)\b",
    re.IGNORECASE,
)
EVERY_SO_OFTEN = regex(r"\b(?:every|each) (?:[a-z]+ )?(?:minutes?|hours?|days?|weeks?|months?|years?)\b", re.IGNORECASE)
BY_THEN = regex(
    r"\W*(?:by|within) [^.:;]{0,30}?(?:\d{4}|years?|months?|weeks|spring|summer|autumn|winter|christmas|easter|january"
    r"|february|march|april|may|june|july|august|september|october|november|december)\b[^.:;]{0,20}:",
    re.IGNORECASE,
)
# What a word of wanting is said to be: "our north star was ...".
IS = regex(
    r"(?: (?:for|on|in|of|from|to|between|among) [^.,;:]{1,50}?)? (?:was|were|is|are|included) (?!to\b)", re.IGNORECASE
)
WANTS = regex(
    r"\b(?:did (?:we|i|they|the [a-z]+) (?:want|hope|aim|mean to|set out|expect|promise|pledge"
    r"|sign up to|undertake|agree)|success|good (?:look|year|enough)"
    r"|would count)\b",
    re.IGNORECASE,
)
# "... on the promise of 1,200 visits"
OF_SO_MANY = regex(
    r" of (?=(?:[a-z]+ing [^.,;:]{0,60}?)?(?:an? |the |about |around |some |over |nearly ){0,2}[£<>]?\d)", re.IGNORECASE
)
# Measures that are counted as a matter of course, so that a wish to change one is a target even without a number.
COUNTED = (
    r"(?:admissions?|readmissions?|falls|wait(?:s|ing)?|length of stay|sickness|vacanc(?:y|ies)|turnover|retention"
    r"|attendances?|absence|delays?|complaints|infections?|cancellations?|uptake|coverage|satisfaction|engagement"
    r"|mortality"
    r"|deaths|stillbirths|costs?|spend(?:ing)?|response times?|occupancy|dnas?|referrals|prescri(?:bing|ptions)|errors"
    r"|ulcers|incidents|restraint|evictions|arrears|smoking|obesity|emissions|waste|attainment|isolation|loneliness)"
)
CHANGES = regex(
    r"\b(?:cut|cutting|reduc(?:e|ing)|lower(?:ing)?|shorten(?:ing)?|rais(?:e|ing)|increas(?:e|ing)|improv(?:e|ing)"
    r"|lift(?:ing)?"
    rf"|fewer|bring(?:ing)? down|drive down|speed(?:ing)? up)\b[^,;:.]{{0,40}}?\b{COUNTED}\b|\b(?:shorter|lower"
    rf"|higher|better"
    rf"|fewer) {COUNTED}\b",
    re.IGNORECASE,
)
# What only stands beside what is still to be.
BESIDE = regex(
    r"\W*(?:at|from|where|who|which|when|though|because|against|as|since|with|worth|after|so|if|but|baseline|start)\b",
    re.IGNORECASE,
)
# What makes words behind a colon a mark to be reached and no mere list.
MARK = regex(
    r"%|per ?cent|\b(?:at least|at most|no more|no fewer|no less|fewer|less|more|under|below|over|above|within"
    r"|inside|out of"
    r"|in (?:every )?(?:\d+|ten|five|four|three|twenty)|zero|none|no|nobody|every|each|half|third|quarter|down|up"
    r"|than)\b",
    re.IGNORECASE,
)
# "... was what the directors promised", "... was our target": what was set stands ahead.
_CHOSE = (
    r"(?:promised|wanted|agreed|pledged|set|asked|hoped|aimed|undertook|required|demanded|committed|signed|chose|named)"
)
LOOKS_BACK = regex(
    rf"\b(?:was|were) (?:what (?:[a-z]+ ){{1,5}}?{_CHOSE}\b"
    r"|(?:written|put|set down|laid down) (?:in|into) (?:the|our|its|their|a|an|my) (?:[a-z]+ ){0,3}?(?:plan|contract"
    r"|bid|agreement|charter|compact|strategy|specification|proposal|memorandum|terms|brief|tender)\b"
    r"|(?:the|a|one|our) (?:[a-z]+ )?condition (?:on|of|for|that|set)\b"
    rf"|(?:the|our|its|their|a|my) (?:[a-z]+ ){{0,2}}?(?:{NAMED}|pledge|promise|commitment|requirement"
    rf"|undertaking)(?!s?:)\b"
    rf"|the (?:figure|number|level|line|mark|standard|limit|bar|sum|date|share)\b(?= (?:[a-z]+ ){{1,5}}?{_CHOSE}\b))",
    re.IGNORECASE,
)
# Those of others, those of which the same sentence tells the end, and "we target people".
_AHEAD_OF_AN_END = (
    r"(?:was|were|is|are|has|have|had|been|we|i|it|they|that|which|this|each|all|both|just|easily|narrowly|comfortably"
    r"|nearly|almost|not|yet|and|but|then|later|targets?|goals?|aims?)"
)
NOT_OURS = regex(
    r"\b(?:next (?:year|phase|step)s?|nationally|national|statutory|constitutional|nhs (?:standard|england(?:['’]s"
    r"| (?:asks|requires|expects|wants|targets?|set)))|will|aim to"
    r"|future|against (?:an? |the |our |this )?(?:[a-z]+ )?(?:targets?|goals?|plan|baseline|requirement|pledge"
    r"|promise|threshold"
    r"|trajectory|commitment|ambition|aim|objective|£?\d)"
    r"|fell|rose|result|actual|now|outcome was|became|minus|in the bag"
    r"|; (?:there|we|it|they|in the end|so far) (?:were|was|are|is|have|has|had|got)"
    r"|and (?:came|went|got) (?:down|up|to|by)|and (?:had|did|reached|ended|made it|(?:it|they|we|so) (?:was|were"
    r"|did|had))"
    r"|to be (?:covered|paid|met|funded|financed|earned)|talks are"
    r"|not set|no targets?|never (?:met|reached|had|set|been)|reviewed (?:progress|every|monthly)|how"
    r"|target(?:s|ed|ing)? (?:people|those|the|our|families|areas|patients|men|women|residents|streets))\b"
    r"|(?<!\bwho had)(?<!\bwho did)(?<!\bwho were)(?<!\bwho have)(?<!\bthat had)(?<!\bthat did)n['’]t\b"
    rf"|(?:^|\b{_AHEAD_OF_AN_END} )(?:met|beat|beaten|missed|exceeded|achieved|surpassed|passed|reached)\b",
    re.IGNORECASE,
)
LATER = regex(r"\b(?:longer?[- ]term|medium[- ]term|is to|are to)\b", re.IGNORECASE)
FAR_OFF = regex(r"\W*(?:[3-9]|1\d|three|four|five|ten) years?\b", re.IGNORECASE)
NONE = regex(
    r"\b(?:zero|nil|nought|break even|single (?:figures|digits))\b|^\W*(?:that )?(?:nobody|no one|none|no)\b",
    re.IGNORECASE,
)
# What is said, wanted or due is as often no target: it takes a size that is more than a few things.
LOOSE = regex(
    r"\b(?:said|agreed|decided|bet|told|assured|wanted|(?:was|were) (?:expected|required|due|supposed|contracted))\b"
    r"(?!.*\b(?:targets?|goals?|aims?)\b)",
    re.IGNORECASE,
)
LITTLE = regex(r"\b(?:zero|nil|single (?:figures|digits))\b", re.IGNORECASE)
# What was to come, with the words ahead of it that say of what: "the wait was to fall by half".
WAS_TO = regex(
    r"(?<!\bwho )(?<!\bthat )(?<!\bwhich )(?<!\bif )(?<!\bif it )(?<!\bif they )\b(?:was|were) to"
    r" (?:be|fall|rise|drop|have|come|go|reach|cost|save|get|return|grow|stay|take|see|halve|double|find|shrink|gain"
    r"|receive|meet|cut|treat|reduce)\b",
    re.IGNORECASE,
)
VERDICT = regex(
    r"\b(?:met|missed(?! (?!targets|goals|aims|this|its)(?:[a-z]+ )?[a-z]{3,}s\b)|beat|beaten|exceeded|surpassed"
    r"|achieved|fell short|short of|got there)\b"
    r"|n['’]t (?:quite )?(?:get there|make it|manage it|reach it)\b",
    re.IGNORECASE,
)
# What is as it is to be: "half of referrals should come from families".
SHOULD = regex(
    r"^(?!.*\b(?:what|which|how|who|whether|why|when|where)\b).*(?<!that )(?<!it )(?<!he )(?<!you )\bshould (?!have\b)",
    re.IGNORECASE,
)
# "... to get it below 10%": what was spoken of just before.
OF_BEFORE = regex(
    r"\b(?:get|bring|keep|cut|take|hold|push|raise|lift|halve|double|see) (?:it|that|this|these|them|those)\b",
    re.IGNORECASE,
)
