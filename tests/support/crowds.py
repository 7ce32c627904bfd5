"""A crowd: many people at once, and events that come twice and out of order.

`make soak-channels` makes it 200 people and 1,000 events.
"""

from __future__ import annotations

import os
import random
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import Any, TypeVar

from conversation.words import numbers_filled_in
from triage import KnowledgeBase

PEOPLE = int(os.environ.get("CROWD_PEOPLE", "20"))
EVENTS = int(os.environ.get("CROWD_UPDATES", "100"))
EACH = 10  # events of one person
PATIENCE = 600  # seconds for one thing to happen; a crowd is answered one after the other
PLACES = {"left eyelid": "eyelid", "jaw": "jaw", "left foot": "foot", "neck": "neck", "forehead": "forehead"}

Event = TypeVar("Event")


def at_once(steps: Sequence[Callable[[], Any]], hands: int) -> list[Any]:
    """What steps give that are done at once, at most so many at a time."""
    with ThreadPoolExecutor(hands) as pool:
        return [done.result() for done in [pool.submit(step) for step in steps]]


def openings() -> list[tuple[str, int]]:
    """For each of the people a place and how many days it has been twitching."""
    return [(place, 2 + number % 12) for number, place in zip(range(PEOPLE), list(PLACES) * PEOPLE, strict=False)]


def opening(place: str, days: int) -> str:
    """How a person begins."""
    return f"my {place} has been twitching for {days} days"


def is_for(answer: str, place: str, days: int) -> bool:
    """Whether an answer gives a person their own place and time back, and no other place."""
    others = [other for other in PLACES.values() if other != PLACES[place]]
    own = f"twitching of the {PLACES[place]}" in answer and f"going on for {days} days" in answer
    return own and not any(f"of the {other}" in answer for other in others)


def moments(events: Sequence[Event], chance: random.Random) -> list[list[Event]]:
    """What arrives at the same moment: mostly one event, a tenth with the next one before it, a fifth twice."""
    found, at = [], 0
    while at < len(events):
        out_of_order = at + 1 < len(events) and chance.random() < 0.1
        together = list(events[at : at + 2][::-1]) if out_of_order else [events[at]]
        at += len(together)
        found.append(together + [event for event in together if chance.random() < 0.2])
    return found


def taken_in(words: Sequence[Sequence[str]], said: Sequence[str]) -> bool:
    """Whether all words were taken in once and moment after moment, those of one moment in any order."""
    wanted = [sorted(set(moment), key=lambda text: said.index(text) if text in said else -1) for moment in words]
    return list(said) == [text for moment in wanted for text in moment]


def trouble(kb: KnowledgeBase) -> str:
    """What a person reads when they could not be answered."""
    return numbers_filled_in(kb, kb.wording["errors"]["technical_problem"])


def told(times: Sequence[float]) -> str:
    """The middle of some times in seconds, and what 95 of 100 stay below."""
    ordered = sorted(times)
    return f"p50 {ordered[len(ordered) // 2]:.2f} s, p95 {ordered[int(len(ordered) * 0.95)]:.2f} s"
