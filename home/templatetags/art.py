"""Drawn things: the art of a page, the mark, icons and the emblem."""

from uuid import UUID

from django import template
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext

from home import art as drawing
from home.art import emblem, icons

register = template.Library()


@register.simple_tag
def art(key: UUID | str, ratio: str = "16:10", label: str = "") -> SafeString:
    return mark_safe(drawing.art(key, ratio, label))


@register.simple_tag
def mark(label: str = "") -> SafeString:
    return mark_safe(drawing.mark(label))


@register.simple_tag
def icon(name: str, label: str = "") -> SafeString:
    return mark_safe(icons.icon(name, label))


@register.simple_tag
def eu_emblem() -> SafeString:
    return mark_safe(emblem.emblem(gettext("Flag of the European Union")))


@register.filter
def times(count: int | None) -> range:
    """For loops that draw the same thing `count` times."""
    return range(count or 0)


@register.filter
def stacked(parts: list[dict], total: int) -> list[dict[str, str]]:
    """Parts with a `count` as pieces of a bar 300 wide, one after the other."""
    widths = [300 * part["count"] / total if total else 0 for part in parts]
    return [
        {"start": f"{sum(widths[:place]):.2f}", "width": f"{width:.2f}"}
        for place, width in enumerate(widths)
    ]


@register.filter
def percent_of(part: float, whole: float) -> str:
    """At most 100, so that a bar stays in its frame."""
    return f"{min(100, 100 * part / whole):.1f}" if whole else "0"


@register.filter
def map_x(longitude: float) -> str:
    """A longitude of Europe on a drawing 1000 wide."""
    return f"{1000 * (longitude + 11) / 46:.1f}"


@register.filter
def map_y(latitude: float) -> str:
    """A latitude of Europe on a drawing 900 high, at the scale of 50° north."""
    return f"{900 * (66 - latitude) / 33:.1f}"
