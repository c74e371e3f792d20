"""Classes of words that tell what a number is to the numbers around it; weights are given to classes, so that a text in
other words is understood, too.
"""

from __future__ import annotations

from awardcheck.text import word_set

FALLING = word_set(
    """fewer less lower fell fall falls fallen falling drop drops dropped dropping cut cuts cutting down reduce reduced
    reduces reducing reduction decrease decreased shorter shortened cheaper quicker faster sooner earlier saved
    save saves saving lost loss lose losing shed smaller shrunk shrank shrink gone off decline declined
    disappeared taken knocked shaved trimmed shrinking slashed halved halving below lighter thinner better minus
    dip dent vanished ahead spared"""
)
RISING = word_set(
    """more higher rose rise rises risen rising grew grow grown growth up increase increased increases longer later
    dearer doubled trebled tripled quadrupled gain gained climbed climb climbing extra additional larger bigger
    again jump jumped uplift improvement improved improves better leap leapt swelled added plus beyond above
    fold multiplied gains further surged surge lift lifted raised"""
)
GAPS = word_set(
    """gap gaps difference between apart shift distance margin points point narrower wider lead behind ahead"""
)
THEN = word_set(
    """was were had before used been previously once began begin start started originally former formerly first old
    then earlier against from ago baseline previous took inherited been took last spring winter autumn summer
    year"""
)
NOW = word_set(
    """is are now has have today since after to later this these latest end finished became by currently present stands
    last year recent recently after following"""
)
RESULT = word_set(
    """which that's so hence therefore thus means meant making makes made gives gave equals works comes came is or i.e
    ie then leaving leaves left namely words way works call represents being equal equivalent worth accordingly"""
)
TOTAL = word_set(
    """total totals totalling altogether together all told combined sum sums whole overall add adds added everyone
    between everything amount amounts amounted comprising made making rounds up mustered"""
)
EACH = word_set("""each apiece per every head average mean a person piece one ratio unit single typical""")
SHARE = word_set(
    """of rate uptake take-up proportion share percentage out whom which them these those majority among said asked
    answered replied response turnout coverage compliance completion yes completed agreed accepted"""
)
REST = word_set("""remaining rest other others left balance remainder remained not without outstanding rest""")
OF_OTHERS = word_set(
    """target targets goal aim aimed national nationally england county elsewhere expected forecast planned plan hoped
    median adjusted compared than standard benchmark promised budget assumed modelled model would will could
    might should estimate estimated region regional average aspiration similar control inflation terms weighted
    prevalence trajectory by until per thousand range between likely limit cap ceiling another also both
    including included only"""
)
MONEY = word_set(
    """cost costs costing price priced spend spent spending saving savings saved budget fee fees bill benefit benefits
    value valued net gross paid pay pays invested return returned returns funding grant less after income took
    raised worth charge charged against"""
)
NET = word_set(
    """net less after deducting minus off against once cleared better left leaves leaving profit surplus clear"""
)
TIMES = word_set(
    """day days week weeks month months year years annual annually hour hours minute minutes daily weekly monthly
    twelve"""
)
NO_CLAIM = word_set("""not never almost no nor aged age page ward band under over since until number between""")
NAMES = {
    "falling": FALLING, "rising": RISING, "gap": GAPS, "then": THEN, "now": NOW, "result": RESULT, "total": TOTAL,
    "each": EACH, "share": SHARE, "rest": REST, "others": OF_OTHERS, "money": MONEY, "net": NET, "times": TIMES,
    "no": NO_CLAIM,
}  # fmt: skip
CLASSES: dict[str, tuple[str, ...]] = {
    word: tuple(name for name, words in NAMES.items() if word in words) for word in frozenset().union(*NAMES.values())
}
