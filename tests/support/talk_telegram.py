"""A person of a vignette in a private chat with the bot, beside the same person over REST: both hear the same."""

from __future__ import annotations

import re
import uuid
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from scripts.person import Person
from scripts.play import MOST_TURNS, STEPPING_DOWN, post
from tests.support.fake_telegram import Phone, buttons

HEADLINE = re.compile(r"\A(?:🚨|🔴|🟠|🟡|🟢) [^\n]+\n\n")
SIGNS = {"🚨": "emergency", "🔴": "urgent", "🟠": "soon", "🟡": "routine", "🟢": "self_care"}


@dataclass
class Beside:
    """One talk, had twice: where they differed, and the urgency that was shown last over Telegram."""

    urgency: str | None = None
    different: list[tuple[str, str, str]] = field(default_factory=list)
    turns: int = 0


def play_beside(url: str, phone: Phone, vignette: Mapping[str, Any], manner: str, taps: bool) -> Beside:
    """Has the talk of a vignette over REST and over Telegram, turn by turn, and compares what is said."""
    beside, person = Beside(), Person(vignette["facts"], manner, taps)
    sender, words, after_emergency = f"beside-{uuid.uuid4().hex}", str(vignette["opening"]), 0
    while beside.turns < MOST_TURNS:
        messages, before = post(url, sender, words), len(phone.sent())
        answer(phone, words, taps)
        said = phone.sent()[before:]
        beside.turns += 1
        beside.urgency = next((SIGNS[text[0]] for text in said if text[0] in SIGNS), beside.urgency)
        here, there = ("".join(texts) for texts in (told(messages), (HEADLINE.sub("", text) for text in said)))
        if "".join(here.split()) != "".join(there.split()):
            beside.different.append((words, here, there))
        last = [message.get("custom") or {} for message in messages]
        urgencies = [custom for custom in last if custom.get("kind") == "assessment"]
        after_emergency += any(custom["urgency"] == "emergency" for custom in urgencies)
        question = next((custom for custom in last if custom.get("kind") == "question"), None)
        if question is None or any(c["complete"] for c in urgencies) or after_emergency > STEPPING_DOWN:
            break
        words = person.answer(question, vignette["opening"])
    return beside


def told(messages: list[dict[str, Any]]) -> list[str]:
    """The texts of a turn over REST."""
    return [message["text"] for message in messages if message.get("text")]


def answer(phone: Phone, words: str, taps: bool) -> None:
    """Gives an answer: by the newest keyboard if its buttons have these words and taps are wanted, else typed."""
    keyboard = newest_keyboard(phone)
    if not taps or keyboard is None:
        phone.say(words)
        return
    choices = chosen(words, [b["text"] for b in buttons(keyboard) if b["callback_data"].startswith("t:")])
    if choices:
        for label in choices:
            phone.press(label, keyboard)
        done = next(b for b in buttons(keyboard) if b["callback_data"].startswith("d:"))
        phone.press(done["text"], keyboard)
        return
    single = next((b["text"] for b in buttons(keyboard) if b["text"].lower() == words.lower()), None)
    phone.press(single, keyboard) if single else phone.say(words)


def newest_keyboard(phone: Phone) -> dict[str, Any] | None:
    """The newest message that has buttons; itself, so that it looks as it does after each press."""
    return next((message for message in reversed(phone.screen()) if buttons(message)), None)


def chosen(words: str, labels: list[str]) -> list[str]:
    """The labels that `words` joins; nothing unless it is made up of labels only."""
    found, rest = [], words
    while rest:
        label = next((label for label in sorted(labels, key=len, reverse=True) if rest.startswith(label)), None)
        if label is None:
            return []
        found.append(label)
        rest = rest[len(label) :].removeprefix(", ")
    return found
