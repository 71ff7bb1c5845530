"""A calendar of any size, made as fast as the database takes it."""

from datetime import UTC, date, datetime, time, timedelta

from events import entries
from events.models import EventIndexPage, EventPage, Occurrence
from home.models import Generation, SiteSettings
from tests.factories.events import EventIndexPageFactory, EventPageFactory
from tests.factories.home import FundingStatementFactory, HomePageFactory

#: The month that is looked at, and how many dates it has however large the calendar is.
MONTH = date(2027, 3, 1)
IN_MONTH = 40
#: Dates of one event, in other months, so that each size is a whole number of events.
DATES_OF_EVENT = 30
#: Letters of one octet and of two, as in the feeds of our languages.
SUMMARIES = [
    "We cook together and talk about what we miss. Everybody is welcome. ",
    "Μαγειρεύουμε μαζί και μιλάμε για ό,τι μας λείπει. Όλοι είναι ευπρόσδεκτοι. ",
]
NOW = datetime(2027, 3, 10, 12, tzinfo=UTC)


def index() -> EventIndexPage:
    """An empty calendar at the address of the default site, with an office and a programme."""
    statement = FundingStatementFactory()
    site = SiteSettings.load()
    site.publisher, site.email = "Town of Example", "office@ground.example"
    site.programme = statement.programme
    site.save()
    return EventIndexPageFactory(parent=HomePageFactory())


def grow_to(calendar: EventIndexPage, occurrences: int) -> None:
    """Adds events until the index has that many dates; the first fill the month."""
    if not Occurrence.objects.exists():
        for number in range(IN_MONTH):
            add_event(calendar, number, [MONTH + timedelta(days=number % 28)])
    number = EventPage.objects.count()
    while (missing := occurrences - Occurrence.objects.count()) > 0:
        add_event(calendar, number, elsewhere(number)[:missing])
        number += 1
    entries.make_missing(EventPage.objects.all(), NOW)
    Generation.move()


def elsewhere(number: int) -> list[date]:
    """Days a quarter of a year apart, none of them in the month."""
    first = date(2022, 1, 1 + number % 28)
    days = [first + timedelta(days=91 * step) for step in range(DATES_OF_EVENT + 1)]
    return [day for day in days if day.replace(day=1) != MONTH][:DATES_OF_EVENT]


def add_event(calendar: EventIndexPage, number: int, days: list[date]) -> None:
    event = EventPageFactory(
        parent=calendar,
        title=f"Evening at the school {number}",
        slug=f"evening-{number}",
        summary=SUMMARIES[number % len(SUMMARIES)] * 4,
        venue="Music school, room 3",
        address="Example Street 12, 1040 Brussels",
        start_date=days[0],
        start_time=time(18),
        end_time=time(20),
        kind=EventPage.Kind.values[number % 5],
    )
    Occurrence.objects.bulk_create(occurrence(event, day) for day in days)


def occurrence(event: EventPage, day: date) -> Occurrence:
    start = datetime.combine(day, time(17), UTC)
    return Occurrence(
        event_key=event.translation_key,
        day=day,
        start=start,
        end=start + timedelta(hours=2),
        start_date=day,
        end_date=day,
        listed_at=start,
    )
