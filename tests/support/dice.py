"""What a person does and what the network does to it, thrown by dice: the same for the same seed."""

from __future__ import annotations

import random
from dataclasses import dataclass

OPENINGS = (
    "my left eyelid has been twitching for six days",
    "half of my face keeps twitching",
    "a muscle in my calf twitches at night",
    "my lip trembles when I am tired",
)
# Some of them twice in a talk: what is said again in the same words is another message.
REPLIES = (
    "none of these", "none of these", "not sure", "not sure", "no", "yes", "34", "about three weeks",
    "only the eyelid", "it is the left one 👁️", "what is hemifacial spasm?", "why do you ask?", "thank you",
    "my face dropped on one side an hour ago and my speech is slurred",
)  # fmt: skip
OPTION = "Not sure"  # is pressed if it is offered, else written
# What becomes of one request. "answer" ones have been taken by the server, the others have not.
FAULTS = (
    "request lost", "answer lost", "answer cut short", "answer is a 502",
    "500", "502", "503", "5 seconds late", "answer too late", "given up too early",
)  # fmt: skip
# What the person or the line does around one message.
EVENTS = ("", "offline before", "offline after", "reload", "reload twice")
WAYS = ("enter", "click", "double click", "option")
IMPATIENCE = 0.4


@dataclass(frozen=True)
class Step:
    """One message: how it is sent, what is done around it and after how many seconds, and what its requests meet.

    Whoever is impatient says the next thing before this one is answered.
    """

    words: str
    way: str
    event: str
    faults: tuple[str, ...]
    seconds: float
    impatient: bool


def thrown(seed: int) -> list[Step]:
    """The talk of a seed: three or four messages."""
    dice = random.Random(seed)
    said = [dice.choice(OPENINGS), *(dice.choice(REPLIES) for _ in range(dice.choice((2, 3))))]
    return [_step(dice, words, first=not at) for at, words in enumerate(said)]


def _step(dice: random.Random, words: str, first: bool) -> Step:
    event = dice.choices(EVENTS, (5, 1, 1, 1, 1))[0]
    way = dice.choice(WAYS[:-1] if first else WAYS)
    faults = tuple(dice.choice(FAULTS) for _ in range(dice.choices(range(4), (3, 4, 2, 1))[0]))
    seconds, impatient = round(dice.uniform(0.0, 0.3), 2), dice.random() < IMPATIENCE
    return Step(OPTION if way == "option" else words, way, event, faults, seconds, impatient)
