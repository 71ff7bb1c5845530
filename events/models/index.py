"""What's on: list, month, day and calendar feeds, from one set of events and one filter."""

from django.utils.translation import gettext_lazy as _
from wagtail.contrib.routable_page.models import RoutablePageMixin, path, re_path

from events.models.event import EventPage, day_or_404
from home.languages.fallbacks import below, below_versions
from home.models import BasePage


class EventIndexPage(RoutablePageMixin, BasePage):
    """The events below this page and below its translations."""

    template = "events/event_index_page.html"
    parent_page_types = ["home.HomePage"]
    subpage_types = ["events.EventPage"]
    max_count_per_parent = 1

    content_panels = [*BasePage.content_panels, BasePage.picture_panel]

    translatable_fields = BasePage.translatable_fields

    class Meta:
        verbose_name = _("calendar of events")
        verbose_name_plural = _("calendars of events")

    def events(self):
        """In the language of this page, or in a fallback."""
        return below(EventPage.objects.readable(self.locale, within=self), self)

    def events_in_all_languages(self):
        """Those too that exist in none of these languages, as they are."""
        return below_versions(EventPage.objects.readable_or_original(self.locale, self), self)

    def feed_url(self, values: dict[str, str]) -> str:
        """The address of the feed for a choice of filters; of all events for none."""
        from events.filters import to_path

        name = f"feed/{to_path(values)}.ics" if values else "feed.ics"
        return f"{self.url}{name}"

    def get_cached_paths(self):
        return ["/", "/feed.ics"]

    @path("", name="upcoming")
    def upcoming(self, request):
        from events import views
        from events.moments import present

        return views.upcoming(request, self, present())

    @path("past/", name="past")
    def past(self, request):
        from events import views
        from events.moments import present

        return views.past(request, self, present())

    @re_path(r"^(\d{4})/(\d{2})/$", name="month")
    def month(self, request, year, month):
        from events import months, views
        from events.moments import present

        return views.month(request, self, months.Month(int(year), int(month)), present())

    @re_path(r"^(\d{4})/(\d{2})/(\d{2})/$", name="day")
    def day(self, request, year, month, day):
        from events import views
        from events.moments import present

        shown = day_or_404(f"{year}-{month}-{day}")
        return views.day(request, self, shown, present())

    @path("to-month/", name="jump")
    def jump(self, request):
        from events import views
        from events.moments import present

        return views.jump(request, self, present())

    @path("subscribe/", name="subscribe")
    def subscribe(self, request):
        from events import views
        from events.moments import present

        return views.subscribe(request, self, present())

    @path("feed.ics/", name="feed")
    def feed(self, request):
        from events import calendar_files

        return calendar_files.feed(request, self, "")

    @path("feed/<path:filters>.ics/", name="filtered_feed")
    def filtered_feed(self, request, filters):
        from events import calendar_files

        return calendar_files.feed(request, self, filters)
