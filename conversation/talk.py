"""The state of one conversation, as it is kept between two messages."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from triage import Evidence, KnowledgeBase, Progress, Question, is_complete
from triage.model import Option

OPENING = "opening"


@dataclass(frozen=True)
class Step:
    """One answered question: its id, the values of the options shown, and the findings and features it settled."""

    question: str
    offered: tuple[str, ...]
    settled: tuple[str, ...]


@dataclass(frozen=True)
class Talk:
    """What was told, what is being asked, and what was said so far.

    question: the id of the open question; `offered` are the values of its options as they were shown.
    missed: how many messages in a row did not answer it.
    said: the urgency last told, and whether it was told as complete.
    patient, relation: of whom it is told, and the word for them, such as `grandson`, if one was used.
    read: how many messages of the person are already taken in.
    steps: the questions answered, so that the person can go back.
    topic: the subject explained last, and how many pages of it were given.
    pending: what waits for a yes, such as `delete`; `done` is what that yes has just set going.
    helped: whether the person said that help is on its way.
    soon_at: after how many answers it may be time to say that few questions are left; None when that is not to be said.
    """

    evidence: Evidence = field(default_factory=lambda: Evidence(places_complete=False))
    progress: Progress = field(default_factory=Progress)
    question: str | None = None
    offered: tuple[str, ...] = ()
    missed: int = 0
    said: str | None = None
    said_complete: bool = False
    patient: str = "self"
    relation: str = ""
    read: int = 0
    steps: tuple[Step, ...] = ()
    topic: str | None = None
    pages: int = 0
    pending: str | None = None
    done: str | None = None
    helped: bool = False
    soon_at: int | None = None

    def open_question(self, kb: KnowledgeBase) -> Question | None:
        """The question that is open, with the options that were shown; None without one."""
        question = kb.questions.get(self.question or "")
        if question is None:
            return None
        known = {option.value: option for option in question.options}
        shown = tuple(
            known.get(value) or Option(value, kb.findings[value].option)
            for value in self.offered
            if value in known or value in kb.findings
        )
        return replace(question, options=shown, asks=_asks(question, shown))

    def asking(self, question: Question | None) -> Talk:
        """The same talk with `question` open."""
        if question is None:
            return replace(self, question=None, offered=(), missed=0)
        offered = tuple(option.value for option in question.options)
        missed = self.missed if question.id == self.question else 0
        return replace(self, question=question.id, offered=offered, missed=missed)

    @property
    def has_facts(self) -> bool:
        """Whether any finding or feature is known, or known not to be."""
        return bool(self.evidence.findings or self.evidence.features)

    def is_complete(self, kb: KnowledgeBase) -> bool:
        """Whether nothing is left to ask."""
        return is_complete(kb, self.evidence, self.progress)

    def to_dict(self) -> dict[str, Any]:
        """A plain form for the tracker; `from_dict` reads it back."""
        return {
            "evidence": self.evidence.to_dict(), "answered": list(self.progress.answered),
            "after_emergency": self.progress.after_emergency, "question": self.question,
            "offered": list(self.offered), "missed": self.missed, "said": self.said,
            "said_complete": self.said_complete, "patient": self.patient, "relation": self.relation, "read": self.read,
            "steps": [[s.question, list(s.offered), list(s.settled)] for s in self.steps], "topic": self.topic,
            "pages": self.pages, "pending": self.pending, "helped": self.helped,
            "soon_at": self.soon_at,
        }  # fmt: skip

    @staticmethod
    def from_dict(data: Mapping[str, Any] | None) -> Talk:
        """The talk kept in `data`; a new one for None."""
        if not data:
            return Talk()
        return Talk(
            evidence=Evidence.from_dict(data["evidence"]),
            progress=Progress(tuple(data["answered"]), int(data["after_emergency"])),
            question=data["question"], offered=tuple(data["offered"]), missed=int(data["missed"]), said=data["said"],
            said_complete=bool(data["said_complete"]), patient=data["patient"], read=int(data["read"]),
            steps=tuple(Step(q, tuple(o), tuple(s)) for q, o, s in data["steps"]), topic=data["topic"],
            pages=int(data["pages"]), pending=data["pending"], helped=bool(data["helped"]),
            relation=data.get("relation", ""), soon_at=data.get("soon_at"),  # not in talks kept by earlier releases
        )  # fmt: skip


def _asks(question: Question, shown: tuple[Option, ...]) -> tuple[str, ...]:
    if question.answer != "any_of" or not shown:
        return question.asks
    return tuple(dict.fromkeys(option.feature or option.value for option in shown))
