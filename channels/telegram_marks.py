"""Which updates of Telegram are answered, and how much of each answer has arrived, also after a restart.

The talk itself tells whether a message was answered, not whether the answer was sent. An update's number belongs to
the bot and names nobody.
"""

from __future__ import annotations

import logging
import time
from collections import OrderedDict

import sqlalchemy as sa
from sqlalchemy.engine import Engine

from channels.database import database_address, open_database

KEPT_SECONDS = 2 * 86_400  # Telegram keeps an update for one day
IN_MEMORY = 20_000
HOUR = 3_600

log = logging.getLogger(__name__)
TABLE = sa.Table(
    "telegram_updates",
    sa.MetaData(),
    sa.Column("id", sa.String(64), primary_key=True),
    sa.Column("sent", sa.Integer, nullable=False),
    sa.Column("done", sa.Boolean, nullable=False),
    sa.Column("at", sa.Float, nullable=False),
)
FIND = sa.select(TABLE.c.sent, TABLE.c.done)
NOTE = sa.text(
    "INSERT INTO telegram_updates (id, sent, done, at) VALUES (:id, :sent, :done, :at) "
    "ON CONFLICT (id) DO UPDATE SET sent = excluded.sent, done = excluded.done, at = excluded.at"
)
Mark = tuple[int, bool]  # calls that arrived, and whether it is done with


class Marks:
    """The marks of one bot, in the database of TWITCHWISE_DB if there is one.

    When the database fails the marks of this process hold: an answer that comes twice is better than none.
    """

    def __init__(self, bot: str, engine: Engine | None = None) -> None:
        self.bot, self.engine = bot, engine
        self.known: OrderedDict[int, Mark] = OrderedDict()
        self.cleared = 0.0

    @classmethod
    def kept_for(cls, bot: str) -> Marks:
        """In the database that keeps the conversations; it was made sure by then that it can be opened."""
        address = database_address()
        return cls(bot, open_database(address) if address else None)

    def of(self, update: int) -> Mark:
        """How much of an answer has arrived, and whether all is done."""
        if update in self.known or self.engine is None:
            return self.known.get(update, (0, False))
        try:
            with self._connected().connect() as connection:
                row = connection.execute(FIND.where(TABLE.c.id == self._key(update))).first()
        except sa.exc.SQLAlchemyError as error:
            log.error("Marks of Telegram's updates cannot be read: %s", type(error).__name__)
            return 0, False
        return (int(row.sent), bool(row.done)) if row else (0, False)

    def note(self, update: int, sent: int, done: bool) -> None:
        """Keeps how far an answer has come."""
        self.known[update] = (sent, done)
        self.known.move_to_end(update)
        if len(self.known) > IN_MEMORY:
            self.known.popitem(last=False)
        if self.engine is None:
            return
        row = {"id": self._key(update), "sent": sent, "done": done, "at": time.time()}
        try:
            with self._connected().begin() as connection:
                connection.execute(NOTE, row)
        except sa.exc.SQLAlchemyError as error:
            log.error("Marks of Telegram's updates cannot be kept: %s", type(error).__name__)

    def _connected(self) -> Engine:
        """The database, with its table there and old marks gone."""
        assert self.engine is not None
        if time.time() - self.cleared > HOUR:
            TABLE.metadata.create_all(self.engine)
            with self.engine.begin() as connection:
                connection.execute(sa.delete(TABLE).where(TABLE.c.at < time.time() - KEPT_SECONDS))
            self.cleared = time.time()
        return self.engine

    def _key(self, update: int) -> str:
        return f"{self.bot}:{update}"
