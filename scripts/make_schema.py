"""Writes the schemas by which editors complete and check what people write in YAML: categories and configurations.

    python scripts/make_schema.py

They are made from the models; what the keys of a configuration mean is taken from the comments in the README's example.
"""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

from awardcheck.configuration.schema import Configuration
from awardcheck.spec.schema import Category

ROOT = Path(__file__).resolve().parents[1]
DIALECT = "https://json-schema.org/draft/2020-12/schema"


def category() -> dict[str, Any]:
    return _titled(Category.model_json_schema(), "A category of an award")


def configuration() -> dict[str, Any]:
    schema = _titled(Configuration.model_json_schema(), "A configuration of awardcheck")
    schema["description"] = "What a team says once for all the drafts of a folder."
    for key, meaning in _meanings().items():
        schema["properties"][key]["description"] = meaning
    return schema


def _titled(schema: dict[str, Any], title: str) -> dict[str, Any]:
    head = {"$schema": DIALECT, "title": title}
    return head | schema | head


def _meanings() -> dict[str, str]:
    """What the README's example says of each key behind it."""
    section = ROOT.joinpath("README.md").read_text(encoding="utf-8").partition("\n## Configuration\n")[2]
    example = section.partition("```yaml\n")[2].partition("```")[0]
    return dict(re.findall(r"^([a-z-]+):[^#\n]*# *(.+)$", example, flags=re.MULTILINE))


def files() -> dict[Path, str]:
    """The schemas' files, and their texts."""
    made = {"category": category(), "configuration": configuration()}
    return {
        ROOT / "categories" / f"{name}.schema.json": json.dumps(schema, indent=2, ensure_ascii=False) + "\n"
        for name, schema in made.items()
    }


if __name__ == "__main__":
    for path, text in files().items():
        path.write_text(text, encoding="utf-8", newline="")
