import re

import pytest
from django.core.exceptions import ValidationError
from django.core.files.storage import default_storage
from django.urls import reverse
from wagtailmedia.forms import get_media_form

from campaign.models import SiteMedia
from tests.factories.campaign import SiteMediaFactory
from tests.home.uploads.recordings.judge import told_by
from tests.home.uploads.recordings.samples import sample
from tests.home.uploads.samples import FILE_STEM, upload

pytestmark = pytest.mark.django_db

RANDOM_NAME = re.compile(r"media/[0-9a-f]{32}\.(mp4|webm|mp3|m4a)")
UNTITLED = re.compile(r"Recording \d{4}-\d\d-\d\d \d\d:\d\d")


@pytest.fixture
def files(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    return tmp_path


@pytest.fixture
def editor(admin_client, files):
    return admin_client


def recording(name="film.mov"):
    return upload(sample(name), f"{FILE_STEM}{name[name.index('.') :]}")


def form_data(**values):
    return {"title": "A film", "duration": "", "collection": 1, "tags": "", **values}


def assert_stored_clean(media):
    with default_storage.open(media.file.name) as file:
        content = file.read()
    assert RANDOM_NAME.fullmatch(media.file.name)
    assert media.file_size == len(content)
    assert told_by(content) == []


def test_recording_is_cleaned_when_created(files):
    assert_stored_clean(SiteMedia.objects.create(type="video", file=recording()))


def test_recording_is_cleaned_when_its_file_is_replaced(files):
    media = SiteMediaFactory()
    media.file = recording("film.webm")
    media.save()

    assert_stored_clean(media)


def test_recording_is_cleaned_when_file_is_saved_directly(files):
    media = SiteMedia(type="audio", title="Sound")
    media.file.save(f"{FILE_STEM}.mp3", recording("sound.mp3"))

    assert_stored_clean(SiteMedia.objects.get())


def test_recording_without_title_is_named_by_its_moment(files):
    assert UNTITLED.fullmatch(SiteMedia.objects.create(type="video", file=recording()).title)


def test_damaged_recording_is_refused_and_not_stored(files):
    with pytest.raises(ValidationError) as refusal:
        SiteMedia.objects.create(type="video", file=upload(sample("film.mp4")[:-9], "film.mp4"))

    assert refusal.value.code == "damaged"
    assert list(files.rglob("*.mp4")) == []


def test_form_says_what_is_wrong(files):
    form = get_media_form(SiteMedia)(
        form_data(), {"file": upload(b"hello", "film.mp4")}, instance=SiteMedia(type="video")
    )

    assert form.errors == {
        "file": [
            "This file cannot be used: it is not what its name says, or of a kind that browsers do not "
            "play. Export a film as MP4 or WebM, and a sound recording as MP3 or M4A."
        ]
    }


def test_form_refuses_a_film_as_sound(files):
    form = get_media_form(SiteMedia)(
        form_data(), {"file": recording("film.webm")}, instance=SiteMedia(type="audio")
    )

    assert list(form.errors) == ["file"]


def test_form_offers_only_files_that_can_be_used():
    form = get_media_form(SiteMedia)(instance=SiteMedia(type="audio"))

    assert form.fields["file"].widget.attrs["accept"] == ".mp3,.m4a"


def test_new_form_has_a_title_so_that_no_script_takes_one_from_the_file():
    assert UNTITLED.fullmatch(
        get_media_form(SiteMedia)(instance=SiteMedia(type="audio"))["title"].value()
    )


@pytest.mark.parametrize(
    ("kind", "name"), [("video", "film.mov"), ("video", "live.webm"), ("audio", "sound.mp3")]
)
def test_add_view_stores_clean(editor, kind, name):
    editor.post(reverse("wagtailmedia:add", args=[kind]), form_data(title="", file=recording(name)))

    media = SiteMedia.objects.get()
    assert_stored_clean(media)
    assert (media.type, bool(UNTITLED.fullmatch(media.title))) == (kind, True)


def test_edit_view_stores_clean(editor):
    media = SiteMediaFactory(title="Film")

    editor.post(reverse("wagtailmedia:edit", args=[media.pk]), form_data(file=recording()))

    media.refresh_from_db()
    assert_stored_clean(media)
    assert media.title == "A film"


def test_chooser_upload_stores_clean(editor):
    editor.post(
        reverse("wagtailmedia:chooser_upload", args=["audio"]),
        {f"media-chooser-upload-{k}": v for k, v in form_data(file=recording("sound.m4a")).items()},
    )

    assert_stored_clean(SiteMedia.objects.get())


def test_length_and_size_of_a_film_are_typed_by_nobody(files):
    media = SiteMedia.objects.create(type="video", file=recording())

    assert (media.duration, media.width, media.height) == (1.0, 32, 32)
