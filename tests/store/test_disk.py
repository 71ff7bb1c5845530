import os
import shutil
from pathlib import Path
from threading import Thread

import pytest

from store.answer import Answer
from store.disk import BETWEEN_SWEEPS, CHOICES, Disk, files
from store.key import Key
from store.terms import Part

KEY = Key("http", "a.example", "/en/", "page=2")
MUCH = 10_000_000


def answer(part=Part.PAGES, octets=1000) -> Answer:
    return Answer("200 OK", [("A", "b")], {"": b"x" * octets}, "tag", 0, b"m" * 48, part=part)


@pytest.fixture
def disk(tmp_path):
    return Disk(tmp_path, "release", MUCH)


def test_answer_is_there_for_another_process(disk, tmp_path):
    disk.put(KEY, answer())

    assert Disk(tmp_path, "release", MUCH).get(KEY) == answer()


def test_other_release_does_not_give_it(disk, tmp_path):
    disk.put(KEY, answer())

    assert Disk(tmp_path, "next", MUCH).get(KEY) is None


def test_other_release_knows_what_a_calendar_file_said_and_that_it_is_not_right(disk, tmp_path):
    key = Key("http", "a.example", "/en/events/feed.ics")
    disk.put(key, answer())

    known = Disk(tmp_path, "next", MUCH).get(key)

    assert (known.since, known.bodies) == (answer().since, answer().bodies)
    assert [each.is_right(b"m" * 48, 1) for each in (disk.get(key), known)] == [True, False]


@pytest.mark.parametrize("path", ["/../../etc/passwd", "/a\x00b", "/" + "a" * 900])
def test_address_never_becomes_a_path(disk, tmp_path, path):
    disk.put(KEY._replace(path=path), answer())

    assert len(list(tmp_path.glob("answers/*/*"))) == 1


def test_what_is_not_there_takes_no_disk(disk, tmp_path):
    disk.put(KEY, answer(part=Part.ERRORS))

    assert list(tmp_path.glob("answers/*/*")) == []


def test_file_that_is_broken_is_nothing(disk):
    disk.put(KEY, answer())
    (disk.answers / disk.path(KEY)).write_bytes(b"nonsense")

    assert disk.get(KEY) is None


def test_least_recently_used_go_when_it_is_full(tmp_path):
    disk = Disk(tmp_path, "release", 10_000)
    keys = [KEY._replace(path=f"/{number}/") for number in range(6)]
    for number, key in enumerate(keys):
        disk.put(key, answer())
        os.utime(disk.answers / disk.path(key), (number, number))
    assert disk.get(keys[0])  # Used just now.

    disk.put(KEY, answer(octets=4000))

    left = [key for key in [*keys, KEY] if disk.get(key)]
    assert left[0] == keys[0]
    assert left[-1] == KEY
    assert 2 < len(left) < 7


def test_choices_displace_no_page(tmp_path):
    disk = Disk(tmp_path, "release", 40_000)
    disk.put(KEY, answer())
    choices = [KEY._replace(query=f"theme={number}") for number in range(60)]

    for key in choices:
        disk.put(key, answer(Part.CHOICES))

    octets = sum(path.stat().st_size for path in tmp_path.glob("choices/*/*"))
    assert disk.get(KEY) == answer()
    assert disk.get(choices[-1]) == answer(Part.CHOICES)
    assert octets <= 40_000 * (CHOICES + BETWEEN_SWEEPS)


def test_pages_have_what_choices_leave(tmp_path):
    disk = Disk(tmp_path, "release", 40_000)
    pages = [KEY._replace(path=f"/{number}/") for number in range(20)]

    for key in pages:
        disk.put(key, answer())

    assert [key for key in pages if not disk.get(key)] == []


def test_page_that_has_become_a_choice_is_there_once(disk, tmp_path):
    disk.put(KEY, answer())

    disk.put(KEY, answer(Part.CHOICES))

    assert disk.get(KEY) == answer(Part.CHOICES)
    assert len([path for path in tmp_path.rglob("*") if path.is_file()]) == 1


def test_full_disk_is_no_error(disk, tmp_path, monkeypatch, caplog):
    def full(*args, **kwargs):
        raise OSError("No space left on device")

    monkeypatch.setattr("pathlib.Path.write_bytes", full)

    disk.put(KEY, answer())

    assert "No space left on device" in caplog.text
    assert list(tmp_path.glob("answers/*/*")) == []


def test_only_one_process_has_the_turn(disk, tmp_path):
    with disk.turn(KEY, 0) as first, Disk(tmp_path, "release", MUCH).turn(KEY, 0) as second:
        assert (first, second) == (True, False)


def test_who_waits_goes_on_when_the_other_is_done(disk, tmp_path):
    turns = []

    def other():
        with Disk(tmp_path, "release", MUCH).turn(KEY, 10) as is_first:
            turns.append(is_first)

    with disk.turn(KEY, 0):
        thread = Thread(target=other)
        thread.start()
        thread.join(0.2)
        assert turns == []
    thread.join(5)

    assert turns == [False]


def test_clear_leaves_nothing_of_any_release(disk, tmp_path):
    disk.put(KEY, answer())
    Disk(tmp_path, "next", MUCH).put(KEY, answer())

    disk.clear()

    assert [path for path in tmp_path.rglob("*") if path.is_file()] == []
    disk.put(KEY, answer())
    assert disk.get(KEY) == answer()


def test_what_cannot_be_forgotten_is_told_and_the_rest_goes(disk, tmp_path, monkeypatch, caplog):
    others = KEY._replace(path="/of-another-user/")
    for key in (KEY, others):
        disk.put(key, answer())
    delete = Path.unlink

    def refused(path, missing_ok=False):
        if path == disk.answers / disk.path(others):
            raise PermissionError("Not permitted")
        delete(path, missing_ok)

    monkeypatch.setattr(Path, "unlink", refused)
    disk.clear()

    assert [disk.get(KEY), disk.get(others)] == [None, answer()]
    assert "Not permitted" in caplog.text


def test_sweep_goes_on_when_another_process_clears(disk):
    for number in range(20):
        disk.put(KEY._replace(path=f"/{number}/"), answer())
    found = files(disk.answers)
    next(found)

    shutil.rmtree(disk.answers)

    assert list(found) == []


def test_answer_is_given_where_nothing_can_be_swept(tmp_path, monkeypatch, caplog):
    disk = Disk(tmp_path, "release", 1500)
    disk.put(KEY._replace(path="/first/"), answer())

    def refused(path, missing_ok=False):
        if "choices" not in path.parts:
            raise PermissionError("Not permitted")

    monkeypatch.setattr(Path, "unlink", refused)
    disk.put(KEY, answer())

    assert disk.get(KEY) == answer()
    assert "Not permitted" in caplog.text
