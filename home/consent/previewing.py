"""A person reads what will be shown of them before anybody else does, and says yes or what to change."""

import hashlib
import logging
import secrets
from datetime import datetime, timedelta

from django.conf import settings
from django.db import transaction
from django.urls import reverse
from django.utils.translation import gettext
from wagtail.log_actions import log
from wagtail.models import Page

from home.mailing import mail
from home.models import ConsentRecord, PreviewLink

#: Time enough to read it at home and to ask somebody.
DAYS = 14

logger = logging.getLogger(__name__)


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
    tell_who_asked(link)


def want_changed(link: PreviewLink, revision: int | None, text: str) -> None:
    note(link.record, link.page, "object", revision=revision, text=text)
    tell_who_asked(link)


def tell_who_asked(link: PreviewLink) -> None:
    """Without the answer itself: mail goes through many hands."""
    asker = link.made_by
    if not (asker and asker.email and asker.is_active):
        return
    address = reverse(ConsentRecord.snippet_viewset.get_url_name("history"), args=[link.record_id])
    context = {"url": f"{settings.WAGTAILADMIN_BASE_URL}{address}"}
    try:
        mail([asker], "answer", lambda: subject(link), context)
    except OSError:
        logger.exception("Nobody could be told by mail that somebody answered.")


def subject(link: PreviewLink) -> str:
    known = {"reference": link.record.reference}
    return gettext("Consent %(reference)s: the person has answered") % known


def note(record: ConsentRecord, page: Page, what: str, user=None, **said) -> None:
    """On the history of the record: without a title, as a name may stand in one."""
    data = {"page": page.pk, "language": page.locale.language_code, **said}
    log(record, f"home.consent.{what}", user=user, data=data)
