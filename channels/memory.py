"""Where conversations are kept, and how one is removed: in memory, or in the database that TWITCHWISE_DB names."""

from __future__ import annotations

import logging
import os
import time
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import sqlalchemy as sa
from rasa.core.brokers.broker import EventBroker
from rasa.core.tracker_store import InMemoryTrackerStore, SQLTrackerStore, TrackerStore
from rasa.shared.core.domain import Domain
from rasa.shared.core.trackers import DialogueStateTracker

from triage import load_knowledge

KNOWLEDGE = Path(__file__).resolve().parents[1] / "knowledge"
ERASE = "erase"  # the slot that the action sets when everything is to be deleted
DAY, HOUR = 86_400, 3_600  # seconds

log = logging.getLogger(__name__)


class Memory(TrackerStore):
    """Rasa's own store, in memory or in SQL, which can also forget.

    A conversation whose slot `erase` is set is removed instead of saved, and one that nobody went on with for
    `forget_days` is removed by and by.
    """

    def __init__(
        self, domain: Domain, host: str | None = None, event_broker: EventBroker | None = None, **kwargs: Any
    ) -> None:
        """`host` is the address of a database; without one TWITCHWISE_DB is, and without that all is kept in memory."""
        address = host or os.environ.get("TWITCHWISE_DB")
        self._kept = SQLTrackerStore(domain, host=address) if address else InMemoryTrackerStore(domain)
        self._last: dict[str, float] = {}
        self._days, self._looked = load_knowledge(KNOWLEDGE).limits.forget_days, 0.0
        super().__init__(domain, event_broker)

    @property
    def domain(self) -> Domain:
        """The domain of the store within."""
        return self._kept.domain

    @domain.setter
    def domain(self, domain: Domain | None) -> None:
        self._kept.domain = domain or Domain.empty()

    async def save(self, tracker: DialogueStateTracker) -> None:
        """Keep a conversation, or remove it when that is what the person wants."""
        if tracker.get_slot(ERASE):
            await self.erase(tracker.sender_id)
            return
        await self._kept.save(tracker)
        self._last[tracker.sender_id] = time.time()
        if time.time() - self._looked > HOUR:
            self._looked = time.time()
            self.forget_older_than(self._days)

    async def erase(self, sender: str) -> None:
        """Remove everything of one conversation; raises what the database raises when it cannot."""
        self._last.pop(sender, None)
        if isinstance(self._kept, InMemoryTrackerStore):
            self._kept.store.pop(sender, None)
            return
        event = SQLTrackerStore.SQLEvent
        with self._kept.session_scope() as session:
            session.query(event).filter(event.sender_id == sender).delete(synchronize_session=False)
            session.commit()

    def forget_older_than(self, days: float) -> int:
        """Remove the conversations whose last word is older than so many days; how many they were."""
        oldest = time.time() - days * DAY
        if isinstance(self._kept, InMemoryTrackerStore):
            gone = [sender for sender, last in self._last.items() if last < oldest]
            for sender in gone:
                self._kept.store.pop(sender, None)
                del self._last[sender]
            return len(gone)
        event = SQLTrackerStore.SQLEvent
        old = sa.select(event.sender_id).group_by(event.sender_id).having(sa.func.max(event.timestamp) < oldest)
        with self._kept.session_scope() as session:
            gone = [sender for (sender,) in session.execute(old)]
            session.query(event).filter(event.sender_id.in_(gone)).delete(synchronize_session=False)
            session.commit()
        return len(gone)

    async def retrieve(self, sender_id: str) -> DialogueStateTracker | None:
        """The session that is open, if there is one."""
        return await self._kept.retrieve(sender_id)

    async def retrieve_full_tracker(self, conversation_id: str) -> DialogueStateTracker | None:
        """All that is kept of a conversation."""
        return await self._kept.retrieve_full_tracker(conversation_id)

    async def keys(self) -> Iterable[str]:
        """The ids of all conversations."""
        return await self._kept.keys()


async def keeps_nothing_of(store: TrackerStore, sender: str) -> bool:
    """Whether a conversation is really gone. A database that cannot be asked has not shown it."""
    within = getattr(store, "_tracker_store", store)  # Rasa wraps the store, and its wrapper takes an error for nothing
    try:
        return await within.retrieve_full_tracker(sender) is None
    except Exception as error:  # whatever it is, nothing may be claimed
        log.error("A deletion could not be checked: %s", type(error).__name__)
        return False
