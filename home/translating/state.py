"""How each page stands in each language: the one place that says so.

A state is what readers of the language have. What translators have done since shows in the `Work` that is left.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db.models import (
    Case,
    Count,
    DateTimeField,
    Exists,
    F,
    OuterRef,
    Q,
    QuerySet,
    Subquery,
    TextChoices,
    Value,
    When,
)
from django.utils.translation import gettext_lazy as _
from wagtail.models import Locale, Page
from wagtail_localize.models import Translation

from home.models import TranslatedDraft
from home.translating.work import Work, of_originals


class State(TextChoices):
    """In the order of urgency."""

    MISSING = "missing", _("Missing")
    DRAFT = "draft", _("Draft")
    OUT_OF_DATE = "out-of-date", _("Out of date")
    MACHINE_MADE = "machine-made", _("Machine-made, not checked")
    PUBLISHED = "published", _("Published")


#: Not `alias_of=None`: SQLite would look through all of these pages, which are one entry of the index of
#: aliases, in place of the few with one translation key.
NO_ALIAS = ~Q(alias_of__gt=0)

#: Of a page that is there and no alias. Words that stand in another language are out of date too.
STATE_OF_PAGE = Case(
    When(live=False, then=Value(State.DRAFT)),
    When(published_translation__original_has_changed=True, then=Value(State.OUT_OF_DATE)),
    When(published_translation__untranslated__gt=0, then=Value(State.OUT_OF_DATE)),
    When(published_translation__machine_made__gt=0, then=Value(State.MACHINE_MADE)),
    default=Value(State.PUBLISHED),
)


@dataclass(frozen=True)
class Standing:
    """`work` is None for what nobody has submitted for translation; readers lack something since `since`.

    The work is that of a draft, of which readers have nothing, since `draft_since`.
    """

    state: State
    page_id: int | None = None
    translation_id: int | None = None
    work: Work | None = None
    since: datetime | None = None
    submitted_at: datetime | None = None
    draft_since: datetime | None = None

    @property
    def is_of_draft(self) -> bool:
        """Whether translators work on a draft while readers have another version."""
        return self.draft_since is not None and self.state != State.DRAFT

    @property
    def words_to_do(self) -> int:
        return self.work.words if self.work else 0

    @property
    def is_ready(self) -> bool:
        """Whether nothing is left but to publish it."""
        waits = self.state in (State.DRAFT, State.OUT_OF_DATE) or self.draft_since is not None
        return waits and self.work is not None and not self.work.words


def originals() -> QuerySet[Page]:
    """Each page once, in the language that the others are translated from."""
    is_translation = Translation.objects.filter(
        source__object=OuterRef("translation_key"), target_locale=OuterRef("locale")
    )
    older = Page.objects.filter(
        ~Exists(is_translation),
        NO_ALIAS,
        translation_key=OuterRef("translation_key"),
        pk__lt=OuterRef("pk"),
    )
    pages = Page.objects.filter(NO_ALIAS, depth__gt=1)
    return pages.filter(~Exists(is_translation), ~Exists(older))


def versions(languages: Collection[int]) -> QuerySet[Page]:
    """Of the page of an outer query, with their states."""
    return Page.objects.filter(
        ~Q(locale=OuterRef("locale")),
        NO_ALIAS,
        translation_key=OuterRef("translation_key"),
        locale__in=languages,
    ).annotate(state=STATE_OF_PAGE)


def missing(languages: Collection[int]) -> QuerySet[Locale]:
    """The languages that the page of an outer query does not exist in."""
    there = Page.objects.filter(
        NO_ALIAS, translation_key=OuterRef(OuterRef("translation_key")), locale=OuterRef("pk")
    )
    wanted = Locale.objects.filter(~Q(pk=OuterRef("locale")), pk__in=languages)
    return wanted.filter(~Exists(there))


def in_state(pages: QuerySet[Page], state: State, languages: Collection[int]) -> QuerySet[Page]:
    """The originals that are in this state in any of the languages."""
    if state == State.MISSING:
        return pages.filter(Exists(missing(languages)))
    return pages.filter(Exists(versions(languages).filter(state=state)))


def longest_waiting_first(pages: QuerySet[Page], languages: Collection[int]) -> QuerySet[Page]:
    """Originals by the moment since which readers of any of the languages lack something."""
    not_there = Exists(missing(languages)) | Exists(versions(languages).filter(live=False))
    outdated = versions(languages).filter(state=State.OUT_OF_DATE)
    outdated = outdated.annotate(since=F("published_translation__changed_at")).order_by("since")
    waiting = Case(
        When(not_there, then=F("first_published_at")),
        default=Subquery(outdated.values("since")[:1]),
        output_field=DateTimeField(),
    )
    return pages.annotate(waiting_since=waiting).order_by(
        F("waiting_since").asc(nulls_last=True), "path"
    )


def standings(pages: Sequence[Page], languages: Collection[int]) -> dict[int, dict[int, Standing]]:
    """By primary key of the original and language, without its own. Five queries, however many there are."""
    keys = {page.translation_key: page.locale_id for page in pages}
    there = {(page.translation_key, page.locale_id): page for page in versions_of(keys, languages)}
    work = of_originals(keys, languages)
    records = records_of(keys)
    drafts = TranslatedDraft.objects.filter(page__in=[page.pk for page in pages])
    since = dict(drafts.values_list("page", "since"))
    return {
        page.pk: {
            language: standing(
                page, there.get(cell), work.get(cell), records.get(cell), since.get(page.pk)
            )
            for language in languages
            if language != page.locale_id
            for cell in [(page.translation_key, language)]
        }
        for page in pages
    }


def versions_of(keys: Collection[UUID], languages: Collection[int]) -> QuerySet[Page]:
    found = Page.objects.filter(NO_ALIAS, translation_key__in=keys, locale__in=languages)
    states = found.annotate(state=STATE_OF_PAGE, since=F("published_translation__changed_at"))
    return states.only("translation_key", "locale_id").order_by()


def records_of(keys: Collection[UUID]) -> dict[tuple[UUID, int], Translation]:
    rows = Translation.objects.filter(source__object__in=keys, enabled=True)
    rows = rows.annotate(key=F("source__object_id"))
    return {(row.key, row.target_locale_id): row for row in rows}


def standing(
    page: Page,
    version,
    work: Work | None,
    record: Translation | None,
    draft_since: datetime | None,
) -> Standing:
    if version is None:
        return Standing(State.MISSING, work=work, since=page.first_published_at)
    is_draft = version.state == State.DRAFT
    since = page.first_published_at if is_draft else version.since
    if record is None:
        # Who edits a page by itself is not told what a translator would have to do.
        return Standing(State(version.state), version.pk, since=since)
    state = State(version.state)
    return Standing(state, version.pk, record.pk, work, since, record.created_at, draft_since)


def totals(languages: Collection[int]) -> dict[State, int]:
    """How many pages, in how many languages each, stand how; of published originals alone."""
    pages = originals().live()
    found = Page.objects.filter(NO_ALIAS, locale__in=languages, depth__gt=1)
    translations = found.exclude(pk__in=pages.values("pk")).filter(
        translation_key__in=pages.values("translation_key")
    )
    rows = translations.annotate(state=STATE_OF_PAGE).order_by().values("state")
    numbers = {State(r["state"]): r["number"] for r in rows.annotate(number=Count("pk"))}
    own = pages.filter(locale__in=languages).count()
    wanted = pages.count() * len(set(languages)) - own
    numbers[State.MISSING] = wanted - sum(numbers.values())
    return {state: numbers.get(state, 0) for state in State}
