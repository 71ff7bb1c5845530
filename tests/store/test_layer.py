"""What the store gives to whom, and what it asks the application."""

import gzip

import brotli
import pytest

from store.arrangement import kept
from tests.store.asking import ask
from tests.store.conftest import PAGE


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
