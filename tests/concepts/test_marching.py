"""Jerks that march along a limb are told as a journey; slow spread and scattered twitches are not."""

import pytest


@pytest.mark.parametrize(
    "text",
    [
        "First my index finger jerks, a few seconds later the forearm joins in, then the whole arm",
        "It jerks in the left thumb first. Then up the arm. Then my jaw on the same side.",
        "Jerks start L foot then march up the leg into the L arm over approx 20 sec.",
        "jumping starts in big toe then shin then thigh same order every time",
        "it sets off in my finger, hops up the arm, then the jaw's at it, like a bloody conga line",
        "This morning it began in my husband's thumb, went on to the forearm, I watched it climb",
        "my foot starts to jerk, then the calf, and each time it ends at my hip",
    ],
)
def test_a_march(facts, text):
    """From one place to the next, within seconds or the same way each time."""
    assert "spreading_jerks" in facts(text)["present"]


@pytest.mark.parametrize(
    "text",
    [
        "first it was my hand, then over the summer it went to my arm",
        "it started in my foot two months ago and now my leg twitches too",
        "random twitches, my thumb then my calf then my arm",
        "I hurt my hand and then my arm twitched",
        "started in my eyelid, then my cheek, and now the mouth goes as well",
        "my toes twitch, my thigh twitches and my arm twitches",
        "what if it starts in my finger and climbs up my arm every time",
        "lower lid then cheek then mouth over eight months",
    ],
)
def test_no_march(facts, text):
    """It took weeks, or the places have nothing to do with each other, or it is only feared."""
    assert "spreading_jerks" not in facts(text).get("present", ())
