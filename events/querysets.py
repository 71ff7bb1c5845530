"""Questions about events, with the moment as a parameter. One row an event, however often it repeats."""

from datetime import date, datetime

from django.db.models import Case, Exists, F, OuterRef, Q, Subquery, When
from django.db.models.functions import Coalesce
from wagtail.models import Locale, Page, PageManager, PageQuerySet

from events.models.occurrence import Occurrence
from home.languages.fallbacks import chain, in_chain
from home.privacy import public


def dates_of_event():
    return Occurrence.objects.filter(event_key=OuterRef("translation_key"))


def value(occurrences, name: str) -> Subquery:
    return Subquery(occurrences.values(name)[:1])


class EventQuerySet(PageQuerySet):
    def readable(self, locale: Locale, within: Page | None = None):
        """Published in this language or a fallback, with what a line of a list needs; `within`: see
        home.privacy.
        """
        pages = in_chain(public(self.live(), within), locale)
        return pages.select_related("place", "locale", "published_translation")

    def readable_or_original(self, locale: Locale, within: Page | None = None):
        """Every published event once: as `readable`, else in the language in which it was first written."""
        versions = self.model.objects.live().filter(translation_key=OuterRef("translation_key"))
        in_no_language = ~Exists(
            versions.filter(locale__language_code__in=chain(locale.language_code))
        )
        first = ~Exists(versions.filter(pk__lt=OuterRef("pk")))
        everything = public(self.live(), within)
        best = in_chain(everything, locale)
        others = everything.filter(in_no_language, first)
        return (best | others).select_related("place", "locale", "published_translation")

    def upcoming(self, at: datetime):
        """Running or still to come; `occurrence_id` is the next date."""
        rest = dates_of_event().running_or_after(at).order_by("start", "end")
        return (
            self.annotate(occurrence_id=value(rest, "pk"), next_start=value(rest, "start"))
            .filter(occurrence_id__isnull=False)
            .order_by("next_start", "pk")
        )

    def taking_place(self, at: datetime):
        """Those that one can still come to; `next_first` and `next_last` are the days of the next date."""
        rest = (
            dates_of_event().running_or_after(at).filter(cancelled=False).order_by("start", "end")
        )
        return (
            self.exclude(status__in=self.model.CALLED_OFF)
            .annotate(
                next_start=value(rest, "start"),
                next_first=value(rest, "start_date"),
                next_last=value(rest, "end_date"),
            )
            .filter(next_start__isnull=False)
            .order_by("next_start", "pk")
        )

    def with_nearest_date(self, at: datetime):
        """Each event with the days and the end of its next date that takes place, else of its last."""
        dates = dates_of_event().filter(cancelled=False)
        coming = dates.running_or_after(at).order_by("start", "end")
        past = dates.over_by(at).order_by("-start")
        nearest = {"first": "start_date", "last": "end_date", "end": "end"}
        return self.annotate(
            **{
                f"nearest_{name}": Coalesce(value(coming, column), value(past, column))
                for name, column in nearest.items()
            }
        )

    def past(self, at: datetime, today: date):
        """Over, the latest first and at the end those of which nobody recorded the day.

        `occurrence_id` is the last date, None where the day is not known.
        """
        dates = dates_of_event().order_by("-start")
        month_is_over = month_known() & Q(last__lt=today.replace(day=1))
        took_place = Q(precision=self.model.Precision.UNRECORDED)
        return (
            self.annotate(
                last=Coalesce("end_date", "start_date"),
                occurrence_id=value(dates, "pk"),
                latest=Coalesce(
                    value(dates, "start_date"), Case(When(month_known(), then=F("start_date")))
                ),
            )
            .filter(Q(occurrence_id__isnull=False) | month_is_over | took_place)
            .exclude(Exists(dates_of_event().running_or_after(at)))
            .order_by(F("latest").desc(nulls_last=True), "pk")
        )

    def open_dates(self, today: date):
        """Announced for a month that is not over, or without any date."""
        first_of_month = today.replace(day=1)
        return (
            self.annotate(last=Coalesce("end_date", "start_date"))
            .filter(
                Q(precision=self.model.Precision.NONE) | month_known() & Q(last__gte=first_of_month)
            )
            .order_by(F("start_date").asc(nulls_last=True), "pk")
        )

    def of_dates(self, occurrences):
        """The events to which these dates belong."""
        return self.order_by().filter(translation_key__in={row.event_key for row in occurrences})

    def in_month(self, first: date, last: date):
        """Announced for a month, without a day."""
        return (
            self.annotate(last=Coalesce("end_date", "start_date"))
            .filter(month_known(), start_date__lte=last, last__gte=first)
            .order_by("start_date", "pk")
        )

    def with_dates(self):
        """Those that a calendar can hold, the latest first."""
        dates = dates_of_event().order_by("-end")
        return (
            self.annotate(final_end=value(dates, "end"))
            .filter(final_end__isnull=False)
            .order_by("-final_end", "translation_key")
        )


def month_known() -> Q:
    return Q(precision="month", start_date__isnull=False)


EventManager = PageManager.from_queryset(EventQuerySet)
