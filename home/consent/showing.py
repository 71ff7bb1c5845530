"""Which pages show a person."""

from collections.abc import Iterable, Iterator

from django.apps import apps
from django.db.models import QuerySet
from wagtail.models import Page, ReferenceIndex, get_page_models

from home.consent.portrayal import Portrayal
from home.models import ConsentRecord, ShowsPeople


def kinds_with_people() -> list[type[Page]]:
    return [model for model in get_page_models() if issubclass(model, ShowsPeople)]


def portrayals_of(record: ConsentRecord) -> Iterator[Portrayal]:
    """The pictures and recordings that the record covers."""
    for model in apps.get_models():
        if issubclass(model, Portrayal):
            yield from model.objects.filter(consent=record)


def pages_of(record: ConsentRecord) -> QuerySet[Page]:
    """All that show the person by their words, a picture or a recording, published or not."""
    keys = {
        pk
        for model in kinds_with_people()
        for pk in model.objects.filter(consents=record).values_list("pk", flat=True)
    }
    return Page.objects.filter(pk__in=keys | pages_with(portrayals_of(record)))


def pages_with(files: Iterable) -> set[int]:
    """Primary keys of the pages that use one of the files."""
    return {
        int(pk)
        for file in files
        for pk in ReferenceIndex.get_references_to(file)
        .filter(base_content_type=ReferenceIndex._get_base_content_type(Page))
        .values_list("object_id", flat=True)
    }
