"""A page goes out of sight in all its languages, at once and in front of every cache."""

from collections.abc import Iterable
from functools import partial
from urllib.parse import urljoin

from django.db import transaction
from django.utils import translation
from wagtail.contrib.frontend_cache.utils import PurgeBatch, get_backends
from wagtail.models import Page, Site

from home import sitemaps
from home.cards.card import card_of
from home.cards.views import address_of
from home.frontend_cache import EVERYTHING
from home.takedown import gone
from home.translating.cascade import unpublish_everywhere


@transaction.atomic
def take_down(pages: Iterable[Page], reason: str, user=None) -> list[Page]:
    """Unpublishes the pages in all languages and says which were live. Their addresses answer 410."""
    taken: list[Page] = []
    urls: list[str] = []
    for page in {page.translation_key: page for page in pages}.values():
        versions = Page.objects.filter(translation_key=page.translation_key)
        paths = gone.addresses(versions.live())
        urls += card_addresses(versions.live())
        taken += unpublish_everywhere(page, user)
        gone.remember(paths, reason, page.translation_key)
    if taken:
        purge_after_commit(urls)
    return taken


def card_addresses(pages: Iterable[Page]) -> list[str]:
    """Of the pictures for shared links, which a cache in front may keep for ever."""
    if not get_backends():
        return []
    found = []
    for page in [page.specific for page in pages]:
        with translation.override(page.locale.language_code):
            found.append(address_of(page, card_of(page)))
    return found


def purge_after_commit(urls: Iterable[str] = ()) -> None:
    """Every public page may have shown, linked or counted what is gone: a cache in front drops them all.

    The addresses of what goes are collected before the commit.
    """
    known = get_backends()
    roots = [site.root_url for site in Site.objects.all()] if known else []
    at_once = [name for name, cache in known.items() if getattr(cache, "drops_everything", False)]
    one_by_one = [name for name in known if name not in at_once]
    if at_once:
        everything = PurgeBatch(f"{root}{EVERYTHING}" for root in roots)
        transaction.on_commit(partial(everything.purge, backends=at_once), robust=True)
    if one_by_one:
        around = [*urls, *sitemaps.addresses()]
        batch = PurgeBatch(urljoin(root, url) for root in roots for url in around)
        batch.add_pages(Page.objects.filter(depth__gt=1).specific(defer=True))
        transaction.on_commit(partial(batch.purge, backends=one_by_one), robust=True)
