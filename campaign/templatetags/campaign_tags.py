"""Pages of this room for every template, in the language of the page shown."""

from collections.abc import Iterable
from decimal import Decimal

from django import template
from django.db.models import Model
from django.utils import timezone
from django.utils.html import conditional_escape
from django.utils.safestring import SafeString
from django.utils.translation import get_language
from wagtail.models import Locale, Page

from campaign import actions, counts, dates, lists
from campaign import citation as citing
from campaign import help as helping
from campaign.models import (
    CampaignPage,
    FactPage,
    HelpContact,
    Membership,
    PartnerPage,
    ProjectPage,
    ResourceFile,
    ResourcePage,
    StoryPage,
)
from campaign.models.period import Period
from campaign.references import References
from home.loading.remembered import remembered
from home.localised import link
from home.templatetags.page import frame

register = template.Library()


@register.simple_tag(takes_context=True)
def latest_stories(context, limit: int = 4) -> list[StoryPage]:
    locale = locale_of(context)
    return remembered(("stories", locale.pk, limit), lambda: lists.stories(locale, limit))


@register.simple_tag(takes_context=True)
def story_index_url(context) -> str:
    return index_url(context, "storyindexpage")


@register.simple_tag(takes_context=True)
def initiative_counts(context) -> counts.Counts | None:
    locale, url = locale_of(context), index_url(context, "initiativeindexpage")
    return remembered(
        ("initiative counts", locale.pk, url), lambda: counts.initiative_counts(locale, url)
    )


@register.simple_tag(takes_context=True)
def lead_fact(context) -> FactPage | None:
    locale = locale_of(context)
    return remembered(("lead fact", locale.pk), lambda: lists.lead_fact(locale))


@register.simple_tag(takes_context=True)
def projects(context) -> list[ProjectPage]:
    locale = locale_of(context)
    return remembered(("projects", locale.pk), lambda: lists.projects(locale))


@register.simple_tag(takes_context=True)
def in_language(context, rows) -> list[Model]:
    """Terms or pages of a relation to many."""
    return lists.in_language(rows, locale_of(context))


@register.simple_tag(takes_context=True)
def linked_rows(context, rows: Iterable[Model]) -> list[Model]:
    """The rows of a page, each with its relations in `linked`."""
    rows = list(rows)
    link(rows, locale_of(context))
    return rows


@register.simple_tag
def references(page: Page) -> References:
    """To be made before the text that cites them, and listed after it."""
    return References(page.source_references.all())


@register.simple_tag(takes_context=True)
def cited(context, html) -> SafeString:
    """A text with its numbers in brackets as links to `references`, where the page has them."""
    known = context.get("references")
    return known.linked(html) if known else conditional_escape(html)


@register.simple_tag(takes_context=True)
def cite(context, number: int | None) -> str:
    """The id of this place in the list of sources; empty if there is no such source."""
    known = context.get("references")
    return known.cite(number) if known else ""


@register.simple_tag(takes_context=True)
def call_to_action(context, page: Page) -> actions.Call | None:
    return actions.call_of(page, timezone.now(), index_url(context, "contactpage"))


@register.simple_tag
def help_contacts(page: Page) -> list[HelpContact]:
    """Of the country of the page."""
    return helping.contacts(helping.country_of(page), page.locale)


@register.simple_tag
def files(page: ResourcePage) -> list[ResourceFile]:
    return list(page.files.all())


@register.simple_tag
def bundled(page: CampaignPage) -> list[Page]:
    return lists.bundled(page)


@register.simple_tag
def memberships(page: PartnerPage) -> list[Membership]:
    return lists.memberships(page)


@register.simple_tag
def period(page) -> str:
    return dates.period(page.start_date, page.end_date, page.date_precision, get_language())


@register.simple_tag
def years(page) -> str:
    """The period where there is no room for more."""
    return dates.period(page.start_date, page.end_date, Period.Precision.YEAR, get_language())


@register.simple_tag
def known_date(day, precision: str) -> str:
    return dates.when(day, precision, get_language())


@register.simple_tag(takes_context=True)
def citation(context, page: ResourcePage) -> str:
    project = page.project
    return citing.citation(page, project.acronym if project else frame(context).publisher)


@register.simple_tag
def steps(page: Page, name: str) -> list[dict]:
    """The choices of a field as a path: `state` is "done", "current" or "next"."""
    choices = page._meta.get_field(name).flatchoices
    place = [value for value, _label in choices].index(getattr(page, name))
    return [
        {
            "label": label,
            "state": "current" if number == place else "done" if number < place else "next",
        }
        for number, (_value, label) in enumerate(choices)
    ]


@register.simple_tag
def place_points() -> list[tuple[Decimal, Decimal]]:
    """Latitude and longitude of every place."""
    return remembered("coordinates of places", lists.coordinates)


def locale_of(context) -> Locale:
    """The language of the page, else of the address."""
    page = context.get("page")
    if isinstance(page, Page):
        return page.locale
    return Locale.objects.get_for_language(get_language())


def index_url(context, kind: str) -> str:
    """The address of a list below the home page; empty if there is none."""
    links = frame(context).of_kinds([kind])
    return links[0].url if links else ""
