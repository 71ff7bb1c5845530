"""What Wagtail's admin shows of this room."""

from collections.abc import Iterator

from django.urls import include, path, reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from wagtail import hooks
from wagtail.admin import messages
from wagtail.admin.widgets.button import Button
from wagtail.models import Page
from wagtail.snippets.models import register_snippet

from events import single_dates
from events.imports.viewset import CalendarSourceViewSet
from events.models import EventIndexPage, EventPage, Occurrence
from events.months import Month, months_between


@hooks.register("register_admin_urls")
def addresses():
    return [path("events/", include("events.editing.urls"))]


@hooks.register("addresses_to_archive")
def months_to_archive() -> list[str]:
    """Each month that holds a date: no list leads to them all."""
    months = months_with_dates()
    calendars = EventIndexPage.objects.live()
    return [f"{page.url}{month.path}" for page in calendars for month in months]


def months_with_dates() -> list[Month]:
    spans = Occurrence.objects.values_list("start_date", "end_date").distinct()
    return sorted({month for span in spans for month in months_between(*span)})


@hooks.register("after_publish_page")
def hint_at_single_dates(request, page):
    """What no longer fits a changed series waits, and blocks nothing; the editor should know."""
    if isinstance(page, EventPage):
        for hint in single_dates.hints(page, get_language()):
            messages.warning(request, hint)


@hooks.register("register_page_header_buttons")
def header_buttons(page, user, view_name, next_url=None):
    return buttons(page, user)


@hooks.register("register_page_listing_more_buttons")
def listing_buttons(page, user, next_url=None):
    return buttons(page, user)


def buttons(page: Page, user) -> Iterator[Button]:
    kind = page.specific_class or Page
    if issubclass(kind, EventPage):
        yield from event_buttons(page.specific, user)
    if issubclass(kind, EventIndexPage):
        yield from calendar_buttons(page, user)


def event_buttons(event: EventPage, user) -> Iterator[Button]:
    if event.permissions_for_user(user).can_edit():
        yield button(_("Cancel, postpone or move online"), "status", event, icon="warning")
        if event.repeats:
            yield button(_("Single dates"), "dates", event, icon="calendar-alt")
    parent = event.get_parent()
    if parent.permissions_for_user(user).can_add_subpage():
        made = button(_("New event like this one"), "copy", parent, icon="copy")
        made.url += f"?like={event.pk}"
        yield made


def calendar_buttons(calendar: Page, user) -> Iterator[Button]:
    if calendar.permissions_for_user(user).can_add_subpage():
        yield button(_("New event like an earlier one"), "copy", calendar, icon="copy")


def button(label: str, name: str, page: Page, icon: str) -> Button:
    return Button(
        label, reverse(f"events_editing:{name}", args=[page.pk]), icon_name=icon, priority=1
    )


register_snippet(CalendarSourceViewSet)
