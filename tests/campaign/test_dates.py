from datetime import date

import pytest

from campaign.dates import period, when

START, END = date(2019, 1, 15), date(2021, 7, 31)


@pytest.mark.parametrize(
    ("precision", "words"),
    [
        ("day", "15 January 2019 – 31 July 2021"),
        ("month", "January 2019 – July 2021"),
        ("year", "2019–2021"),
    ],
)
def test_a_period_says_no_more_than_is_known(precision, words):
    assert period(START, END, precision, "en") == words


def test_a_period_within_a_year_says_the_year_once():
    assert period(START, date(2019, 9, 1), "year", "en") == "2019"


def test_a_period_without_start_says_until_when():
    assert period(None, END, "month", "en") == "until July 2021"


def test_a_period_without_dates_is_empty():
    assert period(None, None, "day", "en") == ""


@pytest.mark.parametrize(
    ("precision", "words"),
    [("day", "15 January 2019"), ("month", "January 2019"), ("year", "2019")],
)
def test_a_date_says_no_more_than_is_known(precision, words):
    assert when(START, precision, "en") == words


def test_an_unknown_date_is_empty():
    assert when(None, "day", "en") == ""
