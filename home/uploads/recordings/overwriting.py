"""A copy on disk, in which what tells something is overwritten. No file is ever held in memory whole."""

import shutil
from tempfile import TemporaryFile
from typing import BinaryIO

STEP = 1 << 20


def copied(source: BinaryIO) -> BinaryIO:
    source.seek(0)
    copy = TemporaryFile()  # noqa: SIM115 - it lives as long as the upload
    shutil.copyfileobj(source, copy, STEP)
    return copy


def size_of(file: BinaryIO) -> int:
    return file.seek(0, 2)


def read(file: BinaryIO, start: int, length: int) -> bytes:
    """Raises ValueError at the end of the file."""
    file.seek(start)
    content = file.read(length)
    if len(content) < length:
        raise ValueError("the file ends too early")
    return content


def zero(file: BinaryIO, start: int, end: int) -> None:
    file.seek(start)
    while start < end:
        start += file.write(bytes(min(STEP, end - start)))
