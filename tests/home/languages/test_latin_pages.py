import pytest
from wagtail.models import Locale, Page
from wagtail.rich_text import RichText
from wagtail_localize.models import StringTranslation, Translation

from campaign.models import StoryPage, Theme
from home.languages.latin_pages import TOOL
from tests.factories.campaign import StoryPageFactory, ThemeFactory
from tests.factories.home import translated
from tests.home.translating.synced import record, submit, translate
from tests.markup import language, links, texts

pytestmark = pytest.mark.django_db


@pytest.fixture
def publish(django_capture_on_commit_callbacks):
    """Publishes with what follows after the transaction."""

    def publish(page, **values):
        for name, value in values.items():
            setattr(page, name, value)
        with django_capture_on_commit_callbacks(execute=True):
            page.save_revision().publish()
        page.refresh_from_db()
        return page

    return publish


@pytest.fixture
def latin_locale(db):
    return Locale.objects.create(language_code="sr-latn")


@pytest.fixture
def story(home_page, latin_locale, publish, django_capture_on_commit_callbacks):
    """A story in Cyrillic, translated from English."""
    english = StoryPageFactory(title="The bakery", slug="bakery")
    with django_capture_on_commit_callbacks(execute=True):
        cyrillic = translated(english, "sr-cyrl")
    body = [("paragraph", RichText("<p>Његош је <b>код</b> нас.</p>"))]
    return publish(cyrillic, title="Пекара", summary="Хлеб и со.", body=body)


def in_latin(story) -> StoryPage:
    return StoryPage.objects.get(
        translation_key=story.translation_key, locale__language_code="sr-latn"
    )


def test_page_published_in_cyrillic_is_published_in_latin_script(client, story):
    page = in_latin(story)

    assert (page.live, page.title, page.summary) == (True, "Pekara", "Hleb i so.")
    assert (page.slug, page.alias_of) == (story.slug, None)
    assert "Njegoš je <b>kod</b> nas." in page.body.render_as_block()


def test_pages_above_are_there_in_latin_script_too(story):
    above = in_latin(story).get_ancestors().filter(depth__gt=1)

    assert [page.live for page in above] == [True, True]


def test_both_scripts_are_shown_and_name_each_other(client, home_page, story, publish):
    cyrillic_home = home_page.get_translation(story.locale)
    publish(cyrillic_home, headline="Комшије")

    here, there = client.get(story.url), client.get(in_latin(story).url)

    assert (language(here), language(there)) == (("sr-Cyrl", "ltr"), ("sr-Latn", "ltr"))
    assert texts(there, "h1") == ["Pekara"]
    assert links(here, "link[rel=alternate][hreflang]") == links(
        there, "link[rel=alternate][hreflang]"
    )
    assert links(there, "link[hreflang=sr-Latn]") == [in_latin(story).full_url]
    assert links(there, "link[rel=canonical]") == [in_latin(story).full_url]


def test_page_in_latin_script_follows_a_change(story, publish):
    publish(story, title="Нова пекара")

    assert in_latin(story).title == "Nova pekara"


def test_what_a_person_wrote_is_kept_when_the_rest_changes(story, publish):
    title = StringTranslation.objects.get(data="Pekara", locale__language_code="sr-latn")
    title.data, title.tool_name = "Pekara „Kod nas“", ""
    title.save()

    publish(story, summary="Хлеб.")

    assert (in_latin(story).title, in_latin(story).summary) == ("Pekara „Kod nas“", "Hleb.")


def test_page_that_somebody_writes_alone_is_left_alone(story, publish):
    Translation.objects.filter(target_locale__language_code="sr-latn").update(enabled=False)

    publish(story, title="Нова пекара")

    assert in_latin(story).title == "Pekara"


def test_page_written_in_cyrillic_first_has_its_facts_in_latin_script_too(latin_locale, publish):
    cyrillic = Locale.objects.create(language_code="sr-cyrl")
    page = publish(StoryPageFactory(title="Пекара", locale=cyrillic, narrators="both"))

    publish(page, narrators="newcomers")

    assert (in_latin(page).title, in_latin(page).narrators) == ("Pekara", "newcomers")


def test_page_goes_with_the_one_in_cyrillic(story):
    story.unpublish()
    assert not in_latin(story).live

    story.delete()
    assert not Page.objects.filter(locale__language_code="sr-latn", title="Pekara").exists()


def test_without_latin_script_nothing_is_made(home_page, publish):
    publish(translated(StoryPageFactory(), "sr-cyrl"), title="Пекара")

    assert StringTranslation.objects.filter(tool_name=TOOL).count() == 0


def test_page_in_another_language_is_not_written_in_latin_script(home_page, latin_locale, publish):
    publish(StoryPageFactory(), title="Bakery")

    assert Page.objects.filter(locale=latin_locale).count() == 0


@pytest.fixture
def theme(home_page, latin_locale) -> Theme:
    """A theme in Cyrillic, translated from English."""
    english = ThemeFactory(name="Youth", description="")
    submit(english, "sr-cyrl")
    translate(english, "sr-cyrl", prefix="Младић")
    record(english, "sr-cyrl").save_target()
    return Theme.objects.get(locale__language_code="sr-cyrl")


def latin_names() -> list[str]:
    return list(
        Theme.objects.filter(locale__language_code="sr-latn").values_list("name", flat=True)
    )


def test_term_is_there_in_latin_script(theme):
    assert latin_names() == ["Mladić: Youth"]


def test_term_in_latin_script_follows_a_change(theme):
    theme.name = "Млади"
    theme.save()
    assert latin_names() == ["Mladi"]


def test_facts_of_a_term_arrive_in_latin_script(theme):
    english = Theme.objects.get(locale__language_code="en")
    english.pair = "pair-4"
    english.save()
    assert Theme.objects.get(locale__language_code="sr-latn").pair == "pair-4"


def test_term_that_nobody_translated_is_not_there_in_latin_script(home_page, latin_locale):
    submit(ThemeFactory(), "sr-cyrl")
    assert latin_names() == []


def test_name_in_latin_script_that_a_person_wrote_stays(theme):
    name = StringTranslation.objects.get(data="Mladić: Youth")
    name.data, name.tool_name = "Omladina", ""
    name.save()
    theme.save()
    assert latin_names() == ["Omladina"]


def test_term_goes_with_the_one_in_cyrillic(theme):
    theme.delete()
    assert latin_names() == []


def test_term_written_in_cyrillic_first_follows_a_change(latin_locale):
    cyrillic = Locale.objects.create(language_code="sr-cyrl")
    theme = ThemeFactory(name="Млади", locale=cyrillic)
    theme.name = "Деца и млади"
    theme.save()
    assert latin_names() == ["Deca i mladi"]
