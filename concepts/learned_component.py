"""Rasa's side of the learned layer: trained on the phrases of data/nlu/, kept in the model, asked at every message."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.nlu.extractors.extractor import EntityExtractorMixin
from rasa.shared.nlu.constants import ENTITIES, INTENT, INTENT_NAME_KEY, METADATA, TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from concepts.component import as_entity, fingerprint_of_reading, lexicon, read_once
from concepts.learned import Learned, learn
from concepts.lessons import ASKING, TELLING, lessons
from concepts.lexicon import READING, read_yaml
from concepts.meaning_component import vectors_known
from concepts.reader import Mention
from concepts.sentences import MODEL_SHA256, Vector, beginning, load_sentences, meaning_of

FILE, LOST = "learned.npz", {"nlu_fallback", "out_of_scope"}


@DefaultV1Recipe.register([DefaultV1Recipe.ComponentType.ENTITY_EXTRACTOR], is_trainable=True)
class LearnedReading(GraphComponent, EntityExtractorMixin):
    """Adds what is told or asked in words that the phrase lists do not hold."""

    def __init__(self, storage: ModelStorage, resource: Resource, learned: Learned | None = None) -> None:
        self._storage, self._resource, self._learned, self._danger = storage, resource, learned, danger_signs()
        load_sentences()

    @classmethod
    def create(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> LearnedReading:
        """Untaught, for training."""
        return cls(model_storage, resource)

    @classmethod
    def load(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
        **kwargs: Any,
    ) -> LearnedReading:
        """As trained."""
        with model_storage.read_from(resource) as folder:
            learned = Learned.load(Path(folder) / FILE)
        return cls(model_storage, resource, learned)

    @classmethod
    def fingerprint_addon(cls, config: dict[str, Any]) -> str | None:
        """What is learned depends on the reading and on the sentence model."""
        return fingerprint_of_reading() + MODEL_SHA256

    def train(self, training_data: TrainingData) -> Resource:
        """Learn from the phrases whose metadata says what they tell of or ask about."""
        told = [
            (m.get(TEXT), m.get(INTENT), (m.get(METADATA) or {}).get(INTENT) or {})
            for m in training_data.training_examples
            if m.get(TEXT) and m.get(INTENT)
        ]

        def named_in(text: str) -> list[str]:
            return [str(value) for value in read_once(text, date.today()).values("topic")]

        known = dict(vectors_known(training_data.training_examples))

        def left_in(text: str) -> list[str]:
            parts = read_once(text, date.today()).parts
            known.update({text[p.start : p.end]: meaning_of(text, p.start, p.end) for p in parts})
            return [text[p.start : p.end] for p in parts]

        def vector(text: str) -> Vector:
            return known[text] if text in known else load_sentences().vector(text)

        self._learned = learn(lessons(told, left_in), named_in, tuple(lexicon().topics), vector)
        with self._storage.write_to(self._resource) as folder:
            self._learned.save(Path(folder) / FILE)
        return self._resource

    def process(self, messages: list[Message]) -> list[Message]:
        """Comes after the intent is settled: only a question has topics."""
        for message in messages:
            text, intent = message.get(TEXT) or "", (message.get(INTENT) or {}).get(INTENT_NAME_KEY)
            entities = message.get(ENTITIES, [])
            if intent == ASKING:
                entities = [e for e in entities if e["entity"] != "topic"]
            added = list(self._added(text, intent))
            found = self.add_extractor_name([as_entity(m) for m in added])
            message.set(ENTITIES, entities + found, add_to_output=True)
            settled = _settled(intent, added)
            if settled != intent:
                message.set(INTENT, {**message.get(INTENT), INTENT_NAME_KEY: settled}, add_to_output=True)
        return messages

    def _added(self, text: str, intent: str | None) -> Iterator[Mention]:
        if self._learned is None:
            return
        reading = read_once(text, date.today())
        if intent == ASKING:
            yield from self._learned.subjects(text, reading, beginning(text).vector)
        elif intent in TELLING | LOST:
            yield from self._learned.findings(text, reading, partial(meaning_of, text), self._danger)


def danger_signs() -> frozenset[str]:
    """The findings of which even a doubt is asked back."""
    kinds = read_yaml(READING.parent / "findings.yml").values()
    return frozenset(name for findings in kinds for name, finding in findings.items() if finding.get("danger"))


def _settled(intent: str | None, added: list[Mention]) -> str | None:
    """A question about nothing that is known here is out of scope; what tells of a finding is not."""
    if intent == ASKING and not added:
        return "out_of_scope"
    return "describe_twitch" if intent in LOST and any(m.entity == "finding" for m in added) else intent
