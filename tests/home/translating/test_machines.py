"""Translated by machine over the loopback, by a service that speaks the protocols of the real ones."""

import pytest
from django.urls import reverse
from wagtail.rich_text import RichText
from wagtail_localize.models import StringTranslation

from config.environment import Environment
from config.machine_translator import machine_translator
from home.models import GlossaryTerm, GlossaryTranslation
from home.translating.glossary import Rule
from home.translating.machines import mask, unmask
from tests.factories.campaign import StoryPageFactory
from tests.factories.home import translated
from tests.home.translating.machine import service
from tests.home.translating.synced import publish, record, submit, version
from tests.markup import texts

pytestmark = pytest.mark.django_db

BODY = '<p>BRIDGES opens a <b>town hall</b> with <a href="https://a.example/?x=1&amp;y=2">friends</a>.</p>'


@pytest.fixture
def server():
    with service() as server:
        yield server


@pytest.fixture(params=["DeepL", "Google", "LibreTranslate"])
def machine(request, server, settings):
    environment = {
        "DeepL": {"DEEPL_KEY": "k", "DEEPL_URL": f"{server.url}/deepl"},
        "Google": {"GOOGLE_TRANSLATE_KEY": "k", "GOOGLE_TRANSLATE_URL": f"{server.url}/google"},
        "LibreTranslate": {"LIBRETRANSLATE_URL": f"{server.url}/"},
    }
    settings.WAGTAILLOCALIZE_MACHINE_TRANSLATOR = machine_translator(
        Environment(environment[request.param])
    )
    return server


@pytest.fixture
def story(home_page):
    story = StoryPageFactory(
        title="The town hall & BRIDGES", summary="", body=[("paragraph", RichText(BODY))]
    )
    translated(story.get_parent(), "ar")
    submit(story, "ar")
    return story


@pytest.fixture
def glossary():
    GlossaryTerm.objects.create(term="BRIDGES", do_not_translate=True)
    hall = GlossaryTerm.objects.create(term="town hall")
    GlossaryTranslation.objects.create(term=hall, language="ar", text="دار البلدية")


def ask(client, story):
    address = reverse("wagtail_localize:machine_translate", args=[record(story, "ar").pk])
    back = reverse("wagtailadmin_pages:edit", args=[version(story, "ar").pk])
    return client.post(address, {"next": back}, follow=True)


def translations():
    rows = StringTranslation.objects.filter(locale__language_code="ar").order_by("pk")
    return list(rows.values_list("data", "translation_type", "has_error"))


def test_page_is_translated_by_machine_and_marked(admin_client, story, machine, glossary):
    ask(admin_client, story)
    assert translations() == [
        ("ehT دار البلدية &amp; BRIDGES", "machine", False),
        (
            'BRIDGES snepo a <b>دار البلدية</b> htiw <a id="a1">sdneirf</a>.',
            "machine",
            False,
        ),
    ]


def test_what_a_person_translated_stays(admin_client, story, machine):
    translation = record(story, "ar")
    segment = translation.source.stringsegment_set.order_by("order").first()
    StringTranslation.objects.create(
        translation_of=segment.string,
        context=segment.context,
        locale=translation.target_locale,
        data="دار",
        translation_type="manual",
    )
    ask(admin_client, story)
    (first, _second) = translations()
    assert first == ("دار", "manual", False)


def test_page_of_many_texts_is_asked_for_in_parts(admin_client, story, machine):
    body = "".join(f"<p>Sentence {number}</p>" for number in range(120))
    publish(story, body=[("paragraph", RichText(body))])
    ask(admin_client, story)
    assert len(translations()) == 121
    assert len(machine.asked) == 3


@pytest.mark.parametrize(
    "broken",
    [
        (403, {"message": "Wrong key"}),
        (500, "<h1>Oops</h1>"),
        (200, {"translations": [], "translatedText": [], "data": {"translations": []}}),
        (200, "not JSON"),
    ],
)
def test_service_that_fails_is_told_in_words(admin_client, story, machine, broken):
    machine.broken = broken
    response = ask(admin_client, story)
    assert response.status_code == 200
    assert "did not translate the page. Nothing is lost" in texts(response, ".messages li")[0]
    assert translations() == []


def test_service_that_does_not_answer(admin_client, story, settings):
    settings.WAGTAILLOCALIZE_MACHINE_TRANSLATOR = machine_translator(
        Environment({"LIBRETRANSLATE_URL": "http://127.0.0.1:9"})
    )
    response = ask(admin_client, story)
    assert texts(response, ".messages li")[0].startswith("LibreTranslate did not translate")


def test_without_a_key_nothing_is_offered(admin_client, story, settings):
    assert machine_translator(Environment({})) is None
    settings.WAGTAILLOCALIZE_MACHINE_TRANSLATOR = None
    assert ask(admin_client, story).status_code == 404


def test_term_inside_a_longer_one_and_inside_a_tag():
    known = [Rule("town hall", "municipio"), Rule("hall", "sala"), Rule("a", "un")]
    hidden = mask('<a id="a1">the town hall</a> and a Hall', known)
    assert unmask(hidden, known) == '<a id="a1">the municipio</a> and un sala'
    assert hidden.count("<span") == 3
