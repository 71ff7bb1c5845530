"""A person reads what will be shown of them before anybody else does, and says yes or what to change."""

import hashlib
import secrets
from datetime import datetime, timedelta

from django.db import transaction
from wagtail.log_actions import log
from wagtail.models import Page

from home.consent.tasks import tell_who_asked
from home.models import ConsentRecord, PreviewLink

#: Time enough to read it at home and to ask somebody.
DAYS = 14


@transaction.atomic
def make_link(record: ConsentRecord, page: Page, user, at: datetime) -> str:
    """Returns the secret part of the address. It is kept nowhere: who loses it gets a new one."""
    secret = secrets.token_urlsafe(24)
    PreviewLink.objects.create(
        digest=digest(secret),
        record=record,
        page=page,
        made_by=user,
        ends_at=at + timedelta(days=DAYS),
    )
    note(record, page, "ask", user=user)
    return secret


def find(secret: str, at: datetime) -> PreviewLink | None:
    """The link, while it lasts."""
    links = PreviewLink.objects.filter(digest=digest(secret), ends_at__gt=at)
    return links.select_related("record", "page__locale", "made_by").first()


def digest(secret: str) -> str:
    return hashlib.sha256(secret.encode()).hexdigest()


def agree(link: PreviewLink, revision: int | None) -> None:
    """To the words as they are in this revision of the draft."""
    note(link.record, link.page, "agree", revision=revision)
    tell_who_asked.enqueue(link.pk)


def want_changed(link: PreviewLink, revision: int | None, text: str) -> None:
    note(link.record, link.page, "object", revision=revision, text=text)
    tell_who_asked.enqueue(link.pk)


def note(record: ConsentRecord, page: Page, what: str, user=None, **said) -> None:
    """On the history of the record: without a title, as a name may stand in one."""
    data = {"page": page.pk, "language": page.locale.language_code, **said}
    log(record, f"home.consent.{what}", user=user, data=data)
