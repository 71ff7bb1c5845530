"""Translations that leave the site as a PO file come back as they left."""

import polib
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from wagtail.rich_text import RichText
from wagtail_localize.models import StringTranslation

from home.publishing import checks as publishing_checks
from home.translating.todo import Why, todos
from home.translating.words import strings
from tests.factories.campaign import StoryPageFactory
from tests.factories.home import translated
from tests.home.translating.kinds import KINDS, made
from tests.home.translating.synced import again, publish_translation, record, submit, version
from tests.markup import texts

pytestmark = pytest.mark.django_db

BODY = '<p>We <b>agreed</b> &amp; wrote “it” down: C:\\new.</p><p>See <a href="/en/rules/">rules</a>.</p>'
ARABIC = {
    "title": "شاي \u200fBRIDGES\u200f 3:1",
    "We": 'اتفقنا <b>معًا</b> &amp; كتبنا "ذلك" C:\\new',
    "See": 'انظر <a id="a1">القواعد</a>.\u200f',
}

#: What programs for translators, and people, do to a text.
HARD = [
    "\u200fشاي\u200f BRIDGES",
    "غامق &amp; &lt;x&gt;",
    "%(name)s {0} %d %%",
    "one|many\u00a0",
    "first<br/>second",
    "\"a\" 'b' “c” \\n \\",
    "👩‍👩‍👧 🇺🇦",
]


@pytest.fixture
def story(home_page):
    story = StoryPageFactory(title="Tea", summary="", body=[("paragraph", RichText(BODY))])
    translated(story.get_parent(), "ar")
    submit(story, "ar")
    return story


def address(name, story, language="ar"):
    return reverse(f"wagtail_localize:{name}", args=[record(story, language).pk])


def download(client, story) -> str:
    return client.get(address("download_pofile", story)).content.decode()


def upload(client, story, content, told=None, language="ar"):
    """What is said first; all that is said is added to `told`."""
    octets = content if isinstance(content, bytes) else content.encode()
    file = SimpleUploadedFile("ar.po", octets)
    back = reverse("wagtailadmin_pages:edit", args=[version(story, language).pk])
    sent = {"next": back} | ({"file": file} if content else {})
    response = client.post(address("upload_pofile", story, language), sent, follow=True)
    said = texts(response, ".messages li")
    if told is not None:
        told += said
    return said[0]


def entries(po: str) -> list[tuple[str, str, str]]:
    return [(e.msgctxt, e.msgid, e.msgstr) for e in polib.pofile(po)]


def titles() -> list[str]:
    """All that is translated."""
    return list(StringTranslation.objects.order_by("pk").values_list("data", flat=True))


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
    assert entries(download(admin_client, story)) == entries(done)


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_every_kind_of_page_comes_back_with_all_that_was_written(
    kind, admin_client, home_page, monkeypatch
):
    monkeypatch.setattr(publishing_checks, "_checks", [])
    page = made(kind, home_page)
    page.save_revision(clean=False).publish()
    page = again(page)
    submit(page, "ar")
    file = polib.pofile(download(admin_client, page))
    for number, entry in enumerate(file):
        entry.msgstr = f"{HARD[number % len(HARD)]} {entry.msgid}"
    done = str(file)
    assert upload(admin_client, page, done).startswith("Successfully imported")
    assert entries(download(admin_client, page)) == entries(done)
    published = publish_translation(page, "ar")
    assert [(s.path, s.string.data) for s in strings(published)] == [
        (entry.msgctxt, entry.msgstr) for entry in file
    ]


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b'msgid "a"\nmsgstr "b"\n',
        b"%PDF-1.4",
        b"/etc/hostname",
        b"PK\x03\x04\x14\x00\xff\xfe",
        b'msgid "Tea"\nmsgstr[x] "b"\n',
        'msgid "Tea"\nmsgstr "Tè"\n'.encode("utf-16"),
    ],
)
def test_file_from_elsewhere_is_refused_in_words(admin_client, story, content):
    said = upload(admin_client, story, content)
    assert said.startswith("This is not a file of this translation")
    assert StringTranslation.objects.count() == 0


def test_half_a_file_brings_what_it_has(admin_client, story):
    done = filled(download(admin_client, story))
    half = done[: done.index('msgid "See')]
    upload(admin_client, story, half)
    assert titles() == [ARABIC["title"], ARABIC["We"]]


def test_file_that_a_program_marked_as_unicode(admin_client, story):
    done = filled(download(admin_client, story))
    assert upload(admin_client, story, b"\xef\xbb\xbf" + done.encode()).startswith("Successfully")
    assert StringTranslation.objects.count() == 3


def test_empty_text_takes_nothing_away(admin_client, story):
    empty = download(admin_client, story)
    upload(admin_client, story, filled(empty))
    assert upload(admin_client, story, empty).startswith("Successfully imported")
    assert titles() == list(ARABIC.values())


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("<script>x</script>", "<script> tag is not allowed"),
        ('<a id="a9">القواعد</a>', "Unrecognised id found in an <a> tag"),
        ('<b onclick="x">القواعد</b>', "Strings cannot have any HTML tags with attributes"),
    ],
)
def test_markup_that_the_original_has_not_is_told_and_left_out(admin_client, story, written, said):
    done = polib.pofile(filled(download(admin_client, story)))
    done[2].msgstr = written
    upload(admin_client, story, str(done), told := [])
    assert told[0].startswith("Successfully imported")
    assert told[1].startswith(f"“{written}”: {said}")
    assert titles() == [ARABIC["title"], ARABIC["We"]]


def test_file_of_another_language_is_refused(admin_client, story):
    translated(story.get_parent(), "it")
    submit(story, "it")
    done = filled(download(admin_client, story))
    assert upload(admin_client, story, done, language="it").startswith("Cannot import PO file")
    assert StringTranslation.objects.count() == 0


def test_file_of_another_page_is_refused(admin_client, story):
    other = StoryPageFactory(title="Coffee", summary="", body=[("paragraph", RichText(BODY))])
    submit(other, "ar")
    done = filled(download(admin_client, other))
    assert upload(admin_client, story, done).startswith("Cannot import PO file")
    assert StringTranslation.objects.count() == 0


def fuzzy(po: str) -> str:
    """As a program for translators leaves what it guessed."""
    file = polib.pofile(filled(po))
    file[1].flags.append("fuzzy")
    return str(file)


def test_text_that_is_fuzzy_waits_for_a_person(admin_client, story):
    upload(admin_client, story, fuzzy(download(admin_client, story)), told := [])

    assert told[0].startswith("Successfully imported")
    assert told[1].startswith("1 text is machine-made, and nobody has checked it.")
    assert titles() == [ARABIC["title"], ARABIC["See"], ARABIC["We"]]
    (todo,) = todos(record(story, "ar"))
    assert (todo.why, todo.words) == (Why.MACHINE_MADE, ARABIC["We"])
    page = publish_translation(story, "ar")
    assert page.published_translation.machine_made == 1


def test_fuzzy_text_takes_nothing_away(admin_client, story):
    upload(admin_client, story, filled(download(admin_client, story)))
    back = polib.pofile(fuzzy(download(admin_client, story)))
    upload(admin_client, story, str(back), told := [])
    assert len(told) == 1

    back[1].msgstr = "ربما"
    upload(admin_client, story, str(back), told)

    assert told[2].startswith("1 text is uncertain in the file. It was left out")
    assert titles() == list(ARABIC.values())
    assert todos(record(story, "ar")) == []


def test_fuzzy_text_of_another_page_is_refused(admin_client, story):
    other = StoryPageFactory(title="Coffee", summary="", body=[("paragraph", RichText(BODY))])
    submit(other, "ar")
    upload(admin_client, story, fuzzy(download(admin_client, other)))
    assert StringTranslation.objects.count() == 0
