"""The house has floors: imports go down only, siblings are strangers, and only the command line touches the world."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import awardcheck

HOUSE = Path(awardcheck.__file__).parent
FLOORS = [
    {"awardcheck", "__main__"},  # the entrances
    {"cli"},
    {"many"},
    {"reviewing", "configuration", "forms", "ranking", "comparing"},
    {"reporters", "importing"},  # reporters quote the manuals of checks; pages are read as drafts are
    {"readers", "checks"},
    {"suppressing", "baseline"},
    {"reading", "bands"},
    {"findings", "guidance"},
    {"draft", "spec", "text"},
    {"records", "modules"},
    {"kept"},
]
LEVEL = {room: level for level, rooms in enumerate(reversed(FLOORS)) for room in rooms}
NETWORK = {
    *("socket", "socketserver", "ssl", "http", "urllib.request", "urllib.robotparser", "ftplib", "smtplib", "imaplib"),
    *("poplib", "telnetlib", "xmlrpc", "asyncio", "webbrowser", "requests", "httpx", "aiohttp", "urllib3"),
    *("distributed", "dask", "tornado", "mpi4py"),
}
CLUSTER = HOUSE / "many" / "cluster.py"  # a cluster that the user names may be reached, from here alone
TOUCHES = frozenset({"print", "input", "exit", "quit", "breakpoint"})
WRITES = frozenset({"write_text", "write_bytes", "unlink", "rename", "mkdir", "rmdir", "touch", "symlink_to", "chmod"})
LEAVES = frozenset({("sys", "exit"), ("os", "_exit"), ("os", "remove"), ("os", "system"), ("os", "replace")})
MODULES = sorted(HOUSE.rglob("*.py"))
EACH = pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(HOUSE)))


def room(path: Path) -> str:
    """The room in which a file stands: the first part of its name below the package."""
    inside = path.relative_to(HOUSE)
    if inside.name == "__init__.py" and len(inside.parts) == 1:
        return "awardcheck"
    return inside.parts[0].removesuffix(".py")


def nodes(path: Path) -> Iterator[ast.AST]:
    return ast.walk(ast.parse(path.read_text("utf-8")))


def imports(path: Path) -> Iterator[tuple[int, str]]:
    """Line and full name of everything that a file imports, at its top or inside a function."""
    package = ["awardcheck", *path.relative_to(HOUSE).parts[:-1]]
    for node in nodes(path):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, name.name) for name in node.names)
        elif isinstance(node, ast.ImportFrom):
            above = package[: len(package) - node.level + 1] if node.level else []
            home = ".".join([*above, node.module or ""]).strip(".")
            yield from ((node.lineno, f"{home}.{name.name}") for name in node.names)


def imported_room(name: str) -> str | None:
    """The room of ours that an import enters; what the package itself offers counts as the room it comes from."""
    first, *rest = name.split(".")
    if first != "awardcheck":
        return None
    if not rest:
        return "awardcheck"
    return rest[0] if rest[0] in LEVEL else awardcheck._HOMES.get(rest[0], "awardcheck")


def breaches(path: Path) -> Iterator[str]:
    own = room(path)
    for line, name in imports(path):
        other = imported_room(name)
        if other is None or other == own or name == "awardcheck.__version__":
            continue
        where = f"{path.relative_to(HOUSE)}:{line}"
        if LEVEL[other] > LEVEL[own]:
            yield f"{where}: {own} imports {name}, which is a floor above it: imports go down only."
        elif LEVEL[other] == LEVEL[own]:
            yield f"{where}: {own} imports {name}, but {own} and {other} are siblings and must not know each other."


def outside_world(path: Path) -> Iterator[str]:
    for node in nodes(path):
        if isinstance(node, ast.Call) and (deed := forbidden(node)):
            yield f"{path.relative_to(HOUSE)}:{node.lineno}: {deed}, which only the command line may."


def forbidden(call: ast.Call) -> str | None:
    match call.func:
        case ast.Name(id=name) if name in TOUCHES:
            return f"calls {name}()"
        case ast.Attribute(value=ast.Name(id=owner), attr=name) if (owner, name) in LEAVES:
            return f"calls {owner}.{name}()"
        case ast.Attribute(attr=name) if name in WRITES:
            return f"writes with .{name}()"
        case ast.Name(id="open") | ast.Attribute(attr="open") if writing_mode(call):
            return "opens a file to write"
    return None


def writing_mode(call: ast.Call) -> bool:
    given = [*call.args, *(keyword.value for keyword in call.keywords if keyword.arg == "mode")]
    texts = [node.value for node in given if isinstance(node, ast.Constant) and isinstance(node.value, str)]
    return any(set(text) <= set("rwaxbt+") and set(text) & set("wax+") for text in texts)


def test_every_room_has_a_floor() -> None:
    strangers = {room(path) for path in MODULES} - set(LEVEL)
    assert not strangers, f"{sorted(strangers)} stand on no floor: give them one in FLOORS."


@EACH
def test_imports_go_down_only(path: Path) -> None:
    found = list(breaches(path))
    assert not found, "\n".join(found)


@EACH
def test_nothing_reaches_for_the_network(path: Path) -> None:
    found = [
        f"{path.relative_to(HOUSE)}:{line}: imports {name}, but nothing may leave the machine."
        for line, name in imports(path)
        if any(f"{name}.".startswith(f"{module}.") for module in NETWORK)
    ]
    if path == CLUSTER:
        assert [name for name in found if "distributed.Client" not in name] == []
    else:
        assert not found, "\n".join(found)


def test_a_cluster_is_reached_for_only_where_one_was_named() -> None:
    """Its module is imported in one place, inside a function, and so is Dask's there."""
    users = [
        (path, node)
        for path in MODULES
        for node in nodes(path)
        if isinstance(node, ast.ImportFrom) and node.module == "awardcheck.many.cluster"
    ]
    assert [(path.relative_to(HOUSE).as_posix(), node.col_offset > 0) for path, node in users] == [
        ("cli/crew.py", True)
    ]
    at_the_top = ast.parse(CLUSTER.read_text("utf-8")).body
    assert not [node for node in at_the_top if isinstance(node, ast.ImportFrom) and node.module == "distributed"]
    assert "distributed" not in {
        name.name for node in at_the_top if isinstance(node, ast.Import) for name in node.names
    }


@EACH
def test_only_the_command_line_prints_writes_and_exits(path: Path) -> None:
    found = [] if room(path) == "cli" else list(outside_world(path))
    assert not found, "\n".join(found)


@pytest.mark.parametrize(
    ("room", "line", "said"),
    [
        ("text", "from awardcheck.spec import slug", "siblings"),
        ("spec", "from awardcheck.reading import read", "floor above"),
        ("readers", "from awardcheck import review", "floor above"),
        ("checks", "import awardcheck.reporters.json", "floor above"),
        ("reading", "from ..cli import main", "floor above"),
        ("checks", "from awardcheck.reading import Reading", None),
        ("cli", "from awardcheck import review, read_draft", None),
        ("reporters", "from awardcheck import __version__", None),
    ],
)
def test_this_test_sees_what_it_should(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, room: str, line: str, said: str | None
) -> None:
    (tmp_path / room).mkdir()
    path = tmp_path / room / "new.py"
    path.write_text(f"def later():\n    {line}\n", encoding="utf-8")
    monkeypatch.setattr("test_floors.HOUSE", tmp_path)
    found = list(breaches(path))
    assert bool(found) is bool(said)
    assert all(said in sentence for sentence in found if said)


@pytest.mark.parametrize(
    ("line", "caught"),
    [
        ("print('x')", True),
        ("sys.exit(2)", True),
        ("path.write_text('x')", True),
        ("open('x', 'w')", True),
        ("path.open(mode='ab')", True),
        ("path.open('rb')", False),
        ("archive.open(member)", False),
        ("console.print('x')", False),
        ("text.replace('a', 'b')", False),
    ],
)
def test_this_test_sees_who_touches_the_world(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, line: str, caught: bool
) -> None:
    path = tmp_path / "new.py"
    path.write_text(f"{line}\n", encoding="utf-8")
    monkeypatch.setattr("test_floors.HOUSE", tmp_path)
    assert bool(list(outside_world(path))) is caught
