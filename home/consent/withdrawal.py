"""Somebody withdraws: one action, in one transaction, everywhere at once (GDPR articles 7(3) and 17).

An account of that person alone is deleted in all languages with everything that it was made of. A page that
shows others too, or that is more than an account, is taken down and keeps its words for the editors: they
belong to others too, and only a human can tell whose they are. It is not published again before the record is
taken off it, and by then its earlier versions are forgotten.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from uuid import UUID

from django.contrib.contenttypes.models import ContentType
from django.core.cache import caches
from django.db import models, transaction
from wagtail.log_actions import log
from wagtail.models import ModelLogEntry, Page, Revision
from wagtail_localize.models import TranslationSource

from home.consent.gate import portrayals
from home.consent.portrayal import Portrayal
from home.consent.showing import kinds_with_people, pages_of, portrayals_of
from home.consent.traces import compact_search, forget_earlier, forget_files, forget_pages
from home.consent.using import files_of, is_used_elsewhere, take_out
from home.models import ConsentRecord, GoneAddress, ShowsPeople, SiteRendition
from home.signals import withdrawn
from home.takedown import erasing, gone
from home.takedown.pages import purge_after_commit, take_down

WITHDRAWN = GoneAddress.Reason.WITHDRAWN


@dataclass(frozen=True)
class Withdrawal:
    """What goes: pages in each of their languages, and files."""

    record: ConsentRecord
    deleted: list[Page] = field(default_factory=list)
    taken_down: list[Page] = field(default_factory=list)
    files: list[models.Model] = field(default_factory=list)


def planned(record: ConsentRecord) -> Withdrawal:
    keys = {page.translation_key for page in pages_of(record)} | keys_of_drafts(record)
    versions = Page.objects.filter(translation_key__in=keys).order_by("title", "pk")
    pages = list(versions.specific())
    alone = {key for key in keys if is_account_of(record, of_key(pages, key))}
    deleted = [page for page in pages if page.translation_key in alone]
    return Withdrawal(
        record,
        deleted,
        [page for page in pages if page.translation_key not in alone],
        [*portrayals_of(record), *files_of_no_other(deleted, record)],
    )


def keys_of_drafts(record: ConsentRecord) -> set[UUID]:
    """Pages that are published without the person, and have a draft with it."""
    drafts = Page.objects.filter(
        has_unpublished_changes=True, latest_revision__content__shows_people=True
    ).values_list("translation_key", "latest_revision__content__consents")
    return {key for key, consents in drafts if record.pk in (consents or [])}


def of_key(pages: Iterable[Page], key: UUID) -> list[Page]:
    return [page for page in pages if page.translation_key == key]


def is_account_of(record: ConsentRecord, versions: list[Page]) -> bool:
    """Whether nobody else is shown on the page, in any language or draft."""
    if not all(isinstance(page, ShowsPeople) and page.is_account_of_people for page in versions):
        return False
    drafts = [page.get_latest_revision_as_object() for page in versions]
    return {shown for page in [*versions, *drafts] for shown in people_on(page)} == {record.pk}


def people_on(page: Page) -> set[int]:
    files = [shown for _field, shown in portrayals(page)]
    own = page.consents.all() if isinstance(page, ShowsPeople) else []
    return {record.pk for record in own} | {file.consent_id for file in files if file.consent_id}


def files_of_no_other(pages: list[Page], record: ConsentRecord) -> list[models.Model]:
    """Those of its pages that nothing else uses: posters, captions, films that nobody marked."""
    return [
        file
        for file in files_of(pages)
        if not is_used_elsewhere(file, pages)
        and not (isinstance(file, Portrayal) and file.consent_id == record.pk)
    ]


@transaction.atomic
def withdraw(record: ConsentRecord, user=None) -> Withdrawal:
    """Returns what went. Files and caches follow when the transaction is through."""
    going = planned(record)
    purge_after_commit([address for file in going.files for address in erasing.addresses(file)])
    take_down(going.taken_down, WITHDRAWN, user)
    for page in going.taken_down:
        clean(page, record, going.files)
    delete_pages(going.deleted, user)
    delete_files(going.files)
    forget_revisions_with(record)
    record.preview_links.all().delete()
    forget_answers(record)
    record.status = ConsentRecord.Status.WITHDRAWN
    record.save()
    log(record, "home.consent.withdraw", user=user)
    compact_search()
    transaction.on_commit(empty_caches, robust=True)
    return going


def clean(page: Page, record: ConsentRecord, files: list[models.Model]) -> None:
    """Without the files; what was written before is forgotten, and what is written now is for the editors."""
    page = type(page).objects.get(pk=page.pk)
    if take_out(files, page):
        page.save(clean=False)
    if page.latest_revision:
        draft = page.latest_revision.as_object()
        take_out(files, draft)
        page.latest_revision.content = draft.serializable_data()
        page.latest_revision.save(update_fields=["content"])
    source = TranslationSource.objects.get_for_instance_or_none(page)
    if source and source.locale_id == page.locale_id:
        source.update_from_db()
    forget_earlier(page)


def delete_pages(pages: list[Page], user) -> None:
    keys = {page.translation_key for page in pages}
    paths = gone.addresses(pages)
    take_down(pages, WITHDRAWN, user)
    for page in pages:
        # Its source may have taken it along meanwhile.
        for found in Page.objects.filter(pk=page.pk):
            found.specific.delete()
    gone.remember(paths, WITHDRAWN)
    if pages:
        forget_pages(pages, keys)


def delete_files(files: list[models.Model]) -> None:
    erasing.note(name for file in files for name in erasing.stored_names(file))
    for file in files:
        # As it stands now: pages that used it have let go of it.
        type(file).objects.get(pk=file.pk).delete()
    forget_files(files)


def forget_revisions_with(record: ConsentRecord) -> None:
    """Earlier versions in which a page showed the person, who was taken off it since."""
    kinds = {model._meta.label_lower for model in kinds_with_people()}
    shown = Revision.objects.filter(content__shows_people=True).exclude(
        pk__in=Page.objects.exclude(latest_revision=None).values("latest_revision")
    )
    found = shown.values_list(
        "pk", "content__consents", "content_type__app_label", "content_type__model"
    )
    Revision.objects.filter(
        pk__in=[
            pk
            for pk, consents, app, model in found
            if f"{app}.{model}" in kinds and record.pk in (consents or [])
        ]
    ).delete()


def forget_answers(record: ConsentRecord) -> None:
    """What the person wrote about a draft."""
    kind = ContentType.objects.get_for_model(ConsentRecord)
    ModelLogEntry.objects.filter(content_type=kind, object_id=str(record.pk)).update(data={})


def empty_caches() -> None:
    for cache in (caches["cards"], SiteRendition.cache_backend):
        cache.clear()
    withdrawn.send_robust(sender=ConsentRecord)
