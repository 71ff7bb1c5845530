from json import dumps

import pytest
from django.contrib.auth.models import Group, Permission
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone
from wagtail.models import GroupPagePermission, Page
from wagtail.users.models import UserProfile

from home.models import TranslationPreferences
from home.translating.digest import to_do
from home.translating.work import of_translation
from tests.factories.campaign import ProjectPageFactory, StoryPageFactory, ThemeFactory
from tests.factories.home import translated
from tests.home.translating.synced import (
    locale,
    publish,
    publish_translation,
    record,
    submit,
    translate,
    version,
)
from tests.markup import links, texts

pytestmark = pytest.mark.django_db


@pytest.fixture
def stories(home_page):
    """One for each state in Italian, and all of them missing in Arabic."""
    Page.objects.filter(depth=2).exclude(pk=home_page.pk).delete()
    made = {
        name: StoryPageFactory(title=name) for name in ("none", "draft", "old", "machine", "done")
    }
    for language in ("it", "ar"):
        translated(made["none"].get_parent(), language)
    for name in ("draft", "old", "machine", "done"):
        submit(made[name], "it")
    for name in ("old", "done"):
        translate(made[name], "it")
    translate(made["machine"], "it", kind="machine")
    for name in ("old", "machine", "done"):
        publish_translation(made[name], "it")
    publish(made["old"], title="old news")
    return made


def matrix(client, **filters):
    return client.get(reverse("translations"), filters)


def titles(response):
    return texts(response, "tbody th a")


def test_cells_say_state_and_words_and_lead_to_the_editor(admin_client, stories):
    response = matrix(admin_client, languages="it", content_type=stories["none"].content_type_id)
    rows = dict(zip(titles(response), texts(response, "tbody td"), strict=True))
    whole = of_translation(record(stories["draft"], "it")).words
    assert rows == {
        "none": "Missing",
        "draft": f"Draft {whole} words to do",
        "old news": "Out of date 2 words to do",
        "machine": f"Machine-made, not checked {whole} words to do",
        "done": "Published",
    }
    assert reverse("wagtailadmin_pages:edit", args=[version(stories["done"], "it").pk]) in links(
        response, "tbody td a"
    )
    submitting = reverse("wagtail_localize:submit_page_translation", args=[stories["none"].pk])
    assert f"{submitting}?select_locale=it" in links(response, "tbody td a")
    todo = reverse("translation_todo", args=[record(stories["old"], "it").pk])
    assert todo in links(response, "tbody td a")


@pytest.mark.parametrize(
    ("state", "expected"),
    [
        ("missing", ["none"]),
        ("draft", ["draft"]),
        ("out-of-date", ["old news"]),
        ("machine-made", ["machine"]),
        ("published", ["done"]),
    ],
)
def test_filter_by_state(admin_client, stories, state, expected):
    kind = stories["none"].content_type_id
    assert titles(matrix(admin_client, languages="it", state=state, content_type=kind)) == expected


def test_filter_by_project(admin_client, stories):
    project = ProjectPageFactory(title="BRIDGES")
    StoryPageFactory(title="Of the project", project=project)
    assert set(titles(matrix(admin_client, project=project.pk))) == {"BRIDGES", "Of the project"}


def test_filter_by_title(admin_client, stories):
    assert titles(matrix(admin_client, title="mach")) == ["machine"]


def columns(response):
    return texts(response, "thead th")[1:]


def test_columns_are_my_languages_until_others_are_asked_for(admin_client, admin_user, stories):
    assert columns(matrix(admin_client)) == ["English", "Italian", "Arabic"]
    mine = TranslationPreferences.objects.create(user=admin_user)
    mine.languages.set([locale("ar")])
    assert columns(matrix(admin_client)) == ["Arabic"]
    assert columns(matrix(admin_client, languages="it")) == ["Italian"]


def test_filters_that_make_no_sense_break_nothing(admin_client, stories):
    response = matrix(admin_client, state="lost", languages="xx", project="x", content_type="-1")
    assert response.status_code == 200


def test_only_what_one_may_see(client, django_user_model, stories):
    other = StoryPageFactory(title="Elsewhere")
    group = Group.objects.create(name="Italian translators")
    group.permissions.add(Permission.objects.get(codename="access_admin"))
    change = Permission.objects.get(codename="change_page")
    page = version(stories["draft"], "it")
    GroupPagePermission.objects.create(group=group, page=page, permission=change)
    user = django_user_model.objects.create_user("tina", password="x")
    user.groups.add(group)
    client.force_login(user)
    shown = titles(matrix(client))
    assert "draft" in shown
    assert other.title not in shown


def queries(client) -> int:
    matrix(client)
    with CaptureQueriesContext(connection) as captured:
        assert matrix(client).status_code == 200
    return len(captured)


def test_queries_are_as_many_for_more_pages_in_more_languages(admin_client, home_page):
    submit(StoryPageFactory(), "it", "ar")
    submit(ThemeFactory(), "it", "ar")
    few = queries(admin_client)
    for _ in range(9):
        submit(StoryPageFactory(), "it", "ar", "el", "fr")
        submit(ThemeFactory(), "it", "ar", "el", "fr")
    assert queries(admin_client) == few
    assert few <= 40


@pytest.fixture
def scripts(stories):
    """Serbian in both scripts: people write it in Cyrillic."""
    return locale("sr-cyrl"), locale("sr-latn")


def test_script_that_is_made_by_itself_is_nobodys_work(admin_client, scripts):
    names = ["English", "Italian", "Arabic", "Serbian (Cyrillic)"]
    assert sorted(columns(matrix(admin_client))) == sorted(names)
    assert sorted(texts(matrix(admin_client), "#id_languages label")) == sorted(names)


def test_script_that_is_made_by_itself_is_not_submitted(admin_client, scripts, home_page):
    address = reverse("wagtail_localize:submit_page_translation", args=[home_page.pk])
    assert texts(admin_client.get(address), "#id_locales label") == [
        "Arabic",
        "Italian",
        "Serbian (Cyrillic)",
    ]
    response = admin_client.post(address, {"locales": [scripts[1].pk]})
    assert response.status_code == 200
    assert not Page.objects.filter(locale=scripts[1]).exists()


def test_script_alone_is_a_language_like_others(admin_client, stories):
    locale("sr-latn")
    assert "Serbian (Latin)" in columns(matrix(admin_client))


def test_script_that_is_made_by_itself_is_in_no_mail(admin_user, scripts):
    mine = TranslationPreferences.objects.create(user=admin_user)
    mine.languages.set(scripts)
    assert {line.language for line in to_do(mine, timezone.now())} == {"sr-cyrl"}


def test_account_keeps_languages_and_mail(admin_client, admin_user, home_page):
    italian = locale("it")
    address = reverse("wagtailadmin_account")
    assert texts(admin_client.get(address), "label[for=id_translating-wants_mail]") != []
    profile = {
        "name_email-first_name": "A",
        "name_email-last_name": "B",
        "name_email-email": "a@ground.example",
        "locale-preferred_language": "",
        "locale-current_time_zone": "",
        "theme-theme": "system",
        "theme-contrast": "system",
        "theme-density": "default",
    }
    admin_client.post(address, {**profile, "translating-languages": [italian.pk]})
    mine = TranslationPreferences.objects.get(user=admin_user)
    assert (list(mine.languages.all()), mine.wants_mail) == ([italian], False)


def test_home_page_of_the_admin_shows_the_same_figures(admin_client, admin_user, stories):
    mine = TranslationPreferences.objects.create(user=admin_user)
    mine.languages.set([locale("it")])
    figures = texts(admin_client.get(reverse("wagtailadmin_home")), ".translation-figures li")
    assert figures == [
        "1 Missing",
        "1 Draft",
        "1 Out of date",
        "1 Machine-made, not checked",
        "3 Published",
    ]


def test_report_stands_in_the_menu_once(admin_client, stories):
    response = admin_client.get(reverse("wagtailadmin_home"))
    content = response.content.decode()
    assert reverse("translations") in content
    assert reverse("wagtail_localize:translations_report") not in content


def test_menu_names_the_matrix_in_the_language_of_each_person(client, django_user_model, home_page):
    said = {}
    for language in ("ar", "de"):
        user = django_user_model.objects.create_superuser(language)
        UserProfile.objects.create(user=user, preferred_language=language)
        client.force_login(user)
        menu = client.get(reverse("wagtailadmin_home")).content.decode()
        said[language] = [name for name in ("الترجمات", "Übersetzungen") if dumps(name) in menu]

    assert said == {"ar": ["الترجمات"], "de": ["Übersetzungen"]}
