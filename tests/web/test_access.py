"""For everybody: axe in every state, live regions, names, focus, large text, small screens, touch."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import pytest

from tests.support.chat import PHONE, Chat, Keys, Mouse
from tests.support.scenes import SCENES, answer, play
from tests.web.conftest import Open

TARGET = 44  # CSS pixels
LATE = 16_000
STATES: dict[str, Callable[[Chat], Any]] = {
    "first words": lambda chat: None,
    "several answers": lambda chat: chat.say(SCENES["eyelid"].opening),
    "places": lambda chat: until(chat, "tw-place-picker"),
    "time": lambda chat: until(chat, "tw-time-scale"),
    "number": lambda chat: until(chat, ".number"),
    "result": lambda chat: play(chat, Mouse(), SCENES["hemifacial spasm"]),
    "emergency": lambda chat: chat.say(SCENES["emergency"].opening),
    "explanation": lambda chat: chat.say("what is hemifacial spasm?"),
    "summary": lambda chat: summary(chat),
    "deletion": lambda chat: chat.button("Delete my data").click(),
    "too long": lambda chat: chat.say("eyelid " * 700),
    "late": lambda chat: late(chat),
    "expired": lambda chat: expired(chat),
}
LOOKS: dict[str, dict[str, Any]] = {"light": {}, "dark": {"color_scheme": "dark"}, "phone": PHONE}
# Everything that can be pressed, in all shadow trees, that is smaller than a finger. Links within a sentence may be.
SMALL = """(least) => {
  const found = [], seek = (root) => {
    for (const element of root.querySelectorAll("*")) {
      if (element.shadowRoot) seek(element.shadowRoot);
      if (!element.matches("button, summary, textarea, label.row, .numbers a, .call, input[type=text]")) continue;
      const box = element.getBoundingClientRect();
      if (box.width && Math.min(box.width, box.height) < least - 0.5) found.push(element.innerText || element.tagName);
    }
  };
  seek(document.querySelector("twitch-check").shadowRoot);
  return found;
}"""


def until(chat: Chat, part: str) -> None:
    """Goes on with the talk until a question shows this part."""
    chat.say("I have a twitch")
    while not chat.page.locator(part).count():
        answer(chat, Mouse(), SCENES["hemifacial spasm"])
        chat.settle()


def summary(chat: Chat) -> None:
    """Asks for the page for the doctor in the middle of a talk."""
    chat.say(SCENES["eyelid"].opening)
    chat.say("summary")


def late(chat: Chat) -> None:
    """Says something that gets no answer for longer than anybody should wait; the clock is put forward."""
    chat.page.clock.install()
    chat.page.reload()
    chat.page.route("**/webhooks/web/**", lambda route: route.abort())
    chat.box.fill("my eyelid twitches")
    chat.box.press("Enter")
    chat.page.clock.run_for(LATE)
    chat.page.locator("[data-part=late]").wait_for()


def expired(chat: Chat) -> None:
    """Says something after the pass for the talk has run out."""
    chat.say(SCENES["eyelid"].opening)
    chat.page.route("**/turns", lambda route: route.fulfill(status=401, json={"messages": []}))
    chat.box.fill("none of them")
    chat.box.press("Enter")
    chat.page.locator("[data-part=end]").wait_for()


@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.parametrize("state", STATES)
def test_axe_finds_nothing(open_chat: Open, state: str, look: str) -> None:
    """WCAG 2.2 A and AA, in every state, light, dark and on a phone."""
    chat = open_chat(**LOOKS[look])
    STATES[state](chat)
    assert chat.violations() == []


@pytest.mark.parametrize("state", ["first words", "several answers", "places", "time", "number", "result", "deletion"])
def test_every_control_has_a_name_and_room_for_a_finger(open_chat: Open, state: str) -> None:
    """In the tree that screen readers get nothing is without a name; on a phone nothing is too small to be hit."""
    chat = open_chat(**PHONE)
    STATES[state](chat)
    roles = "button|link|textbox|checkbox|radio|slider|spinbutton|combobox|group|region|dialog|img"
    tree = chat.page.locator("twitch-check").aria_snapshot()
    assert re.findall(rf"^\s*- (?:{roles})(?:\s\[[^\]]*\])*:?$", tree, re.MULTILINE) == []
    assert chat.page.evaluate(SMALL, TARGET) == []


def test_each_answer_is_announced_once(open_chat: Open) -> None:
    """In the one polite region; the history itself is none."""
    chat = open_chat()
    chat.say(SCENES["eyelid"].opening)
    chat.say("none of them")
    chat.say("what is botox?")
    polite = [" ".join(line["text"].split()) for line in chat.spoken if line["region"] == "polite"]
    for message in chat.answers:
        assert polite.count(f"Assistant: {' '.join(message['text'].split())}") == 1
    assert len(polite) == len(chat.answers)
    regions = chat.page.locator("twitch-check [aria-live]")
    assert regions.evaluate_all("all => all.map(region => region.ariaLive)") == ["polite", "assertive"]
    assert chat.page.locator(".history").get_attribute("role") == "region"


def test_only_an_emergency_interrupts(open_chat: Open) -> None:
    """It is told in the assertive region, once, and not in the other."""
    chat = open_chat()
    chat.say(SCENES["emergency"].opening)
    alarms = [line["text"] for line in chat.spoken if line["region"] == "assertive"]
    [alarm] = alarms
    assert "Call 999 or 112 now and ask for an ambulance." in alarm
    assert not [line for line in chat.spoken if line["region"] == "polite" and "ask for an ambulance" in line["text"]]
    assert [line for line in chat.spoken if "which of these are true" in line["text"]]


def test_a_result_is_announced_in_short(open_chat: Open) -> None:
    """How soon, what to do and why; the rest is read in the conversation."""
    chat = open_chat()
    play(chat, Mouse(), SCENES["eyelid"])
    last = chat.spoken[-1]
    assert last["region"] == "polite"
    assert "Look after it at home You can look after this at home for now." in last["text"]
    assert last["text"].endswith("The whole result is in the conversation.")


def test_waiting_is_told_once_and_only_when_it_is_long(open_chat: Open) -> None:
    """Two seconds of silence are named, and not named again."""
    chat = open_chat()
    chat.page.clock.install()
    chat.page.reload()
    chat.page.route("**/conversations", lambda route: None)  # it never answers
    chat.box.fill("my eyelid twitches")
    chat.box.press("Enter")
    chat.page.locator(".dots").wait_for()
    chat.page.clock.run_for(1_500)
    assert chat.spoken == []
    chat.page.clock.run_for(10_000)
    assert [line["text"] for line in chat.spoken] == ["I am still reading your message."]


def test_the_focus_stays_where_it_makes_sense(open_chat: Open) -> None:
    """In the box after typing; on what was said after a button, so that the next stop is the answer."""
    chat = open_chat()
    chat.say(SCENES["eyelid"].opening)
    assert chat.box.evaluate("box => box.getRootNode().activeElement === box")
    Keys().press(chat.page.get_by_role("checkbox", name="None of these", exact=True))
    Keys().press(chat.button("Send my choice"))
    chat.settle()
    focused = "document.querySelector('twitch-check').shadowRoot.activeElement"
    assert "None of these" in chat.page.evaluate(f"{focused}.innerText")
    chat.page.keyboard.press("Tab")
    assert chat.page.evaluate(f"{focused}.innerText") == "Why do you ask?"


def test_the_conversation_is_scrolled_by_keyboard(open_chat: Open) -> None:
    """It can be focused, and keys move it."""
    chat = open_chat(viewport={"width": 700, "height": 700})
    chat.say(SCENES["eyelid"].opening)
    history = chat.page.locator(".history")
    history.focus()
    chat.page.keyboard.press("Home")
    chat.page.wait_for_timeout(500)  # a smooth scroll takes its time
    top = history.evaluate("box => box.scrollTop")
    chat.page.keyboard.press("End")
    chat.page.wait_for_timeout(500)
    assert history.evaluate("box => box.scrollTop") > top


@pytest.mark.parametrize("how", [{"viewport": {"width": 320, "height": 256}}, PHONE], ids=["zoom of 400 %", "phone"])
@pytest.mark.parametrize("larger", [0, 4], ids=["text of 100 %", "text of 200 %"])
def test_nothing_runs_out_of_a_small_window(open_chat: Open, how: dict[str, Any], larger: int) -> None:
    """One column, scrolled in one direction, and the box can still be reached."""
    chat = open_chat(**how)
    for _ in range(larger):
        chat.button("Larger text").click()
    chat.say(SCENES["eyelid"].opening)
    assert chat.page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
    wide = "all => all.filter(part => part.scrollWidth > part.clientWidth + 1).map(part => part.className)"
    assert chat.page.locator(".history, .scroller, .said, .foot, .head, .numbers").evaluate_all(wide) == []
    chat.box.scroll_into_view_if_needed()
    assert chat.box.is_visible()


def test_text_grows_to_twice_its_size(open_chat: Open) -> None:
    """By a button that says its size, and not further."""
    chat = open_chat()
    size = "text => parseFloat(getComputedStyle(text).fontSize)"
    before = chat.page.locator(".said").first.evaluate(size)
    for _ in range(6):
        chat.button("Larger text").click(force=True)  # also when it says that it can do no more
    assert chat.page.locator(".said").first.evaluate(size) == 2 * before
    assert "Text size 200 %" in [line["text"] for line in chat.spoken]
    assert chat.button("Larger text").get_attribute("aria-disabled") == "true"


def test_nothing_moves_for_those_who_asked_for_stillness(open_chat: Open) -> None:
    """No animation and no smooth scrolling with less motion."""
    chat = open_chat(reduced_motion="reduce")
    chat.say(SCENES["eyelid"].opening)
    animation = "all => all.map(part => getComputedStyle(part).animationName)"
    names = chat.page.locator("twitch-check *").evaluate_all(animation)
    assert set(names) == {"none"}


def test_high_contrast_keeps_lines_around_everything(open_chat: Open) -> None:
    """With forced colours the bubbles, the card and the buttons are still told apart."""
    chat = open_chat(forced_colors="active")
    chat.say(SCENES["emergency"].opening)
    lined = chat.page.locator(".said.you, .card, .act, .call")
    widths = lined.evaluate_all("all => all.map(part => getComputedStyle(part).borderTopWidth)")
    assert widths
    assert "0px" not in widths
