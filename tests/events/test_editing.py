from datetime import date

import pytest
from django.contrib.messages import get_messages
from django.urls import reverse
from wagtail.test.utils.form_data import nested_form_data, rich_text, streamfield

from events.models import EventPage
from tests.markup import form_values

pytestmark = pytest.mark.django_db

CHILDREN = ["changes", "programme_items", "delegations", "documents", "participation"]


@pytest.fixture
def form(admin_client, index):
    """Sends the form of a new event, as the browser does."""

    def send(**values):
        empty = {name: {"TOTAL_FORMS": 0, "INITIAL_FORMS": 0} for name in CHILDREN}
        data = {
            "title": "Tea",
            "slug": "tea",
            "status": "confirmed",
            "kind": "debate",
            "level": "local",
            "precision": "day",
            "mode": "in-person",
            "start_date": "2027-03-09",
            "body": streamfield([]),
            "report": rich_text(""),
            "comments": {"TOTAL_FORMS": 0, "INITIAL_FORMS": 0},
            **empty,
        }
        address = reverse("wagtailadmin_pages:add", args=["events", "eventpage", index.pk])
        return admin_client.post(address, {**nested_form_data(data), **values})

    return send


def test_form_shows_all_it_asks(admin_client, index):
    address = reverse("wagtailadmin_pages:add", args=["events", "eventpage", index.pk])

    text = admin_client.get(address).content.decode()

    assert 'name="recurrence_frequency"' in text
    assert 'name="working_languages"' in text


def test_form_makes_an_event(form):
    form(
        recurrence_frequency="weekly",
        recurrence_weekdays=["1"],
        recurrence_count="3",
        working_languages=["da"],
    )

    event = EventPage.objects.get()

    assert (event.start_date, event.working_languages) == (date(2027, 3, 9), ["da"])
    assert event.recurrence.rrules[0].count == 3


@pytest.mark.parametrize(
    "values",
    [
        {"recurrence_frequency": "own", "recurrence_own": "FREQ=DAILY;INTERVAL=0"},
        {"recurrence_frequency": "own", "recurrence_own": "nonsense"},
        {"recurrence_excluded": "20269999"},
        {"start_date": "soon"},
        {"time_zone": "Nowhere/Known"},
        {"working_languages": ["not-a-language"]},
    ],
)
def test_form_answers_mistakes_with_words(form, values):
    response = form(**values)

    assert response.status_code == 200
    assert "could not be created due to validation errors" in response.content.decode()
    assert not EventPage.objects.exists()


@pytest.fixture
def edit(admin_client, make_event):
    """The form of an event as the browser sends it, after some of it was typed."""
    event = make_event(title="Tea", slug="tea")
    event.save_revision().publish()
    page = admin_client.get(reverse("wagtailadmin_pages:edit", args=[event.pk]))
    scripted = nested_form_data({"body": streamfield([]), "report": rich_text("")})
    values = form_values(page, "form[data-edit-form]") | scripted

    def send(name, typed, **headers):
        address = reverse(f"wagtailadmin_pages:{name}", args=[event.pk])
        return admin_client.post(address, values | typed, headers=headers)

    return send


WEEKLY_TWICE = {"recurrence_frequency": "weekly", "recurrence_count": "2"}


def test_rule_is_saved_by_the_editor_itself(edit):
    response = edit("edit", WEEKLY_TWICE, accept="application/json")

    assert response.json()["success"] is True
    (page,) = EventPage.objects.all()
    assert page.get_latest_revision_as_object().recurrence.rrules[0].count == 2
    assert page.recurrence.rrules == []


def test_rule_is_shown_in_the_preview(edit):
    assert edit("preview_on_edit", WEEKLY_TWICE).json() == {
        "is_valid": True,
        "is_available": True,
    }


def test_change_of_a_day_that_is_lost_blocks_nothing(edit):
    event = EventPage.objects.get()
    event.changed_dates.create(day=date(2027, 3, 10), reason="Storm.", locale=event.locale)
    event.save_revision().publish()

    response = edit("edit", WEEKLY_TWICE | {"action-publish": "1"})

    event = EventPage.objects.get()
    assert (event.repeats, event.changed_dates.count()) == (True, 1)
    assert "What was said of Wednesday 10 March 2027 has no effect" in " ".join(
        str(message) for message in get_messages(response.wsgi_request)
    )
