import pytest
from django.contrib.auth.models import Group
from django.urls import reverse
from django.utils import timezone

from campaign.models import Theme
from home.models import Role, TranslationPreferences
from home.translating.digest import to_do
from home.translating.state import State
from home.translating.terms import terms
from home.translating.todo import Why, todos
from home.translating.work import of_translation
from tests.factories.campaign import ThemeFactory
from tests.factories.home import translated
from tests.home.translating.synced import locale, record, submit, translate
from tests.markup import links, texts

pytestmark = pytest.mark.django_db


@pytest.fixture
def theme(home_page):
    """Youth, as translators have it in Italian."""
    theme = ThemeFactory(name="Youth", slug="youth", description="", pair="pair-1")
    submit(theme, "it")
    translate(theme, "it", prefix="Gioventù")
    store(theme)
    return theme


def store(theme):
    record(theme, "it").save_target()


def italian(theme) -> Theme:
    return Theme.objects.get(translation_key=theme.translation_key, locale=locale("it"))


def changed(theme, **values) -> Theme:
    for name, value in values.items():
        setattr(theme, name, value)
    theme.save()
    return theme


def standing(theme):
    (found,) = terms([Theme], [locale("it").pk])
    return found.standings[locale("it").pk]


def test_facts_arrive_at_once(theme):
    changed(theme, slug="young", pair="pair-3")
    version = italian(theme)
    assert (version.slug, version.pair, version.name) == ("young", "pair-3", "Gioventù: Youth")
    assert standing(theme).state == State.PUBLISHED


def test_facts_of_a_translation_stay_its_own(theme):
    changed(italian(theme), pair="pair-4")
    theme.refresh_from_db()
    assert theme.pair == "pair-1"


def test_facts_arrive_in_what_is_edited_by_itself(theme):
    record(theme, "it").source.translations.update(enabled=False)
    changed(theme, pair="pair-3")
    assert italian(theme).pair == "pair-3"
    assert standing(theme).state == State.PUBLISHED


def test_changed_word_waits_for_a_person(theme):
    changed(theme, name="Young people")
    assert italian(theme).name == "Gioventù: Youth"
    (todo,) = todos(record(theme, "it"))
    assert (todo.why, todo.earlier, todo.original) == (Why.CHANGED, "Youth", "Young people")
    now = standing(theme)
    assert (now.state, now.work.words, now.since is None) == (State.OUT_OF_DATE, 2, False)


def test_new_word_waits_too(theme):
    changed(theme, description="Up to thirty.")
    assert italian(theme).description == ""
    assert of_translation(record(theme, "it")).untranslated == 1
    assert standing(theme).state == State.OUT_OF_DATE


def test_states(theme):
    assert standing(theme).state == State.PUBLISHED
    (found,) = terms([Theme], [locale("ar").pk])
    assert found.standings[locale("ar").pk].state == State.MISSING


def test_machine_made_words_are_said_to_be(theme):
    changed(theme, description="Up to thirty.")
    translate(theme, "it", kind="machine")
    store(theme)
    assert standing(theme).state == State.MACHINE_MADE


def test_words_that_nobody_has_stored_are_not_there_yet(theme):
    changed(theme, name="Young people")
    translate(theme, "it")
    assert (standing(theme).state, standing(theme).work.words) == (State.OUT_OF_DATE, 0)


def test_what_is_done_is_there_for_readers_at_once(admin_client, theme):
    changed(theme, name="Young people")
    address = reverse("translation_todo", args=[record(theme, "it").pk])
    assert texts(admin_client.get(address), ".translation-side ins") == ["Young people"]
    (todo,) = todos(record(theme, "it"))
    answer = admin_client.post(address, {f"words-{todo.segment.pk}": "Giovani"})
    assert answer.url == reverse("translations")
    assert italian(theme).name == "Giovani"
    assert standing(theme).state == State.PUBLISHED


def test_editor_of_the_translation_leads_to_what_is_to_do(admin_client, theme):
    changed(theme, name="Young people")
    version = italian(theme)
    response = admin_client.get(reverse("wagtailsnippets_campaign_theme:edit", args=[version.pk]))
    assert reverse("translation_todo", args=[record(theme, "it").pk]) in links(
        response, ".messages a"
    )


def rows(client, **filters):
    response = client.get(reverse("translations"), filters)
    return [row for row in texts(response, "tbody tr") if "Theme" in row]


def test_matrix_lists_terms_in_which_something_is_to_do(admin_client, theme):
    title = "Youth Theme · English"
    locale("ar")
    assert rows(admin_client, languages="it") == []
    assert rows(admin_client, languages="ar") == [f"{title} Missing 1 word to do"]
    changed(theme, description="Up to thirty.")
    assert rows(admin_client, languages="it") == [f"{title} Out of date 3 words to do"]
    assert rows(admin_client, languages="it", state="missing") == []
    assert rows(admin_client, languages="it", title="x") == []


def test_matrix_shows_terms_to_those_alone_who_may_edit_them(client, django_user_model, theme):
    user = django_user_model.objects.create_user("tina", password="x")
    user.groups.add(Group.objects.get(name="Safeguarding officers"))
    client.force_login(user)
    changed(theme, name="Young people")
    assert client.get(reverse("translations")).status_code == 200
    assert rows(client, languages="it") == []


def test_mail_says_that_a_term_has_changed(admin_user, theme):
    mine = TranslationPreferences.objects.create(user=admin_user)
    mine.languages.set([locale("it")])
    changed(theme, name="Young people")
    (line,) = [one for one in to_do(mine, timezone.now()) if one.title == "Young people"]
    assert (line.language, line.words) == ("it", 2)
    assert line.url.endswith(reverse("translation_todo", args=[record(theme, "it").pk]))


def test_mail_tells_translators_of_the_terms_of_their_language(django_user_model, home_page, theme):
    translated(home_page, "it")
    user = django_user_model.objects.create_user("tina", password="x")
    user.groups.add(Role.objects.get(kind="translator", language="it").group)
    mine = TranslationPreferences.objects.create(user=user)
    mine.languages.set([locale("it"), locale("ar")])
    submit(theme, "ar")
    changed(theme, name="Young people")
    found = [line for line in to_do(mine, timezone.now()) if line.title == "Young people"]
    assert [line.language for line in found] == ["it"]


def there() -> list[str]:
    return sorted(Theme.objects.values_list("locale__language_code", flat=True))


def test_source_takes_its_translations_along(theme):
    submit(theme, "ar")
    theme.delete()
    assert there() == []


def test_translation_takes_nothing_along(theme):
    submit(theme, "ar")
    italian(theme).delete()
    assert there() == ["ar", "en"]


def test_several_terms_are_deleted_with_their_translations(admin_client, theme):
    other = ThemeFactory(name="Work")
    submit(other, "it")
    address = reverse("wagtail_bulk_action", args=["campaign", "theme", "delete"])
    address = f"{address}?id={theme.pk}&id={other.pk}"
    shown = texts(admin_client.get(address), "main li")
    assert shown[-2:] == ["Italian: Gioventù: Youth", "Italian: Work"]
    admin_client.post(address)
    assert there() == []


def test_languages_in_which_a_term_is_deleted_are_named(admin_client, theme):
    def named(term):
        address = reverse("wagtailsnippets_campaign_theme:delete", args=[term.pk])
        return [one for one in texts(admin_client.get(address), "main li") if "Gio" in one]

    assert named(theme) == ["Italian: Gioventù: Youth"]
    assert named(italian(theme)) == []


@pytest.mark.parametrize("number", [1, 10])
def test_queries(home_page, number, django_assert_num_queries):
    languages = [locale(code).pk for code in ("it", "ar")]
    for _ in range(number):
        submit(ThemeFactory(), "it", "ar")
    with django_assert_num_queries(4):
        assert len(terms([Theme], languages)) == number
