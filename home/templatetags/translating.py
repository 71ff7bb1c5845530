"""What Wagtail's own screens say of languages."""

from django import template
from django.db.models import Model, QuerySet
from wagtail.models import Page

from home.translating import cascade
from home.translating.terms import is_term

register = template.Library()


@register.simple_tag
def taken_along(items: list[dict]) -> QuerySet:
    """What goes with the pages or terms of a bulk action."""
    chosen = [item["item"] for item in items]
    is_pages = chosen and isinstance(chosen[0], Page)
    return cascade.taken_along(chosen) if is_pages else terms_along(chosen)


@register.simple_tag
def deleted_along(item: Model) -> QuerySet:
    """What goes with a snippet."""
    return terms_along([item])


def terms_along(chosen: list[Model]) -> QuerySet:
    is_terms = chosen and is_term(type(chosen[0]))
    return cascade.terms_taken_along(chosen) if is_terms else Page.objects.none()
