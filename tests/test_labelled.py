"""The labelled drafts and passages: every label is one that there is, and the trained judge was trained on them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from awardcheck import load_category
from awardcheck.reading.labelled import load_labelled, load_passages
from awardcheck.reading.placing import place_blocks
from awardcheck.reading.train import data_hash
from awardcheck.reading.trained import trained
from awardcheck.spec import vocabulary

HERE = Path(__file__).parent
LABELLED, PASSAGES = HERE / "labelled", HERE / "passages"
KEYS = {"entry", "category", "style", "organisation", "eligible", "eligible_why", "blocks", "verdicts", "evidence"}
LABELS = {"answers": list, "gives": list, "touches": list, "quantitative": bool, "testimonial": bool}


def path_id(path: Path) -> str:
    return f"{path.parent.name}/{path.stem}"


DRAFT = pytest.mark.parametrize("path", sorted(LABELLED.rglob("*.yaml")), ids=path_id)
PASSAGE = pytest.mark.parametrize("path", sorted(PASSAGES.rglob("*.yaml")), ids=path_id)


def load(path: Path) -> Any:
    return yaml.load(path.read_text(encoding="utf-8"), Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))


def prompts(entry: dict[str, Any]) -> set[str]:
    return {prompt.id for prompt in load_category(entry["category"]).prompts()}


# Drafts ---------------------------------------------------------------------------------------------------------------


def wrong_labels(given: dict[str, Any], where: str, ids: set[str] | None) -> Iterator[str]:
    """What is wrong with the labels of one block, row or passage; without `ids` it answers nothing."""
    if ids is None and "answers" in given:
        yield f"{where}: answers a prompt, but stands in no draft"
    for key, kind in LABELS.items():
        if key == "answers" and ids is None:
            continue
        if not isinstance(given.get(key), kind):
            yield f"{where}: {key} is {given.get(key)!r}"
        elif kind is list:
            known = ids if key == "answers" and ids is not None else set(vocabulary())
            yield from (f"{where}: {key} has unknown {name!r}" for name in given[key] if name not in known)


def wrong_block(block: dict[str, Any], where: str, ids: set[str]) -> Iterator[str]:
    match block["kind"]:
        case "list":
            texts = block["items"]
        case "table":
            texts = [cell for row in block["rows"] for cell in row]
            labels = block.get("row_labels", [])
            if labels and len(labels) != len(block["rows"]):
                yield f"{where}: {len(labels)} row labels for {len(block['rows'])} rows"
            for nth, given in enumerate(labels, start=1):
                yield from wrong_labels(given, f"{where}, row {nth}", ids)
        case "heading" | "paragraph" | "quote":
            texts = [block["text"]]
            if "\n\n" in str(block["text"]).strip():
                yield f"{where}: two paragraphs in one block"
        case kind:
            texts = []
            yield f"{where}: unknown kind {kind!r}"
    yield from (f"{where}: {text!r} must be in quotes" for text in texts if not isinstance(text, str))
    if block["kind"] != "heading":
        yield from wrong_labels(block, where, ids)


def wrong_verdicts(entry: dict[str, Any], ids: set[str]) -> Iterator[str]:
    verdicts = entry["verdicts"]
    answered = Counter(id for block in entry["blocks"] for id in block.get("answers") or [])
    yield from (f"no verdict on {id}" for id in sorted(ids - set(verdicts)))
    for id, verdict in verdicts.items():
        if id not in ids:
            yield f"verdict on unknown {id}"
        if verdict not in ("answered", "thin", "missing"):
            yield f"{id}: verdict {verdict!r}"
        if verdict == "answered" and not answered[id]:
            yield f"{id}: answered, but no block answers it"
        if verdict == "missing" and answered[id]:
            yield f"{id}: missing, but {answered[id]} block(s) answer it"


@DRAFT
def test_a_labelled_draft_is_valid(path: Path) -> None:
    entry = load(path)
    assert set(entry) >= KEYS, KEYS - set(entry)
    assert entry["eligible"] in ("yes", "no", "unclear"), 'eligible is "yes", "no" or "unclear", in quotes'
    ids = prompts(entry)
    wrong = [said for n, b in enumerate(entry["blocks"], start=1) for said in wrong_block(b, f"block {n}", ids)]
    wrong += wrong_verdicts(entry, ids)
    criteria = {criterion.id for criterion in load_category(entry["category"]).criteria}
    wrong += [f"evidence under unknown {id!r}" for id in entry["evidence"] if id not in criteria]
    assert not wrong, "\n".join(wrong)


@DRAFT
def test_a_placeholder_of_a_labelled_draft_is_in_its_text(path: Path) -> None:
    text = " ".join(block.text for block in load_labelled(path).draft.blocks)
    flat = " ".join(text.replace(" | ", " ").split())
    given = [" ".join(str(found).split()) for found in load(path).get("placeholders") or []]
    assert not [found for found in given if found not in flat]


def test_no_two_drafts_have_one_name() -> None:
    names = Counter(load(path)["entry"] for path in LABELLED.rglob("*.yaml"))
    assert not [name for name, count in names.items() if count > 1]


def test_a_labelled_draft_keeps_its_labels_when_it_is_placed() -> None:
    path = next(path for path in sorted(LABELLED.rglob("*.yaml")) if "row_labels" in path.read_text("utf-8"))
    labelled = load_labelled(path)
    places = {block.place.line for block in labelled.draft.blocks}
    places |= {row.place.line for block in labelled.draft.blocks for row in block.rows}
    assert set(labelled.labels) <= places
    passages = place_blocks(labelled.draft, load_category(labelled.category)).passages
    assert all(passage.place.line in labelled.labels for passage in passages)


@pytest.mark.parametrize("path", sorted(LABELLED.rglob("*.yaml"))[::40], ids=path_id)
def test_without_an_answer_nothing_of_it_is_left(path: Path) -> None:
    labelled = load_labelled(path)
    for prompt in sorted({id for labels in labelled.labels.values() for id in labels.answers}):
        left = labelled.without(prompt)
        lines = [row.place.line for block in left.draft.blocks for row in block.rows]
        lines += [block.place.line for block in left.draft.blocks if block.kind not in ("heading", "table")]
        assert lines or not left.draft.blocks or all(block.kind == "heading" for block in left.draft.blocks)
        assert not [line for line in lines if line in labelled.labels and prompt in labelled.labels[line].answers]
        assert len(left.draft.blocks) <= len(labelled.draft.blocks)


# Passages -------------------------------------------------------------------------------------------------------------


@PASSAGE
def test_labelled_passages_are_valid(path: Path) -> None:
    wrong: list[str] = []
    for n, given in enumerate(load(path), start=1):
        wrong += wrong_labels(given, f"passage {n}", None)
        wrong += [
            f"passage {n}: {key} is {given.get(key)!r}"
            for key in ("text", "heading")
            if type(given.get(key)) is not str
        ]
        wrong += [f"passage {n}: gives and touches {both}" for both in set(given["gives"]) & set(given["touches"])]
    assert not wrong, "\n".join(wrong)


@PASSAGE
def test_a_file_of_passages_has_some_that_give_what_it_is_named_after(path: Path) -> None:
    assert path.stem in vocabulary()
    assert any(path.stem in given["gives"] for given in load(path))


def test_no_passage_is_there_twice() -> None:
    texts = Counter(text for text, _, _ in load_passages(PASSAGES))
    assert not [text for text, count in texts.items() if count > 1]


# The trained judge ----------------------------------------------------------------------------------------------------


def test_the_judge_was_trained_on_these() -> None:
    assert trained().about["data"] == data_hash(LABELLED, PASSAGES), (
        "the labelled drafts or passages have changed since the judge was trained: run python scripts/train.py"
    )
