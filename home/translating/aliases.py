"""A page in another language starts as a draft of its own, never as an alias.

An alias is published at once, with the words of another language. wagtail-localize makes aliases of the parents
of a page, and of the whole tree when a language is to be synchronised from another one.
"""

from wagtail.models import Page
from wagtail_localize.locales.components import LOCALE_COMPONENTS
from wagtail_localize.models import LocaleSynchronization, Translation, TranslationSource


def is_foreign(alias: Page) -> bool:
    return bool(alias.alias_of_id) and alias.locale_id != alias.alias_of.locale_id


def make_draft(alias: Page, original: Page) -> None:
    """In place of the alias, with what translators need."""
    alias.alias_of = None
    alias.live = False
    alias.has_unpublished_changes = True
    alias.first_published_at = alias.last_published_at = alias.live_revision = None
    alias.save(clean=False)
    alias.save_revision(clean=False)
    source, _created = TranslationSource.get_or_create_from_instance(original)
    Translation.objects.update_or_create(
        source=source, target_locale=alias.locale, defaults={"enabled": True}
    )


def offer_no_synchronising() -> None:
    """Takes the choice to fill a new language with aliases from the form of languages."""
    LOCALE_COMPONENTS[:] = [
        component
        for component in LOCALE_COMPONENTS
        if component["model"] is not LocaleSynchronization
    ]
