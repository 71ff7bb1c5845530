"""All uploaded files, wherever they are stored."""

from collections.abc import Iterator
from typing import BinaryIO

from django.core.files import File
from django.core.files.storage import default_storage


def stored(folder: str = "") -> Iterator[str]:
    """Names of files; none where no folder has been made yet."""
    try:
        folders, files = default_storage.listdir(folder)
    except FileNotFoundError:
        return
    prefix = f"{folder}/" if folder else ""
    yield from (f"{prefix}{name}" for name in sorted(files))
    for name in sorted(folders):
        yield from stored(f"{prefix}{name}")


def put_back(name: str, stream: BinaryIO) -> None:
    """Under its own name: what stands there is replaced."""
    if default_storage.exists(name):
        default_storage.delete(name)
    default_storage.save(name, File(stream, name))
