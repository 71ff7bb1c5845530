"""Checks a backup and puts it back."""

import tarfile
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from django.core.cache import caches
from django.core.exceptions import SuspiciousFileOperation
from django.core.files.utils import validate_file_name
from django.core.management import call_command
from django.db import connection

from home.backup import databases, files, manifest
from home.backup.manifest import Manifest, Unusable
from home.models import Generation


class InUse(Unusable):
    """Somebody's work would be overwritten."""


def check(source: Path) -> Manifest:
    """Reads all of it; raises `Unusable` if anything is missing, damaged, or made by newer code."""
    with opened(source) as tar:
        said = read_manifest(tar)
        if strange := [name for name in said.entries if not has_place(name)]:
            raise Unusable(f"The backup has no place on a site for {strange[0]}.")
        for name, entry in said.entries.items():
            if manifest.entry_of(member(tar, name)) != entry:
                raise Unusable(f"{name} in the backup is damaged.")
    if said.engine != connection.vendor:
        raise Unusable(f"The backup is of {said.engine}, this site runs on {connection.vendor}.")
    if unknown := sorted(set(said.migrations) - manifest.known_migrations()):
        raise Unusable(f"The backup is of newer code ({said.version}): {unknown[0]} is not known.")
    return said


def restore(source: Path, *, replace: bool) -> Manifest:
    """Raises `Unusable` before anything is changed; `InUse` only without `replace`."""
    said = check(source)
    if databases.holds_something(connection) and not replace:
        raise InUse("This site is in use: its content would be overwritten.")
    with opened(source) as tar, TemporaryDirectory() as folder:
        copy = Path(folder) / "database"
        with copy.open("wb") as target:
            for chunk in manifest.chunks(member(tar, "database")):
                target.write(chunk)
        databases.replace_by(connection, copy)
        for name in said.entries:
            if name.startswith("files/"):
                files.put_back(name.removeprefix("files/"), member(tar, name))
    call_command("migrate", interactive=False, verbosity=0)
    forget()
    return said


def forget() -> None:
    """Nothing that a process or a cache remembers of the database before is used again.

    What is counted says nothing of the database, and in Redis all that others keep there would go with it.
    """
    for name in set(caches) - {"limits"}:
        caches[name].clear()
    Generation.move(of_frame=True, takes_down=True)


@contextmanager
def opened(source: Path):
    try:
        with tarfile.open(source, "r:") as tar:
            yield tar
    except (OSError, tarfile.TarError) as error:
        raise Unusable(f"{source} cannot be read as a backup: {error}") from error


def has_place(name: str) -> bool:
    """Whether it is what a backup holds: a file that stood elsewhere would be refused halfway."""
    folder, _, file = name.partition("/")
    try:
        validate_file_name(file, allow_relative_path=True)
    except SuspiciousFileOperation:
        return name == "database"
    return folder == "files"


def read_manifest(tar: tarfile.TarFile) -> Manifest:
    try:
        return Manifest.from_json(member(tar, manifest.NAME).read())
    except (ValueError, TypeError, KeyError, AttributeError) as error:
        raise Unusable("The manifest of the backup cannot be read.") from error


def member(tar: tarfile.TarFile, name: str):
    try:
        stream = tar.extractfile(name)
    except KeyError as error:
        raise Unusable(f"{name} is missing in the backup.") from error
    if stream is None:
        raise Unusable(f"{name} in the backup is no file.")
    return stream
