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
from conversation.render import bulleted
from conversation.words import numbers_filled_in
from triage import KnowledgeBase

Message = Mapping[str, Any]
ANSWER, SEND, CARD, BEGIN = "answer", "send", "card", "begin"  # how the ids of our buttons begin


class Drawing:
    """Draws messages with the words of one region."""

    def __init__(self, kb: KnowledgeBase) -> None:
        self.kb = kb
        self.words: Mapping[str, Any] = kb.wording["slack"]

    def said(self, name: str) -> str:
        """One of Slack's own sentences, with its numbers."""
        return numbers_filled_in(self.kb, str(self.words[name]))

    def turn(self, messages: Iterable[Message], turn: str) -> list[Shown]:
        """The messages of a turn; those without any words, which are for programs, are left out."""
        return [shown for number, m in enumerate(messages) if m.get("text") for shown in self._one(m, turn, number)]

    def sentence(self, name: str, *buttons: Block, block_id: str = "own|") -> Shown:
        """One of Slack's own sentences, with buttons if any are given."""
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
        """An assessment; from its parts if they are there, else from its text."""
        sign = self.words["signs"].get(custom["urgency"], "")
        name = custom.get("urgency_name") or numbers_filled_in(self.kb, self.kb.wording["urgency"][custom["urgency"]])
        blocks = [header(f"{sign} {name}")]
        parts = self._parts(custom) if "action" in custom else None
        for paragraph in parts if parts is not None else text.split("\n\n"):
            blocks += sections(paragraph)
        if parts is not None:
            blocks[1:1] = [*sections(custom.get("before") or ""), *bold(custom["action"])]
        if custom.get("complete"):
            blocks += links(self.words["sources"], custom.get("sources") or ())
            blocks += context(str(custom.get("disclaimer") or ""))
            blocks += rows(self._card_buttons(), "own|")
        return blocks

    def _parts(self, custom: Message) -> list[str]:
        kb, words, complete = self.kb, self.kb.wording["assessment"], bool(custom.get("complete"))
        levels = {rule.id: rule.urgency.id for rule in kb.rules}
        reasons = [
            r["text"] for r in custom["reasons"] if levels.get(r["rule"], custom["urgency"]) == custom["urgency"]
        ]
        parts = [
            words["why"].format(reasons=" ".join(reasons[:2])),
            bulleted(kb, words["do_now"], custom["advice"][1:]),
        ]
        if complete:
            parts += [self._might_be(custom), bulleted(kb, words["changes"], custom["safety_net"])]
        return parts

    def _might_be(self, custom: Message) -> str:
        words = self.kb.wording["assessment"]
        lines = [words["might_be"]]
        for condition in custom["conditions"]:
            if condition.get("told"):
                evidence = "".join(
                    words[side].format(findings=", ".join(condition[f"{side}_words"]))
                    for side in ("for", "against")
                    if condition.get(f"{side}_words")
                )
                told = {"name": condition["name"], "likelihood": condition["likelihood_name"], "evidence": evidence}
                lines.append(words["condition"].format(**told))
        return "\n".join(lines) if len(lines) > 1 else ""

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


def _buttons(answers: Iterable[Message]) -> list[Block]:
    return [button(str(a["title"]), str(a["payload"]), f"{ANSWER}-{number}") for number, a in enumerate(answers)]
