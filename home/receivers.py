"""Nobody is shown without consent, every change that a reader could see moves the generation, and facts go
where they are the same.
"""

from django.db.models.signals import m2m_changed, post_delete, post_save, pre_save
from django.dispatch import receiver
from django.utils import timezone
from wagtail.models import Locale, Page, PageViewRestriction, Site
from wagtail.signals import page_published, post_page_move

from home.consent import require_consent, shows_something_new
from home.following import follow
from home.models import BasePage, Generation, MinorEdit, SiteRendition

ROOMS = {"home", "campaign", "events"}
SHOWN = (Page, Site, Locale, PageViewRestriction)


@receiver([post_save, post_delete, m2m_changed, post_page_move])
def move_generation(sender, created=False, **kwargs):
    # A rendition is made by the first reader who needs it and changes nothing that was there.
    is_new_rendition = sender is SiteRendition and created
    if is_shown(sender) and not is_new_rendition:
        Generation.move()


def is_shown(model) -> bool:
    in_our_rooms = model._meta.app_label in ROOMS and model is not Generation
    # What is derived says so: who makes it anew moves the generation, once for all rows.
    return (in_our_rooms and not getattr(model, "is_derived", False)) or issubclass(model, SHOWN)


@receiver(pre_save)
def require_consent_to_show(sender, instance, raw=False, update_fields=None, **kwargs):
    """The last gate of all ways to publish. Rows of a backup (`raw`) come without their relations."""
    if raw or not issubclass(sender, Page) or not shows_something_new(instance, update_fields):
        return
    if sender is Page:
        # What Wagtail moves or counts was live before and shows nothing new.
        if Page.objects.filter(pk=instance.pk, live=True).exists():
            return
        instance = instance.specific
    if isinstance(instance, BasePage):
        require_consent(instance, timezone.localdate())


@receiver(page_published)
def bring_facts_to_translations(sender, instance, revision=None, **kwargs):
    if isinstance(instance, BasePage) and not instance.alias_of_id:
        is_minor = MinorEdit.objects.filter(revision=revision).exists()
        follow(instance, revision and revision.user, is_minor=is_minor)
