"""The edge between our code and the person: an error becomes a log line and a plain sentence, never silence."""

from __future__ import annotations

import logging
from collections.abc import Awaitable, Callable, Mapping
from functools import wraps
from typing import Any

from rasa_sdk import Tracker
from rasa_sdk.executor import CollectingDispatcher

log = logging.getLogger(__name__)

Run = Callable[[Any, CollectingDispatcher, Tracker, Mapping[str, Any]], Awaitable[list[Any]]]


def answered_even_on_error(run: Run) -> Run:
    """Wrap an action's `run`: whatever it raises is logged without the person's words, and answered."""

    @wraps(run)
    async def guarded(
        self: Any, dispatcher: CollectingDispatcher, tracker: Tracker, domain: Mapping[str, Any]
    ) -> list[Any]:
        try:
            return await run(self, dispatcher, tracker, domain)
        except Exception as problem:
            place = problem.__traceback__
            while place is not None and place.tb_next is not None:
                place = place.tb_next
            log.error("action failed", extra={"action": self.name(), "error": type(problem).__name__})
            log.error("%s at line %s", type(problem).__name__, place.tb_lineno if place else "?")
            raise ActionFailed(type(problem).__name__) from None

    return guarded


class ActionFailed(RuntimeError):
    """An action failed; the channel answers the turn. Carries no word of the person."""
