"""Rules, domain and training phrases fit together."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML

ROOT = Path(__file__).resolve().parents[2]
INTENTS = {
    *("describe_twitch", "inform", "correct", "affirm", "deny", "dont_know", "ask_info", "restart", "crisis"),
    *("greet", "goodbye", "thank", "chitchat", "ask_human", "ask_privacy", "complaint", "out_of_scope"),
}
ENOUGH_PHRASES = 20


def load(path: Path) -> Any:
    """One YAML file."""
    return YAML(typ="safe", pure=True).load(path)


def rules() -> list[tuple[str, str]]:
    """Intent and action of every rule."""
    steps = [rule["steps"] for path in (ROOT / "data/rules").glob("*.yml") for rule in load(path)["rules"]]
    return [(first["intent"], second["action"]) for first, second in steps]


def phrases() -> list[tuple[str, str]]:
    """Intent and phrase of every training example."""
    blocks = [block for path in (ROOT / "data/nlu").glob("*.yml") for block in load(path)["nlu"]]
    return [(block["intent"], line[2:].strip()) for block in blocks for line in block["examples"].splitlines()]


def test_every_intent_has_exactly_one_rule() -> None:
    """No intent is left to chance, and none is answered twice."""
    assert Counter(intent for intent, _ in rules()) == Counter(INTENTS | {"nlu_fallback"})


def test_the_domain_lists_what_the_rules_use() -> None:
    """Intents and actions, no more and no less."""
    domain = load(ROOT / "domain.yml")
    assert {next(iter(intent)) for intent in domain["intents"]} == INTENTS | {"nlu_fallback"}
    assert set(domain["actions"]) == {action for _, action in rules()}


def test_health_data_does_not_cross_sessions() -> None:
    """A new conversation knows nothing of the last."""
    assert load(ROOT / "domain.yml")["session_config"]["carry_over_slots_to_new_session"] is False


def test_every_intent_has_enough_phrases_of_its_own() -> None:
    """No phrase stands twice, whatever its case."""
    counts = Counter(intent for intent, _ in phrases())
    assert set(counts) == INTENTS
    assert min(counts.values()) >= ENOUGH_PHRASES
    repeated = [phrase for phrase, n in Counter(text.lower() for _, text in phrases()).items() if n > 1]
    assert not repeated
