"""How documents leave: each may be for some readers only, so nothing in between may keep one."""

from django.http import HttpResponse
from wagtail import hooks
from wagtail.documents.views.serve import serve

CAPTIONS = "text/vtt"


def serve_document(request, document_id, document_filename):
    """As Wagtail does: from a disk itself, otherwise by a signed address, which nobody else may be led to."""
    response = serve(request, document_id, document_filename)
    kept = "no-store" if "Location" in response else "no-cache"
    response.headers.setdefault("Cache-Control", kept)
    return response


def is_local(file) -> bool:
    try:
        return bool(file.path)
    except NotImplementedError:
        return False


@hooks.register("before_serve_document", order=100)
def captions_from_here(document, request):
    """A browser reads captions from the host of the page alone. Others have asked before who may."""
    if document.file_extension != "vtt" or is_local(document.file):
        return None
    with document.file.open("rb") as file:
        response = HttpResponse(file.read(), content_type=CAPTIONS)
    response["X-Content-Type-Options"] = "nosniff"
    return response
