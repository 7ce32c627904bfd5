"""What the parts that show the classifier of intents a row of numbers have in common, on Rasa's side."""

from __future__ import annotations

from abc import abstractmethod
from typing import Any

import numpy as np
from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.nlu.constants import FEATURIZER_CLASS_ALIAS
from rasa.nlu.featurizers.dense_featurizer.dense_featurizer import DenseFeaturizer
from rasa.shared.nlu.constants import FEATURE_TYPE_SENTENCE, TEXT
from rasa.shared.nlu.training_data.features import Features
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData


class TextFeaturizer(DenseFeaturizer, GraphComponent):
    """Adds one row of numbers to each text."""

    @abstractmethod
    def row(self, text: str) -> np.ndarray:
        """The numbers of a text: one row, as wide for every text."""

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

    def process(self, messages: list[Message]) -> list[Message]:
        """A message without text, such as a button's command, stays as it is."""
        for message in messages:
            text = message.get(TEXT)
            if text is not None:
                row = self.row(text) * self._config["scale"]
                alias = self._config[FEATURIZER_CLASS_ALIAS]
                message.add_features(Features(row, FEATURE_TYPE_SENTENCE, TEXT, alias))
        return messages

    def process_training_data(self, training_data: TrainingData) -> TrainingData:
        """The same for the phrases to learn from."""
        self.process(training_data.training_examples)
        return training_data
