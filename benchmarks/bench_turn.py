"""How long a turn takes in process, without Rasa and the network: the talk with its engine, and the reading.

Usage: make bench. The figures are for comparing one change with another on one machine; no test asserts them.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import asdict
from typing import TypeVar

from concepts.lexicon import load_lexicon
from concepts.reader import Reader
from conversation.heard import Heard
from conversation.talk import Talk
from conversation.turn import take_turn
from scripts.person import Person
from scripts.play import MOST_TURNS, Vignette, load
from scripts.train import ROOT
from triage import KnowledgeBase, load_knowledge

T = TypeVar("T")


def timed(times: list[float], work: Callable[[], T]) -> T:
    """What `work` gives; its time in milliseconds is added to `times`."""
    begun = time.perf_counter()
    done = work()
    times.append((time.perf_counter() - begun) * 1000)
    return done


def heard_from(reader: Reader, words: str, intent: str) -> Heard:
    """What a message says, as the actions get it."""
    mentions = reader.read(words).mentions
    return Heard(
        words, intent, tuple({key: value for key, value in asdict(m).items() if value is not None} for m in mentions)
    )


def interview(kb: KnowledgeBase, reader: Reader, vignette: Vignette, times: list[float]) -> None:
    """One interview in which the person answers by buttons, each turn timed, the reading not."""
    person, talk = Person(vignette["facts"], taps=True), Talk()
    words = str(vignette["opening"])
    for _ in range(MOST_TURNS):
        heard = heard_from(reader, words, "describe_twitch" if talk.question is None else "inform")
        talk, messages = timed(times, lambda talk=talk, heard=heard: take_turn(kb, talk, heard))
        custom = messages[-1].get("custom", {})
        if custom.get("kind") != "question":
            return
        words = person.answer(custom, words)


def line(name: str, times: Sequence[float]) -> str:
    """One row of the table."""
    ordered = sorted(times)
    half, most = (ordered[int((len(ordered) - 1) * share)] for share in (0.5, 0.95))
    return f"{name:<28}{len(ordered):>7}{half:>10.2f}{most:>10.2f}{ordered[-1]:>10.2f}"


def main() -> None:
    """Times everything once and prints the table."""
    loading: list[float] = []
    kb = timed(loading, lambda: load_knowledge(ROOT / "knowledge"))
    vignettes, turns, reading, waking = load(), [], [], []
    reader = timed(waking, lambda: Reader(load_lexicon()))
    for vignette in vignettes:
        interview(kb, reader, vignette, turns)
    messages = [str(v["opening"]) for v in [*vignettes, *load(retold=True)]]
    for message in messages:
        timed(reading, lambda message=message: reader.read(message))
    print(f"{'milliseconds':<28}{'times':>7}{'p50':>10}{'p95':>10}{'most':>10}")
    for name, times in (
        ("a turn of talk and engine", turns),
        ("the reading of a message", reading),
        ("loading knowledge/", loading),
        ("loading knowledge/reading/", waking),
    ):
        print(line(name, times))


if __name__ == "__main__":
    main()
