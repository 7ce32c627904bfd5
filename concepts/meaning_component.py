"""Rasa's side of the sentence model: what a message means, for the classifier of intents to see beside its words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

import numpy as np
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.shared.nlu.constants import TEXT
from rasa.shared.nlu.training_data.message import Message

from concepts.featurizer import TextFeaturizer
from concepts.sentences import BEGINNING, DIMENSIONS, MODEL_SHA256, Vector, beginning


@DefaultV1Recipe.register([DefaultV1Recipe.ComponentType.MESSAGE_FEATURIZER], is_trainable=False)
class SentenceMeaning(TextFeaturizer):
    """Adds to each text its vector from the sentence model."""

    @classmethod
    def fingerprint_addon(cls, config: dict[str, Any]) -> str | None:
        """Another model would give other vectors."""
        return MODEL_SHA256

    def row(self, text: str) -> np.ndarray:
        """The vector, as a row."""
        return beginning(text).vector[None, :]


def vectors_known(messages: Iterable[Message]) -> Iterator[tuple[str, Vector]]:
    """The short texts among messages that `SentenceMeaning` has seen, with the vector of each, of length 1 again."""
    for message in messages:
        text = message.get(TEXT) or ""
        for features in message.features if 0 < len(text) <= BEGINNING else ():
            if features.is_dense() and features.features.shape == (1, DIMENSIONS):
                yield text, features.features[0] / np.linalg.norm(features.features[0])
