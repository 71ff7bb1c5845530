from datetime import date

import pytest
from django.urls import reverse
from wagtail.models import Locale
from wagtail.test.utils.form_data import nested_form_data, rich_text, streamfield
from wagtail_localize.models import Translation, TranslationSource

from events import standing
from events.models import EventPage
from tests.factories.home import translated
from tests.markup import form_values

pytestmark = pytest.mark.django_db


def address(page):
    return reverse("events_editing:status", args=[page.pk])


@pytest.fixture
def set_status(now, publisher, series):
    def set_status(status, client=publisher, page=series, **values):
        return client.post(address(page), {"status": status, **values}, follow=True)

    return set_status


def log(page):
    return [(row.date, row.text) for row in page.changes.all()]


def errors(response):
    return {name: list(found) for name, found in response.context["form"].errors.items()}


def test_event_is_cancelled_and_its_page_stays(client, set_status, series, again):
    response = set_status("cancelled", status_reason="Storm.")

    live, draft = again(series)
    assert (live.live, live.status, live.status_reason) == (True, "cancelled", "Storm.")
    assert draft.status == "cancelled"
    assert log(live) == log(draft) == [(date(2027, 3, 1), "The event is cancelled. Storm.")]
    assert response.redirect_chain[-1][0] == reverse("wagtailadmin_pages:edit", args=[series.pk])
    assert client.get(live.url).status_code == 200


def test_postponed_event_names_the_one_to_go_to_instead(set_status, series, make_event, again):
    other = make_event(title="Other")

    set_status("postponed", status_reason="Storm.", replaced_by=other.pk)

    assert again(series)[0].replaced_by == other


def test_event_moves_online(set_status, series, again):
    set_status("moved-online", online_url="https://meet.example.org/course")

    live, _draft = again(series)
    assert (live.status, live.online_url) == ("moved-online", "https://meet.example.org/course")
    assert [text for _day, text in log(live)] == ["The event takes place online."]


def test_event_is_confirmed_again_and_the_log_keeps_both(set_status, series, make_event, again):
    set_status("cancelled", status_reason="Storm.", replaced_by=make_event().pk)
    set_status("confirmed", status_reason="left over")

    live, draft = again(series)
    assert (live.status, live.status_reason, live.replaced_by) == ("confirmed", "", None)
    assert (
        [text for _day, text in log(live)]
        == [text for _day, text in log(draft)]
        == ["The event is cancelled. Storm.", "The event takes place."]
    )


def test_rest_of_the_draft_is_not_published(set_status, series, again):
    series.title = "Longer course"
    series.save_revision()

    set_status("cancelled", status_reason="Storm.")

    live, draft = again(series)
    assert (live.title, live.status) == ("Course", "cancelled")
    assert (draft.title, draft.status) == ("Longer course", "cancelled")
    assert len(log(draft)) == 1


def test_form_that_was_open_meanwhile_takes_nothing_from_the_log(
    set_status, series, again, admin_client
):
    series.title = "Longer course"
    series.save_revision()
    edit = reverse("wagtailadmin_pages:edit", args=[series.pk])
    scripted = nested_form_data({"body": streamfield([]), "report": rich_text("")})
    opened = form_values(admin_client.get(edit), "form[data-edit-form]") | scripted

    set_status("cancelled", status_reason="Storm.")
    admin_client.post(edit, {**opened, "action-publish": "1"})

    assert [text for _day, text in log(again(series)[0])] == ["The event is cancelled. Storm."]


def test_who_may_not_publish_saves_a_draft(now, writer, set_status, series, again):
    set_status("cancelled", client=writer, status_reason="Storm.")

    live, draft = again(series)
    assert (live.status, draft.status) == ("confirmed", "cancelled")


@pytest.mark.parametrize(
    ("status", "values", "field", "message"),
    [
        ("", {}, "status", "This field is required."),
        ("cancelled", {}, "status_reason", "Say why, in a few words: readers ask."),
        ("postponed", {}, "status_reason", "Say why, in a few words: readers ask."),
        ("moved-online", {}, "online_url", "Give the address at which one can join."),
        ("moved-online", {"online_url": "zoom"}, "online_url", "Enter a valid URL."),
    ],
)
def test_mistakes_are_said_in_plain_words(
    set_status, series, again, status, values, field, message
):
    response = set_status(status, **values)

    assert message in errors(response)[field]
    assert again(series)[1].status == "confirmed"


def test_event_does_not_replace_itself(set_status, series):
    response = set_status("cancelled", status_reason="Storm.", replaced_by=series.pk)

    assert errors(response) == {"replaced_by": ["Choose another event."]}


def test_event_that_took_place_is_not_called_off(set_status, make_event):
    page = make_event(start_date=None, precision="unrecorded")

    response = set_status("cancelled", page=page, status_reason="Storm.")

    assert errors(response) == {"status": ["An event that was called off did not take place."]}


def test_long_reason_fits_into_the_log(set_status, series, again):
    set_status("cancelled", status_reason="x" * 250)

    assert len(log(again(series)[0])[0][1]) == 250


def test_status_reaches_every_language(set_status, series, again):
    pages = [translated(series, language) for language in ("it", "ar")]

    set_status("cancelled", status_reason="Storm.")

    for page in pages:
        live, draft = again(page)
        assert (live.status, draft.status) == ("cancelled", "cancelled")
        assert len(log(live)) == 1


def test_log_says_it_in_the_language_of_each_version(set_status, series, again, monkeypatch):
    page = translated(series, "it")
    record, _created = TranslationSource.update_or_create_from_instance(series)
    italian = Locale.objects.get(language_code="it")
    Translation.objects.create(source=record, target_locale=italian)
    monkeypatch.setattr(
        standing, "translated", lambda status, locales: {italian: "L’evento è annullato."}
    )

    set_status("cancelled", status_reason="Storm.")
    now_said = log(again(page)[0])
    TranslationSource.objects.get().create_or_update_translation(
        italian, publish=False, fallback=True
    )

    assert now_said == log(again(page)[1]) == [(date(2027, 3, 1), "L’evento è annullato.")]


def test_translation_leads_to_the_source(admin_client, series):
    page = translated(series, "it")

    response = admin_client.get(address(page), follow=True)

    assert response.redirect_chain == [(address(series), 302)]
    assert "English" in str(next(iter(response.context["messages"])))


def test_strangers_and_those_without_the_right_are_refused(client, staff, series):
    values = {"status": "tentative"}
    assert client.post(address(series), values).status_code == 302
    assert staff("add").post(address(series), values).url == reverse("wagtailadmin_home")
    assert EventPage.objects.get(pk=series.pk).status == "confirmed"
