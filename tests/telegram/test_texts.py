"""Texts and keyboards keep Telegram's limits, and nothing that somebody wrote can break them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from channels import telegram_cards as cards
from channels.telegram_keyboards import keyboard, read_press, ticked, toggled, words_of
from channels.telegram_text import LONGEST, entities, split, units
from conversation.render import question_message
from tests.support.telegram_limits import check
from triage import KnowledgeBase

HOSTILE = "<b>_*`[x](http://y) &amp; </i> \u202e 😀 {emergency} ~|>#"
WORDY = st.text(st.sampled_from("ab. \n😀é<&"), max_size=400)


@given(WORDY, st.integers(5, 60))
def test_parts_fit_and_hold_every_word_in_order(text: str, longest: int) -> None:
    """Only blanks between parts are lost."""
    parts = split(text, longest)
    assert all(0 < units(part) <= longest for part in parts)
    assert "".join("".join(parts).split()) == "".join(text.split())


def test_a_long_text_is_cut_between_paragraphs_where_it_can_be() -> None:
    """Then lines, then sentences, then words."""
    assert split("one two\n\nthree four", 12) == ["one two", "three four"]
    assert split("one\ntwo\nthree", 8) == ["one\ntwo", "three"]
    assert split("It is. It was so.", 12) == ["It is.", "It was so."]
    assert split("a" * 9, 4) == ["aaaa", "aaaa", "a"]
    assert split("😀😀😀", 5) == ["😀😀", "😀"]


@given(WORDY)
def test_bold_words_and_links_are_where_they_should_be(text: str) -> None:
    """Counted in UTF-16, as Telegram does, also behind characters of two units."""
    whole = f"😀 Why: {text}\nWhy: it is so. Source: A page"
    encoded = whole.encode("utf-16-le")
    for entity in entities(whole, ["Why:"], {"A page": "https://a.example"}):
        marked = encoded[2 * entity["offset"] : 2 * (entity["offset"] + entity["length"])].decode("utf-16-le")
        assert marked == {"bold": "Why:", "text_link": "A page"}[entity["type"]]


def test_markup_in_what_people_say_stays_text(kb: KnowledgeBase) -> None:
    """No parse mode is used, so that there is nothing to escape and nothing to forget."""
    [call] = cards.outgoing(kb, 7, [{"text": HOSTILE, "buttons": [{"title": HOSTILE}]}])
    check(call.method, call.fields)
    assert "parse_mode" not in call.fields
    assert call.fields["text"] == HOSTILE


def test_a_message_longer_than_telegram_takes_comes_in_parts_with_its_buttons_below(kb: KnowledgeBase) -> None:
    """And each part is accepted."""
    calls = cards.outgoing(kb, 7, [{"text": "It twitches. 😀\n\n" * 900, "buttons": [{"title": "Yes"}]}])
    assert len(calls) > 2
    for call in calls:
        check(call.method, call.fields)
    assert [("reply_markup" in call.fields) for call in calls] == [False] * (len(calls) - 1) + [True]


def test_every_question_has_buttons_that_telegram_accepts(kb: KnowledgeBase) -> None:
    """All words whole, data of at most 64 bytes, at most three in a row."""
    for question in kb.questions.values():
        message = question_message(kb, question)
        [call] = cards.outgoing(kb, 7, [message])
        check(call.method, call.fields)
        rows = call.fields["reply_markup"]["inline_keyboard"]
        shown = [button["text"] for row in rows for button in row]
        assert [text for text in shown if text != kb.wording["telegram"]["done"]] == [
            button["title"] for button in message["buttons"]
        ]
        assert all(len(row) <= 3 for row in rows)
        assert units(call.fields["text"]) <= LONGEST


def test_a_list_is_ticked_in_its_keyboard(kb: KnowledgeBase) -> None:
    """A tick is set and taken away again, and what is ticked can be read back from the buttons."""
    words = kb.wording["telegram"]
    markup = keyboard(question_message(kb, kb.questions["danger"]), words)
    assert markup
    data = [button["callback_data"] for row in markup["inline_keyboard"] for button in row]
    first, second = data[0], data[1]
    once = toggled(toggled(markup, second, words), first, words)
    assert ticked(once, words) == [words_of(markup, first, words), words_of(markup, second, words)]
    assert words_of(once, first, words) == words_of(markup, first, words)
    assert toggled(toggled(once, first, words), second, words) == markup
    assert [read_press(each).act for each in data] == ["t"] * 11 + ["d", "a", "a"]  # type: ignore[union-attr]


def test_one_option_alone_is_not_a_list(kb: KnowledgeBase) -> None:
    """It is answered with one press."""
    custom = {
        "kind": "question",
        "id": "suspected",
        "answer": "any_of",
        "options": [{"value": "x", "label": "A droop"}],
    }
    message = {"text": "?", "custom": custom, "buttons": [{"title": "A droop"}, {"title": "None of these"}]}
    markup = keyboard(message, kb.wording["telegram"])
    assert markup
    assert [b["callback_data"][0] for row in markup["inline_keyboard"] for b in row] == ["a", "a"]


@pytest.mark.parametrize("data", ["", "a", "a:", "a:k", "a:k:", "a:k:x", "a::1", "x:k:1", "d:k:1", "t:k:-1", "q" * 64])
def test_data_that_is_not_ours_is_none(data: str) -> None:
    """A client can send what it likes."""
    assert read_press(data) is None


def test_a_card_names_the_urgency_first_and_links_its_sources(kb: KnowledgeBase) -> None:
    """The words of the assessment stay as they are."""
    sources = [{"title": "NHS: stroke", "url": "https://nhs.example"}, {"title": "B", "url": None}]
    custom = {"kind": "assessment", "urgency": "emergency", "advice": ["Call 999 now."], "sources": sources}
    text = "Call 999 now.\n\nWhy: A droop.\n\nSource: NHS: stroke"
    [call] = cards.outgoing(kb, 7, [{"text": text, "custom": custom}])
    assert call.fields["text"].endswith(text)
    assert call.fields["text"].startswith("🚨 Call an ambulance now\n\n")
    assert [entity["type"] for entity in call.fields["entities"]] == ["bold", "bold", "bold", "text_link"]
    assert call.fields["entities"][-1]["url"] == "https://nhs.example"
    named = {**custom, "urgency_name": "Call for help"}
    assert cards.headline(kb, named) == "🚨 Call for help"


def test_an_assessment_without_words_is_for_programs_only(kb: KnowledgeBase) -> None:
    """Nothing is sent for it."""
    assert not cards.outgoing(kb, 7, [{"custom": {"kind": "assessment", "urgency": "soon", "complete": False}}])
