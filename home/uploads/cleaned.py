"""The cleaned copy of an upload: what is stored instead of what was sent."""

import re
from collections.abc import Callable
from pathlib import PurePosixPath
from typing import Any
from uuid import uuid4

from django.core.files import File


class CleanedFile(File):
    """Content that has been through a cleaner; its name says nothing but the kind of file."""

    def __init__(self, stream: Any, extension: str) -> None:
        stream.seek(0)
        super().__init__(stream, name=random_name(extension))


def random_name(extension: str) -> str:
    """`extension` with its dot; anything that could be a word of a name is dropped."""
    return uuid4().hex + (extension if re.fullmatch(r"\.[a-z0-9]{1,5}", extension) else "")


def extension_of(name: str | None) -> str:
    return PurePosixPath(name or "").suffix.lower()


def cleaned(content: Any, clean: Callable[[Any], CleanedFile]) -> CleanedFile:
    """The cleaned copy, made once: the form makes it, the model and a second form find it."""
    if isinstance(content, CleanedFile):
        return content
    if not hasattr(content, "cleaned"):
        content.cleaned = clean(content)
    return content.cleaned
