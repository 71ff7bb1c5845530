"""Does what is due, each command by one process alone."""

import logging
from collections.abc import Callable, Iterable
from datetime import datetime, timedelta
from io import StringIO

from django.core.management import call_command
from django.db import transaction
from django.utils import timezone

from home.models import ScheduledRun
from home.periodic.job import Job

#: No command takes so long: who began it has died.
LONGEST = timedelta(hours=1)
#: What failed is tried again after that, or at its next time if that is sooner.
PAUSE = timedelta(minutes=10)

logger = logging.getLogger(__name__)


def run_due(
    jobs: Iterable[Job],
    clock: Callable[[], datetime] = timezone.now,
    is_stopping: Callable[[], bool] = lambda: False,
) -> list[str]:
    """Runs what is due, one after the other. Returns the names of the commands that ran."""
    ran = []
    for job in jobs:
        if is_stopping():
            break
        if row := claim(job, clock()):
            run(job, row, clock)
            ran.append(job.command)
    return ran


def claim(job: Job, at: datetime) -> ScheduledRun | None:
    """The row of the command, if it is due and nobody else has it."""
    known = ScheduledRun.objects.filter(command=job.command).first()
    if known and at < due_at(job, known):
        return None
    with transaction.atomic():
        rows = ScheduledRun.objects.select_for_update()
        row, is_new = rows.get_or_create(command=job.command, defaults={"started_at": at})
        if not is_new and at < due_at(job, row):
            return None
        row.started_at, row.finished_at = at, None
        row.save()
    return row


def due_at(job: Job, row: ScheduledRun) -> datetime:
    regular = job.next_after(row.started_at, timezone.get_default_timezone())
    if row.finished_at is None:
        return row.started_at + LONGEST
    return min(regular, row.finished_at + PAUSE) if row.failed else regular


def run(job: Job, row: ScheduledRun, clock: Callable[[], datetime]) -> None:
    said, failed = StringIO(), False
    try:
        call_command(job.command, stdout=said, **job.options)
    except Exception:  # Whatever it is, the other commands must run.
        failed = True
        logger.exception("Scheduled: %s failed", job.command)
    finish(row, clock(), failed=failed)
    seconds = (clock() - row.started_at).total_seconds()
    about = {"command": job.command, "seconds": seconds, "said": said.getvalue().strip()}
    logger.info("Scheduled: %s ran", job.command, extra=about)


def finish(row: ScheduledRun, at: datetime, *, failed: bool) -> None:
    """Unless it took so long that another process has begun anew."""
    values = {"finished_at": at, "failed": failed} | ({} if failed else {"succeeded_at": at})
    ScheduledRun.objects.filter(pk=row.pk, started_at=row.started_at).update(**values)
