"""What is made from published pages: the index of dates, calendar entries, references, the search index."""

from collections.abc import Iterable, Sequence
from datetime import datetime

from modelsearch.backends import get_search_backends
from wagtail.models import Page, ReferenceIndex

from events import entries, indexing, schedule, sequence
from events.models import EventPage, Occurrence, PublishedSchedule

BATCH = 500


def index_events(events: Sequence[EventPage], at: datetime) -> None:
    """`events` in one language: dates are the same in all."""
    last = schedule.horizon(at.date())
    rows = [
        indexing.occurrence(event.translation_key, slot, at)
        for event in events
        for slot in schedule.slots(event, last)
    ]
    Occurrence.objects.bulk_create(rows, batch_size=BATCH)
    PublishedSchedule.objects.bulk_create(
        [
            PublishedSchedule(
                event_key=event.translation_key,
                digest=sequence.digest(event),
                rule_digest=sequence.rule_digest(event),
            )
            for event in events
        ],
        batch_size=BATCH,
    )
    entries.make_missing(EventPage.objects.live(), at)


def index_references(pages: Iterable[Page]) -> None:
    base = Page().get_base_content_type().pk
    rows = [
        ReferenceIndex(
            content_type=page.get_content_type(),
            base_content_type_id=base,
            object_id=str(page.pk),
            to_content_type_id=kind,
            to_object_id=pk,
            model_path=model_path,
            content_path=path,
            content_path_hash=ReferenceIndex._get_content_path_hash(path),
        )
        for page in pages
        for kind, pk, model_path, path in set(ReferenceIndex._extract_references_from_object(page))
    ]
    ReferenceIndex.objects.bulk_create(rows, batch_size=BATCH)


def index_words(pages: Sequence[Page]) -> None:
    """All of one kind."""
    for page in pages:
        # The index asks three times.
        page.folded_words = page.folded_words()
    for backend in get_search_backends():
        index = backend.get_index_for_model(type(pages[0]))
        index.add_items(type(pages[0]), pages)
