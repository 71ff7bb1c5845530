"""Pages of this room as lists for other pages: live, in one language, with their relations linked."""

from collections.abc import Iterable
from decimal import Decimal
from uuid import UUID

from django.db.models import Case, F, IntegerField, QuerySet, When
from wagtail.models import Locale, Page, TranslatableMixin

from campaign.models import (
    BundledPage,
    CampaignPage,
    FactPage,
    InitiativePage,
    Membership,
    PanelPage,
    PartnerPage,
    PlacePage,
    ProjectPage,
    ResourcePage,
    StoryPage,
    VideoPage,
)
from home.languages.fallbacks import in_chain
from home.loading.renditions import ready
from home.loading.together import first
from home.localised import all_versions, link, versions
from home.privacy import public

#: What a list of facts has no need of, the claim above all.
SANDWICH = ["fact", "warning", "myth", "why_it_misleads", "fact_again"]

#: Name of a list → its model, its order and how many it shows at most.
RELATED: dict[str, tuple[type[Page], list[str], int]] = {
    "stories": (StoryPage, ["-first_published_at", "-pk"], 3),
    "videos": (VideoPage, ["-recorded_on", "pk"], 3),
    "initiatives": (InitiativePage, ["is_example", "-start_date", "pk"], 6),
    "resources": (ResourcePage, ["kind", "title"], 12),
    "panels": (PanelPage, ["title"], 12),
    "partners": (PartnerPage, ["title"], 60),
    "places": (PlacePage, ["title"], 60),
}
#: What a campaign may bundle.
BUNDLED = [StoryPage, VideoPage, FactPage]


def readable(model: type[Page], locale: Locale, **related: Page | None) -> QuerySet:
    """Live pages in a language or its fallbacks. `related` narrows by relation, whatever the language of the
    page given.
    """
    keys = {
        f"{name}__translation_key": page.translation_key for name, page in related.items() if page
    }
    pages = public(model.objects.live())
    return in_chain(pages.filter(**keys), locale).select_related(
        "image", "locale", "published_translation"
    )


def linked(pages: Iterable[Page], locale: Locale) -> list[Page]:
    """With their relations and the renditions of their pictures."""
    pages = list(pages)
    link(pages, locale)
    ready(pages)
    return pages


def related(locale: Locale, names: Iterable[str], **page: Page) -> dict[str, QuerySet]:
    """Lists by name, for `home.loading.gathered`."""
    lists = {}
    for name in names:
        model, order, limit = RELATED[name]
        lists[name] = first(readable(model, locale, **page), limit, *order)
    return lists


def stories(locale: Locale, limit: int) -> list[StoryPage]:
    newest = readable(StoryPage, locale).order_by("-first_published_at", "-pk")
    return linked(newest[:limit], locale)


def read_next(story: StoryPage, limit: int = 3) -> QuerySet:
    """For `home.loading.gathered`: of the same place, then theme, then project; the newest of each first."""
    close = [
        When(**{f"{name}__translation_key": key_of(story, name)}, then=number)
        for number, name in enumerate(["place", "theme", "project"])
    ]
    closeness = Case(*close, default=len(close), output_field=IntegerField())
    others = readable(StoryPage, story.locale).exclude(translation_key=story.translation_key)
    return first(others, limit, closeness, "-first_published_at", "-pk")


def telling(page: Page) -> QuerySet:
    """The campaigns that tell this page, for `home.loading.gathered`."""
    bundles = BundledPage.objects.filter(page__translation_key=page.translation_key)
    return readable(CampaignPage, page.locale).filter(pk__in=bundles.values("campaign"))


def key_of(page: Page, name: str) -> QuerySet:
    """The translation key of a relation, to be compared with in the same query."""
    relation = page._meta.get_field(name)
    related = relation.related_model.objects.filter(pk=getattr(page, relation.attname))
    return related.values("translation_key")[:1]


def projects(locale: Locale) -> list[ProjectPage]:
    """In the order that the editors gave them."""
    return linked(readable(ProjectPage, locale).order_by("path"), locale)


def lead_fact(locale: Locale) -> FactPage | None:
    """The one that was checked last."""
    facts = readable(FactPage, locale).defer(*SANDWICH).order_by("-checked_on", "-pk")
    return next(iter(linked(facts[:1], locale)), None)


def in_language(rows: Iterable[TranslatableMixin], locale: Locale) -> list[TranslatableMixin]:
    """Each of the terms or pages in a language where it exists in it, else as it is; by name or title."""
    rows = list(rows)
    if not rows:
        return []
    return sorted(versions(type(rows[0]), [row.pk for row in rows], locale).values(), key=str)


def coordinates() -> list[tuple[Decimal, Decimal]]:
    """Latitude and longitude of every place, once whatever its languages."""
    places = public(PlacePage.objects.live()).exclude(latitude=None).exclude(longitude=None)
    return list(places.order_by().values_list("latitude", "longitude").distinct())


def bundled(campaign: CampaignPage) -> list[Page]:
    """The stories, videos and facts of a campaign, in its order."""
    pks = {row.page_id for row in campaign.bundle.all()}
    kinds = all_versions(dict.fromkeys(BUNDLED, pks), campaign.locale)
    found = {pk: page for pages in kinds.values() for pk, page in pages.items()}
    rows = campaign.bundle.all()
    return linked([found[row.page_id] for row in rows if row.page_id in found], campaign.locale)


def memberships(partner: PartnerPage) -> list[Membership]:
    """The projects of a partner with its role in each, the latest first."""
    rows = (
        Membership.objects.filter(
            partner__translation_key=partner.translation_key, project__live=True
        )
        .select_related("project__locale", "project__published_translation")
        .order_by(F("project__start_date").desc(nulls_last=True), "pk")
    )
    by_project: dict[UUID, Membership] = {}
    for row in rows:
        key = row.project.translation_key
        if key not in by_project or row.project.locale_id == partner.locale_id:
            by_project[key] = row
    return list(by_project.values())
