import json
import re
from hashlib import sha1

import pytest
from django.core.exceptions import ValidationError
from django.core.files.storage import default_storage
from django.urls import reverse
from wagtail.documents.forms import get_document_form

from home.models import SiteDocument

from .uploads.judge import told_by
from .uploads.samples import FILE_STEM, protected_pdf, upload, written_pdf

pytestmark = pytest.mark.django_db

RANDOM_NAME = re.compile(r"documents/[0-9a-f]{32}\.pdf")
UNTITLED = re.compile(r"Document \d{4}-\d\d-\d\d \d\d:\d\d")


@pytest.fixture
def files(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    return tmp_path


@pytest.fixture
def editor(admin_client, files):
    return admin_client


def report():
    return upload(written_pdf(), f"{FILE_STEM}.pdf")


def form_data(**values):
    return {"title": "Report", "language": "", "collection": 1, "tags": "", **values}


def assert_stored_clean(document):
    with default_storage.open(document.file.name) as file:
        content = file.read()
    assert RANDOM_NAME.fullmatch(document.file.name)
    assert (document.file_size, document.file_hash) == (len(content), sha1(content).hexdigest())
    assert told_by(content) == []


def test_document_is_cleaned_when_created(files):
    assert_stored_clean(SiteDocument.objects.create(title="Report", file=report()))


def test_document_is_cleaned_when_its_file_is_replaced(files):
    document = SiteDocument.objects.create(title="Notes", file=upload(b"text", "notes.txt"))
    document.file = report()
    document.save()

    assert_stored_clean(document)


def test_document_is_cleaned_when_file_is_saved_directly(files):
    document = SiteDocument(title="Report")
    document.file.save(f"{FILE_STEM}.pdf", report())

    assert_stored_clean(SiteDocument.objects.get())


def test_document_without_title_is_named_by_its_moment(files):
    assert UNTITLED.fullmatch(SiteDocument.objects.create(file=report()).title)


def test_document_refuses_protected_pdf(files):
    with pytest.raises(ValidationError) as refusal:
        SiteDocument.objects.create(title="Report", file=upload(protected_pdf(), "report.pdf"))

    assert refusal.value.code == "encrypted"
    assert list(files.rglob("*.pdf")) == []


def test_document_form_says_what_is_wrong(files):
    form = get_document_form(SiteDocument)(form_data(), {"file": upload(b"hello", "report.pdf")})

    assert form.errors == {
        "file": ["This PDF is damaged or incomplete. Export it from the original document again."]
    }


def test_add_view_stores_clean_and_keeps_typed_title(editor):
    editor.post(reverse("wagtaildocs:add"), form_data(title=FILE_STEM, file=report()))

    document = SiteDocument.objects.get()
    assert_stored_clean(document)
    assert document.title == FILE_STEM


def test_chooser_upload_stores_clean(editor):
    editor.post(
        reverse("wagtaildocs_chooser:create"),
        {f"document-chooser-upload-{k}": v for k, v in form_data(file=report()).items()},
    )

    assert_stored_clean(SiteDocument.objects.get())


def test_multi_upload_stores_clean_without_title_from_file_name(editor):
    response = editor.post(
        reverse("wagtaildocs:add_multiple"),
        {"title": FILE_STEM, "files[]": report(), "collection": 1},
    )

    document = SiteDocument.objects.get()
    assert_stored_clean(document)
    assert UNTITLED.fullmatch(document.title)
    assert FILE_STEM not in json.loads(response.content)["form"]
