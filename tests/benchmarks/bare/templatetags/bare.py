"""The menu and the way up, from the tree."""

from django import template
from wagtail.models import Page, Site

register = template.Library()


@register.simple_tag(takes_context=True)
def sections(context):
    home = Site.find_for_request(context["request"]).root_page.localized
    return home.get_children().live().in_menu()


@register.simple_tag
def way_up(page: Page):
    return page.get_ancestors().filter(depth__gt=1)
