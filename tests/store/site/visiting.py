"""Announcing, and reading what is kept."""

from django.utils import timezone

from events.indexing import reindex
from tests.factories.events import EventPageFactory
from tests.store.asking import ask


def announce(index, **kwargs):
    event = EventPageFactory(parent=index, **kwargs)
    reindex(event.translation_key, timezone.now())
    return event


def warm(store, *addresses):
    for address in addresses:
        ask(store, address)
        assert ask(store, address).was_kept, address
