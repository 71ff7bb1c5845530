"""Files that are taken out of the storage for certain, even if it is down at the moment."""

import logging
from collections.abc import Iterable, Iterator

from django.core.files.storage import default_storage
from django.db import models, transaction

from home.models import FileToErase, SiteDocument, SiteImage
from home.uploads.places import is_public

logger = logging.getLogger(__name__)


def note(names: Iterable[str]) -> None:
    """In a transaction: after it the files are erased, and what the storage refuses is tried again later."""
    rows = [FileToErase(name=name) for name in set(names) if name]
    FileToErase.objects.bulk_create(rows, ignore_conflicts=True)
    transaction.on_commit(erase_noted, robust=True)


def erase_noted() -> int:
    """Returns how many files are still there."""
    for row in FileToErase.objects.all():
        try:
            default_storage.delete(row.name)
        except Exception:  # A storage may raise anything, and the other files must go.
            logger.exception("A file that must go could not be erased yet: %s", row.name)
        else:
            row.delete()
    return FileToErase.objects.count()


def erase_log(connection) -> None:
    """SQLite writes to a log beside its file first, and what was deleted since stands there until this is done.

    Waits for who reads or writes, as long as any statement does, and leaves it for the next time. Within a
    transaction there is nothing to be done yet.
    """
    if connection.vendor == "sqlite" and not connection.in_atomic_block:
        with connection.cursor() as cursor:
            cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")


def addresses(instance: models.Model) -> Iterator[str]:
    """Where readers, and a cache in front of them, have files of a row from."""
    if isinstance(instance, SiteDocument):
        yield instance.url
    for name in stored_names(instance):
        if name and is_public(name):
            yield default_storage.url(name)


def stored_names(instance: models.Model) -> Iterator[str]:
    """The names of all files of a row, its renditions among them."""
    for field in instance._meta.concrete_fields:
        if isinstance(field, models.FileField):
            yield getattr(instance, field.attname).name
    if isinstance(instance, SiteImage):
        yield from instance.renditions.values_list("file", flat=True)
