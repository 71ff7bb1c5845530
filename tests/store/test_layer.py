"""What the store keeps, for whom, and until when."""

import gzip
from math import inf
from threading import Event, Thread

import brotli
import pytest

from store.arrangement import kept
from store.disk import Disk
from store.terms import Part
from store.turns import Door
from tests.store.asking import ask
from tests.store.conftest import ALL, PAGE

EVENTS_CHANGED = ALL[:32] + b"new!" * 4
PAGES_CHANGED = ALL[:16] + b"new!" * 8
TAKEN_DOWN = b"new!" * 12


def test_second_reader_gets_what_the_first_got(store, application):
    first, second = (ask(store, "/en/") for _reader in range(2))

    assert application.asked == {"/en/": 1}
    assert (first.cache, second.cache) == ("store; fwd=miss", "store; hit")
    assert (second.body, second.headers["etag"]) == (first.body, first.headers["etag"])
    assert first.body == PAGE.encode()


def test_each_reader_gets_the_coding_that_it_accepts(store):
    ask(store, "/en/")
    best, good, plain = (ask(store, "/en/", accept_encoding=a) for a in ("gzip, br", "gzip", ""))

    assert (brotli.decompress(best.body), gzip.decompress(good.body)) == (plain.body, plain.body)
    assert [r.headers.get("content-encoding") for r in (best, good, plain)] == ["br", "gzip", None]
    assert {r.headers["vary"] for r in (best, good, plain)} == {"Accept-Encoding"}
    assert len({r.headers["etag"] for r in (best, good, plain)}) == 3
    assert [int(r.headers["content-length"]) for r in (best, good, plain)] == [
        len(r.body) for r in (best, good, plain)
    ]


def test_application_is_asked_for_the_whole_plain_answer(store, application):
    ask(
        store,
        "/en/?utm_source=a&page=2",
        method="HEAD",
        host="GROUND.example:80",
        accept_encoding="br",
        if_none_match='"a"',
        range="bytes=0-1",
    )

    left = {"HTTP_ACCEPT_ENCODING", "HTTP_IF_NONE_MATCH", "HTTP_RANGE"} & set(application.environ)
    asked = [application.environ[n] for n in ("REQUEST_METHOD", "HTTP_HOST", "QUERY_STRING")]
    assert (left, asked) == (set(), ["GET", "ground.example", "page=2"])


def test_head_has_the_same_headers_and_no_body(store):
    whole, head = ask(store, "/en/"), ask(store, "/en/", method="HEAD")

    assert (head.body, head.status) == (b"", "200 OK")
    assert head.headers == whole.headers | {"cache-status": "store; hit"}


@pytest.mark.parametrize(
    ("header", "name"), [("if_none_match", "etag"), ("if_modified_since", "last-modified")]
)
def test_reader_who_has_it_gets_no_body(store, header, name):
    known = ask(store, "/en/", accept_encoding="br").headers

    reply = ask(store, "/en/", accept_encoding="gzip", **{header: known[name]})

    assert (reply.status, reply.body) == ("304 Not Modified", b"")
    assert {"etag", "last-modified", "cache-control", "vary"} < set(reply.headers)
    assert "content-length" not in reply.headers


def test_browser_and_proxy_ask_each_time_unless_the_page_says_otherwise(store, application):
    assert ask(store, "/a/").headers["cache-control"] == "public, no-cache"
    application.headers = {"Cache-Control": "public, max-age=60"}

    assert ask(store, "/b/").headers["cache-control"] == "public, max-age=60"


def test_cache_in_front_may_be_told_to_ask_less_often(make_store):
    store = make_store(kept=kept(60))

    kept_for = "public, max-age=0, s-maxage=60"
    assert [ask(store, "/a/").headers["cache-control"] for _reader in range(2)] == [kept_for] * 2
    assert kept(0) == "public, no-cache"


@pytest.mark.parametrize(
    "asked",
    [
        {"cookie": "__Host-session=a"},
        {"cookie": "_ga=1.2; csrftoken=a"},
        {"cookie": "_ga=1.2;csrftoken=a; b=c"},
        {"authorization": "Basic a"},
        {"method": "POST"},
    ],
)
def test_request_of_somebody_or_to_change_something_goes_past_it(store, application, asked):
    ask(store, "/en/")

    replies = [ask(store, "/en/", **asked) for _time in range(2)]

    assert application.asked == {"/en/": 3}
    assert [reply.cache for reply in replies] == ["", ""]


@pytest.mark.parametrize(
    "cookie",
    ["_ga=GA1.2.3", "_pk_id.1=a; consent=yes", "PHP__Host-session=a", "csrftoken", "", ";"],
)
def test_cookie_of_another_site_on_the_same_domain_changes_nothing(store, application, cookie):
    first = ask(store, "/en/", cookie=cookie)

    assert "HTTP_COOKIE" not in application.environ
    assert [ask(store, "/en/", **asked).was_kept for asked in ({}, {"cookie": cookie})] == [
        True
    ] * 2
    assert first.cache == "store; fwd=miss"


def test_address_of_staff_goes_past_it(store, application):
    replies = [ask(store, "/cms/login/") for _time in range(2)]

    assert application.asked == {"/cms/login/": 2}
    assert [reply.cache for reply in replies] == ["", ""]


@pytest.mark.parametrize(
    "headers",
    [
        {"Set-Cookie": "csrftoken=a"},
        {"Cache-Control": "no-store"},
        {"Cache-Control": "max-age=0, private"},
        {"Vary": "Cookie"},
        {"Content-Type": "video/mp4"},
        {"Content-Length": "5000000"},
    ],
)
def test_answer_that_is_not_for_everybody_is_neither_kept_nor_changed(store, application, headers):
    application.headers = headers

    replies = [ask(store, "/en/", accept_encoding="br") for _time in range(2)]

    assert application.asked == {"/en/": 2}
    assert {(reply.body, reply.cache) for reply in replies} == {(PAGE.encode(), "")}


class Film:
    """A stream that counts how often it is closed."""

    closed = 0

    def __iter__(self):
        yield PAGE.encode()

    def close(self):
        self.closed += 1


@pytest.mark.parametrize("method", ["GET", "HEAD"])
@pytest.mark.parametrize(
    ("status", "kind"),
    [("200 OK", "video/mp4"), ("200 OK", "text/html"), ("503 Busy", "text/html")],
)
def test_answer_of_the_application_is_closed_once_however_it_was_asked_for(
    make_store, method, status, kind
):
    film, headers = Film(), [("Content-Type", kind), ("Content-Length", str(len(PAGE)))]

    def showing(environ, start_response):
        start_response(status, headers)
        return film

    reply = ask(make_store(application=showing), "/film", method)

    assert (reply.status, reply.body) == (status, PAGE.encode() if method == "GET" else b"")
    assert film.closed == 1


def test_failure_that_nobody_sees_is_closed_too(store, marks):
    film = Film()

    def failing(environ, start_response):
        start_response("500 Error", [("Content-Length", "5000000")])
        return film

    ask(store, "/en/")
    marks.octets, store.application = PAGES_CHANGED, failing

    assert ask(store, "/en/").body == PAGE.encode()
    assert film.closed == 1


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


def test_page_that_was_made_before_a_change_is_not_kept_after_it(store, application, marks):
    application.meanwhile = lambda: setattr(marks, "octets", PAGES_CHANGED)
    ask(store, "/en/")

    assert sum(store.memory.octets.values()) == 0
    marks.octets = ALL
    assert not ask(store, "/en/").was_kept


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


# While something is broken


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

    application.status, application.depends_on = "200 OK", b"new!" * 12
    marks.octets = b"new!" * 12

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


# Several processes


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
