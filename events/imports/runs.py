"""One run of a source: bring, compare, write, and keep the report."""

import logging
from dataclasses import asdict, dataclass
from datetime import datetime

from django.conf import settings
from django.utils import timezone
from django.utils.translation import gettext as _

from events.imports import feed, syncing
from events.imports.fetching import INTERNET, Network, Validators, fetch
from events.imports.mapping import Reading, reading
from events.imports.refusal import FeedRefused
from events.imports.syncing import Plan
from events.models import CalendarSource

logger = logging.getLogger(__name__)
Result = CalendarSource.Result


@dataclass(frozen=True)
class Brought:
    """`feed` is None if the calendar is as it was."""

    feed: feed.Feed | None
    validators: Validators = Validators()  # noqa: RUF009 - it cannot change.


def look(source: CalendarSource, at: datetime, network: Network = INTERNET) -> Plan:
    """What an import would do now. Stores nothing. Raises FeedRefused."""
    syncing.calendar_of(source)
    brought = bring(source, Validators(), at, network)
    return syncing.plan(source, read(source, brought.feed, at), at)


def run(
    source: CalendarSource, at: datetime, *, force: bool = False, network: Network = INTERNET
) -> None:
    """Imports, and keeps on the source what happened. `force`: although most events are missing."""
    try:
        result, report = imported(source, at, force=force, network=network)
    except FeedRefused as refused:
        result, report = Result.FAILED, {"failure": str(refused)}
    source.result, source.report, source.last_run = result, report, at
    keep(source)


def keep(source: CalendarSource) -> None:
    """Readers see nothing of it: the pages that are remembered for them stay as they are."""
    names = ["result", "report", "last_run", "etag", "last_modified"]
    values = {name: getattr(source, name) for name in names}
    CalendarSource.objects.filter(pk=source.pk).update(**values)


def imported(
    source: CalendarSource, at: datetime, *, force: bool, network: Network
) -> tuple[str, dict]:
    syncing.calendar_of(source)
    known = Validators(source.etag, source.last_modified)
    brought = bring(source, known, at, network)
    if brought.feed is None:
        plan = syncing.unchanged_plan(source, at)
    else:
        plan = syncing.plan(source, read(source, brought.feed, at), at)
    if plan.doubt and not force:
        raise FeedRefused(_("%s Everything stays as it is.") % plan.doubt)
    syncing.apply(source, plan, at)
    source.etag = brought.validators.etag
    source.last_modified = brought.validators.last_modified
    return result_of(plan), report_of(plan)


def bring(source: CalendarSource, known: Validators, at: datetime, network: Network) -> Brought:
    if source.address:
        fetched = fetch(source.address, known, network)
        if fetched.body is None:
            return Brought(None, known)
        found = feed.read(fetched.body, fetched.charset, timezone.localdate(at))
        return Brought(found, fetched.validators)
    if source.uploaded:
        return Brought(feed.Feed.from_json(source.uploaded))
    raise FeedRefused(_("There is neither an address nor a file."))


def read(source: CalendarSource, found: feed.Feed, at: datetime) -> Reading:
    zone = source.place.time_zone if source.place else settings.TIME_ZONE
    return reading(found.events, found.refused, zone, timezone.localdate(at))


def result_of(plan: Plan) -> str:
    if plan.refused:
        return Result.PARTLY
    written = plan.new or plan.changed or plan.cancelled or plan.missing
    return Result.DONE if written else Result.UNCHANGED


def report_of(plan: Plan) -> dict:
    """As JSON, for staff who look later."""
    names = ("new", "changed", "same", "missing", "cancelled", "refused")
    return {
        "counts": {name: len(getattr(plan, name)) for name in names},
        "refused": [asdict(refusal) for refusal in plan.refused],
        "remarks": [asdict(remark) for remark in plan.remarks],
        "kept": [{"title": step.title, "parts": step.kept} for step in plan.changed if step.kept],
    }


def run_all(at: datetime) -> list[CalendarSource]:
    """All that are to be asked regularly. One that breaks does not stop the others."""
    sources = list(CalendarSource.objects.filter(active=True))
    for source in sources:
        try:
            run(source, at)
        except Exception:
            logger.exception("The import of calendar %s broke", source.pk)
    return sources
