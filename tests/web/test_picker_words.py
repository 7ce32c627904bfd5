"""Every message that the place picker and the time scale can send is read as what was chosen, and as nothing else."""

from __future__ import annotations

import tarfile
from collections.abc import Callable
from datetime import date
from functools import partial
from typing import Any

import pytest

from concepts.learned import Learned
from concepts.lexicon import load_lexicon
from concepts.reader import Reader, Reading
from concepts.sentences import meaning_of
from tests.conftest import ROOT
from tests.support.bundles import told_by
from tests.support.missing import leave_out
from triage import KnowledgeBase

TODAY = date(2026, 11, 22)
MODEL = ROOT / "models" / "twitchwise.tar.gz"
SAY_NOTHING = {"patient", "request"}  # who it is about, and "or", which asks for nothing by itself

Read = Callable[[str], Reading]


@pytest.fixture(scope="module")
def sent() -> dict[str, Any]:
    """The messages, as the TypeScript makes them: for one place, for two, and for a time."""
    return told_by('import { everyMessage } from "./src/maps/every-message.js"; export default everyMessage();')


@pytest.fixture(scope="module")
def read() -> Read:
    """Read a message by the phrase lists."""
    reader = Reader(load_lexicon())
    return lambda text: reader.read(text, TODAY)


@pytest.fixture(scope="module")
def layer(tmp_path_factory: pytest.TempPathFactory) -> Learned:
    """The trained layer of the reading, out of the model."""
    if not MODEL.exists():
        leave_out("There is no trained model: run make train.")
    path = tmp_path_factory.mktemp("model") / "learned.npz"
    with tarfile.open(MODEL) as model:
        stored = model.extractfile(next(m for m in model.getmembers() if m.name.endswith(f"/{path.name}")))
        assert stored
        path.write_bytes(stored.read())
    return Learned.load(path)


def facts(reading: Reading) -> set[tuple[str, object]]:
    """What a message tells, as entity and value."""
    return {(m.entity, m.value) for m in reading.mentions if m.entity not in SAY_NOTHING}


def meant(told: dict[str, Any]) -> set[tuple[str, object]]:
    """What the person chose."""
    return {("location", place) for place in told["places"]} | ({("side", told["side"])} if told["side"] else set())


def test_the_picker_has_words_for_every_place_of_the_knowledge(kb: KnowledgeBase, sent: dict[str, Any]) -> None:
    """A place that it does not know could be offered only by its label."""
    assert {place for told in sent["one"] for place in told["places"]} == set(kb.features["location"].values)


@pytest.mark.parametrize("number", ["one", "two"])
def test_places_are_read_with_their_side(read: Read, sent: dict[str, Any], number: str) -> None:
    """One or two places, each without a side, left, right and both."""
    wrong = [(told["message"], facts(read(told["message"]))) for told in sent[number] if not _right(read, told)]
    assert len(sent[number]) > 49
    assert not wrong


def _right(read: Read, told: dict[str, Any]) -> bool:
    return facts(read(told["message"])) == meant(told)


def test_times_are_read_to_the_day(read: Read, sent: dict[str, Any]) -> None:
    """Every stop of the scale, and every exact number of days, weeks, months and years."""
    read_as = {told["message"]: facts(read(told["message"])) for told in sent["times"]}
    assert len(read_as) > 400
    assert read_as == {told["message"]: {("duration_days", told["days"])} for told in sent["times"]}


@pytest.mark.parametrize("kind", ["one", "times"])
def test_nothing_else_is_heard_in_them(
    kb: KnowledgeBase, read: Read, layer: Learned, sent: dict[str, Any], kind: str
) -> None:
    """The trained layer adds no finding: it takes a bare "22 weeks" for a pregnancy, so times are sent with "ago"."""
    danger = frozenset(name for name, finding in kb.findings.items() if finding.danger)
    messages = [told["message"] for told in sent[kind]]
    assert [m for m in messages if [*layer.findings(m, read(m), partial(meaning_of, m), danger)]] == []


def test_the_trained_layer_is_the_real_one(layer: Learned) -> None:
    """It knows a finding when it is told of one."""
    text = "I am 22 weeks pregnant"
    assert layer.told.best(text, meaning_of(text, 0, len(text)), 1)[0][0] == "pregnancy"
