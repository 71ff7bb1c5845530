"""What a reader of a page can come to: the event that it leads to, else the next one that is close to it."""

from datetime import datetime

from django.db.models import Case, F, IntegerField, Q, Value, When
from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.models import Page

from campaign import actions
from campaign.actions import Invitation
from events import words
from events.models import EventPage
from events.templatetags.events_tags import event_index_url

Status = EventPage.Status
#: What makes an event close to a page, the closest first.
CLOSE = ["place", "project", "theme"]
KEYS = {name: F(f"{name}__translation_key") for name in CLOSE}


def register() -> None:
    actions.register(EventPage, invitation)


def invitation(page: Page, chosen: Page | None, at: datetime) -> Invitation | None:
    """The event that was chosen while one can come to it, then the next of its series, place, project or theme.

    Without any of these the calendar; None where there is no calendar either.
    """
    event = chosen_event(chosen)
    if event and is_announced(event, at):
        return invitation_to(event, page, is_chosen=True)
    if found := nearest(page, event, at):
        is_chosen = bool(event) and found.translation_key == event.translation_key
        return invitation_to(found, page, is_chosen=is_chosen)
    if url := event_index_url():
        return Invitation(_("Come to one of our next events"), url, is_event=False)
    return None


def chosen_event(chosen: Page | None) -> EventPage | None:
    if chosen is None:
        return None
    keys = {f"{name}_key": key for name, key in KEYS.items()}
    return EventPage.objects.select_related("locale").annotate(**keys).filter(pk=chosen.pk).first()


def is_announced(event: EventPage, at: datetime) -> bool:
    """To come, on a day that nobody knows yet."""
    if event.precision not in {EventPage.Precision.MONTH, EventPage.Precision.NONE}:
        return False
    if event.status in {Status.CANCELLED, Status.POSTPONED}:
        return False
    return EventPage.objects.filter(pk=event.pk).open_dates(timezone.localdate(at)).exists()


def nearest(page: Page, event: EventPage | None, at: datetime) -> EventPage | None:
    """The next event that takes place of the closest kind, in the language of the page."""
    kinds = kinds_of_closeness(page, event)
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


def kinds_of_closeness(page: Page, event: EventPage | None) -> list[Q]:
    kinds = []
    if event:
        kinds.append(Q(translation_key=event.translation_key))
        kinds.append(series_of(event))
        kinds += [related(name, getattr(event, f"{name}_key")) for name in CLOSE]
    linked = ((name, page.linked.get(name)) for name in CLOSE)
    kinds += [related(name, to.translation_key) for name, to in linked if to]
    return [kind for kind in kinds if kind]


def related(name: str, key) -> Q:
    return Q(**{f"{name}__translation_key": key}) if key else Q()


def series_of(event: EventPage) -> Q:
    """Those that follow it, by word or by number."""
    following = Q(follows__translation_key=event.translation_key)
    if event.series_number and event.project_key:
        following |= Q(
            kind=event.kind,
            project__translation_key=event.project_key,
            series_number__gt=event.series_number,
        )
    return following


def invitation_to(event: EventPage, page: Page, *, is_chosen: bool) -> Invitation:
    first, last = getattr(event, "next_first", None), getattr(event, "next_last", None)
    day = words.date(event, first, last, page.language)
    return Invitation(event.title, event.url, day, is_chosen)
