"""Everything together, in one transaction."""

from itertools import groupby

from django.db import transaction
from wagtail.models import Page

from campaign.models import FactSource
from demo.quiet import without_indexing
from events.models import EventPage
from home import statistics
from home.models import Generation, PublishedTranslation
from tests.benchmarks.large import bulk, derived
from tests.benchmarks.large.kinds import NOW, WRITTEN, page_of
from tests.benchmarks.large.surroundings import INDEXES, Surroundings, make_surroundings
from tests.benchmarks.large.translations import Records
from tests.factories.campaign import SourceFactory

#: Of sources with their translations, so that memory stays small.
BATCH = 500


@transaction.atomic
def make(sources: int) -> None:
    with without_indexing():
        around = make_surroundings()
        parents = {
            (index, locale.pk): index.objects.get(locale=locale)
            for index in INDEXES
            for locale in around.locales
        }
        steps = dict.fromkeys(parents, 0)
        source, records = SourceFactory(), Records(WRITTEN)
        for start in range(0, sources, BATCH):
            numbers = range(start, min(start + BATCH, sources))
            sheets = [versions(number, around, parents, steps) for number in numbers]
            store(sheets, records)
            cite([page for pages in sheets for page in pages], source)
    bulk.count_children(parents.values())
    derived.index_events(EventPage.objects.filter(locale=around.locales[0]), NOW)
    Generation.move(of_frame=True, takes_down=True)
    statistics.refresh()


def versions(number: int, around: Surroundings, parents, steps) -> list[Page]:
    """A page in all languages, the source first."""
    pages = [page_of(number, locale, around) for locale in around.locales]
    for page in pages:
        index = next(kind for kind in INDEXES if type(page) in children_of(kind))
        where = index, page.locale_id
        steps[where] += 1
        bulk.place(page, parents[where], steps[where])
    return pages


def children_of(index: type[Page]) -> list[type[Page]]:
    return index.clean_subpage_models()


def store(sheets: list[list[Page]], records: Records) -> None:
    kinds = sorted((page for pages in sheets for page in pages), key=kind_of)
    by_kind = [list(pages) for _kind, pages in groupby(kinds, key=kind_of)]
    bulk.number_pages([page for pages in by_kind for page in pages])
    contents: dict[int, dict] = {}
    for pages in by_kind:
        bulk.insert_pages(pages)
        contents |= {page.pk: page.serializable_data() for page in pages}
        bulk.insert_revisions(pages, [contents[page.pk] for page in pages])
        derived.index_references(pages)
        derived.index_words(pages)
    for source, *translations in sheets:
        records.add((source, contents[source.pk], translations))
    records.store()
    PublishedTranslation.objects.bulk_create(
        (
            PublishedTranslation(page=page, original=source)
            for source, *translations in sheets
            for page in translations
        ),
        batch_size=BATCH,
    )


def kind_of(page: Page) -> str:
    return page._meta.label


def cite(pages: list[Page], source) -> None:
    """A fact stands on a source."""
    FactSource.objects.bulk_create(
        FactSource(page=page, source=source, sort_order=0)
        for page in pages
        if kind_of(page) == "campaign.FactPage"
    )
