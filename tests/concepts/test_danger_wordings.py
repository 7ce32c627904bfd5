"""Danger signs told in everyday words, and their near misses."""

from __future__ import annotations

import pytest

from concepts.reader import Reader

TOLD = [
    ("he is not breathing", "breathing_difficulty"),
    ("she's not breathing properly", "breathing_difficulty"),
    ("dad has collapsed and he isnt breathing", "breathing_difficulty"),
    ("i just want to stop breathing", "suicidal_thoughts"),
    ("lights were on but nobody home for half a minute", "confusion"),
    ("came to on the bathroom lino, bit my tongue", "loss_of_consciousness"),
    ("it crawls from my thumb up to my mouth in seconds", "spreading_jerks"),
    ("the walls keep sliding when i turn my head", "balance_problem"),
    ("there's no point in being here any more", "suicidal_thoughts"),
    ("he's jerking and won't answer me", "attack_now"),
    ("my mate fownd me on kichin flor shakin all ova", "convulsion"),
    ("she keeps asking the same question", "confusion"),
    ("can you send somebody she's on the floor she's jerking everywhere her lips have gone blue", "convulsion"),
    ("straw keeps falling out of my lips, they wont seal", "facial_weakness"),
    ("getting up from the floor i have to climb up my own thighs", "muscle_weakness"),
    ("calf's melted away to nowt", "muscle_wasting"),
    ("i burnt my hand on the pan and never felt it", "numbness_tingling"),
    ("there is a grey blob in the middle of what i see", "vision_disturbance"),
    ("folk on the phone ask if i've been drinking", "speech_difficulty"),
    ("pills just sit at the back of my tongue", "swallowing_difficulty"),
    ("ribs wont lift, breathing is hard work", "breathing_difficulty"),
    ("steadying myself on the trolley in tesco", "balance_problem"),
    ("had to swap the phone to the other ear because this one's dead", "hearing_change"),
    ("toes curl under on their own", "involuntary_movements"),
    ("sharp jabs near my heart", "chest_pain"),
    ("chewing steak kills my jaw", "jaw_pain"),
    ("there's a vice on my head", "headache"),
    ("felt like a grenade went off in my skull", "thunderclap_headache"),
    ("went down in the hall without a word, out maybe a minute", "loss_of_consciousness"),
    ("couldn't say what day it was", "confusion"),
    ("calpol is not bringing his temp down", "fever"),
    ("my neck is that stiff i can't nod", "neck_stiffness"),
    ("he hasnt woke up from the last one", "prolonged_attack"),
    ("i think about driving into a wall", "suicidal_thoughts"),
]
NOT_TOLD = [
    ("she's not breathing", "suicidal_thoughts"),
    ("I dont have any head pain", "headache"),
    ("started in my eyelid in june and by october had got down to my cheek", "spreading_jerks"),
    ("blacked out the windows so i can sleep", "loss_of_consciousness"),
    ("i'm fit as a fiddle otherwise", "convulsion"),
    ("this twitch will be the death of me", "suicidal_thoughts"),
    ("set a timer for ten minutes", "prolonged_attack"),
    ("i can't see past anything on that shelf", "loss_of_consciousness"),
    ("scared my face will drop", "facial_weakness"),
    ("will i go blind", "vision_disturbance"),
    ("could i lose my balance with this", "balance_problem"),
    ("had a wonky mouth for a month, all back to normal", "facial_weakness"),
    ("i wasted my whole weekend", "muscle_wasting"),
    ("i look at two screens all day", "vision_disturbance"),
    ("work life balance is bad", "balance_problem"),
    ("lump in my throat at the funeral", "swallowing_difficulty"),
    ("my eyelid flickers like a shutter", "drooping_eyelid"),
    ("i can't say what day it started", "confusion"),
    ("never had a headache in my life", "thunderclap_headache"),
    ("it's 39 degrees outside", "fever"),
    ("my hair fell out in clumps", "loss_of_consciousness"),
    ("the fit of my glasses is wrong", "convulsion"),
    ("the twitch went on for about ten minutes", "prolonged_attack"),
]


def present(reader: Reader, text: str) -> set[str]:
    """The findings that are read as present."""
    return {str(m.value) for m in reader.read(text).mentions if m.entity == "finding" and m.role == "present"}


@pytest.mark.parametrize(("text", "finding"), TOLD)
def test_a_danger_sign_in_everyday_words_is_read(reader: Reader, text: str, finding: str) -> None:
    """Nobody says "loss of consciousness"."""
    assert finding in present(reader, text)


@pytest.mark.parametrize(("text", "finding"), NOT_TOLD)
def test_a_near_miss_is_left_alone(reader: Reader, text: str, finding: str) -> None:
    """The same words with another meaning."""
    assert finding not in present(reader, text)


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("yes i'm safe", "present"),
        ("we are both safe", "present"),
        ("i am not safe", "absent"),
        ("he doesn't feel safe", "absent"),
        ("is it safe to drive", None),
    ],
)
def test_whoever_is_safe_takes_nothing_back(reader: Reader, text: str, role: str | None) -> None:
    """That is told of now, and not that the thoughts were never there."""
    read = {str(m.value): m.role for m in reader.read(text).mentions if m.entity == "finding"}
    assert read.get("safe_now") == role
    assert "suicidal_thoughts" not in read
