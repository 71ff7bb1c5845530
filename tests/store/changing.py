"""A process that changes the site as an editor does: reads the name of a change, and says when it is done.

Run with the settings and the folder of the site that is served.
"""

import os
import sys

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings.dev")
django.setup()

from datetime import date, timedelta  # noqa: E402

from django.core.management import call_command  # noqa: E402
from django.db import close_old_connections  # noqa: E402
from django.utils import timezone  # noqa: E402
from wagtail.contrib.redirects.models import Redirect  # noqa: E402
from wagtail.models import Page, PageViewRestriction, Site  # noqa: E402

from campaign.models import StoryPage, Theme  # noqa: E402
from events import entries  # noqa: E402
from events.models import EventPage, Occurrence  # noqa: E402
from home.consent.withdrawal import withdraw  # noqa: E402
from home.models import Generation, HomePage, SiteImage, SiteSettings, StandardPage  # noqa: E402
from home.signals import generation_moved  # noqa: E402
from store.receivers import move_marks  # noqa: E402
from tests.factories.campaign import StoryPageFactory, ThemeFactory  # noqa: E402
from tests.factories.events import EventIndexPageFactory, EventPageFactory  # noqa: E402
from tests.factories.home import (  # noqa: E402
    ConsentRecordFactory,
    FundingStatementFactory,
    HomePageFactory,
    SiteImageFactory,
    StandardPageFactory,
    translated,
)

STORIES = ["soup", "garden", "choir", "bakery", "market", "letter"]


def prepare():
    SiteSettings.load()
    home = HomePageFactory()
    Site.objects.update(hostname="localhost", port=80)
    index = EventIndexPageFactory(parent=home)
    theme = ThemeFactory(name="At home", slug="at-home")
    for slug in STORIES:
        StoryPageFactory(slug=slug, title=slug.title(), theme=theme, image=SiteImageFactory())
    agree(story("letter"))
    translated(story("letter"), "fr", title="Lettre")
    StandardPageFactory(slug="about", title="About")
    event = EventPageFactory(parent=index, slug="tea", title="Tea", start_date=date(2099, 3, 9))
    event.save_revision().publish()
    Generation.move()


def story(slug: str) -> StoryPage:
    return StoryPage.objects.get(slug=slug, locale__language_code="en")


def agree(page: StoryPage):
    """Somebody's own account, to which they have agreed."""
    page.shows_people = True
    page.consents = [ConsentRecordFactory()]
    page.save_revision().publish()


def publish():
    page = story("soup")
    page.title = "Stew"
    page.save_revision().publish()


def unpublish():
    story("garden").unpublish()


def delete():
    story("choir").delete()


def move():
    story("bakery").move(Page.objects.get(slug="about"), pos="last-child")


def change_picture():
    picture = SiteImage.objects.get(pk=story("soup").image_id)
    picture.description = "Two bowls of stew"
    picture.save()


def change_term():
    term = Theme.objects.get(slug="at-home")
    term.name = "Home at last"
    term.save()


def change_settings():
    name_the_site("Neighbours of Example")


def name_the_site(name: str):
    settings = SiteSettings.load()
    settings.site_name = name
    settings.save()


def translate():
    translated(HomePage.objects.get(locale__language_code="en"), "it")


def change_translation():
    page = StoryPage.objects.get(slug="letter", locale__language_code="fr")
    page.title = "Une lettre de loin"
    page.save_revision().publish()


def withdraw_consent():
    withdraw(story("letter").consents.get())


def change_funding():
    statement = FundingStatementFactory(acknowledgement="Funded together, said so here")
    settings = SiteSettings.load()
    settings.programme = statement.programme
    settings.save()


def redirect():
    Redirect.add_redirect("/en/old/", "/en/about/")


def announce():
    event = EventPageFactory(
        parent=EventPage.objects.get(slug="tea").get_parent(),
        slug="talk",
        title="Talk of the town",
        start_date=date(2099, 3, 10),
        live=False,
    )
    event.save_revision().publish()


def postpone():
    event = EventPage.objects.get(slug="tea")
    event.start_date = date(2099, 4, 20)
    event.save_revision().publish()


def make_private():
    PageViewRestriction.objects.create(
        page=story("market"), restriction_type=PageViewRestriction.LOGIN
    )


def publish_at_its_time():
    page = StandardPage.objects.get(slug="about")
    page.title = "About us all"
    page.save_revision(approved_go_live_at=timezone.now() - timedelta(minutes=1))
    call_command("publish_scheduled", verbosity=0)


def expire():
    StandardPage.objects.filter(slug="about").update(expire_at=timezone.now())
    call_command("publish_scheduled", verbosity=0)


def begin_soon():
    """Something of the day begins in three seconds, of which nobody tells the site again."""
    event = EventPage.objects.get(slug="tea")
    row = Occurrence.objects.get(event_key=event.translation_key)
    row.start = timezone.now() + timedelta(seconds=3)
    row.start_date = timezone.localdate(row.start)
    row.end_date = row.start_date
    row.end = row.start + timedelta(hours=1)
    row.all_day = False
    row.save()
    Generation.move(of_events=True)


def make_entries_anew():
    """As a new name of the site does, or an upgrade: each calendar entry is made again by who asks for it."""
    entries.mark_stale()


def die_before_saying_so():
    """As a process that is killed between the transaction and what follows it."""
    generation_moved.disconnect(move_marks)
    try:
        name_the_site("Told by nobody")
    finally:
        generation_moved.connect(move_marks)


if __name__ == "__main__":
    for line in sys.stdin:
        close_old_connections()
        change, *words = line.split()
        globals()[change](*words)
        print("done", flush=True)
