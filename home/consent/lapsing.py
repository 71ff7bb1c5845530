"""What is not covered by consent any more goes out of sight, whoever changed the record or the file."""

from datetime import date

from django.db import transaction
from wagtail.log_actions import log
from wagtail.models import Page

from home.consent.gate import missing_consent, refusals
from home.consent.portrayal import Portrayal
from home.consent.showing import pages_of, pages_with
from home.models import ConsentRecord, GoneAddress
from home.takedown.pages import take_down


def take_down_without(record: ConsentRecord, on: date) -> list[Page]:
    """Takes down what the record does not cover on the date `on`."""
    if record.is_live(on):
        return []
    return take_down_uncovered(pages_of(record), on)


def take_down_showing(portrayal: Portrayal, on: date) -> list[Page]:
    """Takes down what shows a picture or a recording that nobody agreed to."""
    if not refusals(portrayal.records_of_people(), "", on):
        return []
    return take_down_uncovered(Page.objects.filter(pk__in=pages_with([portrayal])), on)


def take_down_uncovered(pages, on: date) -> list[Page]:
    uncovered = [page for page in pages.live().specific() if missing_consent(page, on)]
    return take_down(uncovered, GoneAddress.Reason.LAPSED)


def lapse(on: date) -> list[ConsentRecord]:
    """Ends the records whose day has come; what they allowed goes down with each. Returns them.

    A later date makes a record active again, and then its pages can be published again.
    """
    active = ConsentRecord.objects.filter(status=ConsentRecord.Status.ACTIVE)
    ended = list(active.filter(review_on__lte=on).order_by("review_on", "reference"))
    for record in ended:
        end(record, on)
    return ended


@transaction.atomic
def end(record: ConsentRecord, on: date) -> None:
    record.status = ConsentRecord.Status.EXPIRED
    record.save()
    take_down_without(record, on)
    log(record, "home.consent.lapse")
