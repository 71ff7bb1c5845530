import re
from pathlib import Path

import pytest
from django.conf import settings

from campaign.models import SiteMedia
from demo.checking import faults_of
from demo.faults import BrokenContent
from demo.loading import load
from demo.reading import CONTENT, read
from home.models import SiteDocument
from tests.home.uploads.recordings.judge import told_by
from tests.home.uploads.recordings.samples import sample

FILE_KINDS = {"media", "document", "image"}
CAPTIONS = b"WEBVTT\n\n00:00.000 --> 00:01.000\n[A door opens.]\n"
MEDIA = '[[media]]\nkey = "film"\ntitle = "Film"\ntype = "video"\n'
DOCUMENT = '[[document]]\nkey = "captions"\ntitle = "Captions"\nfile = "files/anna.en.vtt"\n'


@pytest.fixture
def files(folder, settings, tmp_path_factory):
    """A film and its captions beside the rows; the place where they are stored is empty."""
    settings.MEDIA_ROOT = tmp_path_factory.mktemp("media")
    (folder / "files").mkdir()
    (folder / "files" / "anna.mp4").write_bytes(sample("film.mp4"))
    (folder / "files" / "anna.en.vtt").write_bytes(CAPTIONS)


def stored() -> list[str]:
    """The paths of all stored files, with one x for what is random in them."""
    root = Path(settings.MEDIA_ROOT)
    paths = [str(path.relative_to(root)) for path in root.rglob("*") if path.is_file()]
    return sorted(re.sub("[0-9a-f]{32}", "x", path) for path in paths)


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("'files/none.mp4'", "“file” leads to files/none.mp4, which does not exist"),
        ("'files'", "“file” leads to files, which does not exist"),
        ("''", "“file” leads to , which does not exist"),
        ("'../a.mp4'", "“file” leads to ../a.mp4, which is outside the content folder"),
        ("'/a.mp4'", "“file” leads to /a.mp4, which is outside the content folder"),
        ("7", "“file” is no path of a file"),
    ],
    ids=["missing", "folder", "empty", "above", "absolute", "number"],
)
def test_file_that_cannot_be_had_is_named_with_its_row(folder, add, files, value, expected):
    add(f"{MEDIA}file = {value}")

    faults = [str(fault) for fault in faults_of(read(folder))]

    assert faults == [f"30-more.toml, media “film”: {expected}"]


@pytest.mark.django_db
def test_load_stores_files_under_names_that_say_nothing(folder, add, files):
    add(f'{MEDIA}file = "files/anna.mp4"\n{DOCUMENT}')

    load(read(folder))

    assert stored() == ["documents/x.vtt", "media/x.mp4"]
    assert told_by(SiteMedia.objects.get().file.read()) == []
    assert SiteDocument.objects.get().file.read() == CAPTIONS


@pytest.mark.django_db
def test_load_that_fails_leaves_no_file(folder, add, files):
    add(f'{MEDIA}file = "files/anna.mp4"\n{DOCUMENT}[[story]]\nkey = "untitled"')

    with pytest.raises(BrokenContent) as broken:
        load(read(folder))

    assert [fault.row for fault in broken.value.faults] == ["story “untitled”"]
    assert stored() == []


@pytest.mark.django_db
def test_film_of_a_kind_that_is_not_allowed_is_named_with_its_row(folder, add, files):
    (folder / "files" / "anna.exe").write_bytes(b"film")
    add(f'{MEDIA}file = "files/anna.exe"')

    with pytest.raises(BrokenContent) as broken:
        load(read(folder))

    assert [fault.row for fault in broken.value.faults] == ["media “film”"]


def test_every_file_beside_the_demonstration_content_belongs_to_a_row():
    beside = {str(path.relative_to(CONTENT)) for path in CONTENT.glob("files/*")}

    named = {row.values["file"] for row in read(CONTENT).rows if row.kind.name in FILE_KINDS}

    assert beside == named
