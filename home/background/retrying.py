"""A task that failed, or whose worker died, is tried again; after the last time it stays to be looked at."""

from datetime import datetime, timedelta

from django.db.models import Q
from django_tasks import TaskResultStatus
from django_tasks_db.models import DBTaskResult

#: After the first failure, the second and so on: a mail server is away for minutes, or for a night.
PAUSES = [timedelta(minutes=minutes) for minutes in (1, 5, 30, 120, 480)]
#: No task takes so long: its worker has died.
LONGEST = timedelta(hours=1)


def retry(at: datetime) -> int:
    """Gives back to the worker what is to be tried again at the moment `at`. Returns how many that are."""
    broken = Q(status=TaskResultStatus.FAILED) | Q(
        status=TaskResultStatus.RUNNING, started_at__lt=at - LONGEST
    )
    return sum(give_back(row, at) for row in DBTaskResult.objects.filter(broken) if is_due(row, at))


def is_due(row: DBTaskResult, at: datetime) -> bool:
    """Each attempt leaves the name of its worker."""
    attempts = len(row.worker_ids)
    if attempts > len(PAUSES):
        return False
    return row.finished_at is None or row.finished_at + PAUSES[attempts - 1] <= at


def give_back(row: DBTaskResult, at: datetime) -> int:
    """Unless another process has done so meanwhile."""
    same = DBTaskResult.objects.filter(pk=row.pk, status=row.status, started_at=row.started_at)
    return same.update(status=TaskResultStatus.READY, run_after=at, finished_at=None)
