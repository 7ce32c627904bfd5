"""Danger signs told by what people drop, spill or can no longer do, and sentences that only look like them."""

import pytest

SAID = [
    ("my tea keeps running out the left corner of my mouth", "facial_weakness"),
    ("my smile only goes up on one side in the photos", "facial_weakness"),
    ("my eyebrow doesn't lift on that side any more", "facial_weakness"),
    ("the left side of my mouth dont want to join in when i laugh", "facial_weakness"),
    ("can't sip through a straw, my lips won't seal", "facial_weakness"),
    ("cant do my shirt buttons up any more", "muscle_weakness"),
    ("been dropping mugs all week, my hand just lets go", "muscle_weakness"),
    ("he has to rock himself out of the chair", "muscle_weakness"),
    ("he keeps falling over his feet", "muscle_weakness"),
    ("my wife has to cut up my food for me", "muscle_weakness"),
    ("the bit between my thumb and finger has gone hollow", "muscle_wasting"),
    ("words come out like mush since lunchtime", "speech_difficulty"),
    ("my tongue is in knots and people keep asking me to repeat myself", "speech_difficulty"),
    ("every other mouthful goes down the wrong way", "swallowing_difficulty"),
    ("it takes him an hour to eat a sandwich", "swallowing_difficulty"),
    ("the lid has come down over half my eye like a blind", "drooping_eyelid"),
    ("like a knife thrown into my cheek whenever the wind blows", "facial_pain"),
    ("I cant tell where my foot is", "numbness_tingling"),
    ("left hand has resigned, keys, pint, phone, all on the floor today", "muscle_weakness"),
    ("my slipper keeps coming off my left foot while walking", "muscle_weakness"),
    ("my fingers have no force", "muscle_weakness"),
    ("tried to wink and only half my face moved", "facial_weakness"),
    ("the soup runs out of the left corner", "facial_weakness"),
    ("the words simply would not come", "speech_difficulty"),
    ("I been staggerin' down the hall like I'm drunk", "balance_problem"),
    ("screen's gone fuzzy in one eye", "vision_disturbance"),
    ("both eyes, canna keep em open driving", "eye_closure"),
]
DENIED = [
    ("swallowing is grand and so is my smile", "swallowing_difficulty"),
    ("my speech is clear as a bell", "speech_difficulty"),
    ("both corners of my mouth go up the same", "facial_weakness"),
    ("I can hop on it twenty times", "muscle_weakness"),
    ("but i can still curl the same", "muscle_weakness"),
    ("no headaches or anything funny with my speech", "speech_difficulty"),
    ("his mouth was crooked, mine is straight only", "facial_weakness"),
    ("not hearing anything odd", "hearing_change"),
    ("measured both my thighs and they are exactly the same", "muscle_wasting"),
]
NEAR_MISSES = [
    "my coffee was so weak this morning, eyelid still going",
    "the twitch pulls my mouth up for a second",
    "my smile goes wonky for a second then snaps back",
    "my face feels weird",
    "gave him a limp handshake",
    "I was speechless when she said it was stress",
    "lost my voice shouting at the match",
    "my cheeks hurt from smiling so much",
    "eye drops done, the lid still flickers",
    "my hands are full with the twins",
    "nearly choked when I saw the bill",
    "tripped over the dog",
    "my hand has checked out fine at the doctor",
    "a staggering amount of twitches",
    "the lady in the next bed had a droopy face, I just have a flickering lip",
]


@pytest.mark.parametrize(("text", "finding"), SAID)
def test_said(facts, text, finding):
    """The sign is there, and never read as absent."""
    assert finding in facts(text)["present"]


@pytest.mark.parametrize(("text", "finding"), DENIED)
def test_denied(facts, text, finding):
    """What still works is no sign."""
    assert finding in facts(text)["absent"]


@pytest.mark.parametrize("text", NEAR_MISSES)
def test_near_miss(facts, text):
    """Nothing is read into ordinary talk."""
    assert not set(facts(text).get("present", ())) - {"caffeine", "stress"}
