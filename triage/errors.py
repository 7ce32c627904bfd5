"""The one error that faulty knowledge raises."""

from __future__ import annotations

from pathlib import Path


class KnowledgeError(ValueError):
    """Something in `knowledge/` is wrong. The message names the file, the line and the remedy."""

    def __init__(self, path: Path, line: int | None, message: str) -> None:
        place = f"{path}:{line}" if line else str(path)
        super().__init__(f"{place}: {message}")
        self.path, self.line = path, line
