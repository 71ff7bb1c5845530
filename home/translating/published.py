"""What is noted of a translation for its readers when it, or its original, is published."""

from collections.abc import Iterable, Iterator
from datetime import datetime

from django.db.models import Model, QuerySet
from wagtail.models import Page
from wagtail_localize.models import String, StringTranslation, Translation
from wagtail_localize.strings import StringValue

from home.languages.untranslated import digest
from home.models import PublishedTranslation
from home.translating.words import strings
from home.translating.work import Work, of_translation
from home.translation import names_of_words


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
    work = of_translation(translation) if translation else Work()
    known = PublishedTranslation.objects.filter(page=page.pk).first()
    PublishedTranslation.objects.update_or_create(
        page_id=page.pk,
        defaults={
            "original_id": original.pk,
            "original_has_changed": bool(work.changed),
            "changed_at": ((known and known.changed_at) or at) if work.changed else None,
            "machine_made": work.machine_made,
            "untranslated": work.untranslated,
            **left_untranslated(page, original, translation),
        },
    )


def note_words(page: Page, original: Page) -> None:
    """Which words of a published page are those of the original, where nothing else has changed.

    Facts that follow those of the original may bring words with them, in new rows or as news.
    """
    left = left_untranslated(page, original, synced(page))
    noted = {"original_id": original.pk, **left}
    # Most amendments leave the words as they are, and what says the same moves nothing.
    if not PublishedTranslation.objects.filter(page=page.pk, **noted).exists():
        PublishedTranslation.objects.update_or_create(page_id=page.pk, defaults=noted)


def left_untranslated(page: Page, original: Page, translation: Translation | None) -> dict:
    said = said_on(page) if translation else set()
    found = of_nobody(page, translation, said) if translation else set(brought(page, original))
    return {
        "original_language": original.locale.language_code,
        "untranslated_strings": digests(found),
        "nothing_translated": translation is not None and found == {text for _path, text in said},
    }


def note_words_of_term(term: Model) -> None:
    """Which words that are about to be stored are those of its original: readers have them at once."""
    translation = synced(term)
    found = of_nobody(term, translation, said_on(term)) if translation else set()
    term.original_language = translation.source.locale.language_code if found else ""
    term.untranslated_strings = digests(found)


def digests(found: set[str]) -> str:
    return " ".join(sorted(map(digest, found)))


def said_on(item: Model) -> set[tuple[str, str]]:
    """The strings of a page or term with their paths."""
    return {(segment.path, segment.string.data) for segment in strings(item)}


def of_nobody(item: Model, translation: Translation, said: set[tuple[str, str]]) -> set[str]:
    """The strings `said_on` the item that are in an original, and that no translator wrote in their place."""
    written = StringTranslation.objects.filter(
        context__object=item.translation_key, locale=item.locale_id
    )
    left = {text for _path, text in said - set(written.values_list("context__path", "data"))}
    # By their hash, which has an index.
    hashes = [String._get_data_hash(text) for text in left]
    known = String.objects.filter(locale=translation.source.locale_id, data_hash__in=hashes)
    return set(known.values_list("data", flat=True))


def brought(page: Page, original: Page) -> Iterator[str]:
    """On a page edited by itself: what `home.translating.following` brought there, as its original says it."""
    yield from same(page, original, getattr(page, "news", []))
    for name in rows_with_words(page):
        known = {row.translation_key: row for row in getattr(original, name).all()}
        for row in getattr(page, name).all():
            if row.translation_key in known:
                yield from same(row, known[row.translation_key], names_of_words(row))


def same(one: Model, other: Model, names: Iterable[str]) -> Iterator[str]:
    """Texts that both have, as strings of wagtail-localize."""
    for name in names:
        text = getattr(one, name)
        if text and text == getattr(other, name):
            yield StringValue.from_plaintext(str(text)).data


def rows_with_words(page: Page) -> list[str]:
    return [name for name in names_of_words(page) if page._meta.get_field(name).one_to_many]


def synced(item: Model) -> Translation | None:
    """The record with which translators work, unless the page or term is edited by itself."""
    found = Translation.objects.filter(
        source__object=item.translation_key, target_locale=item.locale_id, enabled=True
    )
    return found.select_related("source").first()
