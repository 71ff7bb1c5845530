"""Uploaded files where no web server stands in front: a developer's machine and `make demo`."""

import re

from django.conf import settings
from django.http import FileResponse, Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.views.static import serve

from home.uploads.places import is_public

RANGE = re.compile(r"bytes=(\d*)-(\d*)$")


def serve_media(request: HttpRequest, path: str) -> HttpResponseBase:
    """Answers one range, without which a film cannot be moved through (RFC 9110, section 14)."""
    if not is_public(path):
        raise Http404
    response = serve(request, path, settings.MEDIA_ROOT)
    if not isinstance(response, FileResponse):
        return response
    response["Accept-Ranges"] = "bytes"
    response["X-Content-Type-Options"] = "nosniff"
    asked = RANGE.match(request.headers.get("Range", ""))
    return partial(response, asked) if asked else response


def partial(whole: FileResponse, asked: re.Match[str]) -> HttpResponseBase:
    size = int(whole["Content-Length"])
    first, last = asked.groups()
    if first:
        start, end = int(first), min(int(last or size - 1), size - 1)
    else:
        start, end = max(size - int(last or 0), 0), size - 1
    if start > end:
        whole.close()
        return HttpResponse(status=416, headers={"Content-Range": f"bytes */{size}"})
    whole.file_to_stream.seek(start)
    part = HttpResponse(whole.file_to_stream.read(end - start + 1), status=206)
    whole.close()
    part["Content-Type"] = whole["Content-Type"]
    part["Content-Range"] = f"bytes {start}-{end}/{size}"
    part["Accept-Ranges"] = "bytes"
    part["X-Content-Type-Options"] = "nosniff"
    return part
