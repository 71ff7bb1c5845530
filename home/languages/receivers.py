"""Serbian in Latin script follows Serbian in Cyrillic."""

from django.db.models.signals import post_delete
from django.dispatch import receiver
from wagtail.models import Page
from wagtail.signals import page_published, page_unpublished

from home.languages.latin_pages import latin_of, write_latin
from home.models import BasePage
from home.translating.drafts import is_translated


@receiver(page_published)
def write_in_latin_script(sender, instance, revision=None, **kwargs):
    # Facts that were amended followed already, and the words of a draft are not for readers yet.
    if isinstance(instance, BasePage) and not is_translated(instance):
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
