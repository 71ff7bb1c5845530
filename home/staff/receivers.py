"""Roles are there once the database is, and reach the pages and languages that are made later."""

from django.apps import apps as registry
from django.db import DEFAULT_DB_ALIAS
from django.db.models.signals import post_migrate, post_save
from django.dispatch import receiver
from wagtail.models import Locale, Page

from home.staff.duties import DUTIES, HOME
from home.staff.granting import set_up_roles, welcome_language, welcome_page

#: Kinds of pages on which a role has rights.
KINDS = {HOME, *(kind for duties in DUTIES for kind in duties.pages)}


@receiver(post_migrate)
def set_up_after_migrating(sender, using, apps=registry, **kwargs):
    """`flush` empties the database and says the same, without the state of the migrations."""
    if sender.label != "home" or using != DEFAULT_DB_ALIAS:
        return
    try:
        apps.get_model("home", "Role")
    except LookupError:
        # Somebody went back to a time before roles.
        return
    set_up_roles()


@receiver(post_save)
def give_rights_on_new_page(sender, instance, created, raw=False, **kwargs):
    is_of_interest = issubclass(sender, Page) and sender._meta.label in KINDS
    if is_of_interest and created and not raw and not instance.alias_of_id:
        welcome_page(instance)


@receiver(post_save, sender=Locale)
def make_translators(sender, instance, created, raw=False, **kwargs):
    if created and not raw:
        welcome_language(instance)
