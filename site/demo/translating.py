"""Translations as wagtail-localize keeps them, as if a translator had typed them beside the source."""

from django.db import models
from wagtail.models import Locale
from wagtail_localize.models import (
    StringTranslation,
    Translation,
    TranslationLog,
    TranslationSource,
)
from wagtail_localize.segments import StringSegmentValue
from wagtail_localize.segments.extract import extract_segments


class UnpairedSegments(Exception):
    """Source and translation do not consist of the same sentences and blocks."""


def remember(source: TranslationSource, original: models.Model, target: models.Model) -> None:
    """Ties `target`, the saved translation, to its source, string by string."""
    StringTranslation.objects.bulk_create(
        string_translations(source, pair(original, target), target.locale)
    )
    Translation.objects.create(source=source, target_locale=target.locale, enabled=True)
    TranslationLog.objects.create(source=source, locale=target.locale)


def pair(original, target) -> list[tuple[StringSegmentValue, StringSegmentValue]]:
    """The strings of both, side by side. Raises UnpairedSegments."""
    originals, targets = strings(original), strings(target)
    if [segment.path for segment in originals] != [segment.path for segment in targets]:
        differing = {s.path for s in originals} ^ {s.path for s in targets}
        raise UnpairedSegments(
            f"{target.locale.language_code} has {len(targets)} segments and the source "
            f"{len(originals)}; look at {', '.join(sorted(differing)) or 'the markup'}"
        )
    return list(zip(originals, targets, strict=True))


def strings(instance) -> list[StringSegmentValue]:
    return [s for s in extract_segments(instance) if isinstance(s, StringSegmentValue)]


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
