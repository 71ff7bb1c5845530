import pytest

from home import cldr

MONDAY, SATURDAY, SUNDAY = 0, 5, 6


@pytest.mark.parametrize(
    ("day", "languages"),
    [
        (
            MONDAY,
            "en it es ca fr de nl el hr sl sv da lt lv et sq sr-latn sr mk pl uk ru ar kmr so tr",
        ),
        (SATURDAY, "fa fa-af prs ps ckb"),
        (SUNDAY, "mt ti am ur bn he pt"),
    ],
)
def test_first_weekday(day, languages):
    assert {
        language: cldr.first_weekday(language) for language in languages.split()
    } == dict.fromkeys(languages.split(), day)


def test_weekday_names_begin_on_monday_whatever_the_first_weekday():
    assert cldr.weekday_names("fr") == (
        "lundi",
        "mardi",
        "mercredi",
        "jeudi",
        "vendredi",
        "samedi",
        "dimanche",
    )
    assert cldr.weekday_names("fa")[0] == "دوشنبه"
    assert cldr.weekday_names("sv", "abbreviated")[:2] == ("mån", "tis")


def test_month_names_stand_alone():
    assert cldr.month_names("el")[:3] == ("Ιανουάριος", "Φεβρουάριος", "Μάρτιος")
    assert cldr.month_names("pl")[:3] == ("styczeń", "luty", "marzec")
    assert cldr.month_names("en", "abbreviated")[-1] == "Dec"


def test_week_header_begins_on_the_first_weekday():
    assert cldr.week_header("en")[0] == ("Mon", "Monday")
    assert cldr.week_header("fa")[0] == ("شنبه", "شنبه")
    assert cldr.week_header("mt")[0] == ("Ħad", "Il-Ħadd")
    assert [len(cldr.week_header(language)) for language in ("en", "fa", "mt")] == [7, 7, 7]
