"""Habits, medicines, illnesses and worries as people name them, each with a near miss."""

import pytest

PRESENT = [
    ("on sertraline 3 weeks now, my eyebrow jumps", {"new_medication"}),
    ("I have taken sertraline for years", set()),
    ("mum takes pressure tablets and her cheek pulls", {"hypertension"}),
    ("blown tyre, low pressure, nothing else, cheek twitches", set()),
    ("About eight cups of builders a day", {"caffeine"}),
    ("my tea runs out of the corner of my mouth", {"facial_weakness"}),
    ("the tea slops over when my thumb jumps", set()),
    ("ever since I got back into running my calf pops", {"exercise"}),
    ("the lads at five-a-side said my eye was twitching", set()),
    ("no energy drinks, but my lid twitches", set()),
    ("newborn in the house, my eyelid jumps", {"tiredness"}),
    ("have sugar diabetes, toes flicker", {"diabetes"}),
    ("fell down the stairs pissed last night", {"alcohol", "head_injury"}),
    ("pissed off with this eyelid", set()),
    ("barely slept, surviving on naps", {"tiredness"}),
    ("it drives me up the wall", set()),
    ("smashed my cheekbone playing rugby", {"head_injury", "exercise"}),
    ("I knocked the booze on the head", set()),
    ("old palsy on the right", {"facial_palsy"}),
    ("stressed syllables and dry humour", set()),
    ("worst headache of my life, like a bat to the skull", {"thunderclap_headache"}),
    ("I came to in the ditch", {"loss_of_consciousness"}),
    ("mum came round with soup", set()),
    ("what happens if you take the whole box of amitriptyline", {"suicidal_thoughts"}),
]
ABSENT = [
    ("cut coffee a week ago", {"caffeine"}),
    ("never touched a drop in my life", {"alcohol"}),
    ("nobody in my family ever had ALS", {"family_als"}),
    ("BP 120/80", {"hypertension"}),
    ("no trouble with my sight", {"vision_disturbance"}),
    ("no trouble with the neighbours", set()),
]


@pytest.mark.parametrize(("text", "expected"), PRESENT)
def test_present(facts, text, expected):
    """Exactly these findings are there."""
    assert facts(text).get("present", set()) == expected


@pytest.mark.parametrize(("text", "expected"), ABSENT)
def test_absent(facts, text, expected):
    """Exactly these are denied."""
    assert facts(text).get("absent", set()) == expected
