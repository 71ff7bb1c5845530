"""What happens to a source page happens to its translations."""

from django.db.models.signals import post_delete, pre_delete
from django.dispatch import receiver
from wagtail.models import Page
from wagtail.signals import page_unpublished

from home.following import is_source
from home.models import BasePage
from home.translating.cascade import delete_translations, unpublish_translations


@receiver(page_unpublished)
def take_down_in_all_languages(sender, instance, **kwargs):
    if isinstance(instance, BasePage):
        unpublish_translations(instance)


@receiver(pre_delete, sender=Page)
def remember_which_is_the_source(sender, instance, **kwargs):
    """Asked while all versions are still there: afterwards the oldest translation would look like one."""
    specific = instance.specific_deferred
    ours = isinstance(specific, BasePage) and not instance.alias_of_id
    instance.takes_translations_along = ours and is_source(instance.specific)


@receiver(post_delete, sender=Page)
def delete_in_all_languages(sender, instance, **kwargs):
    if getattr(instance, "takes_translations_along", False):
        delete_translations(instance)
