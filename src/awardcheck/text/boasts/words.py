"""What the words of a sentence are to a claim of success: how big, how much better, more or less of what.

A sentence becomes a row of signs, so that "waits fell sharply" and "complaints have dwindled enormously" are
the same to the shapes that look for claims.
"""

from __future__ import annotations

from functools import lru_cache

from awardcheck.text import REMEMBERED
from awardcheck.text.signs import CAPITALS, NAME, NUMBER, OTHER, lexicon, sign, tokens

_KINDS = {
    # How much. S: the adverb; s: before "better" and "fewer" only; a: adjectives; e: those of smaller size; P: praise;
    # q: a great many
    "S": "significantly substantially considerably dramatically greatly hugely massively vastly markedly"
    " enormously drastically tremendously immeasurably radically noticeably immensely exponentially"
    " sharply steeply profoundly strikingly visibly demonstrably remarkably phenomenally spectacularly"
    " materially appreciably fundamentally unrecognisably tangibly decisively palpably amazingly"
    " incredibly impressively wonderfully brilliantly superbly strongly infinitely measurably rapidly"
    " beautifully",
    "s": "much far way even",
    "a": "significant substantial considerable dramatic huge massive vast enormous marked immense major"
    " sizeable sizable unprecedented profound striking sharp steep noticeable immeasurable radical lasting"
    " transformational transformative impressive material demonstrable sustained appreciable measurable",
    "e": "real great big large tangible genuine",
    "P": "amazing outstanding excellent fantastic phenomenal incredible brilliant superb exceptional"
    " astonishing overwhelming stunning tremendous terrific wonderful extraordinary unparalleled"
    " unrivalled remarkable spectacular staggering astounding world-class first-class first-rate stellar"
    " stupendous marvellous glowing exemplary",
    "q": "countless untold",
    "L": "deal lot lots",
    # Getting better. V: it does so; R: it takes away; Z: it does so without measure; F, U: it goes down, up; y, Y: the
    # same without measure; d, p: down, up; O: right down
    "V": "improved improves improving enhanced enhances strengthened strengthening boosted boosting benefited"
    " benefitted benefiting accelerated simplified empowered enriched uplifted flourished thrived raised"
    " lifted progressed advanced",
    "R": "reduced reduces reducing cut cuts cutting lowered shortened trimmed minimised curbed lessened"
    " alleviated narrowed relieved lightened",
    "Z": "transformed revolutionised revolutionized",
    "F": "fallen fell dropped declined shrunk shrank decreased falling dropping dwindled tailed diminished"
    " receded eased tumbled",
    "U": "risen rose increased grown grew climbed rising growing increasing jumped",
    "y": "plummeted slashed vanished disappeared evaporated plunged slumped",
    "Y": "soared rocketed leapt skyrocketed blossomed boomed surged soaring",
    "d": "down",
    "p": "up",
    "O": "right off away",
    "C": "come came gone went",
    # Better than before. B: in itself; l, m: less of it, more of it; E: what it is good to be more
    "B": "better faster quicker happier safer smoother cheaper calmer kinder stronger healthier sooner closer"
    " easier fitter simpler smarter clearer earlier fairer warmer friendlier brighter livelier cleaner"
    " nearer slicker fuller swifter speedier leaner tighter steadier quieter gentler richer tidier",
    "l": "less fewer lower shorter rarer",
    "m": "more higher greater",
    "E": "efficient confident productive resilient independent joined-up responsive reliable accessible timely"
    " consistent coordinated co-ordinated connected active settled stable involved inclusive sustainable"
    " personalised streamlined comfortable relaxed willing valued skilled hopeful cohesive proactive"
    " efficiently effectively quickly smoothly easily promptly closely",
    # Praise. v: how great; !: what people are then; %: what the work is then; Q: what is heard;
    # 2, 3: high, low
    "v": "extremely universally very highly resoundingly wildly exceptionally uniformly overwhelmingly",
    "!": "happy pleased delighted impressed satisfied grateful",
    "%": "successful effective successfully received well-received positive popular beneficial valuable",
    "2": "high",
    "3": "low minimal",
    "Q": "response feedback reception reaction reactions responses comments",
    # What is better. G: a gain; g: an effect; f, r: a fall, a rise; J, K: what one wants more of, less of; X: what it
    # is no success to have less or more of
    "G": "saving savings improvement improvements benefit benefits efficiency efficiencies success successes"
    " progress gains gain results outcomes strides cost-savings dividends breakthrough breakthroughs"
    " enhancement enhancements achievements value return returns",
    "g": "impact impacts difference effect effects influence contribution change",
    "f": "reduction reductions decrease decreases fall drop decline",
    "r": "increase increases rise growth surge leap jump upturn boost uplift shift",
    "J": "satisfaction morale uptake take-up access confidence quality wellbeing well-being engagement"
    " awareness productivity retention experience experiences trust attendance recovery independence"
    " resilience safety recruitment communication relationships working coordination collaboration"
    " participation adherence mood sleep skills knowledge understanding mobility happiness attainment"
    " performance flow vaccination breastfeeding self-esteem patient-experience reach job-satisfaction"
    " teamwork handover handovers care continuity compliance screening literacy interest",
    "K": "admissions readmissions complaints falls waits wait waiting delays delay errors cost costs spend"
    " spending backlog backlogs sickness absence turnover vacancies stays stay cancellations duplication"
    " incidents infections attendances calls paperwork bureaucracy isolation loneliness anxiety stress"
    " pressure pressures demand burden workload time times queues queue lists list suicides deaths"
    " mortality harm harms injuries ulcers pain dnas crises debt arrears evictions homelessness relapse"
    " relapses self-harm restraint exclusions emissions waste overspend deficit gap gaps inequality"
    " inequalities variation need needs mistakes no-shows readmitted visits transfers appointments"
    " journeys expenditure repetition friction call-outs callouts crime violence population prices rents"
    " risk risks referrals bills demands poverty abuse obesity smoking drinking prescribing unemployment",
    "X": "services funding budget budgets beds provision income staffing membership workforce nurses doctors"
    " gps staff jobs buses clinics hours support money resources lives life places grants homes schools"
    " pay wages opportunities choice consultants midwives teachers carers shops pubs banks donations",
    "x": "numbers number amounts amount",
    "T": "reached helped supported trained treated engaged educated attended saved freed released",
    # Small words
    "b": "is are was were been being be 's ’s feel feels felt became become becomes get got seem seems remains",
    "h": "has have 've ’ve",
    "H": "had having",
    "z": "never",
    "k": "likely able certain sure common",
    "M": "made makes making delivered brought achieved realised generated produced seen saw seeing see secured"
    " yielded unlocked led enabled driven gives given created brings delivering delivers resulted"
    " following",
    "c": "and but yet",
    "&": "or nor",
    "D": "there",
    "o": "of",
    "i": "in for on with",
    "n": "to",
    "u": "a an such some",
    "W": "we they it this that which who our",
    "t": "the their its his her",
    "j": "now already also truly really",
}
_SIGNS = lexicon(_KINDS)
_PLAIN = {NAME: OTHER, CAPITALS: OTHER, NUMBER: OTHER, "?": ".", "@": OTHER, "'": OTHER, "-": ","}


@lru_cache(maxsize=REMEMBERED)
def row(sentence: str) -> str:
    """The signs of a sentence's words and marks in a row."""
    return "".join(map(_sign, tokens(sentence)))


@lru_cache(maxsize=REMEMBERED)
def _sign(word: str) -> str:
    found = sign(word, _SIGNS)
    return _PLAIN.get(found, found)
