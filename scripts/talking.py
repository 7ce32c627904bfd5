"""Ways to talk to a running assistant as a person would: over REST, or through the web channel."""

from __future__ import annotations

import json
import urllib.error
import urllib.request
import uuid
from collections.abc import Callable, Mapping
from typing import Any, Protocol

PATIENCE = 60.0
Messages = list[dict[str, Any]]


class Talk(Protocol):
    """One conversation."""

    def say(self, words: str) -> Messages:
        """The messages that answer some words, also when the status says that something failed."""
        ...


class RestTalk:
    """A conversation over REST."""

    def __init__(self, url: str) -> None:
        self.url, self.sender = url, f"play-{uuid.uuid4().hex}"

    def say(self, words: str) -> Messages:
        """One turn."""
        return post(self.url, self.sender, words)


class WebTalk:
    """A conversation through the web channel."""

    def __init__(self, url: str) -> None:
        self.conversations, self.seq = f"{url}/webhooks/web/conversations", 0
        begun = sent(self.conversations, {})
        self.id, self.token = str(begun["id"]), str(begun["token"])

    def say(self, words: str) -> Messages:
        """One turn; the token of its answer is the one for the next."""
        self.seq += 1
        body, headers = {"seq": self.seq, "message": words}, {"authorization": f"Bearer {self.token}"}
        answer = sent(f"{self.conversations}/{self.id}/turns", body, headers)
        self.token = str(answer.get("token", self.token))
        return list(answer["messages"])


CHANNELS: Mapping[str, Callable[[str], Talk]] = {"rest": RestTalk, "web": WebTalk}


def post(url: str, sender: str, message: str) -> Messages:
    """One turn over REST in a conversation of any id."""
    return list(sent(f"{url}/webhooks/rest/webhook", {"sender": sender, "message": message}))


def sent(address: str, body: Mapping[str, Any], headers: Mapping[str, str] | None = None) -> Any:
    """The JSON that answers a POST of JSON, whatever its status; OSError when nothing answers."""
    given = {"content-type": "application/json", **(headers or {})}
    request = urllib.request.Request(address, json.dumps(body).encode(), given)
    try:
        with urllib.request.urlopen(request, timeout=PATIENCE) as response:
            return json.load(response)
    except urllib.error.HTTPError as refused:
        return json.load(refused)
