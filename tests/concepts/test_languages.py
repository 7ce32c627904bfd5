"""Messages in other languages are told from English."""

import pytest

from concepts.languages import Languages
from concepts.lexicon import READING, read_yaml


@pytest.fixture(scope="module")
def languages():
    """The languages that the product knows."""
    return Languages(read_yaml(READING / "languages.yml"))


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("zh", "我的左眼皮跳了三个星期"), ("zh", "头痛"), ("ja", "まぶたがピクピクします"),
        ("ja", "左目の下が痙攣しています"),
        ("hi", "मेरी आँख तीन दिन से फड़क रही है"),
        ("hi-Latn", "meri aankh teen din se phadak rahi hai"),
        ("bn", "আমার চোখের পাতা কাঁপছে"), ("ru", "у меня дергается глаз уже неделю"),
        ("ur", "میری آنکھ تین دن سے پھڑک رہی ہے"), ("ar", "عيني اليسرى ترف منذ أسبوع"),
        ("es", "me tiembla el párpado izquierdo desde hace dos semanas"),
        ("es", "ayuda, mi madre no puede hablar"), ("fr", "ma paupière gauche saute depuis trois jours"),
        ("fr", "au secours ma mère ne peut plus parler"), ("pt", "minha pálpebra está tremendo há duas semanas"),
        ("de", "mein linkes Auge zuckt seit zwei Wochen"), ("id", "kelopak mata saya berkedut sudah tiga hari"),
    ],
)  # fmt: skip
def test_a_language_is_recognised(languages, language, text):
    """By its letters or its small words."""
    assert language == languages.of(text)


@pytest.mark.parametrize(
    "text",
    [
        "", "no", "si", "3", "👁👁", "me left eye's gan radge like", "aye it disnae stop", "botox?", "de novo",
        "my eye 跳",
        "je ne sais quoi about my eyelid, it just keeps going", "die", "la la la", "mi eye ting a jump",
        "it does twitch on and off in the left side", "μ", "Das boot is on telly and my lid twitches",
    ],
)  # fmt: skip
def test_english_and_what_is_too_short_to_tell_is_none(languages, text):
    """Slang, dialect and a borrowed word are no other language."""
    assert languages.of(text) is None
