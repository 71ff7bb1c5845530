"""Writes stories of the site for the plain one: `python -m tests.benchmarks.large.exporting FILE`."""

import json
import os
import sys
from pathlib import Path

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings.dev")
django.setup()

from wagtail.models import Page  # noqa: E402

from campaign.models import StoryPage  # noqa: E402
from home.models import FundingStatement  # noqa: E402
from tests.benchmarks.large.words import LANGUAGES  # noqa: E402

#: The pages that `tests.benchmarks.peers` asks for.
STORIES = 8
DEPTH_OF_SECTIONS = 3


def story(page: StoryPage) -> dict:
    return {
        "title": page.title,
        "summary": page.summary,
        "narrators": str(page.get_narrators_display()),
        "body": json.dumps(list(page.body.raw_data)),
    }


def stories(language: str) -> list[dict]:
    pages = StoryPage.objects.filter(locale__language_code=language).order_by("path")
    return [story(page) for page in pages[:STORIES]]


def sections(language: str) -> list[str]:
    pages = Page.objects.filter(locale__language_code=language, depth=DEPTH_OF_SECTIONS)
    return list(pages.order_by("path").values_list("title", flat=True))


exported = {
    "funding": FundingStatement.objects.first().acknowledgement,
    "stories": {language: stories(language) for language in LANGUAGES},
    "sections": {language: sections(language) for language in LANGUAGES},
}
Path(sys.argv[1]).write_text(json.dumps(exported))
