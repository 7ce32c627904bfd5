"""The intent, settled from the classifier's guess and the reading."""

import pytest

from concepts.intents import decide

GUESSES = ("describe_twitch", "inform", "ask_info", "greet", "out_of_scope", "correct")


@pytest.mark.parametrize("guess", GUESSES)
@pytest.mark.parametrize(
    "text", ["i dont want to be here any more", "im going to kill myself", "everyone would be better off without me"]
)
def test_crisis_always_wins(read, text, guess):
    """Whatever the classifier thinks."""
    assert decide(read(text), text, [(guess, 0.99)]) == "crisis"


@pytest.mark.parametrize("guess", GUESSES)
@pytest.mark.parametrize(
    "text",
    [
        "my face has dropped and i cant speak",
        "speech slurred since this morning",
        "she is having a fit and wont wake up",
    ],
)
def test_a_danger_sign_is_never_small_talk(read, text, guess):
    """A danger sign told leads to triage."""
    assert decide(read(text), text, [(guess, 0.99)]) in {"describe_twitch", "inform"}


@pytest.mark.parametrize(
    ("text", "guess", "intent"),
    [
        ("what is hemifacial spasm?", "describe_twitch", "ask_info"),
        ("left eyelid for 3 weeks", "out_of_scope", "inform"),
        ("the right one", "greet", "inform"),
        ("a fortnight", "out_of_scope", "inform"),
        ("eyelid jumping for 3 weeks, no headache", "correct", "describe_twitch"),
        ("no i said left not right", "describe_twitch", "correct"),
        ("is neuropathy reversible", "describe_twitch", "ask_info"),
        ("is getting worse in my left eyelid", "describe_twitch", "describe_twitch"),
        ("what's twitch prime", "out_of_scope", "out_of_scope"),
        ("my elbow makes a cracking sound", "describe_twitch", "out_of_scope"),
        ("that is a load of tosh", "describe_twitch", "complaint"),
        ("cant see the point in carrying on", "describe_twitch", "crisis"),
        ("crushing pain in my chest", "describe_twitch", "out_of_scope"),
        ("thanks", "describe_twitch", "thank"),
        ("restart", "describe_twitch", "restart"),
        ("yep", "inform", "affirm"),
        ("nope", "inform", "deny"),
    ],
)
def test_intent(read, text, guess, intent):
    """The reading overrules a wrong guess."""
    assert intent == decide(read(text), text, [(guess, 0.6)])


def test_no_ranking_and_nothing_read(read):
    """Without either there is nothing to go by."""
    assert decide(read("qwertyuiop zxcv"), "qwertyuiop zxcv", []) == "nlu_fallback"
