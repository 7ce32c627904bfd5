"""Buttons below a message: which there are, what a press on one means, and the ticks of a list.

All that a press needs stands in the keyboard itself, so that it can be understood after a restart too. What answers a
question is an inline keyboard: a reply keyboard outlives its question, one message cannot both take it away and bring
other buttons, and a "Yes" left over from the last question would answer the next one. The menu, which is always good,
is a reply keyboard in the place of the letters.

callback_data: `a:<key>:<n>` answers with the words of button n, `t:<key>:<n>` ticks it, `d:<key>` sends what is ticked.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

Message = Mapping[str, Any]
Keyboard = dict[str, Any]
Button = dict[str, str]
IN_A_ROW = ((9, 3), (18, 2))  # up to so many characters each, so many beside each other
ANSWER, TICK, DONE = "a", "t", "d"


@dataclass(frozen=True)
class Press:
    """What a press asks for: an `act`, on the question with this `key`, by the button with this `data` and number."""

    act: str
    key: str
    data: str
    number: int | None


def key_of(message: Message) -> str:
    """A short name of what a message asks."""
    custom = message.get("custom") or {}
    if custom.get("kind") == "question":
        return question_key(str(custom.get("id")))
    named = custom.get("id") or custom.get("topic") or message.get("text", "")
    return _short(f"{custom.get('kind')}:{named}")


def question_key(question: str) -> str:
    """The key of the question with this id."""
    return _short(f"question:{question}")


def keyboard(message: Message, words: Mapping[str, Any]) -> Keyboard | None:
    """The buttons of a message; None without any. `words` is the part of the wording that is Telegram's."""
    titles = [str(button.get("title", "")) for button in message.get("buttons") or ()]
    titles = [title for title in titles if title]
    if not titles:
        return None
    key, many = key_of(message), _choices(message, titles)
    buttons = [_button(title, TICK if number < many else ANSWER, key, number) for number, title in enumerate(titles)]
    if many:
        buttons.insert(many, {"text": str(words["done"]), "callback_data": f"{DONE}:{key}"})
    return {"inline_keyboard": list(_rows(buttons))}


def menu(words: Mapping[str, Any]) -> dict[str, Any]:
    """The keys that are good at any time, in place of the letters; each sends its words."""
    labels = [{"text": str(label)} for label in words["menu"].values()]
    rows = [labels[at : at + 2] for at in range(0, len(labels), 2)]
    return {"keyboard": rows, "resize_keyboard": True, "input_field_placeholder": str(words["placeholder"])}


def read_press(data: str) -> Press | None:
    """What the data of a button says; None when it is none of ours."""
    act, _, rest = data.partition(":")
    key, _, number = rest.partition(":")
    counted = act in (ANSWER, TICK) and re.fullmatch("[0-9]{1,3}", number)
    if not key or not (counted or (act == DONE and not number)):
        return None
    return Press(act, key, data, int(number) if counted else None)


def words_of(markup: Mapping[str, Any], data: str, words: Mapping[str, Any]) -> str | None:
    """The words on the button with this data, without its tick."""
    found = next((button for button in _buttons(markup) if button.get("callback_data") == data), None)
    return str(found.get("text", "")).removeprefix(words["tick"]) if found else None


def ticked(markup: Mapping[str, Any], words: Mapping[str, Any]) -> list[str]:
    """The words of all that is ticked."""
    shown = [str(b.get("text", "")) for b in _buttons(markup) if str(b.get("callback_data")).startswith(f"{TICK}:")]
    return [text.removeprefix(words["tick"]) for text in shown if text.startswith(words["tick"])]


def toggled(markup: Mapping[str, Any], data: str, words: Mapping[str, Any]) -> Keyboard:
    """The keyboard with the tick of one button set or taken away."""
    rows = [[_toggle(b, words["tick"]) if b.get("callback_data") == data else b for b in row] for row in _lines(markup)]
    return {"inline_keyboard": rows}


def _choices(message: Message, titles: Sequence[str]) -> int:
    """How many of the first buttons can be ticked; of a single one there is nothing to choose."""
    custom = message.get("custom") or {}
    options = custom.get("options") or () if custom.get("answer") == "any_of" else ()
    labels = [str(option.get("label")) for option in options]
    return len(labels) if len(labels) > 1 and list(titles[: len(labels)]) == labels else 0


def _toggle(button: Button, tick: str) -> Button:
    text = button["text"]
    return {**button, "text": text.removeprefix(tick) if text.startswith(tick) else tick + text}


def _rows(buttons: Iterable[Button]) -> Iterator[list[Button]]:
    """Buttons of one kind beside each other as far as their words are short."""
    row: list[Button] = []
    for button in buttons:
        if row and (len(row) >= _beside([*row, button]) or row[0]["callback_data"][0] != button["callback_data"][0]):
            yield row
            row = []
        row.append(button)
    if row:
        yield row


def _beside(row: Sequence[Button]) -> int:
    longest = max(len(button["text"]) for button in row)
    return next((number for most, number in IN_A_ROW if longest <= most), 1)


def _button(title: str, act: str, key: str, number: int) -> Button:
    return {"text": title, "callback_data": f"{act}:{key}:{number}"}


def _lines(markup: Mapping[str, Any]) -> list[list[Button]]:
    rows = markup.get("inline_keyboard")
    if not isinstance(rows, list):
        return []
    return [[button for button in row if isinstance(button, dict)] for row in rows if isinstance(row, list)]


def _buttons(markup: Mapping[str, Any]) -> Iterator[Button]:
    for row in _lines(markup):
        yield from row


def _short(name: str) -> str:
    return hashlib.sha256(name.encode()).hexdigest()[:12]
