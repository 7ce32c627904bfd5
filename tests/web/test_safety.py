"""What people and servers write is text and nothing else; what is deleted is gone; the card can be taken along."""

from __future__ import annotations

import json
from typing import Any

import pytest
import requests

from tests.support.chat import Chat, Mouse
from tests.support.scenes import SCENES, play
from tests.web.conftest import Open

MARKUP = "<img src=x onerror='window.caught=1'><script>window.caught=1</script><b>bold</b> &amp; ${1} {{2}}"
RIGHT_TO_LEFT = "جفني الأيسر يرتعش منذ ستة أيام"
EMOJI = "my eyelid twitches 👁️‍🗨️😵‍💫 for 6 days"
KILOBYTES = "eyelid twitches, " * 6024  # a little over 100 KB


def own(chat: Chat) -> str:
    """The last words of the person, as the page shows them."""
    return chat.page.locator(".own").last.text_content() or ""


@pytest.mark.parametrize("words", [MARKUP, EMOJI], ids=["markup", "emoji"])
def test_what_is_written_is_shown_as_it_is(open_chat: Open, words: str) -> None:
    """Letter by letter, and nothing of it comes to life."""
    chat = open_chat()
    chat.say(words)
    assert own(chat) == words
    assert chat.page.evaluate("window.caught") is None
    assert chat.page.locator(".said img, .said script, .said b").count() == 0


def test_words_from_right_to_left_stand_so(open_chat: Open) -> None:
    """Each message has its own direction, and the answer keeps its own."""
    chat = open_chat()
    chat.say(RIGHT_TO_LEFT)
    assert own(chat) == RIGHT_TO_LEFT
    assert chat.page.locator(".own").last.evaluate("text => getComputedStyle(text).direction") == "rtl"
    assert "999" in chat.said[-1]


def test_a_message_that_is_far_too_long_is_shown_refused_and_given_back(open_chat: Open) -> None:
    """Nothing of 100 KB is lost, the page stays usable, and the talk goes on."""
    chat = open_chat()
    chat.say(KILOBYTES)
    assert own(chat) == KILOBYTES.strip()
    assert "too long for me to read" in chat.said[-1]
    assert chat.box.input_value() == KILOBYTES.strip()
    chat.say(SCENES["eyelid"].opening)
    assert chat.question.startswith("First, to be safe")


def test_markup_of_the_server_is_text_too(open_chat: Open) -> None:
    """In a text, an option, a reason, a name and a source; an address that is no web address is no link."""
    chat = open_chat()
    source = {"id": "X", "title": MARKUP, "url": "javascript:window.caught=1"}
    condition = {
        **{key: MARKUP for key in ("name", "likelihood_name", "summary")},
        **{key: [MARKUP] for key in ("for", "against", "for_words", "against_words")},
        "id": "c",
        "likelihood": "likely",
        "told": True,
    }
    result = {
        **{key: MARKUP for key in ("urgency_name", "action", "before", "disclaimer")},
        **{key: [MARKUP, MARKUP] for key in ("advice", "safety_net", "take_away")},
        "kind": "assessment",
        "urgency": "emergency",
        "complete": True,
        "conditions": [condition],
        "call": {"number": "999;ext=1", "text": MARKUP},
        "reasons": [{"rule": "R", "text": MARKUP}],
        "sources": [source],
    }
    question = {
        **{key: MARKUP for key in ("before", "text", "why")},
        "kind": "question",
        "id": "q",
        "asks": [],
        "answer": "any_of",
    }
    messages: list[dict[str, Any]] = [
        {"text": MARKUP, "custom": {"kind": "explanation", "topic": "hemifacial_spasm", "sources": [source]}},
        {"text": MARKUP, "custom": result},
        {"text": MARKUP, "custom": {**result, "urgency": "routine", "call": None}},
        {
            "text": MARKUP,
            "buttons": [{"title": MARKUP, "payload": MARKUP}] * 2,
            "custom": {**question, "options": [{"value": "v", "label": MARKUP}]},
        },
    ]
    answer = {"seq": 1, "messages": messages, "token": "t", "expires_in": 60}
    chat.page.route("**/turns", lambda route: route.fulfill(json=answer))
    chat.say("hello")
    assert chat.page.evaluate("window.caught") is None
    assert chat.page.locator(".said img, .said script, .said b").count() == 0
    assert chat.page.locator(".said a[href^='javascript']").count() == 0
    assert chat.page.locator(".call").get_attribute("href") == "tel:9991"
    assert chat.page.get_by_role("checkbox", name=MARKUP, exact=True).count() == 2


def test_sources_open_without_telling_where_from(open_chat: Open) -> None:
    """Folded at first; each link opens in a new tab, without referrer."""
    chat = open_chat()
    chat.say("what is hemifacial spasm?")
    folded = chat.page.locator("details.fold", has_text="Sources")
    assert not folded.locator("li").first.is_visible()
    folded.locator("summary").click()
    links = folded.locator("a")
    assert links.count() > 3
    assert set(links.evaluate_all("all => all.map(link => link.rel)")) == {"noopener noreferrer"}


def test_an_explanation_has_its_drawing_with_words_for_it(open_chat: Open) -> None:
    """Whoever cannot see it is told what it shows."""
    chat = open_chat()
    chat.say("what is hemifacial spasm?")
    drawing = chat.page.locator(".said figure").get_by_role("img")
    assert len(drawing.get_attribute("aria-label") or "") > 40


def test_what_fits_and_what_does_not_is_shown_and_told(open_chat: Open) -> None:
    """The bar has a text beside it for those who do not see it, and the same in words."""
    chat = open_chat()
    play(chat, Mouse(), SCENES["hemifacial spasm"])
    condition = chat.page.locator(".condition").first
    count = condition.locator("rect.for").count()
    assert condition.get_by_role("img").get_attribute("aria-label") == f"{count} things fit, 0 do not"
    assert "Fits: going on for 6 months; twitching of one side of the face" in condition.inner_text()


def test_the_card_is_printed_alone_with_what_was_told(open_chat: Open) -> None:
    """Nothing else of the page is on paper; the date and the answers are."""
    chat = open_chat()
    chat.page.evaluate("window.print = () => { window.printed = true; }")
    play(chat, Mouse(), SCENES["eyelid"])
    chat.button("Save or print").click()
    chat.page.locator("tw-print-sheet").wait_for(state="attached")
    chat.page.emulate_media(media="print")
    told = chat.page.locator("tw-print-sheet").evaluate("sheet => sheet.shadowRoot.textContent")
    sheet = " ".join(told.split())
    assert chat.page.locator("tw-print-sheet h1").is_visible()
    assert chat.page.evaluate("window.printed") is True
    assert not chat.page.locator("h1", has_text="Something twitches").is_visible()
    assert not chat.page.locator("twitch-check").is_visible()
    assert "Printed on" in sheet
    assert "Look after it at home" in sheet
    assert SCENES["eyelid"].opening in sheet
    assert "How old are you (or the person you write for)? 34" in sheet
    before = sheet.partition("None of these")[0]  # of what, is in the question
    assert "Face drooping or weak on one side; " in before
    assert "; Fever) " in before
    chat.page.emulate_media(media="screen")
    chat.page.evaluate("window.dispatchEvent(new Event('afterprint'))")
    assert chat.page.locator("tw-print-sheet").count() == 0
    assert chat.page.locator("twitch-check").is_visible()


def test_the_card_can_be_copied(open_chat: Open) -> None:
    """As the text that the assistant wrote."""
    chat = open_chat(permissions=["clipboard-read", "clipboard-write"])
    play(chat, Mouse(), SCENES["eyelid"])
    chat.button("Copy").click()
    chat.page.get_by_text("Copied.").first.wait_for(state="attached")
    copied = chat.page.evaluate("navigator.clipboard.readText()")
    assert copied == chat.answers[-1]["text"]


def test_after_a_result_something_can_have_changed(open_chat: Open) -> None:
    """The box is ready, and what is new changes the advice at once."""
    chat = open_chat()
    play(chat, Mouse(), SCENES["eyelid"])
    chat.button("Something changed").click()
    assert chat.box.evaluate("box => box.getRootNode().activeElement === box")
    assert "Tell me what has changed." in chat.page.locator("#hint").inner_text()
    chat.say("now my face droops and my speech is slurred")
    assert chat.page.locator(".card.emergency .call").is_visible()


def test_deleting_asks_once_and_leaves_nothing(open_chat: Open, servers: Any) -> None:
    """Not on the screen, not in the tab, not on the server."""
    chat = open_chat()
    chat.say(SCENES["eyelid"].opening)
    kept = json.loads(chat.page.evaluate("sessionStorage['twitch-check']"))
    chat.button("Delete my data").click()
    chat.button("No, keep it").click()
    assert "You: my left eyelid has been twitching for six days" in chat.said
    chat.button("Delete my data").click()
    chat.button("Yes, delete it").click()
    chat.page.locator(".note", has_text="is deleted").wait_for()
    assert not [text for text in chat.said if "twitching for six days" in text or "6 days" in text]
    assert chat.page.evaluate("sessionStorage.length") == 0
    address = f"{servers.url}/webhooks/web/conversations/{kept['id']}"
    left = requests.get(address, headers={"Authorization": f"Bearer {kept['token']}"}, timeout=30).json()
    assert (left["last"], left["turns"]) == (0, [])
    chat.say("my cheek twitches")
    assert "6 days" not in chat.said[-1]


def test_deleting_by_words_clears_the_screen_and_begins_anew(open_chat: Open) -> None:
    """The assistant says that it is done; the next message begins a talk of its own."""
    chat = open_chat()
    chat.say(SCENES["eyelid"].opening)
    chat.say("delete what I said")
    chat.button("Yes").click()
    chat.settle()
    assert not [text for text in chat.said if "six days" in text]
    assert "is deleted" in chat.said[-1]
    chat.say("my cheek twitches")
    assert "twitching of the cheek" in chat.said[-1]


def test_a_deletion_that_fails_says_so(open_chat: Open) -> None:
    """Nothing is claimed, what was said stays, and it can be tried again."""
    chat = open_chat()
    chat.say(SCENES["eyelid"].opening)
    chat.page.route("**/conversations/*", lambda route: route.fulfill(status=503, json={"messages": []}))
    chat.button("Delete my data").click()
    chat.button("Yes, delete it").click()
    chat.page.get_by_text("It could not be deleted now.").first.wait_for()
    assert "You: my left eyelid has been twitching for six days" in chat.said
    chat.page.unroute("**/conversations/*")
    chat.button("Try to delete again").click()
    chat.page.locator(".note", has_text="is deleted").wait_for()
