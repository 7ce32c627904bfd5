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
    ("the kettle is always on, brew after brew", "caffeine"),
    ("the house sale fell through", "stress"),
    ("whistle and it's away", "face_movement"),
    ("my scarf rubbing on my jaw starts it", "touch"),
    ("half my thyroid gone since march", "thyroid_surgery"),
    ("we carry the C9orf72 gene", "family_als"),
    ("Ramsay Hunt took my face two years ago", "facial_palsy"),
]
NEAR_MISSES = [
    ("coffee coloured mole on my cheek", "caffeine"),
    ("people think I'm drunk when I talk", "alcohol"),
    ("half my face was paralysed in 2010, most of it came back", "facial_weakness"),
    ("EMG clean, so no motor neurone", "family_als"),
    ("my MS nurse is lovely, Ms Taylor at the desk too", "multiple_sclerosis"),
    ("my eyelid doesn't want to go up", "suicidal_thoughts"),
    ("my leg wont go on when i walk", "suicidal_thoughts"),
    ("i want to take my life back from this twitch", "suicidal_thoughts"),
    ("i'd rather not be here in the waiting room all day", "suicidal_thoughts"),
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
