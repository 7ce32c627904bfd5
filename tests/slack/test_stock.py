"""What Rasa's own Slack connector gets wrong, and ours right: each truth is asked of both."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from rasa.core.channels.channel import OutputChannel
from rasa.core.channels.slack import SlackInput

from channels.slack_requests import Place
from tests.slack.conftest import Quick
from tests.support.fake_slack import TEAM, TOKEN, FakeSlack, Fault, direct
from tests.support.in_process import serving
from tests.support.scripted import agent_on, store
from tests.support.slack_client import JSON, SECRET, SlackServers, buttons

SIX = [{"title": f"Choice {n}", "payload": f"choice {n}"} for n in range(6)]


class StockSlack(SlackInput):
    """Rasa's connector; only the address of Slack's API is ours."""

    def __init__(self, url: str) -> None:
        retries = {
            "slack_retry_reason_header": "x-slack-retry-reason",
            "slack_retry_number_header": "x-slack-retry-num",
        }
        super().__init__(TOKEN, errors_ignore_retry=["http_timeout"], slack_signing_secret=SECRET, **retries)
        self.url = url

    def get_output_channel(self, channel: str | None = None, thread_id: str | None = None) -> OutputChannel:
        """Its output, to the fake."""
        bot = super().get_output_channel(channel, thread_id)
        bot.client.base_url = f"{self.url}/api/"
        return bot


class StockServers(SlackServers):
    """Slack's servers, with the one address that the stock connector has for all."""

    def post(self, address: str, body: bytes, kind: str = JSON, secret: str = SECRET, **headers: str) -> Any:
        """A signed request."""
        return super().post("webhook", body, kind, secret, **headers)


class Stock(Quick):
    """The same workspace before the stock connector."""

    def kept(self, user: str) -> list[str]:
        """It keeps people by their user alone."""
        return self.server.words(user)


@pytest.fixture
def stock(monkeypatch: pytest.MonkeyPatch) -> Iterator[Stock]:
    """Rasa's connector, in this process."""
    monkeypatch.delenv("TWITCHWISE_DB", raising=False)
    with FakeSlack().running() as fake, serving(agent_on(store()), StockSlack(fake.url)) as server:
        yield Stock(fake, StockServers(fake, server.url), server)


def settled(place: Quick, user: str) -> list[str]:
    """What was said to a person once nothing more comes; Rasa looks once a second for a message that had to wait."""
    time.sleep(1.5 if isinstance(place, Stock) else 0.3)
    return place.said(user)


def repeated_after_an_error(place: Quick) -> list[str]:
    """The answers to a message that Slack tells twice because the first answer to it was an error."""
    message = place.slack.message("U1", "my eyelid twitches")
    place.slack.event(message, "Ev1")
    place.slack.event(message, "Ev1", retry=1)
    return settled(place, "U1")


def with_a_charset(place: Quick) -> list[str]:
    """The answers to a message whose content type names a charset."""
    place.slack.event(place.slack.message("U1", "my eyelid twitches"), kind="application/json; charset=utf-8")
    return settled(place, "U1")


def kept_when_acknowledged(place: Quick) -> list[str]:
    """What is kept when Slack has its answer, and will not ask again."""
    agent = place.server.agent
    handle = agent.handle_message

    async def slowly(message: Any) -> Any:
        await asyncio.sleep(0.5)
        return await handle(message)

    agent.handle_message = slowly
    place.slack.says("U1", "my eyelid twitches")
    return place.kept("U1")


def kept_after_a_refusal(place: Quick) -> list[str]:
    """What is kept of a message whose answer Slack refuses."""
    place.fake.fail("chat.postMessage", *[Fault("channel_not_found")] * 3)
    place.slack.says("U1", "my eyelid twitches")
    settled(place, "U1")
    return place.kept("U1")


def said_in_public(place: Quick) -> list[str]:
    """What stands in a channel after somebody spoke to us there."""
    place.slack.mentions("U1", "my eyelid twitches", "C1")
    settled(place, "U1")
    return [message["text"] for message in place.fake.said("C1")]


CASES = [
    (repeated_after_an_error, ["I see."], ["I see.", "I see."]),
    (with_a_charset, ["I see."], []),
    (kept_when_acknowledged, ["my eyelid twitches"], []),
    (kept_after_a_refusal, ["my eyelid twitches"], []),
    (said_in_public, [], ["I see."]),
]
of_each_case = pytest.mark.parametrize(
    ("ask", "right", "wrong"), CASES, ids=lambda value: getattr(value, "__name__", "")
)


@of_each_case
def test_ours_gets_right(quick: Quick, ask: Callable[[Quick], list[str]], right: list[str], wrong: list[str]) -> None:
    """Once, in time, in private, and nothing lost."""
    assert ask(quick) == right


@of_each_case
def test_the_stock_connector_gets_wrong(
    stock: Stock, ask: Callable[[Quick], list[str]], right: list[str], wrong: list[str]
) -> None:
    """Which is why ours exists; when one of these fails, Rasa has changed."""
    assert ask(stock) == wrong


def test_six_buttons_are_shown(quick: Quick) -> None:
    """In rows of five."""
    shown = quick.server.run(drawn_by_ours(quick))
    assert [b["text"]["text"] for b in buttons(shown)] == [choice["title"] for choice in SIX]


async def drawn_by_ours(quick: Quick) -> dict[str, Any]:
    """Our message with six buttons, as Slack took it."""
    channel = quick.server.app.ctx.input_channels[0]
    [shown] = channel.talks.drawing.turn([{"text": "Which?", "buttons": SIX}], "turn")
    await channel.slack.say(Place(direct("U1")), shown, "key", "0")
    return dict(quick.fake.said(direct("U1"))[-1])


def test_six_buttons_are_not_shown_by_the_stock_connector(stock: Stock) -> None:
    """It sends the text alone, without a word on what can be answered."""
    output = stock.server.app.ctx.input_channels[0].get_output_channel(direct("U1"))
    stock.server.run(output.send_response("U1", {"text": "Which?", "buttons": SIX}))
    [message] = stock.fake.said(direct("U1"))
    assert "Choice" not in str(message)
    assert TEAM not in str(message.get("blocks"))
