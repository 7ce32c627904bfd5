"""Removes old conversations from the database of TWITCHWISE_DB.

Usage: python -m scripts.forget --days 30

Removed is every conversation whose last event is older than that, also while the assistant runs. Exit status: 0 done,
1 the database failed, 2 there is none or the command cannot be read.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Sequence

from channels.database import BadDatabase, database_address, forget, open_database

DAY = 86_400  # seconds


def days(text: str) -> float:
    """A number of days above none, from a command line."""
    number = float(text)
    if not 0 < number < float("inf"):
        raise ValueError
    return number


def main(arguments: Sequence[str] | None = None) -> int:
    """Removes them and prints how many there were."""
    parser = argparse.ArgumentParser(prog="python -m scripts.forget", description="Remove old conversations.")
    parser.add_argument("--days", type=days, required=True, help="how many days conversations are kept")
    asked = parser.parse_args(arguments)
    address = database_address()
    if address is None:
        print("TWITCHWISE_DB is not set: conversations are in memory only, and end with the process.", file=sys.stderr)
        return 2
    try:
        count = forget(open_database(address), time.time() - asked.days * DAY)
    except BadDatabase as problem:
        print(problem, file=sys.stderr)
        return 1
    except Exception as error:  # drivers have errors of their own, and their texts may hold what was said
        print(f"The database failed ({type(error).__name__}). Run it again.", file=sys.stderr)
        return 1
    print(f"{count} {'conversation' if count == 1 else 'conversations'} removed.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
