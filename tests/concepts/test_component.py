"""The adapter to Rasa."""

import pytest

pytest.importorskip("rasa")

from rasa.shared.nlu.training_data.message import Message

from concepts.component import ConceptReader, IntentArbiter


def test_entities_as_in_the_contract():
    """Findings carry a role; every entity names its extractor and its place."""
    message = Message({"text": "left eyelid, no headache"})
    ConceptReader().process([message])
    entities = {(e["entity"], e["value"], e.get("role")) for e in message.get("entities")}
    assert {("side", "left", None), ("location", "eyelid", None), ("finding", "headache", "absent")} <= entities
    assert {"ConceptReader"} == {e["extractor"] for e in message.get("entities")}


def test_the_arbiter_sets_the_intent():
    """The settled name replaces the guess."""
    guess = {"name": "greet", "confidence": 0.9}
    message = Message({"text": "i want to kill myself", "intent": guess, "intent_ranking": [guess]})
    IntentArbiter().process([message])
    assert message.get("intent")["name"] == "crisis"


def test_training_sees_a_change_of_the_phrases():
    """The fingerprint covers the files that the component goes by, and is stable."""
    first = ConceptReader.fingerprint_addon({})
    assert first
    assert first == ConceptReader.fingerprint_addon({})
