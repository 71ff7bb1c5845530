"""Where browsers report what our content policy has kept from a page (CSP level 3, section 5).

Anybody can send anything here. What is noted is which rule was broken by which host; never who said so.
"""

import json
import logging
from urllib.parse import urlsplit

from django.http import HttpRequest, HttpResponse
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST

from home.security.limiting import allow
from home.security.visitors import visitor
from home.uploads.limits import length_of

LARGEST = 16 * 1024
MOST_TOLD = 60
MINUTE, HOUR = 60, 3600

logger = logging.getLogger(__name__)


@csrf_exempt
@require_POST
def csp_report(request: HttpRequest) -> HttpResponse:
    if length_of(request) > LARGEST:
        return HttpResponse(status=413)
    if not (allow(f"csp {visitor(request)}", 20, HOUR) and allow("csp", 60, MINUTE)):
        return HttpResponse(status=429)
    for rule, blocked in broken_rules(request.read(LARGEST)):
        logger.warning("Content policy: %s kept out %s", rule, blocked)
    return HttpResponse(status=204)


def broken_rules(body: bytes) -> set[tuple[str, str]]:
    """Pairs of a directive and what it kept out, of both shapes that browsers send; nothing else is told."""
    try:
        told = json.loads(body)
    except (ValueError, RecursionError):
        return set()
    reports = told if isinstance(told, list) else [told]
    return {pair for report in reports[:10] if isinstance(report, dict) for pair in pairs(report)}


def pairs(report: dict) -> list[tuple[str, str]]:
    old, new = report.get("csp-report"), report.get("body")
    if isinstance(old, dict):
        rule = old.get("effective-directive") or old.get("violated-directive")
        return [(word(rule), origin(old.get("blocked-uri")))]
    if isinstance(new, dict):
        return [(word(new.get("effectiveDirective")), origin(new.get("blockedURL")))]
    return []


def word(value) -> str:
    """Letters and dashes: nobody writes lines of their own into our log."""
    return "".join(c for c in str(value) if c.isascii() and (c.isalnum() or c == "-"))[:MOST_TOLD]


def origin(value) -> str:
    """The host without the path, which may say who was reading what; or the word that browsers use."""
    try:
        parts = urlsplit(str(value))
    except ValueError:
        return ""
    if not parts.hostname:
        return word(value)
    return f"{word(parts.scheme)}://" + ".".join(map(word, parts.hostname.split(".")))[:MOST_TOLD]
