"""What a file still tells. ExifTool judges: it is not the library that did the cleaning."""

import json
import os
import shutil
import subprocess
import warnings

from .samples import SECRETS

TELLING_GROUPS = ("IFD", "ExifIFD", "GPS", "XMP", "IPTC", "ICC", "Photoshop", "MPF", "PDF:")
MARKS = (b"Exif\0\0", b"<x:xmpmeta", b"http://ns.adobe.com/xap")
# What a PDF itself needs, in ExifTool's words.
HARMLESS = ("PDF:PDFVersion", "PDF:Linearized", "PDF:PageCount")


def told_by(content):
    """Everything personal found in the bytes, as a sorted list: empty for a clean file."""
    found = [secret for secret in SECRETS if _holds(content, secret)]
    found += [mark.decode() for mark in MARKS if mark in content]
    return sorted([*found, *_exiftool(content)])


def _holds(content, secret):
    return any(secret.encode(encoding) in content for encoding in ("utf-8", "utf-16-be"))


def _exiftool(content):
    program = shutil.which("exiftool")
    if not program:
        assert not os.environ.get("CI"), "exiftool must be installed where the suite decides"
        warnings.warn("exiftool is not installed: only the bytes are searched", stacklevel=3)
        return []
    run = subprocess.run(
        [program, "-a", "-G1", "-json", "-"], input=content, capture_output=True, check=True
    )
    tags = json.loads(run.stdout)[0]
    return [tag for tag, value in tags.items() if _is_telling(tag, value)]


def _is_telling(tag, value):
    if any(secret in str(value) for secret in SECRETS):
        return True
    return tag.startswith(TELLING_GROUPS) and tag not in HARMLESS
