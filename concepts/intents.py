"""What the person wants with a message: the classifier's guess, corrected by what was read."""

from __future__ import annotations

from collections.abc import Sequence

from concepts.reader import Reading

FALLBACK, UNSURE = "nlu_fallback", 0.3
BRIEF = 6
FEATURES = {"location", "side", "duration_days", "since_days", "onset", "course", "pattern", "age", "sex", "number"}
WHOLE = (
    "restart",
    "greet",
    "thank",
    "goodbye",
    "dont_know",
    "affirm",
    "deny",
    "complaint",
    "ask_human",
    "ask_privacy",
    "chitchat",
)
FIRM = ("restart", "ask_privacy", "ask_human", "correct", "complaint")
SOFT = ("chitchat", "thank", "goodbye", "greet", "dont_know", "out_of_scope", "deny", "affirm", "ask_info")
ELSEWHERE = {"chest_pain"}  # an emergency of its own, and no twitch


def decide(reading: Reading, text: str, ranking: Sequence[tuple[str, float]]) -> str:
    """The intent of a message; thoughts of suicide come before all else."""
    if "suicidal_thoughts" in reading.values("finding", "present") or ("crisis", "said") in reading.intents:
        return "crisis"
    hinted = {name.split("/")[0] for name, _ in reading.intents}
    whole = {name.split("/")[0] for name, kind in reading.intents if kind == "whole"}
    guess = _guess(reading, hinted, ranking)
    for name in WHOLE:
        if name in whole:
            return name
    return _firm(reading, hinted) or _told_or_asked(reading, text, hinted, guess) or _guessed(reading, hinted, guess)


def _guess(reading: Reading, hinted: set[str], ranking: Sequence[tuple[str, float]]) -> str:
    """The classifier's best; it sees corrections everywhere, so that one needs a word for it."""
    corrects = reading.corrects or "correct" in hinted
    fit = [(name, sure) for name, sure in ranking if name != "correct" or corrects]
    return fit[0][0] if fit and ranking[0][1] >= UNSURE else FALLBACK


def _firm(reading: Reading, hinted: set[str]) -> str | None:
    """Requests about the conversation itself; a complaint gives way to a complaint of the body."""
    for name in FIRM:
        if name in hinted and not (name in {"complaint", "ask_human"} and _symptoms(reading)):
            return name
    return None


def _symptoms(reading: Reading) -> set[object]:
    return {v for role in ("present", "absent") for v in reading.values("finding", role)}


def _told_or_asked(reading: Reading, text: str, hinted: set[str], guess: str) -> str | None:
    told = _symptoms(reading)
    features = {m.entity for m in reading.mentions} & FEATURES
    question = "ask_info" in hinted or text.rstrip().endswith("?")
    firm = told or features & {"duration_days", "since_days", "side", "age"}
    stated = reading.states_twitch and "location" in features
    if (question or guess == "ask_info") and reading.values("topic") and not firm and not stated:
        return "ask_info"
    if not reading.tells_twitch and ("out_of_scope" in hinted or (told and told <= ELSEWHERE)):
        return "out_of_scope"
    if not told and not features and not reading.values("finding"):
        return None
    if not firm and question and not reading.tells_twitch:
        return "ask_info"
    if guess in {"describe_twitch", "inform", "correct"}:
        return guess
    return "inform" if not told and reading.words <= BRIEF and not reading.tells_twitch else "describe_twitch"


def _guessed(reading: Reading, hinted: set[str], guess: str) -> str:
    """Nothing of the body was read: hints of words first, then the classifier."""
    for name in SOFT:
        if name in hinted:
            return name
    if reading.tells_twitch and guess == FALLBACK:
        return "describe_twitch"
    return guess
