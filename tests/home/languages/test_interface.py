"""Words of the interface say their language on pages in a language without a catalogue."""

import pytest
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from bs4 import BeautifulSoup
from django.conf import settings
from django.test import override_settings

from campaign.models import ProjectPage
from tests.browser.speaking import NO_WORDS, closest
from tests.factories.filled import fill
from tests.factories.home import translated
from tests.home.languages.test_untranslated import KINDS, made
from tests.markup import parsed

pytestmark = pytest.mark.django_db

#: Begins whatever gettext says.
MARK = "§"


@pytest.fixture
def marking_catalogue(tmp_path):
    """Tigrinya has no catalogue; here it has one that does nothing but mark each word of the interface."""
    with (settings.LOCALE_PATHS[0] / "fr" / "LC_MESSAGES" / "django.po").open("rb") as po:
        catalogue = read_po(po)
    for message in catalogue:
        if message.id:
            several = isinstance(message.id, tuple)
            message.string = (
                tuple(MARK + text for text in message.id) if several else MARK + message.id
            )
    folder = tmp_path / "ti" / "LC_MESSAGES"
    folder.mkdir(parents=True)
    with (folder / "django.mo").open("wb") as mo:
        write_mo(mo, catalogue)
    with override_settings(LOCALE_PATHS=[tmp_path, *settings.LOCALE_PATHS]):
        yield


def unmarked(document: BeautifulSoup) -> list[str]:
    texts = [text for text in document.body.find_all(string=True) if not isinstance(text, NO_WORDS)]
    return sorted(
        {str(text).strip() for text in texts if MARK in text and closest(text, "lang") == "ti"}
    )


@pytest.mark.parametrize("factory", KINDS, ids=lambda factory: factory._meta.model.__name__)
def test_words_of_the_interface_say_their_language(client, home_page, marking_catalogue, factory):
    translated(home_page, "ti")
    original = fill(made(factory))
    for project in ProjectPage.objects.exclude(pk=original.pk):
        translated(project, "ti")
    page = translated(original, "ti")

    assert unmarked(parsed(client.get(page.url))) == []
