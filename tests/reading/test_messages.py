"""The set of messages that the reading is scored on: large, varied, well formed, and no echo of what was trained on."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from difflib import SequenceMatcher
from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

from scripts.reading_peers import phrases
from scripts.reading_score import NUMBERS, ROLES, SINGLE, kinds
from triage import KnowledgeBase

HERE = Path(__file__).parent
HALVES = ("development", "held_out")
TOO_ALIKE = 0.85  # share of letters in common
LONG_ENOUGH = 4  # words; "not sure" is said alike by everybody


def load(half: str) -> dict[str, list[dict[str, Any]]]:
    """The messages of one half by voice."""
    return {file.stem: YAML(typ="safe", pure=True).load(file) for file in sorted((HERE / half).glob("*.yml"))}


@pytest.fixture(scope="module")
def messages() -> list[dict[str, Any]]:
    """All of them."""
    return [message for half in HALVES for voice in load(half).values() for message in voice]


def test_there_are_eight_hundred_in_twelve_voices_and_half_are_kept_for_the_end():
    """Each voice is in one file, or in both halves."""
    sizes = [sum(map(len, load(half).values())) for half in HALVES]
    assert sum(sizes) >= 800
    assert min(sizes) >= 0.48 * sum(sizes)
    assert len(set(load("development")) | set(load("held_out"))) >= 12


def test_every_message_is_well_formed(kb: KnowledgeBase, messages):
    """Ids of the contract only."""
    vocabulary = YAML(typ="safe", pure=True).load(HERE.parent / "contract" / "vocabulary.yml")
    findings = set(kb.findings) | set(kb.conditions)
    for message in messages:
        assert set(message) <= {"text", "kind", "topic", "facts", "tags"}, message
        assert set(kinds(message)) <= set(vocabulary["intents"]), message
        assert message.get("topic") in {None, *kb.topics, *kb.conditions}, message
        for name, value in (message.get("facts") or {}).items():
            if name in ROLES:
                assert set(value) <= findings, message
            elif name == "location" or name in SINGLE:
                values = value if name == "location" else [value]
                assert set(values) <= set(kb.features[name].values), message
            else:
                assert name in NUMBERS, message
                assert value >= 0, message


def words(text: str) -> list[str]:
    """The words of a text without marks."""
    return re.findall(r"[^\W_]+", text.lower())


def test_no_message_is_the_twin_of_another_or_of_a_training_phrase(messages):
    """Neither a copy nor one with a word changed."""
    said = [" ".join(words(str(message["text"]))) for message in messages]
    assert not [text for text, times in Counter(said).items() if times > 1 and text.count(" ") >= LONG_ENOUGH]
    known = [" ".join(words(text)) for text, _ in phrases()]
    assert not list(twins([text for text in said if text.count(" ") >= LONG_ENOUGH], known))


def twins(texts: list[str], known: list[str]) -> Iterator[tuple[str, str]]:
    """Pairs that are too much alike; only pairs that share at least half of their words are compared letter by letter.

    Such a pair shares one of the rarer half of the words, so only texts with one of those are looked at.
    """
    sets = [(text, frozenset(text.split())) for text in known]
    holding: dict[str, list[int]] = {}
    for number, (_, theirs) in enumerate(sets):
        for word in theirs:
            holding.setdefault(word, []).append(number)
    for text in texts:
        own = frozenset(text.split())
        rarest = sorted(own, key=lambda word: len(holding.get(word, ())))[: len(own) // 2 + 1]
        for number in sorted({number for word in rarest for number in holding.get(word, ())}):
            other, theirs = sets[number]
            if 2 * len(own & theirs) >= len(own | theirs) and SequenceMatcher(None, text, other).ratio() > TOO_ALIKE:
                yield text, other
