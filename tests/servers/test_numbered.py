"""Numbered turns on every kind of store: each is answered once, in its order, and only the store remembers it."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest

from channels.answering import Answering
from channels.body import BadTurn, NumberedTurn
from channels.numbered import NumberedTurns
from tests.support.database import rename, rows
from tests.support.scripted import DELETE, DONE, EMERGENCY, agent_on, store, words
from triage import KnowledgeBase

ANN, BEN = "web:ann", "web:ben"
SEE = [{"text": "I see."}]

on_all = pytest.mark.parametrize("address", ["memory", "sqlite", "postgres"], indirect=True)
on_sqlite = pytest.mark.parametrize("address", ["sqlite"], indirect=True)


class Chat:
    """A channel and its agent; a second one on the same store is what a restart makes."""

    def __init__(self, kb: KnowledgeBase, agent: Any = None) -> None:
        self.kb, self.agent = kb, agent or agent_on(store())
        self.turns = NumberedTurns(Answering(kb, "web"))

    def say(self, seq: int, text: str, sender: str = ANN) -> tuple[int, list[dict[str, Any]]]:
        """Status and messages of one turn; the status and the expected number of a refusal."""
        try:
            return asyncio.run(self.turns.take(self.agent, sender, NumberedTurn(seq, text)))
        except BadTurn as bad:
            return bad.status, [bad.more]

    def kept(self, sender: str = ANN) -> list[tuple[int, str, list[dict[str, Any]]]]:
        """All turns that were answered."""
        kept = asyncio.run(self.turns.kept(self.agent, sender))
        return [(seq, said.text, said.messages) for seq, said in sorted(kept.items())]

    def words(self) -> list[str]:
        """What was said, as often as it is kept."""
        return words(asyncio.run(self.agent.tracker_store.retrieve_full_tracker(ANN)))

    def restarted(self, address: str) -> Chat:
        """The same after a restart, where the store outlives one."""
        return Chat(self.kb, agent_on(store()) if address else self.agent)


@on_all
def test_a_turn_that_comes_again_is_not_taken_again(address: str, kb: KnowledgeBase) -> None:
    """Whichever it is, and also after a restart, it gets the very same answer."""
    chat = Chat(kb)
    first, second = chat.say(1, "my eyelid twitches"), chat.say(2, "since monday")
    before = rows(chat.agent, address)
    for again in (chat, chat.restarted(address)):
        assert again.say(1, "my eyelid twitches") == first == (200, SEE)
        assert again.say(2, "since monday") == second
        assert again.kept() == [(1, "my eyelid twitches", SEE), (2, "since monday", SEE)]
    assert rows(chat.agent, address) == before


@on_all
@pytest.mark.parametrize(("seq", "text"), [(2, "other words"), (1, "other words"), (4, "since monday"), (9, "x")])
def test_a_turn_out_of_step_is_refused(address: str, kb: KnowledgeBase, seq: int, text: str) -> None:
    """A gap, or other words under a number that was answered; nothing of it is kept."""
    chat = Chat(kb)
    chat.say(1, "my eyelid twitches")
    chat.say(2, "since monday")
    assert chat.say(seq, text) == (409, [{"expected": 3}])
    assert chat.words() == ["my eyelid twitches", "since monday"]


@on_all
def test_what_was_removed_is_gone_and_is_told_to_be(address: str, kb: KnowledgeBase) -> None:
    """Each row of it and none of another; after that only a first message is taken."""
    chat = Chat(kb)
    for sender in (ANN, BEN):
        chat.say(1, "my eyelid twitches", sender)
        chat.say(2, "since monday", sender)
    before = rows(chat.agent, address)
    asyncio.run(chat.turns.remove(chat.agent, ANN))
    assert rows(chat.agent, address) == {BEN: before[BEN]}
    assert (chat.kept(), chat.say(3, "hello"), chat.say(2, "since monday")) == ([], (410, [{}]), (410, [{}]))
    assert rows(chat.agent, address) == {BEN: before[BEN]}
    asyncio.run(chat.turns.remove(chat.agent, ANN))
    assert chat.say(1, "hello") == (200, SEE)


@on_all
def test_a_deletion_in_words_is_the_same(address: str, kb: KnowledgeBase) -> None:
    """It is said that it is done, and then nothing is there to go on with."""
    chat = Chat(kb)
    chat.say(1, "my eyelid twitches")
    assert chat.say(2, DELETE) == (200, [{"text": "Done.", "custom": DONE}])
    assert rows(chat.agent, address) == {}
    assert chat.say(3, "hello") == (410, [{}])


@on_sqlite
def test_a_removal_that_fails_is_told(address: str, kb: KnowledgeBase) -> None:
    """And all is still there."""
    chat = Chat(kb)
    chat.say(1, "my eyelid twitches")
    rename(address, "events", "elsewhere")
    with pytest.raises(BadTurn) as refused:
        asyncio.run(chat.turns.remove(chat.agent, ANN))
    assert refused.value.status == 503
    with pytest.raises(BadTurn):
        chat.kept()
    rename(address, "elsewhere", "events")
    assert chat.kept() == [(1, "my eyelid twitches", SEE)]


@on_all
@pytest.mark.parametrize("failure", ["actions_down", "down"])
def test_a_turn_that_failed_can_be_sent_again(
    address: str, kb: KnowledgeBase, monkeypatch: pytest.MonkeyPatch, failure: str
) -> None:
    """It counts as not answered until it is; the next one has to wait."""
    chat = Chat(kb)
    chat.say(1, "my eyelid twitches")
    monkeypatch.setattr(chat.agent.processor, failure, True)
    status, [message] = chat.say(2, "since monday")
    assert (status, message["custom"]["id"]) == (503, "technical_problem")
    assert chat.say(3, "hello") == (409, [{"expected": 2}])
    monkeypatch.setattr(chat.agent.processor, failure, False)
    assert len(chat.kept()) == 1
    assert chat.say(2, "since monday") == (200, SEE)
    assert chat.kept()[1] == (2, "since monday", SEE)


@on_all
@pytest.mark.parametrize("failure", ["actions_down", "down"])
@pytest.mark.parametrize("seq", [1, 2])
def test_an_emergency_that_is_said_in_place_of_rasa_is_kept(
    address: str, kb: KnowledgeBase, monkeypatch: pytest.MonkeyPatch, failure: str, seq: int
) -> None:
    """So it is the answer to that message for ever, and the talk goes on after it."""
    chat = Chat(kb)
    if seq == 2:
        chat.say(1, "my eyelid twitches")
    monkeypatch.setattr(chat.agent.processor, failure, True)
    status, [message] = said = chat.say(seq, EMERGENCY)
    assert (status, message["custom"]["urgency"]) == (200, "emergency")
    monkeypatch.setattr(chat.agent.processor, failure, False)
    assert chat.say(seq, EMERGENCY) == said
    assert chat.kept()[-1] == (seq, EMERGENCY, [message])
    assert chat.words().count(EMERGENCY) == 1
    assert chat.say(seq + 1, "they are coming") == (200, SEE)


@on_sqlite
def test_an_emergency_is_said_when_nothing_can_be_read_or_kept(address: str, kb: KnowledgeBase) -> None:
    """Whatever its number; the database comes back without it, and tells which number it expects."""
    chat = Chat(kb)
    chat.say(1, "my eyelid twitches")
    rename(address, "events", "elsewhere")
    status, [message] = chat.say(2, EMERGENCY)
    assert (status, message["custom"]["urgency"]) == (200, "emergency")
    assert chat.say(2, "since monday")[0] == 503
    rename(address, "elsewhere", "events")
    assert chat.say(3, "hello") == (409, [{"expected": 2}])


@on_all
def test_impatient_turns_are_answered_once_and_in_order(address: str, kb: KnowledgeBase) -> None:
    """Two pages of one conversation say the same at once; a third comes one step ahead and waits its turn."""
    chat = Chat(kb)

    async def at_once() -> list[tuple[int, Any]]:
        said = [(1, "my eyelid twitches")] * 3 + [(2, "since monday")] * 2
        take = [chat.turns.take(chat.agent, ANN, NumberedTurn(*turn)) for turn in said]
        return await asyncio.gather(*take)

    assert asyncio.run(at_once()) == [(200, SEE)] * 5
    assert chat.words() == ["my eyelid twitches", "since monday"]


def test_before_the_model_is_there_nothing_is_claimed(kb: KnowledgeBase) -> None:
    """Neither an answer nor that nothing is kept nor that it is removed."""
    turns = NumberedTurns(Answering(kb, "web"))
    for ask in (turns.take(None, ANN, NumberedTurn(1, "hi")), turns.kept(None, ANN), turns.remove(None, ANN)):
        with pytest.raises(BadTurn) as refused:
            asyncio.run(ask)
        assert refused.value.status == 503
