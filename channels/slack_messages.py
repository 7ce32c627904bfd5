"""From the messages of a turn to those of Slack: questions with buttons or boxes, cards, explanations, the home."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from channels.slack_blocks import (
    BLOCKS,
    FALLBACK,
    Block,
    Shown,
    bold,
    boxes,
    button,
    context,
    cut,
    escaped,
    header,
    links,
    rows,
    sections,
)
from channels.slack_requests import turn_block
from conversation.render import bulleted, headline
from conversation.words import numbers_filled_in
from triage import KnowledgeBase

Message = Mapping[str, Any]
ANSWER, SEND, CARD, BEGIN = "answer", "send", "card", "begin"  # how the ids of our buttons begin


class Drawing:
    """Draws messages with the words of one region."""

    def __init__(self, kb: KnowledgeBase) -> None:
        self.kb = kb
        self.words: Mapping[str, Any] = {**kb.wording["messengers"], **kb.wording["slack"]}

    def said(self, name: str) -> str:
        """One of the sentences that are not of the talk, with its numbers."""
        return numbers_filled_in(self.kb, str(self.words[name]))

    def turn(self, messages: Iterable[Message], turn: str) -> list[Shown]:
        """The messages of a turn; those without any words, which are for programs, are left out."""
        return [shown for number, m in enumerate(messages) if m.get("text") for shown in self._one(m, turn, number)]

    def sentence(self, name: str, *buttons: Block, block_id: str = "own|") -> Shown:
        """One of the sentences that are not of the talk, with buttons if any are given."""
        text = self.said(name)
        return Shown(escaped(text), (*sections(text), *rows(buttons, block_id)))

    def offer(self) -> Shown:
        """What is said where others read along."""
        return self.sentence("offer", button(self.words["in_private"], "", f"{BEGIN}-private", "primary"))

    def home(self) -> Block:
        """The app's home: what this is and is not, when not to use it, how to begin, and who can read it."""
        kb, intro = self.kb, self.kb.wording["intro"]
        privacy = numbers_filled_in(kb, kb.wording["replies"]["ask_privacy"], days=str(kb.limits.forget_days))
        begin = button(self.words["begin"], "", f"{BEGIN}-home", "primary")
        blocks = [
            header(self.words["home_title"]),
            *sections(f"{intro['greeting']} {self.said('home_is')}"),
            *bold(f"{self.words['signs']['emergency']} {self.said('home_emergency')}"),
            *sections(numbers_filled_in(kb, intro["limits"])),
            *rows([begin], "own|"),
            {"type": "divider"},
            *context(self.said("home_private")),
            *context(privacy),
        ]
        return {"type": "home", "blocks": blocks}

    def _one(self, message: Message, turn: str, number: int) -> Iterable[Shown]:
        custom, text = message.get("custom") or {}, str(message["text"])
        kind = custom.get("kind")
        if kind == "summary":
            return [Shown(text, tuple(sections(text)), file=text)]
        if kind == "assessment" and (custom.get("complete") or custom.get("urgency") == "emergency"):
            return self._pages(text, self._card(text, custom))
        blocks = sections(text)
        if kind == "explanation":
            blocks += links(self.words["sources"], custom.get("sources") or ())
        answers, options = list(message.get("buttons") or ()), [str(o["label"]) for o in custom.get("options") or ()]
        if custom.get("answer") == "any_of" and options:
            blocks += self._several(options, answers[len(options) :], turn, number)
        elif answers:
            blocks += rows(_buttons(answers), turn_block(turn, number) + "-")
        titles = [str(answer["title"]) for answer in answers]
        return self._pages("\n".join([text, bulleted(self.kb, self.words["can_answer"], titles)]), blocks)

    def _several(self, options: Sequence[str], others: Sequence[Message], turn: str, number: int) -> list[Block]:
        send = button(self.words["send"], "", SEND, "primary")
        return [
            *boxes(self.words["choose"], options),
            *rows([send, *_buttons(others)], turn_block(turn, number) + "-"),
        ]

    def _card(self, text: str, custom: Message) -> list[Block]:
        """An assessment: its text paragraph by paragraph; what a card shows in another way is left out."""
        complete, otherwise = custom.get("complete"), self._shown_otherwise(custom)
        blocks = [header(headline(self.kb, custom))]
        for paragraph in text.split("\n\n"):
            if paragraph == custom["action"]:
                blocks += bold(paragraph)
            elif not complete or not paragraph.startswith(otherwise):
                blocks += sections(paragraph)
        if complete:
            blocks += links(self.words["sources"], custom["sources"])
            blocks += context(custom["disclaimer"])
            blocks += rows(self._card_buttons(), "own|")
        return blocks

    def _shown_otherwise(self, custom: Message) -> tuple[str, ...]:
        """How the paragraphs begin for which a whole card has small print, links and a button."""
        sources = str(self.kb.wording["explanation"]["source"]).partition("{")[0]
        return str(self.kb.wording["assessment"]["take_away"]), sources, str(custom["disclaimer"])

    def _card_buttons(self) -> list[Block]:
        say = self.words["say"]
        return [
            button(self.words["news"], "", f"{CARD}-news"),
            button(self.words["summary"], say["summary"], f"{CARD}-summary"),
            button(self.words["start_again"], say["start_again"], f"{CARD}-start"),
            button(self.words["delete"], say["delete"], f"{CARD}-delete", "danger"),
        ]

    @staticmethod
    def _pages(text: str, blocks: Sequence[Block]) -> list[Shown]:
        """One message, or several when it has too many blocks; the text goes with the first."""
        texts = cut(escaped(text), FALLBACK)
        pages = [tuple(blocks[at : at + BLOCKS]) for at in range(0, len(blocks), BLOCKS)]
        return [Shown(texts[min(number, len(texts) - 1)], page) for number, page in enumerate(pages)]


def is_card(shown: Shown) -> bool:
    """Whether a message is an assessment with buttons of its own."""
    elements = [element for block in shown.blocks for element in block.get("elements", ())]
    return any(str(element.get("action_id", "")).startswith(CARD) for element in elements)


def _buttons(answers: Iterable[Message]) -> list[Block]:
    return [button(str(a["title"]), str(a["payload"]), f"{ANSWER}-{number}") for number, a in enumerate(answers)]
