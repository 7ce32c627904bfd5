"""Evidence keeps present, absent, not sure and open apart, there and back again."""

from __future__ import annotations

import json
from typing import Any

import pytest

from triage import UNKNOWN, Answer, Evidence, places

FULL = Evidence(
    {"headache": Answer.PRESENT, "fever": Answer.ABSENT, "tremor": Answer.UNKNOWN},
    {"location": places(["eyelid", "arm"]), "side": "left", "age": 34, "duration_days": 0.5, "course": UNKNOWN},
    places_complete=False,
)


DOUBTED = FULL.with_doubtful("fever")


@pytest.mark.parametrize("evidence", [Evidence(), FULL, DOUBTED, FULL.without("headache", "side")])
def test_evidence_survives_the_way_through_json(evidence: Evidence) -> None:
    """What is kept between two messages is what was told."""
    assert Evidence.from_dict(json.loads(json.dumps(evidence.to_dict()))) == evidence


def test_the_four_states_of_a_finding_stay_apart() -> None:
    """Open is None, and never absent."""
    states = [FULL.finding(name) for name in ("headache", "fever", "tremor", "cancer")]
    assert states == [Answer.PRESENT, Answer.ABSENT, Answer.UNKNOWN, None]
    assert [FULL.is_present(name) for name in ("headache", "tremor", "cancer")] == [True, False, False]


def test_a_doubtful_finding_counts_as_present_until_it_is_told_for_certain() -> None:
    """A plain answer ends the doubt, and free words cast none on what was certain."""
    assert DOUBTED.is_present("fever")
    assert DOUBTED.doubtful == {"fever"}
    for answer in Answer:
        assert not DOUBTED.with_finding("fever", answer).doubtful
    assert not DOUBTED.without("fever").doubtful
    assert FULL.with_doubtful("headache") == FULL


def test_evidence_never_changes_in_place() -> None:
    """Each change gives new evidence."""
    changed = FULL.with_finding("fever", Answer.PRESENT).with_feature("side", "right").without("tremor")
    assert FULL.finding("fever") is Answer.ABSENT
    assert FULL.feature("side") == "left"
    assert (changed.finding("fever"), changed.feature("side"), changed.finding("tremor")) == (
        Answer.PRESENT, "right", None,
    )  # fmt: skip


def test_a_number_or_place_that_is_not_known_is_none_or_empty() -> None:
    """Nobody does sums with the unknown."""
    assert (FULL.number("age"), FULL.number("course"), FULL.number("weakness_onset_days")) == (34, None, None)
    assert Evidence({}, {"location": UNKNOWN}).places() == frozenset()
    assert FULL.places() == {"eyelid", "arm"}


@pytest.mark.parametrize("value", [{"a": 1}, None, object()])
def test_a_feature_of_no_known_kind_is_refused(value: Any) -> None:
    """A word, a number or a list of places; nothing else."""
    with pytest.raises(ValueError, match="a feature is"):
        Evidence.from_dict({"features": {"age": value}})
