"""What Wagtail's own screens say of languages."""

from django import template
from django.db.models import QuerySet
from wagtail.models import Page

from home.translating import cascade

register = template.Library()


@register.simple_tag
def taken_along(items: list[dict]) -> QuerySet[Page]:
    """What goes with the pages of a bulk action."""
    return cascade.taken_along([item["item"] for item in items])
