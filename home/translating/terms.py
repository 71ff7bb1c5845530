"""Terms and other snippets in several languages. They have no drafts: what is stored is what readers have."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from uuid import UUID

from django.db import models
from django.db.models import F, Max, OuterRef, Subquery
from wagtail.models import DraftStateMixin, TranslatableMixin
from wagtail.snippets.models import get_snippet_models
from wagtail_localize.fields import copy_synchronised_fields
from wagtail_localize.models import (
    StringTranslation,
    Translation,
    TranslationLog,
    TranslationSource,
)

from home.translating.following import facts_of, is_source
from home.translating.renewing import renew
from home.translating.state import Standing, State
from home.translating.work import Work, of_originals


def is_term(model: type[models.Model]) -> bool:
    return (
        issubclass(model, TranslatableMixin)
        and not issubclass(model, DraftStateMixin)
        and model in get_snippet_models()
    )


def kinds() -> list[type[models.Model]]:
    return [model for model in get_snippet_models() if is_term(model)]


def follow(term: models.Model) -> None:
    """Brings the facts of a term to its translations at once, and its new words to translators.

    Nothing for a term that is a translation itself.
    """
    others = type(term)._default_manager.filter(translation_key=term.translation_key)
    others = list(others.exclude(pk=term.pk))
    if not others or not is_source(term):
        return
    if record := TranslationSource.objects.get_for_instance_or_none(term):
        renew(record, term)
    for other in others:
        before = facts_of(other)
        copy_synchronised_fields(term, other)
        if facts_of(other) != before:
            other.save()


@dataclass(frozen=True)
class Term:
    """An original; `versions` and `standings` by language, its own left out of these."""

    original: models.Model
    versions: dict[int, models.Model]
    standings: dict[int, Standing]


def terms(wanted: Iterable[type[models.Model]], languages: Collection[int]) -> list[Term]:
    """All of these models. Three queries, and one for each model, however many terms."""
    rows = [row for model in wanted for row in model._default_manager.select_related("locale")]
    records = records_of(rows)
    there: dict[UUID, dict[int, models.Model]] = defaultdict(dict)
    for row in rows:
        there[row.translation_key][row.locale_id] = row
    found = originals(rows, records)
    work = of_originals({row.translation_key: row.locale_id for row in found}, languages)
    return [
        Term(
            original,
            there[original.translation_key],
            {
                language: standing(
                    there[original.translation_key].get(language), work.get(cell), records.get(cell)
                )
                for language in languages
                if language != original.locale_id
                for cell in [(original.translation_key, language)]
            },
        )
        for original in found
    ]


def originals(rows, records) -> list[models.Model]:
    """Each term once, in the language that the others are translated from."""
    first: dict = {}
    for row in sorted(rows, key=lambda row: row.pk):
        if (row.translation_key, row.locale_id) not in records:
            first.setdefault(row.translation_key, row)
    return [row for row in rows if first.get(row.translation_key) is row]


def records_of(rows) -> dict[tuple, Translation]:
    """With the moments at which somebody last wrote a text, and last stored the texts in the term."""
    here = {"locale": OuterRef("target_locale")}
    written = StringTranslation.objects.filter(context__object=OuterRef("source__object"), **here)
    stored = TranslationLog.objects.filter(source=OuterRef("source"), **here)
    records = Translation.objects.filter(
        source__object__in={row.translation_key for row in rows}
    ).annotate(
        key=F("source__object_id"),
        changed_at=F("source__last_updated_at"),
        written_at=latest(written, "updated_at"),
        stored_at=latest(stored, "created_at"),
    )
    return {(record.key, record.target_locale_id): record for record in records}


def latest(rows, name: str) -> Subquery:
    return Subquery(rows.order_by().values("locale").annotate(latest=Max(name)).values("latest"))


def standing(version, work: Work | None, record: Translation | None) -> Standing:
    if version is None:
        return Standing(State.MISSING, work=work)
    if record is None or not record.enabled or work is None:
        # Who edits a term by itself is not told what a translator would have to do.
        return Standing(State.PUBLISHED, version.pk)
    state = state_of(work, record)
    since = record.changed_at if state == State.OUT_OF_DATE else None
    return Standing(state, version.pk, record.pk, work, since, record.created_at)


def state_of(work: Work, record: Translation) -> State:
    is_stored = record.stored_at and (
        not record.written_at or record.written_at <= record.stored_at
    )
    if work.untranslated or work.changed or not is_stored:
        return State.OUT_OF_DATE
    return State.MACHINE_MADE if work.machine_made else State.PUBLISHED


def unfinished(found: Iterable[Term], state: State | None = None) -> Iterator[Term]:
    """Those that are not published in some language; with `state`, those that stand so in one."""
    for term in found:
        states = {one.state for one in term.standings.values()}
        if state in states or (state is None and states - {State.PUBLISHED}):
            yield term
