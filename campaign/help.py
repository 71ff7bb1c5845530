"""Where readers find help whom a page has hurt."""

from wagtail.models import Locale

from campaign.models import HelpContact
from campaign.models.belonging import Belonging
from home.loading.remembered import remembered


def country_of(page: Belonging) -> str:
    """That of its place; a protected story has no place and says its country by itself."""
    return page.place.country if page.place else getattr(page, "country", "")


def contacts(country: str, locale: Locale) -> list[HelpContact]:
    """Those of the country, then those for everywhere; in another language where there is no translation."""
    found = [contact for contact in all_contacts(locale) if contact.country in {country, ""}]
    return sorted(found, key=lambda contact: not contact.country)


def all_contacts(locale: Locale) -> list[HelpContact]:
    return remembered(("help contacts", locale.pk), lambda: in_reach(locale))


def in_reach(locale: Locale) -> list[HelpContact]:
    """Each contact once: in the language, else in the one in which it was first written."""
    chosen: dict = {}
    for contact in HelpContact.objects.select_related("locale").order_by("pk"):
        if contact.locale_id == locale.pk:
            chosen[contact.translation_key] = contact
        else:
            chosen.setdefault(contact.translation_key, contact)
    return list(chosen.values())
