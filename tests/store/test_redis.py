"""The store of several hosts, with a Redis that is started for it."""

from threading import Thread

import pytest

from store.answer import Answer
from store.in_redis import MARKS, SIZES, USED, RedisMarks, SharedInRedis, connect
from store.key import Key
from store.marks import Unreachable
from store.terms import Part
from store.watching import look
from tests.servers.redis import Server, require
from tests.store.asking import ask
from tests.store.conftest import ALL, PAGE

KEY = Key("http", "a.example", "/en/", "page=2")


@pytest.fixture(scope="module")
def server(tmp_path_factory):
    require()
    server = Server(tmp_path_factory.mktemp("redis"))
    server.start()
    yield server
    server.stop()


@pytest.fixture
def redis(server):
    redis = connect(server.url)
    redis.flushall()
    return redis


def answer(part=Part.PAGES) -> Answer:
    return Answer("200 OK", [("A", "b")], {"": b"x" * 1000}, "tag", 0, b"m" * 48, part=part)


def test_marks_of_a_new_site_are_unknown(redis):
    marks = RedisMarks(redis)
    marks.sync(lambda: None)

    assert marks.now() is None


def test_redis_that_was_emptied_is_not_believed_before_it_is_compared(redis):
    marks = RedisMarks(redis)
    with pytest.raises(Unreachable):
        marks.now()
    redis.set(MARKS, ALL)
    with pytest.raises(Unreachable):
        marks.now()

    look(marks, lambda: b"new" * 16)

    assert marks.now() == b"new" * 16


def test_change_on_one_host_is_seen_on_another(redis, server):
    RedisMarks(redis).sync(lambda: ALL)

    assert RedisMarks(connect(server.url)).now() == ALL


def test_answer_is_there_for_another_host_of_the_same_release(redis, server):
    SharedInRedis(redis, "release").put(KEY, answer())

    assert SharedInRedis(connect(server.url), "release").get(KEY) == answer()
    assert SharedInRedis(redis, "next").get(KEY) is None


def choice(number: int) -> Key:
    return KEY._replace(query=f"page={number}")


def test_choices_put_out_those_used_least_and_no_page(redis):
    shared = SharedInRedis(redis, "release", most=20_000)
    page, popular = KEY._replace(query=""), choice(0)
    shared.put(page, answer())
    shared.put(popular, answer(part=Part.CHOICES))

    for number in range(1, 200):
        shared.put(choice(number), answer(part=Part.CHOICES))
        assert shared.get(popular) == answer(part=Part.CHOICES)

    assert shared.get(page) == answer()
    left = [number for number in range(1, 200) if shared.get(choice(number))]
    assert left == list(range(200 - len(left), 200))
    octets = sum(redis.strlen(shared.name(choice(number))) for number in [0, *left])
    assert 18_000 < octets <= 20_000
    assert int(redis.hget(SIZES, "")) == octets


def test_choice_that_is_kept_again_counts_once(redis):
    shared = SharedInRedis(redis, "release")
    for _time in range(3):
        shared.put(KEY, answer(part=Part.CHOICES))

    assert int(redis.hget(SIZES, "")) == redis.strlen(shared.name(KEY))


def test_choices_of_which_redis_forgot_the_order_are_counted_anew(redis):
    shared = SharedInRedis(redis, "release", most=3000)
    shared.put(choice(1), answer(part=Part.CHOICES))
    redis.delete(USED)
    for number in (2, 3, 4):
        shared.put(choice(number), answer(part=Part.CHOICES))

    assert shared.get(choice(4)) == answer(part=Part.CHOICES)


def test_clear_leaves_nothing_of_any_release_and_keeps_the_marks(redis):
    RedisMarks(redis).sync(lambda: ALL)
    for release in ("release", "next"):
        SharedInRedis(redis, release).put(KEY, answer())
        SharedInRedis(redis, release).put(choice(3), answer(part=Part.CHOICES))

    SharedInRedis(redis, "release").clear()

    assert redis.keys() == [b"common-ground:marks"]


def test_what_is_not_there_takes_no_room(redis):
    SharedInRedis(redis, "release").put(KEY, answer(part=Part.ERRORS))

    assert redis.keys() == []


def test_only_one_host_has_the_turn_and_gives_it_back(redis):
    one, other = (SharedInRedis(redis, "release") for _host in range(2))
    turns = []

    def wait():
        with other.turn(KEY, 10) as is_first:
            turns.append(is_first)

    with one.turn(KEY, 0), other.turn(KEY, 0) as second:
        thread = Thread(target=wait)
        thread.start()
        thread.join(0.2)
    thread.join(5)
    with other.turn(KEY, 0) as again:
        assert (second, turns, again) == (False, [False], True)


def test_host_that_does_not_have_the_turn_does_not_end_it(redis):
    one, other = (SharedInRedis(redis, "release") for _host in range(2))

    with one.turn(KEY, 0):
        with other.turn(KEY, 0) as second:
            assert not second
        with other.turn(KEY, 0) as third:
            assert not third


def test_site_goes_on_while_redis_is_away_and_afterwards(make_store, application, server, redis):
    marks = RedisMarks(redis)
    marks.sync(lambda: ALL)
    store = make_store(shared=SharedInRedis(redis, "release"), marks=marks, ask_marks=lambda: ALL)
    ask(store, "/seen/")
    server.stop()
    try:
        with pytest.raises(Unreachable):
            marks.now()
        assert [ask(store, path).body for path in ("/seen/", "/new/")] == [PAGE.encode()] * 2
        assert ask(store, "/seen/").was_kept
        application.status, store.ask_marks = "500 Internal Server Error", lambda: None
        assert ask(store, "/seen/").body == PAGE.encode()
    finally:
        server.start()
    marks.sync(lambda: ALL)
    marks.asks_again = 0

    assert ask(store, "/seen/").was_kept
