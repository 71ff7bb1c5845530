"""Whole pages in a language without a catalogue of its own, and in one whose catalogue is derived."""

import pytest

from tests.browser.speaking import faults
from tests.factories.campaign import (
    FactPageFactory,
    PlacePageFactory,
    ProjectPageFactory,
    ResourcePageFactory,
    StoryPageFactory,
)
from tests.factories.events import EventPageFactory
from tests.factories.filled import fill
from tests.factories.home import translated
from tests.home.languages.test_untranslated import made
from tests.markup import language, parsed

pytestmark = pytest.mark.django_db

FACTORIES = [
    EventPageFactory,
    FactPageFactory,
    PlacePageFactory,
    ProjectPageFactory,
    ResourcePageFactory,
    StoryPageFactory,
]
#: What documents say of themselves, and the language of the words around their contents.
LANGUAGES = {
    "ckb": (("ckb", "rtl"), "ar"),
    "sr-latn": (("sr-Latn", "ltr"), "sr-Latn"),
}


@pytest.mark.parametrize("code", LANGUAGES)
def test_pages_and_their_lists_speak_one_language(client, home_page, code):
    translated(home_page, code)
    expected, interface = LANGUAGES[code]
    found = {}
    for factory in FACTORIES:
        page = translated(fill(made(factory)), code)
        for shown in (page, page.get_parent()):
            response = client.get(shown.url)
            document = parsed(response)
            own = document.select_one(".skip").get("lang", expected[0])
            found[shown.url] = (language(response), own, faults(document))

    assert {path: said for path, said in found.items() if said != (expected, interface, [])} == {}
    assert len(found) == 2 * len(FACTORIES)
