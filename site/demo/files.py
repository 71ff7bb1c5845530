"""Files that belong to the content: a row names them by their path below the content folder."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from django.core.files.base import ContentFile
from django.db import models
from django.db.models.fields.files import FieldFile


def fault_of(folder: Path, name: object) -> str | None:
    """What is wrong with `name`; None if there is such a file."""
    if not isinstance(name, str):
        return "is no path of a file"
    path = (folder / name).resolve()
    if not path.is_relative_to(folder.resolve()):
        return f"leads to {name}, which is outside the content folder"
    if not path.is_file():
        return f"leads to {name}, which does not exist"
    return None


def opened(folder: Path, name: str) -> ContentFile:
    """The content in memory, so that a row can be made more than once and leaves nothing open."""
    return ContentFile((folder / name).read_bytes(), name=Path(name).name)


def files_of(instance: models.Model) -> list[FieldFile]:
    fields = instance._meta.concrete_fields
    values = [getattr(instance, f.attname) for f in fields if isinstance(f, models.FileField)]
    return [value for value in values if value]


@contextmanager
def removed_on_failure() -> Iterator[list[FieldFile]]:
    """Storage knows no transactions: what was listed and stored is deleted if loading fails."""
    files: list[FieldFile] = []
    try:
        yield files
    except BaseException:
        for file in files:
            if file._committed:
                file.delete(save=False)
        raise
