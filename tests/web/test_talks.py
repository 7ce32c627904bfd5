"""Whole talks in a real browser against the real assistant: by mouse, by keyboard alone, and on a small touch phone."""

from __future__ import annotations

from typing import Any

import pytest

from tests.support.chat import PHONE, Chat, Keys, Mouse, Touch
from tests.support.scenes import SCENES, Scene, answer, play
from tests.web.conftest import Open

HANDS: dict[str, tuple[Mouse, dict[str, Any]]] = {
    "mouse": (Mouse(), {}),
    "keyboard": (Keys(), {}),
    "phone": (Touch(), PHONE),
}


@pytest.mark.parametrize("scene", SCENES.values(), ids=SCENES)
@pytest.mark.parametrize("hand", HANDS)
def test_a_whole_talk_leads_to_its_result(open_chat: Open, hand: str, scene: Scene) -> None:
    """Each way of using the page ends in the same advice, with nothing asked of another host."""
    used, how = HANDS[hand]
    chat = open_chat(**how)
    play(chat, used, scene)
    card = chat.page.locator(".card")
    assert scene.urgency in card.locator("h3").inner_text()
    assert card.locator(".action").inner_text() == scene.action
    assert card.locator(".condition strong").all_inner_texts() == ([scene.might_be] if scene.might_be else [])
    assert {f"{chat.page.evaluate('location.host')}"} == chat.hosts


def test_an_emergency_is_a_call_away_and_comes_with_nothing_else_to_do(open_chat: Open) -> None:
    """One link that calls, no causes, no buttons beside it."""
    chat = open_chat()
    chat.say(SCENES["emergency"].opening)
    card = chat.page.locator(".card.emergency")
    assert card.get_by_role("link").get_attribute("href") == "tel:999"
    assert card.get_by_role("link").inner_text() == "Call 999"
    assert card.get_by_role("button").count() == 0
    assert card.locator(".condition").count() == 0


def test_places_and_a_time_are_picked_in_the_pictures(open_chat: Open) -> None:
    """What was tapped is sent in words, and read as such."""
    chat = open_chat()
    chat.say("I have a twitch")
    while not chat.page.locator("tw-place-picker").count():
        answer(chat, Mouse(), SCENES["eyelid"])
        chat.settle()
    chat.page.get_by_role("checkbox", name="Left eyelid", exact=True).click()
    chat.page.locator("tw-place-picker .send").click()
    chat.settle()
    assert "You: left eyelid" in chat.said
    while not chat.page.locator("tw-time-scale").count():
        answer(chat, Mouse(), SCENES["eyelid"])
        chat.settle()
    chat.button("2 weeks").click()
    chat.page.locator("tw-time-scale .send").click()
    chat.settle()
    assert "You: 2 weeks ago" in chat.said


def test_none_of_these_goes_with_nothing_else(open_chat: Open) -> None:
    """Ticking it clears the rest, and ticking another line clears it; nothing ticked is not an answer."""
    chat = open_chat()
    chat.say(SCENES["eyelid"].opening)
    names = ("Fever", "None of these", "Not sure")
    fever, none, unsure = (chat.page.get_by_role("checkbox", name=name, exact=True) for name in names)
    fever.check()
    none.check()
    assert (fever.is_checked(), none.is_checked()) == (False, True)
    unsure.check()
    assert (none.is_checked(), unsure.is_checked()) == (False, True)
    fever.check()
    assert (unsure.is_checked(), fever.is_checked()) == (False, True)
    fever.uncheck()
    before = len(chat.said)
    chat.button("Send my choice").click()
    assert chat.page.locator(".problem").is_visible()
    assert len(chat.said) == before


def test_a_question_can_be_answered_in_words_while_buttons_are_offered(open_chat: Open) -> None:
    """Typing is always possible, and the buttons of an answered question are gone."""
    chat = open_chat()
    chat.say(SCENES["eyelid"].opening)
    assert chat.page.locator(".several").count() == 1
    chat.say("none of them")
    assert "Does anything else twitch" in chat.question
    assert chat.page.locator(".several").count() == 0
    chat.say("only the eyelid")
    assert "How old are you" in chat.question


def test_a_double_click_sends_once(open_chat: Open) -> None:
    """On an option, and on the send button."""
    chat = open_chat()
    chat.button("My eyelid twitches").dblclick()
    chat.settle()
    chat.box.fill("none of them")
    chat.button("Send").dblclick()
    chat.settle()
    assert chat.said.count("You: My eyelid twitches") == 1
    assert chat.said.count("You: none of them") == 1


def test_why_a_question_is_asked_is_folded_below_it(open_chat: Open) -> None:
    """Opened by a press, it says why."""
    chat = open_chat()
    chat.say(SCENES["eyelid"].opening)
    why = chat.page.locator("details.why")
    assert not why.locator("p").is_visible()
    why.locator("summary").click()
    assert "can need help at once" in why.locator("p").inner_text()


def test_a_reload_brings_the_talk_back_and_goes_on(open_chat: Open) -> None:
    """The history comes from the server, and the next answer belongs to the same talk."""
    chat = open_chat()
    chat.say(SCENES["eyelid"].opening)
    chat.say("none of them")
    before = chat.said
    chat.page.reload()
    chat.page.locator(".said.you").nth(1).wait_for()
    assert chat.said == before
    chat.say("only the eyelid")
    assert "How old are you" in chat.question


def test_what_the_tab_keeps_holds_nothing_that_was_answered(open_chat: Open) -> None:
    """Only which talk it is, the pass for it, the number of the last message and what is not delivered."""
    chat = open_chat()
    chat.say(SCENES["eyelid"].opening)
    kept = chat.page.evaluate("Object.entries(sessionStorage)")
    assert [key for key, _ in kept] == ["twitch-check"]
    value = chat.page.evaluate("JSON.parse(sessionStorage['twitch-check'])")
    assert set(value) == {"id", "token", "seq", "unsent"}
    assert (value["seq"], value["unsent"]) == (1, [])
    assert chat.page.evaluate("localStorage.length") == 0
    assert chat.page.context.cookies() == []


def test_the_first_words_need_no_answer_of_the_server(open_chat: Open) -> None:
    """They stand there before anything is asked of it."""
    chat = open_chat()
    chat.page.context.route("**/webhooks/**", lambda route: route.abort())
    chat.page.reload()
    assert "Hello. I am an automated assistant" in chat.said[0]
    assert chat.button("My eyelid twitches").is_visible()


def test_a_talk_begun_anew_goes_on_in_the_same_place(open_chat: Open) -> None:
    """“Start again” says so to the assistant, so what was told before can still be deleted."""
    chat = open_chat()
    chat.say(SCENES["eyelid"].opening)
    chat.button("Start again").click()
    chat.settle()
    assert "All right, we start again" in chat.said[-1]


def test_two_tabs_have_two_talks(open_chat: Open) -> None:
    """What is said in one is not in the other."""
    one: Chat = open_chat()
    one.say(SCENES["eyelid"].opening)
    other = one.page.context.new_page()
    other.goto(one.page.url)
    other.get_by_label("Your message").wait_for()
    assert other.locator(".you").count() == 0
    assert other.evaluate("sessionStorage.length") == 0


STARTERS = ["My eyelid twitches", "One side of my face twitches", "A muscle in my leg twitches"]


@pytest.mark.parametrize("starter", STARTERS)
def test_each_way_to_begin_begins_the_interview(open_chat: Open, starter: str) -> None:
    """The words of the first buttons are read as a complaint, and danger is asked about first."""
    chat = open_chat()
    chat.button(starter).click()
    chat.settle()
    assert chat.question.startswith("First, to be safe")
