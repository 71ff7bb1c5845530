"""Documents without the names of their authors."""

from collections.abc import Callable
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from .captions import clean_subrip, clean_webvtt
from .cleaned import CleanedFile, extension_of
from .office import without_office_metadata
from .pdf import without_pdf_metadata

PDF_MARK = b"%PDF-"
CLEANERS: dict[str, Callable[[Any], Any]] = {
    ".pdf": without_pdf_metadata,
    ".docx": without_office_metadata,
    ".xlsx": without_office_metadata,
    ".odt": without_office_metadata,
    ".vtt": clean_webvtt,
    ".srt": clean_subrip,
}
STORED_AS = {".srt": ".vtt"}


def clean_document(file: Any) -> CleanedFile:
    """`file`, which has a name, without authors; a kind that is not known to name any, as it is.

    Raises ValidationError with the code `empty`, `damaged`, `encrypted`, `too_large` or `captions`.
    """
    file.seek(0)
    start = file.read(1024)
    file.seek(0)
    if not start:
        raise ValidationError(
            _("This file is empty. Save the document again and try that file."), code="empty"
        )
    extension = extension_of(file.name)
    kind = ".pdf" if PDF_MARK in start else extension
    clean = CLEANERS.get(kind)
    return CleanedFile(clean(file) if clean else file, STORED_AS.get(extension, extension))
