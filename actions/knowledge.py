"""The knowledge base, loaded once for all actions."""

from __future__ import annotations

import os
from functools import lru_cache
from pathlib import Path

from triage import KnowledgeBase, load_knowledge

ROOT = Path(__file__).resolve().parent.parent / "knowledge"


@lru_cache(maxsize=1)
def knowledge() -> KnowledgeBase:
    """The knowledge of `knowledge/`, with the telephone numbers of the region in TWITCHWISE_REGION."""
    return load_knowledge(ROOT, os.environ.get("TWITCHWISE_REGION") or None)
