"""What is left to translate, counted for many pages and languages at once."""

from collections import defaultdict
from collections.abc import Collection, Hashable
from dataclasses import dataclass
from uuid import UUID

from wagtail.models import Page
from wagtail_localize.models import (
    StringSegment,
    StringTranslation,
    Translation,
    TranslationSource,
)

from home.translating.renewing import ids_of_contexts, ids_of_strings
from home.translating.words import count_words, strings

Segment = tuple[int, int]


@dataclass
class Work:
    """Numbers of strings; `words` are those of the original that a person should translate or look at.

    A string is `changed` if its translation stands for an earlier text of the original.
    """

    strings: int = 0
    untranslated: int = 0
    changed: int = 0
    machine_made: int = 0
    words: int = 0

    @property
    def is_done(self) -> bool:
        return not (self.untranslated or self.changed or self.machine_made)

    @property
    def is_begun(self) -> bool:
        return self.untranslated < self.strings


def of_translation(translation: Translation) -> Work:
    key = translation.source.object_id
    return of_originals({key: translation.source.locale_id}, [translation.target_locale_id])[
        key, translation.target_locale_id
    ]


def of_originals(
    originals: dict[UUID, int], languages: Collection[int]
) -> dict[tuple[UUID, int], Work]:
    """By translation key and language. `originals` says in which language each is written.

    Originals that nobody has submitted for translation are left out. Two queries, however many there are.
    """
    segments = segments_of(originals)
    translations = translations_of(segments, languages)
    return {
        (key, language): counted(segments[key], translations[language])
        for key in segments
        for language in languages
        if language != originals[key]
    }


def of_unseen(page: Page, languages: Collection[int]) -> dict[tuple[UUID, int], Work]:
    """Of a version that translators do not have yet; what they wrote before for the same texts is done."""
    record = TranslationSource.objects.get_for_instance(page)
    said = [(segment.string.data, segment.path) for segment in strings(page)]
    ids = ids_of_strings(record, {text for text, _path in said})
    contexts = ids_of_contexts(record, {path for _text, path in said})
    # A text or place that nobody has seen stands for itself: nothing is translated there.
    words: dict[Hashable, int] = {
        (ids.get(text, text), contexts.get(path, path)): count_words(text) for text, path in said
    }
    translations = translations_of([page.translation_key], languages)
    return {
        (page.translation_key, language): counted(list(words.items()), translations[language])
        for language in languages
    }


def segments_of(originals: dict[UUID, int]) -> dict[UUID, list[tuple[Segment, int]]]:
    """Each with the number of its words. A string that stands twice in one text is translated once."""
    found: dict[UUID, dict[Segment, int]] = defaultdict(dict)
    rows = StringSegment.objects.filter(source__object__in=originals).order_by("order")
    for key, locale, string, context, text in rows.values_list(
        "source__object_id", "source__locale_id", "string_id", "context_id", "string__data"
    ):
        if locale == originals[key]:
            found[key][string, context] = count_words(text)
    return {key: list(words.items()) for key, words in found.items()}


def translations_of(keys, languages) -> dict[int, dict[Segment, tuple[bool, bool]]]:
    """By language and segment: whether a machine wrote it, and whether it stands for an earlier text."""
    found: dict[int, dict[Segment, tuple[bool, bool]]] = defaultdict(dict)
    rows = StringTranslation.objects.filter(
        context__object__in=keys, locale__in=languages, has_error=False
    )
    for language, string, context, kind, earlier in rows.values_list(
        "locale_id", "translation_of_id", "context_id", "translation_type", "carried_over__earlier"
    ):
        by_machine = kind == StringTranslation.TRANSLATION_TYPE_MACHINE
        found[language][string, context] = (by_machine, earlier is not None)
    return found


def counted(segments, translations) -> Work:
    work = Work(strings=len(segments))
    for segment, words in segments:
        by_machine, is_earlier = translations.get(segment, (False, False))
        is_missing = segment not in translations
        work.untranslated += is_missing
        work.changed += is_earlier
        work.machine_made += by_machine and not is_earlier
        if is_missing or by_machine or is_earlier:
            work.words += words
    return work


def written(translation: Translation) -> list[tuple[str, str]]:
    """The texts of the original beside those of translators, as HTML, where there are any."""
    segments = StringSegment.objects.filter(source=translation.source_id).order_by("order")
    rows = segments.annotate_translation(translation.target_locale_id)
    return [pair for pair in rows.values_list("string__data", "translation") if pair[1]]
