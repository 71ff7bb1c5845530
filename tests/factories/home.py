"""The front door, plain pages and records for tests.

A page made without a `parent` hangs where its kind belongs, in its language: what is missing above it, up to
the home page and the site, is made too.
"""

from datetime import date
from io import BytesIO

import wagtail_factories
from django.core.files.base import ContentFile
from factory import LazyFunction, Sequence, SubFactory
from factory.django import DjangoModelFactory
from PIL import Image
from wagtail.coreutils import resolve_model_string
from wagtail.models import Locale, Page, Site

from home.models import (
    AccessibilityStatementPage,
    ConsentRecord,
    ContactPage,
    FundingStatement,
    HomePage,
    Programme,
    SiteDocument,
    SiteImage,
    StandardPage,
)


class PageFactory(wagtail_factories.PageFactory):
    title = Sequence(lambda number: f"Page {number}")

    class Meta:
        abstract = True

    @classmethod
    def _create_instance(cls, model_class, parent, kwargs):
        locale = kwargs.setdefault("locale", parent.locale if parent else Locale.get_default())
        return super()._create_instance(
            model_class, parent or parent_of(model_class, locale), kwargs
        )


class HomePageFactory(PageFactory):
    title = "Common Ground"
    headline = "What happens when neighbours meet."

    class Meta:
        model = HomePage

    @classmethod
    def _create_instance(cls, model_class, parent, kwargs):
        home = super()._create_instance(model_class, parent, kwargs)
        if not Site.objects.filter(root_page__in=HomePage.objects.all()).exists():
            Site.objects.all().delete()
            Site.objects.create(hostname="ground.example", root_page=home, is_default_site=True)
        return home


class StandardPageFactory(PageFactory):
    class Meta:
        model = StandardPage


class ContactPageFactory(PageFactory):
    title = "Contact"

    class Meta:
        model = ContactPage


class AccessibilityStatementPageFactory(PageFactory):
    title = "Accessibility"
    scope = "ground.example"
    prepared_on = date(2026, 11, 2)
    reviewed_on = date(2026, 11, 20)

    class Meta:
        model = AccessibilityStatementPage


class ProgrammeFactory(DjangoModelFactory):
    name = "Asylum, Migration and Integration Fund"
    abbreviation = "AMIF"
    period = "2014–2020"
    slug = Sequence(lambda number: f"programme-{number}")

    class Meta:
        model = Programme


class FundingStatementFactory(DjangoModelFactory):
    programme = SubFactory(ProgrammeFactory)
    language = "en"
    acknowledgement = "Co-funded by the European Union"

    class Meta:
        model = FundingStatement


class ConsentRecordFactory(DjangoModelFactory):
    # Not as a test names one: references are unique.
    reference = Sequence(lambda number: f"form {number}")
    explained_in = "ar"
    explained_by = "Intercultural mediator"
    agreed_on = date(2026, 1, 12)
    review_on = date(2036, 1, 12)

    class Meta:
        model = ConsentRecord


def png() -> ContentFile:
    picture = BytesIO()
    Image.new("RGB", (64, 40), "teal").save(picture, "PNG")
    return ContentFile(picture.getvalue(), "bench.png")


class SiteImageFactory(DjangoModelFactory):
    title = "Bench"
    description = "A bench in front of a library"
    file = LazyFunction(png)

    class Meta:
        model = SiteImage


class SiteDocumentFactory(DjangoModelFactory):
    title = "Minutes"
    file = LazyFunction(lambda: ContentFile(b"Nobody disagreed.\n", "minutes.txt"))

    class Meta:
        model = SiteDocument


def parent_of(model: type[Page], locale: Locale) -> Page:
    """The page below which pages of this kind are allowed, made if it is not there."""
    kind = resolve_model_string(model.parent_page_types[0])
    if kind is Page:
        return Page.get_first_root_node()
    return kind.objects.filter(locale=locale).first() or planted(kind, locale)


def planted(kind: type[Page], locale: Locale) -> Page:
    """The one page of its kind in a language: a translation, except in the first language."""
    values = {"title": kind._meta.verbose_name.capitalize(), "locale": locale}
    values["slug"] = f"{kind._meta.model_name}-{locale.language_code}"
    if locale != Locale.get_default():
        first = Locale.get_default()
        original = kind.objects.filter(locale=first).first() or planted(kind, first)
        values["translation_key"] = original.translation_key
    if kind is HomePage:
        return HomePageFactory(**values)
    page = kind(**values)
    parent_of(kind, locale).add_child(instance=page)
    return page


def translated(page: Page, language: str, **values) -> Page:
    """A published translation of `page`, with the parents it needs."""
    locale, _created = Locale.objects.get_or_create(language_code=language)
    if not isinstance(page, HomePage):
        parent_of(type(page), locale)
    translation = page.copy_for_translation(locale, copy_parents=True)
    for name, value in values.items():
        setattr(translation, name, value)
    translation.save_revision().publish()
    translation.refresh_from_db()
    return translation
