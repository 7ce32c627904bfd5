"""A person of a vignette in a private chat with the bot: the words of each answer are typed, or pressed."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

from tests.support.fake_telegram import Phone, buttons
from tests.support.stored import events, last_answer

HEADLINE = re.compile(r"\A(?:🚨|🔴|🟠|🟡|🟢) [^\n]+\n\n")
Messages = list[dict[str, Any]]


class TelegramTalk:
    """One private chat; with `taps` its person presses what can be pressed.

    What people read comes from Telegram; the ids to score it by come from the store. When the two are not the same
    word by word, it fails.
    """

    def __init__(self, phone: Phone, database: Path, taps: bool) -> None:
        self.phone, self.database, self.taps = phone, database, taps

    def say(self, words: str) -> Messages:
        """The messages that answer, as they are kept; `ValueError` when Telegram does not show the same."""
        before = len(self.phone.sent())
        answer(self.phone, words, self.taps)
        kept = last_answer(events(self.database, f"telegram:{self.phone.chat}"))
        told = [message["text"] for message in kept if message.get("text")]
        wanted = "".join("".join(told).split())
        self.phone.telegram.wait_for(lambda: len(self.phone.sent()) >= before + len(told))
        shown = "".join("".join(HEADLINE.sub("", text) for text in self.phone.sent()[before:]).split())
        if shown != wanted:
            raise ValueError(f"Telegram shows {shown!r} and not {wanted!r}")
        return kept


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
