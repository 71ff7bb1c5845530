"""Puts the rows into the database, through the models: all of them or none."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.db.models.fields.files import FieldFile
from django.utils import timezone
from modelcluster.fields import ParentalKey
from wagtail.fields import StreamField
from wagtail.models import Locale, Page, Site
from wagtail_localize.models import TranslationSource

from demo.checking import faults_of
from demo.faults import BrokenContent
from demo.files import files_of, removed_on_failure
from demo.making import Made, Maker, is_children
from demo.quiet import index_everything, without_indexing
from demo.reading import LANGUAGES, Content, Row
from demo.translating import remember
from home.beginning import address
from home.models import HomePage, SiteSettings
from home.sizes import prepare
from home.translating.words import UnpairedSegments

Progress = Callable[[str, int, int], None]


def is_loaded() -> bool:
    return HomePage.objects.exists()


@transaction.atomic
def load(content: Content, progress: Progress = lambda *_: None) -> None:
    """Raises BrokenContent, with nothing loaded, for anything that is wrong."""
    if faults := faults_of(content):
        raise BrokenContent(faults)
    with removed_on_failure() as files:
        with without_indexing():
            Loader(content, progress, files).load()
        progress("search and calendar", 0, 1)
        index_everything()
        progress("search and calendar", 1, 1)


class Loader:
    """One run. `made` holds what was made in the source language, which rows refer to.

    Files are added to `files` before they are stored.
    """

    def __init__(self, content: Content, progress: Progress, files: list[FieldFile]):
        self.content = content
        self.progress = progress
        self.files = files
        self.made: Made = {}
        self.maker = Maker(self.made, self.locales(), content.folder)

    def locales(self) -> dict[str, Locale]:
        return {code: Locale.objects.get_or_create(language_code=code)[0] for code in LANGUAGES}

    def load(self) -> None:
        self.each("pages and terms", self.make)
        self.each("links between them", self.add_late_relations)
        self.each("translations", self.translate)
        self.store_settings()
        self.prepare_pictures()

    def each(self, what: str, step: Callable[[Row], None]) -> None:
        for number, row in enumerate(self.content.rows, 1):
            with blamed_on(row):
                step(row)
            self.progress(what, number, len(self.content.rows))

    def make(self, row: Row) -> None:
        instance = self.maker.make(row, settings.LANGUAGE_CODE, late=False)
        self.made[row.kind.name, row.key] = self.store(row, instance)

    def store(self, row: Row, instance: models.Model) -> models.Model:
        if not isinstance(instance, Page):
            instance.full_clean()
            self.files += files_of(instance)
            instance.save()
            return instance
        instance.first_published_at = instance.last_published_at = timezone.now()
        if isinstance(instance, HomePage):
            return store_home(instance)
        parent = self.parent_of(row, instance.locale)
        parent.add_child(instance=instance)
        return instance

    def parent_of(self, row: Row, locale: Locale) -> Page:
        parent = self.source_parent_of(row)
        return Page.objects.get(translation_key=parent.translation_key, locale=locale)

    def source_parent_of(self, row: Row) -> Page:
        if row.kind.below:
            return self.made[row.kind.below, row.values[row.kind.below]]
        return next(
            page
            for (kind, key), page in self.made.items()
            if (kind.endswith("_index") and key == row.kind.parent)
            or (kind == "home" and not row.kind.parent)
        )

    def add_late_relations(self, row: Row) -> None:
        """Relations to rows that came later, on the row itself, on its children and in its blocks."""
        instance = self.made[row.kind.name, row.key]
        complete = self.maker.make(row, settings.LANGUAGE_CODE)
        if copied_relations(complete, instance, row):
            if isinstance(instance, Page):
                # Children were added behind its back.
                instance.refresh_from_db(fields=["numchild"])
            instance.save()

    def translate(self, row: Row) -> None:
        if not hasattr(row.kind.model, "translatable_fields"):
            return
        original = self.made[row.kind.name, row.key]
        source, _created = TranslationSource.update_or_create_from_instance(original)
        twin = self.maker.make(row, settings.LANGUAGE_CODE)
        for code in row.languages:
            if code != settings.LANGUAGE_CODE:
                translation = self.store(row, self.maker.make(row, code))
                remember(source, twin, translation)

    def store_settings(self) -> None:
        values = dict(self.content.settings)
        if programme := values.pop("programme", None):
            values["programme"] = self.made["programme", programme]
        site_settings = SiteSettings.load()
        for name, value in values.items():
            setattr(site_settings, name, value)
        site_settings.save()

    def prepare_pictures(self) -> None:
        """As when a page is published; those of its translations are the same."""
        for page in self.made.values():
            if isinstance(page, Page):
                prepare(page)


def store_home(home: HomePage) -> HomePage:
    """The first takes the place of Wagtail's welcome page."""
    if not HomePage.objects.exists():
        Site.objects.all().delete()
        for page in Page.objects.get(depth=1).get_children():
            page.delete()
    root = Page.objects.get(depth=1)
    if home.language != settings.LANGUAGE_CODE:
        home.slug = f"{home.slug}-{home.language}"
    root.add_child(instance=home)
    Site.objects.get_or_create(
        is_default_site=True,
        defaults={**address(), "root_page": home, "site_name": home.title},
    )
    return home


def copied_relations(complete: models.Model, instance: models.Model, row: Row) -> bool:
    """Copies what was not there before; tells whether there was anything."""
    changed = copy_foreign_keys(complete, instance, set(row.values))
    for name in row.values:
        field = instance._meta.get_field(name)
        if is_children(field):
            children = list(getattr(instance, name).all())
            twins = getattr(complete, name).all()
            changes = [copy_foreign_keys(t, c) for t, c in zip(twins, children, strict=True)]
            if any(changes):
                setattr(instance, name, children)
                changed = True
        elif isinstance(field, StreamField) and "'page': " in str(row.values[name]):
            setattr(instance, name, getattr(complete, name))
            changed = True
    return changed


def copy_foreign_keys(source: models.Model, target: models.Model, names=None) -> bool:
    changed = False
    for field in source._meta.concrete_fields:
        wanted = names is None or field.name in names
        if not isinstance(field, models.ForeignKey) or not wanted or is_identity(field):
            continue
        new = getattr(source, field.attname)
        changed |= new != getattr(target, field.attname)
        setattr(target, field.attname, new)
    return changed


def is_identity(field: models.ForeignKey) -> bool:
    return field.name == "locale" or isinstance(field, ParentalKey)


@contextmanager
def blamed_on(row: Row) -> Iterator[None]:
    """Says which row of which file was at fault."""
    try:
        yield
    except ValidationError as error:
        raise BrokenContent([row.fault("; ".join(messages_of(error)))]) from error
    except (UnpairedSegments, ValueError, KeyError, TypeError) as error:
        raise BrokenContent([row.fault(f"{type(error).__name__}: {error}")]) from error


def messages_of(error: ValidationError) -> list[str]:
    if hasattr(error, "error_dict"):
        return [f"{name}: {', '.join(texts)}" for name, texts in error.message_dict.items()]
    return error.messages
