"""Tags that every template may use without loading them."""

from django import template
from django.utils.functional import Promise
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe
from wagtail.models import Page
from wagtail.rich_text import RichText
from wagtail.templatetags.wagtailcore_tags import richtext

from home.cldr import direction, tag
from home.frame import Frame
from home.languages.said import Said
from home.languages.untranslated import language_of_text, marked_html
from home.localised import versions

register = template.Library()


@register.simple_tag(takes_context=True)
def frame(context) -> Frame:
    """What stands around the page; made once a request."""
    # A template that is included with `only` still knows its request, but not as a variable.
    request = context.get("request") or context.request
    if not hasattr(request, "frame"):
        request.frame = Frame(request, context.get("page"))
    return request.frame


@register.simple_tag(takes_context=True)
def marked(context, page, text="") -> SafeString:
    """`lang` and `dir` of something shown in another language than the page around it, else nothing.

    `page` is a page, a term or the code of a language; `text` is what is shown of it, if nobody may have
    translated that.
    """
    return attributes(language_of_text(page, text) or language_of(page), around(context))


@register.simple_tag(takes_context=True)
def untranslated(context, text) -> SafeString:
    """`lang` and `dir` of a text of the page shown that stands in the language of its original."""
    return attributes(language_of_text(page_shown(context), text), around(context))


@register.simple_tag(takes_context=True)
def language_of_alt(context, alt: str, page=None) -> str | None:
    """`lang` of a picture by what is said of it, on `page` or the page shown; None leaves the attribute out."""
    page = page or page_shown(context)
    if not (alt and page):
        return None
    language = language_of_text(page, alt) or language_of(page)
    return tag(language) if language != around(context) else None


@register.simple_tag(takes_context=True)
def rich(context, text) -> SafeString:
    """A text with its markup, as Wagtail writes it; what nobody translated in it says so."""
    html = text.source if isinstance(text, RichText) else text
    return richtext(marked_html(page_shown(context), html))


@register.simple_tag(takes_context=True)
def interface(context) -> SafeString:
    """`lang` and `dir` of words of the interface, where it is not in the language of the page."""
    return attributes(frame(context).interface, around(context))


@register.simple_tag(takes_context=True)
def fragment(context, item, in_interface: bool = False) -> SafeString:
    """A text, or the name of a page or term, apart from the words around it and in its own language.

    `in_interface`: these are words of the interface.
    """
    if isinstance(item, Promise) or (isinstance(item, str) and not isinstance(item, Said)):
        language = language_of_text(page_shown(context), item)
    else:
        language = language_of_text(item, item) or language_of(item)
    outside = frame(context).interface if in_interface else around(context)
    marks = attributes(language or around(context), outside)
    return format_html("<bdi{}>{}</bdi>", marks, item)


def around(context) -> str:
    """The language that words stand in if they say nothing."""
    return frame(context).code


def page_shown(context) -> Page | None:
    """None also for a block that is written for nobody in particular, as for the search."""
    has_request = context.get("request") or getattr(context, "request", None)
    return frame(context).page if has_request else None


def language_of(item) -> str:
    if isinstance(item, str) and not isinstance(item, Said):
        return item
    return getattr(item, "language", "") or item.locale.language_code


def attributes(language: str, around: str) -> SafeString:
    if not language or language == around:
        return mark_safe("")
    return format_html(' lang="{}" dir="{}"', tag(language), direction(language))


@register.simple_tag(takes_context=True)
def in_readers_language(context, page: Page | None) -> Page | None:
    """The version of `page` for readers of the page shown, else the original; nothing if neither is public."""
    here = frame(context).page
    if page is None or here is None:
        return page
    return versions(Page, [page.pk], here.locale).get(page.pk)
