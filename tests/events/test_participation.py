from types import SimpleNamespace

import pytest

from events.models import Participation
from events.participation import contradictions, total

pytestmark = pytest.mark.django_db


def row(**kwargs):
    return Participation(town="Vejle", country="DK", **kwargs)


def test_row_without_numbers_is_accepted():
    assert contradictions(row()) == {}


def test_parts_may_be_fewer_than_the_whole():
    assert contradictions(row(total=10, women=4, men=5, under_18=10)) == {}


@pytest.mark.parametrize(
    ("numbers", "field"),
    [
        ({"women": 6, "men": 5}, "women"),
        ({"men": 11}, "men"),
        ({"under_18": 5, "over_60": 6}, "under_18"),
        ({"invited": 10, "local": 1}, "invited"),
        ({"newcomers": 11}, "newcomers"),
        ({"direct": 8, "online": 3}, "direct"),
    ],
)
def test_parts_may_not_exceed_the_whole(numbers, field):
    assert contradictions(row(total=10, **numbers)) == {
        field: "These numbers add up to 11, but only 10 people came."
    }


def test_those_reached_indirectly_are_no_part_of_the_whole():
    assert contradictions(row(total=10, indirect=500)) == {}


def test_parts_without_the_whole_ask_for_it():
    assert contradictions(row(women=3)) == {"total": "Say how many people came altogether."}


@pytest.mark.parametrize(
    ("numbers", "expected"),
    [
        ({"total": 9, "respondents": 10}, {"respondents": "More people answered than came."}),
        (
            {"respondents": 4, "satisfied": 5},
            {"satisfied": "More people say so than answered."},
        ),
        ({"satisfied": 5}, {"respondents": "Say how many people answered."}),
    ],
)
def test_answers_may_not_exceed_those_who_answered(numbers, expected):
    assert contradictions(row(**numbers)) == expected


@pytest.mark.parametrize(
    ("totals", "expected"),
    [([3, 4], 7), ([3, 0], 3), ([3, None], None), ([], None)],
)
def test_total_is_known_only_when_every_row_is(totals, expected):
    assert total(SimpleNamespace(total=number) for number in totals) == expected
