from io import BytesIO
from zipfile import ZIP_BZIP2, ZIP_DEFLATED, ZIP_LZMA, ZIP_STORED, ZipFile

import pytest
from django.core.exceptions import ValidationError
from PIL import Image
from pypdf import PdfReader, PdfWriter

from home.uploads import office
from home.uploads.documents import clean_document

from .judge import told_by
from .samples import (
    FILE_STEM,
    SECRETS,
    open_document,
    phone_picture,
    protected_pdf,
    updated_pdf,
    upload,
    word_document,
    written_pdf,
)

# The one thing a picture inside a document keeps.
WHICH_WAY_IS_UP = "Exif\0\0"


def clean(content, extension):
    return clean_document(upload(content, f"{FILE_STEM}.{extension}")).read()


def code_of(content, extension):
    with pytest.raises(ValidationError) as refusal:
        clean(content, extension)
    return refusal.value.code


def parts_of(content):
    with ZipFile(BytesIO(content)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def parts_that_tell(parts):
    return [
        name
        for name, content in parts.items()
        if any(secret.encode() in content for secret in SECRETS)
    ]


def test_samples_tell_author():
    assert {"PDF:Author", "XMP-dc:Creator"} <= set(told_by(written_pdf()))
    assert parts_that_tell(parts_of(word_document())) == [
        "docProps/core.xml",
        "docProps/app.xml",
        "word/document.xml",
        "word/media/image1.jpg",
    ]
    assert parts_that_tell(parts_of(open_document())) == ["content.xml", "meta.xml"]


@pytest.mark.parametrize("pdf", [written_pdf, updated_pdf])
def test_clean_pdf_tells_nothing(pdf):
    cleaned = clean(pdf(), "pdf")

    assert told_by(cleaned) == []
    assert FILE_STEM.encode() not in cleaned


def test_clean_pdf_keeps_text():
    assert PdfReader(BytesIO(clean(written_pdf(), "pdf"))).pages[0].extract_text() == (
        "Neighbours meet"
    )


def test_clean_pdf_keeps_picture_without_its_place():
    stream = BytesIO()
    Image.open(BytesIO(phone_picture("JPEG"))).save(stream, "PDF")
    writer = PdfWriter(clone_from=PdfReader(stream))
    picture = writer.pages[0]["/Resources"]["/XObject"]["/image"]
    picture._data = phone_picture("JPEG")
    stream = BytesIO()
    writer.write(stream)

    cleaned = clean(stream.getvalue(), "pdf")

    assert told_by(cleaned) == [WHICH_WAY_IS_UP]
    assert PdfReader(BytesIO(cleaned)).pages[0].images[0].image.size == (640, 480)


def test_clean_document_believes_that_a_pdf_is_one():
    assert told_by(clean(written_pdf(), "txt")) == []


def test_clean_document_refuses_protected_pdf():
    assert code_of(protected_pdf(), "pdf") == "encrypted"


@pytest.mark.parametrize("content", [b"hello", b"%PDF-1.7\nhello", written_pdf()[:300]])
def test_clean_document_refuses_damaged_pdf(content):
    assert code_of(content, "pdf") == "damaged"


@pytest.mark.parametrize("extension", ["pdf", "docx", "txt"])
def test_clean_document_refuses_empty_file(extension):
    with pytest.raises(ValidationError) as refusal:
        clean_document(upload(b"", f"empty.{extension}"))

    assert refusal.value.code == "empty"


def test_clean_word_document_tells_nothing_and_keeps_its_text():
    parts = parts_of(clean(word_document(), "docx"))

    assert parts_that_tell(parts) == []
    assert told_by(parts["word/media/image1.jpg"]) == [WHICH_WAY_IS_UP, "IFD0:Orientation"]
    assert parts["word/document.xml"] == (
        b'<w:p xmlns:w="w"><w:ins w:id="1" w:author="">kept</w:ins></w:p>'
    )


def test_clean_word_document_keeps_every_part_in_order():
    assert list(parts_of(clean(word_document(), "docx"))) == list(parts_of(word_document()))


def test_clean_open_document_tells_nothing_and_stays_recognisable():
    cleaned = clean(open_document(), "odt")
    parts = parts_of(cleaned)

    assert parts_that_tell(parts) == []
    assert parts["content.xml"] == b"<t><dc:creator></dc:creator>kept</t>"
    # OpenDocument 1.3 part 2, 3.3: the type can be read at byte 38 without unpacking.
    assert cleaned[30:77] == b"mimetypeapplication/vnd.oasis.opendocument.text"


@pytest.mark.parametrize("extension", ["docx", "xlsx", "odt"])
def test_clean_document_refuses_damaged_office_file(extension):
    assert code_of(b"not a zip archive", extension) == "damaged"


@pytest.mark.parametrize("packed", [ZIP_STORED, ZIP_DEFLATED, ZIP_BZIP2, ZIP_LZMA])
def test_clean_document_refuses_office_file_with_damaged_part(packed):
    stream = BytesIO()
    with ZipFile(stream, "w", packed) as archive:
        archive.writestr("word/document.xml", "".join(map(str, range(1000))))
    content = bytearray(stream.getvalue())
    content[60:260] = bytes(200)

    assert code_of(bytes(content), "docx") == "damaged"


def test_clean_document_refuses_what_unpacks_too_large(monkeypatch):
    monkeypatch.setattr(office, "MAX_UNPACKED_BYTES", 1000)

    assert code_of(word_document(), "docx") == "too_large"


def test_clean_document_leaves_plain_text_as_it_is():
    assert clean(b"Tuesday\n", "txt") == b"Tuesday\n"


@pytest.mark.parametrize(
    ("name", "extension"), [("Zarlok.PDF", ".pdf"), ("cv.Zarlok Vantor", ""), ("Zarlok", "")]
)
def test_clean_document_names_only_the_kind(name, extension):
    content = written_pdf() if extension else b"text"

    assert clean_document(upload(content, name)).name[32:] == extension


CAPTIONS = b"WEBVTT\n\nNOTE By Zarlok\n\n00:01.000 --> 00:04.000\nWe agreed.\n"


def test_captions_lose_their_comments():
    cleaned = clean(CAPTIONS, "vtt")

    assert cleaned == b"WEBVTT\n\n00:01.000 --> 00:04.000\nWe agreed.\n"


def test_faulty_captions_are_refused_with_the_lines():
    faulty = CAPTIONS + b"\n5 --> 6\nNot shown.\n"

    with pytest.raises(ValidationError) as refusal:
        clean(faulty, "vtt")

    assert [error.code for error in refusal.value.error_list] == ["captions", "captions"]
    assert refusal.value.messages[1].startswith("Line 8: the times must be written like")


def test_faults_of_subrip_have_the_lines_of_the_file_that_came():
    with pytest.raises(ValidationError) as refusal:
        clean(b"1\n00:00:01,000 --> 00:00:00,500\nWe agreed.\n", "srt")

    assert refusal.value.messages[1] == "Line 2: the caption ends before it begins."


def test_many_faults_of_captions_are_counted():
    with pytest.raises(ValidationError) as refusal:
        clean(b"WEBVTT\n\n" + b"1 --> 2\nA\n\n" * 10, "vtt")

    assert len(refusal.value.messages) == 10
    assert refusal.value.messages[-1] == "2 more lines."


def test_subrip_is_stored_as_webvtt():
    file = clean_document(upload(b"1\n00:00:01,000 --> 00:00:04,000\nWe agreed.\n", "film.srt"))

    assert file.name.endswith(".vtt")
    assert file.read().startswith(b"WEBVTT\n\n1\n00:00:01.000 --> 00:00:04.000\n")


def test_captions_without_end_are_not_read():
    assert code_of(b"WEBVTT\n\n" + bytes(5 << 20), "vtt") == "too_large"
