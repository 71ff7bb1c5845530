"""What is noted of a translation for its readers when it, or its original, is published."""

from datetime import datetime

from django.db.models import QuerySet
from wagtail.models import Page
from wagtail_localize.models import Translation

from home.models import PublishedTranslation
from home.translating.work import of_translation


def note_change(original: Page, translations: QuerySet[Page], at: datetime) -> None:
    """The original says something else than these translations since the moment `at`."""
    live = set(translations.live().values_list("pk", flat=True))
    known = PublishedTranslation.objects.filter(page__in=live)
    missing = live - set(known.values_list("pk", flat=True))
    PublishedTranslation.objects.bulk_create(
        PublishedTranslation(page_id=pk, original_id=original.pk) for pk in missing
    )
    known.filter(original_has_changed=False).update(original_has_changed=True, changed_at=at)


def note_published(page: Page, original: Page, at: datetime) -> None:
    """Readers have the words of translators as they are now; what an editor wrote without them is complete."""
    translation = synced(page)
    if translation is None:
        PublishedTranslation.objects.filter(page=page.pk).delete()
        return
    work = of_translation(translation)
    known = PublishedTranslation.objects.filter(page=page.pk).first()
    PublishedTranslation.objects.update_or_create(
        page_id=page.pk,
        defaults={
            "original_id": original.pk,
            "original_has_changed": bool(work.changed),
            "changed_at": ((known and known.changed_at) or at) if work.changed else None,
            "machine_made": work.machine_made,
            "untranslated": work.untranslated,
        },
    )


def synced(page: Page) -> Translation | None:
    """The record with which translators work, unless the page is edited by itself."""
    return Translation.objects.filter(
        source__object=page.translation_key, target_locale=page.locale_id, enabled=True
    ).first()
