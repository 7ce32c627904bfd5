"""Rasa's side of the signs: what the classifier of intents sees besides words and parts of words."""

from __future__ import annotations

from datetime import date
from typing import Any

from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.nlu.constants import FEATURIZER_CLASS_ALIAS
from rasa.nlu.featurizers.dense_featurizer.dense_featurizer import DenseFeaturizer
from rasa.shared.nlu.constants import FEATURE_TYPE_SENTENCE, TEXT
from rasa.shared.nlu.training_data.features import Features
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from concepts.component import fingerprint_of_reading, read_once
from concepts.signs import signs


@DefaultV1Recipe.register([DefaultV1Recipe.ComponentType.MESSAGE_FEATURIZER], is_trainable=False)
class ReadingSigns(DenseFeaturizer, GraphComponent):
    """Adds to each text what the reading found: roles of findings, kinds of facts, hints of intents, length."""

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        """A scale of s relaxes the classifier's penalty on these numbers by s squared; it has no setting for it."""
        return {**DenseFeaturizer.get_default_config(), "scale": 1.0}

    @classmethod
    def create(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> GraphComponent:
        """Nothing is trained or stored."""
        return cls(execution_context.node_name, config)

    @classmethod
    def validate_config(cls, config: dict[str, Any]) -> None:
        """Any positive scale will do."""

    @classmethod
    def fingerprint_addon(cls, config: dict[str, Any]) -> str | None:
        """What is read depends on knowledge/reading and all of concepts/."""
        return fingerprint_of_reading()

    def process(self, messages: list[Message]) -> list[Message]:
        """A message without text, such as a button's command, stays as it is."""
        for message in messages:
            text = message.get(TEXT)
            if text is not None:
                row = signs(read_once(text, date.today()), text) * self._config["scale"]
                alias = self._config[FEATURIZER_CLASS_ALIAS]
                message.add_features(Features(row, FEATURE_TYPE_SENTENCE, TEXT, alias))
        return messages

    def process_training_data(self, training_data: TrainingData) -> TrainingData:
        """The same for the phrases to learn from."""
        self.process(training_data.training_examples)
        return training_data
