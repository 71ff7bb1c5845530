import datetime as dt

import pytest

from home import cldr

NOVEMBER_24 = dt.date(2026, 11, 24)
NOVEMBER_26 = dt.date(2026, 11, 26)
NOVEMBER_30 = dt.date(2026, 11, 30)
DECEMBER_2 = dt.date(2026, 12, 2)
DECEMBER_30 = dt.date(2026, 12, 30)
JANUARY_2 = dt.date(2027, 1, 2)
JUNE_1 = dt.date(2026, 6, 1)
JUNE_30 = dt.date(2026, 6, 30)
SEPTEMBER_30 = dt.date(2026, 9, 30)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Tuesday 24 – Thursday 26 November 2026"),
        ("it", "martedì 24 – giovedì 26 novembre 2026"),
        ("es", "martes, 24 – jueves, 26 de noviembre de 2026"),
        ("ca", "dimarts, 24 – dijous, 26 de novembre del 2026"),
        ("fr", "mardi 24 – jeudi 26 novembre 2026"),
        ("de", "Dienstag, 24. – Donnerstag, 26. November 2026"),
        ("el", "Τρίτη 24 – Πέμπτη 26 Νοεμβρίου 2026"),
        ("hr", "utorak, 24. – četvrtak, 26. studenoga 2026."),
        ("da", "tirsdag den 24. – torsdag den 26. november 2026"),
        ("lt", "2026 m. lapkričio 24 d., antradienis – 26 d., ketvirtadienis"),
        ("lv", "otrdiena, 2026. gada 24. – ceturtdiena, 2026. gada 26. novembris"),
        ("sr", "уторак, 24. – четвртак, 26. новембар 2026."),
        ("mk", "вторник, 24 – четврток, 26 ноември 2026\u202fг."),
        ("mt", "It-Tlieta, 24 – Il-Ħamis, 26 ta’ Novembru 2026"),
        ("uk", "вівторок, 24 – четвер, 26 листопада 2026\u202fр."),
        ("ar", "الثلاثاء، 24 – الخميس، 26 نوفمبر 2026"),
        ("fa", "سه‌شنبه ۲۴ تا پنجشنبه ۲۶ نوامبر ۲۰۲۶"),
        ("ps", "درېنۍ د ۲۰۲۶ د نومبر ۲۴ – پينځنۍ د ۲۰۲۶ د نومبر ۲۶"),
        ("ckb", "سێشەممە، ٢٤ی – پێنجشەممە، ٢٦ی تشرینی دووەمی ٢٠٢٦"),
        ("kmr", "sêşem, 24ê – pêncşem, 26ê mijdara 2026an"),
        ("so", "Talaado, 24 – Khamiis, 26 Noofeembar 2026"),
        ("bn", "মঙ্গলবার, ২৪ – বৃহস্পতিবার, ২৬ নভেম্বর, ২০২৬"),
        ("tr", "24 Kasım 2026 Salı – 26 Kasım 2026 Perşembe"),
        ("eu", "2026(e)ko azaroaren 24(a), asteartea – 26(a), osteguna"),
    ],
)
def test_date_range_within_a_month(language, text):
    assert cldr.date_range(NOVEMBER_24, NOVEMBER_26, language) == text


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Monday 30 November – Wednesday 2 December 2026"),
        ("es", "lunes, 30 de noviembre – miércoles, 2 de diciembre de 2026"),
        ("hr", "ponedjeljak, 30. studenoga – srijeda, 2. prosinca 2026."),
        ("lt", "2026 m. lapkričio 30 d., pirmadienis – gruodžio 2 d., trečiadienis"),
        ("ur", "پیر، 30 نومبر – بدھ، 2 دسمبر، 2026"),
        ("kmr", "duşem, 30ê mijdara – çarşem, 2ê berfanbara 2026an"),
    ],
)
def test_date_range_across_months(language, text):
    assert cldr.date_range(NOVEMBER_30, DECEMBER_2, language) == text


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Wednesday 30 December 2026 – Saturday 2 January 2027"),
        ("mk", "среда, 30 декември 2026\u202fг. – сабота, 2 јануари 2027\u202fг."),
        ("ar", "الأربعاء، 30 ديسمبر 2026 – السبت، 2 يناير 2027"),
    ],
)
def test_date_range_across_years(language, text):
    assert cldr.date_range(DECEMBER_30, JANUARY_2, language) == text


@pytest.mark.parametrize(
    ("language", "one_month", "several"),
    [
        ("en", "1–30 June 2026", "1 June – 30 September 2026"),
        ("de", "1.–30. Juni 2026", "1. Juni – 30. September 2026"),
        ("ca", "1–30 de juny del 2026", "1 de juny – 30 de setembre del 2026"),
        ("lt", "2026 m. birželio 1–30 d.", "2026 m. birželio 1 – rugsėjo 30 d."),
        ("fa", "۱ تا ۳۰ ژوئن ۲۰۲۶", "۱ ژوئن تا ۳۰ سپتامبر ۲۰۲۶"),
        ("kmr", "1ê – 30ê hezîrana 2026an", "1ê hezîrana – 30ê îlona 2026an"),
    ],
)
def test_date_range_of_weeks_has_no_weekdays(language, one_month, several):
    assert cldr.date_range(JUNE_1, JUNE_30, language) == one_month
    assert cldr.date_range(JUNE_1, SEPTEMBER_30, language) == several


def test_date_range_has_weekdays_up_to_a_week():
    week = cldr.date_range(JUNE_1, dt.date(2026, 6, 7), "en")
    longer = cldr.date_range(JUNE_1, dt.date(2026, 6, 8), "en")

    assert (week, longer) == ("Monday 1 – Sunday 7 June 2026", "1–8 June 2026")


@pytest.mark.parametrize("end", [None, NOVEMBER_24, dt.datetime(2026, 11, 24, 20, 0)])
def test_date_range_of_one_day_is_one_date(end):
    assert cldr.date_range(NOVEMBER_24, end, "en") == "Tuesday 24 November 2026"


@pytest.mark.parametrize(
    ("language", "within", "across"),
    [
        ("en", "January – July 2019", "January 2019 – July 2021"),
        ("es", "enero – julio de 2019", "enero de 2019 – julio de 2021"),
        ("el", "Ιανουάριος – Ιούλιος 2019", "Ιανουάριος 2019 – Ιούλιος 2021"),
        ("hr", "siječanj – srpanj 2019.", "siječanj 2019. – srpanj 2021."),
        ("ar", "يناير – يوليو 2019", "يناير 2019 – يوليو 2021"),
    ],
)
def test_month_range(language, within, across):
    start = dt.date(2019, 1, 1)

    assert cldr.month_range(start, dt.date(2019, 7, 1), language) == within
    assert cldr.month_range(start, dt.date(2021, 7, 1), language) == across


def test_month_range_of_one_month_is_one_month():
    start = dt.date(2019, 1, 1)

    assert cldr.month_range(start, dt.date(2019, 1, 31), "en") == "January 2019"
    assert cldr.month_range(start, None, "en") == "January 2019"


@pytest.mark.parametrize(
    ("language", "text"),
    [("en", "18:05–20:00"), ("da", "18.05–20.00"), ("fa", "۱۸:۰۵ تا ۲۰:۰۰")],
)
def test_time_range(language, text):
    assert cldr.time_range(dt.time(18, 5), dt.time(20, 0), language) == text


def test_time_range_without_end_is_one_time():
    assert cldr.time_range(dt.time(18, 5), None, "en") == "18:05"
