"""Whose conversation it is, tried in a browser: a stranger is refused in plain words, and one's own goes on."""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser

from channels.tokens import Tokens, new_id
from tests.support.chat import Chat, opened_in
from tests.support.lasting import Lasting
from tests.support.page import HOUR, LID, SECRET, Page
from tests.support.sites import Site

SECRETS_OF_ANN = "zanzibar"  # a word of hers that may stand nowhere else
ANNS = f"my left eyelid has been twitching for four days, {SECRETS_OF_ANN}"
EXPIRED, FORBIDDEN = "This conversation has expired.", "The server does not let this page go on with the conversation."
GONE = "The server no longer has this conversation."
# Notes everything that is ever put into a storage of the browser, in every page of the tab.
WATCH_STORAGE = """
const put = Storage.prototype.setItem;
Storage.prototype.setItem = function (key, value) {
  window.stored(JSON.stringify([this === sessionStorage ? "session" : "local", key, value]));
  put.call(this, key, value);
};
"""

Open = Callable[..., Chat]


@pytest.fixture
def open_at(browser: Browser) -> Iterator[Open]:
    """Opens a page at any address; no test may leave an error of the page behind."""
    chats: list[Chat] = []

    def _open(address: str) -> Chat:
        chats.append(opened_in(browser, address))
        return chats[-1]

    yield _open
    for chat in chats:
        chat.page.context.close()
    assert [error for chat in chats for error in chat.errors] == []


def kept(chat: Chat) -> dict[str, Any]:
    """What the tab keeps."""
    return dict(chat.page.evaluate("JSON.parse(sessionStorage['twitch-check'])"))


def hold(chat: Chat, conversation: str, token: str | None) -> None:
    """Gives the tab a conversation and a token, as somebody would who has found them, and opens the page again."""
    held = {"id": conversation, "token": token, "seq": 1, "unsent": []}
    chat.page.evaluate("(held) => sessionStorage.setItem('twitch-check', JSON.stringify(held))", held)
    chat.page.reload()


def notice(chat: Chat) -> str:
    """What the page says of the end of a conversation, once it does."""
    shown = chat.page.locator("[data-part=end]")
    shown.wait_for()
    return " ".join(shown.inner_text().split())


def intruders(url: str) -> dict[str, tuple[str, str | None, str]]:
    """What somebody may hold who wants to read Ann's conversation: an id, a token, and what the page must say."""
    ann, own = Page(url), Page(url)
    for page in (ann, own):
        assert page.say(1, ANNS if page is ann else LID).status_code == 200
    tokens, now = Tokens(SECRET.encode(), HOUR), time.time()
    return {
        "her id alone": (ann.id, None, EXPIRED),
        "a guessed id": (new_id(), own.token, FORBIDDEN),
        "her id and another token": (ann.id, own.token, FORBIDDEN),
        "her id put into another token": (ann.id, own.token.replace(own.id, ann.id), EXPIRED),
        "a stolen token that has expired": (ann.id, tokens.make(ann.id, "", now - HOUR - 1), EXPIRED),
        "a token of another site": (ann.id, tokens.make(ann.id, "https://clinic.example", now), EXPIRED),
    }


def test_nobody_gets_at_a_conversation_of_somebody_else(open_at: Open, lasting: Lasting) -> None:
    """Nothing of it is shown or changed, and the page says why it does not go on, and whom to call."""
    tried = intruders(lasting.url)
    before = lasting.rows()
    chat = open_at(lasting.url)
    for held, (conversation, token, words) in tried.items():
        hold(chat, conversation, token)
        shown = notice(chat)
        assert shown.startswith(words), held
        assert "Start again to go on" in shown or "Start again, or open" in shown, held
        assert "call 999" in shown, held
        assert chat.page.locator(".you").count() == 0, held
        assert SECRETS_OF_ANN not in chat.page.locator("twitch-check").inner_text(), held
    assert lasting.rows() == before


def test_whoever_was_refused_can_start_again(open_at: Open, lasting: Lasting) -> None:
    """With a conversation of one's own."""
    chat, ann = open_at(lasting.url), Page(lasting.url)
    ann.say(1, ANNS)
    hold(chat, ann.id, None)
    notice(chat)
    chat.button("Start again").click()
    chat.say(LID)
    assert chat.question.startswith("First, to be safe")
    assert kept(chat)["id"] != ann.id
    assert [words for _, words, _ in lasting.kept(kept(chat)["id"])] == [LID]


def test_a_site_that_is_not_named_is_told_so(open_at: Open, lasting: Lasting, strange: Site) -> None:
    """The widget loads there, but says in plain words that it may not be used, and does not try for ever."""
    before = lasting.rows()
    chat = open_at(strange.origin)
    chat.box.fill(LID)
    chat.box.press("Enter")
    assert notice(chat).startswith(FORBIDDEN)
    assert chat.page.locator(".dots").count() == 0
    assert kept(chat)["id"] is None
    assert lasting.rows() == before


def test_a_site_that_is_named_has_talks_of_its_own(open_at: Open, lasting: Lasting, named: Site) -> None:
    """They go on after a reload there; a token of one site is worth nothing at the other."""
    chat = open_at(named.origin)
    chat.say(LID)
    chat.page.reload()
    chat.page.locator(".you").wait_for()
    chat.say("None of these")
    mine = kept(chat)
    assert [words for _, words, _ in lasting.kept(mine["id"])] == [LID, "None of these"]
    own = open_at(lasting.url)
    hold(own, mine["id"], mine["token"])
    assert notice(own).startswith(EXPIRED)
    ann = Page(lasting.url)
    ann.say(1, ANNS)
    hold(chat, ann.id, ann.token)
    assert notice(chat).startswith(EXPIRED)
    assert SECRETS_OF_ANN not in chat.page.locator("twitch-check").inner_text()


def test_a_server_that_is_away_is_no_refusal(open_at: Open, lasting: Lasting, named: Site) -> None:
    """On a named site a broken line looks like a refusal to the browser; the widget goes on trying, and delivers."""
    chat = open_at(named.origin)
    chat.page.route("**/webhooks/**", lambda route: route.abort())
    chat.box.fill(LID)
    chat.box.press("Enter")
    chat.page.get_by_text("I am still reading your message.").first.wait_for(state="attached")
    assert chat.page.locator("[data-part=end]").count() == 0
    chat.page.unroute("**/webhooks/**")
    chat.settle()
    assert chat.question.startswith("First, to be safe")
    assert [words for _, words, _ in lasting.kept(kept(chat)["id"])] == [LID]


def test_after_a_deletion_nothing_is_left_anywhere(open_at: Open, lasting: Lasting) -> None:
    """Not on the screen, not in the tab, no row in the database; a reload brings nothing back."""
    before = lasting.rows()
    chat = open_at(lasting.url)
    chat.say(ANNS)
    assert sum(lasting.rows().values()) > sum(before.values())
    chat.button("Delete my data").click()
    chat.button("Yes, delete it").click()
    chat.page.locator(".note", has_text="is deleted").wait_for()
    assert lasting.rows() == before
    assert chat.page.evaluate("sessionStorage.length + localStorage.length") == 0
    chat.page.reload()
    chat.box.wait_for()
    assert chat.page.locator(".you").count() == 0
    assert SECRETS_OF_ANN not in chat.page.locator("twitch-check").inner_text()


def test_two_tabs_have_two_conversations(open_at: Open, lasting: Lasting) -> None:
    """Said by turns, each goes its own way."""
    one = open_at(lasting.url)
    other = Chat(one.page.context.new_page())
    other.page.goto(lasting.url)
    said = {one: [LID, "None of these"], other: ["half of my face keeps twitching", "Not sure"]}
    for turn in range(2):
        for tab in said:
            tab.say(said[tab][turn])
    assert kept(one)["id"] != kept(other)["id"]
    for tab, words in said.items():
        assert tab.page.locator(".own").all_inner_texts() == words
        assert [text for _, text, _ in lasting.kept(kept(tab)["id"])] == words


def test_a_talk_goes_on_where_it_was_after_a_broken_line_and_a_reload(open_at: Open, lasting: Lasting) -> None:
    """What was said while the line was broken arrives once, and the next answer fits."""
    chat = open_at(lasting.url)
    chat.say(LID)
    chat.page.context.set_offline(True)
    chat.box.fill("None of these")
    chat.box.press("Enter")
    chat.page.locator(".you.waiting").wait_for()
    chat.page.context.set_offline(False)
    chat.settle()
    chat.page.reload()
    chat.page.locator(".you").nth(1).wait_for()
    chat.say("Not sure")
    said = [LID, "None of these", "Not sure"]
    assert chat.page.locator(".own").all_inner_texts() == said
    assert [(seq, words) for seq, words, _ in lasting.kept(kept(chat)["id"])] == list(enumerate(said, 1))


def test_a_talk_that_the_server_has_lost_is_told_to_be_lost(open_at: Open, lasting: Lasting) -> None:
    """As after a restart without a database: what is not delivered is not taken for the beginning of another talk."""
    chat = open_at(lasting.url)
    chat.say(LID)
    mine = kept(chat)
    page = Page(lasting.url)
    page.address, page.token = f"{page.all}/{mine['id']}", mine["token"]
    assert page.ask("DELETE").status_code == 204
    before = lasting.rows()
    hold_unsent = {**mine, "unsent": ["yes"]}
    chat.page.evaluate("(held) => sessionStorage.setItem('twitch-check', JSON.stringify(held))", hold_unsent)
    chat.page.reload()
    assert notice(chat).startswith(GONE)
    assert lasting.rows() == before
    chat.button("Start again").click()
    assert chat.box.input_value() == "yes"


def test_the_tab_never_keeps_what_the_assistant_said(open_at: Open, lasting: Lasting) -> None:
    """In no storage and at no time; only which talk it is, its token, a number, and what is not delivered yet."""
    chat, stored = open_at(lasting.url), []
    chat.page.context.expose_function("stored", lambda put: stored.append(put))
    chat.page.context.add_init_script(WATCH_STORAGE)
    chat.page.reload()
    said = [LID, "None of these", "what is hemifacial spasm?", "my face drooped an hour ago and my speech is slurred"]
    for words in said:
        chat.say(words)
    chat.page.reload()
    chat.page.locator(".you").nth(len(said) - 1).wait_for()
    answers = {message["text"] for message in chat.answers if message.get("text")}
    assert len(answers) >= len(said)
    assert len(stored) > len(said)
    for storage, key, value in map(json.loads, stored):
        assert (storage, key) == ("session", "twitch-check")
        held = json.loads(value)
        assert set(held) == {"id", "token", "seq", "unsent"}
        assert set(held["unsent"]) <= set(said)
