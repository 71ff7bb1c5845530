"""Calls an event off, postpones it, moves it online or confirms it again, and tells the public log."""

from collections.abc import Iterable
from datetime import date
from uuid import UUID

from django.utils import translation
from django.utils.translation import gettext_lazy as _
from wagtail.models import Locale

from events.models import EventChange, EventPage

Status = EventPage.Status

#: What the log of changes says; in the language of each version.
SENTENCES = {
    Status.CONFIRMED: _("The event takes place."),
    Status.TENTATIVE: _("The event is not yet certain."),
    Status.POSTPONED: _("The event is postponed."),
    Status.MOVED_ONLINE: _("The event takes place online."),
    Status.CANCELLED: _("The event is cancelled."),
}
#: Its longest text.
MOST = EventChange._meta.get_field("text").max_length


def sentence(status: str, reason: str, locale: Locale) -> str:
    with translation.override(locale.language_code):
        said = str(SENTENCES[status])
    return f"{said} {reason}".strip()[:MOST]


def translated(status: str, locales: Iterable[Locale]) -> dict[Locale, str]:
    """In the languages whose catalogue has the sentence."""
    with translation.override(None):
        untranslated = str(SENTENCES[status])
    texts = {locale: sentence(status, "", locale) for locale in locales}
    return {locale: text for locale, text in texts.items() if text != untranslated}


def set_status(event: EventPage, values: dict, today: date, key: UUID) -> None:
    """`values` by the names of the fields. `key` makes the row of the log the same one in every draft."""
    for name, value in values.items():
        setattr(event, name, value)
    text = sentence(event.status, event.status_reason, event.locale)
    row = EventChange(date=today, text=text, translation_key=key, locale=event.locale)
    rows = [row for row in event.changes.all() if row.translation_key != key]
    event.changes = [*rows, row]
