"""Trains the model when something that it is made of has changed, and only then."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
MODEL = ROOT / "models" / "twitchwise.tar.gz"
STAMP = ROOT / "models" / "twitchwise.made-of"
LOG = ROOT / ".run" / "train.log"
MADE_OF = ("config.yml", "domain.yml", "uv.lock", "data/**/*.yml", "concepts/**/*.py", "knowledge/reading/**/*.yml")
QUIET = {"RASA_TELEMETRY_ENABLED": "false", "TF_CPP_MIN_LOG_LEVEL": "3", "SQLALCHEMY_SILENCE_UBER_WARNING": "1"}


def fingerprint() -> str:
    """One value for all that the model is made of."""
    digest = hashlib.sha256()
    for pattern in MADE_OF:
        for path in sorted(ROOT.glob(pattern)):
            digest.update(str(path.relative_to(ROOT)).encode())
            digest.update(hashlib.sha256(path.read_bytes()).digest())
    return digest.hexdigest()


def is_current() -> bool:
    """Whether the model there is made of what is here."""
    return MODEL.exists() and STAMP.exists() and STAMP.read_text() == fingerprint()


def train() -> bool:
    """Trains the model; False when that failed."""
    made_of = fingerprint()
    STAMP.unlink(missing_ok=True)
    LOG.parent.mkdir(exist_ok=True)
    with LOG.open("wb") as log:
        command = [sys.executable, "-m", "rasa", "train", "--force", "--augmentation", "0"]
        command += ["--skip-validation"]  # `make test` validates, and stops at a warning; that needs no second time
        command += ["--out", str(MODEL.parent), "--fixed-model-name", MODEL.name.partition(".")[0]]
        done = subprocess.run(
            command, cwd=ROOT, env=os.environ | QUIET, stdout=log, stderr=log, stdin=subprocess.DEVNULL
        )
    if done.returncode or not MODEL.exists():
        return False
    STAMP.write_text(made_of)
    return True


def ensure_trained() -> bool:
    """Says what it does, trains if need be; False when there is no usable model."""
    if is_current():
        return True
    print("Training the model (a few minutes) ...", flush=True)
    if train():
        return True
    print(LOG.read_text(errors="replace")[-3000:], file=sys.stderr)
    print("The model could not be trained; the lines above say why.", file=sys.stderr)
    return False


if __name__ == "__main__":
    sys.exit(0 if ensure_trained() else 1)
