"""What readers and editors do on a generated site, each by its name: a process for tests.benchmarks.workers."""

from math import ceil

from tests.benchmarks.asking import Action, answer_all, get, nothing  # isort: skip

from django.contrib.auth import get_user_model
from django.test import Client
from django.urls import reverse

from campaign.models import StoryIndexPage, StoryPage
from events.models import EventIndexPage
from home.models import Generation
from tests.benchmarks.large.kinds import MONTH
from tests.benchmarks.large.words import Vocabulary

AFTER_A_CHANGE = "after a change: "


def addresses() -> dict[str, str]:
    stories = {page.language: page for page in StoryIndexPage.objects.all()}
    calendar = EventIndexPage.objects.get(locale__language_code="en").url
    number = StoryPage.objects.live().child_of(stories["en"]).count()
    last = ceil(number / StoryIndexPage.page_size)
    words = Vocabulary.of("en")
    return {
        "list": stories["en"].url,
        "list with fallbacks": stories["fr"].url,
        "last page of a list": f"{stories['en'].url}?page={last}",
        "filtered list": f"{stories['en'].url}?place=town-0",
        "search, frequent word": f"{reverse('search')}?q={words.common}",
        "search, rare word": f"{reverse('search')}?q={words.rare}",
        "month": f"{calendar}{MONTH:%Y/%m}/",
        "upcoming events": calendar,
        "feed": f"{calendar}feed.ics",
        "home page": "/en/",
        "story": f"{stories['en'].url}storypage-0/",
        "sitemap": "/sitemap.xml",
        "part of the sitemap": "/sitemap-1.xml",
    }


def admin_addresses() -> dict[str, str]:
    stories = StoryIndexPage.objects.get(locale__language_code="en")
    return {
        "explorer": reverse("wagtailadmin_explore", args=[stories.pk]),
        "translation matrix": reverse("translations"),
    }


def actions() -> dict[str, Action]:
    found: dict[str, Action] = {"publish": (draft, lambda revision: revision.publish())}
    for name, path in addresses().items():
        found[name] = (nothing, lambda _prepared, path=path: get(path))
        found[AFTER_A_CHANGE + name] = (change, lambda _prepared, path=path: get(path))
    cookie = signed_in()
    for name, path in admin_addresses().items():
        found[name] = (nothing, lambda _prepared, path=path: get(path, cookie=cookie))
    return found


def change() -> None:
    Generation.move(of_frame=True)


def draft():
    """Of a story that is published in five languages."""
    page = StoryPage.objects.get(slug="storypage-1", locale__language_code="en")
    page.title = f"{page.title.split(' ')[0]} {page.latest_revision_id}"
    return page.save_revision()


def signed_in() -> str:
    client = Client()
    client.force_login(get_user_model().objects.create_superuser("bench"))
    return "; ".join(f"{name}={morsel.value}" for name, morsel in client.cookies.items())


if __name__ == "__main__":
    found = actions()
    answer_all(found.__getitem__)
