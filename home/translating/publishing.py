"""A page and its translations are published together: all that is complete, or nothing."""

from dataclasses import dataclass
from uuid import UUID

from django.db import transaction
from django.utils import timezone
from wagtail.models import Page
from wagtail_localize.models import Translation

from home.consent import day_of_publishing, missing_consent
from home.publishing.checks import blocking
from home.translating.drafts import is_translated
from home.translating.work import Work, of_originals, of_unseen


@dataclass(frozen=True)
class Ready:
    """What goes live with a page, and what stays a draft, with the work that is left in it."""

    complete: list[Translation]
    unfinished: list[tuple[Translation, Work]]


def ready(page: Page) -> Ready:
    """Of the translations of the newest version of the original, published or not."""
    records = list(translations(page))
    languages = [record.target_locale_id for record in records]
    work = work_in(page, languages)
    pairs = [(one, work[page.translation_key, one.target_locale_id]) for one in records]
    return Ready(
        [one for one, left in pairs if is_complete(left)],
        [(one, left) for one, left in pairs if not is_complete(left)],
    )


def work_in(page: Page, languages: list[int]) -> dict[tuple[UUID, int], Work]:
    """In its newest version, whether or not translators have it."""
    if page.live and page.has_unpublished_changes and not is_translated(page):
        return of_unseen(page.get_latest_revision_as_object(), languages)
    return of_originals({page.translation_key: page.locale_id}, languages)


def translations(page: Page):
    found = Translation.objects.filter(
        source__object=page.translation_key, source__locale=page.locale_id, enabled=True
    )
    return found.select_related("source", "target_locale").order_by("target_locale__language_code")


def is_complete(work: Work) -> bool:
    """What a machine wrote goes live too: readers are told."""
    return not (work.untranslated or work.changed)


@transaction.atomic
def publish_together(page: Page, user=None) -> list[Page]:
    """Publishes the newest version of the page, then each translation that is complete with it.

    Raises what keeps any of them from being published, with nothing published.
    """
    revision = page.get_latest_revision() or page.save_revision(user=user)
    revision.publish(user=user)
    done = [type(page).objects.get(pk=page.pk)]
    for record in ready(done[0]).complete:
        draft, _created = record.source.create_or_update_translation(
            record.target_locale, user=user, publish=False, fallback=True, copy_parent_pages=True
        )
        draft.get_latest_revision().publish(user=user)
        done.append(type(page).objects.get(pk=draft.pk))
    return done


def obstacles(page: Page) -> list[str]:
    """What keeps the original itself from being published now."""
    day = day_of_publishing(page, timezone.now())
    problems = [problem.text for problem in missing_consent(page, day)]
    return [*problems, *(finding.message for finding in blocking(page))]
