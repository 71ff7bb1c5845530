"""The title of the original, by which a translation is found too.

A name is spelt otherwise in another script, and readers type either: Bologna on the Arabic page of Bologna.
"""

from functools import partial
from uuid import UUID

from django.db import transaction
from django.db.models import Exists, OuterRef, Q, QuerySet, Subquery
from modelsearch.tasks import insert_or_update_object_task
from wagtail.models import Page
from wagtail_localize.models import Translation


def originals(key: UUID | OuterRef) -> QuerySet[Page]:
    """Of the published versions of a page those that are no translation of another, the oldest first."""
    made = Translation.objects.filter(
        source__object=OuterRef("translation_key"), target_locale=OuterRef("locale")
    )
    # As in home.translating.state: SQLite would go through all that are no alias.
    versions = Page.objects.filter(~Q(alias_of__gt=0), live=True, translation_key=key)
    return versions.filter(~Exists(made)).order_by("pk")


def with_titles_of_originals(pages: QuerySet) -> QuerySet:
    """For many pages, which are indexed one by one."""
    titles = originals(OuterRef("translation_key")).values("title")
    return pages.annotate(title_of_original=Subquery(titles[:1]))


def title_of_original(page: Page) -> str:
    """Empty where it is that of the page itself, or where none is published."""
    if hasattr(page, "title_of_original"):
        title = page.title_of_original
    else:
        title = originals(page.translation_key).values_list("title", flat=True).first()
    return title if title and title != page.title else ""


def published_title(page: Page) -> str | None:
    """As it is stored; None: readers have nothing of the page."""
    return Page.objects.filter(pk=page.pk, live=True).values_list("title", flat=True).first()


def index_translations_again(page: Page) -> None:
    """After a change of its title, if it is an original."""
    first = originals(page.translation_key).first()
    if first is None or first.pk != page.pk:
        return
    versions = Page.objects.filter(translation_key=page.translation_key, live=True)
    for pk in versions.exclude(pk=page.pk).values_list("pk", flat=True):
        index = partial(insert_or_update_object_task.enqueue, "wagtailcore", "page", str(pk))
        transaction.on_commit(index)
