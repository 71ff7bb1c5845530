from datetime import date, time

import pytest
from django.contrib.auth.models import Group, Permission, User
from django.test import Client
from recurrence import WEEKLY, Recurrence, Rule
from wagtail.models import GroupPagePermission

from events.models import EventPage

TUESDAYS = [date(2027, 3, day) for day in (2, 9, 16, 23)]


@pytest.fixture
def staff(index):
    """Somebody who is signed in with these rights over the calendar; at `now`, if that is asked for first."""

    def signed_in(*rights):
        group = Group.objects.create(name="-".join(rights) or "none")
        group.permissions.add(Permission.objects.get(codename="access_admin"))
        for right in rights:
            permission = Permission.objects.get(
                content_type__app_label="wagtailcore", codename=f"{right}_page"
            )
            GroupPagePermission.objects.create(group=group, page=index, permission=permission)
        user = User.objects.create_user(username=group.name)
        user.groups.add(group)
        client = Client()
        client.force_login(user)
        return client

    return signed_in


@pytest.fixture
def publisher(staff):
    return staff("add", "change", "publish")


@pytest.fixture
def writer(staff):
    return staff("add", "change")


@pytest.fixture
def series(make_event):
    """Four Tuesday evenings in March 2027."""
    event = make_event(
        title="Course",
        slug="course",
        start_date=TUESDAYS[0],
        start_time=time(18),
        end_time=time(20),
        recurrence=Recurrence(rrules=[Rule(WEEKLY, count=4)], include_dtstart=False),
    )
    event.save_revision().publish()
    return EventPage.objects.get(pk=event.pk)


@pytest.fixture
def again():
    """The page as it is published now, and its newest draft."""

    def both(page):
        page = EventPage.objects.get(pk=page.pk)
        return page, page.get_latest_revision_as_object()

    return both
