"""Serbian in Latin script follows Serbian in Cyrillic."""

from django.db.models.signals import post_delete, post_save
from django.dispatch import receiver
from wagtail.models import Page
from wagtail.signals import page_published, page_unpublished

from home.languages.latin_pages import latin_of, write_latin
from home.models import BasePage
from home.translating.drafts import is_translated
from home.translating.terms import is_term


@receiver(page_published)
def write_in_latin_script(sender, instance, revision=None, **kwargs):
    # Facts that were amended followed already, and the words of a draft are not for readers yet.
    if isinstance(instance, BasePage) and not is_translated(instance):
        write_latin(instance, revision and revision.user)


@receiver(post_save)
def write_term_in_latin_script(sender, instance, raw=False, **kwargs):
    # Until all of it is translated, readers have what their fallback says.
    if is_term(sender) and not raw and not instance.untranslated_strings:
        write_latin(instance)


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


@receiver(post_delete)
def delete_term_in_latin_script(sender, instance, **kwargs):
    if is_term(sender) and (term := latin_of(instance)):
        term.delete()
