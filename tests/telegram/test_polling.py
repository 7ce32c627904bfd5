"""Without a public address: updates are asked for, by an assistant that starts before Telegram can be reached."""

from __future__ import annotations

import os
import signal
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from channels.telegram import Telegram
from scripts.play import VIGNETTES, load, play
from scripts.play_telegram import environment
from scripts.servers import RUN
from tests.servers.conftest import Running, free_port
from tests.support.fake_telegram import TOKEN, FakeTelegram, Phone
from tests.support.in_process import serving
from tests.support.scripted import agent_on, store
from tests.support.stored import events, texts
from tests.support.talk_telegram import TelegramTalk
from tests.telegram.test_stock import environment as set_environment

CHAT, OTHER = 9_001, 9_002
WORDS = "my left eyelid has been twitching for 6 days"


class Home:
    """An assistant behind a home router, and the file in which it keeps talks. Its tests build on one another."""

    def __init__(self, folder: Path) -> None:
        self.fake, self.database = FakeTelegram(free_port()), folder / "talks.db"
        self.env = environment(self.fake) | {"TELEGRAM_WEBHOOK_URL": "", "TWITCHWISE_DB": f"sqlite:///{self.database}"}
        self.running = self.begin()

    def begin(self) -> Running:
        """Starts it."""
        self.running = Running(**self.env)
        self.running.wait_for(lambda: self.running.printed("Twitchwise is ready") == 1)
        return self.running

    def log(self) -> str:
        """What the Rasa process printed."""
        return (RUN / f"rasa-{self.running.rasa_port}.log").read_text(errors="replace")

    def crash(self) -> None:
        """Ends both servers without a word."""
        listening = [p for p in Path("/proc").glob("[0-9]*") if self._is_ours(p)]
        self.running.process.kill()
        for process in listening:
            os.kill(int(process.name), signal.SIGKILL)
        self.running.process.wait(20)

    def said(self, chat: int) -> list[str]:
        """What a person said, as it is kept."""
        return texts(events(self.database, f"telegram:{chat}"), "user")

    def _is_ours(self, process: Path) -> bool:
        try:
            command = (process / "cmdline").read_text()
        except OSError:
            return False
        ports = (str(self.running.rasa_port), str(self.running.actions_port))
        return ("--port" in command and ports[1] in command) or f"-p\0{ports[0]}\0" in command


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Home]:
    """Started while nobody answers at Telegram's address."""
    place = Home(tmp_path_factory.mktemp("polling"))
    yield place
    if place.running.process.poll() is None:
        place.running.stop()
    place.fake.stop()


def by_polling(fake: FakeTelegram) -> Callable[[dict[str, Any]], None]:
    """Delivers updates to whoever asks, and waits until they are done with."""

    def deliver(update: dict[str, Any]) -> None:
        fake.queue(update)
        fake.wait_for(lambda: update["update_id"] not in fake.updates, 60)

    return deliver


def test_an_unreachable_telegram_leaves_the_others_working(home: Home) -> None:
    """It is told once."""
    status, messages = home.running.say("polling-test", WORDS)
    assert status == 200
    assert messages
    home.running.wait_for(lambda: "getMe failed (no answer)" in home.log(), 20)
    time.sleep(2)
    assert home.log().count("Trying again in the background") == 1


@pytest.mark.parametrize("theme", ["eyelid", "emergency"])
def test_a_whole_talk_is_had_once_telegram_is_there(home: Home, theme: str) -> None:
    """The assistant found it by itself."""
    if home.fake._loop is None:
        home.fake.start()
        home.fake.wait_for(lambda: home.fake.commands, 60)
    phone = Phone(home.fake, CHAT + len(theme), by_polling(home.fake))
    vignette = load([VIGNETTES / f"{theme}.yml"])[0]
    played = play("", vignette, taps=True, begin=lambda url: TelegramTalk(phone, home.database, taps=True))
    assert played.exact, played.line()


def test_a_crash_in_the_middle_of_an_answer_loses_and_repeats_nothing(home: Home) -> None:
    """The turn was kept and its answer had not gone: the next process sends it, and takes no second turn.

    One that was done with comes again, as when Telegram did not hear of it: it is not answered again.
    """
    phone, other = Phone(home.fake, CHAT, home.fake.queue), Phone(home.fake, OTHER, by_polling(home.fake))
    old = other.text(WORDS)
    other.deliver(old)
    before = other.sent()
    home.fake.failing = lambda method, fields: (502, {}) if method == "sendMessage" else None
    update = phone.text(WORDS)
    phone.deliver(update)
    home.running.wait_for(lambda: len(home.said(CHAT)) == 1, 60)
    home.crash()
    assert update["update_id"] in home.fake.updates
    home.fake.queue(old)
    home.fake.failing = lambda method, fields: None
    home.begin()
    home.fake.wait_for(lambda: not home.fake.updates, 60)
    assert len(phone.sent()) == 1
    assert len(home.said(CHAT)) == 1
    assert other.sent() == before
    assert len(home.said(OTHER)) == 1


def test_after_the_crash_the_talk_goes_on_and_ends_as_it_should(home: Home) -> None:
    """A keyboard from before can be pressed; one that only arrived after it, too. Asked to, the assistant ends."""
    for chat in (OTHER, CHAT):
        phone = Phone(home.fake, chat, by_polling(home.fake))
        before = len(phone.sent())
        phone.press("None of these")
        assert len(phone.sent()) == before + 1
        assert len(home.said(chat)) == 2
    assert home.running.stop() == 0


def test_after_a_restart_an_old_update_is_not_answered_again_and_the_talk_goes_on(
    telegram: FakeTelegram, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """As when Telegram did not hear that it was done with, before a server that ended as it was asked to."""
    alone = {"TELEGRAM_TOKEN": TOKEN, "TWITCHWISE_DB": f"sqlite:///{tmp_path}/talks.db"}
    set_environment(monkeypatch, telegram, **alone)
    phone = Phone(telegram, CHAT, by_polling(telegram))
    old = phone.text(WORDS)
    for kept in ([WORDS], [WORDS, "none of these"]):
        with serving(agent_on(store()), Telegram.from_credentials(None)) as server:
            phone.deliver(old)
            for words in kept[1:]:
                phone.say(words)
            assert server.words(f"telegram:{CHAT}") == kept
            assert phone.sent() == ["I see."] * len(kept)
