"""What a reader of a page can come to: the event that it leads to, else the next one that is close to it."""

from datetime import datetime
from functools import reduce
from operator import or_
from uuid import UUID

from django.db.models import Case, F, IntegerField, Q, QuerySet, Value, When, Window
from django.db.models.functions import RowNumber
from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.models import Locale, Page

from campaign import actions
from campaign.actions import Invitation
from events import words
from events.models import EventPage
from events.moments import next_change, noted
from events.templatetags.events_tags import event_index_url
from home.loading.remembered import remembered

#: What makes an event close to a page, the closest first.
CLOSE = ["place", "project", "theme"]


def register() -> None:
    actions.register(EventPage, invitation)


def invitation(page: Page, chosen: Page | None, at: datetime) -> Invitation | None:
    """The event that was chosen while one can come to it, then the next of its series, place, project or theme.

    Without any of these the calendar; None where there is no calendar either.
    """
    found = nearest(page, chosen, noted(at))
    if found and chosen and found.translation_key == chosen.translation_key:
        return invitation_to(found, page, is_chosen=True)
    if chosen and (announced := announced_event(chosen, at)):
        return invitation_to(announced, page, is_chosen=True)
    if found:
        return invitation_to(found, page)
    if url := event_index_url():
        return Invitation(_("Come to one of our next events"), url, is_event=False)
    return None


def announced_event(chosen: Page, at: datetime) -> EventPage | None:
    """The event, if it is to come on a day that nobody knows yet."""
    events = EventPage.objects.filter(pk=chosen.pk).exclude(status__in=EventPage.CALLED_OFF)
    return events.open_dates(timezone.localdate(at)).select_related("locale").first()


def nearest(page: Page, chosen: Page | None, at: datetime) -> EventPage | None:
    """The next event that takes place of the closest kind, in the language of the page."""
    if chosen is None:
        return nearest_to(page, at)
    kinds = kinds_of_closeness(page, chosen)
    closeness = Case(
        *(When(kind, then=Value(number)) for number, kind in enumerate(kinds)),
        output_field=IntegerField(),
    )
    return (
        EventPage.objects.readable(page.locale)
        .taking_place(at)
        .annotate(closeness=closeness)
        .exclude(closeness=None)
        .order_by("closeness", "next_start", "pk")
        .first()
    )


def nearest_to(page: Page, at: datetime) -> EventPage | None:
    """The same where nothing was chosen, as on most pages: they all choose among the same few events."""
    linked = ((name, page.linked.get(name)) for name in CLOSE)
    keys = [(name, to.translation_key) for name, to in linked if to]
    if not keys:
        return None
    coming = remembered(
        ("next events", page.locale_id, next_change(at)), lambda: next_events(page.locale, at)
    )
    return next((coming[key] for key in keys if key in coming), None)


def next_events(locale: Locale, at: datetime) -> dict[tuple[str, UUID], EventPage]:
    """The next event of each place, project and theme, in one query."""
    first_of = {
        f"first_of_{name}": Window(
            RowNumber(), partition_by=f"{name}__translation_key", order_by=["next_start", "pk"]
        )
        for name in CLOSE
    }
    keys = {f"key_of_{name}": F(f"{name}__translation_key") for name in CLOSE}
    rows = EventPage.objects.readable(locale).taking_place(at).annotate(**first_of, **keys)
    is_first = reduce(or_, (Q(**{name: 1}) for name in first_of))
    found: dict[tuple[str, UUID], EventPage] = {}
    for event in rows.filter(is_first).defer("body", "report"):
        for name in CLOSE:
            if key := getattr(event, f"key_of_{name}"):
                found.setdefault((name, key), event)
    return found


def kinds_of_closeness(page: Page, chosen: Page) -> list[Q]:
    kinds = [Q(translation_key=chosen.translation_key), series_of(chosen)]
    kinds += [related(name, of(chosen, f"{name}__translation_key")) for name in CLOSE]
    linked = ((name, page.linked.get(name)) for name in CLOSE)
    return kinds + [related(name, to.translation_key) for name, to in linked if to]


def related(name: str, key) -> Q:
    return Q(**{f"{name}__translation_key": key})


def of(chosen: Page, column: str) -> QuerySet:
    """A value of the event that was chosen, to be compared with in the same query."""
    return EventPage.objects.filter(pk=chosen.pk).order_by().values(column)[:1]


def series_of(chosen: Page) -> Q:
    """Those that follow it, by word or by number."""
    return Q(follows__translation_key=chosen.translation_key) | Q(
        kind=of(chosen, "kind"),
        project__translation_key=of(chosen, "project__translation_key"),
        series_number__gt=of(chosen, "series_number"),
    )


def invitation_to(event: EventPage, page: Page, *, is_chosen: bool = False) -> Invitation:
    first, last = getattr(event, "next_first", None), getattr(event, "next_last", None)
    day = words.date(event, first, last, page.language)
    return Invitation(event.title, event.url, day, is_chosen)
