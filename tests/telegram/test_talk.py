"""The whole talk over Telegram, with a real assistant: typed, by buttons, and everything else that people send."""

from __future__ import annotations

import time
from typing import Any

import pytest
import requests

from scripts.play import VIGNETTES, load, play
from scripts.servers import RUN
from tests.support.fake_telegram import SECRET, buttons
from tests.support.talk_telegram import TelegramTalk
from tests.telegram.conftest import NUMBER, Connected, asked_about_danger, handled


@pytest.mark.parametrize("taps", [False, True], ids=["typed", "pressed"])
@pytest.mark.parametrize("theme", ["eyelid", "hemifacial", "emergency"])
def test_a_whole_talk_ends_as_over_rest(bot: Connected, theme: str, taps: bool) -> None:
    """Telegram shows word by word what is kept, and the assessment is the same one."""
    vignette = load([VIGNETTES / f"{theme}.yml"])[0]
    here = play("", vignette, taps=taps, begin=lambda url: TelegramTalk(bot.person(), bot.database, taps))
    there = play(bot.running.url, vignette, taps=taps)
    assert here.exact, here.line()
    assert here.asked == there.asked
    assert without_id(here.assessment) == without_id(there.assessment)


def without_id(assessment: Any) -> dict[str, Any]:
    """An assessment as far as it does not depend on whose talk it is."""
    return {key: value for key, value in dict(assessment).items() if key != "fhir"}


def test_signs_are_ticked_and_sent_together(bot: Connected) -> None:
    """What is ticked is seen on the keyboard, a second press takes a tick away, and an emergency comes first."""
    phone, keyboard = asked_about_danger(bot)
    for label in ("Fever", "Face drooping or weak on one side", "Fever"):
        handled(phone.press(label, keyboard))
    assert [b["text"] for b in buttons(keyboard) if b["text"].startswith("✅")] == [
        "✅ Face drooping or weak on one side"
    ]
    handled(phone.press("Done ➤", keyboard))
    card = phone.sent()[1]
    assert card.startswith("🚨 Call an ambulance now\n\n")
    assert NUMBER in card
    bot.fake.wait_for(lambda: not buttons(keyboard))
    bot.fake.wait_for(lambda: keyboard["text"].endswith("➤ Face drooping or weak on one side"))
    assert len(bot.fake.named("answerCallbackQuery")) >= 4


def test_two_quick_presses_lose_no_tick(bot: Connected) -> None:
    """Telegram sends the second with the keyboard as it was before the first."""
    phone, keyboard = asked_about_danger(bot)
    both = [b for b in buttons(keyboard) if b["text"] in ("Fever", "Chest pain")]
    for update in [phone.press_of(keyboard, b["callback_data"]) for b in both]:
        handled(phone.deliver(update))
    assert sum(b["text"].startswith("✅") for b in buttons(keyboard)) == 2


def test_done_without_a_tick_is_explained(bot: Connected) -> None:
    """And the question stays."""
    phone, keyboard = asked_about_danger(bot)
    handled(phone.press("Done ➤", keyboard))
    told = bot.fake.named("answerCallbackQuery")[-1]
    assert "tick a line" in told["text"]
    assert buttons(keyboard)
    assert len(phone.sent()) == 1


def test_an_old_keyboard_says_that_its_question_is_over(bot: Connected) -> None:
    """It answers nothing any more, and goes away."""
    phone, keyboard = asked_about_danger(bot)
    handled(phone.say("none of these"))
    before = len(phone.sent())
    for data in (buttons(keyboard)[0]["callback_data"], buttons(keyboard)[-1]["callback_data"]):
        handled(phone.deliver(phone.press_of(keyboard, data)))
        assert "over" in bot.fake.named("answerCallbackQuery")[-1]["text"]
    assert len(phone.sent()) == before
    assert not buttons(keyboard)


def test_a_double_press_answers_once(bot: Connected) -> None:
    """The second finds the question answered."""
    phone, keyboard = asked_about_danger(bot)
    none = next(b for b in buttons(keyboard) if b["text"] == "None of these")
    for update in [phone.press_of(keyboard, none["callback_data"]) for _ in range(2)]:
        handled(phone.deliver(update))
    assert len(phone.sent()) == 2


def test_a_press_on_a_message_that_telegram_has_no_more_is_answered(bot: Connected) -> None:
    """Its words are found in the talk that is kept."""
    phone, keyboard = asked_about_danger(bot)
    none = next(b for b in buttons(keyboard) if b["text"] == "None of these")
    gone = {"message_id": keyboard["message_id"], "chat": keyboard["chat"], "date": 0}
    handled(phone.deliver(phone.press_of(gone, none["callback_data"])))
    assert len(phone.sent()) == 2


@pytest.mark.parametrize("data", ["", "x" * 64, "a:000000000000:0", "/restart", "a:1:99999"])
def test_a_forged_press_does_nothing_and_is_answered(bot: Connected, data: str) -> None:
    """A client can send any data for a message of ours."""
    phone, keyboard = asked_about_danger(bot)
    before = len(bot.fake.named("answerCallbackQuery"))
    handled(phone.deliver(phone.press_of(keyboard, data)))
    assert len(bot.fake.named("answerCallbackQuery")) == before + 1
    assert len(phone.sent()) == 1


def test_new_words_that_tell_something_are_a_correction(bot: Connected) -> None:
    """A danger sign that is added to an old message is not missed."""
    phone = bot.person()
    message = phone.message(text="my left eyelid has been twitching for 6 days")
    handled(phone.deliver(phone.update(message=message)))
    worse = {**message, "text": "my left eyelid twitches and my face has dropped on one side since this morning"}
    handled(phone.deliver(phone.update(edited_message=worse)))
    assert "correction" in phone.sent()[1]
    assert any(NUMBER in text for text in phone.sent()[2:])


def test_an_edit_of_a_bare_answer_is_asked_back(bot: Connected) -> None:
    """It would be taken for the answer to another question; one that changes nothing is left alone."""
    phone, _ = asked_about_danger(bot)
    message = phone.message(text="no")
    handled(phone.deliver(phone.update(message=message)))
    before = len(phone.sent())
    handled(phone.deliver(phone.update(edited_message={**message, "text": "yes"})))
    assert "go back" in phone.sent()[-1]
    handled(phone.deliver(phone.update(edited_message=message)))
    assert len(phone.sent()) == before + 1


@pytest.mark.parametrize(
    "content",
    [{"sticker": {"emoji": "😀"}}, {"photo": []}, {"voice": {}}, {"location": {}}, {"contact": {}}, {"poll": {}}],
)
def test_what_is_not_words_is_kindly_told(bot: Connected, content: dict[str, Any]) -> None:
    """With the emergency number."""
    phone = bot.person()
    handled(phone.deliver(phone.update(message=phone.message(**content))))
    [text] = phone.sent()
    assert "only read words" in text
    assert NUMBER in text


def test_the_words_below_a_picture_are_read_and_an_album_is_told_of_once(bot: Connected) -> None:
    """An emergency may stand there."""
    phone = bot.person()
    words = "my face has dropped on one side and my speech is slurred"
    for caption in ({"caption": words}, {}, {}):
        handled(phone.deliver(phone.update(message=phone.message(photo=[], media_group_id="4", **caption))))
    assert sum("only read words" in text for text in phone.sent()) == 1
    assert any(text.startswith("🚨") for text in phone.sent())


def test_in_a_group_nothing_is_said_but_where_to_talk(bot: Connected) -> None:
    """Only when it is spoken to; nothing of it is kept."""
    phone = bot.person()
    phone.where = {"id": -phone.chat, "type": "supergroup", "title": "Neighbours"}
    for text in ("my eyelid twitches", "@twitchwise_bot my face has dropped", "/start@twitchwise_bot", "/start@other"):
        handled(phone.say(text))
    added = {"chat": phone.where, "from": phone.person, "date": 1, "old_chat_member": {"status": "left"}}
    handled(phone.deliver(phone.update(my_chat_member={**added, "new_chat_member": {"status": "member"}})))
    sent = bot.fake.named("sendMessage", -phone.chat)
    assert [fields["text"] for fields in sent] == [sent[0]["text"]] * 3
    assert NUMBER in sent[0]["text"]
    assert sent[0]["reply_markup"]["inline_keyboard"][0][0]["url"] == "https://t.me/twitchwise_bot?start=hi"
    assert not bot.fake.named("sendChatAction", -phone.chat)


@pytest.mark.parametrize(
    "content",
    [{}, {"inline_query": {}}, {"message": None}, {"message": {"chat": 5}}, {"callback_query": {"message": 7}},
     {"channel_post": {"chat": {"id": -1, "type": "channel"}, "text": "x"}}, {"poll": {"id": "1"}}],
)  # fmt: skip
def test_no_kind_of_update_fails(bot: Connected, content: dict[str, Any]) -> None:
    """Telegram would bring it again and again."""
    handled(bot.person().deliver({"update_id": bot.fake.next_update(), **content}))


@pytest.mark.parametrize("secret", ["", "wrong", SECRET + "x", SECRET[:-1], "é"])
def test_who_does_not_know_the_secret_is_refused_and_nothing_happens(bot: Connected, secret: str) -> None:
    """A forged update would write to a person of the forger's choice."""
    phone = bot.person()
    headers = {"X-Telegram-Bot-Api-Secret-Token": secret.encode()} if secret else {}
    response = requests.post(bot.address, json=phone.text("my face dropped"), headers=headers, timeout=20)
    assert response.status_code == 403
    time.sleep(0.5)
    assert not phone.sent()
    assert not bot.fake.named("sendChatAction", phone.chat)


@pytest.mark.parametrize("path", ["set_webhook", "webhook"])
def test_there_is_nothing_to_get(bot: Connected, path: str) -> None:
    """Rasa's own channel lets anybody set the webhook."""
    before = len(bot.fake.named("setWebhook"))
    response = requests.get(f"{bot.running.url}/webhooks/telegram/{path}", timeout=20)
    assert response.status_code in (404, 405)
    assert len(bot.fake.named("setWebhook")) == before


@pytest.mark.parametrize("body", [b"", b"{", b"[" * 100_000, b"\xff\xfe"])
def test_a_body_that_is_no_json_is_refused(bot: Connected, body: bytes) -> None:
    """Even with the secret, and without a failure."""
    headers = {"X-Telegram-Bot-Api-Secret-Token": SECRET}
    assert requests.post(bot.address, data=body, headers=headers, timeout=20).status_code == 400


def test_words_too_long_or_none_are_told(bot: Connected) -> None:
    """As over REST."""
    phone = bot.person()
    handled(phone.say("twitch " * 580))
    assert "too long" in phone.sent()[-1]
    handled(phone.say("/"))
    assert "empty" in phone.sent()[-1]


@pytest.mark.parametrize(
    "planned", [(429, {"description": "Too Many Requests", "parameters": {"retry_after": 1}}), (502, {})]
)
def test_a_send_that_fails_is_made_again_and_the_turn_is_kept(bot: Connected, planned: Any) -> None:
    """The answer arrives once."""
    phone = bot.person()
    left = [1]

    def failing(method: str, fields: dict[str, Any]) -> Any:
        mine = method == "sendMessage" and fields["chat_id"] == phone.chat
        return planned if mine and left and left.pop() else None

    bot.fake.failing = failing
    handled(phone.say("my left eyelid has been twitching for 6 days"))
    bot.fake.failing = lambda method, fields: None
    assert not left
    assert len(phone.sent()) == 1
    handled(phone.say("none of these"))
    assert len(phone.sent()) == 2


def test_what_was_said_is_kept_when_the_answer_cannot_be_sent(bot: Connected) -> None:
    """Somebody who blocked the bot and comes back goes on where they were."""
    phone = bot.person()
    bot.fake.blocked.add(phone.chat)
    handled(phone.say("my left eyelid has been twitching for 6 days"))
    assert not phone.sent()
    bot.fake.blocked.discard(phone.chat)
    handled(phone.say("what have I told you?"))
    [file] = bot.fake.named("sendDocument", phone.chat)
    assert "eyelid" in file["document"]["bytes"].decode()


def test_no_secret_and_no_words_are_in_the_logs(bot: Connected) -> None:
    """Neither the token nor who said what."""
    phone, _ = asked_about_danger(bot)
    log = (RUN / f"rasa-{bot.running.rasa_port}.log").read_text(errors="replace")
    assert "connected as @twitchwise_bot, by webhook" in log
    assert not any(secret in log for secret in ("a-token-for-tests", SECRET, str(phone.chat), "eyelid"))
