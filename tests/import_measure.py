"""How well pages are imported: the pages with what is asked on them, and what is right, missing and invented."""

from __future__ import annotations

import io
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import docx
import yaml

from awardcheck import load_category
from awardcheck.importing.chain import Chain
from awardcheck.importing.criteria import find_criteria
from awardcheck.importing.pages import read_page
from awardcheck.importing.titles import criterion_name
from awardcheck.text.sentences import sentences

HERE = Path(__file__).parent
CASES = HERE / "cases" / "import"
UNSEEN = HERE / "cases" / "import_unseen"
SHARED = HERE.parents[1] / "shared"
FIVE = ("Ambition", "Outcome", "Spread", "Value", "Involvement")
Asked = list[tuple[str | None, list[str]]]


@dataclass(frozen=True)
class Case:
    """A page with what is asked on it: criteria with their prompts; a name of None may be any, and is
    written "*" or "(1)", "(2)" and so on.

    `lost` says that the page has none of its headings, lines of `either` may be taken for questions or not, and
    `without` is the category from which the importer must not learn it.
    """

    name: str
    file: str
    data: bytes
    asked: Asked
    cut: tuple[str, ...] = ()
    either: tuple[str, ...] = ()
    apart: bool = False
    lost: bool = False
    without: str = ""
    gold: Any = None

    @property
    def names_matter(self) -> bool:
        """Whether lost headings can be guessed: they are the usual five."""
        return all(name in FIVE for name, _ in self.asked)


@dataclass(frozen=True)
class Score:
    """Counts of a page's prompts: all, those under the right criterion, those found anywhere; and invented ones."""

    asked: int
    right: int
    found: int
    invented: tuple[str, ...]
    missing: tuple[str, ...]


def normal(text: str) -> str:
    return " ".join(re.sub(r"[^\w]+", " ", text.casefold()).split())


def own_cases() -> Iterator[Case]:
    """The invented pages of this project that say all that is to be found on them."""
    yield from _cases(sorted([*CASES.glob("*.yaml"), *CASES.glob("apart/*.yaml")]))


def taught_cases() -> Iterator[Case]:
    """Further invented pages, of which criteria and questions are known; the importer is trained on them, too."""
    yield from _cases(sorted(CASES.glob("taught/*.yaml")))


def unseen_cases() -> Iterator[Case]:
    """Invented pages on which the importer was not trained."""
    yield from _cases(sorted(UNSEEN.glob("*.yaml")))


def _cases(paths: Iterable[Path]) -> Iterator[Case]:
    for path in paths:
        given = yaml.safe_load(path.read_text("utf-8"))
        if "page" not in given:
            continue
        asked: Asked = [(None if name[0] in "*(" else name, asks) for name, asks in given["gold"]["criteria"].items()]
        data = as_file(given["page"], given["form"])
        name = path.stem
        yield Case(
            name,
            f"{name}.{given['form']}",
            data,
            asked,
            apart=path.parent.name == "apart",
            lost=given.get("stripped", False),
            either=tuple(given.get("either", ())),
            gold=given["gold"],
        )


def as_file(page: str, form: str) -> bytes:
    """A page in its form; a Word file is made from lines with `#` for headings."""
    if form != "docx":
        return page.encode()
    document = docx.Document()
    for line in page.splitlines():
        if heading := re.match(r"(#+) (.*)", line):
            document.add_heading(heading[2], len(heading[1]))
        elif line.strip():
            document.add_paragraph(line)
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def shared_cases() -> Iterator[Case]:
    """The pages of real awards, where they are at hand."""
    golden = yaml.safe_load((CASES / "shared.yaml").read_text("utf-8"))
    for path in sorted((SHARED / "award-pages-more").glob("*.txt")):
        if path.stem not in golden:
            continue
        given, lines = golden[path.stem], path.read_text("utf-8").split("\n")
        asked: Asked = [(name, [_prompt(lines, at) for at in places]) for name, places in given["criteria"]]
        cut = tuple(_prompt(lines, at) for at in given.get("cut", []))
        yield Case(path.stem, path.name, path.read_bytes(), asked, cut, apart=given.get("apart", False))
    for path in sorted((SHARED / "award-pages").glob("*.txt")):
        category = load_category(path.stem)
        asked = [(criterion.name, [prompt.ask for prompt in criterion.prompts]) for criterion in category.criteria]
        yield Case(path.stem, path.name, path.read_bytes(), asked, without=path.stem)


def _prompt(lines: list[str], at: int | str) -> str:
    number, _, which = str(at).partition(".")
    text = " ".join(lines[int(number) - 1].split())
    if not which:
        return text
    first, _, last = which.partition("-")
    spans = sentences(text)[int(first) - 1 : int(last or first)]
    return text[spans[0].start : spans[-1].end]


def stripped(case: Case) -> Case | None:
    """The page without its criteria's headings; None where there are none to take away."""
    text = case.data.decode("utf-8", errors="replace")
    if case.file.endswith(".docx") or not case.asked:
        return None
    less = text
    for name, _ in case.asked:
        bare = re.escape(name or "\0")
        less = re.sub(rf"(?m)^[ \t#*]*(?:\d\. ?)?(?:Criterion \d: )?{bare}(?: \(\d+ marks\))?[ \t*]*$", "", less)
        less = re.sub(rf"(<(summary|h\d|button|strong|b)\b[^>]*>){bare}(</\2>)", r"\1\3", less)
    return None if less == text else replace(case, data=less.encode())


def spoilt(case: Case) -> Iterator[tuple[str, Case]]:
    """A page in plain text as careless copying leaves it, with the name of what happened to it."""
    text = case.data.decode("utf-8", errors="replace")
    if not case.file.endswith(".txt") or not case.asked:
        return
    for what, less in (
        ("bullets lost", re.sub(r"(?m)^[ \t]*(?:[•\-–*o]|\d+[.)])[ \t]+", "", text)),
        ("blank lines doubled", text.replace("\n", "\n\n")),
        ("blank lines lost", re.sub(r"\n\s*\n+", "\n", text)),
        ("tabs and line ends of Windows", text.replace("  • ", "\t•\t").replace("\n", "\r\n")),
    ):
        yield what, replace(case, data=less.encode())


def score(case: Case, *, by_name: bool = True, model: Chain | None = None) -> Score:
    """What the importer makes of a page; without `by_name` a criterion is right if its prompts belong together."""
    page = read_page(case.data, case.file)
    got = [
        (criterion.name, [p.ask for p in criterion.prompts])
        for criterion in find_criteria(page, without=case.without, model=model).criteria
    ]
    pairs = [(name, ask, _owner(ask, case.asked)) for name, asks in got for ask in asks]
    owners = _owners(pairs, case.asked, by_name)
    right: set[str] = set()
    found: set[str] = set()
    for name, ask, _ in pairs:
        for at, (_, prompts) in enumerate(case.asked):
            for prompt in prompts:
                if _same(ask, prompt):
                    found.add(prompt)
                    if owners.get(name) == at:
                        right.add(prompt)
    everything = [prompt for _, prompts in case.asked for prompt in prompts]
    invented = tuple(
        ask
        for _, ask, owner in pairs
        if owner is None and not any(_same(ask, line) for line in (*case.cut, *case.either))
    )
    return Score(len(everything), len(right), len(found), invented, tuple(p for p in everything if p not in right))


def _same(ask: str, prompt: str) -> bool:
    ask, prompt = normal(ask), normal(prompt)
    return bool(ask) and (ask in prompt or prompt in ask)


def _owner(ask: str, asked: Asked) -> int | None:
    return next((at for at, (_, prompts) in enumerate(asked) if any(_same(ask, prompt) for prompt in prompts)), None)


def _owners(pairs: list[tuple[str, str, int | None]], asked: Asked, by_name: bool) -> dict[str, int]:
    """Which of the asked criteria each imported one stands for."""
    names = {normal(criterion_name(name)): at for at, (name, _) in enumerate(asked) if name}
    if by_name and len(names) == len(asked):
        known = {name: normal(criterion_name(name)) for name, _, _ in pairs}
        return {name: names[bare] for name, bare in known.items() if bare in names}
    counts = Counter((name, owner) for name, _, owner in pairs if owner is not None)
    owners: dict[str, int] = {}
    for (name, owner), _ in counts.most_common():
        if name not in owners and owner not in owners.values():
            owners[name] = owner
    return owners
