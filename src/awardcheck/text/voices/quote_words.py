"""Classes of words by which quoted words are told to be somebody's, and what surrounds them to hand them over."""

from __future__ import annotations

from awardcheck.text import word_set

# In the words themselves ----------------------------------------------------------------------------------------------

OF_WORDS: dict[str, frozenset[str]] = {
    "I": word_set("i i'm i'd i've i'll me my mine myself"),
    "we": word_set("we we're we'd we've we'll us our ours"),
    "you": word_set("you your you're you've you'd you'll yours yourself yous"),
    "they": word_set(
        "he she they him her them his he's she's they're they'd he'd she'd they've they'll he'll she'll hers their"
        " himself herself themselves"
    ),
    "past": word_set(
        "was were had did got came went kept knew told gave took made saw let put found left sat stood rang spoke said"
        " felt thought fell ran brought meant lost slept wrote heard been wasn't weren't hadn't didn't couldn't could"
        " ate drove broke chose became began bought caught fought grew held led paid read rose sent shook spent taught"
        " woke won wore done gone seen given taken known"
    ),
    "present": word_set(
        "is are am has have do does can isn't aren't hasn't haven't don't doesn't can't cannot it's that's there's"
        " they're he's she's what's who's feels works means makes keeps gets comes goes knows helps gives"
    ),
    "modal": word_set("will should must shall may won't"),
    "would": word_set("would wouldn't i'd we'd you'd they'd he'd she'd it'd"),
    "talk": word_set(
        "just really so very honestly actually simply even bit lot lovely daft well yes oh ok okay proper properly"
        " love loved absolutely literally definitely finally again now before still ever anyone anybody everyone"
        " everybody somebody someone something anything always never nobody nothing thing things stuff folk lads lad"
        " bloke mate thank thanks please glad sorry mind imagine couldn't can't didn't fair sure dare bless"
    ),
    "warm": word_set(
        "brilliant fantastic best wonderful amazing excellent outstanding superb marvellous lifeline godsend lifesaver"
        " invaluable incredible pleasure worth faultless perfect smashing magic gem stars star kind kinder kindness"
        " gentle patient friendly helpful safe safer easy easier quick quicker listened caring cared calm calmer"
        " better great good joy fault recommend grateful difference life home trust trusted human happy relief proud"
        " professional quiet"
    ),
    "kin": word_set(
        "mum mam mom dad nan gran grandad husband wife son daughter boy girl kids bairn mother father brother sister"
        " baby dog cat lass nana"
    ),
}  # fmt: skip
# What a rule, a slogan or a notice tells its reader to do.
ORDERS = word_set(
    "ask don't knock ring call say write please get keep know think look tell stop come leave be do make take hello"
    " start read let go find choose help act use give see wait check talk listen refer put press no every nothing walk"
)

# Around them ----------------------------------------------------------------------------------------------------------

COMMENTS = word_set(
    "comment comments commented remark remarks feedback response responses reaction reactions reply replies message"
    " messages card cards letter letters note notes text texts e-mail e-mails email emails quote quotes quotation"
    " quotations testimonial testimonials line lines entry entries review reviews voicemail compliment compliments post"
    " posts tweet tweets verdict observation observations tribute tributes inbox thanks anonymous anonymously words"
    " sentence free-text verbatim story slip slips return returns highlights views"
)
AROUND: dict[str, frozenset[str]] = {
    "comments": COMMENTS,
    "says": word_set(
        "said say says saying told tell tells hear heard hearing reads read wrote written writes put puts remarked"
        " scribbled chalked typed overheard spoke speak speaks reached received sent recorded observed quoted answered"
        " replied felt feel feels included include includes including such like feeling sense gauged typical shows"
    ),
    "describes": word_set(
        "described describe describes hailed praised summed sums sum dubbed likened cited labelled ranged ranging"
    ),
    "own": word_set(
        "vision mission aim aims aimed ambition goal goals promise promises pledge pledges principle principles"
        " strapline motto slogan slogans script rule rules value values charter commitment purpose theme themes target"
        " targets proverb saying adage maxim standard standards north-star"
    ),
    "names": word_set(
        "called titled entitled named known headed heading headings labelled dubbed nicknamed termed so-called marked"
        " phrase phrases word term terms title label programme project campaign initiative report leaflet booklet guide"
        " book film workshop event award course session launched presented published won type types drop dropped struck"
        " removed refused replaced means meant mean define coded code codes nickname banned stamped renamed item agenda"
        " talk paper strategy exercise group scheme"
    ),
    "things": word_set(
        "poster posters sign signs screen screens leaflet leaflets wall walls badge badges form forms button"
        " buttons box banner mug sticker van vans t-shirt t-shirts website letterhead cover door plaque label"
        " prompt template system software app reminder script callers"
    ),
    "survey": word_set(
        "agree agreed agreeing agrees agreement survey surveyed questionnaire statement statements item items score"
        " scored scores rated rate rates rating respondents percentage ticked tick chose proportion options answers"
        " poll polled returned"
    ),
    "asks": word_set("question questions asked ask asks asking"),
    "papers": word_set(
        "act plan policy guidance contract inspection inspectors inspectorate regulator cqc nice ofsted minutes"
        " constitution law duty requires required commits committing criteria judges category minister ministers"
        " secretary government england department ministry framework memorandum specification"
    ),
    "came in": word_set(
        "back received reached arrived came left handed pinned stuck scribbled chalked found anonymous kept close"
        " overheard stayed stands"
    ),
    "wish": word_set(
        "want wants wanted imagine should able must hope hoped allowed allows if when whenever think every nobody each"
    ),
    "once": word_set("used usual usually formerly old before previously habit opens opened begins begin began ends"),
    "change": word_set("became become from instead rather than changed turned between into"),
}  # fmt: skip
THINGS = COMMENTS | AROUND["own"] | AROUND["names"] | AROUND["things"] | AROUND["papers"] | AROUND["survey"]
# What hands over to the words of one of many, and what is there for everybody to read.
ONE_OF_THEM = word_set("a an one another some this several two few first last")
FOR_ALL = word_set("the our each every its all new their that")
BE = word_set("is was are were be been being")
# A clause that ends with one of these goes on in the quoted words, which then are a part of it.
WOVEN = word_set(
    "the a an our its his her their this these those that of and or by than as with for called whose into from to in"
    " on at no any every using about not was is were are be been being"
)
