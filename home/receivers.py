"""Every change that a reader could see moves the generation, and facts go where they are the same."""

from django.db.models.signals import m2m_changed, post_delete, post_save
from django.dispatch import receiver
from wagtail.models import Locale, Page, PageViewRestriction, Site
from wagtail.signals import page_published, post_page_move

from home.following import follow
from home.models import BasePage, Generation, SiteRendition

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


@receiver(page_published)
def bring_facts_to_translations(sender, instance, revision=None, **kwargs):
    if isinstance(instance, BasePage) and not instance.alias_of_id:
        follow(instance, revision and revision.user)
