"""What is taken down in the source language is taken down in all languages, by whatever route.

Wagtail does so for aliases alone. A translation that is taken down takes nothing with it.
"""

from collections.abc import Collection, Iterator

from django.db import transaction
from django.db.models import Model, QuerySet
from wagtail.actions.unpublish_page import UnpublishPageAction
from wagtail.coreutils import find_available_slug
from wagtail.models import Page

from home.translating.following import is_source
from home.translating.state import originals


def translations_of(page: Page) -> QuerySet[Page]:
    """The page in all other languages; aliases go with the page that they stand for."""
    versions = Page.objects.filter(translation_key=page.translation_key, alias_of=None)
    return versions.exclude(pk=page.pk).order_by("locale__language_code")


def taken_along(pages: Collection[Page]) -> QuerySet[Page]:
    """What is taken down with these pages, besides themselves: nothing with a translation."""
    keys = originals().filter(pk__in=[page.pk for page in pages]).values("translation_key")
    versions = Page.objects.filter(translation_key__in=keys, alias_of=None)
    others = versions.exclude(pk__in=[page.pk for page in pages])
    return others.select_related("locale").order_by("locale__language_code", "title")


def terms_taken_along(terms: Collection[Model]) -> QuerySet:
    """What is deleted with these terms, which are of one kind: nothing with a translation."""
    pks = [term.pk for term in terms]
    model = type(next(iter(terms)))
    keys = [term.translation_key for term in terms if is_source(term)]
    others = model._default_manager.filter(translation_key__in=keys).exclude(pk__in=pks)
    return others.select_related("locale").order_by("locale__language_code", "pk")


@transaction.atomic
def unpublish_everywhere(page: Page, user=None) -> list[Page]:
    """Takes the page down in all languages, whichever it is given in, and says which were live.

    Who calls it has made sure that the user may: a right to one language need not be one to all.
    """
    versions = [page.specific, *translations_of(page).specific()]
    live = [version for version in versions if version.live]
    for version in live:
        UnpublishPageAction(version, user=user).execute(skip_permission_checks=True)
    for version in versions:
        forget_schedule(version)
    return live


def forget_schedule(page: Page) -> None:
    """What waits for its hour would bring it back."""
    page.revisions.update(approved_go_live_at=None)


def unpublish_translations(page: Page, user=None) -> None:
    """Nothing for a page that is a translation itself."""
    if page.alias_of_id or not is_source(page.specific):
        return
    for translation in translations_of(page).specific():
        if translation.live:
            translation.unpublish(user=user)
        forget_schedule(translation)


def moved_along(page: Page, parent: Page) -> Iterator[tuple[Page, Page]]:
    """Which translations go where when the page moves below this parent: where that is translated too.

    Nothing for a page that is a translation itself.
    """
    if page.alias_of_id or not is_source(page.specific):
        return
    places = {place.locale_id: place for place in translations_of(parent)}
    for translation in translations_of(page).specific():
        place = places.get(translation.locale_id)
        if place and translation.get_parent() != place and translation.can_move_to(place):
            yield translation, place


def move_translations(page: Page, parent: Page) -> None:
    for translation, place in moved_along(page, parent):
        move(translation, place)


def move(page: Page, parent: Page) -> None:
    slug = find_available_slug(parent, page.slug)
    if slug != page.slug:
        page.slug = slug
        page.save(update_fields=["slug"], clean=False)
    page.move(parent, pos="last-child")


def delete_translations(page: Page) -> None:
    """Asked once the source is gone."""
    for translation in translations_of(page).specific():
        # Its parent may have taken it along meanwhile.
        if Page.objects.filter(pk=translation.pk).exists():
            translation.delete()


def delete_versions(term: Model) -> None:
    """Of a term, asked once the source is gone. One by one, so that each takes along what hangs on it."""
    for version in type(term)._default_manager.filter(translation_key=term.translation_key):
        version.delete()
