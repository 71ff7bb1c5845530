"""In an emergency a page is hidden first, in all languages, and talked about afterwards."""

from datetime import datetime

from django.db import transaction
from wagtail.models import Page, Revision

from home.models import GoneAddress, Hiding
from home.takedown.pages import take_down


@transaction.atomic
def hide(page: Page, user, at: datetime) -> list[Page]:
    """Remembers what readers saw, and takes it down. Returns the pages that were live."""
    versions = Page.objects.filter(translation_key=page.translation_key).live().specific()
    seen = {version.pk: seen_revision(version) for version in versions if not version.alias_of_id}
    Hiding.objects.update_or_create(
        page_key=page.translation_key,
        defaults={"hidden_at": at, "hidden_by": user, "revisions": seen},
    )
    return take_down([page], GoneAddress.Reason.HIDDEN, user)


def seen_revision(page: Page) -> int:
    """The primary key of what is published; made now for a page that was published without."""
    return page.live_revision_id or page.save_revision(clean=False).pk


@transaction.atomic
def show_again(hiding: Hiding, user) -> list[Page]:
    """Publishes what readers saw, not what was written since, through the gate of every publishing.

    What was published meanwhile stays. Raises `ConsentMissing` or `NotReady`, and then nothing is shown.
    """
    shown = []
    for pk, revision in hiding.revisions.items():
        for page in Page.objects.filter(pk=pk, live=False):
            Revision.objects.get(pk=revision).publish(user=user)
            shown.append(page)
    hiding.delete()
    return shown


def hiding_of(page: Page) -> Hiding | None:
    """None, too, where what readers saw was forgotten since: that page is published as any other."""
    hiding = Hiding.objects.filter(page_key=page.translation_key).first()
    return hiding if hiding and is_remembered(hiding) else None


def is_remembered(hiding: Hiding) -> bool:
    seen = set(hiding.revisions.values())
    return Revision.objects.filter(pk__in=seen).count() == len(seen)
