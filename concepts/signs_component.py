"""Rasa's side of the signs: what the reading found, for the classifier of intents to see beside the words."""

from __future__ import annotations

from datetime import date
from typing import Any

import numpy as np
from rasa.engine.recipes.default_recipe import DefaultV1Recipe

from concepts.component import fingerprint_of_reading, read_once
from concepts.featurizer import TextFeaturizer
from concepts.signs import signs


@DefaultV1Recipe.register([DefaultV1Recipe.ComponentType.MESSAGE_FEATURIZER], is_trainable=False)
class ReadingSigns(TextFeaturizer):
    """Adds to each text what the reading found: roles of findings, kinds of facts, hints of intents, length."""

    @classmethod
    def fingerprint_addon(cls, config: dict[str, Any]) -> str | None:
        """What is read depends on knowledge/reading and all of concepts/."""
        return fingerprint_of_reading()

    def row(self, text: str) -> np.ndarray:
        """What the lists found, in numbers."""
        return signs(read_once(text, date.today()), text)
