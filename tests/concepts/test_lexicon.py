"""Loading knowledge/reading, and errors that say where they are."""

import shutil

import pytest

from concepts.lexicon import READING, LexiconError, load_lexicon


@pytest.fixture
def folder(tmp_path):
    """A copy of the folder with one phrase file only."""
    for name in ("context.yml", "context_feared.yml", "misspellings.yml", "people.yml", "shorthand.yml", "time.yml"):
        shutil.copy(READING / name, tmp_path)
    (tmp_path / "english.txt").write_text("speak\ncheck\n")
    (tmp_path / "phrases").mkdir()
    return tmp_path


def test_an_error_names_file_and_line(folder):
    """Whoever edits the phrases is told where the mistake is."""
    (folder / "phrases" / "face.yml").write_text("headache:\n  said:\n    - headache\n    - (sore head\n")
    with pytest.raises(LexiconError, match=r"face\.yml:4: .*not closed"):
        load_lexicon(folder)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("headache:\n  says: [headache]\n", "unknown key"),
        ("headache:\n  said: headache\n", "must be a list"),
        ("- headache\n", "must be a mapping"),
        ("headache: [a]\nheadache: [b]\n", "found duplicate key"),
        ("headache: [<nothing>]\n", "no class"),
    ],
)
def test_what_is_refused(folder, text, message):
    """Unknown keys, wrong shapes, double entries and missing classes are errors."""
    (folder / "phrases" / "face.yml").write_text(text)
    with pytest.raises(LexiconError, match=message):
        load_lexicon(folder)


def test_the_real_lexicon_loads(lexicon):
    """Every pattern of knowledge/reading is well formed."""
    assert len(lexicon.patterns.patterns) > 1000
