"""The language server, as an editor speaks with it: over standard input and output, in a program of its own."""

from __future__ import annotations

import asyncio
import os
import subprocess
import sys
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

import pytest
import yaml
from lsprotocol import types
from pygls.lsp.client import LanguageClient

from awardcheck.checks import checks
from awardcheck.cli.configuring import Asked
from awardcheck.cli.editor.checking import check
from awardcheck.cli.editor.marks import Span, ignoring, lines_of, marks, told
from awardcheck.cli.editor.waiting import Waiting
from awardcheck.findings import Severity
from test_floors import HOUSE, MODULES, imports

CASES = yaml.safe_load(Path(__file__).parent.joinpath("cases", "editor.yaml").read_text(encoding="utf-8"))
PLACE_BASED = Asked(category="place-based")
DRAFT = "---\ncategory: place-based\n---\n\n# Outcome\n\nAdmissions fell by XX% in one year.\n"
PATIENCE = 60.0  # seconds; a busy machine is slow


def cut(text: str, span: Span) -> str:
    lines = lines_of(text)
    (first, start), (last, end) = span
    if first == last:
        return lines[first][start:end]
    return "\n".join([lines[first][start:], *lines[first + 1 : last], lines[last][:end]])


# Where findings stand


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_the_words_of_a_finding_are_underlined(case: dict[str, Any]) -> None:
    found = [mark for mark in check("entry.md", case["draft"], PLACE_BASED).marks if mark.check == case["check"]]
    assert [cut(case["draft"], mark.span) for mark in found] == case["words"]


def test_the_same_words_twice_are_underlined_twice() -> None:
    found = check("entry.md", "# Outcome\n\nAdmissions fell by XX% and then by XX% again.\n", PLACE_BASED).marks
    assert [mark.span[0] for mark in found if mark.check == "placeholder"] == [(2, 19), (2, 35)]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_lines_are_those_of_editors_whatever_ends_them(end: str) -> None:
    """A form feed or a Unicode line separator ends no line there."""
    text = "# Outcome\n\nThis is\x0cone\u2028line.\n\nAdmissions fell by XX% in one year.\n".replace("\n", end)
    (mark,) = (mark for mark in check("entry.md", text, PLACE_BASED).marks if mark.check == "placeholder")
    assert mark.span == ((4, 19), (4, 22))


def test_what_stands_nowhere_is_told_at_the_first_line() -> None:
    found = check("entry.md", "Admissions fell by 30 per cent in one year.\n", PLACE_BASED).marks
    nowhere = [mark for mark in found if mark.check == "missing-criterion"]
    assert nowhere
    assert all(mark.span[0][0] == 0 and mark.block is None for mark in nowhere)


def test_a_line_that_is_named_is_the_line_that_is_marked() -> None:
    assert told("one\n\n  three \n", Severity.INFO, "the draft is odd: line 3: not good").span == ((2, 2), (2, 7))
    assert told("one", Severity.INFO, "line 9: beyond the end").span == ((0, 0), (0, 3))
    assert told("", Severity.INFO, "the file is empty").span == ((0, 0), (0, 0))


def test_every_mark_of_an_example_is_inside_its_text() -> None:
    for path in sorted(Path(__file__).parents[1].joinpath("examples").glob("*.md")):
        text = path.read_text(encoding="utf-8")
        for mark in check(str(path), text, Asked()).marks:
            assert mark.check
            (first, start), (last, end) = mark.span
            assert 0 <= first <= last < len(lines_of(text))
            assert start <= len(lines_of(text)[first])
            assert end <= len(lines_of(text)[last])


def test_no_text_makes_a_check_raise() -> None:
    for text in ("", "\0", "PK\x03\x04", "\ud800 half a pair", "# " * 5000, "---\n: [\n---\n", "\ufeff# Outcome\n"):
        assert check("entry.md", text, PLACE_BASED).marks, repr(text)


def test_a_mistake_of_ours_is_told_and_quotes_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> None:
        raise ValueError("Zyxham")

    monkeypatch.setattr("awardcheck.cli.editor.checking.reviewed", broken)
    found = check("entry.md", DRAFT, PLACE_BASED)
    assert found.message
    assert "bug in awardcheck" in found.message
    assert "Zyxham" not in found.message + found.marks[0].message


def test_work_waits_for_the_newest_and_is_dropped_when_unwanted() -> None:
    from threading import Event

    done: list[str] = []
    finished = Event()

    def work(item: str) -> None:
        done.append(item)
        if item == "last":
            finished.set()

    waiting = Waiting(work)
    for number in range(5):
        waiting.put("one", f"one, {number}", 0.1)
    waiting.put("two", "two", 0.1)
    waiting.drop("two")
    waiting.put("three", "last", 0.2)
    assert finished.wait(10)
    assert done == ["one, 4", "last"]


# Over standard input and output


class Editor:
    """An editor with the server at its side."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.client = LanguageClient("editor", "1")
        self.messages: list[str] = []
        self._diagnostics: asyncio.Queue[types.PublishDiagnosticsParams] = asyncio.Queue()
        self.client.feature(types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)(
            lambda params: self._diagnostics.put_nowait(params)
        )
        self.client.feature(types.WINDOW_SHOW_MESSAGE)(lambda params: self.messages.append(params.message))

    def uri(self, name: str) -> str:
        return self.folder.joinpath(name).as_uri()

    async def start(self, *command: str) -> types.InitializeResult:
        await self.client.start_io(*command)
        asked = types.InitializeParams(capabilities=types.ClientCapabilities(), root_uri=self.folder.as_uri())
        result = await asyncio.wait_for(self.client.initialize_async(asked), PATIENCE)
        self.client.initialized(types.InitializedParams())
        return result

    def open(self, name: str, text: str, version: int = 1) -> None:
        document = types.TextDocumentItem(self.uri(name), "markdown", version, text)
        self.client.text_document_did_open(types.DidOpenTextDocumentParams(document))

    def change(self, name: str, text: str, version: int) -> None:
        document = types.VersionedTextDocumentIdentifier(version, self.uri(name))
        whole = types.TextDocumentContentChangeWholeDocument(text)
        self.client.text_document_did_change(types.DidChangeTextDocumentParams(document, [whole]))

    def save(self, name: str) -> None:
        self.client.text_document_did_save(types.DidSaveTextDocumentParams(self.document(name)))

    def close(self, name: str) -> None:
        self.client.text_document_did_close(types.DidCloseTextDocumentParams(self.document(name)))

    def document(self, name: str) -> types.TextDocumentIdentifier:
        return types.TextDocumentIdentifier(self.uri(name))

    async def told(self) -> types.PublishDiagnosticsParams:
        """The next diagnostics that arrive."""
        return await asyncio.wait_for(self._diagnostics.get(), PATIENCE)

    async def hover(self, name: str, at: types.Position) -> str:
        asked = types.HoverParams(self.document(name), at)
        found = await asyncio.wait_for(self.client.text_document_hover_async(asked), PATIENCE)
        return found.contents.value if found and isinstance(found.contents, types.MarkupContent) else ""

    async def actions(self, name: str, at: types.Range) -> list[types.CodeAction]:
        asked = types.CodeActionParams(self.document(name), at, types.CodeActionContext([]))
        found = await asyncio.wait_for(self.client.text_document_code_action_async(asked), PATIENCE)
        return [action for action in found or () if isinstance(action, types.CodeAction)]

    async def leave(self) -> int | None:
        """Says good-bye as editors do; the server's exit status."""
        await asyncio.wait_for(self.client.shutdown_async(None), PATIENCE)
        self.client.exit(None)
        server = self.client._server
        assert isinstance(server, asyncio.subprocess.Process)
        status = await asyncio.wait_for(server.wait(), PATIENCE)
        await self.client.stop()  # type: ignore[no-untyped-call]
        return status


Session = Callable[[Editor], Awaitable[None]]
Run = Callable[..., None]


@pytest.fixture
def session(tmp_path: Path) -> Run:
    """Runs a talk between an editor and the server in a folder of its own, from the first word to the last."""
    (tmp_path / ".git").mkdir()

    def run(talk: Session, *options: str, code: str = "") -> None:
        start = f"{code}\nimport sys; sys.argv[0] = 'awardcheck'\nfrom awardcheck.cli import main; main()"

        async def whole() -> None:
            editor = Editor(tmp_path)
            await editor.start(sys.executable, "-c", start, "lsp", *options)
            await talk(editor)
            assert await editor.leave() == 0

        asyncio.run(whole())

    return run


def named(found: types.PublishDiagnosticsParams, code: str) -> list[types.Diagnostic]:
    return [one for one in found.diagnostics if one.code == code]


def test_a_draft_is_checked_as_it_is_typed(session: Run) -> None:
    async def talk(editor: Editor) -> None:
        editor.open("entry.md", DRAFT)
        first = await editor.told()
        assert (first.uri, first.version) == (editor.uri("entry.md"), 1)
        (found,) = named(first, "placeholder")
        assert found.range == types.Range(types.Position(6, 19), types.Position(6, 22))
        assert found.severity == types.DiagnosticSeverity.Error
        assert found.source == "awardcheck"
        assert "\n" in found.message  # what is wrong, and what to do
        editor.change("entry.md", DRAFT.replace("XX%", "X"), 2)
        editor.change("entry.md", DRAFT.replace("XX%", "30 per cent"), 3)
        second = await editor.told()
        assert second.version == 3  # the text in between was never checked
        assert not named(second, "placeholder")
        editor.save("entry.md")
        assert (await editor.told()).diagnostics == second.diagnostics
        editor.close("entry.md")
        assert not (await editor.told()).diagnostics

    session(talk)


def test_columns_are_counted_as_editors_do(session: Run) -> None:
    async def talk(editor: Editor) -> None:
        editor.open("entry.md", DRAFT.replace("Admissions", "😀 Größe 𝔄dmissions"))
        (found,) = named(await editor.told(), "placeholder")
        assert found.range.start.character == len("😀 Größe 𝔄dmissions fell by ".encode("utf-16-le")) // 2
        assert found.range.end.character == found.range.start.character + 3
        assert "# placeholder" in await editor.hover("entry.md", found.range.end)
        assert "# placeholder" not in await editor.hover("entry.md", types.Position(6, 3))

    session(talk)


def test_hovering_shows_the_manual_and_an_action_inserts_a_comment(session: Run) -> None:
    async def talk(editor: Editor) -> None:
        editor.open("entry.md", DRAFT)
        (found,) = named(await editor.told(), "placeholder")
        manual = next(check.manual for check in checks() if check.id == "placeholder")
        assert manual in await editor.hover("entry.md", found.range.start)
        titles = [
            action.title for action in await editor.actions("entry.md", found.range) if "placeholder" in action.title
        ]
        assert len(titles) == 1
        action = next(one for one in await editor.actions("entry.md", found.range) if one.title == titles[0])
        assert action.edit
        assert action.edit.changes
        (edit,) = action.edit.changes[editor.uri("entry.md")]
        lines = DRAFT.split("\n")
        assert edit.range == types.Range(types.Position(6, 0), types.Position(6, 0))
        assert edit.new_text == "<!-- awardcheck: ignore placeholder: say why -->\n"
        editor.change("entry.md", "\n".join([*lines[:6], edit.new_text + lines[6], *lines[7:]]), 2)
        assert not await editor.actions("entry.md", found.range)  # the places are those of the text before
        assert not named(await editor.told(), "placeholder")  # the note is obeyed

    session(talk)


def test_a_note_that_is_not_needed_gets_no_note_of_its_own(session: Run) -> None:
    async def talk(editor: Editor) -> None:
        editor.open("entry.md", f"{DRAFT}\n<!-- awardcheck: ignore echo: it is not there -->\n")
        (found,) = named(await editor.told(), "unused-suppression")
        titles = [action.title for action in await editor.actions("entry.md", found.range)]
        assert not [title for title in titles if "unused-suppression" in title]

    session(talk)


def test_a_baseline_lets_pass_what_it_knows(tmp_path: Path) -> None:
    tmp_path.joinpath(".git").mkdir()
    tmp_path.joinpath(".awardcheck.yaml").write_text("baseline: known.yaml\n", encoding="utf-8")
    entry = tmp_path / "entry.md"
    assert "there is no file" in str(check(str(entry), DRAFT, Asked()).message)
    entry.write_text(DRAFT, encoding="utf-8")
    written = awardcheck("-m", "awardcheck", str(entry), "--write-baseline", "--fail-on", "never")
    assert written.returncode == 0
    assert check(str(entry), DRAFT, Asked()).marks == []
    new = check(str(entry), f"{DRAFT}\nTBC\n", Asked()).marks
    assert [mark.block for mark in new if mark.check == "placeholder"] == [8]


def test_a_note_about_what_stands_nowhere_is_put_at_the_end() -> None:
    text = "Admissions fell by 30 per cent in one year."
    found = check("entry.md", text, PLACE_BASED).marks
    spread = next(mark for mark in found if mark.check == "missing-criterion" and mark.about == "spread")
    note = "\n\n<!-- awardcheck: ignore missing-criterion(spread): say why -->\n"
    assert ignoring(spread, lines_of(text)) == ((0, len(text)), note)
    left = check("entry.md", text + note, PLACE_BASED).marks
    assert len(left) == len(found) - 1
    assert not [mark for mark in left if mark.check == "missing-criterion" and mark.about == "spread"]


def test_a_note_about_a_row_stands_above_its_table_and_one_about_an_item_in_line_with_it() -> None:
    table = "# Outcome\n\n| A | B |\n| --- | --- |\n| Days | TBC |\n\n- Waits\n  - fell by XX%\n"
    found = [mark for mark in check("entry.md", table, PLACE_BASED).marks if mark.check == "placeholder"]
    assert [ignoring(mark, lines_of(table)) for mark in found] == [
        ((2, 0), "<!-- awardcheck: ignore placeholder: say why -->\n"),
        ((7, 0), "  <!-- awardcheck: ignore placeholder: say why -->\n"),
    ]


def test_a_passage_elsewhere_is_linked(session: Run) -> None:
    text = Path(__file__).parents[1].joinpath("examples", "integrated-care.md").read_text(encoding="utf-8")

    async def talk(editor: Editor) -> None:
        editor.open("entry.md", text)
        linked = [one for one in (await editor.told()).diagnostics if one.related_information]
        assert linked
        for one in linked:
            assert one.related_information
            assert one.related_information[0].location.uri == editor.uri("entry.md")
            assert one.related_information[0].location.range != one.range

    session(talk, "--category", "integrated-care")


@pytest.mark.parametrize(
    ("name", "text", "configured"),
    [
        ("entry.md", "---\ncategory: place-based\n---\n\n# Outcome\n", ""),
        ("entry.md", "Category: place-based\n\n# Outcome\n", ""),
        ("entry.md", "# Outcome\n", "categories: {'*.md': place-based}"),
        ("our place-based draft.md", "# Outcome\n", ""),
    ],
)
def test_the_category_is_found_as_the_command_line_finds_it(
    session: Run, tmp_path: Path, name: str, text: str, configured: str
) -> None:
    if configured:
        tmp_path.joinpath(".awardcheck.yaml").write_text(configured, encoding="utf-8")

    async def talk(editor: Editor) -> None:
        editor.open(name, text)
        found = (await editor.told()).diagnostics
        assert found
        assert all(one.code for one in found)

    session(talk)


def test_a_draft_without_a_category_gets_one_piece_of_information(session: Run) -> None:
    async def talk(editor: Editor) -> None:
        editor.open("entry.md", "# Outcome\n\nAdmissions fell by XX%.\n")
        (found,) = (await editor.told()).diagnostics
        assert found.severity == types.DiagnosticSeverity.Information
        assert found.range.start == types.Position(0, 0)
        assert "nothing tells the award's category" in found.message
        editor.change("entry.md", "---\nstatus: draft\ncategory: place-baste\n---\n\n# Outcome\n", 2)
        (found,) = (await editor.told()).diagnostics
        assert found.range.start.line == 2
        assert "place-based" in found.message
        assert not editor.messages

    session(talk)


def test_the_category_can_be_given_once_for_all(session: Run) -> None:
    async def talk(editor: Editor) -> None:
        editor.open("entry.md", "# Outcome\n\nAdmissions fell by XX%.\n")
        assert named(await editor.told(), "placeholder")

    session(talk, "--category", "place-based")


def test_a_mistake_in_a_configuration_is_told_once_and_mended(session: Run, tmp_path: Path) -> None:
    configuration = tmp_path / ".awardcheck.yaml"
    configuration.write_text("off: [placeholdr]\n", encoding="utf-8")

    async def talk(editor: Editor) -> None:
        editor.open("entry.md", DRAFT)
        (found,) = (await editor.told()).diagnostics
        assert found.severity == types.DiagnosticSeverity.Error
        editor.change("entry.md", f"{DRAFT}\nMore.\n", 2)
        await editor.told()
        (message,) = editor.messages
        assert ".awardcheck.yaml:1: " in message
        assert "placeholder" in message
        configuration.write_text("off: [placeholder]\n", encoding="utf-8")
        editor.save("entry.md")
        found_then = await editor.told()
        assert len(found_then.diagnostics) > 1
        assert not named(found_then, "placeholder")

    session(talk)


def test_a_crash_in_a_check_does_not_end_the_server(session: Run, tmp_path: Path) -> None:
    broken = "import awardcheck.checks.echo as echo\ndef check(*_): raise ValueError('Zyxham')\necho.check = check"

    async def talk(editor: Editor) -> None:
        editor.open("entry.md", DRAFT)
        (found,) = (await editor.told()).diagnostics
        assert "bug in awardcheck" in found.message
        tmp_path.joinpath(".awardcheck.yaml").write_text("off: [echo]\n", encoding="utf-8")
        editor.save("entry.md")
        assert named(await editor.told(), "placeholder")
        assert len(editor.messages) == 1

    session(talk, code=broken)


def test_a_draft_that_was_never_saved_is_checked(session: Run) -> None:
    async def talk(editor: Editor) -> None:
        document = types.TextDocumentItem("untitled:Untitled-1", "markdown", 1, DRAFT)
        editor.client.text_document_did_open(types.DidOpenTextDocumentParams(document))
        assert named(await editor.told(), "placeholder")

    session(talk)


# What the server needs, and who else does


def awardcheck(*command: str, stdin: int = subprocess.DEVNULL) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, *command], stdin=stdin, capture_output=True, text=True, check=False)


def test_without_the_extra_one_line_says_what_to_install() -> None:
    hidden = "import sys; sys.modules['pygls'] = None; from awardcheck.cli import main; main()"
    done = awardcheck("-c", hidden, "lsp")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith('awardcheck: lsp needs the extra "editor"')
    assert done.stderr.count("\n") == 1


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such terminals")
def test_whoever_types_it_is_told_that_an_editor_should() -> None:
    _, terminal = os.openpty()
    done = awardcheck("-m", "awardcheck", "lsp", stdin=terminal)
    assert done.returncode == 2
    assert "docs/editor.md" in done.stderr


def test_one_module_knows_the_protocol() -> None:
    users = {
        path.relative_to(HOUSE).as_posix()
        for path in MODULES
        for _, name in imports(path)
        if name.split(".")[0] in ("pygls", "lsprotocol")
    }
    assert users == {"cli/editor/server.py"}


def test_marks_are_made_for_each_finding() -> None:
    from awardcheck import load_category, read_draft, review

    path = Path(__file__).parents[1] / "examples" / "system-leadership.md"
    report = review(read_draft(path), load_category("system-leadership"))
    assert [mark.check for mark in marks(report, path.read_text(encoding="utf-8"))] == [
        finding.check for finding in report.findings
    ]
