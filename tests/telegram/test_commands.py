"""The commands and the keys of the menu, with a real assistant: each does what it says, whatever else is going on."""

from __future__ import annotations

import pytest

from tests.support.fake_telegram import buttons
from tests.support.talk_telegram import newest_keyboard
from tests.telegram.conftest import NUMBER, Connected, asked_about_danger, handled


def test_a_start_explains_and_invites(bot: Connected) -> None:
    """As Telegram's button and the link of the groups send it."""
    phone = bot.person()
    handled(phone.say("/start hi"))
    [text] = phone.sent()
    assert "automated assistant" in text
    assert NUMBER in text
    assert bot.fake.named("sendChatAction", phone.chat)


def test_the_emergency_command_names_the_numbers(bot: Connected) -> None:
    """Whatever is going on."""
    phone, _ = asked_about_danger(bot)
    handled(phone.say("/emergency"))
    assert NUMBER in phone.sent()[-1]
    assert "116 123" in phone.sent()[-1]


@pytest.mark.parametrize("command", ["/start", "/help", "/emergency", "/summary", "/delete", "/face", "/my"])
def test_a_danger_sign_behind_a_command_is_read(bot: Connected, command: str) -> None:
    """Whichever command it is; what the command asks for is done too."""
    phone = bot.person()
    handled(phone.say(f"{command} face suddenly drooped and my speech is slurred"))
    said = " ".join(phone.sent())
    assert f"Call {NUMBER} now" in said
    assert ("116 123" in said) is (command == "/emergency")
    assert bool(bot.fake.named("sendDocument", phone.chat)) is (command == "/summary")


def test_the_menu_lists_the_commands(bot: Connected) -> None:
    """And help explains them."""
    assert [c["command"] for c in bot.fake.commands] == ["start", "help", "summary", "delete", "emergency"]
    phone = bot.person()
    handled(phone.say("/help"))
    assert all(word in phone.sent()[-1] for word in ("/summary", "/delete", NUMBER))


@pytest.mark.parametrize("command", ["/start", "/help"])
def test_the_keys_of_the_menu_do_what_the_commands_do(bot: Connected, command: str) -> None:
    """They come with the first words, and each is taken for its command and not for something that is told."""
    phone = bot.person()
    handled(phone.say(command))
    markup = bot.fake.named("sendMessage", phone.chat)[0]["reply_markup"]
    emergency, summary, explain, delete = (key["text"] for row in markup["keyboard"] for key in row)
    handled(phone.say(emergency))
    assert "116 123" in phone.sent()[-1]
    handled(phone.say(explain))
    assert "/summary" in phone.sent()[-1]
    handled(phone.say("my left eyelid has been twitching for 6 days"))
    handled(phone.say(summary))
    assert bot.fake.named("sendDocument", phone.chat)
    handled(phone.say(delete))
    assert "delete" in phone.sent()[-1]
    assert [button["text"] for button in buttons(newest_keyboard(phone) or {})] == ["Yes", "No"]


@pytest.mark.parametrize("refused", [False, True])
def test_the_summary_is_a_file_or_else_words(bot: Connected, refused: bool) -> None:
    """Nobody goes without it."""
    phone, _ = asked_about_danger(bot)
    if refused:
        chat = str(phone.chat)
        bot.fake.failing = lambda m, f: (413, {}) if m == "sendDocument" and f["chat_id"] == chat else None
    handled(phone.say("/summary"))
    bot.fake.failing = lambda method, fields: None
    files = bot.fake.named("sendDocument", phone.chat)
    words = phone.sent()[1] if refused else files[0]["document"]["bytes"].decode()
    assert "Summary for the doctor" in words
    assert "eyelid" in words
    assert len(files) == (0 if refused else 1)


def test_delete_asks_for_a_yes_and_then_deletes(bot: Connected) -> None:
    """And says that the chat itself stays with Telegram."""
    phone, _ = asked_about_danger(bot)
    handled(phone.say("/delete"))
    assert "Shall I delete" in phone.sent()[-1]
    handled(phone.press("Yes"))
    assert "Done." in phone.sent()[-2]
    assert "Telegram" in phone.sent()[-1]
    handled(phone.say("/summary"))
    assert not any("eyelid" in f["document"]["bytes"].decode() for f in bot.fake.named("sendDocument", phone.chat))
