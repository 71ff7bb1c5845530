"""PO files on their way back: what cannot stand in a page is told and left out, the rest is taken.

wagtail-localize takes whatever markup stands in a file, which breaks the page where it is not its own. It takes
what is marked as fuzzy for a translation, too: a guess of a program, or of a person who wants it looked at.
"""

from tempfile import NamedTemporaryFile
from typing import NamedTuple

import polib
from django.core.files.base import ContentFile, File
from wagtail_localize.models import StringTranslation, Translation
from wagtail_localize.strings import StringValue, validate_translation_links

#: As wagtail-localize calls it.
TOOL = "PO File"


class NotOurs(Exception):
    """No PO file, or none that was downloaded here."""


class Sorted(NamedTuple):
    """`certain` may be imported, `fuzzy` has to be looked at; `faults` are a sentence for each other text."""

    certain: File
    fuzzy: polib.POFile
    faults: list[str]


def sort(file: File) -> Sorted:
    """Raises NotOurs."""
    po = parsed(file.read())
    faults = {entry: fault for entry in po if entry.msgstr and (fault := fault_of(entry))}
    fuzzy = polib.POFile()
    fuzzy.metadata = po.metadata
    fuzzy.extend(entry for entry in po if entry.fuzzy and entry not in faults)
    for entry in [*faults, *fuzzy]:
        po.remove(entry)
    told = [f"“{entry.msgstr}”: {fault}" for entry, fault in faults.items()]
    return Sorted(ContentFile(str(po).encode(), file.name), fuzzy, told)


def import_fuzzy(translation: Translation, po: polib.POFile, user) -> int:
    """As machine-made words, which a person has to confirm. What a person wrote here stays.

    Returns how many were left out for that.
    """
    written = written_by_people(translation)
    left_out = 0
    for entry in list(po):
        words = written.get((entry.msgctxt, entry.msgid))
        if words is not None:
            left_out += words != entry.msgstr
            po.remove(entry)
    by_machine = StringTranslation.TRANSLATION_TYPE_MACHINE
    translation.import_po(po, user=user, translation_type=by_machine, tool_name=TOOL)
    return left_out


def written_by_people(translation: Translation) -> dict[tuple[str, str], str]:
    """By place and text of the original; without what stands for an earlier text of it."""
    rows = StringTranslation.objects.filter(
        context__object=translation.source.object_id,
        locale=translation.target_locale_id,
        translation_type=StringTranslation.TRANSLATION_TYPE_MANUAL,
        carried_over=None,
        has_error=False,
    )
    found = rows.values_list("context__path", "translation_of__data", "data")
    return {(path, original): words for path, original, words in found}


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
