import pytest
from django_tasks_db.management.commands.db_worker import Worker


@pytest.fixture
def with_worker(settings):
    """Tasks wait in the database, as where `TASKS` is `database`."""
    settings.TASKS = {"default": {"BACKEND": "home.background.backend.WorkerBackend"}}


@pytest.fixture
def work(with_worker):
    """Does all that waits, as `manage.py db_worker --batch` does."""

    def work_off():
        Worker(
            queue_names=["default"],
            interval=0,
            batch=True,
            backend_name="default",
            startup_delay=False,
            max_tasks=None,
            worker_id="of the test",
            excluded_queue_names=[],
        ).run()

    return work_off
