"""Word, Excel and OpenDocument files: zip archives whose properties name the people."""

import re
import struct
import zlib
from collections.abc import Iterator
from io import BytesIO
from lzma import LZMAError
from typing import BinaryIO
from zipfile import BadZipFile, ZipFile, ZipInfo

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from .jpeg import without_jpeg_metadata

MAX_UNPACKED_BYTES = 300_000_000
MAX_MEMBERS = 10_000
#: What zipfile raises, and what the decompressors below it raise by themselves.
DAMAGED = (
    *(BadZipFile, OSError, EOFError, ValueError, RuntimeError, NotImplementedError),
    *(zlib.error, LZMAError, struct.error),
)

# Every element of these parts is optional (ISO/IEC 29500-2, 11; OpenDocument 1.3 part 3, 3.1.3),
# so they are replaced whole: nothing is parsed and nothing is forgotten.
EMPTY_PARTS = {
    "docProps/core.xml": (
        b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?><cp:coreProperties xmlns:cp='
        b'"http://schemas.openxmlformats.org/package/2006/metadata/core-properties"/>'
    ),
    "docProps/app.xml": (
        b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Properties xmlns='
        b'"http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"/>'
    ),
    "docProps/custom.xml": (
        b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Properties xmlns='
        b'"http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"/>'
    ),
    "meta.xml": (
        b'<?xml version="1.0" encoding="UTF-8"?><office:document-meta xmlns:office='
        b'"urn:oasis:names:tc:opendocument:xmlns:office:1.0" office:version="1.3"/>'
    ),
}
# The authors of comments and tracked changes: Word's attributes, OpenDocument's elements.
AUTHORS = (
    (re.compile(rb'(\sw:(?:author|initials)=)(?:"[^"]*"|\'[^\']*\')'), rb'\1""'),
    (re.compile(rb"(<(dc:creator|meta:creator-initials)>)[^<]*(</\2>)"), rb"\1\3"),
    (re.compile(rb"(<author>)[^<]*(</author>)"), rb"\1\2"),
)


def without_office_metadata(file: BinaryIO) -> BytesIO:
    """The same archive, member by member in the same order, as OpenDocument's first one must stay.

    Raises ValidationError with the code `damaged` or `too_large`.
    """
    output = BytesIO()
    try:
        with ZipFile(file) as source, ZipFile(output, "w") as target:
            _refuse_bomb(source.infolist())
            for member, content in _clean_members(source):
                target.writestr(member, content)
    except ValidationError:
        raise
    except DAMAGED as error:
        raise ValidationError(
            _(
                "This document cannot be opened: it is damaged, protected with a password or of "
                "another kind than its name says. Save it anew, or export it as PDF."
            ),
            code="damaged",
        ) from error
    return output


def _refuse_bomb(members: list[ZipInfo]) -> None:
    """By the sizes in the directory: zipfile never unpacks more of a member than that."""
    unpacked = sum(member.file_size for member in members)
    if unpacked > MAX_UNPACKED_BYTES or len(members) > MAX_MEMBERS:
        raise ValidationError(
            _("This document is too large when unpacked. Make its pictures smaller and try again."),
            code="too_large",
        )


def _clean_members(source: ZipFile) -> Iterator[tuple[ZipInfo, bytes]]:
    for member in source.infolist():
        # A new entry: no time of saving, no owner, no comment.
        entry = ZipInfo(member.filename)
        entry.compress_type = member.compress_type
        yield entry, _clean_part(member.filename, source.read(member))


def _clean_part(name: str, content: bytes) -> bytes:
    if name in EMPTY_PARTS:
        return EMPTY_PARTS[name]
    if name.lower().endswith((".jpg", ".jpeg")):
        return without_jpeg_metadata(content)
    if name.endswith(".xml"):
        for pattern, replacement in AUTHORS:
            content = pattern.sub(replacement, content)
    return content
