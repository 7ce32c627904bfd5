"""What the environment says about Telegram, checked before anything is sent anywhere."""

from __future__ import annotations

import hashlib
import hmac
import re
from collections.abc import Mapping
from dataclasses import dataclass

from channels.addresses import HERE, is_safe

API = "https://api.telegram.org"
PATH = "/webhooks/telegram/webhook"
TOKEN = re.compile(r"[0-9]{1,20}:[A-Za-z0-9_-]{1,100}")
SECRET = re.compile(r"[A-Za-z0-9_-]{1,256}")  # what Telegram accepts


class Off(Exception):
    """Why the channel stays off; the message may be shown and holds no secret."""


@dataclass(frozen=True)
class Settings:
    """How to reach Telegram, and how Telegram reaches us; without `webhook_url` we ask for updates instead."""

    token: str
    secret: str
    webhook_url: str | None = None
    api_url: str = API

    @property
    def bot(self) -> str:
        """The id of the bot, which is not secret."""
        return self.token.partition(":")[0]


def settings_of(environ: Mapping[str, str]) -> Settings:
    """The settings in an environment, or `Off` with the reason."""
    token = environ.get("TELEGRAM_TOKEN", "").strip()
    if not token:
        raise Off("TELEGRAM_TOKEN is not set")
    if not TOKEN.fullmatch(token):
        raise Off("TELEGRAM_TOKEN does not look like the token of a bot (123456:letters)")
    secret = environ.get("TELEGRAM_SECRET", "").strip() or made_from(token)
    if not SECRET.fullmatch(secret):
        raise Off("TELEGRAM_SECRET may only hold 1 to 256 letters, digits, _ and -")
    api_url = environ.get("TELEGRAM_API_URL", "").strip().rstrip("/") or API
    if not is_safe(api_url, HERE):
        raise Off("TELEGRAM_API_URL must begin with https:// (http:// only for this machine)")
    return Settings(token, secret, _webhook(environ.get("TELEGRAM_WEBHOOK_URL", "").strip()), api_url)


def made_from(token: str) -> str:
    """The secret of the webhook when none is set.

    Made from the token and not drawn: it is the same after a restart, so that what Telegram sends meanwhile is taken.
    The token cannot be found from it, and nobody without the token can make it.
    """
    return hmac.new(token.encode(), b"the secret of the webhook", hashlib.sha256).hexdigest()


def _webhook(given: str) -> str | None:
    if not given:
        return None
    if not is_safe(given):
        raise Off("TELEGRAM_WEBHOOK_URL must begin with https://")
    whole = given.rstrip("/")
    return whole if whole.endswith(PATH) else whole + PATH
