from datetime import date

import pytest

from events.wagtail_hooks import months_to_archive
from tests.factories.events import EventIndexPageFactory, EventPageFactory

pytestmark = pytest.mark.django_db


def test_months_to_archive_are_those_with_dates(home_page):
    calendar = EventIndexPageFactory(parent=home_page)
    for first, last in [("2027-01-30", "2027-02-02"), ("2031-05-01", "2031-05-01")]:
        event = EventPageFactory(
            parent=calendar,
            start_date=date.fromisoformat(first),
            end_date=date.fromisoformat(last),
        )
        event.save_revision().publish()
    found = [address.removeprefix(calendar.url) for address in months_to_archive()]
    assert found == ["2027/01/", "2027/02/", "2031/05/"]
