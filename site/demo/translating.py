"""Translations as wagtail-localize keeps them, as if a translator had typed them beside the source."""

from django.db import models
from wagtail.models import Locale
from wagtail_localize.models import (
    StringTranslation,
    Translation,
    TranslationLog,
    TranslationSource,
)

from home.translating.words import pair


def remember(source: TranslationSource, original: models.Model, target: models.Model) -> None:
    """Ties `target`, the saved translation, to its source, string by string."""
    StringTranslation.objects.bulk_create(
        string_translations(source, pair(original, target), target.locale)
    )
    Translation.objects.create(source=source, target_locale=target.locale, enabled=True)
    TranslationLog.objects.create(source=source, locale=target.locale)


def string_translations(source, pairs, locale: Locale) -> list[StringTranslation]:
    stored = {
        (segment.context.path, segment.string.data): segment
        for segment in source.stringsegment_set.select_related("context", "string")
    }
    translations = {}
    for original, target in pairs:
        segment = stored[original.path, original.string.data]
        translations[segment.string_id, segment.context_id] = StringTranslation(
            translation_of=segment.string,
            context=segment.context,
            locale=locale,
            data=target.string.data,
            translation_type=StringTranslation.TRANSLATION_TYPE_MANUAL,
        )
    return list(translations.values())
