"""Refusals that the server makes before a channel is asked, in the form of the channel that was meant."""

from __future__ import annotations

from collections.abc import Callable
from inspect import isawaitable

from sanic import Sanic
from sanic.exceptions import SanicException
from sanic.request import Request
from sanic.response import HTTPResponse


def refuse_at(
    app: Sanic, base: str, kind: type[SanicException], answer: Callable[[SanicException], HTTPResponse]
) -> None:
    """Answers errors of a kind with `answer` where the address begins with `base`; elsewhere all stays as it is."""
    earlier = app.error_handler.lookup(kind.__new__(kind)) or app.error_handler.default  # it asks for its class only

    @app.exception(kind)
    async def refused(request: Request, error: SanicException) -> HTTPResponse:
        if request.path.startswith(base):
            return answer(error)
        found = earlier(request, error)
        return await found if isawaitable(found) else found
