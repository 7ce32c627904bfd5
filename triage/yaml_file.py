"""Reading one YAML file of `knowledge/`, with the line of any entry at hand for an error message."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError
from ruamel.yaml.nodes import MappingNode, Node, SequenceNode

from triage.errors import KnowledgeError


@dataclass(frozen=True)
class YamlFile:
    """A parsed file; `error` builds a KnowledgeError for the entry at a path of keys."""

    path: Path
    data: Any

    @staticmethod
    def read(path: Path) -> YamlFile:
        """Parse `path`. Raises KnowledgeError when it is missing, no YAML, or names a key twice."""
        try:
            return YamlFile(path, YAML(typ="safe").load(path.read_text(encoding="utf-8")))
        except MarkedYAMLError as problem:
            mark = problem.problem_mark or problem.context_mark
            raise KnowledgeError(path, mark.line + 1 if mark else None, str(problem.problem)) from problem
        except OSError as problem:
            raise KnowledgeError(path, None, f"cannot be read: {problem.strerror}") from problem

    @cached_property
    def _root(self) -> Node | None:
        root: Node | None = YAML(typ="safe", pure=True).compose(self.path.read_text(encoding="utf-8"))
        return root

    def line(self, *keys: str | int) -> int | None:
        """The line on which the entry at `keys` stands, or that of the nearest entry above it."""
        node, line = self._root, None
        for key in keys:
            found = _child(node, key)
            if found is None:
                break
            line, node = found
        return line

    def error(self, message: str, *keys: str | int) -> KnowledgeError:
        """A KnowledgeError that points at the entry at `keys`."""
        return KnowledgeError(self.path, self.line(*keys), message)

    def check_keys(self, entry: Any, required: Iterable[str], optional: Iterable[str], *keys: str | int) -> None:
        """Raise KnowledgeError unless `entry` is a mapping with all required and no unknown keys."""
        if not isinstance(entry, Mapping):
            raise self.error(f"expected a mapping, found {entry!r}", *keys)
        required, optional = set(required), set(optional)
        for missing in sorted(required - set(entry)):
            raise self.error(f"the key {missing!r} is missing", *keys)
        for unknown in sorted(set(entry) - required - optional):
            allowed = ", ".join(sorted(required | optional))
            raise self.error(f"unknown key {unknown!r}; allowed: {allowed}", *keys, unknown)


def _child(node: Node | None, key: str | int) -> tuple[int, Node] | None:
    if isinstance(node, MappingNode):
        for name, value in node.value:
            if name.value == str(key):
                return name.start_mark.line + 1, value
    elif isinstance(node, SequenceNode) and isinstance(key, int) and key < len(node.value):
        child = node.value[key]
        return child.start_mark.line + 1, child
    return None
