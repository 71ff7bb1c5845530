import pytest
from django.urls import reverse
from django.utils import timezone

from home.models import PublishedTranslation, TranslatedDraft, TranslationPreferences
from home.publishing.amending import amend
from home.publishing.checks import NotReady
from home.translating.digest import to_do
from home.translating.drafts import is_translated, translate_draft, translate_published
from home.translating.publishing import publish_together, ready
from home.translating.state import State, standings
from home.translating.todo import todos
from home.translating.work import of_translation
from tests.factories.home import StandardPageFactory
from tests.home.translating.synced import (
    again,
    locale,
    publish,
    publish_translation,
    record,
    source_record,
    submit,
    translate,
    version,
)
from tests.markup import form_values, texts

pytestmark = pytest.mark.django_db


@pytest.fixture
def page(home_page):
    """Rules, read in English, Italian and Arabic; the draft says something else in the title."""
    page = publish(StandardPageFactory(title="Rules", summary="What holds."))
    submit(page, "it", "ar")
    for language in ("it", "ar"):
        translate(page, language)
        publish_translation(page, language)
    return draft(page, title="New rules")


@pytest.fixture
def translated(page):
    """Its draft is with the translators, who have not begun."""
    translate_draft(page, timezone.now())
    return page


def draft(page, **values):
    page = again(page).get_latest_revision_as_object()
    for name, value in values.items():
        setattr(page, name, value)
    page.save_revision()
    return again(page)


def read(page) -> dict[str, str]:
    versions = {language: version(page, language) for language in ("en", "it", "ar")}
    return {language: one.title for language, one in versions.items() if one.live}


AS_BEFORE = {"en": "Rules", "it": "it: Rules", "ar": "ar: Rules"}


def standing(page, language="it"):
    pk = locale(language).pk
    return standings([page], [pk])[page.pk][pk]


def test_draft_stays_with_its_editor_until_somebody_asks(page):
    assert todos(record(page, "it")) == []
    assert standing(page).work.is_done


def test_translators_have_what_the_draft_says(translated):
    (todo,) = todos(record(translated, "it"))
    assert (todo.original, todo.earlier, todo.words) == ("New rules", "Rules", "it: Rules")
    assert read(translated) == AS_BEFORE
    assert (standing(translated).state, standing(translated).work.words) == (State.PUBLISHED, 2)
    assert not PublishedTranslation.objects.filter(original_has_changed=True).exists()


def test_draft_and_translations_are_published_together(translated):
    translate(translated, "it")
    assert read(translated) == AS_BEFORE
    done = publish_together(again(translated))
    assert [one.language for one in done] == ["en", "it"]
    assert read(translated) == {"en": "New rules", "it": "it: New rules", "ar": "ar: Rules"}
    assert (standing(translated).state, standing(translated, "ar").state) == (
        State.PUBLISHED,
        State.OUT_OF_DATE,
    )
    assert not is_translated(translated)


def test_original_that_is_published_alone_leaves_translations_out_of_date(translated):
    translate(translated, "it")
    again(translated).get_latest_revision().publish()
    assert read(translated) == {**AS_BEFORE, "en": "New rules"}
    assert [standing(translated, one).state for one in ("it", "ar")] == [State.OUT_OF_DATE] * 2
    assert (standing(translated).work.is_done, is_translated(translated)) == (True, False)
    assert publish_translation(translated, "it").title == "it: New rules"


def test_translation_does_not_go_live_before_the_original(admin_client, translated):
    translate(translated, "it")
    with pytest.raises(NotReady):
        version(translated, "it").get_latest_revision().publish()
    address = reverse("wagtailadmin_pages:edit", args=[version(translated, "it").pk])
    said = texts(admin_client.get(address), ".messages li")
    assert any("goes live together with it" in one for one in said)
    admin_client.post(address, {"action": "publish"})
    assert read(translated) == AS_BEFORE


def test_synchronising_takes_no_draft_away(admin_client, translated):
    source = source_record(translated)
    address = reverse("wagtail_localize:update_translations", args=[source.pk])
    admin_client.post(address, {"publish_translations": "on"})
    assert len(todos(record(translated, "it"))) == 1
    assert read(translated) == AS_BEFORE


def test_next_version_of_the_draft_arrives_too(admin_client, translated):
    address = reverse("wagtailadmin_pages:edit", args=[translated.pk])
    sent = form_values(admin_client.get(address), "#page-edit-form")
    sent |= {"body-count": "0", "comments-TOTAL_FORMS": "0", "comments-INITIAL_FORMS": "0"}
    admin_client.post(address, sent | {"title": "Best rules"})
    (todo,) = todos(record(translated, "it"))
    assert (todo.original, todo.earlier) == ("Best rules", "Rules")
    assert read(translated) == AS_BEFORE


def test_draft_that_is_taken_back_leaves_everything_as_it_was(translated):
    translate(translated, "it")
    translate_published(translated)
    assert todos(record(translated, "it")) == []
    assert publish_translation(translated, "it").title == "it: Rules"
    translate_draft(translated, timezone.now())
    assert of_translation(record(translated, "it")).is_done


def test_fact_that_is_amended_arrives_while_the_words_wait(translated):
    amend(translated, lambda page: setattr(page, "show_in_menus", True), publish=True)
    assert read(translated) == AS_BEFORE
    assert version(translated, "it").show_in_menus
    assert [todo.original for todo in todos(record(translated, "it"))] == ["New rules"]
    assert standing(translated).state == State.PUBLISHED
    translate(translated, "it")
    publish_together(again(translated))
    assert version(translated, "it").show_in_menus
    assert read(translated)["it"] == "it: New rules"


def test_word_that_is_amended_is_out_of_date_at_once(translated):
    amend(translated, lambda page: setattr(page, "summary", "What holds now."), publish=True)
    assert standing(translated).state == State.OUT_OF_DATE
    assert [todo.original for todo in todos(record(translated, "it"))] == [
        "New rules",
        "What holds now.",
    ]


def test_page_that_is_unpublished_is_a_draft_like_any_other(translated):
    again(translated).unpublish()
    assert not is_translated(translated)
    translate(translated, "it")
    publish_together(again(translated))
    assert read(translated)["it"] == "it: New rules"


def test_draft_in_which_nothing_changed_is_not_translated(home_page):
    page = publish(StandardPageFactory(title="Rules"))
    submit(page, "it")
    translate_draft(page, timezone.now())
    assert not TranslatedDraft.objects.exists()


def test_editor_sees_what_is_to_do_before_and_after_asking(admin_client, page):
    assert [one.target_locale.language_code for one, _work in ready(again(page)).unfinished] == [
        "ar",
        "it",
    ]
    address = reverse("publish_together", args=[page.pk])
    unfinished = ["Arabic: 2 words to do", "Italian: 2 words to do"]
    assert texts(admin_client.get(address), "main .w-mt-8 li")[1:] == unfinished
    admin_client.post(address, {"translate-draft": ""})
    assert is_translated(page)
    assert texts(admin_client.get(address), "main .w-mt-8 li")[1:] == unfinished
    translate(page, "it")
    assert texts(admin_client.get(address), "main .w-mt-8 li")[1:] == ["Italian", unfinished[0]]
    admin_client.post(address, {"translate-published": ""})
    assert not is_translated(page)


def test_matrix_says_that_it_is_the_draft(admin_client, translated):
    response = admin_client.get(reverse("translations"), {"languages": "it", "title": "Rules"})
    assert texts(response, "tbody td") == ["Published Draft: 2 words to do"]
    translate(translated, "it")
    response = admin_client.get(reverse("translations"), {"languages": "it", "title": "Rules"})
    assert texts(response, "tbody td") == ["Published Draft: ready to publish"]


def test_mail_tells_translators_of_the_draft(admin_user, translated):
    mine = TranslationPreferences.objects.create(user=admin_user, mailed_at=timezone.now())
    mine.languages.set([locale("it")])
    assert [line.title for line in to_do(mine, timezone.now())] == []
    TranslatedDraft.objects.update(since=timezone.now())
    assert [(line.title, line.words) for line in to_do(mine, timezone.now())] == [("Rules", 2)]
