"""Fills an empty database with stories of the large site: `python -m tests.benchmarks.bare.filling FILE`."""

import json
import os
import re
import sys
from io import BytesIO
from pathlib import Path

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tests.benchmarks.bare.settings")
django.setup()

from django.core.files.base import ContentFile  # noqa: E402
from django.core.management import call_command  # noqa: E402
from django.db import transaction  # noqa: E402
from django.utils import timezone  # noqa: E402
from PIL import Image as Picture  # noqa: E402
from wagtail.images.models import Image  # noqa: E402
from wagtail.models import Collection, Locale, Page, Site  # noqa: E402

from tests.benchmarks.bare.models import (  # noqa: E402
    EventPage,
    HomePage,
    ListPage,
    PlacePage,
    ProjectPage,
    Publisher,
    StoryPage,
    Theme,
)

LINK = re.compile(r'(linktype="page" id=)"\d+"')


class Filling:
    """`exported` is what `tests.benchmarks.peers` wrote: the stories by language, in the same order in each."""

    def __init__(self, exported: dict):
        self.exported = exported
        self.locales = {
            code: Locale.objects.create(language_code=code) for code in exported["stories"]
        }
        Collection.add_root(name="Root")
        self.root = Page.add_root(title="Root", slug="root", locale=self.locales["en"])
        self.images = [Image.objects.create(title="Bench", file=png()) for _number in range(6)]

    def fill(self) -> None:
        for code in self.exported["stories"]:
            self.fill_language(code)
        site = Site.objects.create(
            hostname="localhost", root_page=HomePage.objects.first(), is_default_site=True
        )
        Publisher.objects.create(site=site, name="Common Ground", funding=self.exported["funding"])

    def fill_language(self, code: str) -> None:
        home = self.add(self.root, HomePage(title="Common Ground", slug=f"home-{code}"), code)
        lists = [
            self.add(home, ListPage(title=title, slug=f"list-{n}", show_in_menus=True), code)
            for n, title in enumerate(self.exported["sections"][code])
        ]
        about = {
            "place": self.add(lists[0], PlacePage(title="Town", slug="town", country="DK"), code),
            "project": self.add(lists[0], ProjectPage(title="Bridges", slug="bridges"), code),
            "theme": self.theme(code),
        }
        event = EventPage(title="Evening", slug="evening", start=timezone.now())
        self.add(lists[0], event, code)
        for number, story in enumerate(self.exported["stories"][code]):
            self.add(lists[0], self.story(number, story, about), code)

    def add(self, parent: Page, page: Page, code: str) -> Page:
        page.locale, page.first_published_at = self.locales[code], timezone.now()
        if code != "en":
            english = type(page).objects.filter(locale=self.locales["en"])
            if not isinstance(page, HomePage):
                english = english.filter(slug=page.slug)
            page.translation_key = english.get().translation_key
        return parent.add_child(instance=page)

    def theme(self, code: str) -> Theme:
        theme = Theme(name="At home", locale=self.locales[code])
        if code != "en":
            theme.translation_key = Theme.objects.get(locale=self.locales["en"]).translation_key
        theme.save()
        return theme

    def story(self, number: int, story: dict, about: dict) -> StoryPage:
        body = LINK.sub(rf'\1"{about["place"].pk}"', story["body"].replace('\\"', "\x00"))
        blocks = json.loads(body.replace("\x00", '\\"'))
        for block in blocks:
            if block["type"] == "picture":
                block["value"]["image"]["image"] = self.images[(number + 1) % 6].pk
        return StoryPage(
            title=story["title"],
            slug=f"story-{number}",
            summary=story["summary"],
            narrators=story["narrators"],
            image=self.images[number % 6],
            body=json.dumps(blocks),
            **about,
        )


def png() -> ContentFile:
    picture = BytesIO()
    Picture.new("RGB", (64, 40), "teal").save(picture, "PNG")
    return ContentFile(picture.getvalue(), "bench.png")


if __name__ == "__main__":
    call_command("migrate", run_syncdb=True, verbosity=0)
    with transaction.atomic():
        Filling(json.loads(Path(sys.argv[1]).read_text())).fill()
