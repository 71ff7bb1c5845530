"""What `run_schedule` runs, the most urgent first. Each of these commands may run twice."""

from datetime import time, timedelta

from home.periodic.job import Job

MINUTE, HOUR = timedelta(minutes=1), timedelta(hours=1)

ALWAYS = [
    # What a consent allowed until yesterday goes out of sight soon after midnight.
    Job("lapse_consents", daily=time(0, 1)),
    Job("publish_scheduled", every=MINUTE),
    Job("erase_files", every=HOUR),
    Job("forget_concerns", daily=time(0, 30)),
    Job("clearsessions", daily=time(0, 40)),
    Job("extend_calendar", daily=time(3, 30)),
    Job("refresh_statistics", daily=time(3, 45)),
    Job("send_translation_digests", daily=time(7, 0)),
    Job("import_calendars", every=3 * HOUR),
]
WITH_WORKER = [
    Job("retry_tasks", every=5 * MINUTE),
    Job(
        "prune_db_task_results",
        daily=time(0, 50),
        options={"queue_name": "*", "min_age_days": 7},
    ),
]


def schedule(*, has_worker: bool) -> list[Job]:
    return [*ALWAYS, *WITH_WORKER] if has_worker else ALWAYS
