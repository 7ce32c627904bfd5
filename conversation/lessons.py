"""Explaining a subject: short first, then page by page as long as more is wanted."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from conversation.heard import Heard
from conversation.own_case import own_case
from conversation.render import Message, explanation_message, text_message
from conversation.talk import Talk
from conversation.words import listed
from triage import KnowledgeBase
from triage.model import Condition, Topic

Subject = Topic | Condition
_CHAPTERS = (("what", "causes", "feels"), ("tests", "treatment"), ("self_care", "outlook", "when_to_see_doctor"))


def explained(kb: KnowledgeBase, talk: Talk, heard: Heard) -> tuple[Talk, list[Message]]:
    """The first page on what a question is about; both sides of a comparison."""
    named = [_subject(kb, topic) for topic in dict.fromkeys(heard.values("topic"))]
    known = [subject for subject in named if subject]
    if not known:
        return talk, [
            text_message(kb.wording["explanation"]["unknown_topic"], {"kind": "reply", "id": "unknown_topic"})
        ]
    both = known[:2] if "compare" in heard.requests() else known[:1]
    messages = [_first_page(kb, talk, subject, known[len(both) :]) for subject in both]
    return replace(talk, topic=both[0].id, pages=1), messages


def told_more(kb: KnowledgeBase, talk: Talk) -> tuple[Talk, list[Message]]:
    """The next page on the subject explained last; when there is none, what else could be asked about."""
    subject = _subject(kb, talk.topic or "")
    if subject is None:
        return talk, []
    pages = _pages(subject)
    if talk.pages < len(pages):
        page = explanation_message(kb, subject, pages[talk.pages])
        return replace(talk, pages=talk.pages + 1), [page]
    return talk, [text_message(_nothing_more(kb, subject), {"kind": "reply", "id": "nothing_more"})]


def _subject(kb: KnowledgeBase, name: str) -> Subject | None:
    return kb.topics.get(name) or kb.conditions.get(name)


def _first_page(kb: KnowledgeBase, talk: Talk, subject: Subject, others: Sequence[Subject]) -> Message:
    own = own_case(kb, talk.evidence, subject, talk.said_complete)
    return explanation_message(kb, subject, _pages(subject)[0], others, own)


def _pages(subject: Subject) -> list[tuple[str, ...]]:
    if isinstance(subject, Topic):
        return [subject.short, *([subject.more] if subject.more else [])]
    first = (subject.summary, *subject.education["when_to_see_doctor"][:2])
    rest = [tuple(line for part in chapter for line in subject.education.get(part, ())) for chapter in _CHAPTERS]
    return [first, *(page for page in rest if page)]


def _nothing_more(kb: KnowledgeBase, subject: Subject) -> str:
    words = kb.wording["explanation"]
    also = [_subject(kb, name) for name in (subject.see_also if isinstance(subject, Topic) else ())]
    names = [other.name for other in also if other]
    return str(words["others"]).format(names=listed(kb, names)) if names else str(words["all"])
