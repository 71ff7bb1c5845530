from concurrent.futures import ThreadPoolExecutor

from store.tally import Tally
from tests.store.asking import ask

NOTHING = dict.fromkeys(["hit", "stale", "made", "passed", "refused"], 0)


def test_each_answer_is_counted_once(store, application, marks):
    ask(store, "/en/")
    ask(store, "/en/")
    ask(store, "/en/", "POST")
    assert store.tally.read() == {**NOTHING, "made": 1, "hit": 1, "passed": 1}

    marks.octets = marks.octets[:16] + b"page" * 8
    application.status = "500 Server Error"
    ask(store, "/en/")
    assert store.tally.read() == {**NOTHING, "made": 1, "hit": 1, "passed": 1, "stale": 1}


def test_request_that_nobody_can_answer_is_counted(make_store):
    from store.turns import Door

    store = make_store(door=Door(inside=0, waiting=0, seconds=0))

    ask(store, "/en/")
    ask(store, "/en/", "POST")

    assert store.tally.read() == {**NOTHING, "refused": 2}


def test_no_step_is_lost_between_threads_and_looks():
    tally = Tally()

    def step(_number):
        for _time in range(1000):
            tally.hit()

    with ThreadPoolExecutor(8) as pool:
        for _done in pool.map(step, range(16)):
            tally.read()

    assert tally.read() == {**NOTHING, "hit": 16_000}
