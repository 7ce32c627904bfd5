"""The database of TWITCHWISE_DB: its address, how it is opened, and how old conversations leave it.

Knows no Rasa, so that a command can use it within a second. No error of this module holds the address, which may
hold a password, or anything that was said.
"""

from __future__ import annotations

import os

import sqlalchemy as sa
from sqlalchemy.engine import URL, Engine, make_url

KINDS = ("postgresql", "sqlite")  # others compare ids in their own ways, and could delete a neighbour's talk
CONNECT_SECONDS = "5"  # while one turn waits for a database, all others wait too
BATCH = 500  # conversations per statement: a turn that runs meanwhile may have to wait for it

# The inner part finds the old ones in the same statement, so that whoever comes back meanwhile is not caught.
FORGET = sa.text(
    "DELETE FROM events WHERE sender_id IN "
    "(SELECT sender_id FROM events GROUP BY sender_id HAVING MAX(timestamp) < :before LIMIT :batch) "
    "RETURNING sender_id"
)


class BadDatabase(Exception):
    """A database that cannot be used; the message may be shown."""


def database_address() -> str | None:
    """What TWITCHWISE_DB says; None when conversations are to stay in memory."""
    return os.environ.get("TWITCHWISE_DB") or None


def open_database(address: str) -> Engine:
    """The database at an SQLAlchemy address, not yet connected to; or `BadDatabase`."""
    try:
        url = _url(address)
        # A connection that the database closed meanwhile, as when it restarted, is replaced unnoticed.
        engine = sa.create_engine(url, pool_pre_ping=True, hide_parameters=True)
    except (sa.exc.SQLAlchemyError, ImportError, ValueError):
        raise BadDatabase(
            "TWITCHWISE_DB is not an address that can be used. "
            "It looks like postgresql://user:password@host/database or sqlite:///path, and characters "
            "other than letters and digits in a password are written as %XX."
        ) from None
    if engine.dialect.name == "sqlite":
        sa.event.listen(engine, "connect", _overwrite_what_is_deleted)
    return engine


def forget(engine: Engine, before: float, batch: int = BATCH) -> int:
    """Removes the conversations whose last event is older than an instant (seconds since 1970); how many they were."""
    forgotten = 0
    while True:
        with engine.begin() as connection:
            gone = {sender for (sender,) in connection.execute(FORGET, {"before": before, "batch": batch})}
        forgotten += len(gone)
        if len(gone) < batch:
            return forgotten


def _url(address: str) -> URL:
    url = make_url(address)
    if url.get_backend_name() not in KINDS:
        raise ValueError
    if url.get_backend_name() == "postgresql":
        url = url.update_query_dict({"connect_timeout": CONNECT_SECONDS, **url.query})
    return url


def _overwrite_what_is_deleted(connection: object, record: object) -> None:
    # SQLite only marks deleted rows as free otherwise, and what was said stays readable in the file.
    connection.execute("PRAGMA secure_delete = ON")  # type: ignore[attr-defined]
