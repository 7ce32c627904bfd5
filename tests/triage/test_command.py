"""`python -m triage`: an assessment from a file, for whoever reviews the medicine."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import ROOT
from triage.__main__ import main

LID = "present: [caffeine]\nfeatures: {location: [eyelid], duration_days: 20, side: left}\n"


@pytest.fixture
def evidence(tmp_path: Path) -> Path:
    """A file with one person."""
    path = tmp_path / "person.yml"
    path.write_text(LID, encoding="utf-8")
    return path


def test_an_assessment_is_printed(evidence: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Urgency, next question, reasons, explanations, advice: and status 0."""
    assert main([str(evidence)]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[:2] == ["urgency: routine", "next question: danger"]
    assert {line.split()[0] for line in lines} >= {"because", "do:", "watch:"}


def test_why_names_what_fired_what_is_open_and_what_nearly_fired(
    evidence: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Only when it is asked for."""
    main([str(evidence)])
    plain = capsys.readouterr().out
    assert main([str(evidence), "--why"]) == 0
    why = capsys.readouterr().out
    assert why.startswith(plain)
    said = {tuple(line.split()[:2]) for line in why[len(plain) :].splitlines()}
    assert {("fired", "R1"), ("open", "E1"), ("open", "W1")} <= said


def test_a_region_changes_the_number(evidence: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Nothing else."""
    evidence.write_text("present: [thunderclap_headache]\n", encoding="utf-8")
    assert main([str(evidence), "--region", "us"]) == 0
    assert "911" in capsys.readouterr().out


FAULTS = [
    ("present: [hedache]\n", "unknown finding 'hedache'"),
    ("features: {sidde: left}\n", "unknown feature 'sidde'"),
    ("presnt: [headache]\n", "unknown key 'presnt'"),
    ("features: {age: {a: 1}}\n", "a feature is"),
    ("present: [headache\n", "person.yml:"),
    ("- headache\n", "expected a mapping"),
]


@pytest.mark.parametrize(("text", "words"), FAULTS)
def test_a_file_that_cannot_be_read_is_refused_with_status_2(
    evidence: Path, capsys: pytest.CaptureFixture[str], text: str, words: str
) -> None:
    """The reason goes to the error stream and nothing to the output."""
    evidence.write_text(text, encoding="utf-8")
    assert main([str(evidence)]) == 2
    printed = capsys.readouterr()
    assert words in printed.err
    assert not printed.out


@pytest.mark.parametrize("arguments", [["--knowledge", "/nowhere"], ["--region", "mars"]])
def test_knowledge_that_cannot_be_read_is_refused_with_status_2(evidence: Path, arguments: list[str]) -> None:
    """As a shell expects it."""
    assert main([str(evidence), *arguments]) == 2


def test_it_runs_as_a_module_from_any_folder(evidence: Path, tmp_path: Path) -> None:
    """The working directory does not matter, and the engine brings no framework along."""
    code = "import sys, runpy; sys.argv[0] = 'triage'; sys.modules.update(rasa=None, spacy=None, rasa_sdk=None)\n"
    code += "runpy.run_module('triage', run_name='__main__')"
    run = subprocess.run(
        [sys.executable, "-c", code, str(evidence)],
        cwd=tmp_path, env={**os.environ, "PYTHONPATH": str(ROOT)}, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert (run.returncode, run.stdout.splitlines()[0]) == (0, "urgency: routine")
