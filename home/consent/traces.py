"""What is written about a page in tables of others, and stays when the page is deleted."""

from collections.abc import Iterable
from uuid import UUID

from django.contrib.contenttypes.models import ContentType
from django.db import connection, models
from taggit.models import Tag
from wagtail.admin.models import FormState
from wagtail.embeds.models import Embed
from wagtail.models import ModelLogEntry, Page, PageLogEntry, TaskState
from wagtail_localize.models import (
    String,
    StringTranslation,
    Template,
    TranslatableObject,
    TranslationContext,
    TranslationSource,
)

from home.models import Hiding


def forget_pages(pages: Iterable[Page], keys: Iterable[UUID]) -> None:
    """For pages that are deleted: `pages` as they were."""
    pages = list(pages)
    PageLogEntry.objects.filter(page_id__in=[page.pk for page in pages]).delete()
    Embed.objects.filter(url__in=addresses_elsewhere(pages)).delete()
    Hiding.objects.filter(page_key__in=keys).delete()
    TranslationSource.objects.filter(object_id__in=keys).delete()
    TranslatableObject.objects.filter(translation_key__in=keys).delete()
    forget_unused_words()
    forget_previews()


def addresses_elsewhere(pages: Iterable[Page]) -> set[str]:
    return {
        getattr(page, field.name)
        for page in pages
        for field in page._meta.concrete_fields
        if isinstance(field, models.URLField) and getattr(page, field.name)
    }


def forget_files(files: Iterable[models.Model]) -> None:
    for file in files:
        kind = ContentType.objects.get_for_model(file)
        ModelLogEntry.objects.filter(content_type=kind, object_id=str(file.pk)).delete()
    Tag.objects.filter(taggit_taggeditem_items=None).delete()


def forget_earlier(page: Page) -> None:
    """All versions of a page but the newest one, and what was said about them."""
    newest = page.latest_revision_id
    page.revisions.exclude(pk=newest).delete()
    PageLogEntry.objects.filter(page_id=page.pk).update(label=page.title, data={})
    TaskState.objects.filter(workflow_state__in=page.workflow_states).update(comment="")
    page.wagtail_admin_comments.all().delete()
    forget_unused_contexts(page.translation_key)
    forget_unused_words()
    forget_previews()


def forget_unused_contexts(key: UUID) -> None:
    """Words of translators for what the page says no more."""
    contexts = TranslationContext.objects.filter(object_id=key)
    unused = contexts.filter(
        stringsegment=None,
        templatesegment=None,
        relatedobjectsegment=None,
        overridablesegment=None,
    )
    StringTranslation.objects.filter(context__in=unused).delete()


def forget_unused_words() -> None:
    """wagtail-localize keeps every string it has ever seen."""
    String.objects.filter(segments=None, translations=None).delete()
    Template.objects.filter(segments=None).delete()


def forget_previews() -> None:
    """What editors have typed and not saved; their next look makes it again."""
    FormState.objects.all().delete()


def compact_search() -> None:
    """SQLite's index of words keeps what is deleted until it is written anew (FTS5, section 6.8)."""
    if connection.vendor != "sqlite":
        return
    from wagtail.search.models import SQLiteFTSIndexEntry

    table = connection.ops.quote_name(SQLiteFTSIndexEntry._meta.db_table)
    with connection.cursor() as cursor:
        cursor.execute(f"INSERT INTO {table}({table}) VALUES ('optimize')")
