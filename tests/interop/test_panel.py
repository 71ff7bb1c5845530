"""The judges themselves: what is wrong must not pass."""

from pathlib import Path

import pytest

from tests.interop import panel
from tests.interop.comparing import wrong_dates
from tests.interop.conftest import READERS, WINDOW
from tests.interop.excuses import excuse_for
from tests.interop.listed import Listed
from tests.interop.publishing import Published, Shown
from tests.interop.schedules import schedules

TEA = "00000000-0000-4000-8000-000000000000"
NINTH = Listed("2027-03-09T17:00:00Z", "2027-03-09T19:00:00Z", False)
#: What may stand on our pages while the file has the ninth.
OTHERS = {
    "an hour later": [Listed("2027-03-09T18:00:00Z", "2027-03-09T20:00:00Z", False)],
    "shorter": [Listed("2027-03-09T17:00:00Z", "2027-03-09T18:00:00Z", False)],
    "cancelled": [NINTH._replace(cancelled=True)],
    "twice": [NINTH, NINTH],
    "a whole day": [Listed("2027-03-09", "2027-03-10", False)],
    "nothing": [],
}


@pytest.fixture(scope="module")
def sample(tmp_path_factory):
    path = tmp_path_factory.mktemp("sample") / "sample.ics"
    path.write_bytes(panel.SAMPLE.replace("UID:sample", f"UID:{TEA}").encode())
    return path


def read(program: str, *files: Path, zone: str = READERS[0]):
    return panel.read(panel.BY_NAME[program], files, zone, WINDOW)


@pytest.mark.parametrize("reader", READERS)
def test_date_that_is_right_is_not_wrong(program, reader, sample):
    published = [Published(sample, {TEA: Shown(schedules()[0], [NINTH])})]

    assert list(wrong_dates(program, reader, published, read(program, sample, zone=reader))) == []


@pytest.mark.parametrize("others", OTHERS)
def test_date_that_is_wrong_is_found_and_not_excused(program, others, sample):
    published = [Published(sample, {TEA: Shown(schedules()[0], OTHERS[others])})]

    wrong = list(wrong_dates(program, READERS[0], published, read(program, sample)))

    assert wrong != []
    assert list(filter(excuse_for, wrong)) == []


def test_event_that_is_not_ours_is_found(program, sample):
    assert [
        (one.key, one.extra)
        for one in wrong_dates(program, READERS[0], [Published(sample, {})], read(program, sample))
    ] == [(TEA, True)]


def test_file_that_is_no_calendar_has_no_dates_and_does_not_hide_the_next(
    program, sample, tmp_path
):
    broken = tmp_path / "broken.ics"
    broken.write_text("<html>Please log in.</html>")

    found = read(program, broken, sample)

    assert (found[broken].dates, len(found[sample].dates)) == ([], 1)


def test_validator_of_libical_speaks(tmp_path):
    if why := panel.why_absent(panel.BY_NAME["libical"]):
        pytest.skip(why)
    path = tmp_path / "undated.ics"
    path.write_bytes(panel.SAMPLE.replace("DTSTAMP:20270101T000000Z\r\n", "").encode())

    (problem,) = read("libical", path)[path].problems

    assert "DTSTAMP" in problem


def test_program_that_fails_says_why(tmp_path):
    failing = panel.Program("cat", "coreutils", ("cat", str(tmp_path / "nothing")))

    assert panel.why_absent(failing).startswith("cat: ")
    assert panel.why_absent(panel.Program("none", "none", ("no-such-program",))) != ""


def test_schedules_are_the_same_each_time():
    assert schedules() == schedules()
