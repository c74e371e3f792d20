"""The shapes of references to what is sent along with an entry, each a pattern of the signs that `words` gives.

A reference is made of a *thing* and of an *act*: one that sends the thing along ("enclosed", "uploaded with this
entry", "under separate cover"), or one that sends the reader there ("see", "shows", "details are in"). What the work
itself encloses, attaches or sends has an act, too, but it is done to somebody or somewhere else.
"""

from __future__ import annotations

from awardcheck.text.patterns import regex

_THING = "[CVF6DG1A2P]"
_END = r"(?=[.;,)]|$)"
_ENTRY = "(?:[do]w?E|ow?e)"
_TO_US = f"(?:{_ENTRY}|[do]?w?[JRr])"
# Behind "attached" and the like: that it is to something of the work, and not to the entry or for its readers.
_OURS = f"(?!w?(?:[tiK](?!{_TO_US})|v(?![dop]?w?[JRDT])))"
# What is sent, without a label of its own: "the appendix", "our supporting evidence", "the evidence pack".
_MATERIAL = (
    r"(?:[MQX]w?[CVF6DG1Pe]|[A2](?!no|w|f|t[dop](?!w?[Ee]))|[1DEJF6]'?P|[P1]fM?D|P1|Zw?[CVF6DG1]|(?<=o)j[DG1]"
    r"|(?<=L)[do]?jD)(?!,?[N\":(])"
)
# What the reader is told to do: "please see", "judges may wish to watch".
_LOOK = r"(?:(?:^|[,;:(\"+c-])|J[^.;]{0,4})L[tim]?"

_WITH_ENTRY = (
    f"[SsYXxU][^.;:]{{0,8}}[Kk]{_ENTRY}",  # "uploaded with this entry", "comes alongside our submission"
    f"(?:b|{_THING}[^.;:]{{0,6}})[Kk]{_ENTRY}",  # "is with the entry", "there is a film with this entry"
    f"{_THING}[^.;:]{{0,4}}Y?[Kk]o(?=[.;,)]|$)",  # "a short film to go with this"
    f"y{_ENTRY}",  # "accompanies our submission"
    f"Xt{_ENTRY}",
    "Wh[SU][^.;:]{0,8}[Kk][do]e",  # "we've sent with the form"
    f"s[^.;:]{{0,2}}[Kk]{_ENTRY}",  # "upload with this entry"
    "[SU][^.;:]{0,10}[Kk](?:o(?=[.;,)cJWv]|$)|oD)",  # "popped in with this", "slipped in with our papers"
)
_FIXED = (
    "(?P<attribute>[do]X[wMQ]{0,2}[CVF6DP1]|[do]Q[wM]?[CD1])",  # "the enclosed chart"
    f"(?:{_LOOK}|l[ima])[do]?Xw{{0,2}}[CVF6DG1P]|oQw?[F6V]",  # "play the attached clip", "our accompanying film"
    "[do]Xw?(?:[Gw]|G[mf][^.;:,]{1,5})[H&]|lw?[im][do]X",  # "the enclosed letter (from the mayor) says"
    # "the chart is attached", and whatever "is enclosed", full stop
    f"(?P<passive>{_THING}[^.;:]{{0,22}}(?:b|hB)[wc]?X{_OURS}|(?:b|hB)w?X[zn]?{_END})",
    "(?:L[tim]?|l?[ima]{1,2}|l)d?X(?=z?[.;,)v]|$)",  # "see attached", "as per the enclosed"
    f"{_LOOK}[^.;:]{{0,8}}X(?=[.;,)v]|$)",  # "please find the report attached"
    "[do]X[H&]",  # "the attached shows"
    f"c['b]uw{{0,2}}{_THING}X{_OURS}|[im]duX{_END}",  # "there's a photo attached", "in the one attached"
    f"{_THING}[^.;:]{{0,6}},X{_END}",  # "the audit from the trust, enclosed"
    "L[Xz]|Ww?[sx]z",  # "please find enclosed", "we submit herewith"
    f"(?:^|[.;:])X(?:(?:[vt][dop]?w?[RJEe])?b[dou]?w{{0,2}}{_THING}|w?[J+])",  # "appended is the letter"
    r"(?:^|;)w?X(?:t[do]?w?[Ee])?\.?:",  # "also attached: ..."
    f"(?P<active>(?:Ww?x|Whw?X)[^.;:]{{0,10}}{_THING}{_OURS})",  # "we attach a map"
    r"(?:^|[(:;-])[wdouMNQCVF6DG1ATLJ-]{0,4}X(?=R?z?[.;)]|$)",  # "full list: attached"
    r"\([wdouMNQCVF6DG1ATLJ:-]{0,4}X(?!t)[^()]{0,4}\)",  # "(chart attached as a file)"
    "^[wdouCVFDG]{1,2}cw{0,2}[CVF6]X(?=[.;)]|$)",  # "Photos and film attached."
    "!",
)
_SENT = (
    f"Wbw?s[^.;:]{{0,6}}{_THING}{_OURS}",  # "we are also sending a film"
    "[VF6][^.;:]{0,2}hBS(?=[.,;)]|$)",  # "photographs have been supplied"
    f"{_THING}(?:f[wR])?,?f?c?W(?:w?x|hw?(?:X|(?:S[~i]?|Ui)(?=[.;,)cKk]|$)|S~(?=[hbH&])))",  # "the map we included"
    f"Whw?(?:S|Ui)[^.;:]{{0,4}}[F6V]{_OURS}",  # "we have also submitted a film"
    r"(?:^|[(;:-])[wdouTMQCVF6DG1]{0,3}[CVF6DG1T][S5](?=[.;)]*$|\))",  # "(screenshot included)"
    "[CVF6DG1A][^.;:]{0,6}(?:b|hB)S(?=c{1,2}[do]?[JW]|v[do]?[JRD1])",  # "a map is included so that you see"
    "V[^.;:]{0,4}bS(?=[.;,)]|$)",  # "photographs are included"
    f"(?:W?h|hB|[bq])w?[SY5]t(?:[do]?J|[dop]?J?R{_END})",  # "sent to the judges", "gone to your office"
    r"[1F6],?c?WS~?(?=[.;,)]|$)|[bB]w?S[im]R",  # "the file we supplied", "is submitted in support"
    "Wh?w?S[do]?J",  # "we have emailed you the report"
    "DfR(?:(?:b|hB)?[S5]|[e5b]r|b[im])",  # "letters of support are included"
    f"{_THING},?[cb]{{0,2}}[SUX]w?z{_END}",  # "the costing, sent separately"
    f"(?:Wh|hB|b)w?[SU][^.;:]{{0,5}}z{_END}",
    f"Y[iw]?(?:t[do]?J)?z{_END}",  # "has gone in separately"
    "[SYU][^.;:]{0,6}iZR",  # "posted under separate cover"
    "bS[^.;:]{0,3}a[du]?Z[D1A]",  # "are provided as a separate file"
    "(?:hB|Wh)w?S[^.;:]{0,4}a[dou]?(?:[MQZ]w?[CVF6DG1A]|A)",  # "have been submitted as an attachment"
    "[Ss&xXU][^.;:]{0,10}a[dou]?M[CVF6DG1]",  # "supplied as supporting evidence"
    "cJw?h(?:B[Sl]|g)",  # "the paper, which you should have received"
    "(?:[Ll][iamt]?|[im][do])[do]?Sw?[D1F6VCP]",  # "in the uploaded workbook"
    f"[im][do]w{{0,2}}{_THING}[SX](?=k?[.;,)]|k?$)",  # "in the note supplied alongside"
    r"[do]w{0,2}[F6](?:\(S|S[H&]|Ws)",  # "the film supplied shows", "the film that we supply"
)
_LED = (
    f"{_LOOK}[dou]?w?{_MATERIAL}",  # "see the appendix"
    f"[l5]w?[imaKk](?:drf)?[dou]?w?(?!M1){_MATERIAL}",  # "set out in our supporting evidence"
    f"(?<![ifm])[do]{_MATERIAL}(?:[^.;:,]{{0,6}}[H&]J|[H&]|h(?![BX]))",  # "the annex gives", "the evidence pack has"
    f"{_LOOK}[^.;:]{{0,12}}[im][do]?{_MATERIAL}",  # "judges will find it in the accompanying file"
    f"[CVF6DT][^.;:]{{0,10}}[im][do]{_MATERIAL}",  # "the details at Mill Street, in the appendix"
    f"[CVF6DGPT1c][^.;:]{{0,20}}[b']w?[im](?:drf)?[dou]?w?(?!M1){_MATERIAL}",  # "the model is in the annex"
    f"b[im]o(?!M1){_MATERIAL}|\\([im][dou]?w?(?!M1){_MATERIAL}",
    r"cw?[b'][im]oP|J[^.;]{0,4}L[^.;:]{0,8}[im][do]P",  # "it's in our pack", "you'll see it in the folder"
    "[ebw]rfoD",  # "forms part of our evidence"
    "[imtL][dou]A(?=[.,;)cH&bhWJv]|$)",  # "moved to an appendix", "open the attachment"
    r"^A[H&h]|TiA|\(A\)",  # "Appendix has more", "more in appendix"
    f"[CVF6DG][ewbr]{{1,3}}f[do]{_MATERIAL}",  # "case studies form part of our supporting evidence"
    f"GN[^.;:]{{0,6}}[fi][do]?{_MATERIAL}",  # "pages 4 to 9 of the supporting file"
    f"{_LOOK}[do]?[wF6D]{{0,2}}[F6DP1]{_END}",  # "see our slide deck"
    r"(?:J[^.;]{0,4}|(?:^|[(:])\+?)L[tim]?[do]w{0,2}F",  # "judges are welcome to watch our film about it"
    "[CVF6DGPT][^.;:]{0,8}b[im][do]w?[F6](?=[.,;()]|$)",  # "turnover by team is in the spreadsheet"
    "[lTb]w?[im][do]?w?6|[DT]L[do]?6",  # "set out in the spreadsheet", "for workings see spreadsheet"
    f"\\+L[timn]?ow{{0,2}}{_THING}|\\+Ldw{{0,2}}{_THING}Wh?[Ss]|\\+L[ti]d[VF6]",  # "please read our report"
    f"huLi[do]w{{0,2}}{_THING}|Jw?how?[DGF61]",  # "have a look at our film", "you have our report"
    f"L[^.;:]{{0,4}}{_THING}(?:idr|(?<!p)r){_END}|[CVF6DG1]bidr{_END}",  # "see the plan at the back"
    f"{_LOOK}d?rf?[do]?w?[1Ee]",  # "see end of document"
    f"J[^.;]{{0,4}}L[^.;:]{{0,10}}(?:idr|(?<!p)r){_END}",
    r"(?P<pack>[DG1T][^.;:,]{0,3}[b'’]w?[im][do]P(?=w?[.;,)c]|w?$))",  # "the business case is in the pack"
    r"(?:^|[:;(-])[DT]i[do][P12](?=[.;:,)-]|$)",  # a note: "proof in the pack"
    f"L[do]?w?Jt?L?[do]w{{0,2}}(?:{_MATERIAL}|[CVF6DG1P])",  # "we would point the judges to our film"
    f"J[wb]{{0,3}}ltL?[do]?w{{0,2}}(?:{_MATERIAL}|[CVF6DG1P])",  # "readers are pointed to the plan"
    "J[^.;]{0,3}[LH][^.;:]{0,3}[ifm][do]w?[F6V]",  # "you will see from the photos"
    "adw?[F6][H&]|aow?[F6V][H&]",  # "as our slides show"
    f"[CVF6DG1APT][^.;:]{{0,12}}(?:id)?rf?(?:{_ENTRY}|[do]e)",  # "the letters at the back of this entry"
    f"oE(?:YK|bw?[iK]|(?:b|hB)yi)[dou]?w{{0,2}}{_THING}",  # "this entry comes with two films"
    "oE&[dou]?w{0,2}[VF6G]",
    r"(?:[F6DG1APXlTN]|lw)[im]?d?w?O(?![ifm])|(?:^|\()L?[dw]{0,2}O",  # "the letter overleaf", "is given overleaf"
)
REFERENCE = regex("|".join((*_FIXED, *_SENT, *_WITH_ENTRY, *_LED)))
SENDS = regex("|".join((*_FIXED, *_SENT, *_WITH_ENTRY)))
IS_WITH_ENTRY = regex("|".join(_WITH_ENTRY))
