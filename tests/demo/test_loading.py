import pytest
from django.conf import settings
from django.core.management import CommandError, call_command
from django.db import transaction
from wagtail.models import Page, Site
from wagtail_localize.models import StringTranslation, Translation

from campaign.models import StoryPage, Theme
from demo.faults import BrokenContent
from demo.loading import is_loaded, load
from demo.reading import LANGUAGES, read
from home.models import HomePage, SiteSettings
from home.search.results import results_for
from tests.markup import language, texts

pytestmark = pytest.mark.django_db


def shown() -> list[tuple]:
    """What the site consists of, without numbers that the database gives."""
    return list(
        Page.objects.order_by("path").values_list(
            "url_path", "title", "translation_key", "locale__language_code", "live"
        )
    )


def faults(folder) -> list[str]:
    with pytest.raises(BrokenContent) as broken:
        load(read(folder))
    return [str(fault) for fault in broken.value.faults]


def test_load_makes_every_row_in_every_language(folder):
    load(read(folder))

    stories = StoryPage.objects.order_by("pk").values_list("locale__language_code", "title")
    assert list(stories) == [(code, f"Bakery ({code})") for code in LANGUAGES]
    assert Theme.objects.count() == len(LANGUAGES)


def test_load_puts_the_home_page_at_the_front_door(folder, client):
    load(read(folder))

    response = client.get("/ar/")

    assert (language(response), texts(response, "h1")) == (("ar", "rtl"), ["Hello (ar)"])
    assert Site.objects.get().root_page == HomePage.objects.get(locale__language_code="en").page_ptr


def test_load_ties_rows_together_whatever_their_order(folder):
    load(read(folder))

    home = HomePage.objects.get(locale__language_code="en")
    story = StoryPage.objects.get(locale__language_code="en")
    assert home.lead_page == story.page_ptr
    assert [block.block_type for block in story.body] == ["paragraph", "page_link"]
    assert story.body[1].value["page"].title == "Bakery (en)"


def test_load_relates_translations_to_the_same_rows(folder):
    load(read(folder))

    arabic = StoryPage.objects.get(locale__language_code="ar")
    assert arabic.theme.locale.language_code == "en"
    assert arabic.linked["theme"].name == "Bakery (ar)"


def test_load_leaves_translations_to_be_edited_as_translations(folder):
    load(read(folder))

    story = StoryPage.objects.get(locale__language_code="en")
    translated = Translation.objects.filter(source__object_id=story.translation_key)
    codes = translated.values_list("target_locale__language_code", flat=True)
    assert sorted(codes) == sorted(set(LANGUAGES) - {settings.LANGUAGE_CODE})
    assert StringTranslation.objects.filter(data="Bread. el").count() == 1


def test_load_keeps_the_settings_of_the_site(folder):
    load(read(folder))

    assert SiteSettings.load().publisher == "The partners"


def test_load_makes_everything_findable(folder):
    load(read(folder))

    assert [page.title for page in results_for("bread", "it")] == ["Bakery (it)"]


def test_load_twice_gives_the_same_content(folder):
    content = read(folder)
    with transaction.atomic():
        load(content)
        first = shown()
        transaction.set_rollback(True)
    assert not is_loaded()

    load(content)

    assert shown() == first


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("narrators = 'everybody'", "“everybody” is no choice for “narrators”"),
        ("theme = 'sport'", "“theme” leads to theme/sport, which does not exist"),
        ("narrators = 'both'", "title: This field cannot be blank."),
    ],
    ids=["choice", "reference", "model"],
)
def test_load_of_a_broken_row_names_it_and_loads_nothing(folder, add, line, expected):
    before = shown()
    add(f"[[story]]\nkey = 'b'\n{line}")

    found = faults(folder)

    assert [fault.partition(": ")[0] for fault in found] == ["30-more.toml, story “b”"]
    assert expected in found[0]
    assert (shown(), is_loaded()) == (before, False)


@pytest.mark.parametrize(
    ("kind", "lines"),
    [
        ("place", "country = 'IT'\nlatitude = 'north'"),
        ("place", "country = 'IT'\nlatitude = 95"),
        ("place", "country = 'IT'\npopulation = 'many'"),
        ("project", "acronym = 'A'\nstart_date = 'soon'"),
        ("project", "acronym = 'A'\nstart_date = 2020-02-01\nend_date = 2020-01-01"),
        ("partner", "kind = 'ngo'\ncountry = 'IT'\nwebsite = 'no address'"),
    ],
)
def test_load_of_a_value_that_is_none_names_the_row(folder, add, kind, lines):
    title = "{ en = 'a', it = 'a', fr = 'a', el = 'a', ar = 'a' }"
    add(
        f"[[project_index]]\nkey = 'projects'\ntitle = {title}\n"
        f"[[partner_index]]\nkey = 'partners'\ntitle = {title}\n"
        f"[[{kind}]]\nkey = 'b'\ntitle = {title}\n{lines}\n"
    )

    assert [fault.partition(": ")[0] for fault in faults(folder)] == [f"30-more.toml, {kind} “b”"]
    assert not is_loaded()


@pytest.fixture
def content(folder, monkeypatch):
    """The command reads these files."""
    monkeypatch.setattr("demo.management.commands.load_demo.read", lambda: read(folder))


def said(capsys, *arguments) -> str:
    call_command("load_demo", *arguments)
    return capsys.readouterr().out


def test_command_loads_once(content, capsys):
    assert "Loaded in" in said(capsys)
    before = shown()

    assert said(capsys) == "  The content is there already.\n"
    assert shown() == before


def test_command_checks_without_loading(content, capsys):
    assert said(capsys, "--check") == "6 rows, no fault.\n"
    assert not is_loaded()


@pytest.mark.parametrize("arguments", [[], ["--check"]])
def test_command_says_what_is_broken(content, add, arguments):
    add("[[story]]\nkey = 'b'\ntheme = 'sport'")

    with pytest.raises(CommandError) as error:
        call_command("load_demo", *arguments)

    assert str(error.value) == (
        "Nothing was loaded.\n"
        "30-more.toml, story “b”: “theme” leads to theme/sport, which does not exist"
    )
    assert not is_loaded()
