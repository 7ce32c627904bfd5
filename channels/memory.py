"""Where conversations are kept, and how one is removed: in memory, or in the database that TWITCHWISE_DB names.

Rasa's own stores, which can also forget. A conversation whose slot `erase` was set is removed instead of saved, and
one that nobody went on with for `forget_days` is removed by and by.
"""

from __future__ import annotations

import logging
import time
from abc import ABC, abstractmethod
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import sqlalchemy as sa
from rasa.core.brokers.broker import EventBroker
from rasa.core.tracker_store import InMemoryTrackerStore, SQLTrackerStore, TrackerStore
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import SlotSet
from rasa.shared.core.trackers import DialogueStateTracker

from channels.database import BadDatabase, database_address, forget, open_database
from triage import load_knowledge

KNOWLEDGE = Path(__file__).resolve().parents[1] / "knowledge"
ERASE = "erase"  # the slot that the action sets when everything is to be deleted
DAY, HOUR = 86_400, 3_600  # seconds

log = logging.getLogger(__name__)


class MemoryFailed(BaseException):
    """What was said could not be read or kept.

    Not an `Exception`: Rasa's FailSafeTrackerStore takes every one of those for nothing. It would begin a new talk in
    the middle of one, put a copy where nothing ever deletes it, and let a deletion that failed look like one that
    worked; Rasa's own REST channel would then deliver the claim.
    """


class NotErased(MemoryFailed):
    """What was to be deleted is still there."""


class Forgetting(TrackerStore, ABC):
    """What both kinds of store have in common; stands before Rasa's class among the bases."""

    def start_forgetting(self) -> None:
        """Looks up how long conversations are kept."""
        self._days, self._looked = load_knowledge(KNOWLEDGE).limits.forget_days, 0.0

    async def save(self, tracker: DialogueStateTracker) -> None:
        """Keeps a conversation, or removes it when that is what the person wants."""
        if is_to_go(tracker):
            with told(NotErased):
                await self.erase(tracker.sender_id)
            return
        with told(MemoryFailed):
            await super().save(tracker)
        self._forget_by_and_by()

    async def retrieve(self, sender_id: str) -> DialogueStateTracker | None:
        """The session that is open, if there is one."""
        with told(MemoryFailed):
            return await super().retrieve(sender_id)

    async def retrieve_full_tracker(self, conversation_id: str) -> DialogueStateTracker | None:
        """All that is kept of a conversation."""
        with told(MemoryFailed):
            return await super().retrieve_full_tracker(conversation_id)

    async def keys(self) -> Iterable[str]:
        """The ids of all conversations."""
        with told(MemoryFailed):
            return await super().keys()

    @abstractmethod
    async def erase(self, sender: str) -> None:
        """Removes everything of one conversation, and nothing of any other."""

    @abstractmethod
    def forget_older_than(self, days: float) -> int:
        """Removes the conversations whose last word is older than so many days; how many they were."""

    def _forget_by_and_by(self) -> None:
        if time.time() - self._looked < HOUR:
            return
        self._looked = time.time()
        try:
            self.forget_older_than(self._days)
        except sa.exc.SQLAlchemyError as error:  # the turn is kept all the same; the next hour tries again
            log.error("Old conversations could not be removed: %s", type(error).__name__)


class ProcessMemory(Forgetting, InMemoryTrackerStore):
    """Conversations that end with the process."""

    def __init__(self, domain: Domain, event_broker: EventBroker | None = None) -> None:
        InMemoryTrackerStore.__init__(self, domain, event_broker)
        self._last: dict[str, float] = {}
        self.start_forgetting()

    async def save(self, tracker: DialogueStateTracker) -> None:
        """As for every store; notes when it was."""
        if not is_to_go(tracker):
            self._last[tracker.sender_id] = time.time()
        await super().save(tracker)

    async def erase(self, sender: str) -> None:
        """Removes one conversation."""
        self._last.pop(sender, None)
        self.store.pop(sender, None)

    def forget_older_than(self, days: float) -> int:
        """Removes the old conversations; how many they were."""
        oldest = time.time() - days * DAY
        gone = [sender for sender, last in self._last.items() if last < oldest]
        for sender in gone:
            del self._last[sender]
            self.store.pop(sender, None)
        return len(gone)


class SqlMemory(Forgetting, SQLTrackerStore):
    """Conversations in a database, in Rasa's own table."""

    def __init__(self, domain: Domain, address: str, event_broker: EventBroker | None = None) -> None:
        """Opens the database and makes the table; `BadDatabase` when that fails.

        Rasa's own construction is left out: it goes on without the table, and so without any memory.
        """
        self.engine = open_database(address)
        try:
            self.Base.metadata.create_all(self.engine)
        except Exception as error:  # drivers have errors of their own
            raise BadDatabase(
                f"The database of TWITCHWISE_DB cannot be reached or used ({type(error).__name__})."
            ) from None
        self.sessionmaker = sa.orm.sessionmaker(bind=self.engine)
        TrackerStore.__init__(self, domain, event_broker)
        self.start_forgetting()

    async def erase(self, sender: str) -> None:
        """Removes every row of one conversation in one transaction."""
        with self.session_scope() as session:
            mine = session.query(self.SQLEvent).filter(self.SQLEvent.sender_id == sender)
            mine.delete(synchronize_session=False)
            session.commit()

    def forget_older_than(self, days: float) -> int:
        """Removes the old conversations; how many they were."""
        return forget(self.engine, time.time() - days * DAY)


class Memory:
    """What endpoints.yml names: makes the store that TWITCHWISE_DB asks for."""

    def __new__(  # type: ignore[misc]  # Rasa can only load a class, and which one is known here first
        cls, domain: Domain, host: str | None = None, event_broker: EventBroker | None = None, **_: Any
    ) -> Forgetting:
        """`host` is the address of a database; without one TWITCHWISE_DB is, and without that all stays in memory."""
        address = host or database_address()
        return SqlMemory(domain, address, event_broker) if address else ProcessMemory(domain, event_broker)


def is_to_go(tracker: DialogueStateTracker) -> bool:
    """Whether the person had everything deleted in this turn, whatever became of the slot after that.

    A tracker that says so is never kept, so it can only have been said in the turn that is running.
    """
    return any(isinstance(event, SlotSet) and event.key == ERASE and event.value is True for event in tracker.events)


@contextmanager
def told(failure: type[MemoryFailed]) -> Iterator[None]:
    """Turns any error within into `failure`, and names its kind only: its text may hold what was said."""
    try:
        yield
    except Exception as error:
        log.error("%s: %s", failure.__name__, type(error).__name__)
        raise failure(type(error).__name__) from None


async def keeps_nothing_of(store: TrackerStore, sender: str) -> bool:
    """Whether a conversation is really gone. A database that cannot be asked has not shown it."""
    try:
        return await store.retrieve_full_tracker(sender) is None
    except MemoryFailed:
        return False


async def remove(store: TrackerStore, sender: str) -> bool:
    """Removes a conversation as if the person had asked for it in a turn; whether nothing of it is left."""
    try:
        if tracker := await store.retrieve(sender):
            tracker.update(SlotSet(ERASE, True))
            await store.save(tracker)
    except MemoryFailed:
        return False
    return await keeps_nothing_of(store, sender)
