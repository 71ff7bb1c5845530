"""The results that a funder requires, from the participation that was entered at each event."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from django.db.models import F
from django.utils import timezone
from wagtail.models import Locale

from events import agenda, participation
from events.agenda import Entry
from events.models import EventPage, ResultsPage
from home import cldr


@dataclass(frozen=True)
class Share:
    """How many came from one place. None: nobody said."""

    name: str
    total: int | None


@dataclass(frozen=True)
class EventResult:
    """`total` is the sum of the rows, and None as long as one of them is missing."""

    entry: Entry
    towns: list[Share]
    countries: list[Share]
    total: int | None


@dataclass(frozen=True)
class ProjectResults:
    events: list[EventResult]

    @property
    def stated(self) -> list[EventResult]:
        return [event for event in self.events if event.total is not None]

    @property
    def missing(self) -> int:
        """How many events have no number of participants, or not yet from every town."""
        return len(self.events) - len(self.stated)

    @property
    def total(self) -> int:
        return sum(event.total for event in self.stated)

    @property
    def countries(self) -> list[Share]:
        sums: dict[str, int] = defaultdict(int)
        for event in self.stated:
            for share in event.countries:
                sums[share.name] += share.total
        return [Share(name, total) for name, total in sorted(sums.items())]


def results(page: ResultsPage, at: datetime) -> ProjectResults:
    """Events of the project that are over and took place, in their order; without a day last."""
    if page.project is None:
        return ProjectResults([])
    events = (
        EventPage.objects.readable(page.locale)
        .filter(project__translation_key=page.project.translation_key)
        .exclude(status__in=EventPage.CALLED_OFF)
        .past(at, timezone.localdate(at))
        .order_by(F("latest").asc(nulls_last=True), "pk")
        .prefetch_related("participation")
    )
    return ProjectResults(of_events(events, page.locale))


def of_events(events: Iterable[EventPage], locale: Locale) -> list[EventResult]:
    return [event_result(entry, locale) for entry in agenda.entries(events, locale, over=True)]


def event_result(entry: Entry, locale: Locale) -> EventResult:
    rows = list(entry.event.participation.all())
    language = locale.language_code

    def country(row) -> str:
        return cldr.country_name(row.country, language)

    return EventResult(
        entry=entry,
        towns=shares(rows, lambda row: f"{row.town} ({country(row)})"),
        countries=shares(rows, country),
        total=participation.total(rows),
    )


def shares(rows: list, name_of) -> list[Share]:
    by_name = defaultdict(list)
    for row in rows:
        by_name[name_of(row)].append(row)
    return [Share(name, participation.total(group)) for name, group in by_name.items()]
