"""Keeps what people say out of the logs.

Rasa puts texts, whole conversations and local variables into its warnings, errors and debug lines. Of those
only the place and the kind of the error stay. Its plain progress lines (INFO) hold no texts.
"""

from __future__ import annotations

import logging
from collections.abc import Mapping
from typing import Any

OUTSPOKEN = ("rasa", "rasa_sdk", "sanic", "asyncio", "apscheduler", "aiohttp", "py", "root", "slack_sdk", "structlog")


class QuietRecord(logging.LogRecord):
    """A log record that says where something went wrong, and never about whom."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.levelno == logging.INFO or self.name.partition(".")[0] not in OUTSPOKEN:
            return
        kind = self.exc_info[0].__name__ if self.exc_info and self.exc_info[0] else "no exception"
        self.msg = f"{self.levelname} in {self.name}, {self.filename}:{self.lineno} ({kind})"
        self.args: tuple[object, ...] | Mapping[str, object] | None = None
        self.exc_info = None
        self.stack_info = None


def keep_quiet() -> None:
    """Makes every later log record of this process quiet."""
    logging.setLogRecordFactory(QuietRecord)
