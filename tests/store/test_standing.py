"""Until when the store takes an answer for right, in all processes."""

from math import inf

import pytest

from store.disk import Disk
from tests.store.asking import ask
from tests.store.conftest import ALL, EVENTS_CHANGED, PAGE, PAGES_CHANGED, TAKEN_DOWN


@pytest.mark.parametrize(
    ("depends_on", "changed", "is_kept"),
    [
        (ALL, ALL, True),
        (ALL, EVENTS_CHANGED, False),
        (ALL[:32], EVENTS_CHANGED, True),
        (ALL[:32], PAGES_CHANGED, False),
        (ALL[:32], TAKEN_DOWN, False),
    ],
)
def test_change_makes_anew_what_stands_on_it(
    store, application, marks, depends_on, changed, is_kept
):
    application.depends_on = depends_on
    ask(store, "/en/")

    marks.octets = changed

    assert ask(store, "/en/").was_kept is is_kept


def test_page_that_was_made_before_a_change_is_never_right_after_it(store, application, marks):
    application.meanwhile = lambda: setattr(marks, "octets", PAGES_CHANGED)
    ask(store, "/en/")

    assert not ask(store, "/en/").was_kept
    marks.octets = ALL
    assert not ask(store, "/en/").was_kept


def test_page_that_was_made_before_a_change_is_newer_than_the_last_answer(
    store, application, marks
):
    ask(store, "/en/")
    marks.octets = application.depends_on = EVENTS_CHANGED
    application.meanwhile = lambda: setattr(marks, "octets", PAGES_CHANGED)
    application.body = PAGE + "second"
    assert ask(store, "/en/").body.endswith(b"second")
    application.status = "500 Internal Server Error"

    reply = ask(store, "/en/")

    assert (reply.body, reply.cache[-13:]) == ((PAGE + "second").encode(), "no-new-answer")


def test_page_that_was_made_before_something_was_taken_down_is_kept_nowhere(
    store, application, marks
):
    application.meanwhile = lambda: setattr(marks, "octets", TAKEN_DOWN)
    ask(store, "/en/")

    assert sum(store.memory.octets.values()) == 0


def test_answer_ends_at_its_moment(store, application, clock):
    application.until = clock.at + 60
    ask(store, "/en/")

    clock.at += 59
    assert ask(store, "/en/").was_kept
    clock.at += 1
    application.until = inf
    assert not ask(store, "/en/").was_kept
    assert ask(store, "/en/").was_kept


def test_nothing_is_right_for_longer_than_a_day(store, clock):
    ask(store, "/en/")

    clock.at += 24 * 3600

    assert not ask(store, "/en/").was_kept


def test_answer_that_says_the_same_keeps_the_moment_since_which_it_does(store, marks, clock):
    before = ask(store, "/en/").headers
    clock.at += 3600
    marks.octets = PAGES_CHANGED

    after = ask(store, "/en/").headers

    assert (after["last-modified"], after["etag"]) == (before["last-modified"], before["etag"])


def test_two_changes_within_a_second_are_told_apart(store, application, marks):
    before = ask(store, "/en/").headers["last-modified"]
    application.body, marks.octets = PAGE + "!", PAGES_CHANGED

    assert ask(store, "/en/").headers["last-modified"] > before


def test_tag_of_the_application_is_kept(store, application):
    application.headers = {"ETag": '"of-calendar"'}

    assert ask(store, "/feed.ics").headers["etag"] == '"of-calendar"'
    assert ask(store, "/feed.ics", if_none_match='"of-calendar"').status == "304 Not Modified"


def test_other_process_gets_what_lies_on_the_disk(make_store, application, tmp_path):
    one, other = (make_store(shared=Disk(tmp_path, "release", 1_000_000)) for _process in range(2))
    ask(one, "/en/")

    assert ask(other, "/en/").was_kept
    assert application.asked == {"/en/": 1}
    (tmp_path / "answers").rename(tmp_path / "gone")
    assert ask(other, "/en/").was_kept


def test_disk_gives_nothing_that_has_changed(make_store, application, marks, tmp_path):
    one, other = (make_store(shared=Disk(tmp_path, "release", 1_000_000)) for _process in range(2))
    ask(one, "/en/")
    marks.octets = PAGES_CHANGED

    assert not ask(other, "/en/").was_kept
