"""What the store keeps, and in which part, so that nothing displaces a page."""

import pytest

from store.terms import Part
from tests.store.asking import ask
from tests.store.conftest import PAGE


@pytest.mark.parametrize("status", ["302 Found", "301 Moved", "404 Not Found", "410 Gone"])
def test_what_is_not_there_is_kept_in_its_own_part(store, application, status):
    application.status = status

    first, second = (ask(store, "/old/") for _time in range(2))

    assert (first.status, second.status) == (status, status)
    assert second.was_kept
    assert [bool(octets) for octets in store.memory.octets.values()] == [False, False, True]
    assert "etag" not in second.headers


@pytest.mark.parametrize("status", ["400 Bad Request", "405 Not Allowed", "500 Error"])
def test_other_errors_are_never_kept(store, application, status):
    application.status = status

    assert [ask(store, "/en/").cache for _time in range(2)] == ["", ""]


def test_answer_of_which_nobody_knows_what_it_stands_on_is_not_kept(store, application):
    application.depends_on = b""

    assert [ask(store, "/en/").was_kept for _time in range(3)] == [False] * 3


def test_query_that_the_page_does_not_know_is_answered_and_not_kept(store, application):
    application.knows_query = False

    replies = [ask(store, "/en/?theme=nonsense") for _time in range(2)]

    assert [reply.body for reply in replies] == [PAGE.encode()] * 2
    assert (application.asked["/en/"], sum(store.memory.octets.values())) == (2, 0)


def test_filter_is_kept_once_for_all_ways_to_write_it(store, application):
    for address in ("/en/?a=1&b=2", "/en/?b=2&a=1&c=", "/en/?fbclid=x&b=2&a=1"):
        ask(store, address)

    assert application.asked == {"/en/": 1}
    assert store.memory.octets[Part.PAGES] == 0


def test_shared_link_is_answered_with_the_page_itself(store, application):
    ask(store, "/en/")

    assert ask(store, "/en/?fbclid=x&utm_source=y").was_kept


def test_pictures_displace_no_page(store, application):
    application.headers = {"Content-Type": "image/png"}

    ask(store, "/card.png")

    assert [part for part, octets in store.memory.octets.items() if octets] == [Part.CHOICES]


def test_guessing_addresses_displaces_no_page(make_store, application):
    store = make_store(sizes=dict.fromkeys(Part, 60_000))
    ask(store, "/page/")
    application.status = "404 Not Found"
    for number in range(50):
        ask(store, f"/{number}/")
    application.status, application.is_choice = "200 OK", True
    for number in range(50):
        ask(store, f"/month/{number}/")

    assert ask(store, "/page/").was_kept
    assert max(store.memory.octets.values()) <= 60_000
