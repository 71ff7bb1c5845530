"""What a recording still tells. ExifTool judges, inside the tracks too."""

import json
import os
import shutil
import subprocess
import warnings

from ..samples import SECRETS

TELLING_GROUPS = ("UserData", "Keys", "ItemList", "XMP", "ID3", "APE", "Lyrics", "Composite:GPS")
TELLING_WORDS = ("gps", "title", "artist", "author", "comment", "location", "creator", "trackname")
NO_MOMENT = "0000:00:00 00:00:00"
OF_THE_FILE_SYSTEM = ("SourceFile", "System:", "File:", "ExifTool:")


def told_by(content: bytes) -> list[str]:
    """Everything personal that is found, sorted: empty for a clean file."""
    return sorted(
        [*(secret for secret in SECRETS if secret.encode() in content), *tags_of(content)]
    )


def tags_of(content: bytes) -> list[str]:
    program = shutil.which("exiftool")
    if not program:
        assert not os.environ.get("CI"), "exiftool must be installed where the suite decides"
        warnings.warn("exiftool is not installed: only the bytes are searched", stacklevel=3)
        return []
    run = subprocess.run(
        [program, "-a", "-ee", "-G1", "-json", "-"], input=content, capture_output=True, check=True
    )
    return [tag for tag, value in json.loads(run.stdout)[0].items() if is_telling(tag, str(value))]


def is_telling(tag: str, value: str) -> bool:
    if tag.startswith(OF_THE_FILE_SYSTEM):
        return False
    if "Date" in tag:
        return value != NO_MOMENT
    name = tag.rpartition(":")[2].lower()
    if any(word in name for word in TELLING_WORDS) or tag.startswith(TELLING_GROUPS):
        return bool(value.strip("\0 "))
    return any(secret in value for secret in SECRETS)
