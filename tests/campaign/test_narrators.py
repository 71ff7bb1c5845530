"""Who tells the stories, for staff."""

import pytest
from django.urls import reverse

from campaign import narrators
from tests.factories.campaign import StoryPageFactory
from tests.factories.home import translated
from tests.markup import texts

pytestmark = pytest.mark.django_db


def told(**counts) -> None:
    for kind, count in counts.items():
        for _number in range(count):
            StoryPageFactory(narrators=kind)


def test_published_stories_are_counted_once_whatever_their_languages(home_page):
    told(both=1, newcomers=2)
    translated(StoryPageFactory(narrators="residents"), "it")
    StoryPageFactory(narrators="residents", live=False)

    assert [(part.narrators, part.count) for part in narrators.mix().parts] == [
        ("newcomers", 2),
        ("residents", 1),
        ("both", 1),
        ("professionals", 0),
    ]


@pytest.mark.parametrize(
    ("counts", "expected"),
    [
        ({}, False),
        ({"both": 1, "newcomers": 2}, False),
        ({"both": 1, "newcomers": 3}, True),
        ({"residents": 1}, True),
    ],
)
def test_hint_when_fewer_than_a_third_are_told_together(home_page, counts, expected):
    told(**counts)

    assert narrators.mix().is_one_sided is expected


def test_report_says_it_in_words(admin_client, home_page):
    told(both=1, newcomers=3)

    response = admin_client.get(reverse("campaign_editing:narrators"))

    assert texts(response, ".help-warning p") == [
        "Of 4 stories, newcomers and long-term residents tell 1 together. "
        "At least a third should be: such stories convince most."
    ]
    assert texts(response, "tbody td") == ["3", "0", "1", "0"]
