"""The handoff, sent to a real HTTP service on this machine."""

from __future__ import annotations

import asyncio
import json
import logging
import os
import socket
import subprocess
import sys
import time
from pathlib import Path

import pytest

from actions.handoff import Handoff, Times
from actions.signature import verify
from tests.actions.receiver import Answer, Receiver, receiving

ROOT = Path(__file__).resolve().parents[2]
SECRET = "not to be guessed"
PRIVATE = "my wife's eyelid \ud800"  # half a character, as a broken client may send it
PAYLOAD = {"conversation": "c1", "urgency": "soon", "summary": PRIVATE, "fhir": {"resourceType": "Bundle"}}
QUICK = Times(pauses=(0.01, 0.02, 0.03), longest_asked=0.3)


def handoff(receiver: Receiver, times: Times = QUICK) -> Handoff:
    """A handoff to this receiver."""
    return Handoff(receiver.url, SECRET, times)


def free_port() -> int:
    """A port that nothing listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def test_what_arrives_is_the_payload_signed() -> None:
    """JSON, with headers that the receiver can check."""
    with receiving(Answer(202)) as receiver:
        assert handoff(receiver).send(PAYLOAD)
    (request,) = receiver.received
    assert json.loads(request.body) == PAYLOAD
    assert (request.path, request.headers["Content-Type"]) == ("/take", "application/json")
    assert verify(SECRET, request.headers, request.body, time.time())
    assert not verify(SECRET, request.headers, request.body.replace(b"soon", b"self_care"), time.time())
    assert not verify(SECRET, request.headers, request.body, time.time() + 302)


def test_two_failures_and_a_success_are_one_delivery() -> None:
    """Each try is signed, and all bear the same key; the next handoff has another."""
    with receiving(Answer(500), Answer(500), Answer(200)) as receiver:
        assert handoff(receiver).send(PAYLOAD)
        assert handoff(receiver).send(PAYLOAD)
    keys = [request.headers["Idempotency-Key"] for request in receiver.received]
    assert keys[0] == keys[1] == keys[2] != keys[3]
    assert all(verify(SECRET, request.headers, request.body, time.time()) for request in receiver.received)


@pytest.mark.parametrize(
    ("status", "tries"),
    [
        (200, 1), (201, 1), (204, 1), (301, 1), (304, 1), (307, 1), (400, 1), (401, 1), (404, 1), (410, 1), (422, 1),
        (429, 4), (500, 4), (502, 4), (503, 4),
    ],
)  # fmt: skip
def test_only_what_may_pass_is_tried_again(status: int, tries: int) -> None:
    """Four tries at most, and only 2xx counts as taken."""
    with receiving(Answer(status)) as receiver:
        assert handoff(receiver).send(PAYLOAD) is (status < 300)
    assert len(receiver.received) == tries


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_no_redirect_is_followed(status: int) -> None:
    """The summary goes to the address that was set, and nowhere else."""
    with receiving(Answer()) as elsewhere, receiving(Answer(status, {"Location": elsewhere.url})) as receiver:
        assert not handoff(receiver).send(PAYLOAD)
    assert (len(receiver.received), elsewhere.received) == (1, [])


def test_the_pauses_grow() -> None:
    """A service that is starting gets its time."""
    with receiving(Answer(500)) as receiver:
        handoff(receiver, Times(pauses=(0.05, 0.2, 0.4))).send(PAYLOAD)
    assert [pause >= least for pause, least in zip(receiver.pauses, (0.05, 0.2, 0.4), strict=True)] == [True] * 3


@pytest.mark.parametrize(
    ("asked", "least", "most"),
    [("0", 0.01, 0.3), ("2", 0.3, 2), ("9" * 5000, 0.3, 2), ("Wed, 21 Oct 2015 07:28:00 GMT", 0.3, 2)],
    ids=["none", "too long", "far too long", "until a date"],
)
def test_a_pause_that_is_asked_for_is_kept_up_to_the_longest(asked: str, least: float, most: float) -> None:
    """The longest is 0.3 seconds here; never less than our own pause."""
    with receiving(Answer(429, {"Retry-After": asked}), Answer()) as receiver:
        assert handoff(receiver).send(PAYLOAD)
    assert least <= receiver.pauses[0] < most


def test_after_a_time_out_it_is_tried_again() -> None:
    """The first answer comes too late, the second in time; the receiver knows it by its key."""
    with receiving(Answer(delay=1.5), Answer()) as receiver:
        assert handoff(receiver, Times(read=0.5)).send(PAYLOAD)
    assert len({request.headers["Idempotency-Key"] for request in receiver.received}) == 1
    assert len(receiver.received) == 2


def test_the_body_of_an_answer_does_not_matter() -> None:
    """It breaks off here; the status has said all."""
    with receiving(Answer(200, {"Transfer-Encoding": "chunked"})) as receiver:
        assert handoff(receiver).send(PAYLOAD)
    assert len(receiver.received) == 1


def test_nobody_listening_is_no_error() -> None:
    """It is tried again, and then said not to be taken."""
    before = time.monotonic()
    assert not Handoff(f"http://127.0.0.1:{free_port()}/", SECRET, QUICK).send(PAYLOAD)
    assert time.monotonic() - before >= sum(QUICK.pauses)


def test_a_name_that_cannot_be_looked_up_is_no_error() -> None:
    """Its part is too long for any name server."""
    assert not Handoff(f"https://{'a' * 70}.example/", SECRET, QUICK).send(PAYLOAD)


def test_the_whole_sending_is_bound() -> None:
    """No try and no pause goes on beyond it."""
    with receiving(Answer(delay=2)) as receiver:
        before = time.monotonic()
        assert not handoff(receiver, Times(read=1, pauses=(0.1, 0.1, 0.1), bound=1.5)).send(PAYLOAD)
        assert time.monotonic() - before < 2
    assert len(receiver.received) == 2


def test_a_pause_beyond_the_bound_is_not_begun() -> None:
    """Nothing could follow it."""
    with receiving(Answer(500)) as receiver:
        before = time.monotonic()
        assert not handoff(receiver, Times(pauses=(5,), bound=1)).send(PAYLOAD)
        assert time.monotonic() - before < 0.9


def test_others_are_served_while_it_is_sent() -> None:
    """The event loop of the action server goes on."""

    async def both(sender: Handoff) -> tuple[bool, int]:
        sending, ticks = asyncio.create_task(sender.send_async(PAYLOAD)), 0
        while not sending.done():
            await asyncio.sleep(0.01)
            ticks += 1
        return await sending, ticks

    with receiving(Answer(delay=0.4)) as receiver:
        taken, ticks = asyncio.run(both(handoff(receiver)))
    assert taken
    assert ticks >= 5


def test_an_answer_in_drops_does_not_stretch_the_bound() -> None:
    """Each drop comes before the time-out of reading; the action goes on without the rest."""

    async def seconds(sender: Handoff) -> tuple[bool, float]:
        before = time.monotonic()
        return await sender.send_async(PAYLOAD), time.monotonic() - before

    with receiving(Answer(drip=0.03)) as receiver:
        taken, took = asyncio.run(seconds(handoff(receiver, Times(bound=0.3))))
    assert not taken
    assert took < 0.9


def test_a_proxy_gets_nothing_that_it_could_read(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without TLS the summary goes straight to the service on this machine."""
    with receiving(Answer(500)) as proxy, receiving(Answer()) as receiver:
        for name in ("http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY"):
            monkeypatch.setenv(name, proxy.url)
        monkeypatch.delenv("no_proxy", raising=False)
        monkeypatch.delenv("NO_PROXY", raising=False)
        assert handoff(receiver).send(PAYLOAD)
    assert proxy.received == []


def test_the_log_tells_status_and_tries_and_no_more(caplog: pytest.LogCaptureFixture) -> None:
    """Neither what was sent, nor where to, nor the secret; nor does the secret show in the object itself."""
    caplog.set_level(logging.INFO)
    with receiving(Answer(503), Answer(), Answer(404)) as receiver:
        handoff(receiver).send(PAYLOAD)
        handoff(receiver).send(PAYLOAD)
    Handoff(f"http://127.0.0.1:{free_port()}/", SECRET, QUICK).send(PAYLOAD)
    assert [(record.levelname, record.getMessage()) for record in caplog.records] == [
        ("INFO", "handoff taken: 200, tries: 2"),
        ("WARNING", "handoff not taken: 404, tries: 1"),
        ("WARNING", "handoff not taken: ConnectionError, tries: 4"),
    ]
    assert SECRET not in repr(handoff(receiver))


def test_nothing_is_set_and_nothing_is_said(monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture) -> None:
    """The handoff is optional."""
    monkeypatch.delenv("TWITCHWISE_HANDOFF_URL", raising=False)
    monkeypatch.setenv("TWITCHWISE_HANDOFF_SECRET", SECRET)
    assert Handoff.from_environment() is None
    assert caplog.records == []


@pytest.mark.parametrize(
    "url",
    [
        "https://desk.example/take?for=us", "HTTPS://desk.example", " https://desk.example\n", "http://localhost:8080/",
        "http://127.0.0.1:1/take", "http://127.1.2.3/", "http://[::1]:8080/",
    ],
)  # fmt: skip
def test_an_address_that_nobody_can_listen_in_on_is_taken(url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """TLS, or this machine."""
    monkeypatch.setenv("TWITCHWISE_HANDOFF_URL", url)
    monkeypatch.setenv("TWITCHWISE_HANDOFF_SECRET", SECRET)
    found = Handoff.from_environment()
    assert found
    assert found.url.rstrip("/") == url.strip().replace("HTTPS", "https").rstrip("/")


@pytest.mark.parametrize(
    ("url", "secret", "named"),
    [
        (url, SECRET, "must be https://")
        for url in (
            "http://desk.example/", "http://10.0.0.1/", "http://0.0.0.0/", "http://localhost.desk.example/",
            "http://127.0.0.1@desk.example/", "http://desk.example\\@127.0.0.1/", "ftp://localhost/", "yes",
            "https://", "https:///take", "https://desk.example:99999/", "https://[::1/", "httpsx://desk.example/",
        )
    ]
    + [("https://desk.example/", secret, "SECRET is not") for secret in ("", "  ")],
)  # fmt: skip
def test_any_other_setting_keeps_it_off_and_says_why(
    url: str, secret: str, named: str, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """In one line that repeats neither the address, which may hold a password, nor the secret."""
    monkeypatch.setenv("TWITCHWISE_HANDOFF_URL", url)
    monkeypatch.setenv("TWITCHWISE_HANDOFF_SECRET", secret)
    assert Handoff.from_environment() is None
    (record,) = caplog.records
    assert named in record.getMessage()
    assert "\n" not in record.getMessage()
    assert "desk" not in record.getMessage()


def test_a_bad_setting_is_told_when_the_action_server_starts() -> None:
    """The server starts all the same, without the handoff."""
    port = str(free_port())
    server = subprocess.Popen(
        [sys.executable, "-m", "scripts.action_server", "--actions", "actions", "--port", port],
        cwd=ROOT,
        env=os.environ | {"SANIC_HOST": "127.0.0.1", "TWITCHWISE_HANDOFF_URL": "http://desk.example/"},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    try:
        lines: list[str] = []
        assert server.stdout
        for line in server.stdout:
            lines.append(line)
            if "up and running" in line:
                break
        assert sum("Handoff is off" in line for line in lines) == 1, "".join(lines)
        assert "up and running" in lines[-1]
    finally:
        server.terminate()
        server.communicate(timeout=30)
