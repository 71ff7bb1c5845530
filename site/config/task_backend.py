"""Who does what may be done beside a request: the request itself, or a worker."""

#: Without a worker, tasks in the database would wait for ever.
TASK_BACKENDS = {
    "immediate": "django_tasks.backends.immediate.ImmediateBackend",
    "database": "home.background.backend.WorkerBackend",
}
