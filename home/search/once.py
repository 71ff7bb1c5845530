"""A page that is saved twice in a row is brought into the indexes by the second saving alone."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

from wagtail.signal_handlers import (
    disable_reference_index_auto_update,
    reference_index_auto_update_disabled,
)

_saved_again: ContextVar[bool] = ContextVar("saved again", default=False)


@contextmanager
def saved_again() -> Iterator[None]:
    """For a saving that another one of the same page follows, in the same transaction."""
    token = _saved_again.set(True)
    try:
        with references_left():
            yield
    finally:
        _saved_again.reset(token)


@contextmanager
def references_left() -> Iterator[None]:
    """Wagtail's, also within itself."""
    if getattr(reference_index_auto_update_disabled, "value", False):
        yield
        return
    with disable_reference_index_auto_update():
        yield


def is_saved_again() -> bool:
    return _saved_again.get()
