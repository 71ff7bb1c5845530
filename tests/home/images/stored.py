"""What lies on the disk of a picture, and what it tells."""

import re
from hashlib import sha1

from django.core.files.storage import default_storage
from PIL import Image
from wagtail.models import Collection

from home.models.image import Licence
from tests.home.uploads.judge import told_by
from tests.home.uploads.samples import FILE_STEM

ALT = "A table in a garden"
RANDOM_NAME = re.compile(r"original_images/[0-9a-f]{32}\.(jpg|png|webp|avif)")
UNTITLED = re.compile(r"Picture \d{4}-\d\d-\d\d \d\d:\d\d")


def stored_files(folder):
    return [path for path in folder.rglob("*") if path.is_file()]


def told_by_storage(folder):
    """What the files tell by their content, and which of them carry the uploaded name."""
    files = stored_files(folder)
    told = {tag for path in files for tag in told_by(path.read_bytes())}
    return sorted(told) + [path.name for path in files if FILE_STEM.lower() in path.name.lower()]


def form_data(**values):
    return {
        "title": "",
        "description": ALT,
        "licence": Licence.CC_BY,
        "collection": Collection.get_first_root_node().pk,
        "tags": "",
        **values,
    }


def assert_stored_clean(image, folder):
    assert RANDOM_NAME.fullmatch(image.file.name)
    assert UNTITLED.fullmatch(image.title)
    assert image.default_alt_text == ALT
    assert_facts_describe_stored_file(image)
    assert told_by_storage(folder) == []
    assert image.uploaded_by_user is not None


def assert_facts_describe_stored_file(image):
    with default_storage.open(image.file.name) as file:
        content = file.read()
        file.seek(0)
        size = Image.open(file).size
    assert (image.file_size, image.file_hash) == (len(content), sha1(content).hexdigest())
    assert (image.width, image.height) == size
