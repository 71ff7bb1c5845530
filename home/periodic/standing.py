"""Whether the schedule runs: consents end by it."""

from collections.abc import Iterable
from datetime import datetime, timedelta

from django.utils import timezone

from home.background.queue import waiting_since
from home.models import ScheduledRun
from home.periodic.job import Job

#: A command may wait for others, and a server may be started again.
LATE = timedelta(hours=1)


def overdue(jobs: Iterable[Job], at: datetime) -> list[str]:
    """The commands that should have run well an hour before the moment `at`, and the worker if tasks wait."""
    zone = timezone.get_default_timezone()
    done = dict(ScheduledRun.objects.values_list("command", "succeeded_at"))
    late = [
        job.command
        for job in jobs
        if (last := done.get(job.command)) is None or job.next_after(last, zone) + LATE < at
    ]
    since = waiting_since(at)
    return [*late, "db_worker"] if since and since + LATE < at else late
