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
        ("whole left of my face scrunches up", {"half_face"}),
        ("he has R sided facial twitching", {"half_face"}),
        ("the face is jumping, just the lid and the chin", {"eyelid", "mouth"}),
        ("love handles jumping lol", {"trunk"}),
        ("from scalp to toes, everything twitches", {"widespread"}),
        ("twitching all over the left side of my neck", {"neck"}),
        ("I know it like the back of my hand, this twitch in my thigh", {"leg"}),
        ("head over heels in love and both my eyelids flutter", {"eyelid"}),
        ("I had a twitchy eye in uni but this time it's the corner of my mouth", {"mouth"}),
        ("I injured my left knee and my right eyelid has twitched ever since", {"eyelid"}),
        ("this twitch is a pain in the neck, it's in my cheek", {"cheek"}),
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
        ("wait sorry not my left my right", "right"),
        ("Apologies, I typed the left eyelid; it is the right.", "right"),
        ("no i said left not right", "left"),
        ("pain down the left arm and twitching in my right cheek", "right"),
        ("right eyelid twitches and sometimes the LEFT corner of my mouth", "both"),
        ("my left eyelid is twitching right now", "left"),
        ("left eyelid twitching, right eye perfectly ok", "left"),
        ("left this morning, right this evening, it swaps eyes", "both"),
        ("it was the right leg, now the left has joined in", "both"),
        ("used to be both legs, now just the right calf", "right"),
        ("I sleep on my right side and wake with my left cheek jumping", "left"),
    ],
)
def test_side(facts, text, side):
    """The side of the twitch, after any correction."""
    assert {side} == facts(text)["side"]


@pytest.mark.parametrize(
    ("text", "feature", "value"),
    [
        ("one minute fine, the next my cheek was dancing", "onset", "sudden"),
        ("it sort of sneaked up on me, this eyelid", "onset", "gradual"),
        ("calmed right down since, just the odd flicker in the lid", "course", "improving"),
        ("used to be just the eyelid but it's crept down to the mouth", "course", "worsening"),
        ("it has plateaued, this eyebrow", "course", "same"),
        ("the lid goes every waking minute", "pattern", "constant"),
        ("it comes for half a minute, then it's quiet for an hour", "pattern", "intermittent"),
        ("used to be now and again, now it's nonstop", "pattern", "constant"),
    ],
)
def test_how_it_goes(facts, text, feature, value):
    """How it began, how it changes and whether it pauses."""
    assert {value} == facts(text)[feature]


@pytest.mark.parametrize(
    ("text", "feature"),
    [
        ("my calf twitches, worse lying down", "course"),
        ("back again, same eyelid as before", "course"),
        ("I always drink tea and my chin wobbles", "pattern"),
        ("the clinic has no improvement plan, my lid flutters", "onset"),
    ],
)
def test_not_how_it_goes(facts, text, feature):
    """Words of the same look that tell of something else."""
    assert feature not in facts(text)
