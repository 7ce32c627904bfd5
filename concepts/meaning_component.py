"""Rasa's side of the sentence model: what a message means, for the classifier of intents to see beside its words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

import numpy as np
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

from concepts.sentences import BEGINNING, DIMENSIONS, MODEL_SHA256, Vector, meaning


@DefaultV1Recipe.register([DefaultV1Recipe.ComponentType.MESSAGE_FEATURIZER], is_trainable=False)
class SentenceMeaning(DenseFeaturizer, GraphComponent):
    """Adds to each text its vector from the sentence model."""

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
        """Another model would give other vectors."""
        return MODEL_SHA256

    def process(self, messages: list[Message]) -> list[Message]:
        """A message without text, such as a button's command, stays as it is."""
        for message in messages:
            text = message.get(TEXT)
            if text is not None:
                row = meaning(text)[None, :] * self._config["scale"]
                alias = self._config[FEATURIZER_CLASS_ALIAS]
                message.add_features(Features(row, FEATURE_TYPE_SENTENCE, TEXT, alias))
        return messages

    def process_training_data(self, training_data: TrainingData) -> TrainingData:
        """The same for the phrases to learn from."""
        self.process(training_data.training_examples)
        return training_data


def vectors_known(messages: Iterable[Message]) -> Iterator[tuple[str, Vector]]:
    """The short texts among messages that `SentenceMeaning` has seen, with the vector of each, of length 1 again."""
    for message in messages:
        text = message.get(TEXT) or ""
        for features in message.features if 0 < len(text) <= BEGINNING else ():
            if features.is_dense() and features.features.shape == (1, DIMENSIONS):
                yield text, features.features[0] / np.linalg.norm(features.features[0])
