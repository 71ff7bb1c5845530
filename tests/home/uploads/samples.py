"""Pictures and documents as they come from a phone or an office: full of names and places."""

from io import BytesIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile

from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import ExifTags, Image
from PIL.PngImagePlugin import PngInfo
from pillow_heif import register_heif_opener
from pypdf import PdfReader, PdfWriter
from pypdf.generic import DecodedStreamObject, DictionaryObject, NameObject

register_heif_opener()

FILE_STEM = "Zarlok_Vantor_home"
ARTIST = "Zarlok Vantor"
COMMENT = "behind the blue shutters"
PLACE = "Nowhere upon Marsh"
SECRETS = (ARTIST, COMMENT, PLACE)

XMP = (
    '<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/">'
    '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description '
    'xmlns:dc="http://purl.org/dc/elements/1.1/" '
    'xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" '
    f'photoshop:City="{PLACE}"><dc:creator><rdf:Seq><rdf:li>{ARTIST}</rdf:li></rdf:Seq>'
    "</dc:creator></rdf:Description></rdf:RDF></x:xmpmeta>"
    '<?xpacket end="w"?>'
).encode()

RED, BLUE = (220, 20, 20), (20, 20, 220)
EXTENSIONS = {
    "JPEG": "jpg",
    "PNG": "png",
    "WEBP": "webp",
    "AVIF": "avif",
    "HEIF": "heic",
    "GIF": "gif",
}
PHONE_FORMATS = ("JPEG", "PNG", "WEBP", "AVIF", "HEIF")
ROTATED_CLOCKWISE = 6


def phone_picture(picture_format):
    """Stored lying on its side, 640 by 480: upright, its top right corner is red."""
    image = Image.new("RGB", (640, 480), BLUE)
    image.paste(RED, (0, 0, 160, 120))
    options = {"exif": _exif(), "xmp": XMP}
    if picture_format == "JPEG":
        options["comment"] = COMMENT.encode()
    if picture_format == "PNG":
        options = {"exif": _exif(), "pnginfo": _png_text()}
    return _saved(image, picture_format, **options)


def plain_picture(picture_format, *, size=(64, 48), mode="RGB", colour=RED, **options):
    return _saved(Image.new(mode, size, colour), picture_format, **options)


def upload(content, name):
    return SimpleUploadedFile(name, content)


def picture_upload(picture_format):
    return upload(phone_picture(picture_format), f"{FILE_STEM}.{EXTENSIONS[picture_format]}")


def written_pdf():
    """One page with text, an XMP packet, an author, and a review note by that author."""
    writer = PdfWriter()
    page = writer.add_blank_page(200, 200)
    page[NameObject("/Contents")] = writer._add_object(_stream(PAGE_TEXT))
    page[NameObject("/Resources")] = DictionaryObject(
        {NameObject("/Font"): DictionaryObject({NameObject("/F1"): _font()})}
    )
    page[NameObject("/Metadata")] = writer._add_object(_xmp_stream())
    writer.root_object[NameObject("/Metadata")] = writer._add_object(_xmp_stream())
    writer.add_metadata({"/Author": ARTIST, "/Producer": COMMENT, "/Title": PLACE})
    writer.add_attachment(f"{FILE_STEM}.txt", COMMENT.encode())
    return _pdf_bytes(writer)


def updated_pdf():
    """As written_pdf, then saved once more by appending: the first version is still inside."""
    writer = PdfWriter(BytesIO(written_pdf()), incremental=True)
    writer.add_metadata({"/Author": f"{ARTIST} again"})
    return _pdf_bytes(writer)


def protected_pdf():
    writer = PdfWriter(clone_from=PdfReader(BytesIO(written_pdf())))
    writer.encrypt("password", algorithm="RC4-128")
    return _pdf_bytes(writer)


def word_document():
    return _archive(
        {
            "[Content_Types].xml": b"<Types/>",
            "docProps/core.xml": f"<c><creator>{ARTIST}</creator></c>".encode(),
            "docProps/app.xml": f"<p><Company>{PLACE}</Company></p>".encode(),
            "word/document.xml": (
                f'<w:p xmlns:w="w"><w:ins w:id="1" w:author="{ARTIST}">kept</w:ins></w:p>'
            ).encode(),
            "word/media/image1.jpg": phone_picture("JPEG"),
        }
    )


def open_document():
    return _archive(
        {
            "mimetype": b"application/vnd.oasis.opendocument.text",
            "content.xml": f"<t><dc:creator>{ARTIST}</dc:creator>kept</t>".encode(),
            "meta.xml": f"<m><meta:initial-creator>{ARTIST}</meta:initial-creator></m>".encode(),
        }
    )


PAGE_TEXT = b"BT /F1 12 Tf 20 100 Td (Neighbours meet) Tj ET"


def _exif():
    exif = Image.Exif()
    exif[ExifTags.Base.Orientation] = ROTATED_CLOCKWISE
    exif[ExifTags.Base.Artist] = ARTIST
    exif[ExifTags.Base.ImageDescription] = COMMENT
    gps = exif.get_ifd(ExifTags.IFD.GPSInfo)
    gps[ExifTags.GPS.GPSLatitudeRef], gps[ExifTags.GPS.GPSLatitude] = "N", (50.0, 51.0, 2.0)
    gps[ExifTags.GPS.GPSLongitudeRef], gps[ExifTags.GPS.GPSLongitude] = "E", (4.0, 21.0, 6.0)
    return exif.tobytes()


def _png_text():
    text = PngInfo()
    text.add_text("Comment", COMMENT)
    text.add_itxt("XML:com.adobe.xmp", XMP.decode())
    return text


def _saved(image, picture_format, **options):
    stream = BytesIO()
    image.save(stream, picture_format, **options)
    return stream.getvalue()


def _stream(data):
    stream = DecodedStreamObject()
    stream.set_data(data)
    return stream


def _xmp_stream():
    stream = _stream(XMP)
    stream[NameObject("/Type")] = NameObject("/Metadata")
    stream[NameObject("/Subtype")] = NameObject("/XML")
    return stream


def _font():
    return DictionaryObject(
        {
            NameObject("/Type"): NameObject("/Font"),
            NameObject("/Subtype"): NameObject("/Type1"),
            NameObject("/BaseFont"): NameObject("/Helvetica"),
        }
    )


def _pdf_bytes(writer):
    stream = BytesIO()
    writer.write(stream)
    return stream.getvalue()


def _archive(parts):
    stream = BytesIO()
    with ZipFile(stream, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, content, ZIP_STORED if name == "mimetype" else ZIP_DEFLATED)
    return stream.getvalue()
