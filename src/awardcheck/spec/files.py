"""Finds and loads categories; whatever is wrong with a file is told by line, all at once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any

from awardcheck import kept
from awardcheck.records import dataclass, replace
from awardcheck.spec.models import Category, slug

if TYPE_CHECKING:
    from awardcheck.spec.marked_yaml import Problem

MAX_BYTES = 1_000_000
MAX_PROBLEMS = 20


class SpecError(Exception):
    """A category that cannot be used; one line per problem, each `file:line: what is wrong`."""


class UnknownCategory(SpecError):
    """No category has the id asked for; `nearest` are the ids that look like it, best first."""

    def __init__(self, message: str, nearest: tuple[str, ...] = ()) -> None:
        super().__init__(message)
        self.nearest = nearest


@dataclass(frozen=True, slots=True)
class CategoryFile:
    """A category that can be loaded; nothing of it has been read yet, unless it is `loaded`."""

    id: str
    path: Path
    outcome: Category | SpecError | None = None

    def load(self) -> Category:
        """Raises SpecError."""
        match self.outcome:
            case SpecError():
                raise self.outcome
            case Category():
                return self.outcome
        return _load(self.path)

    def loaded(self) -> CategoryFile:
        """The same, read now: it can be loaded where the file is not."""
        if self.outcome is not None:
            return self
        try:
            return replace(self, outcome=_load(self.path))
        except SpecError as error:
            return replace(self, outcome=error)


def list_categories(extra_dirs: Iterable[str | Path] = ()) -> list[CategoryFile]:
    """All categories by id, a user's own folders first; the first with an id hides later ones. Raises SpecError."""
    found: dict[str, CategoryFile] = {}
    for folder in (*map(Path, extra_dirs), _built_in()):
        try:
            paths = sorted(folder.iterdir())
        except OSError as error:
            raise SpecError(f"{folder}: not a folder of categories that can be read: {error.strerror}") from error
        for path in paths:
            if path.suffix in (".yaml", ".yml") and not path.name.startswith("."):
                found.setdefault(path.stem, CategoryFile(path.stem, path))
    return list(found.values())


_OF_ANOTHER = "`awardcheck import` makes a category of an award's page; give then the path of its .yaml file."


def load_category(name_or_path: str | Path, extra_dirs: Iterable[str | Path] = ()) -> Category:
    """A category by its id or its title, however they are written, or, where the name ends in .yaml or .yml, its path.

    Raises SpecError, UnknownCategory.
    """
    name = str(name_or_path)
    if name.endswith((".yaml", ".yml")):
        return _load(Path(name))
    known = {file.id: file for file in list_categories(extra_dirs)}
    if name in known:
        return known[name].load()
    if slug(name) in known:  # "place based"
        return known[slug(name)].load()
    if titled := dict(titles(known.values())).get(slug(name)):
        return titled.load()
    from difflib import get_close_matches

    nearest = tuple(get_close_matches(name[:60].lower(), known, cutoff=0.5))
    hint = f"did you mean {nearest[0]!r}?" if nearest else _OF_ANOTHER
    raise UnknownCategory(f"no category is called {name[:60]!r}; {hint} There are: {', '.join(sorted(known))}", nearest)


def titles(files: Iterable[CategoryFile]) -> Iterator[tuple[str, CategoryFile]]:
    """The title of each, as a slug; whoever uses one that cannot be loaded will hear of it."""
    for file in files:
        try:
            yield slug(file.load().title), file
        except SpecError:
            continue


def _built_in() -> Path:
    """The folder of the project's own categories: inside the package as installed, two floors up in a checkout."""
    package = Path(__file__).parents[1]
    installed, checkout = package / "categories", package.parents[1] / "categories"
    return installed if installed.is_dir() else checkout


def _load(path: Path) -> Category:
    """Only the project's own categories are kept: what a user's own one asks stays in the user's file."""
    text = read_text(path)
    own = path.parent == _built_in()
    if own:
        return Category.of(kept.specs.get((path.stem, text), lambda: _valid(path, text)))
    return parse_category(text, path)


def parse_category(text: str, path: Path) -> Category:
    """The category in a file's text; `path` names the file, and its stem must be the id. Raises SpecError."""
    return Category.of(_valid(path, text))


def _valid(path: Path, text: str) -> dict[str, Any]:
    """A category's plain values, defaults left out. Raises SpecError."""
    from pydantic import ValidationError

    from awardcheck.spec import complaints, marked_yaml, schema

    document = marked_yaml.read(text)
    problems = list(document.problems)
    plain = None
    if document.lines:
        try:
            plain = schema.Category.model_validate(document.value).model_dump(exclude_defaults=True)
        except ValidationError as error:
            problems.extend(islice(complaints.about_values(error, document, schema.Category), MAX_PROBLEMS + 1))
        else:
            problems.extend(complaints.about_sense(Category.of(plain), document, path.stem))
    if problems or plain is None:
        raise SpecError("\n".join(told(path, problems)))
    return plain


def told(path: Path, found: Iterable[Problem]) -> Iterator[str]:
    """The problems as lines; a file made of nothing but mistakes does not flood the screen."""
    problems = sorted(dict.fromkeys(found), key=lambda problem: problem.line)
    yield from (f"{path}:{problem.line}: {problem.message}" for problem in problems[:MAX_PROBLEMS])
    if len(problems) > MAX_PROBLEMS:
        yield f"{path}: and more; mend these first"


def read_text(path: Path, kind: str = "category") -> str:
    """The text of a file that holds what `kind` says. Raises SpecError."""
    try:
        if not path.is_file():
            raise SpecError(f"{path}: there is no such file")
        with path.open("rb") as file:
            data = file.read(MAX_BYTES + 1)
    except (OSError, ValueError) as error:
        raise SpecError(f"{path}: cannot be read: {getattr(error, 'strerror', None) or error}") from error
    if len(data) > MAX_BYTES:
        raise SpecError(f"{path}: larger than {MAX_BYTES:,} bytes, which no {kind} is")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise SpecError(f"{path}:{line}: not UTF-8: save the file with the encoding UTF-8") from error
