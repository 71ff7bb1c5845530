"""The files that pages use, and pages without them."""

from collections.abc import Iterable

from django.db import models
from wagtail.documents import get_document_model
from wagtail.fields import StreamField
from wagtail.images import get_image_model
from wagtail.models import Page, ReferenceIndex

from home.consent.gate import references
from home.consent.portrayal import Portrayal


def files_of(pages: Iterable[Page]) -> list[models.Model]:
    """Pictures, recordings and documents on the pages and in their drafts."""
    found = {
        key
        for page in pages
        for version in (page.specific, page.get_latest_revision_as_object())
        # The index knows what is stored; a draft is looked through as the index does it.
        for key in {row[:2] for row in ReferenceIndex._extract_references_from_object(version)}
    }
    return [
        file
        for model in file_models()
        for file in model.objects.filter(pk__in=keys_of(model, found)).order_by("pk")
    ]


def file_models() -> list[type[models.Model]]:
    portraying = [model for model in Portrayal.__subclasses__() if not model._meta.abstract]
    return list(dict.fromkeys([get_image_model(), *portraying, get_document_model()]))


def keys_of(model: type[models.Model], found: set[tuple[int, str]]) -> list[int]:
    kind = ReferenceIndex._get_base_content_type(model).pk
    return [int(pk) for content_type, pk in found if content_type == kind]


def is_used_elsewhere(file: models.Model, pages: Iterable[Page]) -> bool:
    own = [str(page.pk) for page in pages]
    kind = ReferenceIndex._get_base_content_type(Page)
    users = ReferenceIndex.get_references_to(file)
    return users.exclude(base_content_type=kind, object_id__in=own).exists()


def take_out(files: Iterable[models.Model], page: Page) -> bool:
    """Takes the files out of a page or a draft of it; from a text, each with its caption.

    Says whether one was there.
    """
    gone = {(type(file), file.pk) for file in files}
    found = False
    for field in page._meta.concrete_fields:
        used = {(model, int(pk)) for model, pk in references(page, field)} & gone
        if used and isinstance(field, StreamField):
            take_out_of_text(page, field, gone)
        elif used:
            setattr(page, field.name, None)
        found = found or bool(used)
    return found


def take_out_of_text(page: Page, field: StreamField, gone: set) -> None:
    value = field.value_from_object(page)
    blocks = {
        innermost(path, value)
        for model, pk, _model_path, path in field.extract_references(value)
        if (model, int(pk)) in gone
    }
    kept = without(field.stream_block.get_prep_value(value), blocks)
    setattr(page, field.name, field.stream_block.to_python(kept))


def innermost(path: str, value) -> str:
    """The id of the smallest block of a list that holds what the path leads to."""
    ids = set(all_ids(value.stream_block.get_prep_value(value)))
    return next(part for part in reversed(path.split(".")) if part in ids)


def all_ids(blocks) -> Iterable[str]:
    if isinstance(blocks, dict):
        if "id" in blocks and "type" in blocks:
            yield blocks["id"]
        for part in blocks.values():
            yield from all_ids(part)
    elif isinstance(blocks, list):
        for part in blocks:
            yield from all_ids(part)


def without(blocks, ids: set[str]):
    """The same stored blocks, without those that have one of the ids."""
    if isinstance(blocks, dict):
        return {name: without(part, ids) for name, part in blocks.items()}
    if isinstance(blocks, list):
        kept = [part for part in blocks if not (isinstance(part, dict) and part.get("id") in ids)]
        return [without(part, ids) for part in kept]
    return blocks
