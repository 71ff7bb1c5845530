"""The events of a calendar as the reader narrowed them, and what all its views have in common."""

from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any
from urllib.parse import urlencode

from django.core.paginator import Page, Paginator
from django.db.models import Exists, OuterRef
from django.http import HttpRequest

from events import days, filters, months
from events.models import EventIndexPage, Occurrence
from events.months import Month
from home.loading.remembered import remembered
from home.validity import chosen, page_chosen

LINES = 30
#: The filters that most readers want; the others open on request.
MAIN = ["place", "kind", "theme", "project"]
#: The views that go on over several addresses.
PAGED = ("upcoming", "past", "day")
#: Who subscribes decides once, and for long.
MAIN_OF = {"subscribe": [*MAIN, "languages"]}


@dataclass(frozen=True)
class Chosen:
    """A filter that is set, in words, and the same view without it."""

    label: str
    words: str
    url: str


class Listing:
    """Everything that a view shows comes from `events` or from `occurrences`."""

    def __init__(self, index: EventIndexPage, request: HttpRequest):
        self.index = index
        self.request = request
        events = filters.events_for(index, request.GET)
        self.filter = filters.EventFilter(
            request.GET or None, events, language=index.locale, offered=self.offered(events)
        )

    def offered(self, events) -> filters.Offered:
        locale, languages = self.index.locale, self.request.GET.get("languages")
        key = ("offered", self.index.pk, languages == filters.ALL_LANGUAGES)
        return remembered(key, lambda: filters.offered_by(events, locale))

    @property
    def events(self):
        return self.filter.qs

    @property
    def occurrences(self):
        """The dates of these events."""
        events = self.events.order_by().filter(translation_key=OuterRef("event_key"))
        return Occurrence.objects.filter(Exists(events))

    @cached_property
    def values(self) -> dict[str, str]:
        return self.filter.values

    @property
    def query(self) -> str:
        """What every link within the calendar carries along."""
        return urlencode(self.values)

    @property
    def chosen(self) -> list[Chosen]:
        labels = [str(self.filter.filters[name].label) for name in self.values]
        return [
            Chosen(label, words, with_query(self.request.path, without(self.values, name)))
            for name, label, words in zip(self.values, labels, self.filter.chosen, strict=True)
        ]

    @cached_property
    def span(self) -> tuple[Month, Month] | None:
        """The first and the last month in which something of it happens."""
        key = ("span", self.index.pk, self.query)
        found = remembered(key, lambda: days.span(self.occurrences))
        return found and (Month.of(found[0]), Month.of(found[1]))

    def is_beyond(self, first: date, last: date) -> bool:
        """Whether nothing happens in these days or on one side of them: there are many such addresses."""
        span = self.span
        return span is None or last < span[0].first or first > span[1].last

    def address(self, path: str) -> str:
        """A view of the calendar with the same filter."""
        return with_query(f"{self.index.url}{path}", self.values)

    def address_of_day(self, day: date | None) -> str:
        if day is None or not Month.of(day).exists:
            return ""
        return self.address(months.day_path(day))

    def feed(self) -> str:
        return self.request.build_absolute_uri(self.index.feed_url(self.values))

    @property
    def fields(self) -> list:
        """The filters that can be chosen, or are."""
        form = self.filter.form
        return [field for field in form if has_choice(field) or field.name in form.data]

    def context(self, view: str, today: date) -> dict[str, Any]:
        main = MAIN_OF.get(view, MAIN)
        names = [*self.filter.filters, *(["page"] if view in PAGED else [])]
        chosen(self.request.GET, names, is_valid=self.filter.is_valid())
        return {
            "view": view,
            "filter": self.filter,
            "fields": [field for field in self.fields if field.name in main],
            "more_fields": [field for field in self.fields if field.name not in main],
            "more_chosen": not set(self.values) <= set(main),
            "chosen": self.chosen,
            "values": self.values,
            "query": self.query,
            "clear_url": self.request.path if self.filter.active else "",
            "feed_url": self.feed(),
            "urls": {
                "upcoming": self.address(""),
                "month": self.address(Month.of(today).path),
                "past": self.address("past/"),
                "subscribe": self.address("subscribe/"),
            },
        }


def has_choice(field) -> bool:
    return any(value for value, _words in field.field.choices)


def with_query(path: str, values: dict[str, str]) -> str:
    return f"{path}?{urlencode(values)}" if values else path


def without(values: dict[str, str], name: str) -> dict[str, str]:
    return {key: value for key, value in values.items() if key != name}


def paginated(request: HttpRequest, rows) -> Page:
    page = Paginator(rows, LINES).get_page(request.GET.get("page"))
    page.object_list = list(page.object_list)
    page_chosen(request.GET, page.number)
    return page
