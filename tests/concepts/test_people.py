"""Who the patient is, how old and of which sex."""

import pytest


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("my eyelid twitches", "self"),
        ("the wife says my eyelid flutters", "self"),
        ("my uncle expired due to a tumour, he also had this twitching in his lip", "self"),
        ("my mum had the same thing, my eyelid goes for hours", "self"),
        ("my nan has epilepsy and my thumb twitches", "self"),
        ("my kids keep laughing at my eye twitching", "self"),
        ("had my baby 3 weeks ago and now my eye flickers", "self"),
        ("I told my sister about my eyelid jumping", "self"),
        ("my son, 8, keeps blinking", "child"),
        ("my son is 19 and his eyelid twitches", "adult"),
        ("my 6 year old blinks all the time and I'm knackered", "child"),
        ("mum is on risperidone and her mouth never stops chewing", "adult"),
        ("he twitches in his sleep, my husband", "adult"),
        ("i think my wife is having a stroke, her face has dropped", "adult"),
        ("he hasnt got a temperature and he isnt confused", "adult"),
        ("I watched it climb up to his elbow", "adult"),
        ("mum's eyelid twitches and dad says its stress", "adult"),
        ("brother's eye did it for a month, mine has gone a fortnight", "self"),
        ("my brother had it too in his calf. with me it's the thumb", "self"),
        ("lad at football blacked out once. me, just the calf", "self"),
        ("the wife won't stop about it so here I am. eye. 3 weeks.", "self"),
        ("I was panting like a dog, lips all tingly", "self"),
        ("a friend of mine is worried, my eyelid twitches", "self"),
        ("The face of my father moves alone, all of it", "adult"),
        ("posting for my dad as he doesn't do computers. Left thumb, flicks inwards", "adult"),
        ("hubby here typing for my lady, her tummy muscles twitch", "adult"),
        ("Husband 61, diabetic. Left thumb jumps.", "adult"),
    ],
)
def test_patient(read, text, kind):
    """Whoever has the twitch, however it is told."""
    assert [kind] == read(text).values("patient")


def test_somebody_elses_illness(facts):
    """The patient's findings and those of others are kept apart."""
    found = facts("my mum has ms but i'm fine apart from this flutter in my eyelid")
    assert ({"multiple_sclerosis_known"}, {"eyelid"}) == (found["other_person"], found["location"])
    assert {"epilepsy"} == facts("my sister has epilepsy but i feel fine")["other_person"]
    assert "present" not in facts("my dad had bell's palsy, my eyelid twitches")


def test_a_relatives_als_is_family_history_and_feared(facts):
    """One sentence, three roles."""
    found = facts("my uncle died of motor neurone so of course im scared now my arm is twitching")
    assert ({"als"}, {"als"}) == (found["other_person"], found["hypothetical"])
    assert {"family_als", "anxiety"} == found["present"]


@pytest.mark.parametrize("text", ["the cat keeps twitching her ear", "my dog's leg twitches in his sleep"])
def test_a_pet_is_nobody(facts, text):
    """Nothing said of an animal is the patient's."""
    assert facts(text) == {}


@pytest.mark.parametrize(
    ("text", "age"),
    [
        ("29m twitch above my eyebrow", 29),
        ("I'm 52f", 52),
        ("mid forties, eyelid twitching", 45),
        ("lad of 16, eye twitch", 16),
        ("female 34", 34),
        ("my 8yo blinks", 8),
        ("she's 66 and her hand twitches", 66),
        ("64, retired. right eye", 64),
        ("my son, 8, keeps blinking", 8),
        ("my daughter Ellie, who's 12, has a twitchy eyelid", 12),
        ("Dad's 81 and his thumb twitches", 81),
        ("I am sixty-eight years old", 68),
        ("as a 38 year old man", 38),
        ("baby is 8 months old and jerks", 0),
        ("tengo 45 años", 45),
        ("72 y/o woman, head nods", 72),
        ("fifteen and terrified", 15),
        ("at my age, 83, you get used to things", 83),
        ("boss is 30 and a nightmare, im 55 and my eye twitches", 55),
        ("he's going on 10", 10),
        ("father of three, 39", 39),
        ("nearly 50 and my eyelid is going mad", 50),
    ],
)
def test_age(facts, text, age):
    """Ages as people put them."""
    assert {age} == facts(text)["age"]


@pytest.mark.parametrize(
    "text",
    ["turning 40 next week", "32 weeks pregnant", "im up at 5 every day",
     "my husband had this at 19, mine is only the eyelid",
     "epileptic since I was 8", "i'm 6ft 2", "im a mum of 3", "temp of 40"],
)  # fmt: skip
def test_no_age(facts, text):
    """Other numbers, other people and other times are not the patient's age."""
    assert "age" not in facts(text)


@pytest.mark.parametrize(
    ("text", "sex"),
    [("29m", "male"), ("34/F", "female"), ("my nephew blinks hard", "male"), ("gran's lip quivers", "female")],
)
def test_sex(facts, text, sex):
    """Said outright or by the word for the person."""
    assert {sex} == facts(text)["sex"]


@pytest.mark.parametrize(
    ("text", "others", "feared"),
    [
        (
            "they say it's MS because her mate's lad has it, my arm flutters",
            {"multiple_sclerosis_known"},
            {"multiple_sclerosis"},
        ),
        ("a colleague of mine died of motor neurone disease, mine is only a thigh that jumps", {"als"}, set()),
        ("aunty's got high blood pressure, it's just me with the eyelid", {"hypertension"}, set()),
        ("i read about a woman who went blind, my lip tugs", {"vision_disturbance"}, set()),
        ("my epileptic cousin says it is nothing like his, my lip tugs", {"epilepsy"}, set()),
        (
            "my cousin got MS, now I am scared mine is also the same",
            {"multiple_sclerosis_known"},
            {"multiple_sclerosis"},
        ),
    ],
)
def test_illness_of_somebody_else(facts, text, others, feared):
    """An illness that another has is theirs; fear of the same is the patient's."""
    found = facts(text)
    assert (others, feared) == (found.get("other_person", set()), found.get("hypothetical", set()))


def test_illness_denied_of_oneself(facts):
    """The denial may stand without a comma."""
    found = facts("brother epileptic im not forearm flickers")
    assert ({"epilepsy"}, {"epilepsy"}) == (found["other_person"], found["absent"])
