"""What belongs to a web site and not to its page: menus, banners, footers; and what only helps with a form."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from awardcheck.importing.lines import tidy
from awardcheck.text.patterns import regex

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_FURNITURE = frozenset(
    re.findall(
        r"[\w-]+",
        """cookie cookies consent gdpr nav navbar navigation menu breadcrumb breadcrumbs footer sidebar share
        sharing social newsletter subscribe related skip modal popup advert adverts ads sponsors pagination
        search testimonial testimonials countdown complementary contentinfo banner onetrust cookiebar""",
    )
)
_TOGGLE = regex(r"acc|collaps|toggle|tab|expand|panel", re.IGNORECASE)
_HINT = regex(r"(?:\A|\s)(?:[a-z]+[-_]+)?(?:help|hint)(?:[-_]?text)?(?:\Z|\s)", re.IGNORECASE)
_LIMIT = regex(r"(?:(?:up to|max(?:imum)?(?: of)?|no more than) )?(?P<words>\d[\d,]{0,5}) words\b", re.IGNORECASE)
_LONGEST_HINT = 300  # characters


def is_furniture(element: HtmlElement, whole: int) -> bool:
    """Whether an element belongs to the web site; `whole` is the number of the page's characters."""
    if element.tag in ("body", "html", "main", "article", "li"):
        return False
    if element.tag in ("header", "aside"):
        return not element.xpath(".//h1")
    said = " ".join(element.get(key, "") for key in ("id", "class", "role", "aria-label"))
    spelt = re.sub(r"([a-z])([A-Z])", r"\1 \2", said)
    if not _FURNITURE & set(re.split(r"[\W_]+", spelt.lower())) or element.xpath(".//h1"):
        return False
    return len(tidy(element.text_content())) * 2 < whole


def toggles(element: HtmlElement) -> bool:
    """Whether a button opens a panel."""
    said = f"{element.get('class', '')} {element.get('data-toggle', '')} {element.get('data-bs-toggle', '')}"
    return element.get("aria-controls") is not None or bool(_TOGGLE.search(said)) or "aria-expanded" in element.attrib


def is_hint(element: HtmlElement) -> bool:
    """Whether an element is a form's help with a question, and no part of the page that merely bears that name."""
    return _HINT.search(element.get("class", "")) is not None and len(element.text_content()) <= _LONGEST_HINT


def limit_in(hint: HtmlElement) -> str:
    """The limit of words with which a hint begins, "" for none: "200 words. Think of newcomers"."""
    found = _LIMIT.match(tidy(hint.text_content()))
    return f"({found['words']} words)" if found else ""
