"""Pages straight into their tables, with the places in the tree that treebeard would give them."""

from collections.abc import Sequence

from django.db.models import Max
from wagtail.models import Page, Revision

BATCH = 500


def number_pages(pages: Sequence[Page]) -> None:
    for pk, page in enumerate(pages, first_free(Page)):
        page.id = page.page_ptr_id = pk


def place(page: Page, parent: Page, step: int) -> None:
    """As the child number `step` (from 1) of a parent."""
    page.path = Page._get_path(parent.path, parent.depth + 1, step)
    page.depth = parent.depth + 1
    page.url_path = f"{parent.url_path}{page.slug}/"
    page.draft_title = page.title


def first_free(model) -> int:
    return (model.objects.aggregate(last=Max("pk"))["last"] or 0) + 1


def insert_pages(pages: Sequence[Page]) -> None:
    """All of one kind. Django inserts nothing in bulk that lies in two tables."""
    model = type(pages[0])
    Page.objects.bulk_create(pages, batch_size=BATCH)
    model.objects.all()._batched_insert(pages, model._meta.local_concrete_fields, BATCH)


def count_children(parents: Sequence[Page]) -> None:
    for parent in parents:
        Page.objects.filter(pk=parent.pk).update(
            numchild=Page.objects.filter(
                path__startswith=parent.path, depth=parent.depth + 1
            ).count()
        )


def insert_revisions(pages: Sequence[Page], contents: Sequence[dict]) -> None:
    """Each page is as its one version says."""
    pk = first_free(Revision)
    for number, page in enumerate(pages, pk):
        page.latest_revision_id = page.live_revision_id = number
    Revision.objects.bulk_create(
        [
            Revision(
                pk=page.live_revision_id,
                content_object=page,
                base_content_type=page.get_base_content_type(),
                content_type=page.get_content_type(),
                object_id=str(page.pk),
                created_at=page.last_published_at,
                object_str=str(page),
                content=content,
            )
            for page, content in zip(pages, contents, strict=True)
        ],
        batch_size=BATCH,
    )
    Page.objects.bulk_update(pages, ["latest_revision", "live_revision"], batch_size=BATCH)
