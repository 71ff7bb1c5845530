"""Many pages at once: indexes are made anew at the end instead of after each save."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.core.management import call_command
from django.db.models.signals import post_save
from django.utils import timezone
from modelsearch.index import get_indexed_models
from modelsearch.signal_handlers import post_save_signal_handler, register_signal_handlers
from wagtail.signal_handlers import disable_reference_index_auto_update

from events.indexing import reindex_all


@contextmanager
def without_indexing() -> Iterator[None]:
    for model in get_indexed_models():
        post_save.disconnect(post_save_signal_handler, sender=model)
    try:
        with disable_reference_index_auto_update():
            yield
    finally:
        register_signal_handlers()


def index_everything() -> None:
    """Search, references and the calendar."""
    call_command("update_index", verbosity=0, chunk_size=200)
    call_command("rebuild_references_index", verbosity=0)
    reindex_all(timezone.now())
