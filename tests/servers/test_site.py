"""The page, the HTTP API, the ports and the end."""

from __future__ import annotations

import subprocess
from pathlib import Path
from typing import Any

import pytest
import requests

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/", "text/html"),
        ("/chat", "text/html"),
        ("/chat/", "text/html"),
        ("/chat/chat.js", "text/javascript"),
        ("/chat/messages.js", "text/javascript"),
        ("/chat/chat.css", "text/css"),
    ],
)
def test_the_page_is_served_with_its_headers(servers: Any, path: str, kind: str) -> None:
    """Each file of the page, and nothing from anywhere else."""
    response = requests.get(servers.url + path, timeout=10)
    assert response.status_code == 200
    assert response.headers["content-type"].startswith(kind)
    assert response.headers["x-content-type-options"] == "nosniff"
    assert response.headers["referrer-policy"] == "no-referrer"
    policy = response.headers["content-security-policy"]
    assert "default-src 'self'" in policy
    assert "frame-ancestors 'self'" in policy
    assert "unsafe" not in policy


@pytest.mark.parametrize("name", ["config.yml", "..%2fdomain.yml", "index.html", "chat.js.map", ".env"])
def test_no_other_file_is_served(servers: Any, name: str) -> None:
    """Only the files that are listed exist."""
    assert requests.get(f"{servers.url}/chat/{name}", timeout=10).status_code == 404


@pytest.mark.parametrize("path", ["/status", "/conversations/first/tracker", "/domain"])
def test_the_api_is_off_without_a_token(servers: Any, path: str) -> None:
    """Without API_TOKEN there is no HTTP API at all."""
    assert requests.get(servers.url + path, timeout=10).status_code == 404


def test_the_health_address_answers(servers: Any) -> None:
    """The ordinary health address of a Rasa channel."""
    assert requests.get(f"{servers.url}/webhooks/rest/", timeout=10).json() == {"status": "ok"}


def test_a_busy_port_is_named(servers: Any) -> None:
    """A second start on the same port ends at once with a clear sentence."""
    command = [*servers.process.args]
    taken = {"RASA_PORT": str(servers.rasa_port), "PATH": "/usr/bin:/bin"}
    done = subprocess.run(command, cwd=ROOT, env=taken, capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 1
    assert str(servers.rasa_port) in done.stderr
    assert "Traceback" not in done.stderr


def test_the_api_needs_its_token_and_ctrl_c_leaves_nothing(servers_with_token: Any) -> None:
    """With API_TOKEN the HTTP API answers to the token only; afterwards no port is held."""
    url = servers_with_token.url
    asked = {"text": "my left eyelid twitches"}
    assert requests.post(f"{url}/model/parse", json=asked, timeout=30).status_code == 401
    assert requests.post(f"{url}/model/parse?token=wrong", json=asked, timeout=30).status_code == 401
    parsed = requests.post(f"{url}/model/parse?token=a-token-for-tests", json=asked, timeout=30).json()
    assert parsed["intent"]["name"] == "describe_twitch"
    assert {"location", "side"} <= {entity["entity"] for entity in parsed["entities"]}
    assert servers_with_token.stop() == 0
    left = subprocess.run(["ps", "-A", "-o", "args"], capture_output=True, text=True, check=True).stdout
    for port in (servers_with_token.rasa_port, servers_with_token.actions_port):
        assert not [line for line in left.splitlines() if str(port) in line]
