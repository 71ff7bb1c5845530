"""What was entered comes back the same from every program."""

import re

import pytest

from tests.interop import panel
from tests.interop.conftest import READERS, WINDOW
from tests.interop.excuses import TEXTS, excuse_for_text
from tests.interop.texts import HARD, LENGTHS, UNITS


@pytest.fixture(scope="module")
def readings(texts):
    return panel.read_everywhere([texts.path], READERS[:1], WINDOW)


def entered(text: str) -> str:
    """Line breaks of all kinds are one kind in a calendar: RFC 5545, 3.3.11."""
    return re.sub(r"\r\n?", "\n", text)


def wrong_texts(texts, reading):
    """Pairs of what was entered and what was read."""
    read = {
        one.uid: (one.summary, one.location, one.description.rpartition("\n\nMore: ")[0])
        for one in reading.entries
    }
    assert read.keys() == texts.entered.keys()
    return [
        (wanted, found)
        for uid, given in texts.entered.items()
        for wanted, found in zip(map(entered, given), read[uid], strict=True)
        if wanted != found
    ]


def test_program_reads_the_texts_that_were_entered(program, texts, readings):
    reading = readings[program, READERS[0]][texts.path]

    assert reading.problems == []
    assert [
        wrong for wrong in wrong_texts(texts, reading) if not excuse_for_text(program, *wrong)
    ] == []


@pytest.mark.parametrize("excuse", TEXTS, ids=lambda excuse: excuse.what)
def test_excuse_is_needed(excuse, texts, readings):
    if (excuse.program, READERS[0]) not in readings:
        pytest.skip(f"{excuse.program} is not there.")
    wrong = wrong_texts(texts, readings[excuse.program, READERS[0]][texts.path])

    assert excuse in [excuse_for_text(excuse.program, *one) for one in wrong]


def test_texts_are_as_many_as_there_are_lengths_and_units(texts):
    assert len(texts.entered) == len(HARD) + len(LENGTHS) * len(UNITS) / 3
