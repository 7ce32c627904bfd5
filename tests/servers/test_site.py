"""The page, the HTTP API, the ports and the end."""

from __future__ import annotations

import http.client
import subprocess
from pathlib import Path
from typing import Any

import pytest
import requests

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.parametrize(
    ("path", "kind"), [("/", "text/html"), ("/index.html", "text/html"), ("/twitch-check.js", "text/javascript")]
)
def test_the_page_is_served_and_asked_for_again(servers: Any, path: str, kind: str) -> None:
    """Whole the first time, and then only if it has changed; nobody may frame it."""
    response = requests.get(servers.url + path, timeout=10)
    assert response.status_code == 200
    assert response.headers["content-type"].startswith(kind)
    assert response.headers["content-security-policy"].endswith("frame-ancestors 'none'")
    assert response.headers["x-frame-options"] == "DENY"
    again = requests.get(servers.url + path, headers={"If-None-Match": response.headers["etag"]}, timeout=10)
    assert (again.status_code, again.content) == (304, b"")
    head = requests.head(servers.url + path, timeout=10)
    assert (head.status_code, head.content, head.headers["etag"]) == (200, b"", response.headers["etag"])


def test_any_site_may_load_the_widget_and_nothing_else(servers: Any) -> None:
    """With a checksum, for which a browser must be allowed to read it."""
    shared = requests.get(f"{servers.url}/twitch-check.js", headers={"Origin": "https://a.example"}, timeout=10)
    assert shared.headers["access-control-allow-origin"] == "*"
    assert shared.headers["cross-origin-resource-policy"] == "cross-origin"
    for path in ("/", "/webhooks/web/", "/webhooks/rest/"):
        own = requests.get(servers.url + path, headers={"Origin": "https://a.example"}, timeout=10)
        assert "access-control-allow-origin" not in own.headers
        assert own.headers["cross-origin-resource-policy"] == "same-origin"


@pytest.mark.parametrize("path", ["/chat", "/chat/"])
@pytest.mark.parametrize("headers", [{}, {"X-Forwarded-Host": "evil.example", "Forwarded": "host=evil.example"}])
def test_the_former_address_leads_to_the_page(servers: Any, path: str, headers: dict[str, str]) -> None:
    """On this server, whatever a caller says of it."""
    response = requests.get(servers.url + path, headers=headers, timeout=10, allow_redirects=False)
    assert (response.status_code, response.headers["location"]) == (302, "/")


@pytest.mark.parametrize(
    "path",
    ["/config.yml", "/..%2fdist%2findex.html", "/../package.json", "//index.html", "/index.html%00", "/.env",
     "/%2e%2e/index.html", "/./index.html", "/INDEX.HTML", "/dist/index.html", "/\\index.html", "/chat/index.html"],
)  # fmt: skip
def test_no_other_file_is_served(servers: Any, path: str) -> None:
    """An address is looked up as it is written, so no trick leads to a file."""
    connection = http.client.HTTPConnection("127.0.0.1", servers.rasa_port, timeout=10)
    connection.putrequest("GET", path, skip_accept_encoding=True)
    connection.endheaders()
    assert connection.getresponse().status == 404


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
