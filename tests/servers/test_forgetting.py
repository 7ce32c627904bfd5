"""How old conversations leave the store, by themselves and by command, and what is said of a bad database."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any

import pytest

from channels.database import BadDatabase, forget, open_database
from channels.memory import DAY, ProcessMemory, SqlMemory
from scripts.forget import main
from tests.support.database import PASSWORD, put, rows
from tests.support.scripted import agent_on, say, store

SQL = ("sqlite", "postgres")


on_all = pytest.mark.parametrize("address", ["memory", *SQL], indirect=True)
on_sql = pytest.mark.parametrize("address", SQL, indirect=True)


@on_sql
@pytest.mark.parametrize("batch", [1, 2, 5, 500])
def test_old_talks_go_whole_and_young_ones_stay_whole(address: str, batch: int) -> None:
    """The last event counts, in batches of any size."""
    agent = agent_on(store())
    for number in range(5):
        put(address, f"old {number}", 90, 31)
    put(address, "old but back", 90, 1)
    put(address, "young", 29)
    assert forget(open_database(address), time.time() - 30 * DAY, batch) == 5
    assert rows(agent, address) == {"old but back": 2, "young": 1}
    assert forget(open_database(address), time.time() - 30 * DAY, batch) == 0


@on_sql
def test_the_command_removes_and_counts(address: str, capsys: pytest.CaptureFixture[str]) -> None:
    """`python -m scripts.forget --days 30`."""
    agent = agent_on(store())
    put(address, "old", 31)
    put(address, "young", 29)
    assert main(["--days", "30"]) == 0
    assert capsys.readouterr().out == "1 conversation removed.\n"
    assert rows(agent, address) == {"young": 1}


@on_all
def test_old_talks_are_forgotten_by_and_by(address: str) -> None:
    """At the first turn of somebody else, once an hour, after as many days as people are told."""
    kept = store()
    agent = agent_on(kept)
    say(agent, "ann", "my eyelid twitches")
    if address:
        put(address, "old", kept._days + 1)
    else:
        kept.store["old"], kept._last["old"] = kept.store["ann"], time.time() - (kept._days + 1) * DAY
    say(agent, "ben", "hello")
    assert set(rows(agent, address)) == {"ann", "ben", "old"}
    kept._looked -= 3_600
    say(agent, "ben", "hello")
    assert set(rows(agent, address)) == {"ann", "ben"}


@pytest.mark.parametrize(("address", "kind"), [("memory", ProcessMemory), ("sqlite", SqlMemory)], indirect=["address"])
def test_the_variable_decides_where_talks_are_kept(address: str, kind: type) -> None:
    """Unset or empty: in memory."""
    assert type(store()) is kind


UNUSABLE = [
    f"mysql://me:{PASSWORD}@127.0.0.1/x",
    f"postgresql://me:{PASSWORD}@127.0.0.1:port/x",
    f"postgresql+nosuch://me:{PASSWORD}@127.0.0.1/x",
    f"postgresql://me:{PASSWORD}@127.0.0.1:1/x",
    f"me {PASSWORD}",
    f"sqlite:////no/such/folder/{PASSWORD}",
]


@pytest.mark.parametrize("wrong", UNUSABLE)
@pytest.mark.parametrize("use", [store, lambda: main(["--days", "30"])], ids=["store", "command"])
def test_an_unusable_database_is_told_without_its_password(
    wrong: str,
    use: Callable[[], Any],
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """At the start, instead of an assistant that forgets everything; and by the command."""
    monkeypatch.setenv("TWITCHWISE_DB", wrong)
    caplog.set_level("DEBUG")
    try:
        told = f"{use()} {capsys.readouterr().err}"
    except BadDatabase as problem:
        told = f"1 {problem}"
    assert told.startswith("1 ")
    assert "database" in told
    assert PASSWORD not in told + caplog.text


@pytest.mark.parametrize("words", [[], ["--days", "0"], ["--days", "-1"], ["--days", "nan"], ["--days", "x"]])
def test_the_command_wants_a_number_of_days(words: list[str]) -> None:
    """Nothing is deleted by a slip."""
    with pytest.raises(SystemExit) as ended:
        main(words)
    assert ended.value.code == 2


def test_without_a_database_the_command_has_nothing_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    """It says so."""
    monkeypatch.delenv("TWITCHWISE_DB", raising=False)
    assert main(["--days", "30"]) == 2
