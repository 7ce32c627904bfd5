"""Where conversations are kept: whole turns of Rasa on every kind of store. What is deleted is gone, nothing else."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa
from rasa.shared.core.events import ActionExecuted, Restarted, SlotSet, UserUttered

from channels.answering import Answering, Said
from channels.memory import MemoryFailed, NotErased
from tests.support.database import Postgres, rename, rows
from tests.support.scripted import DELETE, DONE, agent_on, say, store, words
from triage import KnowledgeBase

PEOPLE = ("ann", "ann-2", "annabel", "Ann", "a%", "an_", "ben")
SQL = ("sqlite", "postgres")


on_all = pytest.mark.parametrize("address", ["memory", *SQL], indirect=True)
on_sql = pytest.mark.parametrize("address", SQL, indirect=True)
on_sqlite = pytest.mark.parametrize("address", ["sqlite"], indirect=True)
on_postgres = pytest.mark.parametrize("address", ["postgres"], indirect=True)


@on_all
def test_only_the_talk_of_who_asked_is_removed(address: str) -> None:
    """Not one row of it is left; whose id begins the same, or looks like a pattern, keeps every row."""
    agent = agent_on(store())
    for sender in PEOPLE:
        say(agent, sender, "my eyelid twitches")
        say(agent, sender, "since monday")
    before = rows(agent, address)
    assert set(before) == set(PEOPLE)
    say(agent, "ann", DELETE)
    assert rows(agent, address) == {sender: count for sender, count in before.items() if sender != "ann"}


@on_all
def test_after_a_deletion_the_talk_starts_afresh(address: str) -> None:
    """A new session that knows nothing, and that is kept again."""
    agent = agent_on(store())
    say(agent, "ann", "my eyelid twitches")
    say(agent, "ann", DELETE)
    say(agent, "ann", "hello")
    tracker = asyncio.run(agent.tracker_store.retrieve_full_tracker("ann"))
    assert words(tracker) == ["hello"]
    assert tracker.events[0].as_dict()["name"] == "action_session_start"
    assert tracker.get_slot("triage")["told"] == "hello"
    assert not tracker.get_slot("erase")


@on_all
@pytest.mark.parametrize("later", [SlotSet("erase", None), Restarted(), UserUttered("more"), ActionExecuted("x")])
def test_a_second_save_in_the_same_turn_brings_nothing_back(address: str, later: Any) -> None:
    """Whatever is added to the tracker after the deletion, even that the slot is empty again."""
    agent = agent_on(store())
    say(agent, "ann", "my eyelid twitches")
    tracker = asyncio.run(agent.tracker_store.retrieve("ann"))
    for event in (SlotSet("erase", True), later):
        tracker.update(event, agent.domain)
        asyncio.run(agent.tracker_store.save(tracker))
        assert rows(agent, address) == {}


@on_sql
def test_a_deletion_that_fails_is_told(address: str, kb: KnowledgeBase) -> None:
    """No claim, 503 instead; all rows are still there, no copy is anywhere, and the next try works."""
    agent = agent_on(store())
    say(agent, "ann", "my eyelid twitches")
    before = rows(agent, address)
    tracker = asyncio.run(agent.tracker_store.retrieve("ann"))
    tracker.update(SlotSet("erase", True), agent.domain)
    rename(address, "events", "elsewhere")
    with pytest.raises(NotErased):
        asyncio.run(agent.tracker_store.save(tracker))
    status, [message] = asyncio.run(Answering(kb, "rest").answer(agent, Said("ann", DELETE)))
    assert (status, message["custom"]["id"]) == (503, "technical_problem")
    assert agent.tracker_store._fallback_tracker_store is None
    rename(address, "elsewhere", "events")
    assert rows(agent, address) == before
    status, [message] = asyncio.run(Answering(kb, "rest").answer(agent, Said("ann", DELETE)))
    assert (status, message["custom"]) == (200, DONE)
    assert rows(agent, address) == {}


REFUSALS = {
    "sqlite": ["CREATE TRIGGER no BEFORE DELETE ON events BEGIN SELECT RAISE(ABORT, 'my eyelid'); END"],
    "postgresql": [
        "CREATE OR REPLACE FUNCTION no() RETURNS trigger AS $$ BEGIN RAISE 'my eyelid'; END $$ LANGUAGE plpgsql",
        "CREATE TRIGGER no BEFORE DELETE ON events FOR EACH ROW EXECUTE FUNCTION no()",
    ],
}


@on_sql
def test_a_claim_made_before_the_deletion_failed_is_not_delivered(
    address: str, kb: KnowledgeBase, caplog: pytest.LogCaptureFixture
) -> None:
    """The action has said that it is done; the database then refuses. The logs hold the kind only."""
    agent = agent_on(store())
    say(agent, "ann", "my eyelid twitches")
    before = rows(agent, address)
    engine = sa.create_engine(address)
    with engine.begin() as connection:
        for statement in REFUSALS[engine.dialect.name]:
            connection.execute(sa.text(statement))
    status, [message] = asyncio.run(Answering(kb, "rest").answer(agent, Said("ann", DELETE)))
    assert (status, message["custom"]["id"]) == (503, "technical_problem")
    assert rows(agent, address) == before
    ours = "\n".join(record.getMessage() for record in caplog.records if record.name.startswith("channels"))
    assert "NotErased" in ours
    assert "eyelid" not in ours


@on_sql
@pytest.mark.parametrize("ask", ["retrieve", "retrieve_full_tracker"])
def test_a_talk_that_cannot_be_read_is_no_new_talk(address: str, ask: str) -> None:
    """Else the answer to one question would be taken for the answer to another."""
    agent = agent_on(store())
    say(agent, "ann", "my eyelid twitches")
    rename(address, "events", "elsewhere")
    with pytest.raises(MemoryFailed):
        asyncio.run(getattr(agent.tracker_store, ask)("ann"))


@on_sql
def test_talks_outlive_the_process(address: str) -> None:
    """Another store on the same database goes on with them."""
    say(agent_on(store()), "ann", "my eyelid twitches")
    again = agent_on(store())
    say(again, "ann", "since monday")
    assert words(asyncio.run(again.tracker_store.retrieve("ann"))) == ["my eyelid twitches", "since monday"]


@on_sqlite
def test_what_is_deleted_cannot_be_read_in_the_file(address: str) -> None:
    """SQLite would leave the bytes where they are."""
    file = Path(address.removeprefix("sqlite:///"))
    agent = agent_on(store())
    say(agent, "ann", "zanzibar twitches")
    assert b"zanzibar" in file.read_bytes()
    say(agent, "ann", DELETE)
    assert b"zanzibar" not in file.read_bytes()


@on_postgres
def test_a_restart_of_the_database_goes_unnoticed(address: str, server: Postgres) -> None:
    """The connections that died with it are replaced."""
    agent = agent_on(store())
    say(agent, "ann", "my eyelid twitches")
    server.stop()
    server.start()
    say(agent, "ann", "since monday")
    assert len(words(asyncio.run(agent.tracker_store.retrieve("ann")))) == 2


@on_all
def test_the_same_message_is_answered_once(address: str, kb: KnowledgeBase) -> None:
    """What comes a second time under its id gets the first answer, also from another process, and is kept once."""
    agent, said = agent_on(store()), Said("ann", "my eyelid twitches", "1")
    first = asyncio.run(Answering(kb, "rest").answer(agent, said))
    later = agent if address == "" else agent_on(store())
    assert asyncio.run(Answering(kb, "rest").answer(later, said)) == first
    assert first[0] == 200
    assert first[1]
    assert words(asyncio.run(later.tracker_store.retrieve("ann"))) == [said.text]
    asyncio.run(Answering(kb, "rest").answer(later, Said("ann", said.text, "2")))
    assert words(asyncio.run(later.tracker_store.retrieve("ann"))) == [said.text] * 2
