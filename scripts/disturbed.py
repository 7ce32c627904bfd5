"""A person who does not keep to the question: asks back, chats, mumbles, or answers wrongly and takes it back."""

from __future__ import annotations

import random
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from scripts.person import Person

ASIDES = (
    "why do you ask?", "what is hemifacial spasm?", "does magnesium help?", "can stress cause this?",
    "what does a neurologist do?", "how many more questions?", "hmm", "thanks", "lol ok", "are you a real doctor?",
    "is this private?", "sorry, can you say that again?", "this is taking ages", "could it be MS?", "🤔",
    "hang on a second", "what is botox for?", "what if it gets worse?", "tell me more about that", "hello?",
)  # fmt: skip
IN_A_ROW = 2  # a third time in a row nobody would stay patient
WRONG = {"side": ("left", "right"), "age": (19, 31, 44, 67), "duration_days": (2, 9, 90, 700)}
TAKES_BACK = ("sorry, I meant {}", "no wait, {}", "actually it's {}", "scrap that, I meant {}")


@dataclass
class Disturbed:
    """`person`, who in `share` of the turns says something else, by the dice of `seed`.

    `aside`: whether the last words were not the answer to the question.
    """

    person: Person
    share: float
    seed: int
    aside: bool = False
    owed: str | None = None
    row: int = 0
    dice: random.Random = field(init=False)

    def __post_init__(self) -> None:
        """Its own dice, so that each conversation can be played again."""
        self.dice = random.Random(self.seed)

    def answer(self, question: Mapping[str, Any], otherwise: str) -> str:
        """What is said to `question`: what was answered wrongly is put right in the next turn."""
        if words := self.take_back():
            return words
        self.aside = self.row < IN_A_ROW and self.dice.random() < self.share
        self.row = self.row + 1 if self.aside else 0
        if not self.aside:
            return self.person.answer(question, otherwise)
        return self._wrongly(question) or self.dice.choice(ASIDES)

    def take_back(self) -> str | None:
        """What is still to be put right, also when nothing is asked any more; None when all that was said is true."""
        words, self.owed = self.owed, None
        self.aside = words is not None
        return words

    def _wrongly(self, question: Mapping[str, Any]) -> str | None:
        """A wrong side, age or time, half of the times that one is asked for; the right one is then owed."""
        name = next((name for name in question.get("asks") or () if name in WRONG), None)
        right = self.person.facts.get(name) if name else None
        if name is None or right is None or len(question["asks"]) > 1 or self.dice.random() < 0.5:
            return None
        wrong = self.dice.choice([value for value in WRONG[name] if value != right])
        correct = self.person.answer(question, "")
        self.owed = self.dice.choice(TAKES_BACK).format(f"I am {right}" if name == "age" else correct.rstrip("."))
        return replace(self.person, facts={**self.person.facts, name: wrong}).answer(question, "")
