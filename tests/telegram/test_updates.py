"""Every kind of update is read, and none that is not for us leads to anything."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from channels.telegram_updates import Addressed, Command, Pressed, Wordless, Words, read_update

PRIVATE = {"id": 7, "type": "private"}
GROUP = {"id": -7, "type": "supergroup"}
PAT = {"id": 7, "is_bot": False}


def message(chat: dict[str, Any] = PRIVATE, **content: Any) -> dict[str, Any]:
    """A message in a chat."""
    return {"message_id": 3, "chat": chat, "from": PAT, **content}


def change(chat: dict[str, Any], before: str, after: str) -> dict[str, Any]:
    """A change of our own place in a chat."""
    return {"chat": chat, "old_chat_member": {"status": before}, "new_chat_member": {"status": after}}


@pytest.mark.parametrize(
    ("content", "what"),
    [
        ({"message": message(text="it twitches")}, Words("it twitches", 3)),
        ({"message": message(text="/start hi")}, Command("start", 3, "hi")),
        ({"message": message(text="/start")}, Command("start", 3)),
        ({"message": message(text="/face drops")}, Command("face", 3, "drops")),
        ({"message": message(text="/Summary@twitchwise_bot")}, Command("summary", 3)),
        ({"message": message(text="Help me now")}, Command("help", 3)),
        ({"message": message(text="Help me now please")}, Words("Help me now please", 3)),
        ({"edited_message": message(text="Help me now")}, Words("Help me now", 3, edited=True)),
        ({"message": message(GROUP, text="Help me now")}, None),
        ({"message": message(text="/")}, Words("/", 3)),
        ({"message": message(text="/a/b")}, Words("/a/b", 3)),
        ({"edited_message": message(text="it stopped")}, Words("it stopped", 3, edited=True)),
        ({"edited_message": message(location={"latitude": 1})}, None),
        ({"message": message(sticker={})}, Wordless("", 3)),
        ({"message": message(voice={})}, Wordless("", 3)),
        ({"message": message(location={})}, Wordless("", 3)),
        ({"message": message(photo=[], caption="my lid", media_group_id="9")}, Wordless("my lid", 3, "9")),
        ({"message": message(pinned_message={})}, None),
        ({"message": message(text="hi", **{"from": {"id": 8, "is_bot": True}})}, None),
        ({"message": message(GROUP, text="my lid twitches")}, None),
        ({"message": message(GROUP, text="@Twitchwise_bot my lid twitches")}, Addressed()),
        ({"message": message(GROUP, text="ask @twitchwise_bot_2")}, None),
        ({"message": message(GROUP, text="/start")}, Addressed()),
        ({"message": message(GROUP, text="/start@twitchwise_bot")}, Addressed()),
        ({"message": message(GROUP, text="/start@other_bot")}, None),
        ({"message": message(GROUP, photo=[], caption="@twitchwise_bot look")}, Addressed()),
        ({"edited_message": message(GROUP, text="@twitchwise_bot")}, None),
        ({"channel_post": {"message_id": 1, "chat": {"id": -9, "type": "channel"}, "text": "news"}}, None),
        ({"channel_post": {"message_id": 1, "chat": {"id": -9, "type": "channel"}, "text": "/help"}}, Addressed()),
        ({"my_chat_member": change(GROUP, "left", "member")}, Addressed()),
        ({"my_chat_member": change(GROUP, "member", "administrator")}, None),
        ({"my_chat_member": change(GROUP, "member", "kicked")}, None),
        ({"my_chat_member": change(PRIVATE, "kicked", "member")}, None),
        ({"message_reaction": {"chat": PRIVATE}}, None),
        ({"inline_query": {"id": "1", "query": "x"}}, None),
        ({"a_kind_of_next_year": {"chat": PRIVATE}}, None),
        ({}, None),
    ],
)
def test_an_update_tells_this(content: dict[str, Any], what: object) -> None:
    """What is written, and by whom and where, decides."""
    update = read_update({"update_id": 5, **content}, "twitchwise_bot", {"Help me now": "help"})
    assert update is not None
    assert update.what == what


def test_a_press_carries_the_message_it_was_on() -> None:
    """Nothing of it need be remembered."""
    query = {"id": "q", "from": PAT, "data": "a:k:0", "message": message(text="Where?", reply_markup={})}
    update = read_update({"update_id": 5, "callback_query": query}, None)
    assert update is not None
    assert update.chat == 7
    assert update.what == Pressed("q", "a:k:0", query["message"], private=True)


@pytest.mark.parametrize("body", [None, 5, "x", [], {"update_id": "5"}, {"update_id": True}, {"message": {}}])
def test_what_is_no_update_is_told_from_one(body: object) -> None:
    """It leads to nothing."""
    assert read_update(body, None) is None


ANY = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=8),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(
                ["message", "chat", "id", "type", "text", "from", "callback_query", "data", "my_chat_member"]
            ),
            inner,
            max_size=4,
        )
    ),
    max_leaves=12,
)


@given(ANY, st.sampled_from(["message", "edited_message", "channel_post", "callback_query", "my_chat_member"]))
def test_no_shape_of_an_update_fails(content: object, kind: str) -> None:
    """Whatever comes is read or left out."""
    update = read_update({"update_id": 1, kind: content}, "twitchwise_bot")
    assert update is not None
    assert isinstance(update.chat, int)
