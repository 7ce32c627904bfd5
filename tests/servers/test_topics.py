"""Every topic and every condition is explained when people ask about it, in at least eight ways of asking."""

from __future__ import annotations

from pathlib import Path
from uuid import uuid4

from ruamel.yaml import YAML

from tests.servers.conftest import Running
from triage import KnowledgeBase

PHRASINGS = YAML(typ="safe", pure=True).load(Path(__file__).parents[1] / "reading" / "topics.yml")
ENOUGH = 8


def explained(servers: Running, words: str) -> set[str]:
    """The topics that a first message gets explained."""
    _, messages = servers.say(f"topic-{uuid4().hex}", words)
    customs = [message.get("custom") or {} for message in messages]
    return {custom["topic"] for custom in customs if custom.get("kind") == "explanation"}


def test_every_topic_is_asked_about(kb: KnowledgeBase) -> None:
    """None is forgotten, and none is there that the knowledge does not have."""
    assert set(PHRASINGS) == {*kb.topics, *kb.conditions}


def test_every_topic_is_reached_in_at_least_eight_ways(servers: Running) -> None:
    """Over REST, as the first thing that is said."""
    reached = {topic: ways(servers, topic, phrasings) for topic, phrasings in PHRASINGS.items()}
    assert {topic: number for topic, number in reached.items() if number < ENOUGH} == {}


def ways(servers: Running, topic: str, phrasings: list[str]) -> int:
    """In how many ways of asking a topic is reached; counted up to enough."""
    number = 0
    for words in phrasings:
        number += topic in explained(servers, words)
        if number == ENOUGH:
            break
    return number
