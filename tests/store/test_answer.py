from math import inf

import pytest

from store.answer import Answer, read
from store.encodings import bodies
from store.terms import Part

ANSWER = Answer(
    status="200 OK",
    headers=[("Content-Type", "text/html"), ("X-Other", "é")],
    bodies=bodies(b"neighbours " * 50, "text/html"),
    tag="abc",
    since=1_800_000_000,
    marks=b"m" * 32,
    until=1_800_000_900.5,
    stored=1_800_000_001.25,
    part=Part.CHOICES,
)


def test_answer_is_read_as_it_was_written():
    assert read(ANSWER.octets()) == ANSWER


def test_answer_without_an_end_is_read_without_one():
    endless = Answer("404 Not Found", [], {"": b""}, "", 0)

    assert read(endless.octets()).until == inf


@pytest.mark.parametrize(
    "octets",
    [
        b"",
        b"nonsense",
        b"{}\n",
        b"[]\n",
        ANSWER.octets()[:-1],
        ANSWER.octets().replace(b'"version": 2', b'"version": 0'),
    ],
)
def test_what_is_no_whole_answer_is_nothing(octets):
    assert read(octets) is None


def test_answer_is_right_while_what_it_stands_on_is_and_until_its_end():
    other = b"n" * 16
    cases = {
        (b"m" * 32 + other, 0.0): True,
        (b"m" * 48, 0.0): True,
        (b"m" * 16 + other * 2, 0.0): False,
        (b"m" * 48, 1_800_000_900.5): False,
    }

    assert {case: ANSWER.is_right(*case) for case in cases} == cases


def test_answer_that_stands_on_nothing_known_is_never_right():
    assert not Answer("200 OK", [], {"": b""}, "", 0).is_right(b"m" * 48, 0.0)
