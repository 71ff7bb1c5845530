"""What a reader of a page can come to: the event that it leads to, else the next one that is close to it."""

from datetime import datetime

from django.db.models import Case, IntegerField, Q, QuerySet, Value, When
from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.models import Page

from campaign import actions
from campaign.actions import Invitation
from events import words
from events.models import EventPage
from events.moments import noted
from events.templatetags.events_tags import event_index_url

#: What makes an event close to a page, the closest first.
CLOSE = ["place", "project", "theme"]
CALLED_OFF = [EventPage.Status.CANCELLED, EventPage.Status.POSTPONED]


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
    events = EventPage.objects.filter(pk=chosen.pk).exclude(status__in=CALLED_OFF)
    return events.open_dates(timezone.localdate(at)).select_related("locale").first()


def nearest(page: Page, chosen: Page | None, at: datetime) -> EventPage | None:
    """The next event that takes place of the closest kind, in the language of the page."""
    kinds = kinds_of_closeness(page, chosen)
    if not kinds:
        return None
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


def kinds_of_closeness(page: Page, chosen: Page | None) -> list[Q]:
    kinds = []
    if chosen:
        kinds.append(Q(translation_key=chosen.translation_key))
        kinds.append(series_of(chosen))
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
