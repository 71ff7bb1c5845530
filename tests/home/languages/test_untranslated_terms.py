"""Terms whose words nobody translated yet say in which language they stand, wherever they are shown."""

import re

import pytest
from wagtail.models import Locale

from campaign.models import HelpContact, Theme
from home.languages.said import name_of
from home.models import HomePage
from tests.campaign.test_pages import queries
from tests.factories.campaign import (
    FieldFactory,
    IndicatorFactory,
    InitiativePageFactory,
    MethodFactory,
    PlacePageFactory,
    ProjectPageFactory,
    SectorFactory,
    StoryPageFactory,
    TargetGroupFactory,
    ThemeFactory,
)
from tests.factories.events import EventIndexPageFactory, EventPageFactory
from tests.factories.filled import MARK
from tests.factories.home import translated
from tests.home.languages.test_untranslated import half_translated, translate_string, unmarked
from tests.home.translating.synced import publish_translation, record, submit
from tests.markup import parsed

pytestmark = pytest.mark.django_db


@pytest.fixture
def arabic(home_page):
    return translated(home_page, "ar", title="أرض مشتركة")


def submitted(term):
    submit(term, "ar")
    return term


def untranslated(factory, **values):
    return submitted(factory(name=f"{MARK} {factory.__name__}", **values))


def test_terms_that_nobody_translated_say_their_language(client, arabic):
    initiative = InitiativePageFactory(
        field=untranslated(FieldFactory), theme=untranslated(ThemeFactory)
    )
    initiative.sectors = [untranslated(SectorFactory)]
    initiative.methods = [untranslated(MethodFactory)]
    initiative.target_groups = [untranslated(TargetGroupFactory)]
    initiative.save()
    page = half_translated(initiative)

    document = parsed(client.get(page.url))

    assert {text.split()[1] for text in document.find_all(string=re.compile(MARK))} == {
        *("FieldFactory", "ThemeFactory", "SectorFactory", "MethodFactory", "TargetGroupFactory")
    }
    assert unmarked(document) == []
    assert queries(client, page) <= queries(client, initiative)


def test_filter_of_a_list_says_the_language_of_its_choices(client, arabic):
    place = PlacePageFactory(title=f"{MARK} Bologna", summary="Towers.")
    submit(place, "ar")
    translate_string(place, "ar", "Towers.")
    publish_translation(place, "ar")
    story = StoryPageFactory(theme=untranslated(ThemeFactory), place=place)
    page = half_translated(story.get_parent())

    document = parsed(client.get(page.url))

    options = [option for option in document.select("option") if MARK in option.get_text()]
    assert [(option["lang"], option["dir"]) for option in options] == [("en", "ltr")] * 2
    assert unmarked(document) == []


def test_help_that_nobody_translated_says_its_language(client, arabic):
    submitted(
        HelpContact.objects.create(
            name=f"{MARK} line", about=f"{MARK} day", phone="116 123", locale=Locale.get_default()
        )
    )
    page = half_translated(StoryPageFactory(content_note="عنف"))

    document = parsed(client.get(page.url))

    assert MARK in document.select_one(".help").get_text()
    assert unmarked(document) == []


def test_field_that_nobody_translated_says_its_language_among_the_counts(client, arabic):
    project = ProjectPageFactory()
    IndicatorFactory(measure="initiatives", target=9, project=project, locale=arabic.locale)
    InitiativePageFactory(project=project, field=untranslated(FieldFactory))

    document = parsed(client.get(arabic.url))

    assert MARK in document.select_one(".key").get_text()
    assert unmarked(document) == []


@pytest.mark.parametrize("view", ["", "subscribe/"])
def test_choices_of_the_calendar_say_their_language(client, arabic, view):
    calendar = EventIndexPageFactory(parent=HomePage.objects.first())
    theme = untranslated(ThemeFactory, slug="work")
    place = PlacePageFactory(title=f"{MARK} Bologna")
    EventPageFactory(parent=calendar, theme=theme, place=place, project=ProjectPageFactory())
    page = half_translated(calendar)

    document = parsed(client.get(f"{page.url}{view}?theme=work"))

    options = {option["value"]: option for option in document.select("option")}
    assert [(options[slug]["lang"], options[slug]["dir"]) for slug in ("work", place.slug)] == [
        ("en", "ltr"),
        ("en", "ltr"),
    ]
    assert document.select_one("strong bdi")["lang"] == "en"
    assert unmarked(document) == []


def test_term_that_is_translated_says_nothing(client, arabic):
    theme = ThemeFactory(name="Work")
    submit(theme, "ar")
    translate_string(theme, "ar", "Work")
    record(theme, "ar").save_target()
    page = half_translated(StoryPageFactory(theme=theme))

    shown = parsed(client.get(page.url)).select_one(".table-facts dd")

    assert (shown.get_text(), shown.get("lang")) == ("عنوان", None)


def test_term_says_its_language_until_what_is_translated_is_stored(arabic):
    theme = ThemeFactory(name="Work")
    submit(theme, "ar")
    arabic_theme = Theme.objects.get(locale=arabic.locale)
    assert name_of(arabic_theme).language == "en"

    translate_string(theme, "ar", "Work")
    record(theme, "ar").save_target()

    arabic_theme = Theme.objects.get(locale=arabic.locale)
    assert (name_of(arabic_theme), name_of(arabic_theme).language) == ("عنوان", "ar")
