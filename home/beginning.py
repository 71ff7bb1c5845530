"""The first page of a new site, in the place of the one with which Wagtail greets."""

from django.conf import settings
from django.db import transaction
from wagtail.models import Locale, Page, Site

from home.models import HomePage


@transaction.atomic
def publish_first(home: HomePage) -> Site:
    """Raises `ValidationError` for what cannot be a page."""
    home.locale = Locale.objects.get(language_code=settings.LANGUAGE_CODE)
    root = Page.get_first_root_node()
    welcome = root.get_children().exact_type(Page).filter(numchild=0).first()
    root.add_child(instance=home)
    home.save_revision().publish()
    told = {**address(), "root_page": home, "site_name": home.title}
    site, _made = Site.objects.update_or_create(is_default_site=True, defaults=told)
    if welcome:
        welcome.delete()
    return site


def address() -> dict:
    """Where readers are sent by calendars, mails and the sitemap."""
    if settings.PRODUCTION:
        return {"hostname": settings.HOST, "port": 443}
    return {"hostname": "localhost", "port": 8000}
