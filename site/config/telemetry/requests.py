"""Each request that comes to Django is counted and logged. What the store answers is counted elsewhere."""

import logging
from time import perf_counter

from django.conf import settings

from config.telemetry.figures import of_request
from config.telemetry.metrics import counts
from config.telemetry.privacy import without_secrets
from config.time_limit import TooLong
from home.security.visitors import address_of, truncated
from store.arrangement import marks
from store.marks import Unreachable

logger = logging.getLogger(__name__)


class RequestMiddleware:
    """Around all others, so that it sees what they answer by themselves."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        start = perf_counter()
        try:
            response = self.get_response(request)
        except TooLong:
            counts.add(of_request(503, perf_counter() - start))
            raise
        if not request.path_info.startswith((settings.STATIC_URL, settings.MEDIA_URL)):
            seconds = perf_counter() - start
            counts.add(of_request(response.status_code, seconds))
            note(request, response, seconds)
        return response


def note(request, response, seconds: float) -> None:
    if logger.isEnabledFor(logging.INFO):
        about = {
            "method": request.method,
            "path": without_secrets(request.path_info),
            "status": response.status_code,
            "seconds": round(seconds, 4),
            "generation": generation(),
            "client": truncated(address_of(request)),
        }
        logger.info("Answered", extra=about)


def generation() -> str | None:
    """The beginning of the mark that every change moves, to tell answers from before and after one."""
    known = marks()
    try:
        octets = known.now() if known else None
    except Unreachable:
        return None
    return octets[-16:].hex()[:8] if octets else None
