"""Serbian in Latin script follows Serbian in Cyrillic."""

from django.db.models.signals import post_delete
from django.dispatch import receiver
from wagtail.models import Page
from wagtail.signals import page_published, page_unpublished

from home.languages.latin_pages import latin_of, write_latin
from home.models import BasePage


@receiver(page_published)
def write_in_latin_script(sender, instance, revision=None, **kwargs):
    if isinstance(instance, BasePage):
        write_latin(instance, revision and revision.user)


@receiver(page_unpublished)
def take_down_in_latin_script(sender, instance, **kwargs):
    page = latin_of(instance)
    if page is not None and page.live:
        page.specific.unpublish()


@receiver(post_delete, sender=Page)
def delete_in_latin_script(sender, instance, **kwargs):
    page = latin_of(instance)
    if page is not None:
        page.specific.delete()
