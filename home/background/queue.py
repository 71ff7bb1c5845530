"""How the worker keeps up."""

from datetime import datetime

from django.db.models import Count
from django_tasks import TaskResultStatus
from django_tasks_db.models import DBTaskResult


def waiting_since(at: datetime) -> datetime | None:
    """When the oldest of the tasks came that nobody has begun at the moment `at`."""
    waiting = DBTaskResult.objects.filter(status=TaskResultStatus.READY, enqueued_at__lte=at)
    return waiting.order_by("enqueued_at").values_list("enqueued_at", flat=True).first()


def lengths() -> dict[str, int]:
    """How many tasks there are of each status, finished ones until they are pruned."""
    counted = DBTaskResult.objects.order_by().values("status").annotate(count=Count("pk"))
    found = {row["status"]: row["count"] for row in counted}
    return {status: found.get(status, 0) for status in TaskResultStatus.values}
