"""The language server: the only place that knows the editor's protocol."""

from __future__ import annotations

import logging
from collections.abc import Iterable
from contextlib import suppress
from functools import cache
from threading import Lock

from lsprotocol import types
from pygls.lsp.server import LanguageServer
from pygls.uris import to_fs_path

from awardcheck import Severity, __version__
from awardcheck.checks import Check, checks
from awardcheck.cli.configuring import Asked
from awardcheck.cli.editor.checking import check
from awardcheck.cli.editor.manuals import page
from awardcheck.cli.editor.marks import Mark, Point, Span, ignoring, lines_of
from awardcheck.cli.editor.waiting import Waiting
from awardcheck.records import NamedTuple

PAUSE = 0.4  # seconds without a keystroke until a draft is checked again
SEVERITIES = {
    Severity.ERROR: types.DiagnosticSeverity.Error,
    Severity.WARNING: types.DiagnosticSeverity.Warning,
    Severity.INFO: types.DiagnosticSeverity.Information,
}


class Snapshot(NamedTuple):
    """An open draft as it was when a check was asked for."""

    uri: str
    version: int | None
    text: str

    @property
    def path(self) -> str:
        """A draft that was never saved has the name that the editor gave it, in the working folder."""
        found = to_fs_path(self.uri) if self.uri.startswith("file:") else None
        return found or self.uri.rpartition(":")[2].rpartition("/")[2]


class Shown(NamedTuple):
    """What the editor shows in a text, and the diagnostics that it was told."""

    text: str
    lines: list[str]
    marks: list[Mark]
    told: list[types.Diagnostic]


class Server(LanguageServer):
    """Checks the drafts that are open, and tells an editor what was found in the newest text of each."""

    def __init__(self, asked: Asked) -> None:
        # Drafts are short, and of a whole text nobody need agree with the editor on what a line is.
        super().__init__("awardcheck", __version__, text_document_sync_kind=types.TextDocumentSyncKind.Full)
        logging.getLogger("pygls").setLevel(logging.CRITICAL)  # below, it would log words of the draft
        self.asked = asked
        self.open: set[str] = set()
        self.shown: dict[str, Shown] = {}
        self.said: dict[str, str | None] = {}
        self.telling = Lock()  # so that nothing is told of a draft after it was closed
        self.waiting = Waiting(self.tell)
        self.feature(types.TEXT_DOCUMENT_DID_OPEN)(opened)
        self.feature(types.TEXT_DOCUMENT_DID_CHANGE)(changed)
        self.feature(types.TEXT_DOCUMENT_DID_SAVE)(saved)
        self.feature(types.TEXT_DOCUMENT_DID_CLOSE)(closed)
        self.feature(types.TEXT_DOCUMENT_HOVER)(hovered)
        kinds = types.CodeActionOptions([types.CodeActionKind.QuickFix])
        self.feature(types.TEXT_DOCUMENT_CODE_ACTION, kinds)(actions)

    def ask(self, uri: str, seconds: float) -> None:
        """Has an open draft checked in so many seconds."""
        document = self.workspace.get_text_document(uri)
        self.waiting.put(uri, Snapshot(uri, document.version, document.source), seconds)

    def text(self, uri: str) -> str:
        return self.workspace.get_text_document(uri).source

    def tell(self, draft: Snapshot) -> None:
        """Checks a draft and shows what was found, unless it was changed or closed meanwhile."""
        found = check(draft.path, draft.text, self.asked)
        lines = lines_of(draft.text)
        told = [self.diagnostic(draft.uri, lines, mark) for mark in found.marks]
        with self.telling, suppress(OSError):  # the editor may have gone
            if draft.uri not in self.open or self.text(draft.uri) != draft.text:
                return
            self.shown[draft.uri] = Shown(draft.text, lines, found.marks, told)
            self.publish(draft.uri, draft.version, told)
            if found.message and self.said.get(draft.uri) != found.message:  # once, not at every keystroke
                message = f"awardcheck: {found.message}"
                self.window_show_message(types.ShowMessageParams(types.MessageType.Error, message))
            self.said[draft.uri] = found.message

    def publish(self, uri: str, version: int | None, found: list[types.Diagnostic]) -> None:
        self.text_document_publish_diagnostics(types.PublishDiagnosticsParams(uri, found, version))

    def diagnostic(self, uri: str, lines: list[str], mark: Mark) -> types.Diagnostic:
        near = mark.passage and types.Location(uri, self.range(lines, mark.passage))
        manual = page(mark.check) if mark.check else None
        return types.Diagnostic(
            range=self.range(lines, mark.span),
            severity=SEVERITIES[mark.severity],
            source="awardcheck",
            code=mark.check,
            code_description=types.CodeDescription(manual) if manual else None,
            message=mark.message,
            related_information=[types.DiagnosticRelatedInformation(near, "the nearest passage")] if near else None,
        )

    def range(self, lines: list[str], span: Span) -> types.Range:
        """A stretch in the units that the editor counts in."""
        start, end = (self._position(lines, point) for point in span)
        return types.Range(start, end)

    def _position(self, lines: list[str], point: Point) -> types.Position:
        line, column = point
        return types.Position(line, self.workspace.position_codec.client_num_units(lines[line][:column]))

    def at(self, uri: str, wanted: types.Range) -> Iterable[tuple[Mark, types.Diagnostic]]:
        """The marks that a stretch touches; none while the text is newer than they are."""
        shown = self.shown.get(uri)
        if shown is None or shown.text != self.text(uri):
            return []
        both = zip(shown.marks, shown.told, strict=True)
        return [(mark, told) for mark, told in both if _touch(told.range, wanted)]


def _touch(one: types.Range, other: types.Range) -> bool:
    return _point(one.start) <= _point(other.end) and _point(other.start) <= _point(one.end)


def _point(position: types.Position) -> Point:
    return position.line, position.character


def opened(ls: Server, params: types.DidOpenTextDocumentParams) -> None:
    ls.open.add(params.text_document.uri)
    ls.ask(params.text_document.uri, 0)


def changed(ls: Server, params: types.DidChangeTextDocumentParams) -> None:
    ls.ask(params.text_document.uri, PAUSE)


def saved(ls: Server, params: types.DidSaveTextDocumentParams) -> None:
    ls.ask(params.text_document.uri, 0)


def closed(ls: Server, params: types.DidCloseTextDocumentParams) -> None:
    uri = params.text_document.uri
    ls.waiting.drop(uri)
    with ls.telling:
        ls.open.discard(uri)
        ls.shown.pop(uri, None)
        ls.said.pop(uri, None)
        ls.publish(uri, None, [])


def hovered(ls: Server, params: types.HoverParams) -> types.Hover | None:
    """The manuals of the checks that found something there."""
    here = ls.at(params.text_document.uri, types.Range(params.position, params.position))
    known = [_checks()[check] for check in dict.fromkeys(mark.check for mark, _ in here) if check in _checks()]
    text = "\n\n---\n\n".join(f"# {check.id}\n\n{check.manual}" for check in known)
    return types.Hover(types.MarkupContent(types.MarkupKind.Markdown, text)) if text else None


@cache
def _checks() -> dict[str | None, Check]:
    return {check.id: check for check in checks()}


def actions(ls: Server, params: types.CodeActionParams) -> list[types.CodeAction]:
    """For each finding a note, put into the draft, by which it is let pass."""
    uri = params.text_document.uri
    return [
        types.CodeAction(
            title=f"Leave this as it is: ignore {mark.check} here and say why",
            kind=types.CodeActionKind.QuickFix,
            diagnostics=[told],
            edit=types.WorkspaceEdit({uri: [_note(ls, uri, mark)]}),
        )
        for mark, told in ls.at(uri, params.range)
        if mark.check in _checks() and not _checks()[mark.check].runs_last  # which looks at notes itself
    ]


def _note(ls: Server, uri: str, mark: Mark) -> types.TextEdit:
    lines = ls.shown[uri].lines
    at, text = ignoring(mark, lines)
    return types.TextEdit(ls.range(lines, (at, at)), text)
