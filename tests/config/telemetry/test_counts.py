import pytest

from config.telemetry.counts import GONE_AFTER, Counts


@pytest.fixture
def clock():
    class Clock:
        at = 1_800_000_000.0

        def __call__(self):
            return self.at

    return Clock()


@pytest.fixture
def make_counts(tmp_path, clock):
    return lambda: Counts(tmp_path / "counts.json", clock)


def test_processes_add_up(make_counts):
    first, second = make_counts(), make_counts()
    first.add({"status 200": 2})
    second.add({"status 200": 3, "status 404": 1})
    first.merge()

    assert second.merge()[0] == first.merge()[0] == {"status 200": 5, "status 404": 1}


def test_each_is_added_once(make_counts):
    counts = make_counts()
    counts.source = lambda: {"store hit": 7}
    counts.merge()
    counts.add({"seconds": 0.5})

    assert [counts.merge()[0] for _time in range(2)] == [{"store hit": 7, "seconds": 0.5}] * 2


def test_count_goes_on_after_a_restart(make_counts):
    before = make_counts()
    before.add({"status 200": 2})
    before.merge()
    after = make_counts()
    after.add({"status 200": 1})

    assert after.merge()[0] == {"status 200": 3}


def test_what_a_process_held_goes_with_it(make_counts, clock, monkeypatch):
    first, second = make_counts(), make_counts()
    first.levels, second.levels = (lambda: {"pages": 10}), (lambda: {"pages": 5})
    monkeypatch.setattr("os.getpid", lambda: 1)
    first.merge()
    monkeypatch.setattr("os.getpid", lambda: 2)
    assert second.merge()[1] == {"pages": 15}

    clock.at += GONE_AFTER + 1
    assert second.merge()[1] == {"pages": 5}


def test_file_that_was_cut_off_begins_anew(make_counts):
    counts = make_counts()
    counts.path.write_text('{"totals": {"stat')
    counts.add({"status 200": 1})

    assert counts.merge()[0] == {"status 200": 1}
