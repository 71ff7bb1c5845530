"""Translations as wagtail-localize makes them, and translators with them."""

from wagtail.models import Locale, Page
from wagtail_localize.models import StringTranslation, Translation, TranslationSource
from wagtail_localize.operations import translate_object

from home.models import CarriedOver
from tests.factories.events import EventIndexPageFactory, EventPageFactory
from tests.factories.home import translated


def locale(language: str) -> Locale:
    return Locale.objects.get_or_create(language_code=language)[0]


def submit(page: Page, *languages: str) -> None:
    """As the editor does who chooses these languages."""
    translate_object(page, [locale(language) for language in languages])


def record(page: Page, language: str) -> Translation:
    return Translation.objects.get(
        source__object=page.translation_key, target_locale__language_code=language
    )


def translate(page: Page, language: str, kind: str = "manual", prefix: str | None = None) -> None:
    """Each string that waits for it, as `language: text`; what was carried over is replaced too."""
    translation = record(page, language)
    known = CarriedOver.objects.values("translation")
    for segment in translation.source.stringsegment_set.select_related("string"):
        done = StringTranslation.objects.filter(
            translation_of=segment.string,
            context=segment.context,
            locale=translation.target_locale,
        )
        if not done.exclude(pk__in=known).exists():
            StringTranslation.objects.update_or_create(
                translation_of=segment.string,
                context=segment.context,
                locale=translation.target_locale,
                defaults={
                    "data": f"{prefix or language}: {segment.string.data}",
                    "translation_type": kind,
                    "tool_name": "",
                },
            )


def publish_translation(page: Page, language: str) -> Page:
    """As the editor of translations does."""
    translation = record(page, language)
    translation.source.create_or_update_translation(
        translation.target_locale, publish=False, fallback=True, copy_parent_pages=True
    )
    version(page, language).get_latest_revision().publish()
    return version(page, language)


def event_in_italian(home_page: Page, **values) -> Page:
    """Published in both languages, with one part of its programme."""
    index = EventIndexPageFactory(parent=home_page)
    translated(index, "it")
    event = EventPageFactory(parent=index, title="Tea", slug="tea", **values)
    event.programme_items.create(title="Welcome", day=1, locale=event.locale)
    event.save_revision().publish()
    event = again(event)
    submit(event, "it")
    translate(event, "it")
    publish_translation(event, "it")
    return again(event)


def version(page: Page, language: str) -> Page:
    return type(page).objects.get(
        translation_key=page.translation_key, locale__language_code=language
    )


def again(page: Page) -> Page:
    return type(page).objects.get(pk=page.pk)


def publish(page: Page, **values) -> Page:
    """The original, with these values."""
    page = again(page)
    for name, value in values.items():
        setattr(page, name, value)
    page.save_revision().publish()
    return again(page)


def source_record(page: Page) -> TranslationSource:
    return TranslationSource.objects.get_for_instance(page)
