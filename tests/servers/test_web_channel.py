"""The web channel over real servers: turns that are answered once, shown again, and gone when they are removed."""

from __future__ import annotations

import concurrent.futures
import json

import pytest

from tests.servers.conftest import Web
from tests.support.page import EMERGENCY, HOUR, JSON, LID, NONE, Page, error_of


def test_a_conversation_is_begun_gone_on_with_and_shown_again(web: Web) -> None:
    """Nothing is kept until something is said; then all that was said and answered is there, word for word."""
    page, before = Page(web.url), web.rows()
    assert page.ask().json()["turns"] == []
    assert web.rows() == before
    first, second = page.say(1, LID), page.say(2, NONE)
    assert (first.status_code, second.status_code) == (200, 200)
    shown = page.ask().json()
    assert shown["last"] == 2
    assert [(turn["seq"], turn["text"], turn["messages"]) for turn in shown["turns"]] == [
        (1, LID, first.json()["messages"]),
        (2, NONE, second.json()["messages"]),
    ]
    assert second.json()["messages"][-1]["custom"]["kind"] == "question"
    assert set(second.json()) == {"seq", "messages", "token", "expires_in"}
    assert second.json()["expires_in"] == 24 * HOUR
    assert page.ask(token=second.json()["token"]).status_code == 200


def test_a_turn_that_comes_again_gets_the_same_answer(web: Web) -> None:
    """And nothing is kept twice; a gap or other words are refused with the number that is expected."""
    page = Page(web.url)
    first, _ = page.say(1, LID), page.say(2, NONE)
    before = web.rows()
    assert page.say(1, LID).json()["messages"] == first.json()["messages"]
    for seq, words in ((1, "other words"), (2, LID), (4, "hello"), (900, "hello")):
        refused = page.say(seq, words)
        assert error_of(refused) == (409, "out_of_step")
        assert refused.json()["expected"] == 3
    assert web.rows() == before


def test_a_removal_leaves_nothing(web: Web) -> None:
    """Each row is gone, and it is told to whoever goes on; to remove it once more is no error."""
    page = Page(web.url)
    page.say(1, LID)
    page.say(2, NONE)
    assert web.rows()[f"web:{page.id}"] > 4
    removed = page.ask("DELETE")
    assert (removed.status_code, removed.content) == (204, b"")
    assert f"web:{page.id}" not in web.rows()
    assert error_of(page.say(3, "hello")) == (410, "forgotten")
    assert error_of(page.say(2, NONE)) == (410, "forgotten")
    assert page.ask().json()["last"] == 0
    assert page.ask("DELETE").status_code == 204
    assert f"web:{page.id}" not in web.rows()


def test_what_was_deleted_in_words_is_gone_as_well(web: Web) -> None:
    """The page and the person have the same right."""
    page = Page(web.url)
    for seq, words in enumerate((LID, "delete what I said"), 1):
        page.say(seq, words)
    assert page.say(3, "Yes").json()["messages"][0]["custom"]["id"] == "delete_done"
    assert f"web:{page.id}" not in web.rows()
    assert error_of(page.say(4, "hello")) == (410, "forgotten")


def test_two_pages_of_one_conversation_are_answered_in_order(web: Web) -> None:
    """The same words at once are one turn; of different words the first that arrive are the turn."""
    page = Page(web.url)
    with concurrent.futures.ThreadPoolExecutor(6) as pool:
        same = list(pool.map(lambda _: page.say(1, LID), range(6)))
        assert [response.status_code for response in same] == [200] * 6
        assert len({json.dumps(response.json()["messages"]) for response in same}) == 1
        mixed = list(pool.map(lambda words: page.say(2, words), [NONE, "Not sure"]))
    assert sorted(response.status_code for response in mixed) == [200, 409]
    assert [response.json()["expected"] for response in mixed if response.status_code == 409] == [3]
    assert [seq for seq, _ in page.kept()] == [1, 2]


@pytest.mark.parametrize(
    "words",
    ["<script>alert('x')</script> my eyelid twitches", "\u202eعפעף my eyelid twitches", "🙂👩\u200d⚕️ my lid 🙂",
     "my eyelid twitches\nand\n\nmy cheek", "O'Brien; DROP TABLE events;-- my lid", "{message_text} %s my lid"],
)  # fmt: skip
def test_words_stay_words(web: Web, words: str) -> None:
    """They come back as they were written, as JSON, and never as something to run."""
    page = Page(web.url)
    response = page.say(1, words)
    assert response.status_code == 200
    assert response.headers["content-type"] == JSON
    assert page.kept() == [(1, words)]


def test_without_the_action_server_an_emergency_is_still_said_and_kept(web: Web) -> None:
    """It is the answer to that turn; a harmless one fails honestly, and is answered once it is sent again."""
    page, other, undisturbed = Page(web.url), Page(web.url), Page(web.url)
    for talk in (page, other, undisturbed):
        talk.say(1, LID)
    ready = web.kill_actions()
    said = page.say(2, EMERGENCY)
    failed = other.say(2, NONE)
    web.wait_for_actions(ready)
    assert said.status_code == 200
    assert said.json()["messages"][0]["custom"]["urgency"] == "emergency"
    assert error_of(failed) == (503, "technical_problem")
    assert page.say(2, EMERGENCY).json()["messages"] == said.json()["messages"]
    assert page.ask().json()["turns"][1]["messages"] == said.json()["messages"]
    assert page.say(3, "They are on their way").status_code == 200
    assert other.say(2, NONE).json()["messages"] == undisturbed.say(2, NONE).json()["messages"]
