from datetime import date

import pytest
from bs4 import BeautifulSoup
from wagtail.models import Locale

pytestmark = pytest.mark.django_db


def test_address_is_that_of_the_filter(client, now, make_event):
    make_event(kind="debate")

    document = BeautifulSoup(client.get("/en/events/subscribe/?kind=debate").content, "html.parser")

    feed = "http://testserver/en/events/feed/kind/debate.ics"
    assert document.select_one("#feed-address").text == feed
    assert document.select_one("[data-copy]")["data-copy"] == feed
    assert [link["href"] for link in document.select(".programs a")] == [
        "webcal://testserver/en/events/feed/kind/debate.ics",
        "https://calendar.google.com/calendar/r?cid=webcal%3A%2F%2Ftestserver%2Fen%2Fevents%2Ffeed"
        "%2Fkind%2Fdebate.ics",
        "https://outlook.live.com/calendar/0/addfromweb?url=http%3A%2F%2Ftestserver%2Fen%2Fevents"
        "%2Ffeed%2Fkind%2Fdebate.ics&name=What%E2%80%99s%20on",
        "https://outlook.office.com/calendar/0/addfromweb?url=http%3A%2F%2Ftestserver%2Fen%2Fevents"
        "%2Ffeed%2Fkind%2Fdebate.ics&name=What%E2%80%99s%20on",
    ]


def test_preview_shows_the_next_dates_and_counts_past_events_too(
    client, now, make_event, make_series
):
    make_event(title="Over", start_date=date(2027, 2, 1))
    make_event(title="Somewhen", start_date=date(2027, 9, 1), precision="month")
    make_series(dates=12)

    context = client.get("/en/events/subscribe/").context

    assert context["count"] == 2
    assert [entry.day for entry in context["entries"]][:2] == [
        "Tuesday 2 March 2027",
        "Tuesday 9 March 2027",
    ]
    assert len(context["entries"]) == 10


def test_preview_marks_the_language_of_events_in_other_languages(
    client, now, home_page, index, make_event
):
    italian = Locale.objects.create(language_code="it")
    home_page.copy_for_translation(italian).save_revision().publish()
    calendar = index.copy_for_translation(italian)
    calendar.save_revision().publish()
    event = make_event(title="Cena")
    event.locale = italian
    event.save()
    event.move(calendar, pos="last-child")

    here = client.get("/en/events/subscribe/").context
    everywhere = client.get("/en/events/subscribe/?languages=all")

    assert here["entries"] == []
    assert everywhere.context["feed_url"] == ("http://testserver/en/events/feed/languages/all.ics")
    document = BeautifulSoup(everywhere.content, "html.parser")
    (line,) = document.select(".next-lines li")
    assert (line.select_one("a span")["lang"], line.select_one("a span")["dir"]) == ("it", "ltr")
    assert "In Italian" in line.text


def test_nothing_to_come_is_said(client, now, index):
    assert "What is announced later arrives by itself" in (
        client.get("/en/events/subscribe/").content.decode()
    )
