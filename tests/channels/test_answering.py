"""The channel with a stand-in for Rasa's agent: every turn is answered."""

from __future__ import annotations

import asyncio
import itertools
import logging
from types import SimpleNamespace
from typing import Any

import pytest

import channels.answering as answering
from channels.answering import Answering, Said
from channels.memory import MemoryFailed, NotErased
from channels.quiet_logs import QuietRecord

KB = SimpleNamespace(
    wording={"errors": {"technical_problem": "Sorry. Call {emergency}.", "too_long": "Too long."}},
    region=SimpleNamespace(emergency="999", digits="999", advice_line="111", crisis="116 123"),
)


class Agent:
    """Says what it is given, or fails as it is told to."""

    def __init__(self, says: list[dict[str, Any]] | None = None, error: BaseException | None = None) -> None:
        self.says, self.error, self.pause = says or [], error, 0.0
        self.state: Any = {"findings": {}}
        self.heard: list[str] = []
        self.tracker_store = SimpleNamespace(retrieve=self.retrieve)

    def is_ready(self) -> bool:
        """It always is."""
        return True

    async def handle_message(self, message: Any) -> None:
        """One turn."""
        await asyncio.sleep(self.pause)
        self.heard.append(message.text)
        for said in self.says:
            await message.output_channel.send_response(message.sender_id, dict(said))
        if self.error:
            raise self.error

    async def parse_message(self, text: str) -> dict[str, Any]:
        """The reading of the words."""
        return {"text": text, "intent": {"name": "describe_twitch"}, "entities": []}

    async def retrieve(self, sender: str) -> Any:
        """The tracker."""
        return SimpleNamespace(get_slot=lambda name: self.state)


def answer(agent: Any) -> tuple[int, list[dict[str, Any]]]:
    """What one turn gets."""
    return asyncio.run(Answering(KB, "rest").answer(agent, Said("a", "my face")))


@pytest.fixture
def emergency(monkeypatch: pytest.MonkeyPatch) -> list[Any]:
    """Makes the emergency reply answer; the list holds what it was asked."""
    asked: list[Any] = []

    def reply(kb: Any, state: Any, parse: Any) -> dict[str, Any]:
        asked.append((state, parse))
        return {"text": "Call 999.", "custom": {"kind": "assessment", "urgency": "emergency"}}

    monkeypatch.setattr(answering, "emergency_reply", reply)
    return asked


@pytest.fixture
def no_emergency(monkeypatch: pytest.MonkeyPatch) -> None:
    """Makes the emergency reply find nothing."""
    monkeypatch.setattr(answering, "emergency_reply", lambda kb, state, parse: None)


def test_a_message_stays_whole() -> None:
    """Text with blank lines, buttons and custom arrive as one message."""
    said = {"text": "one\n\ntwo", "buttons": [{"title": "Yes", "payload": "yes"}], "custom": {"kind": "question"}}
    assert answer(Agent([said, {"text": "more"}])) == (
        200,
        [{"recipient_id": "a", **said}, {"recipient_id": "a", "text": "more"}],
    )


@pytest.mark.parametrize(
    "agent",
    [
        Agent(),
        Agent(error=RuntimeError("secret words")),
        Agent([{"text": "Sorry", "custom": {"kind": "error", "id": "technical_problem"}}]),
    ],
)
def test_a_failed_turn_asks_for_the_emergency_reply(agent: Agent, emergency: list[Any]) -> None:
    """Silence, an exception and an action's own failure are all caught."""
    status, [message] = answer(agent)
    assert status == 200
    assert message["custom"]["urgency"] == "emergency"
    assert emergency[0][0] == agent.state
    assert emergency[0][1]["text"] == "my face"


@pytest.mark.usefixtures("no_emergency")
@pytest.mark.parametrize("agent", [None, Agent(), Agent(error=RuntimeError("secret words"))])
def test_a_failed_turn_without_danger_signs_is_told_honestly(agent: Any) -> None:
    """503 and one sentence with the number to call, also before the model is there."""
    status, [message] = answer(agent)
    assert status == 503
    assert message == {"text": "Sorry. Call 999.", "custom": {"kind": "error", "id": "technical_problem"}}


def test_even_a_failing_emergency_reply_is_not_silence(monkeypatch: pytest.MonkeyPatch) -> None:
    """The last line of defence ends in a sentence too."""

    def fails(*_: Any) -> None:
        raise KeyError("secret words")

    monkeypatch.setattr(answering, "emergency_reply", fails)
    assert answer(Agent())[0] == 503


def test_an_answer_is_kept_when_the_turn_fails_after_it(emergency: list[Any]) -> None:
    """What the bot has said already is delivered."""
    status, messages = answer(Agent([{"text": "hello"}], RuntimeError()))
    assert (status, messages[0]["text"]) == (200, "hello")
    assert not emergency


def test_when_the_kept_talk_cannot_be_read_the_words_alone_must_do(emergency: list[Any]) -> None:
    """A database that is away does not silence an emergency."""
    agent = Agent(error=MemoryFailed())

    async def away(sender: str) -> None:
        raise MemoryFailed

    agent.tracker_store.retrieve = away
    status, [message] = answer(agent)
    assert (status, message["custom"]["urgency"]) == (200, "emergency")
    assert emergency[0] == (None, {"text": "my face", "intent": {"name": "describe_twitch"}, "entities": []})


@pytest.mark.usefixtures("no_emergency")
def test_what_was_said_of_a_deletion_that_failed_is_not_delivered() -> None:
    """Whatever its words; what was said before another failure is."""
    said = [{"text": "All is gone."}]
    assert answer(Agent(said, NotErased()))[0] == 503
    assert answer(Agent(said, MemoryFailed()))[0] == 200


@pytest.mark.usefixtures("no_emergency")
def test_a_turn_does_not_hang(monkeypatch: pytest.MonkeyPatch) -> None:
    """A person is not kept waiting for ever."""
    monkeypatch.setattr(answering, "TURN_SECONDS", 0.05)
    agent = Agent([{"text": "late"}])
    agent.pause = 5
    assert answer(agent)[0] == 503


def test_one_persons_messages_keep_their_order() -> None:
    """The second waits for the first, another person's does not."""

    async def three() -> list[str]:
        channel, agent = Answering(KB, "rest"), Agent([{"text": "ok"}])
        agent.pause = 0.05
        first = asyncio.create_task(channel.in_order(agent, Said("a", "first")))
        await asyncio.sleep(0.01)
        agent.pause = 0
        await asyncio.gather(channel.in_order(agent, Said("a", "second")), channel.in_order(agent, Said("b", "other")))
        await first
        assert not channel.turns
        return agent.heard

    assert asyncio.run(three()) == ["other", "first", "second"]


def test_of_many_turns_at_once_each_leaves_the_loop_free_for_others_before_the_next() -> None:
    """Who has to be acknowledged at once, as Slack, does not wait until a whole crowd has been read."""

    async def crowd() -> list[int]:
        channel, agent, seen = Answering(KB, "rest"), Agent([{"text": "ok"}]), [0]

        async def look() -> None:
            while seen[-1] < 20:
                await asyncio.sleep(0)
                seen.append(len(agent.heard))

        await asyncio.gather(look(), *(channel.in_order(agent, Said(str(n), "x")) for n in range(20)))
        return seen

    seen = asyncio.run(crowd())
    assert max(now - before for before, now in itertools.pairwise(seen)) == 1


def test_who_goes_away_before_the_turn_begins_is_not_waited_for() -> None:
    """Those who come later are not held up for them."""

    async def gone() -> tuple[int, list[str]]:
        channel, agent = Answering(KB, "rest"), Agent([{"text": "ok"}])
        await channel.entrance.acquire()
        asking = asyncio.create_task(channel.in_order(agent, Said("a", "x")))
        await asyncio.sleep(0.01)
        asking.cancel()
        await asyncio.gather(asking, return_exceptions=True)
        channel.entrance.release()
        status, messages = await channel.in_order(agent, Said("b", "y"))
        assert status == 200
        return channel.outside, [str(message["text"]) for message in messages]

    assert asyncio.run(gone()) == (0, ["ok"])


def test_logs_hold_places_and_no_words() -> None:
    """An error line says where and what kind, never about what."""
    try:
        raise ValueError("secret words")
    except ValueError as error:
        info = (ValueError, error, error.__traceback__)
    record = QuietRecord("rasa.core.processor", logging.ERROR, "/x/processor.py", 9, "secret %s", ("words",), info)
    assert record.getMessage() == "ERROR in rasa.core.processor, processor.py:9 (ValueError)"
    assert not record.exc_info
    progress = QuietRecord("rasa.core.run", logging.INFO, "run.py", 1, "up and running", (), None)
    assert progress.getMessage() == "up and running"
