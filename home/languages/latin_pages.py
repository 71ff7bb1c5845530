"""Pages and terms in Serbian in Latin script, made from those in Cyrillic and kept beside them.

They are translations as wagtail-localize has them, with a translator that is a rule: words that a person
changes in its editor stay, as long as the Cyrillic says the same. Whoever wants to write a page alone stops
its translation.
"""

from django.db import transaction
from django.db.models import Exists, Model, QuerySet
from wagtail.models import Locale, Page
from wagtail_localize.models import (
    StringSegment,
    StringTranslation,
    Translation,
    TranslationSource,
)

from home.languages.serbian import latin

CYRILLIC, LATIN = "sr-cyrl", "sr-latn"
#: Marks what a rule wrote. It is no machine translation and needs nobody to check it.
TOOL = "Serbian in Latin script"


def written_by_people() -> QuerySet[Locale]:
    """The languages of the site without the one that is made by a rule."""
    cyrillic = Locale.objects.filter(language_code=CYRILLIC)
    return Locale.objects.exclude(Exists(cyrillic), language_code=LATIN)


def write_latin(original: Model, user=None) -> None:
    """Makes or renews the version in Latin script of a published page or of a term.

    Nothing without that language.
    """
    if original.locale.language_code != CYRILLIC or getattr(original, "alias_of_id", None):
        return
    if locale := Locale.objects.filter(language_code=LATIN).first():
        write_in(locale, original, user)


@transaction.atomic
def write_in(locale: Locale, original: Model, user) -> None:
    source, _created = TranslationSource.update_or_create_from_instance(original)
    translation, _created = Translation.objects.get_or_create(source=source, target_locale=locale)
    if not translation.enabled:
        return
    if isinstance(original, Page):
        write_parent(original, user)
    write_strings(source, locale)
    source.create_or_update_translation(
        locale, user=user, publish=True, copy_parent_pages=True, fallback=True
    )


def write_parent(page: Page, user) -> None:
    """The page above, if it was published before there was Latin script; it goes up to the home page."""
    parent = page.get_parent()
    if parent.live and latin_of(parent) is None:
        write_latin(parent.specific, user)


def write_strings(source: TranslationSource, locale: Locale) -> None:
    """All but those that a person wrote."""
    segments = source.stringsegment_set.select_related("string")
    known = {
        (row.translation_of_id, row.context_id): row
        for row in StringTranslation.objects.filter(
            translation_of__in=segments.values("string"), locale=locale
        )
    }
    for segment in segments:
        row = known.get((segment.string_id, segment.context_id))
        if row is None or row.tool_name == TOOL:
            write_string(segment, locale)


def write_string(segment: StringSegment, locale: Locale) -> None:
    StringTranslation.objects.update_or_create(
        translation_of=segment.string,
        context_id=segment.context_id,
        locale=locale,
        defaults={
            "data": latin(segment.string.data),
            "translation_type": StringTranslation.TRANSLATION_TYPE_MANUAL,
            "tool_name": TOOL,
        },
    )


def latin_of(original: Model) -> Model | None:
    """The version in Latin script of a page or term in Cyrillic."""
    if original.locale_id is None or original.locale.language_code != CYRILLIC:
        return None
    model = Page if isinstance(original, Page) else type(original)
    versions = model._default_manager.filter(translation_key=original.translation_key)
    return versions.filter(locale__language_code=LATIN).first()
