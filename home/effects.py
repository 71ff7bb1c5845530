"""What a change touches: which marks of the generation it moves."""

from django.contrib.contenttypes.models import ContentType
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Locale, Page, PageViewRestriction, ReferenceIndex, Site

from home.consent import Portrayal
from home.models import (
    ConsentRecord,
    FundingStatement,
    Generation,
    Programme,
    SiteDocument,
    SiteRendition,
    SiteSettings,
)

ROOMS = {"home", "campaign", "events"}
EVENTS = "events"
#: What others than ours store, and readers see.
SHOWN = (Page, Site, Locale, PageViewRestriction, Redirect)
#: What stands around every page, whichever it is. The home page and its children do, too.
AROUND = (Site, Locale, PageViewRestriction, SiteSettings, FundingStatement, Programme)
DEPTH_OF_SECTIONS = 3
#: A change of these may be made so that something is shown no more; so is any deletion.
TAKEN_BACK = (ConsentRecord, PageViewRestriction, Portrayal, SiteDocument)
#: What saving a draft writes into the row of its page. An editor does so every few seconds.
OF_DRAFTS = {
    "draft_title",
    "has_unpublished_changes",
    "latest_revision",
    "latest_revision_created_at",
    "locked",
    "locked_at",
    "locked_by",
}


def is_shown(sender, instance, *, created=False, update_fields=None) -> bool:
    """Whether a reader could see it. What is derived says so: who makes it anew moves the generation."""
    # A rendition is made by the first reader who needs it and changes nothing that was there.
    is_new_rendition = sender is SiteRendition and created
    is_draft = created and isinstance(instance, Page) and not instance.live
    is_of_draft = bool(update_fields) and set(update_fields) <= OF_DRAFTS
    return is_of_site(sender) and not (is_new_rendition or is_draft or is_of_draft)


def is_of_site(model) -> bool:
    in_our_rooms = model._meta.app_label in ROOMS and model is not Generation
    # What is for staff is never shown, and a reader who writes to them must not move it.
    unseen = getattr(model, "is_derived", False) or getattr(model, "is_for_staff", False)
    return (in_our_rooms and not unseen) or issubclass(model, SHOWN)


def of_events_only(sender, instance) -> bool:
    """Whether only those answers change that look up events: no other page leads to this one."""
    if sender._meta.app_label != EVENTS:
        return False
    if not issubclass(sender, Page):
        return True
    return bool(sender.is_only_listed) and not is_mentioned(instance)


def is_mentioned(page: Page) -> bool:
    """Whether pages of other kinds link to it, in any of its languages."""
    versions = Page.objects.filter(translation_key=page.translation_key).values_list(
        "pk", flat=True
    )
    mentions = ReferenceIndex.objects.filter(
        to_content_type=ContentType.objects.get_for_model(Page),
        to_object_id__in=[str(pk) for pk in versions],
    )
    return mentions.exclude(content_type__app_label=EVENTS).exists()


def of_frame(sender, instance, *parents: Page | None) -> bool:
    pages = [page for page in (instance, *parents) if isinstance(page, Page)]
    return issubclass(sender, AROUND) or any(page.depth <= DEPTH_OF_SECTIONS for page in pages)


def takes_down(sender, *, created: bool, deleted: bool) -> bool:
    if deleted:
        return issubclass(sender, (*TAKEN_BACK, Page))
    return issubclass(sender, TAKEN_BACK) and (not created or sender is PageViewRestriction)
