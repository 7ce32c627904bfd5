"""What the person wants with a message: the classifier's guess, corrected by what was read."""

from __future__ import annotations

import re
from collections.abc import Sequence

from concepts.reader import Reading

SENTENCES = re.compile(r"[.!?\n]+")
FALLBACK, UNSURE = "nlu_fallback", 0.3
HALF, SURE, CERTAIN, VERY_SURE, NEVER = 0.5, 0.7, 0.9, 0.95, 2.0
TRUSTED = {  # where the two disagreed from here on, the classifier was right as often as the rules or oftener
    "affirm": 0.9,
    "deny": 0.9,
    "complaint": 0.9,
    "out_of_scope": 0.9,
    "ask_info": 0.95,
}
OPENERS = {
    *("is", "are", "am", "do", "does", "could", "will", "would", "should", "can"),
    *("why", "what", "how", "when", "where", "who", "which"),
}
STATING = {  # "is getting worse", "can stop it", "do not": no questions
    *("not", "nt", "getting", "worse", "better", "now", "still", "only", "always", "feel", "have"),
    *("get", "stop", "hold", "move", "barely", "hardly", "just", "be", "go"),
}
BRIEF, SOME, LONG = 6, 5, 15
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
YIELDING = {"complaint", "ask_human"}  # to anything felt in the body
PLAIN = {"restart", "ask_human", "ask_privacy", "complaint"}
LIGHT = {"goodbye", "chitchat", "out_of_scope", "thank", "deny", "affirm"}
ASKABLE = {  # what people have in mind when they ask for a cause
    *("caffeine", "alcohol", "pregnancy", "stress", "tiredness", "exercise", "screen_time", "dehydration"),
    *("hypertension", "anxiety", "bright_light", "new_medication"),
}
ANSWERS = {"affirm", "deny"}  # they may tell of a finding as well
MANNERS = {"also", "compare"}  # requests that only say how the rest is meant
ELSEWHERE = {"chest_pain"}  # an emergency of its own, and no twitch


def decide(reading: Reading, text: str, ranking: Sequence[tuple[str, float]]) -> str:
    """The intent of a message; thoughts of suicide come before all else.

    "Go back" or "delete it" starts nothing anew: that would set aside all that was told.
    """
    chosen, requests = _decided(reading, text, ranking), reading.values("request")
    if chosen == "restart" and not MANNERS.issuperset(requests):
        return "ask_privacy" if "delete" in requests else "inform"
    return chosen


def _decided(reading: Reading, text: str, ranking: Sequence[tuple[str, float]]) -> str:
    if "suicidal_thoughts" in reading.values("finding", "present") or ("crisis", "said") in reading.intents:
        return "crisis"
    hinted = {name.split("/")[0] for name, _ in reading.intents}
    whole = {name.split("/")[0] for name, kind in reading.intents if kind == "whole"}
    guess, sure = _guess(reading, hinted, ranking)
    for name in WHOLE:
        if name in whole:
            return name
    if sure >= TRUSTED.get(guess, NEVER) and (guess in ANSWERS or not _felt(reading)):
        return guess
    return (
        _agreed(reading, text, hinted, guess, sure)
        or _firm(reading, hinted, guess, sure)
        or _told_or_asked(reading, text, hinted, guess, sure)
        or _guessed(reading, text, hinted, guess, sure)
    )


def _guess(reading: Reading, hinted: set[str], ranking: Sequence[tuple[str, float]]) -> tuple[str, float]:
    """The classifier's best; it sees corrections everywhere, so one needs a word for it; of crisis it must be sure.

    What is told as long over is asked about, and is no crisis on the classifier's word alone.
    """
    over = "suicidal_thoughts" in reading.values("doubt")
    least = {
        "correct": 0.0 if reading.corrects or "correct" in hinted else NEVER,
        "crisis": NEVER if over else CERTAIN,
    }
    fit = [(name, sure) for name, sure in ranking if sure >= least.get(name, 0.0)]
    return fit[0] if fit and ranking[0][1] >= UNSURE else (FALLBACK, 0.0)


def doubts_crisis(ranking: Sequence[tuple[str, float]]) -> bool:
    """Whether the classifier half hears thoughts of suicide, so that they are asked about."""
    return HALF <= dict(ranking).get("crisis", 0.0) < CERTAIN


def _agreed(reading: Reading, text: str, hinted: set[str], guess: str, sure: float) -> str | None:
    """What the words hint at and the classifier is sure of; small talk gives way to anything told."""
    if guess not in hinted and guess == "ask_info" and sure >= VERY_SURE and not _tells(reading, text):
        return guess if not reading.tells_twitch and reading.values("topic") and not _complaints(reading) else None
    if guess in PLAIN and sure >= CERTAIN and not reading.values("finding") and not reading.tells_twitch:
        return guess
    if guess not in hinted or sure < SURE:
        return None
    if guess == "ask_info" and _tells(reading, text):
        short = reading.words < LONG and sure >= VERY_SURE and not _complaints(reading)
        return guess if short and guess in hinted else None
    if guess == "ask_info" or (guess in FIRM and not (guess in YIELDING and _symptoms(reading))):
        return guess
    return guess if guess in LIGHT and not reading.values("finding") and not reading.tells_twitch else None


def _firm(reading: Reading, hinted: set[str], guess: str, sure: float) -> str | None:
    """Requests about the conversation itself; a complaint gives way to a complaint of the body."""
    for name in FIRM:
        if name == "correct" and guess == "describe_twitch" and sure >= CERTAIN and reading.words > LONG:
            continue
        aside = name in YIELDING and _symptoms(reading)
        told = name == "ask_privacy" and guess != name and reading.words > LONG and reading.states_twitch
        if name in hinted and not aside and not told:
            return name
    return None


def _symptoms(reading: Reading) -> set[object]:
    return {v for role in ("present", "absent") for v in reading.values("finding", role)}


def _felt(reading: Reading) -> set[object]:
    return _complaints(reading) - ASKABLE


def _asks(text: str) -> bool:
    """Whether it has the shape of a question; of several sentences the last one counts."""
    sentences = [sentence.strip() for sentence in SENTENCES.split(text) if sentence.strip()]
    first, second, *_ = [*sentences[-1].lower().split(maxsplit=2), "", ""] if sentences else ["", ""]
    return text.rstrip().endswith("?") or (first in OPENERS and bool(second) and second not in STATING)


def _tells(reading: Reading, text: str) -> bool:
    """Whether a complaint is told outright, and no question put about it."""
    placed = reading.states_twitch and bool(reading.values("location"))
    return not _asks(text) and (placed or bool(_felt(reading)))


def _complaints(reading: Reading) -> set[object]:
    """What is felt or denied; "trigeminal neuralgia" names an illness and tells of no pain."""
    topics = [m for m in reading.mentions if m.entity == "topic"]
    return {
        m.value
        for m in reading.mentions
        if m.entity == "finding" and m.role in {"present", "absent"}
        if not any(t.start <= m.start and m.end <= t.end for t in topics)
    }


def _told_or_asked(reading: Reading, text: str, hinted: set[str], guess: str, sure: float) -> str | None:
    told = _symptoms(reading)
    features = {m.entity for m in reading.mentions} & FEATURES
    question = "ask_info" in hinted or _asks(text)
    firm = told - (ASKABLE if _asks(text) else set()) or features & {"duration_days", "since_days", "side", "age"}
    stated = reading.states_twitch and "location" in features
    outside = sure >= CERTAIN or "out_of_scope" in hinted
    if guess == "out_of_scope" and outside and told <= ELSEWHERE and not features:
        return guess
    story = guess == "describe_twitch" and sure >= CERTAIN and not _asks(text)
    if (question or guess == "ask_info") and not story and reading.values("topic") and not firm and not stated:
        return "ask_info"
    of_this = bool(told - ELSEWHERE) or len(features) > 1 or (reading.words > LONG and bool(features))
    sure_story = guess == "describe_twitch" and sure >= SURE and of_this
    aside = "out_of_scope" in hinted and not sure_story
    if not reading.tells_twitch and (aside or (told and told <= ELSEWHERE)):
        return "out_of_scope"
    if not told and not features and not reading.values("finding"):
        return None
    if not firm and question and not reading.tells_twitch and not story:
        return "ask_info"
    if guess in {"describe_twitch", "inform", "correct"}:
        return guess
    return "inform" if not told and reading.words <= BRIEF and not reading.tells_twitch else "describe_twitch"


def _guessed(reading: Reading, text: str, hinted: set[str], guess: str, sure: float) -> str:
    """Nothing of the body was read: hints of words first, then the classifier."""
    if "ask_info" in hinted and not reading.values("topic") and sure >= HALF and guess in SOFT + FIRM:
        return guess
    for name in SOFT:
        if name in hinted:
            return name
    if guess in {"describe_twitch", "inform"} and sure < VERY_SURE and _says_nothing(reading) and not _asks(text):
        return FALLBACK
    if _asks(text) and guess in {"describe_twitch", "inform", FALLBACK}:
        return "ask_info"
    if reading.tells_twitch and guess == FALLBACK:
        return "describe_twitch"
    return guess


def _says_nothing(reading: Reading) -> bool:
    """Whether a message of some words has none that reading knows."""
    known = FEATURES | {"finding", "topic"}
    return reading.words >= SOME and not reading.tells_twitch and not {m.entity for m in reading.mentions} & known
