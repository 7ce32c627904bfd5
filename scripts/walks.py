"""Random walks over REST: people who answer, ask back, chat, mumble and take back must end where straight talk ends.

Usage: make walks, or: python -m scripts.walks [--walks 500] [--disturbed 0.5] [--url URL]. Needs a running assistant.
Exit status: 0 all well, 1 something went wrong and is printed.
"""

from __future__ import annotations

import argparse
import os
import random
import sys
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from scripts.disturbed import Disturbed
from scripts.person import MANNERS, Person
from scripts.play import MOST_TURNS, load
from scripts.run import DEFAULT_PORTS
from scripts.servers import HOST
from scripts.talking import post

LONGEST = 3 * MOST_TURNS
OPENING = "it twitches: {}"


class Walk:
    """One conversation with somebody whose `facts` are known, and what was wrong with it."""

    def __init__(self, url: str, sender: str, facts: Mapping[str, Any], share: float, seed: int) -> None:
        self.url, self.sender = url, sender
        self.person = Disturbed(Person(facts, MANNERS[seed % len(MANNERS)]), share, seed)
        self.opening = OPENING.format(", ".join(str(place).replace("_", " ") for place in facts["location"]))
        self.urgency: str | None = None
        self.wrong: list[str] = []
        self.turns = 0

    def walk(self) -> str | None:
        """The urgency at its end."""
        words, answered = self.opening, set[tuple[str, ...]]()
        for _ in range(LONGEST):
            question = self._say(words)
            if question is None:
                if not (words := self.person.take_back() or ""):
                    return self.urgency
                continue
            words = self.person.answer(question, self.opening)
            key = (question["id"], *sorted(question["asks"]))
            if not self.person.aside:
                if key in answered:
                    self.wrong.append(f"{question['id']} was asked again after its answer")
                answered.add(key)
            elif self.person.owed is not None:  # answered, though wrongly
                answered.add(key)
        self.wrong.append(f"no end after {LONGEST} turns")
        return self.urgency

    def _say(self, words: str) -> Mapping[str, Any] | None:
        """One turn; the question that is open after it."""
        messages = post(self.url, self.sender, words)
        self.turns += 1
        if not messages or not all(str(message.get("text", "")).strip() for message in messages):
            self.wrong.append(f"no answer to {words!r}")
        parts: list[Mapping[str, Any]] = [message.get("custom") or {} for message in messages]
        told = [part for part in parts if part.get("kind") == "assessment"]
        self.urgency = told[-1]["urgency"] if told else self.urgency
        self.wrong += [f"an error to {words!r}" for part in parts if part.get("kind") == "error"]
        return next((part for part in reversed(parts) if part.get("kind") == "question"), None)


def walked(url: str, walks: int, share: float, first: int = 0) -> Iterator[tuple[Walk, list[str]]]:
    """Each walk, with what was wrong with it; its measure is the same person's straight talk."""
    cases = [case for case in load() if case["facts"].get("location")]
    for seed in range(first, first + walks):
        facts = random.Random(seed).choice(cases)["facts"]
        straight = Walk(url, f"straight-{os.urandom(8).hex()}", facts, 0.0, seed).walk()
        walk = Walk(url, f"walk-{os.urandom(8).hex()}", facts, share, seed)
        end = walk.walk()
        yield walk, [*walk.wrong, *([f"ended with {end}, not {straight}"] if end != straight else [])]


def main(given: Sequence[str] | None = None) -> int:
    """Walks, and prints what went wrong."""
    parser = argparse.ArgumentParser(prog="python -m scripts.walks", description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--url", default=f"http://{HOST}:{os.environ.get('RASA_PORT', DEFAULT_PORTS['RASA_PORT'])}")
    parser.add_argument("--walks", type=int, default=500)
    parser.add_argument("--disturbed", type=float, default=0.5, metavar="SHARE")
    parser.add_argument("--first", type=int, default=0, help="the first seed")
    options = parser.parse_args(given)
    turns = failed = 0
    for number, (walk, wrong) in enumerate(walked(options.url, options.walks, options.disturbed, options.first)):
        turns += walk.turns
        if wrong:
            failed += 1
            print(f"walk {options.first + number} ({walk.sender}): {'; '.join(wrong)}", flush=True)
    print(f"{options.walks} walks, {turns} turns, {failed} with something wrong")
    return int(bool(failed))


if __name__ == "__main__":
    sys.exit(main())
