"""Triggers and illnesses told in passing, and sentences that only look like them."""

import pytest

SAID = [
    ("I met with an accident on my bike and the brow has twitched since", "head_injury"),
    ("took a cricket ball to the temple on Tuesday", "head_injury"),
    ("we both work in front of two monitors and my lid dances by evening", "screen_time"),
    ("not on much water, he never touches his water bottle", "dehydration"),
    ("six Irn-Brus a day and the lid is playing up", "caffeine"),
    ("my GP put me on a water tablet last month", "new_medication"),
    ("my eye looks like a tomato", "eye_irritation"),
]
NEAR_MISSES = [
    ("worst headache of my life, like a bat to the skull", "head_injury"),
    ("I couldn't bend my neck to look down at my phone", "screen_time"),
    ("I should not call myself an anxious man", "anxiety_disorder"),
]


@pytest.mark.parametrize(("text", "finding"), SAID)
def test_said(facts, text, finding):
    """The finding is there."""
    assert finding in facts(text).get("present", set())


@pytest.mark.parametrize(("text", "finding"), NEAR_MISSES)
def test_near_misses(facts, text, finding):
    """Nothing of the kind is told."""
    assert finding not in facts(text).get("present", set())


def test_not_me(facts):
    """What the brother has is denied of oneself."""
    told = facts("it is my brother who has diabetes, not me")
    assert told["other_person"] == {"diabetes"}
    assert told["absent"] == {"diabetes"}
