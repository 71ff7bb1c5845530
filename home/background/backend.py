"""Which tasks wait for the worker, and which are done at once all the same."""

from django_tasks import TaskResultStatus
from django_tasks.backends.base import BaseTaskBackend
from django_tasks.backends.immediate import ImmediateBackend
from django_tasks_db import DatabaseBackend

#: In the transaction of the change, or right after it. Consent and the marks of the store go by the index of
#: references. What readers find in a search is kept until the next change. What was taken down leaves the
#: storage and the cache in front before anybody is told that it has.
AT_ONCE = {
    "wagtail.tasks.update_reference_index_task",
    "wagtail.tasks.delete_file_from_storage_task",
    "wagtail.contrib.frontend_cache.tasks.purge_urls_from_cache_task",
    "modelsearch.tasks.insert_or_update_object_task",
}


class WorkerBackend(DatabaseBackend):
    """Tasks wait in the database. One of `AT_ONCE` comes there only if it failed, to be tried again."""

    def __init__(self, alias: str, params: dict):
        super().__init__(alias, params)
        self.at_once = ImmediateBackend(alias, params)

    def enqueue(self, task, args, kwargs):
        if task.module_path in AT_ONCE:
            done = self.at_once.enqueue(task, args, kwargs)
            if done.status != TaskResultStatus.FAILED:
                return done
        return super().enqueue(task, args, kwargs)

    aenqueue = BaseTaskBackend.aenqueue
