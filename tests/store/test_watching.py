from threading import Event

import pytest

from store import watching
from store.watching import watch
from tests.store.conftest import ALL, PAGES_CHANGED, MarksOfTest


@pytest.fixture(autouse=True)
def _no_pause_and_no_database(monkeypatch):
    monkeypatch.setattr(watching, "PAUSE", 0)
    monkeypatch.setattr(watching.connections, "close_all", lambda: None)


def test_marks_are_compared_where_nothing_can_be_tidied():
    marks, stop = MarksOfTest(ALL), Event()

    def refused():
        stop.set()
        raise PermissionError("not ours")

    watch(marks, lambda: PAGES_CHANGED, refused, stop)

    assert marks.now() == PAGES_CHANGED


def test_it_looks_again_after_the_database_was_away():
    marks, stop, away = MarksOfTest(ALL), Event(), [True]

    def read():
        if away:
            away.pop()
            raise ConnectionError
        return PAGES_CHANGED

    watch(marks, read, stop.set, stop)

    assert marks.now() == PAGES_CHANGED
