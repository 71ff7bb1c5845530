import pytest

from store.conditional import is_unchanged

SINCE = 1_800_000_000
STAMP = "Fri, 15 Jan 2027 08:00:00 GMT"


@pytest.mark.parametrize(
    ("header", "expected"),
    [
        ('"abc"', True),
        ('"abc-br"', True),
        ('W/"abc-gzip"', True),
        ('"other", "abc"', True),
        ("*", True),
        ('"other"', False),
        ("", False),
    ],
)
def test_tag_of_any_coding_is_known(header, expected):
    assert is_unchanged({"HTTP_IF_NONE_MATCH": header}, "abc", SINCE) is expected


@pytest.mark.parametrize(
    ("header", "expected"),
    [(STAMP, True), ("Fri, 15 Jan 2027 07:59:59 GMT", False), ("nonsense", False), ("", False)],
)
def test_moment_is_compared_to_the_second(header, expected):
    assert is_unchanged({"HTTP_IF_MODIFIED_SINCE": header}, "abc", SINCE) is expected


def test_tag_wins_over_the_moment():
    environ = {"HTTP_IF_NONE_MATCH": '"other"', "HTTP_IF_MODIFIED_SINCE": STAMP}

    assert not is_unchanged(environ, "abc", SINCE)


def test_reader_who_has_nothing_gets_everything():
    assert not is_unchanged({}, "abc", SINCE)
