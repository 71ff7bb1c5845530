"""One mail for a person and day: what is new to translate, and what has come back.

Translators hear of the languages that they have chosen, editors of the pages that are theirs. Nobody hears of
anything twice, or of a language that is none of theirs.
"""

import logging
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime

from django.conf import settings
from django.contrib.auth import get_user_model
from django.db.models import Max
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.translation import ngettext, override
from wagtail.admin.mail import send_mail
from wagtail.admin.utils import get_admin_base_url
from wagtail.models import Locale, Page
from wagtail.snippets.permissions import user_can_edit_snippet_type
from wagtail.users.models import UserProfile
from wagtail_localize.models import StringTranslation, Translation

from home.models import TranslationPreferences
from home.translating.account import languages_of
from home.translating.rights import languages_of_terms
from home.translating.state import Standing, State, originals, standings
from home.translating.terms import kinds, terms

logger = logging.getLogger(__name__)

#: Lines of one list in a mail; the matrix has them all.
MOST = 20


@dataclass(frozen=True)
class Line:
    """A page in a language; `words` to do, None: not counted."""

    title: str
    language: str
    url: str
    words: int | None = None


@dataclass
class Digest:
    to_do: list[Line] = field(default_factory=list)
    came_back: list[Line] = field(default_factory=list)

    def __bool__(self):
        return bool(self.to_do or self.came_back)


def digests(at: datetime) -> Iterator[tuple[TranslationPreferences, Digest]]:
    """For everybody who wants mail and has an address, up to the moment `at`; empty ones left out."""
    for person in people():
        digest = Digest(list(to_do(person, at)), list(came_back(person, at)))
        if digest:
            yield person, digest


def people() -> list[TranslationPreferences]:
    """Who wants mail. Who owns a page and has never looked at the account page wants it too."""
    owners = get_user_model().objects.filter(
        is_active=True,
        translation_preferences=None,
        pk__in=Page.objects.exclude(owner=None).values("owner"),
    )
    TranslationPreferences.objects.bulk_create(TranslationPreferences(user=one) for one in owners)
    wanting = TranslationPreferences.objects.filter(wants_mail=True, user__is_active=True)
    return list(wanting.exclude(user__email="").select_related("user"))


def to_do(person: TranslationPreferences, at: datetime) -> Iterator[Line]:
    """What has been waiting in their languages since the last mail."""
    languages = {locale.pk: locale for locale in languages_of(person.user)}
    if not languages:
        return
    pages = list(originals().live().select_related("locale").order_by("path"))
    found = standings(pages, list(languages))
    for page in pages:
        for language, one in found[page.pk].items():
            if is_waiting(one) and is_new(moment_of(one), person, at):
                yield line(page, languages[language], one)
    theirs = languages_of_terms(person.user)
    for term in terms(kinds(), list(languages)):
        edits = user_can_edit_snippet_type(person.user, type(term.original))
        for language, one in term.standings.items():
            if not edits and language not in theirs:
                continue
            if one.translation_id and is_waiting(one) and is_new(moment_of(one), person, at):
                url = address(reverse("translation_todo", args=[one.translation_id]))
                code = languages[language].language_code
                yield Line(str(term.original), code, url, one.work.words)


def moment_of(one: Standing) -> datetime | None:
    return max(filter(None, (one.since, one.submitted_at, one.draft_since)), default=None)


def is_waiting(one: Standing) -> bool:
    if one.state == State.PUBLISHED and not one.draft_since:
        return False
    return one.work is None or not one.work.is_done


def is_new(moment: datetime | None, person: TranslationPreferences, at: datetime) -> bool:
    if moment is None or moment > at:
        return False
    return person.mailed_at is None or moment > person.mailed_at


def line(page: Page, locale: Locale, one: Standing) -> Line:
    words = one.work.words if one.work else None
    if one.translation_id:
        path = reverse("translation_todo", args=[one.translation_id])
    elif one.page_id:
        path = reverse("wagtailadmin_pages:edit", args=[one.page_id])
    else:
        path = reverse("wagtail_localize:submit_page_translation", args=[page.pk])
        path += f"?select_locale={locale.language_code}"
    return Line(page.title, locale.language_code, address(path), words)


def came_back(person: TranslationPreferences, at: datetime) -> Iterator[Line]:
    """Translations of their own pages that are complete since the last mail, and not published."""
    own = originals().filter(owner=person.user_id).select_related("locale")
    records = Translation.objects.filter(
        enabled=True, source__object__in=own.values("translation_key")
    ).select_related("target_locale")
    languages = {record.target_locale_id: record.target_locale for record in records}
    found = standings(list(own), list(languages))
    written = last_written(records)
    for page in own:
        for language, one in found[page.pk].items():
            is_open = one.state in (State.DRAFT, State.OUT_OF_DATE) or one.draft_since
            is_back = one.translation_id and is_open
            moment = written.get((page.translation_key, language))
            if is_back and one.work and one.work.is_done and is_new(moment, person, at):
                path = reverse("wagtailadmin_pages:edit", args=[one.page_id])
                yield Line(page.title, languages[language].language_code, address(path))


def last_written(records) -> dict[tuple, datetime]:
    """When somebody last translated a text, by translation key and language."""
    rows = StringTranslation.objects.filter(
        context__object__in=records.values("source__object"),
        translation_type=StringTranslation.TRANSLATION_TYPE_MANUAL,
    ).values_list("context__object", "locale")
    return {(key, locale): last for key, locale, last in rows.annotate(last=Max("updated_at"))}


def address(path: str) -> str:
    return f"{get_admin_base_url()}{path}"


def send(person: TranslationPreferences, digest: Digest, at: datetime) -> None:
    """In the language in which they work. Noted only when it has left, so that nothing is lost."""

    with override(language_of(person)):
        number = len(digest.to_do) + len(digest.came_back)
        subject = ngettext(
            "%(number)d page to translate or to publish",
            "%(number)d pages to translate or to publish",
            number,
        )
        known = {
            "digest": digest,
            "most": MOST,
            "matrix_url": address(reverse("translations")),
            "account_url": address(reverse("wagtailadmin_account")),
        }
        text = render_to_string("emails/translation_digest.txt", known)
        send_mail(subject % {"number": number}, text, [person.user.email])
    TranslationPreferences.objects.filter(pk=person.pk).update(mailed_at=at)


def language_of(person: TranslationPreferences) -> str:
    profile = UserProfile.objects.filter(user=person.user_id).first()
    return profile.get_preferred_language() if profile else settings.LANGUAGE_CODE


def send_all(at: datetime) -> int:
    """Returns how many left. An address that does not work keeps nobody else waiting."""
    sent = 0
    for person, digest in digests(at):
        try:
            send(person, digest, at)
        except OSError:
            logger.exception("The translation digest of user %s did not leave.", person.user_id)
        else:
            sent += 1
    return sent
