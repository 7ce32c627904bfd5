"""People who use the page: what they open with, how they answer, and what they must be told in the end."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from tests.support.chat import Chat, Mouse

MOST_QUESTIONS = 16
NONE = "None of these"


@dataclass(frozen=True)
class Scene:
    """One person. What `answers` does not hold is denied, or not known."""

    opening: str
    urgency: str
    action: str
    might_be: str = ""
    answers: Mapping[str, str] = field(default_factory=dict)


SCENES = {
    "eyelid": Scene(
        "my left eyelid has been twitching for six days",
        "Look after it at home",
        "You can look after this at home for now.",
        "ordinary eyelid twitching",
        {"How old are you": "34", "getting better": "About the same"},
    ),
    "hemifacial spasm": Scene(
        "half of my face keeps twitching",
        "Book an ordinary appointment",
        "Book an ordinary appointment with your GP.",
        "one-sided face spasm from a blood vessel on the nerve",
        {"How old are you": "58", "How long ago": "6 months", "getting better": "About the same", "Which side": "Left"},
    ),
    "emergency": Scene(
        "my face dropped on one side an hour ago and my speech is slurred",
        "Call an ambulance now",
        "Call 999 or 112 now and ask for an ambulance.",
    ),
}


def play(chat: Chat, hand: Mouse, scene: Scene) -> None:
    """Goes through a whole talk, until a result is complete or an emergency is told."""
    hand.write(chat.box, scene.opening)
    hand.press(chat.button("Send"))
    chat.settle()
    for _ in range(MOST_QUESTIONS):
        if chat.page.locator(".card").count():
            return
        answer(chat, hand, scene)
        chat.settle()
    raise AssertionError("No result after so many questions")


def answer(chat: Chat, hand: Mouse, scene: Scene) -> None:
    """Answers the open question with what the page offers for it."""
    page = chat.page
    given = next((words for part, words in scene.answers.items() if part in chat.question), None)
    if page.locator("tw-place-picker").count():
        hand.press(chat.button(given or NONE))
    elif page.locator("tw-time-scale").count():
        hand.press(chat.button(given or "Not sure"))
        if given:
            hand.press(page.locator("tw-time-scale .send"))
    elif page.locator(".several").count():
        hand.press(page.get_by_role("checkbox", name=given or NONE, exact=True))
        hand.press(chat.button("Send my choice"))
    elif page.locator(".number").count() and given:
        hand.write(page.get_by_label("Your answer as a number"), given)
        hand.press(chat.button("Send the number"))
    else:
        hand.press(chat.button(given or "Not sure"))
