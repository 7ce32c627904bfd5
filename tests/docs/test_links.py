"""What README and docs point to: files, links, make targets and environment variables."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PAGES = sorted([ROOT / "README.md", ROOT / "CHANGELOG.md", *(ROOT / "docs").glob("*.md")])
FOLDERS = {path.name for path in ROOT.iterdir() if path.is_dir()}
SETS = {"WITH_PANIC"}  # a name of the knowledge, not of the environment
MADE = {".venv", ".tools", ".run", "models", "results"}  # what set-up, training and tests put there


of_each_page = pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)


@of_each_page
def test_every_relative_link_leads_somewhere(page: Path) -> None:
    """Links and pictures, with their sections."""
    for target in re.findall(r"\]\(([^)\s]+)\)", page.read_text(encoding="utf-8")):
        if not re.match(r"[a-z]+:", target):
            file, _, section = target.partition("#")
            found = (page.parent / file).resolve() if file else page
            assert found.exists(), target
            assert not section or section in sections(found), target


def sections(page: Path) -> set[str]:
    """The anchors of a page's headings."""
    titles = re.findall(r"^#+ (.+)$", page.read_text(encoding="utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w -]", "", title.lower()).replace(" ", "-") for title in titles}


@of_each_page
def test_every_path_named_exists(page: Path) -> None:
    """A code word that begins with a folder of this tree is a path; <names> and * stand for any."""
    for word in re.findall(r"`([\w.]+/[^`\s]*)`", page.read_text(encoding="utf-8")):
        path = word.partition("::")[0]
        if path.partition("/")[0] not in FOLDERS - MADE:
            continue
        assert list(ROOT.glob(re.sub(r"<[^>]*>", "*", path).rstrip("/"))), word


@of_each_page
def test_every_make_target_named_exists(page: Path) -> None:
    """`make` followed by a word, in code."""
    targets = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    named = re.findall(r"(?:`|^ {4}(?:[A-Z_]+=\S+ )*)make ([a-z-]+)", page.read_text(encoding="utf-8"), re.MULTILINE)
    assert set(named) <= targets


def test_every_target_is_described() -> None:
    """The table of docs/running.md holds all of them but `help`."""
    targets = set(re.findall(r"^([a-z-]+):.*##", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    text = (ROOT / "docs" / "running.md").read_text(encoding="utf-8")
    told = set(re.findall(r"^\| `make ([a-z-]+)`", text, re.MULTILINE))
    assert told == targets - {"help"}


def test_the_settings_told_are_those_used() -> None:
    """Environment variables: in docs/running.md if and only if the code or the set-up reads them."""
    text = (ROOT / "docs" / "running.md").read_text(encoding="utf-8")
    told = set(re.findall(r"^\| `([A-Z_]+)` \|", text, re.MULTILINE))
    python = [p for folder in ("scripts", "actions", "channels") for p in (ROOT / folder).glob("*.py")]
    code = " ".join(path.read_text(encoding="utf-8") for path in python)
    read = set(re.findall(r"""environ(?:\.get\(|\[)["']([A-Z_]+)["']""", code))
    read |= set(re.findall(r"DEFAULT_PORTS\[[\"']([A-Z_]+)", code))
    read |= set(re.findall(r"[\"']([A-Z_]+_PORT)[\"']:", code))
    shell = (ROOT / "scripts" / "setup.sh").read_text(encoding="utf-8")
    read |= set(re.findall(r"\$\{([A-Z][A-Z_]+):-", shell))
    assert told == read


@of_each_page
def test_no_page_names_a_setting_that_is_not_told(page: Path) -> None:
    """Whoever reads of a variable finds its meaning in docs/running.md."""
    text = (ROOT / "docs" / "running.md").read_text(encoding="utf-8")
    told = set(re.findall(r"^\| `([A-Z_]+)` \|", text, re.MULTILINE))
    named = set(re.findall(r"`([A-Z]+_[A-Z_]+)(?:=[^`]*)?`", page.read_text(encoding="utf-8")))
    named |= set(re.findall(r"^ {4}.*?\b([A-Z]+_[A-Z_]+)=", page.read_text(encoding="utf-8"), re.MULTILINE))
    assert named - SETS <= told
