"""PDF (ISO 32000): who wrote a document, with what and when is in more places than one."""

from collections.abc import Iterator
from io import BytesIO
from typing import BinaryIO

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from pypdf import PdfReader, PdfWriter
from pypdf.generic import (
    ArrayObject,
    DictionaryObject,
    IndirectObject,
    NullObject,
    PdfObject,
    StreamObject,
)

from .jpeg import without_jpeg_metadata

# XMP (14.3.2), private data of editors (14.5), and attached files (7.11.4) with their names.
PRIVATE_ENTRIES = ("/Metadata", "/PieceInfo", "/LastModified", "/EF", "/EmbeddedFiles", "/AF")
# In a form field /T is the field's own name; in every other annotation it is a person's (12.5.6.2).
FORM_FIELD = "/Widget"


def without_pdf_metadata(file: BinaryIO) -> BytesIO:
    """A new file with what the pages need: earlier versions kept inside the old one stay behind.

    Tags, bookmarks and the language are kept, so an accessible document stays accessible; a
    digital signature does not survive. Raises ValidationError, code `damaged` or `encrypted`.
    """
    try:
        reader = PdfReader(file)
        encrypted = reader.is_encrypted
        output = None if encrypted else _rewritten(reader)
    except Exception as error:  # Damaged files fail in the parser in many ways.
        raise ValidationError(
            _("This PDF is damaged or incomplete. Export it from the original document again."),
            code="damaged",
        ) from error
    if output is None:
        raise ValidationError(
            _(
                "This PDF is protected with a password, so the names in it cannot be removed. "
                "Save it without protection and try again."
            ),
            code="encrypted",
        )
    return output


def _rewritten(reader: PdfReader) -> BytesIO:
    reader.trailer.pop("/Info", None)
    for entry in _reachable(reader.root_object):
        _forget_authors(entry)
    writer = PdfWriter(clone_from=reader)
    if not writer.pages:
        raise ValueError("no pages")
    writer.metadata = None
    writer.pdf_header = reader.pdf_header
    output = BytesIO()
    writer.write(output)
    return output


def _reachable(root: DictionaryObject) -> Iterator[DictionaryObject]:
    """Each dictionary before its entries are followed, so what a caller removes is not visited."""
    seen: set[tuple[int, int]] = set()
    waiting: list[PdfObject | None] = [root]
    while waiting:
        entry = waiting.pop()
        if isinstance(entry, IndirectObject):
            if (entry.idnum, entry.generation) in seen:
                continue
            seen.add((entry.idnum, entry.generation))
            entry = entry.get_object()
        if isinstance(entry, DictionaryObject):
            yield entry
            waiting.extend(entry.values())
        elif isinstance(entry, ArrayObject):
            waiting.extend(entry)


def _forget_authors(entry: DictionaryObject) -> None:
    for key in PRIVATE_ENTRIES:
        entry.pop(key, None)
    if "/Rect" in entry and entry.get("/Subtype") != FORM_FIELD:
        entry.pop("/T", None)
    if isinstance(entry, StreamObject) and _is_jpeg(entry):
        entry._data = without_jpeg_metadata(entry._data)


def _is_jpeg(stream: StreamObject) -> bool:
    filters = stream.get("/Filter", NullObject())
    return filters == "/DCTDecode" or filters == ["/DCTDecode"]
