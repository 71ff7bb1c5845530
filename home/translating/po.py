"""PO files on their way back: what cannot stand in a page is told and left out, the rest is taken.

wagtail-localize takes whatever markup stands in a file, which breaks the page where it is not its own.
"""

from tempfile import NamedTemporaryFile

import polib
from django.core.files.base import ContentFile, File
from wagtail_localize.strings import StringValue, validate_translation_links


class NotOurs(Exception):
    """No PO file, or none that was downloaded here."""


def without_faults(file: File) -> tuple[File, list[str]]:
    """What may be imported, and a sentence for each text that may not. Raises NotOurs."""
    po = parsed(file.read())
    faults = {entry: fault for entry in po if entry.msgstr and (fault := fault_of(entry))}
    for entry in faults:
        po.remove(entry)
    told = [f"“{entry.msgstr}”: {fault}" for entry, fault in faults.items()]
    return ContentFile(str(po).encode(), file.name), told


def parsed(octets: bytes) -> polib.POFile:
    # polib takes a short text for the name of a file.
    with NamedTemporaryFile(suffix=".po") as copy:
        copy.write(octets)
        copy.flush()
        try:
            po = polib.pofile(copy.name, encoding="utf-8-sig")
        except (OSError, ValueError, LookupError) as error:
            raise NotOurs from error
    if "X-WagtailLocalize-TranslationID" not in po.metadata:
        raise NotOurs
    return po


def fault_of(entry: polib.POEntry) -> str:
    try:
        StringValue.from_translated_html(entry.msgstr)
        validate_translation_links(entry.msgid, entry.msgstr)
    except ValueError as fault:
        return str(fault)
    return ""
