"""What the environment may say, and what keeps the channel off."""

from __future__ import annotations

import pytest

from channels.telegram_settings import API, PATH, SECRET, Off, made_from, settings_of

TOKEN = "123456:ABC-def_7"


@pytest.mark.parametrize(
    ("given", "named"),
    [
        ({}, "TELEGRAM_TOKEN"),
        ({"TELEGRAM_TOKEN": "  "}, "TELEGRAM_TOKEN"),
        ({"TELEGRAM_SECRET": "s", "TELEGRAM_WEBHOOK_URL": "https://a.example"}, "TELEGRAM_TOKEN"),
        ({"TELEGRAM_TOKEN": "no token"}, "TELEGRAM_TOKEN"),
        ({"TELEGRAM_TOKEN": "123/../456:x"}, "TELEGRAM_TOKEN"),
        ({"TELEGRAM_TOKEN": TOKEN, "TELEGRAM_SECRET": "with space"}, "TELEGRAM_SECRET"),
        ({"TELEGRAM_TOKEN": TOKEN, "TELEGRAM_SECRET": "x" * 257}, "TELEGRAM_SECRET"),
        ({"TELEGRAM_TOKEN": TOKEN, "TELEGRAM_WEBHOOK_URL": "http://a.example"}, "TELEGRAM_WEBHOOK_URL"),
        ({"TELEGRAM_TOKEN": TOKEN, "TELEGRAM_WEBHOOK_URL": "a.example"}, "TELEGRAM_WEBHOOK_URL"),
        ({"TELEGRAM_TOKEN": TOKEN, "TELEGRAM_WEBHOOK_URL": "https://["}, "TELEGRAM_WEBHOOK_URL"),
        ({"TELEGRAM_TOKEN": TOKEN, "TELEGRAM_API_URL": "http://api.example"}, "TELEGRAM_API_URL"),
        ({"TELEGRAM_TOKEN": TOKEN, "TELEGRAM_API_URL": "ftp://127.0.0.1"}, "TELEGRAM_API_URL"),
    ],
)
def test_a_setting_that_cannot_be_used_is_named_and_not_shown(given: dict[str, str], named: str) -> None:
    """One line says which; what it holds may be a secret."""
    with pytest.raises(Off) as off:
        settings_of(given)
    assert str(off.value).startswith(named)
    assert not any(value and value in str(off.value) for value in given.values() if len(value) > 3)


def test_a_token_alone_is_enough() -> None:
    """Then updates are asked for, and the secret of the webhook is made."""
    settings = settings_of({"TELEGRAM_TOKEN": TOKEN})
    assert (settings.webhook_url, settings.api_url, settings.bot) == (None, API, "123456")
    assert SECRET.fullmatch(settings.secret)


def test_the_secret_that_is_made_stays_the_same_and_belongs_to_the_token() -> None:
    """After a restart Telegram's updates are still taken; another bot has another secret."""
    assert made_from(TOKEN) == made_from(TOKEN) != made_from(TOKEN + "x")
    assert TOKEN.partition(":")[2] not in made_from(TOKEN)


@pytest.mark.parametrize("given", ["https://a.example", "https://a.example/", f"https://a.example{PATH}"])
def test_the_public_address_may_be_the_host_or_the_whole(given: str) -> None:
    """The path of the webhook is added where it is missing."""
    settings = settings_of({"TELEGRAM_TOKEN": TOKEN, "TELEGRAM_WEBHOOK_URL": given, "TELEGRAM_SECRET": "mine"})
    assert settings.webhook_url == f"https://a.example{PATH}"
    assert settings.secret == "mine"
