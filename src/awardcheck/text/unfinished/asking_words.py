"""What words are where the writer speaks of the draft: its pieces, what is to be done to them, and by whom."""

from __future__ import annotations

from functools import lru_cache

from awardcheck.text import REMEMBERED, word_set
from awardcheck.text.signs import CAPITALS, NAME, OTHER, lexicon, sign, tokens

_KINDS = {
    # M: what a draft is filled with; P: what it is made of; H: the piece at hand
    "M": "figure figures number numbers quote quotes photo photos picture pictures image images logo logos stat stats"
    " statistics data chart charts graph graphs name names date dates detail details example examples source sources"
    " ref refs reference references citation citations wording text testimonial testimonials bio bios caption"
    " captions title titles percentage percentages total totals baseline costing costings evidence link links"
    " permission consent sign-off signoff clearance results stuff something anything role spelling diagram table map"
    " screenshot content",
    "P": "section sections para paras paragraph paragraphs bit bits answer answers box sentence sentences line lines"
    " bullet bullets heading headings intro introduction conclusion ending opening draft drafts version",
    "H": "this that it these those here",
    # What is to be done. T: to anything; E: to a text; F: again; C: to somebody; J: into the text; t: to; D: needs;
    # n, p: what it still is, or is to be; g: what somebody is at; a: awaiting
    "T": "add confirm find get complete supply provide write fill verify send dig put mention say include"
    " explain delete remove move clarify use approve agree review sign advise cut swap credit decide"
    " lose describe outline clear obtain seek resolve claim prove check source chase",
    "E": "reword rephrase rewrite shorten trim tighten redraft proofread unpack expand recheck double-check elaborate"
    " condense reorder reformat spellcheck tidy beef flesh merge",
    "F": "finish revisit redo park back",
    "K": "come follow arrive",
    "C": "ask nudge",
    "V": "see",
    "U": "update replace",
    "J": "insert paste",
    "t": "to",
    "D": "need needs wants",
    "n": "needed missing pending awaited outstanding required wanted tbc tba tbd unconfirmed unclear due",
    "p": "inserted added updated completed written drafted finished advised finalised replaced",
    "g": "checking chasing finding drafting writing adding sending digging updating confirming",
    "a": "awaiting waiting",
    # People. W: those who write; O: offices; k: what somebody thinks; B: what heads a remark
    "W": "we i you someone somebody anyone anybody everyone everybody all me us",
    "O": "finance comms communications hr informatics estates procurement marketing analyst analysts pmo csu bi",
    "k": "says thinks reckons guess assume reckon suggests",
    "B": "note comment remark reviewer editor",
    # Small words. m: may; u: must; b: is; h: has; v: what is told of the work; x: not; f: of, about; d: the; l: later
    "m": "can could shall would might may ought cannot",
    "u": "will must should",
    "b": "is are 's ’s am 'm be",
    "h": "has have got",
    "v": "was were had did went came fell rose made took gave led said told found been began became saw knew won grew"
    " kept left held brought ran stayed met rang phoned visited knocked",
    "x": "not 't ’t never",
    "f": "of about on for from with by at in per as",
    "d": "the a an some more another any our their his her my  latest exact full better stronger",
    "l": "later tomorrow monday tuesday wednesday thursday friday soon tonight asap today",
    "S": "still yet probably maybe perhaps possibly also just really",
    "q": "what who which where when how why whether if whose",
    "c": "but",
    "+": "please pls plz",
    "r": "right correct true current audited ok okay accurate wrong sure certain final approved signed checked agreed"
    " verified confirmed cleared",
}
_SIGNS = lexicon(_KINDS)
# Words that may open a sentence and are nobody's name.
_NO_NAMES = word_set(
    "there nobody people patients residents families carers children staff nurses others now then"
    " before after during since only having going plans ways things room aim aims ours yours they he she one two three"
    " four five six seven eight nine ten and but or so because although while until once nothing time easy ready able"
    " computer software system thermometer meter clock calendar map register record law rule theory gossip"
    " rumour legend history hindsight survey report audit research evidence poster notice"
    " free good hard only your its every each both many most few several such don doesn didn isn won haven hasn"
)


@lru_cache(maxsize=REMEMBERED)
def row(sentence: str) -> str:
    """The signs of a sentence in a row; a name is N, capitals are I, a number is 9, any other word w."""
    return "".join(map(_sign, tokens(sentence)))


@lru_cache(maxsize=REMEMBERED)
def _sign(token: str) -> str:
    found = sign(token, _SIGNS)
    return OTHER if found in (NAME, CAPITALS) and token.lower() in _NO_NAMES else found
