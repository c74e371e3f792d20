"""The blank form for Word: headings, notes in a quiet style, and fields that give way to what is typed into them."""

from __future__ import annotations

from collections.abc import Iterable
from uuid import NAMESPACE_URL, uuid5
from xml.sax.saxutils import escape, quoteattr

from docx import Document
from docx.document import Document as WordDocument
from docx.enum.style import WD_STYLE_TYPE
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.shared import Cm, Pt, RGBColor
from docx.styles.style import CharacterStyle, ParagraphStyle

from awardcheck.guidance import Note, notes
from awardcheck.reporters._word_file import settled
from awardcheck.reporters._wording import harmless
from awardcheck.spec import Category

QUESTION_STYLE, NOTE_STYLE, FIELD_STYLE = "Form Question", "Form Note", "Form Field"
_GREY = RGBColor(0x59, 0x59, 0x59)  # as pale as can still be read by all (WCAG 2.2, 1.4.3)


def blank(category: Category) -> bytes:
    """The form as the bytes of a .docx file; equal categories give equal bytes. Its property *Category* has the id."""
    document = Document()
    _lay_out(document)
    document.add_paragraph(harmless(category.title), style="Title")
    form = notes(category)
    _section(document, "Introduction", form.top, form.introduction)
    for criterion in category.criteria:
        document.add_heading(harmless(criterion.name), level=1)
        _section(document, criterion.name, form.criteria[criterion.id], form.answer)
    _keep_prompts(document, (form.introduction, form.answer))
    properties = document.core_properties
    year = f" {category.year}" if category.year else ""
    properties.title = harmless(f"{category.title}, {category.programme}{year}")[:250]
    properties.category = category.id
    properties.author = properties.comments = ""
    return settled(document)


def _section(document: WordDocument, name: str, notes: Iterable[Note], prompt: Note) -> None:
    """Notes, each in a paragraph of its own, and the field to write in."""
    for note in notes:
        style = QUESTION_STYLE if note.asks else NOTE_STYLE
        document.add_paragraph(_bracketed(note), style=style)
    field = parse_xml(
        _FIELD.format(names=nsdecls("w"), name=quoteattr(harmless(name)[:60]), **_prompt(document, prompt))
    )
    body = document.element.body
    body.insert(len(body) - 1, field)  # in front of the page's own settings, which stand last


def _bracketed(note: Note) -> str:
    return f"[{harmless(note.text)}]"


# What is typed into it takes its place; then it is an ordinary paragraph.
_FIELD = """
<w:sdt {names}>
  <w:sdtPr>
    <w:alias w:val={name}/>
    <w:placeholder><w:docPart w:val="{key}"/></w:placeholder>
    <w:temporary/>
    <w:showingPlcHdr/>
  </w:sdtPr>
  <w:sdtContent>{paragraph}</w:sdtContent>
</w:sdt>
"""
_PARAGRAPH = """<w:p {names}><w:pPr><w:spacing w:before="160"/></w:pPr>
<w:r><w:rPr><w:rStyle w:val="{style}"/><w:color w:val="{colour}"/></w:rPr><w:t>{text}</w:t></w:r></w:p>"""
_KEPT = """
<w:docPart>
  <w:docPartPr>
    <w:name w:val="{key}"/>
    <w:category><w:name w:val="General"/><w:gallery w:val="placeholder"/></w:category>
    <w:types><w:type w:val="bbPlcHdr"/></w:types>
    <w:behaviors><w:behavior w:val="content"/></w:behaviors>
    <w:guid w:val="{{{key}}}"/>
  </w:docPartPr>
  <w:docPartBody>{paragraph}</w:docPartBody>
</w:docPart>
"""


def _prompt(document: WordDocument, note: Note) -> dict[str, str]:
    """A prompt's paragraph, and the key under which the file keeps it."""
    text = _bracketed(note)
    style = document.styles[FIELD_STYLE].style_id
    paragraph = _PARAGRAPH.format(names=nsdecls("w"), style=style, colour=_GREY, text=escape(text))
    return {"key": str(uuid5(NAMESPACE_URL, text)).upper(), "paragraph": paragraph}


def _keep_prompts(document: WordDocument, prompts: Iterable[Note]) -> None:
    """Keeps the prompts where Word does: by them a field that is filled in can be told from one that is not."""
    parts = "".join(_KEPT.format(**_prompt(document, note)) for note in prompts)
    glossary = f"<w:glossaryDocument {nsdecls('w')}><w:docParts>{parts}</w:docParts></w:glossaryDocument>"
    head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    name = PackURI("/word/glossary/document.xml")
    part = Part(name, CONTENT_TYPE.WML_DOCUMENT_GLOSSARY, (head + glossary).encode(), document.part.package)
    document.part.relate_to(part, RELATIONSHIP_TYPE.GLOSSARY_DOCUMENT)


def _lay_out(document: WordDocument) -> None:
    """An A4 page and three quiet styles: one for questions, one for what else is said, one for the fields."""
    page = document.sections[0]
    page.page_width, page.page_height = Cm(21), Cm(29.7)
    page.left_margin = page.right_margin = page.top_margin = page.bottom_margin = Cm(2.5)
    for name, above, italic in ((QUESTION_STYLE, 6, False), (NOTE_STYLE, 0, True)):
        style = document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
        assert isinstance(style, ParagraphStyle)
        style.base_style = style.next_paragraph_style = document.styles["Normal"]
        style.font.color.rgb, style.font.size, style.font.italic = _GREY, Pt(10), italic
        style.paragraph_format.space_before, style.paragraph_format.space_after = Pt(above), Pt(2)
        style.paragraph_format.keep_with_next = style.quick_style = True
    field = document.styles.add_style(FIELD_STYLE, WD_STYLE_TYPE.CHARACTER)
    assert isinstance(field, CharacterStyle)
    field.font.color.rgb = _GREY
