"""The triage engine: pure, deterministic, and usable without the assistant around it."""

from triage.assessment import Assessment, Reason, assess
from triage.differential import Explanation, explanation_of
from triage.errors import KnowledgeError
from triage.evidence import UNKNOWN, Answer, Evidence, places
from triage.interview import Progress, is_complete, next_question, questions_left, what_makes_emergency
from triage.loader import load_knowledge
from triage.model import KnowledgeBase, Question, Urgency

__all__ = [
    "UNKNOWN",
    "Answer",
    "Assessment",
    "Evidence",
    "Explanation",
    "KnowledgeBase",
    "KnowledgeError",
    "Progress",
    "Question",
    "Reason",
    "Urgency",
    "assess",
    "explanation_of",
    "is_complete",
    "load_knowledge",
    "next_question",
    "places",
    "questions_left",
    "what_makes_emergency",
]
