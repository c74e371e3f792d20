"""Looks for drafts that make a reader fail, guided by which lines of it they reach (needs the extra `fuzz`).

    python scripts/fuzz.py markdown FOLDER -max_total_time=2400 -timeout=5
    python scripts/fuzz.py word FOLDER -max_total_time=1200 -timeout=5

FOLDER keeps what was found to reach something new and may begin empty; what follows it are options of libFuzzer. A find
is written to the working folder as crash-... or timeout-...: write a test of it first, then mend the reader. To see one
again, give its path in place of FOLDER.

Markdown is the fuzzer's bytes as they are. XML made of bytes would hardly ever be well-formed, so for Word the bytes
say how to change the parts of a small document: which element to take out, to double, to wrap, to give other words.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Callable
from pathlib import Path

import atheris

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))
with atheris.instrument_imports(include=["awardcheck.readers", "markdown_it", "mdit_py_plugins"]):
    from awardcheck.draft import Block, Draft, DraftError
    from awardcheck.readers import read_bytes
    from awardcheck.readers.markdown import read_markdown
    from word_builder import archive, members, p, r, style, tbl, tc, tr

MOST_CHANGES = 12
ELEMENT = re.compile(r"<(/?)([\w:]+)([^<>]*?)(/?)>")
FIELD = '<w:fldChar w:fldCharType="{}"/>'
NUMBERED = '<w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr>'
CHOICE = "<mc:AlternateContent><mc:Choice>{}</mc:Choice><mc:Fallback>{}</mc:Fallback></mc:AlternateContent>"
INLINE = "p r t ins del moveFrom moveTo hyperlink ruby smartTag customXml fldSimple pict object"
BLOCK = "tbl tr tc txbxContent footnote pPr rPr numPr"
WRAPPERS = [
    *(f"<w:{tag}>{{}}</w:{tag}>" for tag in f"{INLINE} {BLOCK}".split()),
    "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>{}</w:sdtContent></w:sdt>",
    CHOICE.format("{}", "x"),
    "<m:oMath><m:f>{}</m:f></m:oMath>",
    "<a:p><a:t>{}</a:t></a:p>",
]
WORDS = ["", "0", "-1", "1", "9", "99999999999", "Heading1", "A", "%1.%2", "TOC \\o", "EQ \\f(1,2)", "•\tpoint", "AIMS"]
EMPTY = [
    *(
        f"<w:{tag}/>"
        for tag in ("br", "tab", "vanish", "b", "pPrChange", "sym", 'altChunk r:id="c"', 'sym w:char="F0"')
    ),
    *(FIELD.format(kind) for kind in ("begin", "separate", "end")),
]
BOX = f"<w:pict><w:txbxContent>{p('boxed')}</w:txbxContent></w:pict>"
BODY = (
    p("Our entry", style("Heading1"))
    + p(r("Waits ", "<w:b/>") + f"<w:ins>{r('fell')}</w:ins>" + '<w:r><w:footnoteReference w:id="1"/></w:r>', NUMBERED)
    + tbl(tr("Measure", tc("After", '<w:gridSpan w:val="2"/><w:vMerge/>')))
    + p(f"<w:r>{FIELD.format('begin')}<w:instrText>DATE</w:instrText>{FIELD.format('end')}</w:r>", "<w:outlineLvl/>")
    + p(f"<w:r>{CHOICE.format('<w:drawing/>', BOX)}</w:r>")
    + '<w:altChunk r:id="c"/><w:commentRangeStart w:id="1"/>'
)
LEVEL = '<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1.%2"/></w:lvl>'
DOCUMENT = {
    name: str(content)
    for name, content in members(
        BODY,
        links=(("c", "aFChunk", "c.html"),),
        parts={"word/c.html": "<h2>Aim</h2><ul><li>one</ul><table><tr><td>a<td>b</table>"},
        styles='<w:style w:styleId="Heading1"><w:basedOn w:val="A"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>',
        numbering=f'<w:abstractNum w:abstractNumId="1">{LEVEL}</w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>',
        footnotes=f'<w:footnote w:id="1">{p("A note.")}</w:footnote>',
        comments=f'<w:comment w:id="1" w:author="Ana">{p("Source?")}</w:comment>',
    ).items()
}
PARTS = sorted(DOCUMENT)


def markdown(data: bytes) -> None:
    """Reads the bytes as Markdown."""
    check(read_markdown(Path("entry.md"), data))


def word(data: bytes) -> None:
    """Reads a small Word file, changed as the bytes say."""
    choose = atheris.FuzzedDataProvider(data)
    parts = dict(DOCUMENT)
    for _ in range(choose.ConsumeIntInRange(1, MOST_CHANGES)):
        # Most of what can go wrong is in the main part.
        name = PARTS[choose.ConsumeIntInRange(0, len(PARTS) - 1)] if choose.ConsumeBool() else "word/document.xml"
        parts[name] = changed(parts[name], choose)
    packed = archive(parts, compression=0)
    if choose.ConsumeProbability() < 0.05:
        at = choose.ConsumeIntInRange(0, len(packed) - 1)
        packed = packed[:at] + choose.ConsumeBytes(8) + packed[at + 8 :]
    check(read_bytes(Path("entry.docx"), packed))


def changed(xml: str, choose: atheris.FuzzedDataProvider) -> str:
    """`xml` with one element taken out, doubled, wrapped, or followed by something else, or with other words in it."""
    tags = list(ELEMENT.finditer(xml))
    if not tags:
        return str(choose.ConsumeUnicodeNoSurrogates(20))
    tag = tags[choose.ConsumeIntInRange(0, len(tags) - 1)]
    start, end = tag.start(), element_end(xml, tag)
    inner = xml[start:end]
    match choose.ConsumeIntInRange(0, 5):
        case 0:
            inner = ""
        case 1:
            inner *= 2
        case 2:
            inner = WRAPPERS[choose.ConsumeIntInRange(0, len(WRAPPERS) - 1)].replace("{}", inner)
        case 3:
            inner += EMPTY[choose.ConsumeIntInRange(0, len(EMPTY) - 1)]
        case 4:
            word = WORDS[choose.ConsumeIntInRange(0, len(WORDS) - 1)]
            inner = re.sub(
                r'="[^"]*"' if choose.ConsumeBool() else r"(?<=>)[^<]+", lambda _: f'="{word}"', inner, count=1
            )
        case 5:
            inner = re.sub(
                r">[^<]+<", f">{escaped(choose.ConsumeUnicodeNoSurrogates(20))}<", inner.replace("\\", ""), count=1
            )
    return xml[:start] + inner + xml[end:]


def element_end(xml: str, opened: re.Match[str]) -> int:
    """Where the element that a tag begins comes to its end; the tag's own end if it does not."""
    depth = 0
    for tag in ELEMENT.finditer(xml, opened.start()):
        depth += 0 if tag[4] else -1 if tag[1] else 1
        if depth <= 0:
            return tag.end()
    return opened.end()


def escaped(text: str) -> str:
    return "".join(letter if letter.isprintable() and letter not in "<>&\\" else " " for letter in text)


def check(draft: Draft) -> None:
    """What holds of every draft, whatever it was read from."""
    assert [block.place.block for block in draft.blocks] == list(range(1, len(draft.blocks) + 1))
    for block in draft.blocks:
        check_block(block)
    known = range(1, len(draft.blocks) + 1)
    places = [comment.place for comment in draft.comments] + [place for _, place in draft.hidden]
    assert all(place is None or place.block in known for place in places)
    assert all(note and "\n" not in note for note in draft.notes)


def check_block(block: Block) -> None:
    assert block.place.line is None or block.place.line >= 1
    # A table inside a cell is a line for each of its rows, and its cells may be empty.
    texts = [part for row in block.rows for cell in row.cells for part in cell.split(" | ")] or [block.text]
    assert all(text == "\n".join(map(tidied, text.split("\n"))) for text in texts), texts
    assert block.text.strip(), block
    assert {"heading": 1 <= block.level <= 9, "item": block.level >= 1}.get(block.kind, block.level == 0), block
    assert all(0 <= start < end <= len(block.text) for start, end in block.prompts), block


def tidied(line: str) -> str:
    return " ".join(line.split())


def refusing(read: Callable[[bytes], None]) -> Callable[[bytes], None]:
    """`read`, which may say in one line that something is no draft, and nothing else."""

    def once(data: bytes) -> None:
        try:
            read(data)
        except DraftError as error:
            if len(str(error).splitlines()) != 1:
                raise AssertionError(f"not one line: {error}") from error

    return once


if __name__ == "__main__":
    target = {"markdown": markdown, "word": word}[sys.argv.pop(1)]
    atheris.Setup(sys.argv, refusing(target))
    atheris.Fuzz()
