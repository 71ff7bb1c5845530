"""Compiles the catalogues with Babel, so that no machine needs gettext to run the site.

A language without a catalogue of its own gets one that is derived: Serbian in Latin script from Cyrillic, any
other from the first language of its fallback chain that has one. Django takes only languages with a catalogue.
"""

import os
from collections.abc import Callable, Iterable
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

from babel.messages import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from django.conf import settings
from django.utils.translation import to_locale

from home.languages.fallbacks import chain
from home.languages.serbian import latin

#: The date of what says nothing, so that it is the same each time.
LONG_AGO = datetime(2000, 1, 1, tzinfo=UTC)
#: Language in another script → the language that it is made from, and how.
TRANSLITERATED: dict[str, tuple[str, Callable[[str], str]]] = {"sr-latn": ("sr-cyrl", latin)}


def compile_catalogues() -> list[Path]:
    """Writes every .mo whose content changed; returns the written ones."""
    written, derived = map(Path, settings.LOCALE_PATHS[:2])
    forget_what_is_no_longer_derived(written, derived)
    compiled = {mo_of(derived, code): octets for code, octets in derive(written)}
    for po in sorted(written.glob("*/LC_MESSAGES/django.po")):
        compiled[po.with_suffix(".mo")] = octets_of(read(po))
    return [path for path, octets in compiled.items() if write(path, octets)]


def forget_what_is_no_longer_derived(written: Path, derived: Path) -> None:
    for mo in derived.glob("*/LC_MESSAGES/django.mo"):
        if (written / mo.relative_to(derived)).with_suffix(".po").exists():
            mo.unlink()


def derive(folder: Path) -> Iterable[tuple[str, bytes]]:
    """Languages of the settings that have no catalogue in `folder`, each with one made for it."""
    for code, _name in settings.LANGUAGES:
        if code != settings.LANGUAGE_CODE and not po_of(folder, code).exists():
            yield code, octets_of(derived_catalogue(folder, code))


def derived_catalogue(folder: Path, code: str) -> Catalog:
    """Empty, that is in the words of the source, where no language of the chain has one."""
    source, change = TRANSLITERATED.get(code, ("", str))
    if source and po_of(folder, source).exists():
        return changed(read(po_of(folder, source)), change)
    for fallback in chain(code):
        if po_of(folder, fallback).exists():
            return read(po_of(folder, fallback))
    return Catalog(creation_date=LONG_AGO, revision_date=LONG_AGO)


def changed(catalogue: Catalog, change: Callable[[str], str]) -> Catalog:
    for message in catalogue:
        if message.id and isinstance(message.string, str):
            message.string = change(message.string)
        elif message.id:
            message.string = tuple(map(change, message.string))
    return catalogue


def read(path: Path) -> Catalog:
    with path.open("rb") as po:
        return read_po(po)


def octets_of(catalogue: Catalog) -> bytes:
    file = BytesIO()
    write_mo(file, catalogue)
    return file.getvalue()


def write(path: Path, octets: bytes) -> bool:
    """In one step: another process may be reading. False where it stands there already."""
    if path.exists() and path.read_bytes() == octets:
        return False
    path.parent.mkdir(parents=True, exist_ok=True)
    new = path.with_suffix(f".{os.getpid()}")
    new.write_bytes(octets)
    new.replace(path)
    return True


def po_of(folder: Path, code: str) -> Path:
    return folder / to_locale(code) / "LC_MESSAGES" / "django.po"


def mo_of(folder: Path, code: str) -> Path:
    return folder / to_locale(code) / "LC_MESSAGES" / "django.mo"
