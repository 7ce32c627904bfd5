"""Rasa's side of the reading: one component adds the entities, one settles the intent."""

from __future__ import annotations

import hashlib
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import Any

from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.nlu.extractors.extractor import EntityExtractorMixin
from rasa.shared.nlu.constants import (
    ENTITIES,
    INTENT,
    INTENT_NAME_KEY,
    INTENT_RANKING_KEY,
    PREDICTED_CONFIDENCE_KEY,
    TEXT,
)
from rasa.shared.nlu.training_data.message import Message

from concepts.intents import FALLBACK, decide, doubts_crisis
from concepts.languages import Languages
from concepts.lexicon import READING, Lexicon, load_lexicon, read_yaml
from concepts.reader import Mention, Reader, Reading


@lru_cache(maxsize=1)
def lexicon() -> Lexicon:
    """The phrase lists, loaded once."""
    return load_lexicon()


@lru_cache(maxsize=1)
def _reader() -> Reader:
    return Reader(lexicon())


@lru_cache(maxsize=1)
def read_once(text: str, today: date) -> Reading:
    """The reading of a message; every component asks for that of the same one."""
    return _reader().read(text, today)


@lru_cache(maxsize=1)
def _languages() -> Languages:
    return Languages(read_yaml(READING / "languages.yml"))


def fingerprint_of_reading() -> str:
    """A hash of all that decides what is read, so that a change of it trains anew."""
    files = sorted([*READING.rglob("*.*"), *Path(__file__).parent.glob("*.py")])
    return hashlib.sha256(b"".join(f.read_bytes() for f in files)).hexdigest()


def as_entity(mention: Mention) -> dict[str, Any]:
    """In the form that Rasa hands on."""
    entity = {"entity": mention.entity, "value": mention.value, "start": mention.start, "end": mention.end}
    return entity | ({"role": mention.role} if mention.role else {})


class _Shared(GraphComponent):
    @classmethod
    def create(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> GraphComponent:
        """Nothing is trained or stored."""
        _reader()
        return cls()

    @classmethod
    def fingerprint_addon(cls, config: dict[str, Any]) -> str | None:
        """Rasa hashes only this class: what it goes by lies in other files."""
        return fingerprint_of_reading()


@DefaultV1Recipe.register([DefaultV1Recipe.ComponentType.ENTITY_EXTRACTOR], is_trainable=False)
class ConceptReader(_Shared, EntityExtractorMixin):
    """Adds what the message says as entities."""

    def process(self, messages: list[Message]) -> list[Message]:
        """Entities carry value and role as in the contract."""
        for message in messages:
            text = message.get(TEXT) or ""
            reading, language = read_once(text, date.today()), _languages().of(text)
            found = [as_entity(m) for m in reading.mentions]
            if language:
                found.append({"entity": "language", "value": language, "start": 0, "end": len(text)})
            message.set(ENTITIES, message.get(ENTITIES, []) + self.add_extractor_name(found), add_to_output=True)
        return messages


@DefaultV1Recipe.register([DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER], is_trainable=False)
class IntentArbiter(_Shared):
    """Settles the intent from the classifier's ranking and the reading."""

    def process(self, messages: list[Message]) -> list[Message]:
        """The chosen intent goes first; the ranking stays for whoever debugs."""
        for message in messages:
            text = message.get(TEXT) or ""
            ranking = message.get(INTENT_RANKING_KEY) or [message.get(INTENT) or {}]
            ranked = [(r[INTENT_NAME_KEY], r[PREDICTED_CONFIDENCE_KEY]) for r in ranking if r.get(INTENT_NAME_KEY)]
            reading = read_once(text, date.today())
            lost = not reading.understood and _languages().of(text)
            chosen = FALLBACK if lost else decide(reading, text, ranked)
            confidence = dict(ranked).get(chosen, 1.0)
            message.set(INTENT, {INTENT_NAME_KEY: chosen, PREDICTED_CONFIDENCE_KEY: confidence}, add_to_output=True)
            if doubts_crisis(ranked):
                doubt = as_entity(Mention("doubt", "suicidal_thoughts", None, 0, len(text)))
                message.set(ENTITIES, [*message.get(ENTITIES, []), doubt], add_to_output=True)
        return messages
