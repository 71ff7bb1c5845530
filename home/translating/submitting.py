"""Whole trees are submitted for translation page by page.

wagtail-localize does it in one transaction, in which nobody else can save for minutes, and takes pages along
that are there already: it would write over those that are edited by themselves.
"""

from collections.abc import Collection

from django.contrib.auth import get_user_model
from django_tasks import task
from wagtail.models import Locale, Page
from wagtail_localize.operations import translate_object

from home.translating.cascade import translations_of


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
