"""What all tests share: how the expected outputs in golden/ are kept."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import settings

# How long one example takes says more of the machine than of the code.
settings.register_profile("patient", deadline=None)
settings.load_profile("patient")

GOLDEN = Path(__file__).parent / "golden"


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--regenerate", action="store_true", help="write the outputs in tests/golden anew, to be read")


@pytest.fixture
def same_as_golden(request: pytest.FixtureRequest) -> Callable[[str, str], None]:
    """Asserts that a text is the one kept under a file name; with --regenerate, keeps it instead."""

    def compare(name: str, text: str) -> None:
        path = GOLDEN / name
        if request.config.getoption("--regenerate"):
            path.parent.mkdir(exist_ok=True)
            path.write_text(text, encoding="utf-8", newline="")
        assert path.is_file(), f"{path.name} is not kept yet: run pytest --regenerate and read what it wrote"
        with path.open(encoding="utf-8", newline="") as file:
            assert file.read() == text, (
                f"{path.name} differs: if it should, run pytest --regenerate and read the change"
            )

    return compare
