"""Phrases that claim a success by themselves, as "second to none" does."""

from __future__ import annotations

import re

from awardcheck.text.patterns import regex

_SET = r"""
through the roof
game[- ]chang(?:er|ing)
second to none
beyond measure
(?:exceeded|surpassed) (?:[\w’']+ )?(?:[\w’']+ )?(?:[\w’']+ )?expectations?
(?:out of all|beyond(?: all)?) recognition
(?:impossible|hard|difficult) to overstate
(?:cannot|can['’]t) be (?:overstated|exaggerated)
(?:seen|been|brought|made|achieved|delivered|was|is|represent(?:s|ed)|marks|to) an? (?:[a-z]+ )?s(?:tep|ea).change
at an all-time (?:high|low)
(?:virtually|practically|all but|almost|as good as) (?:completely |entirely )?(?:eliminated|eradicated|disappeared)
(?:virtually|practically|all but|almost|as good as) (?:completely |entirely )?(?:vanished|gone|nothing|unheard of)
what a difference
plain for all to see
(?:is|are) (?:all )?the better for it
more for less
come (?:on )?a (?:very )?long way
improved no end
(?:smashed|exceeded|surpassed|beaten|hit|met) (?:all|every one|each) (?:of )?(?:its|our|the|their) targets
(?:now|has|have) (?:hardly|rarely|scarcely) ever
(?:hardly|rarely|scarcely) (?:ever )?(?:[\w’'&]+ ){0,6}(?:these days|any more|any longer)
(?:proved|proved to be|been|become) a (?:real |true |vital )?(?:lifeline|godsend|lifesaver)
(?:massive|huge|enormous|real) time-saver
(?:results?|outcomes?|benefits?|figures|numbers|success|it)(?: really)? sp(?:eaks?|oke) for (?:themselves|itself)
from strength to strength
(?:works?|worked|working|does|did|done) wonders
nothing (?:short of|less than)(?![^.;:]{0,60} (?:would|will|could) (?:do|serve|suffice|be enough)\b)
beyond (?:anything|all expectations)
in (?:next to no|record) time
rock bottom
(?:shrunk|fallen|dropped|down|reduced|cut) to a fraction
lives (?:have|were)(?: [a-z]+ly)? (?:been )?saved
(?:better|faster|quicker|safer|closer|stronger|happier|smoother|easier|sooner|healthier) (?:[a-z]+ ){0,2}than ever
the norm rather than
turned(?: [a-z]+)? (?:around|on (?:its|their) head)
turn(?:ed|ing) (?:[\w’']+ )?(?:[\w’']+ )?(?:life|lives|things|fortunes) around
changed (?:[\w’']+ )?lives
li(?:fe|ves) (?:has|have) been (?:changed|transformed|turned around)
a world of (?:difference|good)
(?:like|is|was|been) (?:[a-z]+ )?(?:night and day|chalk and cheese)
a new lease of life
a breath of fresh air
leaps and bounds
paid for (?:itself|themselves),? (?:[a-z]+ )?(?:many times|several times|times|over)
more than paid for (?:itself|themselves)
pa(?:id|ying|ys) dividends
reap(?:ed|ing|s)? the (?:rewards?|benefits?)
the envy of
worth (?:its|their) weight
(?:off the scale|off the charts)
(?:could|can)(?: not|n['’]t) (?:be|have been) (?:happier|more pleased|more delighted|better)
(?:blown|bowled) (?:away|over)
by storm
sav(?:ed|ing) (?:[a-z]+ )?lives
saved (?:[a-z]+ ){0,3}(?:countless|untold)
vanishingly rare
a thing of the past
(?:has|have|is|are) (?:really |well and truly )?(?:taken off|flying)
(?:a|an) (?:[a-z]+ )?(?:roaring|runaway|resounding|huge|massive|real|great|outstanding) (?:success|triumph|hit)
(?:now )?the best (?:it|they|we|things) (?:has|have|['’]ve) ever been
(?:streets|miles|light years) ahead
for the better
"""
PHRASE = regex(rf"\b(?:{'|'.join(_SET.split(chr(10))[1:-1])})\b", re.IGNORECASE)
