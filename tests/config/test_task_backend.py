import pytest

from tests.config.test_settings import PRODUCTION, values


@pytest.mark.parametrize(
    ("environment", "backend"),
    [
        ({}, "django_tasks.backends.immediate.ImmediateBackend"),
        ({"TASKS": "database"}, "home.background.backend.WorkerBackend"),
    ],
)
def test_tasks_wait_only_where_the_installation_has_a_worker(environment, backend):
    found = values(["TASKS"], "production", **PRODUCTION, **environment)

    assert found["TASKS"]["default"]["BACKEND"] == backend
