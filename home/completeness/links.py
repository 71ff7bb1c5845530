"""Links that lead to nothing: to a page that is gone or not published, to a file that is gone."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from django.db import models
from django.utils.translation import gettext as _
from modelcluster.fields import ParentalKey
from wagtail.models import Page
from wagtail_localize.fields import get_translatable_fields

from home.completeness.said import label_of
from home.consent import references
from home.models import BasePage
from home.publishing.checks import Finding, publishing_check
from home.translating.following import is_child_relation


@publishing_check(BasePage)
def links(page: BasePage) -> Iterator[Finding]:
    led_to = defaultdict(list)
    for name, model, key in dict.fromkeys(targets(page)):
        led_to[Page if issubclass(model, Page) else model].append((name, int(key)))
    for model, places in led_to.items():
        there = reachable(model, [key for _name, key in places])
        for name, key in places:
            if key not in there:
                yield dead_link(page, name, model, key)


def targets(page: Page) -> Iterator[tuple[str, type[models.Model], str | int]]:
    """The field, the model and the key of all that the page or a row of it leads to."""
    for field in get_translatable_fields(type(page)):
        declared = page._meta.get_field(field.field_name)
        if is_child_relation(declared):
            rows = getattr(page, declared.name).all()
            found = [one for row in rows for one in of_row(row)]
        elif isinstance(declared, models.Field) and not declared.many_to_many:
            found = references(page, declared)
        else:
            found = []
        for model, key in found:
            yield declared.name, model, key


def of_row(row: models.Model) -> Iterable[tuple[type[models.Model], str | int]]:
    fields = [field for field in row._meta.concrete_fields if not isinstance(field, ParentalKey)]
    for field in fields:
        for model, key in references(row, field):
            if issubclass(model, Page):
                yield model, key


def reachable(model: type[models.Model], keys: list[int]) -> set[int]:
    rows = model._default_manager.filter(pk__in=keys)
    return set((rows.live() if model is Page else rows).values_list("pk", flat=True))


def dead_link(page: Page, name: str, model: type[models.Model], key: int) -> Finding:
    where = {"field": label_of(page, name)}
    found = Page.objects.filter(pk=key).first() if model is Page else None
    if found is None:
        message = _("%(field)s: a link leads to something that was deleted.") % where
    else:
        where["title"] = found.title
        message = _("%(field)s: a link leads to “%(title)s”, which is not published.") % where
    return Finding(
        "home.P404", message, _("Readers would find nothing there: mend or remove it."), name
    )
