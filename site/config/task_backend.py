"""Who does what may be done beside a request: the request itself, or a worker."""

from django.core.exceptions import ImproperlyConfigured

BACKENDS = {
    "immediate": "django_tasks.backends.immediate.ImmediateBackend",
    "database": "home.background.backend.WorkerBackend",
}


def task_backend(name: str) -> str:
    """`name` is what the environment says. Without a worker, tasks in the database would wait for ever."""
    if name not in BACKENDS:
        raise ImproperlyConfigured(f"TASKS is {name!r}: it must be {' or '.join(BACKENDS)}.")
    return BACKENDS[name]
