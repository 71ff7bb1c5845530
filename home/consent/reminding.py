"""Those who look after consent hear before it ends, in time to ask the person again."""

from datetime import date

from django.conf import settings
from django.db import transaction
from django.db.models import QuerySet
from django.urls import reverse
from django.utils.translation import ngettext

from home.consent.showing import pages_of
from home.mailing import mail, staff_with
from home.models import ConsentRecord, ConsentReminder

#: A month to find the person, a week for the last attempt.
DAYS_BEFORE = (30, 7)
OFFICERS = "home.change_consentrecord"


def ending(on: date, within: int = max(DAYS_BEFORE)) -> QuerySet[ConsentRecord]:
    """Active records that end within so many days of the date `on`, the next one first."""
    active = ConsentRecord.objects.filter(status=ConsentRecord.Status.ACTIVE)
    last = date.fromordinal(on.toordinal() + within)
    return active.filter(review_on__gt=on, review_on__lte=last).order_by("review_on", "reference")


@transaction.atomic
def remind(on: date) -> list[ConsentRecord]:
    """One mail about all records whose end has come near, and was not announced yet. Returns them.

    If nobody is there to read it, nothing counts as announced.
    """
    new = [record for record in ending(on) if announce(record, on)]
    if new and not mail(staff_with(OFFICERS), "consents_end", lambda: subject(new), about(new)):
        transaction.set_rollback(True)
        return []
    return new


def announce(record: ConsentRecord, on: date) -> bool:
    """Notes that all announcements that are due by now were made; says whether one is new."""
    left = (record.review_on - on).days
    made = [
        ConsentReminder.objects.get_or_create(
            record=record, review_on=record.review_on, days_before=days
        )[1]
        for days in DAYS_BEFORE
        if left <= days
    ]
    return any(made)


def subject(records: list[ConsentRecord]) -> str:
    return ngettext("%(count)s consent ends soon", "%(count)s consents end soon", len(records)) % {
        "count": len(records)
    }


def about(records: list[ConsentRecord]) -> dict:
    return {
        "records": [
            {"record": record, "url": admin_url(record), "pages": pages_of(record).live().count()}
            for record in records
        ]
    }


def admin_url(record: ConsentRecord) -> str:
    address = reverse(ConsentRecord.snippet_viewset.get_url_name("edit"), args=[record.pk])
    return f"{settings.WAGTAILADMIN_BASE_URL}{address}"
