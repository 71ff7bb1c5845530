"""All kinds of pages that there are."""

from django.apps import apps

from home.models import BasePage, HomePage
from tests.factories.home import parent_of
from tests.home.translating.filling import fill

KINDS = sorted(
    (m for m in apps.get_models() if issubclass(m, BasePage) and not m._meta.abstract),
    key=lambda model: model._meta.label,
)


def made(kind: type[BasePage], home_page: HomePage) -> BasePage:
    """A draft of this kind with everything, where its kind belongs."""
    if kind is HomePage:
        return fill(home_page, 1)
    page = fill(kind(locale=home_page.locale, slug="life"), 1)
    parent_of(kind, home_page.locale).add_child(instance=page)
    return page
