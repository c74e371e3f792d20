"""Writes categories/category.schema.json, by which editors complete and check category files, from the models."""

import json
from pathlib import Path

from awardcheck.spec.schema import Category

TARGET = Path(__file__).parents[1] / "categories" / "category.schema.json"


def schema() -> str:
    """The JSON Schema of a category file, as text."""
    head = {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": "A category of an award"}
    return json.dumps(head | Category.model_json_schema() | head, indent=2, ensure_ascii=False) + "\n"


if __name__ == "__main__":
    TARGET.write_text(schema(), encoding="utf-8")
