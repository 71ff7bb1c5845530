"""The judge of languages finds what it looks for."""

import pytest
from bs4 import BeautifulSoup

from tests.browser.speaking import faults


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<p>Search</p>", ["untranslated: Search"]),
        ('<p lang="en">Search</p>', []),
        ("<p>Cerca</p>", []),
        ("<script>Search</script>", []),
        ("<p>March 9, 2026</p>", ["date: March 9, 2026"]),
        ("<p>03/09/2026</p>", ["date: 03/09/2026"]),
        ("<p>9 marzo 2026</p>", []),
        ('<p lang="ar">بحث</p>', ["direction: p in ar"]),
        ('<p lang="ar" dir="rtl">بحث <b lang="en" dir="ltr">EU</b></p>', []),
    ],
)
def test_faults_are_found(html, expected):
    page = f'<html lang="it" dir="ltr"><body>{html}</body></html>'

    assert faults(BeautifulSoup(page, "html.parser")) == expected
