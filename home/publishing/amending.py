"""One change to a page, published at once, while whatever else is in its draft goes on waiting."""

from collections.abc import Callable

from django.db import transaction
from django.db.models import QuerySet
from django.dispatch import Signal
from django.utils import timezone
from modelcluster.models import get_all_child_m2m_relations, get_all_child_relations
from wagtail.actions.publish_page_revision import PublishPageRevisionAction
from wagtail.models import Page, Revision, TaskState, TranslatableMixin
from wagtail.signals import page_published, published

from home.consent import ConsentMissing, besides, missing_consent
from home.search.once import saved_again

Change = Callable[[Page], None]
#: Sent once what waits in the draft of the published page `instance` has its amendment.
draft_amended = Signal()


def amend(page: Page, change: Change, user=None, *, publish: bool, follows: bool = False) -> Page:
    """Applies `change` to what is published and to the drafts that wait. Returns the page as published.

    Without `publish`, or if the page is not published, only the draft has the change. A change that changes
    nothing leaves no trace. One that `follows` the original of a page is announced as such.
    """
    return amend_stored(stored(page), change, user, publish=publish, follows=follows)


def stored(page: Page) -> Page:
    return with_rows(type(page).objects.all()).get(pk=page.pk)


def with_rows(pages: QuerySet) -> QuerySet:
    """With all that hangs on them, so that it is not looked up each time it is compared or written."""
    return pages.select_related("locale").prefetch_related(*rows_of(pages.model))


def rows_of(model: type[Page]) -> list[str]:
    children = [relation.get_accessor_name() for relation in get_all_child_relations(model)]
    return [*children, *(field.name for field in get_all_child_m2m_relations(model))]


@transaction.atomic
def amend_stored(page: Page, change: Change, user, *, publish: bool, follows: bool) -> Page:
    """As `amend`, for a page that comes from the database `with_rows`."""
    if not (page.live and publish):
        amend_draft(page, change, user)
        return page
    waiting = revisions_in_waiting(page)
    shown_already = missing_consent(page, timezone.localdate())
    if changes(page, change):
        with saved_again():
            revision = page.save_revision(user=user, clean=False)
        with besides(shown_already):
            action = PublishAmendment(revision, page, user, follows=follows)
            action.execute(skip_permission_checks=True)
    for revision in waiting:
        amend_revision(revision, change, user)
    if waiting:
        draft_amended.send(sender=type(page), instance=page)
    return page


def amend_if_agreed(page: Page, change: Change, user=None, *, follows: bool = False) -> Page:
    """For changes that no editor looks at: published, or left in the draft while consent is missing."""
    current = page if is_current(page) else stored(page)
    try:
        return amend_stored(current, change, user, publish=True, follows=follows)
    except ConsentMissing:
        return amend(page, change, user, publish=False)


def is_current(page: Page) -> bool:
    """Whether it came from the database `with_rows`, and nothing has become of it since."""
    revisions = {"live_revision": page.live_revision_id, "latest_revision": page.latest_revision_id}
    has_rows = hasattr(page, "_prefetched_objects_cache")
    return has_rows and type(page).objects.filter(pk=page.pk, **revisions).exists()


def amend_draft(page: Page, change: Change, user) -> None:
    draft = page.get_latest_revision_as_object()
    if not changes(draft, change):
        return
    if not page.live:
        # As the editor does: nobody reads the page, and its row follows the draft.
        draft.save(clean=False)
    revision = draft.save_revision(user=user, log_action=True, clean=False)
    keep_submitted(page, revision)


def revisions_in_waiting(page: Page) -> list[Revision]:
    """What is to be published later: at a set time, or when its editor is done; the newest last."""
    scheduled = page.scheduled_revision
    latest = page.get_latest_revision() if page.has_unpublished_changes else None
    found = {revision.pk: revision for revision in (scheduled, latest) if revision}
    return [found[pk] for pk in sorted(found)]


def amend_revision(revision: Revision, change: Change, user) -> None:
    """A new revision in place of this one, with its appointment."""
    draft = revision.as_object()
    changes(draft, change)
    know_rows(draft)
    amended = draft.save_revision(
        user=revision.user or user,
        approved_go_live_at=revision.approved_go_live_at,
        clean=False,
    )
    keep_submitted(draft, amended)


def know_rows(draft: Page) -> None:
    """Rows that were published meanwhile are those of the draft, for a form that was opened before."""
    for relation in get_all_child_relations(draft):
        new = [row for row in getattr(draft, relation.name).all() if row.pk is None]
        if new and issubclass(relation.related_model, TranslatableMixin):
            rows = relation.related_model.objects.filter(**{relation.field.name: draft.pk})
            known = dict(rows.values_list("translation_key", "pk"))
            for row in new:
                row.pk = known.get(row.translation_key)


def keep_submitted(page: Page, revision: Revision) -> None:
    """What somebody submitted for moderation is approved with the change."""
    state = page.current_workflow_state
    if state:
        TaskState.objects.filter(pk=state.current_task_state_id).update(revision=revision)


def changes(page: Page, change: Change) -> bool:
    """Applies the change, and says whether it made a difference."""
    before = page.serializable_data()
    change(page)
    return page.serializable_data() != before


class PublishAmendment(PublishPageRevisionAction):
    """As Wagtail publishes, but a draft that was submitted for moderation stays submitted.

    Receivers of `page_published` are told that it `is_amendment`, and whether it `follows` the original.
    """

    def __init__(self, revision: Revision, page: Page, user, *, follows: bool):
        # Wagtail's own would make the page once more, of the revision that was just made of it.
        self.revision, self.object, self.user = revision, page, user
        self.changed, self.log_action, self.previous_revision = True, True, None
        self.follows = follows

    def _after_publish(self):
        page = self.object
        # Its rows are others now.
        page._prefetched_objects_cache.clear()
        page_published.send(
            sender=type(page),
            instance=page,
            revision=self.revision,
            is_amendment=True,
            follows=self.follows,
        )
        published.send(sender=type(page), instance=page, revision=self.revision)
        self.object.update_aliases(revision=self.revision, _content=self.revision.content)
