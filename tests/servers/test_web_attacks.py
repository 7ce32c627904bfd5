"""The web channel against those to whom a conversation does not belong: refused, and nothing of it is kept."""

from __future__ import annotations

import json
import time
from collections.abc import Iterator
from typing import Any

import pytest
import requests

from channels.tokens import Tokens, new_id
from tests.conftest import ROOT
from tests.servers.conftest import Web
from tests.support.page import CLINIC, EVIL, HOUR, JSON, LID, SECRET, Page, error_of


def attacks(web: Web) -> Iterator[tuple[str, int, str, dict[str, Any], str]]:
    """What somebody may try on a conversation that is not theirs: path, status, error, what is sent, and its name."""
    page, other = Page(web.url), Page(web.url)
    page.say(1, LID)
    turn = {"json": {"seq": 2, "message": "my face has dropped"}}
    tokens = Tokens(SECRET.encode(), HOUR)
    for name, token in {
        "none": "", "rubbish": "x", "of another secret": Tokens(b"x" * 40, HOUR).make(page.id, "", time.time()),
        "its id put in": other.token.replace(other.id, page.id), "its last character changed": page.token[:-1] + "~",
        "expired": tokens.make(page.id, "", time.time() - HOUR - 1), "its end moved": _moved(page.token),
        "of another site": tokens.make(page.id, CLINIC, time.time()), "dots": "..", "very long": "a." * 2_000,
    }.items():  # fmt: skip
        yield page.address, 401, "session_over", {"headers": {"Authorization": f"Bearer {token}"}, **turn}, name
    mine = {"Authorization": f"Bearer {other.token}"}
    yield page.address, 403, "not_yours", {"headers": mine, **turn}, "of another conversation"
    guessed = f"{page.all}/{new_id()}"
    yield guessed, 403, "not_yours", {"headers": mine, **turn}, "a guessed id"
    yield f"{page.all}/..%2f{page.id}", 403, "not_yours", {"headers": mine, **turn}, "a path as an id"
    good = {"Authorization": f"Bearer {page.token}"}
    for name, headers in {
        "another site": {"Origin": EVIL, "Sec-Fetch-Site": "cross-site"},
        "another site in an old browser": {"Origin": EVIL},
        "no origin": {"Origin": "null"},
        "no origin told": {"Sec-Fetch-Site": "cross-site"},
        "a neighbour": {"Origin": "http://127.0.0.1:1", "Sec-Fetch-Site": "same-site"},
        "a site that calls itself our own": {"Origin": EVIL, "X-Forwarded-Host": "evil.example",
                                             "Forwarded": "host=evil.example", "X-Forwarded-For": "127.0.0.1"},
    }.items():  # fmt: skip
        yield page.address, 403, "not_from_there", {"headers": {**good, **headers}, **turn}, name
    yield page.address, 401, "session_over", {"headers": {**good, "Origin": CLINIC}, **turn}, "our token elsewhere"


def _moved(token: str) -> str:
    conversation, expires, signature = token.split(".")
    return f"{conversation}.{int(expires) + 1}.{signature}"


def test_nobody_else_can_read_go_on_with_or_remove_a_conversation(web: Web) -> None:
    """Whatever is tried, on each of its addresses; and nothing of it is kept."""
    tried = list(attacks(web))
    before = web.rows()
    for address, status, error, sent, name in tried:
        for method, path in (("POST", "/turns"), ("GET", ""), ("DELETE", "")):
            response = requests.request(method, address + path, timeout=30, **sent)
            assert error_of(response) == (status, error), (name, method)
            assert "token" not in response.json()
            assert response.headers.get("access-control-allow-origin") in (None, CLINIC)
    assert web.rows() == before


@pytest.mark.parametrize("sender", ["web:", "WEB:", "slack:", "telegram:"])
def test_nobody_joins_a_conversation_over_rest(web: Web, sender: str) -> None:
    """Not even who knows its id."""
    page = Page(web.url)
    page.say(1, LID)
    before = web.rows()
    status, [message] = web.say(sender + page.id, "my face has dropped")
    assert (status, message["custom"]["id"]) == (422, "bad_request")
    assert web.rows() == before


def test_another_site_that_is_named_can_use_it(web: Web) -> None:
    """And reads the answers; nobody else does, and cookies are in no play."""
    page = Page(web.url, CLINIC)
    for response in (page.say(1, LID), page.say(5, LID), page.ask()):
        assert response.headers["access-control-allow-origin"] == CLINIC
        assert "access-control-allow-credentials" not in response.headers
        assert "origin" in response.headers["vary"].lower()
        assert "set-cookie" not in response.headers
    assert requests.get(page.address, headers={"Authorization": f"Bearer {page.token}"}, timeout=30).status_code == 401


@pytest.mark.parametrize("path", ["", "/some-id", "/some-id/turns"])
def test_a_browser_may_ask_before_it_sends(web: Web, path: str) -> None:
    """For the site that is named all is allowed that the page needs; for others nothing."""
    asked = {"Access-Control-Request-Method": "DELETE", "Access-Control-Request-Headers": "authorization,content-type"}
    address = f"{web.url}/webhooks/web/conversations{path}"
    allowed = requests.options(address, headers={"Origin": CLINIC, **asked}, timeout=30)
    assert (allowed.status_code, allowed.content) == (204, b"")
    assert allowed.headers["access-control-allow-origin"] == CLINIC
    assert "DELETE" in allowed.headers["access-control-allow-methods"]
    assert set(allowed.headers["access-control-allow-headers"].split(", ")) == {"authorization", "content-type"}
    for origin in (EVIL, "null", f"{CLINIC}.evil.example", CLINIC.upper()):
        refused = requests.options(address, headers={"Origin": origin, **asked}, timeout=30)
        assert error_of(refused) == (403, "not_from_there")
        assert not [name for name in refused.headers if name.lower().startswith("access-control")]


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({}, 204),
        ({"Origin": CLINIC, "Sec-Fetch-Site": "cross-site"}, 204),
        ({"Origin": EVIL, "Sec-Fetch-Site": "cross-site"}, 403),
        ({"Origin": EVIL}, 403),
        ({"Sec-Fetch-Site": "cross-site"}, 403),
    ],
)
def test_any_site_can_read_whether_it_may_talk(web: Web, headers: dict[str, str], status: int) -> None:
    """A refused one too, so that the widget there can say so; it learns nothing else, and nothing is kept."""
    before = web.rows()
    answer = requests.get(f"{web.url}/webhooks/web/allowed", headers=headers, timeout=30)
    assert answer.status_code == status
    assert answer.headers["access-control-allow-origin"] == "*"
    assert status == 204 or error_of(answer) == (403, "not_from_there")
    assert "token" not in answer.text
    assert web.rows() == before
    refused = requests.post(f"{web.url}/webhooks/web/allowed", headers=headers, json={}, timeout=30)
    assert refused.status_code == 405


@pytest.mark.parametrize(
    ("status", "body", "kind"),
    [
        (400, b"{", JSON),
        (400, b"", JSON),
        (413, json.dumps({"seq": 1, "message": "x" * 100_000}).encode(), JSON),
        (413, json.dumps({"seq": 1, "message": "x" * 4_001}).encode(), JSON),
        (413, json.dumps({"seq": 1, "message": "x" * 2_000_000}).encode(), JSON),
        (415, b'{"seq": 1, "message": "hello"}', "text/plain"),
        (422, b'{"seq": 1}', JSON),
        (422, b'{"message": "hello"}', JSON),
        (422, b'{"seq": "1", "message": "hello"}', JSON),
        (422, b'{"seq": 1, "message": ""}', JSON),
        (422, b"[]", JSON),
    ],
)
def test_a_bad_body_is_refused_with_a_sentence(web: Web, status: int, body: bytes, kind: str) -> None:
    """As over REST; and nothing of it is kept."""
    page, before = Page(web.url), web.rows()
    assert error_of(page.ask("POST", "/turns", data=body, headers={"Content-Type": kind}))[0] == status
    assert web.rows() == before


@pytest.mark.parametrize(
    ("method", "path", "status"),
    [("PUT", "conversations", 405), ("GET", "conversations", 405), ("GET", "nothing", 404), ("POST", "", 405)],
)
def test_an_address_that_is_none_is_refused_with_a_sentence(web: Web, method: str, path: str, status: int) -> None:
    """In the same form as any refusal."""
    assert error_of(requests.request(method, f"{web.url}/webhooks/web/{path}", timeout=30)) == (status, "bad_request")


def test_every_answer_has_its_headers(web: Web) -> None:
    """Whatever was asked, and whether it was refused."""
    page = Page(web.url)
    answers = [
        page.say(1, LID), page.say(9, "gap"), page.ask(), page.ask(token="x"), page.ask("DELETE"),
        page.ask("POST", "/turns", data=b"x" * 2_000_000), requests.options(page.address, timeout=30),
        *(requests.get(web.url + path, timeout=30) for path in ("/", "/twitch-check.js", "/no", "/webhooks/rest/")),
        requests.get(f"{web.url}/chat/", timeout=30, allow_redirects=False),
    ]  # fmt: skip
    for answer in answers:
        headers, place = answer.headers, (answer.url, answer.status_code)
        assert headers["x-content-type-options"] == "nosniff", place
        assert headers["referrer-policy"] == "no-referrer", place
        assert "microphone=()" in headers["permissions-policy"], place
        assert "default-src 'none'" in headers["content-security-policy"], place
        assert "unsafe" not in headers["content-security-policy"], place
        assert headers["content-security-policy"].endswith(f"frame-ancestors 'self' {CLINIC}"), place
        shared = answer.url.endswith("/twitch-check.js")
        assert headers["cross-origin-resource-policy"] == ("cross-origin" if shared else "same-origin"), place
        assert headers["cache-control"] == ("no-cache" if shared or answer.url == f"{web.url}/" else "no-store"), place


def test_nothing_that_was_said_and_no_id_is_in_the_logs(web: Web) -> None:
    """Not after refusals and failures either."""
    page = Page(web.url)
    page.say(1, "my eyelid twitches, zanzibar")
    page.say(7, "zanzibar")
    page.ask("POST", "/turns", data=b"zanzibar" * 100_000)
    for name, port in (("rasa", web.rasa_port), ("actions", web.actions_port)):
        log = (ROOT / ".run" / f"{name}-{port}.log").read_text(errors="replace")
        assert "zanzibar" not in log
        assert page.id not in log
        assert page.token.rpartition(".")[2] not in log
