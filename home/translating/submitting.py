"""Whole trees are submitted for translation page by page.

wagtail-localize does it in one transaction, in which nobody else can save for minutes, and takes pages along
that are there already: it would write over those that are edited by themselves.
"""

from collections.abc import Collection
from functools import partial

from django.contrib.auth import get_user_model
from django.db import transaction
from django.db.models import Count, QuerySet
from django_tasks import task
from wagtail.models import Locale, Page
from wagtail_localize.operations import translate_object

from home.languages.latin_pages import written_by_people
from home.translating.cascade import translations_of


def enqueue_below(page: Page, locales: Collection[Locale], user) -> None:
    """Once the page is stored, and beside the request where there is a worker."""
    languages = [locale.language_code for locale in locales]
    transaction.on_commit(partial(submit_below.enqueue, page.pk, languages, user.pk))


@task()
def submit_below(page_pk: int, languages: Collection[str], user_pk: int) -> None:
    """All pages below a page, those above others first. What is there already stays."""
    page = Page.objects.filter(pk=page_pk).first()
    if page is None:
        return
    user = get_user_model().objects.filter(pk=user_pk).first()
    wanted = list(Locale.objects.filter(language_code__in=languages))
    for pk in list(page.get_descendants().order_by("path").values_list("pk", flat=True)):
        below = Page.objects.filter(pk=pk, alias_of=None).first()
        if below and (missing := missing_in(below, wanted)):
            translate_object(below.specific, missing, user=user)


def missing_in(page: Page, locales: Collection[Locale]) -> list[Locale]:
    there = set(translations_of(page).values_list("locale", flat=True))
    return [locale for locale in locales if locale.pk not in {*there, page.locale_id}]


def lacking_below(page: Page) -> QuerySet[Locale]:
    """The languages in which this page, or one below it, is not there."""
    tree = page.get_descendants(inclusive=True).filter(alias_of=None)
    versions = Page.objects.filter(
        alias_of=None, translation_key__in=tree.values("translation_key")
    )
    numbers = versions.order_by().values("locale").annotate(number=Count("pk"))
    complete = numbers.filter(number__gte=tree.count()).values("locale")
    return written_by_people().exclude(pk__in=complete)
