import os
import shutil
import time
from pathlib import Path

import pytest

from store.answer import Answer
from store.baked import LINKS, Baked, Baking
from store.layer import Store
from store.leaving import UNTIL
from store.marks import FileMarks
from store.shared import Nothing
from store.terms import Part
from tests.store.asking import ask
from tests.store.baking import KEY, page, served
from tests.store.conftest import ALL, EVENTS_CHANGED, PAGE

CHANGED = b"new!" * 12


def test_page_lies_where_nginx_looks_with_the_moment_since_which_it_stands(baked, tmp_path):
    baked.bake(KEY, page())

    file = tmp_path / "pages/https/a.example/en/stories/index.html"
    assert file.read_text() == PAGE
    assert file.with_name("index.html.gz").read_bytes() == page().bodies["gzip"]
    assert file.stat().st_mtime == 1_800_000_000


@pytest.mark.parametrize(
    ("marks", "change", "expected"),
    [
        (ALL[:32], ALL, PAGE),
        (ALL[:32], EVENTS_CHANGED, PAGE),
        (ALL[:32], CHANGED, None),
        (ALL, EVENTS_CHANGED, None),
    ],
)
def test_change_leaves_what_does_not_depend_on_it(baked, tmp_path, marks, change, expected):
    baked.bake(KEY, page(marks))

    baked.switch(change)

    assert served(tmp_path) == expected


def test_page_without_events_is_found_at_the_first_look(baked, tmp_path):
    baked.switch(EVENTS_CHANGED)

    baked.bake(KEY, page())

    file = tmp_path / "events/https/a.example/en/stories/index.html"
    assert (file.read_text(), file.stat().st_mtime) == (PAGE, 1_800_000_000)


def test_page_of_before_is_not_found_among_the_events_of_now(baked, tmp_path):
    baked.switch(CHANGED)

    baked.bake(KEY, page())

    assert list((tmp_path / "events").iterdir()) == []


def test_page_that_was_made_before_a_change_is_never_served_after_it(baked, tmp_path):
    baked.switch(CHANGED)

    baked.bake(KEY, page())

    assert served(tmp_path) is None


def test_other_release_serves_its_own_pages(baked, tmp_path):
    baked.bake(KEY, page())

    Baked(tmp_path, "next").switch(ALL)

    assert served(tmp_path) is None


@pytest.mark.parametrize(
    ("key", "answer"),
    [
        (KEY._replace(query="page=2"), page()),
        (KEY._replace(path="/en/feed.ics"), page()),
        (KEY, page(kind="text/calendar; charset=utf-8")),
        (KEY, page(part=Part.CHOICES)),
        (KEY._replace(path="/../../escaped/"), page()),
        (KEY._replace(path="//double/"), page()),
        (KEY._replace(path="/" + "a" * 300 + "/"), page()),
    ],
)
def test_what_is_no_page_is_not_baked(baked, tmp_path, key, answer):
    baked.bake(key, answer)

    assert [path for path in tmp_path.rglob("*") if path.is_file()] == []
    assert not (tmp_path.parent / "escaped").exists()


def calendar(name: str, **kwargs) -> Answer:
    answer = page(ALL, kind="text/calendar; charset=utf-8", **kwargs)
    answer.headers.append(("Content-Disposition", name))
    return answer


@pytest.mark.parametrize(
    ("path", "answer"),
    [
        ("/en/events/feed.ics", calendar('inline; filename="events.ics"')),
        ("/en/events/tea/event.ics", calendar('attachment; filename="tea.ics"')),
        (
            "/en/events/tea/2027-03-09/event.ics",
            calendar('attachment; filename="tea-2027-03-09.ics"'),
        ),
        ("/sitemap.xml", page(ALL, kind="application/xml")),
        ("/sitemap-12.xml", page(ALL, kind="application/xml")),
        ("/robots.txt", page(kind="text/plain; charset=utf-8")),
    ],
)
def test_file_of_which_nginx_says_what_the_site_says_is_baked(baked, tmp_path, path, answer):
    baked.bake(KEY._replace(path=path), answer)

    assert served(tmp_path, f"{path[1:]}.file") == PAGE


@pytest.mark.parametrize(
    ("path", "answer"),
    [
        ("/en/events/feed.ics", calendar('inline; filename="other.ics"')),
        ("/en/events/feed/kind/talk.ics", calendar('inline; filename="events-talk.ics"')),
        ("/en/events/feed.ics", calendar('inline; filename="events.ics"', part=Part.CHOICES)),
        ("/other.xml", page(ALL, kind="application/xml")),
        ("/sitemap-01.xml", page(ALL, kind="application/xml")),
        ("/en/note/", page(ALL, kind="text/plain; charset=utf-8")),
    ],
)
def test_file_of_which_nginx_would_say_something_else_is_not_baked(baked, tmp_path, path, answer):
    baked.bake(KEY._replace(path=path), answer)

    assert [found for found in tmp_path.rglob("*") if found.is_file()] == []


def test_address_in_any_script_is_a_file_of_that_name(baked, tmp_path):
    as_wsgi_has_it = "/el/ιστορία/".encode().decode("latin-1")

    baked.bake(KEY._replace(path=as_wsgi_has_it), page())

    assert served(tmp_path, "el/ιστορία/index.html") == PAGE


def test_two_processes_tidy_at_once(baked, tmp_path, monkeypatch):
    baked.switch(EVENTS_CHANGED)
    baked.switch(CHANGED)
    remove = shutil.rmtree

    def by_both(*args, **kwargs):
        for name in (baked.name(ALL[:32]), baked.name(ALL), baked.name(EVENTS_CHANGED)):
            remove(tmp_path / name, ignore_errors=True)

    monkeypatch.setattr("shutil.rmtree", by_both)

    baked.tidy(grace=0)

    left = {path.name for path in tmp_path.iterdir() if not path.is_symlink()}
    assert left == {baked.name(CHANGED[:32]), baked.name(CHANGED)}


def test_folders_of_the_past_are_deleted_after_a_while(baked, tmp_path):
    baked.bake(KEY, page())
    baked.switch(CHANGED)
    baked.tidy()
    assert len([path for path in tmp_path.iterdir() if not path.is_symlink()]) == 4

    for path in tmp_path.iterdir():
        os.utime(path, (0, 0))
    baked.tidy()

    left = {path.name for path in tmp_path.iterdir() if not path.is_symlink()}
    assert left == {baked.name(CHANGED[:32]), baked.name(CHANGED)}


def test_links_are_switched_before_anybody_reads_the_new_marks(tmp_path):
    baked, seen = Baked(tmp_path / "baked", "release"), []
    marks = FileMarks(tmp_path / "marks", baked.switch)
    marks.sync(lambda: ALL)

    def watching(new):
        seen.append(marks.now())
        baked.switch(new)

    marks.before = watching
    marks.sync(lambda: CHANGED)

    assert (seen, marks.now()) == ([ALL], CHANGED)
    assert (tmp_path / "baked" / "events").resolve().name == baked.name(CHANGED)


def test_store_bakes_what_it_keeps(make_store, tmp_path, baked):
    store: Store = make_store(shared=Baking(Nothing(), baked))

    ask(store, "/en/stories/", host="a.example", x_forwarded_proto="https")

    assert served(tmp_path) == PAGE


def test_full_disk_bakes_nothing_and_breaks_nothing(baked, monkeypatch, caplog):
    def full(*args, **kwargs):
        raise OSError("No space left on device")

    monkeypatch.setattr("pathlib.Path.write_bytes", full)

    baked.bake(KEY, page())

    assert "No space left on device" in caplog.text


def test_disk_that_is_full_keeps_no_page_that_would_not_leave_in_time(baked, tmp_path, monkeypatch):
    baked.bake(KEY, page(ALL, until=time.time() + 60, changes_by_itself=True))
    assert served(tmp_path) == PAGE
    real = Path.write_bytes

    def full(path, octets):
        if UNTIL not in path.name:
            raise OSError(28, "No space left on device")
        return real(path, octets)

    monkeypatch.setattr(Path, "write_bytes", full)
    baked.bake(KEY, page(ALL, until=time.time() + 120, changes_by_itself=True))

    assert served(tmp_path) is None


def test_disk_without_room_for_new_folders_leaves_nothing_old_to_nginx(baked, monkeypatch):
    def full(*args, **kwargs):
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patched:
        patched.setattr("pathlib.Path.mkdir", full)
        baked.switch(CHANGED)

    assert [(baked.folder / name).is_symlink() for name in LINKS.values()] == [False, False]
    baked.switch(CHANGED)
    assert [(baked.folder / name).is_dir() for name in LINKS.values()] == [True, True]


def test_clear_leaves_no_page_that_was_made_before_the_change(baked, tmp_path):
    baked.bake(KEY, page())
    baked.switch(CHANGED)
    baked.bake(KEY, page(CHANGED[:32]))

    Baking(Nothing(), baked).clear()

    left = sorted(folder.name for folder in tmp_path.iterdir() if not folder.is_symlink())
    assert (served(tmp_path), left) == (PAGE, [baked.name(CHANGED[:32]), baked.name(CHANGED)])
