"""Facts of a page arrive in its translations when it is published, in the same transaction.

wagtail-localize only brings them when somebody synchronises the page, and then replaces changed words by those
of the source. Here words stay as they are, except those that a model names as its `news`: they explain what has
just changed, and must not explain something else. News and the words of new rows are what translators wrote
for them, else as in the source, as wagtail-localize has it.
"""

from functools import partial

from django.db import models, transaction
from django.db.models import prefetch_related_objects
from django.dispatch import Signal
from django.utils import timezone
from modelcluster.fields import ParentalKey, ParentalManyToManyField
from wagtail.fields import StreamField
from wagtail.models import Locale, Page, TranslatableMixin
from wagtail_localize.fields import SynchronizedField, get_translatable_fields
from wagtail_localize.models import (
    String,
    StringSegment,
    StringTranslation,
    TranslatableObject,
    Translation,
    TranslationContext,
    TranslationSource,
)
from wagtail_localize.strings import StringValue

from home.publishing.amending import amend_if_agreed, rows_of, with_rows
from home.translating.addresses import take_address
from home.translating.drafts import is_translated, says_something_else
from home.translating.facts_in_blocks import with_facts_of
from home.translating.published import note_change
from home.translating.renewing import renew

#: Sent whenever the page `instance` was published, once all its translations have its facts.
facts_followed = Signal()

Words = dict[str, str]


@transaction.atomic
def follow(page: Page, user=None, *, is_minor: bool = False) -> None:
    """Brings the facts of a published page to its translations. Nothing for a page that is one itself.

    Its new words are brought to translators, unless the edit `is_minor`.
    """
    bring(page, user, is_minor=is_minor)
    facts_followed.send(sender=type(page), instance=page)


def bring(page: Page, user, *, is_minor: bool) -> None:
    versions = type(page).objects.filter(translation_key=page.translation_key)
    others = versions.exclude(pk=page.pk).filter(alias_of=None)
    if not others.exists() or not is_source(page):
        return
    record = TranslationSource.objects.get_for_instance_or_none(page)
    has_new_words = bool(record and renew(record, page, is_minor=is_minor))
    if is_translated(page):
        # Translators had them before; readers had not.
        has_new_words = says_something_else(page)
    if has_new_words and not is_minor:
        note_change(page, others, timezone.now())
    prefetch_related_objects([page], *rows_of(type(page)))
    for translation in with_rows(others):
        words = remembered_words(record, translation.locale)
        take = partial(take_all, source=page, words=words)
        amend_if_agreed(translation, take, user, follows=True)


def is_source(page: models.Model) -> bool:
    return source_of(page) == page


def source_of(page: models.Model) -> models.Model:
    """The version whose facts the others have: the oldest that wagtail-localize did not make of another."""
    versions = type(page)._default_manager.filter(translation_key=page.translation_key)
    if isinstance(page, Page):
        versions = versions.filter(alias_of=None)
    made = Translation.objects.filter(source__object=page.translation_key)
    versions = versions.select_related("locale").order_by("pk")
    first = versions.exclude(locale__in=made.values("target_locale")).first()
    return first or versions.first() or page


def remembered_words(record: TranslationSource | None, locale: Locale) -> Words:
    """What translators wrote in a language, by the path of the field, as in "changes.<key>.text"."""
    if record is None:
        return {}
    segments = StringSegment.objects.filter(source=record).annotate_translation(locale)
    rows = segments.values_list("context__path", "translation")
    return {path: StringValue(text).render_text() for path, text in rows if text}


def remember_words(page: Page, path: str, text: str, translated: dict[Locale, str]) -> None:
    """As if translators had written it, for a text that the site itself puts into a page it translates."""
    known = TranslatableObject.objects.filter(translation_key=page.translation_key).first()
    if known is None:
        return
    string = String.from_value(page.locale, StringValue.from_plaintext(text))
    context, _created = TranslationContext.objects.get_or_create(object=known, path=path)
    for locale, words in translated.items():
        StringTranslation.objects.update_or_create(
            translation_of=string,
            context=context,
            locale=locale,
            defaults={
                "data": StringValue.from_plaintext(words).data,
                "translation_type": StringTranslation.TRANSLATION_TYPE_MANUAL,
            },
        )


def take_all(target: Page, source: Page, words: Words) -> None:
    take_address(target, source)
    take_facts(target, source, words)


def take_facts(target, source, words: Words, path: str = "") -> None:
    """Sets what is the same in every language; `words` are those that translators wrote."""
    facts_before = facts_of(target)
    for field in get_translatable_fields(type(source)):
        name = field.field_name
        if is_child_relation(source._meta.get_field(name)):
            take_rows(target, source, name, words)
        elif isinstance(source._meta.get_field(name), StreamField):
            setattr(target, name, with_facts_of(getattr(source, name), getattr(target, name)))
        elif isinstance(field, SynchronizedField):
            take_fact(target, source, name)
    has_news = facts_before != facts_of(target)
    for name in getattr(source, "news", []):
        said = getattr(source, name)
        translated = words.get(f"{path}{name}")
        if has_news or translated or not said:
            setattr(target, name, (said and translated) or said)


def facts_of(instance: models.Model) -> list:
    """Those that are single values."""
    return [
        field.get_value(instance)
        for field in get_translatable_fields(type(instance))
        if isinstance(field, SynchronizedField)
        and isinstance(field.get_field(type(instance)), models.Field)
        and not field.get_field(type(instance)).many_to_many
    ]


def take_fact(target: models.Model, source: models.Model, name: str) -> None:
    field = source._meta.get_field(name)
    if isinstance(field, ParentalManyToManyField):
        setattr(target, name, list(getattr(source, name).all()))
    else:
        setattr(target, field.attname, getattr(source, field.attname))


def take_rows(target, source, name: str, words: Words) -> None:
    model = source._meta.get_field(name).related_model
    if not issubclass(model, TranslatableMixin):
        take_plain_rows(target, source, name)
        return
    known = {row.translation_key: row for row in getattr(target, name).all()}
    rows = []
    for row in getattr(source, name).all():
        path = f"{name}.{row.translation_key}."
        own = known.get(row.translation_key) or new_row(row, target, words, path)
        take_facts(own, row, words, path)
        own.sort_order = row.sort_order
        rows.append(own)
    setattr(target, name, rows)


def new_row(row, target: Page, words: Words, path: str) -> models.Model:
    made = type(row)(**{field.attname: getattr(row, field.attname) for field in row._meta.fields})
    made.pk, made.locale = None, target.locale
    for field in get_translatable_fields(type(row)):
        if text := words.get(f"{path}{field.field_name}"):
            setattr(made, field.field_name, text)
    return made


def take_plain_rows(target: models.Model, source: models.Model, name: str) -> None:
    if said(target, name) != said(source, name):
        source.copy_child_relation(name, target)


def said(page: models.Model, name: str) -> list[dict]:
    relation = page._meta.get_field(name)
    own = {relation.model._meta.pk.name, relation.related_model._meta.pk.name}
    own.add(relation.field.name)
    return [
        {
            field.attname: getattr(row, field.attname)
            for field in row._meta.fields
            if field.name not in own
        }
        for row in getattr(page, name).all()
    ]


def is_child_relation(field) -> bool:
    return isinstance(field, models.ManyToOneRel) and isinstance(field.remote_field, ParentalKey)
