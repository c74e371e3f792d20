"""The words by which a draft shows that somebody speaks, and what shows that quoted words are no testimony."""

from __future__ import annotations

import re

_SAY = (
    r"sa(?:ys|id)|t(?:ells|old)|(?:(?<=they )|(?<=who )|(?<=s ))(?:say|tell|write|describe|call|put)|add(?:s|ed)|explain(?:s|ed)|comment(?:s|ed)|wr(?:ites|ote)|recall(?:s|ed)?|reflect(?:s|ed)?|"
    r"remember(?:s|ed)|remark(?:s|ed)|observe[sd]|not(?:es|ed)|admit(?:s|ted)|laugh(?:s|ed)|joke[sd]|smile[sd]|sigh(?:s|ed)|repl(?:ies|ied)|answer(?:s|ed)|report(?:s|ed)|"
    r"describe[sd]?|call(?:s|ed)|sum(?:s|med)|puts|put it|fe(?:els|lt)|reckon(?:s|ed)|believe[sd]|thinks|thought|conclude[sd]|confirm(?:s|ed)|praise[sd]|thank(?:s|ed)|"
    r"credit(?:s|ed)|e-?mail(?:s|ed)|text(?:s|ed)|tweet(?:s|ed)|post(?:s|ed)|share[sd]|insist(?:s|ed)|confess(?:es|ed)|agree[sd]|state[sd]|mention(?:s|ed)|continue[sd]|"
    r"whisper(?:s|ed)|shout(?:s|ed)|declare[sd]|beam(?:s|ed)|grin(?:s|ned)|enthuse[sd]|acknowledge[sd]|maintain(?:s|ed)|announce[sd]|respond(?:s|ed)|offer(?:s|ed)|"
    r"is clear|(?:is|was) blunt|did not hesitate|verdict|s(?:igned|igns) off|record(?:s|ed)|volunteer(?:s|ed)|likens?|likened|stood up"
)
_NOT_SAID = "".join(rf"(?<!\b{word} )" for word in ("not", "to", "never", "can", "could", "please", "would", "might", "should", "be", "been", "were", "being"))
SAYS = re.compile(rf"(?<![\w-]){_NOT_SAID}(?:{_SAY})(?![\w-])", re.IGNORECASE)
# What announces somebody's words without a verb.
ANNOUNCES = re.compile(
    r"(?<![\w-])(?:in the words of|according to|(?:hear|heard|word|words|message|note|card|letter|e-?mail|text|comment|feedback|tweet|quote|testimonial|thanks|praise|this|and) "
    r"(?:of thanks )?(?:it )?(?:from|by)|comment(?: card)?|as .{2,80} (?:puts?|observed?s?|says?|said))(?![\w-])",
    re.IGNORECASE,
)
# Verbs that report words without marks, each with what it needs behind it.
_NOT_TOLD = "".join(rf"(?<!\b{word} )" for word in ("is", "was", "were", "been", "be", "being", "are", "am", "not", "to"))
REPORTS = re.compile(
    rf"(?<![\w-]){_NOT_TOLD}(?:(?:sa(?:ys|id)|reckon(?:s|ed)|believe[sd]|thinks|admit(?:s|ted)|add(?:s|ed)|explain(?:s|ed)|note[sd]|reflect(?:s|ed)|maintain(?:s|ed)|remember(?:s|ed)|insist(?:s|ed)|"
    rf"confess(?:es|ed)|report(?:s|ed)|recall(?:s|ed)?|remark(?:s|ed)|comment(?:s|ed)|observe[sd]|mention(?:s|ed))|t(?:ells|old)(?! off| by| to)|"
    rf"according to|wr(?:ites|ote)(?: [\w ]{{0,30}})? (?:to say|that)|describe[sd] (?:[\w'’]+ ){{1,4}}as|call(?:s|ed) (?:it|this|us|them|the \w+)|credit(?:s|ed)|put(?:s)? it)(?![\w-])",
    re.IGNORECASE,
)

# Words in a reported sentence that show that it tells of what the work did for somebody.
EFFECT = re.compile(
    r"(?<![\w-])(?:first time|no longer|any ?more|never(?! again)|now|(?<!wrote )(?<!rang )(?<!ring )(?<!call )back(?! of)|stopped|best|difference|lifeline|without|grateful|changed|only (?:bit|thing|one|people)|instead|not missed|"
    r"proud|better|safer|calmer|happier|easier|proper|would not (?:go|return|have|be)|would have (?:died|been|lost|gone)|looks? forward|trust(?:s|ed)?|listened|dignity|given (?:her|him|them|me)|"
    r"gives (?:her|him|them)|put (?:ten|years)|most useful|different (?:man|woman|person)|life|lives|model|quietest|godsend|worth|in (?:his|her|their|my) (?:life|career)|once|"
    r"not (?:have|had) to|misses?|sleeps?|confident|confidence|feels? (?:like|part|safe)|used to|as a favour|in years|transformed?|outstanding|brilliant|asks for it|waited)(?![\w-])",
    re.IGNORECASE,
)
# Words that show it tells of something else: instructions, plans, the design, the problem, figures.
OTHERWISE = re.compile(
    r"(?<![\w-])(?:will|should|must|shall|would (?:begin|start|be run)|so we|we (?:changed|moved|rewrote|cut|dropped|scrapped)|leaflet|letters?|forms?|poster|too (?:long|small|late|slow)|"
    r"ahead|per cent|saving|savings|budget|figures|break even|asked for|did(?:n['’]t| not) want|frighten(?:s|ed)|clashed|ought|only ever|because nobody|before (?:launch|we began|this))(?![\w-])|[£%]|(?<!\w)\d{2,}",
    re.IGNORECASE,
)

# Before a quotation: it is a name, a term or an item of a survey, not speech.
NAMES = re.compile(
    r"(?:(?<![\w-])(?:called|titled|entitled|named|known as|headed|labelled|dubbed|nicknamed|termed|so-called|hereinafter|marked|phrases?|words?|term|sign|motto|slogan|strapline|vision(?: statement)?|"
    r"mission|aim|principle(?: of)?|ambition|programme|project|campaign|initiative|report|leaflet|booklet|guide|poster|paper|book|film|workshop|event|award|theme|themes|question|statement|item|option|"
    r"button|box|flag|rule|pledge|badge|course|session|launched|launch|presented|published|attended|won|by|our|his|her|their|its|this|these|those|the|a|an|of|for|with|and|or|as|in|on|at|to|no|"
    r"text reading|reading|type|typed|wrote down|drop|dropped|struck out|removed|refused|is|are|was|were|than|between|from|any|every|not|about|using|use|through|via|under))[ ,:;(]*$",
    re.IGNORECASE,
)
SURVEY_BEFORE = re.compile(
    r"(?<![\w-])(?:agree(?:d|ing|s|ment)?(?: with)?|survey|surveyed|questionnaire|asked?(?: whether| if)?|asks|statement|item|scored?|scores|respondents|score for|per ?cent|proportion|those (?:saying|answering|who say)|"
    r"responded|replied|rated|percentage)(?![\w-])|\d ?%",
    re.IGNORECASE,
)
SURVEY_AFTER = re.compile(
    r"^[\s,.”\"'’]*(?:\(?\d+ ?%|(?:was|were|is|had been|has been|went|rose|fell|scored|from|up|true for|average[sd]?|improved|increased|climbed|moved|stood|runs?|now stands)\b[^.,\n]{0,60}?(?:\d|per ?cent|half|third|quarter))",
    re.IGNORECASE,
)
# Whose words are no testimony: policies and papers, the famous, people made up, nobody.
PAPERS = re.compile(
    r"(?<![\w-])(?:act|plan|policy|polic(?:y|ies)|guidance|guideline|guidelines|strategy|specification|contract|report|review|standard|standards|framework|white paper|charter|manifesto|statute|law|regulations?|"
    r"constitution|the award|award|criteri(?:a|on)|judges|category|entrants|NICE|king['’]s fund|nuffield trust|health foundation|department of|government|nhs england|terms of reference|memorandum|vision|mission|"
    r"rules?|protocol|prompt|dictionary|proverb|saying|adage|survey|questionnaire|minutes|board paper|business case|headline)(?![\w-])",
    re.IGNORECASE,
)
FAMOUS = re.compile(
    r"(?<![\w-])(?:proverb|saying|aristotle|plato|socrates|confucius|lao tzu|buddha|aneurin bevan|nye bevan|bevan|helen keller|henry ford|einstein|gandhi|mother teresa|mandela|churchill|florence nightingale|nightingale|"
    r"maya angelou|martin luther king|roosevelt|john f\.? kennedy|lincoln|steve jobs|peter drucker|drucker|deming|shakespeare|dickens|margaret mead|margaret heffernan|darwin|bill gates|obama|thatcher|"
    r"atul gawande|don berwick|simon sinek|bren[eé] brown|desmond tutu|dalai lama|winston|cicely saunders|dame cicely|marie curie|mark twain|oscar wilde|anonymous|unknown|anon|goethe|edison|walt disney|rumi|"
    r"african|chinese|bible|scripture|psalm|theodore|eleanor|michael marmot|marmot|beveridge)(?![\w-])",
    re.IGNORECASE,
)
INVENTED = re.compile(
    r"(?<![\w-])(?:typical(?:ly)?|imagine|(?:might|could|would|may) (?:say|tell|have said|ask|put it)|(?-i:Meet [A-Z]\w*)|call (?:her|him)|let['’]s call|fictional|hypothetical|persona|composite|not (?:his|her) real|"
    r"mrs x|mr x|some(?:body|one) said|we want (?:people|patients|everyone) to|to be able to say|want to hear|for example a patient|so that (?:people|patients) (?:can )?say)(?![\w-])",
    re.IGNORECASE,
)
PLACEHOLDER = re.compile(r"(?<!\w)(?:quote|tbc|tba|to follow|insert|xx+|lorem ipsum)(?!\w)", re.IGNORECASE)
FIRST_PERSON = re.compile(r"(?<![\w'’])(?:I|me|my|mine|myself|we|us|our|ours|I['’](?:m|d|ve|ll)|we['’](?:re|d|ve|ll)|you|your)(?![\w])", re.IGNORECASE)
SINGULAR = re.compile(r"(?<![\w'’-])(?:I|I['’](?:m|d|ve|ll)|me|my|[Tt]hank you|[Tt]hanks?|[Ll]oving)(?![\w-])")
