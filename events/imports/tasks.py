"""What is done beside a request, where the installation has a worker."""

from django.utils import timezone
from django_tasks import task

from events.imports import runs
from events.models import CalendarSource


@task()
def import_calendar(source_pk: int, force: bool = False) -> None:
    source = CalendarSource.objects.filter(pk=source_pk).first()
    # Removed while the task waited.
    if source:
        runs.run(source, timezone.now(), force=force)
