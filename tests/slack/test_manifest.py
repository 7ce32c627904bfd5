"""The manifest asks Slack for what the code uses, and for nothing else; the page explains all of it."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from typing import Any

import pytest
from rasa.core.channels.channel import register
from ruamel.yaml import YAML
from sanic import Sanic

from channels.answering import Answering
from channels.slack import SlackChannel
from channels.slack_api import Slack
from channels.slack_requests import Gate
from tests.conftest import ROOT
from tests.slack.conftest import Quick
from tests.support.fake_slack import direct
from triage import KnowledgeBase

FILE = ROOT / "docs" / "slack-manifest.yml"
MANIFEST: dict[str, Any] = YAML(typ="safe").load(FILE.read_text(encoding="utf-8"))
PAGE = (ROOT / "docs" / "slack.md").read_text(encoding="utf-8")
HOST = "https://your-host.example"

# The scope that a bot needs for each method, after Slack's reference; None where a token is enough.
METHODS = {
    "auth_test": None,
    "chat_postEphemeral": "chat:write",
    "chat_postMessage": "chat:write",
    "chat_update": "chat:write",
    "conversations_history": "im:history",  # of direct messages, and no others are read: see below
    "conversations_open": "im:write",
    "conversations_replies": "im:history",
    "files_upload_v2": "files:write",
    "views_publish": None,
}
# The same for each event, by the name under which it is subscribed to.
EVENTS = {"app_home_opened": None, "app_mention": "app_mentions:read", "message.im": "im:history"}
COMMANDS = "commands"  # the scope of slash commands
LENGTHS = {"name": (1, 35), "description": (1, 140), "long_description": (175, 4_000)}


def tree(name: str) -> ast.Module:
    """A parsed file of the channel."""
    return ast.parse((ROOT / "channels" / f"{name}.py").read_text(encoding="utf-8"))


def methods_called() -> set[str]:
    """Every method of the Web API in the code."""
    found = [node for node in ast.walk(tree("slack_api")) if isinstance(node, ast.Attribute)]
    return {node.attr for node in found if ast.unparse(node.value) == "self.client"}


def kinds_handled() -> Iterator[str]:
    """Every kind of event that the code tells apart."""
    functions = [node for node in tree("slack_requests").body if isinstance(node, ast.FunctionDef)]
    [reader] = [function for function in functions if function.name == "read_event"]
    for node in ast.walk(reader):
        if isinstance(node, ast.Compare) and ast.unparse(node.left) == "kind":
            yield from (str(part.value) for part in ast.walk(node) if isinstance(part, ast.Constant))


def scopes() -> list[str]:
    """What the app may do."""
    return list(MANIFEST["oauth_config"]["scopes"]["bot"])


def events() -> list[str]:
    """What the app is told."""
    return list(MANIFEST["settings"]["event_subscriptions"]["bot_events"])


def test_the_table_knows_every_method_that_is_called() -> None:
    """A new one needs its scope looked up, a former one is taken out."""
    assert methods_called() == set(METHODS)


def test_the_scopes_are_those_that_are_needed() -> None:
    """None is missing, none is there for nothing, and only the bot has any."""
    assert set(scopes()) == {*METHODS.values(), *EVENTS.values(), COMMANDS} - {None}
    assert len(scopes()) == len(set(scopes()))
    assert set(MANIFEST["oauth_config"]["scopes"]) == {"bot"}


def test_the_events_are_those_that_are_handled() -> None:
    """Of messages only the direct ones: what people write in channels is not sent to us."""
    assert set(events()) == set(EVENTS)
    assert {event.partition(".")[0] for event in events()} == set(kinds_handled())


def test_no_history_but_that_of_direct_messages_is_read(quick: Quick) -> None:
    """Even when Slack tells something again, so that it may have been answered."""
    mention = {**quick.slack.message("U1", "hello", "C1"), "type": "app_mention"}
    quick.slack.event(mention, retry=1)
    quick.fake.wait_for(lambda: quick.fake.whispers)
    assert not [call for call in quick.fake.calls if call.startswith("conversations.")]
    quick.slack.event(quick.slack.message("U1", "hello", direct("U1")), retry=1)
    quick.fake.wait_for(lambda: quick.said("U1"))
    assert "conversations.history" in quick.fake.calls


def test_the_addresses_are_those_of_the_channel(kb: KnowledgeBase) -> None:
    """All that take something, each under the setting that belongs to it."""
    app = Sanic("manifest", configure_logging=False)
    register([SlackChannel(Answering(kb, "slack"), Slack("xoxb-none"), Gate("secret"))], app, "/webhooks/")
    taking = {f"{HOST}/{route.path}" for route in app.router.routes if "POST" in route.methods}
    [command], settings = MANIFEST["features"]["slash_commands"], MANIFEST["settings"]
    named = {
        "events": settings["event_subscriptions"]["request_url"],
        "interactive": settings["interactivity"]["request_url"],
        "commands": command["url"],
    }
    assert set(named.values()) == taking
    assert all(address.endswith(f"/{name}") for name, address in named.items())
    assert FILE.read_text(encoding="utf-8").count(HOST) == len(taking)


def test_the_slash_command_is_there() -> None:
    """With people and channels in it as signs, which the code takes out."""
    [command] = MANIFEST["features"]["slash_commands"]
    assert command["command"] == "/twitch"
    assert command["should_escape"] is True


def test_people_can_write_to_the_app_and_see_its_home() -> None:
    """Buttons work, and nothing is on that the code does not do."""
    home = MANIFEST["features"]["app_home"]
    assert home["home_tab_enabled"]
    assert home["messages_tab_enabled"]
    assert not home["messages_tab_read_only_enabled"]
    settings = MANIFEST["settings"]
    assert settings["interactivity"]["is_enabled"]
    assert not any(settings[f"{name}_enabled"] for name in ("org_deploy", "socket_mode", "token_rotation"))


@pytest.mark.parametrize("name", LENGTHS)
def test_slack_takes_the_descriptions(name: str) -> None:
    """Slack's schema of manifests limits their lengths."""
    least, most = LENGTHS[name]
    assert least <= len(MANIFEST["display_information"][name]) <= most


def test_the_page_explains_every_scope_and_event() -> None:
    """And none that is not asked for."""
    rows = set(re.findall(r"^\| `([a-z_:.]+)` \| (?:scope|event) \|", PAGE, re.MULTILINE))
    assert rows == {*scopes(), *events()}
