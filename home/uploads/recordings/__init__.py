"""Films and sound recordings without the place, the time and the names that a phone writes into them."""

from collections.abc import Callable
from typing import Any, BinaryIO

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from ..cleaned import CleanedFile, extension_of
from .mp3 import TAG, frame, without_mp3_tags
from .mp4 import FIRST_BOXES, without_mp4_metadata
from .webm import HEADER, without_webm_metadata

Cleaner = Callable[[BinaryIO], BinaryIO]

CLEANERS: dict[str, Cleaner] = {
    **dict.fromkeys([".mp4", ".m4v", ".mov", ".m4a"], without_mp4_metadata),
    ".webm": without_webm_metadata,
    ".mp3": without_mp3_tags,
}
#: Under these names web servers give films a kind that browsers do not play.
STORED_AS = {".mov": ".mp4", ".m4v": ".mp4"}


def clean_recording(file: Any) -> CleanedFile:
    """`file`, which has a name, without what it tells besides what is seen and heard.

    Raises ValidationError with the code `empty`, `other` or `damaged`.
    """
    file.seek(0)
    clean = cleaner_of(file.read(16))
    extension = extension_of(file.name)
    if clean is None or clean != CLEANERS.get(extension):
        raise ValidationError(
            _(
                "This file cannot be used: it is not what its name says, or of a kind that browsers do "
                "not play. Export a film as MP4 or WebM, and a sound recording as MP3 or M4A."
            ),
            code="other",
        )
    try:
        return CleanedFile(clean(file), STORED_AS.get(extension, extension))
    except ValueError as error:
        raise ValidationError(
            _(
                "This recording is damaged or incomplete, or holds more than picture and sound. Export it "
                "again as MP4, WebM, MP3 or M4A and try that file."
            ),
            code="damaged",
        ) from error


def cleaner_of(start: bytes) -> Cleaner | None:
    """By the first bytes of a file. Raises ValidationError with the code `empty`."""
    if not start:
        raise ValidationError(
            _("This file is empty. Save the recording again and try that file."), code="empty"
        )
    if start[4:8] in FIRST_BOXES:
        return without_mp4_metadata
    if start.startswith(HEADER.to_bytes(4)):
        return without_webm_metadata
    return without_mp3_tags if start.startswith(TAG) or frame(start) else None
