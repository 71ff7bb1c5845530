"""Tags that every template may use without loading them."""

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe
from wagtail.models import Page

from home.cldr import direction
from home.frame import Frame
from home.localised import versions

register = template.Library()


@register.simple_tag(takes_context=True)
def frame(context) -> Frame:
    """What stands around the page; made once a request."""
    request = context["request"]
    if not hasattr(request, "frame"):
        request.frame = Frame(request, context.get("page"))
    return request.frame


@register.simple_tag(takes_context=True)
def marked(context, page) -> SafeString:
    """`lang` and `dir` of something shown in another language than the page around it, else nothing."""
    language = page if isinstance(page, str) else page.language
    if language == frame(context).code:
        return mark_safe("")
    return format_html(' lang="{}" dir="{}"', language, direction(language))


@register.simple_tag(takes_context=True)
def in_readers_language(context, page: Page | None) -> Page | None:
    """The version of `page` for readers of the page shown, else the original; nothing if neither is public."""
    here = frame(context).page
    if page is None or here is None:
        return page
    return versions(Page, [page.pk], here.locale).get(page.pk)
