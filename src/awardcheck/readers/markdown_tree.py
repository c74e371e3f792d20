"""Markdown source to a tree of blocks: markdown-it's flat tokens, put inside one another."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.rules_core import StateCore
from markdown_it.token import Token
from mdit_py_plugins.attrs import attrs_plugin
from mdit_py_plugins.deflist import deflist_plugin
from mdit_py_plugins.footnote import footnote_plugin

from awardcheck.draft import DraftError
from awardcheck.records import dataclass, field
from awardcheck.text.patterns import regex

# Beyond its own limit markdown-it drops text without a word, so ours lies well below Python's and is an error.
DEEPEST = 100
# To look for the end of a bracket that never closes takes as long as the paragraph is; no draft has many such.
_OPEN_BRACKETS = 4  # in one paragraph cost nothing worth counting
_MOST_LOOKING = 250_000  # characters in one draft


_BRACKET = regex(r"[\[\]]")


@dataclass(slots=True)
class Node:
    """A block with the blocks inside it; `source` is the raw text of a leaf and `tokens` its parsed inline tokens."""

    type: str
    token: Token
    children: list[Node] = field(default_factory=list)

    @property
    def line(self) -> int:
        return self.token.map[0] + 1 if self.token.map else 0

    @property
    def tokens(self) -> Sequence[Token]:
        return self.children[0].token.children or () if self.children else ()

    @property
    def source(self) -> str:
        return self.children[0].token.content if self.children else self.token.content


@cache
def _parser() -> MarkdownIt:
    parser = MarkdownIt("commonmark", {"maxNesting": DEEPEST}).enable(["table", "strikethrough"])
    parser.use(footnote_plugin).use(deflist_plugin).use(attrs_plugin, spans=True)
    parser.core.ruler.before("inline", "open_brackets", _escape_open_brackets)
    # Footnotes are put after the block that refers to them, not at the document's end.
    return parser.disable("footnote_tail")


def _escape_open_brackets(state: StateCore) -> None:
    for token in state.tokens:
        unclosed = _unclosed(token.content) if token.type == "inline" else 0
        if unclosed > _OPEN_BRACKETS:
            looked = state.env["looked"] = state.env.get("looked", 0) + unclosed * len(token.content)
            if looked > _MOST_LOOKING:
                token.content = token.content.replace("[", "\\[")


def _unclosed(text: str) -> int:
    depth = 0
    if "[" in text:
        for bracket in _BRACKET.findall(text):
            depth = depth + 1 if bracket == "[" else max(depth - 1, 0)
    return depth


def parse(source: str, env: dict[str, Any]) -> list[Node]:
    """The blocks of `source`; `env` carries references and footnotes from one call to the next.

    Raises DraftError, naming the line, for blocks nested deeper than anyone writes.
    """
    return _tree(_parser().parse(source, env))


def parse_inline(source: str, env: dict[str, Any]) -> Sequence[Token]:
    """The inline tokens of one run of text."""
    return _parser().parseInline(source, env)[0].children or ()


def parse_indented(node: Node, env: dict[str, Any]) -> list[Node]:
    """The blocks of an indented code block: drafts hold no code, so the indentation is an accident and is undone."""
    source = "\n".join(line.strip() for line in node.token.content.split("\n"))
    tokens = _parser().parse(source, env)
    for token in tokens:
        if token.map:
            token.map = [token.map[0] + node.line - 1, token.map[1] + node.line - 1]
    return _tree(tokens)


def of_kind(nodes: Sequence[Node], kind: str) -> Iterator[Node]:
    """All of a kind, however deep, in reading order."""
    for node in nodes:
        if node.type == kind:
            yield node
        yield from of_kind(node.children, kind)


def chunks(text: str) -> Iterator[tuple[int, list[str]]]:
    """Runs of lines between blank lines, each with the offset of its first."""
    run: list[str] = []
    at = 0
    for at, line in enumerate(text.split("\n")):
        if line.strip():
            run.append(line)
        elif run:
            yield at - len(run), run
            run = []
    if run:
        yield at + 1 - len(run), run


def _tree(tokens: Sequence[Token]) -> list[Node]:
    stack: list[list[Node]] = [[]]
    for token in tokens:
        if token.nesting < 0:
            stack.pop()
            continue
        node = Node(token.type.removesuffix("_open"), token)
        stack[-1].append(node)
        if token.nesting > 0:
            if token.level >= DEEPEST - 1:
                raise DraftError(f"line {node.line}: nested more than {DEEPEST // 2} deep; take out the surplus marks")
            stack.append(node.children)
    return stack[0]
