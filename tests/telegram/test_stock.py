"""What Rasa's own Telegram connector gets wrong, and ours right: each truth is asked of both."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

import pytest
import requests
from aiogram.bot.api import TelegramAPIServer
from aiogram.bot.base import BaseBot
from rasa.core.channels.telegram import TelegramInput, TelegramOutput

from channels import telegram_cards as cards
from channels.telegram import Telegram
from tests.servers.conftest import free_port
from tests.support.fake_telegram import SECRET, TOKEN, USERNAME, FakeTelegram, Phone, by_webhook
from tests.support.in_process import Serving, serving
from tests.support.scripted import agent_on, store
from triage import KnowledgeBase

CHAT = 77
SIX = [{"title": f"A rather long choice {n}", "payload": f"A rather long choice {n}"} for n in range(6)]
LONG = [{"title": "Yes", "payload": "y" * 65}]


@dataclass
class Place:
    """A server with one of the two connectors, and Telegram before it."""

    fake: FakeTelegram
    server: Serving
    sender: str

    @property
    def address(self) -> str:
        """Where Telegram posts updates."""
        return f"{self.server.url}/webhooks/telegram/webhook"

    def phone(self) -> Phone:
        """Somebody who writes."""
        return Phone(self.fake, CHAT, by_webhook(self.address, SECRET))

    def settled(self, phone: Phone) -> list[str]:
        """What was sent once nothing more comes; Rasa looks once a second for a message that had to wait."""
        time.sleep(0.3 if self.sender.startswith("telegram") else 1.2)
        return phone.sent()

    def kept(self) -> list[str]:
        """What the person said, as it is kept."""
        return self.server.words(self.sender)


def environment(monkeypatch: pytest.MonkeyPatch, fake: FakeTelegram, **env: str) -> None:
    """Sets what the channel needs, and nothing else."""
    for name in ("TWITCHWISE_DB", "TELEGRAM_TOKEN", "TELEGRAM_SECRET", "TELEGRAM_WEBHOOK_URL"):
        monkeypatch.delenv(name, raising=False)
    for name, value in {"TELEGRAM_API_URL": fake.url, **env}.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr("channels.delivery.FIRST_PAUSE", 0.01)


WHOLE = {"TELEGRAM_TOKEN": TOKEN, "TELEGRAM_SECRET": SECRET, "TELEGRAM_WEBHOOK_URL": "https://bot.example"}


@pytest.fixture
def ours(telegram: FakeTelegram, monkeypatch: pytest.MonkeyPatch) -> Iterator[Place]:
    """Our channel, in this process."""
    environment(monkeypatch, telegram, **WHOLE)
    with serving(agent_on(store()), Telegram.from_credentials(None)) as server:
        telegram.wait_for(lambda: telegram.commands)
        yield Place(telegram, server, f"telegram:{CHAT}")


class StockTelegram(TelegramInput):
    """Rasa's connector, helped over its first fault, so that the others can be seen.

    It opens its connections in a loop that is closed before the server begins.
    """

    def get_output_channel(self) -> TelegramOutput:
        """Its output, which makes new connections when it needs them."""
        output = super().get_output_channel()
        output._session, output._main_loop = None, None
        return output


def stock_channel(
    fake: FakeTelegram, monkeypatch: pytest.MonkeyPatch, kind: type[TelegramInput] = StockTelegram
) -> TelegramInput:
    """Rasa's connector; only the address of Telegram's API is ours."""
    *others, _ = BaseBot.__init__.__defaults__
    monkeypatch.setattr(BaseBot.__init__, "__defaults__", (*others, TelegramAPIServer.from_base(fake.url)))
    return kind(TOKEN, USERNAME, "https://bot.example/webhooks/telegram/webhook")


@pytest.fixture
def stock(telegram: FakeTelegram, monkeypatch: pytest.MonkeyPatch) -> Iterator[Place]:
    """Rasa's connector, in this process."""
    environment(monkeypatch, telegram)
    with serving(agent_on(store()), stock_channel(telegram, monkeypatch)) as server:
        yield Place(telegram, server, str(CHAT))


def forged(place: Place) -> list[str]:
    """What a person gets who never wrote, but in whose name somebody else posted."""
    phone = place.phone()
    requests.post(place.address, json=phone.text("my eyelid twitches"), timeout=20)
    return place.settled(phone)


def twice(place: Place) -> list[str]:
    """The answers to an update that comes twice."""
    phone = place.phone()
    update = phone.text("my eyelid twitches")
    for _ in range(2):
        phone.deliver(update)
    return place.settled(phone)


def kept_of_an_edit(place: Place) -> list[str]:
    """What counts as said when a bare answer was changed later on."""
    phone = place.phone()
    message = phone.message(text="no")
    phone.deliver(phone.update(message=message))
    phone.deliver(phone.update(edited_message={**message, "text": "yes"}))
    place.settled(phone)
    return place.kept()


def other_kinds(place: Place) -> list[int]:
    """How updates of other kinds are acknowledged."""
    phone = place.phone()
    change = {"chat": phone.where, "from": phone.person, "date": 1}
    old, new = ({"status": s, "user": phone.person} for s in ("member", "kicked"))
    updates = [
        phone.update(my_chat_member={**change, "old_chat_member": old, "new_chat_member": new}),
        phone.update(channel_post={"message_id": 1, "date": 1, "chat": {"id": -1, "type": "channel"}, "text": "x"}),
    ]
    return [phone.deliver(update).status_code for update in updates]


def kept_of_a_refused_answer(place: Place) -> list[str]:
    """What is kept of a message whose answer Telegram refuses."""
    phone = place.phone()
    place.fake.blocked.add(CHAT)
    phone.say("my eyelid twitches")
    place.settled(phone)
    return place.kept()


def set_by_anybody(place: Place) -> int:
    """How often a stranger could set the webhook anew."""
    before = len(place.fake.named("setWebhook"))
    requests.get(f"{place.server.url}/webhooks/telegram/set_webhook", timeout=20)
    return len(place.fake.named("setWebhook")) - before


def presses_answered(place: Place) -> int:
    """How many presses stop turning."""
    phone = place.phone()
    message = {"message_id": 1, "date": 1, "chat": phone.where, "text": "?"}
    phone.deliver(phone.press_of(message, "a:000000000000:0"))
    time.sleep(0.3)
    return len(place.fake.named("answerCallbackQuery"))


def kept_of_a_group(place: Place) -> list[str]:
    """What a whole group has said in one talk that belongs to nobody."""
    phone = place.phone()
    phone.where = {"id": -CHAT, "type": "group", "title": "Neighbours"}
    phone.say("my eyelid twitches")
    time.sleep(0.3)
    return place.server.words(place.sender.replace(str(CHAT), str(-CHAT)))


CASES = [
    (forged, [], ["I see."]),
    (twice, ["I see."], ["I see.", "I see."]),
    (kept_of_an_edit, ["no"], ["no", "yes"]),
    (other_kinds, [200, 200], [500, 500]),
    (kept_of_a_refused_answer, ["my eyelid twitches"], []),
    (set_by_anybody, 0, 1),
    (presses_answered, 1, 0),
    (kept_of_a_group, [], ["my eyelid twitches"]),
]
of_each_case = pytest.mark.parametrize(
    ("ask", "right", "wrong"), CASES, ids=lambda value: getattr(value, "__name__", "")
)


@of_each_case
def test_ours_gets_right(ours: Place, ask: Callable[[Place], Any], right: Any, wrong: Any) -> None:
    """Only for those who are meant, once, and nothing lost."""
    assert ask(ours) == right


@of_each_case
def test_the_stock_connector_gets_wrong(stock: Place, ask: Callable[[Place], Any], right: Any, wrong: Any) -> None:
    """Which is why ours exists; when one of these fails, Rasa has changed."""
    assert ask(stock) == wrong


def test_the_stock_connector_as_it_is_answers_nobody(telegram: FakeTelegram, monkeypatch: pytest.MonkeyPatch) -> None:
    """With what Rasa 3.6.21 installs today."""
    environment(monkeypatch, telegram)
    with serving(agent_on(store()), stock_channel(telegram, monkeypatch, TelegramInput)) as server:
        place = Place(telegram, server, str(CHAT))
        assert place.phone().say("my eyelid twitches").status_code == 500
        assert not place.settled(place.phone())


def test_buttons_stand_below_each_other_and_fit(telegram: FakeTelegram, kb: KnowledgeBase) -> None:
    """However long their words or what they send."""
    for buttons in (SIX, LONG):
        [call] = cards.outgoing(kb, CHAT, [{"text": "Which?", "buttons": buttons}])
        requests.post(f"{telegram.url}/bot{TOKEN}/{call.method}", json=call.fields, timeout=20).raise_for_status()
    first, _ = telegram.named("sendMessage")
    assert len(first["reply_markup"]["inline_keyboard"]) == 6


def test_the_stock_connector_puts_all_buttons_in_one_row_and_sends_no_long_ones(stock: Place) -> None:
    """On a phone six of them show two letters each."""
    channel = stock.server.app.ctx.input_channels[0].get_output_channel()
    stock.server.run(channel.send_response(str(CHAT), {"text": "Which?", "buttons": SIX}))
    [sent] = stock.fake.named("sendMessage")
    assert len(sent["reply_markup"]["inline_keyboard"]) == 1
    with pytest.raises(Exception, match=r"(?i)button"):
        stock.server.run(channel.send_response(str(CHAT), {"text": "Which?", "buttons": LONG}))


def test_ours_starts_without_telegram(monkeypatch: pytest.MonkeyPatch) -> None:
    """All other channels are there at once."""
    environment(monkeypatch, FakeTelegram(free_port()), **WHOLE)
    with serving(agent_on(store()), Telegram.from_credentials(None)) as server:
        assert requests.get(f"{server.url}/webhooks/telegram/", timeout=20).json() == {"status": "ok"}


def test_the_stock_connector_does_not(monkeypatch: pytest.MonkeyPatch) -> None:
    """And takes everything else down with it."""
    fake = FakeTelegram(free_port())
    environment(monkeypatch, fake)
    channel = stock_channel(fake, monkeypatch)
    with pytest.raises(Exception, match=r"(?i)connect"), serving(agent_on(store()), channel):
        pass
