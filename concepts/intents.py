"""What the person wants with a message: the classifier's guess, corrected by what was read."""

from __future__ import annotations

from collections.abc import Sequence

from concepts.reader import Reading

FALLBACK, UNSURE = "nlu_fallback", 0.3
BRIEF = 6
FEATURES = {"location", "side", "duration_days", "onset", "course", "pattern", "age", "sex", "number"}
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
ANSWERS = ("dont_know", "deny", "affirm")
SOFT = ("out_of_scope", "thank", "goodbye", "greet", "chitchat")


def decide(reading: Reading, text: str, ranking: Sequence[tuple[str, float]]) -> str:
    """The intent of a message; thoughts of suicide come before all else."""
    if reading.values("finding", "present").count("suicidal_thoughts") or ("crisis", "said") in reading.intents:
        return "crisis"
    hinted = {name.split("/")[0] for name, _ in reading.intents}
    whole = {name.split("/")[0] for name, kind in reading.intents if kind == "whole"}
    guess = ranking[0][0] if ranking and ranking[0][1] >= UNSURE else FALLBACK
    for name in WHOLE:
        if name in whole:
            return name
    return _firm(reading, hinted) or _told_or_asked(reading, text, hinted, guess) or _guessed(reading, hinted, guess)


def _firm(reading: Reading, hinted: set[str]) -> str | None:
    """Requests about the conversation itself; a complaint gives way to a complaint of the body."""
    for name in FIRM:
        if name in hinted and not (name in {"complaint", "ask_human"} and _symptoms(reading)):
            return name
    return None


def _symptoms(reading: Reading) -> list[object]:
    return [v for role in ("present", "absent") for v in reading.values("finding", role)]


def _told_or_asked(reading: Reading, text: str, hinted: set[str], guess: str) -> str | None:
    told = _symptoms(reading)
    features = {m.entity for m in reading.mentions} & FEATURES
    asks = "ask_info" in hinted or guess == "ask_info" or text.rstrip().endswith("?")
    if asks and reading.values("topic") and not told and not features & {"duration_days", "side", "age"}:
        return "ask_info"
    if "out_of_scope" in hinted and not reading.tells_twitch:
        return "out_of_scope"
    if not told and not features and not reading.values("finding"):
        return None
    if not told and "ask_info" in (hinted | {guess}) and not reading.tells_twitch:
        return "ask_info"
    if guess in {"describe_twitch", "inform", "correct"}:
        return guess
    if not told and reading.words <= BRIEF and not reading.tells_twitch:
        return "inform"
    return "describe_twitch"


def _guessed(reading: Reading, hinted: set[str], guess: str) -> str:
    """Nothing of the body was read: hints of words first, then the classifier."""
    for name in ("ask_info", *SOFT, *ANSWERS) if guess in {FALLBACK, "describe_twitch", "inform"} else SOFT[:1]:
        if name in hinted:
            return name
    if reading.tells_twitch and guess == FALLBACK:
        return "describe_twitch"
    return guess
