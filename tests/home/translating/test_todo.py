import pytest
from django.urls import reverse
from wagtail.rich_text import RichText
from wagtail_localize.models import StringTranslation

from home.models import GlossaryTerm, GlossaryTranslation
from home.translating.todo import Why, difference, todos
from tests.factories.campaign import StoryPageFactory
from tests.factories.home import translated
from tests.home.translating.synced import publish, record, submit, translate, version
from tests.markup import described_by, parsed, texts

pytestmark = pytest.mark.django_db

BODY = [("paragraph", RichText('<p>We met on a Tuesday at <a href="/en/">home</a>.</p>'))]


@pytest.fixture
def story(home_page):
    story = publish(StoryPageFactory(title="Tea", summary="", body=BODY))
    translated(story.get_parent().specific, "ar")
    submit(story, "ar")
    return story


def address(story):
    return reverse("translation_todo", args=[record(story, "ar").pk])


def todo_list(story):
    return todos(record(story, "ar"))


def send(client, story, *answers, follow=True):
    """For each text in turn: words, and whether it is ticked."""
    values = {}
    for todo, (words, tick) in zip(todo_list(story), answers, strict=True):
        values[f"words-{todo.segment.pk}"] = words
        if tick:
            values[f"right-{todo.segment.pk}"] = "on"
    return client.post(address(story), values, follow=follow)


def test_new_texts_with_their_places(admin_client, story):
    assert [(todo.why, todo.field) for todo in todo_list(story)] == [
        (Why.NEW, "Title"),
        (Why.NEW, "The story"),
    ]
    response = admin_client.get(address(story))
    areas = parsed(response).select("textarea")
    assert {(area["lang"], area["dir"]) for area in areas} == {("ar", "rtl")}


def test_changed_text_shows_what_is_new_and_keeps_its_translation(admin_client, story):
    translate(story, "ar")
    body = story.body
    body[0].value = RichText('<p>We met on a Friday at <a href="/en/">home</a>.</p>')
    publish(story, body=body)
    (todo,) = todo_list(story)
    assert (todo.why, todo.words[:4]) == (Why.CHANGED, "ar: ")
    response = admin_client.get(address(story))
    assert texts(response, "del") == ["Tuesday"]
    assert texts(response, "ins") == ["Friday"]

    send(admin_client, story, ('اجتمعنا <a id="a1">هنا</a>', False))
    assert todo_list(story) == []
    assert StringTranslation.objects.get(data__startswith="اجتمعنا").translation_type == "manual"


def test_glossary_stands_beside_the_text_that_holds_its_term(admin_client, story):
    tea = GlossaryTerm.objects.create(term="tea", language="en")
    GlossaryTranslation.objects.create(term=tea, language="ar", text="شاي")
    response = admin_client.get(address(story))
    assert texts(response, ".translation-row .translation-terms") == ["Glossary: tea = شاي"]
    assert texts(
        response, ".translation-row:has(.translation-terms) .translation-side:first-child"
    ) == ["Tea"]
    editor = reverse("wagtailadmin_pages:edit", args=[version(story, "ar").pk])
    assert "Glossary: tea = شاي" in texts(admin_client.get(editor), ".messages li")
    translate(story, "ar")
    assert "Glossary: tea = شاي" not in texts(admin_client.get(editor), ".messages li")


def test_tick_confirms_what_a_machine_wrote(admin_client, story):
    translate(story, "ar", kind="machine")
    first, second = todo_list(story)
    assert {first.why, second.why} == {Why.MACHINE_MADE}
    send(admin_client, story, (first.words, True), (second.words, False))
    (left,) = todo_list(story)
    assert left.segment == second.segment
    response = send(admin_client, story, (second.words, True))
    assert texts(response, ".messages li")[:2] == [
        "1 text is done.",
        "Nothing is left to do. Publish it, so that readers have it.",
    ]


def test_tick_without_words_and_markup_that_is_not_there(admin_client, story):
    response = send(admin_client, story, ("", True), ('<a id="a7">x</a>', False))
    assert texts(response, ".error-message") == [
        "Write the translation first.",
        "Unrecognised id found in an <a> tag: a7",
    ]
    assert described_by(response, "textarea[aria-invalid]") == texts(response, ".error-message")
    assert len(todo_list(story)) == 2
    assert not StringTranslation.objects.exists()


def test_block_markup_is_refused(admin_client, story):
    response = send(admin_client, story, ("<script>x</script>", False), ("", False))
    assert texts(response, ".error-message")[0].startswith("<script> tag is not allowed")


def test_editor_of_the_translation_leads_there(admin_client, story):
    translate(story, "ar", kind="machine")
    edit = reverse("wagtailadmin_pages:edit", args=[version(story, "ar").pk])
    said = texts(admin_client.get(edit), ".messages li")
    assert said == ["2 texts are machine-made, and nobody has checked them. Look at them"]


def test_who_may_not_edit_the_page_may_not_translate_it(client, django_user_model, story):
    user = django_user_model.objects.create_user("x", password="x", is_staff=True)
    client.force_login(user)
    assert client.get(address(story)).status_code == 302
    assert not StringTranslation.objects.exists()


def test_difference_escapes_what_it_shows():
    assert difference("a <b>", "a <i>") == "a <del>&lt;b&gt;</del> <ins>&lt;i&gt;</ins>"
