"""Denied, feared, past: what the words around a finding make of it, each with a near miss."""

import pytest

ABSENT = [
    ("no headache, dizziness or numbness", {"headache", "balance_problem", "numbness_tingling"}),
    ("headaches? no. dizzy? not really", {"headache", "balance_problem"}),
    ("headaches no, dizziness no", {"headache", "balance_problem"}),
    ("headaches, no", {"headache"}),
    ("i havent had any headaches or anything like that", {"headache"}),
    ("my face is not at all numb", {"numbness_tingling"}),
    ("not dizzy, numb or tired", {"balance_problem", "numbness_tingling", "tiredness"}),
    ("the numbness has gone", {"numbness_tingling"}),
    ("no longer numb", {"numbness_tingling"}),
    ("never fainted, never had a fit", {"loss_of_consciousness", "convulsion"}),
    ("i don't think it's stress", {"stress"}),
    ("neither numb nor dizzy", {"numbness_tingling", "balance_problem"}),
    ("i cant say i feel dizzy", {"balance_problem"}),
    ("I have no headache and no fever but I do feel numb", {"headache", "fever"}),
    ("no history of epilepsy", {"epilepsy"}),
    ("they ruled out a brain tumour", {"brain_tumour"}),
    ("my boyfriend thinks its stress but im not stressed", {"stress"}),
    ("I don't have a headache I don't have a fever I've got this eyelid", {"headache", "fever"}),
    ("no fever, numbness or anything like that", {"fever", "numbness_tingling"}),
    ("it's not that I'm tired", {"tiredness"}),
    (
        "dizziness, blurred vision, slurring: none of these",
        {"balance_problem", "vision_disturbance", "speech_difficulty"},
    ),
    ("the doctor asked about weakness but no, none", {"muscle_weakness"}),
    ("google says look for muscle wasting, I've looked, there's none", {"muscle_wasting"}),
    ("at no point have I blacked out", {"loss_of_consciousness"}),
    ("far from being tired, I'm bouncing", {"tiredness"}),
    (
        "nothing wrong with my speech, balance or swallowing",
        {"speech_difficulty", "balance_problem", "swallowing_difficulty"},
    ),
    ("my speech and my hearing are fine", {"speech_difficulty", "hearing_change"}),
    ("my brother gets headaches, I don't", {"headache"}),
    ("worried it'll turn into weakness. it hasn't", {"muscle_weakness"}),
    ("what if I faint in front of them? I've never had one", {"loss_of_consciousness"}),
    ("not had any headaches or anything funny with my speech", {"headache", "speech_difficulty"}),
    ("neither my speech nor my sight has suffered", {"speech_difficulty", "vision_disturbance"}),
    ("he asked about double vision, told him no", {"vision_disturbance"}),
    ("I should not say I am dizzy", {"balance_problem"}),
    ("without so much as a headache", {"headache"}),
    ("I can still thread a needle", {"muscle_weakness"}),
    ("neither my arm nor my leg has lost any strength", {"muscle_weakness"}),
    ("no weakness or numbness apart from the twitch in my arm", {"muscle_weakness", "numbness_tingling"}),
    ("nothing makes me think my face is drooping", {"facial_weakness"}),
    ("nobody has said my face droops", {"facial_weakness"}),
    ("are you saying I've got weakness? I haven't", {"muscle_weakness"}),
    ("I couldn't be less confused", {"confusion"}),
    ("can smile, can frown", {"facial_weakness"}),
    ("can't say my balance has suffered", {"balance_problem"}),
]

PRESENT = [
    ("no weakness anywhere apart from my grip", {"muscle_weakness"}),
    ("no trouble swallowing apart from big tablets", {"swallowing_difficulty"}),
    ("i dont get headaches except the odd one after wine", {"headache", "alcohol"}),
    ("rarely a day goes by without a headache", {"headache"}),
    ("without any warning he went stiff and fell", {"muscle_stiffness", "convulsion"}),
    ("I stopped being able to whistle on tuesday", {"facial_weakness"}),
    ("sleep isn't the problem, I'm not thinking straight", {"confusion"}),
    ("the doctor asked about trouble swallowing. There is some", {"swallowing_difficulty"}),
    ("it would be wrong to say I have no headache", {"headache"}),
    ("never had a headache like it", {"thunderclap_headache"}),
    ("I ain't drunk no water", {"dehydration"}),
    ("my foot has been numb since last year", {"numbness_tingling"}),
    ("I've no more than a slight headache", {"headache"}),
    ("I'm dizzy but at present it's nothing but that", {"balance_problem"}),
    ("it wont stop and im exhausted", {"tiredness"}),
    ("no pins and needles, tired though", {"tiredness"}),
    ("no numbness, my head hurts", {"headache"}),
    ("headaches? no. dizzy? a bit", {"balance_problem"}),
    ("headache - no, numbness - yes", {"numbness_tingling"}),
    ("not only dizzy, my head hurts too", {"balance_problem", "headache"}),
    ("no doubt its stress", {"stress"}),
    ("its not that im not tired", {"tiredness"}),
    ("I have no fever but I do feel numb", {"numbness_tingling"}),
    ("worried about the numbness in my hand", {"numbness_tingling"}),
    ("i have epilepsy", {"epilepsy"}),
    ("never had a fever till now", {"fever"}),
    ("I'm never not tired", {"tiredness"}),
    ("not a day goes by without a headache", {"headache"}),
    ("I haven't told my wife about the numbness", {"numbness_tingling"}),
    ("there's no let up in the headaches", {"headache"}),
    ("if I'm honest I'm dizzy", {"balance_problem"}),
    ("i've had MS for years", {"multiple_sclerosis_known"}),
    ("my cheek jumps if i chew", {"face_movement"}),
]

FEARED = [
    ("worried its als", {"als"}),
    ("could it be a stroke?", {"stroke"}),
    ("what if its a brain tumour", {"brain_tumour"}),
    ("google says ms or a brain tumour", {"multiple_sclerosis", "brain_tumour"}),
    ("its als isnt it", {"als"}),
    ("it isn't a stroke is it?", {"stroke"}),
    ("people keep asking if im having a stroke", {"stroke"}),
    ("scared ill end up unable to speak", {"speech_difficulty"}),
    ("if it was a tumour would i have headaches with it?", {"brain_tumour", "headache"}),
    ("is it just stress?", {"stress"}),
    ("my sister insists it is a tumour on the brain, it's my forehead that jumps", {"brain_tumour"}),
    ("I hope it's not a stroke, my lip jumps", {"stroke"}),
    ("he had a stroke in 2020, his arm jerks on the side of the stroke", set()),
    ("the leaflet says come back if numbness develops", {"numbness_tingling"}),
    ("should I ring 999 if my face droops?", {"facial_weakness"}),
    ("scared I'm gonna wake up one day unable to swallow", {"swallowing_difficulty"}),
    ("will call if i get double vision. Currently neither", {"vision_disturbance"}),
    ("what if it spreads and I can't talk", {"speech_difficulty"}),
]

PAST = [
    ("used to get migraines", {"headache"}),
    ("i used to get headaches, not now", {"headache"}),
    ("many years ago i had fits as a child", {"convulsion"}),
    ("I had tingling but that's gone now", {"numbness_tingling"}),
    ("had a headache yesterday but not today", {"headache"}),
    ("had a seizure when I was six, nothing since", {"convulsion"}),
    ("bad headaches last winter long gone", {"headache"}),
    ("before, many years ago, i had fits", {"convulsion"}),
    ("she had a funny turn in lockdown, fainted, nothing since", {"loss_of_consciousness"}),
    ("a droopy lid I had once, long gone", {"drooping_eyelid"}),
]


def _role(role, table):
    return [pytest.param(role, text, found, id=text) for text, found in table]


@pytest.mark.parametrize(
    ("role", "text", "expected"),
    [
        *_role("absent", ABSENT),
        *_role("present", PRESENT),
        *_role("hypothetical", FEARED),
        *_role("past", PAST),
    ],
)
def test_role(facts, role, text, expected):
    """Exactly these findings have the role."""
    assert expected == facts(text).get(role, set())


@pytest.mark.parametrize(
    "text",
    [
        "why do eyelids twitch",
        "is rolandic epilepsy dangerous",
        "can a trapped nerve cause twitches in the arm",
        "what is the difference between a stroke and bells palsy",
        "does magnesium do anything for twitching",
    ],
)
def test_a_general_question_tells_nothing(facts, text):
    """What is asked about anybody is no finding of the patient."""
    assert facts(text) == {}


def test_thoughts_of_suicide_are_never_only_feared(facts):
    """An "if" or somebody else's view changes nothing."""
    assert "suicidal_thoughts" in facts("if its mnd im not sticking around, i know how id kill myself")["present"]
    assert "suicidal_thoughts" in facts("everyone would be better off without me")["present"]
