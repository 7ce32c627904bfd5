"""A conversation in the web channel as a page holds it, against real servers."""

from __future__ import annotations

from typing import Any

import requests

SECRET = "a secret of thirty-two characters or more"
CLINIC, EVIL = "https://clinic.example", "https://evil.example"
LID, NONE = "my left eyelid has twitched for four days", "None of these"
EMERGENCY = "half my face has dropped and i cant speak"
HOUR = 3_600
JSON = "application/json"


class Page:
    """One conversation as a page holds it."""

    def __init__(self, url: str, origin: str | None = None) -> None:
        self.all = f"{url}/webhooks/web/conversations"
        self.headers = {"Origin": origin, "Sec-Fetch-Site": "cross-site"} if origin else {}
        begun = requests.post(self.all, json={}, headers=self.headers, timeout=30)
        assert begun.status_code == 201
        self.id, self.token = begun.json()["id"], begun.json()["token"]
        self.address = f"{self.all}/{self.id}"

    def ask(self, method: str = "GET", path: str = "", token: str | None = None, **kwargs: Any) -> requests.Response:
        """A request with the page's headers and token, or with others."""
        sent = {**self.headers, "Authorization": f"Bearer {token or self.token}", **kwargs.pop("headers", {})}
        return requests.request(method, self.address + path, headers=sent, timeout=60, **kwargs)

    def say(self, seq: int, message: str, **kwargs: Any) -> requests.Response:
        """One turn."""
        return self.ask("POST", "/turns", json={"seq": seq, "message": message}, **kwargs)

    def kept(self) -> list[tuple[int, str]]:
        """The numbers and words of the turns that were answered."""
        return [(turn["seq"], turn["text"]) for turn in self.ask().json()["turns"]]


def error_of(response: requests.Response) -> tuple[int, str]:
    """The status and the id of a refusal, which always tells the number to call."""
    [message] = response.json()["messages"]
    assert message["custom"]["kind"] == "error"
    assert "999" in message["text"]
    return response.status_code, message["custom"]["id"]
