"""What a person sees, and what the logs hold, when something behind the channel fails."""

from __future__ import annotations

from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
EMERGENCY = "my face has dropped and i cant speak"
HARMLESS = "my eyelid twitches, zanzibar"


def test_without_the_action_server_an_emergency_is_still_said(servers: Any) -> None:
    """A danger sign is answered by the channel itself, with the number to call."""
    ready = servers.kill_actions()
    status, messages = servers.say("fail-emergency", EMERGENCY)
    servers.wait_for_actions(ready)
    assert status == 200
    assessment = messages[0]
    assert assessment["custom"]["kind"] == "assessment"
    assert assessment["custom"]["urgency"] == "emergency"
    assert "999" in assessment["text"]


def test_without_the_action_server_a_harmless_turn_fails_honestly(servers: Any) -> None:
    """503 and a sentence; once the server is back the conversation goes on."""
    ready = servers.kill_actions()
    status, [message] = servers.say("fail-harmless", HARMLESS)
    assert status == 503
    assert message["custom"] == {"kind": "error", "id": "technical_problem"}
    assert "999" in message["text"]
    servers.wait_for_actions(ready)
    status, messages = servers.say("fail-harmless", HARMLESS)
    assert status == 200
    assert messages[-1]["custom"]["kind"] == "question"


def test_nothing_that_was_said_is_in_the_logs(servers: Any) -> None:
    """Not even after a failure, and no conversation id either."""
    ready = servers.kill_actions()
    servers.say("zanzibar-sender", HARMLESS)
    servers.wait_for_actions(ready)
    for name, port in (("rasa", servers.rasa_port), ("actions", servers.actions_port)):
        log = (ROOT / ".run" / f"{name}-{port}.log").read_text(errors="replace")
        assert "zanzibar" not in log
    assert "zanzibar" not in "\n".join(servers.lines)
