"""Translators work on the original as it is published; on its draft if it never was, or if somebody asks.

What readers have in other languages stays as it is meanwhile: the draft and its translations are published
together. See `home.translating.publishing`.
"""

from datetime import datetime
from hashlib import sha256

from django.utils.translation import gettext as _
from wagtail.models import Page
from wagtail_localize.models import TranslationSource

from home.models import TranslatedDraft
from home.translating.renewing import renew
from home.translating.words import strings


def is_translated(page: Page) -> bool:
    """Whether translators work on a draft while readers have another version of the page."""
    return TranslatedDraft.objects.filter(page=page.pk).exists()


def reason_to_wait() -> str:
    return _(
        "The original is a draft that is not published yet. "
        "This translation goes live together with it."
    )


def translate_draft(page: Page, at: datetime) -> None:
    """Nothing for a page that is not translated, or has no draft."""
    published = type(page).objects.get(pk=page.pk)
    record = TranslationSource.objects.get_for_instance_or_none(page)
    if record is None or not (published.live and published.has_unpublished_changes):
        return
    known = {"since": at, "published_words": digest(published)}
    TranslatedDraft.objects.get_or_create(page_id=page.pk, defaults=known)
    renew(record, published.get_latest_revision_as_object())


def translate_published(page: Page) -> None:
    """Takes the draft back from translators; what they wrote for it is remembered."""
    published = type(page).objects.get(pk=page.pk)
    TranslatedDraft.objects.filter(page=page.pk).delete()
    if record := TranslationSource.objects.get_for_instance_or_none(published):
        renew(record, published)


def bring_draft(page: Page) -> None:
    """To translators who work on the draft of this page, of which this is the newest version."""
    record = TranslationSource.objects.get_for_instance_or_none(page)
    if record and (not page.live or is_translated(page)):
        renew(record, page)


def says_something_else(page: Page) -> bool:
    """Whether such a page, as it is published now, says something else than when this was last asked."""
    known = TranslatedDraft.objects.get(page=page.pk)
    before, known.published_words = known.published_words, digest(page)
    known.save(update_fields=["published_words"])
    return known.published_words != before


def note_draft_is_published(page: Page) -> None:
    """Or an earlier version than the newest: then translators go on with that."""
    if not is_translated(page):
        return
    if page.has_unpublished_changes:
        bring_draft(page.get_latest_revision_as_object())
    else:
        TranslatedDraft.objects.filter(page=page.pk).delete()


def digest(page: Page) -> str:
    said = [(segment.path, segment.string.data) for segment in strings(page)]
    return sha256(repr(said).encode()).hexdigest()
