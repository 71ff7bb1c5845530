"""What an answer says of itself while it is made: until when it is right, and what it depends on.

A store in front of the site (`store`) keeps answers by that. Where nobody listens, nothing is noted.
"""

from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack, contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from datetime import datetime

from django.db import connection
from django.http import QueryDict

#: The tables of events begin like this in any query.
TABLES_OF_EVENTS = '"events_'


@dataclass
class Validity:
    #: Each returns the next moment at which the answer changes by itself.
    moments: list[Callable[[], datetime]] = field(default_factory=list)
    of_events: bool = False
    #: Depends on pages of any kind, without asking for the rows of events.
    of_everything: bool = False
    #: None where nobody looked at the query.
    knows_query: bool | None = None
    is_choice: bool = False

    def until(self) -> datetime | None:
        return min((moment() for moment in self.moments), default=None)


_being_made: ContextVar[Validity | None] = ContextVar("validity", default=None)


@contextmanager
def being_made() -> Iterator[Validity]:
    """Notes by itself whether the database is asked for events."""
    validity = Validity()
    token = _being_made.set(validity)
    with ExitStack() as stack:
        stack.callback(_being_made.reset, token)
        stack.enter_context(connection.execute_wrapper(note_events))
        yield validity


def note_events(execute, sql, params, many, context):
    if TABLES_OF_EVENTS in sql:
        depends_on_events()
    return execute(sql, params, many, context)


def now_made() -> Validity:
    """One that nobody reads, where no answer is made."""
    return _being_made.get() or Validity()


def changes_at(moment: Callable[[], datetime]) -> None:
    """Looked up only if somebody wants to know."""
    now_made().moments.append(moment)


def depends_on_events() -> None:
    now_made().of_events = True


def depends_on_everything() -> None:
    now_made().of_everything = True


def is_choice() -> None:
    """One of so many answers that whoever asks for all of them must not displace the pages."""
    now_made().is_choice = True


def chosen(query: QueryDict, known: Iterable[str], *, is_valid: bool) -> None:
    """Whether the query says nothing but what the page understood; else its answer is not kept."""
    note_query(is_valid and set(query) <= set(known))


def page_chosen(query: QueryDict, number: int) -> None:
    """A page of a list goes by one number: the last page is not kept for every larger one."""
    note_query(query.get("page", str(number)) == str(number))


def note_query(is_known: bool) -> None:
    """All who look at it must know what it says."""
    validity = now_made()
    validity.knows_query = is_known and validity.knows_query is not False
