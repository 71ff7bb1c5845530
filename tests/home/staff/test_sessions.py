from datetime import UTC, datetime, timedelta

import pytest
from django.contrib.auth.models import AnonymousUser

from home.staff import sessions
from home.staff.sessions import is_over, note, sign_out_everywhere

pytestmark = pytest.mark.django_db

MORNING = datetime(2027, 3, 2, 8, tzinfo=UTC)


@pytest.fixture
def clock(monkeypatch):
    """Sets the moment of the request."""

    def at(**after):
        monkeypatch.setattr(sessions.timezone, "now", lambda: MORNING + timedelta(**after))

    at()
    return at


def test_new_session_is_not_over():
    assert not is_over({}, MORNING)


@pytest.mark.parametrize(
    ("seen", "at", "expected"),
    [
        (0, timedelta(hours=2), False),
        (0, timedelta(hours=2, seconds=1), True),
        (11, timedelta(hours=12), False),
        (11, timedelta(hours=12, seconds=1), True),
    ],
)
def test_session_ends_after_two_idle_hours_and_after_twelve(seen, at, expected):
    session = {}
    note(session, MORNING)
    note(session, MORNING + timedelta(hours=seen))

    assert is_over(session, MORNING + at) is expected


def test_activity_is_noted_every_few_minutes_only():
    session = {}
    note(session, MORNING)
    before = dict(session)
    note(session, MORNING + timedelta(minutes=5))

    assert session == before


def test_long_absence_leads_to_the_door_and_back(signed_in, clock):
    client = signed_in("editor")
    assert client.get("/cms/").status_code == 200
    clock(hours=3)

    response = client.get("/cms/pages/?p=2", follow=True)

    assert response.redirect_chain[0] == ("/cms/login/?next=/cms/pages/%3Fp%3D2", 302)
    assert "You were signed out after a while" in response.content.decode()


def test_reader_page_is_served_to_whom_the_session_is_over(signed_in, home_page, clock):
    client = signed_in("editor")
    client.get("/cms/")
    clock(hours=3)

    response = client.get("/en/")

    assert (response.status_code, response.wsgi_request.user) == (200, AnonymousUser())


def test_working_day_goes_on_while_somebody_is_there(signed_in, clock):
    client = signed_in("editor")
    answers = []
    for hour in range(13):
        clock(hours=hour)
        answers.append(client.get("/cms/").status_code)

    assert answers == [200] * 13


def test_one_is_signed_out_everywhere_and_nobody_else(signed_in):
    ours, others = signed_in("editor"), signed_in("moderator")
    sign_out_everywhere(ours.get("/cms/").wsgi_request.user)

    assert (ours.get("/cms/").status_code, others.get("/cms/").status_code) == (302, 200)
