"""Where the twitch is, and where only something else is."""

import pytest


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("not only my eye but my cheek is twitching", {"eyelid", "cheek"}),
        ("twitching at the corner of my eye", {"around_eye"}),
        ("my hand goes numb and my eyelid twitches", {"eyelid"}),
        ("pain down the left arm and twitching in my right cheek", {"cheek"}),
        ("arms are fine, its the leg that twitches", {"leg"}),
        ("calf twitches but not the thigh or the foot", {"leg"}),
        ("dr google says brain tumour. its an eyelid. 2 days.", {"eyelid"}),
        ("my legs, arms and eyelid all twitch", {"leg", "arm", "eyelid"}),
        ("since i had covid my cheek's been jumping", {"cheek"}),
        ("on top of the shake his left eyelid has begun to flicker", {"eyelid"}),
        ("I don't have a headache I've just got this eyelid and a really boring job", {"eyelid"}),
        ("my boyfriend's eye did this, mine is only the lip", {"mouth"}),
    ],
)
def test_location(facts, text, places):
    """Only the places of the twitch."""
    assert places == facts(text)["location"]


@pytest.mark.parametrize(
    "text", ["the eye doctor was no help", "knees swollen up after football", "pins and needles round the lips"]
)
def test_no_location(facts, text):
    """A place in another phrase, or of another complaint, is not the twitch's."""
    assert "location" not in facts(text)


@pytest.mark.parametrize(
    ("text", "side"),
    [
        ("the right one", "right"),
        ("both my calves twitch", "both"),
        ("not the left one, the right", "right"),
        ("no i said left not right", "left"),
        ("pain down the left arm and twitching in my right cheek", "right"),
        ("right eyelid twitches and sometimes the LEFT corner of my mouth", "both"),
        ("my left eyelid is twitching right now", "left"),
    ],
)
def test_side(facts, text, side):
    """The side of the twitch, after any correction."""
    assert {side} == facts(text)["side"]
