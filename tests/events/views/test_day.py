from datetime import date, time

import pytest
from bs4 import BeautifulSoup

pytestmark = pytest.mark.django_db


def test_day_shows_first_what_begins_then_what_goes_on(client, now, make_event):
    make_event(title="Visit", start_date=date(2027, 3, 8), end_date=date(2027, 3, 10))
    make_event(title="Evening", start_date=date(2027, 3, 9), start_time=time(19))
    make_event(title="Morning", start_date=date(2027, 3, 9), start_time=time(9))
    make_event(title="Other day", start_date=date(2027, 3, 11))

    context = client.get("/en/events/2027/03/09/").context

    assert [(entry.title, entry.clock) for entry in context["entries"]] == [
        ("Morning", "from 09:00"),
        ("Evening", "from 19:00"),
        ("Visit", "time to be announced"),
    ]


def test_day_says_over_which_days_an_event_goes_on(client, now, make_event):
    make_event(start_date=date(2027, 3, 8), end_date=date(2027, 3, 10))

    document = BeautifulSoup(client.get("/en/events/2027/03/09/").content, "html.parser")

    assert document.select_one(".date-row-day time").text == "Monday 8 – Wednesday 10 March 2027"


def test_day_leads_to_the_nearest_days_that_match(client, now, make_event):
    make_event(start_date=date(2027, 3, 1), end_date=date(2027, 3, 3), kind="debate")
    make_event(start_date=date(2027, 3, 8), kind="workshop")
    make_event(start_date=date(2027, 4, 2), kind="debate")

    context = client.get("/en/events/2027/03/09/?kind=debate").context

    assert (context["previous"]["url"], context["following"]["url"]) == (
        "/en/events/2027/03/03/?kind=debate",
        "/en/events/2027/04/02/?kind=debate",
    )
    assert context["month"]["url"] == "/en/events/2027/03/?kind=debate"


def test_day_without_neighbours_leads_nowhere(client, now, make_event):
    make_event(start_date=date(2027, 3, 9))

    context = client.get("/en/events/2027/03/09/").context

    assert (context["previous"], context["following"]) == (None, None)


def test_day_goes_on_over_several_pages(client, now, make_event):
    for _number in range(31):
        make_event(start_date=date(2027, 3, 9))

    page = client.get("/en/events/2027/03/09/?page=2").context["page_obj"]

    assert (page.paginator.count, len(page.object_list)) == (31, 1)


@pytest.mark.parametrize("day", ["2027/02/29", "2027/13/01", "0000/01/01", "1989/12/31"])
def test_day_that_does_not_exist_is_not_found(client, index, day):
    assert client.get(f"/en/events/{day}/").status_code == 404
