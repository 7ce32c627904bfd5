"""What is shown, against the limits that Slack documents."""

from __future__ import annotations

from typing import Any

import pytest

from channels.slack_blocks import BLOCKS, FALLBACK, HEADER, SECTION, bold, boxes, cut, escaped, header, links, retired
from channels.slack_messages import Drawing
from conversation.render import assessment_message, question_message, text_message
from conversation.summary import summary_message
from tests.slack.conftest import texts
from tests.support.slack_client import button, buttons, ticks
from tests.support.slack_limits import problems
from tests.support.talks import every
from triage import KnowledgeBase, assess

NASTY = "<!channel> <@U1> & <https://x.example|y> *bold* _it_ ~no~ `code` \u202e"


def drawn(kb: KnowledgeBase, *messages: Any) -> list[Any]:
    """The messages of a turn as Slack gets them."""
    return [{"text": shown.text, "blocks": list(shown.blocks)} for shown in Drawing(kb).turn(messages, "D1:1.1")]


@pytest.mark.parametrize(
    ("text", "limit", "pieces"),
    [
        ("", 10, []),
        ("short", 10, ["short"]),
        ("one two three", 8, ["one two", "three"]),
        ("One. Two. Three.", 10, ["One. Two.", "Three."]),
        ("aa\n\nbb cc\ndd", 8, ["aa", "bb cc\ndd"]),
        ("aa bb\ncc dd", 8, ["aa bb", "cc dd"]),
        ("x" * 25, 10, ["x" * 10, "x" * 10, "x" * 5]),
    ],
)
def test_a_text_is_cut_where_it_hurts_least(text: str, limit: int, pieces: list[str]) -> None:
    """Between paragraphs, lines, sentences or words, and never longer than allowed."""
    assert cut(text, limit) == pieces


@pytest.mark.parametrize("form", ["text", "simpler", "brief"])
def test_every_question_can_be_shown_and_answered(kb: KnowledgeBase, form: str) -> None:
    """Each option is there, with "none of these" and "not sure" where they are offered, and Slack takes it."""
    for question in kb.questions.values():
        message = question_message(kb, question, form)
        [shown] = drawn(kb, message)
        assert not problems(shown["blocks"]), question.id
        offered = [b["text"]["text"] for b in buttons(shown)]
        if question.answer == "any_of":
            assert ticks(shown) == [option.label for option in question.options]
            assert offered == [*(["Send"] if question.options else []), "None of these", "Not sure"]
        else:
            assert offered == [b["title"] for b in message["buttons"]]
        assert all(b["title"] in shown["text"] for b in message["buttons"])


def test_every_button_of_a_question_tells_its_turn(kb: KnowledgeBase) -> None:
    """So that an old one is known as old."""
    question = next(q for q in kb.questions.values() if len(q.options) > 5)
    [shown] = drawn(kb, question_message(kb, question))
    ids = [block["block_id"] for block in shown["blocks"] if block["type"] == "actions" and "button" in str(block)]
    assert all(block_id.startswith("turn|D1:1.1|") for block_id in ids if not block_id.startswith("ticks"))


def test_every_assessment_is_a_card_with_all_its_parts(kb: KnowledgeBase) -> None:
    """Sign and words for the urgency, action, why, what to do, sources, and what can be done next."""
    for name, talk in every(kb).items():
        assessment = assess(kb, talk.evidence)
        message = assessment_message(kb, assessment, complete=True)
        [shown] = drawn(kb, message)
        assert not problems(shown["blocks"]), name
        assert shown["blocks"][0]["type"] == "header"
        seen = texts(shown)
        assert kb.wording["messengers"]["signs"][assessment.urgency.id] in seen
        told = [*assessment.advice, *assessment.safety_net, kb.wording["intro"]["disclaimer"]]
        assert all(line in seen for line in told), name
        assert assessment.reasons[0].text in seen
        assert [b["text"]["text"] for b in buttons(shown)] == ["What is new", "Summary", "Start again", "Delete"]
        assert all(escaped(s.url) in seen for s in assessment.sources if s.url)


def test_an_assessment_before_all_is_asked_is_a_card_only_in_an_emergency(kb: KnowledgeBase) -> None:
    """Programs get it silently; an emergency is said at once, without buttons that lead away from it."""
    quiet, loud = every(kb)["begun"], every(kb)["emergency"]
    assert drawn(kb, {**assessment_message(kb, assess(kb, quiet.evidence), complete=False), "text": ""}) == []
    [shown] = drawn(kb, assessment_message(kb, assess(kb, loud.evidence), complete=False))
    assert shown["blocks"][0]["text"]["text"].startswith("🚨")
    assert buttons(shown) == []


def test_a_summary_is_a_file_and_a_text_for_want_of_one(kb: KnowledgeBase) -> None:
    """The whole of it in both."""
    for talk in every(kb).values():
        message = summary_message(kb, talk, assess(kb, talk.evidence), "2026-01-02T03:04:05+00:00", "t")
        [shown] = Drawing(kb).turn([message], "t")
        assert shown.file == message["text"]
        assert not problems(list(shown.blocks))


@pytest.mark.parametrize("length", [10, SECTION - 1, SECTION, SECTION + 1, 10_000, 200_000])
def test_texts_of_any_length_are_taken(kb: KnowledgeBase, length: int) -> None:
    """Cut into sections and, past fifty of these, into messages; nothing is left out."""
    text = ("word " * (length // 5 + 1))[:length].strip()
    shown = drawn(kb, text_message(text, buttons=["yes", "no"]))
    assert all(not problems(one["blocks"]) and 0 < len(one["text"]) <= FALLBACK for one in shown)
    assert " ".join(texts(one) for one in shown).split()[: len(text.split())] == text.split()
    assert (len(shown) > 1) is (length > BLOCKS * SECTION)


def test_what_could_be_a_command_is_only_text(kb: KnowledgeBase) -> None:
    """In the text for notices as well; only our own links lead anywhere."""
    source = {"title": NASTY, "url": "https://nhs.uk/a?b=1&c=2"}
    bad = {"title": "x", "url": "javascript:alert(1)"}
    message = text_message(NASTY, {"kind": "explanation", "sources": [source, bad]})
    [shown] = drawn(kb, message)
    assert not problems(shown["blocks"])
    assert "<!channel>" not in shown["text"]
    assert shown["blocks"][0]["text"] == {"type": "plain_text", "text": NASTY.strip(), "emoji": True}
    link, plain = shown["blocks"][1]["elements"][1:]
    assert link["text"].startswith("<https://nhs.uk/a?b=1&amp;c=2|&lt;!channel&gt;")
    assert "<" not in plain["text"]


def test_heads_and_bold_lines_fit() -> None:
    """Whatever stands in them."""
    assert not problems([header("&" * 500), *bold("&<>" * 900)])
    assert len(header("a" * 500)["text"]["text"]) == HEADER


@pytest.mark.parametrize("number", [1, 10, 11, 15, 20, 21, 100])
def test_any_number_of_options_can_be_chosen_from(number: int) -> None:
    """As boxes while they can be seen at once, else as a list."""
    labels = [f"option {n} {'x' * 90}" for n in range(number)]
    shown = {"blocks": boxes("Pick", labels)}
    assert not problems(shown["blocks"])
    assert len(ticks(shown)) == number


def test_many_sources_are_all_named() -> None:
    """In as many rows as they need."""
    rows = links("Sources:", [{"title": f"t{n}", "url": f"https://x.example/{n}"} for n in range(25)])
    assert not problems(rows)
    assert all(f"/{n}|t{n}>" in str(rows) for n in range(25))


def test_a_message_that_was_answered_has_nothing_left_to_press(kb: KnowledgeBase) -> None:
    """Its words stay, and what was answered is noted."""
    for question in kb.questions.values():
        [shown] = drawn(kb, question_message(kb, question))
        left = {"blocks": retired(shown["blocks"], "Your answer: Yes")}
        assert not problems(left["blocks"])
        assert buttons(left) == []
        assert ticks(left) == []
        assert question.text.partition("{")[0] in texts(left)
        assert texts(left).endswith("Your answer: Yes")


def test_the_home_says_what_it_must(kb: KnowledgeBase) -> None:
    """What this is and is not, the number, a way to begin, and who can read it."""
    home = Drawing(kb).home()
    assert not problems(home["blocks"], "home")
    seen = texts(home)
    for words in ("automated", "not a doctor", kb.region.emergency, "Slack keeps", str(kb.limits.forget_days)):
        assert words in seen
    assert button(home, "Begin")


def test_the_checker_of_limits_finds_what_slack_refuses() -> None:
    """Or the tests above would say nothing."""
    text = {"type": "plain_text", "text": "x"}
    press = {"type": "button", "action_id": "a", "text": text}
    wrong: list[Any] = [
        [{"type": "section", "text": {"type": "plain_text", "text": "x" * 3001}}],
        [{"type": "section", "text": {"type": "plain_text", "text": ""}}],
        [{"type": "header", "text": {"type": "mrkdwn", "text": "x"}}],
        [{"type": "header", "text": {"type": "plain_text", "text": "x" * 151}}],
        [{"type": "actions", "elements": []}],
        [{"type": "actions", "elements": [press, press]}],
        [{"type": "actions", "elements": [{**press, "text": {**text, "text": "x" * 76}}]}],
        [{"type": "actions", "elements": [{"type": "multi_static_select", "options": []}]}],
        [{"type": "actions", "elements": [{"type": "checkboxes", "options": [{"text": text, "value": "v"}] * 11}]}],
        [{"type": "context", "elements": [text] * 11}],
        [{"type": "sektion", "text": text}],
        [{"type": "divider", "block_id": "x"}] * 2,
        [{"type": "divider"}] * 51,
        [{"type": "section", "text": text, "colour": "red"}],
    ]
    assert all(problems(blocks) for blocks in wrong)
