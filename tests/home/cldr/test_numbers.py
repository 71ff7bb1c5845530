from decimal import Decimal

import pytest

from home import cldr


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "12,345.6"),
        ("it", "12.345,6"),
        ("fr", "12\u202f345,6"),
        ("sv", "12\u00a0345,6"),
        ("ar", "12,345.6"),
        ("fa", "۱۲٬۳۴۵٫۶"),
        ("ckb", "١٢٬٣٤٥٫٦"),
        ("bn", "১২,৩৪৫.৬"),
    ],
)
def test_number(language, text):
    assert cldr.number(12345.6, language) == text
    assert cldr.number(Decimal("12345.6"), language) == text


@pytest.mark.parametrize(
    ("language", "text"),
    [("en", "25%"), ("fr", "25\u00a0%"), ("tr", "%25"), ("fa", "۲۵٪")],
)
def test_percent(language, text):
    assert cldr.percent(0.25, language) == text


@pytest.mark.parametrize(
    ("size", "text"),
    [
        (0, "0 bytes"),
        (1, "1 byte"),
        (999, "999 bytes"),
        (1000, "1 kB"),
        (640_000, "640 kB"),
        (999_600, "1 MB"),
        (2_400_000, "2.4 MB"),
        (9_960_000, "10 MB"),
        (14_200_000, "14 MB"),
        (999_700_000, "1 GB"),
        (1_500_000_000, "1.5 GB"),
    ],
)
def test_file_size(size, text):
    assert cldr.file_size(size, "en") == text


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "2,4\u202fMo"),
        ("it", "2,4 MB"),
        ("uk", "2,4 МБ"),
        ("ar", "2.4 م.ب"),
        ("fa", "۲٫۴ MB"),
        ("ti", "2.4 ሜጋባይት"),
    ],
)
def test_file_size_in_other_languages(language, text):
    assert cldr.file_size(2_400_000, language) == text


def test_file_size_of_one_megabyte_where_the_singular_is_not_listed():
    assert cldr.file_size(1_000_000, "it") == "1 MB"


@pytest.mark.parametrize(
    ("seconds", "text"),
    [
        (0, "0 seconds"),
        (1, "1 second"),
        (59.7, "1 minute"),
        (360, "6 minutes"),
        (3600, "1 hour"),
        (3900, "1 hour 5 minutes"),
        (93_600, "26 hours"),
    ],
)
def test_duration(seconds, text):
    assert cldr.duration(seconds, "en") == text


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("it", "2 ore e 5 minuti"),
        ("fr", "2\u00a0heures et 5 minutes"),
        ("el", "2 ώρες και 5 λεπτά"),
        ("sl", "2 uri in 5 minut"),
        ("pl", "2 godziny i 5 minut"),
        ("ru", "2 часа и 5 минут"),
        ("ar", "ساعتان و5 دقائق"),
        ("fa", "۲ ساعت و ۵ دقیقه"),
        ("mt", "2 h u 5 min"),
        ("so", "2 saacadood iyo 5 daqiiqo"),
    ],
)
def test_duration_in_other_languages(language, text):
    assert cldr.duration(7500, language) == text


@pytest.mark.parametrize(
    ("minutes", "text"),
    [(1, "1 minuta"), (2, "2 minuti"), (3, "3 minute"), (5, "5 minut"), (21, "21 minut")],
)
def test_duration_takes_the_plural_of_the_number(minutes, text):
    assert cldr.duration(minutes * 60, "sl") == text
