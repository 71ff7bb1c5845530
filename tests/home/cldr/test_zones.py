import datetime as dt

import pytest

from home import cldr

WINTER = dt.datetime(2026, 1, 9, 17, 5, tzinfo=dt.UTC)
SUMMER = dt.datetime(2026, 7, 9, 17, 5, tzinfo=dt.UTC)


@pytest.mark.parametrize(
    ("language", "name"),
    [
        ("en", "Central European Time"),
        ("fr", "heure d’Europe centrale"),
        ("it", "Ora dell’Europa centrale"),
        ("de", "Mitteleuropäische Zeit"),
        ("el", "Ώρα Κεντρικής Ευρώπης"),
        ("hr", "srednjoeuropsko vrijeme"),
        ("ar", "توقيت وسط أوروبا"),
        ("fa", "وقت مرکز اروپا"),
    ],
)
def test_zone_name_is_the_same_all_year(language, name):
    assert cldr.zone_name("Europe/Rome", WINTER, language) == name
    assert cldr.zone_name("Europe/Rome", SUMMER, language) == name


@pytest.mark.parametrize(
    ("language", "winter", "summer"),
    [
        ("en", "Greenwich Mean Time", "British Summer Time"),
        ("it", "Ora del meridiano di Greenwich", "Ora legale del Regno Unito"),
    ],
)
def test_zone_name_follows_the_season_where_the_year_has_no_name(language, winter, summer):
    assert cldr.zone_name("Europe/London", WINTER, language) == winter
    assert cldr.zone_name("Europe/London", SUMMER, language) == summer


@pytest.mark.parametrize(
    ("tzid", "language", "name"),
    [
        ("Europe/Istanbul", "en", "Istanbul (GMT+03:00)"),
        ("Europe/Istanbul", "el", "Κωνσταντινούπολη (GMT+03:00)"),
        ("Europe/Rome", "ckb", "Rome (گرینیچ +٠١:٠٠)"),
        ("UTC", "en", "UTC"),
    ],
)
def test_zone_name_falls_back_to_city_and_offset(tzid, language, name):
    assert cldr.zone_name(tzid, WINTER, language) == name


def test_zone_name_of_an_unknown_zone_is_an_error():
    with pytest.raises(LookupError):
        cldr.zone_name("Europe/Atlantis", WINTER, "en")


@pytest.mark.parametrize(
    ("language", "city"),
    [("en", "Athens"), ("it", "Atene"), ("el", "Αθήνα"), ("ar", "أثينا"), ("xx", "Athens")],
)
def test_zone_city(language, city):
    assert cldr.zone_city("Europe/Athens", language) == city
