"""Translations that leave the site as a PO file come back as they left."""

import polib
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from wagtail.rich_text import RichText
from wagtail_localize.models import StringTranslation

from tests.factories.campaign import StoryPageFactory
from tests.factories.home import translated
from tests.home.translating.synced import publish_translation, record, submit, version
from tests.markup import texts

pytestmark = pytest.mark.django_db

BODY = '<p>We <b>agreed</b> &amp; wrote “it” down: C:\\new.</p><p>See <a href="/en/rules/">rules</a>.</p>'
ARABIC = {
    "title": "شاي \u200fBRIDGES\u200f 3:1",
    "We": 'اتفقنا <b>معًا</b> &amp; كتبنا "ذلك" C:\\new',
    "See": 'انظر <a id="a1">القواعد</a>.\u200f',
}


@pytest.fixture
def story(home_page):
    story = StoryPageFactory(title="Tea", summary="", body=[("paragraph", RichText(BODY))])
    translated(story.get_parent(), "ar")
    submit(story, "ar")
    return story


def address(name, story):
    return reverse(f"wagtail_localize:{name}", args=[record(story, "ar").pk])


def download(client, story) -> str:
    return client.get(address("download_pofile", story)).content.decode()


def upload(client, story, content):
    file = SimpleUploadedFile("ar.po", content.encode())
    back = reverse("wagtailadmin_pages:edit", args=[version(story, "ar").pk])
    sent = {"next": back} | ({"file": file} if content else {})
    response = client.post(address("upload_pofile", story), sent, follow=True)
    return texts(response, ".messages li")[0]


def filled(po: str) -> str:
    file = polib.pofile(po)
    for entry in file:
        start = "title" if entry.msgctxt == "title" else entry.msgid.split()[0]
        entry.msgstr = ARABIC[start]
    return str(file)


def test_round_trip_keeps_markup_and_direction(admin_client, story):
    done = filled(download(admin_client, story))
    assert upload(admin_client, story, done).startswith("Successfully imported")
    page = publish_translation(story, "ar")
    assert page.title == ARABIC["title"]
    assert page.body[0].value.source == (
        '<p>اتفقنا <b>معًا</b> &amp; كتبنا "ذلك" C:\\new</p>'
        '<p>انظر <a href="/en/rules/">القواعد</a>.\u200f</p>'
    )
    assert StringTranslation.objects.filter(has_error=True).count() == 0
    assert [
        (e.msgctxt, e.msgid, e.msgstr) for e in polib.pofile(download(admin_client, story))
    ] == [(e.msgctxt, e.msgid, e.msgstr) for e in polib.pofile(done)]


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("", "This is not a file of this translation"),
        ('msgid "a"\nmsgstr "b"\n', "This is not a file of this translation"),
        ("%PDF-1.4", "Please upload a valid PO file"),
    ],
)
def test_file_from_elsewhere_is_refused_in_words(admin_client, story, content, said):
    assert upload(admin_client, story, content).startswith(said)
    assert StringTranslation.objects.count() == 0


def test_file_of_another_page_is_refused(admin_client, story):
    other = StoryPageFactory(title="Coffee", summary="", body=[("paragraph", RichText(BODY))])
    submit(other, "ar")
    done = filled(download(admin_client, other))
    assert upload(admin_client, story, done).startswith("Cannot import PO file")
    assert StringTranslation.objects.count() == 0
