"""Makes a backup."""

import tarfile
from datetime import datetime
from io import BytesIO
from pathlib import Path
from tempfile import SpooledTemporaryFile, TemporaryDirectory
from typing import BinaryIO

from django.core.files.storage import default_storage
from django.db import connection

from home.backup import databases, files, manifest
from home.backup.manifest import Entry, Manifest

#: Larger files wait on disk, not in memory, while their sum is made.
IN_MEMORY = 8 * 1024 * 1024


def make(target: Path, at: datetime) -> Manifest:
    """Writes the backup whole or not at all; `at` is the moment that it carries.

    The database comes first: a file that is uploaded meanwhile is one too many, never one too few. One that is
    deleted meanwhile was to be deleted.
    """
    target.parent.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory(dir=target.parent, prefix=".backup-") as folder:
        draft = Path(folder) / "draft.tar"
        draft.touch(mode=0o600)
        with tarfile.open(draft, "w") as tar:
            made = write(tar, Path(folder), at)
        draft.replace(target)
    return made


def write(tar: tarfile.TarFile, folder: Path, at: datetime) -> Manifest:
    copy = folder / "database"
    migrations = manifest.applied_migrations()
    databases.copy_to(connection, copy)
    with copy.open("rb") as stream:
        entries = {"database": add(tar, "database", stream)}
    for name in files.stored():
        try:
            stream = default_storage.open(name)
        except FileNotFoundError:
            continue
        with stream:
            entries[f"files/{name}"] = add(tar, f"files/{name}", stream)
    made = Manifest(
        at.isoformat(timespec="seconds"),
        manifest.code_version(),
        connection.vendor,
        migrations,
        entries,
    )
    add(tar, manifest.NAME, BytesIO(made.to_json()))
    return made


def add(tar: tarfile.TarFile, name: str, stream: BinaryIO) -> Entry:
    """By way of a copy: a stored file may be far away, and its size known only when it is read."""
    with SpooledTemporaryFile(IN_MEMORY) as copy:
        for chunk in manifest.chunks(stream):
            copy.write(chunk)
        copy.seek(0)
        entry = manifest.entry_of(copy)
        copy.seek(0)
        member = tarfile.TarInfo(name)
        member.size, member.mode = entry.size, 0o600
        tar.addfile(member, copy)
    return entry
