"""What it might be: scores, their order, and what speaks for and against."""

from __future__ import annotations

from typing import Any

import pytest

from triage import Evidence, KnowledgeBase
from triage.differential import differential, open_swing, scores

LID = {"location": ["lid"]}
SCORES = [
    ({}, 0, 0),
    ({"features": LID}, 3, 3),
    ({"features": LID, "present": ["coffee"]}, 5, 3),
    ({"features": LID, "present": ["coffee", "ache"]}, 3, 3),
    ({"features": LID, "absent": ["ache"]}, 3, 4),
    ({"features": LID, "unknown": ["ache", "coffee"]}, 3, 3),
    ({"features": {"location": "unknown"}, "unknown": ["ache"]}, 0, 0),
    ({"features": {"location": ["lip"]}, "present": ["ache"]}, -2, 0),
]


@pytest.mark.parametrize(("person", "flicker", "pull"), SCORES)
def test_only_what_is_known_scores(tiny_kb: KnowledgeBase, person: dict[str, Any], flicker: int, pull: int) -> None:
    """`clear` needs a no; not sure and not asked score nothing."""
    assert scores(tiny_kb, Evidence.from_dict(person)) == {"flicker": flicker, "pull": pull}


ORDERS = [
    ({"features": LID}, ["flicker", "pull"]),  # a tie: the more common one first
    ({"features": LID, "absent": ["ache"]}, ["pull", "flicker"]),
    ({"features": LID, "present": ["coffee"]}, ["flicker", "pull"]),
    ({"absent": ["ache"]}, ["pull"]),
    ({"present": ["ache"]}, []),
    ({}, []),
]


@pytest.mark.parametrize(("person", "order"), ORDERS)
def test_the_best_explanation_comes_first_and_ties_go_to_the_more_common(
    tiny_kb: KnowledgeBase, person: dict[str, Any], order: list[str]
) -> None:
    """What has nothing in its favour is not named."""
    assert [e.condition.id for e in differential(tiny_kb, Evidence.from_dict(person))] == order


def test_an_explanation_says_what_fits_and_what_does_not(tiny_kb: KnowledgeBase) -> None:
    """Findings and features that the person told, and nothing they did not."""
    evidence = Evidence.from_dict({"features": LID, "present": ["coffee", "ache"]})
    flicker, pull = differential(tiny_kb, evidence)
    assert (flicker.for_, flicker.against) == (("location", "coffee"), ("ache",))
    assert (pull.for_, pull.against) == (("location",), ())
    assert differential(tiny_kb, evidence.from_dict({"features": LID, "absent": ["ache"]}))[0].for_ == (
        "location", "ache",
    )  # fmt: skip


LIKELIHOODS = [
    ({"features": LID, "present": ["coffee"]}, "possible"),
    ({"present": ["coffee"]}, "less_likely"),
    ({"features": LID}, "possible"),
]


@pytest.mark.parametrize(("person", "likelihood"), LIKELIHOODS)
def test_the_word_of_likelihood_comes_from_the_score(
    tiny_kb: KnowledgeBase, person: dict[str, Any], likelihood: str
) -> None:
    """By the limits of the settings."""
    assert differential(tiny_kb, Evidence.from_dict(person))[0].likelihood == likelihood


def test_an_open_answer_is_worth_as_much_as_it_could_move_a_score(tiny_kb: KnowledgeBase) -> None:
    """What is known moves nothing any more, and what is never asked is not counted."""
    evidence = Evidence.from_dict({"features": LID, "places_complete": True})
    assert open_swing(tiny_kb, evidence, tiny_kb.conditions["flicker"]) == {"coffee": 2, "ache": 2}
    assert open_swing(tiny_kb, evidence, tiny_kb.conditions["pull"]) == {"ache": 1}


def test_no_condition_that_is_only_ruled_out_is_named(kb: KnowledgeBase) -> None:
    """On every finding alone, each condition that is named has something for it."""
    for name in kb.findings:
        for explanation in differential(kb, Evidence.from_dict({"present": [name]})):
            assert explanation.for_
            assert explanation.score >= kb.limits.least
