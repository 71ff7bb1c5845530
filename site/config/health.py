"""What a supervisor and a load balancer ask: whether this process is alive, and which of its parts are ready.

Answered before Django, for any host and without a redirect: who asks knows the address of the machine only.
"""

import json
import os
import shutil
from collections.abc import Callable, Iterable
from contextlib import suppress
from functools import cache
from pathlib import Path

from django.conf import settings
from django.core.files.storage import FileSystemStorage, default_storage
from django.db import connection, connections
from django.db.migrations.recorder import MigrationRecorder

from home.backup.manifest import known_migrations
from home.uploads.places import PUBLIC_FOLDERS
from store.arrangement import marks

#: Below that, uploads and the database itself are in danger.
LEAST_FREE = 200_000_000


class Health:
    def __init__(self, application):
        self.application = application

    def __call__(self, environ, start_response) -> Iterable[bytes]:
        match environ["PATH_INFO"]:
            case "/healthz":
                return answered(start_response, {"alive": True}, is_well=True)
            case "/readyz":
                parts = {name: state(check) for name, check in CHECKS.items()}
                return answered(start_response, parts, is_well=set(parts.values()) == {"ready"})
        return self.application(environ, start_response)


def answered(start_response, said: dict, *, is_well: bool) -> list[bytes]:
    body = json.dumps(said).encode()
    headers = [
        ("Content-Type", "application/json"),
        ("Content-Length", str(len(body))),
        ("Cache-Control", "no-store"),
    ]
    start_response("200 OK" if is_well else "503 Service Unavailable", headers)
    return [body]


def state(check: Callable[[], object]) -> str:
    """Of an error its kind alone: anybody may ask."""
    try:
        check()
    except Exception as error:
        return type(error).__name__
    return "ready"


class NotMigrated(Exception):
    """The code expects other tables than there are: `migrate` was forgotten."""


#: Changes of the tables that this code comes with.
expected = cache(known_migrations)


def database() -> None:
    try:
        applied = MigrationRecorder(connection).applied_migrations()
        if not expected() <= {".".join(key) for key in applied}:
            raise NotMigrated
    finally:
        with suppress(Exception):
            connections.close_all()


def store() -> None:
    if (found := marks()) is not None:
        found.now()


class ReadOnly(Exception):
    """Nothing can be written there."""


def uploads() -> None:
    """Whether the storage answers, in each of its places. A folder is there from the first upload on."""
    if not isinstance(default_storage, FileSystemStorage):
        for name in ("readyz", f"{PUBLIC_FOLDERS[0]}/readyz"):
            default_storage.exists(name)
        return
    folder = Path(default_storage.location)
    folder.mkdir(parents=True, exist_ok=True)
    if not os.access(folder, os.W_OK):
        raise ReadOnly


class DiskFull(Exception):
    """There is hardly any room left."""


def disk() -> None:
    if shutil.disk_usage(settings.VAR).free < LEAST_FREE:
        raise DiskFull


CHECKS = {"database": database, "store": store, "uploads": uploads, "disk": disk}
