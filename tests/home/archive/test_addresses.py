import pytest

from home.archive.addresses import file_of, is_first_page, relative


@pytest.mark.parametrize(
    ("address", "file"),
    [
        ("/", "index.html"),
        ("/en/stories/tea/", "en/stories/tea/index.html"),
        ("/en/stories/?page=2", "en/stories/index.page=2.html"),
        ("/en/events/?place=bologna&kind=debate", "en/events/index.place=bologna-kind=debate.html"),
        ("/en/events/all.ics", "en/events/all.ics"),
        ("/ar/events/%D8%B4%D8%A7%D9%8A/", "ar/events/شاي/index.html"),
        ("/en/events/?q=../../etc", "en/events/index.q=..-..-etc.html"),
    ],
)
def test_file_of_an_address(address, file):
    assert file_of(address) == file


def test_link_from_file_to_file():
    assert relative("en/stories/tea/index.html", "en/index.html", "main") == "../../index.html#main"
    assert relative("index.html", "ar/شاي.html") == "ar/%D8%B4%D8%A7%D9%8A.html"


def test_first_page_of_a_list():
    assert [is_first_page(a) for a in ("/en/", "/en/?page=2", "/en/?place=rome")] == [
        True,
        True,
        False,
    ]
