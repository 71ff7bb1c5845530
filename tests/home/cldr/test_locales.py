import pytest

from home import cldr
from home.cldr.locales import SeparateLocale

ALL = """
    en it es ca fr de nl el hr sl sv da lt lv et sq sr-latn sr mk mt pl uk ru ar fa fa-af ps ckb
    kmr ti so am ur bn tr
"""
SUBSTITUTES = {"en": "en_GB", "sr-latn": "sr_Latn", "fa-af": "fa_AF", "kmr": "ku"}


@pytest.mark.parametrize("code", ALL.split())
def test_locale_for_every_language_of_the_field(code):
    assert str(cldr.locale_for(code)) == SUBSTITUTES.get(code, code)


@pytest.mark.parametrize(
    ("code", "identifier"),
    [
        ("prs", "fa_AF"),
        ("pt", "pt_PT"),
        ("sr-Latn", "sr_Latn"),
        ("hr-hr", "hr_HR"),
        ("it-xx", "it"),
        ("en-us", "en_GB"),
        ("xx", "en_GB"),
        ("not a code", "en_GB"),
        ("", "en_GB"),
        (None, "en_GB"),
    ],
)
def test_locale_for_other_codes_never_fails(code, identifier):
    assert str(cldr.locale_for(code)) == identifier


def test_direction_is_right_to_left_for_exactly_these():
    candidates = [*ALL.split(), "he", "prs", "ku-arab", "az-Arab", "az-latn", "xx", None]

    rtl = [code for code in candidates if cldr.direction(code) == "rtl"]

    assert rtl == ["ar", "fa", "fa-af", "ps", "ckb", "ur", "he", "prs", "ku-arab", "az-Arab"]


def test_locale_keeps_its_names_after_another_language_was_used():
    """Babel alone gives Romanian Pashto weekdays here."""
    assert SeparateLocale("ps").days["stand-alone"]["wide"][0] == "دونۍ"
    assert SeparateLocale("he").months["stand-alone"]["wide"][3] == "מרץ"

    romanian = SeparateLocale("ro")

    assert romanian.days["stand-alone"]["wide"][0] == "luni"
    assert romanian.months["stand-alone"]["wide"][3] == "martie"


@pytest.mark.parametrize(
    ("code", "tag"),
    [
        ("en", "en"),
        ("sr-latn", "sr-Latn"),
        ("fa-af", "fa-AF"),
        ("kmr", "kmr"),
        ("zh-hans-sg", "zh-Hans-SG"),
    ],
)
def test_tag_is_written_as_standards_do(code, tag):
    assert cldr.tag(code) == tag
