"""What a backup says of itself."""

import hashlib
import json
import subprocess
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from importlib.metadata import version
from typing import BinaryIO

from django.conf import settings
from django.db import connection
from django.db.migrations.loader import MigrationLoader

NAME = "manifest.json"
CHUNK = 1024 * 1024


class Unusable(Exception):
    """A backup cannot be made or used; the message says why, for an operator."""


@dataclass(frozen=True)
class Entry:
    """`size` in bytes, `sha256` in hexadecimal."""

    size: int
    sha256: str


@dataclass(frozen=True)
class Manifest:
    """`made_at` is in ISO 8601 with its offset; `migrations` are those that the database had."""

    made_at: str
    version: str
    engine: str
    migrations: list[str]
    entries: dict[str, Entry]

    def to_json(self) -> bytes:
        return json.dumps(asdict(self), indent=1, ensure_ascii=False).encode()

    @classmethod
    def from_json(cls, text: bytes) -> "Manifest":
        values = json.loads(text)
        entries = {name: Entry(**entry) for name, entry in values.pop("entries").items()}
        return cls(**values, entries=entries)


def code_version() -> str:
    """The package's version and, in a checkout, its commit."""
    git = ["git", "-C", str(settings.ROOT), "rev-parse", "--short", "HEAD"]
    try:
        commit = subprocess.run(git, capture_output=True, text=True, check=True).stdout.strip()
    except (OSError, subprocess.CalledProcessError):
        return version("common-ground")
    return f"{version('common-ground')}+{commit}"


def applied_migrations() -> list[str]:
    return sorted(".".join(key) for key in MigrationLoader(connection).applied_migrations)


def known_migrations() -> set[str]:
    """Those of this code, and those that later ones replaced."""
    return {".".join(key) for key in MigrationLoader(None).disk_migrations}


def chunks(stream: BinaryIO) -> Iterator[bytes]:
    return iter(lambda: stream.read(CHUNK), b"")


def entry_of(stream: BinaryIO) -> Entry:
    digest, size = hashlib.sha256(), 0
    for chunk in chunks(stream):
        digest.update(chunk)
        size += len(chunk)
    return Entry(size, digest.hexdigest())
