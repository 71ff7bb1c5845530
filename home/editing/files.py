"""Private files for staff, where they lie on a disk: an original of a picture, a photograph of oneself."""

from django.core.files.storage import default_storage
from django.http import FileResponse, Http404


def file(request, name: str) -> FileResponse:
    """404 for a file that is not there, and for what can be the name of none."""
    if not default_storage.exists(name):
        raise Http404
    try:
        response = FileResponse(default_storage.open(name))
    except (FileNotFoundError, IsADirectoryError) as error:
        raise Http404 from error
    response["Cache-Control"] = "private, no-cache"
    return response
