"""The calls of the Bot API: what they bring back, what their failures mean, and that they give no secret away."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any

import pytest

from channels.telegram_api import ApiFailed, BotApi, Outgoing, judge
from tests.support.fake_telegram import TOKEN, USERNAME, FakeTelegram
from tests.support.telegram_limits import Refused, check


def with_api(telegram: FakeTelegram, steps: Callable[[BotApi], Awaitable[Any]], token: str = TOKEN) -> Any:
    """Steps with a client, and never for ever."""

    async def all_of_it() -> Any:
        api = BotApi(telegram.url, token)
        try:
            return await asyncio.wait_for(steps(api), 20)
        finally:
            await api.close()

    return asyncio.run(all_of_it())


def failure(telegram: FakeTelegram, token: str = TOKEN, seconds: float = 5.0) -> ApiFailed:
    """How a call fails."""

    async def steps(api: BotApi) -> ApiFailed:
        with pytest.raises(ApiFailed) as failed:
            await api.call("sendMessage", {"chat_id": 1, "text": "secret words"}, seconds=seconds)
        return failed.value

    return with_api(telegram, steps, token)  # type: ignore[no-any-return]


def test_a_call_brings_back_its_result(telegram: FakeTelegram) -> None:
    """The envelope is gone."""
    assert with_api(telegram, lambda api: api.call("getMe"))["username"] == USERNAME


BEYOND = [{"type": "bold", "offset": 0, "length": 2}]
TOO_LONG = {"text": "a", "callback_data": "é" * 33}  # 66 bytes
BUSY = (429, {"description": "Too Many Requests: retry after 3", "parameters": {"retry_after": 3}})


@pytest.mark.parametrize(
    ("planned", "code", "again", "after"),
    [
        (BUSY, 429, True, 3.0),
        ((500, {}), 500, True, None),
        ((502, {"description": "Bad Gateway"}), 502, True, None),
        ((400, {"description": "Bad Request: chat not found"}), 400, False, None),
        ((403, {"description": "Forbidden: bot was blocked by the user"}), 403, False, None),
        ("hang", None, True, None),
        ("late", None, True, None),
    ],
)
def test_a_failure_tells_whether_another_try_may_help(
    telegram: FakeTelegram, planned: Any, code: int | None, again: bool, after: float | None
) -> None:
    """And how long to wait, when Telegram says so."""
    telegram.failing = lambda method, fields: planned
    failed = failure(telegram, seconds=0.5)
    assert (failed.code, judge(failed).again, judge(failed).after) == (code, again, after)
    assert judge(failed).perhaps_arrived is (code is None)


def test_a_refused_token_is_tried_again_and_no_secret_is_told(telegram: FakeTelegram) -> None:
    """It may be put right meanwhile."""
    failed = failure(telegram, token="1:another-token")
    assert failed.code == 401
    assert judge(failed).again
    assert not any(secret in f"{failed!r} {failed}" for secret in ("another-token", "secret words"))
    assert TOKEN not in repr(BotApi(telegram.url, TOKEN))


def test_nobody_there_is_a_failure_like_any_other(telegram: FakeTelegram) -> None:
    """With no address in it."""
    telegram.stop()
    failed = failure(telegram)
    assert failed.code is None
    assert judge(failed).again
    assert str(telegram.port) not in str(failed)


def test_what_telegram_does_not_accept_is_said_in_another_way(telegram: FakeTelegram) -> None:
    """A file that is refused comes as words; without another way the failure is told."""
    instead = ({"chat_id": 1, "text": "in words"},)
    bad = Outgoing("sendDocument", {"chat_id": "1", "filename": "a.txt"}, document=b"", instead=instead)
    with_api(telegram, lambda api: api.say(bad))
    assert telegram.named("sendMessage") == [{"chat_id": 1, "text": "in words"}]
    assert not telegram.named("sendDocument")


def test_a_file_arrives_whole(telegram: FakeTelegram) -> None:
    """With its name and its caption."""
    words = "Summary – 😀\n".encode()
    outgoing = Outgoing("sendDocument", {"chat_id": "1", "filename": "a.txt", "caption": "Yours"}, document=words)
    with_api(telegram, lambda api: api.say(outgoing))
    [fields] = telegram.named("sendDocument")
    assert fields["document"] == {"filename": "a.txt", "bytes": words}
    assert fields["caption"] == "Yours"


@pytest.mark.parametrize(("fails", "works"), [(0, True), (2, True), (3, False)])
def test_what_only_matters_now_is_tried_a_few_times(telegram: FakeTelegram, fails: int, works: bool) -> None:
    """Then it is left."""
    left = [None] * fails

    def failing(method: str, fields: dict[str, Any]) -> Any:
        return left.pop() or (500, {}) if left else None

    telegram.failing = failing
    fields = {"chat_id": 1, "action": "typing"}
    assert with_api(telegram, lambda api: api.nudge("sendChatAction", fields)) is works
    assert len(telegram.named("sendChatAction")) == int(works)


@pytest.mark.parametrize(
    ("method", "fields", "words"),
    [
        ("sendMessage", {"chat_id": 1, "text": " "}, "message text is empty"),
        ("sendMessage", {"chat_id": 1, "text": "😀" * 2049}, "message is too long"),
        ("sendMessage", {"chat_id": 1, "text": "<b>a", "parse_mode": "HTML"}, "can't parse entities"),
        ("sendMessage", {"chat_id": 1, "text": "a<x>b</x>", "parse_mode": "HTML"}, "can't parse entities"),
        (
            "sendMessage",
            {"chat_id": 1, "text": "a", "entities": [{"type": "bold", "offset": 0, "length": 2}]},
            "entity",
        ),
        (
            "sendMessage",
            {"chat_id": 1, "text": "a", "reply_markup": {"inline_keyboard": [[TOO_LONG]]}},
            "BUTTON_DATA_INVALID",
        ),
        ("answerCallbackQuery", {"callback_query_id": "1", "text": "a" * 201}, "MESSAGE_TOO_LONG"),
        ("setWebhook", {"url": "http://a.example"}, "HTTPS"),
    ],
)
def test_the_stand_in_refuses_what_telegram_refuses(method: str, fields: dict[str, Any], words: str) -> None:
    """Else the other tests would show nothing."""
    with pytest.raises(Refused, match=words):
        check(method, fields)
