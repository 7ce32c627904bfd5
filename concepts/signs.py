"""What was read of a message as a row of numbers: lets the classifier of intents know what the phrase lists know."""

from __future__ import annotations

import math

import numpy as np

from concepts.reader import Reading

ROLES = ("present", "absent", "other_person", "hypothetical", "past")
ENTITIES = (
    "location",
    "side",
    "duration_days",
    "since_days",
    "weakness_onset_days",
    "onset",
    "course",
    "pattern",
    "age",
    "sex",
    "number",
    "topic",
)
INTENTS = (
    "crisis",
    "restart",
    "ask_human",
    "ask_privacy",
    "complaint",
    "correct",
    "greet",
    "goodbye",
    "thank",
    "affirm",
    "deny",
    "dont_know",
    "ask_info",
    "out_of_scope",
    "chitchat",
)
HINTS = tuple((intent, kind) for intent in INTENTS for kind in ("said", "whole"))
VERY_SHORT, SHORT, LONG = 3, 7, 15
WIDTH = len(ROLES) + len(ENTITIES) + len(HINTS) + 7


def signs(reading: Reading, text: str) -> np.ndarray:
    """One row of WIDTH numbers between 0 and about 2."""
    roles = {m.role for m in reading.mentions if m.entity == "finding"}
    entities = {m.entity for m in reading.mentions}
    hints = {(name.split("/")[0], kind) for name, kind in reading.intents}
    row = [role in roles for role in ROLES]
    row += [entity in entities for entity in ENTITIES]
    row += [hint in hints for hint in HINTS]
    row += [reading.tells_twitch, "?" in text, text.rstrip().endswith("?")]
    row += [reading.words <= VERY_SHORT, VERY_SHORT < reading.words <= SHORT, reading.words > LONG]
    return np.array([[*map(float, row), math.log1p(reading.words) / 3]])
