import pytest
from django_tasks_db.management.commands import db_worker


@pytest.fixture
def with_worker(settings):
    """Tasks wait in the database, as where `TASKS` is `database`."""
    settings.TASKS = {"default": {"BACKEND": "home.background.backend.WorkerBackend"}}


@pytest.fixture
def work(with_worker):
    """Does all that waits, as `manage.py db_worker --batch` does, on the connection of the test."""

    def work_off():
        db_worker.Worker(
            queue_names=["default"],
            interval=0,
            batch=True,
            backend_name="default",
            startup_delay=False,
            max_tasks=None,
            worker_id="of the test",
            excluded_queue_names=[],
        ).run()

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(db_worker, "close_old_connections", lambda: None)
        yield work_off
