import gzip

import brotli
import pytest

from store.encodings import accepted, bodies

TEXT = b"neighbours and neighbours " * 40


def test_each_coding_says_the_same():
    found = bodies(TEXT, "text/html; charset=utf-8")

    assert (brotli.decompress(found["br"]), gzip.decompress(found["gzip"])) == (TEXT, TEXT)
    assert len(found["br"]) < len(found["gzip"]) < len(found[""])


def test_same_content_is_compressed_to_the_same_octets():
    assert bodies(TEXT, "text/html") == bodies(TEXT, "text/html")


@pytest.mark.parametrize(("content", "kind"), [(b"short", "text/html"), (TEXT, "image/png")])
def test_what_gains_nothing_is_left_plain(content, kind):
    assert bodies(content, kind) == {"": content}


@pytest.mark.parametrize(
    ("header", "expected"),
    [
        ("gzip, deflate, br, zstd", ("br", "gzip")),
        ("gzip", ("gzip",)),
        ("", ()),
        ("identity", ()),
        ("br;q=0, gzip", ("gzip",)),
        ("br;q=0.2, gzip;q=0.8", ("gzip", "br")),
        ("*", ("br", "gzip")),
        ("*;q=0", ()),
        ("gzip;q=nonsense", ()),
        ("BR", ("br",)),
    ],
)
def test_coding_is_one_that_the_reader_accepts(header, expected):
    assert accepted(header) == expected
