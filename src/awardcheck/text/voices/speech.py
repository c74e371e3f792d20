"""The words by which a draft shows that somebody speaks, and what shows that quoted words are no testimony."""

from __future__ import annotations

import re

from awardcheck.text.patterns import regex


def _not_behind(words: str) -> str:
    """What stands behind none of the words and a blank, as a pattern: one look back for all words of a length."""
    by_length: dict[int, list[str]] = {}
    for word in words.split():
        by_length.setdefault(len(word), []).append(word)
    return "".join(rf"(?<!\b(?:{'|'.join(own)}) )" for own in by_length.values())


_SAY = (
    r"sa(?:ys|id)|t(?:ells|old)|(?:(?<=they )|(?<=who )|(?<=s )|(?<=['’]ll )|(?<=['’]d ))"
    r"(?:say|tell|write|describe|call|put)|"
    r"add(?:s|ed)|explain(?:s|ed)|comment(?:s|ed)|wr(?:ites|ote)|recall(?:s|ed)?|reflect(?:s|ed)?|"
    r"remember(?:s|ed)|remark(?:s|ed)|observe[sd]|not(?:es|ed)|admit(?:s|ted)|laugh(?:s|ed)|joke[sd]|"
    r"smile[sd]|sigh(?:s|ed)|repl(?:ies|ied)|answer(?:s|ed)|report(?:s|ed)|"
    r"describe[sd]?|call(?:s|ed)(?! (?-i:[A-Z]))|sum(?:s|med)|puts|put it|fe(?:els|lt)|reckon(?:s|ed)|"
    r"believe[sd]|thinks|thought|conclude[sd]|confirm(?:s|ed)|praise[sd]|thank(?:s|ed)|"
    r"credit(?:s|ed)|e-?mail(?:s|ed)|text(?:s|ed)|tweet(?:s|ed)|post(?:s|ed)|share[sd]|insist(?:s|ed)|"
    r"confess(?:es|ed)|agree[sd]|state[sd]|mention(?:s|ed)|continue[sd]|"
    r"whisper(?:s|ed)|shout(?:s|ed)|declare[sd]|beam(?:s|ed)|grin(?:s|ned)|enthuse[sd]|acknowledge[sd]|"
    r"maintain(?:s|ed)|announce[sd]|respond(?:s|ed)|offer(?:s|ed)|retort(?:s|ed)|quip(?:s|ped)|dictate[sd]|"
    r"sp(?:eaking|oke|eaks) for|signed|grins|uses|chose|sang|used to say|(?<=as )saying|"
    r"(?<=quoted )saying|(?<=us )saying|had this to say|is clear|(?:is|was) blunt|did not hesitate|"
    r"(?:stayed|came back|returned|joined(?: us)?) because|verdict|s(?:igned|igns) off|record(?:s|ed)"
    r"|(?:could(?: now)?|can now|was able to|were able to) (?:say|report|tell us)"
    r"|volunteer(?:s|ed)|likens?|likened|stood up"
)
_NOT_SAID = _not_behind("not to never please can could would might should be been were being is are")
SAYS = regex(rf"(?<![\w-]){_NOT_SAID}(?:{_SAY})(?![\w-])", re.IGNORECASE)
# What announces somebody's words without a verb.
ANNOUNCES = regex(
    r"(?<![\w-])(?:in (?:the|his|her|their)(?: own)? words(?: of)?|words of|according to|favourite|"
    r"this is what|here is|(?:hear|heard|word|words|message|note|card|letter|e-?mail|text|comment|"
    r"feedback|tweet|quote|testimonial|thanks|praise|this|and|came|summary) "
    r"(?:of thanks )?(?:it )?(?:from|by)|comment(?: card)?"
    r"|as (?!was |is |has |it |they |(?:one|some|somebody|someone|many|people) (?!of |in |from |on |at )).{2,80} "
    r"(?:puts?|sees? it|saw it|observed?s?|says?|said))(?![\w-])",
    re.IGNORECASE,
)
# Verbs that report words without marks, each with what it needs behind it.
_NOT_TOLD = _not_behind("is was were been be being are am not to")
_CLAUSE = (
    r"(?= (?:(?:to|at|in|on) (?:[\w'’]+ ){1,3})?(?:that|how|it|he|she|they|we|the|her|his|their|this|"
    r"these|nobody|there)\b)"
)
_THAT = r"(?=(?:, [^,.;:]{2,40},)? (?:(?:to|at|in|on) (?:[\w'’]+ ){1,5})?(?:afterwards |later )?(?:that|how)\b)"
_SOMETHING_ELSE = (
    r"(?! (?:yes|no|so|goodbye|hello|nothing|off|by|to|new|every|each|patients|which|what|where|who|"
    r"when)\b| (?:his|her|their|the|a|this) (?:own )?(?:story|stories|truth|tale|same)"
    r"(?! (?:story|thing|tale), that\b))"
)
_PLURAL = (
    r"(?<!would )(?<!could )(?<!can )(?<!may )(?<!might )(?<!must )(?<!will )(?<!you )(?<!we )(?<!never )"
    r"(?:say(?= (?:that|it|they|the|their|what|this|these)\b)|report(?= that\b)|tell us\b(?! (?:what|which|who"
    r"|when|where)))"
)
REPORTS = regex(
    rf"(?<![\w-]){_NOT_TOLD}(?:t(?:ells|old){_SOMETHING_ELSE}|sa(?:ys|id)(?! (?:yes|no|so|goodbye|hello|"
    rf"nothing|that one)\b)|(?<=as )saying|saying{_CLAUSE}|{_PLURAL}|reckons?(?! it at\b)|reckoned|swears?"
    rf"|swore|(?:believe[sd]|"
    rf"thinks|maintain(?:s|ed)|agrees){_CLAUSE}|"
    rf"(?:explain(?:s|ed)|admit(?:s|ted)|add(?:s|ed)|note[sd]|reflect(?:s|ed)|remember(?:s|ed)|holds|answer(?:s|ed)|repl(?:ies|ied)|insist(?:s|"
    rf"ed)|confess(?:es|ed)|report(?:s|ed)|recall(?:s|ed)?|remark(?:s|ed)|comment(?:s|ed)|observe[sd]|"
    rf"mention(?:s|ed)|"
    rf"conclude[sd]|joke[sd]?|acknowledge[sd]|state[sd]|fe(?:els|lt)|wr(?:ites|ote)){_THAT}|"
    rf"wr(?:ites|ote|itten)(?= (?:afterwards |(?:to|for) (?:us|me|the \w+) |"
    rf"back |in |to [\w ]{{2,40}})*(?:to say|to tell|to thank|to commend|that)\b)|(?:rang|phoned|e-?mailed|"
    rf"texted|called|stopped (?:me|us)|crossed the \w+|came (?:up|over|back))"
    rf"(?= [\w ]{{0,40}}(?<!what )to (?:say|tell|thank)\b)|"
    rf"is adamant|is (?:sure|certain|convinced){_CLAUSE}|will tell you|(?<=and )say|to joke|likes to say|"
    rf"thank(?:s|ed|ing)(?= [\w ]{{2,60}} for )|prais(?:e[sd]|ing)|"
    rf"sp(?:eaks|oke) of(?= (?:[\w'’]+ ){{1,6}}as\b)|(?<=['’]s )view(?=,? (?:it|the|this|they)\b)|"
    rf"commend(?:s|ed)(?= (?:the|our|us|its|"
    rf"them|her|his)\b)|is full of praise|puts? (?:[\w'’]+ ){{1,3}}down to|will not hear a word against|"
    rf"likens|likened|compare[sd](?= it)|according to|"
    rf"describe[sd](?= (?:[\w'’]+ ){{1,6}}as\b)|call(?:s|ed)(?= (?:it|this|us) (?:the|a|an|one|his|her|our|"
    rf"their|\w+[.,;]|\w+ and)\b| (?:the|our) (?:[\w’'-]+ ){{1,4}}(?:the|a|an|one) | (?:the|"
    rf"our) new \w+ \w+[.,;])|credit(?:s|ed)|"
    rf"puts? (?:it )?in writing(?= that)|puts? it(?! in writing)|heard from|(?:view|verdict|explanation|feeling|"
    rf"opinion|word for it|assessment|complaint|regret|criticism)(?=,? (?:is|was)\b|, [^,]{{2,60}}, (?:is|"
    rf"was)\b)|(?<=['’]s )words(?=,)|own words(?=,))(?![\w-])",
    re.IGNORECASE,
)
# Verbs that are as often something else, with the object that shows it: "wrote the charter".
WEAK = regex(
    r"(?:notes?|noted|records?|recorded|offers?|offered|agree[sd]|share[sd]|call(?:s|ed)?|wr(?:ites|ote)|"
    r"write|fe(?:els|lt)|thought|thinks|reports?|reported|post(?:s|ed)|announce[sd]|state[sd]|signed|uses|"
    r"chose|texts?|"
    r"put|puts|answers?|answered|add(?:s|ed)|observe[sd]|remember(?:s|ed)|volunteer(?:s|ed)|explain(?:s|"
    r"ed)) (?:now )?(?:carry |include |hold )?(?:an?|the|this|our|its|his|her|their|each|every)\b",
    re.IGNORECASE,
)
TYPED = regex(
    r"(?<![\w-])(?:records?|recorded|notes?|types?|typed|enters?|entered|calls?|called|calls? it|"
    r"called (?:it|this|us|them)) ?$",
    re.IGNORECASE,
)

# Words in a reported sentence that show that it tells of what the work did for somebody.
_SUPERLATIVE = (
    r"most|least|(?!(?:t|r|pr|inter|int|requ|qu|w|gu|hon|fo|for|harv|prot|sugg|inv|ch|cont|lat|b|arr|dig|"
    r"mod|n|p|v|z|j|cr|l|old|young|earli)est)\w{3,12}est"
)
EFFECT = regex(
    r"(?<![\w-])(?:first (?:time|thing|person|one|people|service|change|\w+ (?:that|in|I|we)|(?:that|to|who))|"
    r"(?:gone|went|down|fallen|cut|up) from [\w ]{1,40} to (?:one|two|three|four|none|\d)|treated (?:as|like)|"
    r"no longer|any ?more|never(?! again)|(?:her|his|their|my) \w+ back|stopped|best(?! part| way| sign)|"
    r"(?:made|make|makes) (?:a|all the|the) difference|"
    r"lifeline|without|grateful|gratitude|thank(?:s|ful|ed)?|changed (?:her|his|their|my|everything|how)|"
    r"only (?:\w+ ){1,2}(?:that|I|we|he|she|they|who|where|in|of)|one thing|instead|not missed|proud|better|"
    r"safer|calmer|quicker|opened up|(?:so|very|really) (?:happy|pleased|glad|helpful|useful)|delighted|thrilled|"
    r"happier|easier|lighter|kinder|quieter|proper(?:ly)?|dignity|(?:given|gave|gives|give) (?:her|him|"
    r"them|me|back|\w+ back)|put \w+ years|most useful|alive|godsend|worth|not (?:have|had) to|"
    r"doesn['’]t have to|"
    r"looks? forward|listened|sleeps?|slept|confiden(?:t|ce)|had expected|used to(?! say| be said)|in (?:\w+ )?years|"
    r"transformed?|outstanding|brilliant|asks for it|waited(?! for| until)|looked after|recommend|"
    r"impressed|reliev?ed?f?|humane|"
    r"excellent|wonderful|superb|fantastic|amazing|exemplary|invaluable|saved|rescued|withdr[ae]w|"
    r"valuable|rewarding|beneficial|workable|inspiring|an? (?:[\w-]+ )?(?:success|boost|asset|blessing|joy|pleasure"
    r"|privilege|breath of fresh air)|"
    r"commend(?:ed)?|like family|as if|as though|take it away|fight (?:anyone|to keep)|would be (?:dead|"
    r"lost|in)|would have (?:died|been|lost|gone|given)|would not go back|"
    r"['’]d have|misses|(?:different|new) (?:man|woman|person)|of (?:her|his|their|"
    r"my) (?:working )?(?:life|career|week|year|service)|turned (?:her|his|my|their) life|for once|"
    r"at last)(?![\w-])",
    re.IGNORECASE,
)
# Words that say so less surely: a time before and after, a feeling, a superlative.
HINT = regex(
    rf"(?<![\w-])(?:now|(?<!wrote )(?<!rang )(?<!ring )(?<!call )(?<!come )(?<!came )back(?! of)|"
    rf"(?<!never )again|still|ever|once|first|since|got (?:him|her|them|me|it|his|their|my)|"
    rf"(?:he|she|they|I)['’]d (?:sooner|rather)|last time|life|lives|"
    rf"himself|herself|themselves|would(?:n['’]t| not)?(?: \w+)? have|wouldn['’]t|would not|"
    rf"wrong|hope|reason|different|difference|changed|feels?|felt|trust(?:s|ed)?|model|made|on time|"
    rf"more (?:\w+ ){{1,5}}than|\w{{3,}}er than|"
    rf"(?:has|have|had)(?:n['’]t| not| never)|less (?:\w+ ){{1,5}}than|dread\w*|honest|own|agrees|finally|because|home|"
    rf"stays?|until|become|became|been [\w ,'’]{{2,60}} for \w+ years|"
    rf"turned (?:round|around|up)|favour|{_SUPERLATIVE})(?![\w-])",
    re.IGNORECASE,
)
# What was told is an instruction or a list, not an experience: "told him to", "told us which".
INSTRUCTS = regex(r"^(?! anyone)(?: [\w'’]+){1,2} (?:which|where|who|when|what|to(?! say| me| us)|[\w ]{0,12}:)")
PERSONAL = regex(
    r"(?<![\w-])(?:he|she|him|her|his|hers|himself|herself|they|their|them)(?:['’](?:d|s|ll|ve|"
    r"re))?(?![\w-])",
    re.IGNORECASE,
)
# Words that show it tells of something else: instructions, plans, the design, the problem, figures.
OTHERWISE = regex(
    r"(?<![\w-])(?:(?<!who )will|should|must(?:n['’]t)?|shall|would need to|(?<!not )needed to|"
    r"believe it when|at (?:the|our|a) (?:first|second|third|"
    r"next|opening|design|early) (?:meeting|workshop|session)|costs? of|would (?:begin|start|be run|end)|"
    r"funding would|so (?:we|the)|we (?:changed|moved|rewrote|cut|dropped|scrapped)|leaflet|letters?|"
    r"forms?|poster|ramp|sign|too \w+|"
    r"ahead|per cent|savings?|budget|figures|which is how|so they|break even|asked for|did(?:n['’]t|"
    r" not) want|(?<!never )wants? (?:to|a|an|the|more|it|us)|wanted (?:to be|a|an|the|more|us)|"
    r"(?<!been )frighten(?:s|ed)|clashed|you had better|you['’]d better|had not had|ought|only ever"
    r"|because nobody|none had|did not talk|before (?:launch|"
    r"we began|this))(?![\w-])|[£%]|(?<!\w)\d{2,}",
    re.IGNORECASE,
)

# Before a quotation: it is a name, a term or an item of a survey, not speech.
NAMES = regex(
    r"(?<![\w-])(?:titled|entitled|(?<!be )named|known as|headed|labelled|dubbed|nicknamed|termed|so-called|"
    r"hereinafter|marked|phrases?|(?<!two )(?<!three )(?<!four )(?<!five )(?<!own )words?|term|sign|motto|"
    r"slogan|strapline|vision(?: statement)?|"
    r"mission|aim|principle(?: of)?|ambition|programme|project|campaign|initiative|report|leaflet|booklet|"
    r"guide|poster|paper|book|film|workshop|event|award|theme|themes|question|statement|item|option|"
    r"button|box|flag|rule|pledge|badge|course|session|launched|launch|presented|published|attended|won|"
    r"text reading|(?:same|usual|stock|an) (?:answer|reply)|type|typed|wrote down|drop|dropped|struck out"
    r"|removed|refused)[ ,:;(]*$",
    re.IGNORECASE,
)
# A quotation that the writer's own sentence runs into is often a term, though it may be words woven in.
WOVEN = regex(
    r"(?<![\w-])(?:by|our|his|her|their|its|this|these|those|the|a|an|of|for|with|and|or|as|in|on|at|to|"
    r"no|is|are|was|were|than|between|from|any|every|not|about|using|use|through|via|under|be|been)[ (]*$",
    re.IGNORECASE,
)
# Verbs that weave somebody's words into the writer's sentence.
WEAVES = regex(
    r"(?<![\w-])(?:describe[sd]?|described|liken(?:s|ed)|call(?:s|ed)|according to|put(?:s)? it|sum(?:s|"
    r"med))(?![\w-])[^.]{0,80}$",
    re.IGNORECASE,
)
SURVEY_BEFORE = regex(
    r"(?<![\w-])(?:agree(?:d|ing|s|ment)?(?: with)?|survey|surveyed|questionnaire|ask(?:s|ed)?(?: whether|"
    r" if| us| them| people| patients)?(?=[ ,:]*$)|statement|item|scored?|scores|respondents|score for|"
    r"per ?cent|proportion|those (?:saying|answering|who say)|"
    r"(?<=who )(?:responded|replied)|\d (?:\w+ )?(?:responded|replied)|rate[ds]?|percentage)(?![\w-])|\d ?%",
    re.IGNORECASE,
)
SURVEY_AFTER = regex(
    r"^[\s,.”\"'’]*(?:\(?\d+ ?%|(?:was|were|is|had been|has been|went|rose|fell|scored|from|up|true for|"
    r"average[sd]?|improved|increased|climbed|moved|stood|runs?|now stands)\b[^.,\n]{0,60}?(?:\d|"
    r"per ?cent|half|third|quarter))",
    re.IGNORECASE,
)
# Whose words are no testimony: policies and papers, the famous, people made up, nobody.
PAPERS = regex(
    r"(?<![\w-])(?:act|plan|policy|polic(?:y|ies)|guidance|guideline|guidelines|strategy|specification|"
    r"contract|report|review|standard|standards|framework|white paper|charter|manifesto|statute|law|"
    r"regulations?|"
    r"constitution|the award|award|criteri(?:a|on)|judges|category|entrants|terms of reference|memorandum|"
    r"vision|mission|"
    r"rules?|protocol|prompt|dictionary|proverb|saying|adage|survey|questionnaire|minutes|board paper|"
    r"business case|headline)(?![\w-])",
    re.IGNORECASE,
)
FAMOUS = regex(
    r"(?<![\w-])(?:king['’]s fund|nuffield trust|health foundation|department of|(?<!local )government|nhs england|"
    r"nice|minister|secretary of state|proverb|saying|bible|psalm|aristotle|plato|socrates|confucius|"
    r"lao tzu|buddha|"
    r"(?:aneurin|nye) bevan|helen keller|henry ford|(?:albert )?einstein|(?:mahatma )?gandhi|"
    r"mother teresa|(?:nelson )?mandela|(?:winston )?churchill|florence nightingale|maya angelou|"
    r"martin luther king|"
    r"(?:theodore|eleanor|franklin) roosevelt|john f\.? kennedy|abraham lincoln|steve jobs|"
    r"(?:peter )?drucker|w\.? edwards deming|deming|(?:william )?shakespeare|charles dickens|"
    r"margaret mead|margaret heffernan|"
    r"charles darwin|bill gates|barack obama|margaret thatcher|atul gawande|don berwick|simon sinek|"
    r"bren[eé] brown|desmond tutu|dalai lama|cicely saunders|marie curie|mark twain|oscar wilde|"
    r"walt disney|"
    r"^anonymous\.?$|^unknown\.?$|^anon\.?$|goethe|great (?:\w+ )?(?:orator|statesman|writer|poet|philosopher"
    r"|thinker)|thomas edison|michael marmot|(?:william )?beveridge)(?![\w-])",
    re.IGNORECASE,
)
INVENTED = regex(
    r"(?<![\w-])(?:(?:when(?:ever)?|if|once|every time|each time) (?:an?|any|every|the|"
    r"one) [^.,]{0,50}?(?:says|tells|asks|feels|reports)|(?:when(?:ever)?|if) (?-i:[A-Z]\w+) (?:says|asks"
    r"|tells)|typical(?:ly)?|imagine|(?:might|could|would|"
    r"may) (?:say|tell(?! (?:a|their) friends?\b)|have said|ask|put it)|(?-i:Meet [A-Z]\w*)"
    r"|call (?:her|him)|let['’]s call|fictional|"
    r"hypothetical|persona|composite|"
    r"mrs x|mr x|some(?:body|one) said|we want (?:people|patients|everyone) to|to be able to say|"
    r"want to hear|for example a patient|so that (?:people|patients) (?:can )?say)(?![\w-])",
    re.IGNORECASE,
)
PLACEHOLDER = regex(
    r"(?<!\w)(?:(?<!can )(?<!may )(?<!could )(?<!to )quote(?! (?:me|us|him|her|them)\b)|tbc|tba|to follow|insert|xx+"
    r"|lorem ipsum)(?!\w)",
    re.IGNORECASE,
)
FIRST_PERSON = regex(
    r"(?<![\w'’])(?:I|me|my|mine|myself|we|us|our|ours|I['’](?:m|d|ve|ll)|we['’](?:re|d|ve|ll)|you|"
    r"your)(?![\w])",
    re.IGNORECASE,
)
SINGULAR = regex(r"(?<![\w'’-])(?:I|I['’](?:m|d|ve|ll)|me|[Mm]y|[Tt]hank you|[Tt]hanks?|[Ll]oving)(?![\w-])")
# Behind a quotation: nobody in particular said it, or it is what people used to hear.
NOBODY = regex(
    r"^[\s,.”\"'’]*(?:as |so )?(?:some(?:body|one)|people|many|everybody|everyone) (?:once |often |always )?"
    r"(?:sa(?:id|ys?)|remark(?:ed|s)?|put it|puts it|told)\b"
    r"|^[\s,.”\"'’]*(?:(?:it|that|this) (?:is|was)|is|was) (?:all |the thing )?(?:what )?[^.\n]{0,60}"
    r"\b(?:was|were|are|is|been|get|got) told\b",
    re.IGNORECASE,
)
