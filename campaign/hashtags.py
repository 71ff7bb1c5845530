"""The hashtags of campaigns, on all pages that a campaign tells."""

from collections import defaultdict
from uuid import UUID

from django.apps import apps

from home.loading.remembered import remembered


def hashtags(text: str) -> list[str]:
    """As posts write them, whether or not the editor wrote the sign."""
    return list(dict.fromkeys(f"#{word.lstrip('#')}" for word in text.split() if word.strip("#")))


def hashtags_of_pages() -> dict[UUID, list[str]]:
    """By the translation key of the page."""
    return remembered("hashtags of pages", look_up)


def look_up() -> dict[UUID, list[str]]:
    rows = apps.get_model("campaign.BundledPage").objects.filter(campaign__live=True)
    found: dict[UUID, list[str]] = defaultdict(list)
    for key, text in rows.values_list("page__translation_key", "campaign__hashtags").distinct():
        found[key] += [tag for tag in hashtags(text) if tag not in found[key]]
    return dict(found)
