"""The share kit of a page."""

from django import template

from home.models import BasePage
from home.sharing import Kit, kit_of

register = template.Library()


@register.simple_tag
def share_kit(page: BasePage, url: str = "") -> Kit:
    return kit_of(page, url)
