import datetime as dt
from zoneinfo import ZoneInfo

import pytest

from home import cldr

MONDAY = dt.date(2026, 3, 9)

FULL_DATES = {
    "en": "Monday 9 March 2026",
    "it": "lunedì 9 marzo 2026",
    "es": "lunes, 9 de marzo de 2026",
    "ca": "dilluns, 9 de març del 2026",
    "fr": "lundi 9 mars 2026",
    "de": "Montag, 9. März 2026",
    "nl": "maandag 9 maart 2026",
    "el": "Δευτέρα 9 Μαρτίου 2026",
    "hr": "ponedjeljak, 9. ožujka 2026.",
    "sl": "ponedeljek, 9. marec 2026",
    "sv": "måndag 9 mars 2026",
    "da": "mandag den 9. marts 2026",
    "lt": "2026 m. kovo 9 d., pirmadienis",
    "lv": "pirmdiena, 2026. gada 9. marts",
    "et": "esmaspäev, 9. märts 2026",
    "sq": "e hënë, 9 mars 2026",
    "sr-latn": "ponedeljak, 9. mart 2026.",
    "sr": "понедељак, 9. март 2026.",
    "mk": "понеделник, 9 март 2026\u202fг.",
    "mt": "It-Tnejn, 9 ta’ Marzu 2026",
    "pl": "poniedziałek, 9 marca 2026",
    "uk": "понеділок, 9 березня 2026\u202fр.",
    "ru": "понедельник, 9 марта 2026\u202fг.",
    "ar": "الاثنين، 9 مارس 2026",
    "fa": "دوشنبه ۹ مارس ۲۰۲۶",
    "fa-af": "دوشنبه ۹ مارچ ۲۰۲۶",
    "ps": "دونۍ د ۲۰۲۶ د مارچ ۹",
    "ckb": "دووشەممە، ٩ی ئازاری ٢٠٢٦",
    "kmr": "duşem, 9ê adara 2026an",
    "ti": "ሰኑይ፣ 9 መጋቢት 2026",
    "so": "Isniin, 9 Maarso 2026",
    "am": "ሰኞ 9 ማርች 2026",
    "ur": "پیر، 9 مارچ، 2026",
    "bn": "সোমবার, ৯ মার্চ, ২০২৬",
    "tr": "9 Mart 2026 Pazartesi",
    "xx": "Monday 9 March 2026",
}


@pytest.mark.parametrize(("language", "text"), FULL_DATES.items())
def test_full_date(language, text):
    assert cldr.full_date(MONDAY, language) == text


@pytest.mark.parametrize(
    ("language", "long", "day_month", "month_year", "weekday"),
    [
        ("en", "9 March 2026", "9 March", "March 2026", "Monday"),
        ("es", "9 de marzo de 2026", "9 de marzo", "marzo de 2026", "lunes"),
        ("el", "9 Μαρτίου 2026", "9 Μαρτίου", "Μάρτιος 2026", "Δευτέρα"),
        ("hr", "9. ožujka 2026.", "9. ožujka", "ožujak 2026.", "ponedjeljak"),
        ("lt", "2026 m. kovo 9 d.", "kovo 9 d.", "2026 m. kovas", "pirmadienis"),
        ("lv", "2026. gada 9. marts", "9. marts", "2026. gada marts", "Pirmdiena"),
        ("pl", "9 marca 2026", "9 marca", "marzec 2026", "poniedziałek"),
        ("ar", "9 مارس 2026", "9 مارس", "مارس 2026", "الاثنين"),
        ("fa-af", "۹ مارچ ۲۰۲۶", "۹ مارچ", "مارچ ۲۰۲۶", "دوشنبه"),
        ("ckb", "٩ی ئازاری ٢٠٢٦", "٩ی ئازار", "ئازاری ٢٠٢٦", "دووشەممە"),
        ("so", "9 Maarso 2026", "9 Maarso", "Maarso 2026", "Isniin"),
        ("ti", "9 መጋቢት 2026", "9 መጋቢት", "መጋቢት 2026", "ሰኑይ"),
        ("am", "9 ማርች 2026", "9 ማርች", "ማርች 2026", "ሰኞ"),
    ],
)
def test_parts_of_a_date(language, long, day_month, month_year, weekday):
    assert cldr.long_date(MONDAY, language) == long
    assert cldr.day_month(MONDAY, language) == day_month
    assert cldr.month_year(MONDAY, language) == month_year
    assert cldr.weekday(MONDAY, language) == weekday


@pytest.mark.parametrize("language", FULL_DATES)
def test_month_of_a_short_date_is_a_word(language):
    letters = [letter for letter in cldr.day_month(MONDAY, language) if letter.isalpha()]

    assert len(letters) >= 3


@pytest.mark.parametrize(
    ("language", "evening", "morning"),
    [
        ("en", "18:05", "09:05"),
        ("es", "18:05", "9:05"),
        ("da", "18.05", "09.05"),
        ("el", "18:05", "09:05"),
        ("sq", "18:05", "09:05"),
        ("ar", "18:05", "09:05"),
        ("ti", "18:05", "09:05"),
        ("so", "18:05", "09:05"),
        ("fa", "۱۸:۰۵", "۹:۰۵"),
        ("ckb", "١٨:٠٥", "٠٩:٠٥"),
        ("bn", "১৮:০৫", "০৯:০৫"),
    ],
)
def test_time_is_on_the_24_hour_clock(language, evening, morning):
    assert cldr.time(dt.time(18, 5), language) == evening
    assert cldr.time(dt.time(9, 5), language) == morning


def test_moment_keeps_its_own_wall_clock():
    athens = dt.datetime(2026, 3, 10, 0, 30, tzinfo=ZoneInfo("Europe/Athens"))
    rome = athens.astimezone(ZoneInfo("Europe/Rome"))

    texts = [(cldr.full_date(m, "en"), cldr.time(m, "en")) for m in (athens, rome)]

    assert texts == [("Tuesday 10 March 2026", "00:30"), ("Monday 9 March 2026", "23:30")]
