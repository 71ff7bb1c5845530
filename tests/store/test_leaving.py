"""Pages that change by themselves leave nginx at their moment, whoever has baked them."""

import time
from pathlib import Path

from store.baked import Baked
from tests.store.baking import KEY, page, served
from tests.store.conftest import ALL, PAGE


def gone(folder, seconds) -> bool:
    end = time.monotonic() + seconds
    while served(folder) is not None and time.monotonic() < end:
        time.sleep(0.02)
    return served(folder) is None


def test_page_that_changes_by_itself_is_taken_away_at_its_moment(baked, tmp_path):
    baked.bake(KEY, page(ALL, until=time.time() + 0.5, changes_by_itself=True))

    assert served(tmp_path) == PAGE
    assert gone(tmp_path, 5)


def test_page_that_is_made_anew_in_time_stays(baked, tmp_path):
    baked.bake(KEY, page(ALL, until=time.time() + 0.3, changes_by_itself=True))
    baked.bake(KEY, page(ALL, until=time.time() + 60, changes_by_itself=True))

    time.sleep(0.5)

    assert served(tmp_path) == PAGE


def test_process_that_starts_takes_away_what_another_one_has_baked(baked, tmp_path):
    later = time.time() + 3600
    baked.bake(KEY, page(ALL, until=later, changes_by_itself=True))
    note = tmp_path / "events/https/a.example/en/stories/index.html.until"
    note.write_text(str(time.time() - 1))

    Baked(tmp_path, "release")

    assert gone(tmp_path, 5)


def test_process_that_starts_takes_away_what_nobody_knows_the_end_of(baked, tmp_path):
    baked.bake(KEY, page(ALL, until=time.time() + 3600, changes_by_itself=True))
    (tmp_path / "events/https/a.example/en/stories/index.html.until").write_bytes(b"")

    Baked(tmp_path, "release")

    assert gone(tmp_path, 5)


def test_process_starts_while_another_one_takes_pages_away(baked, tmp_path, monkeypatch):
    baked.bake(KEY, page(ALL, until=time.time() + 3600, changes_by_itself=True))
    read = Path.read_text

    def too_late(path):
        path.unlink()
        return read(path)

    monkeypatch.setattr(Path, "read_text", too_late)

    assert Baked(tmp_path, "release").leaving.pages == []


def test_page_that_cannot_be_taken_away_keeps_no_other_from_it(
    baked, tmp_path, monkeypatch, caplog
):
    def refused(path, missing_ok=False):
        raise PermissionError("not ours")

    monkeypatch.setattr(Path, "unlink", refused)
    baked.bake(KEY, page(ALL, until=time.time() - 1, changes_by_itself=True))
    end = time.monotonic() + 5
    while "not ours" not in caplog.text and time.monotonic() < end:
        time.sleep(0.02)
    monkeypatch.undo()

    baked.bake(KEY, page(ALL, until=time.time() - 1, changes_by_itself=True))

    assert "not ours" in caplog.text
    assert gone(tmp_path, 5)


def test_page_is_never_there_without_the_moment_at_which_it_leaves(baked, monkeypatch):
    there = []
    monkeypatch.setattr(
        "store.baked.write_at",
        lambda path, *about: there.append(path.with_name("index.html.until").exists()),
    )

    baked.bake(KEY, page(ALL, until=time.time() + 60, changes_by_itself=True))

    assert there == [True, True]
