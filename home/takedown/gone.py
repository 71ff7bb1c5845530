"""Addresses that were taken down for the sake of a person answer 410 (RFC 9110, section 15.5.11)."""

from collections.abc import Iterable
from urllib.parse import unquote
from uuid import UUID

from django.utils.crypto import salted_hmac
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Page

from home.loading.routing import DEEPEST
from home.models import GoneAddress

Reason = GoneAddress.Reason


def digest(path: str) -> str:
    """Keyed, so that nobody who reads the table can try names on it."""
    parts = [part for part in unquote(path).split("/") if part]
    return salted_hmac("home.gone", "/".join(parts), algorithm="sha256").hexdigest()


def remember(paths: Iterable[str], reason: str, page_key: UUID | None = None) -> None:
    """An address stays withdrawn, whatever else becomes of it."""
    for mark in {digest(path) for path in paths}:
        known, is_new = GoneAddress.objects.get_or_create(
            digest=mark, defaults={"reason": reason, "page_key": page_key}
        )
        if not is_new and known.reason != Reason.WITHDRAWN:
            known.reason, known.page_key = reason, page_key
            known.save(update_fields=["reason", "page_key"])


def reason_of(path: str) -> str | None:
    """Why nothing is there, or at an address above it, any more; None: for no such reason."""
    parts = [part for part in unquote(path).split("/") if part][: DEEPEST + 1]
    above = {digest("/".join(parts[:end])): end for end in range(1, len(parts) + 1)}
    found = GoneAddress.objects.filter(digest__in=above).values_list("digest", "reason")
    nearest = max(found, key=lambda row: above[row[0]], default=None)
    return nearest and nearest[1]


def awaits_forgetting(page_key: UUID) -> bool:
    """Whether somebody withdrew who was shown on this page, which was kept for the sake of others."""
    return GoneAddress.objects.filter(page_key=page_key, reason=Reason.WITHDRAWN).exists()


def addresses(pages: Iterable[Page]) -> set[str]:
    """Where the pages are, and where they were before they were moved or renamed."""
    pages = list(pages)
    now = {parts[2] for page in pages if (parts := page.get_url_parts()) and parts[2]}
    before = Redirect.objects.filter(redirect_page__in=[page.pk for page in pages])
    return now | set(before.values_list("old_path", flat=True))
