"""Which site a request comes from, by what browsers send."""

from __future__ import annotations

import pytest

from channels.origins import OWN, site_of

ALLOWED = {"https://clinic.example"}
HOST = {"host": "127.0.0.1:5005"}


@pytest.mark.parametrize(
    ("headers", "site"),
    [
        ({}, OWN),
        ({"sec-fetch-site": "same-origin"}, OWN),
        ({"sec-fetch-site": "none"}, OWN),
        ({"sec-fetch-site": "same-origin", "origin": "https://talk.example"}, OWN),
        ({"origin": "http://127.0.0.1:5005"}, OWN),
        ({"origin": "http://127.0.0.1:5005", "sec-fetch-site": "cross-site"}, None),
        ({"origin": "http://127.0.0.1:5006"}, None),
        ({"origin": "http://127.0.0.1"}, None),
        ({"origin": "https://clinic.example", "sec-fetch-site": "cross-site"}, "https://clinic.example"),
        ({"origin": "https://clinic.example", "sec-fetch-site": "same-site"}, "https://clinic.example"),
        ({"origin": "https://clinic.example"}, "https://clinic.example"),
        ({"origin": "https://clinic.example.evil.example"}, None),
        ({"origin": "https://evil.example", "sec-fetch-site": "cross-site"}, None),
        ({"origin": "https://evil.example"}, None),
        ({"origin": "http://clinic.example"}, None),
        ({"origin": "null"}, None),
        ({"origin": ""}, None),
        ({"sec-fetch-site": "cross-site"}, None),
        ({"sec-fetch-site": "same-site"}, None),
        ({"sec-fetch-site": "anything"}, None),
        ({"origin": "https://evil.example", "x-forwarded-host": "evil.example"}, None),
        ({"origin": "https://evil.example", "forwarded": "host=evil.example", "x-forwarded-for": "127.0.0.1"}, None),
    ],
)
def test_a_request_is_taken_from_our_own_site_and_from_those_that_are_named(
    headers: dict[str, str], site: str | None
) -> None:
    """A program has no site; a page cannot hide its own."""
    assert site_of({**HOST, **headers}, ALLOWED) == site


def test_without_a_host_nothing_is_our_own() -> None:
    """An empty name is no name."""
    assert site_of({"origin": "https://"}, ALLOWED) is None
