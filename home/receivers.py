"""Every change that a reader could see moves the generation."""

from django.db.models.signals import m2m_changed, post_delete, post_save
from django.dispatch import receiver
from wagtail.models import Locale, Page, PageViewRestriction, Site
from wagtail.signals import post_page_move

from home.models.generation import Generation

ROOMS = {"home", "campaign", "events"}
SHOWN = (Page, Site, Locale, PageViewRestriction)


@receiver([post_save, post_delete, m2m_changed, post_page_move])
def move_generation(sender, **kwargs):
    shown = sender._meta.app_label in ROOMS or issubclass(sender, SHOWN)
    if shown and sender is not Generation and not kwargs.get("raw"):
        Generation.move()
