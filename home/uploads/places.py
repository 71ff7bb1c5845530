"""Where uploads lie: what readers see in one place, what they must not see in another.

Renditions of pictures, films and recordings are public. Everything else is private, also what nobody has
thought of: the originals of pictures, which show what a crop leaves out, documents, and what waits for its alt
text. Names are random, and none can be guessed from another.
"""

from posixpath import normpath

from django.core.files.storage import FileSystemStorage
from django.urls import reverse

PUBLIC_FOLDERS = ("images", "media")


def is_public(name: str) -> bool:
    return normpath(name).split("/")[0] in PUBLIC_FOLDERS


class LocalUploads(FileSystemStorage):
    """On a disk, of which the web server in front serves the public folders alone."""

    def url(self, name):
        """That of a private file is for staff."""
        return super().url(name) if is_public(name) else reverse("home_editing:file", args=[name])
