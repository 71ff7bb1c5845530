import pytest

from home.cldr.scripts import letters_by_script, script_of, script_of_language


@pytest.mark.parametrize(
    ("letter", "script"),
    [
        ("a", "Latn"),
        ("ж", "Cyrl"),
        ("ω", "Grek"),
        ("ع", "Arab"),
        ("ሰ", "Ethi"),
        ("ব", "Beng"),
        ("7", ""),
    ],
)
def test_script_of_a_character(letter, script):
    assert script_of(letter) == script


@pytest.mark.parametrize(
    ("language", "script"),
    [
        ("en", "Latn"),
        ("fa", "Arab"),
        ("sr", "Cyrl"),
        ("sr-latn", "Latn"),
        ("ti", "Ethi"),
        ("xx", ""),
    ],
)
def test_script_of_a_language(language, script):
    assert script_of_language(language) == script


def test_letters_by_script_counts_letters_alone():
    assert letters_by_script("عدد: 12 (BRIDGES)") == {"Arab": 3, "Latn": 7}
