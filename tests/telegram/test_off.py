"""Whatever is missing of Telegram's settings, all other channels work, and no update is taken from a stranger."""

from __future__ import annotations

import itertools
import logging

import pytest
import requests

from channels.rest import SafeRest
from channels.telegram import Telegram
from tests.support.fake_telegram import FakeTelegram, Phone, by_webhook
from tests.support.in_process import serving
from tests.support.scripted import agent_on, store
from tests.telegram.test_stock import WHOLE, environment

SUBSETS = [dict(some) for number in range(4) for some in itertools.combinations(WHOLE.items(), number)]


@pytest.mark.parametrize("given", SUBSETS, ids=lambda given: "+".join(name[9:] for name in given) or "nothing")
def test_each_part_of_the_settings_leaves_rest_working(
    telegram: FakeTelegram, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture, given: dict[str, str]
) -> None:
    """Without a token the channel is off, which one line says; without an address it asks for updates."""
    environment(monkeypatch, telegram, **given)
    on, by_post = "TELEGRAM_TOKEN" in given, {"TELEGRAM_TOKEN", "TELEGRAM_WEBHOOK_URL"} <= set(given)
    with caplog.at_level(logging.WARNING):
        channel = Telegram.from_credentials(None)
    told = [record.getMessage() for record in caplog.records if record.name == "channels.telegram"]
    assert told == ([] if on else ["Telegram is off: TELEGRAM_TOKEN is not set."])
    with serving(agent_on(store()), SafeRest.from_credentials(None), channel) as server:
        body = {"sender": "somebody", "message": "my eyelid twitches"}
        answer = requests.post(f"{server.url}/webhooks/rest/webhook", json=body, timeout=20)
        assert (answer.status_code, answer.json()[0]["text"]) == (200, "I see.")
        status = requests.get(f"{server.url}/webhooks/telegram/", timeout=20).json()["status"]
        assert status == ("ok" if on else "off")
        for secret in ("", "None", "null"):
            phone = Phone(telegram, 7, by_webhook(f"{server.url}/webhooks/telegram/webhook", secret))
            assert phone.say("my eyelid twitches").status_code == (403 if by_post else 404)
        assert not server.words("telegram:7")
        if on:
            telegram.wait_for(lambda: telegram.commands)
        assert bool(telegram.webhook["url"]) is by_post
        assert not by_post or telegram.webhook["secret_token"]


def test_the_secret_that_is_made_is_the_one_that_is_asked_for(
    telegram: FakeTelegram, monkeypatch: pytest.MonkeyPatch
) -> None:
    """So a webhook works with a token and an address alone, and is never open."""
    environment(monkeypatch, telegram, **{n: v for n, v in WHOLE.items() if n != "TELEGRAM_SECRET"})
    with serving(agent_on(store()), Telegram.from_credentials(None)) as server:
        telegram.wait_for(lambda: telegram.commands)
        secret = telegram.webhook["secret_token"]
        phone = Phone(telegram, 7, by_webhook(f"{server.url}/webhooks/telegram/webhook", secret))
        assert phone.say("my eyelid twitches").status_code == 200
        assert phone.sent() == ["I see."]


def test_an_update_that_cannot_be_answered_yet_has_to_come_again(
    telegram: FakeTelegram, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Telegram keeps it; the work goes on meanwhile and is not begun anew."""
    environment(monkeypatch, telegram, **WHOLE)
    monkeypatch.setattr("channels.telegram.PATIENCE", 0.3)
    telegram.failing = lambda method, fields: "hang" if method == "sendMessage" else None
    monkeypatch.setattr("channels.telegram_api.CALL_SECONDS", 1.0)
    with serving(agent_on(store()), Telegram.from_credentials(None)) as server:
        telegram.wait_for(lambda: telegram.commands)
        phone = Phone(telegram, 7, by_webhook(f"{server.url}/webhooks/telegram/webhook", WHOLE["TELEGRAM_SECRET"]))
        update = phone.text("my eyelid twitches")
        first = phone.deliver(update)
        assert first.status_code == 503
        assert int(first.headers["Retry-After"]) > 0
        telegram.failing = lambda method, fields: None
        telegram.wait_for(lambda: phone.deliver(update).status_code == 200)
        assert phone.sent() == ["I see."]
        assert server.words("telegram:7") == ["my eyelid twitches"]
