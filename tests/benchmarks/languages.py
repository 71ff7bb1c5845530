"""Seconds of processor time for one edit of an event that is published in 24 languages."""

from datetime import timedelta
from statistics import median
from time import process_time

from events.models import EventIndexPage, EventPage
from tests.benchmarks.population import MONTH
from tests.benchmarks.timing import Result
from tests.factories.events import EventPageFactory
from tests.factories.languages import in_languages

LANGUAGES = 24
ROUNDS = 3
#: On a machine of two slow processors.
AT_MOST = 2.0


def result() -> Result:
    calendar = EventIndexPage.objects.order_by("pk").first()
    event = EventPageFactory(parent=calendar, title="Everywhere", slug="everywhere")
    event.save_revision().publish()
    in_languages(event, LANGUAGES)
    seconds = median(moving(event, number) for number in range(1, ROUNDS + 1))
    return Result(f"seconds to move an event in {LANGUAGES} languages", seconds, AT_MOST)


def moving(event: EventPage, days: int) -> float:
    page = EventPage.objects.get(pk=event.pk)
    page.start_date = MONTH + timedelta(days=days)
    revision = page.save_revision()
    start = process_time()
    revision.publish()
    return process_time() - start
