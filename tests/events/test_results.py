from datetime import date

import pytest

from campaign.models import ProjectIndexPage, ProjectPage
from events.models import EventPage, Participation
from tests.factories.events import ResultsPageFactory

pytestmark = pytest.mark.django_db

#: A published example: EUCAN, event 1 in Paredes, 126 participants.
PAREDES = [88, 4, 4, 3, 3, 3, 3, 2, 4, 9, 3]
COUNTRIES = ["PT", "ES", "FR", "IT", "DE", "PL", "RO", "HU", "BG", "GR", "HR"]


@pytest.fixture
def project(home_page):
    parent = home_page.add_child(instance=ProjectIndexPage(title="Projects"))
    return parent.add_child(instance=ProjectPage(title="Network", acronym="NET"))


@pytest.fixture
def page(home_page, project):
    return ResultsPageFactory(parent=home_page, slug="results", project=project)


@pytest.fixture
def add_event(make_event, project):
    def add(totals=(), countries=("PT",) * 20, **kwargs):
        event = make_event(project=project, **{"start_date": date(2018, 4, 9), **kwargs})
        for total, country in zip(totals, countries, strict=False):
            Participation.objects.create(
                event=event, town=f"Town {country}", country=country, total=total
            )
        return event

    return add


def results(client):
    return client.get("/en/results/").context["results"]


def test_total_is_the_sum_of_the_rows(client, now, page, add_event):
    add_event(PAREDES, COUNTRIES, end_date=date(2018, 4, 12))

    (event,) = results(client).events

    assert event.total == 126
    assert event.entry.day == "Monday 9 – Thursday 12 April 2018"
    assert [(share.name, share.total) for share in event.towns[:2]] == [
        ("Town PT (Portugal)", 88),
        ("Town ES (Spain)", 4),
    ]


def test_missing_numbers_are_said_and_not_invented(client, now, page, add_event):
    add_event([3, None])
    add_event([5])
    add_event()

    found = results(client)

    assert [event.total for event in found.events] == [None, 5, None]
    assert (found.total, found.missing) == (5, 2)
    text = client.get("/en/results/").content.decode()
    assert "The number is not complete yet." in text
    assert "The number has not been entered yet." in text


def test_words_are_in_the_singular_for_one(client, now, page, add_event):
    add_event([1])

    text = client.get("/en/results/").content.decode()

    assert "1 event took place." in text
    assert "1 person took part." in text


def test_only_events_that_took_place_count(client, now, page, add_event, make_event):
    add_event([5], title="Held")
    add_event([5], status=EventPage.Status.CANCELLED)
    add_event([5], start_date=date(2028, 1, 1))
    make_event(start_date=date(2018, 1, 1), title="Of no project")

    assert [event.entry.title for event in results(client).events] == ["Held"]


def test_events_without_a_day_stand_behind_those_in_order(client, now, page, add_event):
    add_event(title="Unrecorded", start_date=None, precision="unrecorded")
    add_event(title="Second", start_date=date(2019, 1, 1))
    add_event(title="First", start_date=date(2018, 1, 1))

    titles = [event.entry.title for event in results(client).events]

    assert titles == ["First", "Second", "Unrecorded"]


def test_towns_with_several_organisations_are_added_up(client, now, page, add_event):
    add_event([2, 3], ["IT", "IT"])

    (event,) = results(client).events

    assert [(share.name, share.total) for share in event.towns] == [("Town IT (Italy)", 5)]


def test_page_without_events_says_so(client, now, page):
    assert (
        "No event of this project has taken place yet."
        in client.get("/en/results/").content.decode()
    )
