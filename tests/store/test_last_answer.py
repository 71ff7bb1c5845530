"""What readers get while something is broken, or while one answer is made."""

from threading import Event, Thread

import pytest

from store.turns import Door
from tests.store.asking import ask
from tests.store.conftest import ALL, EVENTS_CHANGED, PAGE, PAGES_CHANGED, TAKEN_DOWN


def broken(environ, start_response):
    raise ConnectionError


@pytest.mark.parametrize("change", [PAGES_CHANGED, EVENTS_CHANGED])
def test_last_answer_is_given_while_no_new_one_can_be_made(
    store, application, marks, clock, change
):
    ask(store, "/en/")
    marks.octets = change
    application.status, application.body = "500 Internal Server Error", "Sorry"
    clock.at += 100

    reply = ask(store, "/en/")

    assert (reply.status, reply.body) == ("200 OK", PAGE.encode())
    assert reply.cache == "store; hit; ttl=-100; detail=no-new-answer"


def test_application_that_raises_is_as_one_that_fails(store, marks):
    ask(store, "/en/")
    marks.octets, store.application = PAGES_CHANGED, broken

    assert ask(store, "/en/").body == PAGE.encode()
    assert ask(store, "/never-seen/").status == "503 Service Unavailable"


def test_what_was_taken_down_is_never_a_last_answer(store, application, marks):
    ask(store, "/en/")
    marks.octets, application.status = TAKEN_DOWN, "500 Internal Server Error"

    assert ask(store, "/en/").status == "500 Internal Server Error"


def test_last_answer_is_not_older_than_a_week(store, application, clock):
    ask(store, "/en/")
    clock.at += 7 * 24 * 3600
    application.status = "500 Internal Server Error"

    assert ask(store, "/en/").status == "500 Internal Server Error"


def test_what_failed_is_left_alone_for_a_while_and_then_recovers(store, application, marks, clock):
    ask(store, "/en/")
    marks.octets, application.status = PAGES_CHANGED, "500 Internal Server Error"
    for _reader in range(5):
        ask(store, "/en/")
    assert application.asked["/en/"] == 2

    application.status, application.depends_on = "200 OK", PAGES_CHANGED
    clock.at += 6

    assert ask(store, "/en/").cache == "store; fwd=miss"
    assert ask(store, "/en/").was_kept


def test_what_failed_is_tried_again_at_once_when_something_is_published(store, application, marks):
    ask(store, "/en/")
    marks.octets, application.status = PAGES_CHANGED, "500 Internal Server Error"
    assert ask(store, "/en/").cache.endswith("detail=no-new-answer")

    application.status = "200 OK"
    application.depends_on = marks.octets = ALL[:16] + b"more" * 8

    assert ask(store, "/en/").cache == "store; fwd=miss"


def test_marks_that_nobody_knows_are_asked_of_the_database(make_store, application, marks):
    store = make_store(ask_marks=lambda: ALL)
    marks.reachable = False
    ask(store, "/en/")

    assert ask(store, "/en/").was_kept


def test_last_answer_is_given_when_neither_marks_nor_database_answer(store, application, marks):
    ask(store, "/en/")
    marks.reachable, application.status = False, "500 Internal Server Error"

    assert (ask(store, "/en/").body, ask(store, "/new/").status) == (
        PAGE.encode(),
        "500 Internal Server Error",
    )


def test_others_get_the_last_answer_while_one_makes_a_new_one(store, application, marks):
    ask(store, "/en/")
    marks.octets = application.depends_on = PAGES_CHANGED
    begun, go_on, replies = Event(), Event(), []

    def hold():
        begun.set()
        go_on.wait(5)

    application.meanwhile, application.body = hold, PAGE + "new"
    thread = Thread(target=lambda: replies.append(ask(store, "/en/")))
    thread.start()
    begun.wait(5)
    other = ask(store, "/en/")
    go_on.set()
    thread.join()

    assert (other.body, other.cache.endswith("detail=rebuilding")) == (PAGE.encode(), True)
    assert replies[0].body == (PAGE + "new").encode()
    assert application.asked["/en/"] == 2
    assert ask(store, "/en/").was_kept


def test_who_has_no_last_answer_waits_for_the_one_that_is_made(store, application):
    begun, go_on, replies = Event(), Event(), []

    def hold():
        begun.set()
        go_on.wait(5)

    application.meanwhile = hold
    threads = [Thread(target=lambda: replies.append(ask(store, "/en/"))) for _reader in range(3)]
    threads[0].start()
    begun.wait(5)
    for thread in threads[1:]:
        thread.start()
    go_on.set()
    for thread in threads:
        thread.join()

    assert application.asked["/en/"] == 1
    assert {reply.body for reply in replies} == {PAGE.encode()}


def test_application_that_hangs_takes_no_stored_page_with_it(make_store, application):
    store = make_store(door=Door(inside=1, waiting=0, seconds=0))
    ask(store, "/en/")
    begun, go_on = Event(), Event()

    def hold():
        begun.set()
        go_on.wait(5)

    application.meanwhile = hold
    thread = Thread(target=lambda: ask(store, "/slow/"))
    thread.start()
    begun.wait(5)
    kept, new, staff = ask(store, "/en/"), ask(store, "/new/"), ask(store, "/cms/")
    go_on.set()
    thread.join()

    assert kept.was_kept
    assert (new.status, staff.status) == ("503 Service Unavailable", "503 Service Unavailable")


def test_files_wait_before_no_door(make_store, application):
    store = make_store(door=Door(inside=0, waiting=0, seconds=0), files=("/static/",))

    reply = ask(store, "/static/site.css")

    assert (reply.body, reply.cache) == (PAGE.encode(), "")
