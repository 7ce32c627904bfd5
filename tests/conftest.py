"""What every test may use: the real knowledge base, a running assistant, and how many random patients to try."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, settings

from triage import KnowledgeBase, load_knowledge

ROOT = Path(__file__).resolve().parent.parent
SERVERS = ("servers", "servers_with_token", "both_channels")  # each takes half a minute and a gigabyte to start

for name, examples in (("test", 300), ("soak", 20_000)):
    settings.register_profile(
        name,
        max_examples=examples,
        deadline=None,  # speed is measured in benchmarks/, never asserted
        phases=[Phase.explicit, Phase.generate],  # shrinking a whole patient takes minutes and tells little more
        suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
    )
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "test"))


@pytest.fixture(scope="session")
def kb() -> KnowledgeBase:
    """The knowledge that the product ships."""
    return load_knowledge(ROOT / "knowledge")


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Side by side, tests stay together with those that need the same servers, else with those of their file."""
    for item in items:
        servers = [name for name in getattr(item, "fixturenames", ()) if name in SERVERS]
        item.add_marker(pytest.mark.xdist_group(servers[0] if servers else item.nodeid.partition("::")[0]))


@pytest.fixture(scope="session")
def servers() -> Iterator[Any]:
    """The assistant as `make run` starts it; one for all tests that need no other settings."""
    from tests.servers.conftest import started  # only those who ask for it pay for its imports

    yield from started()


@pytest.fixture(scope="session")
def both_channels(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    """The assistant with a database, on in Slack and in Telegram; one for all tests that talk there."""
    from tests.support.both_channels import both_channels as connected

    yield from connected(tmp_path_factory.mktemp("both"))
